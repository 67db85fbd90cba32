//! The verbs of minutes.

mod addenda;
mod adjust;
mod begin;
mod comments;
mod growth;
mod letters;
mod lock;
mod paper;
mod paragraphs;
mod remind;
mod see;
mod store;
mod verify;
mod write;

pub use super::content_of::content;
pub use addenda::create_addendum;
pub use adjust::{adjust, list_adjustments};
pub use begin::{begin, renew};
pub use comments::{comment, comments_of, list_comments, remove_comment};
pub use lock::{lock, missing};
pub use paper::{Scanned, adjust_on_paper, adjust_with_scan, scan};
pub use paragraphs::{add_paragraph, change_paragraph, move_paragraph, remove_paragraph};
pub use remind::remind;
pub use see::{see, view};
pub use store::{adjustments, find_of, paragraphs_of};
pub use verify::verify;
pub use write::change;
