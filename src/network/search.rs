//! Choosing and ordering affiliates: filter, sort and cursor over a list that is at hand.

use std::sync::Arc;

use poem_openapi::Enum;

use super::{
    Board,
    view::{Affiliate, AffiliateView},
};
use crate::{
    associations::{Kind, association::keyed, municipality_list},
    kit::{
        Fault,
        form::Fields,
        page::{self, Page},
        text,
    },
};

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Enum)]
#[oai(rename_all = "snake_case")]
pub enum Sort {
    /// The name, in Swedish.
    #[default]
    Name,
    /// The municipality's name, then the name.
    Municipality,
    /// The latest change first.
    Changed,
    /// Most members first; those too few to be shown come last, by name.
    Members,
}

keyed!(Sort { Name = "name", Municipality = "municipality", Changed = "changed", Members = "members" });

/// What to look for among affiliates.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The beginning of any word of name, village or municipality.
    pub q: Option<String>,
    /// A municipality's code.
    pub municipality: Option<String>,
    /// A kind.
    pub kind: Option<Kind>,
    /// Whether the board is complete.
    pub board: Option<Board>,
    /// What to sort by.
    pub sort: Sort,
}

impl Search {
    /// From a page's form; what it does not know counts as not asked.
    pub fn from_fields(fields: &Fields) -> Self {
        Self {
            q: fields.filled("q"),
            municipality: fields.filled("municipality"),
            kind: Kind::from_key(fields.text("kind")),
            board: Board::from_key(fields.text("board")),
            sort: Sort::from_key(fields.text("sort")).unwrap_or_default(),
        }
    }

    /// Those that fit, in order, of a list that is sorted by name.
    pub fn choose(&self, all: &[Arc<Affiliate>]) -> Vec<Arc<Affiliate>> {
        let words = text::fold(self.q.as_deref().unwrap_or_default());
        let words: Vec<String> = words.split_whitespace().map(|word| format!(" {word}")).collect();
        let fits = |one: &&Arc<Affiliate>| self.fits(&one.view) && words.iter().all(|word| one.place.contains(word));
        let mut chosen: Vec<Arc<Affiliate>> = all.iter().filter(fits).cloned().collect();
        if self.sort != Sort::Name {
            chosen.sort_by_cached_key(|one| self.key(one));
        }
        chosen
    }

    fn fits(&self, one: &AffiliateView) -> bool {
        self.municipality.as_ref().is_none_or(|code| *code == one.municipality)
            && self.kind.is_none_or(|kind| kind == one.kind)
            && self.board.is_none_or(|board| board == one.board)
    }

    /// A page of a list that [`Search::choose`] made.
    ///
    /// # Errors
    /// Invalid, when limit or cursor is; a cursor belongs to one order.
    pub fn cut(
        &self,
        chosen: &[Arc<Affiliate>],
        limit: Option<u64>,
        after: Option<&str>,
    ) -> Result<Page<AffiliateView>, Fault> {
        let limit = usize::try_from(page::limit(limit)?).unwrap_or(usize::MAX);
        let mut seen = 0;
        if let Some(cursor) = page::key(after)? {
            let mine = cursor.split_once('\n').filter(|(sort, _)| *sort == self.sort.key());
            let (_, last) = mine.ok_or_else(|| Fault::field("after", "cursor_unknown"))?;
            seen = chosen.partition_point(|one| self.key(one).as_str() <= last);
        }
        let mut ahead = chosen.iter().skip(seen);
        let shown: Vec<&Arc<Affiliate>> = ahead.by_ref().take(limit).collect();
        let last = shown.last().filter(|_| ahead.next().is_some());
        let next = last.map(|last| page::cursor(&format!("{}\n{}", self.sort.key(), self.key(last))));
        Ok(Page { items: shown.into_iter().map(|one| one.view.clone()).collect(), next })
    }

