//! A line of the voting roll: a member, whether they may vote, and why. Before the roll is settled only corrections stand here.

use sea_orm::entity::prelude::*;

use super::MeetingId;
use crate::{
    associations::{AssociationId, Proof},
    members::{HouseholdId, MemberId},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "roll_entry")]
/// A line of the voting roll: a member, whether they may vote, and why. Before the roll is settled only corrections stand here.
pub struct Model {
    /// The meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting_id: MeetingId,
    /// The member.
    #[sea_orm(primary_key, auto_increment = false)]
    pub member_id: MemberId,
    /// The association.
    pub association_id: AssociationId,
    /// The member's name then.
    pub name: String,
    /// The name as it sorts.
    pub sort_key: String,
    /// The household then.
    pub household_id: Option<HouseholdId>,
    /// Whether they may vote.
    pub may: bool,
    /// Why, by the bylaws (`members::rules::vote::Reason`).
    pub reason: String,
    /// Whether the meeting decided otherwise than the bylaws' sum.
    pub corrected: bool,
    /// What the meeting said about it; may be empty.
    pub note: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
