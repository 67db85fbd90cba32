//! What a board may say of a member or a household.

use chrono::{DateTime, Datelike, NaiveDate};
use poem_openapi::Object;
use uuid::Uuid;

use super::{Category, HouseholdId, MemberId, member, rules, sheet};
use crate::{
    associations::{AssociationId, draft::Address},
    identity::rules::email,
    kit::{Fault, FieldFault, form::Fields, text},
};

mod check;
mod household;
mod own;

use check::{Check, personal_numbers};
pub use household::{Home, HouseholdDraft};
pub use own::{Contact, OwnDraft};

/// The longest name, number or key, in characters; as the import has it.
const NAME_MAX: usize = 100;
/// The longest street, in characters.
const STREET_MAX: usize = 200;
/// The longest note, in characters.
const NOTE_MAX: usize = 2_000;
/// The earliest year of birth.
const BORN_FIRST: i32 = 1850;

/// A member as the board enters it. One of the two names is needed.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MemberDraft {
    /// The member number; no two are alike in an association.
    pub number: Option<String>,
    /// The key in another system.
    pub external_id: Option<String>,
    /// Given names.
    #[oai(default)]
    pub given_name: String,
    /// Family name.
    #[oai(default)]
    pub family_name: String,
    /// A mailbox; several members may share one.
    pub email: Option<String>,
    /// A telephone; Swedish numbers may be written as at home.
    pub phone: Option<String>,
    /// The address.
    pub address: Option<Address>,
    /// The year of birth. Never a personnummer.
    pub birth_year: Option<i32>,
    /// The kind of member.
    #[oai(default = "voting")]
    pub category: Category,
    /// The household.
    pub household_id: Option<HouseholdId>,
    /// The first day of the membership.
    pub joined: Option<NaiveDate>,
    /// The first day on which they are no member any longer.
    pub left: Option<NaiveDate>,
    /// The years whose fee is paid; left out, they stay as they are.
    pub fee_years: Option<Vec<i32>>,
    /// A note for the board, at most 2,000 characters.
    pub note: Option<String>,
}

fn voting() -> Category {
    Category::Voting
}

/// A member, every field checked.
#[derive(Clone, Debug)]
pub struct Person {
    /// What the list says of them.
    facts: member::Model,
    /// The years whose fee is paid, in order; none when nothing is said of them.
    pub fee_years: Option<Vec<i32>>,
}

impl Person {
    /// The row with what is said in place; id, version and times stay its own.
    #[must_use]
    pub fn onto(&self, row: member::Model) -> member::Model {
        let facts = self.facts.clone();
        member::Model {
            id: row.id,
            association_id: row.association_id,
            erased: row.erased,
            version: row.version,
            created: row.created,
            changed: row.changed,
            ..facts
        }
        .keyed()
    }
}

impl MemberDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields, today: NaiveDate) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let draft = Self {
            number: fields.filled("number"),
            external_id: fields.filled("external_id"),
            given_name: fields.text("given_name").to_owned(),
            family_name: fields.text("family_name").to_owned(),
            email: fields.filled("email"),
            phone: fields.filled("phone"),
            address: Some(address_of(fields)),
            birth_year: fields.parsed("birth_year", "year_malformed", &mut faults),
            category: Category::from_key(fields.text("category")).unwrap_or(Category::Voting),
            household_id: fields.parsed("household_id", "household_unknown", &mut faults),
            joined: fields.date("joined", &mut faults),
            left: fields.date("left", &mut faults),
            fee_years: None,
            note: fields.filled("note"),
        };
        Fault::unread(faults, draft, &["left"], |draft| {
            let nobody = member::Model::blank(MemberId(Uuid::nil()), AssociationId(Uuid::nil()), DateTime::default());
            draft.check(nobody, today)
        })
    }

    /// The member, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, blank: member::Model, today: NaiveDate) -> Result<Person, Fault> {
        let mut check = Check(self.personal_numbers(today));
        let address = check.address(self.address.as_ref());
        check.day("joined", self.joined);
        check.day("left", self.left);
        if self.joined.zip(self.left).is_some_and(|(joined, left)| left < joined) {
            check.0.push(FieldFault::new("left", "left_before_joined"));
        }
        if self.birth_year.is_some_and(|year| !(BORN_FIRST..=today.year()).contains(&year)) {
            check.0.push(FieldFault::new("birth_year", "year_malformed"));
        }
        let note = self.note.as_deref().map(text::lines).filter(|note| !note.is_empty());
        check.within("note", note.as_deref().unwrap_or_default(), NOTE_MAX);
        let facts = member::Model {
            number: check.line("number", self.number.as_deref(), NAME_MAX),
            external_id: check.line("external_id", self.external_id.as_deref(), NAME_MAX),
            given_name: check.line("given_name", Some(&self.given_name), NAME_MAX).unwrap_or_default(),
            family_name: check.line("family_name", Some(&self.family_name), NAME_MAX).unwrap_or_default(),
            email: check.by("email", self.email.as_deref(), "email_invalid", email),
            phone: check.phone(self.phone.as_deref()),
            street: address.street,
            postal_code: address.postal_code,
            city: address.city,
            birth_year: self.birth_year,
            category: self.category,
            household_id: self.household_id,
            joined: self.joined,
            left_day: self.left,
            note,
            ..blank
        };
        if rules::name_key(&facts.given_name, &facts.family_name).is_empty() {
            check.0.push(FieldFault::new("given_name", "name_needed"));
        }
        let fee_years = self.checked_years(&mut check);
        if check.0.is_empty() { Ok(Person { facts, fee_years }) } else { Err(Fault::fields(check.0)) }
    }

    fn checked_years(&self, check: &mut Check) -> Option<Vec<i32>> {
        let mut years = self.fee_years.clone()?;
        years.sort_unstable();
        years.dedup();
        if years.iter().any(|year| !rules::FEE_YEARS.contains(year)) {
            check.0.push(FieldFault::new("fee_years", "fee_year_out_of_range"));
        }
        Some(years)
    }

    /// The fields that hold a personnummer.
    fn personal_numbers(&self, today: NaiveDate) -> Vec<FieldFault> {
        use sheet::Column::{City, ExternalId, FamilyName, GivenName, Note, Number, Street};
        let address = self.address.clone().unwrap_or_default();
        let said = [
            (GivenName, Some(&self.given_name)),
            (FamilyName, Some(&self.family_name)),
            (Number, self.number.as_ref()),
            (ExternalId, self.external_id.as_ref()),
            (Street, address.street.as_ref()),
            (City, address.city.as_ref()),
            (Note, self.note.as_ref()),
        ];
        personal_numbers(&said, today)
    }
}

