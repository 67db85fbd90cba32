//! The membership list of 10,000: pages and searches, as the API and as people see them.

use std::time::Duration;

use super::{
    Bench,
    http::request,
    load::{self, Ask, Limit},
    report::{Fallible, Goal, Row, Spread, figure, millis, percentile, shown},
    service::{self, Service, api, items, text},
};

const ROUNDS: usize = 3;
const ROUND: Duration = Duration::from_secs(1);
const WIDTH: usize = 8;
/// Requests a second while times are taken, and for how long.
const RATE: u32 = 100;
const WATCHED: Duration = Duration::from_secs(6);
const PAGES: usize = 200;
/// What people type: beginnings of names, both names, a mailbox.
const SEARCHES: [&str; 10] = ["joh", "lund", "eri", "an", "karin%20j", "nils", "oberg", "mar", "birgitta", "sven.lar"];

/// The rows of the roster.
///
/// # Errors
/// When the list cannot be had.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let token = service::token(&url, "chair-1@example.org")?;
    let cookie = service::cookie(&url, "chair-1@example.org")?;
    let service = Service::start(bench.folder(), &url)?;
    let members = format!("/associations/{}/members", service.association("village-1")?);
    let cursors = cursors(&service, &token, &members)?;
    let by_program = |query: &str| api("GET", &format!("{members}?{query}"), &token, None);
    let by_browser =
        |query: &str| request("GET", &format!("/village-1/members?{query}"), std::slice::from_ref(&cookie), b"");
    let pages = || cursors.iter().map(|after| from(after));
    let searches = || SEARCHES.iter().map(|q| format!("q={q}"));
    let mut rows = Vec::new();
    let all: [(&'static str, Vec<Vec<u8>>); 4] = [
        ("roster page of 10,000, API", pages().map(|query| by_program(&query)).collect()),
        ("roster search in 10,000, API", searches().map(|query| by_program(&query)).collect()),
        ("roster page of 10,000, HTML", pages().map(|query| by_browser(&query)).collect()),
        ("roster search in 10,000, HTML", searches().map(|query| by_browser(&query)).collect()),
    ];
    for (what, requests) in all {
        let asks: Vec<Ask> = requests.into_iter().map(|bytes| Ask { kind: what, bytes, expect: 200 }).collect();
        rows.push(rate(bench, &service, what, &asks).unwrap_or_else(|why| Row::unmeasured(what, why.to_string())));
        rows.push(times(bench, &service, what, &asks).unwrap_or_else(|why| Row::unmeasured(what, why.to_string())));
    }
    Ok(rows)
}

fn rate(bench: &Bench, service: &Service, what: &str, asks: &[Ask]) -> Fallible<Row> {
    let mut rates = Vec::new();
    for _ in 0..bench.rounds(ROUNDS) {
        let pace = load::closed(service.address, service.pid(), asks, WIDTH, Limit::time(bench.time(ROUND)))?;
        rates.push(pace.per_second);
    }
    Ok(Row::measured(what, &Spread::of(rates)?, "a second", Goal::AtLeast(500.0)))
}

fn times(bench: &Bench, service: &Service, what: &str, asks: &[Ask]) -> Fallible<Row> {
    let count = usize::try_from(bench.time(WATCHED).as_millis() * u128::from(RATE) / 1_000)?;
    let planned: Vec<Ask> = asks.iter().cycle().take(count).cloned().collect();
    let times: Vec<Duration> =
        load::open(service.address, &planned, RATE)?.iter().map(|arrival| arrival.took).collect();
    let median = shown(millis(percentile(&times, 50)));
    let note = format!(
        "{} requests at {RATE} a second; median {median} ms, slowest {} ms",
        shown(figure(times.len())),
        shown(millis(percentile(&times, 100)))
    );
    Ok(Row::measured(format!("{what}, p99"), &Spread::one(millis(percentile(&times, 99))), "ms", Goal::AtMost(20.0))
        .note(note))
}

/// The page that begins there.
fn from(after: &str) -> String {
    if after.is_empty() { "limit=50".to_owned() } else { format!("after={after}") }
}

/// Where the pages of the list begin, in order; the first has no cursor.
fn cursors(service: &Service, token: &str, members: &str) -> Fallible<Vec<String>> {
    let mut cursors = vec![String::new()];
    while cursors.len() < PAGES {
        let after = cursors.last().cloned().unwrap_or_default();
        let page = service.get(token, &format!("{members}?{}", from(&after)))?;
        if items(&page).is_empty() {
            return Err("the roster is empty".into());
        }
        match text(&page, "next") {
            Ok(next) => cursors.push(next),
            Err(_) => break,
        }
    }
    Ok(cursors)
}
