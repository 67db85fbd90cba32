//! Removing a member: what goes, what stays, and why.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{is_shown, member_id};
use crate::{
    associations::{place::Here, right::KeepMembers},
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    members::{acts, view::MemberView},
};

#[derive(Template)]
#[template(path = "members/pages/removal.html")]
struct RemovalPage {
    shell: Shell,
    slug: String,
    id: String,
    name: String,
    instead: String,
    form: FormState,
}

fn page(here: &Here, speech: &Speech, one: &MemberView, summary: Option<String>) -> RemovalPage {
    let form = FormState::filled([("version", one.version.to_string())]);
    RemovalPage {
        shell: here.shell(speech, "members"),
        slug: here.association.slug.clone(),
        id: one.id.to_string(),
        name: one.full_name(),
        instead: speech.words.with("members-removal-instead-text", "days", acts::KEPT_DAYS),
        form: FormState { summary, ..form },
    }
}

#[handler]
pub(super) async fn show_removal(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<KeepMembers>()?;
    let one = acts::see(&app, &here.permit()?, member_id(&member)?).await?;
    shell::html(&page(&here, &speech, &one, None))
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let id = member_id(&member)?;
    match acts::remove(&app, &permit, id, fields.version()?).await {
        Ok(()) => Ok(shell::go(&format!("/{slug}/members?done=member_removed"))),
        Err(fault) if is_shown(&fault) => {
            let one = acts::see(&app, &here.permit()?, id).await?;
            shell::refused(&page(&here, &speech, &one, Some(fault.detail(speech.words))), &fault)
        }
        Err(fault) => Err(fault),
    }
}
