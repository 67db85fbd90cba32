//! The network: what an umbrella (a council or a network of associations) sees of those below it.
//!
//! An *affiliate* is an association below an umbrella, at any depth. *Facts* are what its umbrella
//! may know of it (F1: place, role mailbox, whether the board is complete, how many), and the
//! *directory* what anybody may know (F0). *Figures* are facts summed by municipality.
//!
//! It refuses any path to a member's row: members are counted, and small counts are left out
//! before they leave the counting verb.

pub mod acts;
pub mod api;
pub mod map;
pub mod pages;
pub mod rules;
pub mod search;
pub mod sheet;
pub mod view;

pub use search::{Search, Sort};
pub use view::Board;
