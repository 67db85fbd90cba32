//! What the mixture asks: every kind of reading, and writes whose targets are fresh.

use chrono::{Datelike, Days};
use serde_json::Value;

use super::{
    drafts,
    http::{Connection, request},
    load::Ask,
    report::Fallible,
    service::{self, Service, api, items, put, text},
};

/// Turns through the villages.
const TURNS: usize = 60;

/// Those who ask.
pub struct People {
    chair: String,
    neighbour: String,
    officer: String,
    browser: String,
    office_browser: String,
}

impl People {
    /// Tokens and a browser for the chairs of two villages and the county's officer.
    ///
    /// # Errors
    /// When a token cannot be made.
    pub fn of(url: &str) -> Fallible<Self> {
        Ok(Self {
            chair: service::token(url, "chair-1@example.org")?,
            neighbour: service::token(url, "chair-4@example.org")?,
            officer: service::token(url, "maria.niemi@example.org")?,
            browser: service::cookie(url, "chair-1@example.org")?,
            office_browser: service::cookie(url, "maria.niemi@example.org")?,
        })
    }
}

/// What there is to be read and to be written.
pub struct Scene {
    reads: Vec<Ask>,
    writes: Vec<Ask>,
}

/// The ids that the requests name.
struct Ids {
    village: String,
    neighbour: String,
    network: String,
    event: String,
    members: Vec<Value>,
}

impl Scene {
    /// Finds the ids, makes what the writes will change, and puts the requests together.
    ///
    /// # Errors
    /// When something is not there.
    pub fn prepare(service: &Service, people: &People, writes: usize) -> Fallible<Self> {
        let ids = Ids::find(service, people)?;
        let mut reads = Vec::new();
        for turn in 0..TURNS {
            reads.extend(by_anybody(turn));
            reads.extend(by_officers(people, &ids, turn)?);
        }
        Ok(Self { reads, writes: changes(service, people, &ids, writes)? })
    }

    /// The reads, each kind in turn.
    pub fn reads(&self) -> &[Ask] {
        &self.reads
    }

    /// The writes; each is to be sent once.
    pub fn writes(&self) -> &[Ask] {
        &self.writes
    }
}

impl Ids {
    fn find(service: &Service, people: &People) -> Fallible<Self> {
        let village = service.association("village-1")?;
        let events = service.get(&people.chair, &format!("/associations/{village}/events"))?;
        let members = service.get(&people.chair, &format!("/associations/{village}/members?limit=500"))?;
        Ok(Self {
            event: text(items(&events).first().ok_or("no events")?, "id")?,
            members: items(&members).to_vec(),
            neighbour: service.association("village-4")?,
            network: service.association("norrbotten-samverkar")?,
            village,
        })
    }
}

