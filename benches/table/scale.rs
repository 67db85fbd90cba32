//! What a request costs where 150 associations live and where 1,500 do, side by side: what others
//! hold must not be felt.

use std::time::Duration;

use serde_json::Value;

use super::{
    Bench, drafts,
    http::request,
    load::{self, Ask, Limit},
    report::{Fallible, Goal, Row, Spread, shown},
    service::{self, Service, api},
};

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(500);
const WIDTH: usize = 4;
/// Feeds that are built in a round: as many villages as the smaller one has, but for the first.
const FEEDS: usize = 149;
/// Ten times the associations may cost this much more.
const MOST: f64 = 1.5;

/// A database of one size, and what to ask there.
struct Place {
    url: String,
    /// Every so many-th village is asked for its feed.
    step: usize,
    kinds: Vec<(&'static str, Vec<Ask>)>,
}

/// The rows of scale.
///
/// # Errors
/// When something cannot be asked.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let places = [place(bench, "tenth", 1)?, place(bench, "large", 10)?];
    let mut feeds: [Vec<f64>; 2] = Default::default();
    for _ in 0..bench.rounds(ROUNDS) {
        for (costs, place) in feeds.iter_mut().zip(&places) {
            let service = Service::start(bench.folder(), &place.url)?;
            let asks = fresh_feeds(place.step);
            costs.push(load::closed(service.address, service.pid(), &asks, WIDTH, Limit::count(asks.len()))?.cost);
        }
    }
    let mut rows = vec![row("feed built from rows", &feeds)?];
    let [small, large] = &places;
    let services = [Service::start(bench.folder(), &small.url)?, Service::start(bench.folder(), &large.url)?];
    for ((what, few), (_, many)) in small.kinds.iter().zip(&large.kinds) {
        let measured = side_by_side(bench, &services, [few, many]).and_then(|costs| row(what, &costs));
        rows.push(measured.unwrap_or_else(|why| Row::unmeasured(*what, why.to_string())));
    }
    Ok(rows)
}

fn side_by_side(bench: &Bench, services: &[Service; 2], asks: [&[Ask]; 2]) -> Fallible<[Vec<f64>; 2]> {
    let mut costs: [Vec<f64>; 2] = Default::default();
    for _ in 0..bench.rounds(ROUNDS) {
        for ((costs, service), asks) in costs.iter_mut().zip(services).zip(asks) {
            costs.push(load::closed(service.address, service.pid(), asks, WIDTH, Limit::time(bench.time(ROUND)))?.cost);
        }
    }
    Ok(costs)
}

fn row(what: &str, [few, many]: &[Vec<f64>; 2]) -> Fallible<Row> {
    let ratios = few.iter().zip(many).map(|(few, many)| many / few);
    let (small, large) = (Spread::of(few.iter().copied())?, Spread::of(many.iter().copied())?);
    let note =
        format!("{} us of processor time a request at 150, {} us at 1,500", shown(small.median), shown(large.median));
    Ok(Row::measured(format!("{what}: 1,500 associations beside 150"), &Spread::of(ratios)?, "x", Goal::AtMost(MOST))
        .note(note))
}

fn fresh_feeds(step: usize) -> Vec<Ask> {
    (1..=FEEDS)
        .map(|number| {
            let path = format!("/calendar/village-{}.ics", number * step + 1);
            Ask { kind: "feed", bytes: request("GET", &path, &[], b""), expect: 200 }
        })
        .collect()
}

fn place(bench: &Bench, size: &str, step: usize) -> Fallible<Place> {
    let url = bench.copy(size)?;
    let token = service::token(&url, "chair-1@example.org")?;
    let id = Service::start(bench.folder(), &url)?.association("village-1")?;
    let get = |path: String| api("GET", &path, &token, None);
    let event: Value = drafts::event("Öppet hus", drafts::today() + chrono::Days::new(20));
    let made = api("POST", &format!("/associations/{id}/events"), &token, Some(&event));
    let all = |kind: &'static str, expect: u16, requests: Vec<Vec<u8>>| {
        (kind, requests.into_iter().map(|bytes| Ask { kind, bytes, expect }).collect())
    };
    let kinds = vec![
        all("roster page of 10,000", 200, vec![get(format!("/associations/{id}/members"))]),
        all("event made", 201, vec![made]),
        // "100" is the beginning of ten names more where there are 1,500: one entry is answered, here and there.
        all(
            "directory search",
            200,
            (100..150).map(|number| get(format!("/associations?q={number}&limit=1"))).collect(),
        ),
    ];
    Ok(Place { url, step, kinds })
}
