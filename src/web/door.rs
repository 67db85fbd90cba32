//! The outermost door: language, trace id, body limits, the same-site check, security headers,
//! compression, and every error as an answer that helps.

use std::{
    panic::AssertUnwindSafe,
    sync::Arc,
    time::{Duration, Instant},
};

use futures_util::FutureExt;
use poem::{
    Body, Endpoint, Request, Response,
    http::{HeaderMap, HeaderValue, Method, header},
};

use super::{contract, meter::Meter, problem};
use crate::{
    calendar::feed,
    identity::{
        caller::{self, COOKIE},
        pages::LANGUAGE,
    },
    kit::{App, Fault, FieldFault, Kind, Language, Words, door::Speech, secret},
    meetings::papers,
};

/// The largest body, in bytes, unless a route says otherwise (safety rule 11).
const BODY: usize = 64 * 1024;
/// The largest body of an import: a sheet of 5 MiB and its wrapping.
const IMPORT: usize = 5 * 1024 * 1024 + 64 * 1024;
/// The largest body of a document: a file of 20 MiB and its wrapping.
const DOCUMENT: usize = papers::LARGEST + 64 * 1024;
/// The largest agenda: a hundred points, motions with their texts among them.
const AGENDA: usize = 1024 * 1024;
/// Where whole agendas come in, a meeting's own and those that an association keeps to begin from; and
/// whole minutes.
const AGENDAS: [&str; 3] = ["/agenda", "/agenda-templates", "/minutes"];
/// Where documents come in: a meeting's files, pictures of posters, minutes adjusted on paper.
const DOCUMENTS: [&str; 3] = ["/documents", "/photo", "/minutes/paper"];
/// How long a body may take to arrive.
const READ_TIMEOUT: Duration = Duration::from_mins(1);
/// How long a document may take: 20 MiB on a slow line.
const DOCUMENT_TIMEOUT: Duration = Duration::from_mins(5);

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The outermost door, around all others.
pub struct Outermost<E> {
    app: App,
    feeds: Arc<feed::Cache>,
    meter: Arc<Meter>,
    inner: E,
}

impl<E> Outermost<E> {
    /// The door around `inner`.
    pub fn new(app: App, inner: E) -> Self {
        // Every application is put together with both; without them there would be nothing to share.
        let (feeds, meter) = (app.part().unwrap_or_default(), app.part().unwrap_or_default());
        Self { app, feeds, meter, inner }
    }
}

impl<E: Endpoint<Output = Response>> Endpoint for Outermost<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let began = Instant::now();
        if let Some(response) = self.feed_at_hand(&request, began) {
            return Ok(response);
        }
        // In a box, so that an answer from memory does not carry the room that all others need.
        Box::pin(self.answer(request, began)).await
    }
}

impl<E: Endpoint<Output = Response>> Outermost<E> {
    async fn answer(&self, mut request: Request, began: Instant) -> poem::Result<Response> {
        let speech = speech(&self.app, &request);
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let packed = takes_gzip(request.headers());
        request.extensions_mut().insert(speech.clone());
        request.set_data(speech.clone());
        let bearer = bearer(&request);
        let response = match self.enter(request, &speech).await {
            Ok(response) => response,
            Err(error) => {
                let error = self.precise(error, bearer, &method).await;
                problem::answer(error, &method, &path, &speech)
            }
        };
        let mut response = squeeze(response, packed).await;
        self.dress(&mut response, &speech);
        self.note(&method, &path, &response, &speech, began);
        Ok(response)
    }

    /// A public feed that is in memory and right is answered before anything else is asked: calendar
    /// programs ask far more often than people, and need neither language nor session.
    fn feed_at_hand(&self, request: &Request, began: Instant) -> Option<Response> {
        let is_feed = request.uri().path().starts_with("/calendar/") && request.uri().query().is_none();
        if !is_feed || !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let entry = self.feeds.ready(request.uri().path(), self.app.now())?;
        let response = feed::respond(&entry, request.method(), request.headers());
        self.meter.count(response.status().as_u16(), began.elapsed());
        Some(response)
    }

