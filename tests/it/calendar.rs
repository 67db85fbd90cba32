//! The calendar: events, recurrence, one occurrence changed, and who sees what.

mod import;
mod series;

use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

fn event(title: &str, starts: &str, ends: &str) -> Value {
    json!({ "title": title, "starts": starts, "ends": ends, "timezone": "Europe/Stockholm", "visibility": "public" })
}

fn weekly() -> Value {
    let mut event = event("Stickcafé", "2026-03-12T18:00:00", "2026-03-12T20:00:00");
    event["recurrence"] = json!("FREQ=WEEKLY;BYDAY=TH");
    event
}

fn field_codes(problem: &Value) -> Vec<String> {
    problem["fields"].as_array().unwrap().iter().map(|field| field["code"].as_str().unwrap().to_owned()).collect()
}

on_both_engines! {
    async fn a_series_is_expanded_over_both_changes_of_the_clock(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let made = test.post(&format!("{base}/events")).token(&token).json(&weekly()).send().await.status(201).json();
        assert_eq!(made["version"], 1);
        let list = test.get(&format!("{base}/occurrences?from=2026-03-20&until=2026-04-10")).send().await.status(200).json();
        let starts: Vec<_> = list["items"].as_array().unwrap().iter().map(|one| one["starts"].as_str().unwrap().to_owned()).collect();
        assert_eq!(starts, ["2026-03-26T18:00:00", "2026-04-02T18:00:00", "2026-04-09T18:00:00"]);
    }

    async fn one_occurrence_is_moved_cancelled_and_restored(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        let made = test.post(&format!("{base}/events")).token(&token).json(&weekly()).send().await.status(201).json();
        let one = format!("{base}/events/{}/occurrences/2026-03-19T18:00:00", made["id"].as_str().unwrap());
        let moved = json!({ "starts": "2026-03-20T19:00:00", "ends": "2026-03-20T21:00:00" });
        let version = made["version"].as_i64().unwrap();
        test.put(&one).token(&token).version(version).json(&moved).send().await.status(200);
        let occurrences = || test.get(&format!("{base}/occurrences?from=2026-03-17&until=2026-03-24")).send();
        let list = occurrences().await.status(200).json();
        assert_eq!((list["items"][0]["starts"].as_str(), list["items"][0]["original_start"].as_str()), (Some("2026-03-20T19:00:00"), Some("2026-03-19T18:00:00")));
        let version = test.get(&format!("{base}/events/{}", made["id"].as_str().unwrap())).send().await.status(200).json()["version"].as_i64().unwrap();
        let cancelled = json!({ "starts": "2026-03-19T18:00:00", "ends": "2026-03-19T20:00:00", "cancelled": true });
        test.put(&one).token(&token).version(version).json(&cancelled).send().await.status(200);
        assert_eq!(occurrences().await.json()["items"][0]["status"], "cancelled");
        let version = test.get(&format!("{base}/events/{}", made["id"].as_str().unwrap())).send().await.json()["version"].as_i64().unwrap();
        let restored = test.delete(&one).token(&token).version(version).send().await;
        assert!(matches!(restored.code, 200 | 204), "{}", restored.text());
        let list = occurrences().await.json();
        assert_eq!((list["items"][0]["starts"].as_str(), list["items"][0]["status"].as_str()), (Some("2026-03-19T18:00:00"), Some("confirmed")));
        let not_one = format!("{base}/events/{}/occurrences/2026-03-18T18:00:00", made["id"].as_str().unwrap());
        let refused = test.put(&not_one).token(&token).version(99).json(&moved).send().await;
        assert!(matches!(refused.code, 404 | 412 | 422), "{}", refused.text());
    }

    async fn each_sees_what_is_meant_for_them(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.secretary).await);
        for visibility in ["public", "members", "board"] {
            let mut draft = event(visibility, "2026-04-01T18:00:00", "2026-04-01T19:00:00");
            draft["visibility"] = json!(visibility);
            test.post(&format!("{base}/events")).token(&token).json(&draft).send().await.status(201);
        }
        let titles = async |token: Option<String>| {
            let mut ask = test.get(&format!("{base}/occurrences?from=2026-04-01&until=2026-04-02"));
            if let Some(token) = &token {
                ask = ask.token(token);
            }
            let list = ask.send().await.status(200).json();
            let mut titles: Vec<_> = list["items"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect();
            titles.sort();
            titles
        };
        assert_eq!(titles(None).await, ["public"]);
        assert_eq!(titles(Some(test.token(&village.stranger).await)).await, ["public"]);
        assert_eq!(titles(Some(test.token(&village.officer).await)).await, ["public"]);
        assert_eq!(titles(Some(test.token(&village.auditor).await)).await, ["members", "public"]);
        assert_eq!(titles(Some(test.token(&village.board_member).await)).await, ["board", "members", "public"]);
    }

    async fn what_cannot_be_is_refused_with_its_reason(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}/events", village.id), test.token(&village.secretary).await);
        let send = async |draft: Value| test.post(&path).token(&token).json(&draft).send().await.status(422).json();
        assert!(!field_codes(&send(event("Fel", "2026-04-02T18:00:00", "2026-04-02T17:00:00")).await).is_empty());
        assert!(field_codes(&send(event("Glapp", "2026-03-29T02:30:00", "2026-03-29T04:00:00")).await)[0].contains("nonexistent"));
        assert!(field_codes(&send(event("Dubbelt", "2026-10-25T02:30:00", "2026-10-25T04:00:00")).await)[0].contains("doubled"));
        let mut rule = event("Bomb", "2026-04-02T18:00:00", "2026-04-02T19:00:00");
        for (text, code) in [
            ("FREQ=SECONDLY", "rule_too_often"),
            ("FREQ=WEEKLY;UNTIL=20260101T000000Z", "rule_until_before_start"),
            ("FREQ=DAILY;COUNT=3;UNTIL=20270101T000000Z", "rule_until_and_count"),
            ("nonsense", "rule_malformed"),
            ("FREQ=WEEKLY;BYDAY=MO", "rule_start_not_first"),
        ] {
            rule["recurrence"] = json!(text);
            assert_eq!(field_codes(&send(rule.clone()).await), [code], "{text}");
        }
        let mut long = event(&"x".repeat(10_000), "2026-04-02T18:00:00", "2026-04-02T19:00:00");
        long["timezone"] = json!("Mars/Olympus");
        assert_eq!(field_codes(&send(long).await).len(), 2);
        test.get(&format!("/api/v1/associations/{}/occurrences?from=2020-01-01&until=2030-01-01", village.id)).send().await.status(422);
    }
}
