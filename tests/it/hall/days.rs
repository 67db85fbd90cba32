//! The days of a meeting: opened on another than the one it was called to, adjourned, gone on with.

use byalag::{
    associations::Post,
    meetings::{ItemState, Kind},
};
use chrono::Duration;
use serde_json::{Value, json};

use super::{Hall, code, field_codes};
use crate::{
    on_both_engines,
    support::{Answer, TestApp},
};

async fn adjourn(hall: &Hall<'_>, to: &str) -> Answer {
    hall.post("/adjournment", &json!({ "to": to })).await
}

/// What was said at the first point.
async fn said(hall: &Hall<'_>) -> String {
    let agenda = hall.get("/agenda").await;
    agenda["items"][0]["notes"].as_str().unwrap().to_owned()
}

/// When the calendar has the meeting.
async fn starts(hall: &Hall<'_>) -> Value {
    let event = hall.get("").await["event_id"].as_str().unwrap().to_owned();
    let path = format!("{}/events/{event}", hall.base);
    hall.test.get(&path).token(&hall.token).send().await.status(200).json()["starts"].clone()
}

async fn vote(hall: &Hall<'_>) -> Answer {
    let item = hall.get("/agenda").await["items"][0]["id"].as_str().unwrap().to_owned();
    let heard = json!({ "method": "acclamation", "options": [{ "text": "Ja" }, { "text": "Nej" }], "winner": 1 });
    hall.post(&format!("/items/{item}/ballots"), &heard).await
}

/// Chair, secretary and adjusters, of whom somebody came.
fn people() -> Value {
    json!({ "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" },
        "adjusters": [{ "name": "Anna Holm" }, { "name": "Bo Ek" }] })
}

