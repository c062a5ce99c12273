// Reads one JSON object a line ({ start, rule, take }) and answers with what ical.js and rrule make of it.
import { createInterface } from "node:readline";
import ICAL from "ical.js";
import rrule from "rrule";

const digits = (date) => date.toISOString().slice(0, 19).replace(/[-:]/g, "");

function byIcal({ start, rule, take }) {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
  const found = [];
  for (let next = iterator.next(); next && found.length < take; next = iterator.next()) {
    found.push(next.toString().replace(/[-:]/g, ""));
  }
  return found;
}

function byRrule({ start, rule, take }) {
  const dtstart = new Date(`${start}Z`);
  const found = [];
  new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart }).all((date) => found.push(digits(date)) < take);
  return found;
}

function answer(find, question) {
  try {
    return find(question);
  } catch (error) {
    return [`${error.name}: ${error.message}`];
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  console.log(JSON.stringify({ ical: answer(byIcal, question), rrule: answer(byRrule, question) }));
}
