//! The rows of an agenda: put in, changed, taken away, numbered from 1.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, entity::prelude::Expr};

use crate::{
    associations::{self, Proof},
    kit::{App, Fault},
    meetings::{
        AgendaItemId, ItemKind, ItemState, State, agenda_item, document, election, meeting, motion,
        planning::{
            agenda::{motion_item, own_words},
            draft::{ItemDraft, MOST_POINTS},
        },
        store,
    },
};

/// A new point of a meeting.
pub(super) fn fresh(app: &App, meeting: &meeting::Model, number: i32, item: &ItemDraft) -> agenda_item::Model {
    agenda_item::Model {
        id: AgendaItemId(app.id()),
        association_id: meeting.association_id,
        meeting_id: meeting.id,
        number,
        kind: item.kind,
        heading: item.heading.clone(),
        text: item.text.clone(),
        motion_id: item.motion_id,
        state: ItemState::Waiting,
        notes: String::new(),
        decision: String::new(),
        opened: None,
        closed: None,
        version: 1,
    }
}

/// Puts a whole new agenda in.
pub(super) async fn insert_all(
    app: &App,
    txn: &DatabaseTransaction,
    meeting: &meeting::Model,
    items: &[ItemDraft],
) -> Result<(), Fault> {
    for (number, item) in (1..).zip(items) {
        insert(txn, &fresh(app, meeting, number, item)).await?;
    }
    Ok(())
}

/// Puts a point in.
pub(super) async fn insert(txn: &DatabaseTransaction, row: &agenda_item::Model) -> Result<(), Fault> {
    let active = agenda_item::ActiveModel::from(row.clone()).reset_all();
    agenda_item::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

/// Saves a point as it is now, with the next version.
pub(super) async fn save(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: agenda_item::Model,
) -> Result<agenda_item::Model, Fault> {
    let row = agenda_item::Model { version: row.version + 1, ..row };
    agenda_item::Entity::update_many()
        .set(agenda_item::ActiveModel::from(row.clone()).reset_all())
        .filter(agenda_item::Column::AssociationId.eq(proof.association()))
        .filter(agenda_item::Column::Id.eq(row.id))
        .exec(txn)
        .await?;
    Ok(row)
}

/// Takes points away. Documents and elections that belonged to them stay with the meeting.
pub(super) async fn delete(txn: &DatabaseTransaction, proof: &impl Proof, ids: &[AgendaItemId]) -> Result<(), Fault> {
    if ids.is_empty() {
        return Ok(());
    }
    let nothing = || Expr::value(Option::<AgendaItemId>::None);
    document::Entity::update_many()
        .col_expr(document::Column::ItemId, nothing())
        .filter(document::Column::AssociationId.eq(proof.association()))
        .filter(document::Column::ItemId.is_in(ids.iter().copied()))
        .exec(txn)
        .await?;
    election::Entity::update_many()
        .col_expr(election::Column::ItemId, nothing())
        .filter(election::Column::AssociationId.eq(proof.association()))
        .filter(election::Column::ItemId.is_in(ids.iter().copied()))
        .exec(txn)
        .await?;
    agenda_item::Entity::delete_many()
        .filter(agenda_item::Column::AssociationId.eq(proof.association()))
        .filter(agenda_item::Column::Id.is_in(ids.iter().copied()))
        .exec(txn)
        .await?;
    Ok(())
}

/// Gives a motion its own point, after the motions that are there, if the meeting is still a draft,
/// has room, and does not have it yet. The meeting's version is the caller's to raise.
///
/// # Errors
/// A fault of the store.
pub async fn put_motion(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    meeting: &meeting::Model,
    motion: &motion::Model,
) -> Result<(), Fault> {
    let there = store::agenda(txn, proof, meeting.id).await?;
    let has_it = there.iter().any(|item| item.motion_id == Some(motion.id));
    if meeting.state != State::Draft || has_it || there.len() >= MOST_POINTS {
        return Ok(());
    }
    let words = own_words(&associations::acts::by_id(txn, proof.association()).await?);
    let is_motion = |item: &&agenda_item::Model| matches!(item.kind, ItemKind::Motions | ItemKind::Motion);
    let last = there.iter().rfind(is_motion).or_else(|| there.iter().rfind(|item| item.kind != ItemKind::Closing));
    let number = last.map_or(0, |item| item.number) + 1;
    for item in there.into_iter().filter(|item| item.number >= number) {
        let moved = agenda_item::Model { number: item.number + 1, ..item };
        save(txn, proof, moved).await?;
    }
    insert(txn, &fresh(app, meeting, number, &motion_item(words, motion.id, &motion.title))).await
}
