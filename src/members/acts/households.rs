//! Households, kept by hand.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect, entity::prelude::Expr,
};
use serde_json::json;

use crate::{
    associations::{
        Permit,
        right::{KeepMembers, Right, SeeContacts},
    },
    journal,
    kit::{App, Fault, once::Once, text},
    members::{
        HouseholdId, MemberId,
        draft::{Home, HouseholdDraft},
        household, member, rules,
        view::{HouseholdView, NamedMember},
    },
};

/// Every household with its members, by name.
///
/// # Errors
/// A fault of the store.
pub async fn list_households(app: &App, permit: &Permit<SeeContacts>) -> Result<Vec<HouseholdView>, Fault> {
    let mut rows = household::Entity::within(permit).all(app.read()).await?;
    rows.sort_by_cached_key(|row| text::sort_key(&row.name));
    let mut members = dwellers(app.read(), permit, None).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let within = members.remove(&row.id).unwrap_or_default();
            HouseholdView::of(row, within)
        })
        .collect())
}

/// A household with its members.
///
/// # Errors
/// Absent, when there is none.
pub async fn see_household(app: &App, permit: &Permit<SeeContacts>, id: HouseholdId) -> Result<HouseholdView, Fault> {
    let found = household::Entity::within(permit).filter(household::Column::Id.eq(id)).one(app.read()).await?;
    let row = found.ok_or_else(Fault::absent)?;
    let members = dwellers(app.read(), permit, Some(id)).await?.remove(&id).unwrap_or_default();
    Ok(HouseholdView::of(row, members))
}

/// The names of the households, by name: to choose from.
///
/// # Errors
/// A fault of the store.
pub async fn household_names<R: Right>(app: &App, permit: &Permit<R>) -> Result<Vec<(HouseholdId, String)>, Fault> {
    let mut names: Vec<(HouseholdId, String)> = household::Entity::within(permit)
        .select_only()
        .columns([household::Column::Id, household::Column::Name])
        .into_tuple()
        .all(app.read())
        .await?;
    names.sort_by_cached_key(|(_, name)| text::sort_key(name));
    Ok(names)
}

/// Who is in which household, in the order of the list; of one household alone when it is said.
async fn dwellers<R: Right>(
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    only: Option<HouseholdId>,
) -> Result<HashMap<HouseholdId, Vec<NamedMember>>, Fault> {
    let mut query = member::Entity::named(permit)
        .select_only()
        .columns([
            member::Column::HouseholdId,
            member::Column::Id,
            member::Column::GivenName,
            member::Column::FamilyName,
        ])
        .filter(member::Column::HouseholdId.is_not_null())
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id);
    if let Some(only) = only {
        query = query.filter(member::Column::HouseholdId.eq(only));
    }
    let rows: Vec<(HouseholdId, MemberId, String, String)> = query.into_tuple().all(db).await?;
    let mut found: HashMap<HouseholdId, Vec<NamedMember>> = HashMap::new();
    for (household, id, given, family) in rows {
        found.entry(household).or_default().push(NamedMember { id, name: rules::full_name(&given, &family) });
    }
    Ok(found)
}

/// Makes a household.
///
/// # Errors
/// Invalid, with every field at fault; `member_unknown`, when one is not on the list.
pub async fn create_household(
    app: &App,
    permit: &Permit<KeepMembers>,
    once: &Once,
    draft: &HouseholdDraft,
) -> Result<HouseholdView, Fault> {
    let home = draft.check()?;
    let row = put(
        household::Model {
            id: HouseholdId(app.id()),
            association_id: permit.association(),
            name: String::new(),
            street: None,
            postal_code: None,
            city: None,
            version: 1,
            created: app.now(),
            changed: app.now(),
        },
        &home,
    );
    app.write_once(permit.caller().account.0, once, async |txn| {
        household::Entity::insert(household::ActiveModel::from(row.clone()).reset_all())
            .exec_without_returning(txn)
            .await?;
        move_in(app, txn, permit, row.id, home.members.as_deref()).await?;
        journal::note(app, txn, permit.stamp(app), "household.added", row.id.0, json!({})).await?;
        view(txn, permit, row.clone()).await
    })
    .await
}

