//! XLSX for people: one sheet, bold headings that stay in sight, a filter, readable widths.
//!
//! The few parts of such a workbook (ECMA-376 part 1) are written directly: a
//! library that keeps every cell in memory first takes several times as long, and a list of ten
//! thousand rows should be there at once. Text is always a string cell, never a formula;
//! the guard of safety.md, rule 12, is set as in CSV.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::{Datelike, NaiveDate};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::xlsx_parts::{CONTENT_TYPES, MAIN, PACKAGE_RELATIONS, STYLES, WORKBOOK_RELATIONS, XML, workbook};
use super::{TableFault, guard};

/// What is written into a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Out {
    /// Nothing.
    Empty,
    /// A string, formatted as text, so that `0701` keeps its zero when it is edited.
    Text(String),
    /// A number; one that is not finite leaves the cell empty.
    Number(f64),
    /// A date, shown as `2024-03-01`.
    Date(NaiveDate),
}

/// The most characters (UTF-16 units) that Excel takes in one cell.
const MAX_TEXT_UNITS: usize = 32_767;
/// The narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (8, 48);
/// Excel shows days before March 1900 wrongly (its leap year that never was); they become text.
const FIRST_YEAR: i32 = 1901;

/// About what a cell takes in the sheet, and how much room is made for all of them at most, in octets.
const CELL_OCTETS: usize = 40;
const MOST_RESERVED: usize = 16 * 1024 * 1024;

/// The cell formats in `STYLES`.
const BOLD: &str = "\" s=\"1";
const DATE: &str = "\" s=\"2";
const TEXT: &str = "\" s=\"3";

/// Writes a table as a workbook.
///
/// # Errors
/// [`TableFault::CellTooLong`] for text beyond what Excel takes, [`TableFault::TooLarge`] when
/// the archive cannot be put together.
pub fn write_xlsx(headings: &[&str], rows: impl Iterator<Item = Vec<Out>>) -> Result<Vec<u8>, TableFault> {
    let mut sheet = Sheet::default();
    // Growing by doubling would copy a long list several times over.
    sheet.body.reserve((rows.size_hint().0 * headings.len() * CELL_OCTETS).min(MOST_RESERVED));
    sheet.row(headings.iter().map(|heading| Out::Text((*heading).to_owned())), BOLD)?;
    for row in rows {
        sheet.row(row.into_iter(), TEXT)?;
    }
    sheet.package().map_err(|_| TableFault::TooLarge)
}

/// The sheet while it is written.
#[derive(Default)]
struct Sheet {
    body: String,
    columns: Vec<Column>,
    strings: Strings,
    lines: usize,
}

struct Column {
    letters: String,
    width: usize,
}

/// The shared strings: each text once.
#[derive(Default)]
struct Strings {
    places: HashMap<String, usize>,
    xml: String,
    used: usize,
}

impl Sheet {
    fn row(&mut self, cells: impl Iterator<Item = Out>, text_style: &str) -> Result<(), TableFault> {
        self.lines += 1;
        let line = self.lines.to_string();
        self.body.push_str("<row r=\"");
        self.body.push_str(&line);
        self.body.push_str("\">");
        for (at, cell) in cells.enumerate() {
            self.cell(at, &line, cell, text_style)?;
        }
        self.body.push_str("</row>");
        Ok(())
    }

    fn cell(&mut self, at: usize, line: &str, cell: Out, text_style: &str) -> Result<(), TableFault> {
        match cell {
            Out::Text(text) if !text.is_empty() => {
                let guarded = match guard::guarded(&text) {
                    Cow::Owned(guarded) => Some(guarded),
                    Cow::Borrowed(_) => None,
                };
                let text = guarded.unwrap_or(text);
                if text.len() > MAX_TEXT_UNITS && text.encode_utf16().count() > MAX_TEXT_UNITS {
                    return Err(TableFault::CellTooLong(Some(self.lines)));
                }
                self.open(at, line, text_style, text.chars().count());
                self.body.push_str("\" t=\"s\"><v>");
                push_number(&mut self.body, self.strings.place(text));
            }
            Out::Number(number) if number.is_finite() => {
                self.open(at, line, "", 8);
                let _ = write!(self.body, "\"><v>{number}");
            }
            Out::Date(date) if date.year() >= FIRST_YEAR => {
                self.open(at, line, DATE, 10);
                let _ = write!(self.body, "\"><v>{}", serial(date));
            }
            Out::Date(date) => return self.cell(at, line, Out::Text(date.to_string()), text_style),
            Out::Empty | Out::Text(_) | Out::Number(_) => {
                self.column(at);
                return Ok(());
            }
        }
        self.body.push_str("</v></c>");
        Ok(())
    }

