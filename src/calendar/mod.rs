//! Calendar.
pub mod ics;
pub mod recurrence;
pub mod zone;
