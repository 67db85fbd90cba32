//! Nominating, withdrawing, and the meeting's result.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, entity::prelude::Expr,
};
use serde_json::json;

use super::{
    elections::{self, find, going_on, sees_address, too_many},
    quorum,
};
use crate::{
    associations::{self, Proof},
    kit::{App, Fault, once::Once},
    meetings::{
        CandidateId, ElectionId, Seat, candidate, election,
        points::{
            draft::{CandidateDraft, Nomination, ResultDraft},
            view::{CandidateView, ElectionView},
        },
        store,
    },
    members::{MemberId, member},
};

/// Nominates somebody: the nominating committee before the meeting, anybody at it through those who
/// hold it.
///
/// # Errors
/// Forbidden; Absent; Invalid, with every field at fault, `candidate_twice` among them; Conflict
/// `election_meeting_over`.
pub async fn nominate(
    app: &App,
    seat: &Seat,
    once: &Once,
    id: ElectionId,
    draft: &CandidateDraft,
) -> Result<CandidateView, Fault> {
    if !elections::may_nominate(seat) {
        return Err(Fault::forbidden());
    }
    let said = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        let meeting = going_on(txn, seat).await?;
        let election = find(txn, seat, meeting.id, id).await?;
        let (name, email) = person(txn, seat, draft.member_id, &said).await?;
        if is_nominated(txn, seat, id, draft.member_id).await? {
            return Err(Fault::field("member_id", "candidate_twice"));
        }
        let row = candidate::Model {
            id: CandidateId(app.id()),
            association_id: seat.association(),
            meeting_id: meeting.id,
            election_id: id,
            place: next_place(txn, seat, id).await?,
            name,
            email,
            member_id: draft.member_id,
            proposed_by: said.proposed_by.clone(),
            years: draft.years.unwrap_or(election.years),
            elected: false,
            public: draft.public,
            created: app.now(),
        };
        let active = candidate::ActiveModel::from(row.clone()).reset_all();
        candidate::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "meeting": meeting.id.0, "post": election.post.key() });
        store::noted(app, txn, seat, "candidate.nominated", row.id.0, detail).await?;
        Ok(CandidateView::of(row, sees_address(seat)))
    })
    .await
}

/// Name and mailbox: as said, else as the list has them.
async fn person(
    txn: &DatabaseTransaction,
    seat: &Seat,
    id: Option<MemberId>,
    said: &Nomination,
) -> Result<(String, Option<String>), Fault> {
    let Some(id) = id else {
        return Ok((said.name.clone(), said.email.clone()));
    };
    let row = member::Entity::find()
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::Column::Id.eq(id))
        .filter(member::Column::Erased.is_null())
        .one(txn)
        .await?
        .ok_or_else(|| Fault::field("member_id", "member_unknown"))?;
    let name = if said.name.is_empty() { row.name() } else { said.name.clone() };
    Ok((name, said.email.clone().or(row.email)))
}

/// Whether a member is nominated in the election already: elected twice they would take two seats.
async fn is_nominated(
    txn: &DatabaseTransaction,
    seat: &Seat,
    id: ElectionId,
    member: Option<MemberId>,
) -> Result<bool, Fault> {
    let Some(member) = member else {
        return Ok(false);
    };
    let known = candidate::Entity::within(seat)
        .filter(candidate::Column::ElectionId.eq(id))
        .filter(candidate::Column::MemberId.eq(member))
        .one(txn)
        .await?;
    Ok(known.is_some())
}

async fn next_place(txn: &DatabaseTransaction, seat: &Seat, id: ElectionId) -> Result<i32, Fault> {
    let last = candidate::Entity::within(seat)
        .filter(candidate::Column::ElectionId.eq(id))
        .order_by_desc(candidate::Column::Place)
        .one(txn)
        .await?;
    Ok(last.map_or(0, |row| row.place) + 1)
}

/// Takes a nomination back.
///
/// # Errors
/// Forbidden; Absent; Conflict `election_meeting_over`, `candidate_elected`.
pub async fn withdraw(app: &App, seat: &Seat, id: CandidateId) -> Result<(), Fault> {
    if !elections::may_nominate(seat) {
        return Err(Fault::forbidden());
    }
    app.write(async |txn| {
        let meeting = going_on(txn, seat).await?;
        let row = candidate::Entity::within(seat)
            .filter(candidate::Column::MeetingId.eq(meeting.id))
            .filter(candidate::Column::Id.eq(id))
            .one(txn)
            .await?
            .ok_or_else(Fault::absent)?;
        if row.elected {
            return Err(Fault::conflict("candidate_elected"));
        }
        candidate::Entity::delete_many()
            .filter(candidate::Column::AssociationId.eq(seat.association()))
            .filter(candidate::Column::Id.eq(id))
            .exec(txn)
            .await?;
        store::noted(app, txn, seat, "candidate.withdrawn", id.0, json!({ "meeting": meeting.id.0 })).await
    })
    .await
}

/// Records whom the meeting elected. It may be recorded again until the meeting closes; the offices
/// come then.
///
/// # Errors
/// Absent; Stale; Invalid `candidate_unknown`, `too_many_elected`; Conflict `meeting_not_open`,
/// `quorum_missing`.
pub async fn record_result(
    app: &App,
    seat: &Seat,
    id: ElectionId,
    version: i64,
    draft: &ResultDraft,
) -> Result<ElectionView, Fault> {
    let mut elected = draft.elected.clone();
    elected.sort();
    elected.dedup();
    app.write(async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let meeting = store::find_open(txn, seat, seat.id()).await?;
        let old = find(txn, seat, meeting.id, id).await?;
        if old.version != version {
            return Err(Fault::stale());
        }
        let known = elections::one(txn, seat, meeting.id, id).await?.candidates;
        if elected.iter().any(|one| known.iter().all(|candidate| candidate.id != *one)) {
            return Err(Fault::field("elected", "candidate_unknown"));
        }
        if elected.len() > usize::try_from(old.seats).unwrap_or_default() {
            return Err(too_many("elected", old.seats));
        }
        let short = if elected.is_empty() {
            None
        } else {
            let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
            quorum::asked(txn, seat, &meeting, &bylaws, draft.without_quorum).await?
        };
        let row = election::Model { decided: Some(app.now()), version: version + 1, ..old };
        elections::save(txn, seat, &row).await?;
        tick(txn, seat, id, &elected).await?;
        if let Some(told) = &short {
            store::tell_minutes(txn, seat, (meeting.id, row.item_id), told).await?;
        }
        let detail = json!({
            "meeting": meeting.id.0, "post": row.post.key(), "elected": elected.len(), "without_quorum": short.is_some(),
        });
        store::noted(app, txn, seat, "election.decided", id.0, detail).await?;
        elections::one(txn, seat, meeting.id, id).await
    })
    .await
}

/// Marks these as elected, and nobody else of the election.
async fn tick(txn: &DatabaseTransaction, seat: &Seat, id: ElectionId, elected: &[CandidateId]) -> Result<(), Fault> {
    let of_election = || {
        candidate::Entity::update_many()
            .filter(candidate::Column::AssociationId.eq(seat.association()))
            .filter(candidate::Column::ElectionId.eq(id))
    };
    of_election().col_expr(candidate::Column::Elected, Expr::value(false)).exec(txn).await?;
    if elected.is_empty() {
        return Ok(());
    }
    of_election()
        .col_expr(candidate::Column::Elected, Expr::value(true))
        .filter(candidate::Column::Id.is_in(elected.iter().copied()))
        .exec(txn)
        .await?;
    Ok(())
}
