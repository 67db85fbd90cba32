//! The votes in the hall at this moment, and whether there are members enough to decide.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    associations::{Post, Proof, draft::BylawsDraft, office, standing::covers},
    kit::Fault,
    meetings::{
        ItemKind, attendance,
        hall::{
            acts::{votes_present, voting_now},
            rules::{Line, day},
        },
        meeting,
        points::rules::{self, Voice},
    },
    members::{MemberId, member},
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

/// Those whose vote is in the hall, by themselves or by proxy: the same that the votes are counted of.
async fn voices(db: &impl ConnectionTrait, proof: &impl Proof, row: &meeting::Model) -> Result<Vec<Voice>, Fault> {
    let lines = voting_now(db, proof, row).await?;
    let board = office::Entity::find()
        .filter(office::Column::AssociationId.eq(proof.association()))
        .filter(covers(day(row)))
        .all(db)
        .await?;
    let listed = member::Entity::find()
        .filter(member::Column::AssociationId.eq(proof.association()))
        .filter(member::Column::Id.is_in(lines.iter().map(|line| line.member)))
        .all(db)
        .await?;
    // A seat often has a mailbox of its own: then a name that no two here share is enough.
    let is_only = |one: &member::Model| listed.iter().filter(|other| other.name_key == one.name_key).count() == 1;
    let sits = |one: &member::Model| board.iter().any(|seat| is_theirs(seat, one, is_only(one)));
    let on_board: HashSet<MemberId> = listed.iter().filter(|one| sits(one)).map(|one| one.id).collect();
    let voice = |line: &Line| Voice {
        member: line.member,
        household: line.household,
        on_board: on_board.contains(&line.member),
    };
    Ok(lines.iter().map(voice).collect())
}

/// Whether a seat on the board is a member's. Deputies are not counted: who has not served needs no
/// discharge.
fn is_theirs(seat: &office::Model, row: &member::Model, is_only: bool) -> bool {
    let is_board = seat.post.on_board() && seat.post != Post::Deputy;
    let is_same_mailbox = seat.email.is_none() || row.email.is_none() || seat.email == row.email;
    let is_same = seat.name_key == row.name_key && (is_same_mailbox || (is_only && seat.member_id.is_none()));
    is_board && (seat.member_id == Some(row.id.0) || is_same)
}
