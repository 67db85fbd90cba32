//! A correction of locked minutes, added to them and adjusted by itself.

use sea_orm::entity::prelude::*;

use super::{AddendumId, MinutesId};
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "addendum")]
/// A correction of locked minutes, added to them and adjusted by itself.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AddendumId,
    /// The association.
    pub association_id: AssociationId,
    /// The minutes.
    pub minutes_id: MinutesId,
    /// Its place, from 1.
    pub number: i32,
    /// What is corrected.
    pub text: String,
    /// The canonical text (RFC 8785).
    pub content: String,
    /// SHA-256 of `content`, lower-case hex.
    pub content_hash: String,
    /// The account that added it.
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
