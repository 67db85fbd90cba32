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
        // A meeting ends when it is done: people are told when it begins, and that its end is a guess.
        let cookie = test.sign_in("karin@example.org").await;
        let page = async |path: &str| test.get(path).cookie(&cookie).send().await.status(200).text();
        let shown = page(&format!("/gunnarsbyn/calendar/{}", meeting["event_id"].as_str().unwrap())).await;
        assert!(shown.contains("kl. 18.00, beräknas sluta kl. 21.00"), "{shown}");
        let list = page("/gunnarsbyn/calendar?month=2026-03&view=list").await;
        assert!(list.contains("Årsmöte") && list.contains("kl. 18.00") && !list.contains("21.00"), "{list}");
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

    async fn two_annual_meetings_in_a_year_are_told(test: TestApp) {
        let village = Village::build(&test).await;
        let cookie = test.sign_in("karin@example.org").await;
        let shown = async |meeting: &Value| {
            let page = format!("/gunnarsbyn/meetings/{}", meeting["id"].as_str().unwrap());
            test.get(&page).cookie(&cookie).send().await.status(200).text()
        };
        let first = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let later = plan(&test, &village, &json!({ "kind": "annual", "starts": "2027-03-28T18:00:00" })).await;
        let extra = plan(&test, &village, &json!({ "kind": "extra_annual", "starts": "2026-06-28T18:00:00" })).await;
        for meeting in [&first, &later, &extra] {
            assert!(!shown(meeting).await.contains("Samma år finns"));
        }
        let twice = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-04-11T18:00:00" })).await;
        assert!(shown(&first).await.contains("lördag 11 april 2026. Har ni planerat det två gånger?"));
        assert!(shown(&twice).await.contains("lördag 28 mars 2026. Har ni planerat det två gånger?"));
        // A number that is no number is told by its point.
        let agenda = format!("/gunnarsbyn/meetings/{}/agenda", twice["id"].as_str().unwrap());
        let typed = [("version", "1"), ("items.0.kind", "opening"), ("items.0.heading", "Öppnande"), ("items.0.place", "x")];
        let refused = test.post(&agenda).cookie(&cookie).form(&typed).send().await.status(422).text();
        assert!(refused.contains("Numret för ”Öppnande” går inte att läsa."), "{refused}");
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

    async fn a_long_agenda_is_taken_in_by_both_doors(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = plan(&test, &village, &json!({ "kind": "board", "starts": "2026-03-28T18:00:00" })).await;
        let (chair, agenda) = (test.token(&village.chair).await, format!("{}/agenda", path(&village, &meeting)));
        let (text, rest) = ("x".repeat(8_200), "y".repeat(8_200));
        let items: Vec<Value> = (1..=25).map(|number| json!({ "kind": "general", "heading": format!("Punkt {number}"), "text": text })).collect();
        let put = async |items: &Value, version: i64| test.put(&agenda).token(&chair).version(version).json(&json!({ "items": items })).send().await;
        let kept = put(&json!(items), 1).await.status(200).json();
        assert_eq!((kept["items"].as_array().unwrap().len(), kept["items"][24]["text"].as_str()), (25, Some(text.as_str())));
        let mut fields = vec![("version".to_owned(), kept["version"].to_string())];
        for number in 0..25 {
            let field = |name: &str| format!("items.{number}.{name}");
            fields.extend([(field("place"), (number + 1).to_string()), (field("heading"), format!("Rad {number}"))]);
            fields.extend([(field("kind"), "general".to_owned()), (field("text"), rest.clone())]);
        }
        let typed: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}", meeting["id"].as_str().unwrap());
        test.post(&format!("{page}/agenda")).cookie(&cookie).form(&typed).send().await.status(303);
        let read = test.get(&agenda).token(&chair).send().await.status(200).json();
        assert_eq!((read["items"][0]["heading"].as_str(), read["items"][24]["text"].as_str()), (Some("Rad 0"), Some(rest.as_str())));
        let version = read["version"].as_i64().unwrap();
        let huge = json!([{ "kind": "general", "heading": "Punkt", "text": "x".repeat(1024 * 1024) }]);
        assert_eq!(put(&huge, version).await.status(413).json()["code"], "body_too_large");
        // Nobody else takes as much.
        let long = json!({ "rule": "notice_too_short", "why": text.repeat(10) });
        test.post(&format!("{}/waivers", path(&village, &meeting))).token(&chair).json(&long).send().await.status(413);
    }

    async fn meetings_are_listed_page_by_page_in_both_directions(test: TestApp) {
        let village = Village::build(&test).await;
        for number in 1..=52 {
            let starts = format!("2025-{:02}-{:02}T18:00:00", (number - 1) / 28 + 1, (number - 1) % 28 + 1);
            plan(&test, &village, &json!({ "kind": "board", "starts": starts, "title": format!("Sammanträde {number:03}") })).await;
        }
        for day in ["2026-05-01", "2026-04-01", "2026-06-01"] {
            plan(&test, &village, &json!({ "kind": "board", "starts": format!("{day}T18:00:00"), "title": day })).await;
        }
        let chair = test.token(&village.chair).await;
        let titles = |page: &Value| page["items"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
        let list = async |query: &str| test.get(&format!("/api/v1/associations/{}/meetings{query}", village.id)).token(&chair).send().await.status(200).json();
        let first = list("?when=coming&limit=2").await;
        assert_eq!(titles(&first), ["2026-04-01", "2026-05-01"]);
        let rest = list(&format!("?when=coming&limit=2&after={}", first["next"].as_str().unwrap())).await;
        assert_eq!((titles(&rest), &rest["next"]), (vec!["2026-06-01".to_owned()], &Value::Null));
        let first = list("?when=past&limit=50").await;
        assert_eq!((titles(&first).len(), titles(&first)[0].as_str()), (50, "Sammanträde 052"));
        let rest = list(&format!("?when=past&after={}", first["next"].as_str().unwrap())).await;
        assert_eq!((titles(&rest), &rest["next"]), (vec!["Sammanträde 002".to_owned(), "Sammanträde 001".to_owned()], &Value::Null));
        let all = list("?limit=500").await;
        assert_eq!((titles(&all).len(), titles(&all)[0].as_str()), (55, "2026-06-01"));
        test.get(&format!("/api/v1/associations/{}/meetings?when=never", village.id)).token(&chair).send().await.status(422);
        let cookie = test.sign_in("karin@example.org").await;
        let page = async |query: &str| test.get(&format!("/gunnarsbyn/meetings{query}")).cookie(&cookie).send().await.status(200).text();
        let newest = page("").await;
        assert!(newest.contains("Sammanträde 052") && newest.contains("Sammanträde 003") && newest.contains("Äldre möten"), "{newest}");
        assert!(!newest.contains("Sammanträde 002") && !newest.contains("Nyare möten"), "{newest}");
        assert!(newest.find("2026-04-01") < newest.find("2026-06-01"), "the next meeting is first");
        let oldest = page("?when=past&page=2").await;
        assert!(oldest.contains("Sammanträde 001") && oldest.contains("Nyare möten"), "{oldest}");
        assert!(!oldest.contains("Äldre möten") && !oldest.contains("Sammanträde 003") && !oldest.contains("2026-04-01"), "{oldest}");
        assert!(page("?when=past&page=9").await.contains("Det finns inga fler möten här."));
        assert!(page("?when=past&page=x").await.contains("Sammanträde 052"));
    }

    async fn the_planner_says_what_is_asked_of_that_kind_on_that_day(test: TestApp) {
        Village::build(&test).await;
        let cookie = test.sign_in("sven@example.org").await;
        let page = async |query: &str| test.get(&format!("/gunnarsbyn/meetings/new{query}")).cookie(&cookie).send().await.status(200).text();
        let annual = page("?kind=annual").await;
        assert!(annual.contains("minst 14 dagar före mötet") && annual.contains("fyra veckor före årsmötet") && annual.contains("senast 31 mars"), "{annual}");
        let board = page("?kind=board").await;
        assert!(board.contains("Stadgarna har inga särskilda regler för det här mötet.") && board.contains("name=\"kind\" value=\"board\""), "{board}");
        assert!(!board.contains("minst 14 dagar") && !board.contains("senast 31 mars"), "{board}");
        let member = page("?kind=member").await;
        assert!(member.contains("minst 14 dagar före mötet") && !member.contains("senast 31 mars"), "{member}");
        let dated = page("?kind=annual&day=2026-03-28").await;
        for said in ["lördag 14 mars 2026", "lördag 28 februari 2026", "tisdag 31 mars 2026", "value=\"2026-03-28\""] {
            assert!(dated.contains(said), "{said} is not in {dated}");
        }
        assert!(!dated.contains("minst 14 dagar") && !dated.contains("för kort tid kvar"), "{dated}");
        let late = page("?kind=annual&starts=2026-03-16&starts_time=19%3A00&place=Bygdeg%C3%A5rden").await;
        assert!(late.contains("Det är för kort tid kvar") && late.contains("value=\"Bygdegården\"") && late.contains("value=\"19:00\""), "{late}");
        assert!(page("?kind=fest&day=i+morgon").await.contains("minst 14 dagar före mötet"));
    }

    async fn points_that_are_missing_are_named(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let (chair, agenda) = (test.token(&village.chair).await, format!("{}/agenda", path(&village, &meeting)));
        let items = test.get(&agenda).token(&chair).send().await.status(200).json()["items"].clone();
        let left: Vec<Value> = items.as_array().unwrap().iter().filter(|item| item["kind"] != "discharge" && item["kind"] != "roll")
            .map(|item| json!({ "id": item["id"], "kind": item["kind"], "heading": item["heading"] })).collect();
        test.put(&agenda).token(&chair).version(1).json(&json!({ "items": left })).send().await.status(200);
        let read = test.get(&path(&village, &meeting)).token(&chair).send().await.status(200).json();
        let finding = read["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "points_missing").unwrap().clone();
        assert_eq!((&finding["points"], &finding["voids"]), (&json!(["roll", "discharge"]), &json!(true)));
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}", meeting["id"].as_str().unwrap());
        for place in [page.clone(), format!("{page}/call")] {
            let shown = test.get(&place).cookie(&cookie).send().await.status(200).text();
            assert!(shown.contains("Dagordningen saknar röstlängd och ansvarsfrihet för styrelsen."), "{shown}");
        }
    }

    async fn an_agenda_that_members_are_called_to_is_fixed(test: TestApp) {
        let village = Village::build(&test).await;
        let chair = test.token(&village.chair).await;
        let meeting = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let agenda = format!("{}/agenda", path(&village, &meeting));
        let one = json!({ "items": [{ "kind": "general", "heading": "Skotern" }] });
        test.put(&agenda).token(&chair).version(7).json(&one).send().await.status(412);
        test.post(&format!("{}/call", path(&village, &meeting))).token(&chair).json(&json!({ "channels": ["poster"] })).send().await.status(201);
        let there = test.get(&agenda).token(&chair).send().await.status(200).json();
        let version = there["version"].as_i64().unwrap();
        assert_eq!(test.put(&agenda).token(&chair).version(version).json(&one).send().await.status(409).json()["code"], "agenda_fixed");
        // The board may add to its own, and nothing else.
        let board = plan(&test, &village, &json!({ "kind": "board", "starts": "2026-03-20T18:00:00" })).await;
        test.post(&format!("{}/call", path(&village, &board))).token(&chair).json(&json!({})).send().await.status(201);
        let agenda = format!("{}/agenda", path(&village, &board));
        let there = test.get(&agenda).token(&chair).send().await.status(200).json();
        let mut items: Vec<Value> = there["items"].as_array().unwrap().iter()
            .map(|item| json!({ "id": item["id"], "kind": item["kind"], "heading": item["heading"], "text": item["text"] })).collect();
        items.push(json!({ "kind": "general", "heading": "Skotern" }));
        let version = there["version"].as_i64().unwrap();
        let longer = test.put(&agenda).token(&chair).version(version).json(&json!({ "items": items })).send().await.status(200).json();
        assert_eq!(longer["items"].as_array().unwrap().len(), items.len());
        let version = longer["version"].as_i64().unwrap();
        assert_eq!(test.put(&agenda).token(&chair).version(version).json(&one).send().await.status(409).json()["code"], "agenda_fixed");
    }

    async fn a_member_sees_what_they_are_called_to_and_no_draft(test: TestApp) {
        let village = Village::build(&test).await;
        let chair = test.token(&village.chair).await;
        let anna = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        test.post(&format!("/api/v1/associations/{}/members", village.id)).token(&chair).json(&anna).send().await.status(201);
        let called = plan(&test, &village, &json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" })).await;
        let draft = plan(&test, &village, &json!({ "kind": "member", "starts": "2026-05-28T18:00:00", "title": "Ännu hemligt" })).await;
        let board = plan(&test, &village, &json!({ "kind": "board", "starts": "2026-03-20T18:00:00" })).await;
        for meeting in [&called, &board] {
            test.post(&format!("{}/call", path(&village, meeting))).token(&chair).json(&json!({})).send().await.status(201);
        }
        let member = test.token(&village.member).await;
        let seen = test.get(&path(&village, &called)).token(&member).send().await.status(200).json();
        assert_eq!(seen["state"], "called");
        let agenda = test.get(&format!("{}/agenda", path(&village, &called))).token(&member).send().await.status(200).json();
        assert_eq!(agenda["items"].as_array().unwrap().len(), 23);
        for meeting in [&draft, &board] {
            test.get(&path(&village, meeting)).token(&member).send().await.status(404);
            test.get(&format!("{}/agenda", path(&village, meeting))).token(&member).send().await.status(404);
        }
        let list = test.get(&format!("/api/v1/associations/{}/meetings", village.id)).token(&member).send().await.status(200).json();
        assert_eq!((list["items"].as_array().unwrap().len(), &list["items"][0]["id"]), (1, &called["id"]));
        let cookie = test.sign_in("anna@example.org").await;
        let page = test.get("/gunnarsbyn/meetings").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Årsmöte 2026") && !page.contains("Ännu hemligt") && !page.contains("Styrelsemöte"), "{page}");
        let shown = test.get(&format!("/gunnarsbyn/meetings/{}", called["id"].as_str().unwrap())).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("Mötets öppnande") && !shown.contains("Vi gör så ändå"), "{shown}");
        test.get(&format!("/gunnarsbyn/meetings/{}", draft["id"].as_str().unwrap())).cookie(&cookie).send().await.status(404);
    }
}
