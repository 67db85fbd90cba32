//! The form of a point itself: saved, opened, done, put off, or with a phrase put under its decision.

use poem::{Response, handler, web::Data};

use super::{
    ItemPath, Room, done, is_shown,
    item::{self, Typed},
    list,
    steps::next_waiting,
};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        shell::{self, FormState},
    },
    meetings::{
        ItemState, agenda_item,
        planning::agenda::own_words,
        points::{
            acts,
            draft::{RecordDraft, record_of},
            rules,
        },
        store,
    },
};

#[handler]
pub(super) async fn do_record(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let row = store::item(app.read(), &room.seat, room.seat.id(), id).await?;
    match recorded(&app, &room, &row, &fields).await {
        Ok(act) => after(&app, &room, &row, act).await,
        // The list has a button alone: what stands in the way is told there.
        Err(fault) if is_shown(&fault) && fields.text("from") == "list" => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&list::page(&app, &speech, &room, form).await?, &fault)
        }
        Err(fault) if is_shown(&fault) => {
            let is_stale = fault.kind == Kind::Stale;
            let mut typed = Typed { is_record: true, is_stale, ..Typed::refused(fields, &fault, speech.words) };
            if is_stale {
                // Over the version that is there now: saving again keeps what stands in the form. The page
                // tells what the other saved; to read everything anew is not asked of anybody.
                typed.form.fields.0.retain(|(name, _)| name != "version");
                typed.form.summary = None;
            }
            shell::refused(&item::page(&app, &speech, &room, id, typed).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

/// What a button of the point's form does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Save,
    Open,
    Next,
    Defer,
}

async fn recorded(app: &App, room: &Room, row: &agenda_item::Model, fields: &Fields) -> Result<Act, Fault> {
    let (act, state) = match fields.text("act") {
        "open" => (Act::Open, ItemState::Open),
        "next" => (Act::Next, ItemState::Done),
        "defer" => (Act::Defer, ItemState::Deferred),
        _ => (Act::Save, row.state),
    };
    let mut draft = record_of(fields, row, state);
    if let Some(phrase) = fields.filled("phrase") {
        append(app, room, row, &phrase, &mut draft).await?;
    }
    acts::record_item(app, &room.seat, row.id, fields.version()?, &draft).await?;
    Ok(act)
}

/// Puts a phrase under what is decided so far.
async fn append(
    app: &App,
    room: &Room,
    row: &agenda_item::Model,
    phrase: &str,
    draft: &mut RecordDraft,
) -> Result<(), Fault> {
    let point = acts::see_item(app, &room.seat, row.id).await?;
    let facts = acts::facts(app, &room.seat, &point).await?;
    let phrases = rules::suggest(row.kind, &facts, own_words(&room.here.association));
    let chosen = phrase.parse::<usize>().ok().and_then(|place| phrases.get(place)).ok_or_else(Fault::absent)?;
    if !draft.decision.is_empty() {
        draft.decision.push('\n');
    }
    draft.decision.push_str(chosen);
    Ok(())
}

/// Where to go: the point itself, or the next one that waits, which is opened.
async fn after(app: &App, room: &Room, row: &agenda_item::Model, act: Act) -> Result<Response, Fault> {
    let here = room.point(row.id);
    match act {
        Act::Save => Ok(done(&here, "point_saved")),
        Act::Open => Ok(done(&here, "point_opened")),
        // There the next one is offered.
        Act::Defer => Ok(done(&here, "point_deferred")),
        Act::Next => {
            let items = store::agenda(app.read(), &room.seat, room.seat.id()).await?;
            if let Some(open) = items.iter().find(|item| item.state == ItemState::Open) {
                // It was opened before, and the answer was lost; or somebody else was quicker.
                return Ok(done(&room.point(open.id), "point_done_next"));
            }
            let Some(next) = next_waiting(&items, row.number) else {
                return Ok(done(&format!("{}/hall/points", room.base()), "point_done_all"));
            };
            let draft = record_of(&Fields::default(), next, ItemState::Open);
            match acts::record_item(app, &room.seat, next.id, next.version, &draft).await {
                Ok(_) => Ok(done(&room.point(next.id), "point_done_next")),
                // Somebody else was quicker, or opened another: the list says how it stands.
                Err(fault) if is_shown(&fault) => Ok(done(&format!("{}/hall/points", room.base()), "point_done")),
                Err(fault) => Err(fault),
            }
        }
    }
}
