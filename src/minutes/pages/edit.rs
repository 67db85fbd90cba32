//! A paragraph's form: saved as it is typed or by its button, moved, taken away.

use poem::{
    Body, Response, handler,
    http::header,
    web::{Data, Path},
};
use serde_json::json;

use super::{
    Room,
    draft::{self, Refused},
    lost::{PARAGRAPH, Typed},
};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        shell::{self, FormState},
    },
    minutes::{ParagraphId, acts, draft::ParagraphDraft, view::ParagraphView},
};

#[handler]
pub(super) async fn do_edit(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, paragraph)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    if fields.ticked("auto") {
        return Ok(autosaved(&app, &speech, guest, (&slug, &meeting, &paragraph), &fields).await);
    }
    let typed = Typed::new(&speech, &guest, (&slug, &meeting), &fields, PARAGRAPH);
    typed.or_shown(edited(&app, &speech, guest, (&slug, &meeting, &paragraph), &fields).await)
}

async fn edited(
    app: &App,
    speech: &Speech,
    guest: Guest,
    (slug, meeting, paragraph): (&str, &str, &str),
    fields: &Fields,
) -> Result<Response, Fault> {
    let room = Room::find(app, guest, slug, meeting).await?;
    let id = paragraph_id(paragraph)?;
    match done(app, &room, id, fields).await {
        Ok(Some(_)) => Ok(shell::go(&format!("{}#p-{id}", room.done("paragraph_saved")))),
        Ok(None) => Ok(shell::go(&room.done("paragraph_removed"))),
        Err(fault) if matches!(fault.kind, Kind::Invalid | Kind::Stale | Kind::Unconditional) => {
            let view = draft::current(app, &room).await?;
            if !view.paragraphs.iter().any(|one| one.id == id) {
                return Err(gone(fault));
            }
            // Without a version nobody knows what the text was written over: what stands there is shown.
            let is_stale = fault.kind != Kind::Invalid;
            let refused = Refused { id, fields, fault: &fault, is_stale };
            let page = draft::page(app, &room, speech, view, FormState::default(), Some(refused)).await?;
            shell::refused(&page, &fault)
        }
        Err(fault) => Err(fault),
    }
}

/// That somebody else has taken the paragraph away.
fn gone(before: Fault) -> Fault {
    Fault { source: before.source, ..Fault::new(Kind::Absent, "paragraph_removed") }
}

fn paragraph_id(text: &str) -> Result<ParagraphId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// What is typed is saved before the paragraph moves: a button must not lose it.
async fn done(app: &App, room: &Room, id: ParagraphId, fields: &Fields) -> Result<Option<ParagraphView>, Fault> {
    let version = fields.version()?;
    let act = fields.text("act");
    let told = |fault: Fault| if fault.kind == Kind::Absent { gone(fault) } else { fault };
    if act == "remove" {
        acts::remove_paragraph(app, &room.seat, id, version).await.map_err(told)?;
        return Ok(None);
    }
    let draft = ParagraphDraft::from_fields(fields);
    let saved = acts::change_paragraph(app, &room.seat, id, version, &draft).await.map_err(told)?;
    if matches!(act, "up" | "down") {
        acts::move_paragraph(app, &room.seat, id, act == "up").await?;
    }
    Ok(Some(saved))
}

/// The answer to a page that saves by itself: the next version and the time, or why not.
async fn autosaved(
    app: &App,
    speech: &Speech,
    guest: Guest,
    (slug, meeting, paragraph): (&str, &str, &str),
    fields: &Fields,
) -> Response {
    let saved = async {
        let room = Room::find(app, guest, slug, meeting).await?;
        done(app, &room, paragraph_id(paragraph)?, fields).await
    };
    let (status, body) = match saved.await {
        Ok(view) => {
            let at = speech.words.clock(&app.clock().local());
            (poem::http::StatusCode::OK, json!({ "version": view.map_or(0, |view| view.version), "at": at }))
        }
        Err(fault) => {
            let told = match fault.kind {
                Kind::Stale | Kind::Unconditional => speech.words.t("minutes-autosave-overtaken"),
                _ => fault.detail(speech.words),
            };
            (fault.kind.status(), json!({ "code": fault.code, "detail": told }))
        }
    };
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_string(body.to_string()))
}

#[handler]
pub(super) async fn do_add(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    let id = acts::add_paragraph(&app, &room.seat).await?;
    Ok(shell::go(&format!("{}#p-{id}", room.done("paragraph_added"))))
}
