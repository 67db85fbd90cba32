//! A person's own links to a calendar: made, listed, revoked, and looked up by their secret.

use chrono::TimeDelta;
use poem_openapi::Object;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, entity::prelude::Expr,
};
use serde_json::json;

use crate::{
    associations::{AssociationId, Permit, right::BeInside, standing::standing},
    calendar::{
        Audience, FeedKeyId, feed_key,
        view::{FeedKeyView, FeedLink},
    },
    identity::{AccountId, Caller, account},
    journal,
    kit::{App, Fault, secret, text},
};

/// How many links a person may have to one calendar.
const MOST: u64 = 20;
/// How exactly the last use is kept: it must not cost a write for each request.
const EXACT: TimeDelta = TimeDelta::hours(1);

/// A new link.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct FeedKeyDraft {
    /// Where it will be used, in the person's words; at most 60 characters.
    pub purpose: Option<String>,
}

impl FeedKeyDraft {
    fn check(&self) -> Result<String, Fault> {
        let purpose = text::one_line(self.purpose.as_deref().unwrap_or_default());
        match purpose.chars().count() {
            0 => Ok("calendar".to_owned()),
            1..=60 => Ok(purpose),
            _ => Err(Fault::fields(vec![crate::kit::FieldFault::new("purpose", "text_too_long").with("most", 60)])),
        }
    }
}

/// Makes a link of one's own to the calendar: it shows what this person may see, for as long as
/// they may. A link for the same purpose is replaced.
///
/// # Errors
/// Invalid, when the purpose is too long; Conflict `feed_keys_too_many`.
pub async fn create_key(app: &App, permit: &Permit<BeInside>, draft: &FeedKeyDraft) -> Result<FeedLink, Fault> {
    let purpose = draft.check()?;
    let secret = secret::fresh(app.chance());
    let row = feed_key::Model {
        id: FeedKeyId(app.id()),
        association_id: permit.association(),
        account_id: permit.caller().account,
        purpose,
        secret_hash: secret::hash(&secret),
        created: app.now(),
        last_used: None,
        revoked: None,
    };
    app.write(async |txn| {
        feed_key::Entity::update_many()
            .col_expr(feed_key::Column::Revoked, Expr::value(app.now()))
            .filter(feed_key::Column::AssociationId.eq(row.association_id))
            .filter(feed_key::Column::AccountId.eq(row.account_id))
            .filter(feed_key::Column::Purpose.eq(&row.purpose))
            .filter(feed_key::Column::Revoked.is_null())
            .exec(txn)
            .await?;
        if feed_key::Entity::within(permit).count(txn).await? >= MOST {
            return Err(Fault::conflict("feed_keys_too_many"));
        }
        let active = feed_key::ActiveModel::from(row.clone()).reset_all();
        feed_key::Entity::insert(active).exec_without_returning(txn).await?;
        journal::note(app, txn, permit.stamp(app), "feed_key.created", row.id.0, json!({})).await
    })
    .await?;
    let url = format!("{}/calendar/key/{secret}.ics", app.config().base());
    Ok(FeedLink { id: row.id, purpose: row.purpose, url, created: row.created })
}

/// One's own links to the calendar, newest first.
///
/// # Errors
/// A fault of the store.
pub async fn list_keys(app: &App, permit: &Permit<BeInside>) -> Result<Vec<FeedKeyView>, Fault> {
    let rows = feed_key::Entity::within(permit).order_by_desc(feed_key::Column::Created).all(app.read()).await?;
    Ok(rows.into_iter().map(FeedKeyView::from).collect())
}

/// Every link of a person that works, in all associations, newest first: for "my feeds".
///
/// # Errors
/// A fault of the store.
pub async fn all_keys(app: &App, account: AccountId) -> Result<Vec<FeedKeyView>, Fault> {
    let rows = feed_key::Entity::find()
        .filter(feed_key::Column::AccountId.eq(account))
        .filter(feed_key::Column::Revoked.is_null())
        .order_by_desc(feed_key::Column::Created)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(FeedKeyView::from).collect())
}

/// Revokes one of one's own links, at once.
///
/// # Errors
/// Absent, when it is not theirs.
pub async fn revoke_key(app: &App, permit: &Permit<BeInside>, id: FeedKeyId) -> Result<(), Fault> {
    app.write(async |txn| {
        let revoked = feed_key::Entity::update_many()
            .col_expr(feed_key::Column::Revoked, Expr::value(app.now()))
            .filter(feed_key::Column::Id.eq(id))
            .filter(feed_key::Column::AssociationId.eq(permit.association()))
            .filter(feed_key::Column::AccountId.eq(permit.caller().account))
            .filter(feed_key::Column::Revoked.is_null())
            .exec(txn)
            .await?;
        if revoked.rows_affected == 0 {
            return Err(Fault::absent());
        }
        journal::note(app, txn, permit.stamp(app), "feed_key.revoked", id.0, json!({})).await
    })
    .await
}

/// Whose link a secret belongs to, as they stand now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyHolder {
    /// The association whose calendar it shows.
    pub association: AssociationId,
    /// What its owner may see there today.
    pub audience: Audience,
}

/// The holder of a link, and a note that it was used.
///
/// # Errors
/// Absent, when there is none, it was revoked, or its owner does not belong to the association any more.
pub async fn holder(app: &App, secret: &str) -> Result<KeyHolder, Fault> {
    let key = feed_key::Entity::find()
        .filter(feed_key::Column::SecretHash.eq(secret::hash(secret)))
        .filter(feed_key::Column::Revoked.is_null())
        .one(app.read())
        .await?
        .ok_or_else(Fault::absent)?;
    let account = account::Entity::find_by_id(key.account_id).one(app.read()).await?.ok_or_else(Fault::absent)?;
    let caller = Caller::on_behalf_of(account);
    let standing = standing(app, &caller, key.association_id).await?;
    if !standing.inside() {
        return Err(Fault::absent());
    }
    let stale = key.last_used.is_none_or(|at| app.now() - at > EXACT);
    // A database that cannot be written to is no reason to withhold the calendar.
    if stale && let Err(fault) = used(app, key.id).await {
        tracing::warn!(%fault, "the use of a link was not noted");
    }
    Ok(KeyHolder { association: key.association_id, audience: Audience::of(&standing, true) })
}

async fn used(app: &App, id: FeedKeyId) -> Result<(), Fault> {
    app.write(async |txn| {
        feed_key::Entity::update_many()
            .col_expr(feed_key::Column::LastUsed, Expr::value(app.now()))
            .filter(feed_key::Column::Id.eq(id))
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}