    async fn enter(&self, mut request: Request, speech: &Speech) -> poem::Result<Response> {
        same_site(&self.app, &request)?;
        plain_cookies(&self.app, &mut request);
        limit_body(&mut request).await?;
        match AssertUnwindSafe(self.inner.call(request)).catch_unwind().await {
            Ok(result) => result,
            Err(_) => Err(Fault::broken(format!("a panic; trace {}", speech.trace)).into()),
        }
    }

    /// When no scheme let the caller in, the token itself may know why: it reads only, or is over.
    async fn precise(&self, error: poem::Error, bearer: Option<String>, method: &Method) -> poem::Error {
        match bearer {
            Some(token) if error.is::<poem_openapi::error::AuthorizationError>() => {
                caller::of_token(&self.app, &token, method.is_safe()).await.err().map_or(error, Into::into)
            }
            _ => error,
        }
    }

    fn dress(&self, response: &mut Response, speech: &Speech) {
        let headers = response.headers_mut();
        let mut put = |name: &'static str, value: &str| {
            if !headers.contains_key(name)
                && let Ok(value) = HeaderValue::from_str(value)
            {
                headers.insert(name, value);
            }
        };
        put("content-security-policy", POLICY);
        put("x-content-type-options", "nosniff");
        put("referrer-policy", "same-origin");
        put("x-trace-id", &speech.trace);
        if self.app.config().is_https() {
            put("strict-transport-security", "max-age=31536000; includeSubDomains");
        }
    }

    fn note(&self, method: &Method, path: &str, response: &Response, speech: &Speech, began: Instant) {
        let took = began.elapsed();
        self.meter.count(response.status().as_u16(), took);
        let path = redacted(path);
        tracing::info!(trace = %speech.trace, %method, path, status = response.status().as_u16(), micros = u64::try_from(took.as_micros()).unwrap_or(0), "answered");
    }
}

/// The path without secrets.
fn redacted(path: &str) -> &str {
    ["/calendar/key/", "/sign-in/link/"].into_iter().find(|secret| path.starts_with(secret)).unwrap_or(path)
}

fn speech(app: &App, request: &Request) -> Speech {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    let language = caller::cookie(request, LANGUAGE)
        .and_then(|tag| Language::from_tag(&tag))
        .or_else(|| header(header::ACCEPT_LANGUAGE).and_then(Language::negotiate))
        .unwrap_or_default();
    Speech {
        words: Words(language),
        trace: secret::hex(&app.chance().bytes::<8>()),
        ip: ip(app, request),
        path: request.uri().path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
    }
}

/// The address it came from; `X-Forwarded-For` is believed from our own proxies alone.
fn ip(app: &App, request: &Request) -> String {
    let Some(direct) = request.remote_addr().as_socket_addr().map(std::net::SocketAddr::ip) else {
        return "local".to_owned();
    };
    let trusted = &app.config().trusted_proxies;
    if !trusted.contains(&direct) {
        return direct.to_string();
    }
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
    forwarded
        .rsplit(',')
        .filter_map(|one| one.trim().parse().ok())
        .find(|ip| !trusted.contains(ip))
        .unwrap_or(direct)
        .to_string()
}

/// A browser on another site may not change anything here (safety rule 4). Programs with a token
/// carry no cookie that could be misused.
fn same_site(app: &App, request: &Request) -> Result<(), Fault> {
    let headers = request.headers();
    if request.method().is_safe() || headers.contains_key(header::AUTHORIZATION) {
        return Ok(());
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let sound = match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin == app.config().base(),
        (None, None) => true,
    };
    if sound { Ok(()) } else { Err(Fault::new(Kind::Forbidden, "other_site")) }
}

/// On https the session goes by `__Host-byalag`, and a cookie without that name counts for nothing.
fn plain_cookies(app: &App, request: &mut Request) {
    if !app.config().is_https() {
        return;
    }
    let cookies: Vec<String> = request
        .headers()
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .map(str::trim)
        .filter(|pair| !pair.starts_with(&format!("{COOKIE}=")) && !pair.starts_with("byalag_asked="))
        .map(|pair| pair.strip_prefix("__Host-").unwrap_or(pair).to_owned())
        .collect();
    if let Ok(value) = HeaderValue::from_str(&cookies.join("; ")) {
        request.headers_mut().insert(header::COOKIE, value);
    }
}

