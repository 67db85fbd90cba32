//! One of the fourteen municipalities of Norrbotten.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "municipality")]
/// A municipality.
pub struct Model {
    /// Four digits, as Statistics Sweden gives them.
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    /// Its name.
    pub name: String,
    /// Minority languages it is an administrative area for, as tags separated by spaces.
    pub languages: String,
}

impl ActiveModelBehavior for ActiveModel {}
