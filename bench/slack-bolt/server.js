'use strict';
// Bolt for JavaScript as its documentation starts it, with a handler that does nothing: it checks the signature, parses
// the event and acknowledges it. Without a network: whose the token is is said here.
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');

const receiver = new HTTPReceiver({
  signingSecret: process.env.Slack__SigningSecret,
  endpoints: ['/slack/events'],
  logLevel: LogLevel.ERROR,
  customRoutes: [{ path: '/health/ready', method: ['GET'], handler: (_, response) => response.end('ready') }],
});
const app = new App({
  receiver,
  logLevel: LogLevel.ERROR,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BENCH', botUserId: 'U0BENCH' }),
});

app.event('message', async () => {});
app.start({ port: Number(new URL(process.env.Urls).port), host: '127.0.0.1' });
