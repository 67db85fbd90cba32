//! The HTML door of papers: motions, files, own agendas, tasks, the year wheel.

mod documents;
mod motion;
mod motions;
mod tasks;
mod templates;
mod wheel;

use poem::{Request, Route, get, post};

use crate::{
    associations::place::Here,
    kit::{
        App, Fault, Kind as FaultKind, Words,
        form::{self as kit_form, Fields},
        text,
    },
    meetings::{MeetingId, Seat, seat},
};

/// How much of a file's name is said again, in characters.
const LONGEST_NAME: usize = 120;

/// The pages of papers.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings/motions", get(motions::show_motions).post(motions::do_send))
        .at("/:slug/meetings/motions/:motion", get(motion::show_motion).post(motion::do_change))
        .at("/:slug/meetings/motions/:motion/withdrawal", post(motion::do_withdraw))
        .at("/:slug/meetings/tasks", get(tasks::show_tasks))
        .at("/:slug/meetings/tasks/:task", get(tasks::show_task).post(tasks::do_change))
        .at("/:slug/meetings/tasks/:task/done", post(tasks::do_done))
        .at("/:slug/meetings/wheel", get(wheel::show_wheel))
        .at("/:slug/meetings/templates", get(templates::show_templates))
        .at("/:slug/meetings/templates/:template/removal", post(templates::do_remove))
        .at("/:slug/meetings/:meeting/agenda/template", post(templates::do_save))
        .at("/:slug/meetings/:meeting/constituting", post(wheel::do_constituting))
        .at("/:slug/meetings/:meeting/documents", get(documents::show_documents).post(documents::do_upload))
        .at("/:slug/meetings/:meeting/documents/:document", get(documents::show_file))
        .at("/:slug/meetings/:meeting/documents/:document/removal", post(documents::do_remove))
}

/// Choices as a select takes them: value and label.
type Options = Vec<(String, String)>;

/// What stands after the question mark of an address.
fn query(request: &Request) -> Fields {
    Fields(kit_form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// The id that an address names.
fn named<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// The guest's seat at the meeting that an address names.
async fn seat_at(app: &App, here: &Here, meeting: &str) -> Result<Seat, Fault> {
    let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
    let id: MeetingId = named(meeting)?;
    seat(app, caller, here.association.id, id).await
}

/// Whether the form is shown again for this fault with what was typed.
fn is_shown(fault: &Fault) -> bool {
    matches!(
        fault.kind,
        FaultKind::Invalid | FaultKind::Conflict | FaultKind::Stale | FaultKind::Large | FaultKind::Unavailable
    )
}

/// Which file has to be chosen again after a form was refused: browsers empty such fields, and nobody
/// should have to remember which one it was.
pub fn choose_again(words: Words, file_name: &str) -> Option<String> {
    let name: String = text::one_line(file_name).chars().take(LONGEST_NAME).collect();
    (!name.is_empty()).then(|| words.with("paper-document-file-again", "file", name))
}

/// The text for a value of the contract: `call_by` of `paper-wheel` is under `paper-wheel-call-by`.
fn said(words: Words, prefix: &str, key: &str) -> String {
    words.t(&format!("{prefix}-{}", key.replace('_', "-")))
}
