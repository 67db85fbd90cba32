//! Calling: who gets what, in which words, and what stands in the way; then one button.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Options, counted,
    files::{PDF, file},
    is_shown, seat_at,
};
use crate::{
    associations::{Permit, draft::Channel, place::Here, right::CallMeetings},
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        Cause, Seat, State,
        calling::{
            acts,
            draft::CallDraft,
            rules::{Postal, on_one_line},
            view::{PreviewView, number},
        },
        planning::{self, rules::Rule},
    },
};

#[derive(Template)]
#[template(path = "meetings/calling/pages/call.html")]
struct CallPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    heading: String,
    title: String,
    when: String,
    sum: String,
    form: FormState,
    findings: Vec<Told>,
    /// Rules that void and cannot be set aside on this page.
    is_blocked: bool,
    /// Whether to ask why it is sent although somebody is reached by nothing that counts.
    asks_why: bool,
    asks_channels: bool,
    channels: Options,
    subject: String,
    paragraphs: Vec<Vec<String>>,
    email: Vec<String>,
    post: Vec<String>,
    unreachable: Vec<String>,
    confirm: String,
}

/// A rule that is not followed.
struct Told {
    key: &'static str,
    text: String,
    is_void: bool,
}

/// A rule that the call would break, as a sentence; the points that are missing are named.
fn sentence(words: Words, finding: &planning::rules::Finding) -> String {
    if !finding.points.is_empty() {
        let points = planning::wording::points(words, &finding.points);
        return words.with("call-broken-points-missing-named", "points", points);
    }
    let day = finding.day.map(|day| words.date(&day)).unwrap_or_default();
    words.pairs(&format!("call-broken-{}", finding.rule.key().replace('_', "-")), &[("day", day)])
}

fn told(words: Words, shown: &PreviewView) -> Vec<Told> {
    let told = |finding: &planning::rules::Finding| Told {
        key: finding.rule.key(),
        text: sentence(words, finding),
        is_void: shown.unmet.iter().any(|unmet| unmet.rule == finding.rule),
    };
    shown.findings.iter().map(told).collect()
}

fn envelope(postal: &Postal) -> String {
    format!("{}, {}", postal.names().join(", "), on_one_line(postal))
}

/// The form as it is first shown: what is usual is chosen.
fn form_of(shown: &PreviewView) -> FormState {
    FormState::filled(shown.channels.iter().map(|channel| ("channels", channel.key().to_owned())))
}

fn page(here: &Here, speech: &Speech, seat: &Seat, shown: &PreviewView, form: FormState) -> CallPage {
    let (words, row) = (speech.words, seat.meeting());
    let is_change = shown.cause == Cause::Change;
    let unreachable: Vec<String> = shown.unreachable.iter().map(|one| one.name.clone()).collect();
    let letters: u32 = shown.post.iter().map(|postal| number(postal.people.len())).sum();
    let counts = [("people", shown.people), ("post", letters), ("none", number(unreachable.len()))];
    let is_blocked = shown.unmet.iter().any(|unmet| unmet.rule != Rule::ChannelMissing);
    CallPage {
        shell: here.shell(speech, "meetings"),
        tabs: planning::pages::nav(here, seat, words, "call"),
        base: format!("/{}/meetings/{}", here.association.slug, row.id),
        heading: words.t(match (is_change, row.state) {
            (true, _) => "call-title-change",
            (false, State::Called) => "call-title-again",
            (false, _) => "call-title",
        }),
        title: row.title.clone(),
        when: words.moment(&row.starts),
        sum: counted(words, "call-sum", &counts),
        findings: told(words, shown),
        is_blocked,
        asks_why: !is_blocked && !shown.missed.is_empty(),
        asks_channels: !is_change,
        channels: channels(words, &shown.possible, &shown.counted),
        subject: shown.subject.clone(),
        paragraphs: shown.body.split("\n\n").map(|part| part.lines().map(str::to_owned).collect()).collect(),
        email: shown.email.iter().map(|one| format!("{} ({})", one.names().join(", "), one.address)).collect(),
        post: shown.post.iter().map(envelope).collect(),
        unreachable,
        confirm: counted(words, if is_change { "call-do-change" } else { "call-do" }, &[("count", shown.people)]),
        form,
    }
}

