//! The folder of one meeting: its locked text against what stands beside it.

use serde_json::Value;

use super::{Faults, is_of, json, unpack::Files};
use crate::minutes::{
    archive::bundle::numbered,
    content::{Content, ContentAppendix},
    content_of::AddendumContent,
    rules,
};

/// The locked text.
pub(super) const CONTENT: &str = "content.json";
/// What the folder holds, for programs.
pub(super) const INDEX: &str = "index.json";
/// Who confirmed what.
pub(super) const ADJUSTMENTS: &str = "adjustments.json";
/// The folder of the corrections.
pub(super) const ADDENDA: &str = "addenda";

/// Checks a meeting's folder.
pub(super) fn check(files: &Files, folder: &str, faults: &mut Faults) {
    let path = format!("{folder}{CONTENT}");
    // What could not be unpacked is noted already.
    let Some(Some(found)) = files.get(&path) else { return };
    let text = found.text.as_deref().unwrap_or_default();
    match serde_json::from_slice::<Content>(text) {
        Ok(content) => {
            let again = serde_json::to_value(&content).ok().map(|value| rules::canonical(&value));
            if again.is_none_or(|again| again.as_bytes() != text) {
                faults.add(&path, "is not canonical (RFC 8785)");
            }
            of_appendices(files, folder, &content.appendices, faults);
        }
        Err(error) => faults.add(&path, format!("cannot be read: {error}")),
    }
    of_addenda(files, folder, &found.sha256, faults);
    of_index(files, folder, &found.sha256, faults);
    of_adjustments(files, folder, &found.sha256, faults);
}

/// The files below a folder of the meeting's.
fn inside<'a>(files: &'a Files, folder: &str, name: &str) -> Vec<&'a String> {
    let start = format!("{folder}{name}/");
    files.keys().filter(|path| path.starts_with(&start)).collect()
}

/// The appendices that the locked text names, and no others.
fn of_appendices(files: &Files, folder: &str, appendices: &[ContentAppendix], faults: &mut Faults) {
    let mut named = Vec::new();
    for one in appendices {
        let number = usize::try_from(one.number).unwrap_or_default();
        let path = format!("{folder}appendices/{}", numbered(number, &one.file_name));
        if !files.contains_key(&path) {
            faults.add(&path, "is missing");
        } else if is_of(files, &path, &one.sha256) == Some(false) {
            faults.add(&path, format!("is not the appendix that {CONTENT} names"));
        }
        named.push(path);
    }
    for path in inside(files, folder, "appendices") {
        if !named.contains(path) {
            faults.add(path, format!("is an appendix that {CONTENT} does not name"));
        }
    }
}

/// Every addendum corrects this text.
fn of_addenda(files: &Files, folder: &str, hash: &str, faults: &mut Faults) {
    for path in inside(files, folder, ADDENDA) {
        let Some(Some(found)) = files.get(path) else { continue };
        let text = found.text.as_deref().unwrap_or_default();
        match serde_json::from_slice::<AddendumContent>(text) {
            Ok(content) if content.minutes_hash != hash => faults.add(path, "corrects another text"),
            Ok(content) if *path != addendum(folder, i64::from(content.number)) => {
                faults.add(path, format!("is addendum {}", content.number));
            }
            Ok(_) => {}
            Err(error) => faults.add(path, format!("cannot be read: {error}")),
        }
    }
}

fn addendum(folder: &str, number: i64) -> String {
    format!("{folder}{ADDENDA}/{number:02}.json")
}

/// The text and the files that the index names.
fn of_index(files: &Files, folder: &str, hash: &str, faults: &mut Faults) {
    let Some(index) = json(files, &format!("{folder}{INDEX}"), faults) else { return };
    if index.pointer("/minutes/content_hash").and_then(Value::as_str) != Some(hash) {
        faults.add(&format!("{folder}{CONTENT}"), format!("is not the text that {INDEX} names"));
    }
    for one in index.get("files").and_then(Value::as_array).into_iter().flatten() {
        let text = |key: &str| one.get(key).and_then(Value::as_str).unwrap_or_default();
        let path = format!("{folder}{}", text("path"));
        // Whatever its list of checksums says of it is said already.
        if faults.has(&path) {
            continue;
        }
        match is_of(files, &path, text("sha256")) {
            Some(true) => {}
            Some(false) => faults.add(&path, format!("is not the file that {INDEX} names")),
            None => faults.add(&path, "is missing"),
        }
    }
}

/// Everybody confirmed this text or an addendum to it, and the scans that they signed are there.
fn of_adjustments(files: &Files, folder: &str, hash: &str, faults: &mut Faults) {
    let path = format!("{folder}{ADJUSTMENTS}");
    let Some(adjustments) = json(files, &path, faults) else { return };
    if adjustments.get("content_hash").and_then(Value::as_str) != Some(hash) {
        faults.add(&path, format!("names another text than {CONTENT}"));
    }
    let scans = inside(files, folder, "scans");
    let items = adjustments.get("adjustments").and_then(Value::as_array);
    for (number, one) in (1..).zip(items.into_iter().flatten()) {
        let confirmed = one.get("content_hash").and_then(Value::as_str).unwrap_or_default();
        let is_over = match one.get("addendum").and_then(Value::as_i64) {
            Some(addendum_number) => is_of(files, &addendum(folder, addendum_number), confirmed) == Some(true),
            None => confirmed == hash,
        };
        if !is_over {
            faults.add(&path, format!("adjustment {number} is over another text"));
        }
        if let Some(sha256) = one.get("scan_sha256").and_then(Value::as_str)
            && !scans.iter().any(|scan| is_of(files, scan, sha256) == Some(true))
        {
            faults.add(&path, format!("the scan of adjustment {number} is missing"));
        }
    }
}
