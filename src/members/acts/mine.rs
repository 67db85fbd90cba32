//! What somebody may know about themselves: where they are a member, and what is kept there.
//!
//! Nobody needs a right for this: rows are found by who asks, by mailbox and name, as everywhere
//! that a person stands behind a mailbox. They are the one thing read across associations here.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select};

use crate::{
    associations::AssociationId,
    identity::Caller,
    kit::{App, Fault},
    members::{MemberId, fee_year, member},
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
    let marks = fee_year::Entity::find()
        .filter(fee_year::Column::MemberId.is_in(rows.iter().map(|row| row.id)))
        .order_by_desc(fee_year::Column::Year)
        .all(app.read())
        .await?;
    let mut years: HashMap<MemberId, Vec<i32>> = HashMap::new();
    for mark in marks {
        years.entry(mark.member_id).or_default().push(mark.year);
    }
    Ok(rows.into_iter().map(|member| Own { fee_years: years.remove(&member.id).unwrap_or_default(), member }).collect())
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
