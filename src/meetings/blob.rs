//! The bytes of documents, once for each content in an association.

use sea_orm::entity::prelude::*;

use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "blob")]
/// The bytes of documents, once for each content in an association.
pub struct Model {
    /// The association.
    #[sea_orm(primary_key, auto_increment = false)]
    pub association_id: AssociationId,
    /// SHA-256 of the bytes, lower-case hex.
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    /// Octets.
    pub size: i64,
    /// The bytes.
    pub bytes: Vec<u8>,
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
