//! Removing a meeting that nobody is called to: a page that says what goes.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::seated;
use crate::{
    associations::{place::Here, right::PlanMeetings},
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    meetings::{Seat, planning::acts},
};

#[derive(Template)]
#[template(path = "meetings/planning/pages/removal.html")]
struct RemovalPage {
    shell: Shell,
    form: FormState,
    base: String,
    what: String,
    version: i64,
}

fn page(here: &Here, speech: &Speech, seat: &Seat, form: FormState) -> RemovalPage {
    let row = seat.meeting();
    RemovalPage {
        shell: here.shell(speech, "meetings"),
        form,
        base: format!("/{}/meetings/{}", here.association.slug, row.id),
        what: speech.words.with("meeting-removal-what", "title", row.title.as_str()),
        version: row.version,
    }
}

#[handler]
pub(super) async fn show_removal(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    shell::html(&page(&here, &speech, &seat, FormState::default()))
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<PlanMeetings>()?;
    let seat = seated(&app, &here, &meeting).await?;
    let removed = match fields.version() {
        Ok(version) => acts::remove(&app, &permit, seat.id(), version).await,
        Err(fault) => Err(fault),
    };
    match removed {
        Ok(()) => Ok(shell::go(&format!("/{slug}/meetings?done=meeting_removed"))),
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, &seat, form), &fault)
        }
    }
}
