//! Proposals at a point.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use crate::{
    associations::Proof,
    kit::{App, Fault, once::Once},
    meetings::{
        AgendaItemId, ProposalId, Seat, ballot,
        points::{
            draft::ProposalDraft,
            rules::{Choice, as_option},
            view::ProposalView,
        },
        proposal, store,
    },
};

/// Notes a proposal.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Conflict `meeting_not_open`.
pub async fn create(
    app: &App,
    seat: &Seat,
    once: &Once,
    item: AgendaItemId,
    draft: &ProposalDraft,
) -> Result<ProposalView, Fault> {
    let said = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let item = store::item(txn, seat, meeting.id, item).await?;
        let row = proposal::Model {
            id: ProposalId(app.id()),
            association_id: seat.association(),
            meeting_id: meeting.id,
            item_id: item.id,
            number: next_number(txn, seat, item.id).await?,
            text: said.text.clone(),
            proposer: said.proposer.clone(),
            created: app.now(),
        };
        let active = proposal::ActiveModel::from(row.clone()).reset_all();
        proposal::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "meeting": meeting.id.0, "item": item.number, "number": row.number });
        store::noted(app, txn, seat, "proposal.noted", row.id.0, detail).await?;
        Ok(ProposalView::from(row))
    })
    .await
}

async fn next_number(txn: &DatabaseTransaction, seat: &Seat, item: AgendaItemId) -> Result<i32, Fault> {
    let last = proposal::Entity::within(seat)
        .filter(proposal::Column::ItemId.eq(item))
        .order_by_desc(proposal::Column::Number)
        .one(txn)
        .await?;
    Ok(last.map_or(0, |row| row.number) + 1)
}

/// Takes a proposal back.
///
/// # Errors
/// Absent; Conflict `meeting_not_open`; `proposal_voted_on`, when a vote names it.
pub async fn delete(app: &App, seat: &Seat, id: ProposalId) -> Result<(), Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let row = proposal::Entity::within(seat)
            .filter(proposal::Column::MeetingId.eq(meeting.id))
            .filter(proposal::Column::Id.eq(id))
            .one(txn)
            .await?
            .ok_or_else(Fault::absent)?;
        if is_voted_on(txn, seat, &row).await? {
            return Err(Fault::conflict("proposal_voted_on"));
        }
        proposal::Entity::delete_many()
            .filter(proposal::Column::AssociationId.eq(seat.association()))
            .filter(proposal::Column::Id.eq(id))
            .exec(txn)
            .await?;
        store::noted(app, txn, seat, "proposal.removed", id.0, json!({ "meeting": meeting.id.0 })).await
    })
    .await
}

/// A vote names a proposal by its text.
async fn is_voted_on(txn: &DatabaseTransaction, seat: &Seat, row: &proposal::Model) -> Result<bool, Fault> {
    let ballots = ballot::Entity::within(seat).filter(ballot::Column::ItemId.eq(row.item_id)).all(txn).await?;
    let named = as_option(&row.text);
    Ok(ballots.iter().any(|one| {
        let options: Vec<Choice> = serde_json::from_str(&one.options).unwrap_or_default();
        options.iter().any(|option| option.text == named)
    }))
}
