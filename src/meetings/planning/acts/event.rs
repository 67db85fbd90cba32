//! A meeting's event in the calendar: one truth, kept alike in the meeting's own transaction.

use sea_orm::DatabaseTransaction;

use crate::{
    associations::{self, Proof, association},
    calendar::{
        EventId, Status, Visibility,
        acts::{Kept, keep},
    },
    kit::{App, Fault},
    meetings::{State, meeting},
};

/// The name under which this room keeps events.
pub(super) const ROOM: &str = "meetings";

/// Makes or changes the event of a meeting. While it is planned the board alone sees it, as
/// tentative; once it is called those see it for whom it is meant; cancelled, it stays and says so.
/// The caller holds [`crate::calendar::feed::outdate`] around its transaction.
///
/// # Errors
/// Absent, when the event is not this room's.
pub async fn keep_event(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
    id: Option<EventId>,
) -> Result<EventId, Fault> {
    let association = associations::acts::by_id(txn, proof.association()).await?;
    let said = Kept {
        by: ROOM,
        title: &row.title,
        description: None,
        location: row.place.as_deref(),
        visibility: visibility(row),
        starts: row.starts,
        ends: row.ends,
        timezone: &row.timezone,
        status: status(row.state),
        url: Some(url_of(app, &association, row)),
    };
    Ok(keep(app, txn, proof, id, &said).await?.id)
}

/// Where a meeting's page is, for letters and calendars.
pub fn url_of(app: &App, association: &association::Model, row: &meeting::Model) -> String {
    format!("{}/{}/meetings/{}", app.config().base(), association.slug, row.id)
}

/// A meeting that was never called is nobody's but the board's, cancelled or not.
fn visibility(row: &meeting::Model) -> Visibility {
    match row.state {
        State::Draft => Visibility::Board,
        State::Cancelled if row.called.is_none() => Visibility::Board,
        _ => row.visibility,
    }
}

fn status(state: State) -> Status {
    match state {
        State::Draft => Status::Tentative,
        State::Called | State::Open | State::Closed => Status::Confirmed,
        State::Cancelled => Status::Cancelled,
    }
}
