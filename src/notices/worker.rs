//! The worker: takes due letters one by one to the mail server.
//!
//! `sending` is committed before SMTP, so that a crash between the two is seen: after a quarter of
//! an hour such a letter is tried again with the same Message-ID. Delivery is at least once.

use std::{sync::Arc, time::Duration};

use chrono::Duration as Span;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart, header::HeaderName, header::HeaderValue},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, entity::prelude::Expr,
};
use tokio::sync::watch;
use uuid::Uuid;

use super::{
    letter::{self, State},
    rules,
};
use crate::kit::{App, Fault};

/// How often the outbox is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How many letters one look takes.
const BATCH: u64 = 50;
/// How long a letter may stand as `sending` before it is tried again, in minutes.
const LOST_AFTER: i64 = 15;
/// How long a delivered letter's text is kept, in days.
const KEEP_BODY: i64 = 30;

/// A connection to the mail server, pooled.
pub type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// The transport of the settings; nothing when no mail server is named.
///
/// # Errors
/// When the address of the mail server cannot be read, or is neither encrypted nor on this machine.
pub fn transport(url: Option<&str>) -> Result<Option<Smtp>, Fault> {
    let Some(url) = url.filter(|url| !url.is_empty()) else {
        return Ok(None);
    };
    let plain_elsewhere = url.starts_with("smtp://") && !is_loopback(url) && !url.contains("tls=");
    let url = if plain_elsewhere {
        format!("{url}{}tls=required", if url.contains('?') { '&' } else { '?' })
    } else {
        url.to_owned()
    };
    let builder = Smtp::from_url(&url).map_err(Fault::broken)?;
    Ok(Some(builder.timeout(Some(Duration::from_secs(30))).build()))
}

fn is_loopback(url: &str) -> bool {
    let rest = url.split("://").nth(1).unwrap_or_default();
    let host = rest.rsplit('@').next().unwrap_or_default();
    ["127.", "localhost", "[::1]"].iter().any(|local| host.starts_with(local))
}

/// Delivers until `stop` says otherwise. Without a mail server letters stay in the outbox.
pub async fn run(app: App, smtp: Option<Smtp>, mut stop: watch::Receiver<bool>) {
    let smtp = smtp.map(Arc::new);
    while !*stop.borrow() {
        if let Err(fault) = round(&app, smtp.as_deref()).await {
            tracing::error!(%fault, source = ?fault.source, "the post office could not work");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One look at the outbox. Returns how many letters a mail server took.
///
/// # Errors
/// A fault of the store; a letter that cannot be delivered is noted in its row instead.
pub async fn round(app: &App, smtp: Option<&Smtp>) -> Result<u64, Fault> {
    let Some(smtp) = smtp else {
        return Ok(0);
    };
    let mut taken = 0;
    for id in due(app).await? {
        let Some(letter) = claim(app, id).await? else {
            continue;
        };
        let outcome = match message(app, &letter) {
            Ok(message) => {
                smtp.send(message).await.map(drop).map_err(|error| (error.is_permanent(), error.to_string()))
            }
            Err(reason) => Err((true, reason)),
        };
        taken += u64::from(outcome.is_ok());
        settle(app, &letter, outcome).await?;
    }
    Ok(taken)
}

async fn due(app: &App) -> Result<Vec<Uuid>, Fault> {
    Ok(letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(may_be_taken(app))
        .order_by_asc(letter::Column::Due)
        .limit(BATCH)
        .into_tuple()
        .all(app.read())
        .await?)
}

fn may_be_taken(app: &App) -> Condition {
    let lost = app.now() - Span::minutes(LOST_AFTER);
    let queued = letter::Column::State.eq(State::Queued).and(letter::Column::Due.lte(app.now()));
    let forgotten = letter::Column::State.eq(State::Sending).and(letter::Column::Due.lte(lost));
    Condition::any().add(queued).add(forgotten)
}

/// Marks the letter as `sending`; only one worker gets it.
async fn claim(app: &App, id: Uuid) -> Result<Option<letter::Model>, Fault> {
    app.write(async |txn| {
        let claimed = letter::Entity::update_many()
            .col_expr(letter::Column::State, Expr::value(State::Sending))
            .col_expr(letter::Column::Due, Expr::value(app.now()))
            .col_expr(letter::Column::Attempts, Expr::col(letter::Column::Attempts).add(1))
            .filter(letter::Column::Id.eq(id))
            .filter(may_be_taken(app))
            .exec(txn)
            .await?;
        if claimed.rows_affected == 0 {
            return Ok(None);
        }
        Ok(letter::Entity::find_by_id(id).one(txn).await?)
    })
    .await
}

async fn settle(app: &App, letter: &letter::Model, outcome: Result<(), (bool, String)>) -> Result<(), Fault> {
    let now = app.now();
    app.write(async |txn| {
        let update = letter::Entity::update_many().filter(letter::Column::Id.eq(letter.id));
        let update = match &outcome {
            Ok(()) => update
                .col_expr(letter::Column::State, Expr::value(State::Sent))
                .col_expr(letter::Column::Sent, Expr::value(now)),
            Err((permanent, reason)) => {
                let given_up = *permanent || letter.attempts >= rules::MOST_ATTEMPTS;
                let state = if given_up { State::Failed } else { State::Queued };
                update
                    .col_expr(letter::Column::State, Expr::value(state))
                    .col_expr(letter::Column::Due, Expr::value(now + rules::pause(letter.attempts)))
                    .col_expr(letter::Column::Failure, Expr::value(reason.chars().take(500).collect::<String>()))
            }
        };
        update.exec(txn).await?;
        Ok(())
    })
    .await
}

/// Erases the text of letters delivered more than 30 days ago (safety rule 21).
///
/// # Errors
/// A fault of the store.
pub async fn forget(app: &App) -> Result<(), Fault> {
    let before = app.now() - Span::days(KEEP_BODY);
    app.write(async |txn| {
        letter::Entity::update_many()
            .col_expr(letter::Column::Body, Expr::value(Option::<String>::None))
            .col_expr(letter::Column::Html, Expr::value(Option::<String>::None))
            .filter(letter::Column::Sent.lt(before))
            .filter(letter::Column::Body.is_not_null())
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}

/// The message as it is sent.
///
/// # Errors
/// A sentence, when an address cannot be written.
pub fn message(app: &App, letter: &letter::Model) -> Result<Message, String> {
    let address = |text: &str| text.parse().map_err(|error| format!("{text}: {error}"));
    let name = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut builder = Message::builder()
        .from(Mailbox::new(name(&letter.sender_name), address(&app.config().mail_from)?))
        .to(Mailbox::new(name(&letter.recipient_name), address(&letter.recipient)?))
        .subject(letter.subject.clone())
        .date(letter.created.into())
        .message_id(Some(letter.message_id.clone()))
        .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()));
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(Mailbox::new(name(&letter.sender_name), address(reply_to)?));
    }
    let text = letter.body.clone().unwrap_or_default();
    let message = match &letter.html {
        Some(html) => builder.multipart(MultiPart::alternative_plain_html(text, html.clone())),
        None => builder.header(lettre::message::header::ContentType::TEXT_PLAIN).body(text),
    };
    message.map_err(|error| error.to_string())
}
