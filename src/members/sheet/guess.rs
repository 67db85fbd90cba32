//! Finds what each column holds, from its heading first and from its cells where the heading
//! does not tell. The board sees the result and can change it before anything is read.

use crate::kit::tables::{Cell, TableRow};

use super::vocabulary::{Hint, read};
use super::{Column, personal, values};

/// A column with how welcome it is among several of its kind; 0 is best.
type Proposal = (Column, u8);

/// Rank of a column that only its cells speak for.
const BY_CELLS: u8 = 5;
/// Cells that must look like personnummer before a phone column is taken for one: ten digits of
/// a phone number may by chance be a date with a right check digit.
const DOUBTFUL: usize = 3;

/// The column behind each heading; what is not recognised is [`Column::Ignored`].
///
/// Of several columns of one kind the best is taken (a mobile phone before another), else the
/// first. A column whose cells are mostly personnummer is [`Column::PersonalNumber`] whatever
/// its heading says.
pub fn guess(headings: &[String], sample: &[TableRow]) -> Vec<Column> {
    let mut proposals: Vec<Proposal> =
        headings.iter().enumerate().map(|(at, heading)| propose(heading, at, sample)).collect();
    settle_names(&mut proposals, sample);
    add_email(&mut proposals, sample);
    let kept = |at: usize| {
        let (column, rank) = proposals.get(at).copied().unwrap_or((Column::Ignored, 0));
        let better = proposals
            .iter()
            .enumerate()
            .any(|(other, (kind, other_rank))| *kind == column && (*other_rank, other) < (rank, at));
        if better && column != Column::PersonalNumber { Column::Ignored } else { column }
    };
    (0..proposals.len()).map(kept).collect()
}

fn propose(heading: &str, at: usize, sample: &[TableRow]) -> Proposal {
    let hint = read(heading);
    let (personal, filled) = personal::count(sample, at);
    let doubtful = matches!(hint, Hint::Is(Column::Phone, _));
    if personal * 2 > filled && (!doubtful || personal >= DOUBTFUL) {
        return (Column::PersonalNumber, 0);
    }
    match hint {
        Hint::Is(column, rank) => (column, rank),
        Hint::PostalAddress => (postal_address(sample, at), 1),
        Hint::RowNumber if counts_rows(sample, at) => (Column::Ignored, 0),
        Hint::RowNumber => (Column::Number, 1),
        Hint::PersonalNumber => (under_personal_heading(filled, sample, at), 2),
        Hint::PerhapsCategory if most(sample, at, |text| values::category(text).is_some()) => (Column::Category, 1),
        Hint::PerhapsCategory | Hint::Unknown => (Column::Ignored, 0),
    }
}

/// What stands under "Personnr" may be a date of birth, and "Pnr" may mean the postal code.
fn under_personal_heading(filled: usize, sample: &[TableRow], at: usize) -> Column {
    if filled == 0 || personal::has_long_number(sample, at) {
        Column::PersonalNumber
    } else if most(sample, at, |text| values::postal_code(text).is_some_and(|(code, _)| code.len() == 5)) {
        Column::PostalCode
    } else {
        Column::BirthYear
    }
}

/// "954 31 Töre" is a postal code with its city, "Byvägen 3" a street, "Töre" a city.
fn postal_address(sample: &[TableRow], at: usize) -> Column {
    if most(sample, at, |text| values::postal_code(text).is_some()) {
        Column::PostalCode
    } else if most(sample, at, |text| text.contains(|c: char| c.is_ascii_digit())) {
        Column::Street
    } else if filled(sample, at).next().is_some() {
        Column::City
    } else {
        Column::PostalCode
    }
}

/// Whether the cells only count the rows: 1, 2, 3 in this order. Such numbers belong to the
/// place in the list, not to the member: after the next sorting they would name someone else.
fn counts_rows(sample: &[TableRow], at: usize) -> bool {
    let numbers: Vec<String> = filled(sample, at).map(Cell::text).collect();
    numbers.iter().zip(1_usize..).all(|(number, count)| number.trim().trim_end_matches('.') == count.to_string())
}

/// Settles which of several name columns are used: two columns before a combined one, and "Namn"
/// beside "Efternamn" is a given name.
fn settle_names(proposals: &mut [Proposal], sample: &[TableRow]) {
    let full = find(proposals, Column::FullName).or_else(|| find(proposals, Column::FamilyNameFirst));
    let given = find(proposals, Column::GivenName);
    let family = find(proposals, Column::FamilyName);
    let Some(full) = full else {
        return;
    };
    let single = most(sample, full, |text| !text.trim().contains([' ', ',']));
    let (place, column) = match (given, family) {
        (None, None) => return,
        (Some(_), Some(_)) => (full, Column::Ignored),
        (None, Some(_)) if single => (full, Column::GivenName),
        (None, Some(family)) => (family, Column::Ignored),
        (Some(_), None) if single => (full, Column::FamilyName),
        (Some(given), None) => (given, Column::Ignored),
    };
    if let Some(proposal) = proposals.get_mut(place) {
        *proposal = (column, 0);
    }
}

fn find(proposals: &[Proposal], column: Column) -> Option<usize> {
    proposals.iter().position(|(kind, _)| *kind == column)
}

/// An unknown column full of `@` is e-mail when no heading says so of another.
fn add_email(proposals: &mut [Proposal], sample: &[TableRow]) {
    if proposals.iter().any(|(column, _)| *column == Column::Email) {
        return;
    }
    for (at, proposal) in proposals.iter_mut().enumerate() {
        if proposal.0 == Column::Ignored && most(sample, at, |text| values::email(text).is_ok()) {
            *proposal = (Column::Email, BY_CELLS);
            return;
        }
    }
}

