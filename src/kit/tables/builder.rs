//! Puts a table together, row by row, within its limits.

use super::{Cell, MAX_CELL_CHARS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, Table, TableFault, TableRow};
use crate::kit::text::one_line;

/// Collects rows within the limits and finds the headings.
#[derive(Default)]
pub(super) struct Builder {
    rows: Vec<TableRow>,
    /// Where in `rows` the headings stand; rows above are a title.
    headings: Option<usize>,
    cells: usize,
    text: usize,
}

impl Builder {
    /// Takes a row. Rows without content are forgotten.
    pub(super) fn push(&mut self, line: usize, mut cells: Vec<Cell>) -> Result<(), TableFault> {
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        if cells.len() > MAX_COLUMNS {
            return Err(TableFault::TooManyColumns(line));
        }
        if self.rows.len() > MAX_ROWS + self.headings.unwrap_or(0) {
            return Err(TableFault::TooManyRows);
        }
        self.weigh(line, &cells)?;
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        if self.headings.is_none() && filled >= 2 {
            self.headings = Some(self.rows.len());
        }
        cells.shrink_to_fit();
        self.rows.push(TableRow { line, cells });
        Ok(())
    }

    fn weigh(&mut self, line: usize, cells: &[Cell]) -> Result<(), TableFault> {
        for cell in cells {
            if let Cell::Text(text) = cell {
                if text.len() > MAX_CELL_CHARS && text.chars().count() > MAX_CELL_CHARS {
                    return Err(TableFault::CellTooLong(Some(line)));
                }
                self.text += text.len();
            }
        }
        self.cells += cells.len();
        if self.cells > MAX_CELLS || self.text > MAX_TEXT {
            return Err(TableFault::TooLarge);
        }
        Ok(())
    }

    /// Whether a row of two cells or more was seen: a list, not a cover sheet.
    pub(super) fn has_headings(&self) -> bool {
        self.headings.is_some()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table. Without any row of two cells the first row is the heading of a single column.
    pub(super) fn finish(mut self) -> Result<Table, TableFault> {
        let at = self.headings.unwrap_or(0);
        if at >= self.rows.len() {
            return Err(TableFault::Empty);
        }
        let rows = self.rows.split_off(at + 1);
        let Some(top) = self.rows.pop() else {
            return Err(TableFault::Empty);
        };
        let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut headings: Vec<String> = top.cells.iter().map(|cell| one_line(&cell.text())).collect();
        if headings.len() < widest {
            headings.resize(widest, String::new());
        }
        Ok(Table { headings, rows })
    }
}