/// The import knows the parts of an address without the address.
pub(super) fn as_in_the_contract(field: &str) -> String {
    if matches!(field, "street" | "postal_code" | "city") { format!("address.{field}") } else { field.to_owned() }
}

fn address_of(fields: &Fields) -> Address {
    Address {
        street: fields.filled("address.street"),
        postal_code: fields.filled("address.postal_code"),
        city: fields.filled("address.city"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::members::rules::likeness::tests::row;

    fn today() -> NaiveDate {
        "2026-12-10".parse().unwrap()
    }

    fn draft(fields: &[(&str, &str)]) -> MemberDraft {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        MemberDraft::from_fields(&Fields(fields), today()).unwrap()
    }

    fn faults(draft: &MemberDraft) -> Vec<(String, &'static str)> {
        let fault = draft.check(row("", ""), today()).unwrap_err();
        fault.fields.into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn what_cannot_be_read_does_not_hide_the_rest() {
        let typed = [("birth_year", "i fjol"), ("email", "eva@"), ("joined", "våren"), ("left", "2020-01-01")];
        let fields = Fields(typed.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
        let fault = MemberDraft::from_fields(&fields, today()).unwrap_err();
        let found: Vec<_> = fault.fields.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(found, ["birth_year", "joined", "email", "given_name"]);
    }

    #[test]
    fn a_sound_member_is_tidied() {
        let draft = draft(&[
            ("given_name", " Sven  Olof "),
            ("family_name", "Åkerlund"),
            ("email", "Familjen@Example.org"),
            ("phone", "070-123 45 67"),
            ("address.postal_code", "961 77"),
            ("birth_year", "1958"),
        ]);
        let sound = draft.check(row("", ""), today()).unwrap().onto(row("x", "y"));
        assert_eq!((sound.given_name.as_str(), sound.name_key.as_str()), ("Sven Olof", "sven olof akerlund"));
        assert_eq!(sound.email.as_deref(), Some("familjen@example.org"));
        assert_eq!(sound.phone.as_deref(), Some("+46701234567"));
        assert_eq!(sound.postal_code.as_deref(), Some("96177"));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = draft(&[
            ("email", "anna"),
            ("address.postal_code", "12"),
            ("joined", "2026-03-01"),
            ("left", "2025-03-01"),
            ("birth_year", "2027"),
        ]);
        let found = faults(&wrong);
        for expected in [
            ("email", "email_invalid"),
            ("address.postal_code", "postal_code_invalid"),
            ("left", "left_before_joined"),
            ("birth_year", "year_malformed"),
            ("given_name", "name_needed"),
        ] {
            assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {found:?}");
        }
    }

    #[test]
    fn a_personnummer_has_no_place_anywhere() {
        let wrong = draft(&[("given_name", "Sven"), ("number", "811218-9876"), ("note", "ring 811218-9876")]);
        let found = faults(&wrong);
        assert!(found.contains(&("number".to_owned(), "personal_number_refused")), "{found:?}");
        assert!(found.contains(&("note".to_owned(), "personal_number_refused")), "{found:?}");
    }

    #[test]
    fn paid_years_are_sorted_and_checked() {
        let years = |years: &[i32]| MemberDraft { fee_years: Some(years.to_vec()), ..draft(&[("given_name", "Sven")]) };
        let sound = years(&[2026, 2025, 2026]).check(row("", ""), today()).unwrap();
        assert_eq!(sound.fee_years, Some(vec![2025, 2026]));
        assert_eq!(faults(&years(&[26])), [("fee_years".to_owned(), "fee_year_out_of_range")]);
    }
}
