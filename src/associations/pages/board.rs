//! The board's page: who holds which post today, who comes, and who was there before.

use askama::Template;
use chrono::NaiveDate;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Options, query, said};
use crate::{
    associations::{
        Post, acts,
        place::Here,
        right::{EditOffices, SeeOffices},
        view::OfficeView,
    },
    identity::{Guest, rules::name_key},
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, Shell},
    },
};

/// The posts that every board needs; one that nobody holds is shown as vacant.
const NEEDED: [Post; 3] = [Post::Chair, Post::Secretary, Post::Treasurer];

#[derive(Template)]
#[template(path = "associations/pages/board.html")]
struct BoardPage {
    shell: Shell,
    slug: String,
    today: Vec<Seat>,
    coming: Vec<Seat>,
    past: Vec<Seat>,
    vacant: Options,
    shows_past: bool,
    sees_mailbox: bool,
    may_edit: bool,
}

/// A post, who holds it and for how long.
struct Seat {
    id: String,
    post: String,
    name: String,
    email: String,
    from: String,
    until: String,
    public: bool,
}

#[handler]
pub(super) async fn show_board(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let words = speech.words;
    let here = Here::find(&app, guest, &slug).await?;
    let shows_past = query(request).ticked("past");
    let offices = acts::list_offices(&app, &here.permit()?, shows_past).await?;
    let day = app.today();
    let (coming, begun): (Vec<_>, Vec<_>) = offices.into_iter().partition(|office| office.from > day);
    let (today, past): (Vec<_>, Vec<_>) = begun.into_iter().partition(|office| covers(office, day));
    let today = of_today(today, day);
    let page = BoardPage {
        shell: here.shell(&speech, "board"),
        vacant: vacant(words, &today),
        today: today.into_iter().map(|office| seat(words, office, day)).collect(),
        coming: coming.into_iter().map(|office| seat(words, office, day)).collect(),
        past: newest_first(past).into_iter().map(|office| seat(words, office, day)).collect(),
        shows_past,
        sees_mailbox: here.may::<SeeOffices>(),
        may_edit: here.may::<EditOffices>(),
        slug,
    };
    shell::html(&page)
}

/// Whether the term covers a day.
pub(super) fn covers(office: &OfficeView, day: NaiveDate) -> bool {
    office.from <= day && office.until.is_none_or(|until| until >= day)
}

/// Whose terms cover today, each once: of somebody who was elected again today it is the new term.
pub(super) fn of_today(mut offices: Vec<OfficeView>, day: NaiveDate) -> Vec<OfficeView> {
    let key = |office: &OfficeView| (office.post, name_key(&office.name));
    let fresh: Vec<_> = offices.iter().filter(|office| office.from == day).map(key).collect();
    offices.retain(|office| office.from == day || office.until != Some(day) || !fresh.contains(&key(office)));
    offices
}

fn newest_first(mut offices: Vec<OfficeView>) -> Vec<OfficeView> {
    offices.sort_by_key(|office| std::cmp::Reverse((office.until, office.from)));
    offices
}

fn seat(words: Words, office: OfficeView, day: NaiveDate) -> Seat {
    Seat {
        id: office.id.to_string(),
        post: said(words, "post", office.post.key()),
        name: office.name,
        email: office.email.unwrap_or_default(),
        from: words.date(&office.from),
        until: match office.until {
            None => words.t("board-until-further"),
            Some(until) if until == day => words.t("board-ends-today"),
            Some(until) => words.date(&until),
        },
        public: office.public,
    }
}

/// The posts that a board needs and nobody holds.
fn vacant(words: Words, today: &[OfficeView]) -> Options {
    NEEDED
        .into_iter()
        .filter(|post| !today.iter().any(|office| office.post == *post))
        .map(|post| (post.key().to_owned(), said(words, "post", post.key())))
        .collect()
}
