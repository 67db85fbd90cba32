//! The county: facts and counts, and never a member.

use chrono::Duration;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village, contract, village::register},
};

/// Words that stand in one village's personal data and nowhere else.
const CANARIES: [&str; 4] = ["kanariefagel", "Kanariefågel", "kvitter@example.org", "+46701740699"];

async fn add_members(test: &TestApp, village: &Village, count: usize) {
    let token = test.token(&village.chair).await;
    for number in 0..count {
        let draft = json!({
            "given_name": "Kanariefågel", "family_name": format!("Nummer {number}"), "email": "kvitter@example.org",
            "phone": "+46701740699", "birth_year": 1970, "note": "kanariefagel"
        });
        test.post(&format!("/api/v1/associations/{}/members", village.id))
            .token(&token)
            .json(&draft)
            .send()
            .await
            .status(201);
    }
}

async fn facts(test: &TestApp, village: &Village) -> Value {
    let token = test.token(&village.officer).await;
    let list = test
        .get(&format!("/api/v1/umbrellas/{}/associations", village.network))
        .token(&token)
        .send()
        .await
        .status(200)
        .json();
    list["items"][0].clone()
}

on_both_engines! {
    async fn the_office_sees_facts_and_counts(test: TestApp) {
        let village = Village::build(&test).await;
        add_members(&test, &village, 5).await;
        let fact = facts(&test, &village).await;
        assert_eq!((fact["slug"].as_str(), fact["member_count"].as_i64(), fact["municipality"].as_str()), (Some("gunnarsbyn"), Some(5), Some("2582")));
        assert_eq!(fact["email"], "gunnarsbyn@example.org");
    }

    async fn fewer_than_five_are_not_counted(test: TestApp) {
        let village = Village::build(&test).await;
        add_members(&test, &village, 4).await;
        let fact = facts(&test, &village).await;
        assert!(fact["member_count"].is_null(), "{fact}");
        let token = test.token(&village.officer).await;
        let figures = test.get(&format!("/api/v1/umbrellas/{}/figures?year=2026", village.network)).token(&token).send().await.status(200).text();
        assert!(!figures.contains(":4,") && !figures.contains(": 4,"), "{figures}");
    }

    async fn the_annual_meeting_that_members_are_called_to_is_the_next_one(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let post = async |path: String, body: Value, status: u16| test.post(&path).token(&token).json(&body).send().await.status(status).json();
        assert!(facts(&test, &village).await["next_annual_meeting"].is_null());
        let event = json!({ "title": "Årsmöte", "category": "meeting", "visibility": "public", "starts": "2026-03-20T18:00:00", "ends": "2026-03-20T20:00:00", "timezone": "Europe/Stockholm" });
        post(format!("{base}/events"), event, 201).await;
        let seen = facts(&test, &village).await;
        assert_eq!((&seen["next_annual_meeting"], &seen["events_this_year"]), (&json!("2026-03-20"), &json!(1)), "{seen}");
        let draft = json!({ "kind": "annual", "title": "Byns stora kväll", "starts": "2026-03-28T18:00:00" });
        let meeting = post(format!("{base}/meetings"), draft, 201).await;
        let path = format!("{base}/meetings/{}", meeting["id"].as_str().unwrap());
        assert_eq!(facts(&test, &village).await["next_annual_meeting"], "2026-03-20", "what is but planned is the board's own matter");
        post(format!("{path}/call"), json!({ "channels": ["poster"] }), 201).await;
        assert_eq!(facts(&test, &village).await["next_annual_meeting"], "2026-03-28");
        let county = test.get("/norrbotten-samverkar/county").cookie(&test.sign_in("maria@example.org").await).send().await.status(200).text();
        assert!(county.contains("2026-03-28") && !county.contains("Byns stora kväll"), "{county}");
        post(format!("{path}/cancel"), json!({}), 200).await;
        assert_eq!(facts(&test, &village).await["next_annual_meeting"], "2026-03-20");
    }

    async fn an_adjourned_annual_meeting_is_on_the_day_to_which_it_is(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let post = async |path: String, body: Value, status: u16| test.post(&path).token(&token).json(&body).send().await.status(status).json();
        let draft = json!({ "kind": "annual", "title": "Byns stora kväll", "starts": "2026-03-28T18:00:00" });
        let meeting = post(format!("{base}/meetings"), draft, 201).await;
        let path = format!("{base}/meetings/{}", meeting["id"].as_str().unwrap());
        post(format!("{path}/call"), json!({ "channels": ["poster"] }), 201).await;
        test.later(Duration::days(18));
        post(format!("{path}/open"), json!({}), 200).await;
        post(format!("{path}/adjournment"), json!({ "to": "2026-04-11T18:00:00" }), 200).await;
        assert_eq!(facts(&test, &village).await["next_annual_meeting"], "2026-04-11");
        test.later(Duration::days(2));
        assert_eq!(facts(&test, &village).await["next_annual_meeting"], "2026-04-11");
    }

    async fn a_village_cannot_look_into_the_county(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        test.get(&format!("/api/v1/umbrellas/{}/associations", village.network)).token(&token).send().await.status(404);
        test.get(&format!("/api/v1/umbrellas/{}/associations", village.id)).token(&token).send().await.status(404);
    }

    /// Safety rule 1: a village seeded with canary words, every operation called by those of another
    /// village and of the county with its ids: no canary in any answer.
    async fn no_canary_flies(test: TestApp) {
        let village = Village::build(&test).await;
        add_members(&test, &village, 6).await;
        let chair = test.token(&village.chair).await;
        let base = format!("/api/v1/associations/{}", village.id);
        let member = test.get(&format!("{base}/members")).token(&chair).send().await.status(200).json()["items"][0]["id"].as_str().unwrap().to_owned();
        let other = test.person("annan@example.org", "Annan Ordförande").await;
        register(&test, &other, byalag::associations::Kind::Association, "Annan by", "annan-by").await;
        let mut asked = 0;
        for caller in [&village.officer, &village.stranger, &other] {
            let token = test.token(caller).await;
            for path in contract()["paths"].as_object().unwrap().keys() {
                let path = path
                    .replace("{member}", &member)
                    .replace("{slug}", "gunnarsbyn")
                    .replace("/umbrellas/{id}", &format!("/umbrellas/{}", village.network))
                    .replace("{id}", &village.id.to_string())
                    .replace("{association}", &village.id.to_string());
                if path.contains('{') || path.ends_with("/me") {
                    continue;
                }
                for ask in [test.get(&path), test.post(&path).json(&json!({})), test.put(&path).version(1).json(&json!({})), test.delete(&path).version(1)] {
                    let answer = ask.token(&token).send().await;
                    asked += 1;
                    let heads = format!("{:?}", answer.headers);
                    for canary in CANARIES {
                        assert!(!answer.text().contains(canary) && !heads.contains(canary), "{path} sings to {}: {}", caller.email, answer.text());
                    }
                }
            }
        }
        assert!(asked > 200, "only {asked} were asked");
        for page in ["/", "/associations", "/gunnarsbyn", "/gunnarsbyn/calendar", "/norrbotten-samverkar/county", "/network/norrbotten-samverkar/associations.csv", "/calendar/gunnarsbyn.ics"] {
            let text = test.get(page).send().await.status(200).text();
            assert!(CANARIES.iter().all(|canary| !text.contains(canary)), "{page} sings");
        }
        assert!(test.letters().await.iter().all(|letter| CANARIES.iter().all(|canary| !letter.body.as_deref().unwrap_or_default().contains(canary))));
    }
}
