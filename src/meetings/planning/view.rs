//! What is shown of a meeting and its agenda.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use poem_openapi::Object;

use super::rules::{self, Demands, Finding, Waiver};
use crate::{
    associations::{AssociationId, draft::BylawsDraft},
    calendar::{EventId, Visibility},
    meetings::{
        AgendaItemId, DocumentId, ItemKind, ItemState, Kind, MeetingId, MotionId, Purpose, Role, State, agenda_item,
        document, meeting, meeting_officer, store::names,
    },
};

/// A meeting, with what the bylaws ask of it and what about it does not fulfil them.
#[derive(Clone, Debug, Object)]
pub struct MeetingView {
    /// Its id.
    pub id: MeetingId,
    /// The association whose it is.
    pub association_id: AssociationId,
    /// Its event in the calendar, which follows it.
    pub event_id: EventId,
    /// The kind of meeting.
    pub kind: Kind,
    /// The title.
    pub title: String,
    /// The start, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// The end that is planned.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: String,
    /// Where it is held.
    pub place: Option<String>,
    /// Where one takes part from afar.
    pub remote_url: Option<String>,
    /// Who sees it in the calendar once it is called.
    pub visibility: Visibility,
    /// How far it has come.
    pub state: State,
    /// Who was chosen to chair it.
    pub chair: Option<String>,
    /// Who was chosen to take the minutes.
    pub secretary: Option<String>,
    /// Who was chosen to adjust the minutes.
    pub adjusters: Vec<String>,
    /// Who was chosen to count votes.
    pub tellers: Vec<String>,
    /// When the members were first called.
    pub called: Option<DateTime<Utc>>,
    /// When it was opened.
    pub opened: Option<DateTime<Utc>>,
    /// Until when it is adjourned, local time in `timezone`; null while it is not.
    pub adjourned_to: Option<NaiveDateTime>,
    /// When the voting roll was settled.
    pub roll_frozen: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// When it was cancelled.
    pub cancelled: Option<DateTime<Utc>>,
    /// What the bylaws ask of it.
    pub demands: Demands,
    /// What about the plan does not fulfil them; nothing once it is over.
    pub findings: Vec<Finding>,
    /// The rules that the board set aside, each with its reason.
    pub waived: Vec<Waiver>,
    /// Counts changes of the meeting and its agenda; the `ETag`.
    pub version: i64,
    /// Told to whoever closes it: not everybody who got an office was written to, since today's letters
    /// about offices are used up. They have it all the same; tell them yourself.
    #[oai(default)]
    pub letters_used_up: bool,
}

impl MeetingView {
    /// The view of a row, with those chosen at it, by place, and its points.
    pub fn of(
        row: meeting::Model,
        chosen: &[meeting_officer::Model],
        items: &[agenda_item::Model],
        bylaws: &BylawsDraft,
        today: NaiveDate,
    ) -> Self {
        Self {
            chair: names(chosen, Role::Chair).into_iter().next(),
            secretary: names(chosen, Role::Secretary).into_iter().next(),
            adjusters: names(chosen, Role::Adjuster),
            tellers: names(chosen, Role::Teller),
            demands: rules::demands(bylaws, row.kind, row.starts.date()),
            findings: rules::of(bylaws, &row, items, today),
            waived: rules::waivers(&row),
            id: row.id,
            association_id: row.association_id,
            event_id: row.event_id,
            kind: row.kind,
            title: row.title,
            starts: row.starts,
            ends: row.ends,
            timezone: row.timezone,
            place: row.place,
            remote_url: row.remote_url,
            visibility: row.visibility,
            state: row.state,
            called: row.called,
            opened: row.opened,
            adjourned_to: row.adjourned_to,
            roll_frozen: row.roll_frozen,
            closed: row.closed,
            cancelled: row.cancelled,
            version: row.version,
            letters_used_up: false,
        }
    }
}

/// The agenda of a meeting.
#[derive(Clone, Debug, Object)]
pub struct AgendaView {
    /// The points, in order.
    pub items: Vec<ItemView>,
    /// The documents that belong to no point.
    pub documents: Vec<DocumentView>,
    /// The version of the meeting, which counts changes of its agenda, too; the `ETag`.
    pub version: i64,
}

/// A point of an agenda. What was said and decided is there for those who may read the minutes while
/// they are written, and empty for others.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AgendaItemView")]
pub struct ItemView {
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
    /// The documents that belong to it.
    pub documents: Vec<DocumentView>,
    /// Counts changes.
    pub version: i64,
}

/// A file that belongs to a meeting.
#[derive(Clone, Debug, Object)]
pub struct DocumentView {
    /// Its id.
    pub id: DocumentId,
    /// What it is called in lists.
    pub title: String,
    /// The name it came with.
    pub file_name: String,
    /// Its type.
    pub media_type: String,
    /// Octets.
    pub size: i64,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The point that it belongs to.
    pub item_id: Option<AgendaItemId>,
}

impl From<document::Model> for DocumentView {
    fn from(row: document::Model) -> Self {
        Self {
            id: row.id,
            title: row.title,
            file_name: row.file_name,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
            purpose: row.purpose,
            item_id: row.item_id,
        }
    }
}

impl ItemView {
    /// The view of a row with its documents; `sees_notes` for those who may read draft minutes.
    pub fn of(row: agenda_item::Model, documents: Vec<DocumentView>, sees_notes: bool) -> Self {
        let shown = |text: String| if sees_notes { text } else { String::new() };
        Self {
            id: row.id,
            number: row.number,
            kind: row.kind,
            heading: row.heading,
            text: row.text,
            motion_id: row.motion_id,
            state: row.state,
            notes: shown(row.notes),
            decision: shown(row.decision),
            documents,
            version: row.version,
        }
    }
}
