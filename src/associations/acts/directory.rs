//! The public directory: which associations there are.

use std::{
    collections::HashSet,
    sync::{Arc, PoisonError, RwLock},
};

use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use serde_json::json;
use tokio::sync::Mutex;
use uuid::Uuid;

use super::affiliations;
use crate::{
    associations::{
        AssociationId, Kind, association, municipality, office,
        standing::covers,
        view::{AssociationView, MunicipalityView},
    },
    journal::{self, Stamp},
    kit::{
        App, Fault, bundle,
        haystack::Haystack,
        page::{self, Page},
        text,
    },
};

/// What to look for in the directory.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The beginning of any word of name, village or municipality.
    pub q: Option<String>,
    /// A municipality's code.
    pub municipality: Option<String>,
    /// A kind.
    pub kind: Option<Kind>,
    /// Only affiliates of this umbrella.
    pub umbrella: Option<AssociationId>,
    /// How many at most.
    pub limit: Option<u64>,
    /// The cursor of the page before.
    pub after: Option<String>,
}

/// All associations in memory, as they sort. They are right as long as nothing was noted in the
/// installation's journal: whoever registers an association or changes it notes it there, too.
#[derive(Default)]
pub struct Shelf {
    all: RwLock<Option<Arc<All>>>,
    reading: Mutex<()>,
}

struct All {
    head: i64,
    rows: Vec<association::Model>,
    text: Haystack,
}

impl Shelf {
    async fn current(&self, app: &App) -> Result<Option<Arc<All>>, Fault> {
        let kept = self.all.read().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(kept) = kept else { return Ok(None) };
        Ok((journal::head(app.read(), Uuid::nil()).await? == kept.head).then_some(kept))
    }
}

/// Notes in the installation's journal that the directory has another entry.
pub(super) async fn noted(app: &App, txn: &DatabaseTransaction, stamp: Stamp, id: AssociationId) -> Result<(), Fault> {
    let stamp = Stamp { association: None, ..stamp };
    journal::note(app, txn, stamp, "directory.changed", id.0, json!({})).await
}

/// Every association, never older than the last commit.
async fn all(app: &App) -> Result<Arc<All>, Fault> {
    let shelf = app.part::<Shelf>()?;
    if let Some(kept) = shelf.current(app).await? {
        return Ok(kept);
    }
    let _turn = shelf.reading.lock().await;
    // Whoever had the turn before may have read them.
    if let Some(kept) = shelf.current(app).await? {
        return Ok(kept);
    }
    // The head comes first: what is noted meanwhile is read again later.
    let head = journal::head(app.read(), Uuid::nil()).await?;
    let mut rows = bundle::rows(app.read(), association::Entity::find()).await?;
    rows.sort_unstable_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
    let text = rows.iter().map(|row| row.search.as_str()).collect();
    let all = Arc::new(All { head, rows, text });
    *shelf.all.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&all));
    Ok(all)
}

/// A page of the directory, sorted by name in Swedish.
///
/// # Errors
/// Invalid, when limit or cursor is.
pub async fn directory(app: &App, search: &Search) -> Result<Page<AssociationView>, Fault> {
    let limit = usize::try_from(page::limit(search.limit)?).unwrap_or(usize::MAX);
    let after = after(search.after.as_deref())?;
    let q = text::fold(search.q.as_deref().unwrap_or_default());
    let mut words = q.split_whitespace();
    let (first, others): (_, Vec<String>) = (words.next(), words.map(|word| format!(" {word}")).collect());
    let below: Option<HashSet<AssociationId>> = match search.umbrella {
        Some(umbrella) => Some(affiliations::affiliates(app.read(), umbrella).await?.into_iter().collect()),
        None => None,
    };
    let fits = |row: &&association::Model| {
        search.municipality.as_ref().is_none_or(|code| row.municipality == *code)
            && search.kind.is_none_or(|kind| row.kind == kind)
            && below.as_ref().is_none_or(|below| below.contains(&row.id))
            && others.iter().all(|word| row.search.contains(word))
    };
    let all = all(app).await?;
    let begin =
        after.map_or(0, |(sort_key, id)| all.rows.partition_point(|row| (&row.sort_key, row.id) <= (&sort_key, id)));
    let places = first.map_or_else(|| (0..all.rows.len()).collect(), |word| all.text.lines_with(word));
    let there = places.into_iter().filter(|place| *place >= begin).filter_map(|place| all.rows.get(place));
    let mut found = there.filter(fits);
    let shown: Vec<&association::Model> = found.by_ref().take(limit).collect();
    let last = shown.last().filter(|_| found.next().is_some());
    let next = last.map(|last| page::cursor(&format!("{}\n{}", last.sort_key, last.id)));
    Ok(Page { items: shown.into_iter().map(|row| AssociationView::of(row.clone(), false)).collect(), next })
}

fn after(cursor: Option<&str>) -> Result<Option<(String, AssociationId)>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    key.rsplit_once('\n')
        .and_then(|(sort_key, id)| Some((sort_key.to_owned(), id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Fault::field("after", "cursor_unknown"))
}

/// The association of that id.
///
/// # Errors
/// Absent, when there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: AssociationId) -> Result<association::Model, Fault> {
    association::Entity::find_by_id(id).one(db).await?.ok_or_else(Fault::absent)
}

/// The association of that slug.
///
/// # Errors
/// Absent, when there is none.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<association::Model, Fault> {
    association::Entity::find().filter(association::Column::Slug.eq(slug)).one(db).await?.ok_or_else(Fault::absent)
}

/// The fourteen municipalities, sorted by name in Swedish.
///
/// # Errors
/// A fault of the store.
pub async fn municipalities(db: &impl ConnectionTrait) -> Result<Vec<MunicipalityView>, Fault> {
    let mut rows = municipality::Entity::find().all(db).await?;
    rows.sort_by_key(|row| text::sort_key(&row.name));
    Ok(rows
        .into_iter()
        .map(|row| MunicipalityView {
            code: row.code,
            name: row.name,
            languages: row.languages.split_whitespace().map(ToOwned::to_owned).collect(),
        })
        .collect())
}

/// The names that offices have for a mailbox, past and coming ones included.
///
/// # Errors
/// A fault of the store.
pub async fn names_at(db: &impl ConnectionTrait, email: &str) -> Result<Vec<String>, Fault> {
    Ok(office::Entity::find()
        .select_only()
        .column(office::Column::Name)
        .filter(office::Column::Email.eq(email))
        .distinct()
        .into_tuple()
        .all(db)
        .await?)
}

/// The associations in which somebody holds an office today, with the posts.
///
/// # Errors
/// A fault of the store.
pub async fn offices_of(app: &App, email: &str, name_key: &str) -> Result<Vec<office::Model>, Fault> {
    Ok(office::Entity::find()
        .filter(office::Column::Email.eq(email))
        .filter(office::Column::NameKey.eq(name_key))
        .filter(covers(app.today()))
        .all(app.read())
        .await?)
}
