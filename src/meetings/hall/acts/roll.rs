//! The voting roll: computed, corrected by the meeting, settled.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    attendance::sees,
    board, proxies,
    tally::{self, Tally},
};
use crate::{
    associations::{self, Proof, right::SeeFees},
    kit::{App, Fault, once::Once},
    meetings::{
        Seat,
        hall::{
            draft::CorrectionDraft,
            rules::{self, Crowd, Line},
            view::{RollLineView, RollView},
        },
        meeting, roll_entry, store,
    },
    members::{self, MemberId},
};

/// The roll: until it is settled every member of the day, with corrections; from then on its own lines.
///
/// # Errors
/// Forbidden; a fault of the store.
pub async fn get_roll(app: &App, seat: &Seat) -> Result<RollView, Fault> {
    sees(seat)?;
    let row = store::find(app.read(), seat, seat.id()).await?;
    view(app.read(), seat, &row).await
}

async fn view(db: &impl ConnectionTrait, seat: &Seat, row: &meeting::Model) -> Result<RollView, Fault> {
    if !row.kind.is_general() {
        return of_board(db, seat, row).await;
    }
    let tally = Tally::read(db, seat, row).await?;
    let (there, sees_fees) = (tally.members(), seat.holds::<SeeFees>());
    let lines = lines(db, seat, row, &tally).await?;
    let (entitled, refused): (Vec<RollLineView>, Vec<RollLineView>) = lines
        .iter()
        .map(|line| RollLineView::of(line, there.contains(&line.member), sees_fees))
        .partition(|line| line.may);
    Ok(RollView {
        frozen_at: row.roll_frozen,
        entitled,
        refused,
        votes_present: tally.votes(),
        present: i32::try_from(there.len()).unwrap_or(i32::MAX),
        quorum: rules::quorum(&tally.bylaws, row.kind, there.len()),
        proxies: proxies::views(db, seat, &tally).await?,
    })
}

/// The lines, as they sort.
async fn lines(
    db: &impl ConnectionTrait,
    seat: &Seat,
    row: &meeting::Model,
    tally: &Tally,
) -> Result<Vec<Line>, Fault> {
    if rules::is_settled(row) {
        return Ok(tally.entries.iter().map(Line::entered).collect());
    }
    let voters = members::acts::voters(db, seat, rules::day(row)).await?;
    let line = |voter: &members::acts::Voter| {
        let entry = tally.entries.iter().find(|entry| entry.member_id == voter.member.id);
        entry.map_or_else(|| Line::computed(&voter.member, voter.vote), Line::entered)
    };
    Ok(voters.iter().map(line).collect())
}

/// Where the board meets, the roll is the board: ordinary members, and deputies who step in.
async fn of_board(db: &impl ConnectionTrait, seat: &Seat, row: &meeting::Model) -> Result<RollView, Fault> {
    let present = tally::present(db, seat, row.id).await?;
    let seats = board::seats(db, seat, row, &Crowd::of(&present)).await?;
    let there = seats.iter().filter(|one| one.present).count();
    let bylaws = associations::acts::rules_of(db, seat.association()).await?;
    let (entitled, refused) = seats.iter().map(RollLineView::of_seat).partition(|line| line.may);
    Ok(RollView {
        frozen_at: row.roll_frozen,
        entitled,
        refused,
        votes_present: rules::board_votes(&seats),
        present: i32::try_from(there).unwrap_or(i32::MAX),
        quorum: rules::quorum(&bylaws, row.kind, there),
        proxies: Vec::new(),
    })
}

/// The meeting decides that a member may vote, or may not, otherwise than the bylaws' sum; or takes
/// that back.
///
/// # Errors
/// Absent, when nobody of that id is a member on the day; Invalid; Conflict `meeting_not_open`,
/// `roll_of_board`, `roll_frozen`.
pub async fn correct_roll(
    app: &App,
    seat: &Seat,
    member: MemberId,
    draft: &CorrectionDraft,
) -> Result<RollLineView, Fault> {
    let note = draft.check()?;
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find(txn, seat, seat.id()).await?;
        may_change(&row)?;
        let computed = computed(txn, seat, &row, member).await?.ok_or_else(Fault::absent)?;
        drop_entry(txn, seat, &row, member).await?;
        let is_corrected = draft.may != computed.may;
        let line = if is_corrected {
            let line = Line { may: draft.may, corrected: true, note: note.clone(), ..computed };
            insert(txn, seat, &row, &line).await?;
            line
        } else {
            computed
        };
        let detail = json!({ "member": member.0, "may": draft.may, "corrected": is_corrected });
        store::noted(app, txn, seat, "roll.corrected", row.id.0, detail).await?;
        let there = Crowd::of(&tally::present(txn, seat, row.id).await?);
        Ok(RollLineView::of(&line, there.members().contains(&member), seat.holds::<SeeFees>()))
    })
    .await
}

