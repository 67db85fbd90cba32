// Reads a calendar feed as ical.js understands it, the library inside Thunderbird and Nextcloud.
//
//     read_feed.mjs FEED.ics FROM UNTIL
//
// Prints the same lines as read_feed.py; README.md beside this file says what the fields mean.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// An import by name would look beside this file, and the checkout holds no node_modules.
const modules = process.env.BYALAG_TEST_NODE_PATH;
if (!modules) throw new Error("BYALAG_TEST_NODE_PATH must name a node_modules folder");
const loaded = createRequire(path.join(modules, "byalag.js"))("ical.js");
const ICAL = loaded.default ?? loaded;

const [, , file, first, last] = process.argv;
const text = readFileSync(file, "utf8");
const calendar = new ICAL.Component(ICAL.parse(text));
if (calendar.name !== "vcalendar") throw new Error("not exactly one calendar in the file");
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

/** An instant in UTC, or the date itself of something that lasts all day. */
function moment(time) {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) throw new Error(`floating time ${time}`);
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

/** What the village's own clock shows. */
const wallClock = (time) => time.toString().replace(/Z$/, "");

/** The line for one occurrence. */
function line(event, start, end, originalStart) {
  return {
    uid: event.uid,
    ...(originalStart && { original_start: wallClock(originalStart) }),
    start: moment(start),
    end: moment(end),
    local_start: wallClock(start),
    summary: event.summary ?? "",
    status: event.component.getFirstPropertyValue("status") ?? "",
  };
}

/** Every occurrence of a series; an occurrence may have been moved into the span from outside. */
function* series(event) {
  const stop = ICAL.Time.fromDateString(last);
  stop.adjust(366, 0, 0, 0);
  const steps = event.iterator();
  for (let next = steps.next(); next && next.compare(stop) < 0; next = steps.next()) {
    const { item, startDate, endDate, recurrenceId } = event.getOccurrenceDetails(next);
    yield line(item, startDate, endDate, recurrenceId);
  }
}

const events = calendar.getAllSubcomponents("vevent").map((vevent) => new ICAL.Event(vevent));
const changes = events.filter((event) => event.isRecurrenceException());
const lines = events
  .filter((event) => !event.isRecurrenceException())
  .flatMap((event) => {
    for (const change of changes) if (change.uid === event.uid) event.relateException(change);
    return event.isRecurring() ? [...series(event)] : [line(event, event.startDate, event.endDate)];
  })
  .filter(({ local_start: start }) => first <= start.slice(0, 10) && start.slice(0, 10) < last)
  .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.uid < b.uid ? -1 : 1));
for (const each of lines) console.log(JSON.stringify(each));
