//! The machine of a meeting: planned, called, opened, with its attendance, roll, proxies, points, votes
//! and elections, closed or cancelled.

mod apply;
mod drive;
mod model;
mod parts;
mod vote;

use proptest::{
    bool as truth,
    collection::vec,
    option, prop_oneof,
    strategy::{Just, Strategy},
};

use super::world::{LISTED, PEOPLE, Who, who};

pub use drive::run;
use vote::Vote;

/// What the bylaws say where these meetings are held.
pub const QUORUM: usize = 2;
/// How many adjusters the bylaws ask for.
pub const ADJUSTERS: usize = 1;

/// How far a point can come.
pub const STATES: [&str; 4] = ["done", "open", "waiting", "deferred"];
/// Posts that many can hold, and that give none of those who act here a right.
pub const POSTS: [&str; 3] = ["auditor", "nominator", "deputy"];

/// The life of one meeting.
#[derive(Clone, Debug)]
pub struct Life {
    pub kind: &'static str,
    /// How far the chair brings it first: called, opened.
    pub start: usize,
    pub steps: Vec<Step>,
}

/// Something that somebody does.
#[derive(Clone, Debug)]
pub struct Step {
    pub who: Who,
    pub act: Act,
}

/// What can be done. Points, states, posts, votes and elections are numbers.
#[derive(Clone, Debug)]
pub enum Act {
    Replan { stale: bool },
    Call,
    Cancel,
    Open,
    Tap { person: usize, comes: bool },
    Correct { person: usize, may: bool },
    Settle,
    Give { giver: usize, holder: usize },
    Withdraw { giver: usize },
    Choose { chosen: Chosen, stale: bool },
    Record { point: usize, state: usize, decides: bool, stale: bool },
    Vote { point: usize, vote: Vote },
    Unvote { ballot: usize },
    Elect { post: usize, seats: usize },
    Nominate { election: usize },
    Decide { election: usize, count: usize },
    Unelect { election: usize },
    Close,
    See,
}

/// Whom a meeting chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub chair: Option<usize>,
    pub secretary: Option<usize>,
    pub adjusters: Vec<usize>,
    pub tellers: Vec<usize>,
}

/// Lives of meetings of several kinds.
pub fn lives() -> impl Strategy<Value = Life> {
    let kind = prop_oneof![3 => Just("member"), 1 => Just("extra_annual"), 1 => Just("board")];
    let start = prop_oneof![2 => Just(0_usize), 2 => Just(1_usize), 5 => Just(2_usize)];
    let steps = vec((who(), act()).prop_map(|(who, act)| Step { who, act }), 1..=150);
    (kind, start, steps).prop_map(|(kind, start, steps)| Life { kind, start, steps })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![20 => of_state(), 26 => of_hall(), 26 => of_points(), 10 => of_elections()]
}

fn of_state() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => Just(Act::Open),
        4 => Just(Act::Call),
        6 => Just(Act::Close),
        9 => chosen().prop_map(|chosen| Act::Choose { chosen, stale: false }),
        1 => chosen().prop_map(|chosen| Act::Choose { chosen, stale: true }),
        2 => Just(Act::Cancel),
        1 => truth::ANY.prop_map(|stale| Act::Replan { stale }),
    ]
}

fn of_hall() -> impl Strategy<Value = Act> {
    prop_oneof![
        12 => (0..PEOPLE.len(), truth::weighted(0.75)).prop_map(|(person, comes)| Act::Tap { person, comes }),
        4 => (0..LISTED, truth::ANY).prop_map(|(person, may)| Act::Correct { person, may }),
        4 => (0..LISTED, 0..LISTED).prop_map(|(giver, holder)| Act::Give { giver, holder }),
        2 => (0..LISTED).prop_map(|giver| Act::Withdraw { giver }),
        1 => Just(Act::Settle),
        3 => Just(Act::See),
    ]
}

fn of_points() -> impl Strategy<Value = Act> {
    let record = (0_usize..12, 0..STATES.len(), truth::ANY, truth::weighted(0.1));
    prop_oneof![
        8 => record.prop_map(|(point, state, decides, stale)| Act::Record { point, state, decides, stale }),
        10 => (0_usize..12, vote()).prop_map(|(point, vote)| Act::Vote { point, vote }),
        2 => (0_usize..8).prop_map(|ballot| Act::Unvote { ballot }),
    ]
}

fn of_elections() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => (0..POSTS.len(), 1_usize..3).prop_map(|(post, seats)| Act::Elect { post, seats }),
        4 => (0_usize..4).prop_map(|election| Act::Nominate { election }),
        4 => (0_usize..4, 0_usize..4).prop_map(|(election, count)| Act::Decide { election, count }),
        1 => (0_usize..4).prop_map(|election| Act::Unelect { election }),
    ]
}

fn chosen() -> impl Strategy<Value = Chosen> {
    let leader = || option::weighted(0.9, 0..PEOPLE.len());
    let several = |most: usize| vec(0..PEOPLE.len(), 0..=most);
    (leader(), leader(), several(2), several(1)).prop_map(|(chair, secretary, adjusters, tellers)| Chosen {
        chair,
        secretary,
        adjusters,
        tellers,
    })
}

fn vote() -> impl Strategy<Value = Vote> {
    let method = prop_oneof![3 => Just("show_of_hands"), 1 => Just("secret"), 1 => Just("acclamation")];
    let parts = (method, -1_i32..7, 0_i32..4, option::weighted(0.3, 0_i32..3), option::weighted(0.3, 1_i32..4));
    parts.prop_map(|(method, yes, no, abstained, winner)| Vote { method, yes, no, abstained, winner })
}
