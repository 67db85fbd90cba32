//! How fresh a sign-in is: what counts as somebody's own hand asks for one just made.

use chrono::Duration;
use sea_orm::EntityTrait;

use crate::{
    identity::{Caller, session},
    kit::{App, Fault},
};

/// Whether somebody signed in themselves, in this browser, at most so many minutes ago. A program with
/// a token never did.
///
/// # Errors
/// A fault of the store.
pub async fn signed_in_within(app: &App, caller: &Caller, minutes: i64) -> Result<bool, Fault> {
    let Some(id) = caller.session else {
        return Ok(false);
    };
    let found = session::Entity::find_by_id(id).one(app.read()).await?;
    Ok(found.is_some_and(|session| {
        session.ended.is_none()
            && session.account_id == Some(caller.account)
            && app.now() - session.created <= Duration::minutes(minutes)
    }))
}
