//! Meetings as they are shown.

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};

use crate::{
    associations::{self, Proof},
    kit::{App, Fault},
    meetings::{
        MeetingId, Purpose, agenda_item, document, meeting, meeting_officer,
        planning::{
            rules,
            view::{DocumentView, MeetingView},
        },
    },
};

/// A meeting with what the bylaws ask of it, and who was chosen at it.
///
/// # Errors
/// A fault of the store.
pub async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: meeting::Model,
) -> Result<MeetingView, Fault> {
    let id = row.id;
    views(app, db, proof, vec![row]).await?.pop().ok_or_else(|| Fault::broken(format!("meeting {id} has no view")))
}

/// Several meetings, in the same order, with as many questions to the database as for one.
///
/// # Errors
/// A fault of the store.
pub async fn views(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    rows: Vec<meeting::Model>,
) -> Result<Vec<MeetingView>, Fault> {
    let bylaws = associations::acts::rules_of(db, proof.association()).await?;
    let ids: Vec<MeetingId> = rows.iter().map(|row| row.id).collect();
    let live: Vec<MeetingId> = rows.iter().filter(|row| rules::is_live(row.state)).map(|row| row.id).collect();
    let chosen = meeting_officer::Entity::within(proof)
        .filter(meeting_officer::Column::MeetingId.is_in(ids))
        .order_by_asc(meeting_officer::Column::Place)
        .all(db)
        .await?;
    let items = agenda_item::Entity::within(proof)
        .filter(agenda_item::Column::MeetingId.is_in(live))
        .order_by_asc(agenda_item::Column::Number)
        .all(db)
        .await?;
    let today = app.today();
    let shown = rows.into_iter().map(|row| {
        let chosen: Vec<_> = chosen.iter().filter(|one| one.meeting_id == row.id).cloned().collect();
        let items: Vec<_> = items.iter().filter(|one| one.meeting_id == row.id).cloned().collect();
        MeetingView::of(row, &chosen, &items, &bylaws, today)
    });
    Ok(shown.collect())
}

/// The appendices of a meeting, in order. Pictures of posters and scans of minutes are not among them.
///
/// # Errors
/// A fault of the store.
pub async fn documents_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<DocumentView>, Fault> {
    let rows = document::Entity::within(proof)
        .filter(document::Column::MeetingId.eq(id))
        .filter(document::Column::Purpose.eq(Purpose::Appendix))
        .order_by_asc(document::Column::Place)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(DocumentView::from).collect())
}
