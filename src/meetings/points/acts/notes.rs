//! Reservations, until the meeting closes, and tasks that a point gives.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    associations::Proof,
    kit::{App, Fault, once::Once},
    meetings::{
        AgendaItemId, ReservationId, Seat, TaskId, hall,
        points::{
            draft::{ReservationDraft, TaskDraft},
            view::{ReservationView, TaskView},
        },
        reservation, store, task,
    },
};

/// Notes a reservation against a decision.
///
/// Source: good custom; it is made before the meeting ends.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Conflict `meeting_not_open`.
pub async fn create_reservation(
    app: &App,
    seat: &Seat,
    once: &Once,
    item: AgendaItemId,
    draft: &ReservationDraft,
) -> Result<ReservationView, Fault> {
    let said = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let item = store::item(txn, seat, meeting.id, item).await?;
        let row = reservation::Model {
            id: ReservationId(app.id()),
            association_id: seat.association(),
            meeting_id: meeting.id,
            item_id: item.id,
            name: said.name.clone(),
            text: said.text.clone(),
            at: app.now(),
        };
        let active = reservation::ActiveModel::from(row.clone()).reset_all();
        reservation::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "meeting": meeting.id.0, "item": item.number });
        store::noted(app, txn, seat, "reservation.noted", row.id.0, detail).await?;
        Ok(ReservationView::from(row))
    })
    .await
}

/// Takes a reservation back.
///
/// # Errors
/// Absent; Conflict `meeting_not_open`.
pub async fn delete_reservation(app: &App, seat: &Seat, id: ReservationId) -> Result<(), Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let removed = reservation::Entity::delete_many()
            .filter(reservation::Column::AssociationId.eq(seat.association()))
            .filter(reservation::Column::MeetingId.eq(meeting.id))
            .filter(reservation::Column::Id.eq(id))
            .exec(txn)
            .await?;
        if removed.rows_affected == 0 {
            return Err(Fault::absent());
        }
        store::noted(app, txn, seat, "reservation.removed", id.0, json!({ "meeting": meeting.id.0 })).await
    })
    .await
}

/// Gives somebody a task.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Conflict `meeting_not_open`.
pub async fn create_task(
    app: &App,
    seat: &Seat,
    once: &Once,
    item: AgendaItemId,
    draft: &TaskDraft,
) -> Result<TaskView, Fault> {
    let said = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let item = store::item(txn, seat, meeting.id, item).await?;
        if said.due.is_some_and(|due| due < hall::rules::day(&meeting)) {
            return Err(Fault::field("due", "given_task_due_before"));
        }
        let row = task::Model {
            id: TaskId(app.id()),
            association_id: seat.association(),
            meeting_id: meeting.id,
            item_id: Some(item.id),
            what: said.what.clone(),
            who: said.who.clone(),
            due: said.due,
            done: None,
            version: 1,
            created: app.now(),
            changed: app.now(),
        };
        let active = task::ActiveModel::from(row.clone()).reset_all();
        task::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "meeting": meeting.id.0, "item": item.number });
        store::noted(app, txn, seat, "task.given", row.id.0, detail).await?;
        Ok(TaskView::from(row))
    })
    .await
}

/// Takes back a task that this meeting gave.
///
/// # Errors
/// Absent; Stale; Conflict `meeting_not_open`.
pub async fn delete_task(app: &App, seat: &Seat, id: TaskId, version: i64) -> Result<(), Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let row = task::Entity::within(seat)
            .filter(task::Column::MeetingId.eq(meeting.id))
            .filter(task::Column::Id.eq(id))
            .one(txn)
            .await?
            .ok_or_else(Fault::absent)?;
        if row.version != version {
            return Err(Fault::stale());
        }
        task::Entity::delete_many()
            .filter(task::Column::AssociationId.eq(seat.association()))
            .filter(task::Column::Id.eq(id))
            .exec(txn)
            .await?;
        store::noted(app, txn, seat, "task.removed", id.0, json!({ "meeting": meeting.id.0 })).await
    })
    .await
}
