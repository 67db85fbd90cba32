//! Counting a vote: what wins by the majority that was asked for, and the sum that shows it.

use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};

use crate::{
    kit::FieldFault,
    meetings::{Majority, Method},
};

/// The most that can be voted for in one vote.
pub const MOST_OPTIONS: usize = 40;
/// The share that bylaws write as 67 percent: two thirds, exactly.
const TWO_THIRDS: u8 = 67;

/// Something that could be voted for, with its votes where they were counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(rename = "BallotOption", deny_unknown_fields)]
pub struct Choice {
    /// What it says: a proposal, a name, yes or no.
    pub text: String,
    /// Its votes; none where they were not counted.
    pub votes: Option<i32>,
}

/// A vote as it was held.
#[derive(Clone, Copy, Debug)]
pub struct Count<'a> {
    /// How.
    pub method: Method,
    /// What was asked for.
    pub majority: Majority,
    /// What could be voted for.
    pub choices: &'a [Choice],
    /// How many abstained, where it was counted.
    pub abstained: Option<i32>,
    /// The option, from 1, that the chair heard, voted for when votes were equal, or that the lot fell on.
    pub winner: Option<i32>,
}

/// What a vote is held against.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// How many votes there are in the hall.
    pub entitled: i32,
    /// How many each may vote for: 1, the seats of the election that is held, or the adjusters that the bylaws
    /// ask for.
    pub seats: i32,
    /// The share that the bylaws ask for their own change, in percent.
    pub percent: u8,
    /// Whether the bylaws give the chair a casting vote.
    pub casting_vote: bool,
    /// Whether persons are chosen.
    pub is_election: bool,
    /// Whether posts are filled at the point, and no election is made that says how many.
    pub lacks_election: bool,
}

/// What decided a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "BallotDecidedBy")]
pub enum DecidedBy {
    /// The chair heard it.
    Acclamation,
    /// The votes.
    Votes,
    /// Votes were equal, and the chair's own vote decided.
    CastingVote,
    /// Votes were equal, and the lot decided.
    Lot,
    /// Nothing: no option reached what was asked for.
    Nothing,
}

/// The sum of a vote: "23 of 31 votes, 67 % needed: 21".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Object)]
#[oai(rename = "BallotSum")]
pub struct Sum {
    /// The most votes that an option got, where they were counted.
    pub votes: Option<i32>,
    /// All votes given, those who abstained not among them.
    pub given: Option<i32>,
    /// How many were needed; none where the most votes win, or what the bylaws asked for is not known.
    pub needed: Option<i32>,
    /// The share that the bylaws asked for, where it was asked for and is known.
    pub percent: Option<i32>,
    /// What decided it.
    pub decided_by: DecidedBy,
}

/// What came of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The option that won, from 1.
    pub winner: Option<i32>,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
    /// The sum.
    pub sum: Sum,
    /// Whether an option won.
    pub carried: bool,
}

/// What comes of a vote.
///
/// Who abstains is not counted among the votes given. Equal votes are decided by the chair's casting
/// vote where the bylaws give one, but never when persons are chosen or the vote was secret: then by
/// lot. Short of that, nothing is carried.
///
/// Source: the bylaws; where they say nothing, good custom.
///
/// # Errors
/// Every field at fault.
pub fn evaluate(count: &Count<'_>, frame: &Frame) -> Result<Verdict, Vec<FieldFault>> {
    let faults = faults(count, frame);
    if !faults.is_empty() {
        return Err(faults);
    }
    let (winner, casting) = match count.method {
        Method::Acclamation => (count.winner, false),
        Method::ShowOfHands | Method::Secret => counted(count, frame).map_err(|fault| vec![fault])?,
    };
    let sum = sum(count, winner, casting, Some(frame.percent));
    Ok(Verdict { winner, casting, sum, carried: winner.is_some() })
}

/// The sum of a vote whose outcome is known; `percent` is the share that the bylaws asked for then, where
/// that is known.
pub fn sum(count: &Count<'_>, winner: Option<i32>, casting: bool, percent: Option<u8>) -> Sum {
    let share = percent.filter(|_| count.majority == Majority::Bylaws).map(i32::from);
    if count.method == Method::Acclamation {
        let decided_by = if winner.is_some() { DecidedBy::Acclamation } else { DecidedBy::Nothing };
        return Sum { votes: None, given: None, needed: None, percent: share, decided_by };
    }
    let (leaders, most) = leaders(count.choices);
    let decided_by = match winner {
        None => DecidedBy::Nothing,
        Some(_) if casting => DecidedBy::CastingVote,
        Some(_) if leaders.len() > 1 => DecidedBy::Lot,
        Some(_) => DecidedBy::Votes,
    };
    let given = given(count.choices);
    let needed = needed(count.majority, given, percent).map(small);
    Sum { votes: Some(small(most)), given: Some(small(given)), needed, percent: share, decided_by }
}

