//! A proposal (yrkande) at a point of the agenda.

use sea_orm::entity::prelude::*;

use super::{AgendaItemId, MeetingId, ProposalId};
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
/// A proposal (yrkande) at a point of the agenda.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ProposalId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point.
    pub item_id: AgendaItemId,
    /// Its place among those of the point, from 1.
    pub number: i32,
    /// What it asks.
    pub text: String,
    /// Who proposes it; may be empty.
    pub proposer: String,
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
