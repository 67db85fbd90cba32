//! What is printed, as files to save.

use poem::{
    Body, Request, Response, handler,
    http::header,
    web::{Data, Path},
};

use super::named;
use crate::{
    associations::{
        place::Here,
        right::{CallMeetings, SeeBoardMeetings},
    },
    identity::Guest,
    kit::{
        App, Fault,
        form::{self, Fields},
    },
    meetings::calling::{
        acts::{self, Size},
        api::attachment,
    },
};

pub(super) const PDF: &str = "application/pdf";

pub(super) fn file(kind: &str, name: &str, bytes: Vec<u8>) -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_DISPOSITION, attachment(name))
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_vec(bytes))
}

#[handler]
pub(super) async fn show_letters(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let bytes = acts::letters_pdf(&app, &here.permit::<CallMeetings>()?, named(&meeting)?).await?;
    Ok(file(PDF, &format!("{slug}-kallelse-brev.pdf"), bytes))
}

#[handler]
pub(super) async fn show_labels(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let bytes = acts::labels_pdf(&app, &here.permit::<CallMeetings>()?, named(&meeting)?).await?;
    Ok(file(PDF, &format!("{slug}-kallelse-etiketter.pdf"), bytes))
}

#[handler]
pub(super) async fn show_poster(
    app: Data<&App>,
    guest: Guest,
    request: &Request,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let asked = Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes()));
    let size = Size::from_key(asked.text("size")).unwrap_or_default();
    let bytes = acts::poster_pdf(&app, &here.permit::<CallMeetings>()?, named(&meeting)?, size).await?;
    Ok(file(PDF, &format!("{slug}-kallelse-anslag-{}.pdf", size.key()), bytes))
}

#[handler]
pub(super) async fn show_advert(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let text = acts::advert(&app, &here.permit::<CallMeetings>()?, named(&meeting)?).await?;
    Ok(file("text/plain; charset=utf-8", &format!("{slug}-kallelse-annons.txt"), text.into_bytes()))
}

#[handler]
pub(super) async fn show_evidence(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let bytes = acts::evidence_pdf(&app, &here.permit::<SeeBoardMeetings>()?, named(&meeting)?).await?;
    Ok(file(PDF, &format!("{slug}-kallelse-bevis.pdf"), bytes))
}
