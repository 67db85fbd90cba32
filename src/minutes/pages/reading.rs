//! The page of locked minutes: to be read on a phone, and confirmed there by those who are asked.

mod parts;

use askama::Template;

pub(super) use parts::of_paper;
use parts::{Ask, Correction, Paper, Person, Shown};

use super::{Room, lost, seen};
use crate::{
    associations::{Proof, right::SeeBoardMeetings},
    identity::acts::signed_in_within,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{FormState, Shell, Tab},
    },
    meetings::{Purpose, papers::acts::shows},
    minutes::{State, acts, content::Content, rules::FRESH_MINUTES, view::MinutesView},
};

#[derive(Template)]
#[template(path = "minutes/pages/reading.html")]
pub(super) struct ReadingPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    title: String,
    about: String,
    is_adjusted: bool,
    told: String,
    /// Who sees the minutes, for those who write them.
    seen: Option<String>,
    facts: Vec<(String, String)>,
    paragraphs: Vec<Shown>,
    appendices: Vec<String>,
    attendance: Vec<String>,
    people: Vec<Person>,
    corrections: Vec<Correction>,
    asks: Vec<Ask>,
    /// Where to sign in again, when the last time is more than five minutes ago.
    sign_in: Option<String>,
    papers: Vec<Paper>,
    writes: bool,
    can_remind: bool,
    sees_archive: bool,
    hash: String,
    form: FormState,
}

/// The page of locked minutes; `form` is one that was refused, if any.
pub(super) async fn page(
    app: &App,
    room: &Room,
    speech: &Speech,
    view: MinutesView,
    form: FormState,
) -> Result<ReadingPage, Fault> {
    let (words, seat) = (speech.words, &room.seat);
    let row = acts::find_of(app.read(), seat, seat.id()).await?;
    let content = acts::content(app, app.read(), seat, &row).await?;
    let asks = parts::asks(words, seat, &view, &form);
    let is_fresh = signed_in_within(app, seat.caller(), FRESH_MINUTES).await?;
    let sign_in = (!asks.is_empty() && !is_fresh).then(|| lost::sign_in(&format!("{}/minutes", room.base)));
    let is_awaited = !view.awaited.is_empty() || view.addenda.iter().any(|one| !one.awaited.is_empty());
    let writes = seat.may_write();
    let scans = shows(seat, Purpose::Scan).then_some(room.base.as_str());
    let corrections = view.addenda.iter().map(|one| Correction::of(words, scans, one, &view.adjustments));
    Ok(ReadingPage {
        shell: room.shell(speech),
        tabs: room.tabs(words),
        base: room.base.clone(),
        title: seat.meeting().title.clone(),
        about: room.about(words),
        is_adjusted: view.state == State::Adjusted,
        told: told(words, &view),
        seen: writes.then(|| seen(words, seat, view.state == State::Adjusted)),
        facts: facts(words, &content),
        paragraphs: view.paragraphs.iter().map(|one| Shown::of(words, one)).collect(),
        appendices: content.appendices.iter().map(|one| parts::appendix(words, one)).collect(),
        attendance: content.attendance.iter().map(|one| parts::presence(words, one)).collect(),
        people: parts::people(words, scans, &view.adjustments, None, &view.awaited),
        corrections: corrections.collect(),
        papers: if writes { parts::papers(words, &view, &form) } else { Vec::new() },
        can_remind: writes && is_awaited,
        sees_archive: writes || seat.holds::<SeeBoardMeetings>(),
        hash: view.content_hash.unwrap_or_default(),
        asks,
        sign_in,
        writes,
        form,
    })
}

fn told(words: Words, view: &MinutesView) -> String {
    match (view.adjusted, view.locked) {
        (Some(at), _) => words.with("minutes-told-adjusted", "when", words.instant(&at)),
        (None, Some(at)) => words.with("minutes-told-locked", "when", words.instant(&at)),
        (None, None) => String::new(),
    }
}

fn facts(words: Words, content: &Content) -> Vec<(String, String)> {
    let chosen = &content.chosen;
    let rows = [
        ("minutes-fact-chair", chosen.chair.iter().cloned().collect::<Vec<_>>()),
        ("minutes-fact-secretary", chosen.secretary.iter().cloned().collect()),
        ("minutes-fact-adjusters", chosen.adjusters.clone()),
        ("minutes-fact-tellers", chosen.tellers.clone()),
    ];
    let named = rows.into_iter().filter(|(_, names)| !names.is_empty());
    let mut facts: Vec<(String, String)> = named.map(|(key, names)| (words.t(key), names.join(", "))).collect();
    if let Some(roll) = &content.roll {
        facts.push((words.t("minutes-fact-votes"), words.number(roll.votes)));
    }
    facts
}
