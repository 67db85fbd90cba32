//! What the columns of a file are taken to be: as guessed, as chosen, and in an address.

use super::{Options, said};
use crate::{
    kit::{Fault, Words, form::Fields},
    members::{
        acts::{Draft, Order},
        sheet::Column,
    },
};

/// Fee years that a column can be taken for, beside those that it was taken for.
const YEARS_BACK: i32 = 6;

/// What the address or the form says of the columns.
pub(super) struct Mapping {
    /// What each column is taken for.
    pub columns: Vec<Column>,
    /// Whether the board wants the year of birth from personnummer.
    pub keeps_birth_year: bool,
}

impl Mapping {
    /// As chosen; a column of which nothing is said is what it was taken for.
    pub fn of(draft: &Draft, fields: &Fields) -> Self {
        let keeps_birth_year = fields.text("keep_birth_year") == "yes";
        let columns = draft
            .columns
            .iter()
            .enumerate()
            .map(|(at, guessed)| match Column::from_key(fields.text(&format!("column_{at}"))) {
                Some(chosen) if *guessed != Column::PersonalNumber => chosen,
                _ => *guessed,
            })
            .collect();
        Self { columns, keeps_birth_year }
    }

    /// What to read: without the board's consent nothing of personnummer is.
    pub fn order(&self, draft: Draft) -> Order {
        let read = |column: &Column| match column {
            Column::PersonalNumber if !self.keeps_birth_year => Column::Ignored,
            column => *column,
        };
        Order {
            table: draft.table,
            columns: self.columns.iter().map(read).collect(),
            keep_birth_year: self.keeps_birth_year,
        }
    }

    /// The same, for a form or an address.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let keep = if self.keeps_birth_year { "yes" } else { "no" };
        let columns = self.columns.iter().enumerate().map(|(at, column)| (format!("column_{at}"), column.key()));
        columns.chain([("keep_birth_year".to_owned(), keep.to_owned())]).collect()
    }

    /// The same, after the question mark of an address.
    pub fn query(&self) -> Result<String, Fault> {
        serde_urlencoded::to_string(self.pairs()).map_err(Fault::broken)
    }
}

/// What a column can be taken for, each with its text.
pub(super) fn choices(words: Words, columns: &[Column], this_year: i32) -> Options {
    let mut years: Vec<i32> = (this_year - YEARS_BACK..=this_year + 1).rev().collect();
    for column in columns {
        if let Column::Paid(year) = column
            && !years.contains(year)
        {
            years.push(*year);
        }
    }
    let plain = Column::plain().filter(|column| !matches!(column, Column::PersonalNumber | Column::Ignored));
    let ignored = std::iter::once(Column::Ignored);
    let named = ignored.chain(plain).map(|column| (column.key(), said(words, "members-import-column", &column.key())));
    let paid = years
        .into_iter()
        .map(|year| (Column::Paid(year).key(), words.with("members-import-column-paid", "year", year.to_string())));
    named.chain(paid).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fee_years_of_the_file_can_be_chosen() {
        let offered = choices(Words::default(), &[Column::Paid(2009)], 2026);
        let keys: Vec<&str> = offered.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys.first(), Some(&"ignored"));
        assert!(keys.contains(&"paid_2027") && keys.contains(&"paid_2009") && !keys.contains(&"personal_number"));
    }
}
