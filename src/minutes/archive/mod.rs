//! The archive of minutes: on paper (PDF/A-2a and PDF/UA-1), one paragraph for the bank, a package
//! for each meeting and each year, and a search over all that was ever decided.
//!
//! An *extract* (protokollsutdrag) is one paragraph of locked minutes, to be certified by two. A
//! *package* is a zip archive with everything that belongs to a meeting's minutes and a list of
//! checksums, so that whoever has it can check it without us or with `byalag verify`: same content,
//! same bytes.
//!
//! It refuses to pack or to extract what is not locked, and to show in a search what the asker may
//! not read as minutes.

pub mod acts;
pub mod api;
pub mod bundle;
pub mod check;
pub mod pages;
pub mod sheet;
