//! Points of the agenda while a meeting goes on, votes with their sums, and elections.

mod elections;
mod pages;
mod quorum;

use byalag::associations::draft::BylawsDraft;
use byalag_migrations::{Migrator, MigratorTrait};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{Answer, TestApp, Village},
};

/// A meeting of the village, seen by its chair and by its secretary.
struct Hall<'a> {
    test: &'a TestApp,
    village: &'a Village,
    /// The address of the association.
    home: String,
    id: String,
    chair: String,
    secretary: String,
}

impl<'a> Hall<'a> {
    /// A meeting that is planned, with a change of the bylaws on its agenda.
    async fn plan(test: &'a TestApp, village: &'a Village, kind: &str, rules: Value) -> Self {
        let home = format!("/api/v1/associations/{}", village.id);
        let (chair, secretary) = (test.token(&village.chair).await, test.token(&village.secretary).await);
        test.put(&format!("{home}/bylaws")).token(&chair).version(0).json(&bylaws(&rules)).send().await.status(200);
        let draft = json!({ "kind": kind, "starts": "2026-03-28T18:00:00", "place": "Bygdegården" });
        let made = test.post(&format!("{home}/meetings")).token(&chair).json(&draft).send().await.status(201).json();
        let id = made["id"].as_str().unwrap().to_owned();
        let hall = Self { test, village, home, id, chair, secretary };
        hall.add_point(
            json!({ "kind": "bylaw_change", "heading": "Ändring av stadgarna", "text": "§ 5 ändras: två revisorer." }),
        )
        .await;
        hall
    }

    async fn add_point(&self, point: Value) {
        let agenda = self.get("agenda").await.status(200).json();
        let keep = |item: &Value| {
            let mut kept = json!({});
            for name in ["id", "kind", "heading", "text", "motion_id"] {
                kept[name] = item[name].clone();
            }
            kept
        };
        let mut items: Vec<Value> = agenda["items"].as_array().unwrap().iter().map(keep).collect();
        items.insert(items.len() - 1, point);
        let version = agenda["version"].as_i64().unwrap();
        let path = self.path("agenda");
        let ask = self.test.put(&path).token(&self.chair).version(version).json(&json!({ "items": items }));
        ask.send().await.status(200);
    }

    /// A meeting that goes on, with so many members there.
    async fn open(test: &'a TestApp, village: &'a Village, members: usize, rules: Value) -> Self {
        let hall = Self::plan(test, village, "annual", rules).await;
        let mut there = Vec::new();
        for number in 1..=members {
            let name = format!("Nummer {number}");
            there.push(hall.member("Medlem", &name, &format!("medlem{number}@example.org")).await);
        }
        let called = hall.post("call", &json!({})).await;
        assert!(matches!(called.code, 200 | 201), "{}", called.text());
        hall.post("open?other_day=true", &Value::Null).await.status(200);
        for id in there {
            hall.arrive(&id).await;
        }
        hall
    }

    async fn member(&self, given: &str, family: &str, email: &str) -> String {
        let draft = json!({ "given_name": given, "family_name": family, "email": email });
        let path = format!("{}/members", self.home);
        let made = self.test.post(&path).token(&self.chair).json(&draft).send().await.status(201).json();
        made["id"].as_str().unwrap().to_owned()
    }

    async fn arrive(&self, member: &str) {
        self.post("attendance", &json!({ "member_id": member, "presence": "arrived" })).await.status(200);
    }

    fn path(&self, rest: &str) -> String {
        format!("{}/meetings/{}/{rest}", self.home, self.id)
    }

    async fn get(&self, rest: &str) -> Answer {
        self.test.get(&self.path(rest)).token(&self.chair).send().await
    }

    async fn post(&self, rest: &str, body: &Value) -> Answer {
        let path = self.path(rest);
        let ask = self.test.post(&path).token(&self.chair);
        if body.is_null() { ask.send().await } else { ask.json(body).send().await }
    }

    async fn delete(&self, rest: &str) -> Answer {
        self.test.delete(&self.path(rest)).token(&self.chair).send().await
    }

    /// The point of that kind: its id and its version.
    async fn point(&self, kind: &str) -> (String, i64) {
        let agenda = self.get("agenda").await.status(200).json();
        let item = agenda["items"].as_array().unwrap().iter().find(|item| item["kind"] == kind).unwrap().clone();
        (item["id"].as_str().unwrap().to_owned(), item["version"].as_i64().unwrap())
    }

