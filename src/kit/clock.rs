//! Time comes in through here, so that a test can stand still and a demo can repeat itself.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::{Europe::Stockholm, Tz};

/// The zone in which "today" is decided for every association: bylaws count days in it.
pub const HOME_ZONE: Tz = Stockholm;

/// Where the time comes from. Cloning shares the same clock.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved; microseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `instant`.
    pub fn fixed(instant: DateTime<Utc>) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(instant.timestamp_micros())))
    }

    /// Now, in whole microseconds: what both engines can keep.
    pub fn now(&self) -> DateTime<Utc> {
        let micros = match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
            Self::System => Utc::now().timestamp_micros(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        };
        DateTime::from_timestamp_micros(micros).unwrap_or_default()
    }

    /// Moves a fixed clock forward; the machine's clock is left alone.
    pub fn advance(&self, by: chrono::Duration) {
        if let Self::Fixed(at) = self {
            at.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// Today in Sweden.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// The wall clock in Sweden.
    pub fn local(&self) -> NaiveDateTime {
        self.now().with_timezone(&HOME_ZONE).naive_local()
    }
}
