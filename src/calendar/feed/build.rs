//! A feed's text, made from rows.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    pieces::Pieces,
    source::{Source, WORDS},
    stamps::{Stamp, choose},
    window::{Window, windows},
};
use crate::{
    calendar::{
        Audience, Category, Status,
        acts::{Place, places},
        event,
        ics::{self, FeedChange, FeedEvent, FeedHead, feed_uid},
        occurrence_change, zone,
    },
    kit::{App, Fault},
};

/// How many events programs take from one feed: some drop or ignore what has more.
pub(super) const MOST_EVENTS: usize = 1_000;
/// How large a feed may be for them, in bytes.
const LARGEST: usize = 1_000_000;

/// Calendars of more associations than this are chosen from stamps in memory.
const FEW: usize = 4;

/// What a feed became.
pub(super) enum Built {
    /// What it was before: nothing that it shows has changed.
    Same,
    /// A new text.
    New {
        /// The text.
        text: String,
        /// The window it shows: the widest that programs can take.
        window: Window,
        /// Tells what it shows from everything else that it could.
        print: u64,
    },
}

/// The text of a feed, unless it would be the one with the print `known`.
///
/// # Errors
/// A fault of the store.
pub(super) async fn build(app: &App, pieces: &Pieces, source: &Source, known: Option<u64>) -> Result<Built, Fault> {
    let [wider @ .., narrowest] = windows(app.today());
    let [widest, ..] = windows(app.today());
    let many = if source.sight.associations.len() > FEW && source.sight.audience == Audience::Public {
        Some(pieces.of_many(app, source, widest).await?)
    } else {
        None
    };
    for window in wider {
        let chosen = match &many {
            Some(many) => choose(many, window, MOST_EVENTS, false),
            None => Some(pieces.of_few(app, source, window).await?),
        };
        if let Some(chosen) = chosen.filter(|chosen| chosen.len() <= MOST_EVENTS) {
            let print = print(source, window, &chosen);
            if known == Some(print) {
                return Ok(Built::Same);
            }
            let text = text(app, pieces, source, chosen).await?;
            if text.len() <= LARGEST {
                return Ok(Built::New { text, window, print });
            }
        }
    }
    let many = match many {
        Some(many) => many,
        None => vec![Arc::new(pieces.of_few(app, source, narrowest).await?)],
    };
    let chosen = choose(&many, narrowest, MOST_EVENTS, true).unwrap_or_default();
    let print = print(source, narrowest, &chosen);
    if known == Some(print) {
        return Ok(Built::Same);
    }
    tracing::warn!(feed = %source.head.name, "there is more in this feed than calendar programs take");
    Ok(Built::New { text: text(app, pieces, source, chosen).await?, window: narrowest, print })
}

/// Differs whenever the text does: over the head, the window, and the state of every event in it.
fn print(source: &Source, window: Window, chosen: &[Stamp]) -> u64 {
    let mut states: Vec<_> = chosen.iter().map(|stamp| (stamp.id, stamp.version, source.version(stamp))).collect();
    states.sort_unstable();
    let mut hasher = DefaultHasher::new();
    (&source.head.name, &source.head.description, &source.head.url).hash(&mut hasher);
    // A feed of one association counts its own changes alone, one of several those of all.
    (window.from, window.until, source.sight.associations.len() > 1, states).hash(&mut hasher);
    hasher.finish()
}

async fn text(app: &App, pieces: &Pieces, source: &Source, mut chosen: Vec<Stamp>) -> Result<String, Fault> {
    if source.sight.is_wide() {
        each_once(&mut chosen);
    }
    Ok(ics::assemble(&source.head, pieces.texts(app, source, &chosen).await?))
}

/// An imported event may have the UID of another association's: the one whose it is stays.
fn each_once(chosen: &mut Vec<Stamp>) {
    if chosen.iter().all(Stamp::has_own_uid) {
        return;
    }
    chosen.sort_by_key(|stamp| (!stamp.has_own_uid(), stamp.starts, stamp.id));
    let mut seen = HashSet::new();
    chosen.retain(|stamp| seen.insert(if stamp.has_own_uid() { feed_uid(stamp.id.0) } else { stamp.uid.clone() }));
}

/// Turns rows into what a feed says of them.
pub(super) struct Writer {
    base: String,
    categories: Vec<(Category, String)>,
}

impl Writer {
    pub(super) fn new(app: &App) -> Self {
        let key = |category: &Category| format!("calendar-category-{}", category.key().replace('_', "-"));
        let label = |category: &Category| (*category, WORDS.t(&key(category)));
        Self { base: app.config().base(), categories: Category::ALL.iter().map(label).collect() }
    }

    /// What a feed says of a row.
    pub(super) fn event(
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
