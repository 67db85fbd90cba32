//! The application: database, time, chance, settings, and what higher rooms hand down.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::Arc,
};

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{DatabaseConnection, DatabaseTransaction};
use uuid::Uuid;

use super::{Fault, chance::Chance, clock::Clock, config::Config, db::Db};

type Parts = HashMap<TypeId, Arc<dyn Any + Send + Sync>>;

/// Everything a verb needs. Cloning is cheap and shares all of it.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    db: Db,
    clock: Clock,
    chance: Chance,
    config: Config,
    parts: Parts,
}

impl App {
    /// An application over an opened database.
    pub fn new(db: Db, clock: Clock, chance: Chance, config: Config) -> Self {
        Self(Arc::new(Inner { db, clock, chance, config, parts: Parts::new() }))
    }

    /// Adds a part that lower rooms can ask for by its type, without knowing who made it.
    #[must_use]
    pub fn with<T: Send + Sync + 'static>(self, part: T) -> Self {
        let inner = &self.0;
        let mut parts = inner.parts.clone();
        parts.insert(TypeId::of::<T>(), Arc::new(part));
        Self(Arc::new(Inner {
            db: inner.db.clone(),
            clock: inner.clock.clone(),
            chance: inner.chance.clone(),
            config: inner.config.clone(),
            parts,
        }))
    }

    /// A part that was added with [`App::with`].
    ///
    /// # Errors
    /// Broken, when nobody added it: a fault of the composition, not of the caller.
    pub fn part<T: Send + Sync + 'static>(&self) -> Result<Arc<T>, Fault> {
        self.0
            .parts
            .get(&TypeId::of::<T>())
            .and_then(|part| Arc::clone(part).downcast().ok())
            .ok_or_else(|| Fault::broken(std::any::type_name::<T>()))
    }

    /// Runs one verb's work in one transaction: all of it is kept, or nothing.
    /// The only place where a transaction opens.
    ///
    /// # Errors
    /// What `act` refuses, or a fault of the store.
    pub async fn write<T>(&self, act: impl AsyncFnOnce(&DatabaseTransaction) -> Result<T, Fault>) -> Result<T, Fault> {
        let txn = self.0.db.begin().await?;
        match act(&txn).await {
            Ok(done) => {
                txn.commit().await?;
                Ok(done)
            }
            Err(fault) => {
                // A full disk makes SQLite roll back by itself. What went wrong first is what is told.
                if let Err(error) = txn.rollback().await {
                    tracing::warn!(%error, "there was nothing left to roll back");
                }
                Err(fault)
            }
        }
    }

    /// The connection that reads.
    pub fn read(&self) -> &DatabaseConnection {
        self.0.db.read()
    }

    /// The database, for maintenance.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The source of chance.
    pub fn chance(&self) -> &Chance {
        &self.0.chance
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    /// Today in Sweden.
    pub fn today(&self) -> NaiveDate {
        self.0.clock.today()
    }

    /// A fresh id.
    pub fn id(&self) -> Uuid {
        self.0.chance.id(self.now())
    }
}
