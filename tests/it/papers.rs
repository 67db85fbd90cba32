//! Papers of meetings: motions, files, own agendas, tasks, the year wheel, the constituting meeting.

use std::io::{Cursor, Write};

use byalag::meetings::{AgendaItemId, MeetingId, State, TaskId, meeting, task};
use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::{Value, json};

use crate::{
    on_both_engines,
    support::{TestApp, Village},
};

const MIB: usize = 1024 * 1024;

fn base(village: &Village) -> String {
    format!("/api/v1/associations/{}", village.id)
}

/// The annual meeting of the year as a draft.
async fn annual(test: &TestApp, village: &Village) -> String {
    let token = test.token(&village.secretary).await;
    let draft = json!({ "kind": "annual", "starts": "2026-03-28T18:00:00", "place": "Byagården" });
    let made = test.post(&format!("{}/meetings", base(village))).token(&token).json(&draft).send().await.status(201);
    made.json()["id"].as_str().unwrap().to_owned()
}

/// Lets a meeting be in a state, as the verbs of other rooms leave it.
async fn set_state(test: &TestApp, id: &str, state: State) {
    let id: MeetingId = id.parse().unwrap();
    let done = test.app.write(async |txn| {
        let row = meeting::Entity::find_by_id(id).one(txn).await?.unwrap();
        let now = Some(test.app.now());
        let row = meeting::Model { state, called: now, opened: now, closed: now, ..row };
        meeting::ActiveModel::from(row).reset_all().update(txn).await?;
        Ok(())
    });
    done.await.unwrap();
}

async fn join(test: &TestApp, village: &Village) -> String {
    let token = test.token(&village.chair).await;
    let member = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
    test.post(&format!("{}/members", base(village))).token(&token).json(&member).send().await.status(201);
    test.token(&village.member).await
}

async fn give_task(test: &TestApp, village: &Village, meeting: &str, what: &str, due: Option<&str>) -> TaskId {
    let row = task::Model {
        id: TaskId(test.app.id()),
        association_id: village.id,
        meeting_id: meeting.parse().unwrap(),
        item_id: None::<AgendaItemId>,
        what: what.to_owned(),
        who: "Per Åström".to_owned(),
        due: due.map(|due| due.parse().unwrap()),
        done: None,
        version: 1,
        created: test.app.now(),
        changed: test.app.now(),
    };
    let id = row.id;
    let given = test.app.write(async |txn| {
        task::Entity::insert(task::ActiveModel::from(row.clone()).reset_all()).exec_without_returning(txn).await?;
        Ok(())
    });
    given.await.unwrap();
    id
}

fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.resize(size.max(bytes.len()), b'x');
    bytes
}

