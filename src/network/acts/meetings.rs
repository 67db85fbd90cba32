//! When affiliates hold their next annual meeting: as they have called to it, else as their calendars say.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::below::Below;
use crate::{
    associations::AssociationId,
    calendar::{
        Category, Status, Visibility, event, occurrence_change,
        recurrence::{Change, Series, expand},
    },
    kit::{App, Fault, clock::HOME_ZONE},
    meetings::{Kind, State, meeting},
    network::rules,
};

/// How far ahead a meeting is looked for, in days: somewhat over two years, so that a yearly one that
/// was called off once is still found.
const AHEAD: u64 = 800;
/// How many occurrences of one series are looked at: an annual meeting comes back once a year.
const MOST: usize = 30;

/// An event that may be an annual meeting.
#[derive(Debug, FromQueryResult)]
struct Candidate {
    association_id: AssociationId,
    id: Uuid,
    title: String,
    starts: NaiveDateTime,
    ends: NaiveDateTime,
    all_day: bool,
    timezone: String,
    recurrence: Option<String>,
    excluded: String,
}

/// The day of each affiliate's next annual meeting. One that its members are called to is the truth,
/// whatever it is named and whatever else the calendar says; one that is but planned is the board's own
/// matter. Without it the calendar is asked, where `own_name` gives what the bylaws call the meeting.
/// The day alone leaves this room: what else is said of it may be for members.
///
/// # Errors
/// A fault of the store.
pub(super) async fn annual<'a>(
    app: &App,
    below: &Below,
    own_name: impl Fn(AssociationId) -> &'a str,
) -> Result<HashMap<AssociationId, NaiveDate>, Fault> {
    let mut candidates = candidates(app, below).await?;
    candidates.retain(|one| rules::is_annual_meeting(&one.title, own_name(one.association_id)));
    let changes = changes(app, &candidates).await?;
    let mut next: HashMap<AssociationId, NaiveDate> = HashMap::new();
    for one in &candidates {
        let changes = changes.get(&one.id).map(Vec::as_slice).unwrap_or_default();
        if let Some(day) = one.next(changes, app.today()) {
            next.entry(one.association_id).and_modify(|known| *known = day.min(*known)).or_insert(day);
        }
    }
    next.extend(called(app, below).await?);
    Ok(next)
}

/// The annual meetings that members are called to, or that go on, from today, one that is adjourned on the
/// day to which it is; the first of each affiliate.
async fn called(app: &App, below: &Below) -> Result<HashMap<AssociationId, NaiveDate>, Fault> {
    use meeting::Column;
    let today = app.today().and_time(NaiveTime::MIN);
    let as_called = Condition::all().add(Column::AdjournedTo.is_null()).add(Column::Starts.gte(today));
    let rows: Vec<(AssociationId, NaiveDateTime, Option<NaiveDateTime>)> = meeting::Entity::find()
        .select_only()
        .columns([Column::AssociationId, Column::Starts, Column::AdjournedTo])
        .filter(Column::AssociationId.is_in(below.ids()))
        .filter(Column::Kind.eq(Kind::Annual))
        .filter(Column::State.is_in([State::Called, State::Open]))
        .filter(Condition::any().add(Column::AdjournedTo.gte(today)).add(as_called))
        .into_tuple()
        .all(app.read())
        .await?;
    let mut first: HashMap<AssociationId, NaiveDate> = HashMap::new();
    for (association, starts, adjourned_to) in rows {
        let day = adjourned_to.unwrap_or(starts).date();
        first.entry(association).and_modify(|known| *known = day.min(*known)).or_insert(day);
    }
    Ok(first)
}

/// Meetings that are not over, not called off and not the board's alone.
async fn candidates(app: &App, below: &Below) -> Result<Vec<Candidate>, Fault> {
    use event::Column;
    let today = app.today();
    let ahead = Condition::any().add(Column::LastDay.is_null()).add(Column::LastDay.gte(today));
    Ok(event::Entity::find()
        .select_only()
        .columns([
            Column::AssociationId,
            Column::Id,
            Column::Title,
            Column::Starts,
            Column::Ends,
            Column::AllDay,
            Column::Timezone,
            Column::Recurrence,
            Column::Excluded,
        ])
        .filter(Column::AssociationId.is_in(below.ids()))
        .filter(Column::Category.eq(Category::Meeting))
        .filter(Column::Visibility.ne(Visibility::Board))
        .filter(Column::Status.ne(Status::Cancelled))
        .filter(Column::Starts.lt(until(today)))
        .filter(ahead)
        .into_model::<Candidate>()
        .all(app.read())
        .await?)
}

