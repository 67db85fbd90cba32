//! The hall: who is there, who may vote, who was chosen, and what follows when the meeting closes.

mod days;
mod names;

use byalag::{
    associations::{
        Post, acts as associations,
        draft::{BylawsDraft, VoteOf},
        permit,
        right::PlanMeetings,
    },
    calendar::Visibility,
    kit::once::Once,
    meetings::{
        CandidateId, ElectionId, ItemState, Kind, MeetingId, State, agenda_item, candidate, election, meeting,
        planning::{self, draft::MeetingDraft},
    },
    members::MemberId,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

/// A village with a meeting that is called for this evening.
struct Hall<'a> {
    test: &'a TestApp,
    village: Village,
    id: MeetingId,
    /// The association's address in the API.
    base: String,
    /// The meeting's.
    api: String,
    /// The chair's token.
    token: String,
}

impl<'a> Hall<'a> {
    async fn of(test: &'a TestApp, kind: Kind) -> Self {
        let village = Village::build(test).await;
        let may = permit::<PlanMeetings>(&test.app, &village.chair, village.id).await.unwrap();
        let draft = MeetingDraft {
            kind,
            title: Some("Mötet i bystugan".to_owned()),
            starts: "2026-03-10T18:00:00".parse().unwrap(),
            ends: None,
            timezone: "Europe/Stockholm".to_owned(),
            place: Some("Bystugan".to_owned()),
            remote_url: None,
            visibility: Some(Visibility::Members),
        };
        let made = planning::acts::create(&test.app, &may, &Once::free(), &draft).await.unwrap();
        let token = test.token(&village.chair).await;
        let base = format!("/api/v1/associations/{}", village.id);
        let api = format!("{base}/meetings/{}", made.id);
        let hall = Self { test, village, id: made.id, base, api, token };
        if kind.is_general() {
            hall.state(State::Called).await;
        }
        hall
    }

    /// What the call does to the meeting's row.
    async fn state(&self, state: State) {
        let write = self.test.app.write(async |txn| {
            let called = meeting::ActiveModel { state: Set(state), ..Default::default() };
            meeting::Entity::update_many().set(called).filter(meeting::Column::Id.eq(self.id)).exec(txn).await?;
            Ok(())
        });
        write.await.unwrap();
    }

    async fn points(&self, state: ItemState) {
        let write = self.test.app.write(async |txn| {
            let all = agenda_item::ActiveModel { state: Set(state), ..Default::default() };
            let query = agenda_item::Entity::update_many().set(all);
            query.filter(agenda_item::Column::MeetingId.eq(self.id)).exec(txn).await?;
            Ok(())
        });
        write.await.unwrap();
    }

    async fn bylaws(&self, bylaws: &BylawsDraft) {
        let may = permit(&self.test.app, &self.village.chair, self.village.id).await.unwrap();
        associations::change_bylaws(&self.test.app, &may, 0, bylaws).await.unwrap();
    }

    async fn post(&self, path: &str, body: &Value) -> crate::support::Answer {
        self.test.post(&format!("{}{path}", self.api)).token(&self.token).json(body).send().await
    }

    async fn put(&self, path: &str, body: &Value) -> crate::support::Answer {
        self.test.put(&format!("{}{path}", self.api)).token(&self.token).json(body).send().await
    }

    async fn get(&self, path: &str) -> Value {
        self.test.get(&format!("{}{path}", self.api)).token(&self.token).send().await.status(200).json()
    }

    async fn open(&self) {
        self.post("/open", &json!({})).await.status(200);
    }

    /// Somebody on the list who has paid this year.
    async fn payer(&self, given: &str, family: &str, email: Option<&str>) -> String {
        let id = self.member(given, family, email).await;
        let path = format!("{}/members/{id}/fee-years/2026", self.base);
        self.test.put(&path).token(&self.token).send().await.status(200);
        id
    }

    async fn member(&self, given: &str, family: &str, email: Option<&str>) -> String {
        let draft = json!({ "given_name": given, "family_name": family, "email": email, "birth_year": 1970 });
        let path = format!("{}/members", self.base);
        let made = self.test.post(&path).token(&self.token).json(&draft).send().await.status(201).json();
        made["id"].as_str().unwrap().to_owned()
    }

    async fn tap(&self, member: &str, presence: &str) -> Value {
        self.post("/attendance", &json!({ "member_id": member, "presence": presence })).await.status(200).json()
    }

    async fn votes(&self) -> i64 {
        self.get("/roll").await["votes_present"].as_i64().unwrap()
    }

    async fn version(&self) -> i64 {
        let row = meeting::Entity::find_by_id(self.id).one(self.test.app.read()).await.unwrap();
        row.unwrap().version
    }

    async fn choose(&self, body: &Value) -> crate::support::Answer {
        let version = self.version().await;
        let path = format!("{}/officers", self.api);
        self.test.put(&path).token(&self.token).version(version).json(body).send().await
    }

