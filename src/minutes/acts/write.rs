//! Writing minutes whole.

use sea_orm::DatabaseTransaction;
use serde_json::json;

use super::{
    see::view,
    store::{
        delete_paragraph, first_number, held_draft, insert_paragraph, others_of, paragraphs_of, save, save_paragraph,
        writes,
    },
};
use crate::{
    associations::Proof,
    kit::{App, Fault, FieldFault},
    meetings::{self, Seat, store::noted},
    minutes::{
        MinutesId, ParagraphId,
        draft::{MinutesDraft, Written},
        minutes, paragraph,
        record::Record,
        view::MinutesView,
    },
};

/// Lets these be the paragraphs, in this order.
///
/// # Errors
/// Forbidden; Absent; Invalid, with every field at fault; Conflict `minutes_locked`; Stale, when
/// somebody changed them meanwhile, if only one paragraph.
pub async fn change(app: &App, seat: &Seat, version: i64, draft: &MinutesDraft) -> Result<MinutesView, Fault> {
    writes(seat)?;
    let written = draft.check()?;
    app.write(async |txn| {
        let row = held_draft(txn, seat).await?;
        if row.version != version {
            return Err(Fault::stale());
        }
        let count = i32::try_from(written.len()).unwrap_or(i32::MAX);
        put(app, txn, seat, row.id, &written).await?;
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        let others = others_of(txn, seat, &row).await?;
        let first_number = first_number(txn, seat, &meeting, &others, count).await?;
        let row = save(app, txn, seat, minutes::Model { first_number, ..row }).await?;
        let detail = json!({ "version": row.version, "paragraphs": count });
        noted(app, txn, seat, "minutes.changed", row.id.0, detail).await?;
        view(app, txn, seat, row).await
    })
    .await
}

async fn put(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    minutes: MinutesId,
    written: &[Written],
) -> Result<(), Fault> {
    let old = paragraphs_of(txn, seat, minutes).await?;
    let is_known = |id: &ParagraphId| old.iter().any(|one| one.id == *id);
    let strangers: Vec<FieldFault> = written
        .iter()
        .enumerate()
        .filter(|(_, one)| one.id.is_some_and(|id| !is_known(&id)))
        .map(|(place, _)| FieldFault::new(format!("paragraphs.{place}.id"), "paragraph_unknown"))
        .collect();
    if !strangers.is_empty() {
        return Err(Fault::fields(strangers));
    }
    for gone in old.iter().filter(|one| !written.iter().any(|kept| kept.id == Some(one.id))) {
        delete_paragraph(txn, seat, gone.id).await?;
    }
    let numbered = (1..).zip(written);
    for (place, one) in numbered {
        match old.iter().find(|old| Some(old.id) == one.id) {
            Some(before) => {
                let after = changed(before, one, place);
                if after != *before {
                    save_paragraph(app, txn, seat, after).await?;
                }
            }
            None => insert_paragraph(txn, &fresh(app, seat, minutes, one, place)?).await?,
        }
    }
    Ok(())
}

/// The paragraph with what was written; its version rises when its words change, not when it moves.
pub(super) fn changed(before: &paragraph::Model, written: &Written, place: i32) -> paragraph::Model {
    let mut after = paragraph::Model {
        heading: written.heading.clone(),
        text: written.text.clone(),
        decision: written.decision.clone(),
        record: written.record.clone().unwrap_or_else(|| before.record.clone()),
        ..before.clone()
    };
    if after != *before {
        after.version += 1;
    }
    after.place = place;
    after
}

/// A paragraph that grew from no point of the agenda.
pub(super) fn fresh(
    app: &App,
    seat: &Seat,
    minutes: MinutesId,
    written: &Written,
    place: i32,
) -> Result<paragraph::Model, Fault> {
    let nothing = serde_json::to_string(&Record::default()).map_err(Fault::broken)?;
    Ok(paragraph::Model {
        id: ParagraphId(app.id()),
        association_id: seat.association(),
        minutes_id: minutes,
        item_id: None,
        place,
        heading: written.heading.clone(),
        text: written.text.clone(),
        decision: written.decision.clone(),
        record: written.record.clone().unwrap_or(nothing),
        version: 1,
        created: app.now(),
        changed: app.now(),
    })
}
