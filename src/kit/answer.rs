//! The shapes of good answers at the API: read, made, gone.

use poem::http::{HeaderMap, header};
use poem_openapi::{
    ApiResponse,
    payload::Json,
    types::{ParseFromJSON, ToJSON, Type},
};

use super::{Fault, Kind};

/// 200 with the thing and its version.
#[derive(ApiResponse)]
pub enum Got<T: Type + ParseFromJSON + ToJSON + Send + Sync> {
    /// The thing, with its version as `ETag`.
    #[oai(status = 200)]
    Found(
        Json<T>,
        /// The version, to send back as `If-Match`.
        #[oai(header = "ETag")]
        String,
    ),
}

impl<T: Type + ParseFromJSON + ToJSON + Send + Sync> Got<T> {
    /// The thing at that version.
    pub fn at(thing: T, version: i64) -> Self {
        Self::Found(Json(thing), etag(version))
    }
}

/// 201 with the thing, where it lives and its version.
#[derive(ApiResponse)]
pub enum Made<T: Type + ParseFromJSON + ToJSON + Send + Sync> {
    /// The new thing; `Location` says where it lives.
    #[oai(status = 201)]
    Made(
        Json<T>,
        /// Where it lives.
        #[oai(header = "Location")]
        String,
        /// Its version, to send back as `If-Match`.
        #[oai(header = "ETag")]
        String,
    ),
}

impl<T: Type + ParseFromJSON + ToJSON + Send + Sync> Made<T> {
    /// The new thing at that place and version. The place is below `/api/v1`.
    pub fn at(thing: T, place: &str, version: i64) -> Self {
        Self::Made(Json(thing), format!("/api/v1{place}"), etag(version))
    }
}

/// 204: it is done and there is nothing more to say.
#[derive(ApiResponse)]
pub enum Gone {
    /// Done.
    #[oai(status = 204)]
    Gone,
}

/// A version as an `ETag`: `"7"`.
pub fn etag(version: i64) -> String {
    format!("\"{version}\"")
}

/// The version in an `If-Match` header.
///
/// # Errors
/// Unconditional, when it is missing; Stale, when it cannot be a version of ours.
pub fn version(if_match: Option<&String>) -> Result<i64, Fault> {
    let text = if_match.ok_or_else(|| Fault::new(Kind::Unconditional, "if_match_needed"))?;
    text.trim().trim_start_matches("W/").trim_matches('"').parse().map_err(|_| Fault::stale())
}

/// What tells a browser to save the answer under a name of plain ASCII letters.
pub fn attachment(name: &str) -> String {
    format!("attachment; filename=\"{name}\"")
}

/// Whether the client already has what `etag` stands for (RFC 9110 13.1.2).
pub fn is_known(headers: &HeaderMap, etag: &str) -> bool {
    let Some(sent) = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()) else {
        return false;
    };
    let plain = etag.trim_start_matches("W/");
    sent.trim() == "*" || sent.split(',').any(|one| one.trim().trim_start_matches("W/") == plain)
}
