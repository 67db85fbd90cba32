//! The archive: minutes on paper, extracts, packages that check themselves, and the search over decisions.

mod packages;

use std::{
    io::{Cursor, Read},
    path::Path,
    process::Command,
};

use byalag::{
    associations::{AssociationId, draft::Channel},
    calendar::Visibility,
    kit::{Words, secret},
    meetings::{
        AgendaItemId, CallId, Cause, DocumentId, Kind, Majority, MeetingId, Method, Purpose, ReceiptId, ReceiptState,
        State as MeetingState, blob, call_receipt, document, meeting, meeting_call,
    },
    minutes::{
        AdjustmentId, MinutesId, ParagraphId, Series, State, Way, adjustment,
        content::{
            Content, ContentAppendix, ContentAssociation, ContentChosen, ContentMeeting, ContentParagraph,
            ContentPresence, ContentRoll, FORMAT,
        },
        minutes, paragraph,
        record::{Dissent, OptionRecord, Record, TaskRecord, VoteRecord},
        rules::canonical,
    },
};
use chrono::{DateTime, NaiveDateTime, Utc};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, QueryFilter, entity::prelude::*};
use serde_json::json;

use crate::{
    on_both_engines,
    support::{TestApp, Village, required},
};

const APPENDIX: &[u8] = b"%PDF-1.4 bokslut";

/// A meeting that was held, and its minutes.
struct Held {
    meeting: MeetingId,
    minutes: MinutesId,
    base: String,
    hash: String,
}

/// What a paragraph says.
type Said<'a> = (&'a str, &'a str, &'a str);

fn said<'a>() -> [Said<'a>; 3] {
    [
        ("Mötets öppnande", "Karin Nilsson hälsade alla välkomna.", ""),
        (
            "Bryggan",
            "Två förslag lades fram.\n\nשלום السلام 🎉",
            "Mötet beslutade att bygga en ny brygga vid Långviken.",
        ),
        ("Avslutande", "Karin Nilsson avslutade mötet.", ""),
    ]
}

fn record() -> Record {
    let option = |text: &str, votes| OptionRecord { text: text.to_owned(), votes: Some(votes) };
    Record {
        votes: vec![VoteRecord {
            method: Method::ShowOfHands,
            majority: Majority::Simple,
            percent: None,
            options: vec![option("Ny brygga", 12), option("Avslag", 3)],
            abstained: Some(1),
            entitled: 16,
            seats: None,
            casting: false,
            winner: Some(1),
        }],
        dissents: vec![Dissent { name: "Olle Okänd".to_owned(), text: "För dyrt.".to_owned() }],
        tasks: vec![TaskRecord {
            what: "Ta in anbud".to_owned(),
            who: "Per Åström".to_owned(),
            due: "2026-05-01".parse().ok(),
        }],
        elections: Vec::new(),
    }
}

