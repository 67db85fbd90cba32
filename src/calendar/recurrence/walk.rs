//! Walks through the local starts that a rule gives, in order and no further than asked.
//!
//! The work is bounded by the span that is asked for: a rule without a count is entered at the
//! period in which the span begins, and one with a count ends after at most 2,000 starts.

use super::days::{Days, dates};
use super::list::{WEEK, bits};
use super::parts::{Frequency, Parts};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};

/// Calls `visit` with each local start from `from` through `through`, in order, until it
/// answers false. The rule's own UNTIL is for the caller to put into `through`.
pub(super) fn walk(
    parts: &Parts,
    starts: NaiveDateTime,
    from: NaiveDateTime,
    through: NaiveDateTime,
    visit: impl FnMut(NaiveDateTime) -> bool,
) {
    let enter = if parts.count.is_some() { starts } else { from.max(starts) };
    if enter > through {
        return;
    }
    let mut walker = Walker {
        parts,
        days: Days::of(parts, starts.date()),
        starts,
        enter: enter.date(),
        from,
        through,
        left: parts.count,
        visit,
    };
    match parts.frequency {
        Frequency::Daily => walker.by_days(),
        Frequency::Weekly => walker.by_weeks(),
        Frequency::Monthly => walker.by_months(),
        Frequency::Yearly => walker.by_years(),
    }
}

struct Walker<'a, F> {
    parts: &'a Parts,
    days: Days<'a>,
    starts: NaiveDateTime,
    /// The day in whose period the walk begins.
    enter: NaiveDate,
    from: NaiveDateTime,
    through: NaiveDateTime,
    left: Option<u32>,
    visit: F,
}

impl<F: FnMut(NaiveDateTime) -> bool> Walker<'_, F> {
    fn by_days(&mut self) {
        let step = i64::from(self.parts.interval);
        let first = self.starts.date();
        let mut next = plus(first, (self.enter - first).num_days() / step * step);
        while let Some(day) = next.filter(|day| *day <= self.through.date()) {
            if self.days.holds(day) && !self.offer(day) {
                return;
            }
            next = plus(day, step);
        }
    }

    fn by_weeks(&mut self) {
        let step = 7 * i64::from(self.parts.interval);
        let first = self.starts.date();
        let since_week_start = first.weekday().days_since(self.parts.week_start);
        let Some(first_week) = plus(first, -i64::from(since_week_start)) else {
            return;
        };
        let rotated = WEEK.into_iter().cycle().skip_while(|day| *day != self.parts.week_start).zip(0..7);
        let offsets: Vec<i64> =
            rotated.filter(|(day, _)| self.days.has_weekday(*day)).map(|(_, offset)| offset).collect();
        let mut next = plus(first_week, (self.enter - first_week).num_days() / step * step);
        while let Some(week) = next.filter(|week| *week <= self.through.date()) {
            for offset in &offsets {
                if let Some(day) = plus(week, *offset)
                    && self.days.has_month(day.month())
                    && !self.offer(day)
                {
                    return;
                }
            }
            next = plus(week, step);
        }
    }

    fn by_months(&mut self) {
        let step = i32::from(self.parts.interval);
        let first = months_since_zero(self.starts.date());
        let last = months_since_zero(self.through.date());
        let mut next = first + (months_since_zero(self.enter) - first) / step * step;
        while next <= last {
            let (year, month) = (next.div_euclid(12), next.rem_euclid(12).unsigned_abs() + 1);
            if self.days.has_month(month) {
                let days =
                    bits(self.days.month(year, month)).filter_map(|day| NaiveDate::from_ymd_opt(year, month, day));
                if !self.offer_all(days) {
                    return;
                }
            }
            next += step;
        }
    }

    fn by_years(&mut self) {
        let step = i32::from(self.parts.interval);
        let first = self.starts.year();
        let mut year = first + (self.enter.year() - first) / step * step;
        while year <= self.through.year() {
            if !self.offer_all(dates(year, self.days.year(year))) {
                return;
            }
            year += step;
        }
    }

    /// Offers the days of one period, or those at the rule's BYSETPOS. False ends the walk.
    fn offer_all(&mut self, mut days: impl Iterator<Item = NaiveDate>) -> bool {
        if self.parts.positions.is_empty() {
            return days.all(|day| self.offer(day));
        }
        let days: Vec<NaiveDate> = days.collect();
        chosen(&days, &self.parts.positions).into_iter().all(|day| self.offer(day))
    }

    /// Offers one day. False ends the walk.
    fn offer(&mut self, day: NaiveDate) -> bool {
        let at = day.and_time(self.starts.time());
        if at < self.starts {
            return true;
        }
        if at > self.through {
            return false;
        }
        self.left = self.left.map(|left| left.saturating_sub(1));
        let go_on = at < self.from || (self.visit)(at);
        go_on && self.left != Some(0)
    }
}

fn plus(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    TimeDelta::try_days(days).and_then(|days| day.checked_add_signed(days))
}

fn months_since_zero(day: NaiveDate) -> i32 {
    // At most 31, so the conversion cannot fail.
    day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default()
}

fn chosen(days: &[NaiveDate], positions: &[i16]) -> Vec<NaiveDate> {
    let mut chosen: Vec<NaiveDate> = positions
        .iter()
        .filter_map(|position| {
            let size = usize::from(position.unsigned_abs());
            let index = if *position > 0 { size.checked_sub(1) } else { days.len().checked_sub(size) };
            days.get(index?).copied()
        })
        .collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn days(rule: &str, from: &str, through: &str) -> Vec<String> {
        let mut found = Vec::new();
        let parts = Parts::parse(rule).unwrap();
        walk(&parts, at("2026-01-31T19:00:00"), at(from), at(through), |start| {
            found.push(start.format("%Y-%m-%d").to_string());
            true
        });
        found
    }

    #[test]
    fn a_span_is_entered_where_it_begins() {
        let found = days("FREQ=DAILY;INTERVAL=3", "2999-01-01T00:00:00", "2999-01-07T00:00:00");
        assert_eq!(found.len(), 2);
        let found = days("FREQ=YEARLY", "2030-01-31T19:00:00", "2032-01-31T18:59:59");
        assert_eq!(found, ["2030-01-31", "2031-01-31"]);
    }

    #[test]
    fn months_without_the_day_are_passed_over() {
        let found = days("FREQ=MONTHLY;COUNT=4", "2026-01-01T00:00:00", "2030-01-01T00:00:00");
        assert_eq!(found, ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]);
    }

    #[test]
    fn a_count_counts_from_the_start() {
        let found = days("FREQ=WEEKLY;COUNT=3", "2026-02-08T00:00:00", "2030-01-01T00:00:00");
        assert_eq!(found, ["2026-02-14"]);
    }

    #[test]
    fn positions_choose_within_the_month() {
        let rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1";
        let found = days(rule, "2026-02-01T00:00:00", "2026-03-31T23:00:00");
        assert_eq!(found, ["2026-02-02", "2026-02-27", "2026-03-02", "2026-03-31"]);
    }

    #[test]
    fn a_rule_that_no_day_fits_ends() {
        let found = days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2026-01-01T00:00:00", "2226-01-01T00:00:00");
        assert!(found.is_empty());
    }
}
