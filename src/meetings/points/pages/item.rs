//! One point while the meeting deals with it: notes, decision, proposals, votes, reservations, tasks
//! and elections, each with a form of its own.

use askama::Template;
use poem::{Request, Response, handler, web::Data};

use super::{
    ItemPath, Room, ballot,
    cards::{self, Card},
    labels, list,
    steps::{Steps, steps},
    ways::{Way, to_elections, way},
};
use crate::{
    associations,
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::{
        AgendaItemId, ItemState,
        hall::{
            pages::{Top, top},
            rules::goes_on,
        },
        motion,
        planning::agenda::own_words,
        points::{
            acts, rules,
            view::{BallotView, PointView, TaskView},
        },
        store,
    },
};

#[derive(Template)]
#[template(path = "meetings/points/pages/item.html")]
pub(super) struct ItemPage {
    shell: Shell,
    top: Top,
    base: String,
    action: String,
    title: String,
    state: String,
    class: &'static str,
    steps: Steps,
    form: FormState,
    once: String,
    goes_on: bool,
    is_open: bool,
    opens: String,
    may_decide: bool,
    /// Whether so few members are there that a decision must be meant.
    is_short: bool,
    needs_quorum: bool,
    /// Whether nothing is decided yet.
    is_undecided: bool,
    /// What somebody else saved meanwhile: notes and decision.
    theirs: Option<(String, String)>,
    paragraphs: Vec<String>,
    motion: Option<Motion>,
    /// Where else the work of this point is done.
    way: Option<Way>,
    phrases: Vec<String>,
    entitled: String,
    proposals: Vec<Entry>,
    ballots: Vec<Ballot>,
    reservations: Vec<Entry>,
    tasks: Vec<Entry>,
    cards: Vec<Card>,
    rows: Vec<ballot::Row>,
    methods: labels::Options,
    majorities: labels::Options,
}

struct Motion {
    title: String,
    proposer: String,
    text: Vec<String>,
    opinion: Vec<String>,
}

impl Motion {
    fn of(row: motion::Model) -> Self {
        Self {
            title: row.title,
            proposer: row.proposer,
            text: paragraphs(&row.text),
            opinion: paragraphs(&row.opinion),
        }
    }
}

/// A thing noted at the point, with what is needed to take it away.
struct Entry {
    id: String,
    version: i64,
    title: String,
    meta: String,
}

struct Ballot {
    id: String,
    title: String,
    lines: Vec<String>,
    options: Vec<String>,
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(ToOwned::to_owned).collect()
}

/// What was typed in one form of the page, with the others as they are saved.
fn merged(words: Words, point: &PointView, form: FormState, is_record: bool) -> FormState {
    let mut fields = form.fields;
    // Each form has its own version and key; those of another form are not this one's.
    fields.0.retain(|(name, _)| name != "once" && name != "act" && (is_record || name != "version"));
    let saved =
        [("version", point.version.to_string()), ("notes", point.notes.clone()), ("decision", point.decision.clone())];
    for (name, value) in saved {
        if !fields.0.iter().any(|(key, _)| key == name) {
            fields.0.push((name.to_owned(), value));
        }
    }
    ballot::filled(words, point, &mut fields);
    FormState { fields, ..form }
}