    /// Begins a cell; the attributes are left open for the type.
    fn open(&mut self, at: usize, line: &str, style: &str, width: usize) {
        self.body.push_str("<c r=\"");
        self.column(at);
        if let Some(column) = self.columns.get_mut(at) {
            column.width = column.width.max(width);
            self.body.push_str(&column.letters);
        }
        self.body.push_str(line);
        self.body.push_str(style);
    }

    /// Makes sure that the column is known.
    fn column(&mut self, at: usize) {
        while self.columns.len() <= at {
            self.columns.push(Column { letters: letters(self.columns.len()), width: 0 });
        }
    }

    fn package(self) -> ZipResult<Vec<u8>> {
        let last = self.columns.last().map_or("A", |column| column.letters.as_str());
        let range = format!("A1:{last}{}", self.lines);
        let absolute = format!("$A$1:${last}${}", self.lines);
        let strings = format!(
            "{XML}<sst xmlns=\"{MAIN}\" count=\"{}\" uniqueCount=\"{}\">",
            self.strings.used,
            self.strings.places.len()
        );
        let book = workbook(&absolute);
        let top = sheet_top(&range, &self.columns);
        let bottom = format!(
            "</sheetData><autoFilter ref=\"{range}\"/><ignoredErrors>\
             <ignoredError sqref=\"{range}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"
        );
        pack(&[
            ("[Content_Types].xml", &[XML, CONTENT_TYPES]),
            ("_rels/.rels", &[XML, PACKAGE_RELATIONS]),
            ("xl/workbook.xml", &[book.as_str()]),
            ("xl/_rels/workbook.xml.rels", &[XML, WORKBOOK_RELATIONS]),
            ("xl/styles.xml", &[XML, STYLES]),
            ("xl/sharedStrings.xml", &[strings.as_str(), self.strings.xml.as_str(), "</sst>"]),
            ("xl/worksheets/sheet1.xml", &[top.as_str(), self.body.as_str(), bottom.as_str()]),
        ])
    }
}

impl Strings {
    fn place(&mut self, text: String) -> usize {
        self.used += 1;
        if let Some(place) = self.places.get(&text) {
            return *place;
        }
        let place = self.places.len();
        self.xml.push_str("<si><t xml:space=\"preserve\">");
        push_escaped(&mut self.xml, &text);
        self.xml.push_str("</t></si>");
        self.places.insert(text, place);
        place
    }
}

fn sheet_top(range: &str, columns: &[Column]) -> String {
    let mut top = format!(
        "{XML}<worksheet xmlns=\"{MAIN}\"><dimension ref=\"{range}\"/><sheetViews>\
         <sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" \
         activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView>\
         </sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
    );
    if !columns.is_empty() {
        top.push_str("<cols>");
        for (at, column) in columns.iter().enumerate() {
            let width = (column.width + 2).clamp(WIDTHS.0, WIDTHS.1);
            let number = at + 1;
            let _ = write!(top, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
        }
        top.push_str("</cols>");
    }
    top.push_str("<sheetData>");
    top
}

fn pack(parts: &[(&str, &[&str])]) -> ZipResult<Vec<u8>> {
    // The lowest level: the file is a little larger and there in a third of the time.
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).compression_level(Some(1));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, pieces) in parts {
        zip.start_file(*name, options)?;
        for piece in *pieces {
            zip.write_all(piece.as_bytes())?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

/// The letters of a column: A for 0, AA for 26.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

/// The day number of a date after February 1900.
fn serial(date: NaiveDate) -> i32 {
    // Both count days; day 1 of chrono is the first of January in the year 1.
    const EXCEL_ZERO: i32 = 693_594;
    date.num_days_from_ce() - EXCEL_ZERO
}

/// Writes a number without the machinery of formatting, which costs more than the cell itself.
fn push_number(xml: &mut String, number: usize) {
    let mut digits = [0_u8; 20];
    let mut used = 0;
    let mut rest = number;
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    xml.extend(digits.iter().skip(digits.len() - used).map(|digit| char::from(*digit)));
}

/// Escapes text for XML. Characters that XML 1.0 cannot hold are dropped; CR and what looks like
/// an escape of Excel's own (`_x000D_`) are written as such an escape (ECMA-376 part 1, 22.9.2.19).
fn push_escaped(xml: &mut String, text: &str) {
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let replacement = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '\r' => "_x000D_",
            '_' if is_excel_escape(text.get(at..).unwrap_or_default()) => "_x005F_",
            '\t' | '\n' => continue,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "",
            _ => continue,
        };
        xml.push_str(text.get(from..at).unwrap_or_default());
        xml.push_str(replacement);
        from = at + c.len_utf8();
    }
    xml.push_str(text.get(from..).unwrap_or_default());
}

fn is_excel_escape(text: &str) -> bool {
    let mark = text.as_bytes().get(..7).unwrap_or_default();
    matches!(mark, [b'_', b'x', hex @ .., b'_'] if hex.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
#[path = "write_xlsx_tests.rs"]
mod tests;
