//! The form in which people say how an event comes back, and its way to a rule and back.

use super::list::{bit, bits, weekdays};
use super::parts::{Frequency, Parts, Until};
use crate::calendar::zone;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};
use chrono_tz::Tz;

/// How an event comes back, as a person chooses it. `every` is a step: 2 is every other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repeat {
    /// Not at all.
    Never,
    /// Every day or every few days.
    Daily {
        /// The step in days.
        every: u16,
    },
    /// On days of the week.
    Weekly {
        /// The step in weeks.
        every: u16,
        /// The days, from Monday; none means the weekday on which the event starts.
        days: Vec<Weekday>,
    },
    /// On the first to fourth or the last such weekday of the month.
    MonthlyOnWeekday {
        /// The step in months.
        every: u16,
        /// 1 to 4, or -1 for the last.
        nth: i8,
        /// The weekday.
        day: Weekday,
    },
    /// On a day of the month; months without it are passed over.
    MonthlyOnDay {
        /// The step in months.
        every: u16,
        /// 1 to 31.
        day: u8,
    },
    /// On the last day of the month.
    MonthlyLastDay {
        /// The step in months.
        every: u16,
    },
    /// On the same day each year.
    Yearly,
    /// A rule that the form has no words for, without its end.
    Own(String),
}

/// When a series ends, as a person chooses it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It goes on.
    Never,
    /// Through this day.
    Until(NaiveDate),
    /// After so many times.
    Times(u32),
}

impl Repeat {
    /// The rule of this choice, to be checked by [`super::Rule::parse`]; `None` for
    /// [`Repeat::Never`].
    pub fn rule(&self, ending: &Ending) -> Option<String> {
        let parts = match self {
            Self::Never => return None,
            Self::Own(rule) => return Some(own(rule, *ending)),
            Self::Daily { every } => Parts::every(Frequency::Daily, *every),
            Self::Weekly { every, days } => Parts {
                weekdays: days.iter().fold(0_u8, |set, day| set | bit(*day)),
                ..Parts::every(Frequency::Weekly, *every)
            },
            Self::MonthlyOnWeekday { every, nth, day } => {
                Parts { nth: vec![(i16::from(*nth), *day)], ..Parts::every(Frequency::Monthly, *every) }
            }
            Self::MonthlyOnDay { every, day } => {
                Parts { month_days: month_day(*day), ..Parts::every(Frequency::Monthly, *every) }
            }
            Self::MonthlyLastDay { every } => {
                Parts { month_days_back: 1 << 1, ..Parts::every(Frequency::Monthly, *every) }
            }
            Self::Yearly => Parts::every(Frequency::Yearly, 1),
        };
        let (until, count) = match *ending {
            Ending::Never => (None, None),
            Ending::Until(day) => (Some(Until::Day(day)), None),
            Ending::Times(times) => (None, Some(times)),
        };
        Some(Parts { until, count, ..parts }.text())
    }

    /// Whether some months have no such day, which the form should say.
    pub fn skips_months(&self) -> bool {
        matches!(self, Self::MonthlyOnDay { day: 29.., .. })
    }
}

/// A day that no month has becomes BYMONTHDAY=0, which the check of the rule refuses.
fn month_day(day: u8) -> u32 {
    1_u32.checked_shl(u32::from(day)).unwrap_or(1)
}

/// A person's own rule with the end chosen beside it; an end within the rule itself stays, and
/// two ends are for the check to refuse.
fn own(rule: &str, ending: Ending) -> String {
    let rule = rule.trim().trim_end_matches(';');
    match ending {
        Ending::Never => rule.to_owned(),
        Ending::Until(day) => format!("{rule};UNTIL={}", day.format("%Y%m%d")),
        Ending::Times(times) => format!("{rule};COUNT={times}"),
    }
}

/// The choice that a rule in normal form stands for: the inverse of [`Repeat::rule`]. An empty
/// rule is [`Repeat::Never`]. The day of an end in UTC is taken in our own zone; where the event
/// is known, [`recognise_at`] is exact.
pub fn recognise(rule: &str) -> (Repeat, Ending) {
    match Parts::parse(rule) {
        _ if rule.is_empty() => (Repeat::Never, Ending::Never),
        Ok(parts) => (repeat(&parts), ending(&parts, zone::HOME)),
        Err(_) => (Repeat::Own(rule.to_owned()), Ending::Never),
    }
}

/// As [`recognise`], for an event that starts at the local time `starts` in `zone`: the days
/// that the rule leaves to the start are filled in, and the end is the right local day.
pub fn recognise_at(rule: &str, starts: NaiveDateTime, zone: Tz) -> (Repeat, Ending) {
    let Ok(mut parts) = Parts::parse(rule) else {
        return recognise(rule);
    };
    if parts.is_bare() {
        match parts.frequency {
            Frequency::Weekly => parts.weekdays = bit(starts.weekday()),
            Frequency::Monthly => parts.month_days = 1 << starts.day(),
            Frequency::Daily | Frequency::Yearly => {}
        }
    }
    (repeat(&parts), ending(&parts, zone))
}

fn ending(parts: &Parts, zone: Tz) -> Ending {
    match (parts.until, parts.count) {
        (Some(until), _) => Ending::Until(until.local(zone).date()),
        (None, Some(times)) => Ending::Times(times),
        (None, None) => Ending::Never,
    }
}

fn repeat(parts: &Parts) -> Repeat {
    let endless = Parts { until: None, count: None, ..parts.clone() };
    let text = endless.text();
    // What the form cannot say back in the same words is the person's own.
    candidate(parts).filter(|repeat| repeat.rule(&Ending::Never).as_ref() == Some(&text)).unwrap_or(Repeat::Own(text))
}

