//! The feed as it is: 304, 200 gzip and 200 plain, round by round beside nginx with the same bytes.

use std::{net::SocketAddr, time::Duration};

use super::{
    Bench,
    http::{Answer, request},
    load::{self, Ask, Limit, Pace},
    peers::{FILE, Nginx},
    report::{Fallible, Goal, Row, Spread, shown},
    service::Service,
};

const PATH: &str = "/calendar/village-2.ics";
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(600);
/// Requests under way.
const WIDTH: usize = 16;
const PACKED: &str = "Accept-Encoding: gzip";

/// One way of asking for the feed.
struct Case {
    what: &'static str,
    goal: f64,
    packed: bool,
    known: bool,
}

const CASES: [Case; 3] = [
    Case { what: "feed of 100 events, 304", goal: 1.0, packed: true, known: true },
    Case { what: "feed of 100 events, 200 gzip", goal: 1.0, packed: true, known: false },
    Case { what: "feed of 100 events, 200 plain", goal: 0.9, packed: false, known: false },
];

/// What both serve.
struct Feed {
    packed: Answer,
    plain: Answer,
}

impl Feed {
    fn told(&self) -> String {
        let text = String::from_utf8_lossy(&self.plain.body);
        let events = text.lines().filter(|line| *line == "BEGIN:VEVENT").count();
        format!("{events} events, {} bytes, {} packed", self.plain.body.len(), self.packed.body.len())
    }
}

/// The rows of the unchanged feed.
///
/// # Errors
/// When the feed cannot be had.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let service = Service::start(bench.folder(), &bench.copy("large")?)?;
    let read = |headers: &[String]| service.ask(&request("GET", PATH, headers, b""))?.expect(200);
    let feed = Feed { packed: read(&[PACKED.to_owned()])?, plain: read(&[])? };
    let ours = known(&feed.packed)?;
    let nginx = match Nginx::start(bench.folder(), &feed.plain.body, &feed.packed.body) {
        Ok(nginx) => nginx,
        Err(why) => return CASES.iter().map(|case| alone(bench, &service, case, &ours, &why.to_string())).collect(),
    };
    let packed = nginx.ask(&[PACKED.to_owned()])?;
    if packed.body != feed.packed.body || nginx.ask(&[])?.body != feed.plain.body {
        return Err("nginx does not serve the same bytes".into());
    }
    let theirs = known(&packed)?;
    let mut rows = Vec::new();
    for case in &CASES {
        let asks = (case.ask(PATH, &ours), case.ask(FILE, &theirs));
        rows.extend(beside(bench, &service, &nginx, case, &asks)?.map(|row| row.note_also(&feed.told())));
    }
    Ok(rows)
}

fn known(answer: &Answer) -> Fallible<String> {
    Ok(format!("If-None-Match: {}", answer.header("etag").ok_or("an answer without an ETag")?))
}

impl Case {
    fn ask(&self, path: &str, known: &str) -> Ask {
        let mut headers = Vec::new();
        if self.packed {
            headers.push(PACKED.to_owned());
        }
        if self.known {
            headers.push(known.to_owned());
        }
        Ask { kind: self.what, bytes: request("GET", path, &headers, b""), expect: if self.known { 304 } else { 200 } }
    }
}

/// A row for us and nginx as it usually is, and one for nginx with its files kept open.
fn beside(
    bench: &Bench,
    service: &Service,
    nginx: &Nginx,
    case: &Case,
    (ours, theirs): &(Ask, Ask),
) -> Fallible<[Row; 2]> {
    let (mut us, mut usual, mut caching) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..bench.rounds(ROUNDS) {
        us.push(run(bench, service.address, service.pid(), ours)?);
        usual.push(run(bench, nginx.usual, nginx.pid(), theirs)?);
        caching.push(run(bench, nginx.caching, nginx.pid(), theirs)?);
    }
    let row = |name: String, them: &[Pace], goal: Goal| -> Fallible<Row> {
        let ratios = us.iter().zip(them).map(|(us, them)| us.per_second / them.per_second);
        let note = format!("{} a second beside {}", side(&us)?, side(them)?);
        Ok(Row::measured(name, &Spread::of(ratios)?, "x nginx", goal).note(note))
    };
    Ok([
        row(case.what.to_owned(), &usual, Goal::AtLeast(case.goal))?,
        row(format!("{}, nginx with open_file_cache", case.what), &caching, Goal::None)?,
    ])
}

fn run(bench: &Bench, address: SocketAddr, pid: u32, ask: &Ask) -> Fallible<Pace> {
    load::closed(address, pid, std::slice::from_ref(ask), WIDTH, Limit::time(bench.time(ROUND)))
}

/// Answers a second, and how much of its core the server used: below 0.9 the load was the limit.
fn side(paces: &[Pace]) -> Fallible<String> {
    let rate = Spread::of(paces.iter().map(|pace| pace.per_second))?;
    let busy = Spread::of(paces.iter().map(|pace| pace.busy * 100.0))?;
    Ok(format!("{} ({:.0} % busy)", shown(rate.median), busy.median))
}

fn alone(bench: &Bench, service: &Service, case: &Case, known: &str, why: &str) -> Fallible<Row> {
    let ask = case.ask(PATH, known);
    let paces: Vec<Pace> =
        (0..bench.rounds(ROUNDS)).map(|_| run(bench, service.address, service.pid(), &ask)).collect::<Fallible<_>>()?;
    Ok(Row::unmeasured(case.what, why).note(format!("alone: {} a second", side(&paces)?)))
}
