//! Dates as boards write them: 2024-03-01, 20240301, 1/3 2024, 1/3-24, 1 mars 2024, 2024, and the
//! day numbers that a spreadsheet leaves behind. Day before month, as in all of the Nordic
//! countries.

use chrono::{Datelike, NaiveDate};

use crate::kit::tables::{Cell, serial_date, whole};
use crate::kit::text::fold;

/// Day numbers that are taken for dates: October 1954 to January 2119.
const SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;
/// Day numbers in a column of births, where nothing smaller than a year is meant.
const BIRTH_SERIALS: std::ops::RangeInclusive<i64> = 2_201..=80_000;
/// The years that a membership can begin or end in.
const FIRST_YEAR: i32 = 1850;
/// How far ahead a membership can begin or end.
const YEARS_AHEAD: i32 = 10;
/// The earliest year of birth of someone alive, with room for old lists.
const FIRST_BIRTH: i32 = 1880;

/// Which day a year alone stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearAlone {
    /// The first of January.
    Begins,
    /// The last of December.
    Ends,
}

/// A date of membership, or nothing when the cell does not hold one.
pub(super) fn membership_date(cell: &Cell, year_alone: YearAlone, this_year: i32) -> Option<NaiveDate> {
    let reading = Reading { latest: this_year + 1, year_alone };
    let date = match cell {
        Cell::Date(date) => Some(*date),
        Cell::Number(number) => {
            let number = whole(*number).filter(|number| *number >= 0)?;
            reading.digits(&number.to_string())
        }
        Cell::Text(text) => reading.text(text),
        Cell::Empty | Cell::Bool(_) => None,
    };
    date.filter(|date| (FIRST_YEAR..=this_year + YEARS_AHEAD).contains(&date.year()))
}

/// A year of birth, from a year or any date, or nothing when the cell does not hold one.
pub(super) fn birth_year(cell: &Cell, this_year: i32) -> Option<i32> {
    let reading = Reading { latest: this_year, year_alone: YearAlone::Begins };
    let alive = |year: &i32| (FIRST_BIRTH..=this_year).contains(year);
    match cell {
        Cell::Date(date) => Some(date.year()).filter(alive),
        Cell::Number(number) => {
            let number = whole(*number).filter(|number| *number >= 0)?;
            let serial = BIRTH_SERIALS.contains(&number).then(|| serial(number)).flatten();
            serial
                .map(|date| date.year())
                .filter(alive)
                .or_else(|| reading.birth_digits(&number.to_string()).filter(alive))
        }
        Cell::Text(text) => reading.birth_text(text).filter(alive),
        Cell::Empty | Cell::Bool(_) => None,
    }
}

/// Whether text holds a date, of whatever year.
pub(super) fn is_date(text: &str, this_year: i32) -> bool {
    let reading = Reading { latest: this_year + 1, year_alone: YearAlone::Begins };
    tokens(text).len() > 1 && reading.text(text).is_some()
}

fn serial(number: i64) -> Option<NaiveDate> {
    serial_date(f64::from(i32::try_from(number).ok()?))
}

/// How to read what can be read in more than one way.
struct Reading {
    /// The latest year that two digits can stand for.
    latest: i32,
    year_alone: YearAlone,
}

impl Reading {
    fn text(&self, text: &str) -> Option<NaiveDate> {
        let text = without_time(text.trim());
        let tokens = tokens(text);
        match tokens.as_slice() {
            [Token::Digits(digits)] => self.digits(digits),
            [Token::Digits(year), Token::Digits(month)] if year.len() == 4 => date(number(year)?, number(month)?, 1),
            [Token::Digits(month), Token::Digits(year)] if year.len() == 4 => date(number(year)?, number(month)?, 1),
            [Token::Month(month), Token::Digits(year)] if year.len() == 4 => date(number(year)?, *month, 1),
            [Token::Digits(day), Token::Month(month), Token::Digits(year)]
            | [Token::Month(month), Token::Digits(day), Token::Digits(year)] => {
                date(self.year(year)?, *month, number(day)?)
            }
            [Token::Digits(first), Token::Digits(second), Token::Digits(third)] => {
                self.three(text, first, second, third)
            }
            _ => None,
        }
    }

    /// Three numbers: the year is where four digits stand; with two, hyphens mean that it is
    /// first (24-03-01) and anything else that it is last (1/3-24).
    fn three(&self, text: &str, first: &str, second: &str, third: &str) -> Option<NaiveDate> {
        let month = number(second)?;
        if first.len() == 4 {
            return date(number(first)?, month, number(third)?);
        }
        let day_first = || date(self.year(third)?, month, number(first)?);
        let hyphens = !text.contains(['/', '.', ' ']);
        if third.len() == 2 && first.len() == 2 && hyphens {
            return date(self.year(first)?, month, number(third)?).or_else(day_first);
        }
        day_first()
    }

