//! Opening a meeting and closing it.

use chrono::NaiveDate;
use sea_orm::DatabaseTransaction;
use serde_json::json;

use super::{
    adjourning, officers, outlook, roll,
    tally::{self, Tally},
};
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    calendar::feed,
    kit::{App, Fault, once::Once},
    meetings::{
        Seat, State,
        calling::acts::tell_over,
        hall::rules::{self, Crowd},
        meeting,
        planning::{self, view::MeetingView},
        store,
    },
    members::MemberId,
};

/// Opens a meeting on its day, or goes on with one that is adjourned to this day.
///
/// # Errors
/// As [`open_on`].
pub async fn open(app: &App, seat: &Seat, once: &Once) -> Result<MeetingView, Fault> {
    open_on(app, seat, once, false).await
}

/// Opens a meeting, or goes on with one that was adjourned. On another day than its members were told
/// it must be said that this is meant, by `other_day`: it is noted, and the roll and the terms of those
/// elected go by the day on which it is held.
///
/// # Errors
/// Forbidden; Conflict `hall_not_called`, `meeting_other_day`, `adjournment_needs_call`, `meeting_begun`,
/// `meeting_over`, `meeting_called_off`.
pub async fn open_on(app: &App, seat: &Seat, once: &Once, other_day: bool) -> Result<MeetingView, Fault> {
    seat.must_lead()?;
    let _outdated = feed::outdate(app, seat.association())?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let old = store::find(txn, seat, seat.id()).await?;
        rules::may_open(&old)?;
        rules::on_its_day(&old, app.now(), other_day)?;
        if old.adjourned_to.is_some() {
            return adjourning::resume(app, txn, seat, old).await;
        }
        let was_called = old.state == State::Called;
        let (planned, event) = (old.starts.date(), old.event_id);
        let opened = meeting::Model { state: State::Open, opened: Some(app.now()), ..old };
        let row = store::save(app, txn, seat, opened).await?;
        if !was_called {
            planning::acts::keep_event(app, txn, seat, &row, Some(event)).await?;
        }
        officers::let_the_board_lead(app, txn, seat, &row).await?;
        let detail = json!({ "kind": row.kind.key(), "called": was_called, "days_off": days_off(planned, &row) });
        store::noted(app, txn, seat, "meeting.opened", row.id.0, detail).await?;
        planning::acts::view(app, txn, seat, row).await
    })
    .await
}

/// How many days after the planned one a meeting is held; below zero when it is before.
fn days_off(planned: NaiveDate, row: &meeting::Model) -> i64 {
    (rules::day(row) - planned).num_days()
}

/// Closes a meeting: its decisions stand, and those whom it elected take their seats from that day on.
/// Who is still there stayed to the end. One that is adjourned may be closed without going on: when that
/// is before the day on which it would have, all who were called are told.
///
/// # Errors
/// Conflict `meeting_not_open`, `item_open`, `meeting_chair_missing`, `meeting_secretary_missing`,
/// `adjusters_missing`, `adjuster_never_present`, `last_chair`.
pub async fn close(app: &App, seat: &Seat, once: &Once) -> Result<MeetingView, Fault> {
    seat.must_lead()?;
    let _outdated = feed::outdate(app, seat.association())?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find(txn, seat, seat.id()).await?;
        if row.state != State::Open {
            return Err(Fault::conflict("meeting_not_open"));
        }
        let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
        may_close(txn, seat, &row, &bylaws).await?;
        keep_the_roll(txn, seat, &row).await?;
        let elected = outlook::elected(txn, seat, &row).await?;
        let day = rules::seated_from(&row, app.now());
        let seated = associations::acts::seat_elected(app, txn, seat, day, &bylaws, &elected).await?;
        keep_days_held(app, txn, seat, &row).await?;
        if let Some(to) = rules::awaited(&row, app.now()) {
            tell_over(app, txn, seat, &rules::moved(&row, to)).await?;
        }
        let closed = meeting::Model { state: State::Closed, closed: Some(app.now()), adjourned_to: None, ..row };
        let row = store::save(app, txn, seat, closed).await?;
        let detail = json!({ "kind": row.kind.key(), "seated": seated.taken });
        store::noted(app, txn, seat, "meeting.closed", row.id.0, detail).await?;
        let view = planning::acts::view(app, txn, seat, row).await?;
        Ok(MeetingView { letters_used_up: !seated.untold.is_empty(), ..view })
    })
    .await
}

/// One that was adjourned to a day on which it did not go on has its days in the calendar again.
async fn keep_days_held(app: &App, txn: &DatabaseTransaction, seat: &Seat, row: &meeting::Model) -> Result<(), Fault> {
    let (starts, ends) = rules::held(row);
    if row.adjourned_to.is_some_and(|to| to.date() != starts.date()) {
        let held = meeting::Model { starts, ends, ..row.clone() };
        planning::acts::keep_event(app, txn, seat, &held, Some(row.event_id)).await?;
    }
    Ok(())
}

async fn may_close(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    bylaws: &BylawsDraft,
) -> Result<(), Fault> {
    let items = store::agenda(txn, seat, row.id).await?;
    let chosen = store::chosen(txn, seat, row.id).await?;
    let ever = Crowd::of(&tally::ever(txn, seat, row.id).await?);
    rules::hindrances(row, bylaws, &items, &chosen, &ever).into_iter().next().map_or(Ok(()), Err)
}

/// A roll that the meeting did not settle is kept all the same, with everybody who came: it can no
/// longer be computed when members and fees have changed.
async fn keep_the_roll(txn: &DatabaseTransaction, seat: &Seat, row: &meeting::Model) -> Result<(), Fault> {
    if rules::is_settled(row) || !row.kind.is_general() {
        return Ok(());
    }
    let mut tally = Tally::read(txn, seat, row).await?;
    let came: Vec<MemberId> =
        tally::ever(txn, seat, row.id).await?.into_iter().filter_map(|one| one.member_id).collect();
    let gone = came.iter().copied().filter(|id| !tally.lines.contains_key(id)).collect();
    let more = tally::lines_of(txn, seat, &tally.bylaws, rules::day(row), &gone).await?;
    tally.lines.extend(more);
    roll::write_down(txn, seat, row, &tally, &came).await?;
    Ok(())
}
