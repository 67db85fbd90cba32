//! Something that somebody shall do by a day.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::{AgendaItemId, MeetingId, TaskId};
use crate::associations::{AssociationId, Proof};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "task")]
/// Something that somebody shall do by a day.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TaskId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point that gave it.
    pub item_id: Option<AgendaItemId>,
    /// What.
    pub what: String,
    /// Who; may be empty.
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<ChronoDateTimeUtc>,
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
