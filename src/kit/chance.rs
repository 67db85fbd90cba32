//! Chance comes in through here: ids and secrets, from the machine or from a seed.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use rand::{RngCore, SeedableRng, rngs::StdRng};
use uuid::{Builder, Uuid};

/// Where randomness comes from. Cloning shares the same source.
#[derive(Clone, Debug)]
pub enum Chance {
    /// The operating system's generator.
    System,
    /// A seeded generator, for tests and the demo.
    Seeded(Arc<Mutex<StdRng>>),
}

impl Chance {
    /// The same chances in the same order, each time.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// Fills `bytes` with chance.
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => rand::rng().fill_bytes(bytes),
            Self::Seeded(rng) => rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes),
        }
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A number below `end` (which must be above 0).
    pub fn below(&self, end: u64) -> u64 {
        u64::from_be_bytes(self.bytes()) % end.max(1)
    }

    /// A `UUIDv7` (RFC 9562): sorts by the time it was made.
    pub fn id(&self, now: DateTime<Utc>) -> Uuid {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid()
    }
}
