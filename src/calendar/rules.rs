//! What holds for events, as pure functions: when a change counts, what becomes of changed
//! occurrences when their series moves, and when a series is over.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{
    event, occurrence_change,
    recurrence::{Series, produces},
};

/// The longest an event or occurrence may last.
pub const LONGEST: TimeDelta = TimeDelta::days(366);
/// How far an occurrence may be moved from where its rule puts it.
pub const FARTHEST: TimeDelta = TimeDelta::days(366);

/// Whether a change must raise SEQUENCE, so that programs take it over: time, place, recurrence or
/// status. A change of text alone does not (RFC 5545 3.8.7.4, RFC 5546 2.1.4).
pub fn raises_sequence(old: &event::Model, new: &event::Model) -> bool {
    moves(old, new) || old.location != new.location || old.status != new.status
}

/// Whether a change touches when an event takes place.
pub fn moves(old: &event::Model, new: &event::Model) -> bool {
    (old.starts, old.ends, old.all_day) != (new.starts, new.ends, new.all_day)
        || old.timezone != new.timezone
        || old.recurrence != new.recurrence
        || old.excluded != new.excluded
}

/// The last local day of something that ends, exclusively, at `ends`.
pub fn last_day_of(starts: NaiveDateTime, ends: NaiveDateTime) -> NaiveDate {
    if ends > starts && ends.time() == NaiveTime::MIN {
        ends.date().checked_sub_days(Days::new(1)).unwrap_or(ends.date())
    } else {
        ends.date()
    }
}

/// The last local day of an event: of its last occurrence, or of one that was moved beyond it.
/// `last` is the start of the rule's last occurrence; a series without one goes on.
pub fn last_day(
    row: &event::Model,
    last: Option<NaiveDateTime>,
    changes: &[occurrence_change::Model],
) -> Option<NaiveDate> {
    let last = if row.recurrence.is_none() { row.starts } else { last? };
    let ends = last.checked_add_signed(row.ends - row.starts).unwrap_or(last);
    let moved = changes.iter().map(|change| last_day_of(change.starts, change.ends));
    moved.chain([last_day_of(last, ends)]).max()
}