/// The channels, each with whether the bylaws let it count.
fn channels(words: Words, possible: &[Channel], counted: &[Channel]) -> Options {
    let option = |channel: &Channel| {
        let name = words.t(&format!("call-channel-{}", channel.key()));
        let key = if counted.contains(channel) { "call-channel-counts" } else { "call-channel-extra" };
        (channel.key().to_owned(), words.with(key, "channel", name))
    };
    possible.iter().map(option).collect()
}

#[handler]
pub(super) async fn show_call(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    match acts::preview(&app, &permit, seat.id(), &CallDraft::default()).await {
        Ok(shown) => {
            let form = form_of(&shown);
            shell::html(&page(&here, &speech, &seat, &shown, form))
        }
        // Called, and nothing new to tell: what there is to see is the evidence.
        Err(fault) if is_shown(&fault) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}/calls"))),
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_call(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    let draft = CallDraft::from_fields(&fields);
    if fields.ticked("show") {
        return shown_again(&app, &speech, (&here, &seat, &permit), &draft, fields).await;
    }
    match issue(&app, &permit, &seat, &draft).await {
        Ok(done) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}/calls?done={done}"))),
        Err(fault) if is_shown(&fault) => {
            let Ok(shown) = preview(&app, &permit, &seat, &draft).await else {
                return Err(fault);
            };
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, &seat, &shown, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}

/// The letters with what is typed, before anything is sent.
#[handler]
pub(super) async fn do_letters(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    let draft = CallDraft::from_fields(&fields);
    match acts::draft_letters_pdf(&app, &permit, seat.id(), &draft).await {
        Ok(bytes) => Ok(file(PDF, &format!("{slug}-kallelse-brev.pdf"), bytes)),
        Err(fault) if is_shown(&fault) => shown_again(&app, &speech, (&here, &seat, &permit), &draft, fields).await,
        Err(fault) => Err(fault),
    }
}

/// What the choices would do, before anything is sent.
async fn shown_again(
    app: &App,
    speech: &Speech,
    (here, seat, permit): (&Here, &Seat, &Permit<CallMeetings>),
    draft: &CallDraft,
    fields: Fields,
) -> Result<Response, Fault> {
    let shown = preview(app, permit, seat, draft).await?;
    match draft.check() {
        Ok(_) => shell::html(&page(here, speech, seat, &shown, FormState { fields, ..FormState::default() })),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(here, speech, seat, &shown, form), &fault)
        }
    }
}

/// What the draft would do; what is usual, when the draft itself cannot be read.
async fn preview(
    app: &App,
    permit: &Permit<CallMeetings>,
    seat: &Seat,
    draft: &CallDraft,
) -> Result<PreviewView, Fault> {
    match acts::preview(app, permit, seat.id(), draft).await {
        Ok(shown) => Ok(shown),
        Err(_) => acts::preview(app, permit, seat.id(), &CallDraft::default()).await,
    }
}

/// Sends; what was done, for the page after.
async fn issue(
    app: &App,
    permit: &Permit<CallMeetings>,
    seat: &Seat,
    draft: &CallDraft,
) -> Result<&'static str, Fault> {
    if seat.meeting().state == State::Called {
        let call = acts::announce_change(app, permit, &Once::free(), seat.id(), draft).await?;
        return Ok(if call.cause == Cause::Call { "meeting_called" } else { "change_told" });
    }
    acts::call(app, permit, &Once::free(), seat.id(), draft).await?;
    Ok("meeting_called")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    #[test]
    fn every_rule_and_channel_has_its_words() {
        for words in Language::ALL.map(Words) {
            for rule in Rule::ALL {
                let key = rule.key().replace('_', "-");
                assert!(words.find(&format!("call-broken-{key}"), None).is_some(), "{key}");
                assert!(words.find(&format!("call-rule-{key}"), None).is_some(), "{key}");
                let code = crate::meetings::calling::rules::code(*rule).replace('_', "-");
                assert!(words.find(&format!("code-{code}"), None).is_some(), "{code}");
            }
            for channel in Channel::ALL {
                assert!(words.find(&format!("call-channel-{}", channel.key()), None).is_some());
            }
        }
    }
}
