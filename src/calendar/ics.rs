//! The iCalendar text of a feed (RFC 5545, RFC 7986), written so that the programs people have
//! read it alike.
//!
//! A feed holds each series once with its overrides, in local time with a plain VTIMEZONE. The
//! same rows always give the same bytes: nothing in here comes from the clock. A title can hold
//! anything; no character of it can leave its line.

mod event;
mod lines;
#[cfg(test)]
mod tests;

use std::sync::Arc;

pub use event::CANCELLED;

use super::zone;
use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use lines::Lines;
use uuid::Uuid;

/// How long a subscriber may wait before it looks again (RFC 7986 5.7).
const REFRESH: &str = "PT4H";
/// About what an event takes besides its texts, in octets.
const FRAME: usize = 480;

/// What a feed says of itself.
#[derive(Debug, Clone)]
pub struct FeedHead {
    /// The calendar's name as subscribers see it.
    pub name: String,
    /// What it holds; may be empty.
    pub description: String,
    /// The zone of the calendar as a whole.
    pub zone: Tz,
    /// The page where people see the same calendar.
    pub url: Option<String>,
    /// Whether it says METHOD:PUBLISH (a subscription does, a file for a program need not).
    pub published: bool,
}

/// The state of an event; the only three that RFC 5545 3.8.1.11 knows for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It will be held.
    Confirmed,
    /// It is planned, not certain.
    Tentative,
    /// It will not be held; it stays in the feed and says so.
    Cancelled,
}

/// An event or series in a feed; local times are wall time in `zone`.
#[derive(Debug, Clone)]
pub struct FeedEvent {
    /// The same in every feed and letter for the event's life: see [`feed_uid`].
    pub uid: String,
    /// Grows with each change of time, place, recurrence or status.
    pub sequence: u32,
    /// When the row was made.
    pub created: DateTime<Utc>,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
    /// The title.
    pub title: String,
    /// Plain text; may be empty.
    pub description: String,
    /// The place; may be empty.
    pub location: String,
    /// The kind of event, in words.
    pub category: Option<String>,
    /// The event's page.
    pub url: Option<String>,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// The first start.
    pub starts: NaiveDateTime,
    /// The first end, exclusive: for whole days 00:00 on the day after the last.
    pub ends: NaiveDateTime,
    /// The zone of the local times.
    pub zone: Tz,
    /// The rule in the normal form of [`super::recurrence::Rule::text`].
    pub rule: Option<String>,
    /// Starts taken out of the series.
    pub excluded: Vec<NaiveDateTime>,
    /// The state of the whole series.
    pub status: Status,
    /// Occurrences that were moved, changed or cancelled.
    pub changes: Vec<FeedChange>,
}

/// One occurrence that differs from its series.
#[derive(Debug, Clone)]
pub struct FeedChange {
    /// The start that the rule gives it.
    pub original_start: NaiveDateTime,
    /// When it starts now.
    pub starts: NaiveDateTime,
    /// When it ends now, exclusive.
    pub ends: NaiveDateTime,
    /// Its own title, if not the series'.
    pub title: Option<String>,
    /// Its own place, if not the series'.
    pub location: Option<String>,
    /// Its own description, if not the series'.
    pub description: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Its own count of changes; what is written is never below the series'.
    pub sequence: u32,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
}

/// The UID of an event: its id alone, as RFC 7986 5.3 recommends; nothing of a person or a host.
pub fn feed_uid(id: Uuid) -> String {
    id.hyphenated().to_string()
}

/// Writes a feed: one VCALENDAR with the zones it needs and its events in order of start, then
/// UID. An event in a zone that we have no VTIMEZONE for is left out, since it would spoil the
/// rest.
pub fn write(head: &FeedHead, events: &[FeedEvent]) -> String {
    assemble(head, events.iter().map(piece).map(Arc::new).collect())
}

/// One event as it stands in a feed.
pub fn piece(event: &FeedEvent) -> Piece {
    let zone = (!event.all_day).then_some(event.zone);
    let mut lines = Lines::with_capacity(room(event));
    if zone.is_none_or(|zone| zone::vtimezone(zone).is_some()) {
        event::write(&mut lines, event);
    }
    Piece { starts: event.starts, uid: event.uid.clone(), zone, text: lines.finish() }
}

/// A feed of events that are written already.
pub fn assemble(head: &FeedHead, mut pieces: Vec<Arc<Piece>>) -> String {
    pieces.retain(|piece| !piece.text.is_empty());
    pieces.sort_by(|one, other| one.starts.cmp(&other.starts).then_with(|| one.uid.cmp(&other.uid)));
    let mut lines = Lines::with_capacity(4_096 + pieces.iter().map(|piece| piece.text.len()).sum::<usize>());
    lines.fixed("BEGIN:VCALENDAR");
    lines.fixed("VERSION:2.0");
    lines.fixed("PRODID:-//byalag//byalag//SV");
    lines.fixed("CALSCALE:GREGORIAN");
    if head.published {
        lines.fixed("METHOD:PUBLISH");
    }
    for name in ["NAME:", "X-WR-CALNAME:"] {
        lines.text(name, &[head.name.as_str()]);
    }
    if !head.description.is_empty() {
        for name in ["DESCRIPTION:", "X-WR-CALDESC:"] {
            lines.text(name, &[head.description.as_str()]);
        }
    }
    lines.bare("X-WR-TIMEZONE:", head.zone.name());
    if let Some(url) = &head.url {
        lines.bare("URL:", url);
    }
    lines.bare("REFRESH-INTERVAL;VALUE=DURATION:", REFRESH);
    lines.bare("X-PUBLISHED-TTL:", REFRESH);
    zones(&mut lines, head, &pieces);
    for piece in &pieces {
        lines.block(&piece.text);
    }
    lines.fixed("END:VCALENDAR");
    lines.finish()
}

/// An event's text, and what a feed must know to take it in.
#[derive(Debug)]
pub struct Piece {
    /// Its place among the others.
    pub starts: NaiveDateTime,
    /// Its UID.
    pub uid: String,
    /// The zone whose rules its feed must carry; none for whole days.
    pub zone: Option<Tz>,
    /// The text; empty for an event that no feed can carry.
    pub text: String,
}

fn room(event: &FeedEvent) -> usize {
    let texts = event.title.len() + event.description.len() + event.location.len();
    let octets = (FRAME + texts) * (1 + event.changes.len()) + 48 * event.excluded.len();
    // An eighth more for folds and escapes.
    octets + octets / 8
}

fn zones(lines: &mut Lines, head: &FeedHead, pieces: &[Arc<Piece>]) {
    for zone in zone::ZONES {
        let needed = head.zone == zone || pieces.iter().any(|piece| piece.zone == Some(zone));
        if let Some(block) = zone::vtimezone(zone).filter(|_| needed) {
            lines.block(block);
        }
    }
}
