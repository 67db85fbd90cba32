//! Answers of one feed to what clients really send.

use super::*;
use crate::calendar::feed::window::windows;

fn entry(is_public: bool) -> Entry {
    let [window, ..] = windows("2026-03-10".parse().unwrap());
    let facts = Facts {
        newest: DateTime::parse_from_rfc3339("2026-03-10T11:00:00Z").unwrap().to_utc(),
        window,
        is_public,
        home: None,
        count: Arc::default(),
        counted: 0,
        print: 7,
        mark: 7,
        read: DateTime::parse_from_rfc3339("2026-03-10T11:00:00Z").unwrap().to_utc(),
    };
    Entry::new("BEGIN:VCALENDAR\r\n".repeat(50), facts)
}

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs.iter().map(|(name, text)| (HeaderName::from_static(name), HeaderValue::from_str(text).unwrap())).collect()
}

fn status(entry: &Entry, pairs: &[(&'static str, &str)]) -> u16 {
    respond(entry, &Method::GET, &headers(pairs)).status().as_u16()
}

#[test]
fn what_the_client_has_is_not_sent_again() {
    let entry = entry(true);
    let tag = entry.plain.etag.to_str().unwrap().to_owned();
    let packed = format!("\"{}-gzip\"", entry.validators.hash);
    for known in [tag.clone(), format!("W/{tag}"), format!("\"x\",{tag} , \"y\""), "*".to_owned(), packed] {
        assert_eq!(status(&entry, &[("if-none-match", &known)]), 304, "{known}");
    }
    assert_eq!(status(&entry, &[("if-none-match", "\"x\"")]), 200);
    let modified = "Tue, 10 Mar 2026 11:00:00 GMT";
    assert_eq!(status(&entry, &[("if-modified-since", modified)]), 304);
    assert_eq!(status(&entry, &[("if-modified-since", "Tue, 10 Mar 2026 11:00:01 GMT")]), 304);
    assert_eq!(status(&entry, &[("if-modified-since", "Tue, 10 Mar 2026 10:59:59 GMT")]), 200);
    assert_eq!(status(&entry, &[("if-modified-since", "yesterday")]), 200);
    assert_eq!(status(&entry, &[("if-modified-since", modified), ("if-none-match", "\"x\"")]), 200);
}

#[test]
fn each_encoding_has_its_own_tag() {
    let entry = entry(true);
    let plain = respond(&entry, &Method::GET, &headers(&[]));
    let packed = respond(&entry, &Method::GET, &headers(&[("accept-encoding", "br, gzip;q=0.5")]));
    assert_ne!(plain.header("etag"), packed.header("etag"));
    assert_eq!((plain.header("content-encoding"), packed.header("content-encoding")), (None, Some("gzip")));
    assert_eq!(packed.header("vary"), Some("Accept-Encoding"));
    for refused in ["gzip;q=0", "gzip; q=0.000", "br", ""] {
        let answer = respond(&entry, &Method::GET, &headers(&[("accept-encoding", refused)]));
        assert_eq!(answer.header("content-encoding"), None, "{refused}");
    }
}

#[test]
fn a_head_tells_the_length() {
    let entry = entry(true);
    let head = respond(&entry, &Method::HEAD, &headers(&[]));
    assert_eq!(head.header("content-length"), Some("850"));
    assert_eq!(head.header("cache-control"), Some("public, max-age=300"));
}

#[test]
fn a_private_feed_is_kept_by_nobody_between() {
    let answer = respond(&entry(false), &Method::GET, &headers(&[]));
    assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
    assert_eq!(
        (answer.header("referrer-policy"), answer.header("x-robots-tag")),
        (Some("no-referrer"), Some("noindex"))
    );
}

#[test]
fn an_entry_is_looked_at_twice_a_second_by_one_alone() {
    let entry = entry(true);
    let at = |millis: i64| {
        DateTime::parse_from_rfc3339("2026-03-10T11:00:00Z").unwrap().to_utc() + TimeDelta::milliseconds(millis)
    };
    assert!(entry.is_trusted(at(400)));
    assert!(!entry.is_trusted(at(460)) && !entry.is_trusted(at(-1)));
    assert!(entry.claim_check(at(460)));
    assert!(entry.is_trusted(at(900)));
    assert!(entry.is_unchanged(at(0)) && entry.has_mark(7));
    entry.count.fetch_add(1, Ordering::SeqCst);
    assert!(!entry.is_unchanged(at(0)));
}
