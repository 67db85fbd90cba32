//! What feeds are put together from: stamps of events, and the text that each event has in a feed.
//!
//! A change touches one event of one association. What it leaves alone is kept here: the texts by
//! the event's version, and for calendars of many associations the stamps by each one's revision.
//! Both are looked up by what the rows say now, so that nothing here can be stale.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use chrono::{NaiveDate, NaiveDateTime};
use sea_orm::{ColumnTrait, ConnectionTrait, DbBackend, QueryFilter, Statement};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    build::{MOST_EVENTS, Writer},
    source::Source,
    window::Window,
};
use crate::{
    associations::AssociationId,
    calendar::{
        EventId, Status,
        acts::{Span, touches},
        event,
        ics::{self, Piece, feed_uid},
        occurrence_change,
    },
    kit::{App, Fault, bundle},
};

/// How much the texts may take together, in bytes.
const LARGEST: usize = 24 * 1024 * 1024;
/// How many rows are asked for at a time.
const AT_A_TIME: usize = 400;

/// What must be known of an event to choose it; it is read from columns in this order.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Stamp {
    pub(super) id: EventId,
    pub(super) association_id: AssociationId,
    pub(super) version: i64,
    pub(super) starts: NaiveDateTime,
    pub(super) last_day: Option<NaiveDate>,
    pub(super) status: Status,
    pub(super) uid: String,
}

impl Stamp {
    fn of(row: &event::Model) -> Self {
        let uid = if row.uid == feed_uid(row.id.0) { String::new() } else { row.uid.clone() };
        Self {
            id: row.id,
            association_id: row.association_id,
            version: row.version,
            starts: row.starts,
            last_day: row.last_day,
            status: row.status,
            uid,
        }
    }

    /// Whether it can have an occurrence in a span, as [`touches`] asks the engine.
    fn touches(&self, span: Span) -> bool {
        self.starts < span.until && self.last_day.is_none_or(|day| day >= span.from.date())
    }

    /// Whether it is shown in a window: what was cancelled long ago is not.
    fn is_shown(&self, window: Window) -> bool {
        let over = window.cancelled_before();
        self.status != Status::Cancelled || self.last_day.is_none_or(|day| day >= over)
    }

    /// Whether its UID was made from its id; an imported one brought its own.
    pub(super) fn has_own_uid(&self) -> bool {
        self.uid.is_empty() || self.uid == feed_uid(self.id.0)
    }
}

/// What a text was made from: the event's version, its association's, whether it names the place.
pub(super) type Made = (i64, i64, bool);

/// The stamps of one association, with its calendar's revision and the first day that they show.
type Bundle = ((i64, NaiveDate), Arc<Vec<Stamp>>);

#[derive(Default)]
struct Texts {
    known: HashSet<AssociationId>,
    kept: HashMap<(EventId, bool), (Made, Arc<Piece>)>,
    size: usize,
}

/// Stamps and texts in memory.
#[derive(Default)]
pub(super) struct Pieces {
    texts: Mutex<Texts>,
    stamps: RwLock<HashMap<AssociationId, Bundle>>,
}

