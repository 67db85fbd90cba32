//! What may be done with minutes, told a second time and in few words: whether a step is done or refused.

use super::{Act, Of, SIGNERS};
use crate::machines::world::{Hand, Verdict, Who, only};

/// How far minutes have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Unbegun,
    Draft,
    Locked,
    Adjusted,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub id: String,
    /// The point that it grew from, by its place on the agenda.
    pub item: Option<usize>,
    pub heading: String,
    pub text: String,
    pub decision: String,
    pub version: i64,
}

/// What was locked: it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub hash: String,
    pub content: String,
    pub first: i64,
}

/// The minutes of a meeting; Karin chairs it, Sven writes, Per and Aino adjust.
#[derive(Clone, Debug)]
pub struct Model {
    pub kind: &'static str,
    /// The headings of the agenda.
    pub agenda: Vec<String>,
    pub closed: bool,
    pub phase: Phase,
    pub version: i64,
    pub paragraphs: Vec<Paragraph>,
    pub locked: Option<Locked>,
    /// The hash of each correction, and its id.
    pub addenda: Vec<(String, String)>,
    /// Who confirmed what: by the place among the signers.
    pub confirmed: Vec<(usize, Of)>,
    pub comments: Vec<(String, Who)>,
}

/// Who of the signers somebody is; nobody for whom the meeting did not ask.
pub fn asked_as(who: Who) -> Option<usize> {
    match who {
        Who::Chair => Some(0),
        Who::BoardMember => Some(1),
        Who::Treasurer => Some(2),
        Who::Secretary | Who::Auditor | Who::Member | Who::Stranger | Who::Nobody => None,
    }
}

/// How many are asked.
pub const ASKED: usize = 3;

impl Model {
    pub fn is_general(&self) -> bool {
        self.kind != "board"
    }

    fn wall(&self, who: Who) -> Result<(), u16> {
        only(who != Who::Nobody, 401)?;
        only(who.is_inside() && (self.is_general() || who.sees_board()), 404)
    }

    fn writes(&self, who: Who) -> Result<(), u16> {
        self.wall(who)?;
        only(who.leads(), 403)
    }

    /// Whether they are begun and still written.
    fn is_written(&self) -> Result<(), u16> {
        only(self.phase != Phase::Unbegun, 404)?;
        only(self.phase == Phase::Draft, 409)
    }

    /// Whether they are begun and locked.
    fn is_locked(&self) -> Result<(), u16> {
        only(self.phase != Phase::Unbegun, 404)?;
        only(self.phase >= Phase::Locked, 409)
    }

    /// Whether a step is done, and with which status; or with which it is refused.
    pub fn verdict(&self, who: Who, act: &Act) -> Verdict {
        match act {
            Act::Begin => {
                self.writes(who)?;
                only(self.phase == Phase::Unbegun, 409)?;
                Ok(201)
            }
            Act::Close => {
                self.writes(who)?;
                only(!self.closed, 409)?;
                Ok(200)
            }
            Act::Write { .. } | Act::Rewrite { .. } | Act::Renew => self.written(who, act),
            Act::Lock { stale } => self.lockable(who, *stale),
            Act::Comment | Act::Uncomment { .. } => self.commented(who, act),
            Act::Adjust { hand, right, of, role } => self.adjusted(who, *hand, (*right, *of, *role)),
            Act::Sign { signer, of } => {
                self.writes(who)?;
                self.is_locked()?;
                only(of.is_none() || self.addendum(*of).is_some(), 404)?;
                only(*signer < ASKED, 422)?;
                only(!self.has_confirmed(*signer, *of), 409)?;
                Ok(201)
            }
            Act::Correct { empty } => {
                self.writes(who)?;
                only(!empty, 422)?;
                self.is_locked()?;
                Ok(201)
            }
            // There is nothing to attack before the lock: then it is read.
            Act::Read | Act::Attack { .. } => self.readable(who),
        }
    }

    fn written(&self, who: Who, act: &Act) -> Verdict {
        self.writes(who)?;
        self.is_written()?;
        match act {
            Act::Write { stale, .. } => {
                only(!self.paragraphs.is_empty(), 404)?;
                only(!stale, 412)?;
            }
            Act::Rewrite { stale, .. } => only(!stale, 412)?,
            _ => {}
        }
        Ok(200)
    }

    fn lockable(&self, who: Who, stale: bool) -> Verdict {
        self.writes(who)?;
        self.is_written()?;
        only(!stale, 412)?;
        only(self.closed, 409)?;
        let is_bare = |one: &Paragraph| one.heading.is_empty() || (one.text.is_empty() && one.decision.is_empty());
        only(!self.paragraphs.is_empty() && !self.paragraphs.iter().any(is_bare), 422)?;
        Ok(200)
    }

    fn commented(&self, who: Who, act: &Act) -> Verdict {
        self.wall(who)?;
        only(who.on_board(), 403)?;
        self.is_written()?;
        let Act::Uncomment { comment } = act else {
            return Ok(201);
        };
        only(self.comment(*comment).is_some_and(|place| self.comments[place].1 == who), 404)?;
        Ok(204)
    }

    /// The place of the comment that a number means.
    pub fn comment(&self, number: usize) -> Option<usize> {
        number.checked_rem(self.comments.len())
    }

    fn adjusted(&self, who: Who, hand: Hand, (right, of, role): (bool, Of, Option<&str>)) -> Verdict {
        self.wall(who)?;
        let signer = asked_as(who).ok_or(403_u16)?;
        only(hand == Hand::Fresh, 401)?;
        self.is_locked()?;
        only(of.is_none() || self.addendum(of).is_some(), 404)?;
        only(right, 409)?;
        only(role.is_none_or(|role| role == SIGNERS[signer].0), 403)?;
        only(!self.has_confirmed(signer, of), 409)?;
        Ok(201)
    }

    /// The place of the correction that a number means; none for the minutes themselves.
    pub fn addendum(&self, of: Of) -> Of {
        of.and_then(|number| number.checked_rem(self.addenda.len()))
    }

    fn has_confirmed(&self, signer: usize, of: Of) -> bool {
        self.confirmed.contains(&(signer, self.addendum(of)))
    }

    /// How many confirmations there are of the minutes or a correction.
    pub fn confirmations(&self, of: Of) -> usize {
        self.confirmed.iter().filter(|(_, other)| *other == of).count()
    }

    fn readable(&self, who: Who) -> Verdict {
        self.wall(who)?;
        only(self.phase != Phase::Unbegun, 404)?;
        let is_published = self.phase == Phase::Adjusted && (self.is_general() || who.sees_board());
        only(who.on_board() || is_published, 403)?;
        Ok(200)
    }
}
