//! A motion from a member, or a proposal of the board, to a meeting.

use chrono::NaiveDate;
use poem_openapi::Enum;
use sea_orm::entity::prelude::*;

use super::{MeetingId, MotionId};
use crate::{
    associations::{AssociationId, Proof, association::keyed},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "motion")]
/// A motion from a member, or a proposal of the board, to a meeting.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MotionId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting that will deal with it.
    pub meeting_id: Option<MeetingId>,
    /// The title.
    pub title: String,
    /// What it asks.
    pub text: String,
    /// Who proposes it.
    pub proposer: String,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// The day it came in.
    pub received: NaiveDate,
    /// What the board thinks of it; may be empty.
    pub opinion: String,
    /// How far it has come.
    pub state: MotionState,
    /// Counts changes.
    pub version: i64,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}

/// How far a motion has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MotionState")]
pub enum MotionState {
    /// It has come in.
    Received,
    /// It was taken back.
    Withdrawn,
    /// The meeting has decided.
    Decided,
}

keyed!(MotionState {
    Received = "received",
    Withdrawn = "withdrawn",
    Decided = "decided",
});
