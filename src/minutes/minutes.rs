//! The minutes of a meeting.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::MinutesId;
use crate::{
    associations::{AssociationId, Proof, association::keyed},
    meetings::MeetingId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "minutes")]
/// The minutes of a meeting.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MinutesId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Which numbers the paragraphs take.
    pub series: Series,
    /// The year of the series.
    pub year: i32,
    /// The number of the first paragraph.
    pub first_number: i32,
    /// How far they have come.
    pub state: State,
    /// The canonical text (RFC 8785), from the lock on.
    pub content: Option<String>,
    /// SHA-256 of `content`, lower-case hex.
    pub content_hash: Option<String>,
    /// When they were locked.
    pub locked: Option<ChronoDateTimeUtc>,
    /// The account that locked them.
    pub locked_by: Option<Uuid>,
    /// When the last adjustment that the bylaws ask for came.
    pub adjusted: Option<ChronoDateTimeUtc>,
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

/// A series of paragraph numbers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MinutesSeries")]
#[serde(rename_all = "snake_case")]
pub enum Series {
    /// General meetings.
    General,
    /// The board's meetings.
    Board,
}

keyed!(Series {
    General = "general",
    Board = "board",
});

/// How far minutes have come.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MinutesState")]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written.
    Draft,
    /// The text stands; adjustments are awaited.
    Locked,
    /// Confirmed by all whom the bylaws ask.
    Adjusted,
}

keyed!(State {
    Draft = "draft",
    Locked = "locked",
    Adjusted = "adjusted",
});
