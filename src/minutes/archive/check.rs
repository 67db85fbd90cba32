//! Checking a package where it lies, without any database: whether each file is the one that was packed,
//! and the text the one that was locked.
//!
//! Whoever changes a file can write its checksum anew; the hash of the locked text is printed in the
//! minutes and known to those who adjusted them.

mod folder;
mod unpack;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Read, Seek},
};

use serde_json::Value;

use super::bundle::SUMS;
use unpack::{Files, LIMITS, Limits};

/// What was found in a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many files it has.
    pub files: usize,
    /// Of how many meetings there are minutes.
    pub meetings: usize,
    /// A sentence for each thing that is not as it was packed, by file.
    pub faults: Vec<String>,
}

/// Checks the package of a meeting or of a year: every file against its checksum, none missing and none
/// too many, the locked text against the hash that is named beside it, and the appendices, addenda and
/// scans against those that text and adjustments name.
pub fn check(archive: impl Read + Seek) -> Report {
    check_within(archive, &LIMITS)
}

fn check_within(archive: impl Read + Seek, limits: &Limits) -> Report {
    let mut faults = Faults::default();
    let files = match unpack::unpacked(archive, limits, &mut faults) {
        Ok(files) => files,
        Err(why) => return Report { faults: vec![why], ..Report::default() },
    };
    of_sums(&files, &mut faults);
    let meetings = folders(&files, folder::CONTENT);
    for folder in &meetings {
        folder::check(&files, folder, &mut faults);
    }
    for folder in folders(&files, folder::INDEX) {
        of_year(&files, folder, &mut faults);
    }
    let mut told = faults.told();
    if meetings.is_empty() {
        told.push("there are no minutes in it".to_owned());
    }
    Report { files: files.len(), meetings: meetings.len(), faults: told }
}

/// What is wrong with which file; the same is said once.
#[derive(Debug, Default)]
struct Faults(BTreeMap<String, BTreeSet<String>>);

impl Faults {
    fn add(&mut self, path: &str, what: impl Into<String>) {
        self.0.entry(path.to_owned()).or_default().insert(what.into());
    }

    fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// The sentences. A name may hold anything, and they are read at a terminal.
    fn told(self) -> Vec<String> {
        let lines = |(path, faults): (String, BTreeSet<String>)| {
            faults.into_iter().map(move |what| format!("{}: {what}", path.escape_debug())).collect::<Vec<_>>()
        };
        self.0.into_iter().flat_map(lines).collect()
    }
}

/// The folders in which a file of that name lies, each with its last `/`; the outermost is empty.
fn folders<'a>(files: &'a Files, name: &str) -> Vec<&'a str> {
    let folder = |path: &'a String| path.strip_suffix(name).filter(|rest| rest.is_empty() || rest.ends_with('/'));
    files.keys().filter_map(folder).collect()
}

/// The value in a JSON file; what cannot be read is noted.
fn json(files: &Files, path: &str, faults: &mut Faults) -> Option<Value> {
    let Some(found) = files.get(path) else {
        faults.add(path, "is missing");
        return None;
    };
    // What could not be unpacked is noted already.
    let text = found.as_ref()?.text.as_deref()?;
    match serde_json::from_slice(text) {
        Ok(value) => Some(value),
        Err(error) => {
            faults.add(path, format!("cannot be read: {error}"));
            None
        }
    }
}

/// Whether a file has a checksum; none when it is missing or could not be unpacked.
fn is_of(files: &Files, path: &str, sha256: &str) -> Option<bool> {
    files.get(path)?.as_ref().map(|file| file.sha256 == sha256)
}

/// Every list of checksums against the files in its folder, both ways.
fn of_sums(files: &Files, faults: &mut Faults) {
    let lists = folders(files, SUMS);
    for folder in &lists {
        let list = format!("{folder}{SUMS}");
        let named = listed(files, &list, faults);
        for (name, sha256) in &named {
            let path = format!("{folder}{name}");
            if !files.contains_key(&path) {
                faults.add(&path, "is missing");
            } else if is_of(files, &path, sha256) == Some(false) {
                faults.add(&path, format!("is not the file that {SUMS} names"));
            }
        }
        for path in files.keys().filter(|path| **path != list) {
            if path.strip_prefix(*folder).is_some_and(|name| !named.contains_key(name)) {
                faults.add(path, format!("is not in {SUMS}"));
            }
        }
    }
    for path in files.keys().filter(|path| !lists.iter().any(|folder| path.starts_with(folder))) {
        faults.add(path, format!("is in no folder with {SUMS}"));
    }
}

