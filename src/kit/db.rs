//! The database: embedded SQLite by default, PostgreSQL by URL.
//!
//! SQLite runs with WAL and `synchronous=FULL`, one writer and several readers; a write begins
//! IMMEDIATE, so that two writers wait for each other instead of failing.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    sqlx::{Connection, Sqlite, pool::PoolOptions},
};

use super::Fault;

/// The oldest SQLite we run on: older ones can lose commits when a checkpoint races a commit.
const SQLITE_AT_LEAST: (u32, u32, u32) = (3, 51, 3);
/// Readers beside the one writer.
const READERS: u32 = 4;

/// One database, with a way to write and a way to read.
#[derive(Clone, Debug)]
pub struct Db {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

impl Db {
    /// Opens the database at `url` and checks that it is one we can trust.
    ///
    /// # Errors
    /// When it cannot be reached, or SQLite is older than 3.51.3.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        let db = if url.starts_with("sqlite:") {
            let writer = Database::connect(sqlite(url, false)).await?;
            let reader = Database::connect(sqlite(url, true)).await?;
            Self { writer, reader }
        } else {
            let both = Database::connect(postgres(url)).await?;
            Self { writer: both.clone(), reader: both }
        };
        db.assert_version().await?;
        Ok(db)
    }

    /// The connection that reads.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// The connection that migrates and maintains; verbs write through `App::write`.
    pub fn maintain(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Whether this is the embedded engine.
    pub fn is_sqlite(&self) -> bool {
        self.writer.get_database_backend() == DbBackend::Sqlite
    }

    /// Begins a write.
    pub(super) async fn begin(&self) -> Result<DatabaseTransaction, Fault> {
        let options = TransactionOptions {
            sqlite_transaction_mode: self.is_sqlite().then_some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.writer.begin_with_options(options).await?)
    }

    /// Closes every connection; SQLite folds its log into the file.
    pub async fn close(self) {
        let _ = self.reader.close().await;
        let _ = self.writer.close().await;
    }

    async fn assert_version(&self) -> Result<(), DbErr> {
        if !self.is_sqlite() {
            return Ok(());
        }
        let query = Statement::from_string(DbBackend::Sqlite, "SELECT sqlite_version() AS v");
        let row = self.writer.query_one_raw(query).await?;
        let text: String = row.map(|row| row.try_get("", "v")).transpose()?.unwrap_or_default();
        let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
        let mut next = || parts.next().unwrap_or(0);
        let found = (next(), next(), next());
        if found < SQLITE_AT_LEAST {
            return Err(DbErr::Custom(format!("SQLite {text} is too old: 3.51.3 or newer is needed")));
        }
        Ok(())
    }
}

fn sqlite(url: &str, reads_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options
        .max_connections(if reads_only { READERS } else { 1 })
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            let sqlite = sqlite
                .create_if_missing(!reads_only)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(15))
                .pragma("cache_size", "-8000")
                .pragma("temp_store", "memory");
            if reads_only {
                return sqlite.pragma("query_only", "on");
            }
            sqlite.pragma("journal_mode", "WAL").pragma("synchronous", "FULL")
        });
    if !reads_only {
        options.map_sqlx_sqlite_pool_opts(without_lost_transactions);
    }
    options
}

/// A full disk makes SQLite roll back by itself, and the driver goes on counting a transaction that
/// is over: its next one would be a savepoint, and nothing written after a refused one would ever be
/// kept. A connection that comes back so is closed, and a fresh one takes its place.
fn without_lost_transactions(pool: PoolOptions<Sqlite>) -> PoolOptions<Sqlite> {
    pool.after_release(|connection, _| {
        Box::pin(async move {
            // Answered last: by then a rollback that waits in the queue is through.
            connection.ping().await?;
            Ok(!connection.is_in_transaction())
        })
    })
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.to_owned());
    options
        .max_connections(12)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .sqlx_logging(false)
        .test_before_acquire(false);
    options
}
