//! After the annual meeting the new board meets: the constituting meeting is planned from it.

use chrono::{Days, NaiveDateTime, TimeDelta, Timelike};
use sea_orm::{ColumnTrait, DatabaseTransaction, QueryFilter, QueryOrder};

use crate::{
    associations::{Permit, right::PlanMeetings},
    calendar::{feed, zone},
    kit::{App, Fault, once::Once},
    meetings::{
        Kind, MeetingId, State, meeting,
        planning::{self, draft::MeetingDraft, view::MeetingView},
        store,
    },
};

/// For how many days after an annual meeting a constituting meeting counts as its own.
const OWN_DAYS: u64 = 60;

/// Plans the constituting meeting of the board that a closed annual meeting elected, at the same place
/// on the same day. When it is planned already, that one is the answer: the annual meeting is held
/// still, so that of two who ask at once the second gets what the first made.
///
/// # Errors
/// Absent; Conflict `constituting_not_annual`, `constituting_not_closed`.
pub async fn plan_constituting(
    app: &App,
    permit: &Permit<PlanMeetings>,
    once: &Once,
    annual: MeetingId,
) -> Result<MeetingView, Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::hold_still(txn, permit, annual).await?;
        let row = store::find(txn, permit, annual).await?;
        if !matches!(row.kind, Kind::Annual | Kind::ExtraAnnual) {
            return Err(Fault::conflict("constituting_not_annual"));
        }
        if row.state != State::Closed {
            return Err(Fault::conflict("constituting_not_closed"));
        }
        match planned(txn, permit, &row).await? {
            Some(there) => planning::acts::view(app, txn, permit, there).await,
            None => planning::acts::create_in(app, txn, permit, &draft(&row)).await,
        }
    })
    .await
}

fn draft(annual: &meeting::Model) -> MeetingDraft {
    MeetingDraft {
        kind: Kind::Constituting,
        title: None,
        starts: after(annual),
        ends: None,
        timezone: annual.timezone.clone(),
        place: annual.place.clone(),
        remote_url: annual.remote_url.clone(),
        visibility: None,
    }
}

/// The next quarter of an hour after the annual meeting was closed; when it was closed on another day
/// in the books, its planned end.
fn after(annual: &meeting::Model) -> NaiveDateTime {
    let zone = zone::zone(&annual.timezone).unwrap_or(zone::HOME);
    let closed = annual.closed.map(|at| zone::local(at, zone)).filter(|at| at.date() == annual.starts.date());
    let at = closed.unwrap_or(annual.ends);
    let past = i64::from(at.minute() % 15) * 60 + i64::from(at.second());
    let whole = at.with_nanosecond(0).unwrap_or(at);
    let missing = if past == 0 { 0 } else { 15 * 60 - past };
    whole.checked_add_signed(TimeDelta::seconds(missing)).unwrap_or(whole)
}

/// The constituting meeting that follows an annual meeting, if there is one; also when the annual meeting was over
/// before the hour that it was planned for.
async fn planned(
    txn: &DatabaseTransaction,
    permit: &Permit<PlanMeetings>,
    annual: &meeting::Model,
) -> Result<Option<meeting::Model>, Fault> {
    let from = annual.starts.min(after(annual));
    let until = annual.starts.checked_add_days(Days::new(OWN_DAYS)).unwrap_or(annual.ends);
    Ok(meeting::Entity::within(permit)
        .filter(meeting::Column::Kind.eq(Kind::Constituting))
        .filter(meeting::Column::State.ne(State::Cancelled))
        .filter(meeting::Column::Starts.gte(from))
        .filter(meeting::Column::Starts.lt(until))
        .order_by_asc(meeting::Column::Starts)
        .one(txn)
        .await?)
}
