//! A person behind a mailbox.

use sea_orm::entity::prelude::*;

use super::AccountId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
/// A person behind a mailbox.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// The mailbox, in lower case.
    pub email: String,
    /// The person's name; empty until somebody knows it.
    pub name: String,
    /// The name folded, to tell apart those who share a mailbox.
    pub name_key: String,
    /// The language tag they chose.
    pub language: String,
    /// Whether they run this installation; gives no sight of any association's content.
    pub operator: bool,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
