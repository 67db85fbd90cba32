//! What the verbs of this room share: finding a row, a fresh one, saving it, showing it.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, SqlErr,
};

use super::fees;
use crate::{
    associations::{self, AssociationId, Permit, right::Right},
    kit::{App, Fault, Kind},
    members::{
        MemberId, household, member,
        rules::vote::{Facts, may_vote},
        view::{MemberView, Sight},
    },
};

/// The member of that id in the permit's association, if the name is still there.
pub(super) async fn named<R: Right>(
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    id: MemberId,
) -> Result<member::Model, Fault> {
    member::Entity::named(permit).filter(member::Column::Id.eq(id)).one(db).await?.ok_or_else(Fault::absent)
}

/// A member of whom nothing is known yet.
pub(super) fn blank(app: &App, association: AssociationId) -> member::Model {
    member::Model::blank(MemberId(app.id()), association, app.now())
}

/// The row, every column to be written.
pub(super) fn active(row: member::Model) -> member::ActiveModel {
    member::ActiveModel::from(row).reset_all()
}

/// Saves a row over the version before its own.
///
/// # Errors
/// Stale, when somebody changed it meanwhile; Conflict, when the number is taken.
pub(super) async fn save(txn: &DatabaseTransaction, row: member::Model) -> Result<(), Fault> {
    let (id, association, before) = (row.id, row.association_id, row.version - 1);
    let saved = member::Entity::update_many()
        .set(active(row))
        .filter(member::Column::AssociationId.eq(association))
        .filter(member::Column::Id.eq(id))
        .filter(member::Column::Version.eq(before))
        .exec(txn)
        .await
        .map_err(taken)?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Fault::stale()) }
}

/// A fault of the store; that the number is taken, when that is it.
pub(super) fn taken(error: DbErr) -> Fault {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => number_taken(),
        _ => error.into(),
    }
}

fn number_taken() -> Fault {
    Fault { kind: Kind::Conflict, ..Fault::field("number", "number_taken") }
}

/// Refuses a number that somebody else has, and a household of another association.
pub(super) async fn fits<R: Right>(
    txn: &DatabaseTransaction,
    permit: &Permit<R>,
    row: &member::Model,
) -> Result<(), Fault> {
    if let Some(number) = &row.number {
        let others = member::Entity::within(permit)
            .filter(member::Column::Number.eq(number))
            .filter(member::Column::Id.ne(row.id));
        if others.one(txn).await?.is_some() {
            return Err(number_taken());
        }
    }
    if let Some(household) = row.household_id {
        let found = household::Entity::within(permit).filter(household::Column::Id.eq(household)).one(txn).await?;
        found.ok_or_else(|| Fault::field("household_id", "household_unknown"))?;
    }
    Ok(())
}

/// The member as somebody sees them today.
pub(super) async fn shown<R: Right>(
    app: &App,
    db: &impl ConnectionTrait,
    permit: &Permit<R>,
    row: member::Model,
    sight: Sight,
) -> Result<MemberView, Fault> {
    let bylaws = associations::acts::rules_of(db, permit.association()).await?;
    let years = fees::years_of(db, permit, vec![row.id]).await?.remove(&row.id).unwrap_or_default();
    let vote = may_vote(&bylaws, &facts(&row, &years, app.today()));
    Ok(MemberView::of(row, years, vote, sight))
}

/// What the list says of a member, for the vote.
pub(super) fn facts<'a>(row: &member::Model, fee_years: &'a [i32], on: chrono::NaiveDate) -> Facts<'a> {
    Facts { category: row.category, birth_year: row.birth_year, joined: row.joined, left: row.left_day, fee_years, on }
}
