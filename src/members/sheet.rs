//! What a membership list means: which column is what, what a row says of a member, and the same
//! list written so that it can be read back without loss.
//!
//! Pure functions: no database and no HTTP. The import asks [`guess`] for the columns, shows
//! them to the board, and turns each row into a [`Line`] or into all its faults at once.
//!
//! A personnummer is never kept. A column of them is recognised whatever its heading says
//! ([`refuses_personal_numbers`]); with the board's consent the year of birth is taken from it
//! and nothing else.

use chrono::NaiveDate;

mod column;
mod dates;
mod export;
mod guess;
mod names;
mod personal;
mod read;
mod values;
mod vocabulary;

pub use column::Column;
pub use export::{export_csv, export_rows, export_xlsx, export_years, headings};
pub use guess::guess;
pub use read::{Misread, line};

/// What kind of member someone is. Whether a person may vote follows from the bylaws, not from
/// this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sea_orm::EnumIter, sea_orm::DeriveActiveEnum, poem_openapi::Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum Category {
    /// A full member (`voting`).
    Voting,
    /// One who supports the association without a vote (`supporting`).
    Supporting,
    /// One whom the association honours (`honorary`).
    Honorary,
}

impl Category {
    /// The stable name: `voting`, `supporting`, `honorary`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Voting => "voting",
            Self::Supporting => "supporting",
            Self::Honorary => "honorary",
        }
    }

    /// The category with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Voting, Self::Supporting, Self::Honorary].into_iter().find(|category| category.key() == key)
    }
}

/// What one row of a list says of one member. `None` means that the column is missing or its
/// cell empty: the list says nothing about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// The member number, as the association writes it.
    pub number: Option<String>,
    /// The key in another system.
    pub external_id: Option<String>,
    /// Given names; empty when the list knows only a family name.
    pub given_name: String,
    /// Family name with its particle (`von Sydow`); empty when the list knows only a given name.
    pub family_name: String,
    /// An e-mail address; several members may share one.
    pub email: Option<String>,
    /// A phone number in E.164.
    pub phone: Option<String>,
    /// Street and number, or a box.
    pub street: Option<String>,
    /// Four or five digits without blanks: `95431`.
    pub postal_code: Option<String>,
    /// The postal town.
    pub city: Option<String>,
    /// The year of birth.
    pub birth_year: Option<i32>,
    /// The kind of member.
    pub category: Option<Category>,
    /// The day the membership began.
    pub joined: Option<NaiveDate>,
    /// The day the membership ended.
    pub left: Option<NaiveDate>,
    /// A note; may hold line breaks (`\n`).
    pub note: Option<String>,
    /// Fee years with what the list says of each, in order of the years. A year about which the
    /// row says nothing is missing.
    pub paid: Vec<(i32, bool)>,
    /// The name or number by which the list keeps a household together.
    pub household: Option<String>,
}

/// Why a cell cannot be taken. The text for people is found under `code`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The field of the member, as the API names it.
    pub field: &'static str,
    /// The column, 0 for the first.
    pub column: usize,
    /// The stable code.
    pub code: &'static str,
    /// What stood in the cell, cut to 80 characters; empty when it must not be shown.
    pub value: String,
}

/// The first column that holds personnummer. With one there, an import is refused unless the
/// board agrees to keep the year of birth (code `personal_number_refused`).
pub fn refuses_personal_numbers(columns: &[Column]) -> Option<usize> {
    columns.iter().position(|column| *column == Column::PersonalNumber)
}

#[cfg(test)]
mod tests;
