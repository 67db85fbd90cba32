//! From a row of a list to what it says of one member, or to all its faults at once.

use crate::kit::tables::{Cell, TableRow};
use crate::kit::text::{lines, one_line};

use super::dates::{YearAlone, birth_year, membership_date};
use super::names::{Name, family_first, given_first, is_several};
use super::{CellFault, Column, Line, personal, values};

/// The longest of each kind of text, in characters.
const MAX_NAME: usize = 100;
const MAX_KEY: usize = 100;
const MAX_STREET: usize = 200;
const MAX_NOTE: usize = 2_000;
/// How much of a cell a fault shows, in characters.
const MAX_SHOWN: usize = 80;

/// The code for a personnummer where none may stand.
const PERSONAL: &str = "personal_number_refused";

/// A row that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The names in it, given and family, as far as they could be read.
    pub name: (String, String),
    /// Every cell at fault, in the order of the columns.
    pub faults: Vec<CellFault>,
}

/// Reads a row. `keep_birth_year` is the board's consent to take the year of birth, and nothing
/// else, from personnummer. Two digits of a year are read as seen from `this_year`.
///
/// # Errors
/// Every cell that cannot be taken, in the order of the columns. A personnummer is never shown.
pub fn line(columns: &[Column], row: &TableRow, keep_birth_year: bool, this_year: i32) -> Result<Line, Misread> {
    let mut reader = Reader {
        columns,
        keep_birth_year,
        this_year,
        line: Line::default(),
        full: None,
        city_by_code: None,
        year_by_number: None,
        faults: Vec::new(),
    };
    for (at, column) in columns.iter().enumerate() {
        let cell = row.cell(at);
        if !cell.is_empty() {
            reader.take(*column, at, cell);
        }
    }
    reader.finish()
}

struct Reader<'a> {
    columns: &'a [Column],
    keep_birth_year: bool,
    this_year: i32,
    line: Line,
    /// The name from a column that holds both.
    full: Option<Name>,
    /// The city that stood beside a postal code, for lists without a column of cities.
    city_by_code: Option<String>,
    /// The year from a personnummer, for lists without a column of years.
    year_by_number: Option<i32>,
    faults: Vec<CellFault>,
}

