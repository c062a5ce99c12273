// Slack's own client talks to the server at `slack`: posts, redraws, opens a modal, pages through people, waits where it
// is told to. Prints what it got, one JSON object a line, { step, … }.
import { WebClient } from "@slack/web-api";

const { slack, token, channel, person, trigger } = JSON.parse(process.argv[2]);
const logger = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => "error" };
const client = new WebClient(token, { slackApiUrl: new URL("api/", slack).href, logger });
const tell = (step, what) => console.log(JSON.stringify({ step, ...what }));
const section = (text) => ({ type: "section", text: { type: "mrkdwn", text } });
const modal = (text) => ({
  type: "modal",
  callback_id: "oracle",
  title: { type: "plain_text", text: "Oracle" },
  submit: { type: "plain_text", text: "Save" },
  blocks: [
    section(text),
    {
      type: "input",
      block_id: "topic",
      label: { type: "plain_text", text: "Topic" },
      element: { type: "plain_text_input", action_id: "topic" },
    },
  ],
});

const { user_id, team_id } = await client.auth.test();
tell("auth", { user_id, team_id });

const posted = await client.chat.postMessage({
  channel,
  text: "Hello",
  blocks: [section("Hello *all*")],
  metadata: { event_type: "oracle", event_payload: { key: "one" } },
});
tell("post", { ts: posted.ts, text: posted.message.text });
const updated = await client.chat.update({ channel, ts: posted.ts, text: "Hello again", blocks: [section("Again")] });
tell("update", { ts: updated.ts });
const history = await client.conversations.history({ channel, include_all_metadata: true });
tell("history", { keys: history.messages.map((message) => message.metadata?.event_payload.key) });

const opened = await client.views.open({ trigger_id: trigger, view: modal("Loading") });
const drawn = await client.views.update({ view_id: opened.view.id, hash: opened.view.hash, view: modal("Ready") });
tell("views", { id: opened.view.id, isNewHash: drawn.view.hash !== opened.view.hash });
tell("home", { type: (await client.views.publish({ user_id: person, view: { type: "home", blocks: [section("Home")] } })).view.type });

const pages = [];
for await (const page of client.paginate("users.list", { limit: 2 })) {
  pages.push(page.members.length);
}
tell("users", { pages });

const { channel: direct } = await client.conversations.open({ users: person });
const upload = await client.filesUploadV2({ channel_id: direct.id, filename: "a.ics", file: Buffer.from("BEGIN:VCALENDAR") });
tell("file", { count: upload.files.length });

// The test has asked for a 429 here: the client waits and tries again by itself.
const info = await client.users.info({ user: person, include_locale: true });
tell("limited", { id: info.user.id, locale: info.user.locale });

const refused = await client.chat
  .postMessage({ channel: "C0NOWHERE", text: "x" })
  .catch((error) => ({ code: error.code, error: error.data?.error }));
tell("refused", refused);
const wrong = await client.chat
  .postMessage({ channel, text: "x", blocks: [{ type: "header", text: { type: "plain_text", text: "x".repeat(151) } }] })
  .catch((error) => ({ error: error.data?.error, messages: error.data?.response_metadata?.messages }));
tell("wrong", wrong);
