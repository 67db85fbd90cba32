//! An import that was written: how many rows of each outcome, and what stood there before.

use sea_orm::entity::prelude::*;

use super::ImportId;
use crate::associations::{AssociationId, Permit, right::Right};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_run")]
/// An import.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    /// The association.
    pub association_id: AssociationId,
    /// The account that ran it.
    pub actor: Option<Uuid>,
    /// How many members are new.
    pub accepted: i32,
    /// How many members were changed.
    pub updated: i32,
    /// How many rows said nothing new.
    pub unchanged: i32,
    /// How many rows were refused.
    pub rejected: i32,
    /// What stood there before (`Before` in acts/undo.rs, as JSON); empty when it cannot be undone any longer.
    pub before: String,
    /// When it was written.
    pub created: ChronoDateTimeUtc,
    /// When it was undone.
    pub undone: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The imports of the permit's association.
    pub fn within<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }
}
