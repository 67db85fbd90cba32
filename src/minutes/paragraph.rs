//! A paragraph (§) of minutes.

use sea_orm::entity::prelude::*;

use super::{MinutesId, ParagraphId};
use crate::{
    associations::{AssociationId, Proof},
    meetings::AgendaItemId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paragraph")]
/// A paragraph (§) of minutes.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ParagraphId,
    /// The association.
    pub association_id: AssociationId,
    /// The minutes.
    pub minutes_id: MinutesId,
    /// The point of the agenda that it grew from.
    pub item_id: Option<AgendaItemId>,
    /// Its place, from 1; the number follows from it.
    pub place: i32,
    /// The heading.
    pub heading: String,
    /// What was said; may be empty.
    pub text: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// Votes, dissents, tasks and elections, as JSON (`minutes::record::Record`).
    pub record: String,
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
