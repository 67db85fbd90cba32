//! What identity shows.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{AccountId, TokenId, account, token};

/// A person's account.
#[derive(Clone, Debug, Object)]
pub struct AccountView {
    /// Its id.
    pub id: AccountId,
    /// The mailbox.
    pub email: String,
    /// The name; empty until somebody knows it.
    pub name: String,
    /// The language tag.
    pub language: String,
    /// Whether they run this installation.
    pub operator: bool,
}

impl From<account::Model> for AccountView {
    fn from(row: account::Model) -> Self {
        Self { id: row.id, email: row.email, name: row.name, language: row.language, operator: row.operator }
    }
}

/// What a sign-in led to.
#[derive(Clone, Debug, Object)]
pub struct SignInView {
    /// Who it is; null when several share the mailbox and none was named.
    pub account: Option<AccountView>,
    /// Those who share the mailbox, when one must be named.
    pub people: Vec<String>,
}

/// A token, without its secret.
#[derive(Clone, Debug, Object)]
pub struct TokenView {
    /// Its id.
    pub id: TokenId,
    /// What it is called.
    pub name: String,
    /// `read` or `write`.
    pub scope: String,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When it ends.
    pub expires: DateTime<Utc>,
    /// When it was last used, to the minute.
    pub last_used: Option<DateTime<Utc>>,
}

impl From<token::Model> for TokenView {
    fn from(row: token::Model) -> Self {
        Self {
            id: row.id,
            name: row.name,
            scope: row.scope,
            created: row.created,
            expires: row.expires,
            last_used: row.last_used,
        }
    }
}

/// A token just made, with its secret: shown this once.
#[derive(Clone, Debug, Object)]
pub struct FreshToken {
    /// The token.
    pub token: TokenView,
    /// What to send as `Authorization: Bearer …`.
    pub secret: String,
}
