//! Somebody's confirmation (justering) of locked minutes or of an addendum.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{AddendumId, AdjustmentId, MinutesId};
use crate::{
    associations::{AssociationId, Proof, association::keyed},
    meetings::DocumentId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "adjustment")]
/// Somebody's confirmation (justering) of locked minutes or of an addendum.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AdjustmentId,
    /// The association.
    pub association_id: AssociationId,
    /// The minutes.
    pub minutes_id: MinutesId,
    /// The addendum; none for the minutes themselves.
    pub addendum_id: Option<AddendumId>,
    /// As what: `chair` or `adjuster` (`meetings::Role`).
    pub role: String,
    /// Their name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// Their account; none on paper.
    pub account: Option<Uuid>,
    /// How they confirmed.
    pub way: Way,
    /// A dissenting note; may be empty.
    pub note: String,
    /// What they confirmed.
    pub content_hash: String,
    /// The scan, on paper.
    pub document_id: Option<DocumentId>,
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

/// How somebody confirmed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "AdjustmentWay")]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Signed in, on their own device.
    Signed,
    /// In ink; the scan is kept.
    Paper,
}

keyed!(Way {
    Signed = "signed",
    Paper = "paper",
});
