//! A feed in memory, ready to be sent: its bytes, its validators and every head it can be answered with.

use std::{
    io::Write,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use flate2::{Compression, write::GzEncoder};
use poem::{
    Body, Response, ResponseParts,
    http::{Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version, header},
};

use super::window::Window;
use crate::{associations::AssociationId, kit::secret};

/// How hard feeds are pressed: 1 is fast, 9 is small.
const LEVEL: u32 = 6;
/// The same for large ones, which change often.
const LARGE_LEVEL: u32 = 2;
/// From how many bytes on a feed is large.
const LARGE: usize = 200_000;
/// How long a feed is trusted before its rows are looked at. Twice that is less than the second that a
/// change by another hand may take to be seen: where the one who looks is broken off, the next one
/// looks after as long again.
const TRUSTED: TimeDelta = TimeDelta::milliseconds(450);

/// A feed in memory.
pub struct Entry {
    plain: Variant,
    packed: OnceLock<Variant>,
    validators: Validators,
    count: Arc<AtomicU64>,
    counted: AtomicU64,
    mark: AtomicU64,
    print: u64,
    home: Option<AssociationId>,
    expires: i64,
    checked: AtomicI64,
}

/// What an entry is made with besides its text.
pub(super) struct Facts {
    /// When anything in it last changed.
    pub(super) newest: DateTime<Utc>,
    /// The window it shows.
    pub(super) window: Window,
    /// Whether anybody may have it.
    pub(super) is_public: bool,
    /// Whose it is, where it is that of one association alone.
    pub(super) home: Option<AssociationId>,
    /// What counts the changes that matter to it.
    pub(super) count: Arc<AtomicU64>,
    /// The count before its rows were read.
    pub(super) counted: u64,
    /// The mark of its rows.
    pub(super) mark: u64,
    /// Tells what it shows from everything else that it could.
    pub(super) print: u64,
    /// When its rows were read.
    pub(super) read: DateTime<Utc>,
}

/// What tells one state of a feed from another.
struct Validators {
    hash: String,
    last_modified: HeaderValue,
    modified: DateTime<Utc>,
    is_public: bool,
}

/// A feed in one encoding.
struct Variant {
    etag: HeaderValue,
    found: HeaderMap,
    unchanged: HeaderMap,
    bytes: Box<dyn Shared>,
}

/// Bytes that can be sent again and again without being copied.
trait Shared: Send + Sync {
    fn body(&self) -> Body;
    fn bytes(&self) -> &[u8];
}

/// Such bytes in the type that a body takes them in.
struct Kept<B> {
    bytes: B,
    body: fn(B) -> Body,
}

impl<B: Clone + AsRef<[u8]> + Send + Sync> Shared for Kept<B> {
    fn body(&self) -> Body {
        (self.body)(self.bytes.clone())
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.as_ref()
    }
}

fn shared<B>(body: fn(B) -> Body, bytes: Vec<u8>) -> Box<dyn Shared>
where
    B: From<Vec<u8>> + Clone + AsRef<[u8]> + Send + Sync + 'static,
{
    Box::new(Kept { bytes: B::from(bytes), body })
}

impl Entry {
    /// A feed with this text.
    pub(super) fn new(text: String, facts: Facts) -> Self {
        // The window's move changes a feed as an edit does.
        let modified = facts.newest.max(facts.window.since());
        let validators = Validators {
            hash: secret::hash(&text).chars().take(32).collect(),
            last_modified: value(&modified.format("%a, %d %b %Y %H:%M:%S GMT").to_string()),
            modified,
            is_public: facts.is_public,
        };
        Self {
            plain: Variant::new(&validators, text.into_bytes(), None),
            packed: OnceLock::new(),
            validators,
            count: facts.count,
            counted: AtomicU64::new(facts.counted),
            mark: AtomicU64::new(facts.mark),
            print: facts.print,
            home: facts.home,
            expires: facts.window.next().timestamp_micros(),
            checked: AtomicI64::new(facts.read.timestamp_micros()),
        }
    }

    /// About what it takes in memory, in bytes.
    pub(super) fn size(&self) -> usize {
        let plain = self.plain.bytes.bytes().len();
        plain + plain / 8 + 4_096
    }

    /// Whether nothing in this process has changed it, and its window has not moved.
    pub(super) fn is_unchanged(&self, now: DateTime<Utc>) -> bool {
        self.count() == self.counted.load(Ordering::SeqCst) && self.is_current(now)
    }

    /// Whether its window has not moved.
    pub(super) fn is_current(&self, now: DateTime<Utc>) -> bool {
        now.timestamp_micros() < self.expires
    }

    /// The changes counted so far of what it may show.
    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::SeqCst)
    }

    /// Says that its rows were read at that moment, after so many changes, and that it still shows
    /// what they say; `mark` is theirs.
    pub(super) fn confirm(&self, mark: u64, counted: u64, read: DateTime<Utc>) {
        self.mark.store(mark, Ordering::SeqCst);
        self.counted.fetch_max(counted, Ordering::SeqCst);
        self.checked.fetch_max(read.timestamp_micros(), Ordering::SeqCst);
    }

    /// Whether its rows were looked at just now.
    pub(super) fn is_trusted(&self, now: DateTime<Utc>) -> bool {
        let since = now.timestamp_micros() - self.checked.load(Ordering::Relaxed);
        // A clock that was set back must not make it trusted for ever.
        (0..TRUSTED.num_milliseconds() * 1_000).contains(&since)
    }

    /// Takes on the check of its rows: only one of those who ask at a time does it, the others go on.
    pub(super) fn claim_check(&self, now: DateTime<Utc>) -> bool {
        let before = self.checked.load(Ordering::Relaxed);
        self.checked.compare_exchange(before, now.timestamp_micros(), Ordering::SeqCst, Ordering::Relaxed).is_ok()
    }

    /// Tells what it shows from everything else that it could.
    pub(super) fn print(&self) -> u64 {
        self.print
    }

    /// Whose it is, where it is that of one association alone.
    pub(super) fn home(&self) -> Option<AssociationId> {
        self.home
    }

    /// Whether it was made from rows with this mark, or confirmed by them.
    pub(super) fn has_mark(&self, mark: u64) -> bool {
        self.mark.load(Ordering::SeqCst) == mark
    }

    fn variant(&self, packed: bool) -> &Variant {
        if !packed {
            return &self.plain;
        }
        self.packed.get_or_init(|| Variant::new(&self.validators, gzip(self.plain.bytes.bytes()), Some("gzip")))
    }
}

