//! Random rules, measured against the `rrule` crate: every pattern that we accept must give the
//! very days that it gives, and in a real zone the very instants.

use super::list::{WEEK, letters};
use super::parts::Parts;
use super::walk::walk;
use super::{Rule, Series, expand, produces, split_before};
use crate::calendar::zone;
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use rrule::{RRule, RRuleSet, Unvalidated};
use std::ops::RangeInclusive;

/// The lists of a rule before they are written; a zero stands for one.
#[derive(Debug, Clone)]
struct Draft {
    frequency: usize,
    interval: u16,
    months: Option<Vec<i32>>,
    month_days: Option<Vec<i32>>,
    weekdays: Option<Vec<(i32, usize)>>,
    numbered: bool,
    year_days: Option<Vec<i32>>,
    weeks: Option<Vec<i32>>,
    positions: Option<Vec<i32>>,
    week_start: usize,
}

fn some(range: RangeInclusive<i32>) -> impl Strategy<Value = Option<Vec<i32>>> {
    weighted(0.3, vec(range, 1..=4))
}

fn draft() -> impl Strategy<Value = Draft> {
    (
        0..4_usize,
        prop_oneof![3 => Just(1_u16), 2 => 2..=5_u16],
        some(1..=12),
        some(-31..=31),
        weighted(0.6, vec((-4..=5_i32, 0..7_usize), 1..=3)),
        any::<bool>(),
        some(-366..=366),
        some(2..=50),
        some(-8..=8),
        0..7_usize,
    )
        .prop_map(
            |(frequency, interval, months, month_days, weekdays, numbered, year_days, weeks, positions, week_start)| {
                Draft {
                    frequency,
                    interval,
                    months,
                    month_days,
                    weekdays,
                    numbered,
                    year_days,
                    weeks,
                    positions,
                    week_start,
                }
            },
        )
}

fn joined(name: &str, list: &[i32]) -> String {
    let items: Vec<String> = list.iter().map(|item| if *item == 0 { 1 } else { *item }.to_string()).collect();
    format!(";{name}={}", items.join(","))
}

impl Draft {
    /// The rule without an end, its parts such as may stand together.
    fn text(&self) -> String {
        let (weekly, monthly, yearly) = (self.frequency == 1, self.frequency == 2, self.frequency == 3);
        let name = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"][self.frequency];
        let mut text = format!("FREQ={name};INTERVAL={}", self.interval);
        let mut named = false;
        let mut add = |part: &str, list: &Option<Vec<i32>>, fits: bool| {
            if let Some(list) = list.as_ref().filter(|_| fits) {
                text.push_str(&joined(part, list));
                named |= part != "BYMONTH";
            }
        };
        let numbered = self.numbered && (monthly || yearly);
        let plain = self.weekdays.is_some() && !numbered;
        add("BYMONTH", &self.months, true);
        add("BYMONTHDAY", &self.month_days, !weekly);
        add("BYYEARDAY", &self.year_days, yearly);
        add("BYWEEKNO", &self.weeks, yearly && plain);
        if let Some(days) = &self.weekdays {
            named = true;
            let items: Vec<String> = days
                .iter()
                .map(|(count, day)| match (numbered, *count) {
                    (false, _) => letters(WEEK[*day]).to_owned(),
                    (true, 0) => format!("1{}", letters(WEEK[*day])),
                    (true, count) => format!("{count}{}", letters(WEEK[*day])),
                })
                .collect();
            text.push_str(";BYDAY=");
            text.push_str(&items.join(","));
        }
        if let Some(positions) = self.positions.as_ref().filter(|_| named && !weekly && self.frequency != 0) {
            text.push_str(&joined("BYSETPOS", positions));
        }
        if weekly {
            text.push_str(";WKST=");
            text.push_str(letters(WEEK[self.week_start]));
        }
        text
    }
}

/// A start on any day of ten years, at any minute.
fn start() -> impl Strategy<Value = NaiveDateTime> {
    (0..3650_u64, 0..1440_i64).prop_map(|(day, minute)| {
        let first = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
        (first + Days::new(day)).and_time(NaiveTime::MIN) + TimeDelta::minutes(minute)
    })
}

/// An end to put behind a rule, for a series from `starts` on.
fn ending(kind: u8, amount: u16, starts: NaiveDateTime) -> String {
    let day = starts.date() + Days::new(u64::from(amount));
    match kind {
        0 => String::new(),
        1 => format!(";COUNT={}", amount % 60 + 1),
        2 => format!(";UNTIL={}", day.format("%Y%m%d")),
        _ => format!(";UNTIL={}T120000Z", day.format("%Y%m%d")),
    }
}

