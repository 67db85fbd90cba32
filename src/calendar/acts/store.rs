//! What the verbs share: finding a row, saving it, and telling the feeds.

use chrono::NaiveDateTime;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait,
    QueryFilter, QueryOrder, entity::prelude::Expr, sea_query::OnConflict,
};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    associations::{Permit, Proof},
    calendar::{EventId, calendar_revision, event, occurrence_change},
    journal,
    kit::{App, Fault},
};

/// The event of that id in the permit's association, to be changed.
pub(super) async fn find<R>(db: &impl ConnectionTrait, permit: &Permit<R>, id: EventId) -> Result<event::Model, Fault> {
    event::Entity::within(permit).filter(event::Column::Id.eq(id)).one(db).await?.ok_or_else(Fault::absent)
}

/// The same, if it is still at that version and no other room keeps it.
///
/// # Errors
/// Absent; Stale; Conflict `event_kept_elsewhere`.
pub(super) async fn find_at<R>(
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    id: EventId,
    version: i64,
) -> Result<event::Model, Fault> {
    let row = find(db, permit, id).await?;
    if row.kept_by.is_some() {
        return Err(Fault::conflict("event_kept_elsewhere"));
    }
    if row.version == version { Ok(row) } else { Err(Fault::stale()) }
}

/// The changed occurrences of an event, by their original start.
pub(super) async fn changes_of<R>(
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    id: EventId,
) -> Result<Vec<occurrence_change::Model>, Fault> {
    Ok(occurrence_change::Entity::within(permit)
        .filter(occurrence_change::Column::EventId.eq(id))
        .order_by_asc(occurrence_change::Column::OriginalStart)
        .all(db)
        .await?)
}

/// Puts a new event in.
pub(super) async fn insert(txn: &DatabaseTransaction, row: &event::Model) -> Result<(), Fault> {
    let active = event::ActiveModel::from(row.clone()).reset_all();
    event::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

/// Saves an event over the version that was read.
///
/// # Errors
/// Stale, when somebody else was first.
pub(super) async fn save(
    txn: &DatabaseTransaction,
    permit: &impl Proof,
    row: &event::Model,
    version: i64,
) -> Result<(), Fault> {
    let changed = event::Entity::update_many()
        .set(event::ActiveModel::from(row.clone()).reset_all())
        .filter(event::Column::AssociationId.eq(permit.association()))
        .filter(event::Column::Id.eq(row.id))
        .filter(event::Column::Version.eq(version))
        .exec(txn)
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(Fault::stale()) }
}

/// Lets these be all the changed occurrences of an event.
pub(super) async fn replace_changes<R>(
    txn: &DatabaseTransaction,
    permit: &Permit<R>,
    id: EventId,
    changes: &[occurrence_change::Model],
) -> Result<(), Fault> {
    occurrence_change::Entity::delete_many()
        .filter(occurrence_change::Column::AssociationId.eq(permit.association()))
        .filter(occurrence_change::Column::EventId.eq(id))
        .exec(txn)
        .await?;
    insert_changes(txn, changes).await
}

/// Puts changed occurrences in.
pub(super) async fn insert_changes(
    txn: &DatabaseTransaction,
    changes: &[occurrence_change::Model],
) -> Result<(), Fault> {
    for change in changes {
        let active = occurrence_change::ActiveModel::from(change.clone()).reset_all();
        occurrence_change::Entity::insert(active).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// Takes one changed occurrence away.
pub(super) async fn delete_change<R>(
    txn: &DatabaseTransaction,
    permit: &Permit<R>,
    id: EventId,
    original_start: NaiveDateTime,
) -> Result<(), Fault> {
    occurrence_change::Entity::delete_many()
        .filter(occurrence_change::Column::AssociationId.eq(permit.association()))
        .filter(occurrence_change::Column::EventId.eq(id))
        .filter(occurrence_change::Column::OriginalStart.eq(original_start))
        .exec(txn)
        .await?;
    Ok(())
}

/// Notes what was done, and raises the calendar's revision so that its feeds are known to be outdated.
pub(super) async fn noted(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &impl Proof,
    verb: &str,
    subject: impl Into<Option<Uuid>>,
    detail: Value,
) -> Result<(), Fault> {
    let row = calendar_revision::ActiveModel {
        association_id: Set(permit.association()),
        revision: Set(1),
        changed: Set(app.now()),
    };
    let grown = Expr::col((calendar_revision::Entity, calendar_revision::Column::Revision)).add(1);
    let on_conflict = OnConflict::column(calendar_revision::Column::AssociationId)
        .value(calendar_revision::Column::Revision, grown)
        .update_column(calendar_revision::Column::Changed)
        .to_owned();
    calendar_revision::Entity::insert(row).on_conflict(on_conflict).exec_without_returning(txn).await?;
    journal::note(app, txn, permit.stamp(app), verb, subject, detail).await
}
