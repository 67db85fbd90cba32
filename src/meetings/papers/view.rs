//! What is shown of motions, tasks, templates and the year wheel.

use chrono::NaiveDate;
use poem_openapi::{Enum, Object};

use super::rules;
use crate::{
    associations::association::keyed,
    meetings::{
        AgendaItemId, Kind, MeetingId, MotionId, MotionState, TaskId, TemplateId, agenda_template, meeting, motion,
        planning::draft::ItemDraft, task,
    },
};

/// A motion.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct MotionView {
    /// Its id.
    pub id: MotionId,
    /// The meeting that will deal with it.
    pub meeting_id: Option<MeetingId>,
    /// The title.
    pub title: String,
    /// What it asks.
    pub text: String,
    /// Who proposes it.
    pub proposer: String,
    /// The day it came in.
    pub received: NaiveDate,
    /// Whether it came in after the last day that the bylaws give; null while no meeting has it.
    pub late: Option<bool>,
    /// What the board thinks of it; may be empty.
    pub opinion: String,
    /// How far it has come.
    pub state: MotionState,
    /// Counts changes.
    pub version: i64,
}

impl MotionView {
    /// The view of a row, with the meeting that it is for and how many days before it motions are due.
    pub fn of(row: motion::Model, meeting: Option<&meeting::Model>, deadline_days: Option<u16>) -> Self {
        let late = meeting.map(|meeting| rules::is_late(deadline_days, meeting.starts.date(), row.received));
        Self {
            id: row.id,
            meeting_id: row.meeting_id,
            title: row.title,
            text: row.text,
            proposer: row.proposer,
            received: row.received,
            late,
            opinion: row.opinion,
            state: row.state,
            version: row.version,
        }
    }
}

/// Something that somebody shall do.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct TaskView {
    /// Its id.
    pub id: TaskId,
    /// The meeting that gave it.
    pub meeting_id: MeetingId,
    /// The point that gave it.
    pub item_id: Option<AgendaItemId>,
    /// What.
    pub what: String,
    /// Who; may be empty.
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// Whether it is done.
    pub done: bool,
    /// Whether its day has gone by and it is not done.
    pub overdue: bool,
    /// Counts changes.
    pub version: i64,
}

impl TaskView {
    /// The view of a row on a day.
    pub fn of(row: task::Model, today: NaiveDate) -> Self {
        Self {
            id: row.id,
            meeting_id: row.meeting_id,
            item_id: row.item_id,
            overdue: row.done.is_none() && row.due.is_some_and(|due| due < today),
            what: row.what,
            who: row.who,
            due: row.due,
            done: row.done.is_some(),
            version: row.version,
        }
    }
}

/// An association's own agenda to begin from.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct TemplateView {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// The kind of meeting it is for.
    pub kind: Kind,
    /// The points, in order.
    pub items: Vec<ItemDraft>,
    /// Counts changes.
    pub version: i64,
}

impl From<agenda_template::Model> for TemplateView {
    fn from(row: agenda_template::Model) -> Self {
        Self {
            id: row.id,
            name: row.name,
            kind: row.kind,
            items: serde_json::from_str(&row.items).unwrap_or_default(),
            version: row.version,
        }
    }
}

/// What comes when in an association's year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Enum)]
#[oai(rename_all = "snake_case", rename = "WheelMark")]
pub enum Mark {
    /// A financial year has ended.
    FiscalYearEnd,
    /// The accounts are with the auditor.
    AccountsToAuditor,
    /// The last day for motions to the annual meeting.
    MotionsIn,
    /// The last day to call to the annual meeting.
    CallBy,
    /// The annual meeting is held, at the latest.
    AnnualMeeting,
    /// The new board has met.
    Constituting,
    /// Members' fees of the year.
    Fees,
}

keyed!(Mark {
    FiscalYearEnd = "fiscal_year_end",
    AccountsToAuditor = "accounts_to_auditor",
    MotionsIn = "motions_in",
    CallBy = "call_by",
    AnnualMeeting = "annual_meeting",
    Constituting = "constituting",
    Fees = "fees",
});

/// How it stands with something of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[oai(rename_all = "snake_case", rename = "WheelState")]
pub enum Standing {
    /// It is done.
    Done,
    /// It is still to come, and planned where it can be.
    Planned,
    /// It is still to come, and nothing is planned.
    Ahead,
    /// Its day has gone by without it.
    Missing,
}

keyed!(Standing { Done = "done", Planned = "planned", Ahead = "ahead", Missing = "missing" });

/// One thing of an association's year.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct WheelEntry {
    /// What comes.
    pub mark: Mark,
    /// When, at the latest.
    pub day: NaiveDate,
    /// How it stands.
    pub state: Standing,
    /// The meeting that it belongs to, if there is one.
    pub meeting_id: Option<MeetingId>,
}

/// An association's year, by its bylaws and the meetings that are there.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct YearWheel {
    /// The year.
    pub year: i32,
    /// What comes when, by day.
    pub items: Vec<WheelEntry>,
}
