//! XLSX: the first visible sheet with a list in it, read cell by cell.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::{Days, NaiveDate};

use super::{Builder, Cell, MAX_COLUMNS, Table, TableFault, package, serial_date, whole};

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads a workbook that has passed [`package::check`].
pub(super) fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    package::check(bytes)?;
    let mut book: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))?;
    let from_1904 = book.has_1904_epoch();
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    // A cover sheet with a few lines of text does not hide the list behind it.
    let mut cover = Builder::default();
    for name in &sheets {
        let sheet = read_sheet(&mut book, name, from_1904)?;
        if sheet.has_headings() {
            return sheet.finish();
        }
        if cover.is_empty() {
            cover = sheet;
        }
    }
    cover.finish()
}

fn read_sheet(book: &mut Workbook<'_>, name: &str, from_1904: bool) -> Result<Builder, TableFault> {
    let mut builder = Builder::default();
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(builder),
        Err(error) => return Err(fault(&error)),
    };
    let mut row = Row::default();
    while let Some(cell) = reader.next_cell().map_err(|error| fault(&error))? {
        let content = content(cell.get_value(), from_1904);
        if !content.is_empty() {
            row.put(cell.get_position(), content, &mut builder)?;
        }
    }
    row.flush(&mut builder)?;
    Ok(builder)
}

/// The row that is being read.
#[derive(Default)]
struct Row {
    line: usize,
    cells: Vec<Cell>,
}

impl Row {
    fn put(&mut self, at: (u32, u32), content: Cell, builder: &mut Builder) -> Result<(), TableFault> {
        let line = usize::try_from(at.0).map_err(|_| TableFault::Damaged)?.saturating_add(1);
        let column = usize::try_from(at.1).map_err(|_| TableFault::Damaged)?;
        if line < self.line {
            return Err(TableFault::Damaged);
        }
        if line > self.line {
            self.flush(builder)?;
            self.line = line;
        }
        if column >= MAX_COLUMNS {
            return Err(TableFault::TooManyColumns(line));
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = self.cells.get_mut(column) {
            *place = content;
        }
        Ok(())
    }

    fn flush(&mut self, builder: &mut Builder) -> Result<(), TableFault> {
        let room = self.cells.len();
        let cells = std::mem::replace(&mut self.cells, Vec::with_capacity(room));
        builder.push(self.line, cells)
    }
}

fn content(value: &DataRef<'_>, from_1904: bool) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::from_text(Cow::Borrowed(text.as_str())),
        DataRef::SharedString(text) => Cell::from_text(Cow::Borrowed(*text)),
        DataRef::Float(number) => finite(*number),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Bool(truth) => Cell::Bool(*truth),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            date(moment.as_f64(), from_1904).map_or_else(|| finite(moment.as_f64()), Cell::Date)
        }
        DataRef::DateTime(duration) => finite(duration.as_f64()),
        DataRef::DateTimeIso(text) => iso_date(text).map_or_else(|| Cell::Text(text.clone()), Cell::Date),
        DataRef::Error(error) => Cell::Text(error.to_string()),
    }
}

fn finite(number: f64) -> Cell {
    if number.is_finite() { Cell::Number(number) } else { Cell::Empty }
}

/// Workbooks from old Macintoshes count days from the first of January 1904.
fn date(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    if !from_1904 {
        return serial_date(serial);
    }
    let days = u64::try_from(whole(serial.floor())?).ok()?;
    NaiveDate::from_ymd_opt(1904, 1, 1)?.checked_add_days(Days::new(days))
}

fn iso_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// What calamine says, as a person needs to hear it.
fn fault(error: &XlsxError) -> TableFault {
    if matches!(error, XlsxError::Password) { TableFault::Locked } else { TableFault::Damaged }
}
