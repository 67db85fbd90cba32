//! What a board may say of a household.

use poem_openapi::Object;

use super::{NAME_MAX, address_of, check::Check};
use crate::{
    associations::draft::Address,
    kit::{Fault, FieldFault, form::Fields},
    members::MemberId,
};

/// Members that a household can have.
const HOUSEHOLD_MOST: usize = 50;

/// A household as the board enters it.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct HouseholdDraft {
    /// What the list calls it.
    pub name: String,
    /// Its address.
    pub address: Option<Address>,
    /// Its members, 50 at most; left out, they stay as they are.
    pub members: Option<Vec<MemberId>>,
}

/// A household, every field checked.
#[derive(Clone, Debug)]
pub struct Home {
    /// What the list calls it.
    pub name: String,
    /// Its address.
    pub address: Address,
    /// Its members; none when nothing is said of them.
    pub members: Option<Vec<MemberId>>,
}

impl HouseholdDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, when a member's id cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let members: Result<Vec<MemberId>, _> = fields.all("member").map(str::parse).collect();
        let members = members.map_err(|_| Fault::field("members", "member_unknown"))?;
        Ok(Self {
            name: fields.text("name").to_owned(),
            address: Some(address_of(fields)),
            members: (!members.is_empty()).then_some(members),
        })
    }

    /// The household, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Home, Fault> {
        let mut check = Check(Vec::new());
        let name = check.line("name", Some(&self.name), NAME_MAX).unwrap_or_default();
        if name.is_empty() {
            check.0.push(FieldFault::new("name", "name_needed"));
        }
        let address = check.address(self.address.as_ref());
        let members = self.members.clone().map(|mut members| {
            members.sort_unstable();
            members.dedup();
            members
        });
        if members.as_ref().is_some_and(|members| members.len() > HOUSEHOLD_MOST) {
            check.0.push(FieldFault::new("members", "household_too_large").with("most", HOUSEHOLD_MOST));
        }
        if check.0.is_empty() { Ok(Home { name, address, members }) } else { Err(Fault::fields(check.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_needs_a_name() {
        let draft = HouseholdDraft { name: " ".to_owned(), address: None, members: None };
        assert_eq!(draft.check().unwrap_err().fields[0].code, "name_needed");
    }
}
