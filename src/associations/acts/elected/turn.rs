//! Which terms end when others take their seats, and who sits on the board then.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};

use super::{Elected, term_end};
use crate::associations::{Post, draft::BylawsDraft, office};

/// A term that ends this many days after an election was meant to end at it: as the seats to fill are
/// counted.
const NEAR: Days = Days::new(90);

/// What it leads to that those elected take their seats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turnover {
    /// The terms that are over, each with its last day; not of those who have a seat in the same body.
    pub leaving: Vec<(office::Model, NaiveDate)>,
    /// Those on the board whose terms go on, each person once; deputies are not counted.
    pub staying: Vec<office::Model>,
    /// How many sit on the board once those who leave have left; deputies are not counted.
    pub board: usize,
}

/// Seats change hands, at a meeting.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turn<'a> {
    day: NaiveDate,
    annual: Option<NaiveDate>,
    bylaws: &'a BylawsDraft,
}

impl<'a> Turn<'a> {
    /// Those elected take their seats on a day.
    pub(super) fn of(day: NaiveDate, bylaws: &'a BylawsDraft, elected: &[Elected]) -> Self {
        Self { day, annual: elected.iter().find_map(|one| one.annual), bylaws }
    }

    /// The last day of a running term, when somebody of these takes it over.
    pub(super) fn last_day(&self, old: &office::Model, new: &[office::Model]) -> Option<NaiveDate> {
        let mut seats = new.iter().filter(|row| row.post == old.post).peekable();
        seats.peek()?;
        if seats.any(|row| is_same_holder(row, old)) {
            return self.day.checked_sub_days(Days::new(1));
        }
        let is_over = has_one_holder(old.post) || self.is_over(old);
        is_over.then_some(self.day).filter(|day| old.until_day.is_none_or(|until| until > *day))
    }

    /// Whether a term was to end at about this time or, at an annual meeting, before the next one has
    /// to be held. One without a last day has the length that the bylaws give it: that of a board
    /// member, or a year.
    fn is_over(&self, old: &office::Model) -> bool {
        let years = if is_seat(old.post) { u32::from(self.bylaws.board_term_years) } else { 1 };
        let ends = old.until_day.or_else(|| old.from_day.checked_add_months(Months::new(12 * years)));
        let meant = self.annual.map_or(self.day, |annual| annual.max(self.day));
        let near = meant.checked_add_days(NEAR).unwrap_or(meant);
        let next = self.annual.and_then(|_| term_end(self.bylaws, meant, 1));
        ends.is_some_and(|ends| ends <= near)
            || old.until_day.zip(next).is_some_and(|(until, next_meeting)| until < next_meeting)
    }

    /// What becomes of the terms that run, and of the board.
    pub(super) fn turnover(&self, before: &[office::Model], new: &[office::Model]) -> Turnover {
        let (mut leaving, mut going_on) = (Vec::new(), Vec::new());
        for old in before {
            match self.leaves(old, new) {
                Some(last) => leaving.push((old.clone(), last)),
                None => going_on.push(old),
            }
        }
        leaving.retain(|(old, _)| {
            let mut others = going_on.iter().copied().chain(new);
            !others.any(|one| is_same_body(one.post, old.post) && is_same_holder(one, old))
        });
        leaving.sort_by_cached_key(|(old, _)| (old.post, old.name_key.clone()));
        going_on.sort_by_key(|old| old.post);
        let elected: BTreeSet<&str> =
            new.iter().filter(|row| is_seat(row.post)).map(|row| row.name_key.as_str()).collect();
        let mut known = elected.clone();
        let staying: Vec<office::Model> =
            going_on.into_iter().filter(|old| is_seat(old.post) && known.insert(&old.name_key)).cloned().collect();
        Turnover { board: elected.len() + staying.len(), leaving, staying }
    }

    /// The last day of somebody whose term is over: since others take it over or, at an annual meeting,
    /// by itself. Whoever is elected to it again stays.
    fn leaves(&self, old: &office::Model, new: &[office::Model]) -> Option<NaiveDate> {
        if new.iter().any(|row| row.post == old.post && is_same_holder(row, old)) {
            return None;
        }
        let own = old.until_day.filter(|_| self.annual.is_some() && self.is_over(old));
        self.last_day(old, new).or(own)
    }
}

/// A seat on the board: the bylaws count those of deputies apart.
fn is_seat(post: Post) -> bool {
    post.on_board() && post != Post::Deputy
}

fn is_same_body(one: Post, other: Post) -> bool {
    one == other || (one.on_board() && other.on_board())
}

/// A person is a name and a mailbox; of an old term the mailbox may not be known.
fn is_same_holder(one: &office::Model, other: &office::Model) -> bool {
    let is_same_mailbox = one.email.is_none() || other.email.is_none() || one.email == other.email;
    one.name_key == other.name_key && is_same_mailbox
}