    async fn record(&self, id: &str, version: i64, draft: &Value) -> Answer {
        let path = self.path(&format!("items/{id}"));
        self.test.put(&path).token(&self.chair).version(version).json(draft).send().await
    }

    async fn vote(&self, kind: &str, draft: &Value) -> Answer {
        let (id, _) = self.point(kind).await;
        self.post(&format!("items/{id}/ballots"), draft).await
    }

    /// The address of a page of the meeting.
    fn page(&self, rest: &str) -> String {
        format!("/{}/meetings/{}/{rest}", self.village.slug, self.id)
    }
}

/// Bylaws by which every member may vote, with rules of a test's own.
fn bylaws(rules: &Value) -> Value {
    let mut bylaws = serde_json::to_value(BylawsDraft::default()).unwrap();
    bylaws["fee_rule"] = json!("none");
    bylaws["voting_age"] = Value::Null;
    for (name, value) in rules.as_object().unwrap() {
        bylaws[name] = value.clone();
    }
    bylaws
}

fn hands(yes: i32, no: i32) -> Value {
    json!({ "method": "show_of_hands", "options": [{ "text": "Ja", "votes": yes }, { "text": "Nej", "votes": no }] })
}

fn with(mut draft: Value, name: &str, value: Value) -> Value {
    draft[name] = value;
    draft
}

/// The fields at fault with their codes.
fn faults(answer: &Answer) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let fields = answer.json()["fields"].as_array().unwrap().clone();
    fields.iter().map(|field| (text(&field["field"]), text(&field["code"]))).collect()
}

