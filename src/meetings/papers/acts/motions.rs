//! Motions: sent in by anybody inside, prepared by the board, taken back by whoever sent them in.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde_json::json;

use super::motions_seen::{found, is_board, is_shown, own_member};
use crate::{
    associations::{
        self, Permit, Proof,
        right::{BeInside, PlanMeetings},
    },
    kit::{App, Fault, once::Once},
    meetings::{
        Kind, MeetingId, MotionId, MotionState, State, agenda_item, meeting, motion,
        papers::{
            draft::{MotionChange, MotionDraft},
            view::MotionView,
        },
        planning::acts::put_motion,
        store,
    },
};

/// Sends a motion in. Late ones are taken in, too, and said to be late: the meeting decides.
///
/// # Errors
/// Invalid, with every field at fault: `motion_proposer_board` when somebody else is named by whoever
/// does not plan meetings, `motion_meeting_unknown`, `motion_meeting_over`.
pub async fn create_motion(
    app: &App,
    permit: &Permit<BeInside>,
    once: &Once,
    draft: &MotionDraft,
) -> Result<MotionView, Fault> {
    let said = draft.check()?;
    let plans = permit.also::<PlanMeetings>() && permit.caller().recent;
    if said.proposer.is_some() && !plans {
        return Err(Fault::field("proposer", "motion_proposer_board"));
    }
    let own = if said.proposer.is_some() { None } else { own_member(app, permit).await? };
    let days = associations::acts::rules_of(app.read(), permit.association()).await?.motion_deadline_days;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let meeting = match draft.meeting_id {
            Some(id) => Some(fitting(txn, permit, id, is_board(permit)).await?),
            None => next_annual(app, txn, permit).await?,
        };
        let row = motion::Model {
            id: MotionId(app.id()),
            association_id: permit.association(),
            meeting_id: meeting.as_ref().map(|meeting| meeting.id),
            title: said.title.clone(),
            text: said.text.clone(),
            proposer: said.proposer.clone().unwrap_or_else(|| permit.caller().called().to_owned()),
            member_id: own,
            received: app.today(),
            opinion: String::new(),
            state: MotionState::Received,
            version: 1,
            created: app.now(),
            changed: app.now(),
        };
        motion::Entity::insert(motion::ActiveModel::from(row.clone()).reset_all()).exec_without_returning(txn).await?;
        let mut view = MotionView::of(row.clone(), meeting.as_ref(), days);
        if let Some(meeting) = meeting {
            if !is_board(permit) && !is_shown(&meeting) {
                (view.meeting_id, view.late) = (None, None);
            }
            onto_agenda(app, txn, permit, meeting, &row).await?;
        }
        store::noted(app, txn, permit, "motion.received", row.id.0, json!({})).await?;
        Ok(view)
    })
    .await
}

/// The meeting of that id, when motions can still go to it.
async fn fitting(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
    board: bool,
) -> Result<meeting::Model, Fault> {
    let unknown = || Fault::field("meeting_id", "motion_meeting_unknown");
    let row = store::find(db, proof, id).await.map_err(|_| unknown())?;
    if !row.kind.is_general() || (row.state == State::Draft && !board) {
        return Err(unknown());
    }
    if !matches!(row.state, State::Draft | State::Called) {
        return Err(Fault::field("meeting_id", "motion_meeting_over"));
    }
    Ok(row)
}

async fn next_annual(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
) -> Result<Option<meeting::Model>, Fault> {
    Ok(meeting::Entity::within(proof)
        .filter(meeting::Column::Kind.eq(Kind::Annual))
        .filter(meeting::Column::State.is_in([State::Draft, State::Called]))
        .filter(meeting::Column::Starts.gte(app.clock().local()))
        .order_by_asc(meeting::Column::Starts)
        .one(txn)
        .await?)
}

/// Gives the motion a point on the agenda of a meeting that is still a draft.
async fn onto_agenda(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    meeting: meeting::Model,
    row: &motion::Model,
) -> Result<(), Fault> {
    if meeting.state == State::Draft {
        put_motion(app, txn, proof, &meeting, row).await?;
        store::save(app, txn, proof, meeting).await?;
    }
    Ok(())
}

