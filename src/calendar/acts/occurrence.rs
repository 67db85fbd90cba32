//! One occurrence of a series: moved, changed or cancelled, and taken back.

use chrono::NaiveDateTime;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use serde_json::json;

use super::store;
use crate::{
    associations::{Permit, right::EditEvents},
    calendar::{
        EventId, Sight,
        draft::{OccurrenceDraft, OccurrencePlan},
        event, feed, occurrence_change,
        recurrence::{Occurrence, Rule, produces},
        rules,
        view::OccurrenceView,
    },
    kit::{App, Fault},
};

/// One occurrence that the asker may see, by the start that the rule gives it.
///
/// # Errors
/// Absent, when the event has none of that name, or not for them.
pub async fn see_occurrence(
    app: &App,
    sight: &Sight,
    id: EventId,
    original_start: NaiveDateTime,
) -> Result<OccurrenceView, Fault> {
    let row = super::see(app, sight, id).await?;
    given(&row, original_start)?;
    let change = one_change(app.read(), &row, original_start).await?;
    Ok(view(&row, original_start, change.as_ref()))
}

/// The first occurrence of an event, as its series has it.
pub fn first_of(row: &event::Model) -> OccurrenceView {
    view(row, row.starts, None)
}

fn given(row: &event::Model, original_start: NaiveDateTime) -> Result<(), Fault> {
    let excluded = row.excluded();
    if produces(&row.series(&excluded), original_start) { Ok(()) } else { Err(Fault::absent()) }
}

async fn one_change(
    db: &impl ConnectionTrait,
    row: &event::Model,
    original_start: NaiveDateTime,
) -> Result<Option<occurrence_change::Model>, Fault> {
    Ok(occurrence_change::Entity::beside(&[row.association_id])
        .filter(occurrence_change::Column::EventId.eq(row.id))
        .filter(occurrence_change::Column::OriginalStart.eq(original_start))
        .one(db)
        .await?)
}

fn view(
    row: &event::Model,
    original_start: NaiveDateTime,
    change: Option<&occurrence_change::Model>,
) -> OccurrenceView {
    OccurrenceView::of(row, change.map_or_else(|| plain(row, original_start), laid_over))
}

fn laid_over(change: &occurrence_change::Model) -> Occurrence {
    Occurrence {
        original_start: change.original_start,
        starts: change.starts,
        ends: change.ends,
        title: change.title.clone(),
        location: change.location.clone(),
        cancelled: change.cancelled,
        changed: true,
    }
}

fn plain(row: &event::Model, original_start: NaiveDateTime) -> Occurrence {
    Occurrence {
        original_start,
        starts: original_start,
        ends: original_start.checked_add_signed(row.ends - row.starts).unwrap_or(original_start),
        title: None,
        location: None,
        cancelled: false,
        changed: false,
    }
}

/// Moves, changes or cancels one occurrence. `version` is the event's: it counts these changes, too.
///
/// # Errors
/// Absent, when the event has no occurrence of that name; Invalid, with every field at fault;
/// Stale, when somebody changed it meanwhile.
pub async fn change_occurrence(
    app: &App,
    permit: &Permit<EditEvents>,
    (id, original_start): (EventId, NaiveDateTime),
    version: i64,
    draft: &OccurrenceDraft,
) -> Result<OccurrenceView, Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let row = store::find(txn, permit, id).await?;
        given(&row, original_start)?;
        if row.version != version {
            return Err(Fault::stale());
        }
        let before = one_change(txn, &row, original_start).await?;
        let plan = draft.check(&row, original_start)?;
        let change = planned(app, &row, original_start, before.as_ref(), plan);
        let last = rules::last_day_of(change.starts, change.ends);
        let new = event::Model { version: version + 1, last_day: row.last_day.map(|day| day.max(last)), ..row };
        store::save(txn, permit, &new, version).await?;
        store::delete_change(txn, permit, id, original_start).await?;
        store::insert_changes(txn, std::slice::from_ref(&change)).await?;
        let detail = json!({ "occurrence": original_start.to_string(), "cancelled": change.cancelled });
        store::noted(app, txn, permit, "occurrence.changed", id.0, detail).await?;
        Ok(view(&new, original_start, Some(&change)))
    })
    .await
}

pub(super) fn planned(
    app: &App,
    row: &event::Model,
    original_start: NaiveDateTime,
    before: Option<&occurrence_change::Model>,
    plan: OccurrencePlan,
) -> occurrence_change::Model {
    let count = before.map_or(row.sequence, |change| change.sequence.max(row.sequence));
    occurrence_change::Model {
        association_id: row.association_id,
        event_id: row.id,
        original_start,
        starts: plan.starts,
        ends: plan.ends,
        title: plan.title,
        location: plan.location,
        cancelled: plan.cancelled,
        sequence: count + 1,
        version: row.version + 1,
        changed: app.now(),
    }
}

/// Takes the change of one occurrence back: it is again as the series says.
///
/// # Errors
/// Absent, when it has no change; Stale, when somebody changed it meanwhile.
pub async fn restore_occurrence(
    app: &App,
    permit: &Permit<EditEvents>,
    (id, original_start): (EventId, NaiveDateTime),
    version: i64,
) -> Result<(), Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let row = store::find_at(txn, permit, id, version).await?;
        let mut changes = store::changes_of(txn, permit, id).await?;
        let place = changes.iter().position(|change| change.original_start == original_start);
        let change = place.map(|place| changes.remove(place)).ok_or_else(Fault::absent)?;
        // Programs that forget the override must find the series newer than it was.
        let sequence = row.sequence.max(change.sequence) + 1;
        let mut new = event::Model { version: version + 1, sequence, changed: app.now(), ..row };
        new.last_day = rules::last_day(&new, last_of(&new), &changes);
        store::save(txn, permit, &new, version).await?;
        store::delete_change(txn, permit, id, original_start).await?;
        let detail = json!({ "occurrence": original_start.to_string() });
        store::noted(app, txn, permit, "occurrence.restored", id.0, detail).await
    })
    .await
}

/// The start of the last occurrence by the rule.
pub(super) fn last_of(row: &event::Model) -> Option<NaiveDateTime> {
    let rule = row.recurrence.as_deref()?;
    Rule::parse(rule, row.starts, row.all_day, row.zone()).ok()?.last()
}
