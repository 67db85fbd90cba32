//! The HTML door of calling: the call with its exact words, the evidence, the cancellation, and what
//! is printed.

mod call;
mod calls;
mod cancellation;
mod files;
mod marks;
mod rows;

use fluent::FluentArgs;
use poem::{Route, get, post};

use crate::{
    associations::place::Here,
    kit::{App, Fault, Kind as FaultKind, Words},
    meetings::{Seat, seat},
};

/// The pages of calling.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings/:meeting/call", get(call::show_call).post(call::do_call))
        .at("/:slug/meetings/:meeting/call/letters.pdf", get(files::show_letters).post(call::do_letters))
        .at("/:slug/meetings/:meeting/call/labels.pdf", get(files::show_labels))
        .at("/:slug/meetings/:meeting/call/poster.pdf", get(files::show_poster))
        .at("/:slug/meetings/:meeting/call/advert.txt", get(files::show_advert))
        .at("/:slug/meetings/:meeting/calls", get(calls::show_calls))
        .at("/:slug/meetings/:meeting/calls/evidence.pdf", get(files::show_evidence))
        .at("/:slug/meetings/:meeting/calls/:call/printing", post(marks::do_print))
        .at("/:slug/meetings/:meeting/calls/:call/postings", post(marks::do_post))
        .at("/:slug/meetings/:meeting/receipts/:receipt", post(marks::do_mark))
        .at("/:slug/meetings/:meeting/receipts/:receipt/letter", post(marks::do_letter))
        .at("/:slug/meetings/:meeting/receipts/:receipt/photo", post(marks::do_photo))
        .at("/:slug/meetings/:meeting/cancellation", get(cancellation::show_cancellation).post(cancellation::do_cancel))
}

/// Choices as a form takes them: value and label.
type Options = Vec<(String, String)>;

/// The id that an address names.
fn named<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// The guest's seat at the meeting that an address names.
async fn seat_at(app: &App, here: &Here, meeting: &str) -> Result<Seat, Fault> {
    let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
    seat(app, caller, here.association.id, named(meeting)?).await
}

/// Whether the form is shown again for this fault with what was typed.
fn is_shown(fault: &Fault) -> bool {
    matches!(
        fault.kind,
        FaultKind::Invalid | FaultKind::Conflict | FaultKind::Stale | FaultKind::Large | FaultKind::Unavailable
    )
}

/// A text with numbers put in.
pub(in crate::meetings) fn counted(words: Words, key: &str, counts: &[(&'static str, u32)]) -> String {
    let mut args = FluentArgs::new();
    for (name, count) in counts {
        args.set(*name, *count);
    }
    words.args(key, Some(&args))
}
