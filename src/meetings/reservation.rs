//! A reservation against a decision, noted before the meeting ends.

use sea_orm::entity::prelude::*;

use super::{AgendaItemId, MeetingId, ReservationId};
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reservation")]
/// A reservation against a decision, noted before the meeting ends.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReservationId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point.
    pub item_id: AgendaItemId,
    /// Who reserves.
    pub name: String,
    /// Why; may be empty.
    pub text: String,
    /// When.
    pub at: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
