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

/// How many chains are asked for at a time.
const AT_A_TIME: usize = 500;

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
    let mut heads = HashMap::with_capacity(chains.len());
    let backend = db.get_database_backend();
    for chains in chains.chunks(AT_A_TIME) {
        // One look into the index for each chain: grouping would read all its lines.
        let places: Vec<String> = match backend {
            DbBackend::Postgres => (1..=chains.len()).map(|place| format!("(${place}::uuid)")).collect(),
            _ => vec!["(?)".to_owned(); chains.len()],
        };
        let sql = format!(
            "WITH asked(whose) AS (VALUES {}) \
             SELECT asked.whose, (SELECT MAX(line.number) FROM journal_entry AS line WHERE line.chain = asked.whose) FROM asked",
            places.join(", ")
        );
        let values = chains.iter().map(|chain| (*chain).into());
        for row in db.query_all_raw(Statement::from_sql_and_values(backend, sql, values)).await? {
            if let Some(head) = row.try_get_by_index::<Option<i64>>(1)? {
                heads.insert(row.try_get_by_index::<Uuid>(0)?, head);
            }
        }
    }
    Ok(heads)
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
