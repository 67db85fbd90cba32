//! Taking an import back: who came with it goes, who was changed gets the old values. Somebody who
//! was changed since stays as they are, and is told.

use std::collections::{HashMap, HashSet};

use chrono::Duration;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, entity::prelude::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{fees, store};
use crate::{
    associations::{
        Permit,
        right::{KeepMembers, Right},
    },
    journal,
    kit::{App, Fault, once::Once},
    members::{
        HouseholdId, ImportId, MemberId, household, import_run, member, rules,
        view::{NamedMember, RunView, UndoView},
    },
};

/// How long an import can be undone. Old values are personal data and are not kept longer.
pub(super) const UNDO_LASTS: Duration = Duration::days(30);
/// Rows in one statement.
const ROWS: usize = 1_000;

/// What stood there before an import.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Before {
    /// Members that came with it.
    pub created: Vec<MemberId>,
    /// Households that came with it.
    pub households: Vec<HouseholdId>,
    /// Members that it changed, as they were.
    pub changed: Vec<Image>,
}

/// A member as they were.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Image {
    /// The row.
    pub row: member::Model,
    /// The paid years.
    pub fees: Vec<i32>,
}

/// A member as they are now: version, number, names.
type Present = (i64, Option<String>, String, String);

/// An import that was written.
///
/// # Errors
/// Absent, when there is none.
pub async fn run(app: &App, permit: &Permit<KeepMembers>, id: ImportId) -> Result<RunView, Fault> {
    find(app.read(), permit, id).await.map(RunView::from)
}

async fn find(
    db: &impl ConnectionTrait,
    permit: &Permit<KeepMembers>,
    id: ImportId,
) -> Result<import_run::Model, Fault> {
    let found = import_run::Entity::within(permit).filter(import_run::Column::Id.eq(id)).one(db).await?;
    found.ok_or_else(Fault::absent)
}

/// Takes an import back.
///
/// # Errors
/// Absent; Conflict `import_undone_before`, or `import_undo_over` when it was too long ago.
pub async fn undo(app: &App, permit: &Permit<KeepMembers>, once: &Once, id: ImportId) -> Result<UndoView, Fault> {
    app.write_once(permit.caller().account.0, once, async |txn| {
        let run = find(txn, permit, id).await?;
        if run.undone.is_some() {
            return Err(Fault::conflict("import_undone_before"));
        }
        if run.before.is_empty() {
            return Err(Fault::conflict("import_undo_over"));
        }
        close(app, txn, permit, id).await?;
        let before: Before = serde_json::from_str(&run.before).map_err(Fault::broken)?;
        let done = take_back(app, txn, permit, before).await?;
        let detail = json!({ "removed": done.removed, "restored": done.restored, "kept": done.kept.len() });
        journal::note(app, txn, permit.stamp(app), "members.import_undone", id.0, detail).await?;
        Ok(done)
    })
    .await
}

/// Marks the import as undone; of two at once the second finds it so.
async fn close(app: &App, txn: &DatabaseTransaction, permit: &Permit<KeepMembers>, id: ImportId) -> Result<(), Fault> {
    let closed = import_run::Entity::update_many()
        .col_expr(import_run::Column::Undone, Expr::value(app.now()))
        .col_expr(import_run::Column::Before, Expr::value(""))
        .filter(import_run::Column::AssociationId.eq(permit.association()))
        .filter(import_run::Column::Id.eq(id))
        .filter(import_run::Column::Undone.is_null())
        .exec(txn)
        .await?;
    if closed.rows_affected == 1 { Ok(()) } else { Err(Fault::conflict("import_undone_before")) }
}

async fn take_back(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    before: Before,
) -> Result<UndoView, Fault> {
    let mut list = List::read(txn, permit).await?;
    let mut done = UndoView { removed: 0, restored: 0, kept: Vec::new() };
    let (untouched, touched): (Vec<MemberId>, Vec<MemberId>) =
        before.created.into_iter().partition(|id| list.people.get(id).is_some_and(|(version, ..)| *version == 1));
    for chunk in untouched.chunks(ROWS) {
        member::Entity::delete_many()
            .filter(member::Column::AssociationId.eq(permit.association()))
            .filter(member::Column::Id.is_in(chunk.iter().copied()))
            .exec(txn)
            .await?;
    }
    done.removed = u32::try_from(untouched.len()).unwrap_or(u32::MAX);
    for id in &untouched {
        list.people.remove(id);
    }
    done.kept.extend(touched.into_iter().filter_map(|id| Some(named(id, list.people.get(&id)?))));
    for image in before.changed {
        restore(app, txn, permit, image, &mut list, &mut done).await?;
    }
    drop_homes(txn, permit, &before.households).await?;
    Ok(done)
}

