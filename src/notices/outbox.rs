//! Handing a letter over, in the transaction of its cause.

use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{letter, rules};
use crate::kit::{App, Fault};

/// A letter as a room writes it.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The association that sends it.
    pub association: Option<Uuid>,
    /// Why: `sign_in`.
    pub purpose: &'static str,
    /// The address.
    pub to: String,
    /// The recipient's name; may be empty.
    pub to_name: String,
    /// The name it comes from.
    pub from_name: String,
    /// Where answers go.
    pub reply_to: Option<String>,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: Option<String>,
}

/// Puts a letter in the outbox. It leaves when the transaction is kept, and never without it.
///
/// # Errors
/// A fault of the store.
pub async fn hand_over(app: &App, txn: &DatabaseTransaction, draft: Draft) -> Result<Uuid, Fault> {
    let id = app.id();
    let domain = app.config().mail_from.rsplit('@').next().unwrap_or("localhost").to_owned();
    let row = letter::ActiveModel {
        id: Set(id),
        association_id: Set(draft.association),
        purpose: Set(draft.purpose.to_owned()),
        recipient: Set(draft.to),
        recipient_name: Set(rules::header_text(&draft.to_name)),
        sender_name: Set(rules::header_text(&draft.from_name)),
        reply_to: Set(draft.reply_to),
        subject: Set(rules::header_text(&draft.subject)),
        body: Set(Some(draft.text)),
        html: Set(draft.html),
        message_id: Set(format!("<{id}@{domain}>")),
        state: Set(letter::State::Queued),
        attempts: Set(0),
        due: Set(app.now()),
        created: Set(app.now()),
        sent: Set(None),
        failure: Set(None),
    };
    letter::Entity::insert(row).exec_without_returning(txn).await?;
    Ok(id)
}

/// The newest letters, newest first: for the operator, and the demo's page of sent mail.
///
/// # Errors
/// A fault of the store.
pub async fn recent(db: &impl ConnectionTrait, most: u64) -> Result<Vec<letter::Model>, Fault> {
    Ok(letter::Entity::find()
        .order_by_desc(letter::Column::Created)
        .order_by_desc(letter::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}
