//! Tables in and out: CSV and XLSX as people have them, without knowing what the columns mean.
//!
//! A table is read whole and within fixed limits (safety.md, rule 11), never with a panic, and
//! every row remembers the line that a person sees in their own program. What is written opens
//! right in a Swedish Excel and starts no formula (rule 12).

use std::borrow::Cow;
use std::fmt;

use chrono::{Days, NaiveDate};

mod builder;
mod decode;
mod guard;
mod markup;
mod package;
mod records;
mod tally;
mod workbook;
mod write_csv;
mod write_xlsx;
mod xlsx_parts;

use builder::Builder;
pub use write_csv::write_csv;
pub use write_xlsx::{Out, write_xlsx};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;
/// The most rows of data, headings and empty rows not counted.
pub const MAX_ROWS: usize = 20_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 200;
/// The most characters in one cell.
pub const MAX_CELL_CHARS: usize = 10_000;
/// The most cells, those counted that only fill up a row.
const MAX_CELLS: usize = 500_000;
/// The most text in all cells together, in bytes. One shared string may stand in half a million
/// cells, so the size of the file says nothing about what a table takes in memory.
const MAX_TEXT: usize = 6 * 1024 * 1024;

/// A table: one row of headings and the rows under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One heading a column, `""` where there is none.
    pub headings: Vec<String>,
    /// The rows that hold something, in the order of the file.
    pub rows: Vec<TableRow>,
}

/// One row. Cells may be fewer than the headings: those missing are empty.
#[derive(Debug, Clone, PartialEq)]
pub struct TableRow {
    /// The line as a person sees it in the spreadsheet program; 1 is the first of the sheet.
    pub line: usize,
    /// The cells from the first column to the last that holds something.
    pub cells: Vec<Cell>,
}

impl TableRow {
    /// The cell in a column, empty when the row ends before it.
    pub fn cell(&self, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        self.cells.get(column).unwrap_or(&EMPTY)
    }
}

/// What stands in a cell. CSV gives only text; XLSX tells numbers, dates and truths apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// Text as it stands, without the guard that [`write_csv`] and [`write_xlsx`] set.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A date; the time of day is dropped.
    Date(NaiveDate),
    /// A tick.
    Bool(bool),
}

impl Cell {
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The content as text: whole numbers without decimals, dates as `2024-03-01`.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => whole(*number).map_or_else(|| number.to_string(), |n| n.to_string()),
            Self::Date(date) => date.to_string(),
            Self::Bool(truth) => truth.to_string(),
        }
    }

    /// A cell from text that stood in a file; the guard against formulas is taken off.
    fn from_text(text: Cow<'_, str>) -> Self {
        let plain = guard::unguarded(&text);
        if plain.trim().is_empty() {
            Self::Empty
        } else if plain.len() == text.len() {
            Self::Text(text.into_owned())
        } else {
            Self::Text(plain.to_owned())
        }
    }
}

/// Why a file is no table. The text for people is found under [`TableFault::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFault {
    /// Nothing stands in it.
    Empty,
    /// More bytes, cells, formats or text than a list can hold.
    TooLarge,
    /// More than [`MAX_ROWS`] rows.
    TooManyRows,
    /// More than [`MAX_COLUMNS`] columns, at this line.
    TooManyColumns(usize),
    /// A photograph, a letter, a web page: something else than a table.
    NotATable,
    /// The format of Excel 97 to 2003 (`.xls`).
    OldExcel,
    /// A workbook behind a password.
    Locked,
    /// A workbook that cannot be read, half an upload for instance.
    Damaged,
    /// An archive that unpacks to more than any list needs.
    ZipBomb,
    /// More than [`MAX_CELL_CHARS`] characters in a cell, at this line when it is known.
    CellTooLong(Option<usize>),
}

impl TableFault {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "table_empty",
            Self::TooLarge => "table_too_large",
            Self::TooManyRows => "table_too_many_rows",
            Self::TooManyColumns(_) => "table_too_many_columns",
            Self::NotATable => "table_not_a_table",
            Self::OldExcel => "table_old_excel",
            Self::Locked => "table_locked",
            Self::Damaged => "table_damaged",
            Self::ZipBomb => "table_zip_bomb",
            Self::CellTooLong(_) => "table_cell_too_long",
        }
    }

    /// The line where it went wrong, when that is one line; 1 is the first.
    pub fn line(self) -> Option<usize> {
        match self {
            Self::TooManyColumns(line) => Some(line),
            Self::CellTooLong(line) => line,
            _ => None,
        }
    }
}

impl fmt::Display for TableFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for TableFault {}

/// The first bytes of a compound file: old Excel, or a new one behind a password (MS-CFB 2.2).
const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a file by what it holds, whatever its name: XLSX, or text as [`read_text`] knows it.
///
/// # Errors
/// Every [`TableFault`]; nothing is read in part.
pub fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    if bytes.len() > MAX_BYTES {
        return Err(TableFault::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes);
    }
    if bytes.starts_with(&COMPOUND_FILE) {
        return Err(compound(bytes));
    }
    read_text(bytes)
}

/// Reads text with separators: UTF-8 and UTF-16 with or without their marks, Windows-1252 and
/// ISO-8859-1; `;`, `,` or tab, found by what fits best or told by Excel's `sep=` line.
///
/// # Errors
/// Every [`TableFault`] that is not about workbooks.
pub fn read_text(bytes: &[u8]) -> Result<Table, TableFault> {
    if bytes.len() > MAX_BYTES {
        return Err(TableFault::TooLarge);
    }
    let decoded = decode::decode(bytes)?;
    let text: &str = &decoded;
    let (separator, body) = records::declared(text).unwrap_or_else(|| (records::likely_separator(text), text));
    let mut records = records::Records::new(body, separator);
    let mut builder = Builder::default();
    let mut fields = Vec::new();
    let mut line = 0;
    while records.next_into(&mut fields) {
        line += 1;
        if records.overflowed() {
            return Err(TableFault::TooManyColumns(line));
        }
        builder.push(line, fields.drain(..).map(Cell::from_text).collect())?;
    }
    builder.finish()
}

/// A compound file with an encrypted package inside is a workbook behind a password.
fn compound(bytes: &[u8]) -> TableFault {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|window| window == name) { TableFault::Locked } else { TableFault::OldExcel }
}

/// The number as an integer, when it is one that a spreadsheet holds exactly.
pub fn whole(number: f64) -> Option<i64> {
    // Beyond 2^53 doubles skip integers; Excel itself stops at 15 digits.
    if number.fract() != 0.0 || number.abs() > 1.0e15 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and far within the range of i64")]
    let integer = number as i64;
    Some(integer)
}

/// The date behind a spreadsheet's day number, counted from 1900 with Excel's leap day that
/// never was (ECMA-376 part 1, 18.17.4.1). A part of a day is dropped; `None` outside 1900-9999.
pub fn serial_date(serial: f64) -> Option<NaiveDate> {
    let day = u64::try_from(whole(serial.floor())?).ok()?;
    if !(1..=2_958_465).contains(&day) {
        return None;
    }
    let epoch = if day < 60 { 31 } else { 30 };
    NaiveDate::from_ymd_opt(1899, 12, epoch)?.checked_add_days(Days::new(day))
}

#[cfg(test)]
mod tests;
