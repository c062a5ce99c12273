// Reads a whole calendar file and a last year on the command line, and answers with every gathering up to its end as
// ical.js has it: one JSON object a line, { title, start, end, zone, isDay }, times as they are civil in that zone.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [file, lastYear] = process.argv.slice(2);
const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

function print({ item, startDate, endDate }) {
  const zone = startDate.isDate || startDate.zone === ICAL.Timezone.localTimezone ? null : startDate.zone.tzid;
  console.log(
    JSON.stringify({
      title: item.summary ?? "",
      start: startDate.toString().replace("Z", ""),
      end: endDate.toString().replace("Z", ""),
      zone,
      isDay: startDate.isDate,
    }),
  );
}

for (const event of events.filter((event) => !event.isRecurrenceException())) {
  if (!event.isRecurring()) {
    print({ item: event, startDate: event.startDate, endDate: event.endDate });
    continue;
  }

  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.year <= Number(lastYear); next = iterator.next()) {
    print(event.getOccurrenceDetails(next));
  }
}
