//! Who is this: signing in by code and link, tokens, and a mailbox that several share.

use byalag::{associations::Post, identity::acts, journal};
use chrono::Duration;
use serde_json::json;

use crate::{
    on_both_engines,
    support::{TestApp, Village, code_in, village::seat},
};

const ANNA: &str = "anna@example.org";

async fn code(test: &TestApp, email: &str) -> String {
    code_in(test.sign_in_letters(email).await[0].body.as_deref().unwrap())
}

async fn asked(test: &TestApp, email: &str) -> String {
    test.post("/api/v1/sign-in").json(&json!({ "email": email })).send().await.status(202);
    code(test, email).await
}

on_both_engines! {
    async fn a_code_signs_in_once(test: TestApp) {
        let code = asked(&test, ANNA).await;
        let body = json!({ "email": ANNA, "code": code });
        let answer = test.post("/api/v1/sign-in/code").json(&body).send().await.status(200);
        assert_eq!(answer.json()["account"]["email"], ANNA);
        let cookie = answer.cookie("byalag").unwrap();
        let me = test.get("/api/v1/me").cookie(&cookie).send().await.status(200);
        assert_eq!(me.json()["email"], ANNA);
        test.post("/api/v1/sign-in/code").json(&body).send().await.status(422);
        test.delete("/api/v1/session").cookie(&cookie).send().await.status(204);
        test.get("/api/v1/me").cookie(&cookie).send().await.status(401);
    }

    async fn of_fifty_parallel_uses_one_wins(test: TestApp) {
        let code = asked(&test, ANNA).await;
        // Thirty tries a minute are let through from one place: these come from fifty.
        let tries = (1..=50).map(|place| {
            let body = json!({ "email": ANNA, "code": code });
            test.post("/api/v1/sign-in/code").sent_from(&format!("192.0.2.{place}")).json(&body).send()
        });
        let answers = futures_util::future::join_all(tries).await;
        assert_eq!(answers.iter().filter(|answer| answer.code == 200).count(), 1);
        assert_eq!(answers.iter().filter(|answer| answer.code == 422).count(), 49);
    }

    async fn a_code_ends_after_ten_minutes_and_ten_wrong_tries(test: TestApp) {
        let code = asked(&test, ANNA).await;
        test.later(Duration::minutes(10));
        test.post("/api/v1/sign-in/code").json(&json!({ "email": ANNA, "code": code })).send().await.status(422);
        let code = asked(&test, ANNA).await;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..10 {
            test.post("/api/v1/sign-in/code").json(&json!({ "email": ANNA, "code": wrong })).send().await.status(422);
        }
        test.post("/api/v1/sign-in/code").json(&json!({ "email": ANNA, "code": code })).send().await.status(422);
    }

    async fn a_link_shows_a_button_and_works_in_the_browser_that_asked(test: TestApp) {
        let asked = test.post("/sign-in").form(&[("email", ANNA), ("to", "/me/tokens")]).send().await.status(303);
        let browser = asked.cookie("byalag_asked").unwrap();
        let letter = test.letters().await[0].body.clone().unwrap();
        let link = letter.split_whitespace().find(|word| word.contains("/sign-in/link/")).unwrap();
        let path = link.trim_start_matches("http://localhost");
        for _ in 0..3 {
            test.get(path).send().await.status(200);
        }
        test.post(path).form(&[]).send().await.status(403);
        let answer = test.post(path).header("cookie", &format!("byalag_asked={browser}")).form(&[]).send().await.status(303);
        assert_eq!(answer.header("location"), "/me/tokens");
        let cookie = answer.cookie("byalag").unwrap();
        test.get("/me/tokens").cookie(&cookie).send().await.status(200);
        test.post(path).header("cookie", &format!("byalag_asked={browser}")).form(&[]).send().await.status(422);
    }

    async fn letters_are_asked_for_in_moderation(test: TestApp) {
        for _ in 0..3 {
            test.post("/api/v1/sign-in").json(&json!({ "email": ANNA })).send().await.status(202);
        }
        let answer = test.post("/api/v1/sign-in").json(&json!({ "email": ANNA })).send().await.status(429);
        assert_eq!(answer.json()["code"], "too_many_tries");
        assert!(!answer.header("retry-after").is_empty());
        test.later(Duration::hours(1));
        test.post("/api/v1/sign-in").json(&json!({ "email": ANNA })).send().await.status(202);
    }

    async fn those_who_share_a_mailbox_say_who_they_are(test: TestApp) {
        let village = Village::build(&test).await;
        seat(&test, &village.chair, village.id, Post::BoardMember, "paret@example.org", "Eva Lind").await;
        seat(&test, &village.chair, village.id, Post::Deputy, "paret@example.org", "Bo Lind").await;
        test.post("/sign-in").form(&[("email", "paret@example.org"), ("to", "/me")]).send().await.status(303);
        let code = code(&test, "paret@example.org").await;
        let answer = test.post("/sign-in/code").form(&[("email", "paret@example.org"), ("code", &code)]).send().await.status(303);
        assert!(answer.header("location").starts_with("/sign-in/person"));
        let cookie = answer.cookie("byalag").unwrap();
        test.get("/api/v1/me").cookie(&cookie).send().await.status(401);
        let page = test.get(answer.header("location")).cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Eva Lind") && page.contains("Bo Lind"));
        test.post("/sign-in/person").cookie(&cookie).form(&[("person", "Karin Nilsson"), ("to", "/me")]).send().await.status(422);
        test.post("/sign-in/person").cookie(&cookie).form(&[("person", "Bo Lind"), ("to", "/me")]).send().await.status(303);
        let me = test.get("/api/v1/me").cookie(&cookie).send().await.status(200);
        assert_eq!(me.json()["name"], "Bo Lind");
    }

    async fn an_office_needs_a_recent_sign_in(test: TestApp) {
        let village = Village::build(&test).await;
        let cookie = test.sign_in("karin@example.org").await;
        let path = format!("/api/v1/associations/{}/bylaws", village.id);
        let put = || test.put(&path).cookie(&cookie).version(0).json(&serde_json::to_value(byalag::associations::draft::BylawsDraft::default()).unwrap());
        test.later(Duration::minutes(61));
        let answer = put().send().await.status(401);
        assert_eq!(answer.json()["code"], "sign_in_again");
        // A second look does not wake the office again; reading as a member goes on, for days.
        test.later(Duration::minutes(2));
        assert_eq!(put().send().await.status(401).json()["code"], "sign_in_again");
        test.later(Duration::days(6));
        test.get(&path).cookie(&cookie).send().await.status(200);
        test.later(Duration::days(6));
        test.get(&path).cookie(&cookie).send().await.status(200);
    }

    async fn a_token_does_what_its_owner_may_and_is_revoked_at_once(test: TestApp) {
        let anna = test.person(ANNA, "Anna Holm").await;
        let cookie = test.token(&anna).await;
        let made = test.post("/api/v1/me/tokens").token(&cookie).json(&json!({ "name": "Excel" })).send().await.status(201).json();
        let reads = made["secret"].as_str().unwrap().to_owned();
        test.get("/api/v1/me").token(&reads).send().await.status(200);
        let refused = test.post("/api/v1/me/tokens").token(&reads).json(&json!({ "name": "more" })).send().await.status(403);
        assert_eq!(refused.json()["code"], "token_reads_only");
        let id = made["token"]["id"].as_str().unwrap();
        test.delete(&format!("/api/v1/me/tokens/{id}")).token(&cookie).send().await.status(204);
        test.get("/api/v1/me").token(&reads).send().await.status(401);
        test.get("/api/v1/me").token("byl_nonsense").send().await.status(401);
    }

    async fn another_site_cannot_act_here(test: TestApp) {
        let form: &[(&str, &str)] = &[("email", ANNA)];
        test.post("/sign-in").header("sec-fetch-site", "cross-site").form(form).send().await.status(403);
        test.post("/sign-in").header("origin", "https://example.com").form(form).send().await.status(403);
        test.post("/sign-in").header("sec-fetch-site", "same-origin").form(form).send().await.status(303);
        test.post("/sign-in").header("origin", "http://localhost").form(form).send().await.status(303);
    }

    async fn the_journal_is_sound_and_a_touched_line_is_found(test: TestApp) {
        use sea_orm::ConnectionTrait;
        let village = Village::build(&test).await;
        let (lines, broken) = journal::verify(test.app.read()).await.unwrap();
        assert!(lines > 5 && broken.is_empty());
        let db = test.app.db().maintain();
        db.execute_unprepared("UPDATE journal_entry SET detail = '{}' WHERE verb = 'office.appointed' AND number = 3").await.unwrap();
        let (_, broken) = journal::verify(test.app.read()).await.unwrap();
        assert_eq!(broken.iter().map(|one| (one.chain, one.number)).collect::<Vec<_>>(), [(village.id.0, 3)]);
    }

    async fn the_operator_hands_over_sign_in_letters_and_sees_no_others(test: TestApp) {
        Village::build(&test).await;
        asked(&test, ANNA).await;
        let cookie = test.sign_in("drift@example.org").await;
        test.get("/operator").cookie(&cookie).send().await.status(404);
        acts::make_operator(&test.app, "drift@example.org").await.unwrap();
        let page = test.get("/operator").cookie(&cookie).send().await.status(200).text();
        // Sven was written to about his office; that is between him and his village.
        assert!(test.letters().await.iter().any(|letter| letter.recipient == "sven@example.org"));
        assert!(page.contains(ANNA) && !page.contains("sven@example.org"));
    }
}
