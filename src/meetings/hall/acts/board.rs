//! The board at its meeting: who sits on it that day, and who of them is there.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    associations::{Proof, office, standing::covers},
    kit::{Fault, text},
    meetings::{
        hall::rules::{self, BoardSeat, Crowd},
        meeting,
    },
    members::MemberId,
};

/// The seats on the board on the day of a meeting, by post and name. Somebody is known by their name:
/// who holds two posts has one seat, with the higher of them.
pub(super) async fn seats(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
    there: &Crowd,
) -> Result<Vec<BoardSeat>, Fault> {
    let mut by_name: BTreeMap<String, BoardSeat> = BTreeMap::new();
    for held in offices(db, proof, row).await? {
        let member_id = held.member_id.map(MemberId);
        let seat = by_name.entry(held.name_key.clone()).or_insert_with(|| BoardSeat {
            name: held.name,
            name_key: held.name_key,
            member_id,
            post: held.post,
            present: false,
        });
        seat.post = seat.post.min(held.post);
        seat.member_id = seat.member_id.or(member_id);
        seat.present = there.has(seat.member_id, &seat.name_key);
    }
    let mut seats: Vec<BoardSeat> = by_name.into_values().collect();
    seats.sort_by_cached_key(|seat| (seat.post, text::sort_key(&seat.name)));
    Ok(seats)
}

/// Those on the board on the day of a meeting, by member and by folded name: where the board meets they are no
/// guests, whether or not they stand on the list of members.
///
/// # Errors
/// A fault of the store.
pub async fn board_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Vec<(Option<MemberId>, String)>, Fault> {
    Ok(offices(db, proof, row).await?.into_iter().map(|held| (held.member_id.map(MemberId), held.name_key)).collect())
}

/// The offices on the board that run on the day of a meeting.
pub(super) async fn offices(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Vec<office::Model>, Fault> {
    let mut held = office::Entity::find()
        .filter(office::Column::AssociationId.eq(proof.association()))
        .filter(covers(rules::day(row)))
        .all(db)
        .await?;
    held.retain(|one| one.post.on_board());
    Ok(held)
}
