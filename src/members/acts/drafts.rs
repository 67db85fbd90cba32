//! A file that waits while its columns are looked over. Nobody but who brought it sees it; it goes
//! after an hour. A personnummer is never stored, not even for that hour: the year of birth is
//! taken from it before.

use chrono::{Datelike, Duration, NaiveDate};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    associations::{Permit, right::KeepMembers},
    kit::{
        App, Fault,
        tables::{Cell, Table, TableRow},
        text,
    },
    members::{
        ImportDraftId, import_draft,
        sheet::{self, Column},
    },
};

/// How long a file waits.
const LASTS: Duration = Duration::hours(1);
/// The longest file name that is kept, in characters.
const NAME_MAX: usize = 120;

/// A file that waits.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its id.
    pub id: ImportDraftId,
    /// What it was called.
    pub file_name: String,
    /// Its table; where personnummer stood there are years of birth.
    pub table: Table,
    /// What its columns were taken to be when it came.
    pub columns: Vec<Column>,
}

/// A table as it is stored: a row is its line and its cells.
#[derive(Serialize, Deserialize)]
struct Stored {
    columns: Vec<String>,
    headings: Vec<String>,
    rows: Vec<(usize, Vec<Value>)>,
}

/// Keeps a file, and drops those that have waited too long.
///
/// # Errors
/// A fault of the store.
pub async fn keep_draft(
    app: &App,
    permit: &Permit<KeepMembers>,
    file_name: &str,
    table: Table,
) -> Result<ImportDraftId, Fault> {
    let id = ImportDraftId(app.id());
    let row = import_draft::ActiveModel {
        id: Set(id),
        association_id: Set(permit.association()),
        actor: Set(Some(permit.caller().account.0)),
        file_name: Set(text::one_line(file_name).chars().take(NAME_MAX).collect()),
        sheet: Set(stored(table, app.today())?),
        created: Set(app.now()),
    };
    app.write(async |txn| {
        let over = import_draft::Column::Created.lt(app.now() - LASTS);
        import_draft::Entity::delete_many().filter(over).exec(txn).await?;
        import_draft::Entity::insert(row).exec_without_returning(txn).await?;
        Ok(id)
    })
    .await
}

/// A file that waits.
///
/// # Errors
/// Absent, when there is none, or when it has waited too long.
pub async fn read_draft(app: &App, permit: &Permit<KeepMembers>, id: ImportDraftId) -> Result<Draft, Fault> {
    let row = import_draft::Entity::within(permit)
        .filter(import_draft::Column::Id.eq(id))
        .filter(import_draft::Column::Created.gte(app.now() - LASTS))
        .one(app.read())
        .await?
        .ok_or_else(Fault::absent)?;
    let Stored { columns, headings, rows } = serde_json::from_str(&row.sheet).map_err(Fault::broken)?;
    let columns = columns.iter().map(|key| Column::from_key(key).unwrap_or(Column::Ignored)).collect();
    let rows =
        rows.into_iter().map(|(line, cells)| TableRow { line, cells: cells.into_iter().map(cell).collect() }).collect();
    Ok(Draft { id: row.id, file_name: row.file_name, table: Table { headings, rows }, columns })
}

/// Drops a file that is done with.
///
/// # Errors
/// A fault of the store.
pub async fn drop_draft(app: &App, permit: &Permit<KeepMembers>, id: ImportDraftId) -> Result<(), Fault> {
    let which = Condition::all()
        .add(import_draft::Column::AssociationId.eq(permit.association()))
        .add(import_draft::Column::Id.eq(id));
    app.write(async |txn| {
        import_draft::Entity::delete_many().filter(which).exec(txn).await?;
        Ok(())
    })
    .await
}

fn stored(table: Table, today: NaiveDate) -> Result<String, Fault> {
    let columns = sheet::guess(&table.headings, &table.rows);
    let personal: Vec<bool> = columns.iter().map(|column| *column == Column::PersonalNumber).collect();
    let sparing = |(at, cell): (usize, Cell)| {
        let is_personal = personal.get(at).copied().unwrap_or_default();
        value(if is_personal { year_of(cell, today) } else { cell })
    };
    let rows = table
        .rows
        .into_iter()
        .map(|row| (row.line, row.cells.into_iter().enumerate().map(&sparing).collect()))
        .collect();
    let stored = Stored { columns: columns.into_iter().map(Column::key).collect(), headings: table.headings, rows };
    serde_json::to_string(&stored).map_err(Fault::broken)
}

/// The year of birth in a cell with a personnummer.
fn year_of(cell: Cell, today: NaiveDate) -> Cell {
    let row = TableRow { line: 1, cells: vec![Cell::Text("x".to_owned()), cell] };
    let read = sheet::line(&[Column::GivenName, Column::PersonalNumber], &row, true, today.year());
    read.ok().and_then(|line| line.birth_year).map_or(Cell::Empty, |year| Cell::Number(f64::from(year)))
}

fn value(cell: Cell) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(text) => Value::String(text),
        Cell::Number(number) => json!(number),
        Cell::Date(date) => json!({ "d": date }),
        Cell::Bool(truth) => Value::Bool(truth),
    }
}

fn cell(value: Value) -> Cell {
    match value {
        Value::String(text) => Cell::Text(text),
        Value::Bool(truth) => Cell::Bool(truth),
        Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Value::Object(fields) => {
            let date = fields.get("d").and_then(Value::as_str).and_then(|date| date.parse().ok());
            date.map_or(Cell::Empty, Cell::Date)
        }
        Value::Null | Value::Array(_) => Cell::Empty,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_back_as_it_was() {
        let date: NaiveDate = "2024-03-01".parse().unwrap();
        let cells =
            vec![Cell::Text("Åsa".to_owned()), Cell::Empty, Cell::Number(45_352.5), Cell::Date(date), Cell::Bool(true)];
        let again: Vec<Cell> = cells.iter().cloned().map(|one| cell(value(one))).collect();
        assert_eq!(again, cells);
    }

    #[test]
    fn a_personnummer_is_never_stored() {
        let row = |line, name: &str, number: &str| TableRow {
            line,
            cells: vec![Cell::Text(name.to_owned()), Cell::Text(number.to_owned())],
        };
        let table = Table {
            headings: vec!["Namn".to_owned(), "Personnummer".to_owned()],
            rows: vec![row(2, "Eva Ek", "811218-9876"), row(3, "Bo Ek", "okänt")],
        };
        let text = stored(table, "2026-12-10".parse().unwrap()).unwrap();
        assert!(!text.contains("9876") && text.contains("1981"), "{text}");
        assert!(text.contains("personal_number"), "{text}");
    }
}
