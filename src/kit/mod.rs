//! The kit: what every room stands on and none owns. App and its database, faults, pages of
//! lists, ids, clocks, words, tables in and out.
//!
//! It refuses any domain word: nothing here knows what an association or a member is.

pub mod answer;
pub mod app;
pub mod bundle;
pub mod chance;
pub mod clock;
pub mod config;
pub mod db;
pub mod door;
pub mod fault;
pub mod form;
pub mod haystack;
pub mod id;
pub mod letter;
pub mod once;
pub mod page;
pub mod paper;
pub mod phone;
pub mod secret;
pub mod shell;
pub mod tables;
pub mod text;
pub mod words;

pub use app::App;
pub use fault::{Fault, FieldFault, Kind};
pub use words::{Language, Words};