fn set(rule: &str, starts: DateTime<rrule::Tz>) -> RRuleSet {
    let rule: RRule<Unvalidated> = rule.parse().unwrap();
    rule.build(starts).unwrap().limit()
}

fn point(starts: NaiveDateTime, all_day: bool, zone: Tz, rule: &str) -> Series<'_> {
    Series { starts, ends: starts, all_day, zone, rule: Some(rule), excluded: &[] }
}

fn quiet(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(quiet(200))]

    #[test]
    fn the_days_are_those_of_the_crate(
        draft in draft(),
        starts in start(),
        skipped in 0..900_u64,
        count in weighted(0.3, 1..40_u32),
    ) {
        let endless = draft.text();
        // Where no day fits, the crate searches through thousands of years.
        prop_assume!(first(&endless, starts).is_some());
        let rule = count.map_or(endless.clone(), |count| format!("{endless};COUNT={count}"));
        let parts = Parts::parse(&rule).unwrap();
        let from = starts + Days::new(skipped);
        let through = from + Days::new(1100);
        let mut ours = Vec::new();
        walk(&parts, starts, from, through, |at| {
            ours.push(at);
            true
        });
        let theirs: Vec<NaiveDateTime> = set(&rule, rrule::Tz::UTC.from_utc_datetime(&starts))
            .into_iter()
            .map(|at| at.naive_utc())
            .take_while(|at| *at <= through)
            .filter(|at| *at >= from)
            .collect();
        prop_assert_eq!(&ours, &theirs, "{}", rule);
        // Written anew, it is the same rule.
        prop_assert_eq!(Parts::parse(&parts.text()), Ok(parts));
    }

    #[test]
    fn the_instants_are_those_of_the_crate(
        draft in draft(),
        from in start(),
        zone in prop::sample::select(zone::ZONES.to_vec()),
        kind in 0..4_u8,
        amount in 1..700_u16,
    ) {
        let endless = draft.text();
        let Some(starts) = first(&endless, from) else {
            return Ok(());
        };
        prop_assume!(zone::sound(starts, zone).is_ok());
        let wanted = format!("{endless}{}", ending(kind, amount, starts));
        let Ok(rule) = Rule::parse(&wanted, starts, false, zone) else {
            return Ok(());
        };
        let series = point(starts, false, zone, rule.text());
        let until = starts + Days::new(5 * 365);
        let ours: Vec<DateTime<Utc>> = expand(&series, &[], starts, until, usize::MAX)
            .iter()
            .map(|one| zone::instant(one.starts, zone))
            .collect();
        let start = rrule::Tz::from(zone).from_local_datetime(&starts).unwrap();
        let theirs: Vec<DateTime<Utc>> = set(rule.text(), start)
            .into_iter()
            .map(|at| at.with_timezone(&Utc))
            .take_while(|at| *at < zone::instant(until, zone))
            .collect();
        prop_assert_eq!(ours, theirs, "{} from {}", rule.text(), starts);
    }

    #[test]
    fn what_is_accepted_stays_accepted(
        draft in draft(),
        from in start(),
        kind in 0..4_u8,
        amount in 1..700_u16,
        all_day in any::<bool>(),
    ) {
        let endless = draft.text();
        let Some(starts) = first(&endless, from) else {
            return Ok(());
        };
        let wanted = format!("{endless}{}", ending(kind, amount, starts));
        if let Ok(rule) = Rule::parse(&wanted, starts, all_day, zone::HOME) {
            let starts = if all_day { starts.date().and_time(NaiveTime::MIN) } else { starts };
            let again = Rule::parse(rule.text(), starts, all_day, zone::HOME);
            prop_assert_eq!(again, Ok(rule.clone()));
            let series = point(starts, all_day, zone::HOME, rule.text());
            prop_assert!(produces(&series, starts));
            if let Some(last) = rule.last() {
                prop_assert!(produces(&series, last));
                let after = expand(&series, &[], last, NaiveDateTime::MAX, 9);
                prop_assert_eq!(after.len(), 1, "{}", rule.text());
            }
        }
    }

    #[test]
    fn parting_a_series_loses_nothing(
        draft in draft(),
        from in start(),
        kind in 0..4_u8,
        amount in 1..700_u16,
        at in 1..30_usize,
    ) {
        let endless = draft.text();
        let Some(starts) = first(&endless, from) else {
            return Ok(());
        };
        let wanted = format!("{endless}{}", ending(kind, amount, starts));
        let Ok(rule) = Rule::parse(&wanted, starts, false, zone::HOME) else {
            return Ok(());
        };
        let until = starts + Days::new(3 * 365);
        let spread = |starts: NaiveDateTime, rule: &str| {
            let series = point(starts, false, zone::HOME, rule);
            expand(&series, &[], starts, until, usize::MAX)
        };
        let whole = spread(starts, rule.text());
        if let Some(moment) = whole.get(at).map(|one| one.starts) {
            let (old, new) = split_before(rule.text(), starts, false, zone::HOME, moment).unwrap();
            let mut halves = spread(starts, &old);
            prop_assert_eq!(halves.len(), at);
            halves.extend(spread(moment, &new));
            prop_assert_eq!(halves, whole, "{} at {}", rule.text(), moment);
        }
    }

    #[test]
    fn no_text_makes_the_parser_panic(
        likely in "(FREQ=)?[A-Z]{0,8}[;=,A-Z0-9+ÅÄÖ-]{0,60}",
        wild in any::<String>(),
    ) {
        let starts = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_time(NaiveTime::MIN);
        for text in [&likely, &wild] {
            let _ = Rule::parse(text, starts, false, zone::HOME);
            let _ = super::recognise(text);
        }
    }
}

