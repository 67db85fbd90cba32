//! Reminding those who have not confirmed yet.

use serde_json::json;

use super::{
    adjust::held_locked,
    letters::{self, Why, readers},
    see::asked_of,
    store::{addenda_of, adjustments, writes},
};
use crate::{
    kit::{App, Fault},
    meetings::{self, Seat, store::noted},
    minutes::{
        rules::{self, Asked},
        view::RemindedView,
    },
};

/// Writes once more to everybody whose confirmation is awaited, of the minutes or of a correction; to
/// each at most once a day.
///
/// # Errors
/// Forbidden; Absent; Conflict `minutes_not_locked`, `nobody_awaited`, `awaited_without_email`,
/// `reminded_today`.
pub async fn remind(app: &App, seat: &Seat) -> Result<RemindedView, Fault> {
    writes(seat)?;
    app.write(async |txn| {
        let row = held_locked(txn, seat).await?;
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        let asked = asked_of(app, txn, seat, &row).await?;
        let given = adjustments(txn, seat, row.id).await?;
        let mut awaited: Vec<Asked> = rules::awaited(&asked, &given, None);
        for addendum in addenda_of(txn, seat, row.id).await? {
            for one in rules::awaited(&asked, &given, Some(addendum.id)) {
                if !awaited.contains(&one) {
                    awaited.push(one);
                }
            }
        }
        if awaited.is_empty() {
            return Err(Fault::conflict("nobody_awaited"));
        }
        if readers(txn, seat, meeting.id, &awaited).await?.iter().all(|reader| reader.email.is_none()) {
            return Err(Fault::conflict("awaited_without_email"));
        }
        let reminded = letters::ask(app, txn, seat, &meeting, &awaited, Why::Reminder).await?;
        if reminded.is_empty() {
            return Err(Fault::conflict("reminded_today"));
        }
        noted(app, txn, seat, "minutes.reminded", row.id.0, json!({ "letters": reminded.len() })).await?;
        Ok(RemindedView { reminded })
    })
    .await
}
