// Reads a card a line and answers each with a line of JSON: { problems, text }. Microsoft's own renderer parses, checks and
// draws it, with Markdown as CommonMark has it; problems are all that it has to say, text is what can be read.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

const { window } = new JSDOM("<!doctype html><body></body>");
const elements = Object.getOwnPropertyNames(window).filter((name) => /^HTML\w*Element$|^Node$/.test(name));
Object.assign(globalThis, {
  window,
  document: window.document,
  getComputedStyle: window.getComputedStyle,
  ...Object.fromEntries(elements.map((name) => [name, window[name]])),
});

// Its modules are for bundlers; what it ships for browsers is one file.
const { AdaptiveCard, CardElement, HostConfig, SerializationContext, ValidationEvent, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
);
const markdown = new MarkdownIt();

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// Choices that Teams asks the bot for may be none to begin with, as Teams' own examples have it.
const isMeant = ({ event, source }) =>
  !(event === ValidationEvent.CollectionCantBeEmpty && source.choicesData?.dataset);

function look(json) {
  // The pattern of a card's language is a global one: it would remember where it stopped in the card before.
  CardElement.langProperty.regEx.lastIndex = 0;

  // Teams takes "choices.data" in cards of every version, this renderer in those of 1.6 alone.
  const context = new SerializationContext(Versions.v1_6);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(JSON.parse(json), context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const checked = card.validateProperties().validationEvents.filter(isMeant).map((event) => event.message);
  const drawn = card.render();

  return {
    problems: [...parsed, ...checked, ...(drawn ? [] : ["nothing was drawn"])],
    text: drawn?.textContent ?? "",
    links: [...(drawn?.querySelectorAll("a") ?? [])].map((link) => link.href),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(look(line)));
}
