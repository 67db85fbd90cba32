//! What somebody on the board says of a draft.

use sea_orm::entity::prelude::*;

use super::{CommentId, MinutesId, ParagraphId};
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "minutes_comment")]
/// What somebody on the board says of a draft.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CommentId,
    /// The association.
    pub association_id: AssociationId,
    /// The minutes.
    pub minutes_id: MinutesId,
    /// The paragraph; none for the whole.
    pub paragraph_id: Option<ParagraphId>,
    /// Who says it.
    pub name: String,
    /// What.
    pub text: String,
    /// Their account.
    pub actor: Uuid,
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
