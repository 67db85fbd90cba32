//! Seeing and changing an association's profile.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{affiliations::umbrellas_of, register};
use crate::{
    associations::{
        AssociationId, Permit, association,
        draft::AssociationDraft,
        right::{EditProfile, Right, SeeNetwork},
        standing::standing,
        view::AssociationView,
    },
    identity::Caller,
    journal,
    kit::{App, Fault},
};

/// The association, with its role mailbox for those who may see network facts.
///
/// # Errors
/// Absent, when there is none.
pub async fn see(app: &App, caller: Option<&Caller>, row: association::Model) -> Result<AssociationView, Fault> {
    let sees = match caller {
        Some(caller) => sees_facts(app, caller, row.id).await?,
        None => false,
    };
    Ok(AssociationView::of(row, sees))
}

/// Whether the caller is inside, or sits in an umbrella above it.
async fn sees_facts(app: &App, caller: &Caller, id: AssociationId) -> Result<bool, Fault> {
    if standing(app, caller, id).await?.inside() {
        return Ok(true);
    }
    for umbrella in umbrellas_of(app.read(), id).await? {
        if SeeNetwork::held(&standing(app, caller, umbrella).await?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Changes the profile.
///
/// # Errors
/// Invalid, with every field at fault; Stale, when somebody changed it meanwhile; Conflict, when
/// slug or organisation number is taken.
pub async fn change(
    app: &App,
    permit: &Permit<EditProfile>,
    version: i64,
    draft: &AssociationDraft,
) -> Result<AssociationView, Fault> {
    let profile = draft.check(app.today())?;
    app.write(async |txn| {
        let id = permit.association();
        let old = association::Entity::find_by_id(id).one(txn).await?.ok_or_else(Fault::absent)?;
        if old.version != version {
            return Err(Fault::stale());
        }
        register::free(txn, &profile, Some(id)).await?;
        let new = association::Model { version: version + 1, changed: app.now(), ..register::put(old, &profile) };
        let changed = association::Entity::update_many()
            .set(register::active(new.clone()))
            .filter(association::Column::Id.eq(id))
            .filter(association::Column::Version.eq(version))
            .exec(txn)
            .await?;
        if changed.rows_affected != 1 {
            return Err(Fault::stale());
        }
        journal::note(app, txn, permit.stamp(app), "association.changed", id.0, json!({ "version": new.version }))
            .await?;
        super::directory::noted(app, txn, permit.stamp(app), id).await?;
        Ok(AssociationView::of(new, true))
    })
    .await
}
