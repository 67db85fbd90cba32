//! Deciding with fewer there than the bylaws ask for.

use serde_json::json;

use super::{Hall, hands, with};
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

const TOLD: &str = "Mötet beslutade med 2 medlemmar närvarande. Stadgarna kräver 3.";

on_both_engines! {
    async fn what_too_few_decide_must_be_meant_and_stands_in_the_minutes(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 2, json!({ "quorum": 3 })).await;
        let (fee, version) = hall.point("fee").await;
        let decided = json!({ "state": "done", "decision": "Avgiften är 200 kronor." });
        let refused = hall.record(&fee, version, &decided).await.status(409);
        assert_eq!(refused.json()["code"], "quorum_missing");
        // What is only talked of, or put off, needs no quorum.
        let version = hall.record(&fee, version, &json!({ "state": "open", "notes": "Vi väntar." })).await.status(200).json()["version"].as_i64().unwrap();
        // A decision that was worded and put off is taken only now.
        let put_off = with(with(decided.clone(), "state", json!("deferred")), "notes", json!("Vi väntar."));
        let version = hall.record(&fee, version, &put_off).await.status(200).json()["version"].as_i64().unwrap();
        assert_eq!(hall.record(&fee, version, &decided).await.status(409).json()["code"], "quorum_missing");
        let meant = with(with(decided, "without_quorum", json!(true)), "notes", json!("Vi väntar."));
        let done = hall.record(&fee, version, &meant).await.status(200).json();
        assert_eq!(done["notes"], format!("Vi väntar.\n{TOLD}"), "{done}");
        let ballot = hands(2, 0);
        assert_eq!(hall.vote("bylaw_change", &with(ballot.clone(), "majority", json!("bylaws"))).await.status(409).json()["code"], "quorum_missing");
        let ballot = with(with(ballot, "majority", json!("bylaws")), "without_quorum", json!(true));
        hall.vote("bylaw_change", &ballot).await.status(201);
        let id = hall.point("bylaw_change").await.0;
        let seen = hall.get(&format!("items/{id}")).await.status(200).json();
        assert!(seen.to_string().contains(TOLD), "{seen}");
    }

    async fn on_the_page_what_was_typed_stays_beside_the_question(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 2, json!({ "quorum": 3 })).await;
        let (fee, version) = hall.point("fee").await;
        let cookie = test.sign_in("sven@example.org").await;
        let page = hall.page(&format!("hall/points/{fee}"));
        let version = version.to_string();
        let typed = [("version", version.as_str()), ("notes", "Vi var få."), ("decision", "Avgiften är 200 kronor."), ("act", "save")];
        let refused = test.post(&page).cookie(&cookie).form(&typed).send().await.status(409).text();
        for kept in ["Vi var få.", "Avgiften är 200 kronor.", "name=\"without_quorum\""] {
            assert!(refused.contains(kept), "{kept} is not in {refused}");
        }
        let meant = [typed.as_slice(), &[("without_quorum", "yes")]].concat();
        test.post(&page).cookie(&cookie).form(&meant).send().await.status(303);
        let seen = hall.get(&format!("items/{fee}")).await.status(200).json();
        assert_eq!((&seen["notes"], &seen["decision"]), (&json!(format!("Vi var få.\n{TOLD}")), &json!("Avgiften är 200 kronor.")));
    }
}
