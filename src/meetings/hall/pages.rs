//! The HTML door of the hall: pages for one telephone at the front of the room. Plain forms do all of
//! it; the script keeps what was tapped and typed while the line is down.

use poem::{Request, Route, get, post};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};

use super::{
    acts::{self, Mark},
    rules,
};
use crate::{
    associations::{Proof, place::Here},
    kit::{
        App, Fault, Kind as FaultKind, Words,
        door::Speech,
        form::{self as kit_form, Fields},
        shell::{Shell, Tab},
    },
    meetings::{ItemState, MeetingId, Seat, State, agenda_item, meeting, planning, seat, store},
    members::{MemberId, rules::vote::Vote},
};

mod adjourning;
mod attendance;
mod closing;
mod line;
mod officers;
mod roll;

/// The pages of the hall. Those of its points are another's.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/meetings/:meeting/hall", get(attendance::show_hall).post(attendance::do_tap))
        .at("/:slug/meetings/:meeting/hall/opening", post(closing::do_open))
        .at("/:slug/meetings/:meeting/hall/adjournment", get(adjourning::show_adjourning).post(adjourning::do_adjourn))
        .at("/:slug/meetings/:meeting/hall/closing", get(closing::show_closing).post(closing::do_close))
        .at("/:slug/meetings/:meeting/hall/roll", get(roll::show_roll))
        .at("/:slug/meetings/:meeting/hall/roll/settlement", post(roll::do_settle))
        .at("/:slug/meetings/:meeting/hall/roll/:member", get(line::show_line).post(line::do_correct))
        .at("/:slug/meetings/:meeting/hall/roll/:member/proxy", post(line::do_give))
        .at("/:slug/meetings/:meeting/hall/roll/:member/proxy/withdrawal", post(line::do_withdraw))
        .at("/:slug/meetings/:meeting/hall/officers", get(officers::show_officers).post(officers::do_choose))
}

/// What stands at the top of each page of the hall: how far the meeting has come, who is there, and
/// what can be done. The macros `head` and `sections` of `parts.html` show it.
#[derive(Clone, Debug)]
pub struct Top {
    /// The meeting's title.
    pub title: String,
    /// How far it has come, a sentence.
    pub state: String,
    /// How many members and guests are there, a sentence.
    pub present: String,
    /// How many votes they have, a sentence.
    pub votes: String,
    /// Whether enough members are there, a sentence, where the bylaws ask for a number.
    pub quorum: Option<String>,
    /// Whether too few are there.
    pub is_short: bool,
    /// The point that the meeting is at, with its address and a sentence.
    pub current: Option<(String, String)>,
    /// Where the hall's pages are.
    pub base: String,
    /// The tabs of the meeting.
    pub tabs: Vec<Tab>,
    /// What the button says that opens it, where whoever looks can open it.
    pub opens: Option<String>,
    /// That today is another day than the one its members were told, a sentence, where it can be opened.
    pub other_day: Option<String>,
    /// Whether it can be closed.
    pub may_close: bool,
    /// Whether it can be adjourned.
    pub may_adjourn: bool,
}

/// Reads what stands at the top of each page of the hall.
///
/// # Errors
/// A fault of the store.
pub async fn top(app: &App, words: Words, here: &Here, seat: &Seat) -> Result<Top, Fault> {
    let row = store::find(app.read(), seat, seat.id()).await?;
    let count = acts::count_present(app.read(), seat, &row).await?;
    let quorum = acts::quorum_now(app.read(), seat, &row).await?;
    let may_open = seat.may_lead() && rules::may_open(&row).is_ok();
    let is_other_day = may_open && rules::is_other_day(&row, app.now());
    let base = base(here, row.id);
    let is_over = row.state == State::Closed;
    Ok(Top {
        title: row.title.clone(),
        state: state(words, &row),
        present: words.with2(
            if is_over { "hall-present-over" } else { "hall-present" },
            ("members", count.members),
            ("guests", count.guests),
        ),
        votes: words.with(if is_over { "hall-votes-over" } else { "hall-votes" }, "count", count.votes),
        quorum: (quorum.needed > 0 && !is_over).then(|| {
            let key = if quorum.met { "hall-quorum-met" } else { "hall-quorum-short" };
            words.with2(key, ("needed", quorum.needed), ("present", quorum.present))
        }),
        is_short: !quorum.met,
        current: current(app.read(), words, seat, &row, &base).await?,
        base,
        tabs: planning::pages::nav(here, seat, words, "hall"),
        opens: may_open.then(|| if row.adjourned_to.is_some() { words.t("hall-resume") } else { words.t("hall-open") }),
        other_day: is_other_day.then(|| words.with("hall-other-day", "when", words.moment(&rules::announced(&row)))),
        may_close: seat.may_lead() && row.state == State::Open,
        may_adjourn: seat.may_lead() && rules::goes_on(&row),
    })
}

