//! The HTML door of the calendar, and the feeds beside it.

mod event;
mod form;
mod import;
mod labels;
mod month;
mod occurrence;
mod removal;
mod subscribe;

use chrono::NaiveDateTime;
use poem::{Request, Route, get, post};

use super::{Audience, EventId, feed};
use crate::{
    associations::place::Here,
    kit::{
        Fault,
        form::{self as kit_form, Fields},
    },
};

/// The pages of this room, and its feeds.
pub fn routes(route: Route) -> Route {
    route
        .at("/calendar/:file", get(feed::show_feed).head(feed::show_feed))
        .at("/calendar/municipality/:file", get(feed::show_municipality_feed).head(feed::show_municipality_feed))
        .at("/calendar/key/:file", get(feed::show_key_feed).head(feed::show_key_feed))
        .at("/:slug/calendar", get(month::show_calendar))
        .at("/:slug/calendar/new", get(form::show_new).post(form::do_create))
        .at("/:slug/calendar/import", get(import::show_import).post(import::do_import))
        .at("/:slug/calendar/:event", get(event::show_event))
        .at("/:slug/calendar/:event/event.ics", get(event::show_file))
        .at("/:slug/calendar/:event/edit", get(form::show_edit).post(form::do_change))
        .at("/:slug/calendar/:event/occurrence", get(occurrence::show_occurrence).post(occurrence::do_occurrence))
        .at("/:slug/calendar/:event/removal", get(removal::show_removal).post(removal::do_removal))
        .at("/:slug/subscribe", get(subscribe::show_subscribe))
        .at("/:slug/subscribe/keys", get(subscribe::show_subscribe).post(subscribe::do_create_key))
        .at("/:slug/subscribe/keys/:key/revocation", post(subscribe::do_revoke_key))
}

/// What stands after the question mark of an address.
fn query(request: &Request) -> Fields {
    Fields(kit_form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// The event that an address names.
fn event_id(text: &str) -> Result<EventId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// The occurrence that an address or form names by its original start, if it names one.
fn named_start(fields: &Fields, name: &str) -> Result<Option<NaiveDateTime>, Fault> {
    fields.filled(name).map(|text| text.parse().map_err(|_| Fault::absent())).transpose()
}

/// An original start as addresses name it.
fn start_name(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// To which audience of a calendar the guest belongs.
fn audience(here: &Here) -> Audience {
    Audience::of(&here.standing, here.caller.as_ref().is_some_and(|caller| caller.recent))
}
