//! An association: a village's, a council of villages, or the county's network.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::Deserialize;

use super::AssociationId;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "association")]
/// An association.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssociationId,
    /// A village's association, a council or a network.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The name, as it sorts in Swedish.
    pub sort_key: String,
    /// Name, village and municipality folded, for search.
    pub search: String,
    /// Its name in addresses.
    pub slug: String,
    /// What the law sees.
    pub legal_form: LegalForm,
    /// Ten digits, if it has one.
    pub organisation_number: Option<String>,
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
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Five digits.
    pub postal_code: Option<String>,
    /// Post town.
    pub city: Option<String>,
    /// Latitude, WGS 84, degrees.
    pub lat: Option<f64>,
    /// Longitude, WGS 84, degrees.
    pub lon: Option<f64>,
    /// The year it was founded.
    pub founded: Option<i32>,
    /// A few sentences.
    pub about: Option<String>,
    /// Language tags, separated by spaces.
    pub languages: String,
    /// Counts changes.
    pub version: i64,
    /// When it was registered.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

/// What kind of association it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A village's own association.
    Association,
    /// A municipality's council of villages (kommunbygderåd).
    Council,
    /// A network of associations and councils.
    Network,
}

/// What the law sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Enum, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum LegalForm {
    /// Ideell förening.
    Nonprofit,
    /// Ekonomisk förening.
    Economic,
    /// Not a legal person of its own.
    Informal,
}

macro_rules! keyed {
    ($name:ident { $($variant:ident = $key:literal),+ $(,)? }) => {
        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name it goes by in the contract, forms and texts.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }

            /// The one of that name.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}
pub(crate) use keyed;

keyed!(Kind { Association = "association", Council = "council", Network = "network" });
keyed!(LegalForm { Nonprofit = "nonprofit", Economic = "economic", Informal = "informal" });