/// The point that is open while the meeting goes on: its address, and a sentence.
async fn current(
    db: &impl ConnectionTrait,
    words: Words,
    seat: &Seat,
    row: &meeting::Model,
    base: &str,
) -> Result<Option<(String, String)>, Fault> {
    if !rules::goes_on(row) {
        return Ok(None);
    }
    let open = agenda_item::Entity::within(seat)
        .filter(agenda_item::Column::MeetingId.eq(row.id))
        .filter(agenda_item::Column::State.eq(ItemState::Open))
        .one(db)
        .await?;
    Ok(open.map(|item| {
        let point = words.with2("point-title", ("number", item.number), ("heading", item.heading.as_str()));
        (format!("{base}/points/{}", item.id), words.with("hall-now", "point", point))
    }))
}

fn state(words: Words, row: &meeting::Model) -> String {
    if let (State::Open, Some(to)) = (row.state, row.adjourned_to) {
        return words.with("hall-state-adjourned", "when", words.moment(&to));
    }
    match (row.state, row.resumed.or(row.opened), row.closed) {
        (State::Open, Some(at), _) => words.with("hall-state-open", "time", rules::clock(row, at)),
        (State::Closed, _, Some(at)) => words.with("hall-state-closed", "time", words.instant(&at)),
        _ => words.t(&format!("hall-state-{}", row.state.key())),
    }
}

/// Where the hall's pages are.
fn base(here: &Here, id: MeetingId) -> String {
    format!("/{}/meetings/{id}/hall", here.association.slug)
}

/// The seat of somebody who may hold the meeting that an address names.
async fn seat_of(app: &App, here: &Here, meeting: &str) -> Result<Seat, Fault> {
    let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
    let id: MeetingId = meeting.parse().map_err(|_| Fault::absent())?;
    seat(app, caller, here.association.id, id).await?.to_hold()
}

/// The shell of a page of the hall.
fn shell(here: &Here, speech: &Speech) -> Shell {
    here.shell(speech, "meetings")
}

/// The meeting as it is now.
async fn now(db: &impl ConnectionTrait, seat: &Seat) -> Result<meeting::Model, Fault> {
    store::find(db, seat, seat.id()).await
}

/// What stands after the question mark of an address.
fn query(request: &Request) -> Fields {
    Fields(kit_form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// An address with what is filled in of these fields after the question mark.
fn address(path: &str, fields: &Fields, names: &[&str], done: &str) -> Result<String, Fault> {
    let mut pairs: Vec<(&str, String)> = names.iter().filter_map(|name| Some((*name, fields.filled(name)?))).collect();
    pairs.push(("done", done.to_owned()));
    Ok(format!("{path}?{}", serde_urlencoded::to_string(pairs).map_err(Fault::broken)?))
}

/// The member that an address names.
fn member_id(text: &str) -> Result<MemberId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// Whether the page is shown again for this fault; the others have pages of their own.
fn is_shown(fault: &Fault) -> bool {
    matches!(fault.kind, FaultKind::Invalid | FaultKind::Conflict | FaultKind::Stale | FaultKind::Unavailable)
}

/// Whether somebody may vote, in a word or two, and why.
fn vote_words(words: Words, vote: Vote) -> (String, String) {
    let short = if vote.may { "hall-vote-yes" } else { "hall-vote-no" };
    (words.t(short), words.t(&format!("member-vote-{}", vote.reason.key().replace('_', "-"))))
}

/// A name, with what tells its bearer from others of the same name.
pub fn named(words: Words, name: &str, mark: Option<&Mark>) -> String {
    let Some(mark) = mark else {
        return name.to_owned();
    };
    let born = mark.born.map(|year| words.with("hall-mark-born", "year", year.to_string()));
    let number = mark.number.as_ref().map(|number| words.with("hall-mark-number", "number", number.as_str()));
    let marks: Vec<String> = [born, mark.street.clone(), number].into_iter().flatten().collect();
    if marks.is_empty() {
        return name.to_owned();
    }
    words.with2("hall-marked", ("name", name), ("mark", marks.join(", ")))
}

/// People by the value that they are chosen with, those of one name told apart.
async fn told_apart(
    app: &App,
    words: Words,
    seat: &Seat,
    people: Vec<(String, String)>,
) -> Result<Vec<(String, String)>, Fault> {
    let id_of = |value: &str| value.parse::<MemberId>().ok();
    let members: Vec<_> = people.iter().filter_map(|(value, name)| Some((id_of(value)?, name.clone()))).collect();
    let marks = acts::tell_apart(app, seat, &members).await?;
    let marked = |(value, name): (String, String)| {
        let name = named(words, &name, id_of(&value).and_then(|id| marks.get(&id)));
        (value, name)
    };
    Ok(people.into_iter().map(marked).collect())
}

/// The API's address of the meeting, for the script.
fn api(seat: &Seat) -> String {
    format!("/api/v1/associations/{}/meetings/{}", seat.association(), seat.id())
}
