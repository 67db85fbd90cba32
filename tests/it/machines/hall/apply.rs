//! What a step that is done changes, and what the database must say of the meeting afterwards.

use serde_json::Value;

use super::{
    Act, POSTS, STATES,
    model::Model,
    parts::{Ballot, Election, Phase},
};
use crate::machines::world::{LISTED, PEOPLE, UNPAID, text};

impl Model {
    /// Does a step that was done; ids of what was made are in the answer.
    pub fn apply(&mut self, act: &Act, answer: &Value) {
        match act {
            Act::Call | Act::Cancel | Act::Open | Act::Close | Act::Replan { .. } => self.goes_on(act),
            Act::Tap { person, comes } => self.tapped(*person, *comes),
            Act::Correct { person, may } => {
                self.entries.remove(person);
                if *may != self.may(*person) {
                    self.entries.insert(*person, (*may, true));
                }
            }
            Act::Settle => {
                let here: Vec<usize> = (0..LISTED).filter(|person| self.is_here(*person)).collect();
                self.write_down(&here);
                self.settled = true;
                self.version += 1;
            }
            Act::Give { giver, holder } => {
                self.proxies.insert(*giver, *holder);
            }
            Act::Withdraw { giver } => {
                self.proxies.remove(giver);
            }
            Act::Choose { chosen, .. } => {
                self.chosen.clone_from(chosen);
                self.version += 1;
            }
            _ => self.decides(act, answer),
        }
    }

    fn goes_on(&mut self, act: &Act) {
        self.version += 1;
        match act {
            Act::Call => self.phase = Phase::Called,
            Act::Cancel => self.phase = Phase::Cancelled,
            Act::Open => {
                self.phase = Phase::Open;
                // Where the board meets, its chair and its secretary lead; not a chair who adjusts.
                if !self.is_general() {
                    if !self.chosen.adjusters.contains(&0) {
                        self.chosen.chair.get_or_insert(0);
                    }
                    self.chosen.secretary.get_or_insert(1);
                }
            }
            Act::Close => self.close(),
            _ => {}
        }
    }

    fn tapped(&mut self, person: usize, comes: bool) {
        if comes && !self.is_here(person) {
            self.visits.push((person, true));
            if self.settled && person < LISTED {
                self.write_down(&[person]);
            }
        }
        if !comes {
            for visit in self.visits.iter_mut().filter(|visit| visit.0 == person) {
                visit.1 = false;
            }
        }
    }

    /// Writes a line of the roll for these, and for all who gave a proxy before it was settled, where
    /// there is none.
    fn write_down(&mut self, people: &[usize]) {
        let givers = self.proxies.keys().copied().filter(|_| !self.settled);
        let all: Vec<usize> = people.iter().copied().chain(givers).collect();
        for person in all {
            self.entries.entry(person).or_insert((person != UNPAID, false));
        }
    }

    /// The roll is kept, and those elected get their offices, once.
    fn close(&mut self) {
        if self.is_general() && !self.settled {
            let came: Vec<usize> = (0..LISTED).filter(|person| self.has_come(*person)).collect();
            self.write_down(&came);
        }
        self.phase = Phase::Closed;
        for election in self.elections.iter().filter(|election| election.decided) {
            let elected = election.candidates.iter().filter(|(_, _, is_elected)| *is_elected);
            self.seated.extend(elected.map(|(_, name, _)| (name.clone(), election.post)));
        }
    }

