//! Those below an umbrella: for its office with a permit, and for anybody as a directory.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    associations::{AssociationId, Kind, Permit, acts, association, right::SeeNetwork, view::AssociationView},
    kit::{App, Fault},
};

/// The affiliates of one umbrella today, at any depth. To have one is the proof that facts about
/// them may be read: it is made from a permit of that umbrella and nothing else.
pub struct Below {
    /// The umbrella.
    pub(super) umbrella: association::Model,
    /// The affiliates, sorted by name in Swedish.
    pub(super) rows: Vec<association::Model>,
}

impl Below {
    /// Reads them.
    ///
    /// # Errors
    /// Absent, when it is no umbrella.
    pub(super) async fn read(app: &App, permit: &Permit<SeeNetwork>) -> Result<Self, Fault> {
        let umbrella = acts::by_id(app.read(), permit.association()).await?;
        if umbrella.kind == Kind::Association {
            return Err(Fault::absent());
        }
        Ok(Self { rows: rows(app.read(), umbrella.id).await?, umbrella })
    }

    /// Their ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = AssociationId> {
        self.rows.iter().map(|row| row.id)
    }
}

async fn rows(db: &impl ConnectionTrait, umbrella: AssociationId) -> Result<Vec<association::Model>, Fault> {
    let ids = acts::affiliates(db, umbrella).await?;
    Ok(association::Entity::find()
        .filter(association::Column::Id.is_in(ids))
        .order_by_asc(association::Column::SortKey)
        .order_by_asc(association::Column::Id)
        .all(db)
        .await?)
}

/// The affiliates of an umbrella as anybody may see them (F0), sorted by name in Swedish.
///
/// # Errors
/// A fault of the store.
pub async fn directory(app: &App, umbrella: AssociationId) -> Result<Vec<AssociationView>, Fault> {
    let rows = rows(app.read(), umbrella).await?;
    Ok(rows.into_iter().map(|row| AssociationView::of(row, false)).collect())
}
