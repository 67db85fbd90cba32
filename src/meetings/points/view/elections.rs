//! What is shown of elections, of those nominated, and of seats to fill.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use crate::{
    associations::Post,
    meetings::{AgendaItemId, CandidateId, ElectionId, MeetingId, candidate, election, points::rules::Vacancy},
    members::MemberId,
};

/// An election to a post.
#[derive(Clone, Debug, Object)]
pub struct ElectionView {
    /// Its id.
    pub id: ElectionId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point where it is held.
    pub item_id: Option<AgendaItemId>,
    /// The post.
    pub post: Post,
    /// How many are to be elected.
    pub seats: i32,
    /// Years in the term.
    pub years: i32,
    /// When the meeting elected.
    pub decided: Option<DateTime<Utc>>,
    /// Those nominated, in their order.
    pub candidates: Vec<CandidateView>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl ElectionView {
    /// The view of a row with those nominated.
    pub fn of(row: election::Model, candidates: Vec<CandidateView>) -> Self {
        Self {
            id: row.id,
            meeting_id: row.meeting_id,
            item_id: row.item_id,
            post: row.post,
            seats: row.seats,
            years: row.years,
            decided: row.decided,
            candidates,
            version: row.version,
        }
    }

    /// The names of those elected.
    pub fn elected(&self) -> Vec<String> {
        self.candidates.iter().filter(|one| one.elected).map(|one| one.name.clone()).collect()
    }
}

/// Somebody nominated.
#[derive(Clone, Debug, Object)]
pub struct CandidateView {
    /// Its id.
    pub id: CandidateId,
    /// The election.
    pub election_id: ElectionId,
    /// Their place, from 1.
    pub place: i32,
    /// The name.
    pub name: String,
    /// The mailbox they will sign in with, for those who may see addresses.
    pub email: Option<String>,
    /// The member it is, for those who may see addresses.
    pub member_id: Option<MemberId>,
    /// Who nominates; may be empty.
    pub proposed_by: String,
    /// Years in the term.
    pub years: i32,
    /// Whether the meeting elected them.
    pub elected: bool,
    /// Whether they agree that post and name are shown to anybody.
    pub public: bool,
}

impl CandidateView {
    /// The view of a row; `sees_address` for those who may see addresses.
    pub fn of(row: candidate::Model, sees_address: bool) -> Self {
        Self {
            id: row.id,
            election_id: row.election_id,
            place: row.place,
            name: row.name,
            email: row.email.filter(|_| sees_address),
            member_id: row.member_id.filter(|_| sees_address),
            proposed_by: row.proposed_by,
            years: row.years,
            elected: row.elected,
            public: row.public,
        }
    }
}

/// A member who was looked for, to be nominated.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CandidateMember")]
pub struct FoundMember {
    /// The member.
    pub member_id: MemberId,
    /// The name.
    pub name: String,
}

/// Seats that an annual meeting is to fill.
#[derive(Clone, Copy, Debug, Object)]
#[oai(rename = "ElectionVacancy")]
pub struct VacancyView {
    /// The post.
    pub post: Post,
    /// How many.
    pub seats: i32,
    /// Years in the term.
    pub years: i32,
}

impl From<Vacancy> for VacancyView {
    fn from(one: Vacancy) -> Self {
        Self { post: one.post, seats: one.seats, years: one.years }
    }
}