fn small(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn given(choices: &[Choice]) -> i64 {
    choices.iter().filter_map(|choice| choice.votes).map(i64::from).sum()
}

/// How many votes an option must reach; none where the most votes win, or the share is not known.
fn needed(majority: Majority, given: i64, percent: Option<u8>) -> Option<i64> {
    match majority {
        Majority::Simple => None,
        Majority::Absolute => Some(given / 2 + 1),
        Majority::Bylaws => percent.map(|percent| {
            let (part, whole) = if percent == TWO_THIRDS { (2, 3) } else { (i64::from(percent), 100) };
            (given * part + whole - 1) / whole
        }),
    }
}

/// The options with the most votes, from 1, and how many those are.
fn leaders(choices: &[Choice]) -> (Vec<i32>, i64) {
    let most = choices.iter().filter_map(|choice| choice.votes).max().unwrap_or(0);
    let leading = (1..).zip(choices).filter(|(_, choice)| choice.votes == Some(most)).map(|(place, _)| place);
    (leading.collect(), i64::from(most))
}

fn counted(count: &Count<'_>, frame: &Frame) -> Result<(Option<i32>, bool), FieldFault> {
    let (leaders, most) = leaders(count.choices);
    let given = given(count.choices);
    if most == 0 {
        return Ok((None, false));
    }
    let needed = needed(count.majority, given, Some(frame.percent));
    let winner = match leaders.as_slice() {
        [first] => needed.is_none_or(|needed| most >= needed).then_some(*first),
        tied => return equal(count, frame, tied, most * 2 == given),
    };
    if count.winner.is_some() && count.winner != winner {
        return Err(FieldFault::new("winner", "winner_by_votes"));
    }
    Ok((winner, false))
}

/// Equal votes: the chair's vote, the lot, or nothing.
fn equal(count: &Count<'_>, frame: &Frame, tied: &[i32], are_halves: bool) -> Result<(Option<i32>, bool), FieldFault> {
    let can_be_broken = match count.majority {
        Majority::Simple => frame.seats == 1,
        Majority::Absolute => frame.seats == 1 && are_halves,
        Majority::Bylaws => false,
    };
    let by_lot = frame.is_election || count.method == Method::Secret;
    if !can_be_broken || !(by_lot || frame.casting_vote) {
        return match count.winner {
            Some(_) => Err(FieldFault::new("winner", "winner_by_votes")),
            None => Ok((None, false)),
        };
    }
    match count.winner {
        Some(winner) if tied.contains(&winner) => Ok((Some(winner), !by_lot)),
        _ if by_lot => Err(FieldFault::new("winner", "lot_needed")),
        _ => Err(FieldFault::new("winner", "casting_vote_needed")),
    }
}

fn faults(count: &Count<'_>, frame: &Frame) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    match count.choices.len() {
        0 | 1 => faults.push(FieldFault::new("options", "ballot_options_few")),
        2..=MOST_OPTIONS => {}
        _ => faults.push(FieldFault::new("options", "ballot_options_many").with("most", MOST_OPTIONS)),
    }
    for (place, choice) in count.choices.iter().enumerate() {
        if choice.text.is_empty() {
            faults.push(FieldFault::new(format!("options.{place}.text"), "ballot_option_needed"));
        } else if count.choices.iter().take(place).any(|earlier| earlier.text == choice.text) {
            faults.push(FieldFault::new(format!("options.{place}.text"), "ballot_option_twice"));
        }
    }
    let options = i32::try_from(count.choices.len()).unwrap_or(i32::MAX);
    if count.winner.is_some_and(|winner| winner < 1 || winner > options) {
        faults.push(FieldFault::new("winner", "winner_unknown"));
    }
    match count.method {
        Method::Acclamation => uncounted(count, &mut faults),
        Method::ShowOfHands | Method::Secret => within_the_hall(count, frame, &mut faults),
    }
    faults
}

/// By acclamation nothing is counted, and the chair says what they heard.
fn uncounted(count: &Count<'_>, faults: &mut Vec<FieldFault>) {
    for (place, _) in count.choices.iter().enumerate().filter(|(_, choice)| choice.votes.is_some()) {
        faults.push(FieldFault::new(format!("options.{place}.votes"), "votes_uncounted"));
    }
    if count.abstained.is_some() {
        faults.push(FieldFault::new("abstained", "votes_uncounted"));
    }
    if count.winner.is_none() {
        faults.push(FieldFault::new("winner", "winner_needed"));
    }
}

/// Every option has its count, and together they are no more than the votes in the hall.
fn within_the_hall(count: &Count<'_>, frame: &Frame, faults: &mut Vec<FieldFault>) {
    let before = faults.len();
    let out_of_range =
        |field: String| FieldFault::new(field, "number_out_of_range").with("least", 0).with("most", frame.entitled);
    for (place, choice) in count.choices.iter().enumerate() {
        let field = format!("options.{place}.votes");
        match choice.votes {
            None => faults.push(FieldFault::new(field, "votes_needed")),
            Some(votes) if votes < 0 => faults.push(out_of_range(field)),
            Some(votes) if votes > frame.entitled => faults.push(above(field, votes.into(), frame)),
            Some(_) => {}
        }
    }
    let abstained = count.abstained.unwrap_or(0);
    if abstained < 0 {
        faults.push(out_of_range("abstained".to_owned()));
    } else if abstained > frame.entitled {
        faults.push(above("abstained".to_owned(), abstained.into(), frame));
    }
    if faults.len() > before {
        return;
    }
    let given = given(count.choices);
    let most = i64::from(frame.entitled - abstained) * i64::from(frame.seats.max(1));
    if given > most {
        let mut fault = above("options".to_owned(), given + i64::from(abstained), frame);
        // Who votes for several at once does so in an election, which says how many.
        if frame.lacks_election && count.choices.len() > 2 {
            fault.code = "votes_above_seat";
        }
        faults.push(fault);
    }
}

fn above(field: String, given: i64, frame: &Frame) -> FieldFault {
    FieldFault::new(field, "votes_above_entitled").with("given", given).with("entitled", frame.entitled)
}

#[cfg(test)]
mod tests;
