//! What came of a vote, in the word that fits: a proposal is approved or rejected, one among several is
//! chosen.

use std::cmp::Reverse;

use crate::{
    calendar::wording::list,
    kit::{Words, text},
    meetings::Majority,
};

/// What is said for a proposal, folded, in the languages of the pages.
const FOR: [&str; 7] = ["ja", "bifall", "bifalla", "yes", "approval", "kylla", "hyvaksyminen"];
/// What is said against it.
const AGAINST: [&str; 7] = ["nej", "avslag", "avsla", "no", "rejection", "ei", "hylkaaminen"];

/// What a meeting did by its vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was for what was proposed.
    Approved,
    /// It was against all that was proposed: how many proposals that were.
    Rejected(i64),
    /// It was for this proposal, where it could have been against.
    Carried(String),
    /// It voted for these, one or as many as there were seats.
    Chose(Vec<String>),
    /// There were several seats, and the votes do not say who got the last of them.
    Undecided,
}

/// How many a vote names: only where the most votes win can it be several.
pub fn named(majority: Majority, seats: i32) -> i32 {
    if majority == Majority::Simple { seats } else { 1 }
}

/// What came of a vote between options with their votes, where one of them won, from 1. Where each could
/// vote for several, as many won as there were seats.
pub fn outcome(options: &[(&str, Option<i32>)], winner: Option<i32>, seats: i32) -> Option<Outcome> {
    if let Some(several) = several(options, seats) {
        return Some(several);
    }
    let place = usize::try_from(winner?).ok()?.checked_sub(1)?;
    let (won, _) = *options.get(place)?;
    if says(&FOR, won) {
        return Some(Outcome::Approved);
    }
    if says(&AGAINST, won) {
        return Some(Outcome::Rejected(i64::try_from(options.len()).unwrap_or(i64::MAX) - 1));
    }
    let choice = bare(won).to_owned();
    let is_refusable = options.iter().any(|(one, _)| says(&AGAINST, one));
    Some(if is_refusable { Outcome::Carried(choice) } else { Outcome::Chose(vec![choice]) })
}

/// Those with the most votes, as many as there are seats, where there are several and the votes were counted.
fn several(options: &[(&str, Option<i32>)], seats: i32) -> Option<Outcome> {
    let seats = usize::try_from(seats).ok().filter(|seats| *seats > 1)?;
    // Yes or no to a whole list names nobody.
    if options.iter().any(|(text, _)| says(&FOR, text) || says(&AGAINST, text)) {
        return None;
    }
    let counted: Option<Vec<(&str, i32)>> = options.iter().map(|(text, votes)| Some((*text, (*votes)?))).collect();
    let mut counted = counted?;
    counted.sort_by_key(|(_, votes)| Reverse(*votes));
    let last = counted.get(seats - 1).map_or(1, |(_, votes)| *votes).max(1);
    let first_out = counted.get(seats).map_or(0, |(_, votes)| *votes);
    if first_out >= last {
        return Some(Outcome::Undecided);
    }
    let won = counted.iter().filter(|(_, votes)| *votes >= last);
    Some(Outcome::Chose(won.map(|(text, _)| bare(text).to_owned()).collect()))
}

fn says(known: &[&str], option: &str) -> bool {
    let folded = text::fold(bare(option.trim()));
    known.contains(&folded.as_str())
}

/// What came of a vote, as a sentence.
pub fn came_of(words: Words, outcome: Option<&Outcome>) -> String {
    match outcome {
        None => words.t("point-ballot-nothing"),
        Some(Outcome::Approved) => words.t("point-ballot-approved"),
        Some(Outcome::Rejected(count)) => words.with("point-ballot-rejected", "count", *count),
        Some(Outcome::Carried(choice)) => sentence(&words.with("point-ballot-carried", "choice", choice.as_str())),
        Some(Outcome::Chose(choices)) => sentence(&words.with("point-ballot-won", "choice", list(words, choices))),
        Some(Outcome::Undecided) => words.t("point-ballot-undecided"),
    }
}

/// A text within a sentence: without the full stop at its own end.
pub fn bare(text: &str) -> &str {
    text.trim_end_matches('.')
}

/// A text as a sentence: with a full stop, unless it ends as a sentence does.
pub fn sentence(text: &str) -> String {
    let said = text.trim_end_matches(['”', '"', '’', ')']);
    if said.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn said(options: &[&str], winner: i32) -> String {
        let options: Vec<_> = options.iter().map(|text| (*text, None)).collect();
        came_of(Words(Language::Sv), outcome(&options, Some(winner), 1).as_ref())
    }

    #[test]
    fn as_many_are_named_as_there_were_seats() {
        let told = |votes: [i32; 3], seats| {
            let options: Vec<_> = ["Anders", "Gun", "Stefan"].into_iter().zip(votes.map(Some)).collect();
            came_of(Words(Language::Sv), outcome(&options, Some(1), seats).as_ref())
        };
        assert_eq!(told([12, 13, 5], 2), "Mötet röstade för: Gun och Anders.");
        assert_eq!(told([12, 13, 5], 1), "Mötet röstade för: Anders.");
        assert_eq!(told([13, 5, 5], 2), "Rösterna avgör inte alla platser.");
        assert_eq!(told([13, 5, 0], 3), "Mötet röstade för: Anders och Gun.");
        let list = [("Ja", Some(20)), ("Nej", Some(3))];
        assert_eq!(outcome(&list, Some(1), 2), Some(Outcome::Approved));
    }

    #[test]
    fn proposals_are_approved_and_people_are_chosen() {
        assert_eq!(said(&["Ja", "Nej"], 1), "Mötet biföll förslaget.");
        assert_eq!(said(&["Ja", "Nej."], 2), "Mötet avslog förslaget.");
        assert_eq!(said(&["Ny brygga", "Avslag"], 1), "Mötet biföll: Ny brygga.");
        assert_eq!(said(&["Ny brygga", "Ny bastu", "AVSLAG"], 3), "Mötet avslog förslagen.");
        assert_eq!(said(&["Gun Mäki", "Bo Ek"], 1), "Mötet röstade för: Gun Mäki.");
        assert_eq!(
            said(&["Avgiften är oförändrad.", "Avgiften höjs."], 1),
            "Mötet röstade för: Avgiften är oförändrad."
        );
        for strange in [0, -1, 9, i32::MIN] {
            assert_eq!(said(&["Ja", "Nej"], strange), "Inget förslag fick tillräckligt många röster.");
        }
    }

    #[test]
    fn what_a_vote_begins_with_is_known_in_every_language() {
        for words in Language::ALL.map(Words) {
            let [yes, no, reject] =
                ["point-ballot-yes", "point-ballot-no", "point-ballot-reject"].map(|key| words.t(key));
            assert!(says(&FOR, &yes) && says(&AGAINST, &no) && says(&AGAINST, &reject), "{words:?}");
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        for whole in ["Klart.", "Klart!", "Klart?", "Klart …", "Så ”klart.”", "(Klart.)"] {
            assert_eq!(sentence(whole), whole);
        }
        assert_eq!(sentence("Så ”klart”"), "Så ”klart”.");
        assert_eq!(sentence(""), ".");
    }
}
