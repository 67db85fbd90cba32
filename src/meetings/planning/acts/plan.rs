//! Planning a meeting, moving it, and giving it up while nobody is called.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, entity::prelude::Expr,
};
use serde_json::json;

use super::{event, keep_event, points, view};
use crate::{
    associations::{self, AssociationId, Permit, Proof, right::PlanMeetings},
    calendar::{self, EventId, feed},
    kit::{App, Fault, once::Once},
    meetings::{
        Kind, MeetingId, MotionState, State, meeting, motion,
        planning::{
            agenda,
            draft::{MeetingDraft, Plan},
            view::MeetingView,
        },
        store,
    },
};

/// Plans a meeting, with the usual agenda of its kind. Motions that wait for a meeting go to the
/// annual one, a point each. The board sees it in the calendar as tentative.
///
/// # Errors
/// Invalid, with every field at fault.
pub async fn create(
    app: &App,
    permit: &Permit<PlanMeetings>,
    once: &Once,
    draft: &MeetingDraft,
) -> Result<MeetingView, Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| create_in(app, txn, permit, draft).await).await
}

/// The same in the transaction of another verb, which holds [`feed::outdate`] around it.
///
/// # Errors
/// Invalid, with every field at fault.
pub async fn create_in(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<PlanMeetings>,
    draft: &MeetingDraft,
) -> Result<MeetingView, Fault> {
    let id = permit.association();
    let association = associations::acts::by_id(txn, id).await?;
    let bylaws = associations::acts::rules_of(txn, id).await?;
    let words = agenda::own_words(&association);
    let mut row = fresh(app, id, &draft.check(words, &bylaws)?);
    row.event_id = keep_event(app, txn, permit, &row, None).await?;
    let active = meeting::ActiveModel::from(row.clone()).reset_all();
    meeting::Entity::insert(active).exec_without_returning(txn).await?;
    let motions = if row.kind == Kind::Annual { waiting(txn, permit, &row).await? } else { Vec::new() };
    let items = agenda::items(row.kind, words, &bylaws, &association, &motions);
    points::insert_all(app, txn, &row, &items).await?;
    store::noted(app, txn, permit, "meeting.planned", row.id.0, json!({ "kind": row.kind.key() })).await?;
    view(app, txn, permit, row).await
}

/// A new row of a plan. Its event is made before it is kept.
fn fresh(app: &App, association: AssociationId, plan: &Plan) -> meeting::Model {
    let (id, now) = (MeetingId(app.id()), app.now());
    plan.onto(meeting::Model {
        id,
        association_id: association,
        event_id: EventId(id.0),
        kind: plan.kind(),
        title: String::new(),
        starts: chrono::NaiveDateTime::default(),
        ends: chrono::NaiveDateTime::default(),
        timezone: String::new(),
        place: None,
        remote_url: None,
        visibility: calendar::Visibility::Board,
        state: State::Draft,
        waived: "[]".to_owned(),
        called: None,
        opened: None,
        adjourned_to: None,
        resumed: None,
        roll_frozen: None,
        closed: None,
        cancelled: None,
        version: 1,
        created: now,
        changed: now,
    })
}

/// The motions that wait for a meeting, which from now on are this one's.
async fn waiting(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Vec<motion::Model>, Fault> {
    let mut motions = motion::Entity::within(proof)
        .filter(motion::Column::MeetingId.is_null())
        .filter(motion::Column::State.eq(MotionState::Received))
        .all(txn)
        .await?;
    motions.sort_by_key(|one| (one.received, one.id));
    motion::Entity::update_many()
        .col_expr(motion::Column::MeetingId, Expr::value(row.id))
        .col_expr(motion::Column::Version, Expr::col(motion::Column::Version).add(1))
        .filter(motion::Column::AssociationId.eq(proof.association()))
        .filter(motion::Column::Id.is_in(motions.iter().map(|one| one.id)))
        .exec(txn)
        .await?;
    Ok(motions)
}

/// Changes kind, day, place or title of a meeting that is not opened yet. The calendar follows. Once
/// it is called the kind is settled, and those who were called must be told: that is calling's.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale; Conflict `meeting_begun`, `meeting_over`,
/// `meeting_called_off`, `meeting_kind_settled`.
pub async fn change(
    app: &App,
    permit: &Permit<PlanMeetings>,
    id: MeetingId,
    version: i64,
    draft: &MeetingDraft,
) -> Result<MeetingView, Fault> {
    let association = associations::acts::by_id(app.read(), permit.association()).await?;
    let bylaws = associations::acts::rules_of(app.read(), permit.association()).await?;
    let plan = draft.check(agenda::own_words(&association), &bylaws)?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let old = store::find_at(txn, permit, id, version).await?;
        still_planned(&old)?;
        if old.state == State::Called && old.kind != plan.kind() {
            return Err(Fault::conflict("meeting_kind_settled"));
        }
        let event = old.event_id;
        let row = store::save(app, txn, permit, plan.onto(old)).await?;
        keep_event(app, txn, permit, &row, Some(event)).await?;
        let detail = json!({ "version": row.version, "state": row.state.key() });
        store::noted(app, txn, permit, "meeting.changed", id.0, detail).await?;
        view(app, txn, permit, row).await
    })
    .await
}

/// Whether a meeting can still be planned.
///
/// # Errors
/// Conflict `meeting_begun`, `meeting_over`, `meeting_called_off`.
pub(super) fn still_planned(row: &meeting::Model) -> Result<(), Fault> {
    match row.state {
        State::Draft | State::Called => Ok(()),
        State::Open => Err(Fault::conflict("meeting_begun")),
        State::Closed => Err(Fault::conflict("meeting_over")),
        State::Cancelled => Err(Fault::conflict("meeting_called_off")),
    }
}

/// Removes a meeting that nobody was called to, with its agenda, documents and event. Its motions
/// wait for another one.
///
/// # Errors
/// Absent; Stale; Conflict `meeting_not_draft`.
pub async fn remove(app: &App, permit: &Permit<PlanMeetings>, id: MeetingId, version: i64) -> Result<(), Fault> {
    let _outdated = feed::outdate(app, permit.association())?;
    app.write(async |txn| {
        let row = store::find_at(txn, permit, id, version).await?;
        if row.state != State::Draft {
            return Err(Fault::conflict("meeting_not_draft"));
        }
        release_motions(txn, permit, id).await?;
        let removed = meeting::Entity::delete_many()
            .filter(meeting::Column::AssociationId.eq(permit.association()))
            .filter(meeting::Column::Id.eq(id))
            .filter(meeting::Column::Version.eq(version))
            .exec(txn)
            .await?;
        if removed.rows_affected != 1 {
            return Err(Fault::stale());
        }
        calendar::acts::unkeep(app, txn, permit, row.event_id, event::ROOM).await?;
        store::noted(app, txn, permit, "meeting.removed", id.0, json!({ "kind": row.kind.key() })).await
    })
    .await
}

async fn release_motions(txn: &DatabaseTransaction, proof: &impl Proof, id: MeetingId) -> Result<(), Fault> {
    motion::Entity::update_many()
        .col_expr(motion::Column::MeetingId, Expr::value(Option::<MeetingId>::None))
        .col_expr(motion::Column::Version, Expr::col(motion::Column::Version).add(1))
        .filter(motion::Column::AssociationId.eq(proof.association()))
        .filter(motion::Column::MeetingId.eq(id))
        .exec(txn)
        .await?;
    Ok(())
}
