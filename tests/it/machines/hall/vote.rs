//! A vote for yes and no, by the rules of the bylaws that these meetings have.

use std::cmp::Ordering;

use serde_json::{Value, json};

/// The most votes that can be asked for: the options are two.
const OPTIONS: i32 = 2;

/// A vote for yes and no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    pub method: &'static str,
    pub yes: i32,
    pub no: i32,
    pub abstained: Option<i32>,
    /// What the chair heard, voted for when votes were equal, or the lot fell on.
    pub winner: Option<i32>,
}

impl Vote {
    fn is_heard(self) -> bool {
        self.method == "acclamation"
    }

    fn is_tied(self) -> bool {
        !self.is_heard() && self.yes == self.no && self.yes > 0
    }

    /// What won: as it was heard, by the votes, or by whoever breaks a tie.
    pub fn carried(self) -> Option<i32> {
        if self.is_heard() || self.is_tied() {
            return self.winner;
        }
        match self.yes.cmp(&self.no) {
            Ordering::Greater => Some(1),
            Ordering::Less => Some(2),
            Ordering::Equal => None,
        }
    }

    /// Whether the chair's own vote decided: never by lot, where persons are chosen or the vote is secret.
    pub fn is_cast(self, is_election: bool) -> bool {
        self.is_tied() && !is_election && self.method != "secret"
    }

    /// Whether the count can be right: no more votes than there are in the hall, and one who breaks a tie.
    pub fn is_sound(self, entitled: i32) -> bool {
        if self.winner.is_some_and(|winner| winner > OPTIONS) {
            return false;
        }
        if self.is_heard() || self.is_tied() {
            return self.winner.is_some() && (self.is_heard() || self.fits(entitled));
        }
        self.fits(entitled) && (self.winner.is_none() || self.carried().is_none() || self.winner == self.carried())
    }

    fn fits(self, entitled: i32) -> bool {
        self.yes >= 0 && self.yes + self.no + self.abstained.unwrap_or(0) <= entitled
    }

    /// The counts as they are sent and kept: none where nothing was counted.
    pub fn counts(self) -> (Option<i32>, Option<i32>, Option<i32>) {
        if self.is_heard() { (None, None, None) } else { (Some(self.yes), Some(self.no), self.abstained) }
    }

    /// The vote as it is sent.
    pub fn draft(self) -> Value {
        let (yes, no, abstained) = self.counts();
        let options = json!([{ "text": "Ja", "votes": yes }, { "text": "Nej", "votes": no }]);
        json!({ "method": self.method, "options": options, "abstained": abstained, "winner": self.winner })
    }
}
