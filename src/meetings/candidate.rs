//! Somebody nominated in an election.

use sea_orm::entity::prelude::*;

use super::{CandidateId, ElectionId, MeetingId};
use crate::{
    associations::{AssociationId, Proof},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "candidate")]
/// Somebody nominated in an election.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CandidateId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The election.
    pub election_id: ElectionId,
    /// Their place, from 1.
    pub place: i32,
    /// The name.
    pub name: String,
    /// The mailbox they sign in with.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// Who nominates: the nominating committee, or a name.
    pub proposed_by: String,
    /// Years in the term, should they be elected.
    pub years: i32,
    /// Whether the meeting elected them.
    pub elected: bool,
    /// Whether they agree that post and name are shown to anybody.
    pub public: bool,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}
