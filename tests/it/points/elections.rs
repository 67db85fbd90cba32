//! Elections: seats counted from the offices, nominations before the meeting, results at it.

use byalag::associations::Post;
use serde_json::{Value, json};

use super::{Hall, faults, one};
use crate::{
    on_both_engines,
    support::{TestApp, Village, village::seat},
};

on_both_engines! {
    async fn half_the_board_is_elected(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let vacancies = hall.get("vacancies").await.status(200).json();
        let wanted = json!([
            { "post": "chair", "seats": 1, "years": 1 },
            { "post": "board_member", "seats": 3, "years": 2 },
            { "post": "auditor", "seats": 2, "years": 1 },
            { "post": "nominator", "seats": 3, "years": 1 },
        ]);
        assert_eq!(vacancies["items"], wanted);
        let made = hall.post("elections/suggestion", &Value::Null).await.status(200).json();
        let board = made["items"].as_array().unwrap().iter().find(|one| one["post"] == "board_member").unwrap().clone();
        assert_eq!(board["item_id"].as_str().unwrap(), hall.point("elect_board").await.0);
        assert_eq!(hall.post("elections/suggestion", &Value::Null).await.status(409).json()["code"], "elections_exist");
        let election = board["id"].as_str().unwrap();
        let mut nominated = Vec::new();
        for name in ["Eva Ek", "Bo Bok", "Siv Sund", "Nils Ny"] {
            let draft = json!({ "name": name, "proposed_by": "Valberedningen" });
            let made = hall.post(&format!("elections/{election}/candidates"), &draft).await.status(201).json();
            nominated.push(made["id"].as_str().unwrap().to_owned());
        }
        let result = hall.path(&format!("elections/{election}/result"));
        let elect = async |version: i64, elected: &[String]| {
            test.put(&result).token(&hall.chair).version(version).json(&json!({ "elected": elected })).send().await
        };
        assert_eq!(faults(&elect(1, &nominated).await.status(422)), one("elected", "too_many_elected"));
        let unknown = ["018f0000-0000-7000-8000-000000000000".to_owned()];
        assert_eq!(faults(&elect(1, &unknown).await.status(422)), one("elected", "candidate_unknown"));
        let decided = elect(1, &nominated[..3]).await.status(200).json();
        assert!(decided["decided"].is_string());
        elect(1, &nominated[..3]).await.status(412);
        let again = elect(2, &nominated[1..]).await.status(200).json();
        let elected: Vec<bool> = again["candidates"].as_array().unwrap().iter().map(|one| one["elected"].as_bool().unwrap()).collect();
        assert_eq!(elected, [false, true, true, true]);
        assert_eq!(hall.delete(&format!("candidates/{}", nominated[1])).await.status(409).json()["code"], "candidate_elected");
        let cookie = test.sign_in("karin@example.org").await;
        let page = hall.page(&format!("hall/points/{}", hall.point("elect_board").await.0));
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Mötet valde Bo Bok, Siv Sund och Nils Ny till ledamöter"), "{shown}");
        let all: Vec<(&str, &str)> = nominated.iter().map(|id| ("elected", id.as_str())).chain([("version", "3"), ("election", election)]).collect();
        let refused = test.post(&format!("{page}/elections/{election}/result")).cookie(&cookie).form(&all).send().await.status(422).text();
        assert!(refused.contains("högst 3"), "{refused}");
    }

    async fn the_nominating_committee_prepares_the_elections(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::plan(&test, &village, "annual", json!({})).await;
        let nominator = seat(&test, &village.chair, village.id, Post::Nominator, "rut@example.org", "Rut Ros").await;
        let token = test.token(&nominator).await;
        let as_nominator = async |rest: &str, body: Value| test.post(&hall.path(rest)).token(&token).json(&body).send().await;
        let made = test.post(&hall.path("elections/suggestion")).token(&token).send().await.status(200).json();
        let chair = made["items"][0]["id"].as_str().unwrap().to_owned();
        let draft = json!({ "name": "Eva Ek", "email": "Eva@Example.org", "proposed_by": "Valberedningen" });
        let eva = as_nominator(&format!("elections/{chair}/candidates"), draft).await.status(201).json();
        assert!(eva["email"].is_null(), "who may not see addresses does not see this one");
        assert_eq!(hall.get("elections").await.status(200).json()["items"][0]["candidates"][0]["email"], "eva@example.org");
        let wrong = json!({ "email": "nej", "years": 40 });
        assert_eq!(faults(&as_nominator(&format!("elections/{chair}/candidates"), wrong).await.status(422)).len(), 3);
        as_nominator("elections", json!({ "post": "deputy", "seats": 2, "years": 1 })).await.status(403);
        let (fee, version) = hall.point("fee").await;
        let path = hall.path(&format!("items/{fee}"));
        test.put(&path).token(&token).version(version).json(&json!({ "state": "open" })).send().await.status(403);
        test.get(&path).token(&token).send().await.status(403);
        let cookie = test.sign_in("rut@example.org").await;
        let page = test.get(&hall.page("elections")).cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Eva Ek") && !page.contains("eva@example.org"), "{page}");
        let form = format!("election-{chair}");
        let (name, by) = (format!("{form}.name"), format!("{form}.proposed_by"));
        let to = hall.page(&format!("elections/{chair}/candidates"));
        test.post(&to).cookie(&cookie).form(&[(name.as_str(), ""), (by.as_str(), "Rut")]).send().await.status(422);
        test.post(&to).cookie(&cookie).form(&[(name.as_str(), "Siv Sund"), (by.as_str(), "Rut")]).send().await.status(303);
        test.delete(&hall.path(&format!("candidates/{}", eva["id"].as_str().unwrap()))).token(&token).send().await.status(204);
        let names = hall.get("elections").await.status(200).json()["items"][0]["candidates"].clone();
        assert_eq!((names.as_array().unwrap().len(), names[0]["name"].as_str()), (1, Some("Siv Sund")));
        // What is not open yet takes no result.
        let result = hall.path(&format!("elections/{chair}/result"));
        let answer = test.put(&result).token(&hall.chair).version(1).json(&json!({ "elected": [] })).send().await.status(409).json();
        assert_eq!(answer["code"], "meeting_not_open");
    }

    async fn the_committee_has_done_its_work_when_the_meeting_opens(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let nominator = seat(&test, &village.chair, village.id, Post::Nominator, "rut@example.org", "Rut Ros").await;
        let token = test.token(&nominator).await;
        let made = hall.post("elections", &json!({ "post": "deputy", "seats": 1, "years": 1 })).await.status(201).json();
        let path = hall.path(&format!("elections/{}/candidates", made["id"].as_str().unwrap()));
        let draft = json!({ "name": "Eva Ek" });
        test.post(&path).token(&token).json(&draft).send().await.status(403);
        let eva = test.post(&path).token(&hall.secretary).json(&draft).send().await.status(201).json();
        let one = hall.path(&format!("candidates/{}", eva["id"].as_str().unwrap()));
        test.delete(&one).token(&token).send().await.status(403);
        let cookie = test.sign_in("rut@example.org").await;
        let shown = test.get(&hall.page("elections")).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Eva Ek") && !shown.contains("Föreslå någon"), "{shown}");
        test.delete(&one).token(&hall.chair).send().await.status(204);
    }

    async fn a_member_is_found_among_many_and_nominated_once(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::plan(&test, &village, "annual", json!({})).await;
        let anna = hall.member("Anna", "Öberg", "anna@example.org").await;
        for number in 1..=21 {
            hall.member(&format!("Medlem {number}"), "Åström", &format!("medlem{number}@example.org")).await;
        }
        let made = hall.post("elections/suggestion", &Value::Null).await.status(200).json();
        let chair = made["items"][0]["id"].as_str().unwrap().to_owned();
        let found = hall.get("candidates?q=%C3%B6b+an").await.status(200);
        assert_eq!(found.json()["items"], json!([{ "member_id": anna, "name": "Anna Öberg" }]));
        assert_eq!(hall.get("candidates?q=astr").await.status(200).json()["items"].as_array().unwrap().len(), 20);
        assert_eq!(hall.get("candidates").await.status(200).json()["items"], json!([]));
        // The committee sees no list of members: it writes names by hand.
        let nominator = seat(&test, &village.chair, village.id, Post::Nominator, "rut@example.org", "Rut Ros").await;
        for (caller, status) in [(&nominator, 403), (&village.board_member, 403), (&village.auditor, 403), (&village.stranger, 404)] {
            let token = test.token(caller).await;
            test.get(&hall.path("candidates?q=anna")).token(&token).send().await.status(status);
        }
        let rut = test.sign_in("rut@example.org").await;
        let address = hall.page(&format!("elections?in_election={chair}&q=anna"));
        let shown = test.get(&address).cookie(&rut).send().await.status(200).text();
        assert!(shown.contains("Föreslå någon") && !shown.contains("Anna Öberg"), "{shown}");
        let cookie = test.sign_in("karin@example.org").await;
        let shown = test.get(&address).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("1 medlem hittades.") && shown.contains("<strong>Anna Öberg</strong>"), "{shown}");
        // No address fills in a form.
        let filled = hall.page(&format!("elections?election-{chair}.name=Lurad"));
        assert!(!test.get(&filled).cookie(&cookie).send().await.status(200).text().contains("value=\"Lurad\""));
        let member = format!("election-{chair}.member_id");
        let fields = [(member.as_str(), anna.as_str()), ("in_election", chair.as_str()), ("q", "anna")];
        let to = hall.page(&format!("elections/{chair}/candidates"));
        test.post(&to).cookie(&cookie).form(&fields).send().await.status(303);
        let again = test.post(&to).cookie(&cookie).form(&fields).send().await.status(422).text();
        assert!(again.contains("redan föreslagen") && again.contains("<strong>Anna Öberg</strong>"), "{again}");
        let election = hall.get("elections").await.status(200).json()["items"][0].clone();
        let known = election["candidates"].as_array().unwrap();
        assert_eq!((known.len(), &known[0]["member_id"], &known[0]["email"]), (1, &json!(anna), &json!("anna@example.org")));
        // At the meeting the point has the same search.
        let called = hall.post("call", &json!({})).await;
        assert!(matches!(called.code, 200 | 201), "{}", called.text());
        hall.post("open?other_day=true", &Value::Null).await.status(200);
        let point = hall.page(&format!("hall/points/{}", election["item_id"].as_str().unwrap()));
        let shown = test.get(&format!("{point}?in_election={chair}&q=anna")).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("<strong>Anna Öberg</strong>"), "{shown}");
    }
}
