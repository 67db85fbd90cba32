//! The VEVENT components of one event: the series itself and each occurrence that differs.

use super::lines::{Clock, Lines};
use super::{FeedChange, FeedEvent, Status};
use crate::calendar::recurrence::{Series, produces};
use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, Utc};

/// What stands before a cancelled title: the one sign of it that every program shows.
pub const CANCELLED: &str = "INSTÄLLT: ";

/// What one VEVENT shows, be it the series or an override.
struct Face<'a> {
    sequence: u32,
    changed: DateTime<Utc>,
    starts: NaiveDateTime,
    ends: NaiveDateTime,
    title: &'a str,
    description: &'a str,
    location: &'a str,
    status: Status,
}

/// Writes an event, then its overrides in order of their original start. An override that the
/// rule does not give, or that was taken out, would show as an event of its own: it is left out.
pub(super) fn write(lines: &mut Lines, event: &FeedEvent) {
    if event.rule.is_none() {
        // An event that does not recur carries a change of its one occurrence itself.
        let change = event.changes.iter().find(|change| change.original_start == event.starts);
        component(lines, event, &change.map_or_else(|| plain(event), |change| overlaid(event, change)), None);
        return;
    }
    component(lines, event, &plain(event), None);
    let series = Series {
        starts: event.starts,
        ends: event.ends,
        all_day: event.all_day,
        zone: event.zone,
        rule: event.rule.as_deref(),
        excluded: &event.excluded,
    };
    let mut changes: Vec<&FeedChange> =
        event.changes.iter().filter(|change| produces(&series, change.original_start)).collect();
    changes.sort_by_key(|change| change.original_start);
    for change in changes {
        component(lines, event, &overlaid(event, change), Some(change.original_start));
    }
}

fn plain(event: &FeedEvent) -> Face<'_> {
    Face {
        sequence: event.sequence,
        changed: event.changed,
        starts: event.starts,
        ends: event.ends,
        title: &event.title,
        description: &event.description,
        location: &event.location,
        status: event.status,
    }
}

/// The series with one occurrence's own values laid over it. Since it shows the series' values
/// where it has none, it is as new as the newer of the two.
fn overlaid<'a>(event: &'a FeedEvent, change: &'a FeedChange) -> Face<'a> {
    Face {
        sequence: event.sequence.max(change.sequence),
        changed: event.changed.max(change.changed),
        starts: change.starts,
        ends: change.ends,
        title: change.title.as_deref().unwrap_or(&event.title),
        description: change.description.as_deref().unwrap_or(&event.description),
        location: change.location.as_deref().unwrap_or(&event.location),
        status: if change.cancelled { Status::Cancelled } else { event.status },
    }
}

/// One VEVENT: an override when it has an original start, else the series.
fn component(lines: &mut Lines, event: &FeedEvent, face: &Face<'_>, original: Option<NaiveDateTime>) {
    let clock = if event.all_day { Clock::Days } else { Clock::Zone(event.zone.name()) };
    lines.fixed("BEGIN:VEVENT");
    lines.text("UID:", &[event.uid.as_str()]);
    lines.instant("DTSTAMP:", face.changed);
    lines.instant("CREATED:", event.created);
    lines.instant("LAST-MODIFIED:", face.changed);
    // RFC 5545 3.3.8: an integer has 31 bits.
    lines.number("SEQUENCE:", face.sequence.min(i32::MAX.unsigned_abs()));
    if let Some(original) = original {
        lines.local("RECURRENCE-ID", original, clock);
    }
    lines.local("DTSTART", face.starts, clock);
    end(lines, face, clock);
    if original.is_none() {
        recurrence(lines, event, clock);
    }
    texts(lines, event, face);
    lines.fixed("END:VEVENT");
}

/// The end, exclusive and later than the start (RFC 5545 3.8.2.2), or a length of nothing.
fn end(lines: &mut Lines, face: &Face<'_>, clock: Clock) {
    let ends = match clock {
        Clock::Zone(_) => face.ends,
        Clock::Days => {
            let first = face.starts.date();
            let next = first.checked_add_days(Days::new(1)).unwrap_or(first);
            face.ends.max(next.and_time(NaiveTime::MIN))
        }
    };
    if ends > face.starts {
        lines.local("DTEND", ends, clock);
    } else {
        lines.fixed("DURATION:PT0S");
    }
}

fn recurrence(lines: &mut Lines, event: &FeedEvent, clock: Clock) {
    let Some(rule) = &event.rule else {
        return;
    };
    lines.bare("RRULE:", rule);
    let mut excluded = event.excluded.clone();
    excluded.sort_unstable();
    excluded.dedup();
    for start in excluded {
        lines.local("EXDATE", start, clock);
    }
}

fn texts(lines: &mut Lines, event: &FeedEvent, face: &Face<'_>) {
    let cancelled = face.status == Status::Cancelled;
    let prefix = if cancelled && !face.title.starts_with(CANCELLED.trim_end()) { CANCELLED } else { "" };
    lines.text("SUMMARY:", &[prefix, face.title]);
    description(lines, event.url.as_deref().unwrap_or_default(), face.description);
    if !face.location.is_empty() {
        lines.text("LOCATION:", &[face.location]);
    }
    if let Some(category) = event.category.as_deref().filter(|category| !category.is_empty()) {
        lines.text("CATEGORIES:", &[category]);
    }
    if let Some(url) = event.url.as_deref().filter(|url| !url.is_empty()) {
        lines.bare("URL:", url);
    }
    lines.fixed(match face.status {
        Status::Confirmed => "STATUS:CONFIRMED",
        Status::Tentative => "STATUS:TENTATIVE",
        Status::Cancelled => "STATUS:CANCELLED",
    });
    // Whole days and what is cancelled keep nobody busy.
    lines.fixed(if event.all_day || cancelled { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
}

/// The description, with the link in it too: some programs show no URL.
fn description(lines: &mut Lines, url: &str, text: &str) {
    match (text, url) {
        ("", "") => {}
        ("", url) => lines.text("DESCRIPTION:", &[url]),
        (text, url) if text.contains(url) => lines.text("DESCRIPTION:", &[text]),
        (text, url) => lines.text("DESCRIPTION:", &[text, "\n\n", url]),
    }
}
