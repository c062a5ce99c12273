// Slack's own Socket Mode client connects to the server at `slack`, acknowledges what comes and prints it, one JSON object
// a line, { step, … }. A command is answered with a text. It ends when its input does.
import { SocketModeClient, LogLevel } from "@slack/socket-mode";

const { slack, appToken } = JSON.parse(process.argv[2]);
const tell = (step, what) => console.log(JSON.stringify({ step, ...what }));
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => LogLevel.ERROR };
const client = new SocketModeClient({
  appToken,
  logger: quiet,
  clientOptions: { slackApiUrl: new URL("api/", slack).href },
});

client.on("connected", () => tell("connected"));
client.on("slack_event", async ({ ack, type, body, retry_num }) => {
  if (type === "events_api") {
    await ack();
    tell("event", { type: body.event.type, text: body.event.text, retry: retry_num });
  } else if (type === "slash_commands") {
    await ack({ text: `You said ${body.text}` });
    tell("command", { command: body.command });
  } else {
    await ack();
    tell(body.type, {});
  }
});

await client.start();
process.stdin.resume();
process.stdin.on("end", async () => {
  await client.disconnect();
  process.exit(0);
});
