//! Recurrence: which days an event comes back on (RFC 5545 3.3.10 and 3.8.5).
//!
//! All work is done in local wall time, so that "every Thursday at seven" stays at seven across
//! the changes to and from summer time, and no time zone is looked up per candidate. A rule is
//! checked and normalised once, by [`Rule::parse`]; what is stored is its text. The engine here
//! is our own and takes whole weeks, months and years as sets of bits; the `rrule` crate is the
//! second opinion when a rule is accepted and the measure in the tests.
//!
//! Refused are rules that repeat within a day, that count further than we keep, or that
//! calendar programs read in different ways.

mod days;
mod expand;
mod fault;
mod list;
mod parts;
mod repeat;
mod rule;
mod split;
#[cfg(test)]
mod tests;
mod value;
mod walk;

pub use expand::{Change, Occurrence, Series, expand, produces};
pub use fault::RuleFault;
pub use repeat::{Ending, Repeat, recognise, recognise_at};
pub use rule::Rule;
pub use split::split_before;
