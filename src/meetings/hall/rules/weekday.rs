//! Which days are weekdays (vardagar) in Sweden.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Whether a day is a weekday: no Saturday, no public holiday, and none of the three eves that the law
/// treats alike.
///
/// Source: the act (1930:173) on the reckoning of time set by law, 2 §, by which what falls on a Sunday,
/// another public holiday, a Saturday, midsommarafton, julafton or nyårsafton may be done on the next
/// weekday; the act (1989:253) on public holidays, 1 and 2 §§, which says what these are.
pub fn is_weekday(day: NaiveDate) -> bool {
    let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    !(is_weekend || has_its_date(day) || is_moveable(day))
}

/// The first weekday after a day; none at the end of the calendar.
pub fn next_weekday(day: NaiveDate) -> Option<NaiveDate> {
    day.iter_days().skip(1).find(|next| is_weekday(*next))
}

/// Nyårsdagen, trettondedag jul, första maj, nationaldagen, julafton to annandag jul, nyårsafton.
fn has_its_date(day: NaiveDate) -> bool {
    matches!((day.month(), day.day()), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31))
}

/// Långfredagen, annandag påsk, Kristi himmelsfärdsdag and midsommarafton. Påskdagen and pingstdagen are
/// Sundays, midsommardagen and alla helgons dag Saturdays.
fn is_moveable(day: NaiveDate) -> bool {
    let is_midsummer_eve = day.weekday() == Weekday::Fri && day.month() == 6 && (19..=25).contains(&day.day());
    let from_easter = easter(day.year()).map(|easter| (day - easter).num_days());
    is_midsummer_eve || matches!(from_easter, Some(-2 | 1 | 39))
}

/// Påskdagen: the Sunday after the full moon on or after the 21st of March, as the church reckons it.
///
/// Source: the rule for the Gregorian calendar in Meeus, Astronomical Algorithms, chapter 8.
fn easter(year: i32) -> Option<NaiveDate> {
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let golden = year.rem_euclid(19);
    let shift = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + shift + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let after = u64::try_from(moon + sunday - 7 * late).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, wanted) in [
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2076, "2076-04-19"),
        ] {
            assert_eq!(easter(year), Some(day(wanted)), "{year}");
        }
    }

    #[test]
    fn the_holidays_of_a_year_are_no_weekdays() {
        let free: Vec<String> = day("2026-01-01")
            .iter_days()
            .take_while(|day| day.year() == 2026)
            .filter(|day| day.weekday().number_from_monday() <= 5 && !is_weekday(*day))
            .map(|day| day.format("%m-%d").to_string())
            .collect();
        // Nationaldagen, midsommardagen, alla helgons dag and annandag jul are Saturdays in that year.
        assert_eq!(free, ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"]);
        for holiday in ["2026-06-20", "2026-10-31", "2026-04-05", "2026-05-24", "2025-06-06", "2028-06-23"] {
            assert!(!is_weekday(day(holiday)), "{holiday}");
        }
        // Skärtorsdagen, annandag pingst and the day before Kristi himmelsfärdsdag are days like others.
        for usual in ["2026-04-02", "2026-05-25", "2026-05-13", "2026-04-30", "2026-06-26", "2026-12-23"] {
            assert!(is_weekday(day(usual)), "{usual}");
        }
    }

    #[test]
    fn the_next_weekday_comes_after_the_holidays() {
        for (from, wanted) in [
            ("2026-03-10", "2026-03-11"),
            ("2026-03-27", "2026-03-30"),
            ("2026-04-02", "2026-04-07"),
            ("2026-05-13", "2026-05-15"),
            ("2026-06-18", "2026-06-22"),
            ("2026-12-23", "2026-12-28"),
            ("2026-12-30", "2027-01-04"),
            ("2026-10-30", "2026-11-02"),
        ] {
            assert_eq!(next_weekday(day(from)), Some(day(wanted)), "{from}");
        }
        assert_eq!(next_weekday(NaiveDate::MAX), None);
    }
}
