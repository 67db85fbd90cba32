//! When a letter is tried again, and what a header may hold.

use chrono::Duration;

/// Tries before a letter is given up: the last about two days after the first.
pub const MOST_ATTEMPTS: i32 = 12;

/// How long to wait after the `attempts`th failed try: 30 s, doubling, at most 8 hours.
pub fn pause(attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts.clamp(1, 11) - 1).unwrap_or(0);
    Duration::seconds((30_i64 << doublings).min(8 * 3600))
}

/// One line without control characters: what a name or a subject may hold (RFC 5322 2.2).
pub fn header_text(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end() {
        assert_eq!(pause(1), Duration::seconds(30));
        assert_eq!(pause(2), Duration::seconds(60));
        assert_eq!(pause(99), Duration::hours(8));
    }

    #[test]
    fn a_header_is_one_line() {
        assert_eq!(header_text("Årsmöte\r\nBcc: alla@example.org"), "Årsmöte Bcc: alla@example.org");
    }
}
