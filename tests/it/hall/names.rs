//! The page at the door: few names before somebody is looked for, people of one name told apart, and what it
//! says when the meeting is over.

use byalag::meetings::{ItemState, Kind};
use serde_json::json;

use super::Hall;
use crate::{on_both_engines, support::TestApp};

on_both_engines! {
    async fn people_of_one_name_are_told_apart_by_what_one_may_see(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let path = format!("{}/members", hall.base);
        let namesake = async |born: i32, street: &str, email: Option<&str>| {
            let draft = json!({ "given_name": "Anna", "family_name": "Holm", "birth_year": born, "address": { "street": street }, "email": email });
            let made = test.post(&path).token(&hall.token).json(&draft).send().await.status(201).json();
            made["id"].as_str().unwrap().to_owned()
        };
        let older = namesake(1958, "Byavägen 3", Some("anna@example.org")).await;
        namesake(1991, "Åsvägen 1", None).await;
        hall.member("Bo", "Ek", None).await;
        hall.open().await;
        hall.tap(&older, "arrived").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let chair = test.sign_in("karin@example.org").await;
        let text = test.get(&page).cookie(&chair).send().await.status(200).text();
        for said in ["Anna Holm (född 1958, Byavägen 3)", "Anna Holm (född 1991, Åsvägen 1)", "<strong>Bo Ek</strong>", "Visar 3 namn."] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert!(!text.contains("sökrutan"), "{text}");
        let text = test.get(&format!("{page}/roll?q=holm")).cookie(&chair).send().await.status(200).text();
        assert!(text.contains("Anna Holm (född 1991, Åsvägen 1)"), "{text}");
        // Nobody else of the name is here to be chosen.
        let text = test.get(&format!("{page}/officers")).cookie(&chair).send().await.status(200).text();
        assert!(text.contains(">Anna Holm</option>"), "{text}");
        // A teller without an office sees names alone.
        hall.choose(&json!({ "tellers": [{ "name": "Anna Holm", "member_id": older }] })).await.status(200);
        let teller = test.sign_in("anna@example.org").await;
        let text = test.get(&page).cookie(&teller).send().await.status(200).text();
        assert!(text.contains("<strong>Anna Holm</strong>") && !text.contains("1958") && !text.contains("Byavägen"), "{text}");
    }

    async fn few_are_shown_before_somebody_is_looked_for(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        for number in 1..=16 {
            hall.member("Medlem", &format!("Nummer {number:02}"), None).await;
        }
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let cookie = test.sign_in("karin@example.org").await;
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Visar de 15 första namnen. Skriv ett namn i sökrutan för att hitta fler."), "{text}");
        // The others are folded, so that they can be ticked when the line is down.
        let (seen, folded) = text.split_once("id=\"hall-rest\"").unwrap();
        assert!(seen.contains("Nummer 15") && !seen.contains("Nummer 16"), "{seen}");
        assert!(folded.contains("Visa 1 namn till") && folded.contains("Nummer 16"), "{folded}");
        let text = test.get(&format!("{page}?q=nummer")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Visar 16 namn.") && text.contains("Nummer 16"), "{text}");
    }

    async fn who_was_there_is_told_when_the_meeting_is_over(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", None).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        // What was put off is not dealt with.
        hall.points(ItemState::Deferred).await;
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let text = test.get(&format!("{page}/points")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("punkter är bordlagda.") && !text.contains("Alla punkter är behandlade"), "{text}");
        hall.points(ItemState::Done).await;
        let chosen = json!({ "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" },
            "adjusters": [{ "name": "Anna Holm" }, { "name": "Bo Ek" }] });
        hall.choose(&chosen).await.status(200);
        hall.post("/close", &json!({})).await.status(200);
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("2 medlemmar och 0 gäster var med till slutet.") && text.contains("De hade 2 röster."), "{text}");
        assert!(text.contains("Var med till slutet") && !text.contains("är här") && !text.contains("Är här"), "{text}");
        let text = test.get(&format!("{page}/roll")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Av dem som fick rösta var 2 med till slutet."), "{text}");
    }
}
