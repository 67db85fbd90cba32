//! The operator's page: how much there is, and the letters that could not be delivered. It shows
//! no association's content.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};
use uuid::Uuid;

use crate::{
    identity::Caller,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, Shell},
    },
    network,
    notices::{self, State, letter},
};

/// How many letters a list shows.
const LETTERS: u64 = 50;

#[derive(Template)]
#[template(path = "web/pages/operator.html")]
struct OperatorPage {
    shell: Shell,
    tiles: Vec<(String, String)>,
    failed: Vec<Letter>,
    without_server: bool,
    unsent: Vec<Letter>,
}

/// A letter, in words.
pub(super) struct Letter {
    pub id: String,
    pub subject: String,
    pub recipient: String,
    pub at: String,
    pub state: String,
    pub reason: String,
    pub text: String,
}

/// Only who runs the installation may know that this page is there.
fn operator(caller: &Caller) -> Result<(), Fault> {
    if caller.operator { Ok(()) } else { Err(Fault::absent()) }
}

#[handler]
pub(super) async fn show_operator(app: Data<&App>, speech: Data<&Speech>, caller: Caller) -> Result<Response, Fault> {
    operator(&caller)?;
    let words = speech.words;
    let failed = notices::failed(app.read(), LETTERS).await?;
    let without_server = app.config().smtp_url.as_ref().is_none_or(String::is_empty);
    let unsent = if without_server { unsent(&app).await? } else { Vec::new() };
    let page = OperatorPage {
        shell: Shell::new(&speech, Some(caller.called().to_owned())),
        tiles: tiles(&app, words).await?,
        failed: failed.into_iter().map(|one| letter(words, veiled(one))).collect(),
        without_server,
        unsent: unsent.into_iter().map(|one| letter(words, one)).collect(),
    };
    shell::html(&page)
}

async fn tiles(app: &App, words: Words) -> Result<Vec<(String, String)>, Fault> {
    let there = network::acts::installation(app).await?;
    let letters = notices::by_state(app.read()).await?;
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let mut tiles = vec![
        (words.t("operator-associations"), number(there.associations)),
        (words.t("operator-accounts"), number(there.accounts)),
    ];
    for state in [State::Queued, State::Sending, State::Sent, State::Failed] {
        let count = letters.iter().find(|(one, _)| *one == state).map_or(0, |(_, count)| *count);
        tiles.push((words.t(&format!("operator-letters-{}", key(state))), words.number(count)));
    }
    Ok(tiles)
}

/// Sign-in letters that nobody could send: without a mail server the operator hands them over.
/// What an association writes to its members is never shown.
async fn unsent(app: &App) -> Result<Vec<letter::Model>, Fault> {
    let mut letters = notices::recent(app.read(), 0, LETTERS).await?;
    letters.retain(|one| one.purpose == "sign_in" && one.association_id.is_none());
    Ok(letters)
}

/// An association's letter without what stands in it and whom it is for; why it failed remains.
fn veiled(one: letter::Model) -> letter::Model {
    if one.association_id.is_none() {
        return one;
    }
    let failure = one.failure.map(|reason| reason.replace(&one.recipient, "…"));
    letter::Model { failure, subject: one.purpose.clone(), recipient: "…".to_owned(), body: None, html: None, ..one }
}

/// A letter as a page shows it.
pub(super) fn letter(words: Words, one: letter::Model) -> Letter {
    Letter {
        id: one.id.to_string(),
        subject: one.subject,
        recipient: one.recipient,
        at: words.instant(&one.created),
        state: words.t(&format!("mail-state-{}", key(one.state))),
        reason: one.failure.unwrap_or_default(),
        text: one.body.unwrap_or_default(),
    }
}

fn key(state: State) -> &'static str {
    match state {
        State::Queued => "queued",
        State::Sending => "sending",
        State::Sent => "sent",
        State::Failed => "failed",
    }
}

#[handler]
pub(super) async fn do_retry(app: Data<&App>, caller: Caller, Path(id): Path<String>) -> Result<Response, Fault> {
    operator(&caller)?;
    let id: Uuid = id.parse().map_err(|_| Fault::absent())?;
    notices::retry(&app, caller.stamp(&app), id).await?;
    Ok(shell::go("/operator?done=letter_retried"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(association: Option<Uuid>) -> letter::Model {
        letter::Model {
            id: Uuid::nil(),
            association_id: association,
            purpose: "call".to_owned(),
            recipient: "anna@example.org".to_owned(),
            recipient_name: "Anna".to_owned(),
            sender_name: "Byn".to_owned(),
            reply_to: None,
            subject: "Kallelse till årsmöte".to_owned(),
            body: Some("Välkommen".to_owned()),
            html: None,
            message_id: "<1@example.org>".to_owned(),
            state: State::Failed,
            attempts: 12,
            due: chrono::DateTime::default(),
            created: chrono::DateTime::default(),
            sent: None,
            failure: Some("550 no such user anna@example.org".to_owned()),
        }
    }

    #[test]
    fn the_operator_does_not_see_an_association_s_letter() {
        let seen = letter(Words::default(), veiled(failed(Some(Uuid::nil()))));
        let all = [seen.subject, seen.recipient, seen.text, seen.reason.clone()].concat();
        assert!(!all.contains("anna") && !all.contains("Kallelse") && !all.contains("Välkommen"), "{all}");
        assert!(seen.reason.starts_with("550"));
        assert_eq!(letter(Words::default(), veiled(failed(None))).recipient, "anna@example.org");
    }
}
