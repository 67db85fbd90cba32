//! Opening and closing. Closing has no way back: the page says what will happen to whom.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{attendance, base, is_shown, now, seat_of, shell as shell_of};
use crate::{
    associations::{Post, place::Here},
    calendar::wording::list,
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Kind, Seat, State,
        hall::{
            acts::{self, Leaving, Seated, Size},
            rules,
        },
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
    /// That who leads is not noted as there.
    unnoted: Option<String>,
    /// That those are told who would come on another day.
    awaited: Option<String>,
    seated: Vec<Row>,
    /// Where elections are made, at an annual meeting.
    elections: Option<String>,
    terms: String,
    leaving: Vec<Row>,
    staying: Option<String>,
    size: Option<String>,
    board: String,
    adjusting: Vec<Row>,
}

/// Somebody with something to do from now on.
struct Row {
    name: String,
    post: String,
    until: String,
    signs_in: bool,
}

fn post(words: Words, post: Post) -> String {
    words.t(&format!("post-{}", post.key().replace('_', "-")))
}

fn seated(words: Words, one: Seated) -> Row {
    Row {
        name: one.name,
        post: post(words, one.post),
        until: one.until.map_or_else(|| words.t("hall-until-further"), |day| words.date(&day)),
        signs_in: one.signs_in,
    }
}

fn leaving(words: Words, one: Leaving) -> Row {
    Row { name: one.name, post: post(words, one.post), until: words.date(&one.last), signs_in: true }
}

fn adjusting(words: Words, one: meeting_officer::Model) -> Row {
    Row {
        name: one.name,
        post: words.t(&format!("hall-role-{}", one.role.key())),
        until: String::new(),
        signs_in: one.email.is_some(),
    }
}

/// That the board will be another one than the bylaws have it.
fn size(words: Words, size: Size) -> String {
    let said = |key: &str, board: usize, allowed: u8| {
        let board = i64::try_from(board).unwrap_or_default();
        words.with2(key, ("count", board), ("allowed", i64::from(allowed)))
    };
    match size {
        Size::Large(board, most) => said("hall-closing-board-large", board, most),
        Size::Small(board, fewest) => said("hall-closing-board-small", board, fewest),
    }
}

async fn page(app: &App, speech: &Speech, here: &Here, seat: &Seat, form: FormState) -> Result<ClosingPage, Fault> {
    let words = speech.words;
    let outlook = acts::outlook(app, seat).await?;
    let waiting = i64::try_from(outlook.waiting).unwrap_or_default();
    let staying = outlook.staying.join(", ");
    let meeting = now(app.read(), seat).await?;
    let awaited = rules::awaited(&meeting, app.now());
    Ok(ClosingPage {
        shell: shell_of(here, speech),
        awaited: awaited.map(|to| words.with("hall-closing-awaited", "day", words.date(&to.date()))),
        elections: (meeting.kind == Kind::Annual)
            .then(|| format!("/{}/meetings/{}/elections", here.association.slug, meeting.id)),
        title: meeting.title,
        base: base(here, seat.id()),
        form,
        hindrances: outlook.hindrances.iter().map(|fault| fault.detail(words)).collect(),
        unnoted: (!outlook.unnoted.is_empty())
            .then(|| words.with("hall-closing-unnoted", "names", list(words, &outlook.unnoted))),
        waiting: (waiting > 0).then(|| words.with("hall-closing-waiting", "count", waiting)),
        terms: words.with("hall-closing-terms", "day", words.date(&outlook.day)),
        seated: outlook.seated.into_iter().map(|one| seated(words, one)).collect(),
        leaving: outlook.leaving.into_iter().map(|one| leaving(words, one)).collect(),
        staying: (!staying.is_empty()).then(|| words.with("hall-closing-staying", "names", staying.as_str())),
        size: outlook.size.map(|found| size(words, found)),
        board: format!("/{}/board", here.association.slug),
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
        Ok(closed) => {
            let done = if closed.letters_used_up { "hall_closed_untold" } else { "hall_closed" };
            Ok(shell::go(&format!("/{slug}/meetings/{}?done={done}", closed.id)))
        }
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
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    match acts::open_on(&app, &seat, &Once::free(), fields.ticked("other_day")).await {
        Ok(_) => Ok(shell::go(&format!("{}?done=hall_opened", base(&here, seat.id())))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&attendance::page(&app, &speech, &here, &seat, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
