//! A database of our own on the PostgreSQL server that the tests use; it is dropped at the end.

use byalag::{
    demo::{self, Size},
    kit::{chance::Chance, clock::Clock, config::Config},
    web,
};
use sea_orm::{ConnectionTrait, Database};

use super::{Bench, report::Fallible, service::runtime};

/// A database with the large demo.
pub struct Postgres {
    server: String,
    name: String,
    url: String,
}

impl Postgres {
    /// Makes and fills it; a quick run takes a tenth of the data.
    ///
    /// # Errors
    /// When `BYALAG_TEST_POSTGRES` names no server, or it cannot be used.
    pub fn make(bench: &Bench) -> Fallible<Self> {
        let server =
            std::env::var("BYALAG_TEST_POSTGRES").map_err(|_| "BYALAG_TEST_POSTGRES names no PostgreSQL server")?;
        let (head, _) = server.rsplit_once('/').ok_or("BYALAG_TEST_POSTGRES is no postgres://host/database")?;
        let name = format!("byalag_bench_{}", std::process::id());
        let url = format!("{head}/{name}");
        runtime()?.block_on(tell(&server, &format!("CREATE DATABASE {name}")))?;
        let made = Self { server, name, url };
        let size = if bench.is_quick() { Size::Tenth } else { Size::Large };
        eprintln!("making the data on PostgreSQL");
        runtime()?.block_on(async {
            let app = web::open(Config::quiet(&made.url), Clock::System, Chance::System).await?;
            demo::build(&app, size, &|_, _| {}).await?;
            // What the server does by itself within minutes of such an import.
            app.db().maintain().execute_unprepared("ANALYZE").await?;
            app.db().clone().close().await;
            Fallible::Ok(())
        })?;
        Ok(made)
    }

    /// Where it is.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let dropped = runtime().and_then(|runtime| {
            runtime.block_on(tell(&self.server, &format!("DROP DATABASE {} WITH (FORCE)", self.name)))
        });
        if let Err(why) = dropped {
            eprintln!("{} was not dropped: {why}", self.name);
        }
    }
}

async fn tell(server: &str, sql: &str) -> Fallible<()> {
    let db = Database::connect(server).await?;
    db.execute_unprepared(sql).await?;
    Ok(db.close().await?)
}
