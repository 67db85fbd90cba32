//! What is shown of the hall. No address stands here.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::rules::{BoardSeat, Line, Quorum, shown};
use crate::{
    associations::Post,
    meetings::attendance,
    members::{
        MemberId,
        rules::vote::{Reason, Vote},
    },
};

/// Somebody's coming and leaving; who came back has one for each time.
#[derive(Clone, Debug, Object)]
pub struct AttendanceView {
    /// The member; null for a guest.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
    /// Whether they are a guest, who has no vote.
    pub guest: bool,
    /// Whether they are there.
    pub present: bool,
    /// When they came; null for somebody who never did.
    pub arrived: Option<DateTime<Utc>>,
    /// When they left; null while they are there.
    pub left: Option<DateTime<Utc>>,
}

impl From<attendance::Model> for AttendanceView {
    fn from(row: attendance::Model) -> Self {
        Self {
            member_id: row.member_id,
            name: row.name,
            guest: row.member_id.is_none(),
            present: row.left_at.is_none(),
            arrived: Some(row.arrived),
            left: row.left_at,
        }
    }
}

/// Everybody who came to a meeting.
#[derive(Clone, Debug, Object)]
pub struct AttendanceList {
    /// Each coming and leaving, in order.
    pub items: Vec<AttendanceView>,
    /// How many members are there; where the board meets, how many of the board.
    pub present: i32,
    /// How many guests are there.
    pub guests: i32,
    /// How many votes those present have.
    pub votes: i32,
}

/// Somebody to be ticked at the door.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AttendanceCandidate")]
pub struct CandidateView {
    /// The member; null for somebody on the board who is not on the list, and is ticked by name.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
    /// Whether they are there.
    pub present: bool,
    /// Whether they may vote at a general meeting, and why.
    pub vote: Option<Vote>,
    /// Their post, where the board meets.
    pub post: Option<Post>,
}

/// A line of the voting roll.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RollLine")]
pub struct RollLineView {
    /// The member; null for somebody on the board who is not on the list.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
    /// Whether they may vote.
    pub may: bool,
    /// Why, by the bylaws; null where the board meets.
    pub reason: Option<Reason>,
    /// Their post, where the board meets.
    pub post: Option<Post>,
    /// Whether the meeting decided otherwise than the bylaws' sum.
    pub corrected: bool,
    /// What the meeting said about it, or when they came; may be empty.
    pub note: String,
    /// Whether they are there.
    pub present: bool,
}

impl RollLineView {
    /// Of a line of the roll of a general meeting.
    pub fn of(line: &Line, present: bool, sees_fees: bool) -> Self {
        let vote = shown(line, sees_fees);
        Self {
            member_id: Some(line.member),
            name: line.name.clone(),
            may: vote.may,
            reason: Some(vote.reason),
            post: None,
            corrected: line.corrected,
            note: line.note.clone(),
            present,
        }
    }

    /// Of a seat on the board.
    pub fn of_seat(seat: &BoardSeat) -> Self {
        Self {
            member_id: seat.member_id,
            name: seat.name.clone(),
            may: seat.is_ordinary(),
            reason: None,
            post: Some(seat.post),
            corrected: false,
            note: String::new(),
            present: seat.present,
        }
    }
}

/// A proxy.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MeetingProxy")]
pub struct ProxyView {
    /// Who gives the vote.
    pub giver_id: MemberId,
    /// Their name.
    pub giver: String,
    /// Who casts it.
    pub holder_id: MemberId,
    /// Their name.
    pub holder: String,
}

/// The voting roll of a meeting.
#[derive(Clone, Debug, Object)]
#[oai(rename = "VotingRoll")]
pub struct RollView {
    /// When the meeting settled it; until then it is computed anew each time.
    pub frozen_at: Option<DateTime<Utc>>,
    /// Who may vote.
    pub entitled: Vec<RollLineView>,
    /// Who may not; where the board meets, the deputies.
    pub refused: Vec<RollLineView>,
    /// How many votes those present have, by roll, households and proxies.
    pub votes_present: i32,
    /// How many members are there, with a vote or without.
    pub present: i32,
    /// Whether enough members are there to decide.
    pub quorum: Quorum,
    /// Who votes for whom.
    pub proxies: Vec<ProxyView>,
}
