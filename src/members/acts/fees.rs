//! Who has paid which year's fee: a mark per year, set by the treasurer.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde_json::json;

use super::{
    list::{self, Search},
    store,
};
use crate::{
    associations::{
        Permit,
        right::{MarkFees, Right, SeeMembers},
    },
    journal,
    kit::{App, Fault},
    members::{
        MemberId, fee_year, member, rules,
        view::{MemberView, Sight},
    },
};

/// The paid years of members, in order.
pub(super) async fn years_of<R: Right>(
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    members: Vec<MemberId>,
) -> Result<HashMap<MemberId, Vec<i32>>, Fault> {
    if members.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = fee_year::Entity::within(permit)
        .filter(fee_year::Column::MemberId.is_in(members))
        .order_by_asc(fee_year::Column::Year)
        .all(db)
        .await?;
    Ok(by_member(rows.into_iter().map(|row| (row.member_id, row.year))))
}

/// Paid years by whose they are, each member's as they come.
pub(super) fn by_member(paid: impl IntoIterator<Item = (MemberId, i32)>) -> HashMap<MemberId, Vec<i32>> {
    let mut years: HashMap<MemberId, Vec<i32>> = HashMap::new();
    for (member, year) in paid {
        years.entry(member).or_default().push(year);
    }
    years
}

/// A row that says that a year is paid.
pub(super) fn paid<R: Right>(permit: &Permit<R>, member: MemberId, year: i32) -> fee_year::ActiveModel {
    fee_year::ActiveModel { association_id: Set(permit.association()), member_id: Set(member), year: Set(year) }
}

/// Puts the new years in place of the old ones.
pub(super) async fn put<R: Right>(
    txn: &DatabaseTransaction,
    permit: &Permit<R>,
    member: MemberId,
    old: &[i32],
    new: &[i32],
) -> Result<(), Fault> {
    let gone: Vec<i32> = old.iter().copied().filter(|year| !new.contains(year)).collect();
    if !gone.is_empty() {
        fee_year::Entity::delete_many()
            .filter(fee_year::Column::AssociationId.eq(permit.association()))
            .filter(fee_year::Column::MemberId.eq(member))
            .filter(fee_year::Column::Year.is_in(gone))
            .exec(txn)
            .await?;
    }
    let come: Vec<fee_year::ActiveModel> =
        new.iter().filter(|year| !old.contains(year)).map(|year| paid(permit, member, *year)).collect();
    fee_year::Entity::insert_many(come).exec_without_returning(txn).await?;
    Ok(())
}

/// Marks a member's year as paid, or takes the mark away. Twice is as good as once.
///
/// # Errors
/// Absent; Invalid, when the year cannot be meant; Stale, when somebody changed the member at that
/// very moment.
pub async fn mark_fee(
    app: &App,
    permit: &Permit<MarkFees>,
    id: MemberId,
    year: i32,
    is_paid: bool,
) -> Result<MemberView, Fault> {
    if !rules::FEE_YEARS.contains(&year) {
        return Err(Fault::field("year", "fee_year_out_of_range"));
    }
    app.write(async |txn| {
        let row = store::named(txn, permit, id).await?;
        let old = years_of(txn, permit, vec![id]).await?.remove(&id).unwrap_or_default();
        if old.contains(&year) == is_paid {
            return store::shown(app, txn, permit, row, Sight::of(permit)).await;
        }
        let row = member::Model { version: row.version + 1, changed: app.now(), ..row };
        // The member's row first: on PostgreSQL two marks at once wait for each other there.
        store::save(txn, row.clone()).await?;
        let mut new = old.clone();
        new.retain(|one| *one != year);
        new.extend(is_paid.then_some(year));
        put(txn, permit, id, &old, &new).await?;
        journal::note(app, txn, permit.stamp(app), "fee.marked", id.0, json!({ "year": year, "paid": is_paid }))
            .await?;
        store::shown(app, txn, permit, row, Sight::of(permit)).await
    })
    .await
}

/// How many of today's members have paid a year's fee, and how many members there are.
///
/// # Errors
/// Forbidden, for whoever may not see fees.
pub async fn paid_count(app: &App, permit: &Permit<SeeMembers>, year: i32) -> Result<(i64, i64), Fault> {
    let paid = list::count(app, permit, &Search { fee: Some((year, true)), ..Search::default() }).await?;
    Ok((paid, list::count(app, permit, &Search::default()).await?))
}
