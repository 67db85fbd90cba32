//! Which motions somebody sees: members their own and those of meetings that they are called to, the
//! board all of them.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    associations::{
        self, Permit, Proof,
        right::{BeInside, SeeBoardMeetings},
    },
    kit::{App, Fault},
    meetings::{Kind, MeetingId, MotionId, State, meeting, motion, papers::view::MotionView},
    members::{MemberId, acts::mine::memberships},
};

/// The member that the bearer is, if they are on the list.
pub(super) async fn own_member(app: &App, proof: &impl Proof) -> Result<Option<MemberId>, Fault> {
    let all = memberships(app, proof.caller()).await?;
    Ok(all.into_iter().find(|(association, _)| *association == proof.association()).map(|(_, member)| member))
}

/// Whether the bearer sees motions before the members are called.
pub(super) fn is_board(permit: &Permit<BeInside>) -> bool {
    permit.also::<SeeBoardMeetings>() && permit.caller().recent
}

/// Whether members see a meeting's motions.
pub(super) fn is_shown(meeting: &meeting::Model) -> bool {
    meeting.kind.is_general() && meeting.state != State::Draft
}

/// Motions, the newest first: members see their own, and those of meetings that they are called to.
///
/// # Errors
/// A fault of the store.
pub async fn list_motions(
    app: &App,
    permit: &Permit<BeInside>,
    meeting: Option<MeetingId>,
) -> Result<Vec<MotionView>, Fault> {
    let mut query =
        motion::Entity::within(permit).order_by_desc(motion::Column::Received).order_by_desc(motion::Column::Id);
    if let Some(id) = meeting {
        query = query.filter(motion::Column::MeetingId.eq(id));
    }
    let rows = query.all(app.read()).await?;
    Ok(shown(app, permit, rows).await?.into_iter().map(|(view, _)| view).collect())
}

/// Those that the bearer sees, each with whether they sent it in.
async fn shown(
    app: &App,
    permit: &Permit<BeInside>,
    rows: Vec<motion::Model>,
) -> Result<Vec<(MotionView, bool)>, Fault> {
    let (own, board) = (own_member(app, permit).await?, is_board(permit));
    let days = associations::acts::rules_of(app.read(), permit.association()).await?.motion_deadline_days;
    let meetings = meeting::Entity::within(permit)
        .filter(meeting::Column::Id.is_in(rows.iter().filter_map(|row| row.meeting_id)))
        .all(app.read())
        .await?;
    let mut views = Vec::new();
    for row in rows {
        let meeting = meetings.iter().find(|one| Some(one.id) == row.meeting_id);
        let meeting = meeting.filter(|meeting| board || is_shown(meeting));
        let is_own = own.is_some() && row.member_id == own;
        if board || is_own || meeting.is_some() {
            let mut view = MotionView::of(row, meeting, days);
            view.meeting_id = meeting.map(|meeting| meeting.id);
            views.push((view, is_own));
        }
    }
    Ok(views)
}

/// A motion, and whether the bearer sent it in.
pub(super) async fn found(app: &App, permit: &Permit<BeInside>, id: MotionId) -> Result<(MotionView, bool), Fault> {
    let row = motion::Entity::within(permit).filter(motion::Column::Id.eq(id)).all(app.read()).await?;
    shown(app, permit, row).await?.pop().ok_or_else(Fault::absent)
}

/// A motion that the bearer sees.
///
/// # Errors
/// Absent.
pub async fn see_motion(app: &App, permit: &Permit<BeInside>, id: MotionId) -> Result<MotionView, Fault> {
    Ok(found(app, permit, id).await?.0)
}

/// Whether the bearer sent a motion in.
///
/// # Errors
/// Absent.
pub async fn is_own(app: &App, permit: &Permit<BeInside>, id: MotionId) -> Result<bool, Fault> {
    Ok(found(app, permit, id).await?.1)
}

/// The meetings that a motion can still go to, each with its title and day.
///
/// # Errors
/// A fault of the store.
pub async fn open_to_motions(
    app: &App,
    permit: &Permit<BeInside>,
) -> Result<Vec<(MeetingId, String, NaiveDate)>, Fault> {
    let states = if is_board(permit) { vec![State::Draft, State::Called] } else { vec![State::Called] };
    let rows = meeting::Entity::within(permit)
        .filter(meeting::Column::Kind.is_in([Kind::Annual, Kind::ExtraAnnual, Kind::Member]))
        .filter(meeting::Column::State.is_in(states))
        .order_by_asc(meeting::Column::Starts)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.title, row.starts.date())).collect())
}
