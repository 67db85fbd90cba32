//! The days that a rule names within a month or a year, as sets of bits: bit n is day n.

use super::list::{bit, bits, weekdays};
use super::parts::{Frequency, Parts};
use chrono::{Datelike, NaiveDate, Weekday};

/// Every month: bits 1 to 12.
const ALL_MONTHS: u16 = 0x1FFE;
/// A weekday's days in a month, counted from its first.
const WEEKLY: u32 = 1 | (1 << 7) | (1 << 14) | (1 << 21) | (1 << 28);

/// What a rule says of days, with what it leaves out taken from the start (RFC 5545 3.3.10).
pub(super) struct Days<'a> {
    parts: &'a Parts,
    months: u16,
    month_days: u32,
    weekdays: u8,
}

impl<'a> Days<'a> {
    /// The days of a rule for a series that starts on `first`.
    pub(super) fn of(parts: &'a Parts, first: NaiveDate) -> Self {
        let mut days = Self { parts, months: parts.months, month_days: parts.month_days, weekdays: parts.weekdays };
        if parts.is_bare() {
            match parts.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => days.weekdays = bit(first.weekday()),
                Frequency::Monthly | Frequency::Yearly => days.month_days = 1 << first.day(),
            }
            if parts.frequency == Frequency::Yearly && parts.months == 0 {
                days.months = 1 << first.month();
            }
        }
        if days.months == 0 {
            days.months = ALL_MONTHS;
        }
        days
    }

    /// Whether a month is among the rule's.
    pub(super) fn has_month(&self, month: u32) -> bool {
        u32::from(self.months) & (1 << month) != 0
    }

    /// Whether a weekday is among the rule's.
    pub(super) fn has_weekday(&self, day: Weekday) -> bool {
        self.weekdays & bit(day) != 0
    }

    /// Whether a daily rule keeps this day.
    pub(super) fn holds(&self, day: NaiveDate) -> bool {
        self.has_month(day.month())
            && (self.weekdays == 0 || self.has_weekday(day.weekday()))
            && (!self.names_month_days() || self.month_days_in(length(day.year(), day.month())) & (1 << day.day()) != 0)
    }

    /// The days of one month, by a monthly rule.
    pub(super) fn month(&self, year: i32, month: u32) -> u32 {
        self.in_month(year, month, &self.parts.nth)
    }

    /// The days of one year, by a yearly rule: a set for each month from January.
    pub(super) fn year(&self, year: i32) -> [u32; 12] {
        // A numbered weekday counts within the month when months are named, else in the year.
        let by_month = self.parts.months != 0;
        let nth = if by_month { self.parts.nth.as_slice() } else { &[] };
        let mut sets = [0_u32; 12];
        for (month, set) in (1_u32..).zip(&mut sets) {
            if self.has_month(month) {
                *set = self.in_month(year, month, nth);
            }
        }
        if !self.parts.year_days.is_empty() {
            keep(&mut sets, &self.year_days(year));
        }
        if !self.parts.weeks.is_empty() {
            keep(&mut sets, &self.week_days(year));
        }
        if !self.parts.nth.is_empty() && !by_month {
            keep(&mut sets, &self.nth_of_year(year));
        }
        sets
    }

    fn names_month_days(&self) -> bool {
        self.month_days | self.parts.month_days_back != 0
    }

    /// The named days in a month of this length.
    fn month_days_in(&self, length: u32) -> u32 {
        // Reversing puts the k-th day from the end on bit 31 - k; it belongs on length + 1 - k.
        let reversed = self.parts.month_days_back.reverse_bits();
        let from_end = if length == 31 { reversed << 1 } else { reversed >> (30 - length) };
        self.month_days | from_end
    }

    fn in_month(&self, year: i32, month: u32, nth: &[(i16, Weekday)]) -> u32 {
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
            return 0;
        };
        let (first, length) = (first.weekday(), length(year, month));
        let mut days = (u32::MAX >> (31 - length)) & !1;
        if self.names_month_days() {
            days &= self.month_days_in(length);
        }
        if self.weekdays != 0 {
            days &= weekdays(self.weekdays).fold(0_u32, |set, day| set | (WEEKLY << (1 + day.days_since(first))));
        }
        if !nth.is_empty() {
            days &= nth
                .iter()
                .filter_map(|(count, day)| nth_day(*count, *day, first, length))
                .fold(0_u32, |set, day| set | (1 << day));
        }
        days
    }

    fn year_days(&self, year: i32) -> Vec<NaiveDate> {
        let length = year_length(year);
        self.parts
            .year_days
            .iter()
            .filter_map(|day| from_either_end(*day, length))
            .filter_map(|day| NaiveDate::from_yo_opt(year, day))
            .collect()
    }

    /// The days of the named ISO weeks that lie in this calendar year.
    fn week_days(&self, year: i32) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        for week_year in [year - 1, year, year + 1] {
            // 28 December is always in the last week of its year.
            let last = NaiveDate::from_ymd_opt(week_year, 12, 28).map(|day| day.iso_week().week());
            for week in &self.parts.weeks {
                let week = last.and_then(|last| from_either_end(*week, last));
                days.extend(week.into_iter().flat_map(|week| {
                    weekdays(u8::MAX)
                        .filter_map(move |day| NaiveDate::from_isoywd_opt(week_year, week, day))
                        .filter(move |day| day.year() == year)
                }));
            }
        }
        days
    }

    fn nth_of_year(&self, year: i32) -> Vec<NaiveDate> {
        let Some(first) = NaiveDate::from_yo_opt(year, 1) else {
            return Vec::new();
        };
        self.parts
            .nth
            .iter()
            .filter_map(|(count, day)| nth_day(*count, *day, first.weekday(), year_length(year)))
            .filter_map(|day| NaiveDate::from_yo_opt(year, day))
            .collect()
    }
}

