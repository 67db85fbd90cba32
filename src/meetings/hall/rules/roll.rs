//! The voting roll and the votes of those who are there.

use std::collections::{HashMap, HashSet};

use poem_openapi::Object;

use crate::{
    associations::{
        Post,
        draft::{BylawsDraft, VoteOf},
    },
    meetings::{Kind, roll_entry},
    members::{
        HouseholdId, MemberId, member,
        rules::vote::{Reason, Vote},
    },
};

/// A line of the roll: a member on the day of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The member.
    pub member: MemberId,
    /// The name.
    pub name: String,
    /// The name as it sorts.
    pub sort_key: String,
    /// The household.
    pub household: Option<HouseholdId>,
    /// Whether they may vote.
    pub may: bool,
    /// Why, by the bylaws.
    pub reason: Reason,
    /// Whether the meeting decided otherwise than the bylaws' sum.
    pub corrected: bool,
    /// What the meeting said about it, or when they came; may be empty.
    pub note: String,
}

impl Line {
    /// As the bylaws have it.
    pub fn computed(row: &member::Model, vote: Vote) -> Self {
        Self {
            member: row.id,
            name: row.name(),
            sort_key: row.sort_key.clone(),
            household: row.household_id,
            may: vote.may,
            reason: vote.reason,
            corrected: false,
            note: String::new(),
        }
    }

    /// As it was corrected or settled.
    pub fn entered(entry: &roll_entry::Model) -> Self {
        Self {
            member: entry.member_id,
            name: entry.name.clone(),
            sort_key: entry.sort_key.clone(),
            household: entry.household_id,
            may: entry.may,
            reason: known_reason(&entry.reason, entry.may),
            corrected: entry.corrected,
            note: entry.note.clone(),
        }
    }
}

/// A reason that was kept by its name.
pub fn known_reason(key: &str, may: bool) -> Reason {
    Reason::from_key(key).unwrap_or(if may { Reason::Entitled } else { Reason::TermsUnmet })
}

/// Whether somebody may vote and why, as it is told: who may not see fees does not learn who has paid.
pub fn shown(line: &Line, sees_fees: bool) -> Vote {
    let is_hidden = line.reason == Reason::FeeMissing && !sees_fees;
    Vote { may: line.may, reason: if is_hidden { Reason::TermsUnmet } else { line.reason } }
}

/// Those whose vote is in the hall: each who is there and may vote, and those who gave these a proxy as
/// far as the bylaws let them. A proxy counts while its holder is there and may vote, and its giver may
/// vote and is not there.
#[expect(clippy::implicit_hasher, reason = "nobody but this room counts, with its own maps")]
pub fn voting(
    lines: &HashMap<MemberId, Line>,
    present: &HashSet<MemberId>,
    proxies: &[(MemberId, MemberId)],
    bylaws: &BylawsDraft,
) -> Vec<MemberId> {
    let may = |id: &MemberId| lines.get(id).is_some_and(|line| line.may);
    let mut voting: Vec<MemberId> = present.iter().copied().filter(may).collect();
    let mut held: HashMap<MemberId, u8> = HashMap::new();
    for (giver, holder) in proxies {
        let counts = present.contains(holder) && may(holder) && !present.contains(giver) && may(giver);
        let given = held.entry(*holder).or_default();
        if counts && *given < bylaws.proxies {
            *given += 1;
            voting.push(*giver);
        }
    }
    voting
}

/// The votes in the hall: each of [`voting`] has one. Where the vote is a household's, those of one
/// household have one between them, and who has none is a household of their own.
#[expect(clippy::implicit_hasher, reason = "nobody but this room counts, with its own maps")]
pub fn votes(
    lines: &HashMap<MemberId, Line>,
    present: &HashSet<MemberId>,
    proxies: &[(MemberId, MemberId)],
    bylaws: &BylawsDraft,
) -> i32 {
    let voting = voting(lines, present, proxies, bylaws);
    let count = match bylaws.vote_of {
        VoteOf::Person => voting.len(),
        VoteOf::Household => {
            let home = |id: &MemberId| lines.get(id).and_then(|line| line.household);
            let homes: HashSet<HouseholdId> = voting.iter().filter_map(home).collect();
            homes.len() + voting.iter().filter(|id| home(id).is_none()).count()
        }
    };
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Whether enough members are there to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MeetingQuorum")]
pub struct Quorum {
    /// How many members the bylaws ask for; 0 when any number can decide.
    pub needed: i32,
    /// How many are there.
    pub present: i32,
    /// Whether that is enough.
    pub met: bool,
}

/// Whether enough members are there. The bylaws' number is for general meetings; it counts members,
/// with a vote or without.
pub fn quorum(bylaws: &BylawsDraft, kind: Kind, present: usize) -> Quorum {
    let needed = if kind.is_general() { i32::from(bylaws.quorum) } else { 0 };
    let present = i32::try_from(present).unwrap_or(i32::MAX);
    Quorum { needed, present, met: present >= needed }
}

/// Somebody on the board on the day of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardSeat {
    /// The name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// The post; the highest one of who holds several.
    pub post: Post,
    /// Whether they are there.
    pub present: bool,
}