impl Pieces {
    /// The stamps of a few associations in a window, in no order: straight from the rows.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn of_few(&self, app: &App, source: &Source, window: Window) -> Result<Vec<Stamp>, Fault> {
        use event::Column::{AssociationId, Id, LastDay, Starts, Status, Uid, Version};
        let there = event::Entity::seen(&source.sight).filter(touches(window.span()));
        let mut found: Vec<Stamp> = if self.knows(source) {
            bundle::columns_of(app.read(), there, &[Id, AssociationId, Version, Starts, LastDay, Status, Uid]).await?
        } else {
            self.learn(app, source, bundle::rows(app.read(), there).await?).await?
        };
        found.retain(|stamp| stamp.is_shown(window));
        Ok(found)
    }

    /// The public stamps of many associations that the widest window shows, read anew where the
    /// revision is another.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn of_many(
        &self,
        app: &App,
        source: &Source,
        widest: Window,
    ) -> Result<Vec<Arc<Vec<Stamp>>>, Fault> {
        let state = |id: AssociationId| (source.revisions.get(&id).copied().unwrap_or_default(), widest.from);
        // What is answered is gathered here: another builder may put an older state back meanwhile.
        let mut found = Vec::with_capacity(source.sight.associations.len());
        let mut outdated = Vec::new();
        {
            let stamps = self.stamps.read().unwrap_or_else(PoisonError::into_inner);
            for id in &source.sight.associations {
                match stamps.get(id).filter(|(at, _)| *at == state(*id)) {
                    Some((_, kept)) => found.push(Arc::clone(kept)),
                    None => outdated.push(*id),
                }
            }
        }
        for ids in outdated.chunks(AT_A_TIME) {
            let mut fresh = bundles(app, ids, widest.span()).await?;
            let mut stamps = self.stamps.write().unwrap_or_else(PoisonError::into_inner);
            for id in ids {
                let one = Arc::new(fresh.remove(id).unwrap_or_default());
                found.push(Arc::clone(&one));
                stamps.insert(*id, (state(*id), one));
            }
        }
        Ok(found)
    }

    /// The texts of these events, made from rows where none is kept.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn texts(&self, app: &App, source: &Source, stamps: &[Stamp]) -> Result<Vec<Arc<Piece>>, Fault> {
        let mut found: HashMap<EventId, Arc<Piece>> = HashMap::with_capacity(stamps.len());
        let mut missing: HashMap<EventId, Made> = HashMap::new();
        {
            let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
            for stamp in stamps {
                let wanted = source.made(stamp);
                match texts.kept.get(&(stamp.id, wanted.2)).filter(|(made, _)| *made == wanted) {
                    Some((_, piece)) => drop(found.insert(stamp.id, Arc::clone(piece))),
                    None => drop(missing.insert(stamp.id, wanted)),
                }
            }
        }
        if missing.is_empty() {
            return Ok(stamps.iter().filter_map(|stamp| found.remove(&stamp.id)).collect());
        }
        let writer = Writer::new(app);
        let ids: Vec<EventId> = missing.keys().copied().collect();
        for ids in ids.chunks(AT_A_TIME) {
            for row in rows(app, source, ids).await? {
                let Some(wanted) = missing.get(&row.0.id).copied() else { continue };
                let place = source.places.get(&row.0.association_id);
                let piece = Arc::new(ics::piece(&writer.event(&row.0, &row.1, place, wanted.2)));
                // A row that was changed meanwhile is shown as it is, and not kept as what it was.
                if row.0.version == wanted.0 {
                    self.keep((row.0.id, wanted.2), wanted, &piece);
                }
                found.insert(row.0.id, piece);
            }
        }
        Ok(stamps.iter().filter_map(|stamp| found.remove(&stamp.id)).collect())
    }

    /// Whether the texts of these associations were made already, most of them at least.
    fn knows(&self, source: &Source) -> bool {
        let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        source.sight.associations.iter().all(|id| texts.known.contains(id))
    }

    /// Makes the texts of whole rows that were just read, where there are no more than fit into a feed.
    async fn learn(&self, app: &App, source: &Source, events: Vec<event::Model>) -> Result<Vec<Stamp>, Fault> {
        let stamps = events.iter().map(Stamp::of).collect();
        if events.len() > MOST_EVENTS {
            return Ok(stamps);
        }
        let mut changes = if events.iter().any(|row| row.recurrence.is_some()) {
            let theirs = occurrence_change::Entity::beside(&source.sight.associations);
            by_event(bundle::rows(app.read(), theirs).await?)
        } else {
            HashMap::new()
        };
        let writer = Writer::new(app);
        for row in &events {
            let (stamp, place) = (Stamp::of(row), source.places.get(&row.association_id));
            let made = source.made(&stamp);
            let changes = changes.remove(&row.id).unwrap_or_default();
            let piece = Arc::new(ics::piece(&writer.event(row, &changes, place, made.2)));
            self.keep((row.id, made.2), made, &piece);
        }
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.known.extend(source.sight.associations.iter().copied());
        Ok(stamps)
    }

    fn keep(&self, key: (EventId, bool), made: Made, piece: &Arc<Piece>) {
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        if texts.size > LARGEST {
            *texts = Texts::default();
        }
        texts.size += piece.text.len() + 160;
        if let Some((_, old)) = texts.kept.insert(key, (made, Arc::clone(piece))) {
            texts.size = texts.size.saturating_sub(old.text.len() + 160);
        }
    }
}

