//! The hall: a meeting while it goes on. Who is there, who may vote, who leads and who adjusts, and
//! what follows when it closes.
//!
//! *Attendance* is a row from coming to leaving. The *roll* (röstlängd) is computed from the bylaws
//! for the day of the meeting; the meeting may *correct* it with a note, and *freezes* it at its point.
//! From then on its lines stand still, and who comes later is added. A *vote* belongs to a person or,
//! where the bylaws say so, to a household; a *proxy* lets one member vote for another. When the meeting
//! closes, those whom it elected take their seats.
//!
//! It refuses to show an address, to choose an adjuster who was not there, and to close a meeting
//! whose minutes nobody could adjust.

pub mod acts;
pub mod api;
pub mod draft;
pub mod pages;
pub mod rules;
pub mod view;
