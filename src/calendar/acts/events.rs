//! Making, seeing, changing and removing events.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::store;
use crate::{
    associations::{AssociationId, Permit, right::EditEvents},
    calendar::{
        EventId, Sight, Status,
        draft::{EventDraft, Plan},
        event, feed, ics, rules,
        view::EventView,
    },
    kit::{
        App, Fault,
        once::Once,
        page::{self, Page},
    },
};

/// Makes an event or a series.
///
/// # Errors
/// Invalid, with every field at fault.
pub async fn create(
    app: &App,
    permit: &Permit<EditEvents>,
    once: &Once,
    draft: &EventDraft,
) -> Result<EventView, Fault> {
    let row = fresh(app, permit.association(), &draft.check()?);
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::insert(txn, &row).await?;
        store::noted(app, txn, permit, "event.created", row.id.0, json!({ "visibility": row.visibility.key() }))
            .await?;
        Ok(EventView::from(row.clone()))
    })
    .await
}

/// A new row of a plan, with an id and a UID of its own.
pub(super) fn fresh(app: &App, association: AssociationId, plan: &Plan) -> event::Model {
    let (id, now) = (EventId(app.id()), app.now());
    let row = plan.onto(event::Model {
        id,
        association_id: association,
        uid: ics::feed_uid(id.0),
        title: String::new(),
        description: None,
        location: None,
        category: None,
        visibility: crate::calendar::Visibility::Board,
        all_day: false,
        starts: chrono::NaiveDateTime::default(),
        ends: chrono::NaiveDateTime::default(),
        timezone: String::new(),
        recurrence: None,
        excluded: String::new(),
        last_day: None,
        status: Status::Confirmed,
        url: None,
        capacity: None,
        kept_by: None,
        sequence: 0,
        version: 1,
        created: now,
        changed: now,
    });
    event::Model { last_day: rules::last_day(&row, plan.last(), &[]), ..row }
}

/// An event that the asker may see.
///
/// # Errors
/// Absent, when there is none, or not for them.
pub async fn see(app: &App, sight: &Sight, id: EventId) -> Result<event::Model, Fault> {
    event::Entity::seen(sight).filter(event::Column::Id.eq(id)).one(app.read()).await?.ok_or_else(Fault::absent)
}

/// A page of events, by their first start.
///
/// # Errors
/// Invalid, when limit or cursor is.
pub async fn list(app: &App, sight: &Sight, limit: Option<u64>, after: Option<&str>) -> Result<Page<EventView>, Fault> {
    let limit = page::limit(limit)?;
    let mut query =
        event::Entity::seen(sight).order_by_asc(event::Column::Starts).order_by_asc(event::Column::Id).limit(limit + 1);
    if let Some((starts, id)) = place_after(after)? {
        let same_start = Condition::all().add(event::Column::Starts.eq(starts)).add(event::Column::Id.gt(id));
        query = query.filter(Condition::any().add(event::Column::Starts.gt(starts)).add(same_start));
    }
    let rows = query.all(app.read()).await?;
    let views = rows.into_iter().map(EventView::from).collect();
    Ok(Page::cut(views, limit, |event: &EventView| format!("{:?} {}", event.starts, event.id)))
}

fn place_after(cursor: Option<&str>) -> Result<Option<(chrono::NaiveDateTime, EventId)>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    key.split_once(' ')
        .and_then(|(starts, id)| Some((starts.parse().ok()?, id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Fault::field("after", "cursor_unknown"))
}

/// Changes an event; of a series, all of it. Changed occurrences on days that it still has go along.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale, when somebody changed it meanwhile.
pub async fn change(
    app: &App,
    permit: &Permit<EditEvents>,
    id: EventId,
    version: i64,
    draft: &EventDraft,
) -> Result<EventView, Fault> {
    let plan = draft.check()?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let old = store::find_at(txn, permit, id, version).await?;
        let mut new = plan.onto(old.clone());
        new.sequence += i32::from(rules::raises_sequence(&old, &new));
        new.version += 1;
        new.changed = app.now();
        let mut changes = store::changes_of(txn, permit, id).await?;
        let moves = rules::moves(&old, &new);
        if moves {
            changes = rules::carried(&old, &new, &changes);
        }
        new.last_day = rules::last_day(&new, plan.last(), &changes);
        store::save(txn, permit, &new, version).await?;
        if moves {
            store::replace_changes(txn, permit, id, &changes).await?;
        }
        let detail = json!({ "version": new.version, "sequence": new.sequence });
        store::noted(app, txn, permit, "event.changed", id.0, detail).await?;
        Ok(EventView::from(new))
    })
    .await
}

/// Cancels an event, or says that it will be held after all. It stays in sight.
///
/// # Errors
/// Absent; Stale.
pub async fn set_status(
    app: &App,
    permit: &Permit<EditEvents>,
    id: EventId,
    version: i64,
    status: Status,
) -> Result<EventView, Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let old = store::find_at(txn, permit, id, version).await?;
        let mut new = event::Model { status, version: version + 1, changed: app.now(), ..old.clone() };
        new.sequence += i32::from(rules::raises_sequence(&old, &new));
        store::save(txn, permit, &new, version).await?;
        let detail = json!({ "version": new.version, "status": status.key() });
        store::noted(app, txn, permit, "event.status", id.0, detail).await?;
        Ok(EventView::from(new))
    })
    .await
}

/// Removes an event from pages and feeds at once. Who has it in a calendar program loses it without
/// a word: what will not be held is cancelled instead.
///
/// # Errors
/// Absent; Stale.
pub async fn remove(app: &App, permit: &Permit<EditEvents>, id: EventId, version: i64) -> Result<(), Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        store::find_at(txn, permit, id, version).await?;
        store::replace_changes(txn, permit, id, &[]).await?;
        let removed = event::Entity::delete_many()
            .filter(event::Column::AssociationId.eq(permit.association()))
            .filter(event::Column::Id.eq(id))
            .filter(event::Column::Version.eq(version))
            .exec(txn)
            .await?;
        if removed.rows_affected != 1 {
            return Err(Fault::stale());
        }
        store::noted(app, txn, permit, "event.removed", id.0, json!({})).await
    })
    .await
}
