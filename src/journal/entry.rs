//! One line of the journal.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "journal_entry")]
/// One line of the journal.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The chain it belongs to: an association's id, or nil for the installation.
    pub chain: Uuid,
    /// Its place in the chain, from 1.
    pub number: i64,
    /// When it was done.
    pub at: ChronoDateTimeUtc,
    /// The account that did it; nothing for the program itself.
    pub actor: Option<Uuid>,
    /// What was done: `member.created`.
    pub verb: String,
    /// To what.
    pub subject: Option<Uuid>,
    /// Facts without personal values, as JSON.
    pub detail: String,
    /// The hash of the line before.
    pub previous: String,
    /// SHA-256 over this line and `previous`.
    pub hash: String,
}

impl ActiveModelBehavior for ActiveModel {}
