//! The list: found, filtered, a page at a time.

use std::sync::Arc;

use chrono::NaiveDate;
use memchr::memmem::Finder;

use super::{
    shelf::{self, List, Person},
    store,
};
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
        Category, HouseholdId, MemberId, member, rules,
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
    Ok(counted(app, permit, search).await?.0)
}

/// A page of the list, and how many the search finds on all pages together.
///
/// # Errors
/// As [`list`].
pub async fn counted(
    app: &App,
    permit: &Permit<SeeMembers>,
    search: &Search,
) -> Result<(Page<MemberView>, usize), Fault> {
    let limit = usize::try_from(page::limit(search.limit)?).unwrap_or(usize::MAX);
    let after = after(search.after.as_deref())?;
    let wanted = Wanted::of(app, permit, search)?;
    let list = shelf::list_of(app, permit).await?;
    let found = wanted.among(&list);
    let begin = after
        .map_or(0, |(sort_key, id)| found.partition_point(|one| (&one.row.sort_key, one.row.id) <= (&sort_key, id)));
    let rest = found.get(begin..).unwrap_or_default();
    let shown = rest.get(..limit.min(rest.len())).unwrap_or_default();
    let last = shown.last().filter(|_| rest.len() > shown.len());
    let next = last.map(|last| page::cursor(&format!("{}\n{}", last.row.sort_key, last.row.id)));
    let (sight, bylaws) = (Sight::of(permit), associations::acts::rules_of(app.read(), permit.association()).await?);
    let view = |one: &Arc<Person>| {
        let vote = may_vote(&bylaws, &store::facts(&one.row, &one.years, wanted.day));
        MemberView::of(one.row.clone(), one.years.clone(), vote, sight)
    };
    Ok((Page { items: shown.iter().map(|one| view(one)).collect(), next }, found.len()))
}

/// How many the search finds, on all pages together.
///
/// # Errors
/// Forbidden, when it is searched by what the asker may not see.
pub async fn count(app: &App, permit: &Permit<SeeMembers>, search: &Search) -> Result<i64, Fault> {
    let wanted = Wanted::of(app, permit, search)?;
    let list = shelf::list_of(app, permit).await?;
    Ok(i64::try_from(wanted.among(&list).len()).unwrap_or(i64::MAX))
}

/// A search that its asker may make.
struct Wanted<'a> {
    search: &'a Search,
    day: NaiveDate,
    words: Vec<Word>,
}

/// Finds where a word begins.
struct Word {
    text: String,
    after_blank: Finder<'static>,
    after_dash: Finder<'static>,
    names_alone: bool,
}

impl<'a> Wanted<'a> {
    fn of(app: &App, permit: &Permit<SeeMembers>, search: &'a Search) -> Result<Self, Fault> {
        let contacts = permit.also::<SeeContacts>();
        let unseen = search.household.is_some() && !contacts || search.fee.is_some() && !permit.also::<SeeFees>();
        if unseen {
            return Err(Fault::forbidden());
        }
        let words = rules::search_words(search.q.as_deref().unwrap_or_default());
        Ok(Self {
            search,
            day: search.on.unwrap_or_else(|| app.today()),
            words: words.into_iter().map(|word| Word::new(word, !contacts)).collect(),
        })
    }

    fn among<'p>(&self, list: &'p List) -> Vec<&'p Arc<Person>> {
        // Whoever searches in all that a member is found by finds most by the first word alone.
        let first = self.words.first().filter(|word| !word.names_alone);
        let mut found = list.members_on(self.day, first.map(|word| word.text.as_str()));
        found.retain(|one| self.fits(one, usize::from(first.is_some())));
        found
    }

    fn fits(&self, one: &Person, settled: usize) -> bool {
        let row = &one.row;
        self.search.category.is_none_or(|category| row.category == category)
            && self.search.household.is_none_or(|household| row.household_id == Some(household))
            && self.search.fee.is_none_or(|(year, paid)| one.years.contains(&year) == paid)
            && self.words.iter().skip(settled).all(|word| word.begins_in(row))
    }
}

impl Word {
    fn new(text: String, names_alone: bool) -> Self {
        let finder = |before: char| Finder::new(&format!("{before}{text}")).into_owned();
        Self { after_blank: finder(' '), after_dash: finder('-'), names_alone, text }
    }

    /// Those who see names alone search in names alone: a search must not tell them whose telephone
    /// a number is.
    fn begins_in(&self, row: &member::Model) -> bool {
        let found = |finder: &Finder<'_>, text: &str| finder.find(text.as_bytes()).is_some();
        if !self.names_alone {
            return found(&self.after_blank, &row.search);
        }
        let name = &row.name_key;
        name.starts_with(&self.text) || found(&self.after_blank, name) || found(&self.after_dash, name)
    }
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
