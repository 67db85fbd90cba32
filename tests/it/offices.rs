//! Letters to those who get an office: one each, in their language, and none without its cause.

use byalag::notices::letter;
use chrono::Duration;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

/// The letters about offices to a mailbox.
async fn letters(test: &TestApp, to: &str) -> Vec<letter::Model> {
    let mut letters = test.letters().await;
    letters.retain(|letter| letter.purpose == "office" && letter.recipient == to);
    letters
}

/// How many letters about offices there are at all.
async fn count(test: &TestApp) -> usize {
    test.letters().await.iter().filter(|letter| letter.purpose == "office").count()
}

/// An association's address in the API, and its chair's token.
async fn chair(test: &TestApp, village: &Village) -> (String, String) {
    (format!("/api/v1/associations/{}", village.id), test.token(&village.chair).await)
}

fn seat(post: &str, name: &str, email: &str) -> Value {
    json!({ "post": post, "name": name, "email": email, "from": "2026-03-10" })
}

on_both_engines! {
    async fn who_is_appointed_gets_one_letter_and_who_appoints_none(test: TestApp) {
        let village = Village::build(&test).await;
        let to_sven = letters(&test, "sven@example.org").await;
        assert_eq!(to_sven.len(), 1);
        let letter = &to_sven[0];
        assert_eq!(letter.subject, "Du är ny sekreterare i Gunnarsbyns byaförening");
        assert_eq!((letter.recipient_name.as_str(), letter.sender_name.as_str()), ("Sven Öberg", "Gunnarsbyns byaförening"));
        assert_eq!((letter.association_id, letter.reply_to.as_deref()), (Some(village.id.0), Some("gunnarsbyn@example.org")));
        let text = letter.body.clone().unwrap();
        for said in ["Hej Sven Öberg!", "från och med 10 mars 2026 och tills vidare", "Som sekreterare kan du", "sven@example.org", "\nhttp://localhost/sign-in\n", "\nhttp://localhost/gunnarsbyn\n", "når du föreningen på gunnarsbyn@example.org"] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert!(!text.contains("letter-office") && !text.contains('$') && !text.contains('{'), "{text}");
        let page = letter.html.clone().unwrap();
        assert!(page.contains("<html lang=\"sv\">") && page.contains("<a href=\"http://localhost/sign-in\">"), "{page}");
        // Those who registered an association, and the chair in a second post, did it themselves.
        let (path, token) = chair(&test, &village).await;
        let before = count(&test).await;
        test.post(&format!("{path}/offices")).token(&token).json(&seat("treasurer", "Karin Nilsson", "karin@example.org")).send().await.status(201);
        // Without a mailbox there is nobody to write to.
        let nobody = json!({ "post": "deputy", "name": "Nils Ny", "from": "2026-03-10" });
        test.post(&format!("{path}/offices")).token(&token).json(&nobody).send().await.status(201);
        assert_eq!((before, count(&test).await), (4, 4));
        assert!(letters(&test, "karin@example.org").await.is_empty() && letters(&test, "maria@example.org").await.is_empty());
    }

    async fn a_repeated_request_writes_one_letter(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        for _ in 0..3 {
            let ask = test.post(&format!("{path}/offices")).token(&token).header("idempotency-key", "one seat");
            ask.json(&seat("deputy", "Eva Lind", "eva@example.org")).send().await.status(201);
        }
        assert_eq!(letters(&test, "eva@example.org").await.len(), 1);
    }

    async fn a_handover_writes_once_to_each_who_is_new(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        let next = json!({ "day": "2026-03-15", "offices": [
            { "post": "treasurer", "name": "Olle Okänd", "email": "okand@example.org" },
            { "post": "chair", "name": "Olle Okänd", "email": "okand@example.org", "until": "2027-03-31" },
            { "post": "secretary", "name": "Sven Öberg", "email": "sven@example.org" },
            { "post": "vice_chair", "name": "Karin Nilsson", "email": "karin@example.org" },
            { "post": "board_member", "name": "Eva Lind", "email": "eva@example.org" }
        ] });
        test.post(&format!("{path}/handover")).token(&token).json(&next).send().await.status(200);
        let to_olle = letters(&test, "okand@example.org").await;
        assert_eq!(to_olle.len(), 1);
        assert_eq!(to_olle[0].subject, "Du är ny ordförande och kassör i Gunnarsbyns byaförening");
        let text = to_olle[0].body.clone().unwrap();
        for said in ["Du är ordförande från och med 15 mars 2026 till och med 31 mars 2027.", "Du är kassör från och med 15 mars 2026 och tills vidare.", "Som ordförande kan du", "Som kassör kan du"] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert_eq!(letters(&test, "eva@example.org").await.len(), 1);
        // Sven stays in his post and heard of it when he got it; Karin does it herself.
        assert_eq!(letters(&test, "sven@example.org").await.len(), 1);
        assert!(letters(&test, "karin@example.org").await.is_empty());
        assert_eq!(count(&test).await, 4 + 2);
    }

    async fn an_office_that_goes_to_another_writes_to_them(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        let offices = test.get(&format!("{path}/offices")).token(&token).send().await.status(200).json();
        let secretary = offices["items"].as_array().unwrap().iter().find(|office| office["post"] == "secretary").unwrap();
        let one = format!("{path}/offices/{}", secretary["id"].as_str().unwrap());
        let mut draft = seat("secretary", "Eva Lind", "eva@example.org");
        test.put(&one).token(&token).version(1).json(&draft).send().await.status(200);
        assert_eq!(letters(&test, "eva@example.org").await.len(), 1);
        // A new last day is no new holder, and a change that came too late is none at all.
        draft["until"] = json!("2026-12-31");
        test.put(&one).token(&token).version(2).json(&draft).send().await.status(200);
        test.put(&one).token(&token).version(1).json(&seat("secretary", "Bo Lind", "bo@example.org")).send().await.status(412);
        assert_eq!(count(&test).await, 4 + 1);
    }

    async fn nobody_hears_of_a_term_that_is_over(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        let mut past = seat("auditor", "Nils Ny", "nils@example.org");
        past["from"] = json!("2024-03-10");
        past["until"] = json!("2026-03-09");
        test.post(&format!("{path}/offices")).token(&token).json(&past).send().await.status(201);
        assert!(letters(&test, "nils@example.org").await.is_empty());
        // Today is the last day of this one.
        past["until"] = json!("2026-03-10");
        test.post(&format!("{path}/offices")).token(&token).json(&past).send().await.status(201);
        assert_eq!(letters(&test, "nils@example.org").await.len(), 1);
    }

    async fn a_handover_that_is_refused_leaves_no_letter(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        test.later(Duration::days(5));
        // The next chair's term is over before today: the whole handover is taken back.
        let next = json!({ "day": "2026-03-12", "offices": [
            { "post": "chair", "name": "Olle Okänd", "email": "okand@example.org", "until": "2026-03-13" },
            { "post": "secretary", "name": "Eva Lind", "email": "eva@example.org" }
        ] });
        let refused = test.post(&format!("{path}/handover")).token(&token).json(&next).send().await.status(409);
        assert_eq!(refused.json()["code"], "last_chair");
        assert!(letters(&test, "eva@example.org").await.is_empty() && letters(&test, "okand@example.org").await.is_empty());
        assert_eq!(count(&test).await, 4);
    }

    async fn a_letter_speaks_its_reader_s_language(test: TestApp) {
        use sea_orm::ConnectionTrait;
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        for (language, email) in [("fi", "aapo@example.org"), ("en", "ann@example.org")] {
            test.person(email, "Aapo Niemi").await;
            let choose = format!("UPDATE account SET language = '{language}' WHERE email = '{email}'");
            test.app.db().maintain().execute_unprepared(&choose).await.unwrap();
        }
        for (name, email) in [("Aapo Niemi", "aapo@example.org"), ("Aapo Niemi", "ann@example.org"), ("Helmi Niemi", "aapo@example.org")] {
            test.post(&format!("{path}/offices")).token(&token).json(&seat("auditor", name, email)).send().await.status(201);
        }
        let to_aapo = letters(&test, "aapo@example.org").await;
        let finnish = to_aapo.iter().find(|letter| letter.recipient_name == "Aapo Niemi").unwrap();
        assert_eq!(finnish.subject, "Olet nyt tilintarkastaja yhdistyksessä Gunnarsbyns byaförening");
        assert!(finnish.body.as_deref().unwrap().contains("10. maaliskuuta 2026 alkaen"), "{:?}", finnish.body);
        assert!(finnish.html.as_deref().unwrap().contains("<html lang=\"fi\">"));
        let english = &letters(&test, "ann@example.org").await[0];
        assert_eq!(english.subject, "You are now an auditor of Gunnarsbyns byaförening");
        // At the same mailbox, but nobody we have met.
        let swedish = to_aapo.iter().find(|letter| letter.recipient_name == "Helmi Niemi").unwrap();
        assert_eq!(swedish.subject, "Du är ny revisor i Gunnarsbyns byaförening");
    }

    async fn without_a_role_mailbox_answers_have_no_address(test: TestApp) {
        let karin = test.person("karin@example.org", "Karin Nilsson").await;
        let token = test.token(&karin).await;
        let made = test.post("/api/v1/associations").token(&token).json(&json!({ "name": "Lainio byaförening", "municipality": "2584" })).send().await.status(201).json();
        let path = format!("/api/v1/associations/{}/offices", made["id"].as_str().unwrap());
        test.post(&path).token(&token).json(&seat("secretary", "Eva Lind", "eva@example.org")).send().await.status(201);
        let letter = &letters(&test, "eva@example.org").await[0];
        assert!(letter.reply_to.is_none());
        assert!(letter.body.as_deref().unwrap().contains("Säg till någon i styrelsen"), "{:?}", letter.body);
    }

    async fn an_association_that_nobody_knows_has_ten_letters_a_day(test: TestApp) {
        let karin = test.person("karin@example.org", "Karin Nilsson").await;
        let token = test.token(&karin).await;
        let register = async |name: &str| {
            let draft = json!({ "name": name, "municipality": "2584" });
            test.post("/api/v1/associations").token(&token).json(&draft).send().await.status(201).json()
        };
        let (first, other) = (register("Lainio byaförening").await, register("Soppero byaförening").await);
        let appoint = async |made: &Value, number: i32| {
            let path = format!("/api/v1/associations/{}/offices", made["id"].as_str().unwrap());
            let draft = seat("auditor", &format!("Person {number}"), &format!("person{number}@example.org"));
            test.post(&path).token(&token).json(&draft).send().await.status(201).json()
        };
        for number in 1..=6 {
            assert_eq!(appoint(&first, number).await["letters_used_up"], false);
        }
        // One person has no more of them for having registered two.
        let told = [appoint(&other, 7).await, appoint(&other, 8).await, appoint(&other, 9).await, appoint(&other, 10).await];
        assert!(told.iter().all(|office| office["letters_used_up"] == false), "{told:?}");
        for made in [&first, &other] {
            let office = appoint(made, 11).await;
            assert_eq!((&office["letters_used_up"], office["name"].as_str()), (&json!(true), Some("Person 11")));
        }
        assert_eq!((count(&test).await, letters(&test, "person11@example.org").await.len()), (10, 0));
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/{}/board", first["slug"].as_str().unwrap());
        let fields = [("post", "auditor"), ("name", "Person 12"), ("email", "person12@example.org"), ("from", "2026-03-10")];
        let done = test.post(&format!("{page}/new")).cookie(&cookie).form(&fields).send().await.status(303);
        let shown = test.get(done.header("location")).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("inget brev gick ut") && shown.contains("Person 12"), "{shown}");
        test.later(Duration::hours(25));
        let token = test.token(&karin).await;
        let path = format!("/api/v1/associations/{}/offices", first["id"].as_str().unwrap());
        let office = test.post(&path).token(&token).json(&seat("auditor", "Person 13", "person13@example.org")).send().await.status(201).json();
        assert_eq!((&office["letters_used_up"], letters(&test, "person13@example.org").await.len()), (&json!(false), 1));
    }

    async fn one_that_an_umbrella_has_taken_in_has_forty(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        // Four were written when the board took its seats.
        let next: Vec<Value> = (0..40).map(|number| {
            let post = if number == 0 { "chair" } else { "deputy" };
            json!({ "post": post, "name": format!("Person {number}"), "email": format!("person{number}@example.org") })
        }).collect();
        let board = test.post(&format!("{path}/handover")).token(&token).json(&json!({ "day": "2026-03-10", "offices": next })).send().await.status(200).json();
        let untold = board["items"].as_array().unwrap().iter().filter(|office| office["letters_used_up"] == true).count();
        assert_eq!((count(&test).await, untold), (40, 4));
        let list = test.get(&format!("{path}/offices")).token(&test.token(&test.person("person0@example.org", "Person 0").await).await).send().await.status(200).json();
        assert!(list["items"].as_array().unwrap().iter().all(|office| office["letters_used_up"] == false), "{list}");
    }

    async fn a_mailbox_gets_three_letters_a_day_whoever_they_come_from(test: TestApp) {
        let village = Village::build(&test).await;
        let (path, token) = chair(&test, &village).await;
        let appoint = async |path: &str, token: &str, name: &str, email: &str| {
            let ask = test.post(&format!("{path}/offices")).token(token).json(&seat("auditor", name, email));
            ask.send().await.status(201).json()["letters_used_up"].as_bool().unwrap()
        };
        for name in ["Ada Lind", "Ebba Lind", "Eva Lind"] {
            assert!(!appoint(&path, &token, name, "eva@example.org").await, "{name}");
        }
        assert!(appoint(&path, &token, "Ida Lind", "eva@example.org").await);
        // Nor does another association reach it, and nobody else waits for that.
        let olle = test.token(&test.person("olle@example.org", "Olle Okänd").await).await;
        let draft = json!({ "name": "Lainio byaförening", "municipality": "2584" });
        let made = test.post("/api/v1/associations").token(&olle).json(&draft).send().await.status(201).json();
        let other = format!("/api/v1/associations/{}", made["id"].as_str().unwrap());
        assert!(appoint(&other, &olle, "Eva Lind", "Eva@example.org").await);
        assert!(!appoint(&other, &olle, "Nils Ny", "nils@example.org").await);
        assert_eq!(letters(&test, "eva@example.org").await.len(), 3);
        test.later(Duration::hours(25));
        assert!(!appoint(&other, &olle, "Ida Lind", "eva@example.org").await);
    }
}
