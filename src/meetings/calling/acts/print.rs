//! Printing: from the plan while nobody is called, from the receipts of the latest call after.

use poem_openapi::Enum;

use super::{
    call::preview,
    matter::matter,
    read::{self, Evidence},
    send::last_call,
};
use crate::{
    associations::{
        Permit,
        association::keyed,
        right::{CallMeetings, SeeBoardMeetings},
    },
    kit::{App, Fault, paper},
    meetings::{
        MeetingId, State,
        calling::{
            draft::CallDraft,
            print,
            rules::{self, Plan},
            text::Matter,
        },
        hall, meeting, store,
    },
};

/// The size of a poster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Enum)]
#[oai(rename_all = "lowercase", rename = "PosterSize")]
pub enum Size {
    /// For a notice board.
    #[default]
    A4,
    /// For a shop window.
    A3,
}

keyed!(Size { A4 = "a4", A3 = "a3" });

/// What is printed of a call: what it is made of, its words, and whom it goes to.
struct Printed {
    matter: Matter,
    subject: String,
    body: String,
    plan: Plan,
}

/// The letters for those whom no e-mail reaches, each on pages of its own, in window-envelope format,
/// by postal code. Those whose address nobody knows come last.
///
/// # Errors
/// Absent.
pub async fn letters_pdf(app: &App, permit: &Permit<CallMeetings>, id: MeetingId) -> Result<Vec<u8>, Fault> {
    lettered(app, &printed(app, permit, id).await?).await
}

/// The letters that a call would send now, in its own words, while nothing is sent.
///
/// # Errors
/// As for a preview of the call.
pub async fn draft_letters_pdf(
    app: &App,
    permit: &Permit<CallMeetings>,
    id: MeetingId,
    draft: &CallDraft,
) -> Result<Vec<u8>, Fault> {
    let row = store::find(app.read(), permit, id).await?;
    let matter = matter(app, app.read(), permit, &row).await?;
    lettered(app, &drafted(app, permit, (&row, matter), draft).await?).await
}

/// The addresses of the same letters, as labels.
///
/// # Errors
/// Absent.
pub async fn labels_pdf(app: &App, permit: &Permit<CallMeetings>, id: MeetingId) -> Result<Vec<u8>, Fault> {
    let printed = printed(app, permit, id).await?;
    paper::plain_pdf(print::labels(app, &printed.matter, &printed.plan)).await
}

async fn lettered(app: &App, printed: &Printed) -> Result<Vec<u8>, Fault> {
    let said = (printed.subject.as_str(), printed.body.as_str());
    paper::plain_pdf(print::letters(app, &printed.matter, said, &printed.plan)).await
}

async fn printed(app: &App, permit: &Permit<CallMeetings>, id: MeetingId) -> Result<Printed, Fault> {
    let row = store::find(app.read(), permit, id).await?;
    let matter = matter(app, app.read(), permit, &row).await?;
    let Some(call) = last_call(app.read(), permit, id).await? else {
        return planned(app, permit, &row, matter).await;
    };
    let mut receipts = super::call::receipts(app.read(), permit, id).await?;
    receipts.retain(|receipt| receipt.call_id == call.id);
    Ok(Printed { plan: rules::told(&receipts), subject: call.subject, body: call.body, matter })
}

/// A draft's letters, as they would be today; a meeting that nobody was called to has none later.
async fn planned(
    app: &App,
    permit: &Permit<CallMeetings>,
    row: &meeting::Model,
    matter: Matter,
) -> Result<Printed, Fault> {
    if row.state != State::Draft {
        return Ok(Printed { matter, subject: row.title.clone(), body: String::new(), plan: Plan::default() });
    }
    drafted(app, permit, (row, matter), &CallDraft::default()).await
}

/// What a call with those choices would print today.
async fn drafted(
    app: &App,
    permit: &Permit<CallMeetings>,
    (row, matter): (&meeting::Model, Matter),
    draft: &CallDraft,
) -> Result<Printed, Fault> {
    let shown = preview(app, permit, row.id, draft).await?;
    let plan =
        Plan { letter: true, email: shown.email, post: shown.post, unreachable: shown.unreachable, ..Plan::default() };
    Ok(Printed { matter, subject: shown.subject, body: shown.body, plan })
}

/// The poster, with a code that leads to the meeting's page.
///
/// # Errors
/// Absent.
pub async fn poster_pdf(app: &App, permit: &Permit<CallMeetings>, id: MeetingId, size: Size) -> Result<Vec<u8>, Fault> {
    let (row, matter) = for_all(app, permit, id).await?;
    paper::pdf(print::poster(app, &matter, &row, size)?).await
}

/// A few lines for a newspaper.
///
/// # Errors
/// Absent.
pub async fn advert(app: &App, permit: &Permit<CallMeetings>, id: MeetingId) -> Result<String, Fault> {
    let (row, matter) = for_all(app, permit, id).await?;
    Ok(matter.advert(&row))
}

/// What is put up or printed for all. While a meeting is adjourned it tells when the meeting goes on, and
/// what is left.
async fn for_all(app: &App, permit: &Permit<CallMeetings>, id: MeetingId) -> Result<(meeting::Model, Matter), Fault> {
    let row = store::find(app.read(), permit, id).await?;
    let matter = matter(app, app.read(), permit, &row).await?;
    Ok(match row.adjourned_to {
        Some(to) => (hall::rules::moved(&row, to), matter.of_the_rest()),
        None => (row, matter),
    })
}

/// The evidence of a meeting's calls, to be kept for ever.
///
/// # Errors
/// Absent.
pub async fn evidence_pdf(app: &App, permit: &Permit<SeeBoardMeetings>, id: MeetingId) -> Result<Vec<u8>, Fault> {
    let found: Evidence = read::evidence(app, permit, id).await?;
    paper::pdf(print::evidence(app, &found)).await
}
