// Reads a calendar on the command line as a calendar program that subscribed to it does, with ical.js, and answers with
// every event of it, one JSON object a line.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));

for (const component of calendar.getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(component);
  console.log(
    JSON.stringify({
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue("status"),
      title: event.summary,
      place: event.location ?? "",
      community: component.getFirstPropertyValue("categories"),
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      zone: event.startDate.zone.tzid,
      isStamped: component.getFirstPropertyValue("dtstamp") !== null,
      repeats: event.isRecurring() || event.isRecurrenceException(),
    }),
  );
}