on_both_engines! {
    async fn another_day_than_the_members_were_told_must_be_meant(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        test.later(Duration::days(2));
        let refused = hall.post("/open", &json!({})).await.status(409);
        assert_eq!(code(&refused), "meeting_other_day");
        assert!(refused.json()["detail"].as_str().unwrap().contains("10 mars 2026"), "{}", refused.text());
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("tisdag 10 mars 2026") && shown.contains("Öppna mötet ändå"), "{shown}");
        let post = |path: &str| test.post(path).cookie(&cookie).header("sec-fetch-site", "same-origin");
        let again = post(&format!("{page}/opening")).send().await.status(409).text();
        assert!(again.contains("role=\"alert\"") && again.contains("name=\"other_day\""), "{again}");
        assert_eq!(hall.get("").await["state"], "called");
        post(&format!("{page}/opening")).form(&[("other_day", "yes")]).send().await.status(303);
        // From now on the list has the day on which it is held.
        let list = test.get("/gunnarsbyn/meetings").cookie(&cookie).send().await.status(200).text();
        assert!(list.contains("torsdag 12 mars 2026") && !list.contains("tisdag 10 mars 2026"), "{list}");
        assert_eq!(hall.get("").await["state"], "open");
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(!shown.contains("name=\"other_day\""), "{shown}");
        assert_eq!(code(&hall.post("/open?other_day=true", &json!({})).await.status(409)), "meeting_begun");
        // The evidence says both: the day that was told, and the one on which it was held.
        let evidence = format!("/gunnarsbyn/meetings/{}/calls", hall.id);
        let shown = test.get(&evidence).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("tisdag 10 mars 2026") && shown.contains("Mötet hölls torsdag 12 mars 2026."), "{shown}");
        assert!(!shown.contains("Ja, mötet är behörigen utlyst."), "{shown}");
    }

    async fn the_board_meets_when_it_likes(test: TestApp) {
        let hall = Hall::of(&test, Kind::Board).await;
        test.later(Duration::days(2));
        hall.open().await;
    }

    async fn a_meeting_is_adjourned_and_goes_on_another_day(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        assert_eq!(code(&adjourn(&hall, "2026-03-24T18:00:00").await.status(409)), "meeting_not_open");
        let anna = hall.payer("Anna", "Holm", Some("anna@example.org")).await;
        let bo = hall.payer("Bo", "Ek", None).await;
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        hall.post("/roll", &json!({})).await.status(200);
        for (to, fault) in [
            ("2026-04-08T18:00:00", "adjournment_needs_call"),
            ("2026-03-10T11:59:00", "adjournment_not_ahead"),
            ("2026-03-29T02:30:00", "local_time_nonexistent"),
        ] {
            let refused = adjourn(&hall, to).await.status(422);
            assert_eq!(field_codes(&refused), [("to".to_owned(), fault.to_owned())]);
        }
        let path = format!("{}/adjournment", hall.api);
        let draft = json!({ "to": "2026-03-24T18:00:00" });
        test.post(&path).token(&test.token(&hall.village.member).await).json(&draft).send().await.status(403);
        for _ in 0..2 {
            let ask = test.post(&path).token(&hall.token).header("idempotency-key", "a fortnight").json(&draft);
            let adjourned = ask.send().await.status(200).json();
            assert_eq!((adjourned["state"].as_str(), adjourned["adjourned_to"].as_str()), (Some("open"), Some("2026-03-24T18:00:00")));
            assert_eq!(adjourned["starts"], "2026-03-10T18:00:00");
        }
        assert_eq!(starts(&hall).await, "2026-03-24T18:00:00");
        // Everybody went home, and nothing is decided meanwhile.
        let list = hall.get("/attendance").await;
        assert_eq!((list["present"].as_i64(), list["votes"].as_i64()), (Some(0), Some(0)));
        assert!(list["items"].as_array().unwrap().iter().all(|one| one["left"].is_string()), "{list}");
        let tap = json!({ "member_id": anna, "presence": "arrived" });
        for refused in [
            vote(&hall).await,
            adjourn(&hall, "2026-03-25T18:00:00").await,
            hall.post("/roll", &json!({})).await,
            hall.post("/attendance", &tap).await,
        ] {
            assert_eq!(code(&refused.status(409)), "meeting_adjourned");
        }
        assert_eq!(code(&hall.post("/open", &json!({})).await.status(409)), "meeting_other_day");
        // Half an hour before it goes on the doors are open.
        test.later(Duration::days(14) + Duration::hours(5) + Duration::minutes(30));
        hall.tap(&anna, "arrived").await;
        let open = hall.post("/open", &json!({})).await.status(200).json();
        // A fortnight later the roll is settled anew.
        assert_eq!((open["state"].as_str(), open["adjourned_to"].is_null(), open["roll_frozen"].is_null()), (Some("open"), true, true));
        assert_eq!(code(&hall.post("/open", &json!({})).await.status(409)), "meeting_begun");
        assert_eq!(hall.votes().await, 1);
        hall.post("/roll", &json!({})).await.status(200);
        hall.tap(&bo, "arrived").await;
        assert_eq!(
            said(&hall).await,
            "Mötet ajournerades tisdag 10 mars 2026 kl. 12.00 till tisdag 24 mars 2026 kl. 18.00.\nMötet fortsatte tisdag 24 mars 2026 kl. 17.30."
        );
        // Who is elected on the second day has no post for the days before it.
        hall.points(ItemState::Done).await;
        hall.choose(&people()).await.status(200);
        hall.elect(Post::BoardMember, 2, "Eva Lind", "eva@example.org", None).await;
        hall.post("/close", &json!({})).await.status(200);
        let offices = test.get(&format!("{}/offices", hall.base)).token(&hall.token).send().await.status(200).json();
        let eva = offices["items"].as_array().unwrap().iter().find(|one| one["name"] == "Eva Lind").unwrap().clone();
        assert_eq!(eva["from"], "2026-03-24");
    }

    async fn a_break_keeps_those_who_are_there(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let anna = hall.payer("Anna", "Holm", None).await;
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.post("/roll", &json!({})).await.status(200);
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let post = |path: &str| test.post(path).cookie(&cookie).header("sec-fetch-site", "same-origin");
        let form = format!("{page}/adjournment");
        let shown = test.get(&form).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("senast tisdag 7 april 2026"), "{shown}");
        let refused = post(&form).form(&[("to", ""), ("to_time", "13.00")]).send().await.status(422).text();
        assert!(refused.contains("value=\"13.00\""), "{refused}");
        post(&form).form(&[("to", "2026-03-10"), ("to_time", "13.00")]).send().await.status(303);
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Mötet är ajournerat till tisdag 10 mars 2026 kl. 13.00.") && shown.contains("Fortsätt mötet"), "{shown}");
        assert_eq!((hall.votes().await, starts(&hall).await), (1, json!("2026-03-10T18:00:00")));
        assert_eq!(code(&vote(&hall).await.status(409)), "meeting_adjourned");
        post(&format!("{page}/opening")).send().await.status(303);
        let now = hall.get("").await;
        assert_eq!((now["adjourned_to"].is_null(), now["roll_frozen"].is_string(), hall.votes().await), (true, true, 1));
        vote(&hall).await.status(201);
    }

    async fn after_four_weeks_a_meeting_can_only_be_closed(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", None).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        adjourn(&hall, "2026-04-07T18:00:00").await.status(200);
        assert_eq!(starts(&hall).await, "2026-04-07T18:00:00");
        test.later(Duration::days(40));
        assert_eq!(code(&hall.post("/open?other_day=true", &json!({})).await.status(409)), "adjournment_needs_call");
        // Those who came on the day can still be chosen, so that the minutes of it can be adjusted.
        hall.points(ItemState::Done).await;
        hall.choose(&people()).await.status(200);
        let closed = hall.post("/close", &json!({})).await.status(200).json();
        assert_eq!((closed["state"].as_str(), closed["adjourned_to"].is_null()), (Some("closed"), true));
        // The calendar has the day that was held, not the one that was not.
        assert_eq!(starts(&hall).await, "2026-03-10T18:00:00");
    }

    async fn who_came_on_a_day_when_nobody_opened_is_not_there_the_next(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", None).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        adjourn(&hall, "2026-03-24T18:00:00").await.status(200);
        // Half an hour late somebody stands at the door, and the chair does not come.
        test.later(Duration::days(14) + Duration::hours(6) + Duration::minutes(30));
        hall.tap(&anna, "arrived").await;
        test.later(Duration::hours(18));
        hall.tap(&bo, "arrived").await;
        hall.post("/open?other_day=true", &json!({})).await.status(200);
        let list = hall.get("/attendance").await;
        let of = |name: &str| list["items"].as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
        let (anna, bo) = (of("Anna Holm"), of("Bo Ek"));
        assert!(anna["left"].is_string() && anna["left"] == anna["arrived"], "{list}");
        assert!(bo["left"].is_null(), "{list}");
        assert_eq!(list["present"], 1);
        assert_eq!(starts(&hall).await, "2026-03-25T12:30:00");
    }
}
