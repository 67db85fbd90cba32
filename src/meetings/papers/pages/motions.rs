//! All motions, and the form to send one in.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{is_shown, said};
use crate::{
    associations::{
        Permit,
        place::Here,
        right::{BeInside, PlanMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    meetings::papers::{acts, draft::MotionDraft, view::MotionView},
};

#[derive(Template)]
#[template(path = "meetings/papers/pages/motions.html")]
struct MotionsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    plans: bool,
    rows: Vec<Row>,
}

/// A motion in the list.
struct Row {
    href: String,
    title: String,
    about: String,
    state: String,
    is_late: bool,
    is_off: bool,
}

fn row(words: Words, slug: &str, one: MotionView) -> Row {
    let proposer = ("proposer", one.proposer.as_str());
    Row {
        href: format!("/{slug}/meetings/motions/{}", one.id),
        about: words.with2("paper-motion-from", proposer, ("day", words.date(&one.received))),
        state: said(words, "paper-motion-state", one.state.key()),
        is_late: one.late == Some(true),
        is_off: one.state == crate::meetings::MotionState::Withdrawn,
        title: one.title,
    }
}

async fn page(
    app: &App,
    here: &Here,
    speech: &Speech,
    permit: &Permit<BeInside>,
    form: FormState,
) -> Result<MotionsPage, Fault> {
    let slug = here.association.slug.clone();
    let motions = acts::list_motions(app, permit, None).await?;
    Ok(MotionsPage {
        shell: here.shell(speech, "meetings"),
        form,
        plans: here.may::<PlanMeetings>(),
        rows: motions.into_iter().map(|one| row(speech.words, &slug, one)).collect(),
        slug,
    })
}

#[handler]
pub(super) async fn show_motions(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    shell::html(&page(&app, &here, &speech, &permit, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_send(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    match acts::create_motion(&app, &permit, &Once::free(), &MotionDraft::from_fields(&fields)).await {
        Ok(motion) => Ok(shell::go(&format!("/{slug}/meetings/motions/{}?done=motion_sent", motion.id))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &here, &speech, &permit, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
