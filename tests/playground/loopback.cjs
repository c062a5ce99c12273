'use strict';
// The Playground listens on every interface; loaded before it (node --require), this keeps it on this machine.
const net = require('node:net');

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function (port, ...rest) {
  const isOpen = typeof port === 'number' && typeof rest[0] !== 'string';
  return isOpen ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};
