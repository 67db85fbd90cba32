//! What the verbs of minutes share: finding them, keeping them still, saving them.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use crate::{
    associations::{self, Proof, draft::Numbering},
    kit::{App, Fault},
    meetings::{self, MeetingId, Seat, meeting},
    minutes::{
        MinutesId, ParagraphId, State, addendum, adjustment, minutes, paragraph,
        rules::{self, Used},
    },
};

/// The minutes of a meeting.
///
/// # Errors
/// Absent, when they are not begun.
pub async fn find_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: MeetingId,
) -> Result<minutes::Model, Fault> {
    minutes::Entity::within(proof)
        .filter(minutes::Column::MeetingId.eq(meeting))
        .one(db)
        .await?
        .ok_or_else(Fault::absent)
}

/// The same, kept to this transaction: whoever writes them, locks or adjusts them waits here.
///
/// # Errors
/// Absent, when they are not begun.
pub(super) async fn held(txn: &DatabaseTransaction, seat: &Seat) -> Result<minutes::Model, Fault> {
    minutes::Entity::within(seat)
        .filter(minutes::Column::MeetingId.eq(seat.id()))
        .lock_exclusive()
        .one(txn)
        .await?
        .ok_or_else(Fault::absent)
}

/// The same, while they are written.
///
/// # Errors
/// Absent; Conflict `minutes_locked`.
pub(super) async fn held_draft(txn: &DatabaseTransaction, seat: &Seat) -> Result<minutes::Model, Fault> {
    let row = held(txn, seat).await?;
    if row.state == State::Draft { Ok(row) } else { Err(Fault::conflict("minutes_locked")) }
}

/// The minutes of a meeting and of all others in their series and year, kept to this transaction: two
/// that are locked at once must not take the same numbers. All are taken in one order.
///
/// # Errors
/// Absent, when they are not begun.
pub(super) async fn held_in_series(
    txn: &DatabaseTransaction,
    seat: &Seat,
) -> Result<(minutes::Model, Vec<minutes::Model>), Fault> {
    let row = find_of(txn, seat, seat.id()).await?;
    let rows = minutes::Entity::within(seat)
        .filter(minutes::Column::Series.eq(row.series))
        .filter(minutes::Column::Year.eq(row.year))
        .order_by_asc(minutes::Column::Id)
        .lock_exclusive()
        .all(txn)
        .await?;
    let (own, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|one| one.id == row.id);
    let own = own.into_iter().next().ok_or_else(Fault::absent)?;
    Ok((own, others))
}

/// Which number the first of `count` paragraphs takes, beside those of `others` in the series and year.
///
/// # Errors
/// A fault of the store.
pub(super) async fn first_number(
    db: &impl ConnectionTrait,
    seat: &Seat,
    meeting: &meeting::Model,
    others: &[minutes::Model],
    count: i32,
) -> Result<i32, Fault> {
    let bylaws = associations::acts::rules_of(db, seat.association()).await?;
    if bylaws.numbering == Numbering::Meeting {
        return Ok(1);
    }
    let mut used = Vec::new();
    for other in others {
        let of = meetings::store::find(db, seat, other.meeting_id).await?;
        used.push(Used {
            first: other.first_number,
            count: count_of(db, seat, other.id).await?,
            earlier: (of.starts, of.id) < (meeting.starts, meeting.id),
            locked: other.state != State::Draft,
        });
    }
    Ok(rules::first_number(count, &used))
}

async fn count_of(db: &impl ConnectionTrait, proof: &impl Proof, id: MinutesId) -> Result<i32, Fault> {
    let last: Option<i32> = paragraph::Entity::within(proof)
        .select_only()
        .column(paragraph::Column::Place)
        .filter(paragraph::Column::MinutesId.eq(id))
        .order_by_desc(paragraph::Column::Place)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.unwrap_or(0))
}

