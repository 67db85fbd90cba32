//! Deciding with fewer members there than the bylaws ask for. It is refused, unless it is said that the
//! meeting decides all the same; then the point tells it, so that the minutes do.

use sea_orm::DatabaseTransaction;

use super::count;
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    kit::Fault,
    meetings::{Seat, meeting, planning::agenda::own_words, points::rules},
};

/// Refuses a decision when so few members are there that the bylaws let them decide nothing, unless it is
/// meant. Then it answers with the sentence that tells it, in the association's language.
///
/// Source: the bylaws. What is decided without their quorum can be challenged; whether it stands is not
/// ours to say.
///
/// # Errors
/// Conflict `quorum_missing`.
pub(super) async fn asked(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: &meeting::Model,
    bylaws: &BylawsDraft,
    is_meant: bool,
) -> Result<Option<String>, Fault> {
    let present = count::members_present(txn, seat, meeting).await?;
    if !rules::quorum_missing(meeting.kind, present, bylaws.quorum) {
        return Ok(None);
    }
    if !is_meant {
        return Err(Fault::conflict("quorum_missing").with("present", present).with("quorum", bylaws.quorum));
    }
    let words = own_words(&associations::acts::by_id(txn, seat.association()).await?);
    let needed = i32::from(bylaws.quorum);
    Ok(Some(words.with2("point-minutes-without-quorum", ("present", present), ("needed", needed))))
}
