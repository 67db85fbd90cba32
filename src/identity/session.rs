//! A signed-in browser.

use sea_orm::entity::prelude::*;

use super::AccountId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
/// A signed-in browser.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the cookie's secret.
    pub secret_hash: String,
    /// Whose it is; nothing while somebody at a shared mailbox has not said who they are.
    pub account_id: Option<AccountId>,
    /// The mailbox that was shown to be theirs.
    pub email: String,
    /// When they signed in.
    pub created: ChronoDateTimeUtc,
    /// When they were last here, to the minute.
    pub seen: ChronoDateTimeUtc,
    /// When they signed out.
    pub ended: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
