//! Members: who belongs to an association, in which households, who has paid which year's fee, and
//! who may vote. The list comes in from the board's own files and goes out again without loss.
//!
//! A *member* is a person on the list of one association; the same person in two villages is two
//! members. A *household* is an address group and nothing more: votes stay with persons. A *fee
//! year* is a mark that a year's fee is paid. "Member" and "may vote" are computed for a day,
//! never stored. An *import run* remembers what it changed, so that it can be undone.
//!
//! It refuses to look across associations, to keep a personnummer, and to show an address to
//! whoever may see names alone.

use crate::ids;

pub mod acts;
pub mod api;
pub mod draft;
pub mod fee_year;
pub mod household;
pub mod import_draft;
pub mod import_run;
pub mod member;
pub mod pages;
pub mod rules;
pub mod sheet;
pub mod view;

pub use member::Category;

ids! {
    /// A member of one association.
    MemberId,
    /// An address group.
    HouseholdId,
    /// An import that was written, and can be undone.
    ImportId,
    /// A file that waits for its columns to be looked over.
    ImportDraftId,
}
