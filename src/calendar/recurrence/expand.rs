//! A series spread out into its occurrences, with what was moved, changed or cancelled.

use super::parts::Parts;
use super::walk::walk;
use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

/// An event with its recurrence; all times are local wall time in `zone`.
#[derive(Debug, Clone, Copy)]
pub struct Series<'a> {
    /// The start of the first occurrence.
    pub starts: NaiveDateTime,
    /// Its end, exclusive: for an all-day event 00:00 on the day after the last.
    pub ends: NaiveDateTime,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// The zone of all these times.
    pub zone: Tz,
    /// The rule in the normal form that [`super::Rule::text`] gives; `None` for a single event.
    pub rule: Option<&'a str>,
    /// The starts of occurrences that were taken out.
    pub excluded: &'a [NaiveDateTime],
}

/// One occurrence that was moved, changed or cancelled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The start that the rule gives it: its name for ever.
    pub original_start: NaiveDateTime,
    /// When it starts now.
    pub starts: NaiveDateTime,
    /// When it ends now, exclusive.
    pub ends: NaiveDateTime,
    /// Its own title, if not the series'.
    pub title: Option<String>,
    /// Its own place, if not the series'.
    pub location: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// One occurrence of a series, in local wall time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The start that the rule gives it: its name for ever.
    pub original_start: NaiveDateTime,
    /// When it starts.
    pub starts: NaiveDateTime,
    /// When it ends, exclusive.
    pub ends: NaiveDateTime,
    /// Its own title, if not the series'.
    pub title: Option<String>,
    /// Its own place, if not the series'.
    pub location: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Whether it differs from what the rule gives.
    pub changed: bool,
}

/// The occurrences that overlap the local span from `from` to before `until`, in order of their
/// start, at most `most` of them.
///
/// Each lasts as long on the clock as the first does. One without length belongs to the span in
/// which it starts. A change counts where it was moved to; one whose original start the rule no
/// longer gives is passed over.
pub fn expand(
    series: &Series<'_>,
    changes: &[Change],
    from: NaiveDateTime,
    until: NaiveDateTime,
    most: usize,
) -> Vec<Occurrence> {
    let plan = Plan::of(series);
    let span = Span { from, until };
    let mut found = plan.unchanged(changes, span, most);
    let unchanged = found.len();
    found.extend(
        changes
            .iter()
            .filter(|change| span.overlaps(change.starts, change.ends))
            .filter(|change| plan.gives(change.original_start))
            .map(occurrence),
    );
    if found.len() > unchanged {
        found.sort_by_key(|occurrence| (occurrence.starts, occurrence.original_start));
        found.truncate(most);
    }
    found
}

/// Whether the series has an occurrence whose original start this is.
pub fn produces(series: &Series<'_>, original_start: NaiveDateTime) -> bool {
    Plan::of(series).gives(original_start)
}

#[derive(Clone, Copy)]
struct Span {
    from: NaiveDateTime,
    until: NaiveDateTime,
}

impl Span {
    fn overlaps(self, starts: NaiveDateTime, ends: NaiveDateTime) -> bool {
        starts < self.until && (ends > self.from || starts >= self.from)
    }
}

/// A series made ready for walking.
struct Plan<'a> {
    series: &'a Series<'a>,
    parts: Option<Parts>,
    /// The rule's own end.
    through: NaiveDateTime,
}

impl<'a> Plan<'a> {
    fn of(series: &'a Series<'a>) -> Self {
        // Only checked rules are stored; should one be spoilt, the event itself still shows.
        let parts = series.rule.and_then(|rule| Parts::parse(rule).ok());
        let end = parts.as_ref().and_then(|parts| parts.until);
        let through = end.map_or(NaiveDateTime::MAX, |end| end.local(series.zone));
        Self { series, parts, through }
    }

