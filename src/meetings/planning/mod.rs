//! Planning a meeting: its kind, day and place, its agenda, and what the bylaws ask of it.
//!
//! What the bylaws ask is told as *demands*, with their days. What does not fulfil them is a
//! *finding*; one that voids must be put right, or set aside by the board with a reason: a *waiver*,
//! which is kept with the meeting.

pub mod acts;
pub mod agenda;
pub mod api;
pub mod draft;
pub mod pages;
pub mod rules;
pub mod view;
pub mod wording;
