'use strict';
// Bot Builder as its samples start it, with a handler that does nothing. Without an app id it asks for no token.
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const express = require('express');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async () => {});

const app = express();
app.use(express.json());
app.get('/health/ready', (_, response) => response.end('ready'));
app.post('/api/messages', (request, response) => adapter.process(request, response, (context) => bot.run(context)));
app.listen(Number(new URL(process.env.Urls).port), '127.0.0.1');
