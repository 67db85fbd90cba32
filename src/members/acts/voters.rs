//! Everybody on the list on a day, with whether they may vote and why: for calls and voting rolls.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{fees, store};
use crate::{
    associations::{self, Proof},
    kit::{Fault, bundle},
    members::{
        MemberId, fee_year, member,
        rules::vote::{Vote, may_vote},
    },
};

/// A member on a day.
#[derive(Clone, Debug)]
pub struct Voter {
    /// The row.
    pub member: member::Model,
    /// Whether they may vote, with the reason.
    pub vote: Vote,
}

/// Everybody who is a member on a day, as they sort. The proof is of whatever right lets its bearer
/// call or hold a meeting; what is shown of a person is the caller's to choose.
///
/// # Errors
/// A fault of the store.
pub async fn voters(db: &impl ConnectionTrait, proof: &impl Proof, on: NaiveDate) -> Result<Vec<Voter>, Fault> {
    let association = proof.association();
    let bylaws = associations::acts::rules_of(db, association).await?;
    let marks = fee_year::Entity::find().filter(fee_year::Column::AssociationId.eq(association));
    let paid: Vec<(MemberId, i32)> =
        bundle::columns_of(db, marks, &[fee_year::Column::MemberId, fee_year::Column::Year]).await?;
    let mut years = fees::by_member(paid);
    let there =
        member::Entity::find().filter(member::Column::AssociationId.eq(association)).filter(member::belongs_on(on));
    let mut rows = bundle::rows(db, there).await?;
    rows.sort_unstable_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
    let voter = |row: member::Model| {
        let paid = years.remove(&row.id).unwrap_or_default();
        let vote = may_vote(&bylaws, &store::facts(&row, &paid, on));
        Voter { member: row, vote }
    };
    Ok(rows.into_iter().map(voter).collect())
}
