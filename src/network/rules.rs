//! Which counts may be shown, whether a board is complete, and which event is an annual meeting.

use super::Board;
use crate::{
    associations::{Post, rules::is_complete},
    kit::text,
};

/// The fewest persons that a figure may be about (safety rule 24).
pub const FEWEST: i64 = 5;
/// The shortest name of a meeting that is looked for inside a title, in letters.
const TELLING: usize = 6;

/// A count of persons if it may be shown; nothing when it is too small, none at all included.
pub fn shown(persons: i64) -> Option<i64> {
    (persons >= FEWEST).then_some(persons)
}

/// Persons summed over associations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of the counts that are shown; nothing when none is.
    pub persons: Option<i64>,
    /// How many associations are left out because their own count is too small to be shown.
    pub left_out: i64,
}

/// Sums counts of persons: of a municipality, of the county.
///
/// The rule against computing a small count from two shown figures (safety rule 24): **a sum is
/// made of shown counts alone**, and says how many associations it leaves out. So every sum is a
/// function of figures that stand beside it anyway, and no subtraction (of a sum from a larger
/// sum, of one umbrella's from another's, of two filters of one list) can tell more than those
/// figures do. Sums that included the small counts would have to be hidden by pairs, and anybody
/// who holds posts in two umbrellas could still subtract one from the other.
pub fn sum(counts: impl IntoIterator<Item = Option<i64>>) -> Sum {
    counts.into_iter().fold(Sum::default(), |sum, count| match count {
        Some(persons) => Sum { persons: Some(sum.persons.unwrap_or(0) + persons), ..sum },
        None => Sum { left_out: sum.left_out + 1, ..sum },
    })
}

/// Whether the board is complete, by the posts held today. `known` says whether anybody ever
/// entered an office; `least` is how many seats the bylaws ask for.
pub fn board(posts: &[Post], known: bool, least: u8) -> Board {
    match (known, is_complete(posts, i32::from(least))) {
        (false, _) => Board::Unknown,
        (true, true) => Board::Complete,
        (true, false) => Board::Vacant,
    }
}

/// Whether an event's title says that it is the annual meeting, by its usual name or by the one
/// in the bylaws (byastämma). Case and dots do not matter.
pub fn is_annual_meeting(title: &str, own_name: &str) -> bool {
    let (title, own_name) = (text::fold(title), text::fold(own_name));
    title.contains("arsmote") || (own_name.chars().count() >= TELLING && title.contains(own_name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every list of three counts from 0 to 7.
    fn worlds() -> impl Iterator<Item = [i64; 3]> {
        (0..512).map(|number| [number % 8, number / 8 % 8, number / 64])
    }

    #[test]
    fn five_are_shown_and_four_are_not() {
        assert_eq!([0, 1, 4, 5, 112].map(shown), [None, None, None, Some(5), Some(112)]);
    }

    #[test]
    fn a_sum_tells_what_it_leaves_out() {
        let sums = [vec![], vec![Some(40), Some(60)], vec![Some(40), None], vec![None], vec![None, None]].map(sum);
        let wanted = [(None, 0), (Some(100), 0), (Some(40), 1), (None, 1), (None, 2)];
        assert_eq!(sums.map(|sum| (sum.persons, sum.left_out)), wanted);
    }

    #[test]
    fn a_sum_that_is_shown_is_never_about_fewer_than_five() {
        for world in worlds() {
            assert!(sum(world.map(shown)).persons.is_none_or(|persons| persons >= FEWEST), "{world:?}");
        }
    }

    /// What an onlooker sees of two municipalities and of the county.
    fn seen(world: [i64; 3]) -> ([Option<i64>; 3], [Sum; 3]) {
        let [one, two, three] = world.map(shown);
        ([one, two, three], [sum([one, two]), sum([three]), sum([one, two, three])])
    }

    #[test]
    fn whatever_a_small_count_is_all_that_is_shown_stays_the_same() {
        for world in worlds() {
            let hidden = world.map(|persons| if persons < FEWEST { 0 } else { persons });
            assert_eq!(seen(world), seen(hidden), "{world:?}");
        }
    }

    #[test]
    fn one_umbrella_s_sum_from_another_s_tells_only_what_is_shown_anyway() {
        for [one, two, three] in worlds() {
            let network = sum([one, two, three].map(shown)).persons.unwrap_or(0);
            let council = sum([one, two].map(shown)).persons.unwrap_or(0);
            assert_eq!(network - council, shown(three).unwrap_or(0));
        }
    }

    #[test]
    fn a_board_is_complete_vacant_or_unknown() {
        let posts = [Post::Chair, Post::Secretary, Post::Treasurer, Post::BoardMember, Post::BoardMember];
        assert_eq!(board(&posts, true, 5), Board::Complete);
        assert_eq!(board(&posts, true, 7), Board::Vacant);
        assert_eq!(board(&[], true, 5), Board::Vacant);
        assert_eq!(board(&[], false, 5), Board::Unknown);
    }

    #[test]
    fn annual_meetings_are_known_by_name() {
        for (title, own_name) in [("Årsmöte", "årsmöte"), ("ÅRSMÖTE med kaffe", ""), ("Byastämma 2026", "Byastämma")]
        {
            assert!(is_annual_meeting(title, own_name), "{title}");
        }
        for (title, own_name) in [("Styrelsemöte", "årsmöte"), ("Styrelsemöte", "möte"), ("Byastämma", "årsmöte")]
        {
            assert!(!is_annual_meeting(title, own_name), "{title}");
        }
    }
}
