//! Bylaws as data: one row an association, its rules as a document.

use sea_orm::entity::prelude::*;

use super::AssociationId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "bylaws")]
/// The bylaws of an association.
pub struct Model {
    /// Whose they are.
    #[sea_orm(primary_key, auto_increment = false)]
    pub association_id: AssociationId,
    /// The rules (`draft::BylawsDraft`) as JSON.
    pub rules: String,
    /// Counts changes.
    pub version: i64,
    /// When they were last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