/// What is answered with 200 when asked once, and what is not.
pub fn answered(service: &Service, asks: &[Ask]) -> (Vec<Ask>, Vec<String>) {
    let mut refused: Vec<(&'static str, String)> = Vec::new();
    let mut tried: Vec<&'static str> = Vec::new();
    for ask in asks {
        if tried.contains(&ask.kind) {
            continue;
        }
        tried.push(ask.kind);
        match service.ask(&ask.bytes) {
            Ok(answer) if answer.status == ask.expect => {}
            Ok(answer) => refused.push((ask.kind, answer.status.to_string())),
            Err(why) => refused.push((ask.kind, why.to_string())),
        }
    }
    let kept = asks.iter().filter(|ask| refused.iter().all(|(kind, _)| *kind != ask.kind)).cloned().collect();
    (kept, refused.into_iter().map(|(kind, why)| format!("{kind} ({why})")).collect())
}

fn page(kind: &'static str, path: &str, headers: &[String]) -> Ask {
    Ask { kind, bytes: request("GET", path, headers, b""), expect: 200 }
}

fn read(kind: &'static str, path: &str, token: &str) -> Ask {
    Ask { kind, bytes: api("GET", path, token, None), expect: 200 }
}

fn by_anybody(turn: usize) -> Vec<Ask> {
    let village = turn * 23 % 150 + 1;
    let gzip = ["Accept-Encoding: gzip".to_owned()];
    vec![
        page("feed of a village", &format!("/calendar/village-{village}.ics"), &gzip),
        page("feed of a municipality", "/calendar/municipality/2580.ics", &gzip),
        page("feed of the network", "/calendar/norrbotten-samverkar.ics", &gzip),
        page("home page", "/", &gzip),
        page("directory page", "/associations", &gzip),
        page("village page", &format!("/village-{village}"), &gzip),
        page("calendar page", &format!("/village-{village}/calendar"), &gzip),
        read("directory", "/associations", ""),
        read("directory search", &format!("/associations?q={village}"), ""),
        read("association", &format!("/associations/by-slug/village-{village}"), ""),
        read("municipalities", "/municipalities", ""),
    ]
}

fn by_officers(people: &People, ids: &Ids, turn: usize) -> Fallible<Vec<Ask>> {
    let (village, network) = (format!("/associations/{}", ids.village), format!("/umbrellas/{}", ids.network));
    let member = ids.members.get(turn % ids.members.len().max(1)).ok_or("no members")?;
    let query = ["joh", "lund", "eri", "an"].get(turn % 4).copied().unwrap_or_default();
    let (from, until) = (drafts::today(), drafts::today() + Days::new(30));
    let year = from.year();
    Ok(vec![
        read("me", "/me", &people.chair),
        read("members", &format!("{village}/members"), &people.chair),
        read("member search", &format!("{village}/members?q={query}"), &people.chair),
        read("member", &format!("{village}/members/{}", text(member, "id")?), &people.chair),
        read("events", &format!("{village}/events"), &people.chair),
        read("event", &format!("{village}/events/{}", ids.event), &people.chair),
        read("occurrences", &format!("{village}/occurrences?from={from}&until={until}"), &people.chair),
        read("offices", &format!("{village}/offices"), &people.chair),
        read("bylaws", &format!("{village}/bylaws"), &people.chair),
        read("affiliates", &format!("{network}/associations"), &people.officer),
        read("figures", &format!("{network}/figures?year={year}"), &people.officer),
        page("county page", "/norrbotten-samverkar/county", std::slice::from_ref(&people.office_browser)),
        page("board page", "/village-1/board", std::slice::from_ref(&people.browser)),
        page("roster page", "/village-1/members", std::slice::from_ref(&people.browser)),
        page("own page", "/me", std::slice::from_ref(&people.browser)),
    ])
}

/// Events and members made and changed, by turns; what is changed is made here beforehand.
fn changes(service: &Service, people: &People, ids: &Ids, count: usize) -> Fallible<Vec<Ask>> {
    let (events, members) =
        (format!("/associations/{}/events", ids.neighbour), format!("/associations/{}/members", ids.village));
    let mut connection = Connection::open(service.address)?;
    let mut asks = Vec::with_capacity(count);
    for number in 0..count {
        let day = drafts::today() + Days::new(u64::try_from(number % 300)?);
        let ask = match number % 4 {
            0 => ("POST event", 201, api("POST", &events, &people.neighbour, Some(&drafts::event("Kaffestuga", day)))),
            1 => {
                let new = api("POST", &events, &people.neighbour, Some(&drafts::event("Arbetsdag", day)));
                let made = connection.ask(&new)?.expect(201)?.json()?;
                let path = format!("{events}/{}", text(&made, "id")?);
                let draft = drafts::event_again(&made, "Arbetsdag med korv");
                ("PUT event", 200, put(&path, &people.neighbour, drafts::version(&made)?, &draft))
            }
            2 => (
                "POST member",
                201,
                api("POST", &members, &people.chair, Some(&drafts::member(u64::try_from(number)?))),
            ),
            _ => {
                let member = ids.members.get(number / 4).ok_or("too few members")?;
                let path = format!("{members}/{}", text(member, "id")?);
                let draft = drafts::member_again(member, "Vill ha brev på papper");
                ("PUT member", 200, put(&path, &people.chair, drafts::version(member)?, &draft))
            }
        };
        let (kind, expect, bytes) = ask;
        asks.push(Ask { kind, bytes, expect });
    }
    Ok(asks)
}
