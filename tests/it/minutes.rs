//! Minutes: they grow out of a meeting, are written, locked and adjusted, and never change again.

mod forms;

use std::io::{Cursor, Read};

use byalag::{
    identity::{Caller, acts::enter_as, caller},
    kit::{App, Fault, once::Once, secret},
    meetings::{MeetingId, Role, forget_mailboxes, meeting_officer, seat},
    minutes::{
        State, acts,
        draft::{AddendumDraft, AdjustmentDraft, MinutesCommentDraft, ParagraphDraft},
    },
};
use chrono::Duration;
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

/// A meeting that was held.
struct Held {
    id: MeetingId,
    api: String,
    page: String,
    secretary: String,
}

/// Those who are at every meeting here.
const THERE: [&str; 4] = ["Karin Nilsson", "Sven Öberg", "Per Åström", "Aino Lahti"];
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

/// Plans a meeting, opens it, chooses chair, secretary and adjusters, deals with each point, closes it.
async fn hold(test: &TestApp, village: &Village, kind: &str, starts: &str, adjusters: &[&str]) -> Held {
    let held = open(test, village, kind, starts, adjusters).await;
    held.close(test).await;
    held
}

/// The same, up to the points: the meeting goes on.
async fn open(test: &TestApp, village: &Village, kind: &str, starts: &str, adjusters: &[&str]) -> Held {
    let secretary = test.token(&village.secretary).await;
    let meetings = format!("/api/v1/associations/{}/meetings", village.id);
    let draft = json!({ "kind": kind, "starts": starts, "place": "Bystugan" });
    let made = test.post(&meetings).token(&secretary).json(&draft).send().await.status(201).json();
    let id = made["id"].as_str().unwrap().to_owned();
    // How members are called is tried elsewhere.
    let call = "UPDATE meeting SET state = 'called', called = created WHERE state = 'draft' AND kind = 'annual'";
    test.app.db().maintain().execute_unprepared(call).await.unwrap();
    let api = format!("{meetings}/{id}");
    test.post(&format!("{api}/open?other_day=true")).token(&secretary).send().await.status(200);
    for name in THERE {
        let came = json!({ "guest": name, "presence": "arrived" });
        test.post(&format!("{api}/attendance")).token(&secretary).json(&came).send().await.status(200);
    }
    let version = test.get(&api).token(&secretary).send().await.status(200).json()["version"].as_i64().unwrap();
    let named: Vec<Value> = adjusters.iter().map(|name| json!({ "name": name })).collect();
    let chosen =
        json!({ "chair": { "name": "Karin Nilsson" }, "secretary": { "name": "Sven Öberg" }, "adjusters": named });
    test.put(&format!("{api}/officers")).token(&secretary).version(version).json(&chosen).send().await.status(200);
    Held { id: id.parse().unwrap(), page: format!("/{}/meetings/{id}", village.slug), api, secretary }
}

impl Held {
    fn minutes(&self) -> String {
        format!("{}/minutes", self.api)
    }

    /// Deals with each point and closes the meeting.
    async fn close(&self, test: &TestApp) {
        let agenda = test.get(&format!("{}/agenda", self.api)).token(&self.secretary).send().await.status(200).json();
        for item in agenda["items"].as_array().unwrap() {
            let path = format!("{}/items/{}", self.api, item["id"].as_str().unwrap());
            let said = json!({ "notes": format!("Punkten {} gicks igenom.", item["number"]), "state": "done" });
            let version = item["version"].as_i64().unwrap();
            test.put(&path).token(&self.secretary).version(version).json(&said).send().await.status(200);
        }
        test.post(&format!("{}/close", self.api)).token(&self.secretary).send().await.status(200);
    }

    async fn begin(&self, test: &TestApp) -> Value {
        test.post(&self.minutes()).token(&self.secretary).send().await.status(201).json()
    }

    async fn read(&self, test: &TestApp) -> Value {
        test.get(&self.minutes()).token(&self.secretary).send().await.status(200).json()
    }

    /// Locks the minutes and returns their hash.
    async fn lock(&self, test: &TestApp) -> String {
        let version = self.read(test).await["version"].as_i64().unwrap();
        let path = format!("{}/lock", self.minutes());
        let locked = test.post(&path).token(&self.secretary).version(version).send().await.status(200).json();
        locked["content_hash"].as_str().unwrap().to_owned()
    }

    async fn adjust(&self, test: &TestApp, cookie: &str, hash: &str) -> u16 {
        let path = format!("{}/adjustments", self.minutes());
        test.post(&path).cookie(cookie).json(&json!({ "content_hash": hash })).send().await.code
    }
}

/// A session that somebody has just opened.
async fn hand(test: &TestApp, who: &Caller) -> String {
    enter_as(&test.app, &who.email, &who.name).await.unwrap().secret
}

async fn sql(test: &TestApp, text: &str) -> Result<(), String> {
    test.app.db().maintain().execute_unprepared(text).await.map(drop).map_err(|error| error.to_string())
}

/// Takes a guard away, as somebody with the database in their hands could.
async fn unguard(test: &TestApp, trigger: &str, table: &str) {
    let of = if test.app.db().is_sqlite() { String::new() } else { format!(" ON {table}") };
    sql(test, &format!("DROP TRIGGER {trigger}{of}")).await.unwrap();
}

async fn verified(test: &TestApp) -> Vec<String> {
    acts::verify(&test.app).await.unwrap()
}

/// The letters of a purpose, by mailbox.
async fn letters(test: &TestApp, purpose: &str) -> Vec<String> {
    let letters = test.letters().await;
    let mut to: Vec<_> = letters.into_iter().filter(|one| one.purpose == purpose).map(|one| one.recipient).collect();
    to.sort();
    to
}

/// A form with files, as a browser sends it.
fn multipart(fields: &[(&str, &str)], file: &[u8]) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"skannat.pdf\"\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    ("multipart/form-data; boundary=x".to_owned(), body)
}

