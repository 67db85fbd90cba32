//! What somebody sees of their own membership.

use chrono::NaiveDate;
use poem_openapi::Object;

use crate::{
    associations::{AssociationId, draft::Address},
    members::{Category, MemberId, member},
};

/// What one association keeps about whoever asks.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct OwnMembershipView {
    /// The association.
    pub association_id: AssociationId,
    /// Its name.
    pub association_name: String,
    /// The id of the member there.
    pub member_id: MemberId,
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The mailbox.
    pub email: Option<String>,
    /// The telephone, E.164.
    pub phone: Option<String>,
    /// The address.
    pub address: Option<Address>,
    /// The year of birth.
    pub birth_year: Option<i32>,
    /// The kind of member.
    pub category: Category,
    /// The first day of the membership.
    pub joined: Option<NaiveDate>,
    /// The first day on which they are no member any longer.
    pub left: Option<NaiveDate>,
    /// The years whose fee is paid, in order.
    pub fee_years: Vec<i32>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl OwnMembershipView {
    /// The view of somebody's own row in an association of that name.
    pub fn of(row: member::Model, mut fee_years: Vec<i32>, association_name: String) -> Self {
        let address = Address { street: row.street, postal_code: row.postal_code, city: row.city };
        fee_years.sort_unstable();
        Self {
            association_id: row.association_id,
            association_name,
            member_id: row.id,
            given_name: row.given_name,
            family_name: row.family_name,
            email: row.email,
            phone: row.phone,
            address: (address != Address::default()).then_some(address),
            birth_year: row.birth_year,
            category: row.category,
            joined: row.joined,
            left: row.left_day,
            fee_years,
            version: row.version,
        }
    }
}
