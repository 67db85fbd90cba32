//! A meeting. Its time and place are also an event in the calendar, kept alike by every verb.

use chrono::NaiveDateTime;
use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::MeetingId;
use crate::{
    associations::{AssociationId, Proof, association::keyed},
    calendar::{EventId, Visibility},
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "meeting")]
/// A meeting. Its time and place are also an event in the calendar, kept alike by every verb.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MeetingId,
    /// The association.
    pub association_id: AssociationId,
    /// Its event in the calendar.
    pub event_id: EventId,
    /// The kind of meeting.
    pub kind: Kind,
    /// The title: "Årsmöte 2026".
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
    /// Who sees it in the calendar once it is called; until then the board alone does.
    pub visibility: Visibility,
    /// How far it has come.
    pub state: State,
    /// Rules that the board set aside, as JSON (`planning::rules::Waiver`).
    pub waived: String,
    /// When the members were first called.
    pub called: Option<ChronoDateTimeUtc>,
    /// When it was opened.
    pub opened: Option<ChronoDateTimeUtc>,
    /// Until when it is adjourned, local time in `timezone`; none while it is not.
    pub adjourned_to: Option<NaiveDateTime>,
    /// When it last went on after it was adjourned.
    pub resumed: Option<ChronoDateTimeUtc>,
    /// When the voting roll was settled.
    pub roll_frozen: Option<ChronoDateTimeUtc>,
    /// When it was closed.
    pub closed: Option<ChronoDateTimeUtc>,
    /// When it was cancelled.
    pub cancelled: Option<ChronoDateTimeUtc>,
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

/// The kind of meeting.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MeetingKind")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Årsmöte.
    Annual,
    /// Extra årsmöte.
    ExtraAnnual,
    /// Medlemsmöte.
    Member,
    /// Styrelsemöte.
    Board,
    /// Konstituerande styrelsemöte.
    Constituting,
}

keyed!(Kind {
    Annual = "annual",
    ExtraAnnual = "extra_annual",
    Member = "member",
    Board = "board",
    Constituting = "constituting",
});

impl Kind {
    /// Whether all members are called; else the board meets.
    pub fn is_general(self) -> bool {
        matches!(self, Self::Annual | Self::ExtraAnnual | Self::Member)
    }
}

/// How far a meeting has come.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "MeetingState")]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is being planned.
    Draft,
    /// Those concerned are called.
    Called,
    /// It is going on.
    Open,
    /// It is over.
    Closed,
    /// It will not be held.
    Cancelled,
}

keyed!(State {
    Draft = "draft",
    Called = "called",
    Open = "open",
    Closed = "closed",
    Cancelled = "cancelled",
});
