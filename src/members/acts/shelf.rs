//! Lists in memory: the members of an association with their paid years, as they sort.
//!
//! A list is right as long as nothing was noted in the association's journal. When something was,
//! the journal tells what: those members alone are read anew whom a line names, and the whole list
//! when a line speaks of many. Lines of other rooms leave it as it is. So every verb that changes a
//! member's row, or a fee's, notes it as `member.*` or `fee.*` with the member as its subject, and
//! every one that changes several as `members.*` or `household.*`.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use tokio::sync::Mutex;

use super::fees;
use crate::{
    associations::{AssociationId, Proof},
    journal,
    kit::{App, Fault, bundle, haystack::Haystack},
    members::{MemberId, fee_year, member},
};

/// How many people are kept in memory at most; a thousand take about a mebibyte.
const MOST: usize = 40_000;
/// How many lines of the journal are followed; after more the list is read anew.
const FOLLOWED: u64 = 100;
/// How many lists can be read at a time without waiting for each other by chance.
const STRIPES: usize = 16;

/// A member with the paid years, in order.
#[derive(Debug)]
pub(super) struct Person {
    pub(super) row: member::Model,
    pub(super) years: Vec<i32>,
}

impl Person {
    fn key(&self) -> (&str, MemberId) {
        (&self.row.sort_key, self.row.id)
    }
}

/// A list: everybody whose name is still there, past members among them, as they sort.
#[derive(Debug, Default)]
pub(super) struct List {
    head: i64,
    pub(super) people: Vec<Arc<Person>>,
    /// First and last day of each, side by side: looking at them there is far quicker than at each
    /// person's own.
    days: Vec<(NaiveDate, NaiveDate)>,
    /// What each is found by, side by side for the same reason, a line each.
    text: Haystack,
    /// When somebody last asked for it, in microseconds.
    used: AtomicI64,
}

impl List {
    fn new(head: i64, people: Vec<Arc<Person>>) -> Self {
        let days = people.iter().map(|one| days(&one.row)).collect();
        let text = people.iter().map(|one| one.row.search.as_str()).collect();
        Self { head, people, days, text, used: AtomicI64::default() }
    }

    /// Those who are members on a day, as they sort; only those found by `word`, where one is given.
    pub(super) fn members_on(&self, day: NaiveDate, word: Option<&str>) -> Vec<&Arc<Person>> {
        let belongs = |place: &usize| self.days.get(*place).is_some_and(|(from, until)| (*from..*until).contains(&day));
        let person = |place| self.people.get(place);
        match word {
            Some(word) => self.text.lines_with(word).into_iter().filter(belongs).filter_map(person).collect(),
            None => (0..self.people.len()).filter(belongs).filter_map(person).collect(),
        }
    }
}

/// The first day of a membership, and the first one after it, as [`member::belongs_on`] takes them.
fn days(row: &member::Model) -> (NaiveDate, NaiveDate) {
    (row.joined.unwrap_or(NaiveDate::MIN), row.left_day.unwrap_or(NaiveDate::MAX))
}

/// How long a list that nobody asks for stays in memory: those who were erased meanwhile
/// are not to stay there for ever.
const KEPT: TimeDelta = TimeDelta::minutes(15);

/// Lists in memory.
#[derive(Default)]
pub struct Shelf {
    lists: RwLock<HashMap<AssociationId, Arc<List>>>,
    reading: [Mutex<()>; STRIPES],
}

impl Shelf {
    /// Lets go of lists that nobody asked for lately.
    pub fn tidy(&self, now: DateTime<Utc>) {
        let mut lists = self.lists.write().unwrap_or_else(PoisonError::into_inner);
        lists.retain(|_, one| {
            now.timestamp_micros() - one.used.load(Ordering::Relaxed) < KEPT.num_microseconds().unwrap_or(0)
        });
    }

    fn get(&self, id: AssociationId, now: DateTime<Utc>) -> Option<Arc<List>> {
        let lists = self.lists.read().unwrap_or_else(PoisonError::into_inner);
        let found = lists.get(&id)?;
        found.used.store(now.timestamp_micros(), Ordering::Relaxed);
        Some(Arc::clone(found))
    }

    /// Keeps a list, and lets go of those that were not used for the longest time.
    fn put(&self, id: AssociationId, list: &Arc<List>, now: DateTime<Utc>) {
        let mut lists = self.lists.write().unwrap_or_else(PoisonError::into_inner);
        lists.remove(&id);
        if list.people.len() > MOST {
            return;
        }
        list.used.store(now.timestamp_micros(), Ordering::Relaxed);
        let mut size: usize = lists.values().map(|one| one.people.len() + 1).sum();
        while size + list.people.len() > MOST {
            let oldest = lists.iter().min_by_key(|(_, one)| one.used.load(Ordering::Relaxed)).map(|(id, _)| *id);
            let Some(gone) = oldest.and_then(|id| lists.remove(&id)) else { break };
            size = size.saturating_sub(gone.people.len() + 1);
        }
        lists.insert(id, Arc::clone(list));
    }

