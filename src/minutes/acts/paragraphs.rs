//! One paragraph alone: written as it is typed, added, moved, taken away.

use sea_orm::DatabaseTransaction;
use serde_json::json;

use super::{
    store::{
        delete_paragraph, first_number, held_draft, insert_paragraph, others_of, paragraphs_of, save, save_paragraph,
        writes,
    },
    write::{changed, fresh},
};
use crate::{
    kit::{App, Fault},
    meetings::{self, Seat, store::noted},
    minutes::{
        ParagraphId,
        draft::{MOST_PARAGRAPHS, ParagraphDraft, Written},
        minutes, paragraph,
        view::ParagraphView,
    },
};

/// Writes one paragraph. Two who write different paragraphs do not meet.
///
/// # Errors
/// Forbidden; Absent; Invalid, with every field at fault; Conflict `minutes_locked`; Stale, when
/// somebody changed this paragraph meanwhile.
pub async fn change_paragraph(
    app: &App,
    seat: &Seat,
    id: ParagraphId,
    version: i64,
    draft: &ParagraphDraft,
) -> Result<ParagraphView, Fault> {
    writes(seat)?;
    let written = draft.check(id)?;
    app.write(async |txn| {
        let (row, all) = opened(txn, seat).await?;
        let before = all.into_iter().find(|one| one.id == id).ok_or_else(Fault::absent)?;
        if before.version != version {
            return Err(Fault::stale());
        }
        let number = row.first_number + before.place - 1;
        let after = changed(&before, &written, before.place);
        if after == before {
            return ParagraphView::of(before, number);
        }
        let after = save_paragraph(app, txn, seat, after).await?;
        let row = save(app, txn, seat, row).await?;
        let detail = json!({ "paragraph": id.0, "version": after.version });
        noted(app, txn, seat, "minutes.paragraph_changed", row.id.0, detail).await?;
        ParagraphView::of(after, number)
    })
    .await
}

/// The draft, held still, with its paragraphs.
async fn opened(txn: &DatabaseTransaction, seat: &Seat) -> Result<(minutes::Model, Vec<paragraph::Model>), Fault> {
    let row = held_draft(txn, seat).await?;
    let all = paragraphs_of(txn, seat, row.id).await?;
    Ok((row, all))
}

/// Adds an empty paragraph after the others.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_locked`; Invalid `minutes_too_many`.
pub async fn add_paragraph(app: &App, seat: &Seat) -> Result<ParagraphId, Fault> {
    writes(seat)?;
    app.write(async |txn| {
        let (row, all) = opened(txn, seat).await?;
        if all.len() >= MOST_PARAGRAPHS {
            return Err(Fault::invalid("minutes_too_many").with("most", MOST_PARAGRAPHS));
        }
        let place = i32::try_from(all.len()).unwrap_or(i32::MAX).saturating_add(1);
        let blank =
            Written { id: None, heading: String::new(), text: String::new(), decision: String::new(), record: None };
        let one = fresh(app, seat, row.id, &blank, place)?;
        insert_paragraph(txn, &one).await?;
        resized(app, txn, seat, row, place, "minutes.paragraph_added", one.id).await?;
        Ok(one.id)
    })
    .await
}

/// Takes a paragraph away; those after it move up.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_locked`; Stale, when somebody changed it meanwhile.
pub async fn remove_paragraph(app: &App, seat: &Seat, id: ParagraphId, version: i64) -> Result<(), Fault> {
    writes(seat)?;
    app.write(async |txn| {
        let (row, all) = opened(txn, seat).await?;
        let gone = all.iter().find(|one| one.id == id).ok_or_else(Fault::absent)?;
        if gone.version != version {
            return Err(Fault::stale());
        }
        delete_paragraph(txn, seat, id).await?;
        let rest: Vec<&paragraph::Model> = all.iter().filter(|one| one.id != id).collect();
        let count = i32::try_from(rest.len()).unwrap_or(i32::MAX);
        replace(app, txn, seat, rest).await?;
        resized(app, txn, seat, row, count, "minutes.paragraph_removed", id).await
    })
    .await
}

/// Moves a paragraph one place up or down; at the end it stays.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_locked`.
pub async fn move_paragraph(app: &App, seat: &Seat, id: ParagraphId, up: bool) -> Result<(), Fault> {
    writes(seat)?;
    app.write(async |txn| {
        let (row, all) = opened(txn, seat).await?;
        let from = all.iter().position(|one| one.id == id).ok_or_else(Fault::absent)?;
        let to = if up { from.checked_sub(1) } else { Some(from + 1).filter(|to| *to < all.len()) };
        let Some(to) = to else {
            return Ok(());
        };
        let mut order: Vec<&paragraph::Model> = all.iter().collect();
        order.swap(from, to);
        replace(app, txn, seat, order).await?;
        let row = save(app, txn, seat, row).await?;
        noted(app, txn, seat, "minutes.paragraph_moved", row.id.0, json!({ "paragraph": id.0, "place": to + 1 })).await
    })
    .await
}

/// Gives the paragraphs their places in this order.
async fn replace(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    order: Vec<&paragraph::Model>,
) -> Result<(), Fault> {
    let numbered = (1..).zip(order);
    for (place, one) in numbered {
        if one.place != place {
            save_paragraph(app, txn, seat, paragraph::Model { place, ..one.clone() }).await?;
        }
    }
    Ok(())
}

/// Saves the draft after its number of paragraphs has changed, and notes what was done.
async fn resized(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: minutes::Model,
    count: i32,
    verb: &str,
    id: ParagraphId,
) -> Result<(), Fault> {
    let meeting = meetings::store::find(txn, seat, seat.id()).await?;
    let others = others_of(txn, seat, &row).await?;
    let first_number = first_number(txn, seat, &meeting, &others, count).await?;
    let row = save(app, txn, seat, minutes::Model { first_number, ..row }).await?;
    noted(app, txn, seat, verb, row.id.0, json!({ "paragraph": id.0 })).await
}
