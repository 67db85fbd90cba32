//! An event, or a series of them with one rule.

use chrono::{NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::{EventId, Sight, recurrence::Series, zone};
use crate::associations::{AssociationId, Permit, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "event")]
/// An event, or a series of them. Times are local wall time in `timezone`.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: EventId,
    /// The association whose it is.
    pub association_id: AssociationId,
    /// Its name in every calendar program, for ever (RFC 7986 5.3).
    pub uid: String,
    /// The title.
    pub title: String,
    /// Plain text.
    pub description: Option<String>,
    /// The place.
    pub location: Option<String>,
    /// The kind of event.
    pub category: Option<Category>,
    /// Who may see it.
    pub visibility: Visibility,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// The first start.
    pub starts: NaiveDateTime,
    /// The first end, exclusive: for whole days 00:00 on the day after the last.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: String,
    /// The rule in its normal form; none for a single event.
    pub recurrence: Option<String>,
    /// Starts taken out of the series, separated by spaces.
    pub excluded: String,
    /// The last local day of the last occurrence, moved ones included; none when it goes on.
    pub last_day: Option<NaiveDate>,
    /// Whether it will be held.
    pub status: Status,
    /// A link to more.
    pub url: Option<String>,
    /// How many may come.
    pub capacity: Option<i32>,
    /// The room that keeps it alike with something of its own, such as `meetings`; it is changed there.
    pub kept_by: Option<String>,
    /// Counts changes of time, place, recurrence or status (RFC 5545 3.8.7.4).
    pub sequence: i32,
    /// Counts changes.
    pub version: i64,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
    /// When the series was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// The events of the permit's association.
    pub fn within<R>(permit: &Permit<R>) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(permit.association()))
    }

    /// The events that somebody may see.
    pub fn seen(sight: &Sight) -> Select<Self> {
        Self::find().filter(sight.condition())
    }
}

impl Model {
    /// Its zone.
    pub fn zone(&self) -> Tz {
        zone::zone(&self.timezone).unwrap_or(zone::HOME)
    }

    /// The starts taken out of the series.
    pub fn excluded(&self) -> Vec<NaiveDateTime> {
        self.excluded.split_whitespace().filter_map(|start| start.parse().ok()).collect()
    }

    /// The series as the rule's engine takes it.
    pub fn series<'a>(&'a self, excluded: &'a [NaiveDateTime]) -> Series<'a> {
        Series {
            starts: self.starts,
            ends: self.ends,
            all_day: self.all_day,
            zone: self.zone(),
            rule: self.recurrence.as_deref(),
            excluded,
        }
    }
}

/// Starts as the column `excluded` keeps them.
pub fn joined(excluded: &[NaiveDateTime]) -> String {
    let texts: Vec<String> = excluded.iter().map(|start| start.format("%Y-%m-%dT%H:%M:%S").to_string()).collect();
    texts.join(" ")
}

/// The kind of event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "EventCategory")]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Möte.
    Meeting,
    /// Arbetsdag.
    WorkDay,
    /// Kultur.
    Culture,
    /// Idrott och friluftsliv.
    Sport,
    /// Mat och fika.
    Food,
    /// Barn och unga.
    Children,
    /// Marknad.
    Market,
    /// Kurs och studiecirkel.
    Course,
    /// Service: the shop, the library bus.
    Service,
    /// Annat.
    Other,
}

/// Who may see an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "EventVisibility")]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Anybody.
    Public,
    /// The members.
    Members,
    /// The board.
    Board,
}

/// Whether an event will be held (RFC 5545 3.8.1.11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "EventStatus")]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It will.
    Confirmed,
    /// It is planned, not certain.
    Tentative,
    /// It will not; it stays in sight and says so.
    Cancelled,
}

keyed!(Category {
    Meeting = "meeting", WorkDay = "work_day", Culture = "culture", Sport = "sport", Food = "food",
    Children = "children", Market = "market", Course = "course", Service = "service", Other = "other",
});
keyed!(Visibility { Public = "public", Members = "members", Board = "board" });
keyed!(Status { Confirmed = "confirmed", Tentative = "tentative", Cancelled = "cancelled" });