fn has_one_holder(post: Post) -> bool {
    matches!(post, Post::Chair | Post::ViceChair | Post::Secretary | Post::Treasurer | Post::Contact)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{
        associations::{AssociationId, OfficeId},
        identity::rules::name_key,
    };

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office(post: Post, name: &str, from: &str, until: Option<&str>) -> office::Model {
        office::Model {
            id: OfficeId(Uuid::nil()),
            association_id: AssociationId(Uuid::nil()),
            post,
            name: name.to_owned(),
            name_key: name_key(name),
            email: None,
            member_id: None,
            from_day: on(from),
            until_day: until.map(on),
            public: false,
            version: 1,
            created: chrono::DateTime::UNIX_EPOCH,
            changed: chrono::DateTime::UNIX_EPOCH,
        }
    }

    fn rows(new: &[(Post, &str)]) -> Vec<office::Model> {
        new.iter().map(|(post, name)| office(*post, name, "2026-03-28", None)).collect()
    }

    fn turn<'a>(day: &str, annual: Option<&str>, bylaws: &'a BylawsDraft) -> Turn<'a> {
        Turn { day: on(day), annual: annual.map(on), bylaws }
    }

    fn ends(old: &office::Model, new: &[(Post, &str)]) -> Option<NaiveDate> {
        turn("2026-03-28", Some("2026-03-28"), &BylawsDraft::default()).last_day(old, &rows(new))
    }

    fn names(found: &Turnover) -> (Vec<(&str, String)>, Vec<&str>) {
        let leaving = found.leaving.iter().map(|(one, last)| (one.name.as_str(), last.to_string())).collect();
        (leaving, found.staying.iter().map(|one| one.name.as_str()).collect())
    }

    #[test]
    fn a_post_with_one_holder_is_handed_on() {
        let chair = office(Post::Chair, "Karin", "2020-03-01", None);
        assert_eq!(ends(&chair, &[(Post::Chair, "Olle")]), Some(on("2026-03-28")));
        assert_eq!(ends(&chair, &[(Post::Secretary, "Olle")]), None);
        assert_eq!(ends(&chair, &[(Post::Chair, "Karin")]), Some(on("2026-03-27")));
    }

    #[test]
    fn half_the_board_stays() {
        let new = [(Post::BoardMember, "Olle")];
        assert_eq!(ends(&office(Post::BoardMember, "Per", "2025-03-20", Some("2027-03-31")), &new), None);
        assert_eq!(
            ends(&office(Post::BoardMember, "Eva", "2024-03-20", Some("2026-03-31")), &new),
            Some(on("2026-03-28"))
        );
        assert_eq!(ends(&office(Post::BoardMember, "Bo", "2023-03-20", None), &new), Some(on("2026-03-28")));
        assert_eq!(ends(&office(Post::BoardMember, "Ulf", "2025-03-20", None), &new), None);
        assert_eq!(ends(&office(Post::BoardMember, "Tor", "2024-03-20", Some("2026-03-28")), &new), None);
    }

    #[test]
    fn a_meeting_held_early_hands_on_what_the_planned_one_would_have() {
        let bylaws = BylawsDraft::default();
        let (old, new) =
            (office(Post::BoardMember, "Eva", "2025-03-20", Some("2027-03-31")), rows(&[(Post::BoardMember, "Olle")]));
        let held = |annual| turn("2026-11-25", annual, &bylaws).last_day(&old, &new);
        assert_eq!(held(Some("2027-03-14")), Some(on("2026-11-25")));
        assert_eq!(held(None), None);
        // Where the year is long, a term ends at the meeting before its last day.
        let late = BylawsDraft { annual_latest_month: 12, ..BylawsDraft::default() };
        let old = office(Post::BoardMember, "Eva", "2025-03-20", Some("2026-12-31"));
        assert_eq!(turn("2026-02-20", Some("2026-02-20"), &late).last_day(&old, &new), Some(on("2026-02-20")));
        assert_eq!(turn("2026-02-20", None, &late).last_day(&old, &new), None);
    }

    #[test]
    fn who_leaves_who_stays_and_how_many_they_are() {
        let before = [
            office(Post::Chair, "Karin", "2025-03-20", Some("2026-03-31")),
            office(Post::Secretary, "Sven", "2025-03-20", Some("2027-03-31")),
            office(Post::Treasurer, "Aino", "2024-03-20", Some("2026-03-31")),
            office(Post::BoardMember, "Eva", "2024-03-20", Some("2026-03-31")),
            office(Post::BoardMember, "Per", "2025-03-20", Some("2027-03-31")),
            office(Post::Deputy, "Nils", "2025-03-20", Some("2026-03-31")),
            office(Post::Auditor, "Ulla", "2025-03-20", Some("2026-03-31")),
        ];
        let bylaws = BylawsDraft::default();
        let annual = turn("2026-03-28", Some("2026-03-28"), &bylaws);
        let new = rows(&[(Post::Chair, "Karin"), (Post::BoardMember, "Eva"), (Post::BoardMember, "Olle")]);
        let found = annual.turnover(&before, &new);
        let (day, end) = ("2026-03-28".to_owned(), "2026-03-31".to_owned());
        let leaving = vec![("Aino", end.clone()), ("Nils", end.clone()), ("Ulla", end)];
        assert_eq!(names(&found), (leaving, vec!["Sven", "Per"]));
        assert_eq!(found.board, 5);
        // At another meeting nobody leaves but those who are replaced.
        let found = turn("2026-03-28", None, &bylaws).turnover(&before, &rows(&[(Post::Chair, "Olle")]));
        assert_eq!(names(&found).0, [("Karin", day)]);
        assert_eq!(found.board, 5);
    }

    #[test]
    fn a_board_whose_terms_are_open_grows() {
        let before = ["Sven", "Aino", "Eva", "Per"].map(|name| office(Post::BoardMember, name, "2026-01-20", None));
        let bylaws = BylawsDraft::default();
        let new = rows(&[(Post::Chair, "Karin"), (Post::BoardMember, "Olle"), (Post::BoardMember, "Sven")]);
        let found = turn("2026-03-28", Some("2026-03-28"), &bylaws).turnover(&before, &new);
        assert_eq!((found.leaving.len(), found.board), (0, 6));
        assert_eq!(names(&found).1, ["Aino", "Eva", "Per"]);
    }
}