    /// A decided election with who was elected.
    async fn elect(&self, post: Post, years: i32, name: &str, email: &str, member: Option<&str>) {
        let (association_id, meeting_id, now) = (self.village.id, self.id, self.test.app.now());
        let id = ElectionId(self.test.app.id());
        let election = election::Model {
            id,
            association_id,
            meeting_id,
            item_id: None,
            post,
            seats: 1,
            years,
            decided: Some(now),
            version: 1,
            created: now,
        };
        let winner = candidate::Model {
            id: CandidateId(self.test.app.id()),
            association_id,
            meeting_id,
            election_id: id,
            place: 1,
            name: name.to_owned(),
            email: Some(email.to_owned()),
            member_id: member.map(|id| id.parse::<MemberId>().unwrap()),
            proposed_by: "valberedningen".to_owned(),
            years,
            elected: true,
            public: true,
            created: now,
        };
        let write = self.test.app.write(async |txn| {
            let active = election::ActiveModel::from(election.clone()).reset_all();
            election::Entity::insert(active).exec_without_returning(txn).await?;
            let active = candidate::ActiveModel::from(winner.clone()).reset_all();
            candidate::Entity::insert(active).exec_without_returning(txn).await?;
            Ok(())
        });
        write.await.unwrap();
    }
}

fn code(answer: &crate::support::Answer) -> String {
    answer.json()["code"].as_str().unwrap_or_default().to_owned()
}

fn field_codes(answer: &crate::support::Answer) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let problem = answer.json();
    problem["fields"].as_array().unwrap().iter().map(|one| (text(&one["field"]), text(&one["code"]))).collect()
}

fn names(lines: &Value) -> Vec<&str> {
    lines.as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect()
}

/// Numbers that look like chance and are the same at each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn shuffled(&mut self, count: usize) -> Vec<usize> {
        let mut places: Vec<usize> = (0..count).collect();
        for place in (1..count).rev() {
            places.swap(place, self.below(place + 1));
        }
        places
    }
}

/// The closing page says who leads and is not noted as there, and who leaves: not who is elected again.
fn assert_told(page: &str) {
    assert!(page.contains("protokollet: Karin Nilsson och Sven Öberg."), "{page}");
    let leaving = page.split("De här lämnar").last().unwrap();
    assert!(leaving.contains("Karin Nilsson") && !leaving.contains("Sven Öberg</th>"), "{leaving}");
}

/// On the evening itself each stands once on the board's page, and who leaves is said to.
async fn assert_new_board(test: &TestApp, cookie: &str) {
    let board = test.get("/gunnarsbyn/board").cookie(cookie).send().await.status(200).text();
    let today = board.split("Uppdrag i dag").nth(1).unwrap();
    let counts = (today.matches("Sven Öberg</th>").count(), today.matches("till och med i dag").count());
    assert_eq!(counts, (1, 1), "{today}");
}

