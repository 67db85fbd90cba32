//! A feed's text, made from rows.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    source::{Source, WORDS},
    window::{Window, windows},
};
use crate::{
    calendar::{
        Category, Status,
        acts::{Loaded, Place, load, places},
        event,
        ics::{self, FeedChange, FeedEvent, FeedHead, feed_uid},
        occurrence_change, zone,
    },
    kit::{App, Fault},
};

/// How many events programs take from one feed: some drop or ignore what has more.
const MOST_EVENTS: usize = 1_000;
/// How large a feed may be for them, in bytes.
const LARGEST: usize = 1_000_000;

/// The text of a feed, and the window it shows: the widest that programs can take.
///
/// # Errors
/// A fault of the store.
pub(super) async fn build(app: &App, source: &Source) -> Result<(String, Window), Fault> {
    let most = u64::try_from(MOST_EVENTS).unwrap_or(u64::MAX) + 1;
    let [wider @ .., narrowest] = windows(app.today());
    for window in wider {
        let loaded = load(app.read(), &source.sight, window.span(), most, false).await?;
        if loaded.events.len() <= MOST_EVENTS {
            let text = text(app, source, window, loaded);
            if text.len() <= LARGEST {
                return Ok((text, window));
            }
        }
    }
    let mut loaded = load(app.read(), &source.sight, narrowest.span(), most, true).await?;
    loaded.events.truncate(MOST_EVENTS);
    tracing::warn!(feed = %source.head.name, "there is more in this feed than calendar programs take");
    Ok((text(app, source, narrowest, loaded), narrowest))
}

fn text(app: &App, source: &Source, window: Window, mut loaded: Loaded) -> String {
    let over = window.cancelled_before();
    loaded.events.retain(|row| row.status != Status::Cancelled || row.last_day.is_none_or(|day| day >= over));
    if source.sight.is_wide() {
        each_once(&mut loaded.events);
    }
    let writer = Writer::new(app);
    let events: Vec<FeedEvent> = loaded
        .events
        .iter()
        .map(|row| {
            let place = source.places.get(&row.association_id);
            let is_own = source.sight.own == Some(row.association_id);
            writer.event(row, loaded.changes_of(row.id), place, !is_own)
        })
        .collect();
    ics::write(&source.head, &events)
}

/// An imported event may have the UID of another association's: the one whose it is stays.
fn each_once(events: &mut Vec<event::Model>) {
    events.sort_by_key(|row| (row.uid != feed_uid(row.id.0), row.starts, row.id));
    let mut seen = HashSet::new();
    events.retain(|row| seen.insert(row.uid.clone()));
}

/// Turns rows into what a feed says of them.
struct Writer {
    base: String,
    categories: Vec<(Category, String)>,
}

impl Writer {
    fn new(app: &App) -> Self {
        let key = |category: &Category| format!("calendar-category-{}", category.key().replace('_', "-"));
        let label = |category: &Category| (*category, WORDS.t(&key(category)));
        Self { base: app.config().base(), categories: Category::ALL.iter().map(label).collect() }
    }

    fn event(
        &self,
        row: &event::Model,
        changes: &[occurrence_change::Model],
        place: Option<&Place>,
        names_place: bool,
    ) -> FeedEvent {
        let whose = place.filter(|_| names_place).map(|place| place.name.as_str());
        let parts = [whose, row.description.as_deref(), row.url.as_deref()];
        let description: Vec<&str> = parts.into_iter().flatten().collect();
        let category = self.categories.iter().find(|(category, _)| Some(*category) == row.category);
        FeedEvent {
            uid: row.uid.clone(),
            sequence: u32::try_from(row.sequence).unwrap_or(0),
            created: row.created,
            changed: row.changed,
            title: row.title.clone(),
            description: description.join("\n\n"),
            location: row.location.clone().unwrap_or_default(),
            category: category.map(|(_, label)| label.clone()),
            url: place.map(|place| format!("{}/{}/calendar/{}", self.base, place.slug, row.id)),
            all_day: row.all_day,
            starts: row.starts,
            ends: row.ends,
            zone: row.zone(),
            rule: row.recurrence.clone(),
            excluded: row.excluded(),
            status: match row.status {
                Status::Confirmed => ics::Status::Confirmed,
                Status::Tentative => ics::Status::Tentative,
                Status::Cancelled => ics::Status::Cancelled,
            },
            changes: changes.iter().map(change).collect(),
        }
    }
}

fn change(row: &occurrence_change::Model) -> FeedChange {
    FeedChange {
        original_start: row.original_start,
        starts: row.starts,
        ends: row.ends,
        title: row.title.clone(),
        location: row.location.clone(),
        description: None,
        cancelled: row.cancelled,
        sequence: u32::try_from(row.sequence).unwrap_or(0),
        changed: row.changed,
    }
}

/// A calendar file with one event alone, to be downloaded.
///
/// # Errors
/// A fault of the store.
pub async fn file_of_event(app: &App, row: &event::Model) -> Result<String, Fault> {
    let changes = occurrence_change::Entity::beside(&[row.association_id])
        .filter(occurrence_change::Column::EventId.eq(row.id))
        .all(app.read())
        .await?;
    let places = places(app, &[row.association_id]).await?;
    let head =
        FeedHead { name: row.title.clone(), description: String::new(), zone: zone::HOME, url: None, published: false };
    let event = Writer::new(app).event(row, &changes, places.get(&row.association_id), true);
    Ok(ics::write(&head, &[event]))
}
