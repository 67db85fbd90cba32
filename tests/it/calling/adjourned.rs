//! Who is told when a meeting goes on another day.

use chrono::Duration;
use serde_json::json;

use super::{Caller, of};
use crate::{on_both_engines, support::TestApp};

/// Two come, and those are chosen without whom a meeting cannot be closed.
async fn choose(caller: &Caller<'_>, meeting: &str) {
    let members = caller.get(&format!("{}/members", caller.base)).await;
    let here = members["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["given_name"] == "Anna" || one["given_name"] == "Rut");
    for one in here {
        caller
            .post(&format!("{meeting}/attendance"), &json!({ "member_id": one["id"], "presence": "arrived" }), 200)
            .await;
    }
    let version = caller.get(meeting).await["version"].as_i64().unwrap();
    let chosen = json!({
        "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" },
        "adjusters": [{ "name": "Anna Holm" }, { "name": "Rut Åström" }],
    });
    let put = caller.test.put(&format!("{meeting}/officers")).token(&caller.token).version(version).json(&chosen);
    put.send().await.status(200);
}

on_both_engines! {
    async fn who_was_called_is_told_when_the_meeting_goes_on_another_day(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        caller.post(&format!("{meeting}/open?other_day=true"), &json!({}), 200).await;
        let agenda = caller.get(&format!("{meeting}/agenda")).await;
        let (first, second) = (&agenda["items"][0], &agenda["items"][1]);
        let path = format!("{meeting}/items/{}", first["id"].as_str().unwrap());
        let version = first["version"].as_i64().unwrap();
        test.put(&path).token(&caller.token).version(version).json(&json!({ "state": "done" })).send().await.status(200);
        // A break of the same evening is for those who are there.
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-03-10T19:00:00" }), 200).await;
        assert_eq!(caller.letters().await.len(), 1, "the call alone");
        caller.post(&format!("{meeting}/open"), &json!({}), 200).await;
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-03-11T00:30:00" }), 200).await;
        assert_eq!(caller.letters().await.len(), 1, "nor over midnight");
        caller.post(&format!("{meeting}/open"), &json!({}), 200).await;
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-03-24T18:30:00" }), 200).await;
        let letters = caller.letters().await;
        assert_eq!(letters.len(), 2, "one letter for two at one mailbox");
        let told = letters.iter().find(|letter| letter.subject.starts_with("Fortsättning: ")).unwrap();
        let body = told.body.as_deref().unwrap();
        assert!(told.subject.contains("24 mars 2026") && body.contains("Bygdegården") && body.contains("Det här återstår"), "{body}");
        assert!(body.contains(second["heading"].as_str().unwrap()) && !body.contains(first["heading"].as_str().unwrap()), "{body}");
        let receipts = caller.receipts(&meeting).await;
        assert_eq!((of(&receipts, "email").len(), of(&receipts, "letter").len()), (2, 3));
        let calls = caller.get(&format!("{meeting}/calls")).await;
        assert_eq!(calls["items"].as_array().unwrap().last().unwrap()["cause"], "adjournment");
        // It goes on, and is adjourned once more: each day is told by itself, to those who were called.
        test.later(Duration::days(14));
        caller.post(&format!("{meeting}/open"), &json!({}), 200).await;
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-04-02T18:00:00" }), 200).await;
        let letters = caller.letters().await;
        let days: Vec<bool> = ["24 mars 2026", "2 april 2026"]
            .map(|day| letters.iter().filter(|one| one.subject.starts_with("Fortsättning: ") && one.subject.contains(day)).count() == 1)
            .into();
        assert_eq!((letters.len(), days), (3, vec![true, true]));
        let agenda = caller.get(&format!("{meeting}/agenda")).await;
        let said = agenda["items"][0]["notes"].as_str().unwrap();
        assert_eq!((said.matches("ajournerades").count(), said.matches("kl. 18.30").count()), (4, 1), "{said}");
    }

    async fn where_nobody_was_called_nobody_is_told(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let path = format!("{}/meetings", caller.base);
        let made = caller.post(&path, &json!({ "kind": "board", "starts": "2026-03-10T18:00:00" }), 201).await;
        let meeting = format!("{path}/{}", made["id"].as_str().unwrap());
        caller.post(&format!("{meeting}/open"), &json!({}), 200).await;
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-03-24T18:30:00" }), 200).await;
        assert!(caller.letters().await.is_empty());
        assert!(caller.get(&format!("{meeting}/calls")).await["items"].as_array().unwrap().is_empty());
    }

    async fn who_would_come_on_the_other_day_is_told_that_it_is_off(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        caller.post(&format!("{meeting}/open?other_day=true"), &json!({}), 200).await;
        choose(&caller, &meeting).await;
        caller.post(&format!("{meeting}/adjournment"), &json!({ "to": "2026-03-24T18:30:00" }), 200).await;
        assert_eq!(caller.letters().await.len(), 2, "the call, and where it goes on");
        caller.post(&format!("{meeting}/close"), &json!({}), 200).await;
        let letters = caller.letters().await;
        let told = letters.iter().find(|letter| letter.subject.starts_with("INSTÄLLT: ")).unwrap();
        let body = told.body.as_deref().unwrap();
        assert!(letters.len() == 3 && told.subject.contains("24 mars 2026") && body.contains("fortsätter inte den dagen"), "{body}");
    }
}