impl Reader<'_> {
    fn take(&mut self, column: Column, at: usize, cell: &Cell) {
        match column {
            Column::Ignored => {}
            Column::Paid(year) => self.paid(year, at, cell),
            Column::Note => self.note(at, cell),
            Column::GivenName => {
                self.line.given_name = self.name("given_name", at, cell).unwrap_or_default();
            }
            Column::FamilyName => {
                self.line.family_name = self.word("family_name", at, cell).unwrap_or_default();
            }
            Column::FullName => self.full = self.name("given_name", at, cell).map(|text| given_first(&text)),
            Column::FamilyNameFirst => {
                self.full = self.name("given_name", at, cell).map(|text| family_first(&text));
            }
            _ if values::says_nothing(&cell.text()) => {}
            _ => self.take_said(column, at, cell),
        }
    }

    /// Takes a cell that says something, of a column that is neither name, fee nor note.
    fn take_said(&mut self, column: Column, at: usize, cell: &Cell) {
        match column {
            Column::Number => self.line.number = self.short("number", at, cell, MAX_KEY),
            Column::ExternalId => self.line.external_id = self.short("external_id", at, cell, MAX_KEY),
            Column::Household => self.line.household = self.short("household_id", at, cell, MAX_KEY),
            Column::Email => self.email(at, cell),
            Column::Phone => {
                self.line.phone = values::phone_number(cell);
                self.expect(self.line.phone.is_some(), "phone", at, "phone_invalid", cell);
            }
            Column::Street => self.street(at, cell),
            Column::PostalCode => self.postal_code(at, cell),
            Column::City => self.city(at, cell),
            Column::BirthYear => self.birth_year(at, cell),
            Column::PersonalNumber => self.personal_number(cell),
            Column::Category => {
                self.line.category = values::category(&cell.text());
                self.expect(self.line.category.is_some(), "category", at, "category_unknown", cell);
            }
            Column::Joined => {
                self.line.joined = membership_date(cell, YearAlone::Begins, self.this_year);
                self.expect(self.line.joined.is_some(), "joined", at, "date_invalid", cell);
            }
            Column::Left => {
                self.line.left = membership_date(cell, YearAlone::Ends, self.this_year);
                self.expect(self.line.left.is_some(), "left", at, "date_invalid", cell);
            }
            // Taken before, whether they say something or not.
            Column::Ignored
            | Column::Paid(_)
            | Column::Note
            | Column::GivenName
            | Column::FamilyName
            | Column::FullName
            | Column::FamilyNameFirst => {}
        }
    }

    fn finish(mut self) -> Result<Line, Misread> {
        self.settle_name();
        if self.line.city.is_none() {
            self.line.city = self.city_by_code.take();
        }
        if self.line.birth_year.is_none() {
            self.line.birth_year = self.year_by_number;
        }
        self.line.paid.sort_unstable();
        if self.faults.is_empty() {
            return Ok(self.line);
        }
        Err(Misread { name: (self.line.given_name, self.line.family_name), faults: self.faults })
    }

    /// A combined name fills what columns of their own leave open.
    fn settle_name(&mut self) {
        if let Some(full) = self.full.take() {
            if self.line.given_name.is_empty() {
                self.line.given_name = full.given;
            }
            if self.line.family_name.is_empty() {
                self.line.family_name = full.family;
            }
        }
        let nameless = self.line.given_name.is_empty() && self.line.family_name.is_empty();
        // A name that was refused is not also missing.
        if nameless && !self.faults.iter().any(|fault| is_name(fault.field)) {
            let holds_name = |column: &Column| {
                matches!(column, Column::GivenName | Column::FamilyName | Column::FullName | Column::FamilyNameFirst)
            };
            let column = self.columns.iter().position(holds_name).unwrap_or(0);
            self.fault("given_name", column, "name_missing", "");
        }
    }

    fn paid(&mut self, year: i32, at: usize, cell: &Cell) {
        match values::paid(cell, self.this_year) {
            Ok(Some(paid)) => self.line.paid.push((year, paid)),
            Ok(None) => {}
            Err(code) => self.fault("fee_years", at, code, &cell.text()),
        }
    }

    fn note(&mut self, at: usize, cell: &Cell) {
        let text = lines(&cell.text());
        self.line.note = self.checked("note", at, text, MAX_NOTE);
    }

    fn email(&mut self, at: usize, cell: &Cell) {
        match values::email(&cell.text()) {
            Ok(email) => self.line.email = Some(email),
            Err(code) => self.fault("email", at, code, &cell.text()),
        }
    }

    /// A name that stands for one person.
    fn name(&mut self, field: &'static str, at: usize, cell: &Cell) -> Option<String> {
        let text = self.word(field, at, cell)?;
        if is_several(&text) {
            self.fault(field, at, "name_several", &text);
            return None;
        }
        Some(text)
    }

    /// A name or a part of one; a dash is none.
    fn word(&mut self, field: &'static str, at: usize, cell: &Cell) -> Option<String> {
        self.short(field, at, cell, MAX_NAME).filter(|text| text.chars().any(char::is_alphanumeric))
    }

    fn street(&mut self, at: usize, cell: &Cell) {
        let Some(text) = self.short("street", at, cell, MAX_STREET) else {
            return;
        };
        let alone = !self.columns.iter().any(|column| matches!(column, Column::PostalCode | Column::City));
        match values::whole_address(&text).filter(|_| alone) {
            Some((street, code, city)) => {
                self.line.street = Some(street);
                self.line.postal_code = Some(code);
                self.line.city = Some(city);
            }
            None => self.line.street = Some(text),
        }
    }

    fn postal_code(&mut self, at: usize, cell: &Cell) {
        match values::postal_code(&cell.text()) {
            Some((code, city)) => {
                self.line.postal_code = Some(code);
                self.city_by_code = city;
            }
            None => self.fault("postal_code", at, "postal_code_invalid", &cell.text()),
        }
    }

    fn city(&mut self, at: usize, cell: &Cell) {
        let Some(text) = self.short("city", at, cell, MAX_NAME) else {
            return;
        };
        if let Some((code, Some(city))) = values::postal_code(&text) {
            if self.line.postal_code.is_none() {
                self.line.postal_code = Some(code);
            }
            self.line.city = Some(city);
        } else {
            self.line.city = Some(text);
        }
    }

    fn birth_year(&mut self, at: usize, cell: &Cell) {
        let text = personal::text_of(cell);
        let personal = personal::is_personal_number(&text);
        if personal && self.keep_birth_year {
            self.line.birth_year = personal::birth_year(&text, self.this_year);
        } else if personal {
            self.fault("birth_year", at, PERSONAL, "");
        } else {
            self.line.birth_year = birth_year(cell, self.this_year);
            self.expect(self.line.birth_year.is_some(), "birth_year", at, "birth_year_invalid", cell);
        }
    }

    /// Takes the year with consent; without it the whole column was refused before.
    fn personal_number(&mut self, cell: &Cell) {
        if self.keep_birth_year {
            let text = personal::text_of(cell);
            self.year_by_number =
                personal::birth_year(&text, self.this_year).or_else(|| birth_year(cell, self.this_year));
        }
    }

    fn short(&mut self, field: &'static str, at: usize, cell: &Cell, most: usize) -> Option<String> {
        self.checked(field, at, one_line(&cell.text()), most)
    }

    /// Text within its length and without a personnummer in it.
    fn checked(&mut self, field: &'static str, at: usize, text: String, most: usize) -> Option<String> {
        if personal::holds_personal_number(&text) {
            self.fault(field, at, PERSONAL, "");
            None
        } else if text.chars().count() > most {
            self.fault(field, at, "too_long", &text);
            None
        } else {
            (!text.is_empty()).then_some(text)
        }
    }

    fn expect(&mut self, holds: bool, field: &'static str, at: usize, code: &'static str, cell: &Cell) {
        if !holds {
            self.fault(field, at, code, &cell.text());
        }
    }

    fn fault(&mut self, field: &'static str, column: usize, code: &'static str, value: &str) {
        let unspeakable = personal::holds_personal_number(value) || personal::is_personal_number(value);
        let shown = if unspeakable { String::new() } else { value.chars().take(MAX_SHOWN).collect() };
        self.faults.push(CellFault { field, column, code, value: shown });
    }
}

fn is_name(field: &str) -> bool {
    matches!(field, "given_name" | "family_name")
}
