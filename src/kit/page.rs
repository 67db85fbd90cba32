//! Lists come a page at a time: `limit` and `after`, with an opaque cursor for the next.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use poem_openapi::{
    Object,
    types::{ParseFromJSON, ToJSON, Type},
};

use super::Fault;

/// How many a page holds unless asked otherwise.
pub const DEFAULT: u64 = 50;
/// How many a page holds at most.
pub const MOST: u64 = 500;

/// A page of a list.
#[derive(Clone, Debug, Object)]
pub struct Page<T: Type + ParseFromJSON + ToJSON + Send + Sync> {
    /// The rows.
    pub items: Vec<T>,
    /// Send this as `after` to get the next page; null at the end.
    pub next: Option<String>,
}

impl<T: Type + ParseFromJSON + ToJSON + Send + Sync> Page<T> {
    /// A list that is whole in one page.
    pub fn whole(items: Vec<T>) -> Self {
        Self { items, next: None }
    }

    /// Makes a page of `limit` from rows read with one more than that.
    pub fn cut(mut items: Vec<T>, limit: u64, key: impl Fn(&T) -> String) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = items.len() > limit;
        items.truncate(limit);
        let next = more.then(|| items.last().map(|last| cursor(&key(last)))).flatten();
        Self { items, next }
    }
}

/// The limit to use for what was asked.
///
/// # Errors
/// When it is outside 1 to 500.
pub fn limit(asked: Option<u64>) -> Result<u64, Fault> {
    match asked.unwrap_or(DEFAULT) {
        limit @ 1..=MOST => Ok(limit),
        _ => Err(Fault::field("limit", "limit_out_of_range")),
    }
}

/// An opaque cursor over a sort key.
pub fn cursor(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(key)
}

/// The sort key in a cursor.
///
/// # Errors
/// When it is not one of our cursors.
pub fn key(cursor: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(cursor) = cursor.filter(|cursor| !cursor.is_empty()) else {
        return Ok(None);
    };
    URL_SAFE_NO_PAD
        .decode(cursor)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .map(Some)
        .ok_or_else(|| Fault::field("after", "cursor_unknown"))
}
