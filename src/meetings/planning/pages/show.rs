//! One meeting: what comes next, what the bylaws ask, what is to be looked over, its agenda.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{nav, said, seated};
use crate::{
    associations::{
        place::Here,
        right::{CallMeetings, CommentMinutes, PlanMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        Kind, Seat, State,
        hall::rules::began,
        planning::{
            acts,
            draft::WaiverDraft,
            rules::{Finding, Rule},
            view::{AgendaView, MeetingView},
            wording,
        },
        store,
    },
};

#[derive(Template)]
#[template(path = "meetings/planning/pages/show.html")]
struct MeetingPage {
    shell: Shell,
    tabs: Vec<Tab>,
    form: FormState,
    base: String,
    /// Where the meetings are listed, for those inside.
    list: Option<String>,
    title: String,
    is_off: bool,
    facts: Vec<(String, String)>,
    remote: Option<String>,
    next: Option<(String, String)>,
    others: Vec<(String, String)>,
    asks: Vec<String>,
    findings: Vec<Found>,
    waived: Vec<String>,
    points: Vec<Point>,
    documents: Vec<(String, String)>,
    edits_agenda: bool,
    plans: bool,
    constituting: bool,
}

/// Something to be looked over; with `rule` it can be set aside.
struct Found {
    text: String,
    rule: Option<&'static str>,
}

/// A point of the agenda.
struct Point {
    number: i32,
    heading: String,
    text: Vec<String>,
}

fn found(words: Words, one: &Finding, may_waive: bool) -> Found {
    Found { text: wording::finding(words, one), rule: (one.voids && may_waive).then(|| one.rule.key()) }
}

/// What is to be looked over and was not set aside; another annual meeting in the same year, too.
async fn all_found(
    app: &App,
    words: Words,
    seat: &Seat,
    (view, plans): (&MeetingView, bool),
) -> Result<Vec<Found>, Fault> {
    let open = view.findings.iter().filter(|one| view.waived.iter().all(|waived| waived.rule != one.rule));
    let mut all: Vec<Found> = open.map(|one| found(words, one, plans)).collect();
    let other = if view.kind == Kind::Annual { acts::other_annual(app, seat, view).await? } else { None };
    all.extend(other.map(|other| {
        let told = [("title", other.title), ("day", words.long_date(&other.starts.date()))];
        Found { text: words.pairs("meeting-two-annual", &told), rule: None }
    }));
    Ok(all)
}

fn facts(words: Words, view: &MeetingView) -> Vec<(String, String)> {
    let named = |key: &str, names: &[String]| (words.t(key), names.join(", "));
    let one = |name: &Option<String>| name.iter().cloned().collect::<Vec<_>>();
    let all = [
        (words.t("meeting-when"), words.moment(&began(view.starts, view.opened, &view.timezone))),
        (words.t("meeting-adjourned-to"), view.adjourned_to.map(|to| words.moment(&to)).unwrap_or_default()),
        (words.t("meeting-place"), view.place.clone().unwrap_or_default()),
        (words.t("meeting-state"), said(words, "state", view.state.key())),
        named("meeting-chair", &one(&view.chair)),
        named("meeting-secretary", &one(&view.secretary)),
        named("meeting-adjusters", &view.adjusters),
        named("meeting-tellers", &view.tellers),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The one thing that comes next for whoever looks.
fn next(words: Words, base: &str, seat: &Seat) -> Option<(String, String)> {
    let row = seat.meeting();
    let (key, part, may) = match row.state {
        State::Draft if row.kind.is_general() => ("call", "call", seat.holds::<CallMeetings>()),
        State::Draft | State::Called => ("open", "hall", seat.may_hold()),
        State::Open => ("hall", "hall", seat.may_hold()),
        State::Closed if seat.may_write() => ("minutes", "minutes", true),
        State::Closed => ("read", "minutes", true),
        State::Cancelled => return None,
    };
    may.then(|| (format!("{base}/{part}"), words.t(&format!("meeting-next-{key}"))))
}

/// What else can be done.
fn others(words: Words, base: &str, seat: &Seat) -> Vec<(String, String)> {
    let row = seat.meeting();
    let (plans, calls) = (seat.holds::<PlanMeetings>(), seat.holds::<CallMeetings>());
    let before = matches!(row.state, State::Draft | State::Called);
    let all = [
        (plans && before, "edit", "meeting-edit"),
        (calls && !row.kind.is_general() && row.state == State::Draft, "call", "meeting-next-call"),
        (row.called.is_some() && (calls || seat.holds::<SeeBoardMeetings>()), "calls", "meeting-evidence"),
        (plans && row.state == State::Draft, "removal", "meeting-remove"),
        (calls && row.state == State::Called, "cancellation", "meeting-cancel"),
    ];
    all.into_iter().filter(|one| one.0).map(|(_, part, key)| (format!("{base}/{part}"), words.t(key))).collect()
}

fn points(agenda: &AgendaView) -> Vec<Point> {
    let point = |one: &crate::meetings::planning::view::ItemView| Point {
        number: one.number,
        heading: one.heading.clone(),
        text: one.text.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect(),
    };
    agenda.items.iter().map(point).collect()
}

async fn page(app: &App, here: &Here, speech: &Speech, seat: &Seat, form: FormState) -> Result<MeetingPage, Fault> {
    let words = speech.words;
    let row = store::find(app.read(), seat, seat.id()).await?;
    let view = acts::view(app, app.read(), seat, row).await?;
    let agenda = acts::agenda(app, seat).await?;
    let base = format!("/{}/meetings/{}", here.association.slug, view.id);
    let plans = seat.holds::<PlanMeetings>();
    let before = matches!(view.state, State::Draft | State::Called);
    let every = agenda.documents.iter().chain(agenda.items.iter().flat_map(|item| &item.documents));
    let insider = plans || seat.holds::<CommentMinutes>();
    Ok(MeetingPage {
        shell: here.shell(speech, "meetings"),
        tabs: nav(here, seat, words, ""),
        form,
        list: seat.standing().inside().then(|| format!("/{}/meetings", here.association.slug)),
        is_off: view.state == State::Cancelled,
        facts: facts(words, &view),
        remote: view.remote_url.clone(),
        next: next(words, &base, seat),
        others: others(words, &base, seat),
        asks: if insider && before { wording::demands(words, &view.demands) } else { Vec::new() },
        findings: if insider && before { all_found(app, words, seat, (&view, plans)).await? } else { Vec::new() },
        waived: view.waived.iter().map(|one| wording::waived(words, one, &view.demands)).collect(),
        points: points(&agenda),
        documents: every.map(|one| (format!("{base}/documents/{}", one.id), one.title.clone())).collect(),
        edits_agenda: plans && before && (view.state == State::Draft || !view.kind.is_general()),
        constituting: plans && view.kind == Kind::Annual && view.state == State::Closed,
        plans: plans && view.state != State::Closed && view.state != State::Cancelled,
        title: view.title,
        base,
    })
}

#[handler]
pub(super) async fn show_meeting(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seated(&app, &here, &meeting).await?;
    shell::html(&page(&app, &here, &speech, &seat, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_waive(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let rule = Rule::from_key(fields.text("rule")).ok_or_else(|| Fault::field("rule", "waiver_not_needed"))?;
    let draft = WaiverDraft { rule, why: fields.text("why").to_owned() };
    match acts::waive(&app, &permit, &Once::free(), seat.id(), &draft).await {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}?done=meeting_waived"))),
        Err(mut fault) => {
            // Each rule has a form of its own on the page.
            for one in &mut fault.fields {
                one.field = format!("{}-{}", one.field, rule.key());
            }
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &here, &speech, &seat, form).await?, &fault)
        }
    }
}
