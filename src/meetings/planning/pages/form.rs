//! The form of a meeting: to plan one, and to move it.

use askama::Template;
use chrono::NaiveDate;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{query, said, seated};
use crate::{
    associations::{self, draft::BylawsDraft, place::Here, right::PlanMeetings},
    calendar::Visibility,
    identity::Guest,
    kit::{
        App, Fault, Kind as FaultKind, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        Kind, State,
        planning::{
            acts,
            draft::{MeetingDraft, form_of},
            rules::{self, Rule},
            wording,
        },
    },
};

type Options = Vec<(String, String)>;

#[derive(Template)]
#[template(path = "meetings/planning/pages/form.html")]
struct FormPage {
    shell: Shell,
    form: FormState,
    title: String,
    action: String,
    back: String,
    /// The kinds of meeting, each a way to the same form with what is asked of that kind.
    tabs: Vec<Tab>,
    about: String,
    kind: &'static str,
    kinds: Options,
    visibilities: Options,
    asks_heading: String,
    asks: Vec<String>,
    warnings: Vec<String>,
    kind_settled: bool,
    is_new: bool,
}

fn kinds(words: Words) -> Options {
    Kind::ALL.iter().map(|kind| (kind.key().to_owned(), said(words, "kind", kind.key()))).collect()
}

fn visibilities(words: Words) -> Options {
    let usual = (String::new(), words.t("meeting-form-usual"));
    let each = |one: &Visibility| (one.key().to_owned(), said(words, "visibility", one.key()));
    std::iter::once(usual).chain(Visibility::ALL.iter().map(each)).collect()
}

/// A meeting that is thought of: its kind and, when it is typed, its day.
#[derive(Clone, Copy)]
struct Thought {
    kind: Kind,
    day: Option<NaiveDate>,
}

impl Thought {
    fn of(form: &FormState) -> Self {
        let kind = Kind::from_key(form.value("kind")).unwrap_or(Kind::Annual);
        Self { kind, day: form.value("starts").parse().ok() }
    }

    /// What the bylaws ask of it: with days, once there is a day to count from.
    fn asks(self, words: Words, bylaws: &BylawsDraft) -> (String, Vec<String>) {
        match self.day {
            Some(day) => {
                let heading = words.with("meeting-asks-day", "day", words.long_date(&day));
                (heading, wording::demands(words, &rules::demands(bylaws, self.kind, day)))
            }
            None => (words.t("meeting-asks"), wording::demands_of_kind(words, bylaws, self.kind)),
        }
    }

    /// What about the day would not follow them, were the members called today.
    fn warnings(self, words: Words, bylaws: &BylawsDraft, today: NaiveDate) -> Vec<String> {
        let Some(day) = self.day else {
            return Vec::new();
        };
        let mut found = rules::findings(bylaws, self.kind, day, today, &[]);
        // There is no agenda yet; the usual one has its points.
        found.retain(|one| one.rule != Rule::PointsMissing);
        found.iter().map(|one| wording::finding(words, one)).collect()
    }

    fn tabs(self, words: Words, slug: &str) -> Vec<Tab> {
        let day = self.day.map(|day| format!("&day={day}")).unwrap_or_default();
        let tab = |kind: &Kind| Tab {
            key: kind.key(),
            href: format!("/{slug}/meetings/new?kind={}{day}", kind.key()),
            text: said(words, "kind", kind.key()),
            here: *kind == self.kind,
        };
        Kind::ALL.iter().map(tab).collect()
    }
}

impl FormPage {
    async fn fresh(app: &App, here: &Here, speech: &Speech, form: FormState) -> Result<Self, Fault> {
        let slug = &here.association.slug;
        let page = Self::of(app, here, speech, State::Draft, form).await?;
        let thought = Thought::of(&page.form);
        Ok(Self {
            title: speech.words.t("meeting-new-title"),
            action: format!("/{slug}/meetings/new"),
            back: format!("/{slug}/meetings"),
            tabs: thought.tabs(speech.words, slug),
            about: said(speech.words, "about", thought.kind.key()),
            is_new: true,
            ..page
        })
    }

    async fn edit(
        app: &App,
        here: &Here,
        speech: &Speech,
        (meeting, state): (&str, State),
        form: FormState,
    ) -> Result<Self, Fault> {
        let base = format!("/{}/meetings/{meeting}", here.association.slug);
        let page = Self::of(app, here, speech, state, form).await?;
        Ok(Self { title: speech.words.t("meeting-edit-title"), action: format!("{base}/edit"), back: base, ..page })
    }

    /// What is alike for a new meeting and for one that is there.
    async fn of(app: &App, here: &Here, speech: &Speech, state: State, form: FormState) -> Result<Self, Fault> {
        let bylaws = associations::acts::rules_of(app.read(), here.association.id).await?;
        let (words, thought) = (speech.words, Thought::of(&form));
        let (asks_heading, asks) = thought.asks(words, &bylaws);
        let is_draft = state == State::Draft;
        Ok(Self {
            shell: here.shell(speech, "meetings"),
            form,
            title: String::new(),
            action: String::new(),
            back: String::new(),
            tabs: Vec::new(),
            about: String::new(),
            kind: thought.kind.key(),
            kinds: kinds(words),
            visibilities: visibilities(words),
            asks_heading,
            asks,
            warnings: if is_draft { thought.warnings(words, &bylaws, app.today()) } else { Vec::new() },
            kind_settled: !is_draft,
            is_new: false,
        })
    }
}

/// What was asked for in the address: the kind, the day, and what was typed before one looked at days.
fn asked(fields: Fields) -> FormState {
    let kind = Kind::from_key(fields.text("kind")).unwrap_or(Kind::Annual).key();
    let day = fields.filled("starts").or_else(|| fields.filled("day")).unwrap_or_default();
    let time = fields.filled("starts_time").unwrap_or_else(|| "18:00".to_owned());
    let settled = [("kind", kind.to_owned()), ("starts", day), ("starts_time", time)];
    let mut kept = fields;
    kept.0.retain(|(name, _)| settled.iter().all(|(settled, _)| name != settled));
    kept.0.extend(settled.map(|(name, value)| (name.to_owned(), value)));
    FormState { fields: kept, ..FormState::default() }
}

#[handler]
pub(super) async fn show_new(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<PlanMeetings>()?;
    shell::html(&FormPage::fresh(&app, &here, &speech, asked(query(request))).await?)
}

#[handler]
pub(super) async fn do_create(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let made = match MeetingDraft::from_fields(&fields) {
        Ok(draft) => acts::create(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(meeting) => Ok(shell::go(&format!("/{slug}/meetings/{}?done=meeting_planned", meeting.id))),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&FormPage::fresh(&app, &here, &speech, form).await?, &fault)
        }
    }
}

#[handler]
pub(super) async fn show_edit(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let row = seat.meeting();
    shell::html(&FormPage::edit(&app, &here, &speech, (&meeting, row.state), form_of(row)).await?)
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    mut fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let changed = match (fields.version(), MeetingDraft::from_fields(&fields)) {
        (Ok(version), Ok(draft)) => acts::change(&app, &permit, seat.id(), version, &draft).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    match changed {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}?done=meeting_saved"))),
        Err(fault) => {
            if fault.kind == FaultKind::Stale {
                fields.0.retain(|(name, _)| name != "version");
                fields.0.push(("version".to_owned(), seat.meeting().version.to_string()));
            }
            let form = FormState::refused(fields, &fault, speech.words);
            let page = FormPage::edit(&app, &here, &speech, (&meeting, seat.meeting().state), form).await?;
            shell::refused(&page, &fault)
        }
    }
}
