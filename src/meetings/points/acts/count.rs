//! The votes in the hall at this moment, and whether there are members enough to decide.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    associations::{Post, Proof, draft::BylawsDraft, office, standing::covers},
    kit::Fault,
    meetings::{
        ItemKind, attendance,
        hall::{acts::votes_present, rules::day},
        meeting,
        points::rules::{self, Voice},
        proxy, roll_entry,
    },
    members::{self, MemberId, member},
};

/// How many votes there are in the hall for a point: all of them, but at the discharge those of the
/// board do not count.
///
/// # Errors
/// A fault of the store.
pub(super) async fn entitled(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
    kind: ItemKind,
    bylaws: &BylawsDraft,
) -> Result<i32, Fault> {
    let votes = votes_present(db, proof, row).await?;
    if kind != ItemKind::Discharge || !row.kind.is_general() {
        return Ok(votes);
    }
    let voices = voices(db, proof, row).await?;
    Ok((votes - rules::votes_of_board(&voices, bylaws.vote_of)).max(0))
}

/// How many members are in the hall, with a vote or without.
///
/// # Errors
/// A fault of the store.
pub(super) async fn members_present(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<i32, Fault> {
    let found = attendance::Entity::within(proof)
        .filter(attendance::Column::MeetingId.eq(row.id))
        .filter(attendance::Column::MemberId.is_not_null())
        .filter(attendance::Column::LeftAt.is_null());
    Ok(i32::try_from(found.count(db).await?).unwrap_or(i32::MAX))
}

/// Those whose vote is in the hall, by themselves or by proxy.
async fn voices(db: &impl ConnectionTrait, proof: &impl Proof, row: &meeting::Model) -> Result<Vec<Voice>, Fault> {
    let day = day(row);
    let present = present(db, proof, row).await?;
    let roll = roll_entry::Entity::within(proof).filter(roll_entry::Column::MeetingId.eq(row.id)).all(db).await?;
    let board = office::Entity::find()
        .filter(office::Column::AssociationId.eq(proof.association()))
        .filter(covers(day))
        .all(db)
        .await?;
    let voters = members::acts::voters(db, proof, day).await?;
    let voice = |voter: members::acts::Voter| {
        let line = roll.iter().find(|line| line.member_id == voter.member.id);
        let may = line.map_or(voter.vote.may, |line| line.may);
        let is_here = may && present.contains(&voter.member.id);
        is_here.then(|| Voice {
            member: voter.member.id,
            household: line.map_or(voter.member.household_id, |line| line.household_id),
            on_board: board.iter().any(|one| is_theirs(one, &voter.member)),
        })
    };
    Ok(voters.into_iter().filter_map(voice).collect())
}

async fn present(db: &impl ConnectionTrait, proof: &impl Proof, row: &meeting::Model) -> Result<Vec<MemberId>, Fault> {
    let here = attendance::Entity::within(proof)
        .filter(attendance::Column::MeetingId.eq(row.id))
        .filter(attendance::Column::LeftAt.is_null())
        .all(db)
        .await?;
    let mut present: Vec<MemberId> = here.into_iter().filter_map(|one| one.member_id).collect();
    let proxies = proxy::Entity::within(proof).filter(proxy::Column::MeetingId.eq(row.id)).all(db).await?;
    let given: Vec<MemberId> =
        proxies.into_iter().filter(|one| present.contains(&one.holder_id)).map(|one| one.giver_id).collect();
    present.extend(given);
    Ok(present)
}

/// Whether a seat on the board is a member's. Deputies are not counted: who has not served needs no
/// discharge.
fn is_theirs(seat: &office::Model, row: &member::Model) -> bool {
    let is_board = seat.post.on_board() && seat.post != Post::Deputy;
    let is_same_mailbox = seat.email.is_none() || row.email.is_none() || seat.email == row.email;
    let is_same = seat.name_key == row.name_key && is_same_mailbox;
    is_board && (seat.member_id == Some(row.id.0) || is_same)
}