fn one(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

on_both_engines! {
    async fn points_are_dealt_with_in_any_order_but_one_at_a_time(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let (fee, version) = hall.point("fee").await;
        let (report, other) = hall.point("activity_report").await;
        let open = json!({ "state": "open", "notes": "Kassören föreslog samma avgift." });
        let opened = hall.record(&fee, version, &open).await.status(200).json();
        assert_eq!((opened["state"].as_str(), opened["entitled"].as_i64()), (Some("open"), Some(3)));
        let refused = hall.record(&report, other, &json!({ "state": "open" })).await.status(409).json();
        assert_eq!(refused["code"], "another_item_open");
        let done = json!({ "state": "done", "decision": "Avgiften är 200 kronor." });
        let path = hall.path(&format!("items/{fee}"));
        hall.test.put(&path).token(&hall.chair).json(&done).send().await.status(428);
        let done = hall.record(&fee, opened["version"].as_i64().unwrap(), &done).await.status(200).json();
        assert!(done["opened"].is_string() && done["closed"].is_string());
        hall.record(&report, other, &json!({ "state": "open" })).await.status(200);
        let long = json!({ "state": "done", "notes": "å".repeat(20_001), "decision": "b".repeat(20_001) });
        assert_eq!(faults(&hall.record(&fee, 99, &long).await.status(422)).len(), 2);
    }

    async fn proposals_reservations_and_tasks_are_noted_and_taken_back(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        let (fee, _) = hall.point("fee").await;
        let at = |kind: &str| format!("items/{fee}/{kind}");
        let first = hall.post(&at("proposals"), &json!({ "text": "200 kronor", "proposer": "Aino Lahti" })).await.status(201).json();
        let second = hall.post(&at("proposals"), &json!({ "text": "300 kronor" })).await.status(201).json();
        assert_eq!((first["number"].as_i64(), second["number"].as_i64()), (Some(1), Some(2)));
        assert_eq!(faults(&hall.post(&at("proposals"), &json!({ "text": " " })).await.status(422)), one("text", "proposal_text_needed"));
        let vote = json!({ "method": "acclamation", "options": [{ "text": "200 kronor" }, { "text": "Avslag" }], "winner": 1 });
        let ballot = hall.post(&at("ballots"), &vote).await.status(201).json();
        let refused = hall.delete(&format!("proposals/{}", first["id"].as_str().unwrap())).await.status(409).json();
        assert_eq!(refused["code"], "proposal_voted_on");
        hall.delete(&format!("proposals/{}", second["id"].as_str().unwrap())).await.status(204);
        hall.delete(&format!("ballots/{}", ballot["id"].as_str().unwrap())).await.status(204);
        hall.delete(&format!("proposals/{}", first["id"].as_str().unwrap())).await.status(204);
        let reserved = hall.post(&at("reservations"), &json!({ "name": "Per Åström", "text": "För dyrt." })).await.status(201).json();
        let task = hall.post(&at("tasks"), &json!({ "what": "Skicka ut avierna", "who": "Aino", "due": "2026-04-15" })).await.status(201).json();
        assert_eq!(faults(&hall.post(&at("tasks"), &json!({ "what": "", "due": "0001-01-01" })).await.status(422)).len(), 2);
        let seen = hall.get(&format!("items/{fee}")).await.status(200).json();
        assert_eq!((seen["reservations"][0]["name"].as_str(), seen["tasks"][0]["due"].as_str()), (Some("Per Åström"), Some("2026-04-15")));
        hall.delete(&format!("reservations/{}", reserved["id"].as_str().unwrap())).await.status(204);
        let path = hall.path(&format!("tasks/{}", task["id"].as_str().unwrap()));
        test.delete(&path).token(&hall.chair).version(7).send().await.status(412);
        test.delete(&path).token(&hall.chair).version(1).send().await.status(204);
    }

    async fn there_are_no_more_votes_than_in_the_hall(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 5, json!({})).await;
        let refused = hall.vote("fee", &hands(4, 2)).await.status(422);
        assert_eq!(faults(&refused), one("options", "votes_above_entitled"));
        let detail = refused.json()["fields"][0]["detail"].as_str().unwrap().to_owned();
        assert!(detail.contains('6') && detail.contains('5'), "{detail}");
        let refused = hall.vote("fee", &with(hands(3, 2), "abstained", json!(1))).await.status(422);
        assert_eq!(faults(&refused), one("options", "votes_above_entitled"));
        let held = hall.vote("fee", &with(hands(3, 1), "abstained", json!(1))).await.status(201).json();
        assert_eq!((held["winner"].as_i64(), held["entitled"].as_i64()), (Some(1), Some(5)));
        assert_eq!(held["sum"], json!({ "votes": 3, "given": 4, "needed": null, "percent": null, "decided_by": "votes" }));
        // The form is shown again with what was typed.
        let cookie = test.sign_in("karin@example.org").await;
        let page = hall.page(&format!("hall/points/{}", hall.point("fee").await.0));
        let fields = [
            ("ballot.method", "show_of_hands"), ("ballot.majority", "simple"),
            ("ballot.options.0.text", "Höjd avgift"), ("ballot.options.0.votes", "17"),
            ("ballot.options.1.text", "Samma avgift"), ("ballot.options.1.votes", "2"),
        ];
        let refused = test.post(&format!("{page}/ballots")).cookie(&cookie).form(&fields).send().await.status(422).text();
        assert!(refused.contains("Höjd avgift") && refused.contains("value=\"17\""), "{refused}");
        let right = [("once", "k1"), ("ballot.method", "show_of_hands"), ("ballot.options.1.text", "Höjd avgift"), ("ballot.options.1.votes", "1"), ("ballot.options.3.text", "Samma"), ("ballot.options.3.votes", "4")];
        for _ in 0..2 {
            test.post(&format!("{page}/ballots")).cookie(&cookie).form(&right).send().await.status(303);
        }
        let seen = hall.get(&format!("items/{}", hall.point("fee").await.0)).await.status(200).json();
        assert_eq!(seen["ballots"].as_array().unwrap().len(), 2, "sent twice, held once");
    }

    async fn the_casting_vote_is_the_bylaws_to_give(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 4, json!({ "casting_vote": true })).await;
        assert_eq!(faults(&hall.vote("fee", &hands(2, 2)).await.status(422)), one("winner", "casting_vote_needed"));
        let held = hall.vote("fee", &with(hands(2, 2), "winner", json!(2))).await.status(201).json();
        assert_eq!((held["casting"].as_bool(), held["winner"].as_i64(), held["sum"]["decided_by"].as_str()), (Some(true), Some(2), Some("casting_vote")));
        // Never when persons are chosen.
        assert_eq!(faults(&hall.vote("adjusters", &hands(2, 2)).await.status(422)), one("winner", "lot_needed"));
        let held = hall.vote("adjusters", &with(hands(2, 2), "winner", json!(1))).await.status(201).json();
        assert_eq!(held["seats"], 1);
        // Of three names each votes for two adjusters; several posts at once are an election's matter.
        let three = |votes: [i32; 3]| {
            let options: Vec<_> = ["Ulla", "Per", "Aino"].iter().zip(votes).map(|(name, votes)| json!({ "text": name, "votes": votes })).collect();
            json!({ "method": "show_of_hands", "options": options })
        };
        let chosen = hall.vote("adjusters", &three([4, 3, 1])).await.status(201).json();
        assert_eq!((&chosen["seats"], &chosen["sum"]["given"]), (&json!(2), &json!(8)));
        assert_eq!(faults(&hall.vote("elect_auditors", &three([4, 3, 1])).await.status(422)), one("options", "votes_above_seat"));
        assert_eq!((held["casting"].as_bool(), held["sum"]["decided_by"].as_str()), (Some(false), Some("lot")));
    }

    async fn a_secret_vote_is_counted_and_nothing_else(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 4, json!({ "casting_vote": true })).await;
        let secret = |yes: Value, no: Value| json!({ "method": "secret", "options": [{ "text": "Ja", "votes": yes }, { "text": "Nej", "votes": no }] });
        let refused = hall.vote("fee", &secret(Value::Null, Value::Null)).await.status(422);
        assert_eq!(faults(&refused).len(), 2);
        hall.vote("fee", &with(secret(json!(3), json!(1)), "voters", json!(["Eva"]))).await.status(422);
        assert_eq!(hall.vote("fee", &secret(json!(3), json!(1))).await.status(201).json()["winner"], 1);
        assert_eq!(faults(&hall.vote("fee", &secret(json!(2), json!(2))).await.status(422)), one("winner", "lot_needed"));
    }

    async fn a_change_of_the_bylaws_needs_two_thirds(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 9, json!({ "change_percent": 67 })).await;
        assert_eq!(faults(&hall.vote("bylaw_change", &hands(9, 0)).await.status(422)), one("majority", "bylaw_change_majority"));
        let held = hall.vote("bylaw_change", &with(hands(5, 4), "majority", json!("bylaws"))).await.status(201).json();
        assert_eq!((held["carried"].as_bool(), held["winner"].is_null(), held["sum"]["needed"].as_i64()), (Some(false), true, Some(6)));
        let held = hall.vote("bylaw_change", &with(hands(6, 3), "majority", json!("bylaws"))).await.status(201).json();
        assert_eq!((held["carried"].as_bool(), held["sum"]["percent"].as_i64()), (Some(true), Some(67)));
    }

    async fn a_sum_stays_when_the_bylaws_change(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 9, json!({ "change_percent": 67 })).await;
        let held = hall.vote("bylaw_change", &with(hands(6, 3), "majority", json!("bylaws"))).await.status(201).json();
        let path = format!("{}/bylaws", hall.home);
        let stricter = bylaws(&json!({ "change_percent": 90 }));
        test.put(&path).token(&hall.chair).version(1).json(&stricter).send().await.status(200);
        let id = hall.point("bylaw_change").await.0;
        let seen = hall.get(&format!("items/{id}")).await.status(200).json();
        assert_eq!(seen["ballots"][0], held);
        assert_eq!((held["sum"]["needed"].as_i64(), held["sum"]["percent"].as_i64(), held["seats"].as_i64()), (Some(6), Some(67), Some(1)));
        let cookie = test.sign_in("karin@example.org").await;
        let shown = test.get(&hall.page(&format!("hall/points/{id}"))).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("6 av 9 röster, 67 % krävs: 6."), "{shown}");
        // The next vote is held against the bylaws of its own day.
        let held = hall.vote("bylaw_change", &with(hands(8, 1), "majority", json!("bylaws"))).await.status(201).json();
        assert_eq!((held["carried"].as_bool(), held["sum"]["needed"].as_i64(), held["sum"]["percent"].as_i64()), (Some(false), Some(9), Some(90)));
    }

    async fn nothing_is_said_of_a_share_that_was_not_kept(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 9, json!({ "change_percent": 75 })).await;
        hall.vote("bylaw_change", &with(hands(8, 1), "majority", json!("bylaws"))).await.status(201);
        let forget = "UPDATE ballot SET percent = NULL";
        test.app.db().maintain().execute_unprepared(forget).await.unwrap();
        let id = hall.point("bylaw_change").await.0;
        let seen = hall.get(&format!("items/{id}")).await.status(200).json();
        let sum = json!({ "votes": 8, "given": 9, "needed": null, "percent": null, "decided_by": "votes" });
        assert_eq!((&seen["ballots"][0]["sum"], &seen["ballots"][0]["carried"]), (&sum, &json!(true)));
        let cookie = test.sign_in("karin@example.org").await;
        let shown = test.get(&hall.page(&format!("hall/points/{id}"))).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("8 av 9 röster") && !shown.contains("% krävs:") && !shown.contains("flest röster gäller"), "{shown}");
    }

    async fn a_vote_from_before_seats_were_kept_has_those_of_its_election(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 5, json!({})).await;
        let fee = hall.point("fee").await.0;
        let election = json!({ "item_id": fee, "post": "deputy", "seats": 2, "years": 1 });
        test.post(&hall.path("elections")).token(&hall.chair).json(&election).send().await.status(201);
        hall.vote("fee", &hands(3, 1)).await.status(201);
        hall.vote("bylaw_change", &with(hands(4, 1), "majority", json!("bylaws"))).await.status(201);
        let db = test.app.db().maintain();
        // Back to before the step that keeps them, and the later ones with it.
        Migrator::down(db, Some(2)).await.unwrap();
        Migrator::up(db, None).await.unwrap();
        for (kind, seats) in [("fee", 2), ("bylaw_change", 1)] {
            let id = hall.point(kind).await.0;
            let seen = hall.get(&format!("items/{id}")).await.status(200).json();
            let held = &seen["ballots"][0];
            assert_eq!((held["seats"].as_i64(), held["sum"]["percent"].is_null()), (Some(seats), true), "{kind}: {held}");
        }
    }

    async fn too_few_members_decide_nothing(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 2, json!({ "quorum": 3 })).await;
        assert_eq!(hall.vote("fee", &hands(2, 0)).await.status(409).json()["code"], "quorum_missing");
        let late = hall.member("Sena", "Siv", "siv@example.org").await;
        hall.arrive(&late).await;
        hall.vote("fee", &hands(3, 0)).await.status(201);
    }

    async fn nothing_binding_is_decided_under_other_business(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        assert_eq!(hall.vote("other_business", &hands(2, 0)).await.status(409).json()["code"], "other_business_decides_nothing");
        let (id, version) = hall.point("other_business").await;
        let refused = hall.record(&id, version, &json!({ "state": "open", "decision": "Vi köper en båt." })).await.status(422);
        assert_eq!(faults(&refused), one("decision", "other_business_decides_nothing"));
        hall.record(&id, version, &json!({ "state": "open", "notes": "Båten nämndes." })).await.status(200);
    }

    async fn the_board_has_no_vote_on_its_discharge(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 3, json!({})).await;
        for (given, family, email) in [("Karin", "Nilsson", "karin@example.org"), ("Ulla", "Ek", "ulla@example.org")] {
            let id = hall.member(given, family, email).await;
            hall.arrive(&id).await;
        }
        let entitled = async |kind: &str| {
            let id = hall.point(kind).await.0;
            hall.get(&format!("items/{id}")).await.status(200).json()["entitled"].as_i64().unwrap()
        };
        assert_eq!((entitled("fee").await, entitled("discharge").await), (5, 4));
        assert_eq!(faults(&hall.vote("discharge", &hands(5, 0)).await.status(422)), one("options.0.votes", "votes_above_entitled"));
        // The secretary's seat has a mailbox of the association's; on the list he stands with his own.
        let sven = hall.member("Sven", "Öberg", "sven.oberg@example.org").await;
        hall.arrive(&sven).await;
        assert_eq!((entitled("fee").await, entitled("discharge").await), (6, 4));
        // Of two with that name here nobody knows which of them sits on the board.
        let other = hall.member("Sven", "Öberg", "svenne@example.org").await;
        hall.arrive(&other).await;
        assert_eq!((entitled("fee").await, entitled("discharge").await), (7, 6));
    }

    async fn a_proxy_that_counts_for_nothing_is_no_vote_of_the_board(test: TestApp) {
        let village = Village::build(&test).await;
        let hall = Hall::open(&test, &village, 2, json!({ "proxies": 1 })).await;
        let karin = hall.member("Karin", "Nilsson", "karin@example.org").await;
        let anna = hall.member("Anna", "Holm", "anna@example.org").await;
        hall.arrive(&anna).await;
        let put = async |rest: String, body: Value| {
            test.put(&hall.path(&rest)).token(&hall.chair).json(&body).send().await.status(200);
        };
        put(format!("proxies/{karin}"), json!({ "holder_id": anna })).await;
        let entitled = async |kind: &str| {
            let id = hall.point(kind).await.0;
            hall.get(&format!("items/{id}")).await.status(200).json()["entitled"].as_i64().unwrap()
        };
        assert_eq!((entitled("fee").await, entitled("discharge").await), (4, 3));
        // Who may not vote casts nobody else's vote either: then there is none of the board's to leave out.
        put(format!("roll/{anna}"), json!({ "may": false, "note": "Har flyttat från byn." })).await;
        assert_eq!((entitled("fee").await, entitled("discharge").await), (2, 2));
    }
}
