//! Which seats an annual meeting is to fill, by the offices that there are and by the bylaws.

use chrono::{Days, Months, NaiveDate};

use crate::associations::{Post, acts::term_end, draft::BylawsDraft};

/// A term that ends this long after the meeting ends by it: terms run to "the next annual meeting",
/// which is never on the same day of the year.
const NEAR: Days = Days::new(90);
/// How many nominate where nobody does today.
const NOMINATORS: i32 = 3;

/// A post that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The post.
    pub post: Post,
    /// Whose it is, folded: somebody with two posts has one seat.
    pub name_key: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, when it is known.
    pub until: Option<NaiveDate>,
}

impl Held {
    fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| until >= day)
    }

    /// Whether the term ends by the meeting: by its last day or, where that is not known, since it
    /// has lasted as long as the bylaws say.
    pub fn ends_by(&self, day: NaiveDate, term_years: u8) -> bool {
        let near = day.checked_add_days(NEAR).unwrap_or(day);
        let end = self.until.or_else(|| self.from.checked_add_months(Months::new(u32::from(term_years) * 12)));
        end.is_some_and(|end| end <= near)
    }
}

/// Seats that are to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vacancy {
    /// The post.
    pub post: Post,
    /// How many.
    pub seats: i32,
    /// Years in the term.
    pub years: i32,
}

