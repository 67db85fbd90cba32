//! One effect for a request that is sent twice: `Idempotency-Key`.
//!
//! The key is kept in the effect's own transaction, so that it can never be there without the
//! effect, nor the effect without it. The same answer comes back for 24 hours.

use poem_openapi::types::{ParseFromJSON, ToJSON};
use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, entity::prelude::*};
use uuid::Uuid;

use super::{App, Fault, secret};

/// Longest key that is taken, in characters.
const LONGEST: usize = 200;

/// The answers given under a key.
pub mod answered {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answered")]
    /// An answer that was given under a key.
    pub struct Model {
        /// Who asked.
        #[sea_orm(primary_key, auto_increment = false)]
        pub actor: Uuid,
        /// The key they sent.
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        /// What was asked: operation and body, hashed.
        pub fingerprint: String,
        /// The answer's JSON.
        pub answer: String,
        /// When.
        pub created: ChronoDateTimeUtc,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A request that wants to take effect once. Without a key it is an ordinary request.
#[derive(Clone, Debug, Default)]
pub struct Once {
    key: Option<String>,
    fingerprint: String,
}

impl Once {
    /// An ordinary request, such as a form.
    pub fn free() -> Self {
        Self::default()
    }

    /// A request under `key`, told apart by the operation and what it says.
    ///
    /// # Errors
    /// When the key is empty, too long or has control characters.
    pub fn keyed(key: Option<String>, operation: &str, body: &impl ToJSON) -> Result<Self, Fault> {
        if let Some(key) = &key
            && (key.trim().is_empty() || key.len() > LONGEST || key.chars().any(char::is_control))
        {
            return Err(Fault::field("Idempotency-Key", "idempotency_key_malformed"));
        }
        Ok(Self { key, fingerprint: secret::hash(&format!("{operation}\n{}", body.to_json_string())) })
    }
}

impl App {
    /// As [`App::write`], but a repeat under the same key gets the first one's answer.
    ///
    /// # Errors
    /// Invalid `idempotency_key_reused`, when the key was sent with another body.
    pub async fn write_once<T: ToJSON + ParseFromJSON>(
        &self,
        actor: Uuid,
        once: &Once,
        act: impl AsyncFnOnce(&DatabaseTransaction) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let Some(key) = &once.key else {
            return self.write(act).await;
        };
        let result = self
            .write(async |txn| {
                // Writing first takes the row's lock on PostgreSQL: parallel repeats wait here.
                reserve(self, txn, actor, key, &once.fingerprint).await?;
                let done = act(txn).await?;
                fill(txn, actor, key, &done.to_json_string()).await?;
                Ok(done)
            })
            .await;
        match result {
            Err(fault) if fault.code == "answered_before" => replay(self, actor, key, &once.fingerprint).await,
            other => other,
        }
    }
}

async fn reserve(app: &App, txn: &DatabaseTransaction, actor: Uuid, key: &str, fingerprint: &str) -> Result<(), Fault> {
    let row = answered::ActiveModel {
        actor: Set(actor),
        key: Set(key.to_owned()),
        fingerprint: Set(fingerprint.to_owned()),
        answer: Set(String::new()),
        created: Set(app.now()),
    };
    let fresh = answered::Entity::insert(row).on_conflict_do_nothing().exec_without_returning(txn).await?;
    match fresh {
        sea_orm::TryInsertResult::Inserted(1..) => Ok(()),
        _ => Err(Fault::conflict("answered_before")),
    }
}

async fn fill(txn: &DatabaseTransaction, actor: Uuid, key: &str, answer: &str) -> Result<(), Fault> {
    answered::Entity::update_many()
        .col_expr(answered::Column::Answer, Expr::value(answer))
        .filter(answered::Column::Actor.eq(actor))
        .filter(answered::Column::Key.eq(key))
        .exec(txn)
        .await?;
    Ok(())
}

async fn replay<T: ParseFromJSON>(app: &App, actor: Uuid, key: &str, fingerprint: &str) -> Result<T, Fault> {
    let found = answered::Entity::find_by_id((actor, key.to_owned()))
        .one(app.read())
        .await?
        .ok_or_else(|| Fault::conflict("answered_before"))?;
    if found.fingerprint != fingerprint {
        return Err(Fault::field("Idempotency-Key", "idempotency_key_reused"));
    }
    T::parse_from_json_string(&found.answer).map_err(|error| Fault::broken(error.into_message()))
}
