//! The pages of the points, and who may use them.

use sea_orm::ConnectionTrait;
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
        let before = [("task.what", "Trycka avier"), ("task.due", "2026-03-01")];
        let early = test.post(&hall.page(&format!("hall/points/{}/tasks", other.0))).cookie(&cookie).form(&before).send().await.status(422);
        assert!(early.text().contains("Dagen är före mötet"));
        for (form, fields) in [
            ("proposals", vec![("proposal.text", "250 kronor"), ("proposal.proposer", "Eva")]),
            ("reservations", vec![("reservation.name", "Bo Bok")]),
            ("tasks", vec![("task.what", "Trycka avier"), ("task.due", "2026-05-01")]),
        ] {
            let path = hall.page(&format!("hall/points/{}/{form}", other.0));
            test.post(&path).cookie(&cookie).form(&fields).send().await.status(303);
            test.post(&path).cookie(&cookie).form(&[("task.due", "i maj")]).send().await.status(422);
        }
        let absent = test.post(&hall.page(&format!("hall/points/{}/tasks", other.0))).cookie(&cookie).form(&[("task.due", "2026-02-30")]).send().await.status(422);
        assert!(absent.text().contains("finns inte i kalendern"));
        let shown = test.get(&hall.page(&format!("hall/points/{}", other.0))).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("250 kronor") && shown.contains("Bo Bok") && shown.contains("Trycka avier"), "{shown}");
    }

    async fn a_vote_on_a_motion_begins_with_what_it_asks_for(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        test.app.db().maintain().execute_unprepared("UPDATE agenda_item SET kind = 'motion' WHERE kind = 'fee'").await.unwrap();
        let (id, _) = hall.point("motion").await;
        hall.post(&format!("items/{id}/proposals"), &json!({ "text": "Avslag", "proposer": "Styrelsen" })).await.status(201);
        hall.post(&format!("items/{id}/proposals"), &json!({ "text": "Återremiss", "proposer": "Eva" })).await.status(201);
        let cookie = test.sign_in("sven@example.org").await;
        let shown = test.get(&hall.page(&format!("hall/points/{id}"))).cookie(&cookie).send().await.status(200).text();
        for (row, text) in ["Bifall", "Återremiss", "Avslag"].iter().enumerate() {
            assert!(shown.contains(&format!("name=\"ballot.options.{row}.text\" value=\"{text}\"")), "{row}: {shown}");
        }
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
        // One box tells it, and nobody is asked to read everything anew.
        assert!(refused.contains("role=\"alert\" tabindex=\"-1\"") && !refused.contains("Läs in"), "{refused}");
        assert_eq!(refused.matches("role=\"alert\"").count(), 1, "{refused}");
        assert!(refused.contains(&format!("name=\"version\" value=\"{}\"", version + 1)), "{refused}");
    }

    async fn what_is_sent_again_when_its_answer_was_lost_is_done(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let (id, first) = hall.point("fee").await;
        let said = json!({ "state": "open", "notes": "Kassören föredrog.", "decision": "200 kronor." });
        let saved = hall.record(&id, first, &said).await.status(200).json();
        let again = hall.record(&id, first, &said).await.status(200).json();
        assert_eq!((again["version"].as_i64(), &again), (Some(first + 1), &saved));
        let other = json!({ "state": "open", "notes": "Kassören föredrog.", "decision": "300 kronor." });
        hall.record(&id, first, &other).await.status(412);
        hall.record(&id, first - 1, &said).await.status(412);
        hall.record(&id, first + 2, &said).await.status(412);
        // The same at the page, and the point that was opened then is the one that it leads to.
        let cookie = test.sign_in("karin@example.org").await;
        let page = hall.page(&format!("hall/points/{id}"));
        let stale = first.to_string();
        let fields = [("version", stale.as_str()), ("notes", "Kassören föredrog."), ("decision", "200 kronor."), ("act", "save")];
        let done = test.post(&page).cookie(&cookie).form(&fields).send().await.status(303);
        assert!(done.header("location").ends_with("?done=point_saved"), "{}", done.header("location"));
        let now = (first + 1).to_string();
        let next = [("version", now.as_str()), ("act", "next")];
        let went = test.post(&page).cookie(&cookie).form(&next).send().await.status(303).header("location").to_owned();
        let again = test.post(&page).cookie(&cookie).form(&next).send().await.status(303).header("location").to_owned();
        assert_eq!(went, again);
        assert!(went.ends_with("?done=point_done_next") && !went.contains(&id), "{went}");
    }

    async fn points_lead_to_where_their_work_is_done(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let cookie = test.sign_in("karin@example.org").await;
        let shown = async |kind: &str| {
            let page = hall.page(&format!("hall/points/{}", hall.point(kind).await.0));
            test.get(&page).cookie(&cookie).send().await.status(200).text()
        };
        let officers = format!("href=\"{}\"", hall.page("hall/officers"));
        for (kind, label) in [
            ("chair", "Välj mötesordförande"),
            ("secretary", "Välj mötessekreterare"),
            ("adjusters", "Välj justerare och rösträknare"),
        ] {
            let text = shown(kind).await;
            assert!(text.contains(label) && text.contains(&officers), "{text}");
            // No sentence with a gap where the name belongs.
            assert!(!text.contains("name=\"phrase\""), "{text}");
        }
        let meeting = format!("{}/meetings/{}", hall.home, hall.id);
        let version = test.get(&meeting).token(&hall.chair).send().await.status(200).json()["version"].as_i64().unwrap();
        let chosen = json!({ "chair": { "name": "Medlem Nummer 1" }, "secretary": { "name": "Sven Öberg" },
            "adjusters": [{ "name": "Medlem Nummer 2" }], "tellers": [{ "name": "Medlem Nummer 3" }] });
        test.put(&hall.path("officers")).token(&hall.chair).version(version).json(&chosen).send().await.status(200);
        for (kind, sentence) in [
            ("chair", "Mötet valde Medlem Nummer 1 till mötesordförande."),
            ("secretary", "Mötet valde Sven Öberg till mötessekreterare."),
            ("adjusters", "Mötet valde Medlem Nummer 2 att justera protokollet, och Medlem Nummer 3 att räkna röster."),
        ] {
            let text = shown(kind).await;
            assert!(text.contains(sentence) && text.contains("Ändra de valda"), "{text}");
        }
        // One press takes it.
        let (id, version) = hall.point("chair").await;
        let version = version.to_string();
        let taken = [("version", version.as_str()), ("notes", ""), ("decision", ""), ("phrase", "0")];
        test.post(&hall.page(&format!("hall/points/{id}"))).cookie(&cookie).form(&taken).send().await.status(303);
        let saved = hall.get(&format!("items/{id}")).await.status(200).json();
        assert_eq!(saved["decision"], "Mötet valde Medlem Nummer 1 till mötesordförande.");
        // The number of votes is known once the roll is settled; the evidence is there all the time.
        let text = shown("roll").await;
        assert!(text.contains("Till röstlängden") && !text.contains("Röstlängden fastställdes"), "{text}");
        hall.post("roll", &serde_json::Value::Null).await.status(200);
        let text = shown("roll").await;
        assert!(text.contains("Röstlängden fastställdes till 3 röster.") && !text.contains("Till röstlängden"), "{text}");
        let text = shown("duly_called").await;
        assert!(text.contains("Se beviset på kallelsen"), "{text}");
    }

    async fn the_hall_leads_back_to_the_point_that_is_open(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 1, json!({})).await;
        let cookie = test.sign_in("karin@example.org").await;
        let (id, version) = hall.point("chair").await;
        let shown = async |page: &str| test.get(&hall.page(page)).cookie(&cookie).send().await.status(200).text();
        assert!(!shown("hall").await.contains("Pågår nu: "));
        hall.record(&id, version, &json!({ "state": "open" })).await.status(200);
        let link = format!("href=\"{}\">Pågår nu: 5. ", hall.page(&format!("hall/points/{id}")));
        for page in ["hall", "hall/roll", "hall/officers"] {
            let text = shown(page).await;
            assert!(text.contains(&link), "{page}: {text}");
        }
        assert!(!shown(&format!("hall/points/{id}")).await.contains("Pågår nu: "));
    }

    async fn a_point_leads_to_those_beside_it_and_past_one_that_is_put_off(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 1, json!({})).await;
        let cookie = test.sign_in("karin@example.org").await;
        let (opening, _) = hall.point("opening").await;
        let (discharge, version) = hall.point("discharge").await;
        let (fee, fee_version) = hall.point("fee").await;
        let at = |id: &str| hall.page(&format!("hall/points/{id}"));
        let shown = async |id: &str| test.get(&at(id)).cookie(&cookie).send().await.status(200).text();
        let before = format!("rel=\"prev\" href=\"{}\"", at(&discharge));
        let after = format!("rel=\"next\" href=\"{}\"", at(&fee));
        // At the top and at the end.
        assert_eq!(shown(&discharge).await.matches(&after).count(), 2);
        assert_eq!(shown(&fee).await.matches(&before).count(), 2);
        let first = shown(&opening).await;
        assert!(!first.contains("rel=\"prev\"") && first.contains("<h1>1. "), "{first}");
        hall.record(&discharge, version, &json!({ "state": "open" })).await.status(200);
        let version = (version + 1).to_string();
        let put_off = [("version", version.as_str()), ("act", "defer")];
        let done = test.post(&at(&discharge)).cookie(&cookie).form(&put_off).send().await.status(303);
        assert!(done.header("location").ends_with(&format!("{discharge}?done=point_deferred")), "{}", done.header("location"));
        assert!(shown(&discharge).await.contains("Nästa punkt: "));
        let version = fee_version.to_string();
        let open = [("version", version.as_str()), ("from", "list"), ("act", "open")];
        test.post(&at(&fee)).cookie(&cookie).form(&open).send().await.status(303);
        assert!(!shown(&discharge).await.contains("Nästa punkt: "));
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
