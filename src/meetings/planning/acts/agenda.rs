//! The agenda of a meeting: seen by whoever sees the meeting, changed as a whole.

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, QueryFilter};
use serde_json::json;

use super::{documents_of, plan::still_planned, points};
use crate::{
    associations::{
        Permit, Proof,
        right::{CommentMinutes, PlanMeetings},
    },
    kit::{App, Fault, FieldFault},
    meetings::{
        AgendaItemId, MeetingId, MotionId, Seat, State, agenda_item, meeting, motion,
        planning::{
            draft::{AgendaDraft, ItemDraftWithId},
            view::{AgendaView, ItemView},
        },
        store,
    },
};

/// The agenda of the seat's meeting. What was said and decided is shown to those who hold the meeting
/// or may read the minutes while they are written.
///
/// # Errors
/// Absent.
pub async fn agenda(app: &App, seat: &Seat) -> Result<AgendaView, Fault> {
    let row = store::find(app.read(), seat, seat.id()).await?;
    agenda_of(app.read(), seat, &row, seat.may_hold() || seat.holds::<CommentMinutes>()).await
}

/// The agenda of a meeting, with what was said and decided for those who see notes.
///
/// # Errors
/// A fault of the store.
pub async fn agenda_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
    sees_notes: bool,
) -> Result<AgendaView, Fault> {
    let mut documents = documents_of(db, proof, row.id).await?;
    let mut items = Vec::new();
    for item in store::agenda(db, proof, row.id).await? {
        let (own, others) = documents.into_iter().partition(|document| document.item_id == Some(item.id));
        documents = others;
        items.push(ItemView::of(item, own, sees_notes));
    }
    Ok(AgendaView { items, documents, version: row.version })
}

/// Changes the whole agenda of a meeting that is not opened yet. Once it is called it is fixed; the
/// board may still add points to its own.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale; Conflict `agenda_fixed`, or as the meeting's state says.
pub async fn change_agenda(
    app: &App,
    permit: &Permit<PlanMeetings>,
    id: MeetingId,
    version: i64,
    draft: &AgendaDraft,
) -> Result<AgendaView, Fault> {
    let wanted = draft.check()?;
    app.write(async |txn| {
        let row = store::find_at(txn, permit, id, version).await?;
        still_planned(&row)?;
        let there = store::agenda(txn, permit, id).await?;
        may_become(&row, &there, &wanted)?;
        knows_all(txn, permit, &row, &there, &wanted).await?;
        let row = store::save(app, txn, permit, row).await?;
        write(app, txn, permit, &row, there, &wanted).await?;
        let detail = json!({ "version": row.version, "points": wanted.len() });
        store::noted(app, txn, permit, "meeting.agenda_changed", id.0, detail).await?;
        agenda_of(txn, permit, &row, true).await
    })
    .await
}

/// Members were called to what the agenda said then. The board may add to its own meetings.
fn may_become(row: &meeting::Model, there: &[agenda_item::Model], wanted: &[ItemDraftWithId]) -> Result<(), Fault> {
    let is_kept = |old: &agenda_item::Model| {
        wanted.iter().any(|new| {
            new.id == Some(old.id) && new.kind == old.kind && new.heading == old.heading && new.text == old.text
        })
    };
    match row.state {
        State::Called if row.kind.is_general() => Err(Fault::conflict("agenda_fixed")),
        State::Called if !there.iter().all(is_kept) => Err(Fault::conflict("agenda_fixed")),
        _ => Ok(()),
    }
}

/// Points that are named must be this meeting's, and motions must be there to be dealt with.
async fn knows_all(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
    there: &[agenda_item::Model],
    wanted: &[ItemDraftWithId],
) -> Result<(), Fault> {
    let motions: Vec<MotionId> = wanted.iter().filter_map(|point| point.motion_id).collect();
    let known = motion::Entity::within(proof).filter(motion::Column::Id.is_in(motions)).all(txn).await?;
    let is_ours =
        |id: MotionId| known.iter().any(|one| one.id == id && one.meeting_id.is_none_or(|meeting| meeting == row.id));
    let mut faults = Vec::new();
    for (place, point) in wanted.iter().enumerate() {
        if point.id.is_some_and(|id| there.iter().all(|item| item.id != id)) {
            faults.push(FieldFault::new(format!("items.{place}.id"), "agenda_item_unknown"));
        }
        if point.motion_id.is_some_and(|id| !is_ours(id)) {
            faults.push(FieldFault::new(format!("items.{place}.motion_id"), "agenda_motion_unknown"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Fault::fields(faults)) }
}

async fn write(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
    there: Vec<agenda_item::Model>,
    wanted: &[ItemDraftWithId],
) -> Result<(), Fault> {
    let is_wanted = |id: AgendaItemId| wanted.iter().any(|point| point.id == Some(id));
    let gone: Vec<AgendaItemId> = there.iter().map(|item| item.id).filter(|id| !is_wanted(*id)).collect();
    points::delete(txn, proof, &gone).await?;
    for (number, point) in (1..).zip(wanted) {
        let item = point.item();
        let Some(old) = there.iter().find(|old| Some(old.id) == point.id) else {
            points::insert(txn, &points::fresh(app, row, number, &item)).await?;
            continue;
        };
        let new = agenda_item::Model {
            number,
            kind: item.kind,
            heading: item.heading,
            text: item.text,
            motion_id: item.motion_id,
            ..old.clone()
        };
        if new != *old {
            points::save(txn, proof, new).await?;
        }
    }
    Ok(())
}
