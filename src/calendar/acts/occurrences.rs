//! Series spread out into their occurrences, for a span of days.

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDateTime, TimeDelta};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    associations::{AssociationId, association},
    calendar::{
        EventId, Sight, event, occurrence_change,
        recurrence::{Change, Occurrence, expand},
        view::OccurrenceView,
    },
    kit::{
        App, Fault,
        page::{self, Page},
    },
};

/// The longest span that may be asked for.
const LONGEST: TimeDelta = TimeDelta::days(732);
/// From how many associations on a span is read in steps, so that a page of a whole county stays small.
const MANY: usize = 50;
/// Such a step.
const STEP: TimeDelta = TimeDelta::days(14);
/// How far the original start of a changed occurrence can be from a span that it touches.
const NEAR: TimeDelta = TimeDelta::days(740);
/// How many occurrences of one series may overlap the beginning of a span.
const OVERLAPPING: usize = 370;

/// A span of local time, from the beginning to before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its beginning.
    pub from: NaiveDateTime,
    /// Its end, exclusive.
    pub until: NaiveDateTime,
}

/// Events of a span, with what was changed in them.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The events.
    pub events: Vec<event::Model>,
    /// Their changed occurrences.
    pub changes: HashMap<EventId, Vec<occurrence_change::Model>>,
}

