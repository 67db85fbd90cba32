//! "This and the following": a series that ends before an occurrence, and a new one from there on.

use chrono::NaiveDateTime;
use sea_orm::DatabaseTransaction;
use serde_json::json;

use super::{events::fresh, occurrence::last_of, store};
use crate::{
    associations::{Permit, right::EditEvents},
    calendar::{
        EventId, draft::EventDraft, event, feed, occurrence_change, recurrence::split_before, rules, view::EventView,
    },
    kit::{App, Fault, once::Once},
};

/// Changes one occurrence and all that follow: the series ends before it, and what is said becomes
/// a new event with a UID of its own (an override with RANGE=THISANDFUTURE is understood by few
/// programs). Changed occurrences from there on go along with the new event.
///
/// # Errors
/// Absent, when the series has no occurrence there; Conflict `series_begins_there`, when it is the
/// first: then the whole series is to be changed; Invalid; Stale.
pub async fn this_and_following(
    app: &App,
    permit: &Permit<EditEvents>,
    once: &Once,
    (id, from): (EventId, NaiveDateTime),
    version: i64,
    draft: &EventDraft,
) -> Result<EventView, Fault> {
    let plan = draft.check()?;
    let row = fresh(app, permit.association(), &plan);
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let (old, later) = cut(app, txn, permit, (id, from), version).await?;
        let changes = rules::carried(&old, &row, &later);
        let new = event::Model { last_day: rules::last_day(&row, plan.last(), &changes), ..row.clone() };
        store::insert(txn, &new).await?;
        store::insert_changes(txn, &changes).await?;
        let detail = json!({ "from": from.to_string(), "new": new.id.0 });
        store::noted(app, txn, permit, "event.split", id.0, detail).await?;
        Ok(EventView::from(new))
    })
    .await
}

/// Ends a series before one of its occurrences: that one and all that follow are gone.
///
/// # Errors
/// Absent, when the series has no occurrence there; Conflict `series_begins_there`, when it is the
/// first; Stale.
pub async fn end_before(
    app: &App,
    permit: &Permit<EditEvents>,
    (id, from): (EventId, NaiveDateTime),
    version: i64,
) -> Result<(), Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        cut(app, txn, permit, (id, from), version).await?;
        store::noted(app, txn, permit, "event.ended", id.0, json!({ "from": from.to_string() })).await
    })
    .await
}

/// Ends the series before `from`; answers the series as it was, and the changes from there on.
async fn cut(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<EditEvents>,
    (id, from): (EventId, NaiveDateTime),
    version: i64,
) -> Result<(event::Model, Vec<occurrence_change::Model>), Fault> {
    let old = store::find_at(txn, permit, id, version).await?;
    if from == old.starts {
        return Err(Fault::conflict("series_begins_there"));
    }
    let rule = old.recurrence.as_deref().ok_or_else(Fault::absent)?;
    let (kept, _) = split_before(rule, old.starts, old.all_day, old.zone(), from).ok_or_else(Fault::absent)?;
    let changes = store::changes_of(txn, permit, id).await?;
    let (earlier, later): (Vec<_>, Vec<_>) = changes.into_iter().partition(|change| change.original_start < from);
    let excluded: Vec<NaiveDateTime> = old.excluded().into_iter().filter(|start| *start < from).collect();
    let mut new = event::Model {
        recurrence: Some(kept),
        excluded: event::joined(&excluded),
        sequence: old.sequence + 1,
        version: version + 1,
        changed: app.now(),
        ..old.clone()
    };
    new.last_day = rules::last_day(&new, last_of(&new), &earlier);
    store::save(txn, permit, &new, version).await?;
    store::replace_changes(txn, permit, id, &earlier).await?;
    Ok((old, later))
}