/// Changes a motion: the board's opinion, the meeting that deals with it, a slip in its text.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale; Conflict `motion_not_open` when it was taken back
/// or decided, `motion_on_agenda` when it stands on the agenda of the meeting that it is taken from.
pub async fn change_motion(
    app: &App,
    permit: &Permit<PlanMeetings>,
    id: MotionId,
    version: i64,
    draft: &MotionChange,
) -> Result<MotionView, Fault> {
    let said = draft.check()?;
    let days = associations::acts::rules_of(app.read(), permit.association()).await?.motion_deadline_days;
    app.write(async |txn| {
        let old = open_at(txn, permit, id, version).await?;
        let moves = old.meeting_id != draft.meeting_id;
        if moves && on_agenda(txn, permit, id).await? {
            return Err(Fault::conflict("motion_on_agenda"));
        }
        let meeting = match draft.meeting_id {
            Some(id) if moves => Some(fitting(txn, permit, id, true).await?),
            Some(id) => Some(store::find(txn, permit, id).await?),
            None => None,
        };
        let new = motion::Model {
            meeting_id: draft.meeting_id,
            title: said.title.clone(),
            text: said.text.clone(),
            opinion: said.opinion.clone(),
            ..old
        };
        let new = save(app, txn, permit, new).await?;
        let view = MotionView::of(new.clone(), meeting.as_ref(), days);
        if let Some(meeting) = meeting.filter(|_| moves) {
            onto_agenda(app, txn, permit, meeting, &new).await?;
        }
        store::noted(app, txn, permit, "motion.changed", id.0, json!({ "version": new.version })).await?;
        Ok(view)
    })
    .await
}

async fn open_at(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    id: MotionId,
    version: i64,
) -> Result<motion::Model, Fault> {
    let found = motion::Entity::within(proof).filter(motion::Column::Id.eq(id)).one(txn).await?;
    let row = found.ok_or_else(Fault::absent)?;
    if row.version != version {
        return Err(Fault::stale());
    }
    if row.state == MotionState::Received { Ok(row) } else { Err(Fault::conflict("motion_not_open")) }
}

async fn on_agenda(txn: &DatabaseTransaction, proof: &impl Proof, id: MotionId) -> Result<bool, Fault> {
    let item = agenda_item::Entity::within(proof).filter(agenda_item::Column::MotionId.eq(id)).one(txn).await?;
    Ok(item.is_some())
}

async fn save(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: motion::Model,
) -> Result<motion::Model, Fault> {
    let before = row.version;
    let row = motion::Model { version: before + 1, changed: app.now(), ..row };
    let saved = motion::Entity::update_many()
        .set(motion::ActiveModel::from(row.clone()).reset_all())
        .filter(motion::Column::AssociationId.eq(proof.association()))
        .filter(motion::Column::Id.eq(row.id))
        .filter(motion::Column::Version.eq(before))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(row) } else { Err(Fault::stale()) }
}

/// Takes a motion back: whoever sent it in, or the board on their word. It stays to be read.
///
/// # Errors
/// Absent; Forbidden when it is somebody else's; Stale; Conflict `motion_not_open`.
pub async fn withdraw_motion(
    app: &App,
    permit: &Permit<BeInside>,
    id: MotionId,
    version: i64,
) -> Result<MotionView, Fault> {
    let (view, is_own) = found(app, permit, id).await?;
    let keeps = permit.also::<PlanMeetings>() && permit.caller().recent;
    if !is_own && !keeps {
        return Err(Fault::forbidden());
    }
    app.write(async |txn| {
        let old = open_at(txn, permit, id, version).await?;
        let new = save(app, txn, permit, motion::Model { state: MotionState::Withdrawn, ..old }).await?;
        store::noted(app, txn, permit, "motion.withdrawn", id.0, json!({ "version": new.version })).await?;
        Ok(MotionView { state: new.state, version: new.version, ..view.clone() })
    })
    .await
}
