//! "This and the following": one series becomes two (an override with RANGE=THISANDFUTURE is
//! understood by few programs).

use super::parts::{Parts, Until};
use super::walk::walk;
use crate::calendar::zone;
use chrono::NaiveDateTime;
use chrono_tz::Tz;

/// The rules of the two series that come of parting one before the occurrence at the local time
/// `at`: the old one ends before it, the new one starts with it. A count is divided between them.
///
/// `rule` is in the normal form of [`super::Rule::text`]. `None` when the series has no
/// occurrence at `at`, or none before it, so that there is nothing to part.
pub fn split_before(
    rule: &str,
    starts: NaiveDateTime,
    all_day: bool,
    zone: Tz,
    at: NaiveDateTime,
) -> Option<(String, String)> {
    let parts = Parts::parse(rule).ok()?;
    let end = parts.until.map_or(NaiveDateTime::MAX, |until| until.local(zone));
    let (mut before, mut last, mut found) = (0_u32, None, false);
    walk(&parts, starts, starts, at.min(end), |start| {
        found = start == at;
        if !found {
            before += 1;
            last = Some(start);
        }
        !found
    });
    let last = last.filter(|_| found)?;
    let (mut old, mut new) = (parts.clone(), parts);
    if let Some(count) = new.count {
        old.count = Some(before);
        new.count = Some(count.checked_sub(before)?);
    } else {
        old.until = Some(if all_day { Until::Day(last.date()) } else { Until::Instant(zone::instant(last, zone)) });
    }
    Some((old.text(), new.text()))
}

#[cfg(test)]
mod tests {
    use super::super::{Rule, Series, expand};
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn split(rule: &str, moment: &str) -> Option<(String, String)> {
        split_before(rule, at("2026-10-08T19:00:00"), false, zone::HOME, at(moment))
    }

    fn pair(old: &str, new: &str) -> Option<(String, String)> {
        Some((old.to_owned(), new.to_owned()))
    }

    #[test]
    fn the_old_series_ends_before_and_the_new_begins() {
        assert_eq!(
            split("FREQ=WEEKLY", "2026-10-29T19:00:00"),
            pair("FREQ=WEEKLY;UNTIL=20261022T170000Z", "FREQ=WEEKLY")
        );
        assert_eq!(
            split("FREQ=WEEKLY;UNTIL=20261105T180000Z", "2026-11-05T19:00:00"),
            pair("FREQ=WEEKLY;UNTIL=20261029T180000Z", "FREQ=WEEKLY;UNTIL=20261105T180000Z")
        );
    }

    #[test]
    fn a_count_is_divided() {
        assert_eq!(
            split("FREQ=WEEKLY;COUNT=5", "2026-10-22T19:00:00"),
            pair("FREQ=WEEKLY;COUNT=2", "FREQ=WEEKLY;COUNT=3")
        );
    }

    #[test]
    fn days_end_on_a_date() {
        let first = at("2026-10-08T00:00:00");
        let parted = split_before("FREQ=DAILY", first, true, zone::HOME, at("2026-10-10T00:00:00"));
        assert_eq!(parted, pair("FREQ=DAILY;UNTIL=20261009", "FREQ=DAILY"));
    }

    #[test]
    fn there_must_be_something_on_both_sides() {
        for moment in ["2026-10-08T19:00:00", "2026-10-16T19:00:00", "2026-10-15T18:00:00", "2026-10-01T19:00:00"] {
            assert_eq!(split("FREQ=WEEKLY", moment), None, "{moment}");
        }
        assert_eq!(split("FREQ=WEEKLY;COUNT=2", "2026-10-22T19:00:00"), None);
        assert_eq!(split("FREQ=WEEKLY;UNTIL=20261015T170000Z", "2026-10-22T19:00:00"), None);
        assert_eq!(split("nonsense", "2026-10-22T19:00:00"), None);
    }

    #[test]
    fn both_halves_make_the_whole() {
        let (starts, moment) = (at("2026-10-08T19:00:00"), at("2026-11-03T19:00:00"));
        for rule in [
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU;COUNT=12",
            "FREQ=DAILY;INTERVAL=13",
        ] {
            let spread = |starts: NaiveDateTime, rule: &str| {
                let series =
                    Series { starts, ends: starts, all_day: false, zone: zone::HOME, rule: Some(rule), excluded: &[] };
                expand(&series, &[], starts, at("2028-01-01T00:00:00"), 1000)
            };
            let (old, new) = split_before(rule, starts, false, zone::HOME, moment).unwrap();
            let mut halves = spread(starts, &old);
            halves.extend(spread(moment, &new));
            assert_eq!(halves, spread(starts, rule), "{rule}");
            for (rule, starts) in [(&old, starts), (&new, moment)] {
                let again = Rule::parse(rule, starts, false, zone::HOME).unwrap();
                assert_eq!(again.text(), rule.as_str());
            }
        }
    }
}
