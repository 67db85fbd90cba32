//! One occurrence of a series: moved, given another name or place, cancelled, or taken back.

use askama::Template;
use chrono::NaiveDateTime;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{event_id, named_start, query, start_name};
use crate::{
    associations::{Permit, place::Here, right::EditEvents},
    calendar::{
        EventId, Sight, Status, acts,
        draft::{OccurrenceDraft, span_values},
        view::OccurrenceView,
        wording,
    },
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "calendar/pages/occurrence.html")]
struct OccurrencePage {
    shell: Shell,
    title: String,
    now: String,
    is_off: bool,
    is_changed: bool,
    is_overtaken: bool,
    all_day: bool,
    action: String,
    back: String,
    at: String,
    version: i64,
    form: FormState,
}

fn page(here: &Here, speech: &Speech, one: &OccurrenceView, form: Option<FormState>) -> OccurrencePage {
    let words = speech.words;
    let event = format!("/{}/calendar/{}", here.association.slug, one.event_id);
    let today = one.original_start.date();
    let filled = || {
        let values = span_values(one.starts, one.ends, one.all_day).into_iter();
        let texts = [("title", one.title.clone()), ("location", one.location.clone().unwrap_or_default())];
        FormState::filled(values.filter(|(name, _)| *name != "all_day").chain(texts))
    };
    OccurrencePage {
        shell: here.shell(speech, "calendar"),
        title: one.title.clone(),
        // Compared with its own day, so that it is named by its date and never "today".
        now: wording::when(words, (one.starts, one.ends), one.all_day, today - chrono::TimeDelta::days(400)),
        is_off: one.status == Status::Cancelled,
        is_changed: one.changed,
        is_overtaken: false,
        all_day: one.all_day,
        action: format!("{event}/occurrence"),
        back: format!("{event}?at={}", start_name(one.original_start)),
        at: start_name(one.original_start),
        version: one.version,
        form: form.unwrap_or_else(filled),
    }
}

async fn found(
    app: &App,
    permit: &Permit<EditEvents>,
    id: EventId,
    at: NaiveDateTime,
) -> Result<OccurrenceView, Fault> {
    acts::see_occurrence(app, &Sight::by_permit(permit), id, at).await
}

#[handler]
pub(super) async fn show_occurrence(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let at = named_start(&query(request), "at")?.ok_or_else(Fault::absent)?;
    let one = found(&app, &permit, event_id(&event)?, at).await?;
    shell::html(&page(&here, &speech, &one, None))
}

#[handler]
pub(super) async fn do_occurrence(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let (id, at) = (event_id(&event)?, named_start(&fields, "at")?.ok_or_else(Fault::absent)?);
    let one = found(&app, &permit, id, at).await?;
    match done(&app, &permit, &one, &fields).await {
        Ok(flash) => Ok(shell::go(&format!("/{slug}/calendar/{id}?at={}&done={flash}", start_name(at)))),
        Err(fault) if fault.kind == Kind::Stale => {
            let mut page = page(&here, &speech, &one, Some(FormState { fields, ..FormState::default() }));
            page.is_overtaken = true;
            shell::refused(&page, &fault)
        }
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, &one, Some(form)), &fault)
        }
    }
}

/// Does what the pressed button says; answers what to tell.
async fn done(
    app: &App,
    permit: &Permit<EditEvents>,
    one: &OccurrenceView,
    fields: &Fields,
) -> Result<&'static str, Fault> {
    let (name, version) = ((one.event_id, one.original_start), fields.version()?);
    match fields.text("act") {
        "cancel" => {
            // What was changed before stays as it is beside the cancellation.
            let draft = OccurrenceDraft {
                starts: one.changed.then_some(one.starts),
                ends: one.changed.then_some(one.ends),
                title: Some(one.title.clone()),
                location: one.location.clone(),
                cancelled: true,
                ..OccurrenceDraft::default()
            };
            acts::change_occurrence(app, permit, name, version, &draft).await?;
            Ok("occurrence_cancelled")
        }
        "restore" => {
            acts::restore_occurrence(app, permit, name, version).await?;
            Ok("occurrence_restored")
        }
        _ => {
            let draft = OccurrenceDraft::from_fields(fields, one.all_day)?;
            acts::change_occurrence(app, permit, name, version, &draft).await?;
            Ok("event_saved")
        }
    }
}
