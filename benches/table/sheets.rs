//! Whole lists: 20,000 rows in, 10,000 members out.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{
    Bench, drafts,
    http::request,
    machine,
    report::{Fallible, Goal, Row, Spread, millis, shown},
    service::{self, Service, api, text},
};

const ROWS: u64 = 20_000;
const IMPORTS: usize = 3;
const EXPORTS: usize = 7;

/// The rows of the import: each into an association without members, by a service just started.
///
/// # Errors
/// When a row is refused.
pub fn import(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let token = service::token(&url, "importer@example.org")?;
    let sheet = drafts::sheet(ROWS);
    let (mut seconds, mut over, mut own) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..bench.rounds(IMPORTS) {
        let service = Service::start(bench.folder(), &url)?;
        let name = format!("Importbyn {number}");
        let made = service.post(
            &token,
            "/associations",
            &json!({ "name": name, "municipality": "2582", "chair": "Inga Import" }),
        )?;
        let path = format!("/api/v1/associations/{}/members/import", text(&made, "id")?);
        let headers = [format!("Authorization: Bearer {token}"), "Content-Type: text/csv".to_owned()];
        let bytes = request("POST", &path, &headers, sheet.as_bytes());
        thread::sleep(bench.time(Duration::from_secs(1)));
        let idle = machine::memory(service.pid())?;
        machine::reset_peak(service.pid())?;
        let began = Instant::now();
        let report = service.ask(&bytes)?.expect(200)?.json()?;
        seconds.push(began.elapsed().as_secs_f64());
        let after = machine::memory(service.pid())?;
        over.push(after.peak - idle.resident);
        own.push(after.anonymous - idle.anonymous);
        if report.get("accepted").and_then(Value::as_u64) != Some(ROWS) {
            return Err(format!("of {ROWS} rows it took {:?}", report.get("accepted")).into());
        }
    }
    let seconds = Spread::of(seconds)?;
    let kept = format!("its own afterwards: {:+.1} MiB", Spread::of(own)?.median);
    let rate = format!("{} rows a second, {} bytes of CSV", shown(20_000.0 / seconds.median), sheet.len());
    Ok(vec![
        Row::measured("import of 20,000 rows", &seconds, "s", Goal::AtMost(2.0)).note(rate),
        Row::measured("import of 20,000 rows, peak over idle", &Spread::of(over)?, "MiB", Goal::AtMost(64.0))
            .note(kept),
    ])
}

/// The rows of the export.
///
/// # Errors
/// When the list cannot be had.
pub fn export(bench: &Bench) -> Fallible<Vec<Row>> {
    let url = bench.copy("large")?;
    let token = service::token(&url, "chair-1@example.org")?;
    let service = Service::start(bench.folder(), &url)?;
    let id = service.association("village-1")?;
    ["csv", "xlsx"]
        .into_iter()
        .map(|form| -> Fallible<Row> {
            let bytes = api("GET", &format!("/associations/{id}/members.{form}"), &token, None);
            let mut seconds = Vec::new();
            let (mut size, mut slowest) = (0, Duration::ZERO);
            for _ in 0..bench.rounds(EXPORTS) {
                let began = Instant::now();
                size = service.ask(&bytes)?.expect(200)?.body.len();
                slowest = slowest.max(began.elapsed());
                seconds.push(began.elapsed().as_secs_f64());
            }
            let note = format!("{size} bytes; the slowest {} ms", shown(millis(slowest)));
            Ok(Row::measured(
                format!("export of 10,000 members, {form}"),
                &Spread::of(seconds)?,
                "s",
                Goal::AtMost(0.1),
            )
            .note(note))
        })
        .collect()
}
