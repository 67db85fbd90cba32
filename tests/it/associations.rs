//! Associations: registering, offices with terms, bylaws, umbrellas.

use byalag::associations::draft::BylawsDraft;
use chrono::Duration;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

fn village(name: &str) -> Value {
    json!({ "name": name, "municipality": "2582" })
}

fn codes(problem: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    problem["fields"].as_array().unwrap().iter().map(|field| (text(&field["field"]), text(&field["code"]))).collect()
}

on_both_engines! {
    async fn whoever_registers_becomes_the_chair(test: TestApp) {
        let anna = test.person("anna@example.org", "Anna Holm").await;
        let token = test.token(&anna).await;
        let made = test.post("/api/v1/associations").token(&token).json(&village("Överbyns byalag")).send().await.status(201);
        let id = made.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(made.json()["slug"], "overbyns-byalag");
        assert_eq!(made.header("location"), format!("/api/v1/associations/{id}"));
        assert_eq!(made.header("etag"), "\"1\"");
        let offices = test.get(&format!("/api/v1/associations/{id}/offices")).token(&token).send().await.status(200).json();
        assert_eq!(offices["items"][0]["post"], "chair");
        assert_eq!(offices["items"][0]["email"], "anna@example.org");
    }

    async fn every_fault_is_told_at_once(test: TestApp) {
        let anna = test.person("anna@example.org", "Anna Holm").await;
        let token = test.token(&anna).await;
        let wrong = json!({
            "name": "x", "municipality": "0180", "organisation_number": "898801-2773", "email": "nej", "phone": "12",
            "website": "javascript:alert(1)", "address": { "postal_code": "1" }, "position": { "lat": 1.0, "lon": 2.0 },
            "founded": 2999, "languages": ["xx"], "slug": "api"
        });
        let answer = test.post("/api/v1/associations").token(&token).json(&wrong).send().await.status(422);
        let found: Vec<String> = codes(&answer.json()).into_iter().map(|(field, _)| field).collect();
        for field in ["name", "slug", "municipality", "founded", "position", "languages", "organisation_number", "email", "phone", "website", "address.postal_code"] {
            assert!(found.contains(&field.to_owned()), "{field} is not among {found:?}");
        }
    }

    async fn a_slug_or_number_is_given_once(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.stranger).await;
        let mut draft = json!({ "name": "Gunnarsbyn", "municipality": "2582", "organisation_number": "898801-2772" });
        test.post("/api/v1/associations").token(&token).json(&draft).send().await.status(409);
        draft["slug"] = json!("gunnarsbyn-2");
        test.post("/api/v1/associations").token(&token).json(&draft).send().await.status(201);
        draft["slug"] = json!("gunnarsbyn-3");
        let answer = test.post("/api/v1/associations").token(&token).json(&draft).send().await.status(409);
        assert_eq!(codes(&answer.json()), [("organisation_number".to_owned(), "organisation_number_taken".to_owned())]);
    }

    async fn a_repeat_under_the_same_key_has_one_effect(test: TestApp) {
        let anna = test.person("anna@example.org", "Anna Holm").await;
        let token = test.token(&anna).await;
        let send = |name: &str| test.post("/api/v1/associations").token(&token).header("idempotency-key", "k1").json(&village(name)).send();
        let answers = futures_util::future::join_all((0..20).map(|_| send("Lainio byaförening"))).await;
        let ids: std::collections::HashSet<String> = answers.into_iter().map(|answer| answer.status(201).json()["id"].to_string()).collect();
        assert_eq!(ids.len(), 1);
        assert_eq!(send("Vittangi byaförening").await.status(422).json()["fields"][0]["code"], "idempotency_key_reused");
        let list = test.get("/api/v1/associations").send().await.status(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    }

    async fn contact_facts_are_for_insiders_and_the_umbrella(test: TestApp) {
        let village = Village::build(&test).await;
        let path = format!("/api/v1/associations/{}", village.id);
        let public = test.get(&path).send().await.status(200).json();
        assert!(public["email"].is_null() && public["phone"].is_null() && public["address"].is_null());
        for caller in [&village.chair, &village.officer] {
            let seen = test.get(&path).token(&test.token(caller).await).send().await.status(200).json();
            assert_eq!(seen["email"], "gunnarsbyn@example.org");
            assert_eq!(seen["phone"], "+4692412345");
        }
        let stranger = test.get(&path).token(&test.token(&village.stranger).await).send().await.status(200).json();
        assert!(stranger["email"].is_null());
    }

    async fn a_change_needs_the_version_that_was_read(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let draft = json!({ "name": "Gunnarsbyns byalag", "slug": "gunnarsbyn", "municipality": "2582" });
        assert_eq!(test.put(&path).token(&token).json(&draft).send().await.status(428).json()["code"], "if_match_needed");
        let changed = test.put(&path).token(&token).version(1).json(&draft).send().await.status(200);
        assert_eq!((changed.json()["name"].as_str(), changed.header("etag")), (Some("Gunnarsbyns byalag"), "\"2\""));
        assert_eq!(test.put(&path).token(&token).version(1).json(&draft).send().await.status(412).json()["code"], "stale");
    }

    async fn of_many_racing_changes_none_is_lost(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let mut version = 1;
        let mut won = 0;
        for round in 0..10 {
            let tries = (0..8).map(|n| {
                let draft = json!({ "name": format!("Gunnarsbyn {round}-{n}"), "slug": "gunnarsbyn", "municipality": "2582" });
                test.put(&path).token(&token).version(version).json(&draft).send()
            });
            let answers = futures_util::future::join_all(tries).await;
            won += answers.iter().filter(|answer| answer.code == 200).count();
            assert!(answers.iter().all(|answer| matches!(answer.code, 200 | 412)));
            version = test.get(&path).send().await.json()["version"].as_i64().unwrap();
        }
        assert_eq!((won, version), (10, 11));
    }

    async fn rights_begin_and_end_on_the_day(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}/offices", village.id), test.token(&village.chair).await);
        let day = |days: i64| (test.app.today() + Duration::days(days)).to_string();
        let draft = json!({ "post": "secretary", "name": "Olle Okänd", "email": "okand@example.org", "from": day(1), "until": day(2) });
        test.post(&path).token(&token).json(&draft).send().await.status(201);
        let olle = test.token(&village.stranger).await;
        test.get(&path).token(&olle).send().await.status(404);
        test.later(Duration::days(1));
        test.get(&path).token(&olle).send().await.status(200);
        test.later(Duration::days(1));
        test.get(&path).token(&olle).send().await.status(200);
        test.later(Duration::days(1));
        test.get(&path).token(&olle).send().await.status(404);
    }

    async fn the_last_chair_stays(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}/offices", village.id), test.token(&village.chair).await);
        let offices = test.get(&path).token(&token).send().await.status(200).json();
        let chair = offices["items"][0].clone();
        assert_eq!(chair["post"], "chair");
        let one = format!("{path}/{}", chair["id"].as_str().unwrap());
        assert_eq!(test.delete(&one).token(&token).version(1).send().await.status(409).json()["code"], "last_chair");
        let ended = json!({ "post": "chair", "name": "Karin Nilsson", "email": "karin@example.org", "from": "2026-01-01", "until": "2026-03-09" });
        assert_eq!(test.put(&one).token(&token).version(1).json(&ended).send().await.status(409).json()["code"], "last_chair");
    }

    async fn a_board_hands_over_in_one_step(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await);
        let next = json!({ "day": "2026-03-15", "offices": [
            { "post": "chair", "name": "Olle Okänd", "email": "okand@example.org" },
            { "post": "secretary", "name": "Sven Öberg", "email": "sven@example.org" }
        ] });
        test.post(&format!("{path}/handover")).token(&token).json(&json!({ "day": "2026-03-15", "offices": [] })).send().await.status(422);
        test.post(&format!("{path}/handover")).token(&token).json(&next).send().await.status(200);
        let olle = test.token(&village.stranger).await;
        let bylaws = serde_json::to_value(BylawsDraft::default()).unwrap();
        test.put(&format!("{path}/bylaws")).token(&olle).version(0).json(&bylaws).send().await.status(404);
        test.later(Duration::days(5));
        test.put(&format!("{path}/bylaws")).token(&olle).version(0).json(&bylaws).send().await.status(200);
        test.put(&format!("{path}/bylaws")).token(&token).version(1).json(&bylaws).send().await.status(404);
    }

    async fn bylaws_are_the_usual_ones_until_changed(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = (format!("/api/v1/associations/{}/bylaws", village.id), test.token(&village.secretary).await);
        let usual = test.get(&path).token(&token).send().await.status(200).json();
        assert_eq!((usual["usual"].as_bool(), usual["rules"]["notice_min_days"].as_i64()), (Some(true), Some(14)));
        let mut rules = usual["rules"].clone();
        rules["notice_min_days"] = json!(6);
        rules["board_min"] = json!(9);
        assert_eq!(test.put(&path).token(&token).version(0).json(&rules).send().await.status(422).json()["fields"][0]["field"], "board_max");
        rules["board_max"] = json!(11);
        let changed = test.put(&path).token(&token).version(0).json(&rules).send().await.status(200).json();
        assert_eq!((changed["usual"].as_bool(), changed["version"].as_i64()), (Some(false), Some(1)));
        test.put(&path).token(&token).version(0).json(&rules).send().await.status(412);
    }

    async fn an_affiliation_is_asked_for_and_approved(test: TestApp) {
        let village = Village::build(&test).await;
        let path = format!("/api/v1/associations/{}/affiliations", village.id);
        let token = test.token(&village.chair).await;
        let list = test.get(&path).token(&token).send().await.status(200).json();
        assert_eq!((list["items"][0]["state"].as_str(), list["items"][0]["umbrella_name"].as_str()), (Some("affiliated"), Some("Norrbotten samverkar")));
        let again = test.post(&path).token(&token).json(&json!({ "umbrella_id": village.network.0 })).send().await.status(409);
        assert_eq!(again.json()["code"], "affiliation_exists");
        let officer = test.token(&village.officer).await;
        let circle = format!("/api/v1/associations/{}/affiliations", village.network);
        let not_above = test.post(&circle).token(&officer).json(&json!({ "umbrella_id": village.id.0 })).send().await.status(422);
        assert_eq!(not_above.json()["fields"][0]["code"], "umbrella_unknown");
        let id = list["items"][0]["id"].as_str().unwrap();
        test.delete(&format!("{path}/{id}")).token(&token).version(2).send().await.status(204);
        let below = test.get(&format!("/api/v1/associations?umbrella={}", village.network)).send().await.status(200).json();
        assert_eq!(below["items"].as_array().unwrap().len(), 0);
    }

    async fn the_directory_is_searched_folded_and_paged(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.stranger).await;
        for name in ["Överbyn", "Ånäset", "Äsbyn", "Zetabyn"] {
            test.post("/api/v1/associations").token(&token).json(&village_draft(name)).send().await.status(201);
        }
        let found = test.get("/api/v1/associations?q=overb").send().await.status(200).json();
        assert_eq!(found["items"][0]["name"], "Överbyn");
        let mut names = Vec::new();
        let mut path = "/api/v1/associations?limit=2".to_owned();
        loop {
            let page = test.get(&path).send().await.status(200).json();
            names.extend(page["items"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()));
            let Some(next) = page["next"].as_str() else { break };
            path = format!("/api/v1/associations?limit=2&after={next}");
        }
        assert_eq!(names, ["Gunnarsbyns byaförening", "Norrbotten samverkar", "Zetabyn", "Ånäset", "Äsbyn", "Överbyn"]);
        test.get("/api/v1/associations?limit=0").send().await.status(422);
        test.get("/api/v1/associations?after=x").send().await.status(422);
    }

    async fn those_inside_see_the_whole_board_on_the_village_s_page(test: TestApp) {
        let village = Village::build(&test).await;
        let path = format!("/{}", village.slug);
        let outside = test.get(&path).send().await.status(200).text();
        assert!(outside.contains("Ingen i styrelsen har valt att visa sitt namn för alla.") && !outside.contains("Karin Nilsson"));
        let stranger = test.sign_in("okand@example.org").await;
        assert!(!test.get(&path).cookie(&stranger).send().await.status(200).text().contains("Karin Nilsson"));
        let inside = test.sign_in("per@example.org").await;
        let inside = test.get(&path).cookie(&inside).send().await.status(200).text();
        for name in ["Karin Nilsson", "Sven Öberg", "Aino Lahti"] {
            assert!(inside.contains(name), "{name} is missing");
        }
        // The meetings stand among what can be done, too, not only among the places.
        assert_eq!(inside.matches("href=\"/gunnarsbyn/meetings\"").count(), 2, "{inside}");
        assert!(!outside.contains("/gunnarsbyn/meetings"), "{outside}");
    }
}

fn village_draft(name: &str) -> Value {
    village(name)
}
