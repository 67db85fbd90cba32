//! The HTML door of associations: the directory, registering, a village's own page, its board and
//! its settings.

use poem::{Request, Response, Route, get, post};

use super::{municipality_list::NORRBOTTEN, place::Here, standing::standing};
use crate::kit::{
    App, Fault, Kind, Words,
    form::{self, Fields},
    shell, text,
};

mod affiliations;
mod board;
mod bylaws;
mod differences;
mod directory;
mod handover;
mod office;
mod register;
mod settings;
mod village;

/// The pages of this room.
pub fn routes(route: Route) -> Route {
    route
        .at("/associations", get(directory::show_directory))
        .at("/new", get(register::show_register).post(register::do_register))
        .at("/:slug", get(village::show_village))
        .at("/:slug/board", get(board::show_board))
        .at("/:slug/board/new", get(office::show_new_office).post(office::do_appoint))
        .at("/:slug/board/handover", get(handover::show_handover).post(handover::do_hand_over))
        .at("/:slug/board/:office", get(office::show_office).post(office::do_change_office))
        .at("/:slug/board/:office/removal", post(office::do_remove_office))
        .at("/:slug/settings", get(settings::show_settings).post(settings::do_settings))
        .at("/:slug/settings/bylaws", get(bylaws::show_bylaws).post(bylaws::do_bylaws))
        .at("/:slug/settings/affiliations", get(affiliations::show_affiliations).post(affiliations::do_request))
        .at("/:slug/settings/affiliations/:affiliation/approval", post(affiliations::do_approve))
        .at("/:slug/settings/affiliations/:affiliation/end", post(affiliations::do_end))
}

/// Values to choose from, each with its text.
type Options = Vec<(String, String)>;

/// What stands in a page's address after the question mark.
fn query(request: &Request) -> Fields {
    Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// Whether the form is shown again for this fault with what was typed; the others have pages of
/// their own.
fn is_shown(fault: &Fault) -> bool {
    matches!(fault.kind, Kind::Invalid | Kind::Conflict | Kind::Stale | Kind::Unavailable)
}

/// The text for a value of the contract: `vice_chair` of `post` is written under `post-vice-chair`.
fn said(words: Words, prefix: &str, key: &str) -> String {
    words.t(&format!("{prefix}-{}", key.replace('_', "-")))
}

/// Every one of these values with its text.
fn options(words: Words, prefix: &str, keys: impl IntoIterator<Item = &'static str>) -> Options {
    keys.into_iter().map(|key| (key.to_owned(), said(words, prefix, key))).collect()
}

/// The fourteen municipalities, sorted by name in Swedish.
fn municipalities() -> Options {
    let mut all: Options = NORRBOTTEN.iter().map(|one| (one.code.to_owned(), one.name.to_owned())).collect();
    all.sort_by_key(|(_, name)| text::sort_key(name));
    all
}

/// The name of the municipality with that code; the code itself for one that we do not know.
fn municipality(code: &str) -> String {
    NORRBOTTEN.iter().find(|one| one.code == code).map_or(code, |one| one.name).to_owned()
}

/// Where to go after offices changed: the board's page, or the village's own for who is no longer
/// inside.
async fn after_offices(app: &App, here: &Here, done: &str) -> Result<Response, Fault> {
    let inside = match &here.caller {
        Some(caller) => standing(app, caller, here.association.id).await?.inside(),
        None => false,
    };
    let page = if inside { "/board" } else { "" };
    Ok(shell::go(&format!("/{}{page}?done={done}", here.association.slug)))
}
