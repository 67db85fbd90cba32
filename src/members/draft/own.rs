//! What a member may say of themselves: by which telephone and at which address they are reached.

use chrono::NaiveDate;
use poem_openapi::Object;

use super::{
    address_of,
    check::{Check, personal_numbers},
};
use crate::{
    associations::draft::Address,
    kit::{Fault, form::Fields},
    members::{member, sheet::Column},
};

/// How a member is reached, as they enter it themselves. What is left out is emptied.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct OwnDraft {
    /// A telephone; Swedish numbers may be written as at home.
    pub phone: Option<String>,
    /// The address.
    pub address: Option<Address>,
}

/// How a member is reached, every field checked.
#[derive(Clone, Debug)]
pub struct Contact {
    phone: Option<String>,
    address: Address,
}

impl Contact {
    /// The row with this in place; all the rest stays its own.
    #[must_use]
    pub fn onto(&self, row: member::Model) -> member::Model {
        let Address { street, postal_code, city } = self.address.clone();
        member::Model { phone: self.phone.clone(), street, postal_code, city, ..row }.keyed()
    }
}

impl OwnDraft {
    /// From a form.
    pub fn from_fields(fields: &Fields) -> Self {
        Self { phone: fields.filled("phone"), address: Some(address_of(fields)) }
    }

    /// How they are reached, with every field checked as the board's are.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, today: NaiveDate) -> Result<Contact, Fault> {
        let address = self.address.as_ref();
        let said = [
            (Column::Street, address.and_then(|address| address.street.as_ref())),
            (Column::City, address.and_then(|address| address.city.as_ref())),
        ];
        let mut check = Check(personal_numbers(&said, today));
        let phone = check.phone(self.phone.as_deref());
        let address = check.address(address);
        if check.0.is_empty() { Ok(Contact { phone, address }) } else { Err(Fault::fields(check.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::members::rules::likeness::tests::row;

    fn today() -> NaiveDate {
        "2026-12-10".parse().unwrap()
    }

    fn draft(fields: &[(&str, &str)]) -> OwnDraft {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        OwnDraft::from_fields(&Fields(fields))
    }

    #[test]
    fn telephone_and_address_are_put_in_place_and_nothing_else() {
        let old = row("Anna", "Holm").keyed();
        let said = draft(&[("phone", "070-123 45 67"), ("address.postal_code", "961 77"), ("given_name", "Eva")]);
        let new = said.check(today()).unwrap().onto(old.clone());
        assert_eq!(new.phone.as_deref(), Some("+46701234567"));
        assert_eq!(new.postal_code.as_deref(), Some("96177"));
        assert!(new.search.contains(" 0701234567"));
        let back = draft(&[]).check(today()).unwrap().onto(new);
        assert_eq!((back.given_name, back.search), (old.given_name, old.search));
        assert_eq!((back.phone, back.postal_code), (None, None));
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = draft(&[("phone", "1"), ("address.street", "c/o 811218-9876"), ("address.postal_code", "12")]);
        let mut found: Vec<_> =
            wrong.check(today()).unwrap_err().fields.into_iter().map(|fault| (fault.field, fault.code)).collect();
        found.sort();
        assert_eq!(
            found,
            [
                ("address.postal_code".to_owned(), "postal_code_invalid"),
                ("address.street".to_owned(), "personal_number_refused"),
                ("phone".to_owned(), "phone_invalid"),
            ]
        );
    }
}
