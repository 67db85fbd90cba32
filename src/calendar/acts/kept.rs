//! Events that another room keeps alike with something of its own: a meeting's. They are changed by
//! that room's verbs, inside its transaction, and by no other.

use chrono::NaiveDateTime;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::store;
use crate::{
    associations::Proof,
    calendar::{Category, EventId, Status, Visibility, event, ics, rules},
    kit::{App, Fault},
};

/// What another room says of its event.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    /// The room's name: `meetings`.
    pub by: &'static str,
    /// The title.
    pub title: &'a str,
    /// Plain text.
    pub description: Option<String>,
    /// The place.
    pub location: Option<&'a str>,
    /// Who may see it.
    pub visibility: Visibility,
    /// The start, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// The end, exclusive.
    pub ends: NaiveDateTime,
    /// The zone's name.
    pub timezone: &'a str,
    /// Whether it will be held.
    pub status: Status,
    /// A link to more.
    pub url: Option<String>,
}

/// Makes or changes the event of another room, in that room's transaction. The room holds
/// [`crate::calendar::feed::outdate`] meanwhile, and has checked times and texts.
///
/// # Errors
/// Absent, when the event of that id is not kept by that room.
pub async fn keep(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    id: Option<EventId>,
    said: &Kept<'_>,
) -> Result<event::Model, Fault> {
    let Some(id) = id else {
        let fresh = EventId(app.id());
        let row = onto(app, blank(app, proof, fresh, said.by), said);
        store::insert(txn, &row).await?;
        store::noted(app, txn, proof, "event.created", fresh.0, json!({ "visibility": row.visibility.key() })).await?;
        return Ok(row);
    };
    let old = event::Entity::find_by_id(id)
        .filter(event::Column::AssociationId.eq(proof.association()))
        .filter(event::Column::KeptBy.eq(said.by))
        .one(txn)
        .await?
        .ok_or_else(Fault::absent)?;
    let mut new = onto(app, old.clone(), said);
    new.sequence += i32::from(rules::raises_sequence(&old, &new));
    new.version += 1;
    store::save(txn, proof, &new, old.version).await?;
    let detail = json!({ "version": new.version, "sequence": new.sequence });
    store::noted(app, txn, proof, "event.changed", id.0, detail).await?;
    Ok(new)
}

/// Removes the event of another room, in that room's transaction.
///
/// # Errors
/// Absent, when the event of that id is not kept by that room.
pub async fn unkeep(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    id: EventId,
    by: &str,
) -> Result<(), Fault> {
    let removed = event::Entity::delete_many()
        .filter(event::Column::Id.eq(id))
        .filter(event::Column::AssociationId.eq(proof.association()))
        .filter(event::Column::KeptBy.eq(by))
        .exec(txn)
        .await?;
    if removed.rows_affected != 1 {
        return Err(Fault::absent());
    }
    store::noted(app, txn, proof, "event.removed", id.0, json!({})).await
}

fn blank(app: &App, proof: &impl Proof, id: EventId, by: &str) -> event::Model {
    event::Model {
        id,
        association_id: proof.association(),
        uid: ics::feed_uid(id.0),
        title: String::new(),
        description: None,
        location: None,
        category: Some(Category::Meeting),
        visibility: Visibility::Board,
        all_day: false,
        starts: NaiveDateTime::default(),
        ends: NaiveDateTime::default(),
        timezone: String::new(),
        recurrence: None,
        excluded: String::new(),
        last_day: None,
        status: Status::Tentative,
        url: None,
        capacity: None,
        kept_by: Some(by.to_owned()),
        sequence: 0,
        version: 1,
        created: app.now(),
        changed: app.now(),
    }
}

fn onto(app: &App, row: event::Model, said: &Kept<'_>) -> event::Model {
    event::Model {
        title: said.title.to_owned(),
        description: said.description.clone(),
        location: said.location.map(str::to_owned),
        visibility: said.visibility,
        starts: said.starts,
        ends: said.ends,
        timezone: said.timezone.to_owned(),
        last_day: Some(rules::last_day_of(said.starts, said.ends)),
        status: said.status,
        url: said.url.clone(),
        changed: app.now(),
        ..row
    }
}
