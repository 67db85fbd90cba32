//! Feeds: calendars as other people's programs subscribe to them, ready in memory.
//!
//! A feed is built from rows once and then answered from memory. Each change to a calendar counts
//! up in the transaction (`calendar_revision`) and, as soon as that is over, in this process, so
//! that the next answer is built anew. Once a second a feed that is asked for also looks whether
//! the rows have changed by another hand: another node, a new name, a new affiliate.

mod build;
mod entry;
mod narrow;
mod pieces;
mod serve;
mod source;
mod stamps;
mod window;

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{DateTime, Utc};
use tokio::sync::Mutex;

use crate::{
    associations::AssociationId,
    kit::{App, Fault},
};

pub use build::file_of_event;
pub use entry::{Entry, respond};
pub use serve::{entry, show_feed, show_key_feed, show_municipality_feed};
pub use source::Subject;

/// How many feeds are kept at most.
const MOST: usize = 2_000;
/// How much they may take together, in bytes.
const LARGEST: usize = 48 * 1024 * 1024;
/// How many feeds can be built at a time without waiting for each other by chance.
const STRIPES: usize = 32;

/// Feeds in memory.
#[derive(Default)]
pub struct Cache {
    public: RwLock<Shelf>,
    inside: RwLock<Shelf>,
    counts: RwLock<HashMap<AssociationId, Arc<AtomicU64>>>,
    whole: Arc<AtomicU64>,
    building: [Mutex<()>; STRIPES],
    pieces: pieces::Pieces,
}

/// Feeds by their key, and what they take.
#[derive(Default)]
struct Shelf {
    entries: HashMap<String, Arc<Entry>>,
    size: usize,
}

impl Shelf {
    fn put(&mut self, key: &str, entry: Arc<Entry>) {
        self.take(key);
        self.size += entry.size();
        self.entries.insert(key.to_owned(), entry);
        while self.entries.len() > MOST || self.size > LARGEST {
            let Some(other) = self.entries.keys().find(|other| *other != key).cloned() else {
                break;
            };
            self.take(&other);
        }
    }

    fn take(&mut self, key: &str) {
        if let Some(entry) = self.entries.remove(key) {
            self.size = self.size.saturating_sub(entry.size());
        }
    }
}

impl Cache {
    /// Says that an association's calendar has changed: feeds that show it are built anew.
    pub fn changed(&self, association: AssociationId) {
        let counts = self.counts.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get(&association) {
            count.fetch_add(1, Ordering::SeqCst);
        }
        self.whole.fetch_add(1, Ordering::SeqCst);
    }

    /// What counts the changes that matter to a feed of these associations: its own for one, all
    /// there are for several.
    fn count_for(&self, associations: &[AssociationId]) -> Arc<AtomicU64> {
        let [one] = associations else {
            return Arc::clone(&self.whole);
        };
        let mut counts = self.counts.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(counts.entry(*one).or_default())
    }

    fn shelf(&self, is_public: bool) -> &RwLock<Shelf> {
        if is_public { &self.public } else { &self.inside }
    }

    /// The public feed of that path, if it is in memory and sure to be right: for answering before
    /// anything else is asked. Never asks the database.
    pub fn ready(&self, path: &str, now: DateTime<Utc>) -> Option<Arc<Entry>> {
        let key = path.strip_prefix("/calendar/")?.strip_suffix(".ics")?;
        let entry = self.get(true, key)?;
        (entry.is_unchanged(now) && entry.is_trusted(now)).then_some(entry)
    }

    fn get(&self, is_public: bool, key: &str) -> Option<Arc<Entry>> {
        let shelf = self.shelf(is_public).read().unwrap_or_else(PoisonError::into_inner);
        shelf.entries.get(key).map(Arc::clone)
    }

    fn put(&self, is_public: bool, key: &str, entry: Arc<Entry>) {
        self.shelf(is_public).write().unwrap_or_else(PoisonError::into_inner).put(key, entry);
    }

    fn forget(&self, is_public: bool, key: &str) {
        self.shelf(is_public).write().unwrap_or_else(PoisonError::into_inner).take(key);
    }

    /// Whoever builds a feed holds this, so that others who want the same one wait for it.
    fn builder(&self, key: &str) -> Option<&Mutex<()>> {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let stripe = hasher.finish() % u64::try_from(STRIPES).unwrap_or(1);
        self.building.get(usize::try_from(stripe).unwrap_or(0))
    }
}

/// Says that a calendar has changed when it goes: after the commit, and also when the request was
/// broken off in the middle of it.
pub struct Outdated {
    cache: Arc<Cache>,
    association: AssociationId,
}

impl Drop for Outdated {
    fn drop(&mut self) {
        self.cache.changed(self.association);
    }
}

/// Held by a verb while it changes an association's calendar.
///
/// # Errors
/// Broken, when the product was put together without feeds.
pub fn outdate(app: &App, association: AssociationId) -> Result<Outdated, Fault> {
    Ok(Outdated { cache: app.part::<Cache>()?, association })
}
