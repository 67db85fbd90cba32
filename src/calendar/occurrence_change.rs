//! One occurrence of a series that was moved, changed or cancelled.

use chrono::NaiveDateTime;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::{EventId, recurrence::Change};
use crate::associations::{AssociationId, Permit};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "occurrence_change")]
/// One occurrence that differs from its series. Times are local wall time in the event's zone.
pub struct Model {
    /// The association whose event it is.
    pub association_id: AssociationId,
    /// The event.
    #[sea_orm(primary_key, auto_increment = false)]
    pub event_id: EventId,
    /// The start that the rule gives it: its name for ever.
    #[sea_orm(primary_key, auto_increment = false)]
    pub original_start: NaiveDateTime,
    /// When it starts now.
    pub starts: NaiveDateTime,
    /// When it ends now, exclusive.
    pub ends: NaiveDateTime,
    /// Its own title, if not the series'.
    pub title: Option<String>,
    /// Its own place, if not the series'.
    pub location: Option<String>,
    /// Whether it does not take place.
    pub cancelled: bool,
    /// Counts its changes, beginning above the series' own count.
    pub sequence: i32,
    /// The event's version that this change made.
    pub version: i64,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The changed occurrences of the permit's association.
    pub fn within<R>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }

    /// The changed occurrences of some associations, to be laid over events that were seen.
    pub fn beside(associations: &[AssociationId]) -> Select<Self> {
        match associations {
            [one] => Self::find().filter(Column::AssociationId.eq(*one)),
            many => Self::find().filter(Column::AssociationId.is_in(many.iter().copied())),
        }
    }
}

impl Model {
    /// The change as the rule's engine takes it.
    pub fn change(&self) -> Change {
        Change {
            original_start: self.original_start,
            starts: self.starts,
            ends: self.ends,
            title: self.title.clone(),
            location: self.location.clone(),
            cancelled: self.cancelled,
        }
    }
}
