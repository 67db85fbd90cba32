//! What a feed is about: whose events, by what name, and how to see that it is outdated.

use std::{
    collections::{HashMap, HashSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};

use super::{narrow::AtHand, pieces::Made, stamps::Stamp};
use crate::{
    associations::{AssociationId, Kind, acts, affiliation, association, municipality_list},
    calendar::{
        Audience, Sight,
        acts::{KeyHolder, Place},
        calendar_revision,
        ics::FeedHead,
        zone,
    },
    kit::{App, Fault, Language, Words, bundle},
};

/// Feeds speak Swedish, the language of the county.
pub(super) const WORDS: Words = Words(Language::Sv);

/// From so many associations on it costs less to read a line of each that there is than to name them all.
const MANY: usize = 200;

/// Which feed is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An association's public events, by its slug; an umbrella's with those of its affiliates.
    Association(&'a str),
    /// The public events of a municipality's associations, by its code.
    Municipality(&'a str),
    /// What somebody inside an association may see.
    Inside(KeyHolder),
}

impl Subject<'_> {
    /// Whether anybody may ask for it.
    pub(super) fn is_public(self) -> bool {
        !matches!(self, Self::Inside(_))
    }

    /// What it is kept under; that of a public feed is what stands in its address.
    pub(super) fn key(self) -> String {
        match self {
            Self::Association(slug) => slug.to_owned(),
            Self::Municipality(code) => format!("municipality/{code}"),
            Self::Inside(holder) => format!("{}/{}", holder.association, holder.audience.key()),
        }
    }
}

/// What a feed is about.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) sight: Sight,
    pub(super) head: FeedHead,
    /// What its associations are called.
    pub(super) places: HashMap<AssociationId, Place>,
    /// The revision of each calendar.
    pub(super) revisions: HashMap<AssociationId, i64>,
    /// The version of each association's own row: its name stands in the text.
    pub(super) versions: HashMap<AssociationId, i64>,
    /// When anything that it shows last changed.
    pub(super) newest: DateTime<Utc>,
    /// Differs whenever anything that it shows has changed.
    pub(super) mark: u64,
    /// Its events, where they were read with it.
    pub(super) at_hand: Option<AtHand>,
}

impl Source {
    /// What a feed is about, as it stands now.
    ///
    /// # Errors
    /// Absent, when there is no such feed.
    pub(super) async fn of(app: &App, subject: Subject<'_>) -> Result<Self, Fault> {
        match subject {
            Subject::Association(slug) => {
                let row = acts::by_slug(app.read(), slug).await?;
                Self::of_association(app, row, Audience::Public).await
            }
            Subject::Inside(holder) => {
                let row = acts::by_id(app.read(), holder.association).await?;
                Self::of_association(app, row, holder.audience).await
            }
            Subject::Municipality(code) => Self::of_municipality(app, code).await,
        }
    }

    async fn of_association(app: &App, row: association::Model, audience: Audience) -> Result<Self, Fault> {
        let sight = Sight::with_affiliates(app, &row, audience).await?;
        let head = head(app, &row.name, &row.slug, audience);
        let wide = sight.is_wide() || row.kind != Kind::Association;
        let mut source = Self::with_rows(app, sight, head, if wide { None } else { Some(row) }).await?;
        if wide {
            source.note_affiliations(app).await?;
        }
        Ok(source)
    }

    async fn of_municipality(app: &App, code: &str) -> Result<Self, Fault> {
        let municipality = municipality_list::by_code(code).ok_or_else(Fault::absent)?;
        let there = association::Entity::find().filter(association::Column::Municipality.eq(code));
        let ids: Vec<(AssociationId,)> = bundle::columns_of(app.read(), there, &[association::Column::Id]).await?;
        let ids = ids.into_iter().map(|(id,)| id).collect();
        let head = FeedHead {
            name: WORDS.with("calendar-feed-municipality", "name", municipality.name),
            description: WORDS.with("calendar-feed-municipality-description", "name", municipality.name),
            zone: zone::HOME,
            url: None,
            published: true,
        };
        Self::with_rows(app, Sight::of_many(ids), head, None).await
    }

