//! The rules of minutes, tried.

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::{
    meetings::MeetingId,
    minutes::{
        AdjustmentId, MinutesId, Way,
        content::{ContentAssociation, ContentChosen, ContentMeeting, ContentParagraph, FORMAT},
        record::Record,
    },
};

fn used(first: i32, count: i32, earlier: bool, locked: bool) -> Used {
    Used { first, count, earlier, locked }
}

#[test]
fn numbers_run_through_the_year_in_the_order_of_meetings() {
    assert_eq!(first_number(5, &[]), 1);
    assert_eq!(first_number(5, &[used(1, 10, true, true)]), 11);
    assert_eq!(first_number(5, &[used(1, 10, true, false), used(11, 4, true, true)]), 15);
    // Minutes of a later meeting that are still being written make room.
    assert_eq!(first_number(12, &[used(11, 4, false, false)]), 1);
}

#[test]
fn no_number_is_used_twice() {
    // A later meeting was locked first: its numbers stay, ours fit before them or come after.
    assert_eq!(first_number(10, &[used(11, 4, false, true)]), 1);
    assert_eq!(first_number(11, &[used(11, 4, false, true)]), 15);
    assert_eq!(first_number(3, &[used(1, 2, true, true), used(3, 4, false, true)]), 7);
    for count in 0..30 {
        let others = [used(1, 7, true, true), used(12, 5, false, true), used(20, 3, false, true)];
        let first = first_number(count, &others);
        let clash = others.iter().any(|one| one.first < first + count && first < one.first + one.count);
        assert!(!clash, "{count}: {first}");
    }
}

#[test]
fn a_phrase_that_was_not_filled_in_has_a_gap() {
    assert!(has_gap("Mötet valde …") && has_gap("Avgiften är ___ kronor."));
    assert!(!has_gap("Mötet valde Eva Ek.") && !has_gap("") && !has_gap("a_b__c"));
}

fn paragraph(number: i32, heading: &str, text: &str, decision: &str) -> ContentParagraph {
    ContentParagraph {
        number,
        heading: heading.into(),
        text: text.into(),
        decision: decision.into(),
        record: Record::default(),
    }
}

fn content(chair: Option<&str>, adjusters: &[&str], paragraphs: Vec<ContentParagraph>) -> Content {
    let at = NaiveDate::from_ymd_opt(2026, 3, 28).unwrap().and_hms_opt(18, 0, 0).unwrap();
    Content {
        format: FORMAT.into(),
        association: ContentAssociation {
            name: "Gunnarsbyns byaförening".into(),
            organisation_number: None,
            meeting_name: "årsmöte".into(),
            board_name: "styrelse".into(),
            chair_name: "ordförande".into(),
        },
        meeting: ContentMeeting {
            id: MeetingId(Uuid::nil()),
            kind: Kind::Annual,
            title: "Årsmöte".into(),
            starts: at,
            ends: at,
            timezone: "Europe/Stockholm".into(),
            place: None,
            called: None,
            waived: vec![],
        },
        series: Series::General,
        year: 2026,
        chosen: ContentChosen {
            chair: chair.map(Into::into),
            secretary: None,
            adjusters: adjusters.iter().map(|name| (*name).to_owned()).collect(),
            tellers: vec![],
        },
        attendance: vec![],
        roll: None,
        paragraphs,
        appendices: vec![],
    }
}

fn codes(kind: Kind, content: &Content) -> Vec<(String, &'static str)> {
    missing(kind, &BylawsDraft::default(), content).into_iter().map(|fault| (fault.field, fault.code)).collect()
}

#[test]
fn an_empty_paragraph_is_named() {
    let whole = vec![
        paragraph(4, "Öppnande", "Karin öppnade.", ""),
        paragraph(5, "Val", "", "Mötet valde."),
        paragraph(6, "Tom", "", ""),
        paragraph(7, "", "Text", ""),
    ];
    let content = content(Some("Karin"), &[], whole);
    let faults = missing(Kind::Board, &BylawsDraft::default(), &content);
    let named: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
    assert_eq!(named, [("paragraphs.2", "paragraph_empty"), ("paragraphs.3", "paragraph_empty")]);
    assert_eq!(faults[0].args, [("number", "6".to_owned())]);
}

