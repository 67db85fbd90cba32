//! One event: when, where, what, how it comes back, and what the board can do with it.

use askama::Template;
use chrono::NaiveDateTime;
use poem::{
    Request, Response, handler,
    http::header,
    web::{Data, Path},
};

use super::{audience, event_id, labels, named_start, query, start_name};
use crate::{
    associations::{place::Here, right::EditEvents},
    calendar::{
        Sight, Status, acts, event, feed,
        view::OccurrenceView,
        wording,
        zone::{self, instant},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, Shell},
        text,
    },
};

/// How many coming occurrences are shown.
const COMING: usize = 5;

#[derive(Template)]
#[template(path = "calendar/pages/event.html")]
struct EventPage {
    shell: Shell,
    base: String,
    calendar: String,
    title: String,
    is_off: bool,
    off: String,
    when: String,
    datetime: String,
    place: String,
    notes: Vec<String>,
    moved: Option<String>,
    paragraphs: Vec<String>,
    repeats: Option<String>,
    facts: Vec<(String, String)>,
    link: Option<String>,
    coming: Vec<Coming>,
    edits: bool,
    is_series: bool,
    at: String,
}

/// A coming occurrence.
struct Coming {
    href: String,
    when: String,
    is_off: bool,
}

#[handler]
pub(super) async fn show_event(
    app: Data<&App>,
    speech: Data<&Speech>,
    request: &Request,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let sight = Sight::of_one(here.association.id, audience(&here));
    let row = acts::see(&app, &sight, event_id(&event)?).await?;
    let now = zone::local(app.now(), row.zone());
    let coming = acts::next_of(&app, &row, now, COMING + 1).await?;
    let shown = match named_start(&query(request), "at")? {
        Some(at) => acts::see_occurrence(&app, &sight, row.id, at).await?,
        None => coming.first().cloned().unwrap_or_else(|| acts::first_of(&row)),
    };
    shell::html(&page(&here, &speech, &row, &shown, &coming, now))
}

fn page(
    here: &Here,
    speech: &Speech,
    row: &event::Model,
    shown: &OccurrenceView,
    coming: &[OccurrenceView],
    now: NaiveDateTime,
) -> EventPage {
    let words = speech.words;
    let calendar = format!("/{}/calendar", here.association.slug);
    let base = format!("{calendar}/{}", row.id);
    let others = coming.iter().filter(|one| one.original_start != shown.original_start).take(COMING);
    let is_series = row.recurrence.is_some();
    let said = |one: &OccurrenceView| {
        let span = (one.starts, one.ends);
        if one.is_open_ended {
            wording::about(words, span, now.date())
        } else {
            wording::when(words, span, one.all_day, now.date())
        }
    };
    EventPage {
        shell: here.shell(speech, "calendar"),
        title: shown.title.clone(),
        is_off: shown.status == Status::Cancelled,
        off: words.t(if is_series && row.status != Status::Cancelled { "calendar-off-one" } else { "calendar-off" }),
        when: said(shown),
        datetime: instant(shown.starts, row.zone()).with_timezone(&row.zone()).format("%Y-%m-%dT%H:%M%:z").to_string(),
        place: shown.location.clone().unwrap_or_default(),
        notes: labels::notes(words, shown),
        moved: moved(words, shown, row),
        paragraphs: row.description.iter().flat_map(|text| text.lines()).map(ToOwned::to_owned).collect(),
        repeats: row.recurrence.as_deref().map(|rule| wording::repeats(words, rule, row.starts, row.zone())),
        facts: facts(words, row),
        link: row.url.clone(),
        coming: others
            .map(|one| Coming {
                href: format!("{base}?at={}", start_name(one.original_start)),
                when: said(one),
                is_off: one.status == Status::Cancelled,
            })
            .collect(),
        edits: here.may::<EditEvents>() && row.kept_by.is_none(),
        is_series,
        at: start_name(shown.original_start),
        calendar,
        base,
    }
}

/// Where a moved occurrence came from.
fn moved(words: Words, shown: &OccurrenceView, row: &event::Model) -> Option<String> {
    let came_from = (shown.starts != shown.original_start).then(|| {
        let day = shown.original_start.date();
        if row.all_day { words.long_date(&day) } else { words.moment(&shown.original_start) }
    })?;
    Some(words.with("calendar-moved-from", "when", came_from))
}

fn facts(words: Words, row: &event::Model) -> Vec<(String, String)> {
    let category = row.category.map(|category| ("calendar-form-category", labels::category(words, category)));
    let capacity = row.capacity.map(|capacity| ("calendar-form-capacity", words.number(capacity)));
    category.into_iter().chain(capacity).map(|(key, value)| (words.t(key), value)).collect()
}

/// The event as a file, for whoever wants it in a calendar without subscribing.
#[handler]
pub(super) async fn show_file(
    app: Data<&App>,
    guest: Guest,
    Path((slug, event)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let sight = Sight::of_one(here.association.id, audience(&here));
    let row = acts::see(&app, &sight, event_id(&event)?).await?;
    let file = feed::file_of_event(&app, &row).await?;
    let name = Some(text::slug(&row.title)).filter(|name| !name.is_empty()).unwrap_or_else(|| slug.clone());
    Ok(Response::builder()
        .header(header::CONTENT_TYPE, "text/calendar; charset=utf-8")
        .header(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.ics\""))
        .header(header::CACHE_CONTROL, "private, no-cache")
        .body(file))
}
