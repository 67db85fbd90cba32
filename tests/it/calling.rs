//! Calling to a meeting: who gets what, what would void it, and the evidence that it was done.

mod adjourned;

use std::{process::Command, sync::atomic::Ordering};

use byalag::{
    associations::{draft::BylawsDraft, permit},
    kit::once::Once,
    meetings::{
        MeetingId,
        planning::{acts, draft::WaiverDraft, rules::Rule},
    },
    notices::{letter, worker},
};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village, required, sink::Sink},
};

/// A village whose chair calls.
struct Caller<'a> {
    test: &'a TestApp,
    village: Village,
    base: String,
    token: String,
}

impl<'a> Caller<'a> {
    async fn of(test: &'a TestApp) -> Self {
        let village = Village::build(test).await;
        let token = test.token(&village.chair).await;
        Self { test, base: format!("/api/v1/associations/{}", village.id), token, village }
    }

    async fn member(&self, given: &str, family: &str, email: Option<&str>, street: Option<&str>) {
        let address = street.map(|street| json!({ "street": street, "postal_code": "961 77", "city": "Gunnarsbyn" }));
        let member = json!({ "given_name": given, "family_name": family, "email": email, "address": address });
        self.test.post(&format!("{}/members", self.base)).token(&self.token).json(&member).send().await.status(201);
    }

    /// Two at one mailbox, two at one door without, and one whom nothing finds.
    async fn people(&self) {
        self.member("Anna", "Holm", Some("anna@example.org"), Some("Byavägen 1")).await;
        self.member("Per", "Holm", Some("anna@example.org"), Some("Byavägen 1")).await;
        self.member("Rut", "Åström", None, Some("Byavägen 3")).await;
        self.member("Olle", "Åström", None, Some("Byavägen 3")).await;
        self.member("Nils", "Ensam", None, None).await;
    }

    /// The address of an annual meeting on a day.
    async fn meeting(&self, starts: &str) -> String {
        let draft = json!({ "kind": "annual", "starts": starts, "place": "Bygdegården" });
        let path = format!("{}/meetings", self.base);
        let made = self.test.post(&path).token(&self.token).json(&draft).send().await.status(201).json();
        format!("{path}/{}", made["id"].as_str().unwrap())
    }

    async fn post(&self, path: &str, body: &Value, status: u16) -> Value {
        self.test.post(path).token(&self.token).json(body).send().await.status(status).json()
    }

    async fn get(&self, path: &str) -> Value {
        self.test.get(path).token(&self.token).send().await.status(200).json()
    }

    async fn receipts(&self, meeting: &str) -> Vec<Value> {
        let calls = self.get(&format!("{meeting}/calls")).await;
        let last = calls["items"].as_array().unwrap().last().cloned().unwrap_or_default();
        last["receipts"].as_array().cloned().unwrap_or_default()
    }

    async fn letters(&self) -> Vec<letter::Model> {
        let mut letters = self.test.letters().await;
        letters.retain(|letter| letter.purpose == "meeting_call");
        letters
    }

    async fn waive(&self, meeting: &str, rule: Rule) {
        let permit = permit(&self.test.app, &self.village.chair, self.village.id).await.unwrap();
        let draft = WaiverDraft { rule, why: "Alla har sagt ja till den här dagen.".into() };
        acts::waive(&self.test.app, &permit, &Once::free(), id(meeting), &draft).await.unwrap();
    }

    async fn moved(&self, meeting: &str, starts: &str) {
        let version = self.get(meeting).await["version"].as_i64().unwrap();
        let draft = json!({ "kind": "annual", "title": "Årsmöte 2026", "starts": starts, "place": "Skolan" });
        self.test.put(meeting).token(&self.token).version(version).json(&draft).send().await.status(200);
    }

    /// The page of a meeting.
    fn page(&self, meeting: &str) -> String {
        format!("/{}/meetings/{}", self.village.slug, id(meeting))
    }
}

fn id(meeting: &str) -> MeetingId {
    meeting.rsplit('/').next().unwrap().parse().unwrap()
}

fn of<'a>(receipts: &'a [Value], channel: &str) -> Vec<&'a Value> {
    receipts.iter().filter(|receipt| receipt["channel"] == channel).collect()
}

