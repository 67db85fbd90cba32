//! What may be decided where, how a point moves, and what counts as an election. Pure functions;
//! counting votes, vacancies and phrases have files of their own.

mod ballots;
mod outcome;
mod phrases;
mod vacancies;

use chrono::{DateTime, Utc};

use crate::{
    associations::{Post, draft::VoteOf},
    kit::text,
    meetings::{ItemKind, ItemState, Kind, State, agenda_item},
    members::{HouseholdId, MemberId},
};

pub use ballots::{Choice, Count, DecidedBy, Frame, Sum, Verdict, evaluate, sum};
pub use outcome::{Outcome, bare, came_of, named, outcome, sentence};
pub use phrases::{Chosen, Facts, suggest};
pub use vacancies::{Held, Vacancy, vacancies};

/// Whether something that binds may be decided at a point. Under "övriga frågor" a general meeting
/// decides nothing: the members were not called to it. A board decides on what it likes.
///
/// Source: good custom; the call must name what is to be decided.
pub fn may_decide(meeting: Kind, item: ItemKind) -> bool {
    item != ItemKind::OtherBusiness || !meeting.is_general()
}

/// Whether persons are chosen at a point. There the chair has no casting vote: the lot decides.
///
/// Source: good custom, and most bylaws.
pub fn is_election(item: ItemKind) -> bool {
    matches!(item, ItemKind::Chair | ItemKind::Secretary | ItemKind::Adjusters) || fills_posts(item)
}

/// Whether posts of the association are filled at a point, by elections.
pub fn fills_posts(item: ItemKind) -> bool {
    matches!(item, ItemKind::ElectChair | ItemKind::ElectBoard | ItemKind::ElectAuditors | ItemKind::ElectNominators)
}

/// The kind of point where a post is elected.
pub fn point_of(post: Post) -> ItemKind {
    match post {
        Post::Chair => ItemKind::ElectChair,
        Post::Auditor => ItemKind::ElectAuditors,
        Post::Nominator => ItemKind::ElectNominators,
        Post::ViceChair | Post::Secretary | Post::Treasurer | Post::BoardMember | Post::Deputy | Post::Contact => {
            ItemKind::ElectBoard
        }
    }
}

/// Whether elections may be prepared and candidates named: until the meeting is over.
pub fn takes_nominations(state: State) -> bool {
    matches!(state, State::Draft | State::Called | State::Open)
}

/// Whether what is written as decided at a point is bound by the quorum of the bylaws: at general meetings, but
/// not that the meeting is opened and closed, which nobody decides. A vote is bound by it everywhere.
pub fn needs_quorum(meeting: Kind, item: ItemKind) -> bool {
    meeting.is_general() && !matches!(item, ItemKind::Opening | ItemKind::Closing)
}

/// Whether so few members are present that a general meeting can decide nothing. The bylaws' number
/// is of members present, whether they may vote or not; boards are not bound by it.
pub fn quorum_missing(meeting: Kind, present: i32, quorum: u16) -> bool {
    meeting.is_general() && present < i32::from(quorum)
}

/// A point that comes to a state, with the time of its opening and closing.
pub fn moved(row: agenda_item::Model, state: ItemState, now: DateTime<Utc>) -> agenda_item::Model {
    let is_over = matches!(state, ItemState::Done | ItemState::Deferred);
    let opened = if state == ItemState::Waiting { row.opened } else { row.opened.or(Some(now)) };
    let closed = if is_over { row.closed.or(Some(now)) } else { None };
    agenda_item::Model { state, opened, closed, ..row }
}

/// The most characters of what can be voted for.
pub const OPTION_MAX: usize = 500;

/// A proposal as something that can be voted for: one line, cut where it is too long.
pub fn as_option(proposal: &str) -> String {
    let line = text::one_line(proposal);
    if line.chars().count() <= OPTION_MAX {
        return line;
    }
    let cut: String = line.chars().take(OPTION_MAX - 1).collect();
    format!("{}…", cut.trim_end())
}

/// Somebody whose vote is in the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The member.
    pub member: MemberId,
    /// Their household.
    pub household: Option<HouseholdId>,
    /// Whether they sit on the board.
    pub on_board: bool,
}

