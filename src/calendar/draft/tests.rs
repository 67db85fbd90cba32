//! Drafts: every fault at once, and the form there and back.

use super::*;
use crate::{
    calendar::{EventId, view::EventView},
    kit::form::Fields,
};

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn draft(starts: &str, ends: &str) -> EventDraft {
    EventDraft {
        title: "Årsmöte".to_owned(),
        description: None,
        location: None,
        category: None,
        visibility: Visibility::Public,
        all_day: false,
        starts: at(starts),
        ends: at(ends),
        timezone: home(),
        recurrence: None,
        excluded: Vec::new(),
        status: Status::Confirmed,
        url: None,
        capacity: None,
    }
}

fn evening() -> EventDraft {
    draft("2026-10-08T19:00:00", "2026-10-08T21:00:00")
}

fn codes(draft: &EventDraft) -> Vec<(String, &'static str)> {
    draft.check().unwrap_err().fields.into_iter().map(|fault| (fault.field, fault.code)).collect()
}

fn row(draft: &EventDraft) -> event::Model {
    let blank = event::Model {
        id: EventId(uuid::Uuid::from_u128(1)),
        association_id: crate::associations::AssociationId(uuid::Uuid::from_u128(2)),
        uid: "u".to_owned(),
        title: String::new(),
        description: None,
        location: None,
        category: None,
        visibility: Visibility::Public,
        all_day: false,
        starts: draft.starts,
        ends: draft.ends,
        timezone: home(),
        recurrence: None,
        excluded: String::new(),
        last_day: None,
        status: Status::Confirmed,
        url: None,
        capacity: None,
        kept_by: None,
        sequence: 0,
        version: 7,
        created: draft.starts.and_utc(),
        changed: draft.starts.and_utc(),
    };
    draft.check().unwrap().onto(blank)
}

#[test]
fn every_fault_is_told_at_once() {
    let bad = EventDraft {
        title: " \r\n ".to_owned(),
        description: Some("a".repeat(5_001)),
        timezone: "Europe/Berlin".to_owned(),
        ends: at("2026-10-08T19:00:00"),
        recurrence: Some("FREQ=SECONDLY".to_owned()),
        url: Some("javascript:alert(1)".to_owned()),
        capacity: Some(0),
        ..evening()
    };
    let expected = [
        ("title", "event_title_needed"),
        ("timezone", "event_timezone_unknown"),
        ("ends", "event_ends_before_start"),
        ("recurrence", "rule_too_often"),
        ("capacity", "number_out_of_range"),
        ("description", "text_too_long"),
        ("url", "website_invalid"),
    ];
    assert_eq!(codes(&bad), expected.map(|(field, code)| (field.to_owned(), code)));
}

#[test]
fn a_title_is_one_clean_line() {
    let mut draft = evening();
    draft.title = "Fika\r\nEND:VEVENT\u{0}\tkl. 19".to_owned();
    draft.description = Some("Rad ett\r\nrad två\u{7}".to_owned());
    let row = row(&draft);
    assert_eq!(row.title, "Fika END:VEVENT kl. 19");
    assert_eq!(row.description.as_deref(), Some("Rad ett\nrad två"));
    draft.title = "a".repeat(201);
    assert_eq!(codes(&draft), [("title".to_owned(), "text_too_long")]);
}

#[test]
fn times_that_the_clocks_skip_or_double_are_refused() {
    let spring = draft("2026-03-29T02:30:00", "2026-03-29T04:00:00");
    assert_eq!(codes(&spring), [("starts".to_owned(), "local_time_nonexistent")]);
    let autumn = draft("2026-10-25T01:00:00", "2026-10-25T02:30:00");
    assert_eq!(codes(&autumn), [("ends".to_owned(), "local_time_doubled")]);
}

#[test]
fn whole_days_end_at_midnight() {
    let mut draft = draft("2026-06-19T10:00:00", "2026-06-20T23:59:00");
    draft.all_day = true;
    let row = row(&draft);
    assert_eq!((row.starts, row.ends), (at("2026-06-19T00:00:00"), at("2026-06-21T00:00:00")));
}

#[test]
fn nothing_lasts_longer_than_a_year() {
    assert!(draft("2026-01-01T00:00:00", "2027-01-02T00:00:00").check().is_ok());
    assert_eq!(codes(&draft("2026-01-01T00:00:00", "2027-01-02T00:00:01")), [("ends".to_owned(), "event_too_long")]);
    assert_eq!(codes(&draft("0001-01-01T00:00:00", "0001-01-01T01:00:00")).len(), 2);
}

#[test]
fn what_is_taken_out_must_be_there() {
    let mut weekly = evening();
    weekly.excluded = vec![at("2026-10-15T19:00:00")];
    assert_eq!(codes(&weekly), [("excluded".to_owned(), "event_excluded_without_rule")]);
    weekly.recurrence = Some("FREQ=WEEKLY;COUNT=2".to_owned());
    assert_eq!(row(&weekly).excluded, "2026-10-15T19:00:00");
    weekly.excluded.push(at("2026-10-08T19:00:00"));
    assert_eq!(codes(&weekly), [("excluded".to_owned(), "event_excluded_all")]);
    weekly.excluded = vec![at("2026-10-16T19:00:00")];
    assert_eq!(codes(&weekly), [("excluded".to_owned(), "event_excluded_unknown")]);
}

