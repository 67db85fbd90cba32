//! How often an association's calendar has changed: what tells a feed that it is outdated.

use sea_orm::entity::prelude::*;

use crate::associations::AssociationId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_revision")]
/// A count that grows in the transaction of every change to a calendar.
pub struct Model {
    /// The association.
    #[sea_orm(primary_key, auto_increment = false)]
    pub association_id: AssociationId,
    /// The count.
    pub revision: i64,
    /// When it last grew.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
