//! Every error as an answer that helps: a problem document at the API, a page elsewhere.

use askama::Template;
use poem::{
    Body, Response,
    error::{MethodNotAllowedError, NotFoundError, ParsePathError},
    http::{HeaderValue, Method, header},
};
use poem_openapi::{
    error::{
        AuthorizationError, ContentTypeError, ParseParamError, ParsePathError as ParseApiPathError,
        ParseRequestPayloadError,
    },
    types::ToJSON,
};

use super::contract;
use crate::kit::{Fault, FieldFault, Kind, door::Speech, shell::Shell};

#[derive(Template)]
#[template(path = "web/pages/error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    title: String,
    detail: String,
    faults: Vec<String>,
}

/// The answer for an error.
pub fn answer(error: poem::Error, method: &Method, path: &str, speech: &Speech) -> Response {
    let fault = fault(error);
    if fault.kind == Kind::Broken {
        tracing::error!(trace = %speech.trace, %fault, source = ?fault.source, "our fault");
    } else if fault.source.is_some() {
        tracing::warn!(trace = %speech.trace, %fault, source = ?fault.source, "refused");
    }
    let mut response = if path == "/api" || path.starts_with("/api/") || path.starts_with("/health/") {
        document(&fault, speech)
    } else if fault.kind == Kind::Unknown && method.is_safe() {
        sign_in(speech)
    } else {
        page(&fault, speech)
    };
    let headers = response.headers_mut();
    match fault.kind {
        Kind::Busy => {
            let minutes: u64 = fault
                .args
                .iter()
                .find(|(name, _)| *name == "minutes")
                .and_then(|(_, value)| value.parse().ok())
                .unwrap_or(1);
            headers.insert(header::RETRY_AFTER, HeaderValue::from(minutes * 60));
        }
        Kind::Unavailable => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
        }
        Kind::Unknown => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"byalag\""));
        }
        Kind::Method => {
            let allowed = contract::methods_of(path).unwrap_or_else(|| "GET, HEAD, POST".to_owned());
            if let Ok(value) = HeaderValue::from_str(&allowed) {
                headers.insert(header::ALLOW, value);
            }
        }
        _ => {}
    }
    response
}

/// Our own fault in the error, or the one that stands for the framework's.
fn fault(error: poem::Error) -> Fault {
    let error = match error.downcast::<Fault>() {
        Ok(fault) => return fault,
        Err(error) => error,
    };
    if error.is::<NotFoundError>() {
        Fault::absent()
    } else if error.is::<MethodNotAllowedError>() {
        Fault::new(Kind::Method, "method_not_allowed")
    } else if error.is::<AuthorizationError>() {
        Fault::unknown()
    } else if error.is::<ParsePathError>() || error.is::<ParseApiPathError>() {
        Fault::absent()
    } else if error.is::<ContentTypeError>() {
        Fault::new(Kind::Type, "content_type_unknown")
    } else if let Some(param) = error.downcast_ref::<ParseParamError>() {
        Fault::fields(vec![FieldFault::new(param.name, "field_malformed").with("reason", &param.reason)])
    } else if let Some(payload) = error.downcast_ref::<ParseRequestPayloadError>() {
        Fault::fields(vec![misfit(&payload.reason)])
    } else {
        of_status(error)
    }
}

fn of_status(error: poem::Error) -> Fault {
    let kind = match error.status().as_u16() {
        400 => Kind::Malformed,
        401 => Kind::Unknown,
        403 => Kind::Forbidden,
        404 => Kind::Absent,
        405 => Kind::Method,
        413 => Kind::Large,
        415 => Kind::Type,
        _ => Kind::Broken,
    };
    let code = match kind {
        Kind::Malformed => "body_unreadable",
        Kind::Unknown => "sign_in_needed",
        Kind::Forbidden => "forbidden",
        Kind::Absent => "absent",
        Kind::Method => "method_not_allowed",
        Kind::Large => "body_too_large",
        Kind::Type => "content_type_unknown",
        _ => "broken",
    };
    Fault { source: Some(error.to_string().into()), ..Fault::new(kind, code) }
}

/// What the framework says in English, as a field and a code of ours.
fn misfit(reason: &str) -> FieldFault {
    if let Some((_, rest)) = reason.split_once(": unknown field `") {
        let name = rest.split('`').next().unwrap_or_default();
        return FieldFault::new(name, "field_unknown").with("name", name);
    }
    let field = named_field(reason);
    if reason.contains("expects an input value") {
        FieldFault::new(field, "field_missing")
    } else if reason.contains("Expected input type") {
        FieldFault::new(field, "field_wrong_type")
    } else {
        FieldFault::new(field, "field_malformed").with("reason", reason)
    }
}

/// The field that the framework's sentence names between quotes or backticks.
fn named_field(reason: &str) -> String {
    reason
        .split(['`', '"'])
        .skip(1)
        .step_by(2)
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(' '))
        .last()
        .unwrap_or("body")
        .to_owned()
}

fn document(fault: &Fault, speech: &Speech) -> Response {
    Response::builder()
        .status(fault.kind.status())
        .header(header::CONTENT_TYPE, "application/problem+json")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_string(fault.problem(speech.words, &speech.trace).to_json_string()))
}

/// A page that needs a person leads to the sign-in page, and back afterwards.
fn sign_in(speech: &Speech) -> Response {
    let to = serde_urlencoded::to_string([("to", &speech.path)]).unwrap_or_default();
    crate::kit::shell::go(&format!("/sign-in?{to}"))
}

fn page(fault: &Fault, speech: &Speech) -> Response {
    let words = speech.words;
    let page = ErrorPage {
        shell: Shell::new(speech, None),
        status: fault.kind.status().as_u16(),
        title: words.t(&format!("error-{}", fault.kind.status().as_u16())),
        detail: fault.detail(words),
        faults: fault.fields.iter().map(|field| words.code(field.code, &field.args)).collect(),
    };
    let text = page.render().unwrap_or_else(|_| page.detail.clone());
    Response::builder()
        .status(fault.kind.status())
        .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
        .header(header::CACHE_CONTROL, "no-store")
        .body(Body::from_string(text))
}
