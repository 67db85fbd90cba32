//! Health for those who watch over the service, and its counts.

use poem::{Body, Request, Response, handler, http::header, web::Data};
use sea_orm::ConnectionTrait;

use super::meter::Meter;
use crate::kit::{App, Fault, Kind};

fn plain(text: impl Into<String>) -> Response {
    Response::builder()
        .header(header::CONTENT_TYPE, "text/plain; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_string(text.into()))
}

/// The process is alive.
#[handler]
pub fn live() -> Response {
    plain("live\n")
}

/// The process can do its work: the database answers.
#[handler]
pub async fn ready(app: Data<&App>) -> Result<Response, Fault> {
    let answer = app.read().execute_unprepared("SELECT 1").await;
    answer
        .map(|_| plain("ready\n"))
        .map_err(|error| Fault { source: Some(Box::new(error)), ..Fault::new(Kind::Unavailable, "storage_busy") })
}

/// The counts, for this machine alone unless configured.
#[handler]
pub async fn metrics(app: Data<&App>, request: &Request) -> Result<Response, Fault> {
    if !is_near(request) && !app.config().public_metrics {
        return Err(Fault::absent());
    }
    Ok(plain(app.part::<Meter>()?.text()))
}

/// Whether this machine itself asks. What a proxy here passes on comes from this machine, too: it is told by
/// the header that says so, which the proxy must set.
fn is_near(request: &Request) -> bool {
    let is_forwarded = ["x-forwarded-for", "forwarded"].iter().any(|name| request.headers().contains_key(*name));
    let direct = request.remote_addr().as_socket_addr();
    !is_forwarded && direct.is_none_or(|address| address.ip().is_loopback())
}
