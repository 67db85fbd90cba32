//! Bad input: each with a clear answer, never a 500, never a half-done change.

use poem::Body;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

const ASSOCIATIONS: &str = "/api/v1/associations";

fn code(problem: &Value) -> &str {
    problem["code"].as_str().unwrap()
}

on_both_engines! {
    async fn what_is_not_json_is_told_where(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let answer = test.post(ASSOCIATIONS).token(&token).body("application/json", "{\"name\": ").send().await.status(400);
        assert_eq!(code(&answer.json()), "json_malformed");
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(!answer.json()["trace"].as_str().unwrap().is_empty());
    }

    async fn unknown_fields_and_wrong_types_name_the_field(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let unknown = json!({ "name": "Byn", "municipality": "2582", "status": "gold" });
        let answer = test.post(ASSOCIATIONS).token(&token).json(&unknown).send().await.status(422);
        let field = &answer.json()["fields"][0];
        assert_eq!((field["field"].as_str(), field["code"].as_str()), (Some("status"), Some("field_unknown")));
        let sentence = field["detail"].as_str().unwrap();
        assert!(!sentence.contains("parse"), "{sentence}");
        let wrong = json!({ "name": 7, "municipality": "2582" });
        let answer = test.post(ASSOCIATIONS).token(&token).json(&wrong).send().await.status(422);
        assert_eq!(answer.json()["fields"][0]["field"], "name");
        for (body, field) in [
            (json!({ "name": true, "municipality": "2582" }), "name"),
            (json!({ "name": "Byn", "municipality": 2582 }), "municipality"),
            (json!({ "name": "Byn", "municipality": "2582", "address": { "city": 1 } }), "address.city"),
            (json!({ "name": "Byn", "municipality": "2582", "languages": ["sv", 7] }), "languages.1"),
        ] {
            let answer = test.post(ASSOCIATIONS).token(&token).json(&body).send().await.status(422);
            assert_eq!(answer.json()["fields"][0]["field"], field);
        }
        test.post(ASSOCIATIONS).token(&token).json(&json!([])).send().await.status(422);
        test.post(ASSOCIATIONS).token(&token).body("text/plain", "hej").send().await.status(415);
    }

    async fn what_is_too_large_is_refused_before_it_is_read(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let large = vec![b' '; 65 * 1024];
        test.post(ASSOCIATIONS).token(&token).body("application/json", large).send().await.status(413);
        // A gibibyte in chunks, with no length told: refused after the first few.
        let chunks = futures_util::stream::iter((0..1024).map(|_| Ok::<_, std::io::Error>(vec![b' '; 1024 * 1024])));
        let answer = test.post(ASSOCIATIONS).token(&token).raw(Body::from_bytes_stream(chunks)).send().await.status(413);
        assert_eq!(code(&answer.json()), "body_too_large");
    }

    async fn a_form_has_an_end(test: TestApp) {
        let kind = "application/x-www-form-urlencoded";
        let post = async |count: usize| test.post("/sign-in").body(kind, vec!["a="; count].join("&")).send().await;
        post(5_000).await.status(422);
        let refused = post(5_001).await.status(413).text();
        assert!(refused.contains("för många fält"), "{refused}");
    }

    async fn foreign_and_broken_ids_are_not_there(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        for id in ["x", "018f0000-0000-7000-8000-000000000000", "%00", "..%2f.."] {
            test.get(&format!("{ASSOCIATIONS}/{id}/bylaws")).token(&token).send().await.status(404);
        }
        test.get("/api/v1/nowhere").send().await.status(404);
        let answer = test.delete("/api/v1/municipalities").send().await.status(405);
        assert_eq!(answer.header("allow"), "GET");
    }

    async fn names_hold_no_control_characters_and_an_end(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.chair).await;
        let long = json!({ "name": "å".repeat(10_000), "municipality": "2582" });
        let answer = test.post(ASSOCIATIONS).token(&token).json(&long).send().await.status(422);
        assert_eq!(answer.json()["fields"][0]["code"], "text_too_long");
        let lines = json!({ "name": "Byn\r\nBcc: alla@example.org", "municipality": "2582" });
        let made = test.post(ASSOCIATIONS).token(&token).json(&lines).send().await.status(201).json();
        assert!(!made["name"].as_str().unwrap().contains(['\r', '\n']));
        let emoji = json!({ "name": "🎉🎉", "municipality": "2582" });
        let answer = test.post(ASSOCIATIONS).token(&token).json(&emoji).send().await.status(422);
        assert_eq!(answer.json()["fields"][0]["field"], "slug");
    }

    async fn every_page_answer_is_guarded(test: TestApp) {
        let answer = test.get("/sign-in").send().await.status(200);
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cache-control"), "no-store");
        let lost = test.get("/det-finns-inte").send().await.status(404);
        assert!(lost.text().contains(lost.header("x-trace-id")));
        let asked = test.get("/me/tokens").send().await.status(303);
        assert_eq!(asked.header("location"), "/sign-in?to=%2Fme%2Ftokens");
    }

    async fn pages_speak_the_language_that_is_asked_for(test: TestApp) {
        for (language, tag) in [("fi, en;q=0.5", "fi"), ("de", "sv"), ("en-GB", "en")] {
            let page = test.get("/sign-in").header("accept-language", language).send().await.status(200).text();
            assert!(page.contains(&format!("<html lang=\"{tag}\"")));
        }
    }
}
