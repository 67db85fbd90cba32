//! Who confirmed the minutes and when: beside the lines for those who sign in ink, and in an extract.

use serde_json::{Value, json};

use super::{Stand, evidence::role, local, prose};
use crate::{
    identity::rules::name_key,
    kit::Words,
    meetings::Role,
    minutes::{
        State, Way, adjustment,
        content::Content,
        rules::{asked, awaited},
    },
};

/// The confirmations of the minutes themselves.
fn given<'a>(stand: &Stand<'a>) -> impl Iterator<Item = &'a adjustment::Model> {
    stand.adjustments.iter().filter(|one| one.addendum_id.is_none())
}

/// A place for everybody who signs: a line for ink, but for those who confirmed signed in.
pub(super) fn signatures(words: Words, content: &Content, stand: &Stand<'_>) -> Value {
    let chosen = &content.chosen;
    // Where nobody signs in ink the secretary does not, either.
    let is_paperless = stand.state == State::Adjusted && given(stand).all(|one| one.way == Way::Signed);
    let row = |key: &str, role: Role, name: &str| {
        let wanted = name_key(name);
        let found = given(stand).find(|one| one.role == role.key() && one.name_key == wanted);
        json!({
            "role": words.t(key),
            "name": name,
            "line": !is_paperless && found.is_none_or(|one| one.way == Way::Paper),
            "told": found.map(|one| told(words, one)),
        })
    };
    let one = |name: Option<&String>| name.cloned().unwrap_or_default();
    let mut rows = vec![
        row("archive-sign-secretary", Role::Secretary, &one(chosen.secretary.as_ref())),
        row("archive-sign-chair", Role::Chair, &one(chosen.chair.as_ref())),
    ];
    rows.extend(chosen.adjusters.iter().map(|name| row("archive-sign-adjuster", Role::Adjuster, name)));
    json!({
        "heading": words.t("archive-signatures"),
        "intro": words.t("archive-signatures-text"),
        "rows": rows,
    })
}

/// "Justerade elektroniskt lördag 28 mars 2026 kl. 21.00".
fn told(words: Words, one: &adjustment::Model) -> String {
    words.with(&format!("archive-told-{}", one.way.key()), "when", words.instant(&one.at))
}

/// How far the minutes are adjusted, by whom and on which days: what a bank asks of an extract.
pub(super) fn standing(words: Words, content: &Content, stand: &Stand<'_>) -> Value {
    let is_adjusted = stand.state == State::Adjusted;
    let asked = asked(content);
    let about = |name: &str, role: String| [("name", name.to_owned()), ("role", role)];
    let mut lines: Vec<String> = given(stand)
        .map(|one| {
            let [name, role] = about(&one.name, role(words, &one.role));
            let day = words.date(&local(content, one.at).date());
            words.pairs(&format!("archive-extract-{}", one.way.key()), &[name, role, ("day", day)])
        })
        .collect();
    if !is_adjusted {
        let missing = awaited(&asked, stand.adjustments, None);
        let line = |name: &str, key: &str| words.pairs("archive-extract-awaited", &about(name, role(words, key)));
        lines.extend(missing.iter().map(|one| line(&one.name, one.role.key())));
    }
    let corrections = stand.addenda.iter().map(|one| {
        let day = words.date(&local(content, one.created).date());
        let is_open = !awaited(&asked, stand.adjustments, Some(one.id)).is_empty();
        let key = if is_open { "archive-extract-addendum-open" } else { "archive-extract-addendum" };
        json!({ "heading": words.with2(key, ("number", one.number), ("day", day)), "text": prose(&one.text) })
    });
    let is_noted = given(stand).any(|one| !one.note.trim().is_empty());
    json!({
        "heading": words.t("archive-evidence"),
        "sentence": words.t(if is_adjusted { "archive-extract-adjusted" } else { "archive-extract-not-adjusted" }),
        "lines": lines,
        "corrected": (!stand.addenda.is_empty()).then(|| words.t("archive-extract-corrected")),
        "corrections": corrections.collect::<Vec<_>>(),
        "noted": is_noted.then(|| words.t("archive-extract-noted")),
    })
}
