//! What is printed, as data for the paper: everything in words, in the association's own language.
//!
//! Source of what minutes hold: good custom for Swedish associations; time, place, who was there,
//! each paragraph with its decision, votes and reservations, appendices, and who adjusted.

mod evidence;
mod paragraph;
mod signed;

use chrono::{DateTime, NaiveDateTime, Utc};
use fluent::FluentArgs;
use serde_json::{Value, json};

use crate::{
    associations::rules::spoken_organisation_number,
    calendar::zone,
    kit::Words,
    minutes::{
        State, addendum, adjustment,
        content::{Content, ContentAppendix, ContentPresence, ContentRoll},
    },
};

/// What stands beside the text: how far the minutes have come, and who confirmed what.
#[derive(Clone, Copy, Debug)]
pub struct Stand<'a> {
    /// How far they have come.
    pub state: State,
    /// What was locked; none for a draft.
    pub hash: Option<&'a str>,
    /// Every adjustment, of the minutes and of their addenda.
    pub adjustments: &'a [adjustment::Model],
    /// The corrections, in order.
    pub addenda: &'a [addendum::Model],
}

/// The title of the minutes as a document.
pub fn title(words: Words, content: &Content) -> String {
    words.with("archive-minutes-heading", "title", content.meeting.title.as_str())
}

/// The title of an extract as a document.
pub fn extract_title(words: Words, content: &Content) -> String {
    words.with("archive-extract-heading", "title", content.meeting.title.as_str())
}

/// The minutes as a whole.
pub fn minutes(words: Words, content: &Content, stand: &Stand<'_>) -> Value {
    json!({
        "association": content.association.name,
        "heading": title(words, content),
        "draft": state_note(words, stand.state),
        "facts": facts(words, content),
        "footer": footer(words, content),
        "paragraphs": content.paragraphs.iter().map(|one| paragraph::data(words, one)).collect::<Vec<_>>(),
        "signatures": signed::signatures(words, content, stand),
        "attendance": attendance(words, &content.attendance),
        "roll": content.roll.as_ref().map(|roll| settled(words, content, roll)),
        "appendices": appendices(words, &content.appendices),
        "evidence": stand.hash.map(|hash| evidence::data(words, hash, stand)),
    })
}

/// One paragraph alone, with how far its minutes are adjusted, to be certified by two; none when there is no
/// such paragraph.
pub fn extract(words: Words, content: &Content, number: i32, stand: &Stand<'_>) -> Option<Value> {
    let found = content.paragraphs.iter().find(|one| one.number == number)?;
    let line = words.t("archive-certified-name");
    Some(json!({
        "association": content.association.name,
        "heading": extract_title(words, content),
        "facts": facts(words, content),
        "footer": footer(words, content),
        "paragraphs": [paragraph::data(words, found)],
        "adjustment": signed::standing(words, content, stand),
        "certified": {
            "heading": words.t("archive-certified"),
            "intro": words.t("archive-certified-text"),
            "rows": [line, line],
        },
        "whole": words.t("archive-extract-whole"),
        "hash": stand.hash,
    }))
}

fn state_note(words: Words, state: State) -> Option<String> {
    match state {
        State::Draft => Some(words.t("archive-draft")),
        State::Locked => Some(words.t("archive-not-adjusted")),
        State::Adjusted => None,
    }
}

fn footer(words: Words, content: &Content) -> String {
    let day = words.date(&content.meeting.starts.date());
    words.with2("archive-footer", ("association", content.association.name.as_str()), ("day", day))
}