fn content(kind: Kind, meeting: MeetingId, starts: NaiveDateTime, said: &[Said<'_>]) -> Content {
    let paragraphs = (1..).zip(said).map(|(number, (heading, text, decision))| ContentParagraph {
        number,
        heading: (*heading).to_owned(),
        text: (*text).to_owned(),
        decision: (*decision).to_owned(),
        record: if decision.is_empty() { Record::default() } else { record() },
    });
    Content {
        format: FORMAT.to_owned(),
        association: ContentAssociation {
            name: "Gunnarsbyns byaförening".to_owned(),
            organisation_number: Some("8988012772".to_owned()),
            meeting_name: "årsmöte".to_owned(),
            board_name: "styrelse".to_owned(),
            chair_name: "ordförande".to_owned(),
        },
        meeting: ContentMeeting {
            id: meeting,
            kind,
            title: "Årsmöte".to_owned(),
            starts,
            ends: starts + chrono::Duration::hours(2),
            timezone: "Europe/Stockholm".to_owned(),
            place: Some("Byagården".to_owned()),
            called: None,
            waived: Vec::new(),
        },
        series: if kind.is_general() { Series::General } else { Series::Board },
        year: chrono::Datelike::year(&starts),
        chosen: ContentChosen {
            chair: Some("Karin Nilsson".to_owned()),
            secretary: Some("Sven Öberg".to_owned()),
            adjusters: vec!["Per Åström".to_owned(), "Aino Lahti".to_owned()],
            tellers: Vec::new(),
        },
        attendance: vec![ContentPresence {
            name: "Karin Nilsson".to_owned(),
            guest: false,
            arrived: starts,
            left: None,
        }],
        roll: Some(ContentRoll {
            frozen: starts.and_utc(),
            entitled: vec!["Karin Nilsson".to_owned()],
            proxies: Vec::new(),
            votes: 16,
        }),
        paragraphs: paragraphs.collect(),
        appendices: vec![ContentAppendix {
            number: 1,
            title: "Bokslut".to_owned(),
            file_name: "Årets bokslut.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: i64::try_from(APPENDIX.len()).unwrap(),
            sha256: secret::sha256(APPENDIX),
        }],
    }
}

/// A closed meeting with minutes that are still written: rows as the verbs of those rooms leave them.
async fn drafted(test: &TestApp, village: &Village, kind: Kind, day: &str, said: &[Said<'_>]) -> Held {
    let starts: NaiveDateTime = format!("{day}T18:00:00").parse().unwrap();
    let secretary = test.token(&village.secretary).await;
    let base = format!("/api/v1/associations/{}", village.id);
    let event = json!({
        "title": "Årsmöte", "starts": starts, "ends": starts + chrono::Duration::hours(2),
        "timezone": "Europe/Stockholm", "visibility": "members"
    });
    let event = test.post(&format!("{base}/events")).token(&secretary).json(&event).send().await.status(201).json();
    let (meeting, minutes) = (MeetingId(test.app.id()), MinutesId(test.app.id()));
    let row = meeting::Model {
        id: meeting,
        association_id: village.id,
        event_id: event["id"].as_str().unwrap().parse().unwrap(),
        kind,
        title: "Årsmöte".to_owned(),
        starts,
        ends: starts + chrono::Duration::hours(2),
        timezone: "Europe/Stockholm".to_owned(),
        place: Some("Byagården".to_owned()),
        remote_url: None,
        visibility: Visibility::Members,
        state: MeetingState::Closed,
        waived: "[]".to_owned(),
        called: Some(test.app.now()),
        opened: Some(starts.and_utc()),
        adjourned_to: None,
        resumed: None,
        roll_frozen: Some(starts.and_utc()),
        closed: Some(starts.and_utc()),
        cancelled: None,
        version: 1,
        created: test.app.now(),
        changed: test.app.now(),
    };
    let held = Held { meeting, minutes, base: format!("{base}/meetings/{meeting}"), hash: String::new() };
    test.app
        .write(async |txn| {
            meeting::Entity::insert(meeting::ActiveModel::from(row.clone()).reset_all())
                .exec_without_returning(txn)
                .await?;
            put_file(txn, village.id, meeting, test.app.now()).await?;
            put_call(txn, village.id, meeting, test).await?;
            put_minutes(txn, village.id, &held, &row, said).await
        })
        .await
        .unwrap();
    held
}

async fn put_file(
    txn: &DatabaseTransaction,
    association: AssociationId,
    meeting: MeetingId,
    now: DateTime<Utc>,
) -> Result<(), byalag::kit::Fault> {
    let sha256 = secret::sha256(APPENDIX);
    let size = i64::try_from(APPENDIX.len()).unwrap();
    let kept = blob::Model {
        association_id: association,
        sha256: sha256.clone(),
        size,
        bytes: APPENDIX.to_vec(),
        created: now,
    };
    blob::Entity::insert(blob::ActiveModel::from(kept).reset_all())
        .on_conflict_do_nothing()
        .exec_without_returning(txn)
        .await?;
    let row = document::Model {
        id: DocumentId(uuid::Uuid::from_u128(meeting.0.as_u128() + 1)),
        association_id: association,
        meeting_id: meeting,
        item_id: None::<AgendaItemId>,
        purpose: Purpose::Appendix,
        title: "Bokslut".to_owned(),
        file_name: "Årets bokslut.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size,
        sha256,
        place: 1,
        added_by: None,
        created: now,
    };
    document::Entity::insert(document::ActiveModel::from(row).reset_all()).exec_without_returning(txn).await?;
    Ok(())
}

async fn put_call(
    txn: &DatabaseTransaction,
    association: AssociationId,
    meeting: MeetingId,
    test: &TestApp,
) -> Result<(), byalag::kit::Fault> {
    let now = test.app.now();
    let call = meeting_call::Model {
        id: CallId(test.app.id()),
        association_id: association,
        meeting_id: meeting,
        number: 1,
        cause: Cause::Call,
        subject: "Kallelse".to_owned(),
        body: "Välkomna!".to_owned(),
        waived: "[]".to_owned(),
        at: now,
        actor: None,
    };
    let receipt = call_receipt::Model {
        id: ReceiptId(test.app.id()),
        association_id: association,
        meeting_id: meeting,
        call_id: call.id,
        member_id: None,
        name: "Anslag".to_owned(),
        channel: Channel::Poster,
        address: "Kanariefågelns affär".to_owned(),
        letter_id: None,
        state: ReceiptState::Posted,
        at: Some(now),
        by_name: None,
        document_id: None,
        created: now,
    };
    let mailed = call_receipt::Model {
        id: ReceiptId(test.app.id()),
        name: "Anna Holm".to_owned(),
        channel: Channel::Email,
        address: "kanarie@example.org".to_owned(),
        state: ReceiptState::HandedOver,
        ..receipt.clone()
    };
    meeting_call::Entity::insert(meeting_call::ActiveModel::from(call).reset_all()).exec_without_returning(txn).await?;
    for one in [receipt, mailed] {
        call_receipt::Entity::insert(call_receipt::ActiveModel::from(one).reset_all())
            .exec_without_returning(txn)
            .await?;
    }
    Ok(())
}

async fn put_minutes(
    txn: &DatabaseTransaction,
    association: AssociationId,
    held: &Held,
    meeting: &meeting::Model,
    said: &[Said<'_>],
) -> Result<(), byalag::kit::Fault> {
    let row = minutes::Model {
        id: held.minutes,
        association_id: association,
        meeting_id: held.meeting,
        series: if meeting.kind.is_general() { Series::General } else { Series::Board },
        year: chrono::Datelike::year(&meeting.starts),
        first_number: 1,
        state: State::Draft,
        content: None,
        content_hash: None,
        locked: None,
        locked_by: None,
        adjusted: None,
        version: 1,
        created: meeting.created,
        changed: meeting.changed,
    };
    minutes::Entity::insert(minutes::ActiveModel::from(row).reset_all()).exec_without_returning(txn).await?;
    for (place, (heading, text, decision)) in (1..).zip(said) {
        let record = if decision.is_empty() { Record::default() } else { record() };
        let id = held.minutes.0.as_u128() + 100 + u128::try_from(place).unwrap();
        let row = paragraph::Model {
            id: ParagraphId(uuid::Uuid::from_u128(id)),
            association_id: association,
            minutes_id: held.minutes,
            item_id: None,
            place,
            heading: (*heading).to_owned(),
            text: (*text).to_owned(),
            decision: (*decision).to_owned(),
            record: serde_json::to_string(&record).unwrap(),
            version: 1,
            created: meeting.created,
            changed: meeting.changed,
        };
        paragraph::Entity::insert(paragraph::ActiveModel::from(row).reset_all()).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// The same, locked; and adjusted by its chair when `state` says so.
async fn locked(test: &TestApp, village: &Village, kind: Kind, day: &str, said: &[Said<'_>], state: State) -> Held {
    let mut held = drafted(test, village, kind, day, said).await;
    let starts: NaiveDateTime = format!("{day}T18:00:00").parse().unwrap();
    let text = canonical(&serde_json::to_value(content(kind, held.meeting, starts, said)).unwrap());
    held.hash = secret::hash(&text);
    let at = test.app.now();
    test.app
        .write(async |txn| {
            let row = minutes::Entity::find_by_id(held.minutes).one(txn).await?.unwrap();
            let row = minutes::Model {
                state,
                content: Some(text.clone()),
                content_hash: Some(held.hash.clone()),
                locked: Some(at),
                adjusted: (state == State::Adjusted).then_some(at),
                version: 2,
                ..row
            };
            minutes::ActiveModel::from(row).reset_all().update(txn).await?;
            if state == State::Adjusted {
                let row = adjustment::Model {
                    id: AdjustmentId(test.app.id()),
                    association_id: village.id,
                    minutes_id: held.minutes,
                    addendum_id: None,
                    role: "chair".to_owned(),
                    name: "Karin Nilsson".to_owned(),
                    name_key: "karin nilsson".to_owned(),
                    account: None,
                    way: Way::Signed,
                    note: "Jag minns det annorlunda.".to_owned(),
                    content_hash: held.hash.clone(),
                    document_id: None,
                    at,
                };
                let active = adjustment::ActiveModel::from(row).reset_all();
                adjustment::Entity::insert(active).exec_without_returning(txn).await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    held
}

/// Whether a program can be run; when the run demands it, it must.
fn has(program: &str) -> bool {
    let there = Command::new(program).arg("--version").output().is_ok();
    assert!(there || !required("pdf"), "{program} is required");
    there
}

/// The text of a PDF in the order that it is read; none without pdftotext.
fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("x.pdf");
    std::fs::write(&file, pdf).unwrap();
    if has("qpdf") {
        let checked = Command::new("qpdf").arg("--check").arg(&file).output().unwrap();
        assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
    }
    if !has("pdftotext") {
        return None;
    }
    let read = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(read.status.success());
    Some(String::from_utf8(read.stdout).unwrap())
}

fn assert_kept_for_ever(pdf: &[u8]) {
    let text = String::from_utf8_lossy(pdf);
    assert!(text.starts_with("%PDF-"));
    for mark in ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1<"] {
        assert!(text.contains(mark), "{mark} is missing");
    }
}

/// Unpacks a package and returns the folder with its files.
fn unpacked(zip: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let name = String::from_utf8(entry.name_raw().to_vec()).unwrap();
        assert!(!name.contains("..") && !name.starts_with('/'), "{name}");
        let file = folder.path().join(&name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        std::fs::write(file, bytes).unwrap();
    }
    folder
}

/// An address within a package as the name of a file.
fn unescaped(link: &str) -> String {
    let pair = format!("x={}", link.replace('+', "%2B"));
    serde_urlencoded::from_str::<Vec<(String, String)>>(&pair).unwrap().remove(0).1
}

fn sums_agree(folder: &Path) -> bool {
    Command::new("sha256sum")
        .args(["-c", "--quiet", "SHA256SUMS"])
        .current_dir(folder)
        .output()
        .unwrap()
        .status
        .success()
}

on_both_engines! {
    async fn minutes_are_printed_to_be_kept_for_ever(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let token = test.token(&village.chair).await;
        let answer = test.get(&format!("{}/minutes.pdf", held.base)).token(&token).send().await.status(200);
        assert_eq!(answer.header("content-type"), "application/pdf");
        assert!(answer.header("content-disposition").starts_with("inline; filename=\"gunnarsbyn-2026-03-08-arsmote.pdf"));
        assert_kept_for_ever(&answer.bytes);
        let again = test.get(&format!("{}/minutes.pdf", held.base)).token(&token).send().await.status(200);
        assert_eq!(answer.bytes, again.bytes, "the same minutes give the same bytes");
        let cookie = test.sign_in("karin@example.org").await;
        let page = test.get(&format!("/gunnarsbyn/meetings/{}/minutes.pdf", held.meeting)).cookie(&cookie).send().await.status(200);
        assert_eq!(page.bytes, answer.bytes);
        let Some(text) = text_of(&answer.bytes) else { return };
        let places: Vec<usize> = ["§ 1 Mötets öppnande", "§ 2 Bryggan", "Ny brygga", "Beslut", "§ 3 Avslutande", "Underskrifter", "Närvarande", "Bilagor"]
            .iter()
            .map(|words| text.find(words).unwrap_or_else(|| panic!("{words} is not in {text}")))
            .collect();
        assert!(places.is_sorted(), "{places:?} in {text}");
        let joined: String = text.split_whitespace().collect();
        assert!(joined.contains(&held.hash), "the hash is printed");
        assert!(text.contains("annorlunda"), "a note of an adjuster is printed");
        assert!(!text.contains("Utkast") && !text.contains("Om mötet"), "{text}");
        let signed: String = text.split("Underskrifter").nth(1).unwrap().split("Närvarande").next().unwrap().to_owned();
        assert_eq!(signed.matches("Justerade elektroniskt").count(), 1, "{signed}");
    }

    async fn a_short_table_stands_on_one_page(test: TestApp) {
        let village = Village::build(&test).await;
        let texts: Vec<String> = (1..=40).map(|number| "Två förslag lades fram.\n\n".repeat(number % 7 + 1)).collect();
        let said: Vec<Said<'_>> = texts.iter().map(|text| ("Bryggan", text.as_str(), "Mötet beslutade så.")).collect();
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said, State::Adjusted).await;
        let token = test.token(&village.chair).await;
        let pdf = test.get(&format!("{}/minutes.pdf", held.base)).token(&token).send().await.status(200).bytes;
        let Some(text) = text_of(&pdf) else { return };
        for page in text.split('\u{c}') {
            for (head, row) in [("Förslag", "Avslag"), ("Uppgift att göra", "Ta in anbud")] {
                assert_eq!(page.matches(head).count(), page.matches(row).count(), "{head} and {row}: {page}");
            }
        }
    }

    async fn a_draft_says_that_it_is_one_and_is_not_for_members(test: TestApp) {
        let village = Village::build(&test).await;
        let held = drafted(&test, &village, Kind::Annual, "2026-03-08", &said()).await;
        let token = test.token(&village.secretary).await;
        let pdf = test.get(&format!("{}/minutes.pdf", held.base)).token(&token).send().await.status(200).bytes;
        assert_kept_for_ever(&pdf);
        if let Some(text) = text_of(&pdf) {
            assert!(text.contains("Utkast"), "{text}");
        }
        let member = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        let members = format!("/api/v1/associations/{}/members", village.id);
        test.post(&members).token(&token).json(&member).send().await.status(201);
        let token_of_member = test.token(&village.member).await;
        test.get(&format!("{}/minutes.pdf", held.base)).token(&token_of_member).send().await.status(404);
        let stranger = test.token(&village.stranger).await;
        test.get(&format!("{}/minutes.pdf", held.base)).token(&stranger).send().await.status(404);
        for path in ["minutes/paragraphs/1.pdf", "archive.zip"] {
            let answer = test.get(&format!("{}/{path}", held.base)).token(&token).send().await.status(409);
            assert_eq!(answer.json()["code"], "archive_not_locked");
        }
    }

    async fn an_extract_has_its_paragraph_alone_and_the_hash_of_the_whole(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let token = test.token(&village.treasurer).await;
        let path = format!("{}/minutes/paragraphs", held.base);
        let pdf = test.get(&format!("{path}/2.pdf")).token(&token).send().await.status(200).bytes;
        assert_kept_for_ever(&pdf);
        let cookie = test.sign_in("aino@example.org").await;
        let page = format!("/gunnarsbyn/meetings/{}/minutes/paragraphs/2.pdf", held.meeting);
        assert_eq!(test.get(&page).cookie(&cookie).send().await.status(200).bytes, pdf);
        for wrong in ["9.pdf", "0.pdf", "2", "x.pdf", "-1.pdf"] {
            test.get(&format!("{path}/{wrong}")).token(&token).send().await.status(404);
        }
        if let Some(text) = text_of(&pdf) {
            assert!(text.contains("§ 2 Bryggan") && text.contains("Rätt utdraget intygas"), "{text}");
            assert!(!text.contains("§ 1 ") && !text.contains("§ 3 "), "{text}");
            assert!(text.split_whitespace().collect::<String>().contains(&held.hash));
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let day = Words::default().date(&test.app.now().date_naive());
            for told in ["hämtad ur är justerat.", "avvikande mening"] {
                assert!(line.contains(told), "{told} is not in {line}");
            }
            assert!(line.contains(&format!("Karin Nilsson, mötesordförande, justerade elektroniskt {day}.")), "{line}");
        }
    }

    async fn an_extract_of_minutes_that_wait_says_for_whom(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Locked).await;
        let token = test.token(&village.chair).await;
        let path = format!("{}/minutes/paragraphs/2.pdf", held.base);
        let pdf = test.get(&path).token(&token).send().await.status(200).bytes;
        assert_kept_for_ever(&pdf);
        let Some(text) = text_of(&pdf) else { return };
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for told in ["hämtad ur är inte justerat av alla ännu.", "Per Åström, justerare, har inte justerat ännu."] {
            assert!(line.contains(told), "{told} is not in {line}");
        }
        assert!(!line.contains("elektroniskt") && !line.contains("avvikande mening"), "{line}");
        assert!(!line.contains("rättats"), "{line}");
        // What was corrected since stands under it.
        let correction = json!({ "text": "I § 2 ska det stå 4 900 kronor." });
        test.post(&format!("{}/minutes/addenda", held.base)).token(&token).json(&correction).send().await.status(201);
        let pdf = test.get(&path).token(&token).send().await.status(200).bytes;
        assert_kept_for_ever(&pdf);
        let line = text_of(&pdf).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(line.contains("Tillägg 1, ") && line.contains("ska det stå 4 900 kronor."), "{line}");
    }

    async fn a_package_checks_itself_and_finds_any_changed_byte(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let token = test.token(&village.auditor).await;
        let zip = test.get(&format!("{}/archive.zip", held.base)).token(&token).send().await.status(200);
        assert!(zip.header("content-disposition").starts_with("attachment; "));
        let folder = unpacked(&zip.bytes);
        let inside = folder.path().join("2026-03-08-arsmote");
        for name in ["minutes.pdf", "content.json", "adjustments.json", "appendices/01-arets-bokslut.pdf",
            "call-evidence.json", "index.html", "index.json", "LÄS-MIG.txt", "VERIFY.txt", "SHA256SUMS"] {
            assert!(inside.join(name).is_file(), "{name} is missing");
        }
        let content = std::fs::read(inside.join("content.json")).unwrap();
        assert_eq!(secret::sha256(&content), held.hash);
        let evidence = std::fs::read_to_string(inside.join("call-evidence.json")).unwrap();
        // Where the poster hung is evidence; where a member gets mail is not the auditor's to know.
        assert!(evidence.contains("Kanariefågelns affär") && evidence.contains("Anna Holm"), "{evidence}");
        assert!(!evidence.contains("kanarie@example.org"), "the auditor sees no addresses: {evidence}");
        let page = std::fs::read_to_string(inside.join("index.html")).unwrap();
        assert!(page.contains(&held.hash) && !page.contains("<script"));
        if !has("sha256sum") {
            return;
        }
        assert!(sums_agree(&inside));
        for name in ["minutes.pdf", "content.json", "appendices/01-arets-bokslut.pdf", "index.html", "LÄS-MIG.txt"] {
            let file = inside.join(name);
            let bytes = std::fs::read(&file).unwrap();
            let mut changed = bytes.clone();
            let middle = changed.len() / 2;
            changed[middle] ^= 1;
            std::fs::write(&file, changed).unwrap();
            assert!(!sums_agree(&inside), "a changed byte in {name} is not found");
            std::fs::write(&file, bytes).unwrap();
        }
        assert!(sums_agree(&inside));
    }

    async fn the_same_package_comes_again_and_addresses_are_for_those_who_call(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let token = test.token(&village.chair).await;
        let path = format!("{}/archive.zip", held.base);
        let one = test.get(&path).token(&token).send().await.status(200).bytes;
        test.later(chrono::Duration::hours(1));
        assert_eq!(one, test.get(&path).token(&token).send().await.status(200).bytes);
        let mut archive = zip::ZipArchive::new(Cursor::new(one)).unwrap();
        let mut text = String::new();
        archive.by_name("2026-03-08-arsmote/call-evidence.json").unwrap().read_to_string(&mut text).unwrap();
        assert!(text.contains("Kanariefågelns affär") && text.contains("kanarie@example.org"));
        let member = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        let members = format!("/api/v1/associations/{}/members", village.id);
        test.post(&members).token(&token).json(&member).send().await.status(201);
        let member = test.token(&village.member).await;
        test.get(&path).token(&member).send().await.status(403);
        test.get(&format!("{}/minutes.pdf", held.base)).token(&member).send().await.status(200);
        test.get(&path).token(&test.token(&village.officer).await).send().await.status(404);
    }

    async fn a_year_is_one_package_with_a_folder_for_each_meeting(test: TestApp) {
        let village = Village::build(&test).await;
        locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        locked(&test, &village, Kind::Board, "2026-03-09", &said(), State::Locked).await;
        drafted(&test, &village, Kind::Board, "2026-03-10", &said()).await;
        let token = test.token(&village.secretary).await;
        let path = format!("/api/v1/associations/{}/archive", village.id);
        let zip = test.get(&format!("{path}/2026.zip")).token(&token).send().await.status(200).bytes;
        let cookie = test.sign_in("sven@example.org").await;
        assert_eq!(test.get("/gunnarsbyn/archive/2026.zip").cookie(&cookie).send().await.status(200).bytes, zip);
        let folder = unpacked(&zip);
        for name in ["2026-03-08-arsmote/minutes.pdf", "2026-03-09-arsmote/minutes.pdf", "index.json", "SHA256SUMS"] {
            assert!(folder.path().join(name).is_file(), "{name} is missing");
        }
        assert!(!folder.path().join("2026-03-10-arsmote").exists(), "a draft is not packed");
        if has("sha256sum") {
            assert!(sums_agree(folder.path()));
            assert!(sums_agree(&folder.path().join("2026-03-09-arsmote")));
        }
        for wrong in ["2020.zip", "2026", "x.zip", "99999.zip"] {
            test.get(&format!("{path}/{wrong}")).token(&token).send().await.status(404);
        }
    }

    async fn the_years_page_leads_to_every_file(test: TestApp) {
        let village = Village::build(&test).await;
        let annual = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let board = locked(&test, &village, Kind::Board, "2026-03-09", &said(), State::Adjusted).await;
        let path = format!("/api/v1/associations/{}/archive/2026.zip", village.id);
        let zip = test.get(&path).token(&test.token(&village.chair).await).send().await.status(200).bytes;
        let folder = unpacked(&zip);
        let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert!(page.contains("<html lang=\"sv\">") && page.contains("Protokoll från 2026"), "{page}");
        assert!(page.contains(&annual.hash) && page.contains(&board.hash) && !page.contains("<script"), "{page}");
        let links: Vec<&str> = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for meeting in ["2026-03-08-arsmote/index.html", "2026-03-09-arsmote/index.html", "2026-03-09-arsmote/minutes.pdf"] {
            assert!(links.contains(&meeting), "{meeting} in {links:?}");
        }
        for link in links {
            assert!(folder.path().join(unescaped(link)).is_file(), "{link} leads nowhere");
        }
        let sums = std::fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap();
        assert!(sums.contains("  index.html\n"), "{sums}");
        if has("sha256sum") {
            assert!(sums_agree(folder.path()));
            std::fs::write(folder.path().join("index.html"), page.replace("2026", "2025")).unwrap();
            assert!(!sums_agree(folder.path()), "a changed page is not found");
        }
    }

    async fn auditors_search_and_take_out_what_is_adjusted_and_no_more(test: TestApp) {
        let village = Village::build(&test).await;
        let annual = locked(&test, &village, Kind::Annual, "2026-03-05", &said(), State::Adjusted).await;
        let board = locked(&test, &village, Kind::Board, "2026-03-06", &said(), State::Adjusted).await;
        let hidden = [
            locked(&test, &village, Kind::Board, "2026-03-07", &said(), State::Locked).await,
            locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Locked).await,
            drafted(&test, &village, Kind::Board, "2026-03-09", &said()).await,
        ];
        let (auditor, cookie) = (test.token(&village.auditor).await, test.sign_in("ulla@example.org").await);
        let base = format!("/api/v1/associations/{}", village.id);
        let days = async |token: &str| {
            let list = test.get(&format!("{base}/decisions?q=brygga")).token(token).send().await.status(200).json();
            list["items"].as_array().unwrap().iter().map(|one| one["day"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(days(&auditor).await, ["2026-03-06", "2026-03-05"]);
        let chair = test.token(&village.chair).await;
        assert_eq!(days(&chair).await, ["2026-03-08", "2026-03-07", "2026-03-06", "2026-03-05"]);
        let page = test.get("/gunnarsbyn/decisions?q=brygga").cookie(&cookie).send().await.status(200).text();
        assert!([&annual, &board].iter().all(|one| page.contains(&one.meeting.to_string())), "{page}");
        assert!(hidden.iter().all(|one| !page.contains(&one.meeting.to_string())), "{page}");
        // The year's package, by both doors; and what they cannot read, one by one.
        let zip = test.get(&format!("{base}/archive/2026.zip")).token(&auditor).send().await.status(200).bytes;
        assert_eq!(test.get("/gunnarsbyn/archive/2026.zip").cookie(&cookie).send().await.status(200).bytes, zip);
        let folder = unpacked(&zip);
        let there = |day: &str| folder.path().join(format!("2026-03-{day}-arsmote")).exists();
        assert!(there("05") && there("06") && !there("07") && !there("08") && !there("09"));
        let index = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert!(hidden.iter().filter(|one| !one.hash.is_empty()).all(|one| !index.contains(&one.hash)), "{index}");
        for held in &hidden {
            for path in ["minutes.pdf", "minutes/paragraphs/2.pdf", "archive.zip"] {
                test.get(&format!("{}/{path}", held.base)).token(&auditor).send().await.status(404);
            }
        }
        test.get(&format!("{}/archive.zip", board.base)).token(&auditor).send().await.status(200);
        // Long after signing in they are a member of the association like any other.
        test.later(chrono::Duration::minutes(61));
        let page = test.get("/gunnarsbyn/decisions?q=brygga").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains(&annual.meeting.to_string()) && !page.contains(&board.meeting.to_string()), "{page}");
        test.get("/gunnarsbyn/archive/2026.zip").cookie(&cookie).send().await.status(303);
    }

    async fn a_year_that_has_nothing_adjusted_is_no_package_for_an_auditor(test: TestApp) {
        let village = Village::build(&test).await;
        locked(&test, &village, Kind::Board, "2026-03-07", &said(), State::Locked).await;
        let path = format!("/api/v1/associations/{}/archive/2026.zip", village.id);
        test.get(&path).token(&test.token(&village.auditor).await).send().await.status(404);
        test.get(&path).token(&test.token(&village.treasurer).await).send().await.status(200);
    }

    async fn letters_of_any_script_and_pictures_are_printed(test: TestApp) {
        let village = Village::build(&test).await;
        let strange = [
            ("🎉 \u{202e}exe.ישיבה", "السلام عليكم 👨‍👩‍👧 漢字\n\n#let x = 1 $x$ <tag> *ej fet* @ref", "Mötet beslutade: החלטה 🚤 bryggan byggs."),
            ("Avslutande #pagebreak()", "Slut.", ""),
        ];
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &strange, State::Adjusted).await;
        let token = test.token(&village.chair).await;
        for path in ["minutes.pdf", "minutes/paragraphs/1.pdf"] {
            let pdf = test.get(&format!("{}/{path}", held.base)).token(&token).send().await.status(200).bytes;
            assert_kept_for_ever(&pdf);
            let Some(text) = text_of(&pdf) else { continue };
            // What is typed is text and nothing else; marks that turn the reading are gone.
            for words in ["bryggan byggs", "#let x = 1 $x$ <tag> *ej fet* @ref"] {
                assert!(text.contains(words), "{words} is not in {text}");
            }
            assert!(!text.contains('\u{202e}'), "{text}");
            assert_eq!(text.contains("Avslutande #pagebreak()"), path == "minutes.pdf", "{text}");
        }
        let zip = test.get(&format!("{}/archive.zip", held.base)).token(&token).send().await.status(200).bytes;
        let folder = unpacked(&zip);
        if has("sha256sum") {
            assert!(sums_agree(&folder.path().join("2026-03-08-arsmote")));
        }
    }

    async fn no_name_of_a_file_leads_out_of_its_folder(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        // As if a name had got past the check at the door.
        let names = ["../../../etc/cron.d/x.pdf", "/etc/passwd", "..\\..\\a.pdf", "../SHA256SUMS", "\u{202e}fdp.exe", "a\nb.pdf"];
        test.app
            .write(async |txn| {
                for (place, name) in (2..).zip(names) {
                    let row = document::Model {
                        id: DocumentId(test.app.id()),
                        association_id: village.id,
                        meeting_id: held.meeting,
                        item_id: None,
                        purpose: Purpose::Scan,
                        title: name.to_owned(),
                        file_name: name.to_owned(),
                        media_type: "application/pdf".to_owned(),
                        size: i64::try_from(APPENDIX.len()).unwrap(),
                        sha256: secret::sha256(APPENDIX),
                        place,
                        added_by: None,
                        created: test.app.now(),
                    };
                    let active = document::ActiveModel::from(row).reset_all();
                    document::Entity::insert(active).exec_without_returning(txn).await?;
                }
                Ok(())
            })
            .await
            .unwrap();
        let token = test.token(&village.chair).await;
        for path in [format!("{}/archive.zip", held.base), format!("/api/v1/associations/{}/archive/2026.zip", village.id)] {
            let zip = test.get(&path).token(&token).send().await.status(200).bytes;
            let mut archive = zip::ZipArchive::new(Cursor::new(&zip)).unwrap();
            let mut scans = Vec::new();
            for index in 0..archive.len() {
                let name = String::from_utf8(archive.by_index(index).unwrap().name_raw().to_vec()).unwrap();
                let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/' | 'Ä');
                assert!(name.chars().all(is_plain) && !name.contains("..") && !name.starts_with('/'), "{name:?}");
                scans.extend(name.contains("/scans/").then_some(name));
            }
            assert_eq!(scans.len(), names.len(), "{scans:?}");
            let folder = unpacked(&zip);
            if has("sha256sum") {
                assert!(sums_agree(&folder.path().join("2026-03-08-arsmote")));
            }
        }
    }

    async fn a_large_appendix_that_lies_about_its_type_is_refused(test: TestApp) {
        let village = Village::build(&test).await;
        let token = test.token(&village.secretary).await;
        let meetings = format!("/api/v1/associations/{}/meetings", village.id);
        let draft = json!({ "kind": "board", "starts": "2026-03-20T18:00:00" });
        let made = test.post(&meetings).token(&token).json(&draft).send().await.status(201).json();
        let path = format!("{meetings}/{}/documents", made["id"].as_str().unwrap());
        for (name, start) in [("bokslut.pdf", b"MZ\x90\0".as_slice()), ("bokslut.docx", b"PK\x03\x04".as_slice())] {
            let mut bytes = start.to_vec();
            bytes.resize(byalag::meetings::papers::LARGEST, 0);
            let refused = test.post(&format!("{path}?file_name={name}")).token(&token).body("application/pdf", bytes).send().await.status(422).json();
            assert_eq!(refused["fields"][0]["code"], "document_type_unknown", "{name}");
        }
        let list = test.get(&path).token(&token).send().await.status(200).json();
        assert_eq!(list["items"], json!([]));
        assert!(blob::Entity::find().all(test.app.read()).await.unwrap().is_empty());
    }

    async fn the_jetty_is_found_over_the_years_and_the_board_keeps_its_own(test: TestApp) {
        let village = Village::build(&test).await;
        locked(&test, &village, Kind::Annual, "2024-03-08", &said(), State::Adjusted).await;
        locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        locked(&test, &village, Kind::Annual, "2025-03-08", &said(), State::Locked).await;
        locked(&test, &village, Kind::Board, "2026-03-09", &said(), State::Adjusted).await;
        drafted(&test, &village, Kind::Annual, "2023-03-08", &said()).await;
        let chair = test.token(&village.chair).await;
        let member = json!({ "given_name": "Anna", "family_name": "Holm", "email": "anna@example.org" });
        let members = format!("/api/v1/associations/{}/members", village.id);
        test.post(&members).token(&chair).json(&member).send().await.status(201);
        let path = format!("/api/v1/associations/{}/decisions", village.id);
        let days = async |token: &str, query: &str| {
            let list = test.get(&format!("{path}{query}")).token(token).send().await.status(200).json();
            let days = list["items"].as_array().unwrap().iter().map(|one| one["day"].as_str().unwrap().to_owned());
            (days.collect::<Vec<_>>(), list["next"].as_str().map(ToOwned::to_owned))
        };
        let token = test.token(&village.member).await;
        assert_eq!(days(&token, "?q=bryggan").await.0, ["2026-03-08", "2024-03-08"]);
        assert_eq!(days(&token, "?q=LANGVIKEN%20brygg").await.0, ["2026-03-08", "2024-03-08"]);
        for form in ["brygga", "bryggor", "Bryggans", "l%C3%A5ngvik"] {
            assert_eq!(days(&token, &format!("?q={form}")).await.0, ["2026-03-08", "2024-03-08"], "{form}");
        }
        assert_eq!(days(&token, "?q=bryggan&year=2024").await.0, ["2024-03-08"]);
        assert!(days(&token, "?q=cykelbana").await.0.is_empty());
        assert_eq!(days(&chair, "?q=bryggan").await.0, ["2026-03-09", "2026-03-08", "2025-03-08", "2024-03-08"]);
        let (first, next) = days(&chair, "?q=bryggan&limit=3").await;
        assert_eq!(first, ["2026-03-09", "2026-03-08", "2025-03-08"]);
        let rest = format!("?q=bryggan&limit=3&after={}", next.unwrap());
        assert_eq!(days(&chair, &rest).await, (vec!["2024-03-08".to_owned()], None));
        test.get(&format!("{path}?q={}", "x".repeat(101))).token(&token).send().await.status(422);
        test.get(&format!("{path}?after=!")).token(&token).send().await.status(422);
        test.get(&path).token(&test.token(&village.stranger).await).send().await.status(404);
        test.get(&path).send().await.status(401);
        let cookie = test.sign_in("anna@example.org").await;
        let page = test.get("/gunnarsbyn/decisions?q=bryggan").cookie(&cookie).send().await.status(200).text();
        assert!(page.contains("/minutes#n-2") && !page.contains(".zip"), "{page}");
        let none = test.get("/gunnarsbyn/decisions?q=cykelbana&year=2024").cookie(&cookie).send().await.status(200).text();
        assert!(none.contains("Ingen paragraf"));
        test.get("/gunnarsbyn/decisions?year=x").cookie(&cookie).send().await.status(422);
    }

    async fn a_kept_file_never_changes(test: TestApp) {
        let village = Village::build(&test).await;
        let held = locked(&test, &village, Kind::Annual, "2026-03-08", &said(), State::Adjusted).await;
        let token = test.token(&village.chair).await;
        let sha256 = secret::sha256(APPENDIX);
        let refused = test.app.write(async |txn| {
            let changed = blob::Entity::update_many().col_expr(blob::Column::Bytes, Expr::value(b"x".to_vec()));
            changed.filter(blob::Column::Sha256.eq(&sha256)).exec(txn).await?;
            Ok(())
        });
        refused.await.unwrap_err();
        test.get(&format!("{}/archive.zip", held.base)).token(&token).send().await.status(200);
    }
}
