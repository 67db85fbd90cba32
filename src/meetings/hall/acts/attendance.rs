//! Who came and who left.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{board, roll, tally};
use crate::{
    associations::Proof,
    kit::{App, Fault, once::Once},
    meetings::{
        AttendanceId, Seat, attendance,
        hall::{
            draft::{AttendanceDraft, Person, Presence},
            rules::{self, Crowd},
            view::{AttendanceList, AttendanceView},
        },
        meeting, store,
    },
    members::{MemberId, member},
};

/// Somebody at the door.
struct Comer {
    member_id: Option<MemberId>,
    name: String,
    guest_key: Option<String>,
}

/// Whether somebody sees who attends: those who hold the meeting, and who sees the members' names.
///
/// # Errors
/// Forbidden.
pub(super) fn sees(seat: &Seat) -> Result<(), Fault> {
    if seat.sees_hall() { Ok(()) } else { Err(Fault::forbidden()) }
}

/// Everybody who came, with the sums of those who are there.
///
/// # Errors
/// Forbidden; a fault of the store.
pub async fn list_attendance(app: &App, seat: &Seat) -> Result<AttendanceList, Fault> {
    sees(seat)?;
    let row = store::find(app.read(), seat, seat.id()).await?;
    let count = tally::count_present(app.read(), seat, &row).await?;
    let rows = tally::ever(app.read(), seat, row.id).await?;
    Ok(AttendanceList {
        items: rows.into_iter().map(AttendanceView::from).collect(),
        present: count.members,
        guests: count.guests,
        votes: count.votes,
    })
}

/// Notes that somebody came or left. It may be said twice, and by several at once: who is there
/// already is not noted again, and who is not there cannot leave.
///
/// # Errors
/// Invalid, with every field at fault; Conflict `attendance_too_early`, `meeting_not_open`.
pub async fn record_attendance(
    app: &App,
    seat: &Seat,
    once: &Once,
    draft: &AttendanceDraft,
) -> Result<AttendanceView, Fault> {
    let who = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find(txn, seat, seat.id()).await?;
        rules::takes_attendance(&row, app.now())?;
        let at = rules::moment(&row, draft.at, app.now())?;
        let comer = comer(txn, seat, &row, &who).await?;
        let last = last(txn, seat, &row, &comer).await?;
        let is_here = last.as_ref().is_some_and(|last| last.left_at.is_none());
        match (draft.presence, last) {
            (Presence::Arrived, last) if !is_here => {
                let since = last.and_then(|last| last.left_at).map_or(at, |left| left.max(at));
                arrive(app, txn, seat, &row, comer, since).await
            }
            (Presence::Left, Some(last)) if is_here => leave(app, txn, seat, last, at).await,
            (_, Some(last)) => Ok(AttendanceView::from(last)),
            (_, None) => Ok(never(comer)),
        }
    })
    .await
}

/// Somebody who is not there, and was not.
fn never(comer: Comer) -> AttendanceView {
    AttendanceView {
        guest: comer.member_id.is_none(),
        member_id: comer.member_id,
        name: comer.name,
        present: false,
        arrived: None,
        left: None,
    }
}

async fn comer(txn: &DatabaseTransaction, seat: &Seat, row: &meeting::Model, who: &Person) -> Result<Comer, Fault> {
    match who {
        Person::Member(id) => found(txn, seat, *id).await?.ok_or_else(|| Fault::field("member_id", "member_unknown")),
        Person::Guest(name, key) => {
            let known = match on_board(txn, seat, row, key).await? {
                Some(id) => found(txn, seat, id).await?,
                None => None,
            };
            let guest = || Comer { member_id: None, name: name.clone(), guest_key: Some(key.clone()) };
            Ok(known.unwrap_or_else(guest))
        }
    }
}

/// Somebody on the board is ticked by name; the member it is known to be is noted all the same.
async fn on_board(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    name_key: &str,
) -> Result<Option<MemberId>, Fault> {
    if row.kind.is_general() {
        return Ok(None);
    }
    let seats = board::seats(txn, seat, row, &Crowd::default()).await?;
    Ok(seats.into_iter().find(|one| one.name_key == name_key).and_then(|one| one.member_id))
}

async fn found(txn: &DatabaseTransaction, seat: &Seat, id: MemberId) -> Result<Option<Comer>, Fault> {
    let row = member::Entity::find_by_id(id)
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::Column::Erased.is_null())
        .one(txn)
        .await?;
    Ok(row.map(|row| Comer { member_id: Some(row.id), name: row.name(), guest_key: None }))
}

/// The row of somebody who is there, else their latest.
async fn last(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    comer: &Comer,
) -> Result<Option<attendance::Model>, Fault> {
    let theirs = match comer.member_id {
        Some(id) => attendance::Column::MemberId.eq(id),
        None => attendance::Column::GuestKey.eq(comer.guest_key.clone()),
    };
    let rows = attendance::Entity::within(seat)
        .filter(attendance::Column::MeetingId.eq(row.id))
        .filter(theirs)
        .all(txn)
        .await?;
    Ok(rows.into_iter().max_by_key(|one| (one.left_at.is_none(), one.left_at, one.arrived)))
}

async fn arrive(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    comer: Comer,
    at: DateTime<Utc>,
) -> Result<AttendanceView, Fault> {
    let fresh = attendance::Model {
        id: AttendanceId(app.id()),
        association_id: seat.association(),
        meeting_id: row.id,
        member_id: comer.member_id,
        name: comer.name,
        guest_key: comer.guest_key,
        arrived: at,
        left_at: None,
    };
    let active = attendance::ActiveModel::from(fresh.clone()).reset_all();
    attendance::Entity::insert(active).exec_without_returning(txn).await?;
    if let Some(id) = comer.member_id {
        roll::add_later(txn, seat, row, id, at).await?;
    }
    noted(app, txn, seat, &fresh, Presence::Arrived).await?;
    Ok(fresh.into())
}

/// Nobody leaves before they came.
async fn leave(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    old: attendance::Model,
    at: DateTime<Utc>,
) -> Result<AttendanceView, Fault> {
    let left = attendance::Model { left_at: Some(at.max(old.arrived)), ..old };
    attendance::ActiveModel::from(left.clone()).reset_all().update(txn).await?;
    noted(app, txn, seat, &left, Presence::Left).await?;
    Ok(left.into())
}

async fn noted(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &attendance::Model,
    presence: Presence,
) -> Result<(), Fault> {
    let detail = json!({ "meeting": row.meeting_id.0, "presence": presence.key(), "guest": row.member_id.is_none() });
    store::noted(app, txn, seat, "attendance.recorded", row.id.0, detail).await
}
