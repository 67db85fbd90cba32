//! The HTML door of the points of the agenda and of elections.

mod ballot;
mod cards;
mod elections;
mod item;
mod labels;
mod list;
mod record;
mod saves;
mod steps;
mod ways;

use poem::{Response, Route, get, post, web::Path};
use poem_openapi::types::ToJSON;

use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault, Kind as FaultKind, Words,
        form::Fields,
        once::Once,
        secret,
        shell::{self, Tab},
    },
    meetings::{AgendaItemId, ElectionId, Seat, planning, seat},
};

/// The pages of points and elections.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings/:meeting/hall/points", get(list::show_points))
        .at("/:slug/meetings/:meeting/hall/points/:item", get(item::show_item).post(record::do_record))
        .at("/:slug/meetings/:meeting/hall/points/:item/proposals", post(saves::do_propose))
        .at("/:slug/meetings/:meeting/hall/points/:item/ballots", post(saves::do_vote))
        .at("/:slug/meetings/:meeting/hall/points/:item/reservations", post(saves::do_reserve))
        .at("/:slug/meetings/:meeting/hall/points/:item/tasks", post(saves::do_give_task))
        .at("/:slug/meetings/:meeting/hall/points/:item/removal", post(saves::do_remove))
        .at("/:slug/meetings/:meeting/hall/points/:item/elections/:election/candidates", post(saves::do_nominate))
        .at("/:slug/meetings/:meeting/hall/points/:item/elections/:election/result", post(saves::do_elect))
        .at("/:slug/meetings/:meeting/elections", get(elections::show_elections).post(elections::do_create))
        .at("/:slug/meetings/:meeting/elections/suggestion", post(elections::do_suggest))
        .at("/:slug/meetings/:meeting/elections/removal", post(elections::do_withdraw))
        .at("/:slug/meetings/:meeting/elections/:election", post(elections::do_change))
        .at("/:slug/meetings/:meeting/elections/:election/candidates", post(elections::do_nominate))
        .at("/:slug/meetings/:meeting/elections/:election/removal", post(elections::do_remove))
}

/// The parts of a point's address.
type ItemPath = Path<(String, String, String)>;

/// A meeting in an association, and the seat that somebody has there.
struct Room {
    here: Here,
    seat: Seat,
}

impl Room {
    /// Takes a seat at the meeting that an address names.
    async fn enter(app: &App, guest: Guest, slug: &str, meeting: &str) -> Result<Self, Fault> {
        let here = Here::find(app, guest, slug).await?;
        let caller = here.caller.clone().ok_or_else(Fault::unknown)?;
        let id = meeting.parse().map_err(|_| Fault::absent())?;
        let seat = seat(app, &caller, here.association.id, id).await?;
        Ok(Self { here, seat })
    }

    /// The same, for somebody who may hold the meeting.
    async fn hold(app: &App, guest: Guest, slug: &str, meeting: &str) -> Result<Self, Fault> {
        let room = Self::enter(app, guest, slug, meeting).await?;
        Ok(Self { seat: room.seat.to_hold()?, here: room.here })
    }

    /// The same, at the point that an address names.
    async fn at(app: &App, guest: Guest, Path((slug, meeting, item)): ItemPath) -> Result<(Self, AgendaItemId), Fault> {
        let room = Self::hold(app, guest, &slug, &meeting).await?;
        Ok((room, item.parse().map_err(|_| Fault::absent())?))
    }

    /// The address of the meeting.
    fn base(&self) -> String {
        format!("/{}/meetings/{}", self.here.association.slug, self.seat.id())
    }

    /// The address of a point.
    fn point(&self, id: AgendaItemId) -> String {
        format!("{}/hall/points/{id}", self.base())
    }

    /// The tabs of the meeting.
    fn tabs(&self, words: Words, current: &'static str) -> Vec<Tab> {
        planning::pages::nav(&self.here, &self.seat, words, current)
    }
}

fn election_id(text: &str) -> Result<ElectionId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// The thing that a form names by its id.
fn named<T: std::str::FromStr>(fields: &Fields) -> Result<T, Fault> {
    fields.text("id").parse().map_err(|_| Fault::absent())
}

/// Whether the page is shown again for this fault with what was typed; the others have pages of
/// their own.
fn is_shown(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::Invalid | FaultKind::Conflict | FaultKind::Stale | FaultKind::Unavailable)
}

/// A form that the browser sends again when the line comes back takes effect once: it has a key, and
/// what it says belongs to the key, so that one page can send several things.
fn once(fields: &Fields, operation: &str, body: &impl ToJSON) -> Result<Once, Fault> {
    let said = || secret::hash(&format!("{operation}\n{}", body.to_json_string()));
    let key = fields.filled("once").map(|typed| format!("{typed} {}", said()));
    Once::keyed(key, operation, body)
}

/// Goes on to a page, with what was done told there.
fn done(to: &str, what: &str) -> Response {
    shell::go(&format!("{to}?done={what}"))
}
