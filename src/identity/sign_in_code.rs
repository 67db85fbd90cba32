//! A code and a link that were sent to a mailbox.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in_code")]
/// A code and a link that were sent to a mailbox.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The mailbox.
    pub email: String,
    /// SHA-256 of the code with the id.
    pub code_hash: String,
    /// SHA-256 of the link's secret.
    pub link_hash: String,
    /// SHA-256 of the secret in the browser that asked.
    pub browser_hash: String,
    /// The page to go to afterwards.
    pub destination: String,
    /// Wrong tries so far.
    pub tries: i32,
    /// When it was sent.
    pub created: ChronoDateTimeUtc,
    /// When it ends: ten minutes later.
    pub expires: ChronoDateTimeUtc,
    /// When it was used.
    pub used: Option<ChronoDateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
