//! A vote at a point of the agenda, with its sum.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{AgendaItemId, BallotId, MeetingId};
use crate::associations::{AssociationId, Proof, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ballot")]
/// A vote at a point of the agenda, with its sum.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BallotId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point.
    pub item_id: AgendaItemId,
    /// How it was held.
    pub method: Method,
    /// What was asked for.
    pub majority: Majority,
    /// What could be voted for, with votes where they were counted, as JSON (`points::rules::Choice`).
    pub options: String,
    /// How many abstained, where it was counted.
    pub abstained: Option<i32>,
    /// How many votes those present had.
    pub entitled: i32,
    /// The share that the bylaws asked for their own change when it was held, in percent; none of those held
    /// before it was kept.
    pub percent: Option<i32>,
    /// How many each could vote for: 1, or the seats of the election that was held.
    pub seats: i32,
    /// Whether the chair's casting vote decided.
    pub casting: bool,
    /// The option that won, from 1; none when nothing was carried.
    pub winner: Option<i32>,
    /// When.
    pub at: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}

/// How a vote is held.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "BallotMethod")]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Acklamation: the chair hears what most say.
    Acclamation,
    /// Handuppräckning, counted.
    ShowOfHands,
    /// Sluten omröstning, counted.
    Secret,
}

keyed!(Method {
    Acclamation = "acclamation",
    ShowOfHands = "show_of_hands",
    Secret = "secret",
});

/// What a vote must reach.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "BallotMajority")]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// More votes than any other.
    Simple,
    /// More than half of the votes given.
    Absolute,
    /// The share that the bylaws ask for their own change.
    Bylaws,
}

keyed!(Majority {
    Simple = "simple",
    Absolute = "absolute",
    Bylaws = "bylaws",
});