/// The others of a series and year, as they are.
///
/// # Errors
/// A fault of the store.
pub(super) async fn others_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &minutes::Model,
) -> Result<Vec<minutes::Model>, Fault> {
    Ok(minutes::Entity::within(proof)
        .filter(minutes::Column::Series.eq(row.series))
        .filter(minutes::Column::Year.eq(row.year))
        .filter(minutes::Column::Id.ne(row.id))
        .order_by_asc(minutes::Column::Id)
        .all(db)
        .await?)
}

/// The paragraphs of minutes, in order.
///
/// # Errors
/// A fault of the store.
pub async fn paragraphs_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MinutesId,
) -> Result<Vec<paragraph::Model>, Fault> {
    Ok(paragraph::Entity::within(proof)
        .filter(paragraph::Column::MinutesId.eq(id))
        .order_by_asc(paragraph::Column::Place)
        .all(db)
        .await?)
}

/// The confirmations of minutes and of their corrections, as they came.
///
/// # Errors
/// A fault of the store.
pub async fn adjustments(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    minutes: MinutesId,
) -> Result<Vec<adjustment::Model>, Fault> {
    Ok(adjustment::Entity::within(proof)
        .filter(adjustment::Column::MinutesId.eq(minutes))
        .order_by_asc(adjustment::Column::At)
        .order_by_asc(adjustment::Column::Id)
        .all(db)
        .await?)
}

/// The corrections of minutes, in order.
///
/// # Errors
/// A fault of the store.
pub(super) async fn addenda_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    minutes: MinutesId,
) -> Result<Vec<addendum::Model>, Fault> {
    Ok(addendum::Entity::within(proof)
        .filter(addendum::Column::MinutesId.eq(minutes))
        .order_by_asc(addendum::Column::Number)
        .all(db)
        .await?)
}

/// Saves minutes over the version that was read, with the next version and the time of the change.
///
/// # Errors
/// Stale.
pub(super) async fn save(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: minutes::Model,
) -> Result<minutes::Model, Fault> {
    let before = row.version;
    let row = minutes::Model { version: before + 1, changed: app.now(), ..row };
    let saved = minutes::Entity::update_many()
        .set(minutes::ActiveModel::from(row.clone()).reset_all())
        .filter(minutes::Column::AssociationId.eq(proof.association()))
        .filter(minutes::Column::Id.eq(row.id))
        .filter(minutes::Column::Version.eq(before))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(row) } else { Err(Fault::stale()) }
}

/// Saves a paragraph; the caller holds its minutes still.
///
/// # Errors
/// Stale, when it is gone.
pub(super) async fn save_paragraph(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: paragraph::Model,
) -> Result<paragraph::Model, Fault> {
    let row = paragraph::Model { changed: app.now(), ..row };
    let saved = paragraph::Entity::update_many()
        .set(paragraph::ActiveModel::from(row.clone()).reset_all())
        .filter(paragraph::Column::AssociationId.eq(proof.association()))
        .filter(paragraph::Column::Id.eq(row.id))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(row) } else { Err(Fault::stale()) }
}

/// Puts a paragraph in.
///
/// # Errors
/// A fault of the store.
pub(super) async fn insert_paragraph(txn: &DatabaseTransaction, row: &paragraph::Model) -> Result<(), Fault> {
    let active = paragraph::ActiveModel::from(row.clone()).reset_all();
    paragraph::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

/// Takes a paragraph away; the caller holds its minutes still.
///
/// # Errors
/// A fault of the store.
pub(super) async fn delete_paragraph(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    id: ParagraphId,
) -> Result<(), Fault> {
    paragraph::Entity::delete_many()
        .filter(paragraph::Column::AssociationId.eq(proof.association()))
        .filter(paragraph::Column::Id.eq(id))
        .exec(txn)
        .await?;
    Ok(())
}

/// The seat of somebody who may write the minutes.
///
/// # Errors
/// Forbidden.
pub(super) fn writes(seat: &Seat) -> Result<(), Fault> {
    if seat.may_write() { Ok(()) } else { Err(Fault::forbidden()) }
}
