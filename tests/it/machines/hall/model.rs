//! What a meeting may do, told a second time and in few words: whether a step is done or refused.

use std::collections::BTreeMap;

use super::{
    ADJUSTERS, Act, Chosen, QUORUM, STATES,
    parts::{Ballot, Election, Phase, Point},
};
use crate::machines::world::{BOARD, LISTED, UNPAID, Verdict, Who, only};

/// A meeting.
#[derive(Clone, Debug)]
pub struct Model {
    /// The number of the sequence, which stands in the names of those nominated.
    pub case: usize,
    pub kind: &'static str,
    pub phase: Phase,
    pub version: i64,
    pub settled: bool,
    /// Who came, each time, and whether they are still there.
    pub visits: Vec<(usize, bool)>,
    /// The lines of the roll that are written down: may they vote, and was it corrected.
    pub entries: BTreeMap<usize, (bool, bool)>,
    /// Who votes for whom, by the giver.
    pub proxies: BTreeMap<usize, usize>,
    pub chosen: Chosen,
    pub points: Vec<Point>,
    pub ballots: Vec<Ballot>,
    pub elections: Vec<Election>,
    /// Those whom the meeting gave an office.
    pub seated: Vec<(String, &'static str)>,
    pub nominated: usize,
}

impl Model {
    pub fn is_general(&self) -> bool {
        self.kind != "board"
    }

    pub fn is_here(&self, person: usize) -> bool {
        self.visits.contains(&(person, true))
    }

    pub fn has_come(&self, person: usize) -> bool {
        self.visits.iter().any(|(other, _)| *other == person)
    }

    /// Whether somebody may vote: as the roll has it, else as the bylaws do.
    pub fn may(&self, person: usize) -> bool {
        self.entries.get(&person).map_or(person < LISTED && person != UNPAID, |(may, _)| *may)
    }

    /// How many members are there, or of the board where it meets.
    pub fn members_here(&self) -> usize {
        let most = if self.is_general() { LISTED } else { BOARD };
        (0..most).filter(|person| self.is_here(*person)).count()
    }

    /// The votes in the hall. Bylaws here let each vote for one other.
    pub fn votes(&self) -> i32 {
        let own = (0..LISTED).filter(|person| self.is_here(*person) && self.may(*person)).count();
        let counts = |giver: usize, holder: usize| {
            self.is_here(holder) && self.may(holder) && !self.is_here(giver) && self.may(giver)
        };
        let given = self.proxies.iter().filter(|(giver, holder)| counts(**giver, **holder)).count();
        let votes = if self.is_general() { own + given } else { self.members_here() };
        i32::try_from(votes).unwrap()
    }

    /// Whether the meeting chose them for anything.
    fn has_task(&self, who: Who) -> bool {
        let chosen = &self.chosen;
        [&chosen.adjusters, &chosen.tellers, &self.leaders()].iter().any(|people| is_among(who, people))
    }

    fn leaders(&self) -> Vec<usize> {
        self.chosen.chair.into_iter().chain(self.chosen.secretary).collect()
    }

    fn leads(&self, who: Who) -> bool {
        who.leads() || is_among(who, &self.leaders())
    }

    fn holds(&self, who: Who) -> bool {
        self.leads(who) || is_among(who, &self.chosen.tellers)
    }

    /// What whoever asks meets first: nobody, outsiders, members where the board meets or plans.
    fn wall(&self, who: Who) -> Result<(), u16> {
        only(who != Who::Nobody, 401)?;
        let is_shown = self.is_general() && self.phase != Phase::Draft;
        only(who.is_inside() && (is_shown || who.sees_board() || self.has_task(who)), 404)
    }

    /// Whether a step is done, and with which status; or with which it is refused.
    pub fn verdict(&self, who: Who, act: &Act) -> Verdict {
        match act {
            Act::Call | Act::Cancel | Act::Replan { .. } => self.planned(who, act),
            Act::See => {
                self.wall(who)?;
                only(who.sees_board() || self.has_task(who), 403)?;
                Ok(200)
            }
            Act::Elect { .. } | Act::Nominate { .. } | Act::Unelect { .. } => {
                self.wall(who)?;
                only(self.holds(who), 403)?;
                only(matches!(self.phase, Phase::Draft | Phase::Called | Phase::Open), 409)?;
                self.elected(act)
            }
            Act::Open | Act::Close | Act::Choose { .. } => {
                self.wall(who)?;
                only(self.leads(who), 403)?;
                self.led(act)
            }
            _ => {
                self.wall(who)?;
                only(self.holds(who), 403)?;
                self.held(act)
            }
        }
    }

    fn planned(&self, who: Who, act: &Act) -> Verdict {
        only(who != Who::Nobody, 401)?;
        only(who.is_inside(), 404)?;
        only(who.leads(), 403)?;
        only(!matches!(act, Act::Replan { stale: true }), 412)?;
        let calls = matches!(act, Act::Call);
        only(self.phase == Phase::Draft || (self.phase == Phase::Called && !calls), 409)?;
        Ok(if calls { 201 } else { 200 })
    }

    fn elected(&self, act: &Act) -> Verdict {
        match act {
            Act::Nominate { election } => {
                only(self.election(*election).is_some(), 404)?;
                Ok(201)
            }
            Act::Unelect { election } => {
                let found = self.election(*election).ok_or(404_u16)?;
                only(!found.decided, 409)?;
                Ok(204)
            }
            _ => Ok(201),
        }
    }

    /// The election that a number means.
    pub fn election(&self, number: usize) -> Option<&Election> {
        number.checked_rem(self.elections.len()).and_then(|place| self.elections.get(place))
    }

