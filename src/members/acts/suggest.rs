//! Households that equal addresses suggest.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    associations::{Permit, draft::Address, right::SeeContacts},
    kit::{App, Fault},
    members::{
        MemberId, member, rules,
        view::{HouseholdSuggestion, NamedMember},
    },
};

/// How many suggestions are made at once.
const SUGGESTIONS: usize = 100;

/// A member at an address: id, names, street, postal code, town.
type Dweller = (MemberId, String, String, Option<String>, Option<String>, Option<String>);

/// Today's members without a household who have the same address, two or more together.
///
/// # Errors
/// A fault of the store.
pub async fn suggest_households(app: &App, permit: &Permit<SeeContacts>) -> Result<Vec<HouseholdSuggestion>, Fault> {
    let rows: Vec<Dweller> = member::Entity::within(permit)
        .select_only()
        .columns([
            member::Column::Id,
            member::Column::GivenName,
            member::Column::FamilyName,
            member::Column::Street,
            member::Column::PostalCode,
            member::Column::City,
        ])
        .filter(member::belongs_on(app.today()))
        .filter(member::Column::HouseholdId.is_null())
        .filter(member::Column::Street.is_not_null())
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .into_tuple()
        .all(app.read())
        .await?;
    let mut at: BTreeMap<String, Vec<Dweller>> = BTreeMap::new();
    for row in rows {
        if let Some(key) = rules::address_key(row.3.as_deref(), row.4.as_deref()) {
            at.entry(key).or_default().push(row);
        }
    }
    Ok(at.into_values().filter(|group| group.len() > 1).take(SUGGESTIONS).filter_map(suggestion).collect())
}

fn suggestion(group: Vec<Dweller>) -> Option<HouseholdSuggestion> {
    let (_, _, _, street, postal_code, city) = group.first()?.clone();
    let name = rules::household_name(group.iter().map(|row| row.2.as_str()), street.as_deref().unwrap_or_default());
    let member = |row: Dweller| NamedMember { id: row.0, name: rules::full_name(&row.1, &row.2) };
    Some(HouseholdSuggestion {
        name,
        address: Address { street, postal_code, city },
        members: group.into_iter().map(member).collect(),
    })
}
