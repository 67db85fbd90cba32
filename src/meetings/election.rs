//! An election to a post at a meeting.

use sea_orm::entity::prelude::*;

use super::{AgendaItemId, ElectionId, MeetingId};
use crate::associations::{AssociationId, Post, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "election")]
/// An election to a post at a meeting.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ElectionId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point where it is held.
    pub item_id: Option<AgendaItemId>,
    /// The post.
    pub post: Post,
    /// How many are to be elected.
    pub seats: i32,
    /// Years in the term.
    pub years: i32,
    /// When the meeting elected.
    pub decided: Option<ChronoDateTimeUtc>,
    /// Counts changes.
    pub version: i64,
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
