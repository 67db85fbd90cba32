//! What is said at a point of the agenda and of elections: as JSON or as a form, checked the same way.

mod elections;
mod form;

use chrono::{Datelike, NaiveDate};
use poem_openapi::Object;

use super::rules::{Choice, OPTION_MAX};
use crate::{
    kit::{Fault, FieldFault, text},
    meetings::{ItemState, Majority, Method, store::NOTES_MAX},
};

pub use elections::{CandidateDraft, ElectionDraft, Nomination, ResultDraft};
pub use form::{ballot_of, candidate_of, election_of, prefixed, proposal_of, record_of, reservation_of, task_of};

/// The most characters of what was decided.
const DECISION_MAX: usize = 20_000;
/// The most characters of a proposal or a reservation.
const PROPOSAL_MAX: usize = 4_000;
/// The most characters of a task.
const TASK_MAX: usize = 500;
/// The most characters of a name.
const NAME_MAX: usize = 120;
/// The years in which a task may be due.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Faults found while fields are checked one by one.
#[derive(Debug, Default)]
struct Check(Vec<FieldFault>);

impl Check {
    fn line(&mut self, field: &str, value: &str, most: usize) -> String {
        self.fits(field, text::one_line(value), most)
    }

    fn text(&mut self, field: &str, value: &str, most: usize) -> String {
        self.fits(field, text::lines(value), most)
    }

    fn fits(&mut self, field: &str, value: String, most: usize) -> String {
        if value.chars().count() > most {
            self.0.push(FieldFault::new(field, "text_too_long").with("most", most));
        }
        value
    }

    fn needed(&mut self, field: &str, value: &str, code: &'static str) {
        if value.is_empty() {
            self.0.push(FieldFault::new(field, code));
        }
    }

    fn within(&mut self, field: &str, value: i32, least: i32, most: i32) {
        if !(least..=most).contains(&value) {
            self.0.push(FieldFault::new(field, "number_out_of_range").with("least", least).with("most", most));
        }
    }

    fn done<T>(self, checked: T) -> Result<T, Fault> {
        if self.0.is_empty() { Ok(checked) } else { Err(Fault::fields(self.0)) }
    }
}

/// What was said and decided at a point, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields, rename = "AgendaItemRecordDraft")]
pub struct RecordDraft {
    /// What was said; at most 20,000 characters.
    #[oai(default)]
    pub notes: String,
    /// What was decided; at most 20,000 characters.
    #[oai(default)]
    pub decision: String,
    /// How far it has come.
    pub state: ItemState,
    /// Whether it is decided all the same, though fewer members are there than the bylaws ask for. The
    /// point tells it then.
    #[oai(default)]
    pub without_quorum: bool,
}

impl RecordDraft {
    /// The same with clean texts.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut check = Check::default();
        let notes = check.text("notes", &self.notes, NOTES_MAX);
        let decision = check.text("decision", &self.decision, DECISION_MAX);
        check.done(Self { notes, decision, ..self.clone() })
    }
}

/// A proposal (yrkande) at a point.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct ProposalDraft {
    /// What it asks; at most 4,000 characters.
    pub text: String,
    /// Who proposes it.
    #[oai(default)]
    pub proposer: String,
}

impl ProposalDraft {
    /// The same with clean texts.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut check = Check::default();
        let text = check.text("text", &self.text, PROPOSAL_MAX);
        check.needed("text", &text, "proposal_text_needed");
        let proposer = check.line("proposer", &self.proposer, NAME_MAX);
        check.done(Self { text, proposer })
    }
}

/// A vote that was held.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct BallotDraft {
    /// How it was held.
    pub method: Method,
    /// What was asked for.
    #[oai(default = "simple")]
    pub majority: Majority,
    /// What could be voted for, two things at least; with votes unless it was by acclamation.
    pub options: Vec<Choice>,
    /// How many abstained, where it was counted.
    pub abstained: Option<i32>,
    /// The option, from 1: what the chair heard at an acclamation; where votes were equal, what the
    /// chair votes for or what the lot fell on. Left out when the votes decide.
    pub winner: Option<i32>,
    /// Whether the meeting votes all the same, though fewer members are there than the bylaws ask for. The
    /// point tells it then.
    #[oai(default)]
    pub without_quorum: bool,
}

fn simple() -> Majority {
    Majority::Simple
}

impl BallotDraft {
    /// The same with clean texts; the counts are the rules' to judge.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut check = Check::default();
        let options = self.options.iter().enumerate();
        let options = options.map(|(place, option)| Choice {
            text: check.line(&format!("options.{place}.text"), &option.text, OPTION_MAX),
            votes: option.votes,
        });
        let options = options.collect();
        check.done(Self { options, ..self.clone() })
    }
}

/// A reservation against a decision.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct ReservationDraft {
    /// Who reserves.
    pub name: String,
    /// Why; at most 4,000 characters.
    #[oai(default)]
    pub text: String,
}

impl ReservationDraft {
    /// The same with clean texts.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut check = Check::default();
        let name = check.line("name", &self.name, NAME_MAX);
        check.needed("name", &name, "name_needed");
        let text = check.text("text", &self.text, PROPOSAL_MAX);
        check.done(Self { name, text })
    }
}

/// A task that a point gives somebody.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields, rename = "AgendaItemTaskDraft")]
pub struct TaskDraft {
    /// What is to be done; at most 500 characters.
    pub what: String,
    /// Who does it.
    #[oai(default)]
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
}

impl TaskDraft {
    /// The same with clean texts.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut check = Check::default();
        let what = check.line("what", &self.what, TASK_MAX);
        check.needed("what", &what, "given_task_needed");
        let who = check.line("who", &self.who, NAME_MAX);
        if self.due.is_some_and(|due| !YEARS.contains(&due.year())) {
            check.0.push(FieldFault::new("due", "date_out_of_range"));
        }
        check.done(Self { what, who, due: self.due })
    }
}
