//! Recording a point: what was said and decided, and how far it has come.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{quorum, shown};
use crate::{
    associations::{self, Proof},
    kit::{App, Fault},
    meetings::{
        AgendaItemId, ItemState, MotionState, Seat, agenda_item, meeting, motion,
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
/// Conflict `meeting_not_open`, `another_item_open`, `quorum_missing`.
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
        let short = decided_by_few(txn, seat, &meeting, &old, &said).await?;
        let new = agenda_item::Model {
            notes: short.as_ref().map_or_else(|| said.notes.clone(), |told| store::under(&said.notes, told)),
            decision: said.decision.clone(),
            version: version + 1,
            ..rules::moved(old, said.state, app.now())
        };
        store::save_item(txn, seat, &new, version).await?;
        settle_motion(app, txn, seat, &new).await?;
        let detail = json!({
            "meeting": meeting.id.0, "number": new.number, "state": new.state.key(), "without_quorum": short.is_some(),
        });
        store::noted(app, txn, seat, "item.recorded", id.0, detail).await?;
        shown::view(txn, seat, &meeting, new).await
    })
    .await
}

/// Whether a point stands as it was said; a sentence of ours may have been put under it.
fn stands(row: &agenda_item::Model, said: &RecordDraft) -> bool {
    let rest = row.notes.strip_prefix(said.notes.as_str());
    let is_told = rest.is_some_and(|rest| rest.is_empty() || (said.without_quorum && is_ours(&said.notes, rest)));
    is_told && row.decision == said.decision && row.state == said.state
}

/// Whether what follows upon somebody's notes is one line.
fn is_ours(notes: &str, rest: &str) -> bool {
    let line = if notes.is_empty() { Some(rest) } else { rest.strip_prefix('\n') };
    line.is_some_and(|line| !line.contains('\n'))
}

/// The sentence that tells of a decision that is taken without the quorum of the bylaws, where it is meant.
/// To put a point off, or to word a decision better, is not to take one.
async fn decided_by_few(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: &meeting::Model,
    old: &agenda_item::Model,
    said: &RecordDraft,
) -> Result<Option<String>, Fault> {
    let is_taken = !said.decision.is_empty()
        && (old.decision.is_empty() || old.state == ItemState::Deferred)
        && said.state != ItemState::Deferred;
    if !is_taken || !rules::needs_quorum(meeting.kind, old.kind) {
        return Ok(None);
    }
    let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
    quorum::asked(txn, seat, meeting, &bylaws, said.without_quorum).await
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
