//! One motion: read by whoever sees it, prepared by the board, taken back by whoever sent it in.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Options, is_shown, named, said};
use crate::{
    associations::{
        place::Here,
        right::{BeInside, PlanMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::{
        MotionId, MotionState,
        papers::{acts, draft::MotionChange, view::MotionView},
    },
};

#[derive(Template)]
#[template(path = "meetings/papers/pages/motion.html")]
struct MotionPage {
    shell: Shell,
    base: String,
    list: String,
    title: String,
    facts: Vec<(String, String)>,
    text: Vec<String>,
    opinion: Vec<String>,
    is_late: bool,
    may_withdraw: bool,
    version: i64,
    meetings: Options,
    form: Option<FormState>,
}

fn filled(one: &MotionView) -> FormState {
    FormState::filled([
        ("title", one.title.clone()),
        ("text", one.text.clone()),
        ("opinion", one.opinion.clone()),
        ("meeting_id", one.meeting_id.map(|id| id.to_string()).unwrap_or_default()),
        ("version", one.version.to_string()),
    ])
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// The page, with the form as it was typed; or as it is kept, for whoever may change it.
async fn page(
    app: &App,
    here: &Here,
    speech: &Speech,
    id: MotionId,
    typed: Option<FormState>,
) -> Result<MotionPage, Fault> {
    let words = speech.words;
    let permit = here.permit::<BeInside>()?;
    let one = acts::see_motion(app, &permit, id).await?;
    let is_open = one.state == MotionState::Received;
    let plans = here.permit::<PlanMeetings>().is_ok() && is_open;
    let is_own = acts::is_own(app, &permit, id).await?;
    let slug = &here.association.slug;
    let meetings = if plans { acts::open_to_motions(app, &permit).await? } else { Vec::new() };
    let none = (String::new(), words.t("paper-motion-no-meeting"));
    let named = meetings.into_iter().map(|(id, title, day)| {
        (id.to_string(), words.with2("paper-motion-meeting-on", ("title", title), ("day", words.date(&day))))
    });
    Ok(MotionPage {
        shell: here.shell(speech, "meetings"),
        base: format!("/{slug}/meetings/motions/{id}"),
        list: format!("/{slug}/meetings/motions"),
        facts: vec![
            (words.t("paper-motion-proposer"), one.proposer.clone()),
            (words.t("paper-motion-received"), words.date(&one.received)),
            (words.t("paper-motion-state"), said(words, "paper-motion-state", one.state.key())),
        ],
        text: lines(&one.text),
        opinion: lines(&one.opinion),
        is_late: one.late == Some(true),
        may_withdraw: is_open && (is_own || plans),
        version: one.version,
        meetings: std::iter::once(none).chain(named).collect(),
        form: if plans { Some(typed.unwrap_or_else(|| filled(&one))) } else { None },
        title: one.title,
    })
}

#[handler]
pub(super) async fn show_motion(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, motion)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&page(&app, &here, &speech, named(&motion)?, None).await?)
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, motion)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let id = named(&motion)?;
    let changed = match (fields.version(), MotionChange::from_fields(&fields)) {
        (Ok(version), Ok(draft)) => acts::change_motion(&app, &permit, id, version, &draft).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    match changed {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/motions/{id}?done=motion_saved"))),
        Err(fault) if is_shown(&fault) => {
            let mut form = FormState::refused(fields, &fault, speech.words);
            if fault.kind == Kind::Stale {
                // What was typed stands over the version that is there now; it is shown above the form.
                let now = acts::see_motion(&app, &here.permit::<BeInside>()?, id).await?;
                form.fields.0.retain(|(name, _)| name != "version");
                form.fields.0.push(("version".to_owned(), now.version.to_string()));
                form.summary = Some(speech.words.t("paper-overtaken"));
            }
            shell::refused(&page(&app, &here, &speech, id, Some(form)).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_withdraw(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, motion)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    let id = named(&motion)?;
    match acts::withdraw_motion(&app, &permit, id, fields.version()?).await {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/motions/{id}?done=motion_withdrawn"))),
        Err(fault) if is_shown(&fault) => {
            let kept = filled(&acts::see_motion(&app, &permit, id).await?);
            let form = FormState { summary: Some(fault.detail(speech.words)), ..kept };
            shell::refused(&page(&app, &here, &speech, id, Some(form)).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
