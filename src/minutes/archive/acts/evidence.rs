//! What a package tells beside the text, as JSON: who adjusted, who was called and how, what it holds.

use poem_openapi::types::ToJSON;
use serde_json::{Value, json};

use super::kept::Kept;
use crate::{
    associations::Proof,
    kit::{App, Fault},
    meetings::{
        calling::{self, view::CallView},
        document,
    },
    minutes::archive::bundle::Entry,
};

/// The name of the shape of a package's index.
pub(super) const FORMAT: &str = "byalag-archive-1";

/// JSON as people read it, with a line break at its end.
///
/// # Errors
/// Broken, when it cannot be written.
pub(super) fn pretty(value: &Value) -> Result<String, Fault> {
    Ok(serde_json::to_string_pretty(value).map_err(Fault::broken)? + "\n")
}

/// Who confirmed what, in order. Accounts are not told: names and moments are what counts.
pub(super) fn adjustments(kept: &Kept, scans: &[document::Model]) -> Value {
    let items: Vec<Value> = kept
        .adjustments
        .iter()
        .map(|one| {
            let addendum = kept.addenda.iter().find(|addendum| Some(addendum.id) == one.addendum_id);
            let scan = scans.iter().find(|scan| Some(scan.id) == one.document_id);
            json!({
                "addendum": addendum.map(|addendum| addendum.number),
                "role": one.role,
                "name": one.name,
                "way": one.way.key(),
                "note": one.note,
                "content_hash": one.content_hash,
                "scan_sha256": scan.map(|scan| scan.sha256.as_str()),
                "at": one.at,
            })
        })
        .collect();
    json!({ "content_hash": kept.minutes.content_hash, "adjustments": items })
}

/// Who was called, when and by which channel. Where each call went is told to those alone who see
/// members' addresses.
///
/// # Errors
/// A fault of the store.
pub(super) async fn calls(app: &App, proof: &impl Proof, kept: &Kept, addresses: bool) -> Result<Value, Fault> {
    let calls = calling::acts::calls(app, app.read(), proof, kept.meeting.id).await?;
    // What a mail server says of a letter often repeats the address: it goes with it.
    let calls: Vec<CallView> =
        if addresses { calls } else { calls.into_iter().map(CallView::without_addresses).collect() };
    Ok(json!({ "calls": calls.to_json().unwrap_or_default() }))
}

/// What a package holds, for programs.
pub(super) fn index(kept: &Kept, entries: &[Entry]) -> Value {
    let (content, minutes) = (&kept.content, &kept.minutes);
    json!({
        "format": FORMAT,
        "association": content.association.name,
        "organisation_number": content.association.organisation_number,
        "meeting": {
            "id": content.meeting.id,
            "kind": content.meeting.kind,
            "title": content.meeting.title,
            "starts": content.meeting.starts,
            "ends": content.meeting.ends,
            "timezone": content.meeting.timezone,
            "place": content.meeting.place,
        },
        "minutes": {
            "state": minutes.state,
            "series": minutes.series,
            "year": minutes.year,
            "content_hash": minutes.content_hash,
            "locked": minutes.locked,
            "adjusted": minutes.adjusted,
        },
        "files": files(entries),
    })
}

/// Path, size and checksum of each file.
pub(super) fn files(entries: &[Entry]) -> Vec<Value> {
    let one = |entry: &Entry| json!({ "path": entry.path, "size": entry.bytes.len(), "sha256": entry.sha256() });
    entries.iter().map(one).collect()
}
