//! Signing in by e-mail: a code and a link, ten minutes, used once (safety rules 5 and 6).

use chrono::Duration;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, QueryOrder,
    entity::prelude::Expr,
};
use uuid::Uuid;

use super::{accounts::find_or_make, limits};
use crate::{
    identity::{Caller, Directory, account, caller, rules, session, sign_in_code},
    kit::{App, Fault, Kind, Words, letter, secret},
    notices,
};

/// A session just opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The cookie's secret.
    pub secret: String,
    /// Whose it is, unless several share the mailbox.
    pub account: Option<account::Model>,
    /// Those who share the mailbox.
    pub people: Vec<String>,
    /// Where to go.
    pub destination: String,
}

/// Sends a code and a link to a mailbox. Returns the secret for the browser that asked.
/// The same for every address, so that nobody learns who is known here.
///
/// # Errors
/// Busy, after five tries from one place or three to one mailbox.
pub async fn ask(app: &App, words: Words, ip: &str, email: &str, destination: &str) -> Result<String, Fault> {
    limits::count(app, "sign-in-ip", ip, 5, Duration::minutes(1)).await?;
    limits::count(app, "sign-in-email", email, 3, Duration::hours(1)).await?;
    let (code, link, browser) =
        (secret::digits(app.chance()), secret::fresh(app.chance()), secret::fresh(app.chance()));
    let id = app.id();
    let row = sign_in_code::ActiveModel {
        id: Set(id),
        email: Set(email.to_owned()),
        code_hash: Set(code_hash(id, &code)),
        link_hash: Set(secret::hash(&link)),
        browser_hash: Set(secret::hash(&browser)),
        destination: Set(rules::destination(destination)),
        tries: Set(0),
        created: Set(app.now()),
        expires: Set(app.now() + rules::CODE_LASTS),
        used: Set(None),
    };
    let letter = letter(app, words, email, &code, &link);
    app.write(async |txn| {
        sign_in_code::Entity::insert(row).exec_without_returning(txn).await?;
        notices::hand_over(app, txn, letter).await
    })
    .await?;
    Ok(browser)
}

/// With the id, so that the same six digits never hash alike.
fn code_hash(id: Uuid, code: &str) -> String {
    secret::hash(&format!("{id}{code}"))
}

fn letter(app: &App, words: Words, email: &str, code: &str, link: &str) -> notices::Draft {
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let url = format!("{}/sign-in/link/{link}", app.config().base());
    let args = [("code", spaced), ("link", url)];
    let subject = words.pairs("letter-sign-in-subject", &args);
    let text = words.pairs("letter-sign-in-body", &args);
    notices::Draft {
        purpose: "sign_in",
        to: email.to_owned(),
        from_name: "byalag".to_owned(),
        html: Some(letter::html(words.0, &subject, &text)),
        subject,
        text,
        ..notices::Draft::default()
    }
}

/// Opens a session for who shows the code.
///
/// # Errors
/// Invalid `code_wrong`, when no code of that mailbox fits, or it has been used, or its time is over.
pub async fn by_code(app: &App, ip: &str, email: &str, code: &str, person: Option<&str>) -> Result<Opened, Fault> {
    limits::count(app, "code-ip", ip, 30, Duration::minutes(1)).await?;
    let open = sign_in_code::Entity::find()
        .filter(sign_in_code::Column::Email.eq(email))
        .filter(sign_in_code::Column::Used.is_null())
        .filter(sign_in_code::Column::Expires.gt(app.now()))
        .filter(sign_in_code::Column::Tries.lt(rules::CODE_TRIES))
        .order_by_desc(sign_in_code::Column::Created)
        .all(app.read())
        .await?;
    let Some(found) = open.iter().find(|row| secret::same(&row.code_hash, &code_hash(row.id, code))) else {
        count_wrong_try(app, email).await?;
        return Err(Fault::field("code", "code_wrong"));
    };
    consume(app, found, person).await
}

