//! The parts of a meeting, and what the database must say of each.

use super::vote::Vote;

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Draft,
    Called,
    Open,
    Closed,
    Cancelled,
}

/// A point of the agenda.
#[derive(Clone, Debug)]
pub struct Point {
    pub id: String,
    pub kind: String,
    pub state: &'static str,
    pub decision: &'static str,
    pub version: i64,
}

/// A vote that was held.
#[derive(Clone, Debug)]
pub struct Ballot {
    pub id: String,
    pub vote: Vote,
    pub entitled: i32,
    pub is_election: bool,
    pub gone: bool,
}

/// An election, with those nominated and whether they are elected.
#[derive(Clone, Debug)]
pub struct Election {
    pub id: String,
    pub post: &'static str,
    pub seats: usize,
    pub decided: bool,
    pub version: i64,
    pub candidates: Vec<(String, String, bool)>,
}

impl Point {
    /// Whether it stands as it was said.
    pub fn stands(&self, state: &str, decides: bool) -> bool {
        self.state == state && self.decision.is_empty() != decides
    }

    /// Whether a decision is taken by what is said: one that was there is but worded anew, and that the
    /// meeting is opened and closed is decided by nobody.
    pub fn is_decided_by(&self, state: &str, decides: bool) -> bool {
        decides
            && (self.decision.is_empty() || self.state == "deferred")
            && state != "deferred"
            && !matches!(self.kind.as_str(), "opening" | "closing")
    }

    pub fn fact(&self, number: i32) -> String {
        format!("point|{number}|{}|{}|{}", self.state, self.decision, self.version)
    }
}

impl Ballot {
    pub fn fact(&self) -> String {
        let (yes, no, abstained) = self.vote.counts();
        let number = |number: Option<i32>| number.map_or("-".to_owned(), |number| number.to_string());
        let kept = |votes: Option<i32>| votes.map_or("null".to_owned(), |votes| votes.to_string());
        let options = format!(r#"[{{"text":"Ja","votes":{}}},{{"text":"Nej","votes":{}}}]"#, kept(yes), kept(no));
        let casting = if self.vote.is_cast(self.is_election) { "casting" } else { "-" };
        let winner = number(self.vote.carried());
        format!("ballot|{}|{winner}|{casting}|{options}|{}", self.entitled, number(abstained))
    }
}

impl Election {
    pub fn fresh(id: String, post: &'static str, seats: usize) -> Self {
        Self { id, post, seats, decided: false, version: 1, candidates: Vec::new() }
    }

    pub fn facts(&self) -> Vec<String> {
        let decided = if self.decided { "decided" } else { "-" };
        let own = format!("election|{}|{}|{decided}|{}", self.post, self.seats, self.version);
        let candidates = self.candidates.iter().map(|(_, name, is_elected)| {
            let elected = if *is_elected { "elected" } else { "-" };
            format!("candidate|{name}|{elected}")
        });
        std::iter::once(own).chain(candidates).collect()
    }
}
