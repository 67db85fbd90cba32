//! Planning a meeting: what the bylaws ask, the usual agenda, the event in the calendar, both doors.

use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

async fn plan(test: &TestApp, village: &Village, body: &Value) -> Value {
    let chair = test.token(&village.chair).await;
    let path = format!("/api/v1/associations/{}/meetings", village.id);
    test.post(&path).token(&chair).json(body).send().await.status(201).json()
}

fn path(village: &Village, meeting: &Value) -> String {
    format!("/api/v1/associations/{}/meetings/{}", village.id, meeting["id"].as_str().unwrap())
}

on_both_engines! {
    async fn a_meeting_comes_with_its_agenda_and_what_the_bylaws_ask(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        assert_eq!((&meeting["title"], &meeting["state"]), (&json!("Årsmöte 2026"), &json!("draft")));
        assert_eq!(meeting["ends"], "2026-03-28T21:00:00");
        assert_eq!(meeting["demands"]["latest_call_day"], "2026-03-14");
        assert_eq!(meeting["demands"]["latest_annual"], "2026-03-31");
        let chair = test.token(&village.chair).await;
        let agenda = test.get(&format!("{}/agenda", path(&village, &meeting))).token(&chair).send().await.status(200).json();
        let items = agenda["items"].as_array().unwrap();
        assert_eq!(items.len(), 23);
        assert_eq!((&items[0]["heading"], &items[22]["kind"]), (&json!("Mötets öppnande"), &json!("closing")));
        assert_eq!(items[6]["heading"], "Val av justerare tillika rösträknare (2 st)");
    }

    async fn the_calendar_has_it_for_the_board_alone_and_moves_along(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let event = format!("/api/v1/associations/{}/events/{}", village.id, meeting["event_id"].as_str().unwrap());
        let chair = test.token(&village.chair).await;
        let planned = test.get(&event).token(&chair).send().await.status(200).json();
        assert_eq!((&planned["status"], &planned["visibility"]), (&json!("tentative"), &json!("board")));
        test.get(&event).send().await.status(404);
        let moved = json!({ "kind": "annual", "starts": "2026-03-29T18:00:00", "place": "Bygdegården" });
        let changed = test.put(&path(&village, &meeting)).token(&chair).version(1).json(&moved).send().await.status(200).json();
        assert_eq!(changed["version"], 2);
        let after = test.get(&event).token(&chair).send().await.status(200).json();
        assert_eq!((&after["starts"], &after["location"]), (&json!("2026-03-29T18:00:00"), &json!("Bygdegården")));
        assert!(after["sequence"].as_i64() > planned["sequence"].as_i64());
        // What belongs to a meeting is changed there.
        let version = after["version"].as_i64().unwrap();
        let refused = test.delete(&event).token(&chair).version(version).send().await.status(409).json();
        assert_eq!(refused["code"], "event_kept_elsewhere");
        test.delete(&path(&village, &meeting)).token(&chair).version(2).send().await.status(204);
        test.get(&event).token(&chair).send().await.status(404);
    }

    async fn a_short_notice_is_told_and_can_be_set_aside_with_a_reason(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-16T18:00:00" })).await;
        assert!(meeting["findings"].as_array().unwrap().iter().any(|one| one["rule"] == "notice_too_short" && one["voids"] == true));
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}", meeting["id"].as_str().unwrap());
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Det är för kort tid kvar") && shown.contains("Vi gör så ändå"), "{shown}");
        let short = test.post(&format!("{page}/waivers")).cookie(&cookie).form(&[("rule", "notice_too_short"), ("why", "x")]);
        assert!(short.send().await.status(422).text().contains("minst fem tecken"));
        let fields = [("rule", "notice_too_short"), ("why", "Snön stängde vägen")];
        test.post(&format!("{page}/waivers")).cookie(&cookie).form(&fields).send().await.status(303);
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Snön stängde vägen") && shown.contains("Sven Öberg"), "{shown}");
        let chair = test.token(&village.chair).await;
        let read = test.get(&path(&village, &meeting)).token(&chair).send().await.status(200).json();
        assert_eq!(read["waived"][0]["rule"], "notice_too_short");
    }

    async fn a_member_sees_no_plan_and_a_stranger_nothing(test: TestApp) {
        let village = Village::build(&test).await;
        let chair = test.token(&village.chair).await;
        let members = format!("/api/v1/associations/{}/members", village.id);
        let anna = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        test.post(&members).token(&chair).json(&anna).send().await.status(201);
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let (member, stranger) = (test.token(&village.member).await, test.token(&village.stranger).await);
        for token in [&member, &stranger] {
            test.get(&path(&village, &meeting)).token(token).send().await.status(404);
        }
        let list = test.get(&format!("/api/v1/associations/{}/meetings", village.id));
        assert_eq!(list.token(&member).send().await.status(200).json()["items"], json!([]));
        let cookie = test.sign_in("anna@example.org").await;
        test.get("/gunnarsbyn/meetings").cookie(&cookie).send().await.status(200);
        test.get("/gunnarsbyn/meetings/new").cookie(&cookie).send().await.status(403);
    }

    async fn a_meeting_is_planned_and_its_agenda_written_on_pages(test: TestApp) {
        let village = Village::build(&test).await;
        let cookie = test.sign_in("sven@example.org").await;
        let shown = test.get("/gunnarsbyn/meetings/new").cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("minst 14 dagar före mötet"), "{shown}");
        let wrong = [("kind", "annual"), ("starts", "i vår"), ("starts_time", ""), ("place", "Bygdegården")];
        let refused = test.post("/gunnarsbyn/meetings/new").cookie(&cookie).form(&wrong).send().await.status(422).text();
        assert!(refused.contains("Bygdegården") && refused.contains("till exempel 18.00"), "{refused}");
        let fields = [("kind", "board"), ("starts", "2026-03-12"), ("starts_time", "18.00"), ("place", "Bygdegården")];
        let made = test.post("/gunnarsbyn/meetings/new").cookie(&cookie).form(&fields).send().await.status(303);
        let page = made.header("location").split('?').next().unwrap().to_owned();
        let form = test.get(&format!("{page}/agenda")).cookie(&cookie).send().await.status(200).text();
        assert!(form.contains("Mötets öppnande") && form.contains("Spara dagordningen"), "{form}");
        let rows = [
            ("version", "1"), ("items.0.place", "2"), ("items.0.heading", "Skotern"), ("items.0.kind", "general"),
            ("items.1.place", "1"), ("items.1.heading", "Öppnande"), ("items.1.kind", "opening"),
        ];
        test.post(&format!("{page}/agenda")).cookie(&cookie).form(&rows).send().await.status(303);
        let stale = test.post(&format!("{page}/agenda")).cookie(&cookie).form(&rows).send().await.status(412).text();
        assert!(stale.contains("Skotern"), "what was typed is lost: {stale}");
        let token = test.token(&village.secretary).await;
        let id = page.rsplit('/').next().unwrap();
        let agenda = format!("/api/v1/associations/{}/meetings/{id}/agenda", village.id);
        let items = test.get(&agenda).token(&token).send().await.status(200).json();
        assert_eq!(items["items"].as_array().unwrap().iter().map(|one| one["heading"].clone()).collect::<Vec<_>>(), ["Öppnande", "Skotern"]);
    }

    async fn what_cannot_be_planned_is_told_field_by_field(test: TestApp) {
        let village = Village::build(&test).await;
        let chair = test.token(&village.chair).await;
        let base = format!("/api/v1/associations/{}/meetings", village.id);
        let cases = [
            (json!({ "kind": "annual", "starts": "2026-03-29T02:30:00" }), "starts"),
            (json!({ "kind": "annual", "starts": "2026-03-28T18:00:00", "ends": "2026-03-28T17:00:00" }), "ends"),
            (json!({ "kind": "annual", "starts": "2026-03-28T18:00:00", "timezone": "Mars/Olympus" }), "timezone"),
            (json!({ "kind": "annual", "starts": "2026-03-28T18:00:00", "title": "x".repeat(201) }), "title"),
        ];
        for (body, field) in cases {
            let refused = test.post(&base).token(&chair).json(&body).send().await.status(422).json();
            assert_eq!(refused["fields"][0]["field"], field, "{refused}");
        }
        let unknown = json!({ "kind": "annual", "starts": "2026-03-28T18:00:00", "state": "closed" });
        test.post(&base).token(&chair).json(&unknown).send().await.status(422);
        let meeting = plan(&test, &village, &json!({ "kind": "board", "starts": "2026-03-28T18:00:00" })).await;
        let agenda = format!("{}/agenda", path(&village, &meeting));
        let many: Vec<Value> = (0..101).map(|number| json!({ "kind": "general", "heading": format!("Punkt {number}") })).collect();
        test.put(&agenda).token(&chair).version(1).json(&json!({ "items": many })).send().await.status(422);
        test.put(&agenda).token(&chair).json(&json!({ "items": [] })).send().await.status(428);
    }
}
