//! Removing a member: name and contact are erased, a row without a name stays for counts.
//!
//! Regulation (EU) 2016/679 articles 5(1)(e) and 17: what is no longer needed goes. The board
//! needs to know how many there were, how old and of which kind (for reports to funders), and
//! nothing of who they were.

use chrono::Days;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{store, undo};
use crate::{
    associations::{AssociationId, Permit, right::KeepMembers},
    journal,
    kit::{App, Fault},
    members::{MemberId, import_draft, member},
};

/// Days after a membership's end for which contact is kept (safety rule 21).
pub const KEPT_DAYS: u64 = 90;
/// How many are erased in one round.
const ROUND: u64 = 500;

/// Removes a member at once.
///
/// # Errors
/// Absent; Stale, when somebody changed them meanwhile.
pub async fn remove(app: &App, permit: &Permit<KeepMembers>, id: MemberId, version: i64) -> Result<(), Fault> {
    app.write(async |txn| {
        let row = store::named(txn, permit, id).await?;
        if row.version != version {
            return Err(Fault::stale());
        }
        erase(app, txn, permit, row).await
    })
    .await
}

/// Erases those whose membership ended more than [`KEPT_DAYS`] days ago. Returns how many; call
/// again while it is not 0.
///
/// # Errors
/// A fault of the store.
pub async fn erase_overdue(app: &App) -> Result<usize, Fault> {
    let Some(last) = app.today().checked_sub_days(Days::new(KEPT_DAYS)) else {
        return Ok(0);
    };
    let due: Vec<(AssociationId, MemberId)> = member::Entity::find()
        .select_only()
        .columns([member::Column::AssociationId, member::Column::Id])
        .filter(member::Column::Erased.is_null())
        .filter(member::Column::LeftDay.lt(last))
        .order_by_asc(member::Column::Id)
        .limit(ROUND)
        .into_tuple()
        .all(app.read())
        .await?;
    for (association, id) in &due {
        let permit = Permit::<KeepMembers>::at_the_machine(*association);
        app.write(async |txn| {
            let row = store::named(txn, &permit, *id).await?;
            erase(app, txn, &permit, row).await
        })
        .await?;
    }
    Ok(due.len())
}

async fn erase(
    app: &App,
    txn: &DatabaseTransaction,
    permit: &Permit<KeepMembers>,
    row: member::Model,
) -> Result<(), Fault> {
    let id = row.id;
    store::save(txn, nameless(app, row)).await?;
    undo::forget(txn, permit, id).await?;
    // A file that waits may hold them, too: it can be brought again.
    import_draft::Entity::delete_many()
        .filter(import_draft::Column::AssociationId.eq(permit.association()))
        .exec(txn)
        .await?;
    journal::note(app, txn, permit.stamp(app), "member.removed", id.0, json!({})).await
}

fn nameless(app: &App, row: member::Model) -> member::Model {
    let today = app.today();
    member::Model {
        number: None,
        external_id: None,
        given_name: "Tidigare".to_owned(),
        family_name: "medlem".to_owned(),
        name_key: String::new(),
        sort_key: String::new(),
        search: String::new(),
        email: None,
        phone: None,
        street: None,
        postal_code: None,
        city: None,
        household_id: None,
        left_day: Some(row.left_day.filter(|left| *left <= today).unwrap_or(today)),
        note: None,
        erased: Some(app.now()),
        version: row.version + 1,
        changed: app.now(),
        ..row
    }
}