/// The page of a point. `theirs` is given when somebody else saved meanwhile.
pub(super) async fn page(
    app: &App,
    speech: &Speech,
    room: &Room,
    id: AgendaItemId,
    typed: Typed,
) -> Result<ItemPage, Fault> {
    let words = speech.words;
    let point = acts::see_item(app, &room.seat, id).await?;
    let motion = acts::motion_of(app, &room.seat, &point).await?;
    let facts = acts::facts(app, &room.seat, &point).await?;
    let bylaws = associations::acts::rules_of(app.read(), room.here.association.id).await?;
    let meeting = room.seat.meeting();
    let agenda = store::agenda(app.read(), &room.seat, meeting.id).await?;
    let (state, class) = labels::state(words, point.state);
    let here = room.point(id);
    let elections = format!("{here}/elections");
    let search = cards::search(app, &room.seat, &typed.form, (here, elections)).await?;
    let top = top(app, words, &room.here, &room.seat).await?;
    let mut form = merged(words, &point, typed.form, typed.is_record);
    cards::fill(&mut form, &point.elections);
    Ok(ItemPage {
        shell: room.here.shell(speech, "meetings"),
        base: room.base(),
        action: room.point(id),
        title: list::title(words, point.number, &point.heading),
        state,
        class,
        steps: steps(words, room, &agenda, point.number),
        once: app.id().to_string(),
        goes_on: goes_on(meeting),
        is_open: point.state == ItemState::Open,
        opens: words.with("point-open", "number", point.number),
        may_decide: rules::may_decide(meeting.kind, point.kind),
        is_short: top.is_short,
        needs_quorum: rules::needs_quorum(meeting.kind, point.kind),
        is_undecided: point.decision.is_empty() || point.state == ItemState::Deferred,
        top,
        theirs: typed.is_stale.then(|| (point.notes.clone(), point.decision.clone())),
        paragraphs: paragraphs(&point.text),
        motion: motion.map(Motion::of),
        way: if point.elections.is_empty() { to_elections(words, room, point.kind) } else { None }
            .or_else(|| way(words, room, point.kind, &facts)),
        phrases: rules::suggest(point.kind, &facts, own_words(&room.here.association)),
        entitled: words.with("point-entitled", "votes", point.entitled.unwrap_or_default()),
        proposals: point.proposals.iter().map(|one| entry(one.id, 0, &one.text, &one.proposer)).collect(),
        ballots: point.ballots.iter().map(|one| ballot_of(words, one)).collect(),
        reservations: point.reservations.iter().map(|one| entry(one.id, 0, &one.name, &one.text)).collect(),
        tasks: point.tasks.iter().map(|one| task(words, one)).collect(),
        cards: point.elections.iter().map(|one| cards::card(words, one, &form, search.as_ref())).collect(),
        rows: ballot::rows(words, &form),
        methods: labels::methods(words),
        majorities: labels::majorities(words, bylaws.change_percent),
        form,
    })
}

/// What was typed, and in which form.
#[derive(Default)]
pub(super) struct Typed {
    /// As typed, with what is wrong.
    pub(super) form: FormState,
    /// Whether it was the form of the point itself.
    pub(super) is_record: bool,
    /// Whether somebody else saved meanwhile.
    pub(super) is_stale: bool,
}

impl Typed {
    /// A form that was refused.
    pub(super) fn refused(fields: Fields, fault: &Fault, words: Words) -> Self {
        Self { form: FormState::refused(fields, fault, words), ..Self::default() }
    }
}

fn entry(id: impl std::fmt::Display, version: i64, title: &str, meta: &str) -> Entry {
    Entry { id: id.to_string(), version, title: title.to_owned(), meta: meta.to_owned() }
}

fn task(words: Words, one: &TaskView) -> Entry {
    let meta = match (one.who.as_str(), one.due) {
        ("", None) => String::new(),
        (who, None) => who.to_owned(),
        ("", Some(due)) => words.with("point-task-due", "date", words.date(&due)),
        (who, Some(due)) => words.with2("point-task-who-due", ("who", who), ("date", words.date(&due))),
    };
    entry(one.id, one.version, &one.what, &meta)
}

fn ballot_of(words: Words, one: &BallotView) -> Ballot {
    Ballot {
        id: one.id.to_string(),
        title: labels::said(words, "point-method", one.method.key()),
        lines: labels::ballot(words, one),
        options: labels::options(words, one),
    }
}

#[handler]
pub(super) async fn show_item(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    path: ItemPath,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let typed = Typed { form: cards::asked(request.uri().query()), ..Typed::default() };
    shell::html(&page(&app, &speech, &room, id, typed).await?)
}