fn filled(sample: &[TableRow], at: usize) -> impl Iterator<Item = &Cell> {
    sample.iter().map(move |row| row.cell(at)).filter(|cell| !cell.is_empty())
}

/// Whether more than half of the cells that hold something are of a kind.
fn most(sample: &[TableRow], at: usize, is: impl Fn(&str) -> bool) -> bool {
    let (yes, all) = filled(sample, at).fold((0_usize, 0_usize), |(yes, all), cell| {
        let text = cell.text();
        // Words for nothing ("saknas") speak for no kind.
        if values::says_nothing(&text) { (yes, all) } else { (yes + usize::from(is(&text)), all + 1) }
    });
    yes * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&[&str]]) -> Vec<TableRow> {
        let cell = |text: &&str| {
            if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) }
        };
        lines.iter().zip(2..).map(|(cells, line)| TableRow { line, cells: cells.iter().map(cell).collect() }).collect()
    }

    fn columns(headings: &[&str], lines: &[&[&str]]) -> Vec<Column> {
        let headings: Vec<String> = headings.iter().map(|heading| (*heading).to_owned()).collect();
        guess(&headings, &rows(lines))
    }

    #[test]
    fn reads_an_ordinary_list() {
        let found = columns(
            &[
                "Nr",
                "Förnamn",
                "Efternamn",
                "Adress",
                "Postadress",
                "Tel bostad",
                "Mobil",
                "E-post",
                "Född",
                "Betalt 2025",
                "2026",
                "Skor",
            ],
            &[
                &[
                    "1",
                    "Åsa",
                    "Ek",
                    "Byvägen 3",
                    "954 31 Töre",
                    "0923-12345",
                    "070-1234567",
                    "asa@example.org",
                    "1956",
                    "x",
                    "",
                    "38",
                ],
                &["2", "Bo", "Ek", "Byvägen 3", "954 31 Töre", "", "", "", "", "x", "x", ""],
            ],
        );
        assert_eq!(
            found,
            [
                Column::Ignored,
                Column::GivenName,
                Column::FamilyName,
                Column::Street,
                Column::PostalCode,
                Column::Ignored,
                Column::Phone,
                Column::Email,
                Column::BirthYear,
                Column::Paid(2025),
                Column::Paid(2026),
                Column::Ignored,
            ]
        );
    }

    #[test]
    fn sees_personal_numbers_under_any_heading() {
        let cells: &[&[&str]] = &[&["Ek", "811218-9876"], &["Berg", "198112189876"], &["Ås", "okänt"]];
        for heading in ["Personnr", "Kod", "Född", "Medlemsnummer", ""] {
            assert_eq!(columns(&["Namn", heading], cells), [Column::FullName, Column::PersonalNumber], "{heading}");
        }
        let years: &[&[&str]] = &[&["Ek", "1956"], &["Berg", "560312"]];
        assert_eq!(columns(&["Namn", "Personnr"], years), [Column::FullName, Column::BirthYear]);
        assert_eq!(columns(&["Namn", "Personnr"], &[]), [Column::FullName, Column::PersonalNumber]);
        let one_long: &[&[&str]] = &[&["Ek", "1956"], &["Berg", "1960"], &["Ås", "811218-9876"]];
        assert_eq!(columns(&["Namn", "Personnr"], one_long), [Column::FullName, Column::PersonalNumber]);
    }

    #[test]
    fn lets_the_cells_decide() {
        assert_eq!(columns(&["Postadress"], &[&["Byvägen 3"]]), [Column::Street]);
        assert_eq!(columns(&["Postadress"], &[&["Töre"]]), [Column::City]);
        assert_eq!(columns(&["Pnr"], &[&["954 31"]]), [Column::PostalCode]);
        assert_eq!(columns(&["Nr"], &[&["17"], &["4"]]), [Column::Number]);
        assert_eq!(columns(&["Status"], &[&["Aktiv"], &["Passiv"]]), [Column::Category]);
        assert_eq!(columns(&["Status"], &[&["klar"], &["Passiv"]]), [Column::Ignored]);
        assert_eq!(columns(&["Kontakt"], &[&["a@example.org"], &["saknas"]]), [Column::Email]);
    }

    #[test]
    fn takes_one_column_of_a_kind() {
        assert_eq!(columns(&["Telefon", "Telefon 1"], &[]), [Column::Phone, Column::Ignored]);
        assert_eq!(columns(&["E-post", "Mail"], &[]), [Column::Email, Column::Ignored]);
        assert_eq!(columns(&["By", "Ort"], &[]), [Column::Ignored, Column::City]);
        assert_eq!(columns(&["2026", "Betalt 2026"], &[]), [Column::Paid(2026), Column::Ignored]);
    }

    #[test]
    fn settles_names() {
        let two = [Column::GivenName, Column::FamilyName];
        assert_eq!(columns(&["Namn", "Efternamn"], &[&["Åsa", "Ek"]]), two);
        assert_eq!(columns(&["Förnamn", "Namn"], &[&["Åsa", "Ek"]]), two);
        assert_eq!(columns(&["Namn", "Efternamn"], &[&["Åsa Ek", "Ek"]]), [Column::FullName, Column::Ignored]);
        let three = [Column::Ignored, Column::GivenName, Column::FamilyName];
        assert_eq!(columns(&["Namn", "Förnamn", "Efternamn"], &[]), three);
        assert_eq!(columns(&["Efternamn Förnamn"], &[&["Ek Åsa"]]), [Column::FamilyNameFirst]);
    }
}
