//! Accounts are found or made, never asked for.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    entity::prelude::Expr,
};

use crate::{
    identity::{AccountId, Caller, account, rules},
    journal,
    kit::{App, Fault, Language, text},
};

/// The account of that name at that mailbox, made if it is new. A nameless account at the mailbox
/// takes the name.
///
/// # Errors
/// A fault of the store.
pub async fn find_or_make(
    app: &App,
    txn: &DatabaseTransaction,
    email: &str,
    name: &str,
) -> Result<account::Model, Fault> {
    let name = text::one_line(name);
    let key = rules::name_key(&name);
    let at_mailbox = account::Entity::find().filter(account::Column::Email.eq(email)).all(txn).await?;
    if let Some(found) = at_mailbox.iter().find(|account| account.name_key == key) {
        return Ok(found.clone());
    }
    if let Some(nameless) = at_mailbox.into_iter().find(|account| account.name_key.is_empty()) {
        return name_it(txn, nameless, name).await;
    }
    let fresh = account::ActiveModel {
        id: Set(AccountId(app.id())),
        email: Set(email.to_owned()),
        name_key: Set(key),
        name: Set(name),
        language: Set("sv".to_owned()),
        operator: Set(false),
        created: Set(app.now()),
    };
    Ok(account::Entity::insert(fresh).exec_with_returning(txn).await?)
}

async fn name_it(txn: &DatabaseTransaction, account: account::Model, name: String) -> Result<account::Model, Fault> {
    let key = rules::name_key(&name);
    account::Entity::update_many()
        .col_expr(account::Column::Name, Expr::value(name.as_str()))
        .col_expr(account::Column::NameKey, Expr::value(key.as_str()))
        .filter(account::Column::Id.eq(account.id))
        .exec(txn)
        .await?;
    Ok(account::Model { name, name_key: key, ..account })
}

/// The language to write to the person of that name at that mailbox in; Swedish for whom we have not met.
///
/// # Errors
/// A fault of the store.
pub async fn language_of(db: &impl ConnectionTrait, email: &str, name_key: &str) -> Result<Language, Fault> {
    let account = account::Entity::find()
        .filter(account::Column::Email.eq(email))
        .filter(account::Column::NameKey.eq(name_key))
        .one(db)
        .await?;
    Ok(account.and_then(|account| Language::from_tag(&account.language)).unwrap_or_default())
}

/// The account that stands for a mailbox by itself, for the command line: its first, or a new one.
///
/// # Errors
/// Invalid, when it cannot be a mail address.
pub async fn be_someone(app: &App, email: &str) -> Result<account::Model, Fault> {
    let email = rules::email(email).ok_or_else(|| Fault::field("email", "email_invalid"))?;
    let names = crate::identity::Directory::names(app, &email).await?;
    app.write(async |txn| {
        let first = account::Entity::find().filter(account::Column::Email.eq(&email)).one(txn).await?;
        match first {
            Some(account) => Ok(account),
            None => find_or_make(app, txn, &email, names.first().map_or("", String::as_str)).await,
        }
    })
    .await
}

/// Makes an account the operator of the installation.
///
/// # Errors
/// Invalid, when it cannot be a mail address.
pub async fn make_operator(app: &App, email: &str) -> Result<account::Model, Fault> {
    let account = be_someone(app, email).await?;
    app.write(async |txn| {
        account::Entity::update_many()
            .col_expr(account::Column::Operator, Expr::value(true))
            .filter(account::Column::Id.eq(account.id))
            .exec(txn)
            .await?;
        let stamp = journal::Stamp { association: None, actor: None, at: app.now() };
        journal::note(app, txn, stamp, "account.operator", account.id.0, serde_json::json!({})).await
    })
    .await?;
    Ok(account)
}

/// Gives a nameless account its name, as when an association is registered.
///
/// # Errors
/// Conflict, when another at the mailbox has that name.
pub async fn rename(
    app: &App,
    txn: &DatabaseTransaction,
    caller: &Caller,
    name: &str,
) -> Result<account::Model, Fault> {
    if caller.name_key.is_empty() {
        return find_or_make(app, txn, &caller.email, name).await;
    }
    account::Entity::find_by_id(caller.account).one(txn).await?.ok_or_else(Fault::unknown)
}
