//! Those below an umbrella: for its office with a permit, and for anybody as a directory.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    associations::{AssociationId, Kind, Permit, acts, association, right::SeeNetwork, view::AssociationView},
    kit::{App, Fault},
};

/// Affiliates of one umbrella. To have one is the proof that facts about them may be read: it is
/// made from a permit of that umbrella and nothing else.
pub struct Below {
    /// The affiliates, sorted by name in Swedish.
    pub(super) rows: Vec<association::Model>,
}

/// An umbrella and the ids of its affiliates today, at any depth, read by a permit of it.
pub(super) struct Umbrella {
    /// What kind it is.
    pub(super) kind: Kind,
    /// The affiliates.
    pub(super) ids: HashSet<AssociationId>,
}

impl Umbrella {
    /// Reads it.
    ///
    /// # Errors
    /// Absent, when it is no umbrella.
    pub(super) async fn read(app: &App, permit: &Permit<SeeNetwork>) -> Result<Self, Fault> {
        let umbrella = acts::by_id(app.read(), permit.association()).await?;
        if umbrella.kind == Kind::Association {
            return Err(Fault::absent());
        }
        let ids = acts::affiliates(app.read(), umbrella.id).await?.into_iter().collect();
        Ok(Self { kind: umbrella.kind, ids })
    }
}

impl Below {
    /// Reads these of them alone.
    ///
    /// # Errors
    /// A fault of the store.
    pub(super) async fn some(app: &App, umbrella: &Umbrella, ids: &[AssociationId]) -> Result<Self, Fault> {
        let below = ids.iter().copied().filter(|id| umbrella.ids.contains(id)).collect::<Vec<_>>();
        Ok(Self { rows: rows_of(app.read(), &below).await? })
    }

    /// Their ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = AssociationId> {
        self.rows.iter().map(|row| row.id)
    }
}

async fn rows(db: &impl ConnectionTrait, umbrella: AssociationId) -> Result<Vec<association::Model>, Fault> {
    rows_of(db, &acts::affiliates(db, umbrella).await?).await
}

async fn rows_of(db: &impl ConnectionTrait, ids: &[AssociationId]) -> Result<Vec<association::Model>, Fault> {
    Ok(association::Entity::find()
        .filter(association::Column::Id.is_in(ids.iter().copied()))
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
