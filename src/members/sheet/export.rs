//! The list written out: our own headings, one column for each fee year, and nothing that the
//! import does not read back to the same line.

use std::collections::BTreeSet;

use crate::kit::Language;
use crate::kit::phone::spoken;
use crate::kit::tables::{Out, TableFault, write_csv, write_xlsx};
use crate::kit::text::postal_code;

use super::{Category, Line};

/// The fee years that occur, in order.
pub fn export_years(lines: &[Line]) -> Vec<i32> {
    let years: BTreeSet<i32> = lines.iter().flat_map(|line| line.paid.iter().map(|(year, _)| *year)).collect();
    years.into_iter().collect()
}

/// The headings of an export. The import reads those of every language.
pub fn headings(language: Language, years: &[i32]) -> Vec<String> {
    let (before, paid, note) = match language {
        Language::Sv => (SWEDISH, "Betalt", "Anteckning"),
        Language::En => (ENGLISH, "Paid", "Note"),
        Language::Fi => (FINNISH, "Maksettu", "Huomautus"),
    };
    let mut headings: Vec<String> = before.iter().map(|heading| (*heading).to_owned()).collect();
    headings.extend(years.iter().map(|year| format!("{paid} {year}")));
    headings.push(note.to_owned());
    headings
}

/// The rows of an export, in the order of [`headings`].
pub fn export_rows(lines: &[Line], years: &[i32]) -> impl Iterator<Item = Vec<Out>> {
    lines.iter().map(move |line| row(line, years))
}

/// The list as CSV that opens right in a Swedish Excel, with Swedish headings.
pub fn export_csv(lines: &[Line]) -> Vec<u8> {
    let years = export_years(lines);
    let headings = headings(Language::Sv, &years);
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let rows = export_rows(lines, &years).map(|row| row.into_iter().map(text).collect::<Vec<String>>());
    write_csv(&headings, rows)
}

/// The list as a workbook, with Swedish headings.
///
/// # Errors
/// As [`write_xlsx`]; not for lists that came through the import.
pub fn export_xlsx(lines: &[Line]) -> Result<Vec<u8>, TableFault> {
    let years = export_years(lines);
    let headings = headings(Language::Sv, &years);
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    write_xlsx(&headings, export_rows(lines, &years))
}

fn row(line: &Line, years: &[i32]) -> Vec<Out> {
    let mut row = vec![
        optional(line.number.as_deref()),
        optional(line.external_id.as_deref()),
        optional(Some(&line.given_name)),
        optional(Some(&line.family_name)),
        optional(line.email.as_deref()),
        line.phone.as_deref().map_or(Out::Empty, |phone| Out::Text(spoken(phone))),
        optional(line.street.as_deref()),
        // With its blank no program takes the code for a number and drops a zero.
        line.postal_code.as_deref().map_or(Out::Empty, |code| Out::Text(postal_code(code))),
        optional(line.city.as_deref()),
        line.birth_year.map_or(Out::Empty, |year| Out::Number(f64::from(year))),
        optional(line.category.map(category)),
        line.joined.map_or(Out::Empty, Out::Date),
        line.left.map_or(Out::Empty, Out::Date),
        optional(line.household.as_deref()),
    ];
    row.extend(years.iter().map(|year| optional(paid(line, *year))));
    row.push(optional(line.note.as_deref()));
    row
}

fn optional(text: Option<&str>) -> Out {
    match text {
        Some(text) if !text.is_empty() => Out::Text(text.to_owned()),
        _ => Out::Empty,
    }
}

fn paid(line: &Line, year: i32) -> Option<&'static str> {
    let (_, paid) = line.paid.iter().find(|(of, _)| *of == year)?;
    Some(if *paid { "ja" } else { "nej" })
}

fn category(category: Category) -> &'static str {
    match category {
        Category::Voting => "Röstberättigad",
        Category::Supporting => "Stödmedlem",
        Category::Honorary => "Hedersmedlem",
    }
}

fn text(out: Out) -> String {
    match out {
        Out::Empty => String::new(),
        Out::Text(text) => text,
        Out::Number(number) => number.to_string(),
        Out::Date(date) => date.to_string(),
    }
}

const SWEDISH: [&str; 14] = [
    "Medlemsnummer",
    "Externt id",
    "Förnamn",
    "Efternamn",
    "E-post",
    "Telefon",
    "Adress",
    "Postnummer",
    "Ort",
    "Födelseår",
    "Kategori",
    "Inträde",
    "Utträde",
    "Hushåll",
];

const ENGLISH: [&str; 14] = [
    "Member number",
    "External id",
    "Given name",
    "Family name",
    "Email",
    "Phone",
    "Street",
    "Postal code",
    "City",
    "Birth year",
    "Category",
    "Joined",
    "Left",
    "Household",
];

const FINNISH: [&str; 14] = [
    "Jäsennumero",
    "Ulkoinen tunnus",
    "Etunimi",
    "Sukunimi",
    "Sähköposti",
    "Puhelin",
    "Katuosoite",
    "Postinumero",
    "Postitoimipaikka",
    "Syntymävuosi",
    "Jäsenlaji",
    "Liittynyt",
    "Eronnut",
    "Kotitalous",
];
