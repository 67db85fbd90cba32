//! Calendar: what happens in the village. Events and series in local time, single occurrences that
//! were moved or cancelled, and the feeds that other people's calendar programs subscribe to.
//!
//! An event is public, for members, or for the board. A series is kept once with its rule; its
//! occurrences are computed when somebody looks. A cancelled event stays in sight and says so.
//!
//! It refuses to know members' personal data, and to send letters.

use crate::ids;

pub mod acts;
pub mod api;
pub mod calendar_revision;
pub mod draft;
pub mod event;
pub mod feed;
pub mod feed_key;
pub mod ics;
pub mod occurrence_change;
pub mod pages;
pub mod recurrence;
pub mod rules;
pub mod sight;
pub mod view;
pub mod wording;
pub mod zone;

pub use event::{Category, Status, Visibility};
pub use sight::{Audience, Sight};

ids! {
    /// An event or a series of them.
    EventId,
    /// A person's own link to a calendar.
    FeedKeyId,
}
