//! The feed after a change: it is built from rows, and is never older than the last commit.

use std::time::{Duration, Instant};

use super::{
    Bench, drafts,
    http::{Connection, request},
    load::{self, Ask, Limit},
    report::{Fallible, Goal, Row, Spread, figure, millis, percentile, shown},
    service::{self, Service, put},
};

/// Changes, each followed by a read.
const PAIRS: usize = 200;
const ROUNDS: usize = 3;
/// Villages whose feeds nobody has asked for.
const VILLAGES: usize = 1_499;
const WIDTH: usize = 8;

/// What the reader after a change saw.
struct Seen {
    times: Vec<Duration>,
    stale: usize,
    pairs_a_second: f64,
}

/// The rows of the changed feed.
///
/// # Errors
/// When an event cannot be changed or the feed not be had.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let token = service::token(&url, "chair-3@example.org")?;
    let mut rows = changed(bench, &url, &token)?;
    rows.push(cold(bench, &url)?);
    Ok(rows)
}

fn changed(bench: &Bench, url: &str, token: &str) -> Fallible<Vec<Row>> {
    let service = Service::start(bench.folder(), url)?;
    let plain = pairs(bench, &service, token, &[])?;
    let packed = pairs(bench, &service, token, &["Accept-Encoding: gzip".to_owned()])?;
    let row = |what: &str, seen: &Seen, goal: Goal| -> Fallible<Row> {
        let median = Spread::of(seen.times.iter().map(Duration::as_secs_f64))?.median;
        let note = format!(
            "one over the median of {} ms, p99 {} ms; change and read: {} pairs a second",
            shown(median * 1_000.0),
            shown(millis(percentile(&seen.times, 99))),
            shown(seen.pairs_a_second),
        );
        Ok(Row::measured(what, &Spread::one(median.recip()), "a second", goal).note(note))
    };
    Ok(vec![
        row("feed just changed, first read plain", &plain, Goal::AtLeast(1_000.0))?,
        row("feed just changed, first read gzip", &packed, Goal::None)?,
        Row::measured(
            "feeds older than the commit before them",
            &Spread::one(figure(plain.stale + packed.stale)),
            "feeds",
            Goal::AtMost(0.0),
        ),
    ])
}

fn pairs(bench: &Bench, service: &Service, token: &str, headers: &[String]) -> Fallible<Seen> {
    let events = format!("/associations/{}/events", service.association("village-3")?);
    let day = drafts::today() + chrono::Days::new(10);
    let made = service.post(token, &events, &drafts::event("Mätning", day))?;
    let path = format!("{events}/{}", service::text(&made, "id")?);
    let mut version = drafts::version(&made)?;
    let read = request("GET", "/calendar/village-3.ics", headers, b"");
    let mut connection = Connection::open(service.address)?;
    let mut before = connection.ask(&read)?.expect(200)?;
    let (mut times, mut stale) = (Vec::new(), 0);
    let began = Instant::now();
    for number in 0..bench.count(PAIRS) {
        let change = put(&path, token, version, &drafts::event(&format!("Mätning {number}"), day));
        version = drafts::version(&connection.ask(&change)?.expect(200)?.json()?)?;
        let due = Instant::now();
        let after = connection.ask(&read)?.expect(200)?;
        times.push(due.elapsed());
        if after.header("etag") == before.header("etag") || after.body == before.body {
            stale += 1;
        }
        before = after;
    }
    let pairs_a_second = figure(times.len()) / began.elapsed().as_secs_f64();
    Ok(Seen { times, stale, pairs_a_second })
}

/// Every village's feed once, by a service that has served none yet.
fn cold(bench: &Bench, url: &str) -> Fallible<Row> {
    let asks: Vec<Ask> = (2..VILLAGES + 2)
        .map(|village| {
            let bytes = request("GET", &format!("/calendar/village-{village}.ics"), &[], b"");
            Ask { kind: "feed", bytes, expect: 200 }
        })
        .collect();
    let mut rates = Vec::new();
    for _ in 0..bench.rounds(ROUNDS) {
        let service = Service::start(bench.folder(), url)?;
        let pace = load::closed(service.address, service.pid(), &asks, WIDTH, Limit::count(bench.count(asks.len())))?;
        rates.push(pace.per_second);
    }
    let note = "plain, each village's once by a fresh service";
    Ok(Row::measured("feeds built from rows, one after the other", &Spread::of(rates)?, "a second", Goal::None)
        .note(note))
}
