//! Series spread out over five years: our own engine, libical and python-dateutil, each from the
//! rule's text to local times, in turns on the same core; all must find the same occurrences.

use std::{
    env, fs,
    fs::File,
    hint::black_box,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use byalag::calendar::{
    recurrence::{Rule, Series, expand},
    zone,
};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Weekday};

use super::{
    Bench, machine,
    report::{Fallible, Goal, Row, Spread, shown},
};

const SERIES: u32 = 1_000;
const ROUNDS: usize = 5;
const WHAT: &str = "1,000 weekly and monthly series over five years";
const FORM: &str = "%Y%m%dT%H%M%S";
const LIBICAL: &str = include_str!("expand.c");
const DATEUTIL: &str = include_str!("expand.py");

/// What an engine found, and how long it took.
#[derive(Clone, Copy, Debug)]
struct Found {
    count: u64,
    sum: u64,
    took: Duration,
}

/// The rows of recurrence.
///
/// # Errors
/// When a series is not one of ours.
pub fn rows(bench: &Bench) -> Fallible<Vec<Row>> {
    let series: Vec<(NaiveDateTime, String)> =
        (0..SERIES).map(series).collect::<Option<Vec<_>>>().ok_or("no such day")?;
    let rules = series
        .iter()
        .map(|(starts, rule)| accepted(rule, *starts).map(|rule| (*starts, rule)))
        .collect::<Fallible<Vec<_>>>()?;
    let input = bench.folder().join("series.txt");
    let lines: Vec<String> = series.iter().map(|(starts, rule)| format!("{}\t{rule}\n", starts.format(FORM))).collect();
    fs::write(&input, lines.concat())?;
    let peers = [("libical", 8.0, libical(bench.folder())), ("python-dateutil", 10.0, dateutil(bench.folder()))];
    let mut ours = Vec::new();
    let mut theirs: [Vec<Fallible<Found>>; 2] = Default::default();
    for _ in 0..bench.rounds(ROUNDS) {
        ours.push(our_own(&rules)?);
        for (found, (_, _, peer)) in theirs.iter_mut().zip(&peers) {
            if let Ok(command) = peer {
                found.push(run(command, &input));
            }
        }
    }
    let rates = ours.iter().map(|found| f64::from(SERIES) / found.took.as_secs_f64());
    let occurrences = ours.first().map_or(0, |found| found.count);
    let mut rows = vec![
        Row::measured(format!("{WHAT}: ours"), &Spread::of(rates)?, "series a second", Goal::None)
            .note(format!("{occurrences} occurrences")),
    ];
    for (found, (name, goal, peer)) in theirs.into_iter().zip(peers) {
        let what = format!("{WHAT}: beside {name}");
        rows.push(match peer {
            Ok(_) => beside(&what, &ours, found, goal).unwrap_or_else(|why| Row::unmeasured(&what, why.to_string())),
            Err(why) => Row::unmeasured(&what, why.to_string()),
        });
    }
    Ok(rows)
}

fn beside(what: &str, ours: &[Found], theirs: Vec<Fallible<Found>>, goal: f64) -> Fallible<Row> {
    let theirs = theirs.into_iter().collect::<Fallible<Vec<Found>>>()?;
    if let Some((us, them)) = ours.iter().zip(&theirs).find(|(us, them)| (us.count, us.sum) != (them.count, them.sum)) {
        return Err(format!("it finds {} occurrences, we find {}", them.count, us.count).into());
    }
    let ratios = ours.iter().zip(&theirs).map(|(us, them)| them.took.as_secs_f64() / us.took.as_secs_f64());
    let rate = Spread::of(theirs.iter().map(|them| f64::from(SERIES) / them.took.as_secs_f64()))?;
    let note = format!("it expands {} series a second and finds the same occurrences", shown(rate.median));
    Ok(Row::measured(what, &Spread::of(ratios)?, "x", Goal::AtLeast(goal)).note(note))
}

