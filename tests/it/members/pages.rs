//! The pages of the list: fee years ticked, households suggested, a removal explained, the list on one page.

use serde_json::{Value, json};

use super::{Roll, sheet};
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

on_both_engines! {
    async fn the_treasurer_ticks_a_year_and_comes_back_to_the_row(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let treasurer = test.sign_in("aino@example.org").await;
        let page = "/gunnarsbyn/members/fees";
        let none = test.get(page).cookie(&treasurer).send().await.status(200).text();
        assert!(none.contains("Här finns inga medlemmar än"));
        let draft = json!({ "given_name": "Anna", "family_name": "Holm" });
        let made = test.post(&roll.base).token(&roll.token).json(&draft).send().await.status(201).json();
        let id = made["id"].as_str().unwrap();
        let none = test.get(&format!("{page}?q=finnsinte")).cookie(&treasurer).send().await.status(200).text();
        assert!(none.contains("Ingen medlem stämmer med det du söker"));
        let tick = |back| [("member", id), ("year", "2026"), ("paid", "yes"), ("back", back)];
        let done = test.post(page).cookie(&treasurer).form(&tick("/gunnarsbyn/members/fees?year=2026")).send().await.status(303);
        assert_eq!(done.header("location"), format!("{page}?year=2026#m-{id}"));
        let seen = test.get(&format!("{}/{id}", roll.base)).token(&roll.token).send().await.status(200).json();
        assert_eq!(seen["fee_years"], json!([2026]));
        let elsewhere = test.post(page).cookie(&treasurer).form(&tick("https://example.org/")).send().await.status(303);
        assert_eq!(elsewhere.header("location"), format!("{page}#m-{id}"));
        let secretary = test.sign_in("sven@example.org").await;
        test.post(page).cookie(&secretary).form(&tick("")).send().await.status(403);
    }

    async fn equal_addresses_become_a_household(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        roll.import(sheet(), "").await;
        let homes = format!("/api/v1/associations/{}/households", village.id);
        let suggested = test.get(&format!("{homes}/suggestions")).token(&roll.token).send().await.status(200).json();
        let one = &suggested["items"][0];
        assert_eq!((suggested["items"].as_array().unwrap().len(), one["members"].as_array().unwrap().len()), (1, 2), "{suggested}");
        let page = "/gunnarsbyn/members/households";
        let cookie = test.sign_in("sven@example.org").await;
        let shown = test.get(page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Byavägen 1, 961 77 Gunnarsbyn") && shown.contains("Gör till ett hushåll"));
        let member = |at: usize| one["members"][at]["id"].as_str().unwrap();
        let typed = [("name", one["name"].as_str().unwrap()), ("address.street", "Byavägen 1"), ("member", member(0)), ("member", member(1))];
        let done = test.post(page).cookie(&cookie).form(&typed).send().await.status(303);
        assert_eq!(done.header("location"), format!("{page}?done=household_added"));
        let made = test.get(&homes).token(&roll.token).send().await.status(200).json();
        let id = made["items"][0]["id"].as_str().unwrap();
        assert_eq!(roll.names(&format!("?household={id}")).await, ["Eva Åström", "Örjan Åström"]);
        let suggested = test.get(&format!("{homes}/suggestions")).token(&roll.token).send().await.status(200).json();
        assert_eq!(suggested["items"], json!([]));
    }

    async fn a_removal_says_what_goes_and_what_stays(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let draft = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        let made = test.post(&roll.base).token(&roll.token).json(&draft).send().await.status(201).json();
        let page = format!("/gunnarsbyn/members/{}/removal", made["id"].as_str().unwrap());
        let cookie = test.sign_in("sven@example.org").await;
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        for part in ["Ta bort Anna Holm", "Det här försvinner", "Det här finns kvar", "Har personen bara slutat?", "Det här går inte att ångra"] {
            assert!(shown.contains(part), "{part} is missing");
        }
        test.post(&page).cookie(&cookie).form(&[("version", "99")]).send().await.status(412);
        assert_eq!(roll.names("").await, ["Anna Holm"]);
        test.post(&page).cookie(&cookie).form(&[("version", "1")]).send().await.status(303);
        assert!(roll.names("").await.is_empty());
    }

    async fn a_list_of_several_pages_is_shown_on_one(test: TestApp) {
        let village = Village::build(&test).await;
        let roll = Roll::of(&test, &village).await;
        let rows: String = (1..=60).map(|number| format!("{number};Bo;Nummer {number:02}\r\n")).collect();
        let report: Value = roll.import(format!("Medl.nr;Förnamn;Efternamn\r\n{rows}").into_bytes(), "").await;
        assert_eq!(report["accepted"], 60);
        let cookie = test.sign_in("sven@example.org").await;
        let first = test.get("/gunnarsbyn/members").cookie(&cookie).send().await.status(200).text();
        assert!(first.contains("Visar 50 av 60 medlemmar.") && !first.contains("Nummer 60, Bo"));
        assert!(first.contains("href=\"/gunnarsbyn/members?all=yes\""));
        let whole = test.get("/gunnarsbyn/members?all=yes").cookie(&cookie).send().await.status(200).text();
        assert!(whole.contains("Visar 60 av 60 medlemmar.") && whole.contains("Nummer 60, Bo") && !whole.contains("href=\"/gunnarsbyn/members?all=yes\""));
    }
}
