//! Drafts of minutes, tried.

use super::*;
use crate::{
    meetings::{Majority, Method},
    minutes::record::{OptionRecord, VoteRecord},
};

fn vote(votes: &[Option<i32>], abstained: Option<i32>, entitled: i32, winner: Option<i32>) -> Record {
    let options = votes.iter().map(|votes| OptionRecord { text: " Ja ".into(), votes: *votes }).collect();
    let vote = VoteRecord {
        method: Method::ShowOfHands,
        majority: Majority::Simple,
        percent: None,
        options,
        abstained,
        entitled,
        seats: None,
        casting: false,
        winner,
    };
    Record { votes: vec![vote], ..Record::default() }
}

fn paragraph(record: Option<Record>) -> NumberedParagraphDraft {
    NumberedParagraphDraft {
        id: None,
        heading: " Val\n av ordförande ".into(),
        text: "Ett\r\n\u{7}två".into(),
        decision: String::new(),
        record,
    }
}

fn codes(record: Record) -> Vec<&'static str> {
    let draft = MinutesDraft { paragraphs: vec![paragraph(Some(record))] };
    draft.check().map_or_else(|fault| fault.fields.iter().map(|one| one.code).collect(), |_| vec![])
}

#[test]
fn texts_are_tidied() {
    let written = MinutesDraft { paragraphs: vec![paragraph(None)] }.check().unwrap();
    assert_eq!((written[0].heading.as_str(), written[0].text.as_str()), ("Val av ordförande", "Ett\ntvå"));
    assert_eq!(written[0].record, None);
}

#[test]
fn more_votes_than_entitled_cannot_be() {
    assert!(codes(vote(&[Some(3), Some(2)], Some(1), 6, Some(1))).is_empty());
    assert!(codes(vote(&[None], None, 0, None)).is_empty());
    assert_eq!(codes(vote(&[Some(7), Some(2)], None, 6, Some(1))), ["record_votes_too_many"]);
    assert_eq!(codes(vote(&[Some(3)], Some(7), 6, Some(1))), ["record_votes_too_many"]);
    // Two are elected: each votes for two.
    assert!(codes(vote(&[Some(6), Some(5)], None, 6, Some(1))).is_empty());
    assert_eq!(codes(vote(&[Some(-1)], None, 6, Some(1))), ["record_votes_too_many"]);
    assert_eq!(codes(vote(&[Some(i32::MAX), Some(i32::MAX)], None, 6, Some(3))).len(), 2);
}

#[test]
fn everything_at_fault_is_told_at_once() {
    let long = NumberedParagraphDraft { heading: "x".repeat(201), text: "x".repeat(20_001), ..paragraph(None) };
    let draft = MinutesDraft { paragraphs: vec![paragraph(None), long] };
    let fields: Vec<_> = draft.check().unwrap_err().fields.into_iter().map(|one| one.field).collect();
    assert_eq!(fields, ["paragraphs.1.heading", "paragraphs.1.text"]);
    assert!(AddendumDraft { text: " \n ".into() }.check().is_err());
}