    fn decides(&mut self, act: &Act, answer: &Value) {
        match act {
            // One that is sent again stands already: nothing is written.
            Act::Record { point, state, decides, stale: false } => {
                let place = point % self.points.len();
                let point = &mut self.points[place];
                point.state = STATES[*state];
                point.decision = if *decides { "Bifall" } else { "" };
                point.version += 1;
            }
            Act::Vote { point, vote } => {
                let kind = &self.points[point % self.points.len()].kind;
                let is_election = ["chair", "secretary", "adjusters"].contains(&kind.as_str());
                let (entitled, vote) = (self.votes(), *vote);
                self.ballots.push(Ballot { id: text(&answer["id"]), vote, entitled, is_election, gone: false });
            }
            Act::Unvote { ballot } => {
                let place = self.ballot(*ballot).unwrap();
                self.ballots[place].gone = true;
            }
            Act::Elect { post, seats } => {
                self.elections.push(Election::fresh(text(&answer["id"]), POSTS[*post], *seats));
            }
            Act::Nominate { election } | Act::Decide { election, .. } | Act::Unelect { election } => {
                let place = election % self.elections.len();
                self.elects(place, act, answer);
            }
            _ => {}
        }
    }

    fn elects(&mut self, place: usize, act: &Act, answer: &Value) {
        match act {
            Act::Nominate { .. } => {
                let name = self.next_name();
                self.nominated += 1;
                self.elections[place].candidates.push((text(&answer["id"]), name, false));
            }
            Act::Decide { count, .. } => {
                let election = &mut self.elections[place];
                for (number, candidate) in election.candidates.iter_mut().enumerate() {
                    candidate.2 = number < *count;
                }
                election.decided = true;
                election.version += 1;
            }
            _ => {
                self.elections.remove(place);
            }
        }
    }

    /// The name of whoever is nominated next.
    pub fn next_name(&self) -> String {
        format!("Vald {}.{}", self.case, self.nominated)
    }

    /// What the database must say, a line each, sorted.
    pub fn facts(&self) -> Vec<String> {
        let mut facts = vec![self.state()];
        facts.extend(
            self.visits.iter().map(|(person, here)| {
                format!("attendance|{}|{}", PEOPLE[*person], if *here { "here" } else { "left" })
            }),
        );
        facts.extend(self.entries.iter().map(|(person, (may, corrected))| {
            let may = if *may { "may" } else { "may not" };
            format!("roll|{}|{may}|{}", PEOPLE[*person], if *corrected { "corrected" } else { "-" })
        }));
        let family = |person: usize| PEOPLE[person].split_once(' ').map_or("", |(_, family)| family);
        let proxy = |(giver, holder): (&usize, &usize)| format!("proxy|{}|{}", family(*giver), family(*holder));
        facts.extend(self.proxies.iter().map(proxy));
        for (role, people) in self.roles() {
            facts.extend(people.iter().map(|person| format!("chosen|{role}|{}", PEOPLE[*person])));
        }
        let points = (1..).zip(&self.points);
        facts.extend(points.map(|(number, point)| point.fact(number)));
        facts.extend(self.ballots.iter().filter(|ballot| !ballot.gone).map(Ballot::fact));
        for election in &self.elections {
            facts.extend(election.facts());
        }
        facts.extend(self.seated.iter().map(|(name, post)| format!("office|{name}|{post}")));
        facts.sort();
        facts
    }

    fn state(&self) -> String {
        let (state, opened, closed, cancelled) = match self.phase {
            Phase::Draft => ("draft", "-", "-", "-"),
            Phase::Called => ("called", "-", "-", "-"),
            Phase::Open => ("open", "opened", "-", "-"),
            Phase::Closed => ("closed", "opened", "closed", "-"),
            Phase::Cancelled => ("cancelled", "-", "-", "cancelled"),
        };
        let settled = if self.settled { "settled" } else { "-" };
        format!("meeting|{state}|{}|{settled}|{opened}|{closed}|{cancelled}", self.version)
    }

    fn roles(&self) -> [(&'static str, Vec<usize>); 4] {
        let chosen = self.chosen.clone();
        [
            ("chair", chosen.chair.into_iter().collect()),
            ("secretary", chosen.secretary.into_iter().collect()),
            ("adjuster", chosen.adjusters),
            ("teller", chosen.tellers),
        ]
    }
}
