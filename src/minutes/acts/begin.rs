//! Beginning minutes, and taking in points that came to the meeting since.

use chrono::Datelike;
use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::{
    growth::grown,
    see::view,
    store::{
        find_of, first_number, held_draft, insert_paragraph, others_of, paragraphs_of, save, save_paragraph, writes,
    },
};
use crate::{
    associations::Proof,
    kit::{App, Fault, Kind as FaultKind, once::Once},
    meetings::{
        self, Seat, State as MeetingState, meeting,
        store::{hold_still, noted},
    },
    minutes::{MinutesId, State, minutes, paragraph, record::Record, rules, view::MinutesView},
};

/// Begins the minutes of a meeting that goes on or is over: a paragraph for each point, with what was
/// noted, decided, counted and given to do.
///
/// # Errors
/// Forbidden; Conflict `minutes_too_early`, `minutes_begun`.
pub async fn begin(app: &App, seat: &Seat, once: &Once) -> Result<MinutesView, Fault> {
    writes(seat)?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        hold_still(txn, seat, seat.id()).await?;
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        if !matches!(meeting.state, MeetingState::Open | MeetingState::Closed) {
            return Err(Fault::conflict("minutes_too_early"));
        }
        match find_of(txn, seat, meeting.id).await {
            Err(fault) if fault.kind == FaultKind::Absent => {}
            Err(fault) => return Err(fault),
            Ok(_) => return Err(Fault::conflict("minutes_begun")),
        }
        let row = fresh(app, &meeting);
        let paragraphs = grown(app, txn, seat, &meeting, row.id).await?;
        let count = i32::try_from(paragraphs.len()).unwrap_or(i32::MAX);
        let others = others_of(txn, seat, &row).await?;
        let row = minutes::Model { first_number: first_number(txn, seat, &meeting, &others, count).await?, ..row };
        let active = minutes::ActiveModel::from(row.clone()).reset_all();
        minutes::Entity::insert(active).exec_without_returning(txn).await?;
        for one in &paragraphs {
            insert_paragraph(txn, one).await?;
        }
        noted(app, txn, seat, "minutes.begun", row.id.0, json!({ "meeting": meeting.id.0, "paragraphs": count }))
            .await?;
        view(app, txn, seat, row).await
    })
    .await
}

fn fresh(app: &App, meeting: &meeting::Model) -> minutes::Model {
    minutes::Model {
        id: MinutesId(app.id()),
        association_id: meeting.association_id,
        meeting_id: meeting.id,
        series: rules::series(meeting.kind),
        year: meeting.starts.year(),
        first_number: 1,
        state: State::Draft,
        content: None,
        content_hash: None,
        locked: None,
        locked_by: None,
        adjusted: None,
        version: 1,
        created: app.now(),
        changed: app.now(),
    }
}

/// Takes in from the meeting what came since: paragraphs for points that have none. What is written
/// stays as it is; only what is empty is filled in.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_locked`.
pub async fn renew(app: &App, seat: &Seat) -> Result<MinutesView, Fault> {
    writes(seat)?;
    app.write(async |txn| {
        let row = held_draft(txn, seat).await?;
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        let mut known = paragraphs_of(txn, seat, row.id).await?;
        let grown = grown(app, txn, seat, &meeting, row.id).await?;
        let (mut added, mut filled) = (0, 0);
        for one in grown {
            match known.iter_mut().find(|old| old.item_id == one.item_id) {
                None => {
                    let place = i32::try_from(known.len()).unwrap_or(i32::MAX).saturating_add(1);
                    let one = paragraph::Model { place, ..one };
                    insert_paragraph(txn, &one).await?;
                    known.push(one);
                    added += 1;
                }
                Some(old) => {
                    if let Some(new) = filled_in(old, one)? {
                        *old = save_paragraph(app, txn, seat, new).await?;
                        filled += 1;
                    }
                }
            }
        }
        let row = if added + filled > 0 {
            let others = others_of(txn, seat, &row).await?;
            let count = i32::try_from(known.len()).unwrap_or(i32::MAX);
            let first_number = first_number(txn, seat, &meeting, &others, count).await?;
            save(app, txn, seat, minutes::Model { first_number, ..row }).await?
        } else {
            row
        };
        noted(app, txn, seat, "minutes.renewed", row.id.0, json!({ "added": added, "filled": filled })).await?;
        view(app, txn, seat, row).await
    })
    .await
}

/// The paragraph with what the meeting says, where it says nothing itself yet; none when there is
/// nothing to take in.
fn filled_in(old: &paragraph::Model, grown: paragraph::Model) -> Result<Option<paragraph::Model>, Fault> {
    let nothing = serde_json::to_string(&Record::default()).map_err(Fault::broken)?;
    let mut new = old.clone();
    if old.text.is_empty() && old.decision.is_empty() {
        (new.text, new.decision) = (grown.text, grown.decision);
    }
    if old.record == nothing {
        new.record = grown.record;
    }
    if new == *old {
        return Ok(None);
    }
    new.version += 1;
    Ok(Some(new))
}
