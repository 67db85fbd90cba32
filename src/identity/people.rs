//! What identity asks the rooms above it: who stands behind a mailbox, and do they belong here.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use sea_orm::DatabaseConnection;
use uuid::Uuid;

use crate::kit::{App, Fault};

/// A room that knows people by mailbox.
pub trait People: Send + Sync {
    /// The names it has for a mailbox.
    fn names<'a>(&'a self, db: &'a DatabaseConnection, email: &'a str) -> BoxFuture<'a, Result<Vec<String>, Fault>>;

    /// Whether the person of that name at that mailbox belongs to an association on a day. A room that has no
    /// members says no.
    fn belongs<'a>(
        &'a self,
        _db: &'a DatabaseConnection,
        _association: Uuid,
        _person: (&'a str, &'a str),
        _on: NaiveDate,
    ) -> BoxFuture<'a, Result<bool, Fault>> {
        Box::pin(async { Ok(false) })
    }
}

/// The rooms that know people; made when the product is put together.
pub struct Directory(pub Vec<Box<dyn People>>);

impl Directory {
    /// Every name known for a mailbox, each once, sorted.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn names(app: &App, email: &str) -> Result<Vec<String>, Fault> {
        let directory = app.part::<Self>()?;
        let mut names: Vec<String> = Vec::new();
        for room in &directory.0 {
            for name in room.names(app.read(), email).await? {
                let key = super::rules::name_key(&name);
                if !names.iter().any(|known| super::rules::name_key(known) == key) {
                    names.push(name);
                }
            }
        }
        names.sort();
        Ok(names)
    }

    /// Whether any room says that they belong.
    ///
    /// # Errors
    /// A fault of the store.
    pub async fn belongs(app: &App, association: Uuid, email: &str, name_key: &str) -> Result<bool, Fault> {
        let directory = app.part::<Self>()?;
        for room in &directory.0 {
            if room.belongs(app.read(), association, (email, name_key), app.today()).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
