//! A list comes in: looked over without writing, or written in one transaction that can be undone.

use chrono::Datelike;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    entity::prelude::Expr,
};
use serde_json::json;

use super::{
    fees,
    plan::{Plan, Planner},
    roster::{Known, Roster},
    store,
    undo::{Before, Image, UNDO_LASTS},
};
use crate::{
    associations::{Permit, right::KeepMembers},
    journal,
    kit::{
        App, Fault, FieldFault, Kind, Words,
        once::Once,
        tables::{self, Table, TableFault},
    },
    members::{
        ImportId, fee_year, household, import_run, member,
        sheet::{self, Column, Line, Misread},
        view::ImportView,
    },
};

/// Rows of members in one statement: `SQLite` takes 32,766 values.
const ROWS: usize = 400;
/// Rows of households in one statement.
const HOMES: usize = 1_000;
/// Rows of paid years in one statement.
const YEARS: usize = 4_000;

/// A table and what its columns are taken to be.
#[derive(Clone, Debug)]
pub struct Order {
    /// The table.
    pub table: Table,
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The board's consent to take the year of birth from personnummer, and nothing else.
    pub keep_birth_year: bool,
}

/// A row of a file as it was read, with its line.
type Read = (u32, Result<Line, Misread>);

impl Order {
    /// A table whose columns speak for themselves.
    pub fn guessed(table: Table, keep_birth_year: bool) -> Self {
        let columns = sheet::guess(&table.headings, &table.rows);
        Self { table, columns, keep_birth_year }
    }

    /// Every row read, or why no row of it can be.
    ///
    /// # Errors
    /// Invalid `personal_number_refused`, `import_no_name` or `import_column_twice`.
    fn lines(self, this_year: i32) -> Result<Vec<Read>, Fault> {
        let Self { table, columns, keep_birth_year } = self;
        if let (Some(at), false) = (sheet::refuses_personal_numbers(&columns), keep_birth_year) {
            let heading = table.headings.get(at).cloned().unwrap_or_default();
            let field = FieldFault::new("keep_birth_year", "personal_number_column").with("heading", heading);
            return Err(Fault { fields: vec![field], ..Fault::invalid("personal_number_refused") });
        }
        let named = |column: &Column| {
            matches!(column, Column::GivenName | Column::FamilyName | Column::FullName | Column::FamilyNameFirst)
        };
        if !columns.iter().any(named) {
            return Err(Fault::invalid("import_no_name"));
        }
        if let Some(at) = twice(&columns) {
            let heading = table.headings.get(at).cloned().unwrap_or_default();
            return Err(Fault::invalid("import_column_twice").with("heading", heading));
        }
        let read = |row: tables::TableRow| {
            (u32::try_from(row.line).unwrap_or(u32::MAX), sheet::line(&columns, &row, keep_birth_year, this_year))
        };
        Ok(table.rows.into_iter().map(read).collect())
    }
}

/// The first column that says the same as one before it.
fn twice(columns: &[Column]) -> Option<usize> {
    let counts = |column: &Column| !matches!(column, Column::Ignored | Column::PersonalNumber);
    columns
        .iter()
        .enumerate()
        .find(|(at, column)| counts(column) && columns.iter().take(*at).any(|other| other == *column))
        .map(|(at, _)| at)
}

/// Reads a file, away from the threads that answer others.
///
/// # Errors
/// Invalid or Large, with the code of what is wrong with the file.
pub async fn read_table(bytes: Vec<u8>) -> Result<Table, Fault> {
    let read = tokio::task::spawn_blocking(move || tables::read(&bytes)).await.map_err(Fault::broken)?;
    read.map_err(|fault| {
        let kind = match fault {
            TableFault::TooLarge | TableFault::TooManyRows | TableFault::ZipBomb => Kind::Large,
            _ => Kind::Invalid,
        };
        let line = fault.line().map_or_else(|| "none".to_owned(), |line| line.to_string());
        Fault::new(kind, fault.code()).with("line", line)
    })
}

async fn lines(app: &App, order: Order) -> Result<Vec<Read>, Fault> {
    let year = app.today().year();
    tokio::task::spawn_blocking(move || order.lines(year)).await.map_err(Fault::broken)?
}

/// Says what an import would do, and writes nothing.
///
/// # Errors
/// Invalid, when the columns cannot be read as they are.
pub async fn preview(app: &App, permit: &Permit<KeepMembers>, order: Order, words: Words) -> Result<ImportView, Fault> {
    let lines = lines(app, order).await?;
    let roster = Roster::read(app.read(), permit).await?;
    Ok(planned(app, permit, roster, lines, words).view)
}

