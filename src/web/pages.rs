//! Placeholder while the rooms are joined.
