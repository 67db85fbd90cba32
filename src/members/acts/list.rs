//! The list: found, filtered, a page at a time.

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, Condition, ExprTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};

use super::{fees, store};
use crate::{
    associations::{
        self, Permit,
        right::{SeeContacts, SeeFees, SeeMembers},
    },
    kit::{
        App, Fault,
        page::{self, Page},
    },
    members::{
        Category, HouseholdId, MemberId, fee_year, member, rules,
        rules::vote::may_vote,
        view::{MemberView, Sight},
    },
};

/// What to look for in the list.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The beginning of any part of a name, of a mailbox, a telephone or a number.
    pub q: Option<String>,
    /// A kind of member.
    pub category: Option<Category>,
    /// The day on which they are members; today unless told otherwise.
    pub on: Option<NaiveDate>,
    /// A household.
    pub household: Option<HouseholdId>,
    /// A year, and whether its fee is paid.
    pub fee: Option<(i32, bool)>,
    /// How many at most.
    pub limit: Option<u64>,
    /// The cursor of the page before.
    pub after: Option<String>,
}

/// A page of the list, sorted by family name in Swedish.
///
/// # Errors
/// Invalid, when limit or cursor is; Forbidden, when it is searched by what the asker may not see.
pub async fn list(app: &App, permit: &Permit<SeeMembers>, search: &Search) -> Result<Page<MemberView>, Fault> {
    let limit = page::limit(search.limit)?;
    let day = search.on.unwrap_or_else(|| app.today());
    let mut query = narrowed(permit, search, day)?
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .limit(limit + 1);
    if let Some((sort_key, id)) = after(search.after.as_deref())? {
        // The first condition alone lets the engine begin in the middle of the index.
        query = query.filter(member::Column::SortKey.gte(&sort_key)).filter(
            Condition::any()
                .add(member::Column::SortKey.gt(&sort_key))
                .add(member::Column::SortKey.eq(&sort_key).and(member::Column::Id.gt(id))),
        );
    }
    let mut rows = query.all(app.read()).await?;
    let cut = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > cut;
    rows.truncate(cut);
    let next = rows.last().filter(|_| more).map(|last| page::cursor(&format!("{}\n{}", last.sort_key, last.id)));
    Ok(Page { items: seen(app, permit, rows, day).await?, next })
}

/// How many the search finds, on all pages together.
///
/// # Errors
/// Forbidden, when it is searched by what the asker may not see.
pub async fn count(app: &App, permit: &Permit<SeeMembers>, search: &Search) -> Result<i64, Fault> {
    let day = search.on.unwrap_or_else(|| app.today());
    let found: Option<i64> = narrowed(permit, search, day)?
        .select_only()
        .column_as(member::Column::Id.count(), "found")
        .into_tuple()
        .one(app.read())
        .await?;
    Ok(found.unwrap_or_default())
}

fn narrowed(permit: &Permit<SeeMembers>, search: &Search, day: NaiveDate) -> Result<Select<member::Entity>, Fault> {
    let contacts = permit.also::<SeeContacts>();
    let mut query = member::Entity::within(permit).filter(member::belongs_on(day));
    for word in rules::search_words(search.q.as_deref().unwrap_or_default()) {
        query = query.filter(if contacts { anywhere(&word) } else { in_name(&word) });
    }
    if let Some(category) = search.category {
        query = query.filter(member::Column::Category.eq(category));
    }
    if let Some(household) = search.household {
        if !contacts {
            return Err(Fault::forbidden());
        }
        query = query.filter(member::Column::HouseholdId.eq(household));
    }
    if let Some((year, paid)) = search.fee {
        if !permit.also::<SeeFees>() {
            return Err(Fault::forbidden());
        }
        let payers = fee_year::Entity::within(permit)
            .select_only()
            .column(fee_year::Column::MemberId)
            .filter(fee_year::Column::Year.eq(year))
            .into_query();
        let id = member::Column::Id;
        query = query.filter(if paid { id.in_subquery(payers) } else { id.not_in_subquery(payers) });
    }
    Ok(query)
}

fn anywhere(word: &str) -> Condition {
    Condition::all().add(member::Column::Search.contains(format!(" {word}")))
}

/// For those who see names alone: a search must not tell them whose telephone a number is.
fn in_name(word: &str) -> Condition {
    let name = member::Column::NameKey;
    Condition::any()
        .add(name.starts_with(word))
        .add(name.contains(format!(" {word}")))
        .add(name.contains(format!("-{word}")))
}

fn after(cursor: Option<&str>) -> Result<Option<(String, MemberId)>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    key.rsplit_once('\n')
        .and_then(|(sort_key, id)| Some((sort_key.to_owned(), id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Fault::field("after", "cursor_unknown"))
}

async fn seen(
    app: &App,
    permit: &Permit<SeeMembers>,
    rows: Vec<member::Model>,
    day: NaiveDate,
) -> Result<Vec<MemberView>, Fault> {
    let sight = Sight::of(permit);
    let bylaws = associations::acts::rules_of(app.read(), permit.association()).await?;
    let mut years = fees::years_of(app.read(), permit, rows.iter().map(|row| row.id).collect()).await?;
    let view = |row: member::Model| {
        let years = years.remove(&row.id).unwrap_or_default();
        let vote = may_vote(&bylaws, &store::facts(&row, &years, day));
        MemberView::of(row, years, vote, sight)
    };
    Ok(rows.into_iter().map(view).collect())
}
