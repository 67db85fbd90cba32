//! The HTML door of the archive: files to open and to keep, and the search over decisions.

mod decisions;

use poem::{
    Body, Response, Route, get, handler,
    http::header,
    web::{Data, Path},
};

use super::{
    acts::{self, File},
    api::{disposition, number_in, year_in},
};
use crate::{
    associations::{place::Here, right::SeeBoardMeetings},
    identity::Guest,
    kit::{App, Fault},
    meetings::{MeetingId, Seat, seat},
};

/// The pages of the archive.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/decisions", get(decisions::show_decisions))
        .at("/:slug/archive/:file", get(show_year))
        .at("/:slug/meetings/:meeting/minutes.pdf", get(show_minutes))
        .at("/:slug/meetings/:meeting/minutes/paragraphs/:number", get(show_extract))
        .at("/:slug/meetings/:meeting/archive.zip", get(show_archive))
}

/// The guest's seat at the meeting that an address names.
async fn seat_at(app: &App, here: &Here, meeting: &str) -> Result<Seat, Fault> {
    let caller = here.caller.as_ref().ok_or_else(Fault::unknown)?;
    let id: MeetingId = meeting.parse().map_err(|_| Fault::absent())?;
    seat(app, caller, here.association.id, id).await
}

fn answer(kind: &str, how: &str, file: File) -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_DISPOSITION, disposition(how, &file.name))
        .header(header::CACHE_CONTROL, "private, no-store")
        .body(Body::from_vec(file.bytes))
}

fn pdf(file: File) -> Response {
    answer("application/pdf", "inline", file)
}

fn zip(file: File) -> Response {
    answer("application/zip", "attachment", file)
}

#[handler]
async fn show_minutes(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    Ok(pdf(acts::minutes_pdf(&app, &seat).await?))
}

#[handler]
async fn show_extract(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting, number)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    Ok(pdf(acts::extract_pdf(&app, &seat, number_in(&number, ".pdf")?).await?))
}

#[handler]
async fn show_archive(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    Ok(zip(acts::meeting_zip(&app, &seat).await?))
}

#[handler]
async fn show_year(
    app: Data<&App>,
    guest: Guest,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<SeeBoardMeetings>()?;
    Ok(zip(acts::year_zip(&app, &permit, year_in(&file)?).await?))
}
