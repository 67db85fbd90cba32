//! A file that waits, for an hour at most, until somebody has looked over its columns.

use sea_orm::entity::prelude::*;

use super::ImportDraftId;
use crate::associations::{AssociationId, Permit, right::Right};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_draft")]
/// A file that waits.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportDraftId,
    /// The association.
    pub association_id: AssociationId,
    /// The account that brought it; nobody else sees it.
    pub actor: Option<Uuid>,
    /// What the file was called.
    pub file_name: String,
    /// Its table as JSON (`acts::drafts`), personnummer reduced to years.
    pub sheet: String,
    /// When it was brought.
    pub created: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The waiting files of the permit's association that its bearer brought.
    pub fn within<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::find()
            .filter(Column::AssociationId.eq(permit.association()))
            .filter(Column::Actor.eq(permit.caller().account.0))
    }
}
