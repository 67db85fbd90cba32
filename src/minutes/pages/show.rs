//! The minutes of a meeting: begun, written or read, as far as they have come; and what the board says.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Room, draft,
    lost::{COMMENT, Typed},
    reading,
};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::State as MeetingState,
    minutes::{CommentId, State, acts, draft::MinutesCommentDraft},
};

#[derive(Template)]
#[template(path = "minutes/pages/begin.html")]
struct BeginPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    title: String,
    about: String,
    can_begin: bool,
    is_open: bool,
}

#[handler]
pub(super) async fn show_minutes(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    match acts::see(&app, &room.seat).await {
        Ok(view) if view.state == State::Draft => {
            shell::html(&draft::page(&app, &room, &speech, view, FormState::default(), None).await?)
        }
        Ok(view) => shell::html(&reading::page(&app, &room, &speech, view, FormState::default()).await?),
        Err(fault) if fault.kind == Kind::Absent && room.seat.may_write() => shell::html(&not_begun(&room, &speech)),
        Err(fault) => Err(fault),
    }
}

fn not_begun(room: &Room, speech: &Speech) -> BeginPage {
    let state = room.seat.meeting().state;
    BeginPage {
        shell: room.shell(speech),
        tabs: room.tabs(speech.words),
        base: room.base.clone(),
        title: room.seat.meeting().title.clone(),
        about: room.about(speech.words),
        can_begin: matches!(state, MeetingState::Open | MeetingState::Closed),
        is_open: state == MeetingState::Open,
    }
}

#[handler]
pub(super) async fn do_begin(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    match acts::begin(&app, &room.seat, &Once::free()).await {
        Ok(_) => Ok(shell::go(&room.done("minutes_begun"))),
        // Somebody else was first: there they are.
        Err(fault) if fault.code == "minutes_begun" => Ok(shell::go(&format!("{}/minutes", room.base))),
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_renew(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    acts::renew(&app, &room.seat).await?;
    Ok(shell::go(&room.done("minutes_renewed")))
}

#[handler]
pub(super) async fn do_comment(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let typed = Typed::new(&speech, &guest, (&slug, &meeting), &fields, COMMENT);
    typed.or_shown(commented(&app, &speech, guest, (&slug, &meeting), &fields).await)
}

async fn commented(
    app: &App,
    speech: &Speech,
    guest: Guest,
    (slug, meeting): (&str, &str),
    fields: &Fields,
) -> Result<Response, Fault> {
    let room = Room::find(app, guest, slug, meeting).await?;
    let paragraph = fields.filled("paragraph_id").map(|id| id.parse().map_err(|_| Fault::absent())).transpose()?;
    let said = MinutesCommentDraft { paragraph_id: paragraph, text: fields.text("text").to_owned() };
    match acts::comment(app, &room.seat, &Once::free(), &said).await {
        Ok(_) => Ok(shell::go(&format!("{}#comments", room.done("minutes_commented")))),
        Err(fault) if fault.kind == Kind::Invalid => {
            let view = draft::current(app, &room).await?;
            let form = FormState::refused(fields.clone(), &fault, speech.words);
            shell::refused(&draft::page(app, &room, speech, view, form, None).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_remove_comment(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting, comment)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    let id: CommentId = comment.parse().map_err(|_| Fault::absent())?;
    acts::remove_comment(&app, &room.seat, id).await?;
    Ok(shell::go(&format!("{}#comments", room.done("removed"))))
}