fn put(row: household::Model, home: &Home) -> household::Model {
    let address = home.address.clone();
    household::Model {
        name: home.name.clone(),
        street: address.street,
        postal_code: address.postal_code,
        city: address.city,
        ..row
    }
}

async fn view(
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    row: household::Model,
) -> Result<HouseholdView, Fault> {
    let members = dwellers(txn, permit, Some(row.id)).await?.remove(&row.id).unwrap_or_default();
    Ok(HouseholdView::of(row, members))
}

async fn find(
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    id: HouseholdId,
    version: i64,
) -> Result<household::Model, Fault> {
    let found = household::Entity::within(permit).filter(household::Column::Id.eq(id)).one(txn).await?;
    let row = found.ok_or_else(Fault::absent)?;
    if row.version == version { Ok(row) } else { Err(Fault::stale()) }
}

/// Makes these the members of a household; who is in it and not among them leaves it.
async fn move_in(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    household: HouseholdId,
    members: Option<&[MemberId]>,
) -> Result<(), Fault> {
    let Some(members) = members else {
        return Ok(());
    };
    let mut leaving = member::Column::HouseholdId.eq(household);
    if !members.is_empty() {
        leaving = leaving.and(member::Column::Id.is_not_in(members.iter().copied()));
    }
    settle(app, txn, permit, leaving, None).await?;
    let wanted = members.len();
    let coming = member::Column::Id.is_in(members.iter().copied());
    let known = member::Entity::named(permit).filter(coming.clone()).all(txn).await?;
    if known.len() != wanted {
        return Err(Fault::field("members", "member_unknown"));
    }
    let elsewhere = member::Column::HouseholdId.is_null().or(member::Column::HouseholdId.ne(household));
    settle(app, txn, permit, coming.and(elsewhere), Some(household)).await
}

/// Gives the members who fit a condition this household, or none.
async fn settle(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    which: Expr,
    household: Option<HouseholdId>,
) -> Result<(), Fault> {
    member::Entity::update_many()
        .col_expr(member::Column::HouseholdId, Expr::value(household))
        .col_expr(member::Column::Version, Expr::col(member::Column::Version).add(1))
        .col_expr(member::Column::Changed, Expr::value(app.now()))
        .filter(member::Column::AssociationId.eq(permit.association()))
        .filter(which)
        .exec(txn)
        .await?;
    Ok(())
}

/// Changes a household: its name, its address, who is in it.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Stale, when somebody changed it meanwhile.
pub async fn change_household(
    app: &App,
    permit: &Permit<KeepMembers>,
    id: HouseholdId,
    version: i64,
    draft: &HouseholdDraft,
) -> Result<HouseholdView, Fault> {
    let home = draft.check()?;
    app.write(async |txn| {
        let old = find(txn, permit, id, version).await?;
        let new = household::Model { version: version + 1, changed: app.now(), ..put(old, &home) };
        let saved = household::Entity::update_many()
            .set(household::ActiveModel::from(new.clone()).reset_all())
            .filter(household::Column::AssociationId.eq(permit.association()))
            .filter(household::Column::Id.eq(id))
            .filter(household::Column::Version.eq(version))
            .exec(txn)
            .await?;
        if saved.rows_affected != 1 {
            return Err(Fault::stale());
        }
        move_in(app, txn, permit, id, home.members.as_deref()).await?;
        journal::note(app, txn, permit.stamp(app), "household.changed", id.0, json!({ "version": new.version }))
            .await?;
        view(txn, permit, new).await
    })
    .await
}

/// Dissolves a household; its members stay on the list.
///
/// # Errors
/// Absent; Stale, when somebody changed it meanwhile.
pub async fn remove_household(
    app: &App,
    permit: &Permit<KeepMembers>,
    id: HouseholdId,
    version: i64,
) -> Result<(), Fault> {
    app.write(async |txn| {
        let row = find(txn, permit, id, version).await?;
        settle(app, txn, permit, member::Column::HouseholdId.eq(row.id), None).await?;
        household::Entity::delete_many()
            .filter(household::Column::AssociationId.eq(permit.association()))
            .filter(household::Column::Id.eq(row.id))
            .exec(txn)
            .await?;
        journal::note(app, txn, permit.stamp(app), "household.removed", id.0, json!({})).await
    })
    .await
}
