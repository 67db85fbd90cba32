//! The public directory: which associations there are.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};

use super::affiliations;
use crate::{
    associations::{
        AssociationId, Kind, association, municipality, office,
        standing::covers,
        view::{AssociationView, MunicipalityView},
    },
    kit::{
        App, Fault,
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

/// A page of the directory, sorted by name in Swedish.
///
/// # Errors
/// Invalid, when limit or cursor is.
pub async fn directory(app: &App, search: &Search) -> Result<Page<AssociationView>, Fault> {
    let limit = page::limit(search.limit)?;
    let mut query = association::Entity::find()
        .order_by_asc(association::Column::SortKey)
        .order_by_asc(association::Column::Id)
        .limit(limit + 1);
    for word in text::fold(search.q.as_deref().unwrap_or_default()).split_whitespace() {
        query = query.filter(association::Column::Search.contains(format!(" {word}")));
    }
    if let Some(code) = &search.municipality {
        query = query.filter(association::Column::Municipality.eq(code));
    }
    if let Some(kind) = search.kind {
        query = query.filter(association::Column::Kind.eq(kind));
    }
    if let Some(umbrella) = search.umbrella {
        let below = affiliations::affiliates(app.read(), umbrella).await?;
        query = query.filter(association::Column::Id.is_in(below));
    }
    if let Some((sort_key, id)) = after(search.after.as_deref())? {
        query = query.filter(
            Condition::any()
                .add(association::Column::SortKey.gt(&sort_key))
                .add(association::Column::SortKey.eq(&sort_key).and(association::Column::Id.gt(id))),
        );
    }
    let rows = query.all(app.read()).await?;
    let cut = usize::try_from(limit).unwrap_or(usize::MAX);
    let next = (rows.len() > cut)
        .then(|| rows.get(cut - 1))
        .flatten()
        .map(|row| page::cursor(&format!("{}\n{}", row.sort_key, row.id)));
    let items = rows.into_iter().take(cut).map(|row| AssociationView::of(row, false)).collect();
    Ok(Page { items, next })
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