    /// A number without any separator.
    fn digits(&self, digits: &str) -> Option<NaiveDate> {
        match digits.len() {
            4 => match self.year_alone {
                YearAlone::Begins => date(number(digits)?, 1, 1),
                YearAlone::Ends => date(number(digits)?, 12, 31),
            },
            5 => {
                let number = digits.parse().ok().filter(|number| SERIALS.contains(number))?;
                serial(number)
            }
            6 => date(self.year(digits.get(..2)?)?, number(digits.get(2..4)?)?, number(digits.get(4..)?)?),
            8 => date(number(digits.get(..4)?)?, number(digits.get(4..6)?)?, number(digits.get(6..)?)?),
            _ => None,
        }
    }

    fn birth_text(&self, text: &str) -> Option<i32> {
        let text = without_last_four(text.trim().trim_start_matches(['\'', '’', '-']));
        match tokens(text).as_slice() {
            [Token::Digits(digits)] => self.birth_digits(digits),
            _ => self.text(text).map(|date| date.year()),
        }
    }

    fn birth_digits(&self, digits: &str) -> Option<i32> {
        match digits.len() {
            // Two digits are a year only when they cannot be an age or a year of this century.
            2 => number::<i32>(digits)
                .filter(|short| *short > self.latest.rem_euclid(100))
                .and_then(|_| self.year(digits)),
            4 => number(digits),
            // A date of the years 2000 to 2009 whose zero was lost, or a spreadsheet's day number. Where it
            // can be both, nobody knows which.
            5 => {
                let short = self.digits(&format!("0{digits}")).map(|date| date.year());
                let serial = digits.parse().ok().filter(|number| BIRTH_SERIALS.contains(number)).and_then(serial);
                match (short, serial.map(|date| date.year()).filter(|year| *year <= self.latest)) {
                    (Some(short), Some(serial)) if short != serial => None,
                    (short, serial) => short.or(serial),
                }
            }
            _ => self.digits(digits).map(|date| date.year()),
        }
    }

    /// A year of four digits, or of two read as the latest year that is not after `latest`.
    fn year(&self, digits: &str) -> Option<i32> {
        let year: i32 = number(digits)?;
        match digits.len() {
            4 => Some(year),
            2 => {
                let century = self.latest - self.latest.rem_euclid(100);
                let latest = century + year;
                Some(if latest > self.latest { latest - 100 } else { latest })
            }
            _ => None,
        }
    }
}

enum Token<'a> {
    Digits(&'a str),
    Month(u32),
    Unknown,
}

/// The numbers and names of months in a text, without what stands between them.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            char::is_alphabetic
        } else {
            |c| !c.is_alphanumeric()
        };
        let end = rest.find(|c: char| !same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (token, after) = rest.split_at(end);
        if first.is_ascii_digit() {
            tokens.push(Token::Digits(token));
        } else if first.is_alphabetic() {
            match month(token) {
                Some(month) => tokens.push(Token::Month(month)),
                None if matches!(token, "a" | "e" | "den") => {}
                None => tokens.push(Token::Unknown),
            }
        }
        rest = after;
    }
    tokens
}

/// The month behind a Swedish or English name or its first three letters.
fn month(word: &str) -> Option<u32> {
    const NAMES: [(&str, &str, u32); 12] = [
        ("januari", "january", 1),
        ("februari", "february", 2),
        ("mars", "march", 3),
        ("april", "april", 4),
        ("maj", "may", 5),
        ("juni", "june", 6),
        ("juli", "july", 7),
        ("augusti", "august", 8),
        ("september", "september", 9),
        ("oktober", "october", 10),
        ("november", "november", 11),
        ("december", "december", 12),
    ];
    let word = fold(word);
    if word.len() < 3 {
        return None;
    }
    NAMES
        .iter()
        .find(|(swedish, english, _)| swedish.starts_with(&word) || english.starts_with(&word))
        .map(|(_, _, number)| *number)
}

/// The text without a time of day after it.
fn without_time(text: &str) -> &str {
    match text.split_once(['T', ' ']) {
        Some((_, time)) if time.contains(':') => {
            let end = text.find(':').and_then(|colon| text.get(..colon)?.rfind(['T', ' ']));
            end.and_then(|end| text.get(..end)).unwrap_or(text)
        }
        _ => text,
    }
}

/// The date of birth in a number whose last four were left out: `560312-XXXX`.
fn without_last_four(text: &str) -> &str {
    match text.rsplit_once('-') {
        Some((date, rest)) if matches!(date.len(), 6 | 8) && !rest.contains(|c: char| c.is_ascii_digit()) => date,
        _ => text,
    }
}

fn number<N: std::str::FromStr>(digits: &str) -> Option<N> {
    digits.parse().ok()
}

fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