/// The seats that an annual meeting on a day is to fill, in the order of its agenda: chair for a
/// year, board members for their term, deputies, auditors and nominators for a year.
///
/// Board members are those whose term ends by the meeting or before the next, and as many as are missing
/// for the fewest that the bylaws allow. Where half the board is elected each year and nobody's term is known, as in
/// the first year here, it is half of the seats. The board gives out the posts of secretary and
/// treasurer itself: those who have them are board members.
///
/// Source: the bylaws, as `BylawsDraft` holds them; the order is good custom.
pub fn vacancies(bylaws: &BylawsDraft, held: &[Held], day: NaiveDate) -> Vec<Vacancy> {
    let today: Vec<&Held> = held.iter().filter(|one| one.covers(day)).collect();
    let term = i32::from(bylaws.board_term_years);
    let all = [
        (Post::Chair, 1, 1),
        (Post::BoardMember, members(bylaws, &today, day), term),
        (Post::Deputy, deputies(bylaws, &today, day), 1),
        (Post::Auditor, i32::from(bylaws.auditors), 1),
        (Post::Nominator, nominators(&today), 1),
    ];
    all.into_iter()
        .filter(|(_, seats, _)| *seats > 0)
        .map(|(post, seats, years)| Vacancy { post, seats, years })
        .collect()
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn members(bylaws: &BylawsDraft, today: &[&Held], day: NaiveDate) -> i32 {
    let chairs: Vec<&str> =
        today.iter().filter(|one| one.post == Post::Chair).map(|one| one.name_key.as_str()).collect();
    let mut sitting: Vec<&Held> = Vec::new();
    for one in today {
        let is_member = one.post.on_board() && !matches!(one.post, Post::Chair | Post::Deputy);
        let is_counted = sitting.iter().any(|other| other.name_key == one.name_key);
        if is_member && !is_counted && !chairs.contains(&one.name_key.as_str()) {
            sitting.push(one);
        }
    }
    let fewest = i32::from(bylaws.board_min) - 1;
    let most = i32::from(bylaws.board_max) - 1;
    let leaving = sitting.iter().filter(|one| is_over(bylaws, one, day, bylaws.board_term_years)).count();
    if leaving == 0 && sitting.iter().all(|one| one.until.is_none()) {
        return if bylaws.half_election {
            (most + 1) / 2
        } else {
            count(sitting.len()).clamp(fewest, most.max(fewest))
        };
    }
    let stays = count(sitting.len() - leaving);
    count(leaving).max(fewest - stays)
}

/// Whether a term ends by the meeting, or before the next one has to be held: nobody could fill the seat then.
fn is_over(bylaws: &BylawsDraft, one: &Held, day: NaiveDate, term_years: u8) -> bool {
    let next = term_end(bylaws, day, 1);
    one.ends_by(day, term_years) || one.until.zip(next).is_some_and(|(until, next_meeting)| until < next_meeting)
}

/// As many as today, of those whose term ends.
fn deputies(bylaws: &BylawsDraft, today: &[&Held], day: NaiveDate) -> i32 {
    let leaving = |one: &&&Held| one.post == Post::Deputy && (one.until.is_none() || is_over(bylaws, one, day, 1));
    count(today.iter().filter(leaving).count())
}

fn nominators(today: &[&Held]) -> i32 {
    match count(today.iter().filter(|one| one.post == Post::Nominator).count()) {
        0 => NOMINATORS,
        some => some,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn held(post: Post, name: &str, from: &str, until: Option<&str>) -> Held {
        Held { post, name_key: name.to_owned(), from: day(from), until: until.map(day) }
    }

    fn seats(found: &[Vacancy], post: Post) -> i32 {
        found.iter().find(|one| one.post == post).map_or(0, |one| one.seats)
    }

    const MEETING: &str = "2026-03-28";

    #[test]
    fn those_whose_term_ends_by_the_meeting_are_to_be_replaced() {
        let board = [
            held(Post::Chair, "siv", "2025-03-20", Some("2026-03-31")),
            held(Post::Secretary, "sven", "2024-03-20", Some("2026-03-31")),
            held(Post::Treasurer, "aino", "2025-03-20", Some("2027-03-31")),
            held(Post::BoardMember, "per", "2024-03-20", Some("2026-05-31")),
            held(Post::BoardMember, "eva", "2025-03-20", Some("2027-03-31")),
            held(Post::BoardMember, "old", "2020-03-20", Some("2024-03-31")),
            held(Post::Deputy, "nils", "2025-03-20", Some("2026-03-31")),
            held(Post::Nominator, "rut", "2025-03-20", None),
            held(Post::Nominator, "bo", "2025-03-20", None),
        ];
        let found = vacancies(&BylawsDraft::default(), &board, day(MEETING));
        let wanted = [
            (Post::Chair, 1, 1),
            (Post::BoardMember, 2, 2),
            (Post::Deputy, 1, 1),
            (Post::Auditor, 2, 1),
            (Post::Nominator, 2, 1),
        ];
        assert_eq!(found, wanted.map(|(post, seats, years)| Vacancy { post, seats, years }));
    }

    #[test]
    fn a_term_without_an_end_is_over_when_it_has_lasted_long_enough() {
        let one = held(Post::BoardMember, "per", "2024-03-25", None);
        assert!(one.ends_by(day(MEETING), 2));
        assert!(!one.ends_by(day(MEETING), 3));
        let board = [
            held(Post::Chair, "siv", "2025-03-20", None),
            held(Post::Secretary, "sven", "2024-03-20", None),
            held(Post::Treasurer, "aino", "2025-03-20", None),
            held(Post::BoardMember, "per", "2024-03-20", None),
            held(Post::BoardMember, "eva", "2025-03-20", None),
        ];
        assert_eq!(seats(&vacancies(&BylawsDraft::default(), &board, day(MEETING)), Post::BoardMember), 2);
    }

    #[test]
    fn a_term_that_ends_before_the_next_meeting_is_over() {
        let board = [
            held(Post::Chair, "siv", "2025-03-20", Some("2026-12-31")),
            held(Post::Secretary, "sven", "2025-03-20", Some("2027-12-31")),
            held(Post::Treasurer, "aino", "2024-03-20", Some("2026-12-31")),
            held(Post::BoardMember, "per", "2024-03-20", Some("2026-12-31")),
            held(Post::BoardMember, "eva", "2025-03-20", Some("2027-12-31")),
            held(Post::Deputy, "nils", "2025-03-20", Some("2026-12-31")),
        ];
        let late = BylawsDraft { annual_latest_month: 12, ..BylawsDraft::default() };
        let found = vacancies(&late, &board, day(MEETING));
        assert_eq!((seats(&found, Post::BoardMember), seats(&found, Post::Deputy)), (2, 1));
    }

    #[test]
    fn half_of_the_seats_where_no_term_is_known() {
        let board = [
            held(Post::Chair, "siv", "2026-03-01", None),
            held(Post::Secretary, "sven", "2026-03-01", None),
            held(Post::Treasurer, "aino", "2026-03-01", None),
        ];
        let bylaws = BylawsDraft::default();
        assert_eq!(seats(&vacancies(&bylaws, &board, day(MEETING)), Post::BoardMember), 3);
        assert_eq!(seats(&vacancies(&bylaws, &[], day(MEETING)), Post::BoardMember), 3);
        let whole = BylawsDraft { half_election: false, ..bylaws };
        assert_eq!(seats(&vacancies(&whole, &board, day(MEETING)), Post::BoardMember), 4);
    }

    #[test]
    fn missing_seats_are_filled_and_two_posts_are_one_seat() {
        let board = [
            held(Post::Chair, "siv", "2025-03-20", None),
            held(Post::ViceChair, "aino", "2025-03-20", Some("2027-03-31")),
            held(Post::Treasurer, "aino", "2025-03-20", Some("2027-03-31")),
        ];
        let found = vacancies(&BylawsDraft::default(), &board, day(MEETING));
        assert_eq!(seats(&found, Post::BoardMember), 3);
        assert_eq!((seats(&found, Post::Deputy), seats(&found, Post::Nominator)), (0, 3));
    }

    #[test]
    fn no_auditors_where_the_bylaws_have_none() {
        let bylaws = BylawsDraft { auditors: 0, ..BylawsDraft::default() };
        assert!(vacancies(&bylaws, &[], day(MEETING)).iter().all(|one| one.post != Post::Auditor));
        assert_eq!(vacancies(&bylaws, &[], day(MEETING)).first().map(|one| one.post), Some(Post::Chair));
    }
}
