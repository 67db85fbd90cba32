//! A call to a meeting, or a message that it was changed, cancelled or adjourned.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;

use super::{CallId, MeetingId};
use crate::associations::{AssociationId, Proof, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_call")]
/// A call to a meeting, or a message that it was changed, cancelled or adjourned.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CallId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Which call to this meeting it is, from 1.
    pub number: i32,
    /// Why it was sent.
    pub cause: Cause,
    /// The subject.
    pub subject: String,
    /// The text, as it was sent.
    pub body: String,
    /// Rules that were set aside with it, as JSON (`planning::rules::Waiver`).
    pub waived: String,
    /// When it was handed over.
    pub at: ChronoDateTimeUtc,
    /// The account that sent it.
    pub actor: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}

/// Why a call was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "CallCause")]
pub enum Cause {
    /// To call to the meeting.
    Call,
    /// Time or place was changed.
    Change,
    /// The meeting will not be held.
    Cancellation,
    /// The meeting goes on another day.
    Adjournment,
}

keyed!(Cause {
    Call = "call",
    Change = "change",
    Cancellation = "cancellation",
    Adjournment = "adjournment",
});