/// Takes away all days but those given.
fn keep(sets: &mut [u32; 12], days: &[NaiveDate]) {
    for (month, set) in (1_u32..).zip(sets) {
        *set &= days.iter().filter(|day| day.month() == month).fold(0_u32, |kept, day| kept | (1 << day.day()));
    }
}

/// The `count`-th such weekday in a period of `length` days that begins on the weekday `first`;
/// below zero counted from the end.
fn nth_day(count: i16, day: Weekday, first: Weekday, length: u32) -> Option<u32> {
    let earliest = 1 + day.days_since(first);
    let weeks = u32::from(count.unsigned_abs()).checked_sub(1)?;
    let found = if count > 0 {
        earliest + 7 * weeks
    } else {
        let latest = earliest + 7 * (length.checked_sub(earliest)? / 7);
        latest.checked_sub(7 * weeks)?
    };
    (1..=length).contains(&found).then_some(found)
}

/// The number counted from the start: -1 is the last of `length`.
fn from_either_end(number: i16, length: u32) -> Option<u32> {
    let size = u32::from(number.unsigned_abs());
    let counted = if number > 0 { size } else { (length + 1).checked_sub(size)? };
    (1..=length).contains(&counted).then_some(counted)
}

/// The number of days in a month.
fn length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => year_length(year) - 337,
        _ => 31,
    }
}

fn year_length(year: i32) -> u32 {
    if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) { 366 } else { 365 }
}

/// The dates of a year's sets, in order.
pub(super) fn dates(year: i32, sets: [u32; 12]) -> impl Iterator<Item = NaiveDate> {
    (1_u32..)
        .zip(sets)
        .flat_map(move |(month, set)| bits(set).filter_map(move |day| NaiveDate::from_ymd_opt(year, month, day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(rule: &str, year: i32) -> Vec<(u32, u32)> {
        let parts = Parts::parse(rule).unwrap();
        let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        dates(year, Days::of(&parts, first).year(year)).map(|day| (day.month(), day.day())).collect()
    }

    #[test]
    fn a_month_knows_its_length() {
        assert_eq!([1, 2, 4, 12].map(|month| length(2026, month)), [31, 28, 30, 31]);
        assert_eq!([2000, 2024, 2026, 2100].map(|year| length(year, 2)), [29, 29, 28, 28]);
    }

    #[test]
    fn days_count_from_either_end() {
        assert_eq!(
            days("FREQ=YEARLY;BYMONTH=2,3,4;BYMONTHDAY=-1,-30", 2026),
            [(2, 28), (3, 2), (3, 31), (4, 1), (4, 30)]
        );
        assert_eq!(days("FREQ=YEARLY;BYYEARDAY=1,-1,366", 2026), [(1, 1), (12, 31)]);
    }

    #[test]
    fn weekdays_are_numbered_within_the_month_or_the_year() {
        assert_eq!(days("FREQ=YEARLY;BYMONTH=8;BYDAY=-1SA,1SA", 2026), [(8, 1), (8, 29)]);
        assert_eq!(days("FREQ=YEARLY;BYDAY=20MO,-1SU", 2026), [(5, 18), (12, 27)]);
        assert!(days("FREQ=YEARLY;BYMONTH=2;BYDAY=5MO", 2026).is_empty());
    }

    #[test]
    fn weeks_are_the_weeks_of_the_calendar() {
        // Week 53 of 2026 ends on 3 January 2027.
        assert_eq!(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH,FR", 2026), [(12, 31)]);
        assert_eq!(days("FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH,FR", 2027), [(1, 1)]);
        assert_eq!(days("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 2026), [(5, 11)]);
        assert_eq!(days("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", 2025), [(12, 29)]);
    }
}