    fn unchanged(&self, changes: &[Change], span: Span, most: usize) -> Vec<Occurrence> {
        let series = self.series;
        let mut found = Vec::new();
        if most == 0 {
            return found;
        }
        let length = (series.ends - series.starts).max(TimeDelta::zero());
        let elsewhere = elsewhere(series.excluded, changes);
        let from = span.from.checked_sub_signed(length).unwrap_or(NaiveDateTime::MIN);
        self.each(from, span.until, |starts| {
            let ends = starts.checked_add_signed(length).unwrap_or(starts);
            if span.overlaps(starts, ends) && elsewhere.binary_search(&starts).is_err() {
                found.push(Occurrence {
                    original_start: starts,
                    starts,
                    ends,
                    title: None,
                    location: None,
                    cancelled: false,
                    changed: false,
                });
            }
            found.len() < most
        });
        found
    }

    fn gives(&self, original_start: NaiveDateTime) -> bool {
        let mut given = false;
        self.each(original_start, original_start, |starts| {
            given = starts == original_start;
            false
        });
        given && !self.series.excluded.contains(&original_start)
    }

    /// Visits the starts from `from` through `through`, before anything is taken out or changed.
    fn each(&self, from: NaiveDateTime, through: NaiveDateTime, mut visit: impl FnMut(NaiveDateTime) -> bool) {
        let starts = self.series.starts;
        match &self.parts {
            Some(parts) => walk(parts, starts, from, through.min(self.through), visit),
            None if (from..=through).contains(&starts) => {
                visit(starts);
            }
            None => {}
        }
    }
}

/// The original starts that do not stand where the rule puts them, sorted.
fn elsewhere(excluded: &[NaiveDateTime], changes: &[Change]) -> Vec<NaiveDateTime> {
    let changed = changes.iter().map(|change| change.original_start);
    let mut starts: Vec<NaiveDateTime> = excluded.iter().copied().chain(changed).collect();
    starts.sort_unstable();
    starts
}

