//! byalag: the platform on which the village associations of Norrbotten run themselves.
//!
//! The rooms, from the ground up. A room may use its own files and rooms on lower floors, never a
//! higher one; `tests/it/walls.rs` holds the house to it.

pub mod associations;
pub mod calendar;
pub mod demo;
pub mod identity;
pub mod journal;
pub mod kit;
pub mod members;
pub mod network;
pub mod notices;
pub mod web;
