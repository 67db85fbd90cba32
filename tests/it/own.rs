//! One's own row on the list: everybody sees it, and changes telephone and address themselves.

use byalag::{associations::Kind, journal::entry};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village, village::register},
};

/// Puts Anna Holm on a list, with more said of her, or somebody else.
async fn enter(test: &TestApp, village: &Village, association: &str, more: Value) -> Value {
    let mut draft = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let token = test.token(&village.chair).await;
    let path = format!("/api/v1/associations/{association}/members");
    test.post(&path).token(&token).json(&draft).send().await.status(201).json()
}

/// Puts Anna Holm on the list of Gunnarsbyn.
async fn anna(test: &TestApp, village: &Village, more: Value) -> Value {
    enter(test, village, &village.id.to_string(), more).await
}

fn id(member: &Value) -> &str {
    member["id"].as_str().unwrap()
}

fn own(member: &Value) -> String {
    format!("/api/v1/me/memberships/{}", id(member))
}

/// The fields at fault.
fn fields(problem: &Value) -> Vec<&str> {
    problem["fields"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect()
}

on_both_engines! {
    async fn a_member_changes_how_they_are_reached_and_nothing_else(test: TestApp) {
        let village = Village::build(&test).await;
        let chair = test.token(&village.chair).await;
        let base = format!("/api/v1/associations/{}", village.id);
        let home = json!({ "name": "Huset", "address": { "street": "Byvägen 1" } });
        let home = test.post(&format!("{base}/households")).token(&chair).json(&home).send().await.status(201).json();
        let more = json!({ "number": "17", "birth_year": 1980, "joined": "2020-01-01", "fee_years": [2026, 2025], "note": "Bara för styrelsen", "household_id": home["id"] });
        let member = anna(&test, &village, more).await;
        let token = test.token(&village.member).await;
        let list = test.get("/api/v1/me/memberships").token(&token).send().await.status(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert!(!list.to_string().contains("Bara för"), "{list}");
        let one = &list["items"][0];
        assert_eq!(one["association_name"], "Gunnarsbyns byaförening");
        assert_eq!((&one["member_id"], &one["category"]), (&member["id"], &json!("voting")));
        assert_eq!(one["fee_years"], json!([2025, 2026]));
        assert!(one["phone"].is_null() && one["address"].is_null());

        let path = own(&member);
        let draft = json!({ "phone": "070-123 45 67", "address": { "street": "Byvägen 9", "postal_code": "961 77", "city": "Gunnarsbyn" } });
        test.put(&path).token(&token).json(&draft).send().await.status(428);
        let changed = test.put(&path).token(&token).version(1).json(&draft).send().await.status(200);
        assert_eq!(changed.header("etag"), "\"2\"");
        let seen = test.get(&path).token(&token).send().await.status(200);
        assert_eq!((seen.json(), seen.header("etag")), (changed.json(), "\"2\""));

        let mut expected = member.clone();
        expected["phone"] = json!("+46701234567");
        expected["address"] = json!({ "street": "Byvägen 9", "postal_code": "96177", "city": "Gunnarsbyn" });
        expected["version"] = json!(2);
        let by_board = test.get(&format!("{base}/members/{}", id(&member))).token(&chair).send().await.status(200).json();
        assert_eq!(by_board, expected);
        let found = test.get(&format!("{base}/members?q=070-123")).token(&chair).send().await.status(200).json();
        assert_eq!(found["items"][0]["id"], member["id"]);
        let homes = test.get(&format!("{base}/households")).token(&chair).send().await.status(200).json();
        assert_eq!(homes["items"][0]["address"]["street"], "Byvägen 1");

        let emptied = test.put(&path).token(&token).version(2).json(&json!({})).send().await.status(200).json();
        assert!(emptied["phone"].is_null() && emptied["address"].is_null());
        assert_eq!((&emptied["birth_year"], &emptied["version"]), (&json!(1980), &json!(3)));
    }

    async fn the_journal_says_that_they_did_it_and_not_what(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({})).await;
        let token = test.token(&village.member).await;
        let draft = json!({ "phone": "070-123 45 67", "address": { "street": "Byvägen 9" } });
        test.put(&own(&member)).token(&token).version(1).json(&draft).send().await.status(200);
        let verb = entry::Column::Verb.eq("member.changed_by_themselves");
        let notes = entry::Entity::find().filter(verb).all(test.app.read()).await.unwrap();
        let [note] = notes.as_slice() else { panic!("{} notes", notes.len()) };
        assert_eq!((note.chain, note.actor), (village.id.0, Some(village.member.account.0)));
        assert_eq!(note.subject.unwrap().to_string(), id(&member));
        assert_eq!(note.detail, "{\"version\":2}");
    }

    async fn the_page_changes_the_same_row(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({ "phone": "070-123 45 67" })).await;
        let cookie = test.sign_in("anna@example.org").await;
        let path = format!("/me/data/{}", id(&member));
        let data = test.get("/me/data").cookie(&cookie).send().await.status(200).text();
        assert!(data.contains(&format!("href=\"{path}\"")) && data.contains("Ändra telefon och adress"));
        let form = test.get(&path).cookie(&cookie).send().await.status(200).text();
        for part in ["name=\"version\" value=\"1\"", "value=\"070-123 45 67\"", "data-keep", "mailto:gunnarsbyn@example.org"] {
            assert!(form.contains(part), "{part} is missing");
        }
        assert!(!form.contains("name=\"email\"") && !form.contains("name=\"given_name\""));
        let typed = [("version", "1"), ("phone", "0924-123 45"), ("address.street", "Byvägen 9"), ("address.postal_code", "961 77"), ("address.city", "Gunnarsbyn")];
        let done = test.post(&path).cookie(&cookie).form(&typed).send().await.status(303);
        assert_eq!(done.header("location"), "/me/data?done=own_saved");
        let data = test.get("/me/data?done=own_saved").cookie(&cookie).send().await.status(200).text();
        assert!(data.contains("Dina uppgifter är sparade.") && data.contains("0924-123 45") && data.contains("Byvägen 9"));
        let asked = test.get(&path).send().await.status(303);
        assert!(asked.header("location").starts_with("/sign-in?to="));
        test.post(&path).form(&typed).send().await.status(401);
    }

    async fn whoever_is_too_late_loses_nothing(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({})).await;
        let token = test.token(&village.member).await;
        let first = json!({ "phone": "070-123 45 67", "address": { "city": "Gunnarsbyn" } });
        test.put(&own(&member)).token(&token).version(1).json(&first).send().await.status(200);
        let late = test.put(&own(&member)).token(&token).version(1).json(&json!({})).send().await.status(412).json();
        assert_eq!(late["code"], "stale");

        let cookie = test.sign_in("anna@example.org").await;
        let path = format!("/me/data/{}", id(&member));
        let typed = |version| [("version", version), ("phone", "070-765 43 21"), ("address.city", "Boden")];
        let shown = test.post(&path).cookie(&cookie).form(&typed("1")).send().await.status(412).text();
        for part in ["Någon annan hann spara före dig", "070-123 45 67", "Gunnarsbyn", "value=\"070-765 43 21\"", "value=\"Boden\"", "name=\"version\" value=\"2\""] {
            assert!(shown.contains(part), "{part} is missing");
        }
        let kept = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!((&kept["phone"], &kept["version"]), (&json!("+46701234567"), &json!(2)));
        test.post(&path).cookie(&cookie).form(&typed("2")).send().await.status(303);
        let kept = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!((&kept["phone"], &kept["address"]["city"]), (&json!("+46707654321"), &json!("Boden")));
    }

    async fn other_people_s_rows_are_not_there(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({})).await;
        let cookie = test.sign_in("anna@example.org").await;
        let token = test.token(&village.member).await;
        let elsewhere = register(&test, &village.chair, Kind::Association, "Andra byn", "andra-byn").await.to_string();
        // The same mailbox with another name, the same name with another mailbox, another village.
        let per = anna(&test, &village, json!({ "given_name": "Per" })).await;
        let namesake = anna(&test, &village, json!({ "email": "anna.holm@example.org" })).await;
        let siv = enter(&test, &village, &elsewhere, json!({ "given_name": "Siv", "email": "siv@example.org" })).await;
        let nobody = json!({ "id": "018f0000-0000-7000-8000-000000000000" });
        let broken = json!({ "id": "x" });
        for other in [&per, &namesake, &siv, &nobody, &broken] {
            test.get(&own(other)).token(&token).send().await.status(404);
            test.put(&own(other)).token(&token).version(1).json(&json!({ "phone": "070-123 45 67" })).send().await.status(404);
            let page = format!("/me/data/{}", id(other));
            test.get(&page).cookie(&cookie).send().await.status(404);
            test.post(&page).cookie(&cookie).form(&[("version", "1"), ("phone", "070-123 45 67")]).send().await.status(404);
        }
        let chair = test.token(&village.chair).await;
        test.get(&own(&member)).token(&chair).send().await.status(404);
        for (association, other) in [(village.id.to_string(), &per), (village.id.to_string(), &namesake), (elsewhere, &siv)] {
            let path = format!("/api/v1/associations/{association}/members/{}", id(other));
            let kept = test.get(&path).token(&chair).send().await.status(200).json();
            assert_eq!((&kept["phone"], &kept["version"]), (&Value::Null, &json!(1)));
        }
        let mine = test.get("/api/v1/me/memberships").token(&token).send().await.status(200).json();
        assert_eq!(mine["items"].as_array().unwrap().len(), 1);
        let stranger = test.token(&village.stranger).await;
        let none = test.get("/api/v1/me/memberships").token(&stranger).send().await.status(200).json();
        assert_eq!(none["items"], json!([]));
    }

    async fn nothing_but_telephone_and_address_is_taken(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({})).await;
        let token = test.token(&village.member).await;
        for (draft, field) in [
            (json!({ "email": "ny@example.org" }), "email"),
            (json!({ "family_name": "Ek" }), "family_name"),
            (json!({ "version": 2 }), "version"),
            (json!({ "address": { "country": "FI" } }), "country"),
        ] {
            let answer = test.put(&own(&member)).token(&token).version(1).json(&draft).send().await.status(422);
            assert!(answer.text().contains(field), "{}", answer.text());
        }
        // A form's other fields count for nothing.
        let cookie = test.sign_in("anna@example.org").await;
        let typed = [("version", "1"), ("phone", "070-123 45 67"), ("family_name", "Ek"), ("email", "ny@example.org")];
        test.post(&format!("/me/data/{}", id(&member))).cookie(&cookie).form(&typed).send().await.status(303);
        let kept = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!((&kept["family_name"], &kept["email"]), (&json!("Holm"), &json!("anna@example.org")));
    }

    async fn a_membership_that_is_over_is_seen_and_not_changed(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({ "joined": "2020-01-01", "left": "2026-03-10" })).await;
        let token = test.token(&village.member).await;
        let seen = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!(seen["left"], "2026-03-10");
        let draft = json!({ "phone": "070-123 45 67" });
        let answer = test.put(&own(&member)).token(&token).version(1).json(&draft).send().await.status(409).json();
        assert_eq!(answer["code"], "membership_over");
        let cookie = test.sign_in("anna@example.org").await;
        let path = format!("/me/data/{}", id(&member));
        let data = test.get("/me/data").cookie(&cookie).send().await.status(200).text();
        assert!(data.contains("Gunnarsbyns byaförening") && !data.contains(&path));
        let page = test.get(&path).cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Medlemskapet har upphört") && !page.contains("name=\"version\""));
        let typed = [("version", "1"), ("phone", "070-123 45 67")];
        let page = test.post(&path).cookie(&cookie).form(&typed).send().await.status(409).text();
        assert!(page.contains("Medlemskapet har upphört") && page.contains("value=\"070-123 45 67\""));
        let kept = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!((&kept["phone"], &kept["version"]), (&Value::Null, &json!(1)));
    }

    async fn a_membership_that_will_end_is_still_theirs(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({ "left": "2026-03-11" })).await;
        let token = test.token(&village.member).await;
        let draft = json!({ "phone": "070-123 45 67" });
        test.put(&own(&member)).token(&token).version(1).json(&draft).send().await.status(200);
    }

    async fn every_fault_is_told_and_what_was_typed_stays(test: TestApp) {
        let village = Village::build(&test).await;
        let member = anna(&test, &village, json!({})).await;
        let token = test.token(&village.member).await;
        let wrong = json!({ "phone": "123", "address": { "street": "Byvägen 9", "postal_code": "12" } });
        let problem = test.put(&own(&member)).token(&token).version(1).json(&wrong).send().await.status(422).json();
        assert_eq!(fields(&problem), ["phone", "address.postal_code"]);
        let personal = json!({ "address": { "street": "c/o 811218-9876" } });
        let problem = test.put(&own(&member)).token(&token).version(1).json(&personal).send().await.status(422).json();
        assert_eq!(problem["fields"][0]["code"], "personal_number_refused");
        let cookie = test.sign_in("anna@example.org").await;
        let typed = [("version", "1"), ("phone", "123"), ("address.street", "Byvägen 9"), ("address.postal_code", "12")];
        let path = format!("/me/data/{}", id(&member));
        let page = test.post(&path).cookie(&cookie).form(&typed).send().await.status(422).text();
        for part in ["value=\"123\"", "value=\"Byvägen 9\"", "value=\"12\"", "id=\"f-phone-e\"", "id=\"f-address.postal_code-e\"", "name=\"version\" value=\"1\""] {
            assert!(page.contains(part), "{part} is missing");
        }
        let kept = test.get(&own(&member)).token(&token).send().await.status(200).json();
        assert_eq!((&kept["address"], &kept["version"]), (&Value::Null, &json!(1)));
    }
}
