//! Counts answers, for `/metrics`.

use std::{
    fmt::Write,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

/// Upper bounds of the answer times, in microseconds.
const BOUNDS: [u64; 8] = [500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000];

/// Counts of answers by status class, and how long they took.
#[derive(Debug, Default)]
pub struct Meter {
    classes: [AtomicU64; 5],
    buckets: [AtomicU64; BOUNDS.len()],
    count: AtomicU64,
    micros: AtomicU64,
}

impl Meter {
    /// Counts one answer.
    pub fn count(&self, status: u16, took: Duration) {
        let class = usize::from((status / 100).clamp(1, 5)) - 1;
        if let Some(counter) = self.classes.get(class) {
            counter.fetch_add(1, Ordering::Relaxed);
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        for (bound, bucket) in BOUNDS.iter().zip(&self.buckets) {
            if micros <= *bound {
                bucket.fetch_add(1, Ordering::Relaxed);
            }
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(micros, Ordering::Relaxed);
    }

    /// The counts as Prometheus reads them.
    pub fn text(&self) -> String {
        let mut text =
            String::from("# HELP byalag_answers_total Answers by status class.\n# TYPE byalag_answers_total counter\n");
        for (class, counter) in (1..).zip(&self.classes) {
            let _ = writeln!(text, "byalag_answers_total{{class=\"{class}xx\"}} {}", counter.load(Ordering::Relaxed));
        }
        text.push_str(
            "# HELP byalag_answer_seconds Time from request to answer.\n# TYPE byalag_answer_seconds histogram\n",
        );
        for (bound, bucket) in BOUNDS.iter().zip(&self.buckets) {
            let seconds = Duration::from_micros(*bound).as_secs_f64();
            let _ =
                writeln!(text, "byalag_answer_seconds_bucket{{le=\"{seconds}\"}} {}", bucket.load(Ordering::Relaxed));
        }
        let count = self.count.load(Ordering::Relaxed);
        let sum = Duration::from_micros(self.micros.load(Ordering::Relaxed)).as_secs_f64();
        let _ = writeln!(
            text,
            "byalag_answer_seconds_bucket{{le=\"+Inf\"}} {count}\nbyalag_answer_seconds_sum {sum}\nbyalag_answer_seconds_count {count}"
        );
        text
    }
}
