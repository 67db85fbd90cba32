//! The verbs of the calendar.

mod events;
mod import;
mod kept;
mod keys;
mod occurrence;
mod occurrences;
mod series;
mod store;

pub use events::{change, create, list, remove, see, set_status};
pub use import::{MOST as MOST_IMPORTED, import};
pub use kept::{Kept, keep, unkeep};
pub use keys::{FeedKeyDraft, KeyHolder, all_keys, create_key, holder, list_keys, revoke_key};
pub use occurrence::{change_occurrence, first_of, restore_occurrence, see_occurrence};
pub use occurrences::{Place, Span, next_of, occurrences, page_of_occurrences, places, touches};
pub use series::{end_before, this_and_following};
