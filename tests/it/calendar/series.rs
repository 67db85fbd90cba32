//! "This and the following": one series becomes two, over the contract and on the page.

use serde_json::{Value, json};

use super::weekly;
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

/// Puts the weekly series into the calendar; answers its id.
async fn with_series(test: &TestApp, base: &str, token: &str) -> Value {
    test.post(&format!("{base}/events")).token(token).json(&weekly()).send().await.status(201).json()
}

/// Original start, start and title of what takes place.
async fn occurrences(test: &TestApp, base: &str) -> Vec<[String; 3]> {
    let path = format!("{base}/occurrences?from=2026-03-20&until=2026-04-17");
    let list = test.get(&path).send().await.status(200).json();
    let told = |one: &Value| ["original_start", "starts", "title"].map(|name| one[name].as_str().unwrap().to_owned());
    list["items"].as_array().unwrap().iter().map(told).collect()
}

on_both_engines! {
    async fn this_and_the_following_become_a_series_of_their_own(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let made = with_series(&test, &base, &token).await;
        let event = format!("{base}/events/{}", made["id"].as_str().unwrap());
        let moved = json!({ "starts": "2026-04-10T19:00:00", "ends": "2026-04-10T21:00:00" });
        test.put(&format!("{event}/occurrences/2026-04-09T18:00:00")).token(&token).version(1).json(&moved).send().await.status(200);
        let mut later = weekly();
        for (name, value) in [("title", "Stickkväll"), ("starts", "2026-04-02T17:00:00"), ("ends", "2026-04-02T19:00:00")] {
            later[name] = json!(value);
        }
        let split = format!("{event}/occurrences/2026-04-02T18:00:00/following");
        test.post(&split).token(&token).version(1).json(&later).send().await.status(412);
        let new = test.post(&split).token(&token).version(2).json(&later).send().await.status(201).json();
        let old = test.get(&event).send().await.status(200).json();
        assert_ne!(new["uid"], old["uid"]);
        assert_eq!(old["recurrence"], "FREQ=WEEKLY;BYDAY=TH;UNTIL=20260326T170000Z");
        assert_eq!((&old["uid"], old["sequence"].as_i64()), (&made["uid"], Some(1)));
        let expected = [
            ["2026-03-26T18:00:00", "2026-03-26T18:00:00", "Stickcafé"],
            ["2026-04-02T17:00:00", "2026-04-02T17:00:00", "Stickkväll"],
            ["2026-04-09T17:00:00", "2026-04-10T19:00:00", "Stickkväll"],
            ["2026-04-16T17:00:00", "2026-04-16T17:00:00", "Stickkväll"],
        ];
        assert_eq!(occurrences(&test, &base).await, expected);
        let first = format!("{event}/occurrences/2026-03-12T18:00:00/following");
        assert_eq!(test.post(&first).token(&token).version(3).json(&later).send().await.status(409).json()["code"], "series_begins_there");
    }

    async fn the_page_of_the_following_shows_only_what_differs(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let made = with_series(&test, &base, &token).await;
        let id = made["id"].as_str().unwrap();
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/calendar/{id}/edit");
        let form = test.get(&format!("{page}?from=2026-04-02T18:00:00")).cookie(&cookie).send().await.status(200).text();
        for part in ["name=\"from\" value=\"2026-04-02T18:00:00\"", "name=\"starts\" value=\"2026-04-02\"", "name=\"version\" value=\"1\""] {
            assert!(form.contains(part), "{part} is missing");
        }
        let one = format!("{base}/events/{id}/occurrences/2026-03-26T18:00:00");
        let off = json!({ "starts": "2026-03-26T18:00:00", "ends": "2026-03-26T20:00:00", "cancelled": true });
        test.put(&one).token(&token).version(1).json(&off).send().await.status(200);
        let typed = |version| [
            ("version", version), ("from", "2026-04-02T18:00:00"), ("timezone", "Europe/Stockholm"), ("title", "Stickkväll"),
            ("starts", "2026-04-02"), ("starts_time", "18:00"), ("ends_time", "20:00"), ("recurrence", "weekly"), ("every", "1"),
            ("days", "TH"), ("ending", "never"), ("visibility", "public"), ("status", "confirmed"),
        ];
        let shown = test.post(&page).cookie(&cookie).form(&typed("1")).send().await.status(412).text();
        for part in ["Någon annan hann ändra före dig", "Stickcafé", "value=\"Stickkväll\"", "name=\"version\" value=\"2\""] {
            assert!(shown.contains(part), "{part} is missing");
        }
        // The series began then; the form began with the second of April.
        assert!(!shown.contains("2026-03-12"));
        let done = test.post(&page).cookie(&cookie).form(&typed("2")).send().await.status(303);
        assert!(done.header("location").starts_with("/gunnarsbyn/calendar/") && !done.header("location").contains(id));
        let titles: Vec<String> = occurrences(&test, &base).await.into_iter().map(|[_, _, title]| title).collect();
        assert_eq!(titles, ["Stickcafé", "Stickkväll", "Stickkväll", "Stickkväll"]);
    }
}
