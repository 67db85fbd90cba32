//! Meetings: planned as the bylaws ask, called with evidence, held, closed. A meeting's decisions are
//! noted here while it goes on; `minutes`, the room above, turns them into paragraphs.
//!
//! *Planning* is kind, day, agenda, motions and documents. A *call* (kallelse) has a receipt for each
//! recipient and channel, kept permanently. The *hall* is the meeting while it goes on: *attendance*,
//! the *voting roll* (röstlängd) computed from the bylaws and settled at its point, *ballots* with
//! their sum, *elections* whose results become offices when the meeting closes. A *chosen* person
//! (chair, secretary, adjuster, teller) has their task for one meeting and its minutes alone.
//!
//! It refuses to store that somebody "may vote" before the roll is settled, and to write minutes.

use crate::ids;

pub mod calling;
pub mod hall;
pub mod papers;
pub mod planning;
pub mod points;

pub mod agenda_item;
pub mod agenda_template;
pub mod attendance;
pub mod ballot;
pub mod blob;
pub mod call_receipt;
pub mod candidate;
pub mod document;
pub mod election;
pub mod meeting;
pub mod meeting_call;
pub mod meeting_officer;
pub mod motion;
pub mod people;
pub mod proposal;
pub mod proxy;
pub mod reservation;
pub mod roll_entry;
pub mod seat;
pub mod store;
pub mod task;

pub use agenda_item::{ItemKind, ItemState};
pub use ballot::{Majority, Method};
pub use call_receipt::ReceiptState;
pub use document::Purpose;
pub use meeting::{Kind, State};
pub use meeting_call::Cause;
pub use meeting_officer::Role;
pub use motion::MotionState;
pub use people::{Officers, forget_mailboxes};
pub use seat::{Seat, seat};

/// The pages of this room.
pub fn routes(route: poem::Route) -> poem::Route {
    let route = planning::pages::routes(route);
    let route = papers::pages::routes(route);
    let route = calling::pages::routes(route);
    let route = hall::pages::routes(route);
    points::pages::routes(route)
}

/// The groups of operations.
#[derive(poem_openapi::Tags)]
pub enum Tag {
    /// Meetings: planned, called, held.
    Meetings,
}

ids! {
    /// A meeting.
    MeetingId,
    /// Somebody chosen at a meeting.
    ChosenId,
    /// A point of an agenda.
    AgendaItemId,
    /// An association's own agenda to begin from.
    TemplateId,
    /// A file that belongs to a meeting.
    DocumentId,
    /// A motion.
    MotionId,
    /// A call to a meeting.
    CallId,
    /// Evidence of a call to one recipient.
    ReceiptId,
    /// Somebody's presence.
    AttendanceId,
    /// A proposal at a point.
    ProposalId,
    /// A vote.
    BallotId,
    /// A reservation against a decision.
    ReservationId,
    /// Something to be done.
    TaskId,
    /// An election to a post.
    ElectionId,
    /// Somebody nominated.
    CandidateId,
}