impl Variant {
    fn new(validators: &Validators, bytes: Vec<u8>, encoding: Option<&'static str>) -> Self {
        let suffix = encoding.map(|name| format!("-{name}")).unwrap_or_default();
        let etag = value(&format!("\"{}{suffix}\"", validators.hash));
        let caching = if validators.is_public { "public, max-age=300" } else { "private, no-cache" };
        let mut unchanged = HeaderMap::with_capacity(8);
        unchanged.insert(header::ETAG, etag.clone());
        unchanged.insert(header::LAST_MODIFIED, validators.last_modified.clone());
        unchanged.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        unchanged.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
        if !validators.is_public {
            unchanged.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            unchanged.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
        }
        let mut found = unchanged.clone();
        found.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
        found.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        if let Some(encoding) = encoding {
            found.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        Self { etag, found, unchanged, bytes: shared(Body::from_bytes, bytes) }
    }
}

fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("\"\""))
}

/// The bytes compressed (RFC 1952); the same bytes always become the same.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let level = if bytes.len() < LARGE { LEVEL } else { LARGE_LEVEL };
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 8 + 64), Compression::new(level));
    // Writing to memory cannot fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

/// The answer to a GET or HEAD: 304 when the client has it already (RFC 9110 13.2.2), else the feed
/// in the encoding that the client takes.
pub fn respond(entry: &Entry, method: &Method, headers: &HeaderMap) -> Response {
    let packed = headers.get(header::ACCEPT_ENCODING).is_some_and(takes_gzip);
    if let Some(known) = known(entry, packed, headers) {
        return answer(StatusCode::NOT_MODIFIED, known.unchanged.clone(), Body::empty());
    }
    let variant = entry.variant(packed);
    if *method == Method::HEAD {
        let mut head = variant.found.clone();
        head.insert(header::CONTENT_LENGTH, HeaderValue::from(variant.bytes.bytes().len()));
        return answer(StatusCode::OK, head, Body::empty());
    }
    answer(StatusCode::OK, variant.found.clone(), variant.bytes.body())
}

fn answer(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let parts = ResponseParts { status, version: Version::default(), headers, extensions: Extensions::default() };
    Response::from_parts(parts, body)
}

/// What the client has already; `If-None-Match` alone decides when it is there.
fn known<'a>(entry: &'a Entry, packed: bool, headers: &HeaderMap) -> Option<&'a Variant> {
    if !headers.contains_key(header::IF_NONE_MATCH) {
        let since = headers.get(header::IF_MODIFIED_SINCE)?;
        return has_since(&entry.validators, since).then(|| entry.variant(packed));
    }
    for sent in headers.get_all(header::IF_NONE_MATCH) {
        if sent == entry.plain.etag {
            return Some(&entry.plain);
        }
        for one in sent.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii) {
            let tag = one.strip_prefix(b"W/").unwrap_or(one);
            if tag == b"*" {
                return Some(entry.variant(packed));
            }
            if tag == entry.plain.etag.as_bytes() {
                return Some(&entry.plain);
            }
            if is_packed_tag(tag, &entry.validators.hash) {
                return Some(entry.variant(true));
            }
        }
    }
    None
}

/// Whether a tag is that of the compressed feed, which need not be compressed yet.
fn is_packed_tag(tag: &[u8], hash: &str) -> bool {
    let inner = tag.strip_prefix(b"\"").and_then(|tag| tag.strip_suffix(b"-gzip\""));
    inner == Some(hash.as_bytes())
}

fn has_since(validators: &Validators, since: &HeaderValue) -> bool {
    if *since == validators.last_modified {
        return true;
    }
    let date = since.to_str().ok().and_then(|text| DateTime::parse_from_rfc2822(text).ok());
    date.is_some_and(|date| date.timestamp() >= validators.modified.timestamp())
}

/// Whether `Accept-Encoding` takes gzip (RFC 9110 12.5.3).
fn takes_gzip(accepted: &HeaderValue) -> bool {
    accepted.to_str().unwrap_or_default().split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let refused =
            |part: &str| part.strip_prefix("q=0").is_some_and(|rest| rest.trim_matches(['.', '0']).is_empty());
        named && !parts.any(refused)
    })
}

#[cfg(test)]
mod tests;
