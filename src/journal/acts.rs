//! Writing a line, in the transaction of what it tells; and checking that none was touched.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};
use serde_json::Value;
use uuid::Uuid;

use super::{entry, rules};
use crate::kit::{App, Fault};

/// Who does something, where and when.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// The association it is done in; nothing for the installation.
    pub association: Option<Uuid>,
    /// The account that does it; nothing for the program itself.
    pub actor: Option<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes that `verb` was done to `subject`, in the same transaction. `detail` holds no personal value.
///
/// # Errors
/// A fault of the store.
pub async fn note(
    app: &App,
    txn: &DatabaseTransaction,
    stamp: Stamp,
    verb: &str,
    subject: impl Into<Option<Uuid>>,
    detail: Value,
) -> Result<(), Fault> {
    let chain = stamp.association.unwrap_or_default();
    take_turns(txn, chain).await?;
    let last = last_of(txn, chain).await?;
    let mut line = entry::Model {
        id: app.id(),
        chain,
        number: last.as_ref().map_or(0, |line| line.number) + 1,
        at: stamp.at,
        actor: stamp.actor,
        verb: verb.to_owned(),
        subject: subject.into(),
        detail: detail.to_string(),
        previous: last.map(|line| line.hash).unwrap_or_default(),
        hash: String::new(),
    };
    line.hash = rules::hash(&line);
    let row = line.into_active_model();
    entry::Entity::insert(sea_orm::ActiveModelTrait::reset_all(row)).exec_without_returning(txn).await?;
    Ok(())
}

/// On PostgreSQL, writers of one chain wait for each other; SQLite has one writer anyway.
async fn take_turns(txn: &DatabaseTransaction, chain: Uuid) -> Result<(), Fault> {
    if txn.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
        let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, [chain.to_string().into()]);
        txn.query_one_raw(lock).await?;
    }
    Ok(())
}

async fn last_of(db: &impl ConnectionTrait, chain: Uuid) -> Result<Option<entry::Model>, Fault> {
    Ok(entry::Entity::find()
        .filter(entry::Column::Chain.eq(chain))
        .order_by_desc(entry::Column::Number)
        .one(db)
        .await?)
}

/// A chain that somebody touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The association, or nil for the installation.
    pub chain: Uuid,
    /// The first line that does not fit.
    pub number: i64,
}

/// Checks every chain and returns those that were touched, with how many lines were read.
///
/// # Errors
/// A fault of the store.
pub async fn verify(db: &impl ConnectionTrait) -> Result<(u64, Vec<Broken>), Fault> {
    let chains: Vec<Uuid> =
        entry::Entity::find().select_only().column(entry::Column::Chain).distinct().into_tuple().all(db).await?;
    let (mut read, mut broken) = (0, Vec::new());
    for chain in chains {
        let lines = entry::Entity::find()
            .filter(entry::Column::Chain.eq(chain))
            .order_by_asc(entry::Column::Number)
            .all(db)
            .await?;
        read += u64::try_from(lines.len()).unwrap_or(0);
        if let Some(number) = rules::broken_at(&lines) {
            broken.push(Broken { chain, number });
        }
    }
    Ok((read, broken))
}

/// How many lines each chain has: it differs whenever anything was done there. A chain without
/// lines is not in the answer.
///
/// # Errors
/// A fault of the store.
pub async fn heads(db: &impl ConnectionTrait, chains: &[Uuid]) -> Result<HashMap<Uuid, i64>, Fault> {
    // One question and one text each way, however many chains: the driver asks its price for each value
    // and each row. One look into the index for each chain, since grouping would read all its lines.
    let backend = db.get_database_backend();
    let (sql, asked) = match backend {
        DbBackend::Postgres => (
            "SELECT CAST(json_agg((SELECT COALESCE(MAX(line.number), 0) FROM journal_entry AS line \
             WHERE line.chain = asked.whose) ORDER BY asked.place) AS text) \
             FROM unnest(CAST(CAST($1 AS text) AS uuid[])) WITH ORDINALITY AS asked(whose, place)",
            format!("{{{}}}", listed(chains, "")),
        ),
        _ => (
            "SELECT json_group_array(COALESCE((SELECT MAX(line.number) FROM journal_entry AS line \
             WHERE line.chain = unhex(asked.value)), 0) ORDER BY asked.key) FROM json_each(?) AS asked",
            format!("[{}]", listed(chains, "\"")),
        ),
    };
    let row = db.query_one_raw(Statement::from_sql_and_values(backend, sql, [asked.into()])).await?;
    let text = row.map(|row| row.try_get_by_index::<Option<String>>(0)).transpose()?.flatten();
    // Without chains, PostgreSQL says nothing where SQLite says that there are none.
    let numbers: Vec<i64> = text.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text)).map_err(Fault::broken)?;
    if numbers.len() != chains.len() {
        return Err(Fault::broken("not every chain was answered for"));
    }
    Ok(chains.iter().copied().zip(numbers).filter(|(_, number)| *number > 0).collect())
}

fn listed(chains: &[Uuid], quote: &str) -> String {
    let one = |chain: &Uuid| format!("{quote}{}{quote}", chain.simple());
    chains.iter().map(one).collect::<Vec<_>>().join(",")
}

/// How many lines one chain has, as [`heads`] tells for many.
///
/// # Errors
/// A fault of the store.
pub async fn head(db: &impl ConnectionTrait, chain: Uuid) -> Result<i64, Fault> {
    Ok(heads(db, &[chain]).await?.remove(&chain).unwrap_or_default())
}

/// What was done after the line of that number: its number, the verb and to what, the oldest first,
/// at most `most`.
///
/// # Errors
/// A fault of the store.
pub async fn since(
    db: &impl ConnectionTrait,
    chain: Uuid,
    number: i64,
    most: u64,
) -> Result<Vec<(i64, String, Option<Uuid>)>, Fault> {
    Ok(entry::Entity::find()
        .select_only()
        .columns([entry::Column::Number, entry::Column::Verb, entry::Column::Subject])
        .filter(entry::Column::Chain.eq(chain))
        .filter(entry::Column::Number.gt(number))
        .order_by_asc(entry::Column::Number)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
