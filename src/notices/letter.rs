//! A letter to one recipient.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
/// A letter to one recipient.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The association that sends it; nothing for the installation.
    pub association_id: Option<Uuid>,
    /// Why it is sent: `sign_in`, `office`.
    pub purpose: String,
    /// The address.
    pub recipient: String,
    /// The recipient's name; may be empty.
    pub recipient_name: String,
    /// The name it comes from.
    pub sender_name: String,
    /// Where answers go.
    pub reply_to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The plain text; erased 30 days after delivery.
    pub body: Option<String>,
    /// The same as HTML.
    pub html: Option<String>,
    /// The same for each try, so that a letter sent twice is seen once.
    pub message_id: String,
    /// How far it has come.
    pub state: State,
    /// How often delivery was tried.
    pub attempts: i32,
    /// When it may be tried next.
    pub due: ChronoDateTimeUtc,
    /// When it was written.
    pub created: ChronoDateTimeUtc,
    /// When a mail server took it.
    pub sent: Option<ChronoDateTimeUtc>,
    /// What the mail server said last.
    pub failure: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
pub enum State {
    /// Waits for the worker.
    Queued,
    /// Handed to the mail server; kept before it is sent, so that a crash is seen.
    Sending,
    /// A mail server took it.
    Sent,
    /// Given up; `failure` says why.
    Failed,
}
