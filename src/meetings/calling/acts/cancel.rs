//! A meeting that will not be held, or that goes on another day: all who were called are told.

use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, entity::prelude::Expr,
};
use serde_json::json;

use super::{
    call::{receipts, to_come},
    matter::matter,
    send::{Order, send},
};
use crate::{
    associations::{self, Permit, Proof, right::CallMeetings},
    calendar::feed,
    kit::{App, Fault, once::Once},
    meetings::{
        Cause, MeetingId, MotionState, State,
        calling::{
            draft::CancellationDraft,
            rules::{self, Plan},
        },
        meeting, motion,
        planning::{
            acts::{keep_event, view},
            agenda::own_words,
            rules as planning,
            view::MeetingView,
        },
        store,
    },
};

/// Whom a change, a cancellation or an adjournment would be told: all who were called. Nobody, while it is
/// a draft.
///
/// # Errors
/// A fault of the store.
pub async fn to_be_told(db: &impl ConnectionTrait, proof: &impl Proof, id: MeetingId) -> Result<Plan, Fault> {
    Ok(rules::told(&receipts(db, proof, id).await?))
}

/// Cancels a meeting. It stays in the calendar and says so; all who were called are told, by the
/// channels that they were called by. A draft is cancelled without a word. Motions that came in wait
/// for the next meeting.
///
/// # Errors
/// Absent; Invalid, when the own words are too long; Conflict `meeting_begun`, `meeting_over`,
/// `meeting_called_off`.
pub async fn cancel(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    id: MeetingId,
    draft: &CancellationDraft,
) -> Result<MeetingView, Fault> {
    let message = draft.check()?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::hold_still(txn, permit, id).await?;
        let row = store::find(txn, permit, id).await?;
        to_come(&row)?;
        let was_called = row.state == State::Called;
        let row = meeting::Model { state: State::Cancelled, cancelled: Some(app.now()), ..row };
        let row = store::save(app, txn, permit, row).await?;
        keep_event(app, txn, permit, &row, Some(row.event_id)).await?;
        release_motions(txn, permit, id).await?;
        if was_called {
            let plan = to_be_told(txn, permit, id).await?;
            tell(app, txn, permit, &row, (Cause::Cancellation, message.as_deref(), plan)).await?;
        }
        let detail = json!({ "was_called": was_called });
        store::noted(app, txn, permit, "meeting.cancelled", id.0, detail).await?;
        view(app, txn, permit, row).await
    })
    .await
}

/// Tells all who were called that a meeting was adjourned to another day: when and where it goes on, and
/// which points are left. `row` is the meeting as it stands there ([`crate::meetings::hall::rules::moved`]).
/// Answers whom; where nobody was called nothing is sent.
///
/// The meeting decides it, so that its chair or secretary needs no right to call. The receipts are the
/// evidence; whether the meeting was duly called goes by its call alone.
///
/// # Errors
/// A fault of the store.
pub(in crate::meetings) async fn tell_adjourned(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Plan, Fault> {
    let plan = to_be_told(txn, proof, row.id).await?;
    if !plan.is_empty() {
        tell(app, txn, proof, row, (Cause::Adjournment, None, plan.clone())).await?;
    }
    Ok(plan)
}

/// Tells all who were called that the day to which a meeting was adjourned is off: it was closed without
/// going on. `row` is the meeting as it stands on that day.
///
/// # Errors
/// A fault of the store.
pub(in crate::meetings) async fn tell_over(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<(), Fault> {
    let plan = to_be_told(txn, proof, row.id).await?;
    if plan.is_empty() {
        return Ok(());
    }
    let words = own_words(&associations::acts::by_id(txn, proof.association()).await?);
    tell(app, txn, proof, row, (Cause::Cancellation, Some(&words.t("call-letter-over")), plan)).await
}

async fn tell(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
    (cause, message, plan): (Cause, Option<&str>, Plan),
) -> Result<(), Fault> {
    let matter = matter(app, txn, proof, row).await?;
    let order = Order {
        cause,
        subject: matter.subject(row, cause),
        body: matter.body(row, cause, message),
        matter: &matter,
        plan,
        waived: planning::waivers(row),
    };
    send(app, txn, proof, row, order).await?;
    Ok(())
}

async fn release_motions(txn: &DatabaseTransaction, proof: &impl Proof, id: MeetingId) -> Result<(), Fault> {
    motion::Entity::update_many()
        .col_expr(motion::Column::MeetingId, Expr::value(Option::<MeetingId>::None))
        .col_expr(motion::Column::Version, Expr::col(motion::Column::Version).add(1))
        .filter(motion::Column::AssociationId.eq(proof.association()))
        .filter(motion::Column::MeetingId.eq(id))
        .filter(motion::Column::State.eq(MotionState::Received))
        .exec(txn)
        .await?;
    Ok(())
}
