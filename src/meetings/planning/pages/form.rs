//! The form of a meeting: to plan one, and to move it.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{channels, said, seated};
use crate::{
    associations::{self, draft::BylawsDraft, place::Here, right::PlanMeetings},
    calendar::Visibility,
    identity::Guest,
    kit::{
        App, Fault, Kind as FaultKind, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    meetings::{
        Kind, State,
        planning::{
            acts,
            draft::{MeetingDraft, form_of},
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
    kinds: Options,
    visibilities: Options,
    asks: Vec<String>,
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

/// What the bylaws ask of general meetings, before there is a day to count from.
fn asks(words: Words, bylaws: &BylawsDraft) -> Vec<String> {
    let days = bylaws.notice_min_days.to_string();
    let named = [("days", days), ("channels", channels(words, &bylaws.channels))];
    let latest =
        chrono::NaiveDate::from_ymd_opt(2024, bylaws.annual_latest_month.into(), bylaws.annual_latest_day.into())
            .map(|day| {
                let text = words.date(&day);
                text.rsplit_once(' ').map_or(text.clone(), |(day, _)| day.to_owned())
            })
            .map(|day| words.with("meeting-asks-latest", "day", day));
    let motions = bylaws.motion_deadline_days.map(|days| words.with("meeting-asks-motions", "days", i64::from(days)));
    std::iter::once(words.pairs("meeting-asks-notice", &named)).chain(latest).chain(motions).collect()
}

impl FormPage {
    async fn fresh(app: &App, here: &Here, speech: &Speech, form: FormState) -> Result<Self, Fault> {
        let bylaws = associations::acts::rules_of(app.read(), here.association.id).await?;
        let words = speech.words;
        Ok(Self {
            shell: here.shell(speech, "meetings"),
            form,
            title: words.t("meeting-new-title"),
            action: format!("/{}/meetings/new", here.association.slug),
            back: format!("/{}/meetings", here.association.slug),
            kinds: kinds(words),
            visibilities: visibilities(words),
            asks: asks(words, &bylaws),
            kind_settled: false,
            is_new: true,
        })
    }

    fn of(here: &Here, speech: &Speech, meeting: &str, state: State, form: FormState) -> Self {
        let words = speech.words;
        let base = format!("/{}/meetings/{meeting}", here.association.slug);
        Self {
            shell: here.shell(speech, "meetings"),
            form,
            title: words.t("meeting-edit-title"),
            action: format!("{base}/edit"),
            back: base,
            kinds: kinds(words),
            visibilities: visibilities(words),
            asks: Vec::new(),
            kind_settled: state != State::Draft,
            is_new: false,
        }
    }
}

#[handler]
pub(super) async fn show_new(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<PlanMeetings>()?;
    let form = FormState::filled([("kind", Kind::Annual.key().to_owned()), ("starts_time", "18:00".to_owned())]);
    shell::html(&FormPage::fresh(&app, &here, &speech, form).await?)
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
    shell::html(&FormPage::of(&here, &speech, &meeting, row.state, form_of(row)))
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
            shell::refused(&FormPage::of(&here, &speech, &meeting, seat.meeting().state, form), &fault)
        }
    }
}