/// The choice that a rule looks like by the first thing that it names.
fn candidate(parts: &Parts) -> Option<Repeat> {
    let every = parts.interval;
    match parts.frequency {
        Frequency::Daily => Some(Repeat::Daily { every }),
        Frequency::Weekly => Some(Repeat::Weekly { every, days: weekdays(parts.weekdays).collect() }),
        Frequency::Yearly => Some(Repeat::Yearly),
        Frequency::Monthly => monthly(parts),
    }
}

fn monthly(parts: &Parts) -> Option<Repeat> {
    let every = parts.interval;
    if let Some((nth, day)) = parts.nth.first() {
        let nth = i8::try_from(*nth).ok().filter(|nth| matches!(*nth, 1..=4 | -1))?;
        return Some(Repeat::MonthlyOnWeekday { every, nth, day: *day });
    }
    match bits(parts.month_days).next() {
        Some(day) => Some(Repeat::MonthlyOnDay { every, day: u8::try_from(day).ok()? }),
        None => Some(Repeat::MonthlyLastDay { every }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_choice_comes_back_as_it_was() {
        let choices = [
            (Repeat::Daily { every: 1 }, "FREQ=DAILY"),
            (Repeat::Daily { every: 3 }, "FREQ=DAILY;INTERVAL=3"),
            (Repeat::Weekly { every: 1, days: vec![Weekday::Thu] }, "FREQ=WEEKLY;BYDAY=TH"),
            (Repeat::Weekly { every: 1, days: vec![] }, "FREQ=WEEKLY"),
            (Repeat::Weekly { every: 2, days: vec![Weekday::Mon, Weekday::Thu] }, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
            (Repeat::MonthlyOnWeekday { every: 1, nth: 1, day: Weekday::Sun }, "FREQ=MONTHLY;BYDAY=1SU"),
            (Repeat::MonthlyOnWeekday { every: 2, nth: -1, day: Weekday::Fri }, "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
            (Repeat::MonthlyOnDay { every: 1, day: 31 }, "FREQ=MONTHLY;BYMONTHDAY=31"),
            (Repeat::MonthlyLastDay { every: 3 }, "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"),
            (Repeat::Yearly, "FREQ=YEARLY"),
            (Repeat::Own("FREQ=YEARLY;INTERVAL=2".to_owned()), "FREQ=YEARLY;INTERVAL=2"),
            (Repeat::Own("FREQ=MONTHLY".to_owned()), "FREQ=MONTHLY"),
            (Repeat::Own("FREQ=MONTHLY;BYDAY=1SU,3SU".to_owned()), "FREQ=MONTHLY;BYDAY=1SU,3SU"),
            (Repeat::Own("FREQ=MONTHLY;BYDAY=5SU".to_owned()), "FREQ=MONTHLY;BYDAY=5SU"),
            (Repeat::Own("FREQ=DAILY;BYMONTH=7".to_owned()), "FREQ=DAILY;BYMONTH=7"),
        ];
        let endings = [
            (Ending::Never, ""),
            (Ending::Times(10), ";COUNT=10"),
            (Ending::Until(day("2026-12-31")), ";UNTIL=20261231"),
        ];
        for (repeat, rule) in &choices {
            for (ending, suffix) in &endings {
                let rule = format!("{rule}{suffix}");
                assert_eq!(repeat.rule(ending).as_ref(), Some(&rule));
                assert_eq!(recognise(&rule), (repeat.clone(), *ending), "{rule}");
            }
        }
        assert_eq!(Repeat::Never.rule(&Ending::Times(3)), None);
        assert_eq!(recognise(""), (Repeat::Never, Ending::Never));
        assert_eq!(recognise("?"), (Repeat::Own("?".to_owned()), Ending::Never));
    }

    #[test]
    fn the_event_fills_in_what_the_rule_leaves_open() {
        let starts = day("2026-10-08").and_hms_opt(0, 30, 0).unwrap();
        // 22:30 the evening before in UTC is still the 15th at home.
        assert_eq!(
            recognise_at("FREQ=WEEKLY;UNTIL=20261014T223000Z", starts, zone::HOME),
            (Repeat::Weekly { every: 1, days: vec![Weekday::Thu] }, Ending::Until(day("2026-10-15")))
        );
        assert_eq!(
            recognise_at("FREQ=MONTHLY;COUNT=3", starts, zone::HOME),
            (Repeat::MonthlyOnDay { every: 1, day: 8 }, Ending::Times(3))
        );
        assert_eq!(recognise_at("", starts, zone::HOME), (Repeat::Never, Ending::Never));
    }

    #[test]
    fn only_the_end_of_the_month_is_skipped() {
        assert!(Repeat::MonthlyOnDay { every: 1, day: 29 }.skips_months());
        assert!(!Repeat::MonthlyOnDay { every: 1, day: 28 }.skips_months());
        assert!(!Repeat::MonthlyLastDay { every: 1 }.skips_months());
    }

    #[test]
    fn a_day_that_no_month_has_is_refused() {
        for day in [0, 32, 255] {
            let rule = Repeat::MonthlyOnDay { every: 1, day }.rule(&Ending::Never).unwrap();
            assert!(Parts::parse(&rule).is_err(), "{rule}");
        }
        let never = Repeat::Daily { every: 0 }.rule(&Ending::Never).unwrap();
        assert!(Parts::parse(&never).is_err());
    }

    #[test]
    fn an_own_rule_takes_the_end_beside_it() {
        let own = Repeat::Own(" FREQ=DAILY; ".trim().to_owned());
        assert_eq!(own.rule(&Ending::Times(2)).as_deref(), Some("FREQ=DAILY;COUNT=2"));
        assert_eq!(own.rule(&Ending::Never).as_deref(), Some("FREQ=DAILY"));
    }
}
