//! The meetings of an association: those to come first.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{query, said};
use crate::{
    associations::{
        Permit,
        place::Here,
        right::{BeInside, PlanMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, Shell},
    },
    meetings::{
        State,
        hall::rules::began,
        planning::{
            acts::{self, When},
            view::MeetingView,
        },
    },
};

/// No association has met this often.
const FARTHEST: u64 = 1_000;

#[derive(Template)]
#[template(path = "meetings/planning/pages/list.html")]
struct ListPage {
    shell: Shell,
    slug: String,
    lists: Vec<List>,
    plans: bool,
    sees_board: bool,
}

/// The meetings to come, or those that are over: a page of them, and the ways to the others.
struct List {
    heading: String,
    is_coming: bool,
    rows: Vec<Row>,
    /// Names the links to the pages beside it.
    paging: String,
    links: Vec<Link>,
}

/// A link to the page before or after.
struct Link {
    rel: &'static str,
    href: String,
    text: String,
}

/// A meeting in the list.
struct Row {
    href: String,
    title: String,
    when: String,
    place: String,
    state: String,
    badge: &'static str,
}

fn row(words: Words, slug: &str, one: MeetingView) -> Row {
    Row {
        href: format!("/{slug}/meetings/{}", one.id),
        when: words.moment(&began(one.starts, one.opened, &one.timezone)),
        place: one.place.unwrap_or_default(),
        state: said(words, "state", one.state.key()),
        badge: match one.state {
            State::Cancelled => "badge off",
            _ => "badge",
        },
        title: one.title,
    }
}

/// A page of one of the lists. `is_alone` where it is the only one on the page.
async fn list(
    app: &App,
    permit: &Permit<BeInside>,
    words: Words,
    (slug, when, number): (&str, When, u64),
    is_alone: bool,
) -> Result<Option<List>, Fault> {
    let (rows, more) = acts::leaf(app, permit, when, number).await?;
    let is_coming = when == When::Coming;
    if rows.is_empty() && !is_coming && !is_alone {
        return Ok(None);
    }
    let place = |number: u64| format!("/{slug}/meetings?when={}&page={number}", when.key());
    let link = |rel, number, key| Link { rel, href: place(number), text: words.t(key) };
    let mut links = Vec::new();
    if number > 1 {
        let key = if is_coming { "meeting-page-sooner" } else { "meeting-page-newer" };
        links.push(link("prev", number - 1, key));
    }
    if more {
        let key = if is_coming { "meeting-page-later" } else { "meeting-page-older" };
        links.push(link("next", number + 1, key));
    }
    Ok(Some(List {
        heading: words.t(if is_coming { "meeting-coming" } else { "meeting-past" }),
        paging: words.t(if is_coming { "meeting-paging-coming" } else { "meeting-paging-past" }),
        is_coming,
        rows: rows.into_iter().map(|one| row(words, slug, one)).collect(),
        links,
    }))
}

#[handler]
pub(super) async fn show_list(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    let asked = query(request);
    let number = asked.text("page").parse::<u64>().unwrap_or(1).clamp(1, FARTHEST);
    let chosen = When::from_key(asked.text("when"));
    let mut lists = Vec::new();
    for when in [When::Coming, When::Past].into_iter().filter(|when| chosen.is_none_or(|chosen| chosen == *when)) {
        let number = if chosen.is_some() { number } else { 1 };
        lists.extend(list(&app, &permit, speech.words, (&slug, when, number), chosen.is_some()).await?);
    }
    shell::html(&ListPage {
        shell: here.shell(&speech, "meetings"),
        lists,
        plans: here.may::<PlanMeetings>(),
        sees_board: here.may::<SeeBoardMeetings>(),
        slug,
    })
}
