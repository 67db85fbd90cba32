//! What is shown of a point while the meeting deals with it, and of elections.

mod elections;

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::rules::{self, Choice, Count, Outcome, Sum};
use crate::meetings::{
    AgendaItemId, BallotId, ItemKind, ItemState, Majority, Method, MotionId, ProposalId, ReservationId, TaskId,
    agenda_item, ballot, proposal, reservation, task,
};

pub use elections::{CandidateView, ElectionView, FoundMember, VacancyView};

/// A point of the agenda with all that happened there.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AgendaItemRecord")]
pub struct PointView {
    /// Its id.
    pub id: AgendaItemId,
    /// Its place, from 1.
    pub number: i32,
    /// What it is about.
    pub kind: ItemKind,
    /// The heading.
    pub heading: String,
    /// What the call says about it; may be empty.
    pub text: String,
    /// The motion that it deals with.
    pub motion_id: Option<MotionId>,
    /// How far it has come.
    pub state: ItemState,
    /// What was said; may be empty.
    pub notes: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// When it was opened.
    pub opened: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// How many votes there are in the hall for this point now; null unless the meeting is going on.
    pub entitled: Option<i32>,
    /// Proposals, in their order.
    pub proposals: Vec<ProposalView>,
    /// Votes, in the order they were held.
    pub ballots: Vec<BallotView>,
    /// Reservations, in the order they were made.
    pub reservations: Vec<ReservationView>,
    /// Tasks that were given here.
    pub tasks: Vec<TaskView>,
    /// Elections that are held here.
    pub elections: Vec<ElectionView>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What belongs to a point.
#[derive(Clone, Debug, Default)]
pub struct Belongings {
    /// Proposals, in their order.
    pub proposals: Vec<ProposalView>,
    /// Votes, in the order they were held.
    pub ballots: Vec<BallotView>,
    /// Reservations.
    pub reservations: Vec<ReservationView>,
    /// Tasks.
    pub tasks: Vec<TaskView>,
    /// Elections.
    pub elections: Vec<ElectionView>,
}

impl PointView {
    /// The view of a row with what belongs to it.
    pub fn of(row: agenda_item::Model, entitled: Option<i32>, all: Belongings) -> Self {
        Self {
            id: row.id,
            number: row.number,
            kind: row.kind,
            heading: row.heading,
            text: row.text,
            motion_id: row.motion_id,
            state: row.state,
            notes: row.notes,
            decision: row.decision,
            opened: row.opened,
            closed: row.closed,
            entitled,
            proposals: all.proposals,
            ballots: all.ballots,
            reservations: all.reservations,
            tasks: all.tasks,
            elections: all.elections,
            version: row.version,
        }
    }
}

/// A proposal.
#[derive(Clone, Debug, Object)]
pub struct ProposalView {
    /// Its id.
    pub id: ProposalId,
    /// The point.
    pub item_id: AgendaItemId,
    /// Its place among those of the point, from 1.
    pub number: i32,
    /// What it asks.
    pub text: String,
    /// Who proposes it; may be empty.
    pub proposer: String,
}

impl From<proposal::Model> for ProposalView {
    fn from(row: proposal::Model) -> Self {
        Self { id: row.id, item_id: row.item_id, number: row.number, text: row.text, proposer: row.proposer }
    }
}

/// A vote with its sum.
#[derive(Clone, Debug, Object)]
pub struct BallotView {
    /// Its id.
    pub id: BallotId,
    /// The point.
    pub item_id: AgendaItemId,
    /// How it was held.
    pub method: Method,
    /// What was asked for.
    pub majority: Majority,
    /// What could be voted for.
    pub options: Vec<Choice>,
    /// How many abstained, where it was counted.
    pub abstained: Option<i32>,
    /// How many votes there were in the hall.
    pub entitled: i32,
    /// How many each could vote for: 1, or the seats of the election that was held.
    pub seats: i32,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
    /// The option that won, from 1; null when nothing was carried.
    pub winner: Option<i32>,
    /// The sum.
    pub sum: Sum,
    /// Whether an option won.
    pub carried: bool,
    /// When.
    pub at: DateTime<Utc>,
}

impl BallotView {
    /// The view of a row. The sum goes by what the bylaws asked for when the vote was held; where that was not
    /// kept, it does not say how many were needed.
    pub fn of(row: ballot::Model) -> Self {
        let options: Vec<Choice> = serde_json::from_str(&row.options).unwrap_or_default();
        let count = Count {
            method: row.method,
            majority: row.majority,
            choices: &options,
            abstained: row.abstained,
            winner: row.winner,
        };
        let percent = row.percent.map(|percent| u8::try_from(percent).unwrap_or(u8::MAX));
        let sum = rules::sum(&count, row.winner, row.casting, percent);
        Self {
            id: row.id,
            item_id: row.item_id,
            method: row.method,
            majority: row.majority,
            options,
            abstained: row.abstained,
            entitled: row.entitled,
            seats: row.seats,
            casting: row.casting,
            winner: row.winner,
            sum,
            carried: row.winner.is_some(),
            at: row.at,
        }
    }

    /// What came of it; none when nothing won.
    pub fn outcome(&self) -> Option<Outcome> {
        let options: Vec<_> = self.options.iter().map(|option| (option.text.as_str(), option.votes)).collect();
        rules::outcome(&options, self.winner, rules::named(self.majority, self.seats))
    }
}

/// A reservation.
#[derive(Clone, Debug, Object)]
pub struct ReservationView {
    /// Its id.
    pub id: ReservationId,
    /// The point.
    pub item_id: AgendaItemId,
    /// Who reserves.
    pub name: String,
    /// Why; may be empty.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl From<reservation::Model> for ReservationView {
    fn from(row: reservation::Model) -> Self {
        Self { id: row.id, item_id: row.item_id, name: row.name, text: row.text, at: row.at }
    }
}

/// A task that was given at a point.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AgendaItemTask")]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<DateTime<Utc>>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl From<task::Model> for TaskView {
    fn from(row: task::Model) -> Self {
        Self { id: row.id, what: row.what, who: row.who, due: row.due, done: row.done, version: row.version }
    }
}
