//! A database for each test, copied from a template that is migrated once a run.

use std::{
    path::PathBuf,
    sync::atomic::{AtomicU64, Ordering},
};

use byalag::kit::db::Db;
use byalag_migrations::{Migrator, MigratorTrait};
use sea_orm::ConnectionTrait;
use tokio::sync::OnceCell;

/// Where a test runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One test's database; it is gone with the test.
pub struct Store {
    pub url: String,
    pub seed: u64,
    folder: Option<tempfile::TempDir>,
    postgres: Option<(String, String)>,
}

static NUMBER: AtomicU64 = AtomicU64::new(1);
static SQLITE: OnceCell<(tempfile::TempDir, PathBuf)> = OnceCell::const_new();
static POSTGRES: OnceCell<String> = OnceCell::const_new();

/// Whether the run demands `what` (CI does): then its absence is a failure.
pub fn required(what: &str) -> bool {
    std::env::var("BYALAG_TEST_REQUIRE").unwrap_or_default().split(',').any(|one| one.trim() == what)
}

impl Store {
    pub async fn make(engine: Engine) -> Option<Self> {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        match engine {
            Engine::Sqlite => Some(Self::sqlite(number).await),
            Engine::Postgres => Self::postgres(number).await,
        }
    }

    async fn sqlite(number: u64) -> Self {
        let (_, template) = SQLITE.get_or_init(sqlite_template).await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.db");
        std::fs::copy(template, &file).unwrap();
        Self { url: format!("sqlite://{}", file.display()), seed: number, folder: Some(folder), postgres: None }
    }

    async fn postgres(number: u64) -> Option<Self> {
        let server = server()?;
        let template = POSTGRES.get_or_init(|| postgres_template(server.clone())).await;
        Some(Self::on_server(server, number, &format!(" TEMPLATE {template}")).await)
    }

    /// A PostgreSQL database without a single table, to restore into.
    pub async fn bare_postgres() -> Option<Self> {
        let server = server()?;
        Some(Self::on_server(server, NUMBER.fetch_add(1, Ordering::Relaxed), "").await)
    }

    async fn on_server(server: String, number: u64, like: &str) -> Self {
        let name = format!("byalag_test_{}_{number}", std::process::id());
        run(&server, &format!("CREATE DATABASE {name}{like}")).await;
        let url = on(&server, &name);
        Self { url, seed: number, folder: None, postgres: Some((server, name)) }
    }
}

/// The URL of the PostgreSQL server, when the run has one.
fn server() -> Option<String> {
    let server = std::env::var("BYALAG_TEST_POSTGRES").ok();
    assert!(server.is_some() || !required("postgres"), "PostgreSQL is required: set BYALAG_TEST_POSTGRES");
    server
}

impl Drop for Store {
    fn drop(&mut self) {
        drop(self.folder.take());
        if let Some((server, name)) = self.postgres.take() {
            let drop_it = move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(run(&server, &format!("DROP DATABASE {name} WITH (FORCE)")));
            };
            std::thread::spawn(drop_it).join().unwrap();
        }
    }
}

async fn sqlite_template() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("template.db");
    let db = Db::open(&format!("sqlite://{}", file.display())).await.unwrap();
    Migrator::up(db.maintain(), None).await.unwrap();
    db.close().await;
    (folder, file)
}

async fn postgres_template(server: String) -> String {
    let name = format!("byalag_template_{}", std::process::id());
    run(&server, &format!("CREATE DATABASE {name}")).await;
    let db = Db::open(&on(&server, &name)).await.unwrap();
    Migrator::up(db.maintain(), None).await.unwrap();
    db.close().await;
    name
}

async fn run(server: &str, sql: &str) {
    let db = sea_orm::Database::connect(server).await.expect("the PostgreSQL server answers");
    db.execute_unprepared(sql).await.unwrap();
    db.close().await.unwrap();
}

/// The same server, another database.
fn on(server: &str, name: &str) -> String {
    let (head, _) = server.rsplit_once('/').unwrap();
    format!("{head}/{name}")
}
