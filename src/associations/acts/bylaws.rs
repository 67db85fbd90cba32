//! Reading and changing bylaws.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    associations::{
        AssociationId, Permit, bylaws,
        draft::BylawsDraft,
        right::{BeInside, EditBylaws},
        view::BylawsView,
    },
    journal,
    kit::{App, Fault},
};

/// The bylaws of an association; the usual ones while it has not entered its own.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub async fn read(db: &impl ConnectionTrait, id: AssociationId) -> Result<BylawsView, Fault> {
    let Some(row) = bylaws::Entity::find_by_id(id).one(db).await? else {
        return Ok(BylawsView { rules: BylawsDraft::default(), usual: true, version: 0 });
    };
    let rules = serde_json::from_str(&row.rules).map_err(Fault::broken)?;
    Ok(BylawsView { rules, usual: false, version: row.version })
}

/// The rules alone.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub async fn rules_of(db: &impl ConnectionTrait, id: AssociationId) -> Result<BylawsDraft, Fault> {
    Ok(read(db, id).await?.rules)
}

/// The bylaws, for those inside.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub async fn with_permit(app: &App, permit: &Permit<BeInside>) -> Result<BylawsView, Fault> {
    read(app.read(), permit.association()).await
}

/// Changes the bylaws.
///
/// # Errors
/// Invalid, with every field at fault; Stale, when somebody changed them meanwhile.
pub async fn change(
    app: &App,
    permit: &Permit<EditBylaws>,
    version: i64,
    draft: &BylawsDraft,
) -> Result<BylawsView, Fault> {
    draft.check()?;
    let id = permit.association();
    app.write(async |txn| {
        let row = bylaws::Model {
            association_id: id,
            rules: serde_json::to_string(draft).map_err(Fault::broken)?,
            version: version + 1,
            changed: app.now(),
        };
        let active = bylaws::ActiveModel::from(row).reset_all();
        let written = if version == 0 {
            let insert = bylaws::Entity::insert(active).on_conflict_do_nothing().exec_without_returning(txn).await?;
            matches!(insert, sea_orm::TryInsertResult::Inserted(1..))
        } else {
            let update = bylaws::Entity::update_many()
                .set(active)
                .filter(bylaws::Column::AssociationId.eq(id))
                .filter(bylaws::Column::Version.eq(version));
            update.exec(txn).await?.rows_affected == 1
        };
        if !written {
            return Err(Fault::stale());
        }
        journal::note(app, txn, permit.stamp(app), "bylaws.changed", id.0, json!({ "version": version + 1 })).await?;
        Ok(BylawsView { rules: draft.clone(), usual: false, version: version + 1 })
    })
    .await
}
