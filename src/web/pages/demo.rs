//! The demo's own pages: people to be, one press each, and the mail that was sent.
//!
//! They are there when the application carries [`Demo`], and nowhere else.

use std::sync::Arc;

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, cookie::CookieJar},
};

use super::operator::{self, Letter};
use crate::{
    identity::{self, Guest, pages::session_cookie},
    kit::{
        App, Fault, Words,
        door::Speech,
        form::{self, Fields},
        shell::{self, Shell},
    },
    notices,
};

/// How many letters a page of sent mail shows.
const LETTERS: u64 = 20;
/// The last page that is looked for.
const LAST: u64 = 10_000;

/// That this is a demo, and who one may be in it.
#[derive(Clone, Debug)]
pub struct Demo {
    /// The people to be.
    pub people: Vec<DemoPerson>,
}

/// Somebody to be.
#[derive(Clone, Debug)]
pub struct DemoPerson {
    /// Their name.
    pub name: String,
    /// Their mailbox.
    pub email: String,
    /// What they are: `secretary`, `member` or `officer`.
    pub what: String,
    /// The association they are it in, as its name in addresses.
    pub slug: String,
}

impl DemoPerson {
    /// The page that they would open first.
    fn first_page(&self) -> String {
        let page = if self.what == "officer" { "/county" } else { "" };
        format!("/{}{page}", self.slug)
    }
}

/// A person to be, in words.
pub(super) struct Role {
    pub name: String,
    pub email: String,
    pub text: String,
}

fn demo(app: &App) -> Result<Arc<Demo>, Fault> {
    app.part::<Demo>().map_err(|_| Fault::absent())
}

/// The people to be; none when this is no demo.
pub(super) fn roles(app: &App, words: Words) -> Vec<Role> {
    let role = |one: &DemoPerson| Role {
        name: one.name.clone(),
        email: one.email.clone(),
        text: words.t(&format!("demo-person-{}", one.what)),
    };
    demo(app).map(|demo| demo.people.iter().map(role).collect()).unwrap_or_default()
}

/// Signs in as one of the people to be: the mailbox must be one of theirs.
#[handler]
pub(super) async fn do_be(app: Data<&App>, jar: &CookieJar, fields: Fields) -> Result<Response, Fault> {
    let demo = demo(&app)?;
    let email = fields.text("email");
    let person = demo.people.iter().find(|person| person.email == email).ok_or_else(Fault::absent)?;
    let opened = identity::acts::enter_as(&app, &person.email, &person.name).await?;
    jar.add(session_cookie(&app, opened.secret));
    Ok(shell::go(&person.first_page()))
}

#[derive(Template)]
#[template(path = "web/pages/mail.html")]
struct MailPage {
    shell: Shell,
    /// The places of the first and the last letter, counted from the newest.
    count: String,
    is_newest: bool,
    letters: Vec<Letter>,
    newer: Option<u64>,
    older: Option<u64>,
}

#[handler]
pub(super) async fn show_mail(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
) -> Result<Response, Fault> {
    demo(&app)?;
    let words = speech.words;
    let asked = Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes()));
    let number = asked.text("page").parse::<u64>().unwrap_or(1).clamp(1, LAST);
    let skip = (number - 1) * LETTERS;
    let mut letters = notices::recent(app.read(), skip, LETTERS + 1).await?;
    let most = usize::try_from(LETTERS).unwrap_or(usize::MAX);
    let is_more = letters.len() > most;
    letters.truncate(most);
    let first = i64::try_from(skip + 1).unwrap_or_default();
    let last = first - 1 + i64::try_from(letters.len()).unwrap_or_default();
    let page = MailPage {
        shell: Shell::new(&speech, guest.called()),
        count: words.with2("mail-count", ("first", first), ("last", last)),
        is_newest: number == 1,
        letters: letters.into_iter().map(|letter| operator::letter(words, letter)).collect(),
        newer: (number > 1).then(|| number - 1),
        older: is_more.then_some(number + 1),
    };
    shell::html(&page)
}