on_both_engines! {
    async fn people_are_ticked_at_the_door(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let anna = hall.payer("Anna", "Holm", None).await;
        let early = hall.post("/attendance", &json!({ "member_id": anna, "presence": "arrived" })).await.status(409);
        assert_eq!(code(&early), "attendance_too_early");
        let opened = hall.post("/open", &json!({})).await.status(200).json();
        assert_eq!((opened["state"].as_str(), opened["opened"].is_string()), (Some("open"), true));
        assert_eq!(code(&hall.post("/open", &json!({})).await.status(409)), "meeting_begun");
        // Tapped twice is there once; who is not there cannot leave.
        assert_eq!(hall.tap(&anna, "left").await["present"], false);
        for _ in 0..2 {
            assert_eq!(hall.tap(&anna, "arrived").await["present"], true);
        }
        let list = hall.get("/attendance").await;
        assert_eq!((list["items"].as_array().unwrap().len(), list["present"].as_i64(), list["votes"].as_i64()), (1, Some(1), Some(1)));
        // Under a key it is one, whatever happens in between.
        let path = format!("{}/attendance", hall.api);
        let leave = json!({ "member_id": anna, "presence": "left" });
        for _ in 0..2 {
            test.post(&path).token(&hall.token).header("idempotency-key", "tap 1").json(&leave).send().await.status(200);
            hall.tap(&anna, "arrived").await;
        }
        let list = hall.get("/attendance").await;
        assert_eq!((list["items"].as_array().unwrap().len(), list["present"].as_i64()), (2, Some(1)));
        hall.post("/attendance", &json!({ "guest": "Rut Gäst", "presence": "arrived" })).await.status(200);
        hall.post("/attendance", &json!({ "guest": "rut  gast", "presence": "arrived" })).await.status(200);
        let list = hall.get("/attendance").await;
        assert_eq!((list["guests"].as_i64(), list["votes"].as_i64()), (Some(1), Some(1)));
        for (body, field) in [
            (json!({ "presence": "arrived" }), "attendance_who_needed"),
            (json!({ "member_id": anna, "guest": "Rut", "presence": "arrived" }), "attendance_member_or_guest"),
            (json!({ "member_id": "018f0000-0000-7000-8000-000000000000", "presence": "arrived" }), "member_unknown"),
            (json!({ "member_id": anna, "presence": "arrived", "at": "2026-03-10T12:00:00Z" }), "attendance_in_future"),
            (json!({ "member_id": anna, "presence": "arrived", "at": "2026-03-10T08:59:00Z" }), "attendance_before_meeting"),
        ] {
            let refused = hall.post("/attendance", &body).await.status(422);
            assert_eq!(field_codes(&refused)[0].1, field);
        }
        let at = json!({ "member_id": hall.payer("Bo", "Ek", None).await, "presence": "arrived", "at": "2026-03-10T10:30:00Z" });
        let arrived = hall.post("/attendance", &at).await.status(200).json();
        assert_eq!(arrived["arrived"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap(), "2026-03-10T10:30:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap());
    }

    async fn the_page_at_the_door_works_without_a_script(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let anna = hall.payer("Anna", "Holm", None).await;
        hall.member("Bo", "Öberg", None).await;
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Öppna mötet") && text.contains("Anna Holm"), "{text}");
        test.post(&format!("{page}/opening")).cookie(&cookie).header("sec-fetch-site", "same-origin").send().await.status(303);
        let tap = test.post(&page).cookie(&cookie).header("sec-fetch-site", "same-origin");
        let answer = tap.form(&[("member_id", &anna), ("presence", "arrived"), ("q", "an")]).send().await.status(303);
        assert_eq!(answer.header("location"), format!("{page}?q=an&done=hall_arrived"));
        let text = test.get(&format!("{page}?q=hol")).cookie(&cookie).send().await.status(200).text();
        for said in ["data-lost=\"Linjen är nere", "Är här", "Gick", "1 medlem och 0 gäster är här.", "De har 1 röst.", "Rösträtt", "/static/hall.js?", "Avsluta mötet"] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        assert!(!text.contains("Öberg"));
        let text = test.get(&format!("{page}/roll")).cookie(&cookie).send().await.status(200).text();
        for said in ["Föreningen har 2 medlemmar.", "1 person får rösta, 1 får det inte.", "Av dem som får rösta är 1 här just nu.", "Listan visar dem som är här"] {
            assert!(text.contains(said), "{said} is not in {text}");
        }
        let text = test.get(&format!("{page}/roll?q=bo")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Bo Öberg") && text.contains("Listan visar dem som sökningen hittar"), "{text}");
        let text = test.get(&format!("{page}?q=%C3%B6b")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Bo Öberg") && text.contains("Ingen rösträtt"));
        let tap = test.post(&page).cookie(&cookie).header("sec-fetch-site", "same-origin");
        let refused = tap.form(&[("guest", ""), ("presence", "arrived")]).send().await.status(422);
        assert!(refused.text().contains("Skriv gästens namn"));
        for path in ["/roll", "/officers", "/closing"] {
            test.get(&format!("{page}{path}")).cookie(&cookie).send().await.status(200);
        }
        let line = format!("{page}/roll/{anna}");
        test.get(&line).cookie(&cookie).send().await.status(200);
        let post = |path: &str| test.post(path).cookie(&cookie).header("sec-fetch-site", "same-origin");
        let refused = post(&line).form(&[("may", "no"), ("note", "x")]).send().await.status(422);
        assert!(refused.text().contains("Skriv vad mötet sa"));
        post(&line).form(&[("may", "no"), ("note", "Har flyttat från byn")]).send().await.status(303);
        let text = test.get(&format!("{page}/roll")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Mötet beslutade: Har flyttat från byn"), "{text}");
        let version = hall.version().await.to_string();
        let chosen = [("version", version.as_str()), ("chair.other", "Karin Nilsson"), ("adjusters.1.name", anna.as_str()), ("tellers_same", "yes")];
        post(&format!("{page}/officers")).form(&chosen).send().await.status(303);
        assert_eq!(hall.get("").await["tellers"], json!(["Anna Holm"]));
        let again = post(&format!("{page}/officers")).form(&chosen).send().await.status(412);
        assert!(again.text().contains("Karin Nilsson"));
        post(&format!("{page}/roll/settlement")).send().await.status(303);
        let text = test.get(&format!("{page}/closing")).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Välj mötessekreterare först."), "{text}");
        post(&format!("{page}/closing")).send().await.status(409);
    }

    async fn the_roll_says_why_and_to_whom_it_may(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", None).await, hall.member("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        let roll = hall.get("/roll").await;
        assert_eq!((names(&roll["entitled"]), names(&roll["refused"])), (vec!["Anna Holm"], vec!["Bo Ek"]));
        assert_eq!((roll["refused"][0]["reason"].as_str(), roll["present"].as_i64(), roll["votes_present"].as_i64()), (Some("fee_missing"), Some(2), Some(1)));
        assert!(roll["frozen_at"].is_null());
        // The secretary holds the meeting, but does not see who has paid.
        let secretary = test.token(&hall.village.secretary).await;
        let roll = test.get(&format!("{}/roll", hall.api)).token(&secretary).send().await.status(200);
        assert!(!roll.text().contains("fee_missing"));
        assert_eq!(roll.json()["refused"][0]["reason"], "terms_unmet");
        let found = test.get(&format!("{}/attendance/candidates?q=ek", hall.api)).token(&secretary).send().await.status(200);
        assert!(found.text().contains("terms_unmet") && !found.text().contains("fee_missing") && !found.text().contains("email"));
        // The meeting decides otherwise, with a note; then it settles the roll.
        let line = format!("/roll/{bo}");
        hall.put(&line, &json!({ "may": true, "note": "x" })).await.status(422);
        let corrected = hall.put(&line, &json!({ "may": true, "note": "Betalade i dörren." })).await.status(200).json();
        assert_eq!((corrected["may"].as_bool(), corrected["corrected"].as_bool()), (Some(true), Some(true)));
        assert_eq!(hall.votes().await, 2);
        hall.put(&line, &json!({ "may": false, "note": "Det var fel." })).await.status(200);
        assert_eq!(hall.votes().await, 1);
        hall.put(&line, &json!({ "may": true, "note": "Betalade i dörren." })).await.status(200);
        hall.put("/roll/018f0000-0000-7000-8000-000000000000", &json!({ "may": true, "note": "Vem?" })).await.status(404);
        let frozen = hall.post("/roll", &json!({})).await.status(200).json();
        assert_eq!((names(&frozen["entitled"]).len(), frozen["frozen_at"].is_string()), (2, true));
        assert_eq!(code(&hall.post("/roll", &json!({})).await.status(409)), "roll_frozen");
        assert_eq!(code(&hall.put(&line, &json!({ "may": false, "note": "För sent." })).await.status(409)), "roll_frozen");
        // Paid or not since then: the roll stands. Who comes later is added with the time.
        test.delete(&format!("{}/members/{anna}/fee-years/2026", hall.base)).token(&hall.token).send().await.status(204);
        let cilla = hall.payer("Cilla", "Wik", None).await;
        assert_eq!(hall.votes().await, 2);
        test.later(chrono::Duration::minutes(90));
        hall.tap(&cilla, "arrived").await;
        let roll = hall.get("/roll").await;
        let late = roll["entitled"].as_array().unwrap().iter().find(|line| line["name"] == "Cilla Wik").unwrap();
        assert_eq!((late["note"].as_str(), roll["votes_present"].as_i64()), (Some("13.30"), Some(3)));
        hall.tap(&cilla, "left").await;
        assert_eq!(hall.votes().await, 2);
    }

    async fn a_household_has_one_vote(test: TestApp) {
        let hall = Hall::of(&test, Kind::Member).await;
        hall.bylaws(&BylawsDraft { vote_of: VoteOf::Household, quorum: 3, ..BylawsDraft::default() }).await;
        let (anna, bo, cilla) = (hall.payer("Anna", "Holm", None).await, hall.payer("Bo", "Holm", None).await, hall.payer("Cilla", "Wik", None).await);
        let home = json!({ "name": "Holm", "members": [anna, bo] });
        test.post(&format!("{}/households", hall.base)).token(&hall.token).json(&home).send().await.status(201);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        let roll = hall.get("/roll").await;
        assert_eq!((roll["votes_present"].as_i64(), roll["quorum"]["met"].as_bool(), roll["quorum"]["needed"].as_i64()), (Some(1), Some(false), Some(3)));
        hall.tap(&cilla, "arrived").await;
        let roll = hall.get("/roll").await;
        assert_eq!((roll["votes_present"].as_i64(), roll["quorum"]["met"].as_bool()), (Some(2), Some(true)));
        assert_eq!(roll["entitled"][0]["reason"], "household_vote");
    }

    async fn proxies_are_as_many_as_the_bylaws_allow(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let mut ids = Vec::new();
        for name in ["Anna", "Bo", "Cilla"] {
            ids.push(hall.payer(name, "Holm", None).await);
        }
        let unpaid = hall.member("Dan", "Holm", None).await;
        let [anna, bo, cilla] = [ids[0].as_str(), ids[1].as_str(), ids[2].as_str()];
        let give = async |giver: &str, holder: &str| hall.put(&format!("/proxies/{giver}"), &json!({ "holder_id": holder })).await;
        assert_eq!(code(&give(bo, anna).await.status(409)), "proxies_not_allowed");
        hall.bylaws(&BylawsDraft { proxies: 1, ..BylawsDraft::default() }).await;
        hall.open().await;
        hall.tap(anna, "arrived").await;
        give(bo, anna).await.status(200);
        give(bo, anna).await.status(200);
        assert_eq!(hall.votes().await, 2);
        assert_eq!(field_codes(&give(cilla, anna).await.status(422)), [("holder_id".to_owned(), "proxy_limit".to_owned())]);
        assert_eq!(field_codes(&give(cilla, bo).await.status(422))[0].1, "proxy_passed_on");
        assert_eq!(field_codes(&give(cilla, cilla).await.status(422))[0].1, "proxy_to_self");
        assert_eq!(field_codes(&give(cilla, &unpaid).await.status(422))[0].1, "proxy_holder_may_not_vote");
        assert_eq!(code(&give(&unpaid, cilla).await.status(409)), "proxy_giver_may_not_vote");
        assert_eq!(code(&give(anna, cilla).await.status(409)), "proxy_giver_present");
        // Who gave a proxy and comes after all votes alone.
        hall.tap(bo, "arrived").await;
        assert_eq!(hall.votes().await, 2);
        hall.tap(bo, "left").await;
        let frozen = hall.post("/roll", &json!({})).await.status(200).json();
        assert_eq!(names(&frozen["entitled"]), ["Anna Holm", "Bo Holm"]);
        assert_eq!(frozen["proxies"][0]["holder"], "Anna Holm");
        assert_eq!(code(&give(cilla, anna).await.status(409)), "roll_frozen");
        let path = format!("{}/proxies/{bo}", hall.api);
        test.delete(&path).token(&hall.token).send().await.status(204);
        test.delete(&path).token(&hall.token).send().await.status(404);
        assert_eq!(hall.votes().await, 1);
    }

    async fn an_adjuster_was_there_and_is_not_the_chair(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", Some("anna@example.org")).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        let one = |name: &str, id: &str| json!({ "name": name, "member_id": id });
        let choice = json!({ "chair": { "name": "Utifrån Kommen" }, "secretary": { "name": "Sven Öberg" },
            "adjusters": [one("Anna Holm", &anna), one("Bo Ek", &bo)], "tellers": [one("Bo Ek", &bo)] });
        let refused = hall.choose(&choice).await.status(422);
        assert_eq!(field_codes(&refused), [("adjusters.1.name".to_owned(), "adjuster_not_present".to_owned()), ("tellers.0.name".to_owned(), "teller_not_present".to_owned())]);
        let chair = json!({ "chair": one("Anna Holm", &anna), "adjusters": [{ "name": "anna holm" }] });
        assert_eq!(field_codes(&hall.choose(&chair).await.status(422))[0].1, "adjuster_is_chair");
        hall.tap(&bo, "arrived").await;
        let chosen = hall.choose(&choice).await.status(200).json();
        assert_eq!((chosen["chair"].as_str(), &chosen["adjusters"]), (Some("Utifrån Kommen"), &json!(["Anna Holm", "Bo Ek"])));
        test.put(&format!("{}/officers", hall.api)).token(&hall.token).version(1).json(&choice).send().await.status(412);
        test.put(&format!("{}/officers", hall.api)).token(&hall.token).json(&choice).send().await.status(428);
        // The list knows Anna's mailbox. An adjuster confirms; a teller ticks those who come, without an office.
        let token = test.token(&hall.village.member).await;
        let (path, guest) = (format!("{}/attendance", hall.api), json!({ "guest": "Rut", "presence": "arrived" }));
        test.post(&path).token(&token).json(&guest).send().await.status(403);
        let mut tells = choice.clone();
        tells["tellers"] = json!([one("Anna Holm", &anna)]);
        hall.choose(&tells).await.status(200);
        test.post(&path).token(&token).json(&guest).send().await.status(200);
    }

    async fn a_chosen_adjuster_needs_no_office(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let anna = hall.payer("Anna", "Holm", Some("anna@example.org")).await;
        let guest = json!({ "guest": "Olle Okänd", "presence": "arrived" });
        let (member, stranger) = (test.token(&hall.village.member).await, test.token(&hall.village.stranger).await);
        let roll = format!("{}/roll", hall.api);
        hall.open().await;
        // A stranger learns nothing, a member sees the meeting and may not write.
        test.get(&hall.api).token(&stranger).send().await.status(404);
        test.get(&roll).token(&stranger).send().await.status(404);
        test.post(&format!("{}/attendance", hall.api)).token(&stranger).json(&guest).send().await.status(404);
        test.get(&hall.api).token(&member).send().await.status(200);
        test.get(&roll).token(&member).send().await.status(403);
        for path in ["/attendance", "/open", "/close", "/roll"] {
            test.post(&format!("{}{path}", hall.api)).token(&member).json(&guest).send().await.status(403);
        }
        test.get(&format!("{}/attendance/candidates?q=a", hall.api)).token(&member).send().await.status(403);
        let correction = json!({ "may": true, "note": "Jag vill rösta" });
        test.put(&format!("{roll}/{anna}")).token(&member).json(&correction).send().await.status(403);
        hall.post("/attendance", &guest).await.status(200);
        let choice = json!({ "adjusters": [{ "name": "Olle Okänd", "email": "okand@example.org" }] });
        hall.choose(&choice).await.status(200);
        test.get(&hall.api).token(&stranger).send().await.status(200);
        test.get(&roll).token(&stranger).send().await.status(200);
        // To confirm the minutes is not to hold the meeting, nor to say who is chosen.
        for path in ["/attendance", "/close", "/roll"] {
            test.post(&format!("{}{path}", hall.api)).token(&stranger).json(&guest).send().await.status(403);
        }
        let page = format!("/gunnarsbyn/meetings/{}", hall.id);
        let cookie = test.sign_in("okand@example.org").await;
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        for closed in ["/calls\"", "/gunnarsbyn/meetings\""] {
            assert!(!shown.contains(&format!("href=\"{page}{closed}")) && !shown.contains("Alla möten"), "{shown}");
        }
        let own = json!({ "secretary": { "name": "Olle Okänd", "email": "okand@example.org" } });
        let officers = format!("{}/officers", hall.api);
        test.put(&officers).token(&stranger).version(hall.version().await).json(&own).send().await.status(403);
    }

    async fn a_meeting_closes_when_it_can_be_adjusted_and_the_elected_take_their_seats(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", Some("anna@example.org")).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.points(ItemState::Open).await;
        assert_eq!(code(&hall.post("/close", &json!({})).await.status(409)), "item_open");
        hall.points(ItemState::Done).await;
        assert_eq!(code(&hall.post("/close", &json!({})).await.status(409)), "meeting_chair_missing");
        let leaders = json!({ "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" } });
        hall.choose(&leaders).await.status(200);
        assert_eq!(code(&hall.post("/close", &json!({})).await.status(409)), "adjusters_missing");
        hall.tap(&bo, "arrived").await;
        let mut all = leaders.clone();
        all["adjusters"] = json!([{ "name": "Anna Holm" }, { "name": "Bo Ek" }]);
        hall.choose(&all).await.status(200);
        hall.elect(Post::Chair, 1, "Anna Holm", "anna@example.org", Some(&anna)).await;
        hall.elect(Post::Secretary, 2, "Sven Öberg", "sven@example.org", None).await;
        hall.elect(Post::BoardMember, 2, "Eva Lind", "eva@example.org", None).await;
        let cookie = test.sign_in("karin@example.org").await;
        let page = test.get(&format!("/gunnarsbyn/meetings/{}/hall/closing", hall.id)).cookie(&cookie).send().await.status(200).text();
        for said in ["De här lämnar", "Anna Holm", "31 mars 2027", "Eva Lind", "31 mars 2028", "Saknar e-postadress och justerar på papper."] {
            assert!(page.contains(said), "{said} is not in {page}");
        }
        assert_told(&page);
        let path = format!("{}/close", hall.api);
        for _ in 0..2 {
            let closed = test.post(&path).token(&hall.token).header("idempotency-key", "the end").send().await.status(200).json();
            assert_eq!((closed["state"].as_str(), closed["letters_used_up"].as_bool()), (Some("closed"), Some(false)));
        }
        let offices = test.get(&format!("{}/offices", hall.base)).token(&hall.token).send().await.status(200).json();
        let of = |post: &str| {
            let all = offices["items"].as_array().unwrap();
            let text = |value: &Value| value.as_str().unwrap_or("null").to_owned();
            let mut found: Vec<_> = all.iter().filter(|one| one["post"] == post).map(|one| (text(&one["name"]), text(&one["until"]))).collect();
            found.sort();
            found
        };
        assert_new_board(&test, &cookie).await;
        let pair = |name: &str, until: &str| (name.to_owned(), until.to_owned());
        assert_eq!(of("chair"), [pair("Anna Holm", "2027-03-31"), pair("Karin Nilsson", "2026-03-10")]);
        assert_eq!(of("secretary"), [pair("Sven Öberg", "2028-03-31")]);
        assert_eq!(of("board_member"), [pair("Eva Lind", "2028-03-31"), pair("Per Åström", "null")]);
        let told = test.letters().await.into_iter().filter(|letter| letter.purpose == "office").filter(|letter| ["anna@example.org", "eva@example.org"].contains(&letter.recipient.as_str())).count();
        assert_eq!(told, 2);
        // Rights follow: the new chair may, and on the morrow the old one may not.
        let (anna_token, members) = (test.token(&hall.village.member).await, format!("{}/members", hall.base));
        test.get(&members).token(&anna_token).send().await.status(200);
        test.later(chrono::Duration::days(1));
        test.get(&members).token(&hall.token).send().await.status(404);
        let facts = test.get(&format!("/api/v1/umbrellas/{}/associations", hall.village.network)).token(&test.token(&hall.village.officer).await).send().await.status(200);
        assert_eq!(facts.json()["items"].as_array().unwrap().len(), 1);
        // It is over: nothing more is noted, but a mailbox can be put right. The roll is kept.
        let (token, tap) = (&anna_token, json!({ "member_id": bo, "presence": "left" }));
        test.post(&format!("{}/attendance", hall.api)).token(token).json(&tap).send().await.status(409);
        let officers = format!("{}/officers", hall.api);
        test.put(&officers).token(token).version(hall.version().await).json(&leaders).send().await.status(409);
        all["adjusters"][1]["email"] = json!("bo@example.org");
        test.put(&officers).token(token).version(hall.version().await).json(&all).send().await.status(200);
        let roll = test.get(&format!("{}/roll", hall.api)).token(token).send().await.status(200).json();
        assert_eq!((names(&roll["entitled"]), roll["frozen_at"].is_null()), (vec!["Bo Ek", "Anna Holm"], true));
    }

    async fn closing_says_when_somebody_elected_got_no_letter(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let (anna, bo) = (hall.payer("Anna", "Holm", None).await, hall.payer("Bo", "Ek", None).await);
        hall.open().await;
        hall.tap(&anna, "arrived").await;
        hall.tap(&bo, "arrived").await;
        hall.points(ItemState::Done).await;
        let chosen = json!({ "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" },
            "adjusters": [{ "name": "Anna Holm" }, { "name": "Bo Ek" }] });
        hall.choose(&chosen).await.status(200);
        for name in ["Ada Lind", "Ebba Lind", "Ida Lind"] {
            let seat = json!({ "post": "auditor", "name": name, "email": "eva@example.org", "from": "2026-03-10" });
            test.post(&format!("{}/offices", hall.base)).token(&hall.token).json(&seat).send().await.status(201);
        }
        hall.elect(Post::BoardMember, 2, "Eva Lind", "eva@example.org", None).await;
        let cookie = test.sign_in("karin@example.org").await;
        let closing = format!("/gunnarsbyn/meetings/{}/hall/closing", hall.id);
        let done = test.post(&closing).cookie(&cookie).header("sec-fetch-site", "same-origin").send().await.status(303);
        let shown = test.get(done.header("location")).cookie(&cookie).send().await.status(200).text();
        assert!(shown.contains("alla som valdes fick inte brev"), "{shown}");
        let offices = test.get(&format!("{}/offices", hall.base)).token(&hall.token).send().await.status(200).text();
        assert!(offices.contains("Eva Lind"), "{offices}");
        assert_eq!(hall.get("").await["letters_used_up"], false);
    }

    async fn the_board_meets_without_a_call_and_votes_by_its_seats(test: TestApp) {
        let hall = Hall::of(&test, Kind::Board).await;
        let opened = hall.post("/open", &json!({})).await.status(200).json();
        assert_eq!((opened["chair"].as_str(), opened["secretary"].as_str()), (Some("Karin Nilsson"), Some("Sven Öberg")));
        crate::support::village::seat(&test, &hall.village.chair, hall.village.id, Post::Deputy, "dan@example.org", "Dan Ersättare").await;
        let found = hall.get("/attendance/candidates").await;
        assert_eq!((names(&found["items"])[0], found["items"][0]["post"].as_str(), found["items"].as_array().unwrap().len()), ("Karin Nilsson", Some("chair"), 5));
        for name in ["Karin Nilsson", "Sven Öberg", "Dan Ersättare", "Rut Inbjuden"] {
            hall.post("/attendance", &json!({ "guest": name, "presence": "arrived" })).await.status(200);
        }
        let list = hall.get("/attendance").await;
        assert_eq!((list["present"].as_i64(), list["guests"].as_i64(), list["votes"].as_i64()), (Some(3), Some(1), Some(3)));
        for name in ["Aino Lahti", "Per Åström"] {
            hall.post("/attendance", &json!({ "guest": name, "presence": "arrived" })).await.status(200);
        }
        // Everybody is there: the deputy listens.
        assert_eq!(hall.votes().await, 4);
        assert_eq!(code(&hall.post("/roll", &json!({})).await.status(409)), "roll_of_board");
        hall.post("/close", &json!({})).await.status(200);
    }

    async fn a_chair_who_adjusts_the_boards_minutes_does_not_lead_it_too(test: TestApp) {
        let hall = Hall::of(&test, Kind::Board).await;
        hall.choose(&json!({ "adjusters": [{ "name": "karin  nilsson" }] })).await.status(200);
        let opened = hall.post("/open", &json!({})).await.status(200).json();
        assert_eq!((opened["chair"].as_str(), opened["secretary"].as_str()), (None, Some("Sven Öberg")));
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall/officers", hall.id);
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Mötet har ingen ordförande än."), "{text}");
        hall.post("/attendance", &json!({ "guest": "Karin Nilsson", "presence": "arrived" })).await.status(200);
        let both = json!({ "chair": { "name": "Karin Nilsson" }, "adjusters": [{ "name": "Karin Nilsson" }] });
        assert_eq!(field_codes(&hall.choose(&both).await.status(422))[0].1, "adjuster_is_chair");
        let led = json!({ "chair": { "name": "Per Åström" }, "adjusters": [{ "name": "Karin Nilsson" }] });
        assert_eq!(hall.choose(&led).await.status(200).json()["chair"], "Per Åström");
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(!text.contains("Mötet har ingen ordförande än."), "{text}");
    }

    async fn a_guest_who_is_to_adjust_is_told_of(test: TestApp) {
        let hall = Hall::of(&test, Kind::Annual).await;
        let anna = hall.payer("Anna", "Holm", None).await;
        hall.open().await;
        for there in [json!({ "guest": "Gun Gäst", "presence": "arrived" }), json!({ "member_id": anna, "presence": "arrived" })] {
            hall.post("/attendance", &there).await.status(200);
        }
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/hall/officers", hall.id);
        for (name, is_told) in [("Anna Holm", false), ("Gun Gäst", true)] {
            hall.choose(&json!({ "adjusters": [{ "name": name }] })).await.status(200);
            let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
            assert_eq!(text.contains("Se efter att stadgarna låter en gäst justera."), is_told, "{name}: {text}");
        }
        // The mailbox that was noted is told.
        hall.choose(&json!({ "adjusters": [{ "name": "Gun Gäst", "email": "gun@example.org" }] })).await.status(200);
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Noterad e-postadress: gun@example.org"), "{text}");
        // Once it is over who was there stands in the minutes; the lists are the office's.
        hall.state(State::Closed).await;
        let guest = test.sign_in("gun@example.org").await;
        let hall_page = format!("/gunnarsbyn/meetings/{}/hall", hall.id);
        for path in [hall_page.clone(), format!("{hall_page}/roll")] {
            test.get(&path).cookie(&guest).send().await.status(403);
            test.get(&path).cookie(&cookie).send().await.status(200);
        }
    }

    async fn a_meeting_of_the_members_is_not_opened_before_it_is_called(test: TestApp) {
        let hall = Hall::of(&test, Kind::Member).await;
        hall.state(State::Draft).await;
        assert_eq!(code(&hall.post("/open", &json!({})).await.status(409)), "hall_not_called");
        hall.state(State::Cancelled).await;
        assert_eq!(code(&hall.post("/open", &json!({})).await.status(409)), "meeting_called_off");
        assert_eq!(code(&hall.post("/close", &json!({})).await.status(409)), "meeting_not_open");
        assert_eq!(code(&hall.post("/roll", &json!({})).await.status(409)), "meeting_not_open");
    }

    /// Three devices at the door say the same of thirty members at once, each in an order of its own,
    /// again and again: a thousand taps. Nobody is lost, nobody is there twice.
    async fn three_devices_at_the_door_agree(test: TestApp) {
        const MEMBERS: usize = 30;
        const ROUNDS: usize = 12;
        let hall = Hall::of(&test, Kind::Annual).await;
        let mut ids = Vec::new();
        for number in 0..MEMBERS {
            ids.push(hall.payer(&format!("Medlem {number:02}"), "Holm", None).await);
        }
        hall.open().await;
        let mut dice = Dice(20_260_310);
        let mut there = vec![false; MEMBERS];
        let mut came = 0;
        for _ in 0..ROUNDS {
            let wanted: Vec<bool> = (0..MEMBERS).map(|_| dice.below(2) == 1).collect();
            came += there.iter().zip(&wanted).filter(|(was, is)| !**was && **is).count();
            let orders = [dice.shuffled(MEMBERS), dice.shuffled(MEMBERS), dice.shuffled(MEMBERS)];
            let device = async |order: &[usize]| {
                for place in order {
                    let presence = if wanted[*place] { "arrived" } else { "left" };
                    let said = hall.tap(&ids[*place], presence).await;
                    assert_eq!(said["present"], wanted[*place]);
                }
            };
            tokio::join!(device(orders[0].as_slice()), device(orders[1].as_slice()), device(orders[2].as_slice()));
            there.clone_from(&wanted);
        }
        let list = hall.get("/attendance").await;
        let rows = list["items"].as_array().unwrap();
        let mut open: Vec<_> = rows.iter().filter(|row| row["present"] == true).map(|row| row["member_id"].as_str().unwrap()).collect();
        let mut wanted: Vec<_> = ids.iter().zip(&there).filter(|(_, is)| **is).map(|(id, _)| id.as_str()).collect();
        open.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(open, wanted);
        assert_eq!(rows.len(), came);
        assert_eq!(list["votes"].as_i64(), i64::try_from(wanted.len()).ok());
    }
}
