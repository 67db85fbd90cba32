//! What a paragraph records beside its text: votes, dissents, tasks, elections. Kept as JSON in the
//! draft's row and, word for word, in the canonical text.

use chrono::NaiveDate;
use poem_openapi::Object;
use serde::{Deserialize, Serialize};

use crate::{
    associations::Post,
    meetings::{Majority, Method},
};

/// What a paragraph records beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(rename = "ParagraphRecord", deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Votes, in their order.
    #[oai(default)]
    pub votes: Vec<VoteRecord>,
    /// Reservations.
    #[oai(default)]
    pub dissents: Vec<Dissent>,
    /// Who does what by when.
    #[oai(default)]
    pub tasks: Vec<TaskRecord>,
    /// Who was elected to what.
    #[oai(default)]
    pub elections: Vec<ElectionRecord>,
}

/// A vote with its sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct VoteRecord {
    /// How it was held.
    pub method: Method,
    /// What was asked for.
    pub majority: Majority,
    /// How many percent of the votes the bylaws asked for then, where their majority was asked for.
    #[oai(skip_serializing_if_is_none)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<i32>,
    /// What could be voted for.
    pub options: Vec<OptionRecord>,
    /// How many abstained, where it was counted.
    pub abstained: Option<i32>,
    /// How many votes those present had.
    pub entitled: i32,
    /// How many each could vote for, where that was more than one.
    #[oai(skip_serializing_if_is_none)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<i32>,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
    /// The option that won, from 1.
    pub winner: Option<i32>,
}

/// Something that could be voted for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct OptionRecord {
    /// What it says.
    pub text: String,
    /// Its votes, where they were counted.
    pub votes: Option<i32>,
}

/// A reservation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// Who.
    pub name: String,
    /// Why; may be empty.
    #[oai(default)]
    pub text: String,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct TaskRecord {
    /// What.
    pub what: String,
    /// Who; may be empty.
    #[oai(default)]
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
}

/// Somebody elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(deny_unknown_fields)]
#[serde(deny_unknown_fields)]
pub struct ElectionRecord {
    /// To which post.
    pub post: Post,
    /// Who.
    pub name: String,
    /// For how many years.
    pub years: i32,
}
