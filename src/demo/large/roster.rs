//! The membership list of a village to measure with: families of three at one address, nine in ten
//! with last year's fee paid and three in four with this year's.

use chrono::{Datelike, NaiveDate};
use sea_orm::DatabaseTransaction;

use super::{Village, count, insert, names};
use crate::{
    demo::people::Person,
    kit::Fault,
    members::{Category, HouseholdId, MemberId, fee_year, household, member},
};

/// How many share an address and a family name.
const FAMILY: usize = 3;

impl Village<'_> {
    /// Puts the village's households, members and paid years in.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn save_roster(&self, txn: &DatabaseTransaction) -> Result<(), Fault> {
        let households: Vec<household::Model> =
            (0..self.members.div_ceil(FAMILY)).map(|at| self.household(at)).collect();
        let members: Vec<member::Model> = households
            .iter()
            .enumerate()
            .flat_map(|(at, home)| (at * FAMILY..(at + 1) * FAMILY).map(move |number| self.member(number, home)))
            .take(self.members)
            .collect();
        let fees: Vec<fee_year::Model> =
            members.iter().enumerate().flat_map(|(number, member)| self.fees(number, member.id)).collect();
        insert::<_, household::ActiveModel>(txn, households).await?;
        insert::<_, member::ActiveModel>(txn, members).await?;
        insert::<_, fee_year::ActiveModel>(txn, fees).await
    }

    fn household(&self, at: usize) -> household::Model {
        // Eighteen houses to a road.
        let road = names::street(self.chance(at / 18));
        household::Model {
            id: HouseholdId(self.app.id()),
            association_id: self.id,
            name: names::family_name(self.chance(at)).to_owned(),
            street: Some(format!("{road} {}", at % 18 * 2 + 1)),
            postal_code: Some("96177".to_owned()),
            city: Some(self.place.name.to_owned()),
            version: 1,
            created: self.now,
            changed: self.now,
        }
    }

    fn member(&self, number: usize, home: &household::Model) -> member::Model {
        let person = Person::numbered(self.number, number, &home.name, self.today.year());
        let chance = self.chance(number);
        let row = member::Model {
            id: MemberId(self.app.id()),
            association_id: self.id,
            number: Some((number + 1).to_string()),
            external_id: None,
            given_name: person.given,
            family_name: person.family,
            name_key: String::new(),
            sort_key: String::new(),
            search: String::new(),
            email: person.email,
            phone: Some(format!("+4670{:07}", chance % 10_000_000)),
            street: home.street.clone(),
            postal_code: home.postal_code.clone(),
            city: home.city.clone(),
            birth_year: Some(person.born),
            category: if chance.is_multiple_of(17) { Category::Supporting } else { Category::Voting },
            household_id: Some(home.id),
            joined: self.joined(chance),
            left_day: None,
            note: None,
            erased: None,
            version: 1,
            created: self.now,
            changed: self.now,
        };
        row.keyed()
    }

    fn joined(&self, chance: u64) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.today.year() - 1 - i32::try_from(chance % 30).ok()?, 1, 15)
    }

    fn fees(&self, number: usize, member: MemberId) -> impl Iterator<Item = fee_year::Model> + use<> {
        let (association, year) = (self.id, self.today.year());
        let chance = names::mixed(self.chance(number) ^ count(number));
        let paid = [(year - 1, !chance.is_multiple_of(10)), (year, !chance.is_multiple_of(4))];
        paid.into_iter().filter(|(_, paid)| *paid).map(move |(year, _)| fee_year::Model {
            association_id: association,
            member_id: member,
            year,
        })
    }
}