fn occurrence(change: &Change) -> Occurrence {
    Occurrence {
        original_start: change.original_start,
        starts: change.starts,
        ends: change.ends.max(change.starts),
        title: change.title.clone(),
        location: change.location.clone(),
        cancelled: change.cancelled,
        changed: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn series<'a>(rule: Option<&'a str>, excluded: &'a [NaiveDateTime]) -> Series<'a> {
        Series {
            starts: at("2026-10-08T19:00:00"),
            ends: at("2026-10-08T21:00:00"),
            all_day: false,
            zone: zone::HOME,
            rule,
            excluded,
        }
    }

    fn moved(original: &str, starts: &str, ends: &str) -> Change {
        Change {
            original_start: at(original),
            starts: at(starts),
            ends: at(ends),
            title: Some("Flyttat".to_owned()),
            location: None,
            cancelled: false,
        }
    }

    fn starts(found: &[Occurrence]) -> Vec<String> {
        found.iter().map(|one| one.starts.format("%m-%d %H:%M").to_string()).collect()
    }

    const FROM: &str = "2026-01-01T00:00:00";
    const UNTIL: &str = "2027-01-01T00:00:00";

    #[test]
    fn wall_time_stays_across_the_change_of_clocks() {
        let weekly = series(Some("FREQ=WEEKLY;UNTIL=20261105T180000Z"), &[]);
        let found = expand(&weekly, &[], at(FROM), at(UNTIL), 100);
        let expected = ["10-08 19:00", "10-15 19:00", "10-22 19:00", "10-29 19:00", "11-05 19:00"];
        assert_eq!(starts(&found), expected);
        assert_eq!(found[4].ends, at("2026-11-05T21:00:00"));
        assert_eq!(zone::instant(found[2].starts, zone::HOME), at("2026-10-22T17:00:00").and_utc());
        assert_eq!(zone::instant(found[3].starts, zone::HOME), at("2026-10-29T18:00:00").and_utc());
    }

    #[test]
    fn exclusions_moves_and_cancellations_hold() {
        let excluded = [at("2026-10-15T19:00:00")];
        let weekly = series(Some("FREQ=WEEKLY;COUNT=5"), &excluded);
        let mut cancelled = moved("2026-10-29T19:00:00", "2026-10-29T19:00:00", "2026-10-29T21:00:00");
        cancelled.cancelled = true;
        let changes = [
            moved("2026-10-08T19:00:00", "2026-10-23T18:00:00", "2026-10-23T20:00:00"),
            cancelled,
            moved("2026-10-15T19:00:00", "2026-10-16T19:00:00", "2026-10-16T21:00:00"),
            moved("2026-10-09T19:00:00", "2026-10-10T19:00:00", "2026-10-10T21:00:00"),
        ];
        let found = expand(&weekly, &changes, at(FROM), at(UNTIL), 100);
        let expected = ["10-22 19:00", "10-23 18:00", "10-29 19:00", "11-05 19:00"];
        assert_eq!(starts(&found), expected);
        let marks: Vec<_> = found.iter().map(|one| (one.changed, one.cancelled)).collect();
        assert_eq!(marks, [(false, false), (true, false), (true, true), (false, false)]);
        assert_eq!(found[1].title.as_deref(), Some("Flyttat"));
        assert_eq!(found[1].original_start, at("2026-10-08T19:00:00"));
    }

    #[test]
    fn a_moved_occurrence_is_found_where_it_went() {
        let weekly = series(Some("FREQ=WEEKLY"), &[]);
        let changes = [moved("2026-10-15T19:00:00", "2026-12-24T10:00:00", "2026-12-24T11:00:00")];
        let (from, until) = (at("2026-10-12T00:00:00"), at("2026-10-19T00:00:00"));
        assert!(expand(&weekly, &changes, from, until, 100).is_empty());
        let found = expand(&weekly, &changes, at("2026-12-24T00:00:00"), at("2026-12-25T00:00:00"), 100);
        assert_eq!(starts(&found), ["12-24 10:00", "12-24 19:00"]);
        let first = expand(&weekly, &changes, at("2026-12-24T00:00:00"), at(UNTIL), 1);
        assert_eq!(starts(&first), ["12-24 10:00"]);
    }

    #[test]
    fn a_span_takes_what_overlaps_it() {
        let weekly = series(Some("FREQ=WEEKLY"), &[]);
        let count = |from: &str, until: &str| expand(&weekly, &[], at(from), at(until), 9).len();
        assert_eq!(count("2026-10-15T20:59:00", "2026-10-15T22:00:00"), 1);
        assert_eq!(count("2026-10-15T21:00:00", "2026-10-15T22:00:00"), 0);
        assert_eq!(count("2026-10-15T18:00:00", "2026-10-15T19:00:00"), 0);
        assert_eq!(count("2026-10-15T18:00:00", "2026-10-15T19:00:01"), 1);
        let instant = Series { ends: weekly.starts, ..weekly };
        let found = expand(&instant, &[], at("2026-10-15T19:00:00"), at("2026-10-16T00:00:00"), 9);
        assert_eq!(starts(&found), ["10-15 19:00"]);
        assert!(expand(&weekly, &[], at(FROM), at(UNTIL), 0).is_empty());
    }

    #[test]
    fn a_single_event_is_its_own_occurrence() {
        let single = series(None, &[]);
        assert_eq!(starts(&expand(&single, &[], at(FROM), at(UNTIL), 9)), ["10-08 19:00"]);
        assert!(expand(&single, &[], at(UNTIL), at("2028-01-01T00:00:00"), 9).is_empty());
        assert!(produces(&single, single.starts));
        assert!(!produces(&single, at(FROM)));
    }

    #[test]
    fn days_end_at_midnight_after_the_last() {
        let days = Series {
            starts: at("2026-06-19T00:00:00"),
            ends: at("2026-06-21T00:00:00"),
            all_day: true,
            zone: zone::HOME,
            rule: Some("FREQ=YEARLY;UNTIL=20280619"),
            excluded: &[],
        };
        let found = expand(&days, &[], at("2026-06-20T00:00:00"), at("2030-01-01T00:00:00"), 9);
        assert_eq!(found.len(), 3);
        assert_eq!(found[2].ends, at("2028-06-21T00:00:00"));
        assert!(expand(&days, &[], at("2026-06-21T00:00:00"), at("2026-07-01T00:00:00"), 9).is_empty());
    }
}