    fn led(&self, act: &Act) -> Verdict {
        match act {
            Act::Open => {
                let may = self.phase == Phase::Called || (self.phase == Phase::Draft && !self.is_general());
                only(may, 409)?;
            }
            Act::Choose { chosen, stale } => {
                only(!stale, 412)?;
                self.may_choose(chosen)?;
            }
            _ => only(self.phase == Phase::Open && !self.is_hindered(), 409)?,
        }
        Ok(200)
    }

    /// Whether something keeps the meeting from closing.
    fn is_hindered(&self) -> bool {
        let is_unled = self.chosen.chair.is_none() || self.chosen.secretary.is_none();
        let are_few = self.chosen.adjusters.len() < ADJUSTERS;
        self.points.iter().any(|point| point.state == "open")
            || (self.is_general() && (is_unled || are_few))
            || (self.chosen.chair.is_none() && !self.chosen.adjusters.is_empty())
            || self.chosen.adjusters.iter().any(|person| !self.has_come(*person))
    }

    fn may_choose(&self, chosen: &Chosen) -> Result<(), u16> {
        only(
            match self.phase {
                Phase::Called | Phase::Open => true,
                Phase::Draft => !self.is_general(),
                Phase::Closed => sorted(chosen) == sorted(&self.chosen),
                Phase::Cancelled => false,
            },
            409,
        )?;
        let is_twice = |people: &[usize]| (1..people.len()).any(|place| people[..place].contains(&people[place]));
        only(!is_twice(&chosen.adjusters) && !is_twice(&chosen.tellers), 422)?;
        only(!chosen.chair.is_some_and(|chair| chosen.adjusters.contains(&chair)), 422)?;
        let mut needed = chosen.adjusters.iter().chain(&chosen.tellers);
        only(self.phase != Phase::Open || needed.all(|person| self.is_here(*person)), 422)
    }

    fn held(&self, act: &Act) -> Verdict {
        let (is_open, is_coming) = (self.phase == Phase::Open, self.phase == Phase::Called);
        match act {
            Act::Tap { .. } => only(is_open || is_coming, 409)?,
            Act::Correct { .. } => only((is_open || is_coming) && self.is_general() && !self.settled, 409)?,
            Act::Settle => only(is_open && self.is_general() && !self.settled, 409)?,
            Act::Give { giver, holder } => {
                only((is_open || is_coming) && self.is_general() && !self.settled, 409)?;
                self.may_give(*giver, *holder)?;
            }
            Act::Withdraw { giver } => {
                only(is_open || is_coming, 409)?;
                only(self.proxies.contains_key(giver), 404)?;
                return Ok(204);
            }
            _ => {
                only(is_open, 409)?;
                return self.decided(act);
            }
        }
        Ok(200)
    }

    fn may_give(&self, giver: usize, holder: usize) -> Result<(), u16> {
        only(!self.is_here(giver) && self.may(giver), 409)?;
        only(giver != holder && self.may(holder), 422)?;
        let is_passed_on = self.proxies.contains_key(&holder) || self.proxies.values().any(|other| *other == giver);
        let is_full = self.proxies.iter().any(|(other, held_by)| *held_by == holder && *other != giver);
        only(!is_passed_on && !is_full, 422)
    }

    /// What is decided while the meeting goes on.
    fn decided(&self, act: &Act) -> Verdict {
        match act {
            Act::Record { point, state, decides, stale } => {
                let place = point % self.points.len();
                // What is sent again over the version before is done when it stands so already.
                let stands = self.points[place].stands(STATES[*state], *decides);
                only(!stale || stands, 412)?;
                only(!*decides || !self.decides_nothing(place), 422)?;
                let mut others = self.points.iter().enumerate().filter(|(other, _)| *other != place);
                only(*stale || STATES[*state] != "open" || others.all(|(_, other)| other.state != "open"), 409)?;
                let is_taken = !*stale && self.points[place].is_decided_by(STATES[*state], *decides);
                only(!is_taken || self.has_quorum(), 409)?;
                Ok(200)
            }
            Act::Vote { point, vote } => {
                let place = point % self.points.len();
                only(!self.decides_nothing(place), 409)?;
                only(self.has_quorum(), 409)?;
                only(vote.is_sound(self.votes()), 422)?;
                Ok(201)
            }
            Act::Unvote { ballot } => {
                only(self.ballot(*ballot).is_some_and(|place| !self.ballots[place].gone), 404)?;
                Ok(204)
            }
            Act::Decide { election, count } => {
                let found = self.election(*election).ok_or(404_u16)?;
                let elected = (*count).min(found.candidates.len());
                only(elected <= found.seats, 422)?;
                only(elected == 0 || self.has_quorum(), 409)?;
                Ok(200)
            }
            _ => unreachable!("{act:?} is no decision"),
        }
    }

    /// Whether so many members are there that the bylaws let them decide.
    fn has_quorum(&self) -> bool {
        !self.is_general() || self.members_here() >= QUORUM
    }

    /// The place of the vote that a number means.
    pub fn ballot(&self, number: usize) -> Option<usize> {
        number.checked_rem(self.ballots.len())
    }

    /// Under "övriga frågor" a general meeting decides nothing.
    fn decides_nothing(&self, place: usize) -> bool {
        self.is_general() && self.points[place].kind == "other_business"
    }
}

fn is_among(who: Who, people: &[usize]) -> bool {
    who.person().is_some_and(|person| people.contains(&person))
}

fn sorted(chosen: &Chosen) -> Chosen {
    let mut chosen = chosen.clone();
    chosen.adjusters.sort_unstable();
    chosen.tellers.sort_unstable();
    chosen
}
