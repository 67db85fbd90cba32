//! A mark that a member's fee of one year is paid.

use sea_orm::entity::prelude::*;

use super::MemberId;
use crate::associations::{AssociationId, Permit, right::Right};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fee_year")]
/// A paid year.
pub struct Model {
    /// The association.
    #[sea_orm(primary_key, auto_increment = false)]
    pub association_id: AssociationId,
    /// The member.
    #[sea_orm(primary_key, auto_increment = false)]
    pub member_id: MemberId,
    /// The year.
    #[sea_orm(primary_key, auto_increment = false)]
    pub year: i32,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The paid years of the permit's association.
    pub fn within<R: Right>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }
}
