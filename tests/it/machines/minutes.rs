//! The machine of minutes: begun while the meeting goes on or after it, written, locked, confirmed,
//! corrected; and attacks past the application on what is locked.

mod apply;
mod drive;
mod model;

use proptest::{
    bool as truth,
    collection::vec,
    option, prop_oneof,
    strategy::{Just, Strategy},
};

use super::world::{Hand, Who, who};

pub use drive::run;

/// Those whose names could stand on a scan; the first three are asked.
pub const SIGNERS: [(&str, &str); 5] = [
    ("chair", "Karin Nilsson"),
    ("adjuster", "Per Åström"),
    ("adjuster", "Aino Lahti"),
    ("adjuster", "Olle Okänd"),
    ("secretary", "Sven Öberg"),
];

/// What could be tried against the database itself; `$1` is the meeting.
pub const ATTACKS: [&str; 9] = [
    "UPDATE minutes SET content = '{}' WHERE meeting_id = $1",
    "UPDATE minutes SET content_hash = 'x' WHERE meeting_id = $1",
    "UPDATE minutes SET state = 'draft' WHERE meeting_id = $1",
    "UPDATE minutes SET first_number = first_number + 1 WHERE meeting_id = $1",
    "UPDATE minutes SET locked = NULL WHERE meeting_id = $1",
    "DELETE FROM minutes WHERE meeting_id = $1",
    "UPDATE paragraph SET text = 'x' WHERE minutes_id IN (SELECT id FROM minutes WHERE meeting_id = $1)",
    "UPDATE paragraph SET place = place + 1 WHERE minutes_id IN (SELECT id FROM minutes WHERE meeting_id = $1)",
    "DELETE FROM paragraph WHERE minutes_id IN (SELECT id FROM minutes WHERE meeting_id = $1)",
];

/// The life of the minutes of one meeting.
#[derive(Clone, Debug)]
pub struct Life {
    pub kind: &'static str,
    /// How far the secretary brings them first: the meeting closed, the minutes begun, locked.
    pub start: usize,
    pub steps: Vec<Step>,
}

/// Something that somebody does.
#[derive(Clone, Debug)]
pub struct Step {
    pub who: Who,
    pub act: Act,
}

/// What can be done. Paragraphs, comments and corrections are counted round what there is.
#[derive(Clone, Debug)]
pub enum Act {
    Close,
    Begin,
    Write { place: usize, words: Words, stale: bool },
    Rewrite { turned: usize, dropped: Option<usize>, added: Option<Words>, stale: bool },
    Renew,
    Comment,
    Uncomment { comment: usize },
    Lock { stale: bool },
    Adjust { hand: Hand, right: bool, of: Of, role: Option<&'static str> },
    Sign { signer: usize, of: Of },
    Correct { empty: bool },
    Read,
    Attack { attack: usize },
}

/// What is confirmed: the minutes, or one of their corrections.
pub type Of = Option<usize>;

/// The words of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub heading: &'static str,
    pub text: &'static str,
    pub decision: &'static str,
}

/// Lives of minutes of both series.
pub fn lives() -> impl Strategy<Value = Life> {
    let kind = prop_oneof![2 => Just("board"), 1 => Just("member")];
    let start = prop_oneof![1 => Just(0_usize), 1 => Just(1_usize), 3 => Just(2_usize), 2 => Just(3_usize)];
    let steps = vec((who(), act()).prop_map(|(who, act)| Step { who, act }), 1..=120);
    (kind, start, steps).prop_map(|(kind, start, steps)| Life { kind, start, steps })
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![10 => of_draft(), 10 => of_lasting()]
}

fn of_draft() -> impl Strategy<Value = Act> {
    let (dropped, added) = (option::weighted(0.5, 0_usize..20), option::weighted(0.5, words()));
    let rewrite = (0_usize..4, dropped, added, truth::weighted(0.2));
    prop_oneof![
        3 => Just(Act::Begin),
        1 => Just(Act::Close),
        10 => (0_usize..20, words(), truth::weighted(0.2))
            .prop_map(|(place, words, stale)| Act::Write { place, words, stale }),
        3 => rewrite.prop_map(|(turned, dropped, added, stale)| Act::Rewrite { turned, dropped, added, stale }),
        3 => Just(Act::Renew),
        2 => Just(Act::Comment),
        1 => (0_usize..4).prop_map(|comment| Act::Uncomment { comment }),
        2 => truth::weighted(0.2).prop_map(|stale| Act::Lock { stale }),
    ]
}

fn of_lasting() -> impl Strategy<Value = Act> {
    let hand = prop_oneof![8 => Just(Hand::Fresh), 1 => Just(Hand::Old), 1 => Just(Hand::Token)];
    let role = prop_oneof![4 => Just(None::<&'static str>), 1 => Just(Some("chair")), 1 => Just(Some("adjuster"))];
    let adjust = (hand, truth::weighted(0.8), of(), role);
    prop_oneof![
        10 => adjust.prop_map(|(hand, right, of, role)| Act::Adjust { hand, right, of, role }),
        2 => (0..SIGNERS.len(), of()).prop_map(|(signer, of)| Act::Sign { signer, of }),
        2 => truth::weighted(0.2).prop_map(|empty| Act::Correct { empty }),
        4 => Just(Act::Read),
        3 => (0..ATTACKS.len()).prop_map(|attack| Act::Attack { attack }),
    ]
}

fn of() -> impl Strategy<Value = Of> {
    option::weighted(0.35, 0_usize..3)
}

fn words() -> impl Strategy<Value = Words> {
    let heading = prop_oneof![12 => Just("Öppnande"), 12 => Just("Ekonomi"), 1 => Just("")];
    let text = prop_oneof![6 => Just("Karin öppnade mötet."), 6 => Just("Kassan är god. 🐟"), 1 => Just("")];
    let decision = prop_oneof![2 => Just(""), 1 => Just("Mötet beslutade att köpa en brygga.")];
    (heading, text, decision).prop_map(|(heading, text, decision)| Words { heading, text, decision })
}
