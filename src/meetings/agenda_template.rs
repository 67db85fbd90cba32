//! An association's own agenda to begin from.

use sea_orm::entity::prelude::*;

use super::TemplateId;
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agenda_template")]
/// An association's own agenda to begin from.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TemplateId,
    /// The association.
    pub association_id: AssociationId,
    /// Its name.
    pub name: String,
    /// The kind of meeting it is for.
    pub kind: crate::meetings::Kind,
    /// The points, as JSON (`planning::draft::ItemDraft`).
    pub items: String,
    /// Counts changes.
    pub version: i64,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
