//! Members.
pub mod sheet;
