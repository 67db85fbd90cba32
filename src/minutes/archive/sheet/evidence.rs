//! Who adjusted what, when and how, as data for the paper.

use serde_json::{Value, json};

use super::{Stand, prose};
use crate::{
    kit::Words,
    minutes::{AddendumId, addendum, adjustment},
};

/// The page that shows who confirmed the hash, and the corrections with theirs.
pub(super) fn data(words: Words, hash: &str, stand: &Stand<'_>) -> Value {
    let own = of(stand, None);
    json!({
        "heading": words.t("archive-evidence"),
        "intro": words.t("archive-evidence-text"),
        "hash": hash,
        "none": words.t("archive-evidence-none"),
        "table": table(words, &own),
        "notes": notes(words, &own),
        "addenda": stand.addenda.iter().map(|one| added(words, one, stand)).collect::<Vec<_>>(),
    })
}

fn of<'a>(stand: &Stand<'a>, addendum: Option<AddendumId>) -> Vec<&'a adjustment::Model> {
    stand.adjustments.iter().filter(|one| one.addendum_id == addendum).collect()
}

fn added(words: Words, one: &addendum::Model, stand: &Stand<'_>) -> Value {
    let own = of(stand, Some(one.id));
    json!({
        "heading": words.with("archive-addendum", "number", i64::from(one.number)),
        "text": prose(&one.text),
        "hash": one.content_hash,
        "table": table(words, &own),
        "notes": notes(words, &own),
    })
}

fn table(words: Words, adjustments: &[&adjustment::Model]) -> Option<Value> {
    if adjustments.is_empty() {
        return None;
    }
    let rows: Vec<[String; 4]> = adjustments
        .iter()
        .map(|one| {
            let way = words.t(&format!("archive-way-{}", one.way.key()));
            [one.name.clone(), role(words, &one.role), way, words.instant(&one.at)]
        })
        .collect();
    let head = ["archive-adjusted-who", "archive-adjusted-as", "archive-adjusted-how", "archive-adjusted-when"];
    Some(json!({ "head": head.map(|key| words.t(key)), "rows": rows }))
}

/// As what somebody confirmed.
pub(super) fn role(words: Words, role: &str) -> String {
    match role {
        "chair" => words.t("archive-role-chair"),
        _ => words.t("archive-role-adjuster"),
    }
}

fn notes(words: Words, adjustments: &[&adjustment::Model]) -> Vec<String> {
    adjustments
        .iter()
        .filter(|one| !one.note.trim().is_empty())
        .map(|one| words.with2("archive-adjusted-note", ("name", one.name.as_str()), ("note", one.note.as_str())))
        .collect()
}
