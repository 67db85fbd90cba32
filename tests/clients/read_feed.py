#!/usr/bin/env python3
"""Reads a calendar feed as Python's icalendar and recurring-ical-events understand it.

    read_feed.py FEED.ics FROM UNTIL

Prints one JSON line for each occurrence that starts on a day in [FROM, UNTIL), in the order of
start and uid; README.md beside this file says what the fields mean. A line of the feed that the
library had to skip ends the reading with status 1: clients in the field are less patient.
"""

import json
import sys
from datetime import date, datetime, timezone

import icalendar
import recurring_ical_events


def moment(value):
    """An instant in UTC, or the date itself of something that lasts all day."""
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def wall_clock(value):
    """What the village's own clock shows."""
    return value.strftime("%Y-%m-%dT%H:%M:%S") if isinstance(value, datetime) else value.isoformat()


def occurrence(event, recurring):
    """The line for one occurrence."""
    line = {"uid": str(event["UID"])}
    if str(event["UID"]) in recurring and "RECURRENCE-ID" in event:
        line["original_start"] = wall_clock(event["RECURRENCE-ID"].dt)
    line["start"] = moment(event.start)
    line["end"] = moment(event.end)
    line["local_start"] = wall_clock(event.start)
    line["summary"] = str(event.get("SUMMARY", ""))
    line["status"] = str(event.get("STATUS", ""))
    return line


def main(path, first, last):
    with open(path, "rb") as file:
        calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
    if len(calendars) != 1:
        raise ValueError(f"{len(calendars)} calendars in one file")
    calendar = calendars[0]
    for component in calendar.walk():
        if component.errors:
            raise ValueError(f"{component.name}: {component.errors}")
    for event in calendar.walk("VEVENT"):
        # Expanding would lend it the calendar's zone, which only some clients do.
        if isinstance(event.start, datetime) and event.start.tzinfo is None:
            raise ValueError(f"floating time {event.start} in {event['UID']}")

    recurring = {str(event["UID"]) for event in calendar.walk("VEVENT") if "RRULE" in event}
    # The library answers what overlaps the span; only what starts in it is wanted.
    found = recurring_ical_events.of(calendar).between(first, last)
    lines = [occurrence(event, recurring) for event in found]
    lines = [line for line in lines if first.isoformat() <= line["local_start"][:10] < last.isoformat()]
    for line in sorted(lines, key=lambda line: (line["start"], line["uid"])):
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], date.fromisoformat(sys.argv[2]), date.fromisoformat(sys.argv[3]))
