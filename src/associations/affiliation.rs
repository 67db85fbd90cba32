//! A dated edge from an association to an umbrella: requested by the one, approved by the other.

use chrono::NaiveDate;
use poem_openapi::Enum;
use sea_orm::entity::prelude::*;

use super::{AffiliationId, AssociationId, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "affiliation")]
/// An edge from an association to an umbrella.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AffiliationId,
    /// The association below.
    pub association_id: AssociationId,
    /// The umbrella above.
    pub umbrella_id: AssociationId,
    /// How far it has come.
    pub state: State,
    /// What the association shares beyond network facts, as keys separated by spaces.
    pub shared: String,
    /// The first day.
    pub from_day: Option<NaiveDate>,
    /// The last day.
    pub until_day: Option<NaiveDate>,
    /// Counts changes.
    pub version: i64,
    /// When it was requested.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// How far an affiliation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum State {
    /// The association asked.
    Requested,
    /// The umbrella said yes.
    Affiliated,
    /// It is over, or was refused.
    Ended,
}

/// What an association may share beyond network facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[oai(rename_all = "snake_case")]
pub enum Shared {
    /// Who holds which post, for those who agreed to be shown.
    Board,
}

keyed!(State { Requested = "requested", Affiliated = "affiliated", Ended = "ended" });
keyed!(Shared { Board = "board" });