async fn count_wrong_try(app: &App, email: &str) -> Result<(), Fault> {
    app.write(async |txn| {
        sign_in_code::Entity::update_many()
            .col_expr(sign_in_code::Column::Tries, Expr::col(sign_in_code::Column::Tries).add(1))
            .filter(sign_in_code::Column::Email.eq(email))
            .filter(sign_in_code::Column::Used.is_null())
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}

/// Opens a session for who follows the link in the browser that asked for it.
///
/// # Errors
/// Invalid `link_spent` when it was used or its time is over; Forbidden `link_other_browser` when
/// another browser asked.
pub async fn by_link(app: &App, link: &str, browser: Option<&str>) -> Result<Opened, Fault> {
    let found = sign_in_code::Entity::find()
        .filter(sign_in_code::Column::LinkHash.eq(secret::hash(link)))
        .filter(sign_in_code::Column::Used.is_null())
        .filter(sign_in_code::Column::Expires.gt(app.now()))
        .one(app.read())
        .await?
        .ok_or_else(|| Fault::invalid("link_spent"))?;
    if !browser.is_some_and(|browser| secret::same(&found.browser_hash, &secret::hash(browser))) {
        return Err(Fault::new(Kind::Forbidden, "link_other_browser"));
    }
    consume(app, &found, None).await
}

/// Uses the code up and opens a session: of parallel uses exactly one finds it unused.
async fn consume(app: &App, code: &sign_in_code::Model, person: Option<&str>) -> Result<Opened, Fault> {
    let people = people_of(app, &code.email).await?;
    let chosen = match (person, people.as_slice()) {
        (Some(person), people) => {
            let key = rules::name_key(person);
            let known = people.iter().find(|name| rules::name_key(name) == key);
            Some(known.cloned().ok_or_else(|| Fault::field("person", "person_unknown"))?)
        }
        (None, []) => Some(String::new()),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    let secret = secret::fresh(app.chance());
    app.write(async |txn| {
        let used = sign_in_code::Entity::update_many()
            .col_expr(sign_in_code::Column::Used, Expr::value(app.now()))
            .filter(sign_in_code::Column::Id.eq(code.id))
            .filter(sign_in_code::Column::Used.is_null())
            .exec(txn)
            .await?;
        if used.rows_affected != 1 {
            return Err(Fault::field("code", "code_wrong"));
        }
        let account = match &chosen {
            Some(name) => Some(find_or_make(app, txn, &code.email, name).await?),
            None => None,
        };
        open(app, txn, &secret, &code.email, account.as_ref()).await?;
        Ok(Opened { secret: secret.clone(), account, people: people.clone(), destination: code.destination.clone() })
    })
    .await
}

/// Opens a session without a letter. Only the demo calls it, where everybody is made up and anybody
/// may be them: whoever can reach this can be whoever they like.
///
/// # Errors
/// A fault of the store.
pub async fn enter_as(app: &App, email: &str, name: &str) -> Result<Opened, Fault> {
    let secret = secret::fresh(app.chance());
    app.write(async |txn| {
        let account = find_or_make(app, txn, email, name).await?;
        open(app, txn, &secret, email, Some(&account)).await?;
        Ok(Opened {
            secret: secret.clone(),
            account: Some(account),
            people: Vec::new(),
            destination: rules::destination(""),
        })
    })
    .await
}

async fn open(
    app: &App,
    txn: &DatabaseTransaction,
    secret: &str,
    email: &str,
    account: Option<&account::Model>,
) -> Result<(), Fault> {
    let row = session::ActiveModel {
        id: Set(app.id()),
        secret_hash: Set(secret::hash(secret)),
        account_id: Set(account.map(|account| account.id)),
        email: Set(email.to_owned()),
        created: Set(app.now()),
        seen: Set(app.now()),
        ended: Set(None),
    };
    session::Entity::insert(row).exec_without_returning(txn).await?;
    Ok(())
}

/// Those who share a mailbox: names the rooms know, and named accounts.
///
/// # Errors
/// A fault of the store.
pub async fn people_of(app: &App, email: &str) -> Result<Vec<String>, Fault> {
    let mut names = Directory::names(app, email).await?;
    let accounts = account::Entity::find().filter(account::Column::Email.eq(email)).all(app.read()).await?;
    for account in accounts {
        if !account.name_key.is_empty() && !names.iter().any(|name| rules::name_key(name) == account.name_key) {
            names.push(account.name);
        }
    }
    Ok(names)
}

/// Says which of those who share the mailbox it is.
///
/// # Errors
/// Unknown without a session; Invalid when nobody there has that name.
pub async fn choose(app: &App, cookie: &str, person: &str) -> Result<account::Model, Fault> {
    let session = caller::open_session(app, cookie).await?.ok_or_else(Fault::unknown)?;
    let key = rules::name_key(person);
    let people = people_of(app, &session.email).await?;
    let name = people.iter().find(|name| rules::name_key(name) == key);
    let name = name.ok_or_else(|| Fault::field("person", "person_unknown"))?;
    app.write(async |txn| {
        let account = find_or_make(app, txn, &session.email, name).await?;
        session::Entity::update_many()
            .col_expr(session::Column::AccountId, Expr::value(account.id))
            .filter(session::Column::Id.eq(session.id))
            .exec(txn)
            .await?;
        Ok(account)
    })
    .await
}

/// Signs out: the session ends at once.
///
/// # Errors
/// A fault of the store.
pub async fn out(app: &App, caller: &Caller) -> Result<(), Fault> {
    let Some(id) = caller.session else {
        return Ok(());
    };
    app.write(async |txn| {
        session::Entity::update_many()
            .col_expr(session::Column::Ended, Expr::value(app.now()))
            .filter(session::Column::Id.eq(id))
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}
