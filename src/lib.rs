//! byalag: the platform on which the village associations of Norrbotten run themselves.
//!
//! The rooms, from the ground up. A room may use its own files and rooms on lower floors, never a
//! higher one; `tests/it/walls.rs` holds the house to it.
//!
//! The order below is the order of the floors; a blank line between keeps it from being sorted.

pub mod kit;

pub mod journal;

pub mod notices;

pub mod identity;

pub mod associations;

pub mod members;

pub mod calendar;

pub mod meetings;

pub mod minutes;

pub mod network;

pub mod web;

pub mod demo;
