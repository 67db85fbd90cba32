//! Opening and closing. Closing has no way back: the page says what will happen to whom.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{base, is_shown, now, seat_of, shell as shell_of};
use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Seat, State,
        hall::acts::{self, Seated},
        meeting_officer,
    },
};

#[derive(Template)]
#[template(path = "meetings/hall/pages/closing.html")]
struct ClosingPage {
    shell: Shell,
    title: String,
    base: String,
    form: FormState,
    hindrances: Vec<String>,
    waiting: Option<String>,
    seated: Vec<Row>,
    adjusting: Vec<Row>,
}

/// Somebody with something to do from now on.
struct Row {
    name: String,
    post: String,
    until: String,
    signs_in: bool,
}

fn seated(words: Words, one: Seated) -> Row {
    Row {
        name: one.name,
        post: words.t(&format!("post-{}", one.post.key().replace('_', "-"))),
        until: one.until.map_or_else(|| words.t("hall-until-further"), |day| words.date(&day)),
        signs_in: one.signs_in,
    }
}

fn adjusting(words: Words, one: meeting_officer::Model) -> Row {
    Row {
        name: one.name,
        post: words.t(&format!("hall-role-{}", one.role.key())),
        until: String::new(),
        signs_in: one.email.is_some(),
    }
}

async fn page(app: &App, speech: &Speech, here: &Here, seat: &Seat, form: FormState) -> Result<ClosingPage, Fault> {
    let words = speech.words;
    let outlook = acts::outlook(app, seat).await?;
    let waiting = i64::try_from(outlook.waiting).unwrap_or_default();
    Ok(ClosingPage {
        shell: shell_of(here, speech),
        title: now(app.read(), seat).await?.title,
        base: base(here, seat.id()),
        form,
        hindrances: outlook.hindrances.iter().map(|fault| fault.detail(words)).collect(),
        waiting: (waiting > 0).then(|| words.with("hall-closing-waiting", "count", waiting)),
        seated: outlook.seated.into_iter().map(|one| seated(words, one)).collect(),
        adjusting: outlook.adjusting.into_iter().map(|one| adjusting(words, one)).collect(),
    })
}

#[handler]
pub(super) async fn show_closing(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    if now(app.read(), &seat).await?.state != State::Open {
        return Ok(shell::go(&base(&here, seat.id())));
    }
    shell::html(&page(&app, &speech, &here, &seat, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_close(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    match acts::close(&app, &seat, &Once::free()).await {
        // The meeting's own page is there for everybody: whoever closed it may be off the board by now.
        Ok(closed) => Ok(shell::go(&format!("/{slug}/meetings/{}?done=hall_closed", closed.id))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&page(&app, &speech, &here, &seat, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_open(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    acts::open(&app, &seat, &Once::free()).await?;
    Ok(shell::go(&format!("{}?done=hall_opened", base(&here, seat.id()))))
}
