//! The web: layout, home, error pages, and the one place where all rooms' doors are put together.
//!
//! It refuses to query: each room's own verbs do.

pub mod compose;
pub mod contract;
pub mod door;
pub mod health;
pub mod meter;
pub mod pages;
mod problem;
mod statics;

pub use compose::{doors, open, put_together};
pub use statics::revision;
