//! The evidence: was the meeting duly called? Each call with its receipts, and what is still to do.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{
    Options,
    rows::{Forms, Group, MarkForm, Refused},
    seat_at,
};
use crate::{
    associations::{
        draft::Channel,
        place::Here,
        right::{CallMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        ReceiptState, Seat, State,
        calling::{
            acts::{self, Evidence},
            print,
            rules::{Answer, is_for_all},
            text::Matter,
            view::CallView,
        },
        hall, meeting, planning,
    },
};

#[derive(Template)]
#[template(path = "meetings/calling/pages/calls.html")]
pub(super) struct CallsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    title: String,
    when: String,
    /// That it was held on another day than planned, a sentence.
    held: Option<String>,
    form: FormState,
    answer: String,
    why: String,
    note: &'static str,
    facts: Vec<(String, String)>,
    waived: Vec<String>,
    calls: Vec<Card>,
    channels: Options,
    has_letters: bool,
    may_call: bool,
    is_draft: bool,
    is_moved: bool,
    may_cancel: bool,
}

/// A call.
struct Card {
    heading: String,
    at: String,
    subject: String,
    paragraphs: Vec<Vec<String>>,
    counts: String,
    groups: Vec<Group>,
    printing: Option<MarkForm>,
    posting: Option<MarkForm>,
}

fn card(forms: &Forms<'_>, call: &CallView, all: bool) -> Card {
    let words = forms.words;
    let is_waiting = call
        .receipts
        .iter()
        .any(|one| one.channel == Channel::Letter && one.state == ReceiptState::Waiting && !one.by_hand);
    let place = format!("{}/calls/{}", forms.base, call.id);
    let key = |what: &str| format!("{what}-{}", call.id);
    Card {
        heading: words.with(&format!("call-heading-{}", call.cause.key()), "number", call.number.to_string()),
        at: words.with("call-at", "when", words.instant(&call.at)),
        subject: call.subject.clone(),
        paragraphs: call.body.split("\n\n").map(|part| part.lines().map(str::to_owned).collect()).collect(),
        counts: print::counted(words, call),
        groups: forms.groups(call, all),
        printing: (forms.may_call && is_waiting)
            .then(|| forms.mark(&key("printing"), format!("{place}/printing"), None)),
        posting: forms.may_call.then(|| forms.mark(&key("posting"), format!("{place}/postings"), Some(""))),
    }
}

/// Whether there are letters to print: those of the latest call, or while nobody is called what the
/// members will get.
fn has_letters(found: &Evidence) -> bool {
    let is_letter = |call: &CallView| call.receipts.iter().any(|one| one.channel == Channel::Letter);
    found.calls.last().map_or(found.meeting.state == State::Draft, is_letter)
}

fn note(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "ok",
        Answer::Waived | Answer::Waiting => "warn",
        Answer::No | Answer::OtherDay => "danger",
    }
}

/// The form that was refused, and the summary that links to its fields.
fn refusal(refused: Option<(Refused, String)>) -> (Option<Refused>, FormState) {
    let Some((refused, summary)) = refused else {
        return (None, FormState::default());
    };
    let at = |(field, sentence): &(String, String)| (format!("{}-{field}", refused.key), sentence.clone());
    let faults = refused.faults.iter().map(at).collect();
    (Some(refused), FormState { faults, summary: Some(summary), ..FormState::default() })
}

/// The channels of which one more can be noted.
fn channels(words: Words) -> Options {
    let for_all = Channel::ALL.iter().filter(|channel| is_for_all(**channel));
    for_all.map(|one| (one.key().to_owned(), words.t(&format!("call-channel-{}", one.key())))).collect()
}

/// The page, with the form shown again that was refused.
pub(super) async fn page(
    app: &App,
    speech: &Speech,
    (here, seat): (&Here, &Seat),
    all: bool,
    refused: Option<(Refused, String)>,
) -> Result<CallsPage, Fault> {
    let found = acts::evidence(app, &here.permit::<SeeBoardMeetings>()?, seat.id()).await?;
    let (words, base) = (speech.words, format!("/{}/meetings/{}", here.association.slug, seat.id()));
    let (refused, form) = refusal(refused);
    let caller = here.caller.as_ref().map(|caller| caller.called().to_owned()).unwrap_or_default();
    let may_call = here.may::<CallMeetings>();
    let usual = (app.today().to_string(), caller);
    let forms = Forms { words, base: &base, may_call, usual, refused };
    let calls = found.calls.iter().rev().map(|call| card(&forms, call, all)).collect();
    let found = Evidence { matter: spoken(found.matter, words), ..found };
    Ok(CallsPage {
        shell: here.shell(speech, "meetings"),
        tabs: planning::pages::nav(here, seat, words, "call"),
        title: found.meeting.title.clone(),
        when: words.moment(&found.meeting.starts),
        held: held(words, &found.meeting),
        form,
        answer: print::answer(words, found.answer),
        why: print::why(words, &found),
        note: note(found.answer),
        facts: print::asked(&found),
        waived: print::waived(&found),
        channels: channels(words),
        has_letters: has_letters(&found),
        may_call,
        is_draft: found.meeting.state == State::Draft,
        is_moved: found.is_moved,
        may_cancel: may_call && matches!(found.meeting.state, State::Draft | State::Called),
        calls,
        base,
    })
}

/// On which day it was held, where that is another than planned.
fn held(words: Words, row: &meeting::Model) -> Option<String> {
    let day = hall::rules::day(row);
    (day != row.starts.date()).then(|| words.with("call-held", "day", words.long_date(&day)))
}

/// The same in the language of whoever reads the page.
fn spoken(matter: Matter, words: Words) -> Matter {
    Matter { words, ..matter }
}

#[handler]
pub(super) async fn show_calls(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<SeeBoardMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    let asked = form::decode(request.uri().query().unwrap_or_default().as_bytes());
    let all = asked.iter().any(|(name, _)| name == "all");
    shell::html(&page(&app, &speech, (&here, &seat), all, None).await?)
}