/// Every week, every other week on two days, the first Sunday of the month, the fifteenth: by turns,
/// beginning on different days at different times.
fn series(number: u32) -> Option<(NaiveDateTime, String)> {
    let first = NaiveDate::from_ymd_opt(2026, 1, 1)?;
    let day = first.checked_add_days(Days::new(u64::from(number / 4 % 28)))?;
    let (day, rule) = match number % 4 {
        0 => (day, "FREQ=WEEKLY"),
        1 => (next(day, &[Weekday::Tue, Weekday::Thu])?, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"),
        2 => (next(first, &[Weekday::Sun])?, "FREQ=MONTHLY;BYDAY=1SU"),
        _ => (NaiveDate::from_ymd_opt(2026, 1, 15)?, "FREQ=MONTHLY;BYMONTHDAY=15"),
    };
    Some((day.and_hms_opt(8 + number % 12, number % 4 * 15, 0)?, rule.to_owned()))
}

fn next(from: NaiveDate, days: &[Weekday]) -> Option<NaiveDate> {
    from.iter_days().take(7).find(|day| days.contains(&day.weekday()))
}

/// The rule as it is stored once an event has been saved with it.
fn accepted(rule: &str, starts: NaiveDateTime) -> Fallible<String> {
    let rule = Rule::parse(rule, starts, false, zone::HOME).map_err(|fault| format!("{rule}: {fault:?}"))?;
    Ok(rule.text().to_owned())
}

/// The beginning of a year.
fn midnight(year: i32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().into()
}

fn our_own(rules: &[(NaiveDateTime, String)]) -> Fallible<Found> {
    let (from, until) = (midnight(2026), midnight(2031));
    let (mut count, mut sum) = (0, 0);
    let began = Instant::now();
    for (starts, rule) in black_box(rules) {
        let ends = *starts + TimeDelta::hours(2);
        let series =
            Series { starts: *starts, ends, all_day: false, zone: zone::HOME, rule: Some(rule), excluded: &[] };
        for one in expand(&series, &[], from, until, usize::MAX) {
            count += 1;
            sum += u64::from(one.starts.day() * 10_000 + one.starts.hour() * 100 + one.starts.minute());
        }
    }
    let took = began.elapsed();
    if count == 0 { Err("nothing was found".into()) } else { Ok(Found { count, sum, took }) }
}

fn libical(folder: &Path) -> Fallible<(PathBuf, Vec<PathBuf>)> {
    if !machine::has("cc") {
        return Err("cc is not installed".into());
    }
    let (source, program) = (folder.join("expand.c"), folder.join("expand"));
    fs::write(&source, LIBICAL)?;
    let made = Command::new("cc")
        .args(["-O2", "-o"])
        .arg(&program)
        .arg(&source)
        .arg("-lical")
        .stderr(Stdio::null())
        .status()?;
    if made.success() { Ok((program, Vec::new())) } else { Err("libical-dev is not installed".into()) }
}

fn dateutil(folder: &Path) -> Fallible<(PathBuf, Vec<PathBuf>)> {
    let named = env::var_os("BYALAG_BENCH_PYTHON").or_else(|| env::var_os("BYALAG_TEST_PYTHON"));
    let python = PathBuf::from(named.unwrap_or_else(|| "python3".into()));
    let script = folder.join("expand.py");
    fs::write(&script, DATEUTIL)?;
    let there =
        Command::new(&python).args(["-c", "import dateutil"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if there.is_ok_and(|status| status.success()) {
        Ok((python, vec![script]))
    } else {
        Err("python-dateutil is not installed".into())
    }
}

fn run((program, arguments): &(PathBuf, Vec<PathBuf>), input: &Path) -> Fallible<Found> {
    let done = Command::new(program)
        .args(arguments)
        .arg(midnight(2031).format(FORM).to_string())
        .stdin(File::open(input)?)
        .stderr(Stdio::null())
        .output()?;
    let said = String::from_utf8(done.stdout)?;
    let mut words = said.split_whitespace();
    let mut word = || words.next().ok_or("it said too little");
    let (count, sum, seconds) = (word()?.parse()?, word()?.parse()?, word()?.parse()?);
    Ok(Found { count, sum, took: Duration::try_from_secs_f64(seconds)? })
}
