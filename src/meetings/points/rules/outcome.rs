//! What came of a vote, in the word that fits: a proposal is approved or rejected, one among several is
//! chosen.

use crate::kit::{Words, text};

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
    /// It chose this among several.
    Chose(String),
}

/// What came of a vote between options, where one of them won, from 1.
pub fn outcome(options: &[&str], winner: Option<i32>) -> Option<Outcome> {
    let place = usize::try_from(winner?).ok()?.checked_sub(1)?;
    let won = *options.get(place)?;
    if says(&FOR, won) {
        return Some(Outcome::Approved);
    }
    if says(&AGAINST, won) {
        return Some(Outcome::Rejected(i64::try_from(options.len()).unwrap_or(i64::MAX) - 1));
    }
    let choice = bare(won).to_owned();
    let is_refusable = options.iter().any(|one| says(&AGAINST, one));
    Some(if is_refusable { Outcome::Carried(choice) } else { Outcome::Chose(choice) })
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
        Some(Outcome::Chose(choice)) => sentence(&words.with("point-ballot-won", "choice", choice.as_str())),
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
        came_of(Words(Language::Sv), outcome(options, Some(winner)).as_ref())
    }

    #[test]
    fn proposals_are_approved_and_people_are_chosen() {
        assert_eq!(said(&["Ja", "Nej"], 1), "Mötet biföll förslaget.");
        assert_eq!(said(&["Ja", "Nej."], 2), "Mötet avslog förslaget.");
        assert_eq!(said(&["Ny brygga", "Avslag"], 1), "Mötet biföll: Ny brygga.");
        assert_eq!(said(&["Ny brygga", "Ny bastu", "AVSLAG"], 3), "Mötet avslog förslagen.");
        assert_eq!(said(&["Gun Mäki", "Bo Ek"], 1), "Mötet valde: Gun Mäki.");
        assert_eq!(said(&["Avgiften är oförändrad.", "Avgiften höjs."], 1), "Mötet valde: Avgiften är oförändrad.");
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
