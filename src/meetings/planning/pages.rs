//! The HTML door of planning: the list of meetings, one meeting with what comes next, its agenda.

mod agenda;
mod form;
mod list;
mod removal;
mod show;

use poem::{Request, Route, get, post};

use crate::{
    associations::{
        place::Here,
        right::{CallMeetings, CommentMinutes, PlanMeetings, SeeBoardMeetings},
    },
    kit::{
        App, Fault, Words,
        form::{self as kit_form, Fields},
        shell::Tab,
    },
    meetings::{Kind, MeetingId, Seat, State, seat},
};

/// The pages of planning.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings", get(list::show_list))
        .at("/:slug/meetings/new", get(form::show_new).post(form::do_create))
        .at("/:slug/meetings/:meeting", get(show::show_meeting))
        .at("/:slug/meetings/:meeting/edit", get(form::show_edit).post(form::do_change))
        .at("/:slug/meetings/:meeting/agenda", get(agenda::show_agenda).post(agenda::do_change))
        .at("/:slug/meetings/:meeting/waivers", post(show::do_waive))
        .at("/:slug/meetings/:meeting/removal", get(removal::show_removal).post(removal::do_remove))
}

/// The parts of one meeting that the seat's bearer may open, with `current` marked: `""`, `agenda`,
/// `elections`, `call`, `hall`, `minutes`.
pub fn nav(here: &Here, seat: &Seat, words: Words, current: &'static str) -> Vec<Tab> {
    let row = seat.meeting();
    let base = format!("/{}/meetings/{}", here.association.slug, row.id);
    let sees_board = seat.holds::<SeeBoardMeetings>();
    let holds = seat.may_hold() || sees_board;
    let hall = seat.may_hold() && seat.sees_hall();
    let begun = matches!(row.state, State::Open | State::Closed);
    let parts = [
        ("", "overview", base.clone(), true),
        ("agenda", "agenda", format!("{base}/agenda"), seat.holds::<PlanMeetings>() && row.state == State::Draft),
        ("elections", "elections", format!("{base}/elections"), holds && row.kind == Kind::Annual && !begun),
        (
            "call",
            "call",
            call_page(&base, row.state),
            seat.holds::<CallMeetings>() || (sees_board && row.called.is_some()),
        ),
        ("hall", "hall", format!("{base}/hall"), hall && row.state != State::Cancelled && may_begin(row)),
        ("minutes", "minutes", format!("{base}/minutes"), begun && sees_minutes(seat, row.state)),
    ];
    let shown = parts.into_iter().filter(|part| part.3 || part.0 == current);
    shown
        .map(|(key, name, href, _)| Tab {
            key,
            href,
            text: words.t(&format!("meeting-tab-{name}")),
            here: key == current,
        })
        .collect()
}

fn call_page(base: &str, state: State) -> String {
    if state == State::Draft { format!("{base}/call") } else { format!("{base}/calls") }
}

/// Whether the meeting may be held as it stands: general ones once they are called.
fn may_begin(row: &crate::meetings::meeting::Model) -> bool {
    row.state != State::Draft || !row.kind.is_general()
}

fn sees_minutes(seat: &Seat, state: State) -> bool {
    seat.may_write() || seat.holds::<CommentMinutes>() || !seat.roles().is_empty() || state == State::Closed
}

/// The guest's seat at the meeting that an address names.
async fn seated(app: &App, here: &Here, meeting: &str) -> Result<Seat, Fault> {
    let id: MeetingId = meeting.parse().map_err(|_| Fault::absent())?;
    let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
    seat(app, caller, here.association.id, id).await
}

/// A value in words: `meeting-kind-extra-annual`.
fn said(words: Words, group: &str, key: &str) -> String {
    words.t(&format!("meeting-{group}-{}", key.replace('_', "-")))
}

/// What stands after the question mark of an address.
fn query(request: &Request) -> Fields {
    Fields(kit_form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}