fn archive(names: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<x/>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A form with a file, as a browser sends it.
fn multipart(file_name: &str, bytes: &[u8], title: &str) -> (&'static str, Vec<u8>) {
    let mut body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n{title}\r\n--x\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\
         Content-Type: application/pdf\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    ("multipart/form-data; boundary=x", body)
}

fn codes(problem: &Value) -> Vec<&str> {
    problem["fields"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
}

on_both_engines! {
    async fn any_member_sends_a_motion_in_and_the_board_prepares_it(test: TestApp) {
        let village = Village::build(&test).await;
        let member = join(&test, &village).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let motions = format!("{}/motions", base(&village));
        let draft = json!({ "title": "Ny brygga", "text": "Att mötet beslutar\n\natt bygga en brygga." });
        let made = test.post(&motions).token(&member).json(&draft).send().await.status(201).json();
        assert_eq!((made["proposer"].as_str(), made["state"].as_str()), (Some("Anna Holm"), Some("received")));
        assert!(made["meeting_id"].is_null(), "a member does not learn of a meeting that is not called");
        let path = format!("{motions}/{}", made["id"].as_str().unwrap());
        let seen = test.get(&path).token(&secretary).send().await.status(200).json();
        assert_eq!((seen["meeting_id"].as_str(), seen["late"].as_bool()), (Some(meeting.as_str()), Some(false)));
        let agenda = test.get(&format!("{}/meetings/{meeting}/agenda", base(&village))).token(&secretary).send().await.status(200).json();
        assert!(agenda["items"].as_array().unwrap().iter().any(|item| item["motion_id"] == made["id"]), "{agenda}");
        let change = json!({ "title": "Ny brygga", "text": "Att bygga.", "opinion": "Bifall.", "meeting_id": meeting });
        test.put(&path).token(&member).version(1).json(&change).send().await.status(403);
        test.put(&path).token(&secretary).json(&change).send().await.status(428);
        let changed = test.put(&path).token(&secretary).version(1).json(&change).send().await.status(200).json();
        assert_eq!(changed["opinion"], "Bifall.");
        test.put(&path).token(&secretary).version(1).json(&change).send().await.status(412);
        let off = json!({ "title": "Ny brygga", "text": "Att bygga.", "meeting_id": null });
        let answer = test.put(&path).token(&secretary).version(2).json(&off).send().await.status(409).json();
        assert_eq!(answer["code"], "motion_on_agenda");
    }

    async fn late_motions_are_taken_in_and_said_to_be_late(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        test.later(chrono::Duration::days(6));
        let path = format!("{}/meetings/{meeting}/motions", base(&village));
        let draft = json!({ "title": "Belysning", "text": "Att byn får lampor.", "proposer": "Gamla Stina" });
        let made = test.post(&path).token(&secretary).json(&draft).send().await.status(201).json();
        assert_eq!((made["late"].as_bool(), made["proposer"].as_str()), (Some(true), Some("Gamla Stina")));
        let list = test.get(&path).token(&secretary).send().await.status(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        let member = join(&test, &village).await;
        test.get(&path).token(&member).send().await.status(404);
        let all = test.get(&format!("{}/motions", base(&village))).token(&member).send().await.status(200).json();
        assert!(all["items"].as_array().unwrap().is_empty());
        set_state(&test, &meeting, State::Called).await;
        let all = test.get(&format!("{}/motions?meeting={meeting}", base(&village))).token(&member).send().await.status(200).json();
        assert_eq!(all["items"][0]["title"], "Belysning");
    }

    async fn a_motion_is_taken_back_by_whoever_sent_it_in(test: TestApp) {
        let village = Village::build(&test).await;
        let member = join(&test, &village).await;
        let motions = format!("{}/motions", base(&village));
        let draft = json!({ "title": "Ny brygga", "text": "Att bygga." });
        let made = test.post(&motions).token(&member).json(&draft).send().await.status(201).json();
        let path = format!("{motions}/{}/withdrawal", made["id"].as_str().unwrap());
        test.post(&path).token(&test.token(&village.treasurer).await).version(1).send().await.status(403);
        test.post(&path).token(&test.token(&village.stranger).await).version(1).send().await.status(404);
        let back = test.post(&path).token(&member).version(1).send().await.status(200).json();
        assert_eq!((back["state"].as_str(), back["version"].as_i64()), (Some("withdrawn"), Some(2)));
        assert_eq!(test.post(&path).token(&member).version(2).send().await.status(409).json()["code"], "motion_not_open");
    }

    async fn a_motion_without_words_is_refused_on_page_and_api(test: TestApp) {
        let village = Village::build(&test).await;
        let member = join(&test, &village).await;
        let motions = format!("{}/motions", base(&village));
        let empty = json!({ "title": "", "text": " " });
        let answer = test.post(&motions).token(&member).json(&empty).send().await.status(422).json();
        assert_eq!(codes(&answer), ["motion_title_needed", "motion_text_needed"]);
        let other = json!({ "title": "x", "text": "y", "proposer": "Någon annan" });
        let answer = test.post(&motions).token(&member).json(&other).send().await.status(422).json();
        assert_eq!(codes(&answer), ["motion_proposer_board"]);
        let unknown = json!({ "title": "x", "text": "y", "meeting_id": "018f0000-0000-7000-8000-000000000000" });
        let answer = test.post(&motions).token(&member).json(&unknown).send().await.status(422).json();
        assert_eq!(codes(&answer), ["motion_meeting_unknown"]);
        let cookie = test.sign_in("anna@example.org").await;
        let page = "/gunnarsbyn/meetings/motions";
        let refused = test.post(page).cookie(&cookie).form(&[("title", ""), ("text", "Att bygga.")]).send().await.status(422);
        assert!(refused.text().contains("Att bygga.") && refused.text().contains("href=\"#f-title\""));
        let sent = test.post(page).cookie(&cookie).form(&[("title", "Brygga"), ("text", "Att bygga.")]).send().await.status(303);
        let one = test.get(sent.header("location")).cookie(&cookie).send().await.status(200).text();
        assert!(one.contains("Brygga") && one.contains("Motionen är inskickad.") && one.contains("/withdrawal"));
        let cookie = test.sign_in("sven@example.org").await;
        let address = sent.header("location").split('?').next().unwrap().to_owned();
        let fields = [("title", "Brygga"), ("text", "Att bygga."), ("opinion", "Bifall."), ("version", "1")];
        test.post(&address).cookie(&cookie).form(&fields).send().await.status(303);
        let stale = test.post(&address).cookie(&cookie).form(&fields).send().await.status(412).text();
        assert!(stale.contains("Någon annan hann") && stale.contains("Bifall."));
    }

    async fn a_file_is_kept_once_and_given_back_as_it_came(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let path = format!("{}/meetings/{meeting}/documents", base(&village));
        let bytes = pdf(20 * MIB);
        let query = "?title=Bilaga%201&file_name=%C3%85rets%E2%80%AE%20bokslut.pdf";
        let made = test.post(&format!("{path}{query}")).token(&secretary).body("application/octet-stream", bytes.clone()).send().await.status(201).json();
        assert_eq!((made["file_name"].as_str(), made["media_type"].as_str()), (Some("Årets bokslut.pdf"), Some("application/pdf")));
        test.post(&format!("{path}?file_name=igen.pdf")).token(&secretary).body("application/pdf", bytes.clone()).send().await.status(201);
        let kept = byalag::meetings::blob::Entity::find().all(test.app.read()).await.unwrap();
        assert_eq!((kept.len(), kept[0].bytes == bytes), (1, true));
        let one = format!("{path}/{}", made["id"].as_str().unwrap());
        let file = test.get(&one).token(&secretary).send().await.status(200);
        assert_eq!((file.header("content-type"), file.header("content-security-policy")), ("application/pdf", "sandbox"));
        assert!(file.header("content-disposition").starts_with("attachment; ") && file.header("content-disposition").contains("%C3%85rets%20bokslut.pdf"));
        assert_eq!((file.header("x-content-type-options"), file.bytes == bytes), ("nosniff", true));
        test.delete(&one).token(&test.token(&village.treasurer).await).send().await.status(403);
        test.delete(&one).token(&secretary).send().await.status(204);
        test.get(&one).token(&secretary).send().await.status(404);
        let list = test.get(&path).token(&secretary).send().await.status(200).json();
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
        assert_eq!(byalag::meetings::blob::Entity::find().all(test.app.read()).await.unwrap().len(), 1, "the other document has them still");
        let left = format!("{path}/{}", list["items"][0]["id"].as_str().unwrap());
        set_state(&test, &meeting, State::Closed).await;
        assert_eq!(test.delete(&left).token(&secretary).send().await.status(409).json()["code"], "document_kept");
        set_state(&test, &meeting, State::Called).await;
        test.delete(&left).token(&secretary).send().await.status(204);
        assert!(byalag::meetings::blob::Entity::find().all(test.app.read()).await.unwrap().is_empty());
    }

    async fn a_lying_type_is_refused(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let path = format!("{}/meetings/{meeting}/documents", base(&village));
        for (name, bytes) in [
            ("bokslut.pdf", b"MZ\x90\0\x03 a program".to_vec()),
            ("bokslut.pdf", vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', 0]),
            ("sida.html", b"<script>alert(1)</script>".to_vec()),
            ("brev.docx", archive(&["hemligt.exe"])),
            ("brev.docx", archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])),
            ("trasig.docx", b"PK\x03\x04 half".to_vec()),
            ("f%E2%80%AEfdp.exe", b"%PDF-1.7".to_vec()),
        ] {
            let answer = test.post(&format!("{path}?file_name={name}")).token(&secretary).body("application/pdf", bytes).send().await.status(422).json();
            assert_eq!(codes(&answer), ["document_type_unknown"], "{name}");
        }
        let docx = archive(&["[Content_Types].xml", "word/document.xml"]);
        let made = test.post(&format!("{path}?file_name=..%2F..%2Fbrev.docx")).token(&secretary).body("image/png", docx).send().await.status(201).json();
        assert_eq!(made["file_name"], "brev.docx");
        let names: Vec<String> = (0..5_001).map(|number| format!("word/{number}.xml")).collect();
        let many: Vec<&str> = ["[Content_Types].xml", "word/document.xml"].into_iter().chain(names.iter().map(String::as_str)).collect();
        test.post(&format!("{path}?file_name=bomb.docx")).token(&secretary).body("application/zip", archive(&many)).send().await.status(422);
        let empty = test.post(&format!("{path}?file_name=x.pdf")).token(&secretary).body("application/pdf", Vec::new()).send().await.status(422).json();
        assert_eq!(codes(&empty), ["document_file_needed"]);
        let item = format!("{path}?file_name=x.pdf&item_id=018f0000-0000-7000-8000-000000000000");
        let answer = test.post(&item).token(&secretary).body("application/pdf", pdf(10)).send().await.status(422).json();
        assert_eq!(codes(&answer), ["document_item_unknown"]);
    }

    async fn what_is_larger_than_twenty_mebibytes_is_refused(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let path = format!("{}/meetings/{meeting}/documents?file_name=x.pdf", base(&village));
        let answer = test.post(&path).token(&secretary).body("application/pdf", pdf(20 * MIB + 1)).send().await.status(413).json();
        assert_eq!(answer["code"], "document_too_large");
        let answer = test.post(&path).token(&secretary).body("application/pdf", pdf(21 * MIB)).send().await.status(413).json();
        assert_eq!(answer["code"], "body_too_large");
        assert!(byalag::meetings::blob::Entity::find().all(test.app.read()).await.unwrap().is_empty());
    }

    async fn files_come_and_go_on_the_page(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = annual(&test, &village).await;
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{meeting}/documents");
        let (kind, body) = multipart("Bokslut.pdf", &pdf(3_000), "Bilaga 1");
        test.post(&page).cookie(&cookie).body(kind, body).send().await.status(303);
        let text = test.get(&page).cookie(&cookie).send().await.status(200).text();
        assert!(text.contains("Bilaga 1") && text.contains("3 KB"), "{text}");
        let (kind, body) = multipart("virus.pdf", b"MZ\x90\0", "Viktigt");
        let refused = test.post(&page).cookie(&cookie).body(kind, body).send().await.status(422).text();
        assert!(refused.contains("href=\"#f-file\"") && refused.contains("value=\"Viktigt\""), "what was typed is kept");
        let member = join(&test, &village).await;
        test.get(&format!("{}/meetings/{meeting}/documents", base(&village))).token(&member).send().await.status(404);
        set_state(&test, &meeting, State::Called).await;
        let list = test.get(&format!("{}/meetings/{meeting}/documents", base(&village))).token(&member).send().await.status(200).json();
        let id = list["items"][0]["id"].as_str().unwrap();
        let cookie_of_member = test.sign_in("anna@example.org").await;
        let seen = test.get(&page).cookie(&cookie_of_member).send().await.status(200).text();
        assert!(seen.contains("Bilaga 1") && !seen.contains("type=\"file\""));
        let file = test.get(&format!("{page}/{id}")).cookie(&cookie_of_member).send().await.status(200);
        assert_eq!(file.header("content-security-policy"), "sandbox");
        test.post(&format!("{page}/{id}/removal")).cookie(&cookie_of_member).form(&[]).send().await.status(403);
        test.post(&format!("{page}/{id}/removal")).cookie(&cookie).form(&[]).send().await.status(303);
    }

    async fn an_agenda_becomes_a_template(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let path = format!("{}/agenda-templates", base(&village));
        let draft = json!({ "name": "Vårmöte", "kind": "member", "items": [{ "kind": "opening", "heading": "Öppnande" }, { "kind": "general", "heading": "" }] });
        let answer = test.post(&path).token(&secretary).json(&draft).send().await.status(422).json();
        assert_eq!(answer["fields"][0]["field"], "items.1.heading");
        let cookie = test.sign_in("sven@example.org").await;
        let save = format!("/gunnarsbyn/meetings/{meeting}/agenda/template");
        test.post(&save).cookie(&cookie).form(&[("name", "Vårt årsmöte")]).send().await.status(303);
        let list = test.get(&path).token(&secretary).send().await.status(200).json();
        assert_eq!((list["items"][0]["name"].as_str(), list["items"][0]["items"].as_array().unwrap().len()), (Some("Vårt årsmöte"), 23));
        let page = test.get("/gunnarsbyn/meetings/templates").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Vårt årsmöte"));
        let one = format!("{path}/{}", list["items"][0]["id"].as_str().unwrap());
        test.delete(&one).token(&secretary).version(9).send().await.status(412);
        test.delete(&one).token(&test.token(&village.treasurer).await).version(1).send().await.status(403);
        test.delete(&one).token(&secretary).version(1).send().await.status(204);
    }

    async fn tasks_are_told_when_late_and_done_with_one_button(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = annual(&test, &village).await;
        let late = give_task(&test, &village, &meeting, "Ta in anbud", Some("2026-03-01")).await;
        give_task(&test, &village, &meeting, "Köpa kaffe", None).await;
        give_task(&test, &village, &meeting, "Skotta snö", Some("2026-12-01")).await;
        let token = test.token(&village.board_member).await;
        let path = format!("{}/tasks", base(&village));
        let list = test.get(&path).token(&token).send().await.status(200).json();
        let order: Vec<_> = list["items"].as_array().unwrap().iter().map(|one| one["what"].as_str().unwrap()).collect();
        assert_eq!((order.as_slice(), list["items"][0]["overdue"].as_bool()), (["Ta in anbud", "Skotta snö", "Köpa kaffe"].as_slice(), Some(true)));
        let first = test.get(&format!("{path}?limit=2")).token(&token).send().await.status(200).json();
        let rest = test.get(&format!("{path}?limit=2&after={}", first["next"].as_str().unwrap())).token(&token).send().await.status(200).json();
        assert_eq!((rest["items"][0]["what"].as_str(), rest["next"].is_null()), (Some("Köpa kaffe"), true));
        let cookie = test.sign_in("per@example.org").await;
        let page = test.get("/gunnarsbyn/meetings/tasks").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("för 9 dagar sedan"), "{page}");
        let done = format!("/gunnarsbyn/meetings/tasks/{late}/done");
        test.post(&done).cookie(&cookie).form(&[("version", "1"), ("done", "yes")]).send().await.status(303);
        test.post(&done).cookie(&cookie).form(&[("version", "1"), ("done", "yes")]).send().await.status(412);
        let open = test.get(&format!("{path}?open=true")).token(&token).send().await.status(200).json();
        assert_eq!(open["items"].as_array().unwrap().len(), 2);
        let change = json!({ "what": "", "due": "1066-10-14" });
        test.put(&format!("{path}/{late}")).token(&token).version(2).json(&change).send().await.status(422);
        let change = json!({ "what": "Ta in tre anbud", "who": "Per", "due": "2026-05-01", "done": false });
        let changed = test.put(&format!("{path}/{late}")).token(&token).version(2).json(&change).send().await.status(200).json();
        assert_eq!((changed["done"].as_bool(), changed["overdue"].as_bool()), (Some(false), Some(false)));
        test.put(&format!("{path}/{late}")).token(&test.token(&village.auditor).await).version(3).json(&change).send().await.status(403);
        let member = join(&test, &village).await;
        test.get(&path).token(&member).send().await.status(403);
    }

    async fn the_year_is_told_by_the_bylaws(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = annual(&test, &village).await;
        let token = test.token(&village.treasurer).await;
        let path = format!("{}/year-wheel", base(&village));
        let wheel = test.get(&path).token(&token).send().await.status(200).json();
        let find = |mark: &str| wheel["items"].as_array().unwrap().iter().find(|one| one["mark"] == mark).unwrap().clone();
        assert_eq!((find("annual_meeting")["day"].as_str(), find("annual_meeting")["state"].as_str()), (Some("2026-03-28"), Some("planned")));
        assert_eq!(find("call_by")["day"], "2026-03-14");
        assert_eq!(find("annual_meeting")["meeting_id"], meeting.as_str());
        let later = test.get(&format!("{path}?year=2027")).token(&token).send().await.status(200).json();
        assert!(later["items"].as_array().unwrap().iter().all(|one| one["state"] == "ahead"), "{later}");
        test.get(&format!("{path}?year=99999")).token(&token).send().await.status(422);
        let cookie = test.sign_in("aino@example.org").await;
        let page = test.get("/gunnarsbyn/meetings/wheel").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("Årshjul 2026") && page.contains("Sista dag för motioner") && page.contains("mars"));
        let member = join(&test, &village).await;
        test.get(&path).token(&member).send().await.status(403);
    }

    async fn the_new_board_meets_after_a_closed_annual_meeting(test: TestApp) {
        let village = Village::build(&test).await;
        let secretary = test.token(&village.secretary).await;
        let meeting = annual(&test, &village).await;
        let path = format!("{}/meetings/{meeting}/constituting", base(&village));
        assert_eq!(test.post(&path).token(&secretary).send().await.status(409).json()["code"], "constituting_not_closed");
        set_state(&test, &meeting, State::Closed).await;
        let made = test.post(&path).token(&secretary).send().await.status(201).json();
        assert_eq!((made["kind"].as_str(), made["place"].as_str()), (Some("constituting"), Some("Byagården")));
        assert!(made["starts"].as_str().unwrap().starts_with("2026-03-28T"));
        let again = test.post(&path).token(&secretary).send().await.status(201).json();
        assert_eq!(again["id"], made["id"], "one is enough");
        let board = format!("{}/meetings/{}/constituting", base(&village), made["id"].as_str().unwrap());
        assert_eq!(test.post(&board).token(&secretary).send().await.status(409).json()["code"], "constituting_not_annual");
        test.post(&path).token(&test.token(&village.treasurer).await).send().await.status(403);
    }

    async fn of_two_who_plan_at_once_both_get_one_constituting_meeting(test: TestApp) {
        let village = Village::build(&test).await;
        let (secretary, chair) = (test.token(&village.secretary).await, test.token(&village.chair).await);
        let meeting = annual(&test, &village).await;
        set_state(&test, &meeting, State::Closed).await;
        let path = format!("{}/meetings/{meeting}/constituting", base(&village));
        let ask = async |token: &str| test.post(&path).token(token).send().await.status(201).json();
        let (one, two, three) = tokio::join!(ask(&secretary), ask(&chair), ask(&secretary));
        assert!(one["id"] == two["id"] && two["id"] == three["id"], "{one} {two} {three}");
        let list = test.get(&format!("{}/meetings", base(&village))).token(&chair).send().await.status(200).json();
        let constituting = list["items"].as_array().unwrap().iter().filter(|one| one["kind"] == "constituting").count();
        assert_eq!(constituting, 1);
    }

    async fn a_refused_form_says_which_file_to_choose_again(test: TestApp) {
        let village = Village::build(&test).await;
        let meeting = annual(&test, &village).await;
        let cookie = test.sign_in("sven@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{meeting}/documents");
        let (kind, body) = multipart("Bokslut.pdf", &pdf(3_000), &"x".repeat(201));
        let refused = test.post(&page).cookie(&cookie).body(kind, body).send().await.status(422).text();
        assert!(refused.contains("Välj filen Bokslut.pdf en gång till.") && refused.contains("f-file-a\""), "{refused}");
        let (kind, body) = multipart("<b>.pdf", b"MZ\x90\0", "");
        let refused = test.post(&page).cookie(&cookie).body(kind, body).send().await.status(422).text();
        // One that is refused itself is not to be chosen once more.
        assert!(refused.contains("f-file") && !refused.contains("en gång till") && !refused.contains("<b>.pdf"), "{refused}");
        let (kind, body) = multipart("", b"", "Viktigt");
        let refused = test.post(&page).cookie(&cookie).body(kind, body).send().await.status(422).text();
        assert!(!refused.contains("Välj filen  en gång till") && !refused.contains("f-file-a"), "{refused}");
        assert!(byalag::meetings::blob::Entity::find().all(test.app.read()).await.unwrap().is_empty());
    }
}
