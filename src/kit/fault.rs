//! Everything that can go wrong, in one type: what kind it is, a stable code, and which fields.
//!
//! At `/api` a fault becomes `application/problem+json` (RFC 9457); at a page, a page that helps.

use std::fmt;

use poem::{IntoResponse, Response, error::ResponseError, http::StatusCode};
use poem_openapi::{
    ApiResponse, Object,
    payload::{Json, Payload},
    registry::{MetaMediaType, MetaResponse, MetaResponses, Registry},
    types::{ToJSON, Type},
};
use sea_orm::DbErr;

use super::words::Words;

/// What kind of fault it is; each has one HTTP status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 400: the request cannot be read at all.
    Malformed,
    /// 422: it can be read, but something in it is wrong.
    Invalid,
    /// 401: we do not know who is asking.
    Unknown,
    /// 403: we know who is asking, and they may not.
    Forbidden,
    /// 404: it is not there, or not there for the one who asks.
    Absent,
    /// 405: this address does not take that method.
    Method,
    /// 409: it clashes with what is there.
    Conflict,
    /// 412: somebody else changed it meanwhile.
    Stale,
    /// 413: it is too large.
    Large,
    /// 415: it is of a type we do not read.
    Type,
    /// 428: it must say which version it changes.
    Unconditional,
    /// 429: too often.
    Busy,
    /// 500: our fault.
    Broken,
    /// 503: for the moment we cannot.
    Unavailable,
}

impl Kind {
    const ALL: [Self; 14] = [
        Self::Malformed,
        Self::Unknown,
        Self::Forbidden,
        Self::Absent,
        Self::Method,
        Self::Conflict,
        Self::Stale,
        Self::Large,
        Self::Type,
        Self::Invalid,
        Self::Unconditional,
        Self::Busy,
        Self::Broken,
        Self::Unavailable,
    ];

    /// The HTTP status.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Unknown => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Absent => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Conflict => StatusCode::CONFLICT,
            Self::Stale => StatusCode::PRECONDITION_FAILED,
            Self::Large => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Type => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Unconditional => StatusCode::PRECONDITION_REQUIRED,
            Self::Busy => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Malformed => "The request cannot be read.",
            Self::Invalid => "Something in the request is wrong; `fields` says what and where.",
            Self::Unknown => "Sign in, or send a token.",
            Self::Forbidden => "You may not do this.",
            Self::Absent => "There is no such thing, or not for you.",
            Self::Method => "This address does not take that method; `Allow` says which.",
            Self::Conflict => "It clashes with what is already there.",
            Self::Stale => "Somebody changed it meanwhile: read it again, then send your change.",
            Self::Large => "The request is too large.",
            Self::Type => "The body is of a type that is not read here.",
            Self::Unconditional => "Send If-Match with the version that you read.",
            Self::Busy => "Too many tries; wait as long as Retry-After says.",
            Self::Broken => "Our fault. The trace id finds it in the log.",
            Self::Unavailable => "Not possible for the moment; nothing was changed.",
        }
    }
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field's name as the contract spells it (`address.postal_code`).
    pub field: String,
    /// A stable code in `snake_case`; its sentence is under `code-…` in the texts.
    pub code: &'static str,
    /// Values for the sentence.
    pub args: Vec<(&'static str, String)>,
}

impl FieldFault {
    /// A fault at a field.
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, args: Vec::new() }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

