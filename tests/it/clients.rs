//! Read back by independent clients: the `ical` crate, Python's icalendar and recurring-ical-events,
//! ical.js, and khal with vdirsyncer as a real subscriber. Their occurrences must be ours to the minute.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use crate::support::{Engine, TestApp, Village, required};

const FROM: &str = "2026-01-01";
const UNTIL: &str = "2031-01-01";

fn client(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/clients").join(name)
}

/// A tool named by the environment; its absence is told, and fails where it is required.
fn tool(variable: &str) -> Option<String> {
    let found = std::env::var(variable).ok().filter(|value| !value.is_empty());
    if found.is_none() {
        assert!(!required("clients"), "calendar clients are required: set {variable}");
        eprintln!("not run: {variable} names no client");
    }
    found
}

/// Series of every kind that the form offers, some changed, one cancelled.
fn drafts() -> Vec<Value> {
    let event = |title: &str, starts: &str, ends: &str, rule: &str| json!({ "title": title, "starts": starts, "ends": ends, "timezone": "Europe/Stockholm", "visibility": "public", "recurrence": rule });
    let mut all = vec![
        event("Varje torsdag", "2026-01-08T18:00:00", "2026-01-08T20:00:00", "FREQ=WEEKLY;BYDAY=TH"),
        event("Varannan tisdag", "2026-01-06T10:30:00", "2026-01-06T11:15:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        event("Första söndagen", "2026-02-01T15:00:00", "2026-02-01T17:00:00", "FREQ=MONTHLY;BYDAY=1SU"),
        event("Sista fredagen", "2026-01-30T19:00:00", "2026-01-30T23:00:00", "FREQ=MONTHLY;BYDAY=-1FR"),
        event("Den 31:a", "2026-01-31T12:00:00", "2026-01-31T13:00:00", "FREQ=MONTHLY;BYMONTHDAY=31"),
        event("Sista dagen", "2026-01-31T09:00:00", "2026-01-31T10:00:00", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        event("Varje år", "2026-06-06T11:00:00", "2026-06-06T14:00:00", "FREQ=YEARLY"),
        event("Varje dag i veckan", "2026-03-27T07:00:00", "2026-03-27T07:30:00", "FREQ=DAILY;COUNT=40"),
        event("Till jul", "2026-10-05T18:00:00", "2026-10-05T19:00:00", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221T170000Z"),
        json!({ "title": "Midsommar, över helgen", "starts": "2026-06-19T00:00:00", "ends": "2026-06-21T00:00:00", "all_day": true, "timezone": "Europe/Stockholm", "visibility": "public", "recurrence": "FREQ=YEARLY" }),
        json!({ "title": "En gång; med, tecken\\ och 🎉", "starts": "2026-05-01T18:00:00", "ends": "2026-05-02T01:00:00", "timezone": "Europe/Stockholm", "visibility": "public" }),
    ];
    all[0]["excluded"] = json!(["2026-04-02T18:00:00", "2026-11-05T18:00:00"]);
    all
}

struct Feed {
    test: TestApp,
    text: String,
    /// Title and local start of each occurrence, as our API has them.
    ours: BTreeSet<(String, String)>,
    _folder: tempfile::TempDir,
    file: PathBuf,
}

async fn feed() -> Feed {
    let test = TestApp::start(Engine::Sqlite).await.unwrap();
    let village = Village::build(&test).await;
    let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
    let mut first = Value::Null;
    for draft in drafts() {
        let made = test.post(&format!("{base}/events")).token(&token).json(&draft).send().await.status(201).json();
        if first.is_null() {
            first = made;
        }
    }
    let one = |at: &str| format!("{base}/events/{}/occurrences/{at}", first["id"].as_str().unwrap());
    let moved = json!({ "starts": "2026-03-20T19:00:00", "ends": "2026-03-20T21:00:00" });
    test.put(&one("2026-03-19T18:00:00")).token(&token).version(1).json(&moved).send().await.status(200);
    let text = test.get("/calendar/gunnarsbyn.ics").send().await.status(200).text();
    let mut ours = BTreeSet::new();
    for year in 2026..2031 {
        let path = format!("{base}/occurrences?from={year}-01-01&until={}-01-01&limit=500", year + 1);
        let list = test.get(&path).send().await.status(200).json();
        assert!(list["next"].is_null(), "more than one page");
        for one in list["items"].as_array().unwrap() {
            let start = one["starts"].as_str().unwrap();
            let start = if one["all_day"] == true { &start[..10] } else { &start[..16] };
            ours.insert((one["title"].as_str().unwrap().to_owned(), start.to_owned()));
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("feed.ics");
    std::fs::write(&file, &text).unwrap();
    Feed { test, text, ours, _folder: folder, file }
}

fn theirs(command: &mut Command) -> BTreeSet<(String, String)> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| {
            let one: Value = serde_json::from_str(line).unwrap();
            let start = one["local_start"].as_str().unwrap();
            let start = if start.len() > 10 { &start[..16] } else { start };
            (one["summary"].as_str().unwrap().to_owned(), start.replace(' ', "T"))
        })
        .collect()
}

fn assert_same(name: &str, ours: &BTreeSet<(String, String)>, theirs: &BTreeSet<(String, String)>) {
    assert!(ours.len() > 500, "only {} occurrences of ours", ours.len());
    let missing: Vec<_> = ours.difference(theirs).take(5).collect();
    let extra: Vec<_> = theirs.difference(ours).take(5).collect();
    assert!(missing.is_empty() && extra.is_empty(), "{name} lacks {missing:?} and adds {extra:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_ical_crate_reads_every_event() {
    let feed = feed().await;
    let calendars: Vec<_> = ical::IcalParser::new(feed.text.as_bytes()).collect::<Result<_, _>>().unwrap();
    assert_eq!(calendars.len(), 1);
    assert_eq!(calendars[0].events.len(), drafts().len() + 1);
    let summaries = calendars[0].events.iter().flat_map(|event| &event.properties).filter(|one| one.name == "SUMMARY");
    assert_eq!(summaries.count(), drafts().len() + 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn recurring_ical_events_expands_as_we_do() {
    let Some(python) = tool("BYALAG_TEST_PYTHON") else { return };
    let feed = feed().await;
    let read = theirs(Command::new(python).arg(client("read_feed.py")).arg(&feed.file).args([FROM, UNTIL]));
    assert_same("recurring-ical-events", &feed.ours, &read);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ical_js_expands_as_we_do() {
    let (Some(node), Some(_)) = (tool("BYALAG_TEST_NODE"), tool("BYALAG_TEST_NODE_PATH")) else { return };
    let feed = feed().await;
    let read = theirs(Command::new(node).arg(client("read_feed.mjs")).arg(&feed.file).args([FROM, UNTIL]));
    assert_same("ical.js", &feed.ours, &read);
}

/// The feed at an address of its own, for a program that subscribes.
async fn at_a_port(test: &TestApp) -> String {
    use poem::listener::{Acceptor, Listener, TcpListener};
    let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.unwrap();
    let address = acceptor.local_addr()[0].as_socket_addr().unwrap().to_string();
    tokio::spawn(poem::Server::new_with_acceptor(acceptor).run(byalag::web::doors(test.app.clone())));
    address
}

/// Vdirsyncer fetches the feed by HTTP, and khal lists what a person would see. Khal gives the last
/// day of an all-day event, so only starts are compared.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn khal_subscribes_and_shows_what_we_show() {
    let Some(python) = tool("BYALAG_TEST_PYTHON") else { return };
    let feed = feed().await;
    let url = format!("http://{}/calendar/gunnarsbyn.ics", at_a_port(&feed.test).await);
    let output = tokio::task::spawn_blocking(move || {
        Command::new("bash")
            .arg(client("subscribe_khal.sh"))
            .args([&url, "2026-03-01", "2026-07-01"])
            .env("BYALAG_TEST_PYTHON", python)
            .output()
    });
    let output = output.await.unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let seen: BTreeSet<(String, String)> = text
        .lines()
        .filter_map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Some(((*cells.get(3)?).to_owned(), cells.first()?.replace(' ', "T")))
        })
        .collect();
    let within = |start: &str| ("2026-03-01".."2026-07-01").contains(&&start[..10]);
    let ours: BTreeSet<_> = feed.ours.iter().filter(|(_, start)| within(start)).cloned().collect();
    assert!(ours.len() > 60, "only {} of ours", ours.len());
    let missing: Vec<_> = ours.difference(&seen).take(5).collect();
    let extra: Vec<_> = seen.difference(&ours).take(5).collect();
    assert!(missing.is_empty() && extra.is_empty(), "khal lacks {missing:?} and adds {extra:?}");
}
