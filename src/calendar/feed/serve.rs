//! Handing feeds out: from memory as long as that is right, else built anew.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use poem::{
    Request, Response, handler,
    http::{HeaderValue, header},
    web::{Data, Path},
};

use super::{
    Cache, Entry, Subject,
    build::{self, Built},
    entry::{Facts, respond},
    narrow,
    source::Source,
};
use crate::{
    associations::AssociationId,
    calendar::acts::holder,
    kit::{App, Fault},
};

/// How often rows are read again because somebody wrote meanwhile, before it is left to the next one.
const TRIES: usize = 5;

/// A feed, never staler than the last change made in this process, nor than a second.
///
/// # Errors
/// Absent, when there is no such feed.
pub async fn entry(app: &App, subject: Subject<'_>) -> Result<Arc<Entry>, Fault> {
    let cache = app.part::<Cache>()?;
    let (is_public, key) = (subject.is_public(), subject.key());
    let old = cache.get(is_public, &key);
    if let Some(old) = &old
        && old.is_unchanged(app.now())
    {
        if old.is_trusted(app.now()) || !old.claim_check(app.now()) {
            return Ok(Arc::clone(old));
        }
        match Source::of(app, subject).await {
            Ok(source) if old.has_mark(source.mark) => return Ok(Arc::clone(old)),
            Ok(_) => {}
            Err(fault) => {
                cache.forget(is_public, &key);
                return Err(fault);
            }
        }
    }
    let _turn = match cache.builder(&key) {
        Some(builder) => Some(builder.lock().await),
        None => None,
    };
    // Whoever had the turn before may have built what is asked for.
    if let Some(new) = cache.get(is_public, &key)
        && old.is_none_or(|old| !Arc::ptr_eq(&old, &new))
        && new.is_unchanged(app.now())
        && new.is_trusted(app.now())
    {
        return Ok(new);
    }
    let old = cache.get(is_public, &key).filter(|old| old.is_current(app.now()));
    let fresh = renewed(app, &cache, subject, old.as_ref()).await?;
    if old.is_none_or(|old| !Arc::ptr_eq(&old, &fresh)) {
        cache.put(is_public, &key, Arc::clone(&fresh));
    }
    Ok(fresh)
}

/// A feed built anew; the old one where something changed, but nothing that it shows.
async fn renewed(
    app: &App,
    cache: &Cache,
    subject: Subject<'_>,
    old: Option<&Arc<Entry>>,
) -> Result<Arc<Entry>, Fault> {
    let mut tries = 0;
    loop {
        let (before, read) = (cache.whole.load(Ordering::SeqCst), app.now());
        let (source, count, counted) = sourced(app, cache, subject, old.and_then(|old| old.home())).await?;
        tries += 1;
        // What was read as of one moment cannot have come apart.
        let is_still = source.at_hand.is_some() || cache.whole.load(Ordering::SeqCst) == before;
        if !is_still && tries < TRIES {
            continue;
        }
        if let Some(old) = old.filter(|old| is_still && old.has_mark(source.mark)) {
            old.confirm(source.mark, counted, read);
            return Ok(Arc::clone(old));
        }
        let built = build::build(app, &cache.pieces, &source, old.map(|old| old.print())).await?;
        let (text, window, print) = match (built, old) {
            (Built::New { text, window, print }, _) => (text, window, print),
            (Built::Same, Some(old)) => {
                old.confirm(source.mark, counted, read);
                return Ok(Arc::clone(old));
            }
            (Built::Same, None) => return Err(Fault::broken("a feed is the same as none")),
        };
        let is_public = subject.is_public();
        let home = source.at_hand.as_ref().and(source.sight.own);
        let (newest, mark) = (source.newest, source.mark);
        let facts = Facts { newest, window, is_public, home, count, counted, mark, print, read };
        return Ok(Arc::new(Entry::new(text, facts)));
    }
}

/// What a feed is about, what counts its changes, and how many there were. The count is taken before
/// anything that is shown is read: a change in between makes the entry outdated rather than wrong.
async fn sourced(
    app: &App,
    cache: &Cache,
    subject: Subject<'_>,
    known: Option<AssociationId>,
) -> Result<(Source, Arc<AtomicU64>, u64), Fault> {
    let before = cache.whole.load(Ordering::SeqCst);
    if let Some(home) = narrow::home(app, subject, known).await? {
        let count = cache.count_for(&[home]);
        let counted = count.load(Ordering::SeqCst);
        if let Some(source) = narrow::read(app, &cache.pieces, subject, home).await? {
            return Ok((source, count, counted));
        }
    }
    let source = Source::of(app, subject).await?;
    let count = cache.count_for(&source.sight.associations);
    // Many calendars are chosen from stamps of the revisions that were just read: what came after counts.
    let counted = if Arc::ptr_eq(&count, &cache.whole) { before } else { count.load(Ordering::SeqCst) };
    Ok((source, count, counted))
}

#[handler]
pub async fn show_feed(app: Data<&App>, request: &Request, Path(file): Path<String>) -> Result<Response, Fault> {
    if let Some(entry) = app.part::<Cache>()?.ready(request.uri().path(), app.now()) {
        return Ok(answer(&entry, request, &file));
    }
    let slug = file.strip_suffix(".ics").ok_or_else(Fault::absent)?;
    let entry = entry(&app, Subject::Association(slug)).await?;
    Ok(answer(&entry, request, &file))
}

#[handler]
pub async fn show_municipality_feed(
    app: Data<&App>,
    request: &Request,
    Path(file): Path<String>,
) -> Result<Response, Fault> {
    if let Some(entry) = app.part::<Cache>()?.ready(request.uri().path(), app.now()) {
        return Ok(answer(&entry, request, &file));
    }
    let code = file.strip_suffix(".ics").ok_or_else(Fault::absent)?;
    let entry = entry(&app, Subject::Municipality(code)).await?;
    Ok(answer(&entry, request, &file))
}

#[handler]
pub async fn show_key_feed(app: Data<&App>, request: &Request, Path(file): Path<String>) -> Result<Response, Fault> {
    let secret = file.strip_suffix(".ics").ok_or_else(Fault::absent)?;
    let holder = holder(&app, secret).await?;
    let entry = entry(&app, Subject::Inside(holder)).await?;
    Ok(answer(&entry, request, "byalag.ics"))
}

/// The feed, as a file to keep when `?download=1` asks for it: a subscription must not be one.
fn answer(entry: &Entry, request: &Request, file: &str) -> Response {
    let mut response = respond(entry, request.method(), request.headers());
    let wants_file = request.uri().query().is_some_and(|query| query.split('&').any(|one| one == "download=1"));
    if wants_file && let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{file}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
