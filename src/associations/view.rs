//! What is shown of an association.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;
use uuid::Uuid;

use super::{
    AffiliationId, AssociationId, Kind, OfficeId, Post,
    affiliation::{self, Shared, State},
    association::{self, LegalForm},
    draft::{Address, BylawsDraft, Position},
    office,
};

/// An association. The role mailbox, telephone and address are there for those who may see network facts.
#[derive(Clone, Debug, Object)]
pub struct AssociationView {
    /// Its id.
    pub id: AssociationId,
    /// What kind it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
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
    /// Its address.
    pub address: Option<Address>,
    /// Its place on the map.
    pub position: Option<Position>,
    /// The year it was founded.
    pub founded: Option<i32>,
    /// A few sentences.
    pub about: Option<String>,
    /// Language tags.
    pub languages: Vec<String>,
    /// Counts changes; the `ETag`.
    pub version: i64,
    /// When it was last changed.
    pub changed: DateTime<Utc>,
}

impl AssociationView {
    /// The view for those who may see network facts, or for anybody.
    pub fn of(row: association::Model, sees_facts: bool) -> Self {
        let address = Address { street: row.street, postal_code: row.postal_code, city: row.city };
        Self {
            id: row.id,
            kind: row.kind,
            name: row.name,
            slug: row.slug,
            legal_form: row.legal_form,
            organisation_number: row.organisation_number,
            municipality: row.municipality,
            village: row.village,
            email: row.email.filter(|_| sees_facts),
            phone: row.phone.filter(|_| sees_facts),
            website: row.website,
            address: (sees_facts && address != Address::default()).then_some(address),
            position: row.lat.zip(row.lon).map(|(lat, lon)| Position { lat, lon }),
            founded: row.founded,
            about: row.about,
            languages: row.languages.split_whitespace().map(ToOwned::to_owned).collect(),
            version: row.version,
            changed: row.changed,
        }
    }
}

/// An office. The mailbox is there for those who may see offices in full.
#[derive(Clone, Debug, Object)]
pub struct OfficeView {
    /// Its id.
    pub id: OfficeId,
    /// Which post.
    pub post: Post,
    /// The person's name.
    pub name: String,
    /// The mailbox they sign in with.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<Uuid>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Whether the person agrees that post and name are shown to anybody.
    pub public: bool,
    /// Counts changes; the `ETag`.
    pub version: i64,
    /// Told to whoever gives an office: no letter about it went out, since today's letters about
    /// offices are used up. The office is given all the same; tell the person yourself.
    #[oai(default)]
    pub letters_used_up: bool,
}

impl OfficeView {
    /// The same, where `untold` are the offices about which no letter went out.
    #[must_use]
    pub fn told(self, untold: &[OfficeId]) -> Self {
        Self { letters_used_up: untold.contains(&self.id), ..self }
    }

    /// The view for those who may see mailboxes, or names alone.
    pub fn of(row: office::Model, sees_mailbox: bool) -> Self {
        Self {
            id: row.id,
            post: row.post,
            name: row.name,
            email: row.email.filter(|_| sees_mailbox),
            member_id: row.member_id.filter(|_| sees_mailbox),
            from: row.from_day,
            until: row.until_day,
            public: row.public,
            version: row.version,
            letters_used_up: false,
        }
    }
}

/// An affiliation, seen from either end.
#[derive(Clone, Debug, Object)]
pub struct AffiliationView {
    /// Its id.
    pub id: AffiliationId,
    /// The association below.
    pub association_id: AssociationId,
    /// Its name.
    pub association_name: String,
    /// The umbrella above.
    pub umbrella_id: AssociationId,
    /// Its name.
    pub umbrella_name: String,
    /// How far it has come.
    pub state: State,
    /// What is shared beyond network facts.
    pub shared: Vec<Shared>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl AffiliationView {
    /// The view of an edge between two named associations.
    pub fn of(row: affiliation::Model, association_name: String, umbrella_name: String) -> Self {
        Self {
            id: row.id,
            association_id: row.association_id,
            association_name,
            umbrella_id: row.umbrella_id,
            umbrella_name,
            state: row.state,
            shared: row.shared.split_whitespace().filter_map(Shared::from_key).collect(),
            from: row.from_day,
            until: row.until_day,
            version: row.version,
        }
    }
}

/// The bylaws of an association.
#[derive(Clone, Debug, Object)]
pub struct BylawsView {
    /// The rules.
    pub rules: BylawsDraft,
    /// Whether these are the usual bylaws, because the board has not entered its own.
    pub usual: bool,
    /// Counts changes; the `ETag`. 0 while they are the usual ones.
    pub version: i64,
}

/// A municipality.
#[derive(Clone, Debug, Object)]
pub struct MunicipalityView {
    /// Four digits.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Minority languages it is an administrative area for.
    pub languages: Vec<String>,
}