    /// Reads names and revisions; `alone` is the only association's row, when it was read already.
    async fn with_rows(
        app: &App,
        sight: Sight,
        head: FeedHead,
        alone: Option<association::Model>,
    ) -> Result<Self, Fault> {
        let mut rows: Vec<(AssociationId, String, String, i64, DateTime<Utc>)> = match alone {
            Some(row) => vec![(row.id, row.name, row.slug, row.version, row.changed)],
            None => {
                use association::Column::{Changed, Id, Name, Slug, Version};
                let those = association::Entity::find().filter(among(Id, &sight));
                bundle::columns_of(app.read(), those, &[Id, Name, Slug, Version, Changed]).await?
            }
        };
        let mut revisions: Vec<(AssociationId, i64, DateTime<Utc>)> = {
            use calendar_revision::Column::{AssociationId, Changed, Revision};
            let those = calendar_revision::Entity::find().filter(among(AssociationId, &sight));
            bundle::columns_of(app.read(), those, &[AssociationId, Revision, Changed]).await?
        };
        if sight.associations.len() >= MANY {
            let those: HashSet<AssociationId> = sight.associations.iter().copied().collect();
            rows.retain(|(id, ..)| those.contains(id));
            revisions.retain(|(id, ..)| those.contains(id));
        }
        let versions = rows.iter().map(|(id, _, _, version, changed)| (*id, *version, *changed));
        let (mark, newest) = marked(versions.chain(revisions.iter().copied()));
        let revisions = revisions.into_iter().map(|(id, revision, _)| (id, revision)).collect();
        let versions = rows.iter().map(|(id, _, _, version, _)| (*id, *version)).collect();
        let places = rows.into_iter().map(|(id, name, slug, ..)| (id, Place { name, slug })).collect();
        Ok(Self { sight, head, places, revisions, versions, newest, mark, at_hand: None })
    }

    /// The version of the association whose event it is.
    pub(super) fn version(&self, stamp: &Stamp) -> i64 {
        self.versions.get(&stamp.association_id).copied().unwrap_or_default()
    }

    /// What an event's text is made from.
    pub(super) fn made(&self, stamp: &Stamp) -> Made {
        (stamp.version, self.version(stamp), self.sight.own != Some(stamp.association_id))
    }

    /// An affiliation that came or went changes an umbrella's feed, too.
    async fn note_affiliations(&mut self, app: &App) -> Result<(), Fault> {
        let changed: Vec<(AssociationId, DateTime<Utc>)> = affiliation::Entity::find()
            .select_only()
            .column(affiliation::Column::UmbrellaId)
            .column_as(affiliation::Column::Changed.max(), "newest")
            .filter(among(affiliation::Column::UmbrellaId, &self.sight))
            .group_by(affiliation::Column::UmbrellaId)
            .into_tuple()
            .all(app.read())
            .await?;
        let ours = changed.into_iter().filter(|(umbrella, _)| self.versions.contains_key(umbrella));
        self.newest = ours.map(|(_, changed)| changed).fold(self.newest, DateTime::max);
        Ok(())
    }
}

/// Those of a sight; no condition where they are many: they are picked out afterwards.
fn among(column: impl ColumnTrait, sight: &Sight) -> Condition {
    match sight.associations.len() {
        ..MANY => Condition::all().add(column.is_in(sight.associations.iter().copied())),
        _ => Condition::all(),
    }
}

/// What the feed of one association says of itself.
pub(super) fn head(app: &App, name: &str, slug: &str, audience: Audience) -> FeedHead {
    let inside = audience != Audience::Public;
    FeedHead {
        name: if inside { WORDS.with("calendar-feed-own", "name", name) } else { name.to_owned() },
        description: WORDS.with("calendar-feed-description", "name", name),
        zone: zone::HOME,
        url: Some(format!("{}/{slug}/calendar", app.config().base())),
        published: true,
    }
}

/// A mark over ids with their counts, whatever their order, and the newest of their times.
pub(super) fn marked(counts: impl Iterator<Item = (AssociationId, i64, DateTime<Utc>)>) -> (u64, DateTime<Utc>) {
    let mut counts: Vec<_> = counts.collect();
    counts.sort_unstable();
    let mut hasher = DefaultHasher::new();
    for (id, count, _) in &counts {
        (id, count).hash(&mut hasher);
    }
    let newest = counts.iter().map(|(_, _, changed)| *changed).max().unwrap_or_default();
    (hasher.finish(), newest)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_mark_differs_when_anything_does() {
        let at = |second: i64| DateTime::from_timestamp(second, 0).unwrap();
        let id = |number: u128| AssociationId(Uuid::from_u128(number));
        let (mark, newest) = marked([(id(1), 1, at(5)), (id(2), 7, at(9))].into_iter());
        assert_eq!(newest, at(9));
        assert_eq!(marked([(id(2), 7, at(9)), (id(1), 1, at(5))].into_iter()).0, mark);
        assert_ne!(marked([(id(1), 2, at(5)), (id(2), 6, at(9))].into_iter()).0, mark);
        assert_ne!(marked([(id(1), 1, at(5)), (id(3), 7, at(9))].into_iter()).0, mark);
    }
}
