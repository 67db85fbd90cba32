//! The pages of the points, and who may use them.

use serde_json::json;

use super::Hall;
use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

on_both_engines! {
    async fn the_pages_carry_a_meeting_from_point_to_point(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let cookie = test.sign_in("sven@example.org").await;
        let list = test.get(&hall.page("hall/points")).cookie(&cookie).send().await.status(200).text();
        assert!(list.contains("Öppna punkt 5"), "{list}");
        let (id, version) = hall.point("discharge").await;
        let page = hall.page(&format!("hall/points/{id}"));
        let version = version.to_string();
        let open = [("version", version.as_str()), ("from", "list"), ("act", "open")];
        test.post(&page).cookie(&cookie).form(&open).send().await.status(303);
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("bevilja styrelsen ansvarsfrihet för verksamhetsåret 2025"), "{shown}");
        let at = async || hall.point("discharge").await.1.to_string();
        let now = at().await;
        let phrase = [("version", now.as_str()), ("notes", "Revisorn tillstyrkte."), ("decision", "Det gick bra."), ("phrase", "0")];
        test.post(&page).cookie(&cookie).form(&phrase).send().await.status(303);
        let saved = hall.get(&format!("items/{id}")).await.status(200).json();
        assert!(saved["decision"].as_str().unwrap().starts_with("Det gick bra.\nMötet beslutade att bevilja"), "{saved}");
        assert_eq!(saved["state"], "open");
        let now = at().await;
        let other = hall.point("fee").await;
        let version = other.1.to_string();
        let blocked = [("version", version.as_str()), ("from", "list"), ("act", "open")];
        test.post(&hall.page(&format!("hall/points/{}", other.0))).cookie(&cookie).form(&blocked).send().await.status(409);
        let next = test.post(&page).cookie(&cookie).form(&[("version", now.as_str()), ("act", "next")]).send().await.status(303);
        assert!(next.header("location").contains(&other.0), "{}", next.header("location"));
        assert_eq!(hall.get(&format!("items/{}", other.0)).await.status(200).json()["state"], "open");
        for (form, fields) in [
            ("proposals", vec![("proposal.text", "250 kronor"), ("proposal.proposer", "Eva")]),
            ("reservations", vec![("reservation.name", "Bo Bok")]),
            ("tasks", vec![("task.what", "Trycka avier"), ("task.due", "2026-05-01")]),
        ] {
            let path = hall.page(&format!("hall/points/{}/{form}", other.0));
            test.post(&path).cookie(&cookie).form(&fields).send().await.status(303);
            test.post(&path).cookie(&cookie).form(&[("task.due", "i maj")]).send().await.status(422);
        }
        let shown = test.get(&hall.page(&format!("hall/points/{}", other.0))).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("250 kronor") && shown.contains("Bo Bok") && shown.contains("Trycka avier"), "{shown}");
    }

    async fn two_who_write_at_once_lose_nothing(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let (id, version) = hall.point("fee").await;
        let path = hall.path(&format!("items/{id}"));
        let draft = json!({ "state": "waiting", "notes": "Från sekreteraren" });
        test.put(&path).token(&hall.secretary).version(version).json(&draft).send().await.status(200);
        hall.record(&id, version, &json!({ "state": "waiting", "notes": "Från ordföranden" })).await.status(412);
        let cookie = test.sign_in("karin@example.org").await;
        let page = hall.page(&format!("hall/points/{id}"));
        let stale = version.to_string();
        let fields = [("version", stale.as_str()), ("notes", "Från ordföranden"), ("decision", ""), ("act", "save")];
        let refused = test.post(&page).cookie(&cookie).form(&fields).send().await.status(412).text();
        assert!(refused.contains("Från ordföranden") && refused.contains("Från sekreteraren"), "{refused}");
        assert!(refused.contains(&format!("name=\"version\" value=\"{}\"", version + 1)), "{refused}");
    }

    async fn who_does_not_hold_the_meeting_changes_nothing(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        hall.member("Anna", "Holm", "anna@example.org").await;
        let (fee, version) = hall.point("fee").await;
        for (caller, sees, changes) in [
            (&village.stranger, 404, 404),
            (&village.officer, 404, 404),
            (&village.member, 403, 403),
            (&village.auditor, 403, 403),
            (&village.board_member, 200, 403),
            (&village.secretary, 200, 412),
        ] {
            let token = test.token(caller).await;
            let path = hall.path(&format!("items/{fee}"));
            test.get(&path).token(&token).send().await.status(sees);
            let draft = json!({ "state": "done" });
            test.put(&path).token(&token).version(version + 7).json(&draft).send().await.status(changes);
            let elections = if sees == 404 { 404 } else { 200 };
            test.get(&hall.path("elections")).token(&token).send().await.status(elections);
        }
        let cookie = test.sign_in("per@example.org").await;
        test.get(&hall.page("hall/points")).cookie(&cookie).send().await.status(403);
        let cookie = test.sign_in("anna@example.org").await;
        test.get(&hall.page("elections")).cookie(&cookie).send().await.status(200);
    }
}
