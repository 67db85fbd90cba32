//! Somebody chosen to do something at one meeting and for its minutes.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{ChosenId, MeetingId};
use crate::{
    associations::{AssociationId, Proof, association::keyed},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting_officer")]
/// Somebody chosen to do something at one meeting and for its minutes.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ChosenId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// What they were chosen for.
    pub role: Role,
    /// Their place among those of the role, from 1.
    pub place: i32,
    /// Their name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// The mailbox they sign in with, when it is known.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
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

/// What somebody is chosen for at a meeting.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MeetingRole")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Mötesordförande.
    Chair,
    /// Mötessekreterare.
    Secretary,
    /// Justerare.
    Adjuster,
    /// Rösträknare.
    Teller,
}

keyed!(Role {
    Chair = "chair",
    Secretary = "secretary",
    Adjuster = "adjuster",
    Teller = "teller",
});