/// How many of the votes in the hall are the board's own, which do not count when its discharge is
/// voted on. Where a household has one vote, it is the board's when nobody else of it is there.
///
/// Source: good custom; nobody votes on their own discharge.
pub fn votes_of_board(voices: &[Voice], vote_of: VoteOf) -> i32 {
    let mut households: Vec<HouseholdId> = Vec::new();
    let mut votes = 0;
    for voice in voices.iter().filter(|voice| voice.on_board) {
        match voice.household.filter(|_| vote_of == VoteOf::Household) {
            None => votes += 1,
            Some(home) if households.contains(&home) => {}
            Some(home) => {
                households.push(home);
                let shared = voices.iter().any(|other| other.household == Some(home) && !other.on_board);
                votes += i32::from(!shared);
            }
        }
    }
    votes
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn voice(member: u128, household: Option<u128>, on_board: bool) -> Voice {
        let household = household.map(|id| HouseholdId(Uuid::from_u128(id)));
        Voice { member: MemberId(Uuid::from_u128(member)), household, on_board }
    }

    #[test]
    fn nothing_is_decided_under_other_business_but_by_a_board() {
        assert!(!may_decide(Kind::Annual, ItemKind::OtherBusiness));
        assert!(!may_decide(Kind::Member, ItemKind::OtherBusiness));
        assert!(may_decide(Kind::Board, ItemKind::OtherBusiness));
        assert!(may_decide(Kind::Annual, ItemKind::General));
    }

    #[test]
    fn posts_have_their_points() {
        assert_eq!(point_of(Post::Chair), ItemKind::ElectChair);
        assert_eq!(point_of(Post::Deputy), ItemKind::ElectBoard);
        assert!(Post::ALL.iter().all(|post| is_election(point_of(*post))));
        assert!(!is_election(ItemKind::Discharge));
    }

    #[test]
    fn nominations_end_with_the_meeting() {
        assert!(takes_nominations(State::Draft) && takes_nominations(State::Open));
        assert!(!takes_nominations(State::Closed) && !takes_nominations(State::Cancelled));
    }

    #[test]
    fn a_quorum_binds_general_meetings() {
        assert!(quorum_missing(Kind::Annual, 9, 10));
        assert!(!quorum_missing(Kind::Annual, 10, 10));
        assert!(!quorum_missing(Kind::Annual, 0, 0));
        assert!(!quorum_missing(Kind::Board, 3, 10));
        assert!(needs_quorum(Kind::Annual, ItemKind::Agenda) && needs_quorum(Kind::Member, ItemKind::ElectBoard));
        assert!(!needs_quorum(Kind::Annual, ItemKind::Closing) && !needs_quorum(Kind::Board, ItemKind::General));
    }

    #[test]
    fn the_board_has_no_vote_on_its_own_discharge() {
        let hall = [voice(1, Some(7), true), voice(2, Some(7), false), voice(3, Some(8), true), voice(4, None, true)];
        assert_eq!(votes_of_board(&hall, VoteOf::Person), 3);
        assert_eq!(votes_of_board(&hall, VoteOf::Household), 2);
        let couple = [voice(1, Some(7), true), voice(2, Some(7), true)];
        assert_eq!(votes_of_board(&couple, VoteOf::Household), 1);
        assert_eq!(votes_of_board(&[], VoteOf::Person), 0);
    }

    #[test]
    fn a_long_proposal_is_cut_where_it_is_voted_on() {
        assert_eq!(as_option("att bygga\n en brygga"), "att bygga en brygga");
        let long = as_option(&"å".repeat(4_000));
        assert_eq!((long.chars().count(), long.ends_with('…')), (OPTION_MAX, true));
    }

    #[test]
    fn a_point_keeps_the_times_of_its_first_opening_and_closing() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        let row = agenda_item::Model {
            id: crate::meetings::AgendaItemId(Uuid::nil()),
            association_id: crate::associations::AssociationId(Uuid::nil()),
            meeting_id: crate::meetings::MeetingId(Uuid::nil()),
            number: 1,
            kind: ItemKind::General,
            heading: String::new(),
            text: String::new(),
            motion_id: None,
            state: ItemState::Waiting,
            notes: String::new(),
            decision: String::new(),
            opened: None,
            closed: None,
            version: 1,
        };
        let open = moved(row, ItemState::Open, at(10));
        assert_eq!((open.opened, open.closed), (Some(at(10)), None));
        let done = moved(open, ItemState::Done, at(20));
        assert_eq!((done.opened, done.closed), (Some(at(10)), Some(at(20))));
        let again = moved(done, ItemState::Open, at(30));
        assert_eq!((again.opened, again.closed), (Some(at(10)), None));
    }
}