#[test]
fn somebody_must_be_there_to_confirm() {
    let one = || vec![paragraph(1, "Öppnande", "Ja", "")];
    assert_eq!(
        codes(Kind::Annual, &content(None, &["Per"], one())),
        [
            ("chair".to_owned(), "minutes_chair_needed"),
            ("secretary".to_owned(), "minutes_secretary_needed"),
            ("adjusters".to_owned(), "minutes_adjusters_needed")
        ]
    );
    assert_eq!(codes(Kind::Board, &content(None, &[], one())), [("adjusters".to_owned(), "minutes_somebody_needed")]);
    assert!(codes(Kind::Board, &content(Some("Karin"), &[], one())).is_empty());
    assert!(codes(Kind::Constituting, &content(None, &["Per"], one())).is_empty());
    assert_eq!(codes(Kind::Board, &content(Some("K"), &[], vec![])), [("paragraphs".to_owned(), "minutes_empty")]);
}

fn given(role: Role, name: &str, addendum: Option<AddendumId>) -> adjustment::Model {
    adjustment::Model {
        id: AdjustmentId(Uuid::nil()),
        association_id: crate::associations::AssociationId(Uuid::nil()),
        minutes_id: MinutesId(Uuid::nil()),
        addendum_id: addendum,
        role: role.key().into(),
        name: name.into(),
        name_key: name_key(name),
        account: None,
        way: Way::Paper,
        note: String::new(),
        content_hash: String::new(),
        document_id: None,
        at: chrono::DateTime::UNIX_EPOCH,
    }
}

#[test]
fn the_set_is_the_chair_and_each_adjuster() {
    let asked = asked(&content(Some("Karin Nilsson"), &["Per Åström", "per åström", "Karin Nilsson"], vec![]));
    let roles: Vec<_> = asked.iter().map(|one| (one.role, one.name.as_str())).collect();
    assert_eq!(
        roles,
        [(Role::Chair, "Karin Nilsson"), (Role::Adjuster, "Per Åström"), (Role::Adjuster, "Karin Nilsson")]
    );
    let addendum = Some(AddendumId(Uuid::nil()));
    let some = [
        given(Role::Chair, "Karin  Nilsson", None),
        given(Role::Adjuster, "Per Åström", addendum),
        given(Role::Secretary, "Karin Nilsson", None),
    ];
    let left: Vec<_> = awaited(&asked, &some, None).into_iter().map(|one| (one.role, one.name)).collect();
    assert_eq!(left, [(Role::Adjuster, "Per Åström".to_owned()), (Role::Adjuster, "Karin Nilsson".to_owned())]);
    assert_eq!(awaited(&asked, &some, addendum).len(), 2);
}

#[test]
fn who_reads_what_is_the_matrix() {
    let member = Reader { inside: true, ..Reader::default() };
    let auditor = Reader { inside: true, board: true, ..Reader::default() };
    let board = Reader { inside: true, board: true, comments: true, chosen: false };
    let chosen = Reader { chosen: true, ..Reader::default() };
    for is_general in [true, false] {
        for state in [State::Draft, State::Locked] {
            assert!(!reads(member, is_general, state) && !reads(auditor, is_general, state));
            assert!(reads(board, is_general, state) && reads(chosen, is_general, state));
        }
        assert!(reads(board, is_general, State::Adjusted) && reads(auditor, is_general, State::Adjusted));
        assert!(reads(chosen, is_general, State::Adjusted));
        assert_eq!(reads(member, is_general, State::Adjusted), is_general);
        assert!(!reads(Reader::default(), is_general, State::Adjusted));
    }
}
