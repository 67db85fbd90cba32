//! What an umbrella is shown of its affiliates.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::{Enum, Object};

use super::search::municipality_name;
use crate::{
    associations::{AssociationId, Kind, association::keyed, draft::Position},
    kit::text,
};

/// Whether a board is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[oai(rename_all = "snake_case")]
pub enum Board {
    /// Chair, secretary, treasurer, and as many seats as the bylaws ask for.
    Complete,
    /// A post or a seat is empty.
    Vacant,
    /// The association has not entered any office.
    Unknown,
}

keyed!(Board { Complete = "complete", Vacant = "vacant", Unknown = "unknown" });

/// An affiliate, as its umbrella sees it. No person stands here: role addresses, dates and counts.
#[derive(Clone, Debug, PartialEq, Object)]
pub struct AffiliateView {
    /// Its id.
    pub id: AssociationId,
    /// What kind it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// The municipality's code.
    pub municipality: String,
    /// The village.
    pub village: Option<String>,
    /// The role mailbox.
    pub email: Option<String>,
    /// The role telephone, E.164.
    pub phone: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its place on the map.
    pub position: Option<Position>,
    /// Whether its board is complete.
    pub board: Board,
    /// When its profile, offices or calendar were last changed.
    pub last_changed: DateTime<Utc>,
    /// The day of its next annual meeting: the one that its members are called to, else the one in its
    /// calendar.
    pub next_annual_meeting: Option<NaiveDate>,
    /// How many members it has today; null when there are fewer than five.
    pub member_count: Option<i64>,
    /// Whether the count is left out because it is too small.
    pub suppressed: bool,
    /// How many public events and series take place this year.
    pub events_this_year: i64,
}

/// An affiliate's facts, with what it is found and sorted by: made once, read by every list.
#[derive(Clone, Debug)]
pub struct Affiliate {
    /// What its umbrella sees.
    pub view: AffiliateView,
    /// Sorts names in Swedish.
    pub sort_key: String,
    /// Sorts municipalities in Swedish.
    pub municipality_key: String,
    /// Name, village and municipality, folded, a space before each word.
    pub place: String,
}

impl From<AffiliateView> for Affiliate {
    fn from(view: AffiliateView) -> Self {
        let municipality = municipality_name(&view.municipality);
        let village = view.village.as_deref().unwrap_or_default();
        Self {
            sort_key: text::sort_key(&view.name),
            municipality_key: text::sort_key(municipality),
            place: text::fold(&format!(" {} {village} {municipality}", view.name)),
            view,
        }
    }
}

/// Figures of an umbrella, by municipality.
#[derive(Clone, Debug, PartialEq, Object)]
pub struct FiguresView {
    /// The year of the events.
    pub year: i32,
    /// The day on which associations, boards and members were counted: today.
    pub counted_on: NaiveDate,
    /// One row a municipality, sorted by name in Swedish.
    pub items: Vec<FigureRow>,
    /// All of them together.
    pub total: FigureRow,
}

/// Figures of one municipality, or of all.
#[derive(Clone, Debug, PartialEq, Object)]
pub struct FigureRow {
    /// The municipality's code; null for all together.
    pub municipality: Option<String>,
    /// Its name; empty for all together.
    pub name: String,
    /// How many affiliates.
    pub associations: i64,
    /// How many have a complete board.
    pub boards_complete: i64,
    /// How many have a vacant post or seat.
    pub boards_vacant: i64,
    /// How many have not entered any office.
    pub boards_unknown: i64,
    /// Their members together. Only associations of five members or more are in the sum; null when there is none.
    pub members: Option<i64>,
    /// Whether associations are left out of that sum because they have fewer than five members.
    pub suppressed: bool,
    /// How many are left out.
    pub left_out: i64,
    /// How many public events and series take place in the year.
    pub events: i64,
}