fn broken(problem: &Value) -> Vec<&str> {
    problem["fields"].as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect()
}

async fn round(test: &TestApp, sink: &Sink) {
    let smtp = worker::transport(Some(&sink.url)).unwrap();
    worker::round(&test.app, smtp.as_ref()).await.unwrap();
}

/// A word of a PDF, with its left and upper edge in millimetres.
type Word = (String, f64, f64);

/// The words of a PDF and where they stand, page by page; none without pdftotext.
fn pages_of(pdf: &[u8]) -> Option<Vec<Vec<Word>>> {
    let there = Command::new("pdftotext").arg("-v").output().is_ok();
    assert!(there || !required("pdf"), "pdftotext is required");
    if !there {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.pdf");
    std::fs::write(&file, pdf).unwrap();
    let read = Command::new("pdftotext").args(["-bbox", "-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split("<page ").skip(1).map(|page| page.lines().filter_map(word).collect()).collect())
}

/// `<word xMin="340.2" yMin="126.9" xMax="356.1" yMax="138.3">Rut</word>`
fn word(line: &str) -> Option<Word> {
    let (head, tail) = line.trim().strip_prefix("<word ")?.split_once('>')?;
    let millimetres = |name: &str| {
        let points: f64 = head.split_once(&format!("{name}=\""))?.1.split('"').next()?.parse().ok()?;
        Some(points * 25.4 / 72.0)
    };
    Some((tail.strip_suffix("</word>")?.to_owned(), millimetres("xMin")?, millimetres("yMin")?))
}

on_both_engines! {
    async fn by_the_usual_bylaws_everybody_is_called_by_what_finds_them(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let plan = caller.get(&format!("{meeting}/call")).await;
        assert_eq!((plan["people"].as_i64(), plan["post"].as_array().unwrap().len()), (Some(4), 1));
        assert_eq!(plan["unreachable"][0]["name"], "Nils Ensam");
        assert_eq!(plan["channels"], json!(["email", "letter", "poster"]));
        let call = caller.post(&format!("{meeting}/call"), &json!({ "message": "Kom i tid!" }), 201).await;
        assert_eq!((call["number"].as_i64(), call["cause"].as_str()), (Some(1), Some("call")));
        let letters = caller.letters().await;
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].recipient.as_str(), letters[0].recipient_name.as_str()), ("anna@example.org", "Anna Holm, Per Holm"));
        assert_eq!(letters[0].reply_to.as_deref(), Some("gunnarsbyn@example.org"));
        let text = letters[0].body.clone().unwrap();
        for part in ["Hej Anna Holm och Per Holm!", "Kom i tid!", "lördag 28 mars 2026 kl. 18.00", "Bygdegården", "23. ", "/gunnarsbyn/meetings/"] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        let receipts = caller.receipts(&meeting).await;
        assert_eq!(receipts.len(), 6);
        assert!(of(&receipts, "email").iter().all(|one| one["state"] == "handed_over" && one["address"] == "anna@example.org"));
        let by_post: Vec<_> = of(&receipts, "letter").into_iter().filter(|one| one["by_hand"] == false).collect();
        assert_eq!(by_post.len(), 2);
        assert!(by_post.iter().all(|one| one["state"] == "waiting" && one["address"] == "Byavägen 3, 961 77 Gunnarsbyn"));
        assert_eq!((of(&receipts, "poster").len(), of(&receipts, "advert").len()), (1, 0));
        assert_eq!(caller.get(&meeting).await["state"], "called");
        let again = caller.post(&format!("{meeting}/call"), &json!({}), 409).await;
        assert_eq!(again["code"], "meeting_called_already");
        assert_eq!((caller.letters().await.len(), caller.receipts(&meeting).await.len()), (1, 6));
    }

    async fn a_call_sent_twice_under_one_key_is_sent_once(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let path = format!("{}/call", caller.meeting("2026-03-28T18:00:00").await);
        for _ in 0..2 {
            let ask = test.post(&path).token(&caller.token).header("idempotency-key", "kalla-en-gang").json(&json!({}));
            ask.send().await.status(201);
        }
        assert_eq!(caller.letters().await.len(), 1);
    }

    async fn too_late_is_refused_until_the_board_sets_the_rule_aside(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-20T18:00:00").await;
        let refused = caller.post(&format!("{meeting}/call"), &json!({}), 409).await;
        assert_eq!(refused["code"], "call_would_void");
        assert_eq!(broken(&refused), ["notice_too_short"]);
        assert!(refused["fields"][0]["detail"].as_str().unwrap().contains("6 mars 2026"));
        assert!(caller.letters().await.is_empty());
        assert_eq!(caller.get(&format!("{meeting}/calls")).await["items"], json!([]));
        assert_eq!(caller.get(&meeting).await["state"], "draft");
        caller.waive(&meeting, Rule::NoticeTooShort).await;
        let call = caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        assert_eq!(call["waived"][0]["rule"], "notice_too_short");
        assert_eq!(caller.letters().await.len(), 1);
    }

    async fn six_days_and_a_poster_are_enough_where_the_bylaws_say_so(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let mut bylaws = serde_json::to_value(BylawsDraft::default()).unwrap();
        (bylaws["notice_min_days"], bylaws["channels"]) = (json!(6), json!(["poster"]));
        test.put(&format!("{}/bylaws", caller.base)).token(&caller.token).version(0).json(&bylaws).send().await.status(200);
        let meeting = caller.meeting("2026-03-17T18:00:00").await;
        let refused = caller.post(&format!("{meeting}/call"), &json!({ "channels": ["email"] }), 409).await;
        assert_eq!(broken(&refused), ["channel_missing"]);
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        assert!(caller.letters().await.is_empty());
        let receipts = caller.receipts(&meeting).await;
        assert_eq!(receipts.len(), 1);
        let cookie = test.sign_in("karin@example.org").await;
        let evidence = async || test.get(&format!("{}/calls", caller.page(&meeting))).cookie(&cookie).send().await.status(200).text();
        let shown = evidence().await;
        assert!(shown.contains("Inte klart än.") && shown.contains("Kallade genom anslag."), "{shown}");
        // Nobody was called by name, and there are no letters.
        for noise in ["kallade med namn", "/call/letters.pdf", "/call/labels.pdf"] {
            assert!(!shown.contains(noise), "{noise} is in {shown}");
        }
        let poster = format!("{meeting}/receipts/{}", receipts[0]["id"].as_str().unwrap());
        let marked = json!({ "state": "posted", "at": "2026-03-10", "by_name": "Sven Öberg", "place": "Handlarn" });
        let shown = test.put(&poster).token(&caller.token).json(&marked).send().await.status(200).json();
        assert_eq!((shown["state"].as_str(), shown["address"].as_str()), (Some("posted"), Some("Handlarn")));
        assert!(evidence().await.contains("Ja, mötet är behörigen utlyst."));
        for (body, code) in [(json!({ "state": "printed" }), "receipt_state_unfit"), (json!({ "state": "posted", "at": "2026-03-11" }), "receipt_day_future")] {
            let problem = test.put(&poster).token(&caller.token).json(&body).send().await.status(422).json();
            assert_eq!(problem["fields"][0]["code"], code);
        }
    }

    async fn a_yes_by_poster_says_how_many_letters_are_still_under_way(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        caller.post(&format!("{meeting}/call"), &json!({ "channels": ["email", "poster"] }), 201).await;
        let receipts = caller.receipts(&meeting).await;
        let poster = receipts.iter().find(|one| one["channel"] == "poster").unwrap();
        let poster = format!("{meeting}/receipts/{}", poster["id"].as_str().unwrap());
        let marked = json!({ "state": "posted", "place": "Handlarn" });
        test.put(&poster).token(&caller.token).json(&marked).send().await.status(200);
        let mailed = receipts.iter().filter(|one| one["channel"] == "email").count();
        let cookie = test.sign_in("karin@example.org").await;
        let page = test.get(&format!("{}/calls", caller.page(&meeting))).cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Ja, mötet är behörigen utlyst."), "{page}");
        assert!(mailed > 1 && page.contains(&format!("{mailed} e-postbrev är inte bekräftade som framme.")), "{page}");
    }

    async fn whom_nothing_reaches_is_told_and_the_reason_is_kept(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let by_name = json!({ "channels": ["email", "letter"] });
        let refused = caller.post(&format!("{meeting}/call"), &by_name, 409).await;
        assert_eq!(broken(&refused), ["channel_missing"]);
        let anyway = json!({ "channels": ["email", "letter"], "anyway": "Nils får kallelsen i handen." });
        let call = caller.post(&format!("{meeting}/call"), &anyway, 201).await;
        assert_eq!(call["waived"][0]["rule"], "channel_missing");
        let by_hand: Vec<_> = call["receipts"].as_array().unwrap().iter().filter(|one| one["by_hand"] == true).collect();
        assert_eq!((by_hand.len(), by_hand[0]["name"].as_str()), (1, Some("Nils Ensam")));
        for (body, code) in [(json!({ "channels": [] }), "channel_needed"), (json!({ "anyway": "ja" }), "call_why_needed")] {
            let problem = caller.post(&format!("{meeting}/call"), &body, 422).await;
            assert_eq!(problem["fields"][0]["code"], code);
        }
    }

    async fn what_the_post_office_knows_stands_in_the_evidence(test: TestApp) {
        let (caller, sink) = (Caller::of(&test).await, Sink::start().await);
        round(&test, &sink).await;
        caller.member("Anna", "Holm", Some("anna@example.org"), Some("Byavägen 1")).await;
        caller.member("Rut", "Åström", Some("rut@example.org"), Some("Byavägen 3")).await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let call = caller.post(&format!("{meeting}/call"), &json!({ "channels": ["email", "letter"] }), 201).await;
        sink.refuse.store(1, Ordering::SeqCst);
        round(&test, &sink).await;
        let receipts = caller.receipts(&meeting).await;
        let bounced: Vec<_> = receipts.iter().filter(|one| one["state"] == "bounced").collect();
        assert_eq!((bounced.len(), receipts.iter().filter(|one| one["state"] == "delivered").count()), (1, 1));
        assert!(bounced[0]["detail"].as_str().unwrap().contains("nobody here"));
        let instead = format!("{meeting}/receipts/{}/letter", bounced[0]["id"].as_str().unwrap());
        let letter = caller.post(&instead, &json!({}), 201).await;
        assert_eq!((letter["channel"].as_str(), letter["state"].as_str()), (Some("letter"), Some("waiting")));
        assert_eq!(caller.post(&instead, &json!({}), 409).await["code"], "receipt_letter_there");
        let printing = format!("{meeting}/calls/{}/printing", call["id"].as_str().unwrap());
        let printed = caller.post(&printing, &json!({ "by_name": "Sven Öberg" }), 200).await;
        assert_eq!(printed["counts"]["printed"], 1);
        let cookie = test.sign_in("karin@example.org").await;
        let page = test.get(&format!("{}/calls", caller.page(&meeting))).cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Ja, mötet är behörigen utlyst.") && page.contains("Kom inte fram"), "{page}");
        assert!(!page.contains("inte bekräfta"), "{page}");
        assert!(!page.contains("Skicka som brev"));
        // What went wrong is shown; what is done is folded, with its sum.
        assert!(page.contains("<details class=\"more wide\" open><summary>E-posten till 1 person kom inte fram</summary>"), "{page}");
        assert!(page.contains("<details class=\"more wide\"><summary>E-posten till 1 person är framme</summary>"), "{page}");
        assert!(page.contains("<details class=\"more wide\"><summary>1 brev är postat eller lämnat</summary>"), "{page}");
    }

    async fn a_cancelled_meeting_tells_everybody_once(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let feed = async || test.get(&format!("/calendar/{}.ics", caller.village.slug)).send().await.status(200).text();
        assert!(!feed().await.contains("Årsmöte 2026"));
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        assert!(feed().await.contains("Årsmöte 2026") && !feed().await.contains("STATUS:CANCELLED"));
        let cancelled = caller.post(&format!("{meeting}/cancel"), &json!({ "message": "Snöstorm." }), 200).await;
        assert_eq!(cancelled["state"], "cancelled");
        assert!(feed().await.contains("STATUS:CANCELLED"));
        let again = caller.post(&format!("{meeting}/cancel"), &json!({}), 409).await;
        assert_eq!(again["code"], "meeting_called_off");
        let letters = caller.letters().await;
        assert_eq!(letters.len(), 2);
        assert!(letters.iter().any(|letter| letter.subject.starts_with("INSTÄLLT: ") && letter.body.as_deref().unwrap().contains("Snöstorm.")));
        let receipts = caller.receipts(&meeting).await;
        assert_eq!((of(&receipts, "email").len(), of(&receipts, "letter").len(), of(&receipts, "poster").len()), (2, 3, 1));
    }

    async fn a_draft_is_cancelled_without_a_word(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        assert_eq!(caller.post(&format!("{meeting}/calls"), &json!({}), 409).await["code"], "meeting_not_called");
        caller.post(&format!("{meeting}/cancel"), &json!({}), 200).await;
        assert!(caller.letters().await.is_empty());
        assert_eq!(caller.post(&format!("{meeting}/call"), &json!({}), 409).await["code"], "meeting_called_off");
        let feed = test.get(&format!("/calendar/{}.ics", caller.village.slug)).send().await.status(200).text();
        assert!(!feed.contains("Årsmöte 2026"));
    }

    async fn a_moved_meeting_is_told_and_a_broken_notice_needs_a_new_call(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        let calls = format!("{meeting}/calls");
        assert_eq!(caller.post(&calls, &json!({}), 409).await["code"], "call_nothing_changed");
        caller.moved(&meeting, "2026-03-30T18:00:00").await;
        let told = caller.post(&calls, &json!({}), 201).await;
        assert_eq!((told["number"].as_i64(), told["cause"].as_str()), (Some(2), Some("change")));
        assert!(told["body"].as_str().unwrap().contains("måndag 30 mars 2026 kl. 18.00\nVar: Skolan"));
        assert_eq!((caller.letters().await.len(), told["receipts"].as_array().unwrap().len()), (2, 6));
        assert_eq!(caller.post(&calls, &json!({}), 409).await["code"], "call_nothing_changed");
        caller.moved(&meeting, "2026-03-15T18:00:00").await;
        let refused = caller.post(&calls, &json!({}), 409).await;
        assert_eq!((refused["code"].as_str(), broken(&refused)), (Some("call_would_void"), vec!["notice_too_short"]));
        caller.waive(&meeting, Rule::NoticeTooShort).await;
        let anew = caller.post(&calls, &json!({}), 201).await;
        assert_eq!((anew["number"].as_i64(), anew["cause"].as_str()), (Some(3), Some("call")));
    }

    async fn evidence_is_the_boards_and_addresses_are_for_those_who_call(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.member("Anna", "Holm", Some("anna@example.org"), None).await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        let calls = format!("{meeting}/calls");
        for (who, status) in [(&caller.village.stranger, 404), (&caller.village.officer, 404), (&caller.village.member, 403), (&caller.village.auditor, 200)] {
            let token = test.token(who).await;
            let answer = test.get(&calls).token(&token).send().await.status(status);
            assert!(!answer.text().contains("anna@example.org"), "{}", answer.text());
            let paper = test.get(&format!("{calls}/evidence.pdf")).token(&token).send().await.status(status);
            assert_eq!(paper.bytes.starts_with(b"%PDF-"), status == 200);
        }
        let page = format!("{}/calls", caller.page(&meeting));
        for (email, status) in [("okand@example.org", 404), ("anna@example.org", 403), ("ulla@example.org", 200), ("karin@example.org", 200)] {
            let cookie = test.sign_in(email).await;
            let answer = test.get(&page).cookie(&cookie).send().await.status(status);
            assert_eq!(answer.text().contains("anna@example.org"), email == "karin@example.org", "{email}");
        }
        assert!(test.get(&page).send().await.status(303).header("location").starts_with("/sign-in"));
    }

    async fn the_page_says_exactly_what_happens_and_does_it(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let cookie = test.sign_in("karin@example.org").await;
        let page = format!("{}/call", caller.page(&meeting));
        let shown = test.get(&page).cookie(&cookie).send().await.status(200).text();
        for part in ["4 personer får kallelsen, 2 får brev, 1 kan inte nås.", "Skicka kallelsen till 4 personer", "Nils Ensam"] {
            assert!(shown.contains(part), "{part} is not in {shown}");
        }
        let narrow = [("asks_channels", "yes"), ("channels", "email"), ("message", "Ta med kaffe")];
        let refused = test.post(&page).cookie(&cookie).form(&narrow).send().await.status(409).text();
        assert!(refused.contains("Ta med kaffe") && refused.contains("Varför kallar ni ändå?"), "{refused}");
        let none = test.post(&page).cookie(&cookie).form(&[("asks_channels", "yes"), ("message", "Ta med kaffe")]).send().await.status(422);
        assert!(none.text().contains("Ta med kaffe"));
        let again = [("asks_channels", "yes"), ("channels", "email"), ("channels", "poster"), ("show", "yes")];
        let looked = test.post(&page).cookie(&cookie).form(&again).send().await.status(200).text();
        assert!(looked.contains("2 personer får kallelsen, 0 får brev, 3 kan inte nås."), "{looked}");
        assert!(caller.letters().await.is_empty());
        let all = [("asks_channels", "yes"), ("channels", "email"), ("channels", "letter"), ("channels", "poster")];
        let done = test.post(&page).cookie(&cookie).form(&all).send().await.status(303);
        assert!(done.header("location").ends_with("/calls?done=meeting_called"));
        let evidence = test.get(done.header("location")).cookie(&cookie).send().await.status(200).text();
        assert!(evidence.contains("Kallelsen har gått ut.") && evidence.contains("Ska lämnas för hand"), "{evidence}");
        assert!(evidence.contains("kallade med namn") && evidence.contains("/call/letters.pdf"), "{evidence}");
        let receipts = caller.receipts(&meeting).await;
        let poster = of(&receipts, "poster")[0]["id"].as_str().unwrap().to_owned();
        let place = format!("{}/receipts/{poster}", caller.page(&meeting));
        let future = [("state", "posted"), ("at", "2026-04-01"), ("by_name", "Sven"), ("place", "Handlarn")];
        let refused = test.post(&place).cookie(&cookie).form(&future).send().await.status(422).text();
        assert!(refused.contains("value=\"Handlarn\"") && refused.contains("Dagen ligger i framtiden."), "{refused}");
        let put_up = [("state", "posted"), ("at", "2026-03-10"), ("by_name", "Sven"), ("place", "Handlarn")];
        test.post(&place).cookie(&cookie).form(&put_up).send().await.status(303);
        test.get(&page).cookie(&cookie).send().await.status(303);
        let cancellation = format!("{}/cancellation", caller.page(&meeting));
        let sure = test.get(&cancellation).cookie(&cookie).send().await.status(200).text();
        assert!(sure.contains("2 personer får besked med e-post och 2 med brev. 1 behöver få besked för hand."), "{sure}");
        test.post(&cancellation).cookie(&cookie).form(&[("message", "Snöstorm.")]).send().await.status(303);
        assert_eq!(caller.letters().await.len(), 2);
    }

    async fn a_picture_of_the_poster_is_kept_and_nothing_else(test: TestApp) {
        let caller = Caller::of(&test).await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let call = caller.post(&format!("{meeting}/call"), &json!({ "channels": ["poster"] }), 201).await;
        let more = json!({ "channel": "poster", "place": "Busshållplatsen" });
        let posting = format!("{meeting}/calls/{}/postings", call["id"].as_str().unwrap());
        let posted = caller.post(&posting, &more, 201).await;
        let cookie = test.sign_in("karin@example.org").await;
        let photo = format!("{}/receipts/{}/photo", caller.page(&meeting), posted["id"].as_str().unwrap());
        let send = async |name: &str, bytes: &[u8]| {
            let head = format!("--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"{name}\"\r\nContent-Type: image/png\r\n\r\n");
            let body = [head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
            test.post(&photo).cookie(&cookie).body("multipart/form-data; boundary=x", body).send().await.code
        };
        assert_eq!(send("anslag.txt", "bara text".as_bytes()).await, 422);
        let png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89";
        assert_eq!(send("anslag.png", png).await, 303);
        let receipts = caller.receipts(&meeting).await;
        assert_eq!(receipts.iter().filter(|one| one["document_id"].is_string()).count(), 1);
    }

    async fn what_is_printed_is_paper(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let cookie = test.sign_in("karin@example.org").await;
        for name in ["letters.pdf", "labels.pdf", "poster.pdf?size=a3", "poster.pdf"] {
            let paper = test.get(&format!("{meeting}/call/{name}")).token(&caller.token).send().await.status(200);
            assert!(paper.bytes.starts_with(b"%PDF-"), "{name}");
            let paper = test.get(&format!("{}/call/{name}", caller.page(&meeting))).cookie(&cookie).send().await.status(200);
            assert!(paper.bytes.starts_with(b"%PDF-"), "{name}");
        }
        // Before anything is sent letters have what is typed for the call.
        let own = json!({ "message": "Kom hem till Gunnarsbyn!", "subject": "Årsmöte i vår" });
        let paper = test.post(&format!("{meeting}/call/letters.pdf")).token(&caller.token).json(&own).send().await.status(200);
        let typed = [("message", "Kom hem till Gunnarsbyn!"), ("asks_channels", "yes"), ("channels", "letter")];
        let page = test.post(&format!("{}/call/letters.pdf", caller.page(&meeting))).cookie(&cookie).form(&typed).send().await.status(200);
        for paper in [paper, page] {
            let Some(pages) = pages_of(&paper.bytes) else {
                continue;
            };
            let greeted = pages.iter().filter(|page| page.iter().any(|(word, ..)| word == "hem")).count();
            assert!(greeted > 1, "{pages:?}");
        }
        let long = "x".repeat(5001);
        let long = [("message", long.as_str())];
        let refused = test.post(&format!("{}/call/letters.pdf", caller.page(&meeting))).cookie(&cookie).form(&long).send().await.status(422);
        assert!(refused.text().contains(long[0].1));
        let advert = test.get(&format!("{meeting}/call/advert.txt")).token(&caller.token).send().await.status(200).text();
        assert!(advert.contains("kallar till Årsmöte 2026") && advert.contains("Bygdegården"), "{advert}");
        test.get(&format!("{meeting}/call/poster.pdf?size=a9")).token(&caller.token).send().await.status(422);
        let token = test.token(&caller.village.board_member).await;
        test.get(&format!("{meeting}/call/letters.pdf")).token(&token).send().await.status(403);
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        let paper = test.get(&format!("{meeting}/call/letters.pdf")).token(&caller.token).send().await.status(200);
        assert!(paper.bytes.starts_with(b"%PDF-"));
    }

    async fn an_umbrella_calls_its_affiliates(test: TestApp) {
        let village = Village::build(&test).await;
        let (base, token) = (format!("/api/v1/associations/{}/meetings", village.network), test.token(&village.officer).await);
        let draft = json!({ "kind": "annual", "starts": "2026-03-28T18:00:00" });
        let made = test.post(&base).token(&token).json(&draft).send().await.status(201).json();
        let path = format!("{base}/{}/call", made["id"].as_str().unwrap());
        let call = test.post(&path).token(&token).json(&json!({})).send().await.status(201).json();
        let mailed: Vec<_> = call["receipts"].as_array().unwrap().iter().filter(|one| one["channel"] == "email").collect();
        assert_eq!((mailed.len(), mailed[0]["name"].as_str(), mailed[0]["address"].as_str()), (1, Some("Gunnarsbyns byaförening"), Some("gunnarsbyn@example.org")));
    }

    async fn to_a_board_meeting_the_board_is_called_and_no_auditor(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let draft = json!({ "kind": "board", "starts": "2026-03-12T18:00:00" });
        let path = format!("{}/meetings", caller.base);
        let made = caller.post(&path, &draft, 201).await;
        let meeting = format!("{path}/{}", made["id"].as_str().unwrap());
        let unfit = caller.post(&format!("{meeting}/call"), &json!({ "channels": ["poster"] }), 422).await;
        assert_eq!(unfit["fields"][0]["code"], "call_channel_unfit");
        caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        let mut called: Vec<_> = caller.letters().await.into_iter().map(|letter| letter.recipient).collect();
        called.sort();
        assert_eq!(called, ["aino@example.org", "karin@example.org", "per@example.org", "sven@example.org"]);
    }

    async fn an_address_stands_where_envelopes_have_their_window(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let paper = test.get(&format!("{meeting}/call/letters.pdf")).token(&caller.token).send().await.status(200);
        let Some(pages) = pages_of(&paper.bytes) else {
            return;
        };
        for (who, address) in [("Rut", vec!["Olle", "Byavägen", "961", "Gunnarsbyn"]), ("Nils", vec!["Ensam"])] {
            let page = pages.iter().find(|page| page.iter().any(|(word, ..)| word == who)).unwrap();
            let in_window: Vec<&Word> = page.iter().filter(|(_, left, top)| *left > 105.0 && *top < 80.0).collect();
            for part in [who].into_iter().chain(address) {
                assert!(in_window.iter().any(|(word, ..)| word == part), "{part} is not in {in_window:?}");
            }
            for (word, left, top) in in_window {
                assert!(*left > 119.0 && *left < 190.0 && *top > 42.0 && *top < 66.0, "{word} is at {left}, {top}");
            }
        }
    }

    async fn no_line_of_a_header_can_be_added(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.member("Anna", "Holm\r\nBcc: alla@example.org", Some("anna@example.org"), None).await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let subject = "Kom!\r\nBcc: alla@example.org\u{2028}X: y";
        caller.post(&format!("{meeting}/call"), &json!({ "subject": subject, "message": "<b>Hej</b>" }), 201).await;
        let letters = caller.letters().await;
        assert_eq!(letters.len(), 1);
        for header in [&letters[0].subject, &letters[0].recipient_name, &letters[0].sender_name] {
            assert!(header.chars().all(|c| !c.is_control() && c != '\u{2028}'), "{header:?}");
        }
        assert_eq!((letters[0].recipient.as_str(), letters[0].subject.as_str()), ("anna@example.org", "Kom! Bcc: alla@example.org X: y"));
        let html = letters[0].html.clone().unwrap();
        assert!(html.contains("&lt;b&gt;Hej&lt;/b&gt;") && !html.contains("<b>Hej"), "{html}");
    }

    async fn a_motion_that_was_taken_back_is_sent_to_nobody(test: TestApp) {
        let caller = Caller::of(&test).await;
        caller.people().await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let motions = format!("{}/motions", caller.base);
        for (title, text) in [("Ny brygga", "Att bygga en brygga vid badet."), ("Belysning", "Att byn får lampor.")] {
            caller.post(&motions, &json!({ "title": title, "text": text }), 201).await;
        }
        let list = caller.get(&motions).await;
        let back = list["items"].as_array().unwrap().iter().find(|one| one["title"] == "Belysning").unwrap()["id"].as_str().unwrap().to_owned();
        test.post(&format!("{motions}/{back}/withdrawal")).token(&caller.token).version(1).send().await.status(200);
        let call = caller.post(&format!("{meeting}/call"), &json!({}), 201).await;
        let body = call["body"].as_str().unwrap();
        assert!(body.contains("Att bygga en brygga vid badet.") && !body.contains("Att byn får lampor."), "{body}");
    }

    async fn a_refused_picture_is_named_beside_its_field(test: TestApp) {
        let caller = Caller::of(&test).await;
        let meeting = caller.meeting("2026-03-28T18:00:00").await;
        let call = caller.post(&format!("{meeting}/call"), &json!({ "channels": ["poster"] }), 201).await;
        let posting = format!("{meeting}/calls/{}/postings", call["id"].as_str().unwrap());
        let posted = caller.post(&posting, &json!({ "channel": "poster", "place": "Busshållplatsen" }), 201).await;
        let id = posted["id"].as_str().unwrap();
        let cookie = test.sign_in("karin@example.org").await;
        let body = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"anslag.exe\"\r\n\r\nMZ program\r\n--x--\r\n";
        let photo = test.post(&format!("{}/receipts/{id}/photo", caller.page(&meeting))).cookie(&cookie);
        let refused = photo.body("multipart/form-data; boundary=x", body).send().await.status(422).text();
        for part in [format!("href=\"#f-{id}-photo\""), format!("id=\"f-{id}-photo-e\""), "Välj filen anslag.exe en gång till.".to_owned()] {
            assert!(refused.contains(&part), "{part} is not in {refused}");
        }
    }
}