    /// Whoever reads a list holds this, so that others who want the same one wait for it.
    fn reader(&self, id: AssociationId) -> Option<&Mutex<()>> {
        let last = id.0.as_bytes().last().copied().unwrap_or_default();
        self.reading.get(usize::from(last) % STRIPES)
    }
}

/// The list of the proof's association, never older than the last commit.
///
/// # Errors
/// A fault of the store.
pub(super) async fn list_of(app: &App, proof: &impl Proof) -> Result<Arc<List>, Fault> {
    let association = proof.association();
    let shelf = app.part::<Shelf>()?;
    if let Some(kept) = current(app, &shelf, association).await? {
        return Ok(kept);
    }
    let _turn = match shelf.reader(association) {
        Some(reader) => Some(reader.lock().await),
        None => None,
    };
    // Whoever had the turn before may have read what is asked for.
    if let Some(kept) = current(app, &shelf, association).await? {
        return Ok(kept);
    }
    let fresh = match shelf.get(association, app.now()) {
        Some(kept) => followed(app, association, &kept).await?,
        None => None,
    };
    let fresh = match fresh {
        Some(fresh) => fresh,
        None => whole(app, association).await?,
    };
    let fresh = Arc::new(fresh);
    shelf.put(association, &fresh, app.now());
    Ok(fresh)
}

async fn current(app: &App, shelf: &Shelf, id: AssociationId) -> Result<Option<Arc<List>>, Fault> {
    let Some(kept) = shelf.get(id, app.now()) else { return Ok(None) };
    Ok((journal::head(app.read(), id.0).await? == kept.head).then_some(kept))
}

/// The list read from its rows. The head comes first: what is noted meanwhile is read again later.
async fn whole(app: &App, id: AssociationId) -> Result<List, Fault> {
    let head = journal::head(app.read(), id.0).await?;
    let mut people = people(app, id, None).await?;
    people.sort_unstable_by(|one, other| one.key().cmp(&other.key()));
    Ok(List::new(head, people))
}

/// The list after what was noted since; nothing when that is too much to follow.
async fn followed(app: &App, id: AssociationId, old: &List) -> Result<Option<List>, Fault> {
    let lines = journal::since(app.read(), id.0, old.head, FOLLOWED).await?;
    let (Some((head, ..)), true) = (lines.last(), lines.len() < usize::try_from(FOLLOWED).unwrap_or(0)) else {
        return Ok(None);
    };
    let head = *head;
    let mut touched = HashSet::new();
    for (_, verb, subject) in &lines {
        match (verb.split('.').next().unwrap_or_default(), subject) {
            ("member" | "fee", Some(subject)) => drop(touched.insert(MemberId(*subject))),
            ("member" | "members" | "fee" | "household", _) => return Ok(None),
            _ => {}
        }
    }
    let mut kept = old.people.clone();
    if !touched.is_empty() {
        kept.retain(|person| !touched.contains(&person.row.id));
        for person in people(app, id, Some(touched)).await? {
            let place = kept.partition_point(|other| other.key() < person.key());
            kept.insert(place, person);
        }
    }
    Ok(Some(List::new(head, kept)))
}

async fn people(app: &App, id: AssociationId, some: Option<HashSet<MemberId>>) -> Result<Vec<Arc<Person>>, Fault> {
    let mut rows =
        member::Entity::find().filter(member::Column::AssociationId.eq(id)).filter(member::Column::Erased.is_null());
    let mut marks = fee_year::Entity::find().filter(fee_year::Column::AssociationId.eq(id));
    if let Some(some) = some {
        rows = rows.filter(member::Column::Id.is_in(some.iter().copied()));
        marks = marks.filter(fee_year::Column::MemberId.is_in(some));
    }
    // Rows first: a fee is marked after its member's row is changed, and by the same line.
    let rows = bundle::rows(app.read(), rows).await?;
    let paid: Vec<(MemberId, i32)> =
        bundle::columns_of(app.read(), marks, &[fee_year::Column::MemberId, fee_year::Column::Year]).await?;
    let mut years = fees::by_member(paid);
    Ok(rows
        .into_iter()
        .map(|row| {
            let mut years = years.remove(&row.id).unwrap_or_default();
            years.sort_unstable();
            Arc::new(Person { row, years })
        })
        .collect())
}
