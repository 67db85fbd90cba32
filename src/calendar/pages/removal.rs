//! Cancelling and removing: one occurrence, those that follow, or all of it. The page says what
//! happens to those who have it in their calendars.

use askama::Template;
use chrono::NaiveDateTime;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{event_id, named_start, query, start_name};
use crate::{
    associations::{Permit, place::Here, right::EditEvents},
    calendar::{Sight, Status, acts, draft::OccurrenceDraft, event, wording, zone},
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "calendar/pages/removal.html")]
struct RemovalPage {
    shell: Shell,
    title: String,
    when: String,
    is_series: bool,
    is_off: bool,
    /// The occurrence that the page was opened from, if something can be done from there on.
    at: Option<String>,
    day: String,
    is_first: bool,
    action: String,
    back: String,
    version: i64,
    form: FormState,
}

fn page(here: &Here, speech: &Speech, row: &event::Model, at: Option<NaiveDateTime>, form: FormState) -> RemovalPage {
    let words = speech.words;
    let event = format!("/{}/calendar/{}", here.association.slug, row.id);
    let day = at.unwrap_or(row.starts).date();
    let long_ago = row.starts.date() - chrono::TimeDelta::days(400);
    let when = match &row.recurrence {
        Some(rule) => wording::repeats(words, rule, row.starts, row.zone()),
        None => wording::when(words, (row.starts, row.ends), row.all_day, long_ago),
    };
    RemovalPage {
        shell: here.shell(speech, "calendar"),
        title: row.title.clone(),
        when,
        is_series: row.recurrence.is_some(),
        is_off: row.status == Status::Cancelled,
        is_first: at == Some(row.starts),
        at: at.filter(|_| row.recurrence.is_some()).map(start_name),
        day: words.long_date(&day),
        action: format!("{event}/removal"),
        back: event,
        version: row.version,
        form,
    }
}

#[handler]
pub(super) async fn show_removal(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let row = acts::see(&app, &Sight::by_permit(&permit), event_id(&event)?).await?;
    let at = named_start(&query(request), "at")?;
    shell::html(&page(&here, &speech, &row, at, FormState::default()))
}

#[handler]
pub(super) async fn do_removal(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let row = acts::see(&app, &Sight::by_permit(&permit), event_id(&event)?).await?;
    let at = named_start(&fields, "at")?;
    match done(&app, &permit, &row, at, &fields).await {
        Ok(Done::Gone) => {
            let month = at.unwrap_or_else(|| zone::local(app.now(), row.zone()));
            Ok(shell::go(&format!("/{slug}/calendar?month={}&done=event_removed", month.format("%Y-%m"))))
        }
        Ok(Done::Stays(flash)) => {
            let place = at.map(|at| format!("at={}&", start_name(at))).unwrap_or_default();
            Ok(shell::go(&format!("/{slug}/calendar/{}?{place}done={flash}", row.id)))
        }
        Err(fault) => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&page(&here, &speech, &row, at, form), &fault)
        }
    }
}

/// What there is to look at afterwards.
enum Done {
    /// Nothing.
    Gone,
    /// The event, with this told.
    Stays(&'static str),
}

async fn done(
    app: &App,
    permit: &Permit<EditEvents>,
    row: &event::Model,
    at: Option<NaiveDateTime>,
    fields: &Fields,
) -> Result<Done, Fault> {
    let version = fields.version()?;
    match (fields.text("act"), at) {
        ("cancel_one", Some(at)) => {
            let draft = OccurrenceDraft { cancelled: true, ..OccurrenceDraft::default() };
            acts::change_occurrence(app, permit, (row.id, at), version, &draft).await?;
            Ok(Done::Stays("occurrence_cancelled"))
        }
        ("end", Some(at)) => {
            acts::end_before(app, permit, (row.id, at), version).await?;
            Ok(Done::Gone)
        }
        ("cancel", _) => {
            acts::set_status(app, permit, row.id, version, Status::Cancelled).await?;
            Ok(Done::Stays("event_cancelled"))
        }
        ("revive", _) => {
            acts::set_status(app, permit, row.id, version, Status::Confirmed).await?;
            Ok(Done::Stays("event_revived"))
        }
        ("remove", _) => {
            acts::remove(app, permit, row.id, version).await?;
            Ok(Done::Gone)
        }
        _ => Err(Fault::invalid("removal_needed")),
    }
}