/// The public stamps of many associations in a span: one row an association, since reading a
/// hundred thousand small rows costs far more than their text.
async fn bundles(app: &App, ids: &[AssociationId], span: Span) -> Result<HashMap<AssociationId, Vec<Stamp>>, Fault> {
    let backend = app.read().get_database_backend();
    let numbered = |place: usize| if backend == DbBackend::Postgres { format!("${place}") } else { "?".to_owned() };
    let bundle = match backend {
        DbBackend::Postgres => {
            "string_agg(replace(id::text, '-', '') || ' ' || version || ' ' || to_char(starts, 'YYYY-MM-DD HH24:MI:SS') || ' ' \
             || coalesce(last_day::text, '-') || ' ' || status || ' ' || uid, chr(10))"
        }
        _ => {
            "group_concat(lower(hex(id)) || ' ' || version || ' ' || starts || ' ' || coalesce(last_day, '-') || ' ' \
             || status || ' ' || uid, char(10))"
        }
    };
    let places: Vec<String> = (3..ids.len() + 3).map(numbered).collect();
    let sql = format!(
        "SELECT association_id, {bundle} FROM event WHERE visibility = 'public' AND starts < {} \
         AND (last_day IS NULL OR last_day >= {}) AND association_id IN ({}) GROUP BY association_id",
        numbered(1),
        numbered(2),
        places.join(", ")
    );
    let bounds: [sea_orm::Value; 2] = [span.until.into(), span.from.date().into()];
    let values = bounds.into_iter().chain(ids.iter().map(|id| id.0.into()));
    let mut found = HashMap::with_capacity(ids.len());
    for row in app.read().query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await? {
        let (id, text) = (AssociationId(row.try_get_by_index(0)?), row.try_get_by_index::<String>(1)?);
        found.insert(id, text.lines().filter_map(|line| stamp(id, line)).collect());
    }
    Ok(found)
}

/// A stamp from its line: id, version, start (date and time), last day, status, UID.
fn stamp(association_id: AssociationId, line: &str) -> Option<Stamp> {
    let mut words = line.splitn(7, ' ');
    let id = EventId(Uuid::parse_str(words.next()?).ok()?);
    let version = words.next()?.parse().ok()?;
    let (day, time) = (words.next()?, words.next()?);
    let starts = NaiveDateTime::new(day.parse().ok()?, time.parse().ok()?);
    let last_day = match words.next()? {
        "-" => None,
        day => Some(day.parse().ok()?),
    };
    let status = Status::from_key(words.next()?)?;
    let uid = words.next()?;
    let uid = if uid == feed_uid(id.0) { String::new() } else { uid.to_owned() };
    Some(Stamp { id, association_id, version, starts, last_day, status, uid })
}

fn by_event(all: Vec<occurrence_change::Model>) -> HashMap<EventId, Vec<occurrence_change::Model>> {
    let mut found: HashMap<EventId, Vec<occurrence_change::Model>> = HashMap::new();
    for change in all {
        found.entry(change.event_id).or_default().push(change);
    }
    found
}

/// Rows with their changed occurrences.
async fn rows(
    app: &App,
    source: &Source,
    ids: &[EventId],
) -> Result<Vec<(event::Model, Vec<occurrence_change::Model>)>, Fault> {
    let events = event::Entity::seen(&source.sight).filter(event::Column::Id.is_in(ids.iter().copied()));
    let events = bundle::rows(app.read(), events).await?;
    let mut changes = HashMap::new();
    if events.iter().any(|row| row.recurrence.is_some()) {
        let of_these = occurrence_change::Entity::beside(&source.sight.associations)
            .filter(occurrence_change::Column::EventId.is_in(ids.iter().copied()));
        changes = by_event(bundle::rows(app.read(), of_these).await?);
    }
    Ok(events
        .into_iter()
        .map(|row| (changes.remove(&row.id).unwrap_or_default(), row))
        .map(|(c, row)| (row, c))
        .collect())
}

/// Those of many that a window shows; where that is more than `most`, the first ones only if `cut`.
pub(super) fn choose(many: &[Arc<Vec<Stamp>>], window: Window, most: usize, cut: bool) -> Option<Vec<Stamp>> {
    let span = window.span();
    let shown = || many.iter().flat_map(|stamps| stamps.iter()).filter(|stamp| stamp.touches(span));
    if !cut && shown().nth(most).is_some() {
        return None;
    }
    let mut chosen: Vec<&Stamp> = shown().collect();
    if cut && chosen.len() > most {
        chosen.select_nth_unstable_by_key(most, |stamp| (stamp.starts, stamp.id));
        chosen.truncate(most);
    }
    Some(chosen.into_iter().filter(|stamp| stamp.is_shown(window)).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_from_its_line() {
        let of = AssociationId(Uuid::nil());
        let line = "018f000000007000800000000000000a 7 2026-03-12 18:00:00 2026-03-12 cancelled abc@elsewhere x";
        let read = stamp(of, line).unwrap();
        assert_eq!((read.version, read.status, read.uid.as_str()), (7, Status::Cancelled, "abc@elsewhere x"));
        assert_eq!(read.starts.to_string(), "2026-03-12 18:00:00");
        let own =
            "018f000000007000800000000000000a 1 2026-03-12 18:00:00 - confirmed 018f0000-0000-7000-8000-00000000000a";
        let read = stamp(of, own).unwrap();
        assert!(read.last_day.is_none() && read.has_own_uid());
        assert!(stamp(of, "nonsense").is_none());
    }
}
