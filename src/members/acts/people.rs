//! What this room tells identity: who stands behind a mailbox by being on a list.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{
    identity::People,
    kit::Fault,
    members::{MemberId, member, rules},
};

/// People known by the lists of members.
pub struct Roll;

impl People for Roll {
    fn names<'a>(&'a self, db: &'a DatabaseConnection, email: &'a str) -> BoxFuture<'a, Result<Vec<String>, Fault>> {
        Box::pin(names(db, email))
    }

    fn belongs<'a>(
        &'a self,
        db: &'a DatabaseConnection,
        association: Uuid,
        person: (&'a str, &'a str),
        on: NaiveDate,
    ) -> BoxFuture<'a, Result<bool, Fault>> {
        Box::pin(belongs(db, association, person, on))
    }
}

async fn names(db: &DatabaseConnection, email: &str) -> Result<Vec<String>, Fault> {
    let found: Vec<(String, String)> = member::Entity::find()
        .select_only()
        .columns([member::Column::GivenName, member::Column::FamilyName])
        .filter(member::Column::Email.eq(email))
        .filter(member::Column::Erased.is_null())
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(given, family)| rules::full_name(&given, &family)).collect())
}

/// A mailbox alone is not enough, nor is a name: couples share the one, and the other is no secret.
async fn belongs(
    db: &DatabaseConnection,
    association: Uuid,
    (email, name_key): (&str, &str),
    on: NaiveDate,
) -> Result<bool, Fault> {
    if email.is_empty() || name_key.is_empty() {
        return Ok(false);
    }
    let found: Option<MemberId> = member::Entity::find()
        .select_only()
        .column(member::Column::Id)
        .filter(member::Column::Email.eq(email))
        .filter(member::Column::NameKey.eq(name_key))
        .filter(member::Column::AssociationId.eq(association))
        .filter(member::belongs_on(on))
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.is_some())
}
