//! Which part of time a feed shows. It moves by whole months, or by weeks where there is much, so
//! that a feed keeps its bytes between changes.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use crate::calendar::{
    acts::Span,
    zone::{self, HOME},
};

/// How long a cancelled event stays in a feed after its last day, at least.
const CANCELLED_DAYS: u64 = 30;

/// A part of time, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Window {
    /// The first day shown.
    pub(super) from: NaiveDate,
    /// The day after the last one shown.
    pub(super) until: NaiveDate,
    /// The day on which it last moved.
    pub(super) since: NaiveDate,
    /// The day on which it will move.
    pub(super) next: NaiveDate,
}

/// Windows from the widest, which is the rule, to narrower ones for calendars with more events than
/// programs take.
pub(super) fn windows(today: NaiveDate) -> [Window; 5] {
    [months(today, 3, 18), months(today, 1, 12), months(today, 0, 6), weeks(today, 13), weeks(today, 4)]
}

fn months(today: NaiveDate, back: u32, ahead: u32) -> Window {
    let since = today.with_day(1).unwrap_or(today);
    let later = |months: u32| since.checked_add_months(Months::new(months)).unwrap_or(since);
    Window {
        from: since.checked_sub_months(Months::new(back)).unwrap_or(since),
        until: later(ahead + 1),
        since,
        next: later(1),
    }
}

fn weeks(today: NaiveDate, ahead: u64) -> Window {
    let since = today.checked_sub_days(Days::new(today.weekday().num_days_from_monday().into())).unwrap_or(today);
    let later = |weeks: u64| since.checked_add_days(Days::new(7 * weeks)).unwrap_or(since);
    Window { from: since, until: later(ahead + 1), since, next: later(1) }
}

impl Window {
    /// As a span of local time.
    pub(super) fn span(self) -> Span {
        Span { from: self.from.and_time(NaiveTime::MIN), until: self.until.and_time(NaiveTime::MIN) }
    }

    /// The last day of a cancelled event that is not shown any more.
    pub(super) fn cancelled_before(self) -> NaiveDate {
        self.since.checked_sub_days(Days::new(CANCELLED_DAYS)).unwrap_or(self.since)
    }

    /// When it last moved.
    pub(super) fn since(self) -> DateTime<Utc> {
        zone::instant(self.since.and_time(NaiveTime::MIN), HOME)
    }

    /// When it will move.
    pub(super) fn next(self) -> DateTime<Utc> {
        zone::instant(self.next.and_time(NaiveTime::MIN), HOME)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_widest_window_is_three_months_back_and_eighteen_ahead() {
        let [widest, ..] = windows(day("2026-03-10"));
        assert_eq!((widest.from, widest.until), (day("2025-12-01"), day("2027-10-01")));
        assert_eq!((widest.since, widest.next), (day("2026-03-01"), day("2026-04-01")));
        assert_eq!(widest.next().to_rfc3339(), "2026-03-31T22:00:00+00:00");
        assert_eq!(widest.cancelled_before(), day("2026-01-30"));
    }

    #[test]
    fn a_window_stands_still_until_it_moves() {
        assert_eq!(windows(day("2026-03-02")), windows(day("2026-03-08")));
        assert_ne!(windows(day("2026-03-08"))[4], windows(day("2026-03-09"))[4]);
        assert_eq!(windows(day("2026-03-08"))[0], windows(day("2026-03-31"))[0]);
    }

    #[test]
    fn each_window_is_narrower_than_the_one_before() {
        let all = windows(day("2026-12-31"));
        assert!(all.windows(2).all(|pair| pair[0].from <= pair[1].from && pair[0].until > pair[1].until));
    }
}
