//! What this room tells identity: who stands behind a mailbox by holding an office.

use futures_util::future::BoxFuture;
use sea_orm::DatabaseConnection;

use super::directory::names_at;
use crate::{identity::People, kit::Fault};

/// People known by their offices. An office alone makes nobody a member; standing reads offices by itself.
pub struct Offices;

impl People for Offices {
    fn names<'a>(&'a self, db: &'a DatabaseConnection, email: &'a str) -> BoxFuture<'a, Result<Vec<String>, Fault>> {
        Box::pin(names_at(db, email))
    }
}
