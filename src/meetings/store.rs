//! What the verbs of this room share: finding a meeting, saving it, noting what was done.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    entity::prelude::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use super::{AgendaItemId, ItemState, MeetingId, Role, State, agenda_item, meeting, meeting_officer};
use crate::{
    associations::Proof,
    journal,
    kit::{App, Fault},
};

/// The most characters of what was said at a point.
pub const NOTES_MAX: usize = 20_000;

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

/// Saves a point over the version that was read.
///
/// # Errors
/// Stale, when somebody else was first.
pub async fn save_item(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &agenda_item::Model,
    before: i64,
) -> Result<(), Fault> {
    let saved = agenda_item::Entity::update_many()
        .set(agenda_item::ActiveModel::from(row.clone()).reset_all())
        .filter(agenda_item::Column::AssociationId.eq(proof.association()))
        .filter(agenda_item::Column::Id.eq(row.id))
        .filter(agenda_item::Column::Version.eq(before))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Fault::stale()) }
}

/// What was said with a sentence under it, once. Where there is no room for it the journal alone tells it.
pub fn under(notes: &str, sentence: &str) -> String {
    if notes.contains(sentence) {
        return notes.to_owned();
    }
    let told = if notes.is_empty() { sentence.to_owned() } else { format!("{notes}\n{sentence}") };
    if told.chars().count() > NOTES_MAX { notes.to_owned() } else { told }
}

/// Puts a sentence under what was said at a point, so that the minutes tell it; where none is named, at the
/// one that is open, else at the one that was closed last.
///
/// # Errors
/// Stale, when somebody wrote at the point meanwhile: what they wrote stands.
pub async fn tell_minutes(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    (meeting, item): (MeetingId, Option<AgendaItemId>),
    sentence: &str,
) -> Result<(), Fault> {
    let items = agenda(txn, proof, meeting).await?;
    let is_it = |row: &&agenda_item::Model| item.map_or(row.state == ItemState::Open, |id| row.id == id);
    let last = || items.iter().filter(|row| row.closed.is_some()).max_by_key(|row| (row.closed, row.number));
    let Some(row) = items.iter().find(is_it).or_else(last).or(items.first()).cloned() else {
        return Ok(());
    };
    let version = row.version;
    let told = agenda_item::Model { notes: under(&row.notes, sentence), version: version + 1, ..row };
    save_item(txn, proof, &told, version).await
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_put_once_and_only_where_there_is_room() {
        assert_eq!(under("", "Åtta var här."), "Åtta var här.");
        assert_eq!(under("Kort fråga.", "Åtta var här."), "Kort fråga.\nÅtta var här.");
        assert_eq!(under("Åtta var här.\nSedan gick en.", "Åtta var här."), "Åtta var här.\nSedan gick en.");
        let full = "å".repeat(NOTES_MAX);
        assert_eq!(under(&full, "Åtta var här."), full);
    }
}
