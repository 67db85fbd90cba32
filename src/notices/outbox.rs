//! Handing a letter over, in the transaction of its cause.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, entity::prelude::Expr,
};
use uuid::Uuid;

use super::{letter, rules};
use crate::{
    journal::{self, Stamp},
    kit::{App, Fault},
};

/// A letter as a room writes it.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The association that sends it.
    pub association: Option<Uuid>,
    /// Why: `sign_in`, `office`.
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

/// The newest letters but for so many, newest first: for the operator, and the demo's page of sent mail.
///
/// # Errors
/// A fault of the store.
pub async fn recent(db: &impl ConnectionTrait, skip: u64, most: u64) -> Result<Vec<letter::Model>, Fault> {
    Ok(letter::Entity::find()
        .order_by_desc(letter::Column::Created)
        .order_by_desc(letter::Column::Id)
        .offset(skip)
        .limit(most)
        .all(db)
        .await?)
}

/// How many letters have come how far.
///
/// # Errors
/// A fault of the store.
pub async fn by_state(db: &impl ConnectionTrait) -> Result<Vec<(letter::State, i64)>, Fault> {
    Ok(letter::Entity::find()
        .select_only()
        .column(letter::Column::State)
        .column_as(letter::Column::Id.count(), "letters")
        .group_by(letter::Column::State)
        .into_tuple()
        .all(db)
        .await?)
}

/// Letters that were given up, newest first.
///
/// # Errors
/// A fault of the store.
pub async fn failed(db: &impl ConnectionTrait, most: u64) -> Result<Vec<letter::Model>, Fault> {
    Ok(letter::Entity::find()
        .filter(letter::Column::State.eq(letter::State::Failed))
        .order_by_desc(letter::Column::Created)
        .order_by_desc(letter::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

/// Puts a letter that was given up back in the queue, as if it had not been tried. Its Message-ID
/// stays: whoever got it after all sees it once.
///
/// # Errors
/// Absent; Conflict `letter_not_failed`, when it is on its way or has arrived.
pub async fn retry(app: &App, stamp: Stamp, id: Uuid) -> Result<(), Fault> {
    app.write(async |txn| {
        let queued = letter::Entity::update_many()
            .col_expr(letter::Column::State, Expr::value(letter::State::Queued))
            .col_expr(letter::Column::Attempts, Expr::value(0))
            .col_expr(letter::Column::Due, Expr::value(app.now()))
            .filter(letter::Column::Id.eq(id))
            .filter(letter::Column::State.eq(letter::State::Failed))
            .exec(txn)
            .await?;
        if queued.rows_affected == 0 {
            let there = letter::Entity::find_by_id(id).one(txn).await?;
            return Err(there.map_or_else(Fault::absent, |_| Fault::conflict("letter_not_failed")));
        }
        journal::note(app, txn, stamp, "letter.retried", id, serde_json::json!({})).await
    })
    .await
}
