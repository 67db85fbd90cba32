//! A rule that we accept: checked against its start, simplified, its end made exact.

use super::fault::RuleFault;
use super::list::bit;
use super::parts::{Frequency, LONGEST, Parts, Until};
use super::walk::walk;
use crate::calendar::zone;
use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Weekday};
use chrono_tz::Tz;
use rrule::{RRule, Unvalidated};
use std::ops::RangeInclusive;

/// The years in which a series may start.
const YEARS: RangeInclusive<i32> = 1900..=2500;
/// How long after its start a series may have its last occurrence, in months: 200 years. An end
/// date beyond that is what other programs write for "for ever".
const HORIZON: u32 = 200 * 12;

/// A recurrence rule that has been checked for one event, in its normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    text: String,
    last: Option<NaiveDateTime>,
}

impl Rule {
    /// Checks a recurrence rule for an event that starts at the local time `starts`.
    ///
    /// An end may be given as a date (through the end of that local day), as local time or in
    /// UTC. What comes out follows RFC 5545 3.3.10: in UTC for a timed event, as a date for an
    /// all-day one, and it names the last occurrence itself, so that every reader keeps it. An
    /// end more than 200 years away is dropped. Errors: [`RuleFault`].
    pub fn parse(text: &str, starts: NaiveDateTime, all_day: bool, zone: Tz) -> Result<Self, RuleFault> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(RuleFault::TooLong);
        }
        let text = text.to_ascii_uppercase();
        let mut parts = Parts::parse(text.strip_prefix("RRULE:").unwrap_or(&text))?;
        let starts = if all_day { starts.date().and_time(NaiveTime::MIN) } else { starts };
        if !YEARS.contains(&starts.year()) {
            return Err(RuleFault::Unsupported);
        }
        simplify(&mut parts, starts.date());
        second_opinion(&parts, starts)?;
        let event = Event { starts, all_day, zone };
        let last = event.close(&mut parts)?;
        Ok(Self { text: parts.text(), last })
    }

    /// The value of the RRULE property, without its name.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The local start of the last occurrence; `None` when the series goes on for ever.
    pub fn last(&self) -> Option<NaiveDateTime> {
        self.last
    }
}

/// What of an event its rule is checked against.
#[derive(Clone, Copy)]
struct Event {
    starts: NaiveDateTime,
    all_day: bool,
    zone: Tz,
}

impl Event {
    /// Checks that the rule gives its first day and comes to its end, makes that end exact, and
    /// answers when it is.
    fn close(self, parts: &mut Parts) -> Result<Option<NaiveDateTime>, RuleFault> {
        if parts.until.is_some_and(|until| !self.covers(until, self.starts)) {
            return Err(RuleFault::UntilBeforeStart);
        }
        let horizon = self.starts.checked_add_months(Months::new(HORIZON)).ok_or(RuleFault::Unsupported)?;
        parts.until = parts.until.filter(|until| until.local(self.zone) <= horizon);
        self.begins(parts, horizon)?;
        if let Some(count) = parts.count {
            return self.last_of(parts, count, horizon).map(Some);
        }
        let Some(until) = parts.until else {
            return Ok(None);
        };
        let last = self.last_until(parts, until);
        parts.until =
            Some(if self.all_day { Until::Day(last.date()) } else { Until::Instant(zone::instant(last, self.zone)) });
        Ok(Some(last))
    }

    fn begins(self, parts: &Parts, horizon: NaiveDateTime) -> Result<(), RuleFault> {
        let mut first = None;
        walk(parts, self.starts, self.starts, horizon, |at| {
            first = Some(at);
            false
        });
        let first = first
            .filter(|at| parts.until.is_none_or(|until| self.covers(until, *at)))
            .ok_or(RuleFault::WithoutOccurrence)?;
        if first == self.starts { Ok(()) } else { Err(RuleFault::StartNotFirst) }
    }

    fn last_of(self, parts: &Parts, count: u32, horizon: NaiveDateTime) -> Result<NaiveDateTime, RuleFault> {
        let (mut last, mut seen) = (self.starts, 0_u32);
        walk(parts, self.starts, self.starts, horizon, |at| {
            last = at;
            seen += 1;
            true
        });
        if seen < count { Err(RuleFault::TooMany) } else { Ok(last) }
    }

