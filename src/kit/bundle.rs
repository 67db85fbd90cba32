//! Many rows read as one: the engine writes them into one JSON text, which costs a fraction of
//! what the driver asks for each row and each of its columns.

use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DbBackend, EntityTrait, Iterable, QueryResult, QuerySelect, QueryTrait,
    Select,
    sea_query::{Expr, Query, SelectStatement},
};
use serde::de::DeserializeOwned;

use super::Fault;

/// The whole rows of a select, in no order. The model reads itself from its columns in their order.
/// The select has conditions alone: order, limit and blobs that are no UUID are not for here.
///
/// # Errors
/// A fault of the store; Broken, when a row is not what the model says.
pub async fn rows<E: EntityTrait>(db: &impl ConnectionTrait, select: Select<E>) -> Result<Vec<E::Model>, Fault>
where
    E::Model: DeserializeOwned,
{
    let columns: Vec<E::Column> = E::Column::iter().collect();
    columns_of(db, select, &columns).await
}

/// Some columns of a select's rows, in no order: each row reads itself as a tuple does.
///
/// # Errors
/// As [`rows`].
pub async fn columns_of<E: EntityTrait, T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    columns: &[E::Column],
) -> Result<Vec<T>, Fault> {
    let row = db.query_one(&question(db.get_database_backend(), select, columns)).await?;
    answer(row.map(|row| text_at(&row, 0)).transpose()?.flatten().as_deref())
}

/// What [`columns_of`] asks, to be asked [`together`] with others.
pub fn question<E: EntityTrait>(backend: DbBackend, select: Select<E>, columns: &[E::Column]) -> SelectStatement {
    let table = E::default().as_str().to_owned();
    let values: Vec<String> = columns.iter().map(|column| value(backend, &table, column)).collect();
    let values = values.join(", ");
    let bundle = match backend {
        DbBackend::Postgres => format!("CAST(json_agg(json_build_array({values})) AS text)"),
        _ => format!("json_group_array(json_array({values}))"),
    };
    select.select_only().expr(Expr::cust(bundle)).into_query()
}

/// Asks several questions in one statement, so that all are answered as of one moment. The answers come
/// in their order.
///
/// # Errors
/// A fault of the store.
pub async fn together(
    db: &impl ConnectionTrait,
    questions: Vec<SelectStatement>,
) -> Result<Vec<Option<String>>, Fault> {
    let asked = questions.len();
    let mut all = Query::select();
    for question in questions {
        all.expr(Expr::from(question));
    }
    let Some(row) = db.query_one(&all).await? else { return Ok(vec![None; asked]) };
    (0..asked).map(|place| text_at(&row, place)).collect()
}

fn text_at(row: &QueryResult, place: usize) -> Result<Option<String>, Fault> {
    Ok(row.try_get_by_index(place)?)
}

/// Reads the answer to a question.
///
/// # Errors
/// Broken, when a row is not what it is to be read as.
pub fn answer<T: DeserializeOwned>(text: Option<&str>) -> Result<Vec<T>, Fault> {
    // Without rows, PostgreSQL says nothing where SQLite says that there are none.
    let Some(text) = text else { return Ok(Vec::new()) };
    serde_json::from_str(text).map_err(Fault::broken)
}

/// A column as JSON can hold it and serde reads it.
fn value<C: ColumnTrait>(backend: DbBackend, table: &str, column: &C) -> String {
    let name = format!("\"{table}\".\"{}\"", column.as_str());
    if backend == DbBackend::Postgres {
        return name;
    }
    match column.def().get_column_type() {
        ColumnType::Uuid => format!("nullif(lower(hex({name})), '')"),
        ColumnType::Boolean => format!("json(CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)"),
        ColumnType::Double | ColumnType::Float => format!("json(printf('%!.17g', {name}))"),
        ColumnType::DateTime => format!("replace({name}, ' ', 'T')"),
        _ => name,
    }
}
