//! A person's own link to a calendar: the secret itself is never kept.

use sea_orm::entity::prelude::*;

use super::FeedKeyId;
use crate::{
    associations::{AssociationId, Permit},
    identity::AccountId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feed_key")]
/// A person's own link to the calendar of one association.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FeedKeyId,
    /// The association.
    pub association_id: AssociationId,
    /// Whose link it is.
    pub account_id: AccountId,
    /// Where the person uses it, in their words.
    pub purpose: String,
    /// SHA-256 of the secret.
    pub secret_hash: String,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
    /// When it was last used, within an hour.
    pub last_used: Option<ChronoDateTimeUtc>,
    /// When it was revoked.
    pub revoked: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The links of whoever bears the permit, in its association, that still work.
    pub fn within<R>(permit: &Permit<R>) -> Select<Self> {
        Self::find()
            .filter(Column::AssociationId.eq(permit.association()))
            .filter(Column::AccountId.eq(permit.caller().account))
            .filter(Column::Revoked.is_null())
    }
}
