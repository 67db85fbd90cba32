//! What happens at the points of the agenda while a meeting goes on: what was said and decided,
//! proposals, ballots with their sum, reservations, tasks given; and elections, which the nominating
//! committee may prepare before the meeting.
//!
//! A *ballot* is held against the votes in the hall at that moment. A *vacancy* is a seat that the
//! bylaws say is to be filled. A *candidate* is elected by the meeting's *result*; the offices come
//! when the meeting closes.
//!
//! It refuses more votes than there are in the hall, and decisions where nothing may be decided.

pub mod acts;
pub mod api;
pub mod draft;
pub mod pages;
pub mod rules;
pub mod view;
