//! An association's own agendas: saved from a meeting's, listed, taken away.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{is_shown, named, said};
use crate::{
    associations::{
        place::Here,
        right::{PlanMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::papers::acts,
};

#[derive(Template)]
#[template(path = "meetings/papers/pages/templates.html")]
struct TemplatesPage {
    shell: Shell,
    slug: String,
    may_change: bool,
    rows: Vec<Row>,
    /// Where the name goes that was refused.
    action: String,
    /// The name, when it was refused.
    form: Option<FormState>,
}

/// A template in the list.
struct Row {
    id: String,
    name: String,
    kind: String,
    points: Vec<String>,
    version: i64,
}

#[handler]
pub(super) async fn show_templates(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&page(&app, &here, &speech).await?)
}

async fn page(app: &App, here: &Here, speech: &Speech) -> Result<TemplatesPage, Fault> {
    let templates = acts::list_templates(app, &here.permit::<SeeBoardMeetings>()?).await?;
    let rows = templates.into_iter().map(|one| Row {
        id: one.id.to_string(),
        name: one.name,
        kind: said(speech.words, "paper-kind", one.kind.key()),
        points: one.items.into_iter().map(|item| item.heading).collect(),
        version: one.version,
    });
    Ok(TemplatesPage {
        shell: here.shell(speech, "meetings"),
        slug: here.association.slug.clone(),
        may_change: here.may::<PlanMeetings>(),
        rows: rows.collect(),
        action: String::new(),
        form: None,
    })
}

/// "Spara dagordningen som mall", from the agenda of a meeting.
#[handler]
pub(super) async fn do_save(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    match acts::save_agenda(&app, &permit, named(&meeting)?, fields.text("name")).await {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/templates?done=template_saved"))),
        Err(fault) if is_shown(&fault) => {
            let form = Some(FormState::refused(fields, &fault, speech.words));
            let action = format!("/{slug}/meetings/{meeting}/agenda/template");
            shell::refused(&TemplatesPage { action, form, ..page(&app, &here, &speech).await? }, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    guest: Guest,
    Path((slug, template)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    acts::remove_template(&app, &permit, named(&template)?, fields.version()?).await?;
    Ok(shell::go(&format!("/{slug}/meetings/templates?done=template_removed")))
}
