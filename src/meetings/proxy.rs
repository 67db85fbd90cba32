//! A proxy (fullmakt): a member who lets another vote.

use sea_orm::entity::prelude::*;

use super::MeetingId;
use crate::{
    associations::{AssociationId, Proof},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proxy")]
/// A proxy (fullmakt): a member who lets another vote.
pub struct Model {
    /// The meeting.
    #[sea_orm(primary_key, auto_increment = false)]
    pub meeting_id: MeetingId,
    /// Who gives the vote.
    #[sea_orm(primary_key, auto_increment = false)]
    pub giver_id: MemberId,
    /// The association.
    pub association_id: AssociationId,
    /// Who casts it.
    pub holder_id: MemberId,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