/// Names and checksums of a list, as `sha256sum` writes it.
fn listed<'a>(files: &'a Files, list: &str, faults: &mut Faults) -> BTreeMap<&'a str, &'a str> {
    let bytes = files.get(list).and_then(Option::as_ref).and_then(|file| file.text.as_deref()).unwrap_or_default();
    let mut named = BTreeMap::new();
    for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())) {
        match str::from_utf8(line).ok().and_then(|line| line.split_once("  ")) {
            Some((sha256, name)) => {
                if named.insert(name, sha256).is_some() {
                    faults.add(list, format!("line {number} names a file again"));
                }
            }
            None => faults.add(list, format!("line {number} cannot be read")),
        }
    }
    named
}

/// The meetings that a year's index names, with the hashes of their texts; nothing for a meeting's own.
fn of_year(files: &Files, folder: &str, faults: &mut Faults) {
    let path = format!("{folder}{}", folder::INDEX);
    let index = json(files, &path, faults);
    let meetings = index.as_ref().and_then(|index| index.get("meetings")?.as_array());
    for one in meetings.into_iter().flatten() {
        let text = |key: &str| one.get(key).and_then(Value::as_str).unwrap_or_default();
        let content = format!("{folder}{}/{}", text("folder"), folder::CONTENT);
        if !files.contains_key(&content) {
            faults.add(&content, "is missing");
        } else if is_of(files, &content, text("content_hash")) == Some(false) {
            faults.add(&content, format!("is not the text that {} names", path.escape_debug()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;
    use crate::minutes::archive::bundle::{Entry, with_sums};

    fn packed(entries: &[Entry]) -> Cursor<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for entry in entries {
            zip.start_file(entry.path.as_str(), SimpleFileOptions::default()).unwrap();
            zip.write_all(&entry.bytes).unwrap();
        }
        Cursor::new(zip.finish().unwrap().into_inner())
    }

    #[test]
    fn what_is_no_package_is_told() {
        let faults = |bytes: Vec<u8>| check(Cursor::new(bytes)).faults;
        assert!(faults(b"no zip".to_vec())[0].starts_with("the archive cannot be read: "));
        assert_eq!(faults(packed(&[]).into_inner()), ["there are no minutes in it"]);
        let found = check(packed(&[Entry::new("a\u{1b}[2J.txt", "a")])).faults;
        assert_eq!(found, ["a\\u{1b}[2J.txt: is in no folder with SHA256SUMS", "there are no minutes in it"]);
    }

    #[test]
    fn a_list_and_the_files_are_held_against_each_other() {
        let mut entries = with_sums(vec![Entry::new("a.txt", "a"), Entry::new("b.txt", "b")]);
        entries[0].bytes = b"x".to_vec();
        entries[1].path = "c.txt".to_owned();
        entries[2].bytes.extend(b"?\n");
        let wanted = [
            "SHA256SUMS: line 3 cannot be read",
            "a.txt: is not the file that SHA256SUMS names",
            "b.txt: is missing",
            "c.txt: is not in SHA256SUMS",
            "there are no minutes in it",
        ];
        assert_eq!(check(packed(&entries)).faults, wanted);
    }

    #[test]
    fn what_unpacks_to_too_much_is_not_unpacked() {
        let zeros = [Entry::new("a", vec![0; 4_000]), Entry::new("b", vec![0; 4_000])];
        let limits = |files, one, all| Limits { files, one, all, text: 100 };
        let faults = |limits: Limits| check_within(packed(&zeros), &limits).faults;
        assert_eq!(faults(limits(1, 9_000, 9_000)), ["the archive has more than 1 files"]);
        assert_eq!(faults(limits(9, 9_000, 7_000)), ["the archive unpacks to more than 7000 bytes"]);
        assert!(faults(limits(9, 1_000, 9_000)).contains(&"a: unpacks to more than 1000 bytes".to_owned()));
        let sums = with_sums(vec![Entry::new("a", "a"), Entry::new("b", "b")]);
        let found = check_within(packed(&sums), &limits(9, 9_000, 9_000)).faults;
        assert_eq!(found, ["the texts in the archive are longer than 100 bytes"]);
    }
}
