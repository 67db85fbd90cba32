//! The history of byalag's schema: one migration a step, named by its time.
//!
//! Statements are written once, with a word in braces for each type that the two engines spell
//! differently. This crate knows sea-orm-migration and nothing of the rooms' entities.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

mod m20261123_090000_first_walk;
mod m20261125_150000_member_person;
mod m20261125_160000_meetings;
mod m20261125_170000_hall_more;
mod m20261126_170000_officer_mailbox;

/// Runs the migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_090000_first_walk::Migration),
            Box::new(m20261125_150000_member_person::Migration),
            Box::new(m20261125_160000_meetings::Migration),
            Box::new(m20261125_170000_hall_more::Migration),
            Box::new(m20261126_170000_officer_mailbox::Migration),
        ]
    }
}

/// Runs statements separated by `;`, with the type words put in for the engine.
///
/// # Errors
/// What the engine refuses.
pub(crate) async fn run(manager: &SchemaManager<'_>, statements: &str) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let backend = db.get_database_backend();
    for statement in statements.split(";\n").map(str::trim).filter(|text| !text.is_empty()) {
        db.execute_unprepared(&spelled(statement, backend)).await?;
    }
    Ok(())
}

fn spelled(statement: &str, backend: DbBackend) -> String {
    let words: [(&str, &str, &str); 7] = [
        ("{uuid}", "uuid", "blob"),
        ("{instant}", "timestamptz", "timestamp_with_timezone_text"),
        ("{local}", "timestamp", "datetime_text"),
        ("{date}", "date", "date_text"),
        ("{sorted}", "text COLLATE \"C\"", "text"),
        ("{real}", "double precision", "double"),
        ("{bytes}", "bytea", "blob"),
    ];
    words.iter().fold(statement.to_owned(), |text, (word, postgres, sqlite)| {
        text.replace(word, if backend == DbBackend::Sqlite { sqlite } else { postgres })
    })
}
