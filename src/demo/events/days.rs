//! Which day of a year a template means.

use super::template::When;
use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

/// The (first) day. `evening` is the village's own free evening, `weeks` how much later than others it holds a feast
/// that is not bound to a date. `None` only for a day that the year does not have.
pub fn day(when: When, year: i32, evening: Weekday, weeks: u64) -> Option<NaiveDate> {
    match when {
        When::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        When::After(month, day, weekday) => on_or_after(year, month, day, weekday),
        When::Around(month, day, weekday) => {
            on_or_after(year, month, day, weekday)?.checked_add_days(Days::new(7 * weeks))
        }
        When::Nth(nth, weekday, month) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth),
        When::Last(weekday, month) => {
            [5, 4].into_iter().find_map(|nth| NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth))
        }
        When::Evening(month, day) => on_or_after(year, month, day, evening),
        When::Easter(days) => easter(year)?.checked_add_signed(TimeDelta::try_days(days)?),
    }
}

fn on_or_after(year: i32, month: u32, day: u32, weekday: Weekday) -> Option<NaiveDate> {
    let earliest = NaiveDate::from_ymd_opt(year, month, day)?;
    earliest.checked_add_days(Days::new(u64::from(weekday.days_since(earliest.weekday()))))
}

/// Easter Sunday by Gauss's rule, with its constants for 1900 to 2099.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, leap, week) = (year % 19, year % 4, year % 7);
    let moon = (19 * golden + 24) % 30;
    let sunday = (2 * leap + 4 * week + 6 * moon + 5) % 7;
    let late = (moon == 29 && sunday == 6) || (moon == 28 && sunday == 6 && golden > 10);
    let after = moon + sunday - if late { 7 } else { 0 };
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(u64::try_from(after).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        let known =
            [(1954, 4, 18), (1981, 4, 19), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2049, 4, 18)];
        for (year, month, day) in known {
            assert_eq!(easter(year), NaiveDate::from_ymd_opt(year, month, day), "{year}");
        }
    }

    #[test]
    fn weekdays_are_counted_from_either_end_of_the_month() {
        let days = |when| day(when, 2026, Weekday::Thu, 1).map(|date| (date.month(), date.day()));
        assert_eq!(days(When::Nth(1, Weekday::Mon, 6)), Some((6, 1)));
        assert_eq!(days(When::Last(Weekday::Sun, 3)), Some((3, 29)));
        assert_eq!(days(When::Last(Weekday::Sun, 2)), Some((2, 22)));
        assert_eq!(days(When::After(6, 19, Weekday::Fri)), Some((6, 19)));
        assert_eq!(days(When::Around(6, 19, Weekday::Fri)), Some((6, 26)));
        assert_eq!(days(When::Evening(9, 1)), Some((9, 3)));
        assert_eq!(days(When::Easter(-47)), Some((2, 17)));
        assert_eq!(days(When::On(2, 29)), None);
    }
}
