//! Recording a point: what was said and decided, and how far it has come.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::shown;
use crate::{
    associations::Proof,
    kit::{App, Fault},
    meetings::{
        AgendaItemId, ItemState, MotionState, Seat, agenda_item, motion,
        points::{draft::RecordDraft, rules, view::PointView},
        store,
    },
};

/// Records a point. Points are dealt with in any order, but one at a time. What is sent again over the
/// version before, since its answer was lost on the way, is done already when it stands as it was said.
///
/// Source: RFC 9110, 13.1.1: a change that has been made may be answered as one, whatever `If-Match` says.
///
/// # Errors
/// Absent; Stale; Invalid, with every field at fault, `other_business_decides_nothing` among them;
/// Conflict `meeting_not_open`, `another_item_open`.
pub async fn record(
    app: &App,
    seat: &Seat,
    id: AgendaItemId,
    version: i64,
    draft: &RecordDraft,
) -> Result<PointView, Fault> {
    let said = draft.check()?;
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let old = store::item(txn, seat, meeting.id, id).await?;
        if old.version != version {
            let is_done = old.version == version.saturating_add(1) && stands(&old, &said);
            return if is_done { shown::view(txn, seat, &meeting, old).await } else { Err(Fault::stale()) };
        }
        if !said.decision.is_empty() && !rules::may_decide(meeting.kind, old.kind) {
            return Err(Fault::field("decision", "other_business_decides_nothing"));
        }
        if said.state == ItemState::Open {
            alone(txn, seat, &old).await?;
        }
        let new = agenda_item::Model {
            notes: said.notes.clone(),
            decision: said.decision.clone(),
            version: version + 1,
            ..rules::moved(old, said.state, app.now())
        };
        save(txn, seat, &new, version).await?;
        settle_motion(app, txn, seat, &new).await?;
        let detail = json!({ "meeting": meeting.id.0, "number": new.number, "state": new.state.key() });
        store::noted(app, txn, seat, "item.recorded", id.0, detail).await?;
        shown::view(txn, seat, &meeting, new).await
    })
    .await
}

/// Whether a point stands as it was said.
fn stands(row: &agenda_item::Model, said: &RecordDraft) -> bool {
    row.notes == said.notes && row.decision == said.decision && row.state == said.state
}

/// One point at a time.
async fn alone(txn: &DatabaseTransaction, seat: &Seat, row: &agenda_item::Model) -> Result<(), Fault> {
    let other = agenda_item::Entity::within(seat)
        .filter(agenda_item::Column::MeetingId.eq(row.meeting_id))
        .filter(agenda_item::Column::State.eq(ItemState::Open))
        .filter(agenda_item::Column::Id.ne(row.id))
        .one(txn)
        .await?;
    match other {
        None => Ok(()),
        Some(other) => Err(Fault::conflict("another_item_open").with("number", other.number)),
    }
}

async fn save(txn: &DatabaseTransaction, seat: &Seat, row: &agenda_item::Model, before: i64) -> Result<(), Fault> {
    let saved = agenda_item::Entity::update_many()
        .set(agenda_item::ActiveModel::from(row.clone()).reset_all())
        .filter(agenda_item::Column::AssociationId.eq(seat.association()))
        .filter(agenda_item::Column::Id.eq(row.id))
        .filter(agenda_item::Column::Version.eq(before))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Fault::stale()) }
}

/// A motion is decided when its point is done with a decision, and no longer when it is taken up again.
async fn settle_motion(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    item: &agenda_item::Model,
) -> Result<(), Fault> {
    let Some(id) = item.motion_id else {
        return Ok(());
    };
    let is_decided = item.state == ItemState::Done && !item.decision.is_empty();
    let found = motion::Entity::within(seat).filter(motion::Column::Id.eq(id)).one(txn).await?;
    let Some(row) = found.filter(|row| row.state != MotionState::Withdrawn) else {
        return Ok(());
    };
    let state = if is_decided { MotionState::Decided } else { MotionState::Received };
    if row.state == state {
        return Ok(());
    }
    let row = motion::Model { state, version: row.version + 1, changed: app.now(), ..row };
    motion::Entity::update_many()
        .set(motion::ActiveModel::from(row.clone()).reset_all())
        .filter(motion::Column::AssociationId.eq(seat.association()))
        .filter(motion::Column::Id.eq(id))
        .exec(txn)
        .await?;
    Ok(())
}
