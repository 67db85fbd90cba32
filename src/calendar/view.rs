//! What is shown of a calendar.

use chrono::{DateTime, NaiveDateTime, Utc};
use poem_openapi::{Enum, Object};

use super::{Category, EventId, FeedKeyId, Status, Visibility, event, feed_key, recurrence::Occurrence};
use crate::associations::{AssociationId, association::keyed};

/// An event, or a series of them.
#[derive(Clone, Debug, Object)]
pub struct EventView {
    /// Its id.
    pub id: EventId,
    /// The association whose it is.
    pub association_id: AssociationId,
    /// Its name in every calendar program.
    pub uid: String,
    /// The title.
    pub title: String,
    /// Plain text.
    pub description: Option<String>,
    /// The place.
    pub location: Option<String>,
    /// The kind of event.
    pub category: Option<Category>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// The first start, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// The first end, exclusive: for whole days 00:00 on the day after the last.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: String,
    /// The value of an RRULE; null for a single event.
    pub recurrence: Option<String>,
    /// Starts taken out of the series.
    pub excluded: Vec<NaiveDateTime>,
    /// Whether it will be held.
    pub status: Status,
    /// A link to more.
    pub url: Option<String>,
    /// How many may come.
    pub capacity: Option<i32>,
    /// Counts changes of time, place, recurrence or status.
    pub sequence: i32,
    /// Counts changes; the `ETag`.
    pub version: i64,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When the series was last changed.
    pub changed: DateTime<Utc>,
}

impl From<event::Model> for EventView {
    fn from(row: event::Model) -> Self {
        Self {
            excluded: row.excluded(),
            id: row.id,
            association_id: row.association_id,
            uid: row.uid,
            title: row.title,
            description: row.description,
            location: row.location,
            category: row.category,
            visibility: row.visibility,
            all_day: row.all_day,
            starts: row.starts,
            ends: row.ends,
            timezone: row.timezone,
            recurrence: row.recurrence,
            status: row.status,
            url: row.url,
            capacity: row.capacity,
            sequence: row.sequence,
            version: row.version,
            created: row.created,
            changed: row.changed,
        }
    }
}

/// One occurrence of an event.
#[derive(Clone, Debug, Object)]
pub struct OccurrenceView {
    /// The event.
    pub event_id: EventId,
    /// The association whose it is.
    pub association_id: AssociationId,
    /// The start that the rule gives it: its name for ever.
    pub original_start: NaiveDateTime,
    /// When it starts, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// When it ends, exclusive.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: String,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// The title.
    pub title: String,
    /// The place.
    pub location: Option<String>,
    /// The kind of event.
    pub category: Option<Category>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether it will be held.
    pub status: Status,
    /// Whether it differs from its series.
    pub changed: bool,
    /// The event's version, which counts changes of its occurrences, too; the `ETag`.
    pub version: i64,
    /// Whether its end is a guess: a meeting ends when it is done.
    #[oai(skip)]
    pub is_open_ended: bool,
}

impl OccurrenceView {
    /// An occurrence of an event.
    pub fn of(row: &event::Model, occurrence: Occurrence) -> Self {
        Self {
            event_id: row.id,
            association_id: row.association_id,
            original_start: occurrence.original_start,
            starts: occurrence.starts,
            ends: occurrence.ends,
            timezone: row.timezone.clone(),
            all_day: row.all_day,
            title: occurrence.title.unwrap_or_else(|| row.title.clone()),
            location: occurrence.location.or_else(|| row.location.clone()),
            category: row.category,
            visibility: row.visibility,
            status: if occurrence.cancelled { Status::Cancelled } else { row.status },
            changed: occurrence.changed,
            version: row.version,
            is_open_ended: row.kept_by.is_some() && occurrence.starts.date() == occurrence.ends.date(),
        }
    }

    /// What occurrences are sorted by.
    pub fn key(&self) -> (NaiveDateTime, EventId, NaiveDateTime) {
        (self.starts, self.event_id, self.original_start)
    }
}

/// A person's own link to a calendar, without its secret.
#[derive(Clone, Debug, Object)]
pub struct FeedKeyView {
    /// Its id.
    pub id: FeedKeyId,
    /// The association.
    pub association_id: AssociationId,
    /// Where it is used.
    pub purpose: String,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When it was last used, within an hour.
    pub last_used: Option<DateTime<Utc>>,
}

impl From<feed_key::Model> for FeedKeyView {
    fn from(row: feed_key::Model) -> Self {
        Self {
            id: row.id,
            association_id: row.association_id,
            purpose: row.purpose,
            created: row.created,
            last_used: row.last_used,
        }
    }
}

/// A person's own link to a calendar, just made: shown this once.
#[derive(Clone, Debug, Object)]
pub struct FeedLink {
    /// Its id.
    pub id: FeedKeyId,
    /// Where it is used.
    pub purpose: String,
    /// The link. Whoever has it reads what this person may see.
    pub url: String,
    /// When it was made.
    pub created: DateTime<Utc>,
}

/// What became of an imported calendar.
#[derive(Clone, Debug, Object)]
pub struct ImportedView {
    /// Events and changed occurrences that are new here.
    pub accepted: u32,
    /// Those that were here already, by their UID; they are left as they are.
    pub unchanged: u32,
    /// Those that could not be taken.
    pub rejected: u32,
    /// Each event and changed occurrence of the file, in its order.
    pub rows: Vec<ImportedRow>,
}

/// What became of one event of an imported calendar.
#[derive(Clone, Debug, Object)]
pub struct ImportedRow {
    /// Its place in the file, from 1.
    pub row: u32,
    /// What became of it.
    pub outcome: Imported,
    /// Its title, as far as it could be read.
    pub title: String,
    /// Why not; stable.
    pub code: Option<String>,
    /// The field at fault.
    pub field: Option<String>,
    /// Why not, in words.
    pub detail: Option<String>,
}

/// What became of one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "ImportedEvent")]
pub enum Imported {
    /// It is new here.
    Accepted,
    /// It was here already.
    Unchanged,
    /// It could not be taken.
    Rejected,
}

keyed!(Imported { Accepted = "accepted", Unchanged = "unchanged", Rejected = "rejected" });
