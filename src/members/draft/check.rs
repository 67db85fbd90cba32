//! Checking what was typed, field by field, until every fault is told.

use chrono::{Datelike, NaiveDate};

use super::{NAME_MAX, STREET_MAX};
use crate::{
    associations::draft::Address,
    kit::{FieldFault, text},
};

/// Collects faults while fields are checked one by one.
pub(super) struct Check(pub Vec<FieldFault>);

impl Check {
    /// One clean line of so many characters at most; nothing when it is empty.
    pub fn line(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let line = text::one_line(value?);
        self.within(field, &line, most);
        (!line.is_empty()).then_some(line)
    }

    /// Refuses a text of more characters.
    pub fn within(&mut self, field: &str, text: &str, most: usize) {
        if text.chars().count() > most {
            self.0.push(FieldFault::new(field, "text_too_long").with("most", most));
        }
    }

    /// What `read` makes of a text; nothing when it is empty.
    pub fn by(
        &mut self,
        field: &str,
        value: Option<&str>,
        code: &'static str,
        read: impl Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let text = value.map(str::trim).filter(|text| !text.is_empty())?;
        let read = read(text);
        if read.is_none() {
            self.0.push(FieldFault::new(field, code));
        }
        read
    }

    /// Refuses a day far from our time.
    pub fn day(&mut self, field: &str, day: Option<NaiveDate>) {
        if day.is_some_and(|day| !(1900..=2200).contains(&day.year())) {
            self.0.push(FieldFault::new(field, "date_out_of_range"));
        }
    }

    /// An address, each part of it checked.
    pub fn address(&mut self, address: Option<&Address>) -> Address {
        let Some(address) = address else {
            return Address::default();
        };
        Address {
            street: self.line("address.street", address.street.as_deref(), STREET_MAX),
            postal_code: self.by(
                "address.postal_code",
                address.postal_code.as_deref(),
                "postal_code_invalid",
                postal_code,
            ),
            city: self.line("address.city", address.city.as_deref(), NAME_MAX),
        }
    }
}

/// Five digits, four for Norway: neighbours across the border are members, too.
fn postal_code(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (matches!(digits.len(), 4 | 5) && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
