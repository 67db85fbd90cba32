//! A bearer token, for programs.

use sea_orm::entity::prelude::*;

use super::{AccountId, TokenId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "token")]
/// A bearer token, for programs.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TokenId,
    /// Whose it is; it may never do more than they may.
    pub account_id: AccountId,
    /// What they call it.
    pub name: String,
    /// SHA-256 of the secret.
    pub secret_hash: String,
    /// `read` or `write`.
    pub scope: String,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
    /// When it ends.
    pub expires: ChronoDateTimeUtc,
    /// When it was last used, to the minute.
    pub last_used: Option<ChronoDateTimeUtc>,
    /// When it was revoked.
    pub revoked: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