    fn last_until(self, parts: &Parts, until: Until) -> NaiveDateTime {
        let mut last = self.starts;
        // A doubled hour may put the first of two equal local times past the end's own.
        let through = until.local(self.zone).checked_add_signed(TimeDelta::hours(1)).unwrap_or(NaiveDateTime::MAX);
        walk(parts, self.starts, self.starts, through, |at| {
            let covered = self.covers(until, at);
            if covered {
                last = at;
            }
            covered
        });
        last
    }

    /// Whether an occurrence is not later than the end.
    fn covers(self, until: Until, at: NaiveDateTime) -> bool {
        match until {
            _ if self.all_day => at.date() <= until.local(self.zone).date(),
            Until::Day(day) => at.date() <= day,
            Until::Local(end) => at <= end,
            Until::Instant(end) => zone::instant(at, self.zone) <= end,
        }
    }
}

/// Brings equal rules to equal parts, where another form is common but not all programs know it.
fn simplify(parts: &mut Parts, first: NaiveDate) {
    let week_counts = parts.frequency == Frequency::Weekly && parts.interval > 1 && parts.weekdays.count_ones() > 1;
    if !week_counts {
        parts.week_start = Weekday::Mon;
    }
    number_the_weekday(parts);
    let same_day_each_year = parts.frequency == Frequency::Yearly
        && u32::from(parts.months) == 1 << first.month()
        && parts.month_days == 1 << first.day()
        && Parts { month_days: 0, ..parts.clone() }.is_bare()
        && parts.positions.is_empty();
    if same_day_each_year {
        (parts.months, parts.month_days) = (0, 0);
    }
}

/// `BYDAY=SU;BYSETPOS=1` is `BYDAY=1SU`.
fn number_the_weekday(parts: &mut Parts) {
    let [position] = parts.positions[..] else {
        return;
    };
    let mut weekdays = super::list::weekdays(parts.weekdays);
    let (Some(day), None) = (weekdays.next(), weekdays.next()) else {
        return;
    };
    let monthly = parts.frequency == Frequency::Monthly && (-4..=5).contains(&position);
    if monthly && (Parts { weekdays: 0, ..parts.clone() }).is_bare() {
        parts.nth = vec![(position, day)];
        parts.weekdays &= !bit(day);
        parts.positions.clear();
    }
}

