//! Holding a vote against the votes in the hall.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{count, quorum};
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    identity::rules::name_key,
    kit::{App, Fault, once::Once},
    meetings::{
        AgendaItemId, BallotId, ItemKind, Kind, Majority, Seat, agenda_item, ballot, candidate, election, meeting,
        points::{
            draft::BallotDraft,
            rules::{self, Choice, Count, Frame},
            view::BallotView,
        },
        store,
    },
};

/// Holds a vote at a point: counted against the votes in the hall at this moment.
///
/// # Errors
/// Absent; Invalid, with every field at fault, `votes_above_entitled` among them; Conflict
/// `meeting_not_open`, `other_business_decides_nothing`, `quorum_missing`.
pub async fn hold(
    app: &App,
    seat: &Seat,
    once: &Once,
    item: AgendaItemId,
    draft: &BallotDraft,
) -> Result<BallotView, Fault> {
    let said = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let item = store::item(txn, seat, meeting.id, item).await?;
        let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
        may_be_held(meeting.kind, item.kind, said.majority)?;
        let short = quorum::asked(txn, seat, &meeting, &bylaws, said.without_quorum).await?;
        let frame = frame(txn, seat, &meeting, (&item, &said.options), &bylaws).await?;
        let count = Count {
            method: said.method,
            majority: said.majority,
            choices: &said.options,
            abstained: said.abstained,
            winner: said.winner,
        };
        let verdict = rules::evaluate(&count, &frame).map_err(Fault::fields)?;
        let row = ballot::Model {
            id: BallotId(app.id()),
            association_id: seat.association(),
            meeting_id: meeting.id,
            item_id: item.id,
            method: said.method,
            majority: said.majority,
            options: serde_json::to_string(&said.options).map_err(Fault::broken)?,
            abstained: said.abstained,
            entitled: frame.entitled,
            percent: Some(i32::from(frame.percent)),
            seats: frame.seats,
            casting: verdict.casting,
            winner: verdict.winner,
            at: app.now(),
        };
        let active = ballot::ActiveModel::from(row.clone()).reset_all();
        ballot::Entity::insert(active).exec_without_returning(txn).await?;
        if let Some(told) = &short {
            store::tell_minutes(txn, seat, (meeting.id, Some(item.id)), told).await?;
        }
        let detail = json!({
            "meeting": meeting.id.0, "item": item.number, "entitled": row.entitled, "winner": row.winner,
            "without_quorum": short.is_some(),
        });
        store::noted(app, txn, seat, "ballot.held", row.id.0, detail).await?;
        Ok(BallotView::of(row))
    })
    .await
}

/// Whether something can be voted on there, with that majority.
fn may_be_held(meeting: Kind, item: ItemKind, majority: Majority) -> Result<(), Fault> {
    if !rules::may_decide(meeting, item) {
        return Err(Fault::conflict("other_business_decides_nothing"));
    }
    if item == ItemKind::BylawChange && majority != Majority::Bylaws {
        return Err(Fault::field("majority", "bylaw_change_majority"));
    }
    Ok(())
}

async fn frame(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: &meeting::Model,
    (item, options): (&agenda_item::Model, &[Choice]),
    bylaws: &BylawsDraft,
) -> Result<Frame, Fault> {
    let elections = election::Entity::within(seat)
        .filter(election::Column::MeetingId.eq(meeting.id))
        .filter(election::Column::ItemId.eq(item.id))
        .all(txn)
        .await?;
    // Of more names than adjusters each may vote for as many as are chosen.
    let adjusters = i32::from(bylaws.adjusters);
    let adjusters = if options.len() > usize::from(bylaws.adjusters) { adjusters } else { 1 };
    let elected = seats_of(txn, seat, &elections, options).await?;
    Ok(Frame {
        entitled: count::entitled(txn, seat, meeting, item.kind, bylaws).await?,
        seats: elected.unwrap_or(if item.kind == ItemKind::Adjusters { adjusters } else { 1 }),
        percent: bylaws.change_percent,
        casting_vote: bylaws.casting_vote,
        is_election: rules::is_election(item.kind) || !elections.is_empty(),
        lacks_election: rules::fills_posts(item.kind) && elections.is_empty(),
    })
}

/// How many seats are voted for: those of the point's only election, or of several the one whose nominees
/// stand among the options. None where no election is made.
async fn seats_of(
    txn: &DatabaseTransaction,
    seat: &Seat,
    elections: &[election::Model],
    options: &[Choice],
) -> Result<Option<i32>, Fault> {
    let several = match elections {
        [] => return Ok(None),
        [one] => return Ok(Some(one.seats)),
        several => several,
    };
    let nominees = candidate::Entity::within(seat)
        .filter(candidate::Column::ElectionId.is_in(several.iter().map(|one| one.id)))
        .all(txn)
        .await?;
    let voted_for = |one: &&election::Model| {
        let mut of_it = nominees.iter().filter(|nominee| nominee.election_id == one.id);
        of_it.any(|nominee| options.iter().any(|option| name_key(&option.text) == name_key(&nominee.name)))
    };
    Ok(Some(several.iter().filter(voted_for).map(|one| one.seats).min().unwrap_or(1)))
}

/// Takes away a vote that was entered by mistake.
///
/// # Errors
/// Absent; Conflict `meeting_not_open`.
pub async fn delete(app: &App, seat: &Seat, id: BallotId) -> Result<(), Fault> {
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let removed = ballot::Entity::delete_many()
            .filter(ballot::Column::AssociationId.eq(seat.association()))
            .filter(ballot::Column::MeetingId.eq(meeting.id))
            .filter(ballot::Column::Id.eq(id))
            .exec(txn)
            .await?;
        if removed.rows_affected == 0 {
            return Err(Fault::absent());
        }
        store::noted(app, txn, seat, "ballot.removed", id.0, json!({ "meeting": meeting.id.0 })).await
    })
    .await
}
