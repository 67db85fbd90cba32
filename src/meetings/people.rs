//! What this room tells identity: who stands behind a mailbox because a meeting chose them. A chair from
//! the next village belongs to no list here, and confirms the minutes all the same.

use chrono::{Days, NaiveTime};
use futures_util::future::BoxFuture;
use sea_orm::{
    ColumnTrait, Condition, DatabaseConnection, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::Expr,
};

use super::{meeting, meeting_officer};
use crate::{
    identity::People,
    kit::{App, Fault},
    members::member,
};

/// How long the mailboxes of those chosen are kept after the meeting began, in days: its minutes and their
/// corrections are confirmed by then.
pub const MAILBOX_DAYS: u64 = 730;

/// People known because a meeting chose them. That makes nobody a member; the seat at that meeting is read by
/// itself.
pub struct Officers;

impl People for Officers {
    fn names<'a>(&'a self, db: &'a DatabaseConnection, email: &'a str) -> BoxFuture<'a, Result<Vec<String>, Fault>> {
        Box::pin(names(db, email))
    }
}

async fn names(db: &DatabaseConnection, email: &str) -> Result<Vec<String>, Fault> {
    Ok(meeting_officer::Entity::find()
        .select_only()
        .column(meeting_officer::Column::Name)
        .filter(meeting_officer::Column::Email.eq(email))
        .distinct()
        .into_tuple()
        .all(db)
        .await?)
}

/// Forgets the mailboxes of those chosen whose membership was erased, and of all who were chosen
/// [`MAILBOX_DAYS`] days ago. Their names stand in the minutes and stay.
///
/// Source: Regulation (EU) 2016/679 article 5(1)(e).
///
/// # Errors
/// A fault of the store.
pub async fn forget_mailboxes(app: &App) -> Result<(), Fault> {
    let Some(last) = app.today().checked_sub_days(Days::new(MAILBOX_DAYS)) else {
        return Ok(());
    };
    let last = last.and_time(NaiveTime::MIN);
    let erased = member::Entity::find().filter(member::Column::Erased.is_not_null());
    let erased = erased.select_only().column(member::Column::Id);
    let old = meeting::Entity::find().filter(meeting::Column::Starts.lt(last));
    let old = old.select_only().column(meeting::Column::Id);
    let due = Condition::any()
        .add(meeting_officer::Column::MemberId.in_subquery(erased.into_query()))
        .add(meeting_officer::Column::MeetingId.in_subquery(old.into_query()));
    app.write(async |txn| {
        meeting_officer::Entity::update_many()
            .col_expr(meeting_officer::Column::Email, Expr::value(None::<String>))
            .filter(meeting_officer::Column::Email.is_not_null())
            .filter(due.clone())
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}
