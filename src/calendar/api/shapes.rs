//! The shapes of requests and answers that only this door has.

use poem::{Request, RequestBody};
use poem_openapi::{
    ApiRequest, ApiResponse, Tags,
    payload::{Json, ParsePayload, Payload},
    registry::{MetaSchema, MetaSchemaRef},
};

use crate::{
    calendar::{acts, view::FeedLink},
    kit::{Fault, Kind},
};

/// The groups of operations.
#[derive(Tags)]
pub enum Tag {
    /// Events, their occurrences, and links to calendars.
    Calendar,
}

/// A link was made.
#[derive(ApiResponse)]
pub enum MadeLink {
    /// The link, which is shown this once.
    #[oai(status = 201)]
    Made(
        Json<FeedLink>,
        /// What to DELETE to revoke it.
        #[oai(header = "Location")]
        String,
    ),
}

/// An iCalendar file (RFC 5545).
pub struct Ics(pub Vec<u8>);

impl Payload for Ics {
    const CONTENT_TYPE: &'static str = "text/calendar";

    fn check_content_type(content_type: &str) -> bool {
        content_type.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(Self::CONTENT_TYPE))
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema::new("string")))
    }
}

impl ParsePayload for Ics {
    const IS_REQUIRED: bool = true;

    async fn from_request(_: &Request, body: &mut RequestBody) -> poem::Result<Self> {
        let read = body.take()?.into_bytes_limit(acts::MOST_IMPORTED).await;
        Ok(Self(read.map_err(|_| Fault::new(Kind::Large, "import_too_large"))?.to_vec()))
    }
}

/// A calendar file.
#[derive(ApiRequest)]
pub enum CalendarFile {
    /// iCalendar, at most 2 MiB.
    Ics(Ics),
}
