//! The list as an import meets it: read once, every row of the file laid beside it.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, QueryOrder};

use super::fees;
use crate::{
    associations::{Permit, right::KeepMembers},
    kit::{Fault, text},
    members::{
        HouseholdId, fee_year, household, member,
        rules::likeness::{Ambiguous, choose, likeness},
        sheet::Line,
    },
};

/// A member, as they will be when the import is written.
pub(super) struct Known {
    /// The row.
    pub row: member::Model,
    /// The paid years, in order.
    pub fees: Vec<i32>,
    /// What stood there before, when the import changes it.
    pub before: Option<Box<(member::Model, Vec<i32>)>>,
    /// The line of the file that speaks of them.
    pub line: Option<u32>,
    /// Whether the import brings them.
    pub is_new: bool,
}

/// The list.
#[derive(Default)]
pub(super) struct Roster {
    /// Everybody, those that the import brings among them.
    pub known: Vec<Known>,
    /// Households that the import brings.
    pub homes: Vec<household::Model>,
    by_number: HashMap<String, usize>,
    by_external: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    households: HashMap<String, HouseholdId>,
    household_names: HashMap<HouseholdId, String>,
}

/// Why a row fits nobody and is nobody new either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misfit {
    /// Two members are equally alike.
    Ambiguous,
    /// The number is one member's and the key of the other system another's.
    KeysDisagree,
}

impl Roster {
    /// Reads the list.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn read(db: &impl ConnectionTrait, permit: &Permit<KeepMembers>) -> Result<Self, Fault> {
        let mut roster = Self::default();
        for home in household::Entity::within(permit).all(db).await? {
            roster.households.insert(text::fold(&home.name), home.id);
            roster.household_names.insert(home.id, home.name);
        }
        let paid = fee_year::Entity::within(permit).order_by_asc(fee_year::Column::Year).all(db).await?;
        let mut years = fees::by_member(paid.into_iter().map(|row| (row.member_id, row.year)));
        for row in member::Entity::named(permit).all(db).await? {
            let fees = years.remove(&row.id).unwrap_or_default();
            roster.enter(Known { row, fees, before: None, line: None, is_new: false });
        }
        Ok(roster)
    }

    /// Puts somebody on the list.
    pub fn enter(&mut self, known: Known) {
        let place = self.known.len();
        let row = &known.row;
        if let Some(number) = &row.number {
            self.by_number.insert(number.clone(), place);
        }
        if let Some(external) = &row.external_id {
            self.by_external.insert(external.clone(), place);
        }
        self.by_name.entry(row.name_key.clone()).or_default().push(place);
        self.known.push(known);
    }

    /// The place of the member that a row speaks of.
    ///
    /// # Errors
    /// A misfit.
    pub fn find(&self, said: &Line, name_key: &str) -> Result<Option<usize>, Misfit> {
        let by_number = said.number.as_ref().and_then(|number| self.by_number.get(number)).copied();
        let by_external = said.external_id.as_ref().and_then(|external| self.by_external.get(external)).copied();
        match (by_number, by_external) {
            (Some(one), Some(other)) if one != other => Err(Misfit::KeysDisagree),
            (Some(place), _) | (None, Some(place)) => Ok(Some(place)),
            (None, None) => self.by_name(said, name_key),
        }
    }

    fn by_name(&self, said: &Line, name_key: &str) -> Result<Option<usize>, Misfit> {
        let places = self.by_name.get(name_key).map(Vec::as_slice).unwrap_or_default();
        let likely = places.iter().filter_map(|place| {
            let known = self.known.get(*place)?;
            Some((*place, likeness(said, &known.row)?))
        });
        choose(likely).map_err(|Ambiguous| Misfit::Ambiguous)
    }

    /// Puts a changed row in the place of a member's old one.
    pub fn change(&mut self, place: usize, row: member::Model, fees: Vec<i32>) {
        let Some(known) = self.known.get_mut(place) else {
            return;
        };
        if known.row.number != row.number {
            if let Some(old) = &known.row.number {
                self.by_number.remove(old);
            }
            if let Some(new) = &row.number {
                self.by_number.insert(new.clone(), place);
            }
        }
        let before = (std::mem::replace(&mut known.row, row), std::mem::replace(&mut known.fees, fees));
        known.before = Some(Box::new(before));
    }

    /// The household of that name; a new one, when there is none.
    pub fn household(&mut self, name: &str, fresh: impl FnOnce() -> household::Model) -> HouseholdId {
        let key = text::fold(name);
        if let Some(id) = self.households.get(&key) {
            return *id;
        }
        let home = fresh();
        let id = home.id;
        self.households.insert(key, id);
        self.household_names.insert(id, home.name.clone());
        self.homes.push(home);
        id
    }

    /// What a household is called.
    pub fn household_name(&self, id: HouseholdId) -> Option<String> {
        self.household_names.get(&id).cloned()
    }

    /// Drops new households that nobody moved into.
    pub fn drop_empty_homes(&mut self) {
        let lived_in: HashSet<HouseholdId> = self.known.iter().filter_map(|known| known.row.household_id).collect();
        self.homes.retain(|home| lived_in.contains(&home.id));
    }
}
