//! Calling to a meeting (kallelse), and the evidence of it.
//!
//! A *call* goes to everybody on the roll of that day: one letter a *mailbox*, one *envelope* a
//! household, a poster, an advert. A *receipt* stands for each recipient and channel, and is kept for
//! ever: a challenge of what a meeting decided has no time limit. A *change* and a *cancellation* go
//! to all who were called.
//!
//! It refuses to call in a way that would void the meeting, unless the board has set that rule aside.

pub mod acts;
pub mod api;
pub mod draft;
pub mod pages;
pub mod print;
pub mod qr;
pub mod rules;
pub mod text;
pub mod view;