on_both_engines! {
    async fn the_whole_chain_by_page_and_by_api(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let (writer, page) = (hand(&test, &village.secretary).await, format!("{}/minutes", held.page));
        let shown = test.get(&page).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains("Börja skriva protokollet"), "{shown}");
        test.post(&page).cookie(&writer).send().await.status(303);
        test.post(&held.minutes()).token(&held.secretary).send().await.status(409);
        let draft = held.read(&test).await;
        let first = &draft["paragraphs"][0];
        assert_eq!((first["number"].as_i64(), first["text"].as_str()), (Some(1), Some("Punkten 1 gicks igenom.")));
        assert_eq!((draft["state"].as_str(), draft["content_hash"].is_null()), (Some("draft"), true));
        // Written on the page, saved by its button and by itself.
        let edit = format!("{page}/edit/{}", first["id"].as_str().unwrap());
        let typed = [("version", "1"), ("heading", "Öppnande"), ("text", "Karin öppnade mötet."), ("decision", ""), ("act", "save")];
        let saved = test.post(&edit).cookie(&writer).form(&typed).send().await.status(303);
        assert!(saved.header("location").contains("#p-"), "{}", saved.header("location"));
        let auto = [("version", "2"), ("heading", "Öppnande"), ("text", "Karin öppnade mötet kl. 18."), ("auto", "1")];
        assert_eq!(test.post(&edit).cookie(&writer).form(&auto).send().await.status(200).json()["version"], 3);
        assert_eq!(test.post(&edit).cookie(&writer).form(&auto).send().await.status(412).json()["code"], "stale");
        // The board comments; who said it takes it back, and nobody else.
        let (comments, treasurer) = (format!("{}/comments", held.minutes()), test.token(&village.treasurer).await);
        let said = json!({ "text": "Kl. 18.05, tror jag", "paragraph_id": first["id"] });
        let comment = test.post(&comments).token(&treasurer).json(&said).send().await.status(201).json();
        test.post(&format!("{page}/comments")).cookie(&writer).form(&[("text", "Jag kollar"), ("paragraph_id", "")]).send().await.status(303);
        assert_eq!(test.get(&comments).token(&held.secretary).send().await.status(200).json()["items"].as_array().unwrap().len(), 2);
        let one = format!("{comments}/{}", comment["id"].as_str().unwrap());
        test.delete(&one).token(&held.secretary).send().await.status(404);
        test.delete(&one).token(&treasurer).send().await.status(204);
        // The page says what locking does and who is asked.
        let shown = test.get(&format!("{page}/lock")).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains("Per Åström (justerare) får ett brev") && shown.contains("Karin Nilsson (mötesordförande)"), "{shown}");
        assert!(shown.contains("När alla har justerat ser styrelsen och revisorerna") && !shown.contains("luckor"), "{shown}");
        test.post(&format!("{page}/lock")).cookie(&writer).form(&[("version", "1")]).send().await.status(412);
        let version = held.read(&test).await["version"].to_string();
        test.post(&format!("{page}/lock")).cookie(&writer).form(&[("version", version.as_str())]).send().await.status(303);
        assert_eq!(letters(&test, "minutes_adjust").await, ["karin@example.org", "per@example.org"]);
        let locked = held.read(&test).await;
        let hash = locked["content_hash"].as_str().unwrap();
        assert_eq!((locked["state"].as_str(), locked["awaited"].as_array().unwrap().len()), (Some("locked"), 2));
        // Per on his phone, Karin by a program in her browser.
        let per = hand(&test, &village.board_member).await;
        let shown = test.get(&page).cookie(&per).send().await.status(200).text();
        assert!(shown.contains("Jag justerar protokollet som justerare") && shown.contains(hash), "{shown}");
        let confirmed = [("content_hash", hash), ("as", "adjuster"), ("addendum_id", ""), ("note", "Jag minns det annorlunda.")];
        test.post(&format!("{page}/adjustments")).cookie(&per).form(&confirmed).send().await.status(303);
        assert_eq!(held.read(&test).await["state"], "locked");
        test.later(Duration::seconds(30));
        let karin = hand(&test, &village.chair).await;
        assert_eq!(held.adjust(&test, &karin, hash).await, 201);
        let adjusted = held.read(&test).await;
        assert_eq!((adjusted["state"].as_str(), adjusted["content_hash"].as_str()), (Some("adjusted"), Some(hash)));
        let list = test.get(&format!("{}/adjustments", held.minutes())).token(&treasurer).send().await.status(200).json();
        assert_eq!((list["items"].as_array().unwrap().len(), list["items"][0]["note"].as_str()), (2, Some("Jag minns det annorlunda.")));
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn what_was_proposed_stands_in_the_minutes(test: TestApp) {
        let village = Village::build(&test).await;
        let held = open(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let agenda = test.get(&format!("{}/agenda", held.api)).token(&held.secretary).send().await.status(200).json();
        let path = format!("{}/items/{}/proposals", held.api, agenda["items"][1]["id"].as_str().unwrap());
        for proposal in [json!({ "text": "avslag", "proposer": "Per Åström" }), json!({ "text": "återremiss" })] {
            test.post(&path).token(&held.secretary).json(&proposal).send().await.status(201);
        }
        held.close(&test).await;
        let begun = held.begin(&test).await;
        let text = begun["paragraphs"][1]["text"].as_str().unwrap();
        assert_eq!(text, "Punkten 2 gicks igenom.\n\nPer Åström yrkade: avslag\nYrkande: återremiss");
    }

    async fn nothing_locked_is_changed_by_any_verb(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        held.lock(&test).await;
        let before = held.read(&test).await;
        let paragraph = begun["paragraphs"][0]["id"].as_str().unwrap();
        let said = json!({ "heading": "Ny", "text": "Ny text" });
        let version = before["version"].as_i64().unwrap();
        let refused = test.put(&format!("{}/draft/{paragraph}", held.minutes())).token(&held.secretary).version(1).json(&said).send().await.status(409);
        assert_eq!(refused.json()["code"], "minutes_locked");
        test.put(&held.minutes()).token(&held.secretary).version(version).json(&json!({ "paragraphs": [] })).send().await.status(409);
        test.post(&format!("{}/lock", held.minutes())).token(&held.secretary).version(version).send().await.status(409);
        test.post(&format!("{}/renewal", held.minutes())).token(&held.secretary).send().await.status(409);
        test.post(&format!("{}/comments", held.minutes())).token(&held.secretary).json(&json!({ "text": "Nej" })).send().await.status(409);
        // What was typed on the page when somebody else locked is shown, not lost.
        let writer = hand(&test, &village.secretary).await;
        let typed = [("version", "1"), ("heading", "Ny"), ("text", "Min långa text"), ("decision", ""), ("act", "save")];
        let shown = test.post(&format!("{}/minutes/edit/{paragraph}", held.page)).cookie(&writer).form(&typed).send().await.status(409).text();
        assert!(shown.contains("Min långa text"), "{shown}");
        assert_eq!(held.read(&test).await, before);
    }

    async fn the_database_itself_refuses_to_touch_what_is_locked(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let bring = format!("{}/documents?title=Bokslut&file_name=bokslut.pdf", held.api);
        test.post(&bring).token(&held.secretary).body("application/octet-stream", PDF).send().await.status(201);
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let karin = hand(&test, &village.chair).await;
        assert_eq!(held.adjust(&test, &karin, &hash).await, 201);
        let correction = json!({ "text": "Det var Per, inte Bo." });
        test.post(&format!("{}/addenda", held.minutes())).token(&held.secretary).json(&correction).send().await.status(201);
        let before = held.read(&test).await;
        for attack in [
            "UPDATE minutes SET content = '{}'",
            "UPDATE minutes SET content_hash = 'x'",
            "UPDATE minutes SET state = 'draft'",
            "UPDATE minutes SET first_number = 7",
            "UPDATE minutes SET locked = NULL",
            "DELETE FROM minutes",
            "UPDATE paragraph SET text = 'x'",
            "UPDATE paragraph SET place = place + 1",
            "DELETE FROM paragraph",
            "INSERT INTO paragraph (id, association_id, minutes_id, place, heading, text, decision, record, version, created, changed) SELECT association_id, association_id, minutes_id, 99, heading, text, decision, record, version, created, changed FROM paragraph LIMIT 1",
            "UPDATE adjustment SET note = 'x'",
            "DELETE FROM adjustment",
            "UPDATE addendum SET text = 'x'",
            "DELETE FROM addendum",
            "UPDATE document SET sha256 = sha256",
            "DELETE FROM document",
            "UPDATE blob SET bytes = bytes, size = size + 1",
        ] {
            let error = sql(&test, attack).await.expect_err(attack);
            assert!(error.contains("locked") || error.contains("never changes"), "{attack}: {error}");
        }
        assert_eq!(held.read(&test).await, before);
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn a_touched_byte_is_found_even_when_the_guards_are_gone(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let bring = format!("{}/documents?title=Bokslut&file_name=bokslut.pdf", held.api);
        test.post(&bring).token(&held.secretary).body("application/octet-stream", PDF).send().await.status(201);
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let karin = hand(&test, &village.chair).await;
        assert_eq!(held.adjust(&test, &karin, &hash).await, 201);
        test.post(&format!("{}/addenda", held.minutes())).token(&held.secretary).json(&json!({ "text": "Rätt år är 2026." })).send().await.status(201);
        assert_eq!(verified(&test).await, Vec::<String>::new());
        let whole = "UPDATE paragraph SET text = replace(text, 'gicks', 'gickz') WHERE place = 2";
        let (mut found, mut told) = (0, Vec::new());
        for (trigger, table, touch, mark) in [
            ("paragraph_stays", "paragraph", whole, "paragraph 2"),
            ("addendum_stays", "addendum", "UPDATE addendum SET text = 'Rätt år är 2025.'", "addendum 1"),
            ("adjustment_stays", "adjustment", "UPDATE adjustment SET content_hash = 'x'", "adjustment"),
            ("blob_stays", "blob", "UPDATE blob SET size = size", "appendix 1"),
            ("minutes_stay", "minutes", "UPDATE minutes SET content = replace(content, 'gicks', 'gickz')", "hash"),
        ] {
            unguard(&test, trigger, table).await;
            let touch = match table {
                "blob" if test.app.db().is_sqlite() => "UPDATE blob SET bytes = X'255044462D00'",
                "blob" => "UPDATE blob SET bytes = '\\x255044462D00'::bytea",
                _ => touch,
            };
            sql(&test, touch).await.unwrap();
            told = verified(&test).await;
            assert!(told.len() > found && told.iter().any(|one| one.contains(mark)), "{mark}: {told:?}");
            found = told.len();
        }
        assert!(told.iter().all(|one| !one.contains("gick")), "no word of what was decided: {told:?}");
        // What the journal saw locked cannot be made a draft again unseen.
        sql(&test, "UPDATE minutes SET state = 'draft'").await.unwrap();
        assert!(verified(&test).await.iter().any(|one| one.contains("no longer")));
    }

    async fn numbers_run_through_the_year_where_the_bylaws_say_so(test: TestApp) {
        let village = Village::build(&test).await;
        let first = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let one = first.begin(&test).await;
        assert_eq!(one["paragraphs"][0]["number"], 1);
        let path = format!("/api/v1/associations/{}/bylaws", village.id);
        let mut rules = test.get(&path).token(&first.secretary).send().await.status(200).json()["rules"].clone();
        rules["numbering"] = json!("year");
        test.put(&path).token(&first.secretary).version(0).json(&rules).send().await.status(200);
        let second = hold(&test, &village, "board", "2026-03-17T18:00:00", &["Per Åström"]).await;
        let two = second.begin(&test).await;
        let count = i64::try_from(one["paragraphs"].as_array().unwrap().len()).unwrap();
        assert_eq!(two["paragraphs"][0]["number"], count + 1);
        // General meetings have a series of their own.
        let annual = hold(&test, &village, "annual", "2026-03-20T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        let general = annual.begin(&test).await;
        assert_eq!((general["series"].as_str(), general["paragraphs"][0]["number"].as_i64()), (Some("general"), Some(1)));
        // The first grows while it is written: the second makes room, and no number is used twice.
        let mut grown: Vec<Value> = one["paragraphs"].as_array().unwrap().iter().map(|one| json!({ "id": one["id"], "heading": one["heading"], "text": one["text"] })).collect();
        grown.push(json!({ "heading": "Övrigt", "text": "Kaffet var gott." }));
        let body = json!({ "paragraphs": grown });
        test.put(&first.minutes()).token(&first.secretary).version(1).json(&body).send().await.status(200);
        first.lock(&test).await;
        second.lock(&test).await;
        let (one, two) = (first.read(&test).await, second.read(&test).await);
        let last = one["paragraphs"].as_array().unwrap().last().unwrap()["number"].as_i64().unwrap();
        assert_eq!((last, two["paragraphs"][0]["number"].as_i64()), (count + 1, Some(count + 2)));
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn an_empty_paragraph_is_refused_by_its_name(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let third = &begun["paragraphs"][2];
        let path = format!("{}/draft/{}", held.minutes(), third["id"].as_str().unwrap());
        test.put(&path).token(&held.secretary).version(1).json(&json!({ "heading": "Tom" })).send().await.status(200);
        let version = held.read(&test).await["version"].as_i64().unwrap();
        let refused = test.post(&format!("{}/lock", held.minutes())).token(&held.secretary).version(version).send().await.status(422).json();
        assert_eq!((refused["fields"][0]["field"].as_str(), refused["fields"][0]["code"].as_str()), (Some("paragraphs.2"), Some("paragraph_empty")));
        assert!(refused["fields"][0]["detail"].as_str().unwrap().contains("§ 3"), "{refused}");
        let writer = hand(&test, &village.secretary).await;
        let shown = test.get(&format!("{}/minutes/lock", held.page)).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains(&format!("#p-{}", third["id"].as_str().unwrap())), "{shown}");
        let version = version.to_string();
        test.post(&format!("{}/minutes/lock", held.page)).cookie(&writer).form(&[("version", version.as_str())]).send().await.status(422);
        assert_eq!(held.read(&test).await["state"], "draft");
        assert!(letters(&test, "minutes_adjust").await.is_empty());
    }

    async fn a_gap_that_was_left_is_shown_and_hinders_nobody(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let second = &begun["paragraphs"][1];
        let path = format!("{}/draft/{}", held.minutes(), second["id"].as_str().unwrap());
        let left = json!({ "heading": "Valet", "decision": "Styrelsen valde …" });
        test.put(&path).token(&held.secretary).version(1).json(&left).send().await.status(200);
        let writer = hand(&test, &village.secretary).await;
        let shown = test.get(&format!("{}/minutes/lock", held.page)).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains("luckor") && shown.contains("§ 2 Valet") && !shown.contains("§ 3 "), "{shown}");
        held.lock(&test).await;
        assert_eq!(held.read(&test).await["state"], "locked");
        // The board is no guest at its own meeting, though nobody of it stands on the list.
        let shown = test.get(&format!("{}/minutes", held.page)).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains("Aino Lahti") && !shown.contains("(gäst)"), "{shown}");
    }

    async fn a_meeting_that_goes_on_has_a_draft_and_cannot_be_locked(test: TestApp) {
        let village = Village::build(&test).await;
        let held = open(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let locks = test.post(&format!("{}/lock", held.minutes())).token(&held.secretary).version(1).send().await.status(409);
        assert_eq!(locks.json()["code"], "minutes_meeting_open");
        // What was noted since is fetched; what was written stays.
        let before = held.read(&test).await;
        let mine = format!("{}/draft/{}", held.minutes(), before["paragraphs"][1]["id"].as_str().unwrap());
        test.put(&mine).token(&held.secretary).version(1).json(&json!({ "heading": "Min", "text": "Mina ord" })).send().await.status(200);
        let agenda = test.get(&format!("{}/agenda", held.api)).token(&held.secretary).send().await.status(200).json();
        for place in [0, 1] {
            let item = &agenda["items"][place];
            let said = json!({ "notes": "Mötets ord", "state": "done" });
            let path = format!("{}/items/{}", held.api, item["id"].as_str().unwrap());
            test.put(&path).token(&held.secretary).version(item["version"].as_i64().unwrap()).json(&said).send().await.status(200);
        }
        test.post(&format!("{}/close", held.api)).token(&held.secretary).send().await.status(200);
        let renewed = test.post(&format!("{}/renewal", held.minutes())).token(&held.secretary).send().await.status(200).json();
        let texts: Vec<_> = renewed["paragraphs"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect();
        assert_eq!((texts[0], texts[1], texts[2]), ("Mötets ord", "Mina ord", "Punkten behandlades inte."));
    }

    async fn only_the_chosen_adjust_in_person_and_what_they_have_read(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let (path, per) = (format!("{}/adjustments", held.minutes()), hand(&test, &village.board_member).await);
        let read = json!({ "content_hash": "x" });
        let early = test.post(&path).cookie(&per).json(&read).send().await.status(409);
        assert_eq!(early.json()["code"], "minutes_not_locked");
        let hash = held.lock(&test).await;
        let body = json!({ "content_hash": hash });
        // A token is nobody's own hand.
        let token = test.token(&village.board_member).await;
        let refused = test.post(&path).token(&token).json(&body).send().await.status(401);
        assert_eq!(refused.json()["code"], "sign_in_to_adjust");
        for (who, code) in [(&village.stranger, 404), (&village.treasurer, 403), (&village.secretary, 403), (&village.auditor, 403)] {
            let cookie = hand(&test, who).await;
            test.post(&path).cookie(&cookie).json(&body).send().await.status(code);
        }
        let differs = test.post(&path).cookie(&per).json(&read).send().await.status(409);
        assert_eq!(differs.json()["code"], "content_differs");
        test.post(&path).cookie(&per).json(&json!({ "content_hash": hash, "as": "chair" })).send().await.status(403);
        test.post(&path).cookie(&per).json(&json!({ "content_hash": hash, "note": "x".repeat(2001) })).send().await.status(422);
        // Six minutes later the hand must be shown anew; the page keeps the note and leads there.
        test.later(Duration::minutes(6));
        test.post(&path).cookie(&per).json(&body).send().await.status(401);
        let page = format!("{}/minutes", held.page);
        let typed = [("content_hash", hash.as_str()), ("as", "adjuster"), ("addendum_id", ""), ("note", "Min egen mening")];
        let shown = test.post(&format!("{page}/adjustments")).cookie(&per).form(&typed).send().await.status(401).text();
        assert!(shown.contains("Min egen mening") && shown.contains("/sign-in?again=1"), "{shown}");
        test.get("/sign-in?again=1&to=%2Fme").cookie(&per).send().await.status(200);
        assert_eq!(held.read(&test).await["adjustments"].as_array().unwrap().len(), 0);
        let fresh = hand(&test, &village.board_member).await;
        test.post(&path).cookie(&fresh).json(&body).send().await.status(201);
        let again = test.post(&path).cookie(&fresh).json(&body).send().await.status(409);
        assert_eq!(again.json()["code"], "adjusted_before");
        assert_eq!(held.read(&test).await["state"], "locked");
    }

    async fn a_chair_from_another_village_confirms_like_the_others(test: TestApp) {
        let village = Village::build(&test).await;
        let held = open(&test, &village, "annual", "2026-03-10T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        let version = test.get(&held.api).token(&held.secretary).send().await.status(200).json()["version"].as_i64().unwrap();
        let chosen = json!({
            "chair": { "name": "Greta Ström", "email": "greta@example.org" }, "secretary": { "name": "Sven Öberg" },
            "adjusters": [{ "name": "Per Åström" }, { "name": "Aino Lahti" }],
        });
        test.put(&format!("{}/officers", held.api)).token(&held.secretary).version(version).json(&chosen).send().await.status(200);
        held.close(&test).await;
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        // She stands on no list here, and comes in by the mailbox that the meeting noted.
        let greta = test.sign_in("greta@example.org").await;
        let page = test.get(&format!("{}/minutes", held.page)).cookie(&greta).send().await.status(200).text();
        assert!(page.contains("id=\"adjust\""), "{page}");
        assert_eq!(held.adjust(&test, &greta, &hash).await, 201);
        let members = format!("/api/v1/associations/{}/members", village.id);
        test.get(&members).cookie(&greta).send().await.status(404);
        // The mailbox is forgotten in time; what she confirmed stands.
        sql(&test, "UPDATE meeting SET starts = '2024-01-10 18:00:00'").await.unwrap();
        forget_mailboxes(&test.app).await.unwrap();
        test.get(&format!("{}/minutes", held.page)).cookie(&greta).send().await.status(404);
        assert_eq!(held.read(&test).await["adjustments"].to_string().matches("Greta Ström").count(), 1);
    }

    async fn a_repeated_confirmation_is_one(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let per = hand(&test, &village.board_member).await;
        for _ in 0..3 {
            let ask = test.post(&format!("{}/adjustments", held.minutes())).cookie(&per).header("idempotency-key", "en-gang");
            ask.json(&json!({ "content_hash": hash })).send().await.status(201);
        }
        assert_eq!(held.read(&test).await["adjustments"].as_array().unwrap().len(), 1);
    }

    async fn members_read_adjusted_minutes_of_their_meetings_and_never_the_boards(test: TestApp) {
        let village = Village::build(&test).await;
        let members = format!("/api/v1/associations/{}/members", village.id);
        let secretary = test.token(&village.secretary).await;
        let anna = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        test.post(&members).token(&secretary).json(&anna).send().await.status(201);
        let annual = hold(&test, &village, "annual", "2026-03-10T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        let board = hold(&test, &village, "board", "2026-03-10T20:00:00", &["Per Åström"]).await;
        let (member, auditor, stranger) =
            (test.token(&village.member).await, test.token(&village.auditor).await, test.token(&village.stranger).await);
        let browser = hand(&test, &village.member).await;
        let sees = async |held: &Held, token: &str| test.get(&held.minutes()).token(token).send().await.code;
        let everybody = async |held: &Held| {
            let page = test.get(&format!("{}/minutes", held.page)).cookie(&browser).send().await.code;
            (page, sees(held, &member).await, sees(held, &auditor).await, sees(held, &stranger).await)
        };
        for held in [&annual, &board] {
            held.begin(&test).await;
        }
        assert_eq!(everybody(&annual).await, (403, 403, 403, 404));
        assert_eq!(everybody(&board).await, (404, 404, 403, 404));
        let hands = [hand(&test, &village.chair).await, hand(&test, &village.board_member).await, hand(&test, &village.treasurer).await];
        for held in [&annual, &board] {
            let hash = held.lock(&test).await;
            assert_eq!(sees(held, &member).await, if held.id == annual.id { 403 } else { 404 });
            for cookie in &hands {
                held.adjust(&test, cookie, &hash).await;
            }
            assert_eq!(held.read(&test).await["state"], "adjusted");
        }
        assert_eq!(everybody(&annual).await, (200, 200, 200, 404));
        assert_eq!(everybody(&board).await, (404, 404, 200, 404));
        let shown = test.get(&format!("{}/minutes", annual.page)).cookie(&browser).send().await.status(200).text();
        assert!(shown.contains("minutes.pdf") && !shown.contains("archive.zip") && !shown.contains("minutes/addenda"), "{shown}");
        // Who wrote them is told that nobody needs to send them out.
        let told = "Alla medlemmar ser det här när de loggar in";
        assert!(!shown.contains(told), "{shown}");
        let writer = hand(&test, &village.secretary).await;
        let shown = test.get(&format!("{}/minutes", annual.page)).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains(told), "{shown}");
        // Draft comments are the board's alone.
        test.get(&format!("{}/comments", annual.minutes())).token(&member).send().await.status(403);
    }

    async fn a_member_erased_after_the_meeting_stays_in_its_minutes(test: TestApp) {
        let village = Village::build(&test).await;
        let members = format!("/api/v1/associations/{}/members", village.id);
        let secretary = test.token(&village.secretary).await;
        let bo = json!({ "given_name": "Per", "family_name": "Åström", "email": "bo@example.org" });
        let bo = test.post(&members).token(&secretary).json(&bo).send().await.status(201).json();
        let held = hold(&test, &village, "annual", "2026-03-10T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let before = held.read(&test).await;
        let gone = format!("{members}/{}", bo["id"].as_str().unwrap());
        test.delete(&gone).token(&secretary).version(bo["version"].as_i64().unwrap()).send().await.status(204);
        forget_mailboxes(&test.app).await.unwrap();
        let after = held.read(&test).await;
        assert_eq!(after, before);
        let chosen = meeting_officer::Entity::find().all(test.app.read()).await.unwrap();
        assert!(chosen.iter().all(|one| one.email.is_some() != (one.name == "Per Åström")), "{chosen:?}");
        assert!(after["awaited"].to_string().contains("Per Åström"), "{after}");
        let karin = hand(&test, &village.chair).await;
        assert_eq!(held.adjust(&test, &karin, &hash).await, 201);
        assert_eq!(verified(&test).await, Vec::<String>::new());
        let shown = test.get(&format!("{}/minutes", held.page)).cookie(&karin).send().await.status(200).text();
        assert!(shown.contains("Per Åström"), "{shown}");
    }

    async fn a_member_erased_while_the_minutes_are_written_stays_in_them(test: TestApp) {
        let village = Village::build(&test).await;
        let members = format!("/api/v1/associations/{}/members", village.id);
        let secretary = test.token(&village.secretary).await;
        let anna = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        let anna = test.post(&members).token(&secretary).json(&anna).send().await.status(201).json();
        let held = open(&test, &village, "annual", "2026-03-10T18:00:00", &["Per Åström", "Aino Lahti"]).await;
        let came = json!({ "member_id": anna["id"], "presence": "arrived" });
        test.post(&format!("{}/attendance", held.api)).token(&secretary).json(&came).send().await.status(200);
        held.close(&test).await;
        let before = held.begin(&test).await;
        let gone = format!("{members}/{}", anna["id"].as_str().unwrap());
        test.delete(&gone).token(&secretary).version(anna["version"].as_i64().unwrap()).send().await.status(204);
        test.get(&gone).token(&secretary).send().await.status(404);
        // The draft is read and fetched anew from the meeting as before, and locked with the name of that day.
        assert_eq!(held.read(&test).await, before);
        test.post(&format!("{}/renewal", held.minutes())).token(&secretary).send().await.status(200);
        held.lock(&test).await;
        let writer = hand(&test, &village.secretary).await;
        let shown = test.get(&format!("{}/minutes", held.page)).cookie(&writer).send().await.status(200).text();
        assert!(shown.contains("<li>Anna Holm</li>") && !shown.contains("Tidigare medlem"), "{shown}");
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn no_more_votes_are_written_down_than_there_were(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let path = format!("{}/draft/{}", held.minutes(), begun["paragraphs"][0]["id"].as_str().unwrap());
        let said = |votes: i32, abstained: i32| {
            let options = json!([{ "text": "Ny brygga", "votes": votes }, { "text": "Avslag", "votes": 1 }]);
            let vote = json!({ "method": "show_of_hands", "majority": "simple", "options": options,
                "abstained": abstained, "entitled": 6, "casting": false, "winner": 1 });
            json!({ "heading": "Bryggan", "text": "Det röstades.", "record": { "votes": [vote] } })
        };
        for (votes, abstained) in [(7, 0), (-1, 0), (5, 7)] {
            let refused = test.put(&path).token(&held.secretary).version(1).json(&said(votes, abstained)).send().await.status(422).json();
            assert_eq!(refused["fields"][0]["code"], "record_votes_too_many", "{votes} {abstained}");
        }
        assert_eq!(held.read(&test).await, begun);
        let kept = test.put(&path).token(&held.secretary).version(1).json(&said(5, 0)).send().await.status(200).json();
        assert_eq!(kept["record"]["votes"][0]["options"][0]["votes"], 5);
    }

    async fn two_meetings_of_one_title_are_reminded_of_apart_and_each_once_a_day(test: TestApp) {
        let village = Village::build(&test).await;
        let mut both = Vec::new();
        for day in [10, 11] {
            let held = hold(&test, &village, "board", &format!("2026-03-{day}T18:00:00"), &["Per Åström"]).await;
            held.begin(&test).await;
            both.push(held);
        }
        sql(&test, "UPDATE meeting SET title = 'Styrelsemöte'").await.unwrap();
        for held in &both {
            held.lock(&test).await;
            let path = format!("{}/reminders", held.minutes());
            let reminded = test.post(&path).token(&held.secretary).send().await.status(200).json();
            assert_eq!(reminded["reminded"], json!(["Karin Nilsson", "Per Åström"]));
            // Another language or title is no way to write once more.
            let finnish = "UPDATE account SET language = 'fi' WHERE email = 'per@example.org'";
            sql(&test, finnish).await.unwrap();
            assert_eq!(test.post(&path).token(&held.secretary).send().await.status(409).json()["code"], "reminded_today");
        }
        assert_eq!(letters(&test, "minutes_reminder").await.len(), 4);
    }

    async fn the_package_of_a_year_holds_what_was_locked(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let hash = held.lock(&test).await;
        let path = format!("/api/v1/associations/{}/archive/2026.zip", village.id);
        let bytes = test.get(&path).token(&held.secretary).send().await.status(200).bytes;
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        let name = names.iter().find(|name| name.ends_with("/content.json")).unwrap();
        let mut content = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut content).unwrap();
        assert_eq!(secret::sha256(&content), hash);
        let mut page = String::new();
        archive.by_name("index.html").unwrap().read_to_string(&mut page).unwrap();
        assert!(page.contains(&hash), "{page}");
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn two_who_write_do_not_overwrite_each_other(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let id = begun["paragraphs"][0]["id"].as_str().unwrap();
        let path = format!("{}/draft/{id}", held.minutes());
        let chair = test.token(&village.chair).await;
        let theirs = json!({ "heading": "Öppnande", "text": "Ordförandens ord" });
        test.put(&path).token(&chair).version(1).json(&theirs).send().await.status(200);
        test.put(&path).token(&held.secretary).version(1).json(&json!({ "heading": "Ö", "text": "Sekreterarens ord" })).send().await.status(412);
        test.put(&path).token(&held.secretary).json(&theirs).send().await.status(428);
        // All of it at once is refused, too: one paragraph has changed since it was read.
        test.put(&held.minutes()).token(&held.secretary).version(1).json(&json!({ "paragraphs": [] })).send().await.status(412);
        // Another paragraph is no matter.
        let other = format!("{}/draft/{}", held.minutes(), begun["paragraphs"][1]["id"].as_str().unwrap());
        test.put(&other).token(&held.secretary).version(1).json(&theirs).send().await.status(200);
        let writer = hand(&test, &village.secretary).await;
        let typed = [("version", "1"), ("heading", "Öppnande"), ("text", "Sekreterarens ord"), ("decision", ""), ("act", "save")];
        let shown = test.post(&format!("{}/minutes/edit/{id}", held.page)).cookie(&writer).form(&typed).send().await.status(412).text();
        assert!(shown.contains("Ordförandens ord") && shown.contains("Sekreterarens ord") && shown.contains("name=\"version\" value=\"2\""), "{shown}");
        let long = "x".repeat(201);
        let wrong = [("version", "2"), ("heading", long.as_str()), ("text", "Kvar"), ("decision", "")];
        let shown = test.post(&format!("{}/minutes/edit/{id}", held.page)).cookie(&writer).form(&wrong).send().await.status(422).text();
        assert!(shown.contains("Kvar") && shown.contains(&format!("f-{id}-heading-e")), "{shown}");
    }

    async fn paragraphs_are_added_moved_and_taken_away(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        let begun = held.begin(&test).await;
        let count = begun["paragraphs"].as_array().unwrap().len();
        let (writer, page) = (hand(&test, &village.secretary).await, format!("{}/minutes", held.page));
        test.post(&format!("{page}/additions")).cookie(&writer).send().await.status(303);
        let now = held.read(&test).await;
        let last = now["paragraphs"].as_array().unwrap().last().unwrap().clone();
        let edit = format!("{page}/edit/{}", last["id"].as_str().unwrap());
        // What was typed goes along when it moves.
        let typed = [("version", "1"), ("heading", "Övrigt"), ("text", "Kaffe"), ("decision", ""), ("act", "up")];
        test.post(&edit).cookie(&writer).form(&typed).send().await.status(303);
        let moved = held.read(&test).await;
        assert_eq!((moved["paragraphs"][count - 1]["heading"].as_str(), moved["paragraphs"][count - 1]["text"].as_str()), (Some("Övrigt"), Some("Kaffe")));
        test.post(&edit).cookie(&writer).form(&[("version", "1"), ("act", "remove")]).send().await.status(412);
        test.post(&edit).cookie(&writer).form(&[("version", "2"), ("act", "remove")]).send().await.status(303);
        let left = held.read(&test).await;
        let numbers: Vec<_> = left["paragraphs"].as_array().unwrap().iter().map(|one| one["number"].as_u64().unwrap()).collect();
        assert_eq!(numbers, (1..=u64::try_from(count).unwrap()).collect::<Vec<_>>());
        let twice = json!({ "paragraphs": [{ "id": left["paragraphs"][0]["id"], "heading": "A" }, { "id": left["paragraphs"][0]["id"], "heading": "B" }] });
        let version = left["version"].as_i64().unwrap();
        test.put(&held.minutes()).token(&held.secretary).version(version).json(&twice).send().await.status(422);
        let unknown = json!({ "paragraphs": [{ "id": "018f0000-0000-7000-8000-000000000000", "heading": "A" }] });
        let refused = test.put(&held.minutes()).token(&held.secretary).version(version).json(&unknown).send().await.status(422).json();
        assert_eq!(refused["fields"][0]["code"], "paragraph_unknown");
    }

    async fn adjusted_in_ink_with_a_scan(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        held.lock(&test).await;
        let bring = format!("{}/documents?purpose=scan&file_name=skannat.pdf", held.api);
        let scan = test.post(&bring).token(&held.secretary).body("application/octet-stream", PDF).send().await.status(201).json();
        let path = format!("{}/adjustments/paper", held.minutes());
        let signed = |role: &str, name: &str, scan: &Value| json!({ "role": role, "name": name, "document_id": scan });
        let put = async |body: Value| test.post(&path).token(&held.secretary).json(&body).send().await;
        let nobody = put(signed("adjuster", "Olle Okänd", &scan["id"])).await.status(422).json();
        assert_eq!(nobody["fields"][0]["code"], "adjuster_not_asked");
        put(signed("secretary", "Sven Öberg", &scan["id"])).await.status(422);
        let none = put(signed("adjuster", "Per Åström", &json!("018f0000-0000-7000-8000-000000000000"))).await.status(422).json();
        assert_eq!(none["fields"][0]["code"], "minutes_scan_needed");
        let board = test.token(&village.board_member).await;
        test.post(&path).token(&board).json(&signed("adjuster", "Per Åström", &scan["id"])).send().await.status(403);
        put(signed("adjuster", " per  åström ", &scan["id"])).await.status(201);
        put(signed("adjuster", "Per Åström", &scan["id"])).await.status(409);
        // The other one on the page, with the scan in the same form; one that is no picture changes nothing.
        let (writer, page) = (hand(&test, &village.secretary).await, format!("{}/minutes/paper", held.page));
        let (kind, body) = multipart(&[("signed", "chair:Karin Nilsson"), ("addendum_id", "")], b"MZ this is a program");
        test.post(&page).cookie(&writer).body(&kind, body).send().await.status(422);
        let (kind, body) = multipart(&[("addendum_id", "")], PDF);
        test.post(&page).cookie(&writer).body(&kind, body).send().await.status(422);
        assert_eq!(held.read(&test).await["state"], "locked");
        let (kind, body) = multipart(&[("signed", "chair:Karin Nilsson"), ("addendum_id", "")], PDF);
        test.post(&page).cookie(&writer).body(&kind, body).send().await.status(303);
        let adjusted = held.read(&test).await;
        assert_eq!((adjusted["state"].as_str(), adjusted["adjustments"][0]["way"].as_str()), (Some("adjusted"), Some("paper")));
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn corrections_are_added_and_those_who_wait_are_reminded(test: TestApp) {
        let village = Village::build(&test).await;
        let held = hold(&test, &village, "board", "2026-03-10T18:00:00", &["Per Åström"]).await;
        held.begin(&test).await;
        let (addenda, reminders) = (format!("{}/addenda", held.minutes()), format!("{}/reminders", held.minutes()));
        let correction = json!({ "text": "I § 2 ska det stå Per." });
        test.post(&addenda).token(&held.secretary).json(&correction).send().await.status(409);
        test.post(&reminders).token(&held.secretary).send().await.status(409);
        let hash = held.lock(&test).await;
        let per = hand(&test, &village.board_member).await;
        assert_eq!(held.adjust(&test, &per, &hash).await, 201);
        let reminded = test.post(&reminders).token(&held.secretary).send().await.status(200).json();
        assert_eq!(reminded["reminded"], json!(["Karin Nilsson"]));
        let refused = test.post(&reminders).token(&held.secretary).send().await.status(409);
        assert_eq!(refused.json()["code"], "reminded_today");
        test.later(Duration::hours(25));
        test.post(&reminders).token(&held.secretary).send().await.status(200);
        assert_eq!(letters(&test, "minutes_reminder").await, ["karin@example.org", "karin@example.org"]);
        let karin = hand(&test, &village.chair).await;
        assert_eq!(held.adjust(&test, &karin, &hash).await, 201);
        let refused = test.post(&reminders).token(&held.secretary).send().await.status(409);
        assert_eq!(refused.json()["code"], "nobody_awaited");
        // A correction is confirmed by itself; the minutes stay adjusted.
        test.post(&addenda).token(&held.secretary).json(&json!({ "text": " " })).send().await.status(422);
        let made = test.post(&addenda).token(&held.secretary).json(&correction).send().await.status(201).json();
        assert_eq!(letters(&test, "minutes_addendum").await, ["karin@example.org", "per@example.org"]);
        let path = format!("{}/adjustments", held.minutes());
        let wrong = json!({ "content_hash": hash, "addendum_id": made["id"] });
        test.post(&path).cookie(&karin).json(&wrong).send().await.status(409);
        let right = json!({ "content_hash": made["content_hash"], "addendum_id": made["id"] });
        test.post(&path).cookie(&karin).json(&right).send().await.status(201);
        test.post(&path).cookie(&karin).json(&right).send().await.status(409);
        let now = held.read(&test).await;
        assert_eq!((now["state"].as_str(), now["addenda"][0]["awaited"][0]["name"].as_str()), (Some("adjusted"), Some("Per Åström")));
        let shown = test.get(&format!("{}/minutes", held.page)).cookie(&karin).send().await.status(200).text();
        assert!(shown.contains("I § 2 ska det stå Per.") && shown.contains("Rättelse 1"), "{shown}");
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }

    async fn no_walk_leads_to_a_forbidden_state(test: TestApp) {
        let village = Village::build(&test).await;
        let mut held = Vec::new();
        for day in 11..=15 {
            let one = hold(&test, &village, "board", &format!("2026-03-{day}T18:00:00"), &["Per Åström"]).await;
            one.begin(&test).await;
            held.push(one.id);
        }
        let mut walkers = vec![village.secretary.clone(), village.treasurer.clone(), village.stranger.clone()];
        for who in [&village.chair, &village.board_member] {
            let cookie = hand(&test, who).await;
            walkers.push(caller::of_session(&test.app, &cookie).await.unwrap().unwrap());
        }
        let mut dice = Dice(0x5eed_2026);
        let mut seen: Vec<Snapshot> = Vec::new();
        for id in &held {
            seen.push(Snapshot::take(&test.app, &village, *id).await);
        }
        for step in 0..2_000 {
            let at = dice.below(held.len());
            let who = &walkers[dice.below(walkers.len())];
            let done = step_of(&test.app, &village, held[at], who, &mut dice).await;
            if let Err(fault) = done {
                assert!(fault.kind != byalag::kit::Kind::Broken, "step {step}: {fault} {:?}", fault.source);
            }
            let now = Snapshot::take(&test.app, &village, held[at]).await;
            now.follows(&seen[at], step);
            seen[at] = now;
        }
        assert!(seen.iter().any(|one| one.state == State::Adjusted), "nothing was ever adjusted");
        assert_eq!(verified(&test).await, Vec::<String>::new());
    }
}

/// Chance that can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

/// What counts about minutes at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Snapshot {
    state: State,
    hash: Option<String>,
    content: Option<String>,
    paragraphs: Vec<(String, String, String)>,
    awaited: usize,
    confirmed: usize,
}

impl Snapshot {
    async fn take(app: &App, village: &Village, id: MeetingId) -> Self {
        let seat = seat(app, &village.secretary, village.id, id).await.unwrap();
        let row = acts::find_of(app.read(), &seat, id).await.unwrap();
        let view = acts::see(app, &seat).await.unwrap();
        let numbers: Vec<i32> = view.paragraphs.iter().map(|one| one.number).collect();
        let first = numbers.first().copied().unwrap_or(1);
        assert_eq!(numbers, (first..).take(numbers.len()).collect::<Vec<_>>(), "numbers have no gap");
        Self {
            state: row.state,
            hash: row.content_hash,
            content: row.content,
            paragraphs: view.paragraphs.into_iter().map(|one| (one.heading, one.text, one.decision)).collect(),
            awaited: view.awaited.len(),
            confirmed: view.adjustments.len(),
        }
    }

    /// Holds a moment against the one before.
    fn follows(&self, before: &Self, step: i32) {
        match self.state {
            State::Draft => {
                assert_eq!((before.state, &self.hash, self.confirmed), (State::Draft, &None, 0), "step {step}");
            }
            State::Locked => assert!(self.awaited > 0, "step {step}: locked, and nobody is awaited"),
            State::Adjusted => assert_eq!(self.awaited, 0, "step {step}: adjusted without all"),
        }
        if before.state != State::Draft {
            let same =
                (&self.hash, &self.content, &self.paragraphs) == (&before.hash, &before.content, &before.paragraphs);
            assert!(same, "step {step}: a locked text has changed");
            assert!(self.confirmed >= before.confirmed, "step {step}: a confirmation is gone");
        }
        if before.state == State::Adjusted {
            assert_eq!(self.state, State::Adjusted, "step {step}");
        }
    }
}

/// One verb by somebody, as chance has it; most are refused.
async fn step_of(app: &App, village: &Village, id: MeetingId, who: &Caller, dice: &mut Dice) -> Result<(), Fault> {
    let seat = seat(app, who, village.id, id).await?;
    let view = acts::see(app, &seat).await?;
    let paragraph = view.paragraphs.get(dice.below(view.paragraphs.len().max(1))).cloned();
    let once = Once::free();
    let text = || format!("Text {}", view.version);
    match dice.below(14) {
        0..=3 => {
            let Some(one) = paragraph else { return Ok(()) };
            let version = one.version - i64::from(dice.below(4) == 0);
            let heading = if one.heading.is_empty() { "Rubrik".to_owned() } else { one.heading };
            let draft = ParagraphDraft { heading, text: text(), decision: String::new(), record: None };
            acts::change_paragraph(app, &seat, one.id, version, &draft).await.map(drop)
        }
        4 if dice.below(6) == 0 => acts::add_paragraph(app, &seat).await.map(drop),
        5 if dice.below(3) == 0 => {
            let Some(one) = paragraph else { return Ok(()) };
            acts::remove_paragraph(app, &seat, one.id, one.version).await
        }
        4..=7 => {
            let Some(one) = paragraph else { return Ok(()) };
            acts::move_paragraph(app, &seat, one.id, dice.below(2) == 0).await
        }
        8 => {
            let said = MinutesCommentDraft { paragraph_id: paragraph.map(|one| one.id), text: text() };
            acts::comment(app, &seat, &once, &said).await.map(drop)
        }
        9 if dice.below(3) == 0 => {
            let version = view.version - i64::from(dice.below(4) == 0);
            acts::lock(app, &seat, version).await.map(drop)
        }
        9 | 10 => {
            let hash = if dice.below(3) == 0 { "x".to_owned() } else { view.content_hash.unwrap_or_default() };
            let role = [None, Some(Role::Chair), Some(Role::Adjuster)][dice.below(3)];
            let draft = AdjustmentDraft { note: None, content_hash: hash, addendum_id: None, role };
            acts::adjust(app, &seat, &once, &draft).await.map(drop)
        }
        11 if view.addenda.len() < 3 => {
            acts::create_addendum(app, &seat, &once, &AddendumDraft { text: text() }).await.map(drop)
        }
        11 | 12 => {
            let Some(one) = view.addenda.get(dice.below(view.addenda.len().max(1))) else { return Ok(()) };
            let hash = if dice.below(3) == 0 { "x".to_owned() } else { one.content_hash.clone() };
            let draft = AdjustmentDraft { note: None, content_hash: hash, addendum_id: Some(one.id), role: None };
            acts::adjust(app, &seat, &once, &draft).await.map(drop)
        }
        _ => acts::renew(app, &seat).await.map(drop),
    }
}
