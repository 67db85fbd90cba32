//! Calendars as other programs export them, and files that are none.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{file::read, *};
use crate::calendar::{Status, Visibility, draft::Plan, view::EventView};

fn file(events: &str) -> Vec<u8> {
    let text = format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//SV\n{events}END:VCALENDAR\n");
    text.replace('\n', "\r\n").into_bytes()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n")
}

/// What the one event of a file says.
fn planned(lines: &str) -> Result<Plan, FieldFault> {
    match read(&file(&event(lines))).unwrap().remove(0).said? {
        Said::Event(plan) => Ok(*plan),
        Said::Occurrence(_) => panic!("an occurrence: {lines}"),
    }
}

/// What the one event of a file becomes.
fn taken(lines: &str) -> EventView {
    let plan = planned(lines).unwrap();
    let at = DateTime::<Utc>::default();
    let blank = event::Model {
        id: crate::calendar::EventId(Uuid::nil()),
        association_id: crate::associations::AssociationId(Uuid::nil()),
        uid: String::new(),
        title: String::new(),
        description: None,
        location: None,
        category: None,
        visibility: Visibility::Board,
        all_day: false,
        starts: NaiveDateTime::default(),
        ends: NaiveDateTime::default(),
        timezone: String::new(),
        recurrence: None,
        excluded: String::new(),
        last_day: None,
        status: Status::Confirmed,
        url: None,
        capacity: None,
        kept_by: None,
        sequence: 0,
        version: 1,
        created: at,
        changed: at,
    };
    plan.onto(blank).into()
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn a_series_with_a_zone_is_taken_whole() {
    let view = taken(
        "UID:a@x\nSUMMARY:Kör\\, övning\\; kl\\n19\nLOCATION:Kyrkan\nDTSTART;TZID=Europe/Stockholm:20261008T190000\n\
         DTEND;TZID=Europe/Stockholm:20261008T210000\nRRULE:FREQ=WEEKLY;UNTIL=20261231T225959Z\n\
         EXDATE;TZID=Europe/Stockholm:20261015T190000,20261016T190000\n\
         BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT10M\nEND:VALARM",
    );
    assert_eq!((view.title.as_str(), view.location.as_deref()), ("Kör, övning; kl 19", Some("Kyrkan")));
    assert_eq!((view.starts, view.ends), (at("2026-10-08T19:00:00"), at("2026-10-08T21:00:00")));
    assert_eq!(view.recurrence.as_deref(), Some("FREQ=WEEKLY;UNTIL=20261231T180000Z"));
    assert_eq!(view.excluded, [at("2026-10-15T19:00:00")]);
    assert_eq!((view.visibility, view.timezone.as_str()), (Visibility::Public, "Europe/Stockholm"));
}

#[test]
fn other_forms_of_time_become_ours() {
    let utc = taken("SUMMARY:x\nDTSTART:20260715T170000Z\nDTEND:20260715T180000Z\nCLASS:PRIVATE\nSTATUS:CANCELLED");
    assert_eq!(
        (utc.starts, utc.visibility, utc.status),
        (at("2026-07-15T19:00:00"), Visibility::Board, Status::Cancelled)
    );
    let far = taken("SUMMARY:x\nDTSTART;TZID=Europe/London:20260715T180000\nDURATION:PT1H30M");
    assert_eq!((far.starts, far.ends), (at("2026-07-15T19:00:00"), at("2026-07-15T20:30:00")));
    let finnish = taken("SUMMARY:x\nDTSTART;TZID=Europe/Helsinki:20260715T180000\nDTEND:20260715T160000Z");
    assert_eq!((finnish.timezone.as_str(), finnish.ends), ("Europe/Helsinki", at("2026-07-15T19:00:00")));
    let day = taken("SUMMARY:x\nDTSTART;VALUE=DATE:20260619");
    assert_eq!((day.all_day, day.ends), (true, at("2026-06-20T00:00:00")));
    let floating = taken("SUMMARY:x\nDTSTART;TZID=Customized Time Zone:20260715T180000");
    assert_eq!(floating.ends, at("2026-07-15T19:00:00"));
}

#[test]
fn what_cannot_be_taken_says_why() {
    for (lines, code) in [
        ("SUMMARY:x\nDTSTART:tomorrow", "import_time_unreadable"),
        ("SUMMARY:x", "import_time_unreadable"),
        ("SUMMARY:x\nDTSTART:+2026010T00000", "import_time_unreadable"),
        ("DTSTART:20260715T170000Z", "event_title_needed"),
        ("SUMMARY:x\nDTSTART:20260715T170000Z\nRRULE:FREQ=HOURLY", "rule_too_often"),
        ("SUMMARY:x\nDTSTART:20260715T170000Z\nRRULE:FREQ=DAILY\nRDATE:20260801T170000Z", "import_extra_days"),
        ("SUMMARY:x\nDTSTART:20260715T170000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260714T170000Z", "import_following"),
        ("SUMMARY:x\nDTSTART:20260715T170000Z\nRECURRENCE-ID:tomorrow", "import_time_unreadable"),
        ("SUMMARY:x\nDTSTART:20260715T170000Z\nDTEND:20260715T160000Z", "event_ends_before_start"),
    ] {
        let fault = planned(lines).unwrap_err();
        assert_eq!(fault.code, code, "{lines}");
    }
}

#[test]
fn an_event_is_known_again_by_its_uid() {
    let uid = |lines: &str| read(&file(&event(lines))).unwrap().remove(0).uid;
    assert_eq!(uid("UID: a@x \nSUMMARY:x\nDTSTART:20260715T170000Z"), "a@x");
    let made = uid("SUMMARY:x\nDTSTART:20260715T170000Z");
    assert_eq!(made, uid("SUMMARY:x\nDTSTART:20260715T170000Z"));
    assert_ne!(made, uid("SUMMARY:y\nDTSTART:20260715T170000Z"));
}

#[test]
fn a_file_that_is_no_calendar_is_refused() {
    let code = |bytes: &[u8]| read(bytes).err().map(|fault| fault.code);
    assert_eq!(code(b"\xff\xd8\xff\xe0 a photograph"), Some("import_unreadable"));
    assert_eq!(code(b""), Some("import_empty"));
    assert_eq!(code(&file("")), Some("import_empty"));
    assert_eq!(code(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:half"), Some("import_unreadable"));
    assert_eq!(code(&vec![b' '; MOST + 1]), Some("import_too_large"));
    assert_eq!(code(&file(&event("SUMMARY:x\nDTSTART:20260715T170000Z").repeat(2_001))), Some("import_too_many"));
}
