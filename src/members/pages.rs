//! The HTML door of members: the list, one member, one's own row, households, paid years, a list in
//! and out.

use poem::{Request, Route, get, post};

use super::MemberId;
use crate::kit::{
    Fault, Kind, Words,
    form::{self as kit_form, Fields},
};

mod differences;
mod export;
mod fees;
mod form;
mod households;
mod import;
mod mapping;
mod member;
mod own;
mod removal;
mod review;
mod roster;
mod wording;

/// The pages of this room.
pub fn routes(route: Route) -> Route {
    route
        .at("/me/data/:member", get(own::show_own).post(own::do_change))
        .at("/:slug/members", get(roster::show_roster))
        .at("/:slug/members.csv", get(export::show_csv))
        .at("/:slug/members.xlsx", get(export::show_xlsx))
        .at("/:slug/members/new", get(form::show_new).post(form::do_create))
        .at("/:slug/members/fees", get(fees::show_fees).post(fees::do_mark))
        .at("/:slug/members/households", get(households::show_households).post(households::do_create))
        .at("/:slug/members/households/:household", post(households::do_change))
        .at("/:slug/members/households/:household/removal", post(households::do_remove))
        .at("/:slug/members/import", get(import::show_upload).post(import::do_upload))
        .at("/:slug/members/import/:draft", get(review::show_review).post(review::do_import))
        .at("/:slug/members/import/:run/done", get(import::show_done))
        .at("/:slug/members/import/:run/undo", post(import::do_undo))
        .at("/:slug/members/:member", get(member::show_member))
        .at("/:slug/members/:member/fees", post(member::do_mark))
        .at("/:slug/members/:member/edit", get(form::show_edit).post(form::do_change))
        .at("/:slug/members/:member/removal", get(removal::show_removal).post(removal::do_remove))
}

/// Values to choose from, each with its text.
type Options = Vec<(String, String)>;

/// What stands after the question mark of an address.
fn query(request: &Request) -> Fields {
    Fields(kit_form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// An address with what is filled in of these values after the question mark.
fn address(path: &str, pairs: &[(&str, Option<String>)]) -> Result<String, Fault> {
    let filled: Vec<(&str, &String)> =
        pairs.iter().filter_map(|(name, value)| Some((*name, value.as_ref()?))).collect();
    let query = serde_urlencoded::to_string(filled).map_err(Fault::broken)?;
    Ok(if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
}

/// The member that an address names.
fn member_id(text: &str) -> Result<MemberId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// Whether the form is shown again for this fault with what was typed; the others have pages of
/// their own.
fn is_shown(fault: &Fault) -> bool {
    matches!(fault.kind, Kind::Invalid | Kind::Conflict | Kind::Stale | Kind::Unavailable)
}

/// The text for a value of the contract: `not_yet_member` of `member-vote` is under `member-vote-not-yet-member`.
fn said(words: Words, prefix: &str, key: &str) -> String {
    words.t(&format!("{prefix}-{}", key.replace(['_', '.'], "-")))
}

/// Every one of these values with its text.
fn options(words: Words, prefix: &str, keys: impl IntoIterator<Item = &'static str>) -> Options {
    keys.into_iter().map(|key| (key.to_owned(), said(words, prefix, key))).collect()
}
