//! Locking minutes: from here on their text stands, and the database itself refuses any change.

use serde_json::json;

use super::{
    content, letters,
    see::view,
    store::{find_of, first_number, held_in_series, others_of, paragraphs_of, save, writes},
    verify::LOCKED,
};
use crate::{
    associations::{self, Proof},
    kit::{App, Fault, FieldFault},
    meetings::{
        self, Seat, State as MeetingState,
        store::{hold_still, noted},
    },
    minutes::{State, minutes, rules, view::MinutesView},
};

/// Locks minutes: their canonical text and its hash are kept, and those who shall confirm them are
/// written to, all in one transaction.
///
/// # Errors
/// Forbidden; Absent; Stale; Conflict `minutes_locked`, `minutes_meeting_open`; Invalid, with all that
/// is missing: `paragraph_empty` names the paragraph.
pub async fn lock(app: &App, seat: &Seat, version: i64) -> Result<MinutesView, Fault> {
    writes(seat)?;
    app.write(async |txn| {
        // The meeting first, as whoever brings an appendix does: two who wait for each other never meet.
        hold_still(txn, seat, seat.id()).await?;
        let (row, others) = held_in_series(txn, seat).await?;
        if row.state != State::Draft {
            return Err(Fault::conflict("minutes_locked"));
        }
        if row.version != version {
            return Err(Fault::stale());
        }
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        if meeting.state != MeetingState::Closed {
            return Err(Fault::conflict("minutes_meeting_open"));
        }
        let count = i32::try_from(paragraphs_of(txn, seat, row.id).await?.len()).unwrap_or(i32::MAX);
        let row = minutes::Model { first_number: first_number(txn, seat, &meeting, &others, count).await?, ..row };
        let whole = content(app, txn, seat, &row).await?;
        let bylaws = associations::acts::rules_of(txn, seat.association()).await?;
        let missing = rules::missing(meeting.kind, &bylaws, &whole);
        if !missing.is_empty() {
            return Err(Fault::fields(missing));
        }
        let text = rules::canonical(&serde_json::to_value(&whole).map_err(Fault::broken)?);
        let hash = rules::hash(&text);
        let locked = minutes::Model {
            state: State::Locked,
            content: Some(text),
            content_hash: Some(hash.clone()),
            locked: Some(app.now()),
            locked_by: Some(seat.caller().account.0),
            ..row
        };
        let row = save(app, txn, seat, locked).await?;
        letters::ask(app, txn, seat, &meeting, &rules::asked(&whole), letters::Why::Minutes).await?;
        let detail = json!({ "content_hash": hash, "first": row.first_number, "paragraphs": count });
        noted(app, txn, seat, LOCKED, row.id.0, detail).await?;
        view(app, txn, seat, row).await
    })
    .await
}

/// What is missing before the minutes can be locked, and who will be asked: for the page that tells
/// before it is done.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_locked`.
pub async fn missing(app: &App, seat: &Seat) -> Result<(minutes::Model, Vec<FieldFault>, Vec<letters::Reader>), Fault> {
    writes(seat)?;
    let db = app.read();
    let row = find_of(db, seat, seat.id()).await?;
    if row.state != State::Draft {
        return Err(Fault::conflict("minutes_locked"));
    }
    let meeting = meetings::store::find(db, seat, seat.id()).await?;
    let others = others_of(db, seat, &row).await?;
    let count = i32::try_from(paragraphs_of(db, seat, row.id).await?.len()).unwrap_or(i32::MAX);
    let row = minutes::Model { first_number: first_number(db, seat, &meeting, &others, count).await?, ..row };
    let whole = content(app, db, seat, &row).await?;
    let bylaws = associations::acts::rules_of(db, seat.association()).await?;
    let readers = letters::readers(db, seat, meeting.id, &rules::asked(&whole)).await?;
    Ok((row, rules::missing(meeting.kind, &bylaws, &whole), readers))
}
