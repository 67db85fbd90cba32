//! The meetings of an association: those to come first.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::said;
use crate::{
    associations::{
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
        planning::{
            acts::{self, When},
            view::MeetingView,
        },
    },
};

/// How many of each are shown.
const MOST: u64 = 100;

#[derive(Template)]
#[template(path = "meetings/planning/pages/list.html")]
struct ListPage {
    shell: Shell,
    slug: String,
    coming: Vec<Row>,
    past: Vec<Row>,
    plans: bool,
    sees_board: bool,
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
        when: words.moment(&one.starts),
        place: one.place.unwrap_or_default(),
        state: said(words, "state", one.state.key()),
        badge: match one.state {
            State::Cancelled => "badge off",
            _ => "badge",
        },
        title: one.title,
    }
}

#[handler]
pub(super) async fn show_list(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    let words = speech.words;
    let mut coming = acts::list(&app, &permit, Some(When::Coming), Some(MOST), None).await?.items;
    // The next one first, as in any calendar.
    coming.reverse();
    let past = acts::list(&app, &permit, Some(When::Past), Some(MOST), None).await?.items;
    let page = ListPage {
        shell: here.shell(&speech, "meetings"),
        coming: coming.into_iter().map(|one| row(words, &slug, one)).collect(),
        past: past.into_iter().map(|one| row(words, &slug, one)).collect(),
        plans: here.may::<PlanMeetings>(),
        sees_board: here.may::<SeeBoardMeetings>(),
        slug,
    };
    shell::html(&page)
}