/// The title block: a name and one or several lines each.
fn facts(words: Words, content: &Content) -> Vec<(String, Vec<String>)> {
    let (meeting, chosen) = (&content.meeting, &content.chosen);
    let number = content.association.organisation_number.as_deref().map(spoken_organisation_number);
    let called = meeting.called.map(|at| words.instant(&at));
    let one = |key: &str, line: Option<String>| (words.t(key), line.into_iter().collect::<Vec<_>>());
    let facts = [
        one("archive-number", number),
        one("archive-kind", Some(kind(words, content))),
        one("archive-when", Some(when(words, meeting.starts, meeting.ends))),
        one("archive-place", meeting.place.clone()),
        one("archive-called", called),
        one("archive-chair", chosen.chair.clone()),
        one("archive-secretary", chosen.secretary.clone()),
        (words.t("archive-adjusters"), chosen.adjusters.clone()),
        (words.t("archive-tellers"), chosen.tellers.clone()),
        (words.t("archive-waived"), meeting.waived.clone()),
    ];
    facts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

/// The kind of meeting.
pub fn kind(words: Words, content: &Content) -> String {
    words.t(&format!("archive-kind-{}", content.meeting.kind.key().replace('_', "-")))
}

/// From when to when; the day is said once.
pub fn when(words: Words, starts: NaiveDateTime, ends: NaiveDateTime) -> String {
    let until = if starts.date() == ends.date() { words.clock(&ends) } else { words.moment(&ends) };
    words.with2("archive-from-until", ("from", words.moment(&starts)), ("until", until))
}

fn attendance(words: Words, there: &[ContentPresence]) -> Value {
    let clock = |at: NaiveDateTime| words.clock(&at);
    let rows: Vec<[String; 3]> = there
        .iter()
        .map(|one| {
            let name =
                if one.guest { words.with("archive-guest", "name", one.name.as_str()) } else { one.name.clone() };
            [name, clock(one.arrived), one.left.map(clock).unwrap_or_default()]
        })
        .collect();
    json!({
        "heading": words.t("archive-attendance"),
        "sentence": attendance_sentence(words, there),
        "head": [words.t("archive-name"), words.t("archive-came"), words.t("archive-left")],
        "rows": rows,
    })
}

/// How many were there; who went and came back is counted once.
fn attendance_sentence(words: Words, there: &[ContentPresence]) -> String {
    let count = |guest: bool| {
        let mut names: Vec<&str> = there.iter().filter(|one| one.guest == guest).map(|one| one.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        i64::try_from(names.len()).unwrap_or_default()
    };
    let members = words.with("archive-attendance-count", "count", count(false));
    match count(true) {
        0 => members,
        guests => format!("{members} {}", words.with("archive-attendance-guests", "count", guests)),
    }
}

fn settled(words: Words, content: &Content, roll: &ContentRoll) -> Value {
    let mut args = FluentArgs::new();
    args.set("moment", words.moment(&local(content, roll.frozen)));
    args.set("count", i64::from(roll.votes));
    let proxies: Vec<String> = roll
        .proxies
        .iter()
        .map(|one| words.with2("archive-proxy", ("holder", one.holder.as_str()), ("giver", one.giver.as_str())))
        .collect();
    json!({
        "heading": words.t("archive-roll"),
        "sentence": words.args("archive-roll-text", Some(&args)),
        "names": roll.entitled,
        "proxies": proxies,
    })
}

/// An instant on the clock of the meeting's own zone.
fn local(content: &Content, at: DateTime<Utc>) -> NaiveDateTime {
    zone::local(at, zone::zone(&content.meeting.timezone).unwrap_or(zone::HOME))
}

fn appendices(words: Words, appendices: &[ContentAppendix]) -> Option<Value> {
    if appendices.is_empty() {
        return None;
    }
    let rows: Vec<[String; 3]> = appendices
        .iter()
        .map(|one| {
            let name =
                words.with2("archive-appendix-name", ("title", one.title.as_str()), ("file", one.file_name.as_str()));
            [one.number.to_string(), name, one.sha256.clone()]
        })
        .collect();
    Some(json!({
        "heading": words.t("archive-appendices"),
        "intro": words.t("archive-appendices-text"),
        "head": [words.t("archive-appendix-number"), words.t("archive-appendix")],
        "rows": rows,
    }))
}

/// A text as paragraphs of lines: an empty line parts paragraphs.
pub(super) fn prose(text: &str) -> Vec<Vec<&str>> {
    let mut blocks: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            blocks.push(Vec::new());
        } else if let Some(block) = blocks.last_mut() {
            block.push(line);
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_parts_paragraphs() {
        assert_eq!(prose("ett\ntvå\n\n\ntre\n"), [vec!["ett", "två"], vec!["tre"]]);
        assert!(prose(" \n").is_empty());
    }

    #[test]
    fn who_came_back_is_counted_once() {
        let at: NaiveDateTime = "2026-03-28T18:00:00".parse().unwrap();
        let one = |name: &str, guest| ContentPresence { name: name.to_owned(), guest, arrived: at, left: None };
        let there = [one("Siv", false), one("Siv", false), one("Per", false), one("Siv", true)];
        let said = attendance_sentence(Words::default(), &there);
        assert!(said.contains('2'), "{said}");
    }

    #[test]
    fn the_day_is_said_once() {
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let said = when(Words::default(), at("2026-03-28T18:00:00"), at("2026-03-28T20:30:00"));
        assert_eq!(said.matches("mars").count(), 1, "{said}");
        assert!(said.contains("20.30"), "{said}");
    }
}