fn may_change(row: &meeting::Model) -> Result<(), Fault> {
    rules::is_settling(row)?;
    if !row.kind.is_general() {
        return Err(Fault::conflict("roll_of_board"));
    }
    if row.roll_frozen.is_some() { Err(Fault::conflict("roll_frozen")) } else { Ok(()) }
}

/// A member's line as the bylaws have it.
async fn computed(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    member: MemberId,
) -> Result<Option<Line>, Fault> {
    let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
    let ids = [member].into_iter().collect();
    Ok(tally::lines_of(txn, seat, &bylaws, rules::day(row), &ids).await?.remove(&member))
}

/// Settles the roll: writes a line for each member who is there and each who gave a proxy. From then on
/// the lines stand still; who comes later is added, with the time.
///
/// # Errors
/// Conflict `meeting_not_open`, `roll_of_board`, `roll_frozen`.
pub async fn freeze_roll(app: &App, seat: &Seat, once: &Once) -> Result<RollView, Fault> {
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find_open(txn, seat, seat.id()).await?;
        may_change(&row)?;
        let tally = Tally::read(txn, seat, &row).await?;
        let lines = write_down(txn, seat, &row, &tally, &tally.members().into_iter().collect::<Vec<_>>()).await?;
        let row = store::save(app, txn, seat, meeting::Model { roll_frozen: Some(app.now()), ..row }).await?;
        store::noted(app, txn, seat, "roll.settled", row.id.0, json!({ "lines": lines })).await?;
        view(txn, seat, &row).await
    })
    .await
}

/// Writes a line for each of these members, and each who gave a proxy, where there is none yet.
/// Answers how many.
pub(super) async fn write_down(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    tally: &Tally,
    there: &[MemberId],
) -> Result<usize, Fault> {
    let givers = tally.proxies.iter().map(|one| one.giver_id);
    let mut ids: Vec<MemberId> = there.iter().copied().chain(givers).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.retain(|id| !tally.entries.iter().any(|entry| entry.member_id == *id));
    let fresh: Vec<&Line> = ids.iter().filter_map(|id| tally.lines.get(id)).collect();
    for line in &fresh {
        insert(txn, seat, row, line).await?;
    }
    Ok(fresh.len())
}

/// Adds somebody who comes after the roll was settled, as the bylaws have it, with the time at which
/// they came.
pub(super) async fn add_later(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    member: MemberId,
    at: DateTime<Utc>,
) -> Result<(), Fault> {
    if row.roll_frozen.is_none() || !row.kind.is_general() {
        return Ok(());
    }
    let known = roll_entry::Entity::within(seat)
        .filter(roll_entry::Column::MeetingId.eq(row.id))
        .filter(roll_entry::Column::MemberId.eq(member))
        .one(txn)
        .await?;
    if known.is_some() {
        return Ok(());
    }
    match computed(txn, seat, row, member).await? {
        Some(line) => insert(txn, seat, row, &Line { note: rules::clock(row, at), ..line }).await,
        None => Ok(()),
    }
}

async fn insert(txn: &DatabaseTransaction, seat: &Seat, row: &meeting::Model, line: &Line) -> Result<(), Fault> {
    let entry = roll_entry::Model {
        meeting_id: row.id,
        member_id: line.member,
        association_id: seat.association(),
        name: line.name.clone(),
        sort_key: line.sort_key.clone(),
        household_id: line.household,
        may: line.may,
        reason: line.reason.key().to_owned(),
        corrected: line.corrected,
        note: line.note.clone(),
    };
    let active = roll_entry::ActiveModel::from(entry).reset_all();
    roll_entry::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

async fn drop_entry(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    member: MemberId,
) -> Result<(), Fault> {
    roll_entry::Entity::delete_many()
        .filter(roll_entry::Column::AssociationId.eq(seat.association()))
        .filter(roll_entry::Column::MeetingId.eq(row.id))
        .filter(roll_entry::Column::MemberId.eq(member))
        .exec(txn)
        .await?;
    Ok(())
}
