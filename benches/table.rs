//! The project's benchmark: `cargo bench` prints one table of what, figure, goal, met or not.
//!
//! Every figure is measured in that run, on the real release binary as child processes over
//! loopback, with the data of `byalag demo --size large` (1,500 associations) and `--size tenth`.
//! Servers run on core 0, the load and everything else on core 1, where `taskset` can arrange it.
//! A row whose peer program is missing says so.
//!
//! `BYALAG_BENCH_ONLY=feed,import` measures those parts alone; `cargo bench -- --quick` halves the
//! times. `BYALAG_TEST_POSTGRES` names a PostgreSQL server, `BYALAG_BENCH_PYTHON` a Python with
//! dateutil. Debian's nginx, libical-dev and python3-dateutil are the peers.

#[path = "table/asks.rs"]
mod asks;
#[path = "table/changed.rs"]
mod changed;
#[path = "table/drafts.rs"]
mod drafts;
#[path = "table/expand.rs"]
mod expand;
#[path = "table/feed.rs"]
mod feed;
#[path = "table/gathering.rs"]
mod gathering;
#[path = "table/hall.rs"]
mod hall;
#[path = "table/http.rs"]
mod http;
#[path = "table/load.rs"]
mod load;
#[path = "table/machine.rs"]
mod machine;
#[path = "table/mix.rs"]
mod mix;
#[path = "table/papers.rs"]
mod papers;
#[path = "table/peers.rs"]
mod peers;
#[path = "table/postgres.rs"]
mod postgres;
#[path = "table/report.rs"]
mod report;
#[path = "table/roster.rs"]
mod roster;
#[path = "table/scale.rs"]
mod scale;
#[path = "table/service.rs"]
mod service;
#[path = "table/sheets.rs"]
mod sheets;
#[path = "table/starts.rs"]
mod starts;

use std::{
    cell::{Cell, OnceCell},
    fs,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use postgres::Postgres;
use report::{Fallible, Row, Verdict};

/// After this long no further part is begun; what is left says so.
const ENOUGH: Duration = Duration::from_mins(15);

/// One part of the table: its name for `BYALAG_BENCH_ONLY`, what it is about, and its rows.
type Part = (&'static str, &'static str, fn(&Bench) -> Fallible<Vec<Row>>);

const PARTS: [Part; 13] = [
    ("feed", "feed of 100 events beside nginx", feed::rows),
    ("changed", "feed after a change", changed::rows),
    ("start", "start and idle memory", starts::rows),
    ("mix", "100 requests a second, SQLite", mix::sqlite),
    ("roster", "membership list of 10,000", roster::rows),
    ("expand", "recurrence over five years", expand::rows),
    ("import", "import of 20,000 rows", sheets::import),
    ("export", "export of 10,000 members", sheets::export),
    ("papers", "minutes of ten pages as PDF", papers::rows),
    ("hall", "300 at a meeting, SQLite", hall::sqlite),
    ("scale", "cost at 150 and 1,500 associations", scale::rows),
    ("postgres", "100 requests a second, PostgreSQL", mix::postgres),
    ("hall-postgres", "300 at a meeting, PostgreSQL", hall::postgres),
];

/// One run of the benchmark.
pub struct Bench {
    folder: tempfile::TempDir,
    quick: bool,
    copies: Cell<u32>,
    postgres: OnceCell<Postgres>,
}

impl Bench {
    /// Where files of this run are kept.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Whether times are halved.
    pub fn is_quick(&self) -> bool {
        self.quick
    }

    /// How long to measure.
    pub fn time(&self, usual: Duration) -> Duration {
        if self.quick { usual / 2 } else { usual }
    }

    /// How many times to do something.
    pub fn count(&self, usual: usize) -> usize {
        if self.quick { usual.div_ceil(2) } else { usual }
    }

    /// How often to measure; a median wants three.
    pub fn rounds(&self, usual: usize) -> usize {
        self.count(usual).max(usual.min(3))
    }

    /// A fresh copy of the data of that size, as a database's URL. The copy before it may be gone.
    ///
    /// # Errors
    /// When the data cannot be made.
    pub fn copy(&self, size: &str) -> Fallible<String> {
        let number = self.copies.replace(self.copies.get() + 1);
        let file = self.folder().join(format!("{size}-{number}.db"));
        fs::copy(service::data(size)?, &file)?;
        Ok(format!("sqlite://{}", file.display()))
    }

    /// The database on PostgreSQL, made when it is first asked for: filling it takes minutes.
    ///
    /// # Errors
    /// As [`Postgres::make`].
    pub fn postgres(&self) -> Fallible<&Postgres> {
        if let Some(made) = self.postgres.get() {
            return Ok(made);
        }
        let made = Postgres::make(self)?;
        Ok(self.postgres.get_or_init(|| made))
    }

    /// Removes what a part has left: copies of the data are large.
    fn tidy(&self) {
        let left = fs::read_dir(self.folder()).into_iter().flatten().flatten();
        for path in left.map(|entry| entry.path()) {
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    }
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` starts benchmarks, too, but without this word.
    if !arguments.iter().any(|one| one == "--bench" || one == "--quick") {
        println!("the benchmark runs with `cargo bench`");
        return ExitCode::SUCCESS;
    }
    match run(arguments.iter().any(|one| one == "--quick")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("the benchmark failed: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(quick: bool) -> Fallible<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let bench = Bench { folder, quick, copies: Cell::new(0), postgres: OnceCell::new() };
    let only = std::env::var("BYALAG_BENCH_ONLY").unwrap_or_default();
    let wanted = chosen(&only)?;
    // Making the data is not measured, and must not eat the measuring's time.
    for size in ["large", "tenth"] {
        service::data(size)?;
    }
    machine::pin_this();
    let began = Instant::now();
    let mut rows = Vec::new();
    for (name, about, part) in wanted {
        if began.elapsed() > ENOUGH {
            rows.push(Row::unmeasured(about, "time was up"));
            continue;
        }
        eprintln!("{name}: {about}");
        rows.extend(part(&bench).unwrap_or_else(|why| vec![Row::unmeasured(about, why.to_string())]));
        bench.tidy();
    }
    report::print(&rows)?;
    let met = rows.iter().filter(|row| row.verdict() == Verdict::Met).count();
    let missed = rows.iter().filter(|row| row.verdict() == Verdict::Missed).count();
    println!("\n{met} goals met, {missed} missed; medians with (least..most), in {} s", began.elapsed().as_secs());
    println!("{}", machine::description());
    println!("{}", conditions(quick));
    Ok(())
}

/// The parts that are asked for; all of them unless told otherwise.
fn chosen(only: &str) -> Fallible<Vec<Part>> {
    let names: Vec<&str> = only.split(',').map(str::trim).filter(|name| !name.is_empty()).collect();
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|(known, ..)| known != *name)) {
        let known: Vec<&str> = PARTS.iter().map(|(known, ..)| *known).collect();
        return Err(format!("there is no part {unknown}; there are {}", known.join(", ")).into());
    }
    Ok(PARTS.into_iter().filter(|(name, ..)| names.is_empty() || names.contains(name)).collect())
}

fn conditions(quick: bool) -> String {
    let cores = if machine::can_pin() { "servers on core 0, load on core 1" } else { "not bound to cores" };
    let times = if quick { "; quick: half the times" } else { "" };
    format!("{cores}; over loopback; the service logs warnings alone, nginx nothing{times}")
}