/// How large a body may be at an address, and how long it may take.
fn limits(path: &str) -> (usize, Duration) {
    if path.ends_with("/import") {
        (IMPORT, READ_TIMEOUT)
    } else if DOCUMENTS.iter().any(|end| path.ends_with(end)) {
        (DOCUMENT, DOCUMENT_TIMEOUT)
    } else if AGENDAS.iter().any(|end| path.ends_with(end)) || path.contains("/minutes/edit/") {
        (AGENDA, READ_TIMEOUT)
    } else {
        (BODY, READ_TIMEOUT)
    }
}

/// Takes the body in before anybody reads it: whole, in time, and not too large.
async fn limit_body(request: &mut Request) -> Result<(), Fault> {
    if request.method().is_safe() {
        return Ok(());
    }
    // Nobody has anything large to send before they have said who they are.
    let is_known = request.headers().contains_key(header::AUTHORIZATION) || caller::cookie(request, COOKIE).is_some();
    let (most, time) = if is_known { limits(request.uri().path()) } else { (BODY, READ_TIMEOUT) };
    let too_large = || Fault::new(Kind::Large, "body_too_large").with("most", most / 1024);
    let declared =
        request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > most) {
        return Err(too_large());
    }
    let body = request.take_body();
    let read = tokio::time::timeout(time, body.into_bytes_limit(most)).await;
    let bytes = match read {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(poem::error::ReadBodyError::PayloadTooLarge)) => return Err(too_large()),
        Ok(Err(error)) => {
            return Err(Fault { source: Some(Box::new(error)), ..Fault::new(Kind::Malformed, "body_unreadable") });
        }
        Err(_) => return Err(Fault::new(Kind::Malformed, "body_too_slow")),
    };
    let json = request.content_type().is_some_and(|kind| kind.starts_with("application/json"));
    if json {
        let body: serde_json::Value = serde_json::from_slice(&bytes).map_err(|error| {
            Fault::new(Kind::Malformed, "json_malformed").with("line", error.line()).with("column", error.column())
        })?;
        if let Some(field) = contract::not_text(request.method().as_str(), request.uri().path(), &body) {
            return Err(Fault::fields(vec![FieldFault::new(field, "field_wrong_type")]));
        }
    }
    request.set_body(Body::from_bytes(bytes));
    Ok(())
}

fn bearer(request: &Request) -> Option<String> {
    let header = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    header.strip_prefix("Bearer ").map(ToOwned::to_owned)
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some("gzip") && parts.next() != Some("q=0")
    })
}

/// Compresses a page or a document that is not compressed yet.
async fn squeeze(mut response: Response, packed: bool) -> Response {
    let text = response.content_type().is_some_and(|kind| {
        [
            "text/html",
            "application/json",
            "application/problem+json",
            "text/css",
            "text/javascript",
            "image/svg+xml",
            "text/csv",
        ]
        .iter()
        .any(|one| kind.starts_with(one))
    });
    if !text || response.headers().contains_key(header::CONTENT_ENCODING) {
        return response;
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if !packed {
        return response;
    }
    let Ok(bytes) = response.take_body().into_bytes().await else {
        return response;
    };
    if bytes.len() < 1024 {
        response.set_body(Body::from_bytes(bytes));
        return response;
    }
    response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    response.set_body(Body::from_vec(gzip(&bytes, 4)));
    response
}

/// The bytes compressed (RFC 1952), at a level from 1 (fast) to 9 (small).
pub fn gzip(bytes: &[u8], level: u32) -> Vec<u8> {
    use std::io::Write;
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 4), flate2::Compression::new(level));
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_stay_out_of_the_log() {
        assert_eq!(redacted("/calendar/key/abc.ics"), "/calendar/key/");
        assert_eq!(redacted("/sign-in/link/abc"), "/sign-in/link/");
        assert_eq!(redacted("/gunnarsbyn"), "/gunnarsbyn");
    }
}
