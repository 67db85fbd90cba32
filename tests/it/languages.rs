//! The languages: every text exists in Swedish, English and Finnish, and every text asked for is written.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use byalag::kit::{Language, words::TEXTS};
use fluent::FluentResource;

fn keys(text: &str) -> BTreeSet<String> {
    let own = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines()
        .filter(|line| own(line))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}

/// The values a text takes.
fn values(text: &str, key: &str) -> BTreeSet<String> {
    let mut lines = text.lines().skip_while(|line| line.split_once('=').is_none_or(|(name, _)| name.trim() != key));
    let first = lines.next().unwrap_or_default().to_owned();
    let body: Vec<_> = std::iter::once(first)
        .chain(lines.take_while(|line| !line.starts_with(|c: char| c.is_ascii_lowercase())).map(str::to_owned))
        .collect();
    let body = body.join("\n");
    body.match_indices('$')
        .map(|(at, _)| body[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect())
        .collect()
}

#[test]
fn every_text_is_in_all_three_languages() {
    let mut faults = Vec::new();
    for (room, _, swedish) in TEXTS.iter().filter(|(_, language, _)| *language == Language::Sv) {
        for (_, language, other) in TEXTS.iter().filter(|(name, language, _)| name == room && *language != Language::Sv)
        {
            let (ours, theirs) = (keys(swedish), keys(other));
            faults.extend(ours.difference(&theirs).map(|key| format!("{room}/{}: {key} is missing", language.tag())));
            faults.extend(theirs.difference(&ours).map(|key| format!("{room}/{}: {key} is too much", language.tag())));
            faults.extend(
                ours.intersection(&theirs)
                    .filter(|key| values(swedish, key) != values(other, key))
                    .map(|key| format!("{room}/{}: {key} takes other values", language.tag())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_is_sound_and_no_key_is_written_twice() {
    let mut seen: BTreeMap<(Language2, String), &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for (room, language, text) in TEXTS {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            faults.push(format!("{room}/{}: {errors:?}", language.tag()));
        }
        for key in keys(text) {
            if let Some(other) = seen.insert((language.tag(), key.clone()), room) {
                faults.push(format!("{}: {key} is in {other} and in {room}", language.tag()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

type Language2 = &'static str;

fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path) } else { vec![path] }
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs" || ending == "html"))
        .collect()
}

/// The keys that code and templates ask for by name, and the codes they refuse with.
fn asked_for() -> BTreeSet<(String, String)> {
    let calls = ["shell.t(\"", "words.t(\"", ".with(\"", ".with2(\"", ".pairs(\"", "self.t(\"", "words.find(\""];
    let codes = ["Fault::invalid(\"", "Fault::conflict(\""];
    let mut asked = BTreeSet::new();
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for call in calls {
            for (at, _) in text.match_indices(call) {
                let key: String = text[at + call.len()..].chars().take_while(|c| *c != '"').collect();
                if key.contains('-') && !key.contains(['{', ' ', ':']) {
                    asked.insert((key, name.clone()));
                }
            }
        }
        for call in codes {
            for (at, _) in text.match_indices(call) {
                let code: String = text[at + call.len()..].chars().take_while(|c| *c != '"').collect();
                asked.insert((format!("code-{}", code.replace('_', "-")), name.clone()));
            }
        }
        for call in ["Fault::field(", "FieldFault::new(", "Fault::new("] {
            for (at, _) in text.match_indices(call) {
                let inside: String = text[at + call.len()..].chars().take_while(|c| *c != ')').collect();
                if let Some(code) = inside.rsplit_once(", \"").and_then(|(_, rest)| rest.strip_suffix('"')) {
                    asked.insert((format!("code-{}", code.replace('_', "-")), name.clone()));
                }
            }
        }
    }
    asked
}

#[test]
fn every_text_that_is_asked_for_is_written() {
    let written: BTreeSet<String> =
        TEXTS.iter().filter(|(_, language, _)| *language == Language::Sv).flat_map(|(_, _, text)| keys(text)).collect();
    let asked = asked_for();
    assert!(asked.len() > 100, "only {} keys were found in the code", asked.len());
    let missing: Vec<_> =
        asked.iter().filter(|(key, _)| !written.contains(key)).map(|(key, file)| format!("{key} ({file})")).collect();
    assert!(missing.is_empty(), "not written: {}", missing.join(", "));
}