    /// A key that puts the list in order when compared byte by byte. It is made of shown facts
    /// alone: a cursor tells nothing more than the list.
    fn key(&self, one: &Affiliate) -> String {
        let last_first = |number: i64| format!("{:020}", i64::MAX.saturating_sub(number.max(0)));
        let first = match self.sort {
            Sort::Name => String::new(),
            Sort::Municipality => one.municipality_key.clone(),
            Sort::Changed => last_first(one.view.last_changed.timestamp_micros()),
            Sort::Members => one.view.member_count.map_or_else(|| "~".to_owned(), last_first),
        };
        format!("{first}\n{}\n{}", one.sort_key, one.view.id)
    }
}

/// The name of a municipality of the county; an unknown code stands for itself.
pub fn municipality_name(code: &str) -> &str {
    municipality_list::by_code(code).map_or(code, |one| one.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    fn affiliate(number: u128, name: &str, municipality: &str, members: Option<i64>) -> Arc<Affiliate> {
        let view = AffiliateView {
            id: crate::associations::AssociationId(uuid::Uuid::from_u128(number)),
            kind: Kind::Association,
            name: name.to_owned(),
            slug: text::slug(name),
            municipality: municipality.to_owned(),
            village: None,
            email: None,
            phone: None,
            website: None,
            position: None,
            board: if number == 1 { Board::Vacant } else { Board::Complete },
            last_changed: DateTime::from_timestamp_micros(i64::try_from(number).unwrap()).unwrap(),
            next_annual_meeting: None,
            member_count: members,
            suppressed: members.is_none(),
            events_this_year: 0,
        };
        Arc::new(view.into())
    }

    /// As they sort by name.
    fn county() -> Vec<Arc<Affiliate>> {
        vec![
            affiliate(2, "Abborrträsk byaförening", "2505", None),
            affiliate(4, "Svartlå", "2582", None),
            affiliate(3, "Äijävaara", "2523", Some(140)),
            affiliate(1, "Överbyn", "2513", Some(12)),
        ]
    }

    fn names(list: &[Arc<Affiliate>]) -> Vec<&str> {
        list.iter().map(|one| one.view.name.as_str()).collect()
    }

    fn sorted(sort: Sort) -> Vec<Arc<Affiliate>> {
        Search { sort, ..Search::default() }.choose(&county())
    }

    #[test]
    fn lists_are_sorted_as_asked() {
        assert_eq!(names(&sorted(Sort::Name)), ["Abborrträsk byaförening", "Svartlå", "Äijävaara", "Överbyn"]);
        assert_eq!(names(&sorted(Sort::Municipality)), ["Abborrträsk byaförening", "Svartlå", "Äijävaara", "Överbyn"]);
        assert_eq!(names(&sorted(Sort::Changed)), ["Svartlå", "Äijävaara", "Abborrträsk byaförening", "Överbyn"]);
        assert_eq!(names(&sorted(Sort::Members)), ["Äijävaara", "Överbyn", "Abborrträsk byaförening", "Svartlå"]);
    }

    #[test]
    fn words_are_found_by_their_beginning() {
        let found = |q: &str| names(&Search { q: Some(q.into()), ..Search::default() }.choose(&county())).len();
        assert_eq!([found("overk"), found("bya ABB"), found("träsk"), found("")], [1, 1, 0, 4]);
        let vacant = Search { board: Some(Board::Vacant), ..Search::default() };
        assert_eq!(names(&vacant.choose(&county())), ["Överbyn"]);
    }

    #[test]
    fn pages_follow_each_other_without_gap_or_repeat() {
        for sort in Sort::ALL {
            let search = Search { sort: *sort, ..Search::default() };
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = search.cut(&search.choose(&county()), Some(1), after.as_deref()).unwrap();
                seen.extend(page.items.into_iter().map(|one| one.name));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            assert_eq!(seen, names(&sorted(*sort)));
        }
    }

    #[test]
    fn a_cursor_of_another_order_is_refused() {
        let by_name = Search::default();
        let next = by_name.cut(&by_name.choose(&county()), Some(1), None).unwrap().next;
        let by_members = Search { sort: Sort::Members, ..Search::default() };
        assert!(by_members.cut(&by_members.choose(&county()), Some(1), next.as_deref()).is_err());
    }
}