fn typed(fields: &[(&str, &str)]) -> Result<EventDraft, Fault> {
    let base = [
        ("title", "Fika"),
        ("visibility", "public"),
        ("starts", "2026-10-08"),
        ("starts_time", "19.00"),
        ("ends_time", "21:00"),
    ];
    let all = base.iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name)).chain(fields);
    EventDraft::from_fields(&Fields(all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()))
}

#[test]
fn a_form_says_how_it_comes_back() {
    type Case<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>);
    let cases: [Case; 8] = [
        (&[("recurrence", "never")], None),
        (&[("recurrence", "daily"), ("every", "2")], Some("FREQ=DAILY;INTERVAL=2")),
        (&[("recurrence", "weekly"), ("days", "TH"), ("days", "MO")], Some("FREQ=WEEKLY;BYDAY=MO,TH")),
        (&[("recurrence", "monthly_weekday")], Some("FREQ=MONTHLY;BYDAY=2TH")),
        (&[("recurrence", "monthly_weekday"), ("nth", "-1"), ("weekday", "SU")], Some("FREQ=MONTHLY;BYDAY=-1SU")),
        (
            &[("recurrence", "monthly_day"), ("ending", "times"), ("times", "3")],
            Some("FREQ=MONTHLY;BYMONTHDAY=8;COUNT=3"),
        ),
        (&[("recurrence", "yearly"), ("ending", "until"), ("until", "2030-01-01")], Some("FREQ=YEARLY;UNTIL=20300101")),
        (&[("recurrence", "own"), ("rule", "FREQ=MONTHLY;BYDAY=2TH,4TH")], Some("FREQ=MONTHLY;BYDAY=2TH,4TH")),
    ];
    for (fields, rule) in cases {
        assert_eq!(typed(fields).unwrap().recurrence.as_deref(), rule, "{fields:?}");
    }
}

#[test]
fn an_evening_may_end_past_midnight() {
    let draft = typed(&[("ends_time", "01:00")]).unwrap();
    assert_eq!(draft.ends, at("2026-10-09T01:00:00"));
    let whole = typed(&[("all_day", "yes"), ("ends", "2026-10-09"), ("starts_time", "")]).unwrap();
    assert_eq!((whole.starts, whole.ends), (at("2026-10-08T00:00:00"), at("2026-10-10T00:00:00")));
}

#[test]
fn a_form_tells_all_that_cannot_be_read() {
    let fault = typed(&[
        ("starts", "8 oktober"),
        ("starts_time", "kväll"),
        ("ends_time", ""),
        ("visibility", ""),
        ("ending", "times"),
        ("times", "många"),
        ("capacity", "40 personer"),
        ("title", ""),
        ("url", "hemsidan"),
    ])
    .unwrap_err();
    let mut found: Vec<_> = fault.fields.iter().map(|fault| fault.field.as_str()).collect();
    found.sort_unstable();
    assert_eq!(found, ["capacity", "ends_time", "starts", "starts_time", "times", "title", "url", "visibility"]);
}

#[test]
fn an_event_goes_through_its_form_unchanged() {
    let mut weekly = evening();
    weekly.recurrence = Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217T180000Z".to_owned());
    weekly.excluded = vec![at("2026-10-22T19:00:00")];
    weekly.location = Some("Bygdegården".to_owned());
    weekly.category = Some(Category::Culture);
    weekly.capacity = Some(40);
    let whole = EventDraft { all_day: true, ..draft("2026-06-19T00:00:00", "2026-06-21T00:00:00") };
    for draft in [evening(), weekly, whole] {
        let before = row(&draft);
        let form = form_of(&EventView::from(before.clone()));
        let after = row(&EventDraft::from_fields(&form.fields).unwrap());
        assert_eq!(after, event::Model { created: after.created, changed: after.changed, ..before });
    }
}

#[test]
fn a_moved_series_keeps_what_was_taken_out() {
    let draft = typed(&[
        ("recurrence", "weekly"),
        ("starts_time", "18:00"),
        ("excluded", "2026-10-15T19:00:00"),
        ("excluded", "2026-10-16T19:00:00"),
    ])
    .unwrap();
    assert_eq!(draft.excluded, [at("2026-10-15T18:00:00")]);
}

#[test]
fn an_occurrence_takes_what_it_is_not_told_from_its_series() {
    let row = event::Model { recurrence: Some("FREQ=WEEKLY".to_owned()), ..row(&evening()) };
    let original = at("2026-10-15T19:00:00");
    let moved = OccurrenceDraft {
        starts: Some(at("2026-10-16T18:00:00")),
        title: Some("Årsmöte".to_owned()),
        ..OccurrenceDraft::default()
    };
    let plan = moved.check(&row, original).unwrap();
    assert_eq!((plan.starts, plan.ends, plan.title), (at("2026-10-16T18:00:00"), at("2026-10-16T20:00:00"), None));
    let far = OccurrenceDraft {
        starts: Some(at("2028-10-16T18:00:00")),
        status: Some(Status::Tentative),
        ..OccurrenceDraft::default()
    };
    let codes: Vec<_> = far.check(&row, original).unwrap_err().fields.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["occurrence_too_far", "occurrence_status_of_series"]);
}