/// The starts taken out of a series that it still gives; when the series moved within the day,
/// they move along.
pub fn realigned(excluded: &[NaiveDateTime], series: &Series<'_>) -> Vec<NaiveDateTime> {
    let mut kept: Vec<NaiveDateTime> = excluded.iter().filter_map(|start| place(*start, series)).collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// Where the occurrence of that name is in a series: under its name, else on the same day.
fn place(original: NaiveDateTime, series: &Series<'_>) -> Option<NaiveDateTime> {
    let same_day = original.date().and_time(series.starts.time());
    [original, same_day].into_iter().find(|start| produces(series, *start))
}

/// What becomes of changed occurrences when their series changes from `old` to `new`: those on days
/// that it still gives stay, and take over its time unless they had been moved; the others go.
pub fn carried(
    old: &event::Model,
    new: &event::Model,
    changes: &[occurrence_change::Model],
) -> Vec<occurrence_change::Model> {
    let excluded = new.excluded();
    let series = new.series(&excluded);
    let mut kept: Vec<occurrence_change::Model> = Vec::new();
    for change in changes {
        let Some(original) = place(change.original_start, &series) else {
            continue;
        };
        if kept.iter().all(|other| other.original_start != original) {
            kept.push(moved_along(old, new, change, original));
        }
    }
    kept
}

fn moved_along(
    old: &event::Model,
    new: &event::Model,
    change: &occurrence_change::Model,
    original: NaiveDateTime,
) -> occurrence_change::Model {
    let in_place = change.starts == change.original_start && change.ends - change.starts == old.ends - old.starts;
    let (starts, ends) = if in_place {
        (original, original.checked_add_signed(new.ends - new.starts).unwrap_or(original))
    } else {
        (change.starts, change.ends)
    };
    occurrence_change::Model {
        association_id: new.association_id,
        event_id: new.id,
        original_start: original,
        starts,
        ends,
        sequence: change.sequence.max(new.sequence),
        version: new.version,
        changed: new.changed,
        ..change.clone()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        associations::AssociationId,
        calendar::{EventId, Status, Visibility},
    };

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn weekly() -> event::Model {
        event::Model {
            id: EventId(Uuid::from_u128(1)),
            association_id: AssociationId(Uuid::from_u128(2)),
            uid: "u".to_owned(),
            title: "Körövning".to_owned(),
            description: None,
            location: Some("Kyrkan".to_owned()),
            category: None,
            visibility: Visibility::Public,
            all_day: false,
            starts: at("2026-10-08T19:00:00"),
            ends: at("2026-10-08T21:00:00"),
            timezone: "Europe/Stockholm".to_owned(),
            recurrence: Some("FREQ=WEEKLY".to_owned()),
            excluded: String::new(),
            last_day: None,
            status: Status::Confirmed,
            url: None,
            capacity: None,
            kept_by: None,
            sequence: 3,
            version: 4,
            created: at("2026-01-01T08:00:00").and_utc(),
            changed: at("2026-01-01T08:00:00").and_utc(),
        }
    }

    fn change(original: &str, starts: &str, ends: &str) -> occurrence_change::Model {
        let row = weekly();
        occurrence_change::Model {
            association_id: row.association_id,
            event_id: row.id,
            original_start: at(original),
            starts: at(starts),
            ends: at(ends),
            title: None,
            location: None,
            cancelled: false,
            sequence: 5,
            version: 2,
            changed: row.changed,
        }
    }

    #[test]
    fn time_place_recurrence_and_status_raise_the_sequence() {
        let old = weekly();
        let changed = |change: fn(&mut event::Model)| {
            let mut new = old.clone();
            change(&mut new);
            raises_sequence(&old, &new)
        };
        assert!(changed(|row| row.starts = at("2026-10-08T18:00:00")));
        assert!(changed(|row| row.location = None));
        assert!(changed(|row| row.recurrence = None));
        assert!(changed(|row| row.excluded = "2026-10-15T19:00:00".to_owned()));
        assert!(changed(|row| row.status = Status::Cancelled));
        assert!(!changed(|row| row.title = "Kör".to_owned()));
        assert!(!changed(|row| row.description = Some("Ta med noter".to_owned())));
        assert!(!changed(|row| row.visibility = Visibility::Members));
    }

    #[test]
    fn a_series_is_over_on_its_last_day() {
        let mut row = weekly();
        assert_eq!(last_day(&row, None, &[]), None);
        assert_eq!(last_day(&row, Some(at("2026-11-05T19:00:00")), &[]), "2026-11-05".parse().ok());
        let moved = change("2026-11-05T19:00:00", "2026-11-07T19:00:00", "2026-11-07T21:00:00");
        assert_eq!(last_day(&row, Some(at("2026-11-05T19:00:00")), &[moved]), "2026-11-07".parse().ok());
        row.recurrence = None;
        assert_eq!(last_day(&row, None, &[]), "2026-10-08".parse().ok());
        row.ends = at("2026-10-09T00:00:00");
        assert_eq!(last_day(&row, None, &[]), "2026-10-08".parse().ok());
    }

    #[test]
    fn what_was_taken_out_moves_with_the_clock() {
        let mut row = weekly();
        row.starts = at("2026-10-08T18:00:00");
        row.ends = at("2026-10-08T20:00:00");
        let excluded = [at("2026-10-22T19:00:00"), at("2026-10-15T19:00:00"), at("2026-10-16T19:00:00")];
        let kept = realigned(&excluded, &row.series(&[]));
        assert_eq!(kept, [at("2026-10-15T18:00:00"), at("2026-10-22T18:00:00")]);
    }

    #[test]
    fn changed_occurrences_go_along_with_their_series() {
        let old = weekly();
        let new = event::Model {
            starts: at("2026-10-08T18:00:00"),
            ends: at("2026-10-08T21:00:00"),
            recurrence: Some("FREQ=WEEKLY;UNTIL=20261022T160000Z".to_owned()),
            sequence: 4,
            version: 5,
            ..weekly()
        };
        let changes = [
            change("2026-10-15T19:00:00", "2026-10-15T19:00:00", "2026-10-15T21:00:00"),
            change("2026-10-22T19:00:00", "2026-10-23T10:00:00", "2026-10-23T11:00:00"),
            change("2026-10-29T19:00:00", "2026-10-30T10:00:00", "2026-10-30T11:00:00"),
        ];
        let kept = carried(&old, &new, &changes);
        let times: Vec<_> = kept.iter().map(|one| (one.original_start, one.starts, one.ends)).collect();
        assert_eq!(
            times,
            [
                (at("2026-10-15T18:00:00"), at("2026-10-15T18:00:00"), at("2026-10-15T21:00:00")),
                (at("2026-10-22T18:00:00"), at("2026-10-23T10:00:00"), at("2026-10-23T11:00:00")),
            ]
        );
        assert_eq!((kept[0].sequence, kept[0].version), (5, 5));
    }
}
