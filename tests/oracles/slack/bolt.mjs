// What Slack's own framework makes of payloads: reads them, one a line, { body }, and answers with a line each, the kind of
// listener that it called, or nothing where it called none.
import { App } from "@slack/bolt";
import { createInterface } from "node:readline";

let heard = "";
const hear = (kind) => async ({ ack }) => {
  heard = kind;
  await ack?.();
};
const receiver = { init() {}, start() {}, stop() {} };
const app = new App({
  receiver,
  ignoreSelf: false,
  attachFunctionToken: false,
  authorize: async () => ({ botToken: "xoxb-test", botId: "B0", botUserId: "U0BOT" }),
  logger: { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => "error" },
});

app.event(/.*/, hear("event"));
app.action(/.*/, hear("action"));
app.shortcut(/.*/, hear("shortcut"));
app.options(/.*/, hear("options"));
app.command(/.*/, hear("command"));
app.view(/.*/, hear("view"));
app.view({ callback_id: /.*/, type: "view_closed" }, hear("view"));
app.error(async (error) => {
  heard = `error: ${error.message}`;
});

for await (const line of createInterface({ input: process.stdin })) {
  heard = "";
  await app.processEvent({ body: JSON.parse(line).body, ack: async () => {} });
  console.log(JSON.stringify(heard));
}