/// The list as it is now.
struct List {
    people: HashMap<MemberId, Present>,
    homes: HashSet<HouseholdId>,
}

impl List {
    async fn read(txn: &DatabaseTransaction, permit: &Permit<KeepMembers>) -> Result<Self, Fault> {
        let rows: Vec<(MemberId, i64, Option<String>, String, String)> = member::Entity::named(permit)
            .select_only()
            .columns([
                member::Column::Id,
                member::Column::Version,
                member::Column::Number,
                member::Column::GivenName,
                member::Column::FamilyName,
            ])
            .into_tuple()
            .all(txn)
            .await?;
        let people =
            rows.into_iter().map(|(id, version, number, given, family)| (id, (version, number, given, family)));
        let homes: Vec<HouseholdId> =
            household::Entity::within(permit).select_only().column(household::Column::Id).into_tuple().all(txn).await?;
        Ok(Self { people: people.collect(), homes: homes.into_iter().collect() })
    }
}

fn named(id: MemberId, present: &Present) -> NamedMember {
    NamedMember { id, name: rules::full_name(&present.2, &present.3) }
}

/// Gives a member the old values back, unless they were changed since or the number is another's by now.
async fn restore(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    image: Image,
    list: &mut List,
    done: &mut UndoView,
) -> Result<(), Fault> {
    let Image { row, fees } = image;
    let id = row.id;
    let Some(current) = list.people.get(&id) else {
        return Ok(());
    };
    let had_another = row.number.is_some() && row.number != current.1;
    let is_taken = had_another && list.people.values().any(|(_, number, ..)| *number == row.number);
    if current.0 != row.version + 1 || is_taken {
        done.kept.push(named(id, current));
        return Ok(());
    }
    let paid = fees::years_of(txn, permit, vec![id]).await?.remove(&id).unwrap_or_default();
    fees::put(txn, permit, id, &paid, &fees).await?;
    let restored = member::Model {
        household_id: row.household_id.filter(|home| list.homes.contains(home)),
        version: row.version + 2,
        changed: app.now(),
        ..row
    };
    list.people.insert(
        id,
        (restored.version, restored.number.clone(), restored.given_name.clone(), restored.family_name.clone()),
    );
    store::save(txn, restored).await?;
    done.restored += 1;
    Ok(())
}

/// Drops the households that came with the import, if nobody lives there.
async fn drop_homes(
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    homes: &[HouseholdId],
) -> Result<(), Fault> {
    for chunk in homes.chunks(ROWS) {
        let lived_in: Vec<Option<HouseholdId>> = member::Entity::within(permit)
            .select_only()
            .column(member::Column::HouseholdId)
            .filter(member::Column::HouseholdId.is_in(chunk.iter().copied()))
            .distinct()
            .into_tuple()
            .all(txn)
            .await?;
        let empty = chunk.iter().copied().filter(|home| !lived_in.contains(&Some(*home)));
        household::Entity::delete_many()
            .filter(household::Column::AssociationId.eq(permit.association()))
            .filter(household::Column::Id.is_in(empty))
            .exec(txn)
            .await?;
    }
    Ok(())
}

/// Drops what old imports remember of a member who is erased.
pub(super) async fn forget<R: Right>(txn: &DatabaseTransaction, permit: &Permit<R>, id: MemberId) -> Result<(), Fault> {
    let runs =
        import_run::Entity::within(permit).filter(import_run::Column::Before.contains(id.to_string())).all(txn).await?;
    for run in runs {
        let mut before: Before = serde_json::from_str(&run.before).map_err(Fault::broken)?;
        before.created.retain(|one| *one != id);
        before.changed.retain(|image| image.row.id != id);
        import_run::Entity::update_many()
            .col_expr(import_run::Column::Before, Expr::value(serde_json::to_string(&before).map_err(Fault::broken)?))
            .filter(import_run::Column::AssociationId.eq(permit.association()))
            .filter(import_run::Column::Id.eq(run.id))
            .exec(txn)
            .await?;
    }
    Ok(())
}
