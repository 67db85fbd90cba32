//! What is done to locked minutes: confirmed, corrected, reminded of.

use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Room,
    lost::{CORRECTION, NOTE, Typed},
    reading,
};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState},
    },
    minutes::{
        State, acts,
        draft::{AddendumDraft, AdjustmentDraft},
    },
};

/// The minutes again, with what was typed and why it was refused.
pub(super) async fn again(
    app: &App,
    room: &Room,
    speech: &Speech,
    fields: Fields,
    fault: Fault,
) -> Result<Response, Fault> {
    let is_shown =
        matches!(fault.kind, Kind::Invalid | Kind::Conflict | Kind::Large) || fault.code == "sign_in_to_adjust";
    if !is_shown {
        return Err(fault);
    }
    let view = acts::see(app, &room.seat).await?;
    if view.state == State::Draft {
        return Err(fault);
    }
    let form = FormState::refused(fields, &fault, speech.words);
    shell::refused(&reading::page(app, room, speech, view, form).await?, &fault)
}

#[handler]
pub(super) async fn do_adjust(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let typed = Typed::new(&speech, &guest, (&slug, &meeting), &fields, NOTE);
    typed.or_shown(adjusted(&app, &speech, guest, (&slug, &meeting), &fields).await)
}

async fn adjusted(
    app: &App,
    speech: &Speech,
    guest: Guest,
    (slug, meeting): (&str, &str),
    fields: &Fields,
) -> Result<Response, Fault> {
    let room = Room::find(app, guest, slug, meeting).await?;
    let draft = AdjustmentDraft::from_fields(fields)?;
    match acts::adjust(app, &room.seat, &Once::free(), &draft).await {
        Ok(_) => Ok(shell::go(&format!("{}#adjust", room.done("minutes_adjusted")))),
        // The page no longer asks them: it has no field left for what they wrote.
        Err(fault) if fault.code == "adjusted_before" && fields.filled("note").is_some() => Err(fault),
        Err(mut fault) => {
            // Each button has a note of its own.
            for one in fault.fields.iter_mut().filter(|one| one.field == "note") {
                one.field = format!("note-{}{}", fields.text("as"), fields.text("addendum_id"));
            }
            again(app, &room, speech, fields.clone(), fault).await
        }
    }
}

#[handler]
pub(super) async fn do_correct(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let typed = Typed::new(&speech, &guest, (&slug, &meeting), &fields, CORRECTION);
    typed.or_shown(corrected(&app, &speech, guest, (&slug, &meeting), &fields).await)
}

async fn corrected(
    app: &App,
    speech: &Speech,
    guest: Guest,
    (slug, meeting): (&str, &str),
    fields: &Fields,
) -> Result<Response, Fault> {
    let room = Room::find(app, guest, slug, meeting).await?;
    let draft = AddendumDraft { text: fields.text("text").to_owned() };
    match acts::create_addendum(app, &room.seat, &Once::free(), &draft).await {
        Ok(_) => Ok(shell::go(&room.done("minutes_corrected"))),
        Err(fault) => again(app, &room, speech, fields.clone(), fault).await,
    }
}

#[handler]
pub(super) async fn do_remind(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    match acts::remind(&app, &room.seat).await {
        Ok(_) => Ok(shell::go(&format!("{}#adjust", room.done("adjusters_reminded")))),
        Err(fault) => again(&app, &room, &speech, Fields::default(), fault).await,
    }
}
