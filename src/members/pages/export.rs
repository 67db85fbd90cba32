//! The list as a file to take home.

use poem::{
    Body, Response, handler,
    http::header,
    web::{Data, Path},
};

use crate::{
    associations::{place::Here, right::ExportMembers},
    identity::Guest,
    kit::{App, Fault},
    members::{acts, api::attachment},
};

fn file(kind: &str, name: &str, bytes: Vec<u8>) -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, kind)
        .header(header::CONTENT_DISPOSITION, attachment(name))
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_vec(bytes))
}

#[handler]
pub(super) async fn show_csv(app: Data<&App>, guest: Guest, Path(slug): Path<String>) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let list = acts::export_csv(&app, &here.permit::<ExportMembers>()?).await?;
    Ok(file("text/csv; charset=utf-8", &format!("{slug}-medlemmar-{}.csv", app.today()), list))
}

#[handler]
pub(super) async fn show_xlsx(app: Data<&App>, guest: Guest, Path(slug): Path<String>) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let list = acts::export_xlsx(&app, &here.permit::<ExportMembers>()?).await?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(kind, &format!("{slug}-medlemmar-{}.xlsx", app.today()), list))
}