impl Loaded {
    /// The changed occurrences of an event.
    pub fn changes_of(&self, id: EventId) -> &[occurrence_change::Model] {
        self.changes.get(&id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The condition that an event can have an occurrence in a span.
/// The condition that an event can have an occurrence in a span.
pub fn touches(span: Span) -> Condition {
    let lasts =
        Condition::any().add(event::Column::LastDay.is_null()).add(event::Column::LastDay.gte(span.from.date()));
    Condition::all().add(event::Column::Starts.lt(span.until)).add(lasts)
}

/// The events that have an occurrence in a span, each with the changed occurrences that matter to it.
async fn load_near(db: &impl ConnectionTrait, sight: &Sight, span: Span) -> Result<Loaded, Fault> {
    let events = event::Entity::seen(sight).filter(touches(span)).all(db).await?;
    let mut loaded = Loaded { events, changes: HashMap::new() };
    let known: HashSet<EventId> = loaded.events.iter().map(|row| row.id).collect();
    let original = occurrence_change::Column::OriginalStart;
    let near = occurrence_change::Entity::beside(&sight.associations)
        .filter(original.gte(span.from.checked_sub_signed(NEAR).unwrap_or(span.from)))
        .filter(original.lt(span.until.checked_add_signed(NEAR).unwrap_or(span.until)));
    let mut missing = HashSet::new();
    for change in near.all(db).await? {
        if !known.contains(&change.event_id) && change.starts < span.until && change.ends > span.from {
            missing.insert(change.event_id);
        }
        loaded.changes.entry(change.event_id).or_default().push(change);
    }
    // An occurrence can be moved to before its series begins.
    if !missing.is_empty() {
        let moved = event::Entity::seen(sight).filter(event::Column::Id.is_in(missing)).all(db).await?;
        loaded.events.extend(moved);
    }
    Ok(loaded)
}

/// The occurrences in a span, in order of their start, at most `most`; those up to `after` are left out.
///
/// # Errors
/// A fault of the store.
pub async fn occurrences(
    app: &App,
    sight: &Sight,
    span: Span,
    after: Option<(NaiveDateTime, EventId, NaiveDateTime)>,
    most: usize,
) -> Result<Vec<OccurrenceView>, Fault> {
    let mut found: Vec<OccurrenceView> = Vec::new();
    let mut from = after.map_or(span.from, |key| key.0.max(span.from));
    let mut first = true;
    while from < span.until && found.len() < most {
        let step = (sight.associations.len() > MANY).then(|| from.checked_add_signed(STEP)).flatten();
        let part = Span { from, until: step.map_or(span.until, |until| until.min(span.until)) };
        let loaded = load_near(app.read(), sight, part).await?;
        let mut spread = spread(&loaded, part, most);
        spread.retain(|one| after.is_none_or(|key| one.key() > key) && (first || one.starts >= part.from));
        spread.sort_by_key(OccurrenceView::key);
        found.extend(spread);
        (from, first) = (part.until, false);
    }
    found.truncate(most);
    Ok(found)
}

fn spread(loaded: &Loaded, span: Span, most: usize) -> Vec<OccurrenceView> {
    let mut found = Vec::new();
    for row in &loaded.events {
        let excluded = row.excluded();
        let changes: Vec<Change> = loaded.changes_of(row.id).iter().map(occurrence_change::Model::change).collect();
        let occurrences = expand(&row.series(&excluded), &changes, span.from, span.until, most + OVERLAPPING);
        found.extend(occurrences.into_iter().map(|occurrence| OccurrenceView::of(row, occurrence)));
    }
    found
}

/// A page of the occurrences in a span of at most two years.
///
/// # Errors
/// Invalid, when span, limit or cursor is.
pub async fn page_of_occurrences(
    app: &App,
    sight: &Sight,
    span: Span,
    limit: Option<u64>,
    after: Option<&str>,
) -> Result<Page<OccurrenceView>, Fault> {
    if span.until <= span.from {
        return Err(Fault::field("until", "span_empty"));
    }
    if span.until - span.from > LONGEST {
        return Err(Fault::field("until", "span_too_long"));
    }
    let limit = page::limit(limit)?;
    let after = place_after(after)?;
    let most = usize::try_from(limit + 1).unwrap_or(usize::MAX);
    let found = occurrences(app, sight, span, after, most).await?;
    Ok(Page::cut(found, limit, |one: &OccurrenceView| {
        format!("{:?} {} {:?}", one.starts, one.event_id, one.original_start)
    }))
}

fn place_after(cursor: Option<&str>) -> Result<Option<(NaiveDateTime, EventId, NaiveDateTime)>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    let mut parts = key.split(' ');
    let mut next = || parts.next().unwrap_or_default();
    let (starts, id, original) = (next().parse(), next().parse(), next().parse());
    match (starts, id, original) {
        (Ok(starts), Ok(id), Ok(original)) => Ok(Some((starts, id, original))),
        _ => Err(Fault::field("after", "cursor_unknown")),
    }
}

/// The next occurrences of one event that are not over at a local time.
///
/// # Errors
/// A fault of the store.
pub async fn next_of(
    app: &App,
    row: &event::Model,
    from: NaiveDateTime,
    most: usize,
) -> Result<Vec<OccurrenceView>, Fault> {
    let changes = occurrence_change::Entity::beside(&[row.association_id])
        .filter(occurrence_change::Column::EventId.eq(row.id))
        .all(app.read())
        .await?;
    let changes: Vec<Change> = changes.iter().map(occurrence_change::Model::change).collect();
    let excluded = row.excluded();
    let until = from.checked_add_signed(TimeDelta::days(30 * 366)).unwrap_or(NaiveDateTime::MAX);
    let mut found: Vec<Occurrence> = expand(&row.series(&excluded), &changes, from, until, most + OVERLAPPING);
    found.retain(|one| one.ends > from);
    found.truncate(most);
    Ok(found.into_iter().map(|occurrence| OccurrenceView::of(row, occurrence)).collect())
}

/// What an association is called, in words and in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
}

/// What associations are called.
///
/// # Errors
/// A fault of the store.
pub async fn places(app: &App, ids: &[AssociationId]) -> Result<HashMap<AssociationId, Place>, Fault> {
    let rows: Vec<(AssociationId, String, String)> = association::Entity::find()
        .select_only()
        .columns([association::Column::Id, association::Column::Name, association::Column::Slug])
        .filter(association::Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(|(id, name, slug)| (id, Place { name, slug })).collect())
}
