//! Minutes: what a meeting decided, as the village keeps it for ever. They grow out of the meeting,
//! are written, locked, adjusted (justerade) by those whom the meeting chose, corrected only by
//! addenda, published, searched, printed and archived.
//!
//! A *paragraph* (§) is a point of the agenda as it went. *Locking* turns the text into canonical
//! bytes (RFC 8785) with a hash; from then on the database itself refuses any change. An
//! *adjustment* is over that hash. An *extract* is one paragraph, certified by two, for the bank.
//!
//! It refuses to change a locked text, and to decide what a meeting decided.

use crate::ids;

pub mod acts;
pub mod api;
pub mod archive;
pub mod content_of;
pub mod draft;
pub mod pages;
pub mod rules;
pub mod view;
pub mod wording;

pub mod addendum;
pub mod adjustment;
pub mod content;
#[expect(clippy::module_inception, reason = "the table's name in the field's own word, which has no singular")]
pub mod minutes;
pub mod minutes_comment;
pub mod paragraph;
pub mod record;

pub use adjustment::Way;
pub use minutes::{Series, State};

/// The groups of operations.
#[derive(poem_openapi::Tags)]
pub enum Tag {
    /// Minutes: written, locked, adjusted, printed, kept.
    Minutes,
}

ids! {
    /// The minutes of a meeting.
    MinutesId,
    /// A paragraph (§).
    ParagraphId,
    /// A comment on a draft.
    CommentId,
    /// A correction of locked minutes.
    AddendumId,
    /// Somebody's confirmation.
    AdjustmentId,
}
