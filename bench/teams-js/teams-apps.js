'use strict';
// The Teams SDK as its documentation starts it, with a handler that does nothing and no check of tokens.
const { App, ExpressAdapter } = require('@microsoft/teams.apps');
const { ConsoleLogger } = require('@microsoft/teams.common');
const express = require('express');

const web = express();
web.get('/health/ready', (_, response) => response.end('ready'));

const app = new App({
  httpServerAdapter: new ExpressAdapter(web),
  logger: new ConsoleLogger('bench', { level: 'error' }),
  dangerouslyAllowUnauthenticatedRequests: true,
});
app.on('message', async () => {});
app.initialize().then(() => web.listen(Number(new URL(process.env.Urls).port), '127.0.0.1'));
