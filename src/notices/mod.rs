//! Notices: the post office. One row per letter and recipient, written in the transaction of its
//! cause, delivered by a worker with retries and a stable Message-ID.
//!
//! It refuses to compose: each room writes its own letters and hands them over.

pub mod letter;
mod outbox;
mod rules;
pub mod worker;

pub use letter::State;
pub use outbox::{Draft, by_state, failed, hand_over, recent, retry};
