// Reads one question a line as JSON, { start, rule, take }, and answers with the first occurrences that ical.js and
// rrule find, as floating times. An oracle that fails or doesn't come back answers with its error instead, and one
// that the question doesn't name (isForIcal, isForRrule) isn't asked.
import { createInterface } from "node:readline";
import vm from "node:vm";
import ICAL from "ical.js";
import rruleModule from "rrule";

const { RRule } = rruleModule;
const patience = { timeout: 10_000 };

function byIcal({ start, rule, take }) {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
  const found = [];
  for (let next = iterator.next(); next && found.length < take; next = iterator.next()) {
    found.push(next.toString());
  }
  return found;
}

function byRrule({ start, rule, take }) {
  // rrule has no floating times: UTC stands for them here.
  const options = RRule.parseString(rule);
  const dtstart = new Date(`${start}Z`);
  const found = [];
  new RRule({ ...options, dtstart }).all((date) => {
    found.push(date.toISOString().slice(0, 19));
    return found.length < take;
  });
  return found;
}

function answer(find, question) {
  try {
    globalThis.find = () => find(question);
    return vm.runInThisContext("find()", patience);
  } catch (error) {
    return [`${error.name}: ${error.message}`];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const ical = question.isForIcal ? answer(byIcal, question) : null;
  const rrule = question.isForRrule ? answer(byRrule, question) : null;
  console.log(JSON.stringify({ ical, rrule }));
}