impl BoardSeat {
    /// Whether the seat has a vote of its own; a deputy's has one only in another's place.
    pub fn is_ordinary(&self) -> bool {
        self.post != Post::Deputy
    }
}

/// The votes at a meeting of the board: of the ordinary members there, and of as many deputies there as
/// ordinary members are missing. Each person has one, however many their posts.
pub fn board_votes(seats: &[BoardSeat]) -> i32 {
    let ordinary = seats.iter().filter(|seat| seat.is_ordinary()).count();
    let present = seats.iter().filter(|seat| seat.present).count();
    i32::try_from(present.min(ordinary)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(number: u128) -> MemberId {
        MemberId(Uuid::from_u128(number))
    }

    /// Members 1 to 6; 5 may not vote. 1 and 2 are a household, 3 and 4 another.
    fn lines() -> HashMap<MemberId, Line> {
        let line = |number: u128| Line {
            member: id(number),
            name: String::new(),
            sort_key: String::new(),
            household: (number <= 4).then(|| HouseholdId(Uuid::from_u128(number.div_ceil(2)))),
            may: number != 5,
            reason: Reason::Entitled,
            corrected: false,
            note: String::new(),
        };
        (1..=6).map(|number| (id(number), line(number))).collect()
    }

    fn count(present: &[u128], proxies: &[(u128, u128)], bylaws: &BylawsDraft) -> i32 {
        let present = present.iter().map(|number| id(*number)).collect();
        let proxies: Vec<_> = proxies.iter().map(|(giver, holder)| (id(*giver), id(*holder))).collect();
        votes(&lines(), &present, &proxies, bylaws)
    }

    #[test]
    fn each_person_there_has_a_vote_if_they_may() {
        let usual = BylawsDraft::default();
        assert_eq!(count(&[1, 2, 5], &[], &usual), 2);
        assert_eq!(count(&[], &[], &usual), 0);
        assert_eq!(count(&[1, 99], &[], &usual), 1);
    }

    #[test]
    fn a_household_has_one_vote_and_who_has_none_their_own() {
        let household = BylawsDraft { vote_of: VoteOf::Household, proxies: 1, ..BylawsDraft::default() };
        assert_eq!(count(&[1, 2], &[], &household), 1);
        assert_eq!(count(&[1, 2, 3, 6], &[], &household), 3);
        assert_eq!(count(&[1], &[(2, 1)], &household), 1);
        assert_eq!(count(&[1], &[(3, 1)], &household), 2);
    }

    #[test]
    fn proxies_count_as_far_as_the_bylaws_let_them() {
        let one = BylawsDraft { proxies: 1, ..BylawsDraft::default() };
        assert_eq!(count(&[1], &[(2, 1)], &one), 2);
        assert_eq!(count(&[1], &[(2, 1), (3, 1)], &one), 2);
        assert_eq!(count(&[1], &[(2, 1), (3, 1)], &BylawsDraft { proxies: 2, ..one.clone() }), 3);
        assert_eq!(count(&[1], &[(2, 1)], &BylawsDraft::default()), 1);
        // The holder is away, the giver came, one of them may not vote.
        assert_eq!(count(&[3], &[(2, 1)], &one), 1);
        assert_eq!(count(&[1, 2], &[(2, 1)], &one), 2);
        assert_eq!(count(&[1], &[(5, 1)], &one), 1);
        assert_eq!(count(&[5], &[(1, 5)], &one), 0);
    }

    #[test]
    fn deputies_step_in_for_who_is_missing() {
        let seat =
            |post, present| BoardSeat { name: String::new(), name_key: String::new(), member_id: None, post, present };
        let board = |chair, member, deputies: &[bool]| {
            let mut seats = vec![seat(Post::Chair, chair), seat(Post::BoardMember, member)];
            seats.extend(deputies.iter().map(|present| seat(Post::Deputy, *present)));
            board_votes(&seats)
        };
        assert_eq!(board(true, true, &[true]), 2);
        assert_eq!(board(true, false, &[true]), 2);
        assert_eq!(board(true, false, &[]), 1);
        assert_eq!(board(false, false, &[true, true, true]), 2);
        assert_eq!(board(false, false, &[false]), 0);
    }

    #[test]
    fn enough_members_are_there_or_not() {
        let ten = BylawsDraft { quorum: 10, ..BylawsDraft::default() };
        assert_eq!(quorum(&ten, Kind::Annual, 9), Quorum { needed: 10, present: 9, met: false });
        assert!(quorum(&ten, Kind::Annual, 10).met && quorum(&ten, Kind::Board, 0).met);
        assert!(quorum(&BylawsDraft::default(), Kind::Annual, 0).met);
    }

    #[test]
    fn who_may_not_see_fees_learns_none_and_a_correction_stands() {
        let line = Line { reason: Reason::FeeMissing, may: true, corrected: true, ..lines()[&id(1)].clone() };
        assert_eq!(shown(&line, true), Vote { may: true, reason: Reason::FeeMissing });
        assert_eq!(shown(&line, false), Vote { may: true, reason: Reason::TermsUnmet });
        assert_eq!(known_reason("too_young", false), Reason::TooYoung);
        assert_eq!(known_reason("?", true), Reason::Entitled);
    }
}
