//! Everything at once: 100 requests a second over all kinds of reading and writing.

use std::{collections::BTreeMap, time::Duration};

use super::{
    Bench, asks,
    load::{self, Arrival, Ask},
    machine::{self, Memory},
    report::{Fallible, Goal, Row, Spread, figure, millis, percentile, shown},
    service::Service,
};

const RATE: u32 = 100;
const WATCHED: Duration = Duration::from_secs(24);
/// One request in so many changes something.
const WRITES: usize = 5;
const READ: Goal = Goal::AtMost(50.0);
const WRITE: Goal = Goal::AtMost(100.0);

/// The rows of the mixture on SQLite, and of the memory it takes.
///
/// # Errors
/// When the service cannot be asked.
pub fn sqlite(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let people = asks::People::of(&url)?;
    let service = Service::start(bench.folder(), &url)?;
    let (mut rows, memory) = run(bench, &service, &people, "SQLite")?;
    let note = format!("{:.1} MiB of it its own at the end", memory.anonymous);
    rows.push(
        Row::measured("most resident under that load, SQLite", &Spread::one(memory.peak), "MiB", Goal::AtMost(256.0))
            .note(note),
    );
    Ok(rows)
}

/// The rows of the mixture on PostgreSQL, whose own processes run where they like.
///
/// # Errors
/// When no server is named, or it cannot be used.
pub fn postgres(bench: &Bench) -> Fallible<Vec<Row>> {
    let database = bench.postgres()?;
    let people = asks::People::of(database.url())?;
    let service = Service::start(bench.folder(), database.url())?;
    let (rows, _) = run(bench, &service, &people, "PostgreSQL")?;
    Ok(rows)
}

fn run(bench: &Bench, service: &Service, people: &asks::People, engine: &str) -> Fallible<(Vec<Row>, Memory)> {
    let count = usize::try_from(bench.time(WATCHED).as_millis() * u128::from(RATE) / 1_000)?;
    let scene = asks::Scene::prepare(service, people, count / WRITES)?;
    let (reads, refused) = asks::answered(service, scene.reads());
    let planned = interleaved(&reads, scene.writes(), count)?;
    let arrivals = load::open(service.address, &planned, RATE)?;
    let memory = machine::memory(service.pid())?;
    let (written, read): (Vec<Arrival>, Vec<Arrival>) = arrivals.into_iter().partition(|one| one.kind.starts_with('P'));
    let left_out = if refused.is_empty() { String::new() } else { format!("left out: {}", refused.join(", ")) };
    let mut rows = rows_of(engine, "GET", &read, READ)?;
    rows.extend(rows_of(engine, "write", &written, WRITE)?);
    Ok((rows.into_iter().map(|row| if left_out.is_empty() { row } else { row.note_also(&left_out) }).collect(), memory))
}

/// Every so many-th request a write, and all kinds by turns.
fn interleaved(reads: &[Ask], writes: &[Ask], count: usize) -> Fallible<Vec<Ask>> {
    if reads.is_empty() || writes.is_empty() {
        return Err("nothing to ask".into());
    }
    let (mut reads, mut writes) = (reads.iter().cycle(), writes.iter());
    Ok((0..count)
        .filter_map(|number| if number.is_multiple_of(WRITES) { writes.next() } else { reads.next() })
        .cloned()
        .collect())
}

/// One row for all of them, and one for the slowest kind alone.
fn rows_of(engine: &str, what: &str, arrivals: &[Arrival], goal: Goal) -> Fallible<Vec<Row>> {
    let times: Vec<Duration> = arrivals.iter().map(|one| one.took).collect();
    let mut kinds: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for one in arrivals {
        kinds.entry(one.kind).or_default().push(one.took);
    }
    let slowest = kinds.iter().max_by_key(|(_, times)| percentile(times, 99)).ok_or("nothing was answered")?;
    let told = |times: &[Duration]| {
        let (median, most) = (shown(millis(percentile(times, 50))), shown(millis(percentile(times, 100))));
        format!("{} requests; median {median} ms, slowest {most} ms", shown(figure(times.len())))
    };
    let p99 = |times: &[Duration]| Spread::one(millis(percentile(times, 99)));
    Ok(vec![
        Row::measured(format!("{what} p99 at {RATE} a second, {engine}"), &p99(&times), "ms", goal).note(format!(
            "{} kinds, {}",
            kinds.len(),
            told(&times)
        )),
        Row::measured(format!("slowest kind of {what}, p99, {engine}"), &p99(slowest.1), "ms", goal).note(format!(
            "{}: {}",
            slowest.0,
            told(slowest.1)
        )),
    ])
}
