//! Calendars that a board had elsewhere, read in with what was moved and cancelled in them.

use byalag::associations::Kind;
use serde_json::{Value, json};

use super::weekly;
use crate::{
    on_both_engines,
    support::{TestApp, Village, village::register},
};

/// As programs write it: the changed occurrence may stand before its series.
const ELSEWHERE: &str = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//elsewhere//EN\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nRECURRENCE-ID;TZID=Europe/Stockholm:20260319T180000\n\
    DTSTART;TZID=Europe/Stockholm:20260320T190000\nDTEND;TZID=Europe/Stockholm:20260320T203000\n\
    SUMMARY:Kör i kyrkan\nLOCATION:Kyrkan\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nDTSTART;TZID=Europe/Stockholm:20260312T180000\n\
    DTEND;TZID=Europe/Stockholm:20260312T200000\nRRULE:FREQ=WEEKLY;UNTIL=20260402T160000Z\nSUMMARY:Kör\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nRECURRENCE-ID:20260326T170000Z\nDTSTART:20260326T170000Z\nDURATION:PT2H\n\
    SUMMARY:Kör\nSTATUS:CANCELLED\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nRECURRENCE-ID;TZID=Europe/Stockholm:20260327T180000\n\
    DTSTART;TZID=Europe/Stockholm:20260328T180000\nSUMMARY:Kör\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nRECURRENCE-ID;TZID=Europe/Stockholm:20260402T180000\nCLASS:PRIVATE\n\
    DTSTART;TZID=Europe/Stockholm:20260402T190000\nDTEND;TZID=Europe/Stockholm:20260402T190000\n\
    SUMMARY:Samtal med Anna\nLOCATION:Hos Anna\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:choir@elsewhere\nRECURRENCE-ID;TZID=Europe/Stockholm:20260312T180000\n\
    DTSTART;VALUE=DATE:20260313\nSUMMARY:Kör\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:lost@elsewhere\nRECURRENCE-ID:20260326T170000Z\nDTSTART:20260327T170000Z\nSUMMARY:Sent\nEND:VEVENT\n\
    BEGIN:VEVENT\nUID:sauna@elsewhere\nDTSTART:20260312T170000Z\nRRULE:FREQ=WEEKLY\nRDATE:20260315T170000Z\n\
    SUMMARY:Bastu\nEND:VEVENT\nEND:VCALENDAR\n";

async fn read_in(test: &TestApp, base: &str, token: &str, file: &str) -> Value {
    let path = format!("{base}/events/import");
    test.post(&path).token(token).body("text/calendar", file.replace('\n', "\r\n")).send().await.status(200).json()
}

/// Start, end, title, place and status of each occurrence in the spring.
async fn shown(test: &TestApp, base: &str) -> Vec<Vec<Value>> {
    let list =
        test.get(&format!("{base}/occurrences?from=2026-03-01&until=2026-06-01")).send().await.status(200).json();
    let parts = ["starts", "ends", "title", "location", "status"];
    let all = list["items"].as_array().unwrap().iter();
    all.map(|one| parts.iter().map(|part| one[*part].clone()).collect()).collect()
}

on_both_engines! {
    async fn a_calendar_comes_with_what_was_moved_and_cancelled(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let told = read_in(&test, &base, &token, ELSEWHERE).await;
        let outcomes = |told: &Value| -> Vec<(String, Option<String>)> {
            let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
            told["rows"].as_array().unwrap().iter().map(|row| (text(&row["outcome"]).unwrap(), text(&row["code"]))).collect()
        };
        let (accepted, rejected) = (("accepted".to_owned(), None), |code: &str| ("rejected".to_owned(), Some(code.to_owned())));
        assert_eq!(outcomes(&told), [
            accepted.clone(), accepted.clone(), accepted.clone(), rejected("import_occurrence"), accepted,
            rejected("import_occurrence_times"), rejected("import_occurrence"), rejected("import_extra_days"),
        ]);
        let spring = shown(&test, &base).await;
        assert_eq!(json!(spring), json!([
            ["2026-03-12T18:00:00", "2026-03-12T20:00:00", "Kör", null, "confirmed"],
            ["2026-03-20T19:00:00", "2026-03-20T20:30:00", "Kör i kyrkan", "Kyrkan", "confirmed"],
            ["2026-03-26T18:00:00", "2026-03-26T20:00:00", "Kör", null, "cancelled"],
            ["2026-04-02T19:00:00", "2026-04-02T21:00:00", "Kör", null, "confirmed"],
        ]));
        let again = read_in(&test, &base, &token, ELSEWHERE).await;
        assert_eq!((&again["accepted"], &again["unchanged"]), (&json!(0), &json!(4)));
        assert_eq!(shown(&test, &base).await, spring);
        // A change that is new in the file is not said to be here.
        let later = ELSEWHERE.replace("RECURRENCE-ID:20260326T170000Z", "RECURRENCE-ID;TZID=Europe/Stockholm:20260312T180000");
        let told = read_in(&test, &base, &token, &later).await;
        assert_eq!(told["rows"][2]["code"], "import_occurrence_known", "{told}");
    }

    async fn our_own_feed_can_be_read_in_elsewhere(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let mut series = weekly();
        series["recurrence"] = json!("FREQ=WEEKLY;BYDAY=TH;COUNT=6");
        let made = test.post(&format!("{base}/events")).token(&token).json(&series).send().await.status(201).json();
        let one = |day: &str| format!("{base}/events/{}/occurrences/{day}T18:00:00", made["id"].as_str().unwrap());
        let moved = json!({ "starts": "2026-03-20T19:00:00", "ends": "2026-03-20T21:00:00", "location": "Kyrkan" });
        test.put(&one("2026-03-19")).token(&token).version(1).json(&moved).send().await.status(200);
        test.put(&one("2026-03-26")).token(&token).version(2).json(&json!({ "cancelled": true })).send().await.status(200);
        let feed = test.get(&format!("/calendar/{}.ics", village.slug)).send().await.status(200).text();
        let other = register(&test, &village.stranger, Kind::Association, "Vittangi byaförening", "vittangi").await;
        let (elsewhere, token) = (format!("/api/v1/associations/{other}"), test.token(&village.stranger).await);
        let told = read_in(&test, &elsewhere, &token, &feed.replace("\r\n", "\n")).await;
        assert_eq!((&told["accepted"], &told["rejected"]), (&json!(3), &json!(0)), "{told}");
        assert_eq!(shown(&test, &elsewhere).await, shown(&test, &base).await);
    }
}
