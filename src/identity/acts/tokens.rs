//! Tokens for programs: shown once, kept as a hash, revoked at once.

use chrono::Duration;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, entity::prelude::Expr};
use serde_json::json;

use crate::{
    identity::{
        AccountId, TokenId,
        draft::TokenDraft,
        rules, token,
        view::{FreshToken, TokenView},
    },
    journal::{self, Stamp},
    kit::{App, Fault, secret},
};

/// Makes a token for an account.
///
/// # Errors
/// Invalid, when the draft is.
pub async fn create(app: &App, account: AccountId, draft: &TokenDraft) -> Result<FreshToken, Fault> {
    draft.check()?;
    let text = rules::fresh_token(app.chance());
    let row = token::Model {
        id: TokenId(app.id()),
        account_id: account,
        name: draft.name.trim().to_owned(),
        secret_hash: secret::hash(&text),
        scope: if draft.write { "write" } else { "read" }.to_owned(),
        created: app.now(),
        expires: app.now() + Duration::days(draft.days.unwrap_or(rules::TOKEN_DAYS)),
        last_used: None,
        revoked: None,
    };
    app.write(async |txn| {
        let active: token::ActiveModel = row.clone().into();
        token::Entity::insert(active.reset_all()).exec_without_returning(txn).await?;
        let stamp = Stamp { association: None, actor: Some(account.0), at: app.now() };
        journal::note(app, txn, stamp, "token.created", row.id.0, json!({ "scope": row.scope })).await
    })
    .await?;
    Ok(FreshToken { token: TokenView::from(row), secret: text })
}

/// The tokens of an account that still hold, newest first.
///
/// # Errors
/// A fault of the store.
pub async fn list(app: &App, account: AccountId) -> Result<Vec<TokenView>, Fault> {
    let rows = token::Entity::find()
        .filter(token::Column::AccountId.eq(account))
        .filter(token::Column::Revoked.is_null())
        .filter(token::Column::Expires.gt(app.now()))
        .order_by_desc(token::Column::Created)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(TokenView::from).collect())
}

/// Revokes a token of an account.
///
/// # Errors
/// Absent, when it is not theirs.
pub async fn revoke(app: &App, account: AccountId, id: TokenId) -> Result<(), Fault> {
    app.write(async |txn| {
        let revoked = token::Entity::update_many()
            .col_expr(token::Column::Revoked, Expr::value(app.now()))
            .filter(token::Column::Id.eq(id))
            .filter(token::Column::AccountId.eq(account))
            .filter(token::Column::Revoked.is_null())
            .exec(txn)
            .await?;
        if revoked.rows_affected == 0 {
            return Err(Fault::absent());
        }
        let stamp = Stamp { association: None, actor: Some(account.0), at: app.now() };
        journal::note(app, txn, stamp, "token.revoked", id.0, json!({})).await
    })
    .await
}