/// The `rrule` crate must accept the rule too. It is shown no end, since we give that its form,
/// and the local time as if it were UTC, since it takes no start in a skipped or doubled hour.
fn second_opinion(parts: &Parts, starts: NaiveDateTime) -> Result<(), RuleFault> {
    let endless = Parts { until: None, count: None, ..parts.clone() };
    let rule: RRule<Unvalidated> = endless.text().parse().map_err(|_| RuleFault::Malformed)?;
    let starts: DateTime<rrule::Tz> = rrule::Tz::UTC.from_utc_datetime(&starts);
    rule.validate(starts).map(drop).map_err(|_| RuleFault::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: Tz = zone::HOME;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn timed(rule: &str, starts: &str) -> Result<String, RuleFault> {
        Rule::parse(rule, at(starts), false, HOME).map(|rule| rule.text)
    }

    fn all_day(rule: &str, starts: &str) -> Result<String, RuleFault> {
        Rule::parse(rule, at(starts), true, HOME).map(|rule| rule.text)
    }

    #[test]
    fn an_end_names_the_last_occurrence() {
        let starts = "2026-10-08T19:00:00";
        for until in ["20261106", "20261105T190000", "20261105T180000Z", "20261111T235959Z"] {
            assert_eq!(
                timed(&format!("freq=weekly;until={until}"), starts).unwrap(),
                "FREQ=WEEKLY;UNTIL=20261105T180000Z",
                "{until}"
            );
        }
        let rule = Rule::parse("FREQ=WEEKLY;UNTIL=20261105T175959Z", at(starts), false, HOME);
        assert_eq!(rule.as_ref().unwrap().text(), "FREQ=WEEKLY;UNTIL=20261029T180000Z");
        assert_eq!(rule.unwrap().last(), Some(at("2026-10-29T19:00:00")));
    }

    #[test]
    fn an_all_day_end_is_a_date() {
        for until in ["20261108", "20261108T100000", "20261107T230000Z"] {
            assert_eq!(
                all_day(&format!("FREQ=DAILY;INTERVAL=2;UNTIL={until}"), "2026-11-01T00:00:00"),
                Ok("FREQ=DAILY;INTERVAL=2;UNTIL=20261107".to_owned()),
                "{until}"
            );
        }
    }

    #[test]
    fn ends_in_a_doubled_or_skipped_hour_are_exact() {
        // 02:45 on 25 October is first 00:45Z; the end is 02:30 the second time.
        assert_eq!(
            timed("FREQ=DAILY;UNTIL=20261025T013000Z", "2026-10-20T02:45:00").unwrap(),
            "FREQ=DAILY;UNTIL=20261025T004500Z"
        );
        // 02:30 on 29 March is 01:30Z.
        assert_eq!(
            timed("FREQ=DAILY;UNTIL=20260329T011500Z", "2026-03-20T02:30:00").unwrap(),
            "FREQ=DAILY;UNTIL=20260328T013000Z"
        );
        assert_eq!(
            timed("FREQ=DAILY;UNTIL=20260329", "2026-03-20T02:30:00").unwrap(),
            "FREQ=DAILY;UNTIL=20260329T013000Z"
        );
    }

    #[test]
    fn an_end_of_time_is_no_end() {
        let rule = Rule::parse("FREQ=YEARLY;UNTIL=99991231", at("2026-06-21T12:00:00"), false, HOME);
        assert_eq!(rule.as_ref().unwrap().text(), "FREQ=YEARLY");
        assert_eq!(rule.unwrap().last(), None);
    }

    #[test]
    fn a_count_stays_and_knows_its_end() {
        let rule = Rule::parse("FREQ=MONTHLY;COUNT=4", at("2026-01-31T19:00:00"), false, HOME);
        assert_eq!(rule.as_ref().unwrap().text(), "FREQ=MONTHLY;COUNT=4");
        assert_eq!(rule.unwrap().last(), Some(at("2026-07-31T19:00:00")));
    }

    #[test]
    fn common_forms_become_one() {
        let sunday = "2026-02-01T11:00:00";
        assert_eq!(timed("FREQ=MONTHLY;BYDAY=SU;BYSETPOS=1", sunday).unwrap(), "FREQ=MONTHLY;BYDAY=1SU");
        assert_eq!(timed("RRULE:FREQ=WEEKLY;WKST=SU", sunday).unwrap(), "FREQ=WEEKLY");
        assert_eq!(timed("FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=2", sunday).unwrap(), "FREQ=YEARLY");
        assert_eq!(
            timed("FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=2,6", sunday).unwrap(),
            "FREQ=YEARLY;BYMONTH=2,6;BYMONTHDAY=1"
        );
        assert_eq!(
            timed("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,WE", sunday).unwrap(),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU;WKST=SU"
        );
    }

    #[test]
    fn each_misfit_has_its_own_fault() {
        use RuleFault::{
            Malformed, StartNotFirst, TooLong, TooMany, TooOften, Unsupported, UntilBeforeStart, WithoutOccurrence,
        };
        for (rule, fault) in [
            ("FREQ=SECONDLY", TooOften),
            ("FREQ=WEEKLY;UNTIL=20260105", UntilBeforeStart),
            ("FREQ=WEEKLY;UNTIL=20260106T175959Z", UntilBeforeStart),
            ("FREQ=WEEKLY;BYDAY=MO", StartNotFirst),
            ("FREQ=MONTHLY;BYMONTHDAY=15", StartNotFirst),
            ("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260108", WithoutOccurrence),
            ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", WithoutOccurrence),
            ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", WithoutOccurrence),
            ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=31", WithoutOccurrence),
            ("FREQ=YEARLY;COUNT=202", TooMany),
            ("FREQ=MONTHLY;BYDAY=9TU", Malformed),
            ("FREQ=DAILY;INTERVAL=100000000", Unsupported),
            ("hello", Malformed),
        ] {
            assert_eq!(timed(rule, "2026-01-06T19:00:00"), Err(fault), "{rule}");
        }
        let long = format!("FREQ=DAILY;BYMONTH={}", "1,".repeat(250));
        assert_eq!(timed(&long, "2026-01-06T19:00:00"), Err(TooLong));
        assert_eq!(timed("FREQ=DAILY", "1899-12-31T19:00:00"), Err(Unsupported));
        assert!(timed("FREQ=YEARLY;COUNT=200", "2026-01-06T19:00:00").is_ok());
    }
}
