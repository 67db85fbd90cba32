//! A household: an address group, nothing more. Votes and fees stay with persons.

use sea_orm::entity::prelude::*;

use super::HouseholdId;
use crate::associations::{AssociationId, Permit, right::Right};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "household")]
/// A household.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HouseholdId,
    /// The association.
    pub association_id: AssociationId,
    /// What the list calls it.
    pub name: String,
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Four or five digits.
    pub postal_code: Option<String>,
    /// Post town.
    pub city: Option<String>,
    /// Counts changes.
    pub version: i64,
    /// When it was entered.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The households of the permit's association.
    pub fn within<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }
}