/// What went wrong.
#[derive(Debug)]
pub struct Fault {
    /// Its kind.
    pub kind: Kind,
    /// Its stable code.
    pub code: &'static str,
    /// Values for its sentence.
    pub args: Vec<(&'static str, String)>,
    /// The fields at fault, all of them at once.
    pub fields: Vec<FieldFault>,
    /// For the log alone.
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Fault {
    /// A fault of that kind and code.
    pub fn new(kind: Kind, code: &'static str) -> Self {
        Self { kind, code, args: Vec::new(), fields: Vec::new(), source: None }
    }

    /// Something in the request is wrong.
    pub fn invalid(code: &'static str) -> Self {
        Self::new(Kind::Invalid, code)
    }

    /// One field is wrong.
    pub fn field(field: &str, code: &'static str) -> Self {
        Self::fields(vec![FieldFault::new(field, code)])
    }

    /// Several fields are wrong.
    pub fn fields(fields: Vec<FieldFault>) -> Self {
        Self { fields, ..Self::new(Kind::Invalid, "invalid") }
    }

    /// What came of a form when `unread` of its fields could not be read: then the others' own rules are
    /// asked, too, so that they are told with it. Of `apart` nothing is said meanwhile: their rules may lean
    /// on what could not be read.
    ///
    /// # Errors
    /// Invalid, when a field could not be read.
    pub fn unread<D, C>(
        unread: Vec<FieldFault>,
        draft: D,
        apart: &[&str],
        check: impl FnOnce(&D) -> Result<C, Self>,
    ) -> Result<D, Self> {
        if unread.is_empty() {
            return Ok(draft);
        }
        let found = check(&draft).err().map(|fault| fault.fields).unwrap_or_default();
        let mut fields = unread;
        let known = fields.len();
        for fault in found {
            let is_new = fields.iter().take(known).all(|one| one.field != fault.field);
            if is_new && !apart.contains(&fault.field.as_str()) {
                fields.push(fault);
            }
        }
        Err(Self::fields(fields))
    }

    /// We do not know who is asking.
    pub fn unknown() -> Self {
        Self::new(Kind::Unknown, "sign_in_needed")
    }

    /// They may not.
    pub fn forbidden() -> Self {
        Self::new(Kind::Forbidden, "forbidden")
    }

    /// It is not there, or not for the one who asks.
    pub fn absent() -> Self {
        Self::new(Kind::Absent, "absent")
    }

    /// It clashes.
    pub fn conflict(code: &'static str) -> Self {
        Self::new(Kind::Conflict, code)
    }

    /// Somebody changed it meanwhile.
    pub fn stale() -> Self {
        Self::new(Kind::Stale, "stale")
    }

    /// Our fault; `what` goes to the log.
    pub fn broken(what: impl fmt::Display) -> Self {
        Self { source: Some(what.to_string().into()), ..Self::new(Kind::Broken, "broken") }
    }

    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// The sentence that says what happened and what to do.
    pub fn detail(&self, words: Words) -> String {
        words.code(self.code, &self.args)
    }

    /// The problem document (RFC 9457).
    pub fn problem(&self, words: Words, trace: &str) -> Problem {
        Problem {
            r#type: format!("/api/docs/problems#{}", self.code),
            title: self.kind.status().canonical_reason().unwrap_or("Error").to_owned(),
            status: self.kind.status().as_u16(),
            code: self.code.to_owned(),
            detail: self.detail(words),
            fields: self
                .fields
                .iter()
                .map(|fault| FieldProblem {
                    field: fault.field.clone(),
                    code: fault.code.to_owned(),
                    detail: words.code(fault.code, &fault.args),
                })
                .collect(),
            trace: trace.to_owned(),
        }
    }
}

/// An error answer (RFC 9457).
#[derive(Clone, Debug, Object)]
pub struct Problem {
    /// Where the code is explained.
    pub r#type: String,
    /// The status in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// Stable: programs decide by this.
    pub code: String,
    /// For people, in their language.
    pub detail: String,
    /// The fields at fault.
    pub fields: Vec<FieldProblem>,
    /// Finds this very answer in the log.
    pub trace: String,
}

/// What is wrong with one field.
#[derive(Clone, Debug, Object)]
pub struct FieldProblem {
    /// The field's name.
    pub field: String,
    /// Stable: programs decide by this.
    pub code: String,
    /// For people, in their language.
    pub detail: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.kind, self.code)?;
        self.fields.iter().try_for_each(|field| write!(f, " {}={}", field.field, field.code))
    }
}

impl std::error::Error for Fault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl From<DbErr> for Fault {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        let code = if text.contains("readonly") || text.contains("read-only") {
            "storage_read_only"
        } else if text.contains("disk is full") || text.contains("No space left") {
            "storage_full"
        } else if text.contains("database is locked") || text.contains("timed out") {
            "storage_busy"
        } else {
            return Self { source: Some(Box::new(error)), ..Self::new(Kind::Broken, "broken") };
        };
        Self { source: Some(Box::new(error)), ..Self::new(Kind::Unavailable, code) }
    }
}

impl ResponseError for Fault {
    fn status(&self) -> StatusCode {
        self.kind.status()
    }

    /// The outermost door renders faults in the person's language; this is what is left without it.
    fn as_response(&self) -> Response {
        Json(self.problem(Words::default(), "").to_json())
            .with_content_type("application/problem+json")
            .with_status(self.kind.status())
            .into_response()
    }
}

impl ApiResponse for Fault {
    fn meta() -> MetaResponses {
        let responses = Kind::ALL
            .into_iter()
            .map(|kind| MetaResponse {
                description: kind.meaning(),
                status: Some(kind.status().as_u16()),
                status_range: None,
                content: vec![MetaMediaType {
                    content_type: "application/problem+json",
                    schema: Problem::schema_ref(),
                }],
                headers: vec![],
            })
            .collect();
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        <Json<Problem> as Payload>::register(registry);
    }
}