/// What was moved or called off in the series among them.
async fn changes(app: &App, candidates: &[Candidate]) -> Result<HashMap<Uuid, Vec<Change>>, Fault> {
    use occurrence_change::Column;
    let series = candidates.iter().filter(|one| one.recurrence.is_some()).map(|one| one.id);
    let rows: Vec<(Uuid, NaiveDateTime, NaiveDateTime, NaiveDateTime, bool)> = occurrence_change::Entity::find()
        .select_only()
        .columns([Column::EventId, Column::OriginalStart, Column::Starts, Column::Ends, Column::Cancelled])
        .filter(Column::EventId.is_in(series))
        .into_tuple()
        .all(app.read())
        .await?;
    let mut changes: HashMap<Uuid, Vec<Change>> = HashMap::new();
    for (event, original_start, starts, ends, cancelled) in rows {
        let change = Change { original_start, starts, ends, title: None, location: None, cancelled };
        changes.entry(event).or_default().push(change);
    }
    Ok(changes)
}

fn until(today: NaiveDate) -> NaiveDateTime {
    today.checked_add_days(Days::new(AHEAD)).unwrap_or(today).and_time(NaiveTime::MIN)
}

impl Candidate {
    /// The first day from today on which it takes place.
    fn next(&self, changes: &[Change], today: NaiveDate) -> Option<NaiveDate> {
        let excluded: Vec<NaiveDateTime> = self.excluded.split_whitespace().filter_map(|at| at.parse().ok()).collect();
        let series = Series {
            starts: self.starts,
            ends: self.ends,
            all_day: self.all_day,
            zone: self.timezone.parse().unwrap_or(HOME_ZONE),
            rule: self.recurrence.as_deref(),
            excluded: &excluded,
        };
        expand(&series, changes, today.and_time(NaiveTime::MIN), until(today), MOST)
            .into_iter()
            .filter(|occurrence| !occurrence.cancelled)
            .map(|occurrence| occurrence.starts.date())
            .find(|day| *day >= today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn meeting(recurrence: Option<&str>, excluded: &str) -> Candidate {
        Candidate {
            association_id: AssociationId(Uuid::nil()),
            id: Uuid::nil(),
            title: "Årsmöte".to_owned(),
            starts: "2026-03-15T18:00:00".parse().unwrap(),
            ends: "2026-03-15T20:00:00".parse().unwrap(),
            all_day: false,
            timezone: "Europe/Stockholm".to_owned(),
            recurrence: recurrence.map(ToOwned::to_owned),
            excluded: excluded.to_owned(),
        }
    }

    #[test]
    fn a_meeting_is_known_until_its_day_is_over() {
        let once = meeting(None, "");
        assert_eq!(once.next(&[], day("2026-03-01")), Some(day("2026-03-15")));
        assert_eq!(once.next(&[], day("2026-03-15")), Some(day("2026-03-15")));
        assert_eq!(once.next(&[], day("2026-03-16")), None);
    }

    #[test]
    fn a_yearly_meeting_passes_over_what_was_taken_out_and_follows_what_was_moved() {
        let yearly = meeting(Some("FREQ=YEARLY"), "2027-03-15T18:00:00");
        assert_eq!(yearly.next(&[], day("2026-03-16")), Some(day("2028-03-15")));
        let moved = Change {
            original_start: "2026-03-15T18:00:00".parse().unwrap(),
            starts: "2026-03-22T18:00:00".parse().unwrap(),
            ends: "2026-03-22T20:00:00".parse().unwrap(),
            title: None,
            location: None,
            cancelled: false,
        };
        assert_eq!(yearly.next(std::slice::from_ref(&moved), day("2026-03-01")), Some(day("2026-03-22")));
        let off = Change { cancelled: true, ..moved };
        assert_eq!(yearly.next(&[off], day("2026-03-01")), Some(day("2028-03-15")));
    }
}
