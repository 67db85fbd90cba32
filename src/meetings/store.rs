//! What the verbs of this room share: finding a meeting, saving it, noting what was done.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    entity::prelude::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use super::{AgendaItemId, MeetingId, Role, State, agenda_item, meeting, meeting_officer};
use crate::{
    associations::Proof,
    journal,
    kit::{App, Fault},
};

/// The meeting of that id in the proof's association.
///
/// # Errors
/// Absent.
pub async fn find(db: &impl ConnectionTrait, proof: &impl Proof, id: MeetingId) -> Result<meeting::Model, Fault> {
    meeting::Entity::within(proof).filter(meeting::Column::Id.eq(id)).one(db).await?.ok_or_else(Fault::absent)
}

/// The same, if it is still at that version.
///
/// # Errors
/// Absent; Stale.
pub async fn find_at(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
    version: i64,
) -> Result<meeting::Model, Fault> {
    let row = find(db, proof, id).await?;
    if row.version == version { Ok(row) } else { Err(Fault::stale()) }
}

/// The same, if it is going on at this moment.
///
/// # Errors
/// Absent; Conflict `meeting_not_open`, `meeting_adjourned`.
pub async fn find_open(db: &impl ConnectionTrait, proof: &impl Proof, id: MeetingId) -> Result<meeting::Model, Fault> {
    let row = find(db, proof, id).await?;
    match (row.state, row.adjourned_to) {
        (State::Open, None) => Ok(row),
        (State::Open, Some(_)) => Err(Fault::conflict("meeting_adjourned")),
        _ => Err(Fault::conflict("meeting_not_open")),
    }
}

/// Saves a meeting over the version that was read, with the next version and the time of the change.
///
/// # Errors
/// Stale.
pub async fn save(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: meeting::Model,
) -> Result<meeting::Model, Fault> {
    let before = row.version;
    let row = meeting::Model { version: before + 1, changed: app.now(), ..row };
    let saved = meeting::Entity::update_many()
        .set(meeting::ActiveModel::from(row.clone()).reset_all())
        .filter(meeting::Column::AssociationId.eq(proof.association()))
        .filter(meeting::Column::Id.eq(row.id))
        .filter(meeting::Column::Version.eq(before))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(row) } else { Err(Fault::stale()) }
}

/// Keeps the meeting's row to this transaction, so that what is counted stays true until it is
/// written: on PostgreSQL writers of one meeting wait here for each other, on SQLite they have already.
///
/// # Errors
/// A fault of the store.
pub async fn hold_still(txn: &DatabaseTransaction, proof: &impl Proof, id: MeetingId) -> Result<(), Fault> {
    meeting::Entity::update_many()
        .col_expr(meeting::Column::Version, Expr::col(meeting::Column::Version))
        .filter(meeting::Column::AssociationId.eq(proof.association()))
        .filter(meeting::Column::Id.eq(id))
        .exec(txn)
        .await?;
    Ok(())
}

/// The agenda of a meeting, in order.
///
/// # Errors
/// A fault of the store.
pub async fn agenda(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<agenda_item::Model>, Fault> {
    Ok(agenda_item::Entity::within(proof)
        .filter(agenda_item::Column::MeetingId.eq(id))
        .order_by_asc(agenda_item::Column::Number)
        .all(db)
        .await?)
}

/// One point of a meeting's agenda.
///
/// # Errors
/// Absent.
pub async fn item(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: MeetingId,
    id: AgendaItemId,
) -> Result<agenda_item::Model, Fault> {
    agenda_item::Entity::within(proof)
        .filter(agenda_item::Column::MeetingId.eq(meeting))
        .filter(agenda_item::Column::Id.eq(id))
        .one(db)
        .await?
        .ok_or_else(Fault::absent)
}

/// Those chosen at a meeting, by role and place.
///
/// # Errors
/// A fault of the store.
pub async fn chosen(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<meeting_officer::Model>, Fault> {
    let mut found = meeting_officer::Entity::within(proof)
        .filter(meeting_officer::Column::MeetingId.eq(id))
        .order_by_asc(meeting_officer::Column::Place)
        .all(db)
        .await?;
    found.sort_by_key(|one| (one.role, one.place));
    Ok(found)
}

/// The names of those chosen for a role, in order.
pub fn names(chosen: &[meeting_officer::Model], role: Role) -> Vec<String> {
    chosen.iter().filter(|one| one.role == role).map(|one| one.name.clone()).collect()
}

/// Notes what was done. `detail` holds no personal values.
///
/// # Errors
/// A fault of the store.
pub async fn noted(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    verb: &str,
    subject: Uuid,
    detail: Value,
) -> Result<(), Fault> {
    journal::note(app, txn, proof.stamp(app), verb, subject, detail).await
}