/// The first start that a rule gives on or after a time.
fn first(rule: &str, from: NaiveDateTime) -> Option<NaiveDateTime> {
    let parts = Parts::parse(rule).unwrap();
    let mut first = None;
    walk(&parts, from, from, from + Days::new(2000), |at| {
        first = Some(at);
        false
    });
    first
}

/// The edge cases that calendar libraries are known to differ on.
#[test]
fn the_known_edges_are_where_the_standard_puts_them() {
    let instants = |rule: &str, starts: &str, days: u64| -> Vec<String> {
        let starts: NaiveDateTime = starts.parse().unwrap();
        let series = point(starts, false, zone::HOME, rule);
        expand(&series, &[], starts, starts + Days::new(days), 100)
            .iter()
            .map(|one| zone::instant(one.starts, zone::HOME).format("%m-%d %H:%MZ").to_string())
            .collect()
    };
    assert_eq!(instants("FREQ=DAILY", "2026-03-28T02:30:00", 3), ["03-28 01:30Z", "03-29 01:30Z", "03-30 00:30Z"]);
    assert_eq!(instants("FREQ=DAILY", "2026-10-24T02:30:00", 3), ["10-24 00:30Z", "10-25 00:30Z", "10-26 01:30Z"]);
    assert_eq!(
        instants("FREQ=MONTHLY;COUNT=4", "2026-01-31T12:00:00", 400),
        ["01-31 11:00Z", "03-31 10:00Z", "05-31 10:00Z", "07-31 10:00Z"]
    );
}

/// What must not keep the machine busy: each of these ends at once, refused or not.
#[test]
fn rule_bombs_do_nothing() {
    let starts = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap().and_time(NaiveTime::MIN);
    let begun = std::time::Instant::now();
    for (rule, code) in [
        ("FREQ=SECONDLY", "rule_too_often"),
        ("FREQ=HOURLY;COUNT=2", "rule_too_often"),
        ("FREQ=DAILY;BYSECOND=0,1,2,3", "rule_too_often"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule_without_occurrence"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31", "rule_without_occurrence"),
        ("FREQ=YEARLY;BYDAY=53MO;BYMONTH=2", "rule_without_occurrence"),
        ("FREQ=DAILY;INTERVAL=100000000", "rule_unsupported"),
        ("FREQ=DAILY;COUNT=4294967295", "rule_too_many"),
        ("FREQ=YEARLY;INTERVAL=1000;COUNT=2", "rule_too_many"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=31", "rule_without_occurrence"),
        ("FREQ=DAILY;BYDAY=MO;BYSETPOS=366", "rule_unsupported"),
        ("FREQ=DAILY;UNTIL=20260101", "rule_until_before_start"),
    ] {
        let fault = Rule::parse(rule, starts, false, zone::HOME).unwrap_err();
        assert_eq!(fault.code(), code, "{rule}");
    }
    let series = point(starts, false, zone::HOME, "FREQ=YEARLY;INTERVAL=1000");
    assert_eq!(expand(&series, &[], starts, NaiveDateTime::MAX, 3).len(), 3);
    assert!(begun.elapsed().as_secs() < 5);
}
