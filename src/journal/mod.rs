//! The journal: an append-only record of what was done, by whom, to what.
//!
//! Each association has a hash chain of its own, so that an edited, deleted, swapped or inserted
//! row is found by `byalag verify`. Personal values never stand here in clear: only ids and names
//! of fields. The journal refuses to know who listens.

pub mod acts;
pub mod entry;
mod rules;

pub use acts::{Stamp, head, heads, note, since, verify};
