//! Papers of meetings: motions that come in, files, an association's own agendas, what was given to
//! somebody to do, and the year wheel.
//!
//! A *motion* comes from a member and gets the board's opinion. A *document* belongs to one meeting;
//! its bytes are looked at, never believed, and kept once. A *task* stays open until somebody says
//! that it is done. The *year wheel* (årshjul) is computed from the bylaws and the meetings that are
//! there; nothing of it is stored.
//!
//! It refuses to show a file in the browser's own frame, and to keep one whose bytes are not what
//! its name says.

pub mod acts;
pub mod api;
pub mod draft;
pub mod pages;
pub mod rules;
pub mod view;
pub mod wheel;

pub use rules::LARGEST;
