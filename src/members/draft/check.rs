//! Checking what was typed, field by field, until every fault is told.

use chrono::{Datelike, NaiveDate};

use super::{NAME_MAX, STREET_MAX, as_in_the_contract};
use crate::{
    associations::draft::Address,
    kit::{
        FieldFault, phone,
        tables::{Cell, TableRow},
        text,
    },
    members::sheet::{self, Column},
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

    /// A telephone, as people write it.
    pub fn phone(&mut self, value: Option<&str>) -> Option<String> {
        self.by("phone", value, "phone_invalid", |text| phone::phone(text).ok())
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

/// The fields that hold a personnummer, found as the import finds them.
pub(super) fn personal_numbers(said: &[(Column, Option<&String>)], today: NaiveDate) -> Vec<FieldFault> {
    let columns: Vec<Column> = said.iter().map(|(column, _)| *column).collect();
    let cell = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::Text(text.clone()));
    let row = TableRow { line: 1, cells: said.iter().map(|(_, text)| cell(*text)).collect() };
    let faults = sheet::line(&columns, &row, false, today.year()).map_or_else(|misread| misread.faults, |_| Vec::new());
    let personal = faults.into_iter().filter(|fault| fault.code == "personal_number_refused");
    personal.map(|fault| FieldFault::new(as_in_the_contract(fault.field), fault.code)).collect()
}

/// Five digits, four for Norway: neighbours across the border are members, too.
fn postal_code(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (matches!(digits.len(), 4 | 5) && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}
