//! Recognises personnummer, in order to refuse them.
//!
//! Form (Folkbokföringslagen 1991:481, 18 §; Skatteverket SKV 704): date of birth with six or
//! eight digits, a hyphen (a plus sign from the age of a hundred), three digits and a check digit
//! by the Luhn algorithm. A samordningsnummer adds 60 to the day and is as personal.

use chrono::NaiveDate;

use crate::kit::tables::{Cell, TableRow};

/// The parts of a number that has the right form.
struct Parts {
    /// Six or eight digits.
    date: String,
    hundred: bool,
}

/// Whether the text is a personnummer or samordningsnummer: form, date and check digit.
pub(super) fn is_personal_number(text: &str) -> bool {
    parts(text).is_some()
}

/// Whether a word of the text is one beyond doubt: with its hyphen, or with twelve digits. Ten
/// digits alone may be a phone number or a key of some other kind.
pub(super) fn holds_personal_number(text: &str) -> bool {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | ':'))
        .map(|word| word.trim_end_matches('.'))
        .any(|word| (word.contains(['-', '+']) || word.len() == 12) && is_personal_number(word))
}

/// The year of birth in a personnummer; two digits are read as the latest year not after
/// `this_year`.
pub(super) fn birth_year(text: &str, this_year: i32) -> Option<i32> {
    let parts = parts(text)?;
    if parts.date.len() == 8 {
        return parts.date.get(..4)?.parse().ok();
    }
    let short: i32 = parts.date.get(..2)?.parse().ok()?;
    let century = this_year - this_year.rem_euclid(100);
    let century = if short > this_year.rem_euclid(100) { century - 100 } else { century };
    let century = if parts.hundred { century - 100 } else { century };
    Some(century + short)
}

/// The text of a cell as a personnummer would stand in it. A spreadsheet that took the number
/// for a number has dropped its leading zero.
pub(super) fn text_of(cell: &Cell) -> String {
    let text = cell.text();
    match cell {
        Cell::Number(_) if text.len() == 9 => format!("0{text}"),
        _ => text,
    }
}

/// How many of the cells in a column hold a personnummer, and how many hold anything.
pub(super) fn count(rows: &[TableRow], column: usize) -> (usize, usize) {
    let filled = rows.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
    filled.fold((0, 0), |(personal, filled), cell| {
        (personal + usize::from(is_personal_number(&text_of(cell))), filled + 1)
    })
}

/// Whether any cell in a column has ten digits or more.
pub(super) fn has_long_number(rows: &[TableRow], column: usize) -> bool {
    rows.iter().any(|row| {
        let text = text_of(row.cell(column));
        text.bytes().filter(u8::is_ascii_digit).count() >= 10
    })
}

fn parts(text: &str) -> Option<Parts> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mark = compact.rfind(['-', '+']);
    let (front, back) = match mark {
        Some(at) => (compact.get(..at)?, compact.get(at + 1..)?),
        None => compact.split_at_checked(compact.len().checked_sub(4)?)?,
    };
    let hundred = mark.is_some() && compact.contains('+');
    let digits = format!("{front}{back}");
    let fits = matches!(front.len(), 6 | 8) && back.len() == 4;
    if !fits || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let short = digits.get(digits.len() - 10..)?;
    (is_date(front) && luhn(short)).then(|| Parts { date: front.to_owned(), hundred })
}

fn is_date(digits: &str) -> bool {
    let (years, rest) = digits.split_at(digits.len().saturating_sub(4));
    let (Ok(month), Ok(day)) = (number(rest, 0), number(rest, 2)) else {
        return false;
    };
    let Ok(year) = years.parse::<i32>() else {
        return false;
    };
    let day = if day > 60 { day - 60 } else { day };
    let exists = |year| NaiveDate::from_ymd_opt(year, month, day).is_some();
    if years.len() == 4 {
        (1840..=2100).contains(&year) && exists(year)
    } else {
        exists(2000 + year) || exists(1900 + year)
    }
}

fn number(digits: &str, at: usize) -> Result<u32, std::num::ParseIntError> {
    digits.get(at..at + 2).unwrap_or_default().parse()
}

/// The Luhn check over ten digits (ISO/IEC 7812-1 annex B).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(at, byte)| {
            let digit = u32::from(byte - b'0');
            let doubled = if at.is_multiple_of(2) { digit * 2 } else { digit };
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    // A specimen number in the ways it is written.
    const WRITTEN: [&str; 6] =
        ["811218-9876", "8112189876", "19811218-9876", "198112189876", "811218+9876", "19811218 9876"];

    #[test]
    fn recognises_personal_numbers() {
        for text in WRITTEN {
            assert!(is_personal_number(text), "{text}");
        }
        // A samordningsnummer: day 60 + 3.
        assert!(is_personal_number("701063-2391"));
    }

    #[test]
    fn lets_other_numbers_be() {
        for text in [
            "",
            "811218-9875",
            "811318-9876",
            "811232-9876",
            "898801-2772",
            "212000-0142",
            "070-123 45 67",
            "1981",
            "811218",
            "1981-12-18",
            "811218-98765",
            "åäö-1234",
            "-1234",
        ] {
            assert!(!is_personal_number(text), "{text}");
        }
    }

    #[test]
    fn takes_only_the_year() {
        assert_eq!(birth_year("811218-9876", 2026), Some(1981));
        assert_eq!(birth_year("19811218-9876", 2026), Some(1981));
        assert_eq!(birth_year("811218+9876", 2026), Some(1881));
        assert_eq!(birth_year("8112189876", 2090), Some(2081));
        assert_eq!(birth_year("1981", 2026), None);
    }

    #[test]
    fn finds_them_inside_text() {
        assert!(holds_personal_number("ring Eva (811218-9876)"));
        assert!(holds_personal_number("198112189876."));
        assert!(!holds_personal_number("8112189876"));
        assert!(!holds_personal_number("bor kvar 2024-03-01, tel 070-123 45 67"));
    }

    #[test]
    fn counts_columns() {
        let row = |cell| TableRow { line: 2, cells: vec![cell] };
        let rows = [
            row(Cell::Text("811218-9876".to_owned())),
            row(Cell::Number(198_112_189_876.0)),
            row(Cell::Text("okänt".to_owned())),
            row(Cell::Empty),
        ];
        assert_eq!(count(&rows, 0), (2, 3));
        assert_eq!(count(&rows, 1), (0, 0));
        assert!(has_long_number(&rows, 0));
    }
}
