//! Cancelling a meeting: a page that says how many are told, and what becomes of it.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{counted, is_shown, seat_at};
use crate::{
    associations::{Permit, place::Here, right::CallMeetings},
    identity::Guest,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        Seat, State,
        calling::{acts, draft::CancellationDraft, view::number},
        planning,
    },
};

#[derive(Template)]
#[template(path = "meetings/calling/pages/cancellation.html")]
struct CancellationPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    title: String,
    when: String,
    is_called: bool,
    sum: String,
    form: FormState,
}

async fn page(
    app: &App,
    speech: &Speech,
    (here, seat, permit): (&Here, &Seat, &Permit<CallMeetings>),
    form: FormState,
) -> Result<CancellationPage, Fault> {
    let (words, row) = (speech.words, seat.meeting());
    let told = acts::to_be_told(app.read(), permit, row.id).await?;
    let counts =
        [("email", number(told.mailed())), ("post", number(told.posted())), ("hand", number(told.unreachable.len()))];
    Ok(CancellationPage {
        shell: here.shell(speech, "meetings"),
        tabs: planning::pages::nav(here, seat, words, "call"),
        base: format!("/{}/meetings/{}", here.association.slug, row.id),
        title: row.title.clone(),
        when: words.moment(&row.starts),
        is_called: row.state != State::Draft,
        sum: counted(words, "call-cancel-sum", &counts),
        form,
    })
}

#[handler]
pub(super) async fn show_cancellation(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    if !matches!(seat.meeting().state, State::Draft | State::Called) {
        return Ok(shell::go(&format!("/{slug}/meetings/{meeting}")));
    }
    shell::html(&page(&app, &speech, (&here, &seat, &permit), FormState::default()).await?)
}

#[handler]
pub(super) async fn do_cancel(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let seat = seat_at(&app, &here, &meeting).await?;
    let draft = CancellationDraft { message: fields.filled("message") };
    match acts::cancel(&app, &permit, &Once::free(), seat.id(), &draft).await {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/{meeting}?done=meeting_cancelled"))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &speech, (&here, &seat, &permit), form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
