//! What somebody may know about themselves: where they are a member, and what is kept there. And
//! what of it they change themselves: by which telephone and at which address they are reached.
//!
//! Nobody needs a right for this: rows are found by who asks, by mailbox and name, as everywhere
//! that a person stands behind a mailbox. They are the one thing read across associations here.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use serde_json::json;

use super::store;
use crate::{
    associations::{self, AssociationId},
    identity::Caller,
    journal::{self, Stamp},
    kit::{App, Fault, text},
    members::{MemberId, draft::OwnDraft, fee_year, member, view::OwnMembershipView},
};

/// What one association keeps about whoever asks.
#[derive(Clone, Debug)]
pub struct Own {
    /// Name, address and the rest.
    pub member: member::Model,
    /// The years whose fee is paid, the latest first.
    pub fee_years: Vec<i32>,
}

/// Where the caller is a member today.
///
/// # Errors
/// A fault of the store.
pub async fn memberships(app: &App, caller: &Caller) -> Result<Vec<(AssociationId, MemberId)>, Fault> {
    let rows = rows_of(caller).filter(member::belongs_on(app.today())).all(app.read()).await?;
    Ok(rows.into_iter().map(|row| (row.association_id, row.id)).collect())
}

/// What associations keep about the caller, those they have left included until it is erased.
///
/// # Errors
/// A fault of the store.
pub async fn own(app: &App, caller: &Caller) -> Result<Vec<Own>, Fault> {
    let rows = rows_of(caller).all(app.read()).await?;
    with_years(app.read(), rows).await
}

/// As [`own`], sorted by the association's name in Swedish.
///
/// # Errors
/// A fault of the store.
pub async fn list(app: &App, caller: &Caller) -> Result<Vec<OwnMembershipView>, Fault> {
    let rows = rows_of(caller).all(app.read()).await?;
    let mut views = shown(app.read(), rows).await?;
    views.sort_by_cached_key(|view| text::sort_key(&view.association_name));
    Ok(views)
}

/// What one association keeps about the caller.
///
/// # Errors
/// Absent, when there is no such member, or it is somebody else.
pub async fn see(app: &App, caller: &Caller, id: MemberId) -> Result<OwnMembershipView, Fault> {
    let row = row_of(app.read(), caller, id).await?;
    one_shown(app.read(), row).await
}

/// Changes by which telephone and at which address the caller is reached.
///
/// # Errors
/// Absent, when there is no such member, or it is somebody else; Invalid, with every field at fault;
/// Conflict `membership_over`; Stale, when somebody changed them meanwhile.
pub async fn change(
    app: &App,
    caller: &Caller,
    id: MemberId,
    version: i64,
    draft: &OwnDraft,
) -> Result<OwnMembershipView, Fault> {
    let contact = draft.check(app.today())?;
    app.write(async |txn| {
        let old = row_of(txn, caller, id).await?;
        if member::is_over(old.left_day, app.today()) {
            return Err(Fault::conflict("membership_over"));
        }
        if old.version != version {
            return Err(Fault::stale());
        }
        let new = member::Model { version: version + 1, changed: app.now(), ..contact.onto(old) };
        store::save(txn, new.clone()).await?;
        let stamp = Stamp { association: Some(new.association_id.0), ..caller.stamp(app) };
        let detail = json!({ "version": new.version });
        journal::note(app, txn, stamp, "member.changed_by_themselves", id.0, detail).await?;
        one_shown(txn, new).await
    })
    .await
}

/// An account without a name is nobody in particular: it owns no row.
fn rows_of(caller: &Caller) -> Select<member::Entity> {
    let mine = member::Entity::find()
        .filter(member::Column::Email.eq(&caller.email))
        .filter(member::Column::NameKey.eq(&caller.name_key))
        .filter(member::Column::NameKey.ne(""))
        .filter(member::Column::Erased.is_null());
    mine.order_by_asc(member::Column::AssociationId)
}

async fn row_of(db: &impl ConnectionTrait, caller: &Caller, id: MemberId) -> Result<member::Model, Fault> {
    rows_of(caller).filter(member::Column::Id.eq(id)).one(db).await?.ok_or_else(Fault::absent)
}

async fn with_years(db: &impl ConnectionTrait, rows: Vec<member::Model>) -> Result<Vec<Own>, Fault> {
    let marks = fee_year::Entity::find()
        .filter(fee_year::Column::MemberId.is_in(rows.iter().map(|row| row.id)))
        .order_by_desc(fee_year::Column::Year)
        .all(db)
        .await?;
    let mut years: HashMap<MemberId, Vec<i32>> = HashMap::new();
    for mark in marks {
        years.entry(mark.member_id).or_default().push(mark.year);
    }
    Ok(rows.into_iter().map(|member| Own { fee_years: years.remove(&member.id).unwrap_or_default(), member }).collect())
}

async fn shown(db: &impl ConnectionTrait, rows: Vec<member::Model>) -> Result<Vec<OwnMembershipView>, Fault> {
    let mut views = Vec::new();
    for Own { member, fee_years } in with_years(db, rows).await? {
        let association = associations::acts::by_id(db, member.association_id).await?;
        views.push(OwnMembershipView::of(member, fee_years, association.name));
    }
    Ok(views)
}

async fn one_shown(db: &impl ConnectionTrait, row: member::Model) -> Result<OwnMembershipView, Fault> {
    shown(db, vec![row]).await?.pop().ok_or_else(Fault::absent)
}
