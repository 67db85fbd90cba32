//! The form of an event: a new one, a change of all of it, or of one occurrence and those after it.

use askama::Template;
use chrono::NaiveDateTime;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{
    event_id,
    labels::{self, Difference, Options},
    named_start, query, start_name,
};
use crate::{
    associations::{Permit, place::Here, right::EditEvents},
    calendar::{
        EventId, Sight, acts,
        draft::{EventDraft, form_of},
        event,
        recurrence::split_before,
        view::EventView,
        zone,
    },
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "calendar/pages/form.html")]
struct FormPage {
    shell: Shell,
    heading: String,
    note: Option<String>,
    action: String,
    back: String,
    form: FormState,
    differences: Option<Vec<Difference>>,
    is_new: bool,
    excluded: Vec<String>,
    recurrences: Options,
    weekdays: Options,
    weekdays_of_month: Options,
    places_in_month: Options,
    endings: Options,
    visibilities: Options,
    categories: Options,
    statuses: Options,
}

impl FormPage {
    fn new(here: &Here, speech: &Speech, heading: &str, form: FormState) -> Self {
        let words = speech.words;
        let calendar = format!("/{}/calendar", here.association.slug);
        Self {
            shell: here.shell(speech, "calendar"),
            heading: words.t(heading),
            note: None,
            action: format!("{calendar}/new"),
            back: calendar,
            excluded: form.fields.all("excluded").map(ToOwned::to_owned).collect(),
            form,
            differences: None,
            is_new: true,
            recurrences: labels::recurrences(words),
            weekdays: labels::weekdays(words),
            weekdays_of_month: labels::weekdays_of_month(words),
            places_in_month: labels::places_in_month(words),
            endings: labels::endings(words),
            visibilities: labels::visibilities(words),
            categories: labels::categories(words),
            statuses: labels::statuses(words),
        }
    }

    /// The form of an event that is there.
    fn of(here: &Here, speech: &Speech, id: EventId, from: Option<NaiveDateTime>, form: FormState) -> Self {
        let heading = if from.is_some() { "calendar-edit-following-title" } else { "calendar-edit-title" };
        let mut page = Self::new(here, speech, heading, form);
        let event = format!("/{}/calendar/{id}", here.association.slug);
        page.action = format!("{event}/edit");
        page.back = event;
        page.is_new = false;
        page.note = from.map(|at| following_note(speech.words, at));
        page
    }
}

fn following_note(words: Words, from: NaiveDateTime) -> String {
    words.with("calendar-edit-following-note", "date", words.long_date(&from.date()))
}

fn blank() -> FormState {
    FormState::filled([
        ("visibility", "public".to_owned()),
        ("status", "confirmed".to_owned()),
        ("recurrence", "never".to_owned()),
        ("every", "1".to_owned()),
        ("ending", "never".to_owned()),
        ("timezone", zone::HOME.name().to_owned()),
    ])
}

#[handler]
pub(super) async fn show_new(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditEvents>()?;
    shell::html(&FormPage::new(&here, &speech, "calendar-new-title", blank()))
}

#[handler]
pub(super) async fn do_create(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let made = match EventDraft::from_fields(&fields) {
        Ok(draft) => acts::create(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(event) => Ok(shell::go(&format!("/{slug}/calendar/{}?done=event_saved", event.id))),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&FormPage::new(&here, &speech, "calendar-new-title", form), &fault)
        }
    }
}

async fn found(app: &App, permit: &Permit<EditEvents>, id: EventId) -> Result<event::Model, Fault> {
    acts::see(app, &Sight::by_permit(permit), id).await
}

/// The series from one of its occurrences on, as a form begins with it; none when it is the first.
fn rest(row: &event::Model, from: NaiveDateTime) -> Result<Option<EventView>, Fault> {
    if from == row.starts {
        return Ok(None);
    }
    let rule = row.recurrence.as_deref().ok_or_else(Fault::absent)?;
    let (_, later) = split_before(rule, row.starts, row.all_day, row.zone(), from).ok_or_else(Fault::absent)?;
    let mut view = EventView::from(row.clone());
    view.ends = from.checked_add_signed(row.ends - row.starts).unwrap_or(from);
    view.starts = from;
    view.recurrence = Some(later);
    view.excluded.retain(|start| *start >= from);
    Ok(Some(view))
}

fn with_from(mut form: FormState, from: NaiveDateTime) -> FormState {
    form.fields.0.push(("from".to_owned(), start_name(from)));
    form
}

#[handler]
pub(super) async fn show_edit(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let row = found(&app, &permit, event_id(&event)?).await?;
    let later = match named_start(&query(request), "from")? {
        Some(from) => rest(&row, from)?.map(|view| (from, view)),
        None => None,
    };
    let page = match later {
        Some((from, view)) => FormPage::of(&here, &speech, row.id, Some(from), with_from(form_of(&view), from)),
        None => FormPage::of(&here, &speech, row.id, None, form_of(&EventView::from(row.clone()))),
    };
    shell::html(&page)
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let id = event_id(&event)?;
    let from = named_start(&fields, "from")?;
    match saved(&app, &permit, id, from, &fields).await {
        Ok(event) => Ok(shell::go(&format!("/{slug}/calendar/{}?done=event_saved", event.id))),
        Err(fault) if fault.kind == Kind::Stale => {
            let row = found(&app, &permit, id).await?;
            shell::refused(&overtaken(&here, &speech, &row, from, fields), &fault)
        }
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&FormPage::of(&here, &speech, id, from, form), &fault)
        }
    }
}

async fn saved(
    app: &App,
    permit: &Permit<EditEvents>,
    id: EventId,
    from: Option<NaiveDateTime>,
    fields: &Fields,
) -> Result<EventView, Fault> {
    let (version, draft) = (fields.version()?, EventDraft::from_fields(fields)?);
    match from {
        Some(from) => acts::this_and_following(app, permit, &Once::free(), (id, from), version, &draft).await,
        None => acts::change(app, permit, id, version, &draft).await,
    }
}

/// The form as it was typed, over the version that is there now, with what differs.
fn overtaken(
    here: &Here,
    speech: &Speech,
    row: &event::Model,
    from: Option<NaiveDateTime>,
    mut fields: Fields,
) -> FormPage {
    // From one occurrence on, the form began with that one: its day is no difference.
    let later = from.and_then(|from| rest(row, from).ok().flatten());
    let saved = form_of(&later.unwrap_or_else(|| EventView::from(row.clone())));
    let differences = labels::differences(speech.words, &saved.fields, &fields);
    fields.0.retain(|(name, _)| name != "version");
    fields.0.push(("version".to_owned(), row.version.to_string()));
    let mut page = FormPage::of(here, speech, row.id, from, FormState { fields, ..FormState::default() });
    page.differences = Some(differences);
    page
}
