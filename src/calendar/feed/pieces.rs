//! What feeds are put together from: stamps of events, and the text that each event has in a feed.
//!
//! A change touches one event of one association. What it leaves alone is kept here: the texts by
//! the event's version, and for calendars of many associations the stamps by each one's revision.
//! Both are looked up by what the rows say now, so that nothing here can be stale.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    build::{MOST_EVENTS, Writer},
    source::Source,
    stamps::{self, Stamp},
    window::Window,
};
use crate::{
    associations::AssociationId,
    calendar::{
        EventId, Sight,
        acts::touches,
        event,
        ics::{self, Piece},
        occurrence_change,
    },
    kit::{App, Fault, bundle},
};

/// How much the texts may take together, in bytes.
const LARGEST: usize = 24 * 1024 * 1024;
/// How many rows are asked for at a time.
const AT_A_TIME: usize = 400;

/// What a text was made from: the event's version, its association's, whether it names the place.
pub(super) type Made = (i64, i64, bool);

/// The stamps of one association, with its calendar's revision and the first day that they show.
type Bundle = ((i64, NaiveDate), Arc<Vec<Stamp>>);

#[derive(Default)]
struct Texts {
    /// Whose texts were made, most of them at least, and up to which change.
    known: HashMap<AssociationId, DateTime<Utc>>,
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
        let there = event::Entity::seen(&source.sight).filter(touches(window.span()));
        let mut found: Vec<Stamp> = if let Some(at_hand) = source.at_hand.as_ref().filter(|one| one.window == window) {
            at_hand.stamps.clone()
        } else if source.sight.associations.iter().all(|id| self.known_until(*id).is_some()) {
            bundle::columns_of(app.read(), there, &stamps::COLUMNS).await?
        } else {
            self.read_whole(app, source, bundle::rows(app.read(), there).await?).await?
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
            let mut fresh = stamps::bundles(app, ids, widest.span()).await?;
            let mut kept = self.stamps.write().unwrap_or_else(PoisonError::into_inner);
            for id in ids {
                let one = Arc::new(fresh.remove(id).unwrap_or_default());
                found.push(Arc::clone(&one));
                kept.insert(*id, (state(*id), one));
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
        let mut whose: HashSet<AssociationId> = HashSet::new();
        {
            let texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
            for stamp in stamps {
                let wanted = source.made(stamp);
                match texts.kept.get(&(stamp.id, wanted.2)).filter(|(made, _)| *made == wanted) {
                    Some((_, piece)) => drop(found.insert(stamp.id, Arc::clone(piece))),
                    None => {
                        missing.insert(stamp.id, wanted);
                        whose.insert(stamp.association_id);
                    }
                }
            }
        }
        if missing.is_empty() {
            return Ok(stamps.iter().filter_map(|stamp| found.remove(&stamp.id)).collect());
        }
        // Of a thousand calendars most have not changed: only those that have are named.
        let mut sight = source.sight.clone();
        sight.associations.retain(|id| whose.contains(id));
        let writer = Writer::new(app);
        let ids: Vec<EventId> = missing.keys().copied().collect();
        for ids in ids.chunks(AT_A_TIME) {
            for row in rows(app, &sight, ids).await? {
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

    /// Up to which change the texts of an association were made, most of them at least; nothing when they
    /// were not.
    pub(super) fn known_until(&self, id: AssociationId) -> Option<DateTime<Utc>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner).known.get(&id).copied()
    }

    async fn read_whole(&self, app: &App, source: &Source, events: Vec<event::Model>) -> Result<Vec<Stamp>, Fault> {
        let changes = if events.iter().any(|row| row.recurrence.is_some()) {
            bundle::rows(app.read(), occurrence_change::Entity::beside(&source.sight.associations)).await?
        } else {
            Vec::new()
        };
        self.learn(app, source, &events, changes);
        Ok(events.iter().map(Stamp::of).collect())
    }

    /// Makes the texts of whole rows that were just read, with the changed occurrences of all of them,
    /// where there are no more than fit into a feed.
    pub(super) fn learn(
        &self,
        app: &App,
        source: &Source,
        events: &[event::Model],
        changes: Vec<occurrence_change::Model>,
    ) {
        if (1..=MOST_EVENTS).contains(&events.len()) {
            let (writer, mut changes) = (Writer::new(app), by_event(changes));
            for row in events {
                let (stamp, place) = (Stamp::of(row), source.places.get(&row.association_id));
                let made = source.made(&stamp);
                let changes = changes.remove(&row.id).unwrap_or_default();
                let piece = Arc::new(ics::piece(&writer.event(row, &changes, place, made.2)));
                self.keep((row.id, made.2), made, &piece);
            }
        }
        let mut texts = self.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.known.extend(source.sight.associations.iter().map(|id| (*id, source.newest)));
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
    sight: &Sight,
    ids: &[EventId],
) -> Result<Vec<(event::Model, Vec<occurrence_change::Model>)>, Fault> {
    let events = event::Entity::seen(sight).filter(event::Column::Id.is_in(ids.iter().copied()));
    let events = bundle::rows(app.read(), events).await?;
    let mut changes = HashMap::new();
    if events.iter().any(|row| row.recurrence.is_some()) {
        let of_these = occurrence_change::Entity::beside(&sight.associations)
            .filter(occurrence_change::Column::EventId.is_in(ids.iter().copied()));
        changes = by_event(bundle::rows(app.read(), of_these).await?);
    }
    Ok(events
        .into_iter()
        .map(|row| (changes.remove(&row.id).unwrap_or_default(), row))
        .map(|(c, row)| (row, c))
        .collect())
}