fn planned(app: &App, permit: &Permit<KeepMembers>, roster: Roster, lines: Vec<Read>, words: Words) -> Plan {
    let mut planner = Planner::new(app, permit, roster, words);
    for (line, read) in lines {
        planner.take(line, read);
    }
    planner.finish()
}

/// Writes an import: everything that fits, in one transaction. Rows that do not fit are told.
///
/// # Errors
/// Invalid, when the columns cannot be read as they are; Stale or Conflict, when somebody changed
/// the list at that very moment.
pub async fn import(
    app: &App,
    permit: &Permit<KeepMembers>,
    once: &Once,
    order: Order,
    words: Words,
) -> Result<ImportView, Fault> {
    let lines = lines(app, order).await?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let roster = Roster::read(txn, permit).await?;
        write(app, txn, permit, planned(app, permit, roster, lines, words)).await
    })
    .await
}

/// Imports a file whose columns speak for themselves.
///
/// # Errors
/// As [`import`], and with the code of what is wrong with the file.
pub async fn import_file(
    app: &App,
    permit: &Permit<KeepMembers>,
    bytes: &[u8],
    dry_run: bool,
    words: Words,
) -> Result<ImportView, Fault> {
    let order = Order::guessed(read_table(bytes.to_vec()).await?, false);
    if dry_run {
        preview(app, permit, order, words).await
    } else {
        import(app, permit, &Once::free(), order, words).await
    }
}

async fn write(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    plan: Plan,
) -> Result<ImportView, Fault> {
    let Plan { mut view, mut known, homes } = plan;
    if view.accepted + view.updated == 0 {
        return Ok(view);
    }
    let id = ImportId(app.id());
    let mut before = Before { households: homes.iter().map(|home| home.id).collect(), ..Before::default() };
    for chunk in homes.chunks(HOMES) {
        let rows = chunk.iter().map(|home| household::ActiveModel::from(home.clone()).reset_all());
        household::Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    // Changes first: a number that somebody gives up may be somebody's new one.
    for one in &mut known {
        if let Some(image) = one.before.take() {
            let (row, fees) = *image;
            store::save(txn, one.row.clone()).await?;
            fees::put(txn, permit, row.id, &fees, &one.fees).await?;
            before.changed.push(Image { row, fees });
        }
    }
    known.retain(|one| one.is_new);
    before.created = known.iter().map(|one| one.row.id).collect();
    insert(txn, permit, known).await?;
    note(app, txn, permit, id, &view, &before).await?;
    view.undo = Some(id);
    Ok(view)
}

async fn insert(txn: &DatabaseTransaction, permit: &Permit<KeepMembers>, new: Vec<Known>) -> Result<(), Fault> {
    let mut years: Vec<fee_year::ActiveModel> = Vec::new();
    let mut rest = new.into_iter();
    loop {
        let mut rows: Vec<member::ActiveModel> = Vec::with_capacity(ROWS);
        for known in rest.by_ref().take(ROWS) {
            years.extend(known.fees.iter().map(|year| fees::paid(permit, known.row.id, *year)));
            rows.push(store::active(known.row));
        }
        if rows.is_empty() {
            break;
        }
        member::Entity::insert_many(rows).exec_without_returning(txn).await.map_err(store::taken)?;
    }
    let mut rest = years.into_iter();
    loop {
        let rows: Vec<fee_year::ActiveModel> = rest.by_ref().take(YEARS).collect();
        if rows.is_empty() {
            return Ok(());
        }
        fee_year::Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
}

/// Remembers the import, so that it can be undone, and forgets what older ones could undo.
async fn note(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    id: ImportId,
    view: &ImportView,
    before: &Before,
) -> Result<(), Fault> {
    let now = app.now();
    import_run::Entity::update_many()
        .col_expr(import_run::Column::Before, Expr::value(""))
        .filter(import_run::Column::AssociationId.eq(permit.association()))
        .filter(import_run::Column::Created.lt(now - UNDO_LASTS))
        .exec(txn)
        .await?;
    let count = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
    let run = import_run::ActiveModel {
        id: Set(id),
        association_id: Set(permit.association()),
        actor: Set(Some(permit.caller().account.0)),
        accepted: Set(count(view.accepted)),
        updated: Set(count(view.updated)),
        unchanged: Set(count(view.unchanged)),
        rejected: Set(count(view.rejected)),
        before: Set(serde_json::to_string(before).map_err(Fault::broken)?),
        created: Set(now),
        undone: Set(None),
    };
    import_run::Entity::insert(run).exec_without_returning(txn).await?;
    let detail = json!({
        "new": view.accepted, "changed": view.updated, "unchanged": view.unchanged, "refused": view.rejected,
    });
    journal::note(app, txn, permit.stamp(app), "members.imported", id.0, detail).await
}
