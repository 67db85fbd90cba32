//! Somebody's presence at a meeting, from coming to leaving; who comes back has another row.

use sea_orm::entity::prelude::*;

use super::{AttendanceId, MeetingId};
use crate::{
    associations::{AssociationId, Proof},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
/// Somebody's presence at a meeting, from coming to leaving; who comes back has another row.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The member; none for a guest.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
    /// A guest's name folded; none for a member.
    pub guest_key: Option<String>,
    /// When they came.
    pub arrived: ChronoDateTimeUtc,
    /// When they left.
    pub left_at: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
