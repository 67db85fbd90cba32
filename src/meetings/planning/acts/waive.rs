//! "We do so anyway": the board sets a rule aside for one meeting, and says why. It is kept with the
//! meeting, and stands in the evidence of its call.

use serde_json::json;

use super::{plan::still_planned, view};
use crate::{
    associations::{self, Permit, right::PlanMeetings},
    kit::{App, Fault, once::Once},
    meetings::{
        MeetingId, meeting,
        planning::{
            draft::WaiverDraft,
            rules::{self, Waiver},
            view::MeetingView,
        },
        store,
    },
};

/// Sets a rule aside that the plan does not follow now. Said again, the newer reason stands.
///
/// # Errors
/// Absent; Invalid `waiver_why_needed`, `waiver_not_needed`; Conflict, when the meeting is begun,
/// over or cancelled.
pub async fn waive(
    app: &App,
    permit: &Permit<PlanMeetings>,
    once: &Once,
    id: MeetingId,
    draft: &WaiverDraft,
) -> Result<MeetingView, Fault> {
    let why = draft.check()?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::hold_still(txn, permit, id).await?;
        let row = store::find(txn, permit, id).await?;
        still_planned(&row)?;
        let bylaws = associations::acts::rules_of(txn, permit.association()).await?;
        let items = store::agenda(txn, permit, id).await?;
        let found = rules::of(&bylaws, &row, &items, app.today());
        if !found.iter().any(|finding| finding.rule == draft.rule) {
            return Err(Fault::field("rule", "waiver_not_needed"));
        }
        let waiver =
            Waiver { rule: draft.rule, why: why.clone(), by: permit.caller().called().to_owned(), day: app.today() };
        let row = store::save(app, txn, permit, with(row, waiver)?).await?;
        store::noted(app, txn, permit, "meeting.rule_waived", id.0, json!({ "rule": draft.rule.key() })).await?;
        view(app, txn, permit, row).await
    })
    .await
}

fn with(row: meeting::Model, waiver: Waiver) -> Result<meeting::Model, Fault> {
    let mut waived = rules::waivers(&row);
    waived.retain(|other| other.rule != waiver.rule);
    waived.push(waiver);
    let waived = serde_json::to_string(&waived).map_err(Fault::broken)?;
    Ok(meeting::Model { waived, ..row })
}
