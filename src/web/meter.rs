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
    /// Answers up to each bound, beyond the one before; the last are slower than all bounds.
    buckets: [AtomicU64; BOUNDS.len() + 1],
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
        if let Some(bucket) = self.buckets.get(BOUNDS.partition_point(|bound| *bound < micros)) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
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
        let mut count = 0;
        let bounds = BOUNDS.iter().map(|bound| Duration::from_micros(*bound).as_secs_f64().to_string());
        for (bound, bucket) in bounds.chain(["+Inf".to_owned()]).zip(&self.buckets) {
            count += bucket.load(Ordering::Relaxed);
            let _ = writeln!(text, "byalag_answer_seconds_bucket{{le=\"{bound}\"}} {count}");
        }
        let sum = Duration::from_micros(self.micros.load(Ordering::Relaxed)).as_secs_f64();
        let _ = writeln!(text, "byalag_answer_seconds_sum {sum}\nbyalag_answer_seconds_count {count}");
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_counts_all_that_were_faster() {
        let meter = Meter::default();
        for (status, micros) in [(200, 500), (304, 501), (404, 2_000_000)] {
            meter.count(status, Duration::from_micros(micros));
        }
        let text = meter.text();
        for line in [
            "byalag_answers_total{class=\"2xx\"} 1",
            "byalag_answer_seconds_bucket{le=\"0.0005\"} 1",
            "byalag_answer_seconds_bucket{le=\"0.001\"} 2",
            "byalag_answer_seconds_bucket{le=\"1\"} 2",
            "byalag_answer_seconds_bucket{le=\"+Inf\"} 3",
            "byalag_answer_seconds_count 3",
        ] {
            assert!(text.lines().any(|one| one == line), "{line} in {text}");
        }
    }
}
