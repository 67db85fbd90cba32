//! A package as bytes: files with safe names, checksums as `sha256sum -c` reads them, and a zip
//! archive that is the same for the same content.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use chrono::{DateTime, Datelike, Timelike, Utc};
use zip::{CompressionMethod, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use crate::kit::{Fault, secret, text};

/// The list of checksums in each folder.
pub const SUMS: &str = "SHA256SUMS";
/// The most characters of a name that was made safe, its ending not counted.
const STEM_MAX: usize = 48;
/// Files that are packed already: packing them again takes time and gains nothing.
const PACKED: [&str; 10] = [".pdf", ".png", ".jpg", ".jpeg", ".jpe", ".webp", ".docx", ".xlsx", ".pptx", ".odt"];

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path, with `/` between folders.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Entry {
    /// A file of bytes.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }

    /// SHA-256 of the bytes, lower-case hex.
    pub fn sha256(&self) -> String {
        secret::sha256(&self.bytes)
    }
}

/// The files with a list of their checksums as the last one, in the format of `sha256sum -c`.
pub fn with_sums(mut entries: Vec<Entry>) -> Vec<Entry> {
    let sums = entries.iter().fold(String::new(), |mut sums, entry| {
        // Writing to a String cannot fail.
        let _ = writeln!(sums, "{}  {}", entry.sha256(), entry.path);
        sums
    });
    entries.push(Entry::new(SUMS, sums));
    entries
}

/// The files below a folder.
pub fn inside(folder: &str, entries: Vec<Entry>) -> Vec<Entry> {
    entries.into_iter().map(|entry| Entry { path: format!("{folder}/{}", entry.path), ..entry }).collect()
}

/// The name of a numbered file in any system: `01-arsredovisning.pdf`.
pub fn numbered(number: usize, file_name: &str) -> String {
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
    let ending: String = text::fold(ending).chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let stem = short_slug(stem, "bilaga");
    if ending.is_empty() { format!("{number:02}-{stem}") } else { format!("{number:02}-{stem}.{ending}") }
}

/// A short name of a text that any system can have; `instead` when nothing is left of it.
pub fn short_slug(said: &str, instead: &str) -> String {
    let slug: String = text::slug(said).chars().take(STEM_MAX).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { instead.to_owned() } else { slug.to_owned() }
}

/// A name that is not taken yet; it is taken from now on.
pub fn free(taken: &mut BTreeSet<String>, name: &str) -> String {
    let mut fresh = name.to_owned();
    let mut number = 2;
    while !taken.insert(fresh.clone()) {
        fresh = format!("{name}-{number}");
        number += 1;
    }
    fresh
}

/// The files as a zip archive. Every file bears the same moment, so that the same content gives the
/// same bytes.
///
/// # Errors
/// Broken, when the archive cannot be put together.
pub async fn packed(entries: Vec<Entry>, at: DateTime<Utc>) -> Result<Vec<u8>, Fault> {
    let packed = tokio::task::spawn_blocking(move || pack(&entries, at)).await.map_err(Fault::broken)?;
    packed.map_err(Fault::broken)
}

fn pack(entries: &[Entry], at: DateTime<Utc>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for entry in entries {
        let is_packed = PACKED.iter().any(|ending| entry.path.ends_with(ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(moment(at))
            .unix_permissions(0o644);
        zip.start_file(entry.path.as_str(), options)?;
        zip.write_all(&entry.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What a zip archive can say of a moment: from 1980 on, in steps of two seconds.
fn moment(at: DateTime<Utc>) -> zip::DateTime {
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    zip::DateTime::from_date_and_time(
        year,
        small(at.month()),
        small(at.day()),
        small(at.hour()),
        small(at.minute()),
        small(at.second()),
    )
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_in_any_system() {
        assert_eq!(numbered(1, "Årsredovisning 2025.pdf"), "01-arsredovisning-2025.pdf");
        assert_eq!(numbered(12, "../../etc/passwd"), "12-bilaga.etcpassw");
        assert_eq!(numbered(3, "🎉.png"), "03-bilaga.png");
        assert_eq!(numbered(4, "utan ändelse"), "04-utan-andelse");
        assert!(numbered(5, &"x".repeat(300)).len() < 60);
        let mut taken = BTreeSet::new();
        assert_eq!(free(&mut taken, "mote"), "mote");
        assert_eq!(free(&mut taken, "mote"), "mote-2");
    }

    #[test]
    fn sums_are_as_sha256sum_reads_them() {
        let entries = with_sums(vec![Entry::new("a.txt", "a")]);
        let sums = String::from_utf8(entries.last().unwrap().bytes.clone()).unwrap();
        assert_eq!(sums, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt\n");
    }

    #[test]
    fn the_same_files_give_the_same_archive() {
        let at = "2026-03-28T19:00:01Z".parse().unwrap();
        let entries = [Entry::new("LÄS-MIG.txt", "hej"), Entry::new("minutes.pdf", "%PDF-")];
        let one = pack(&entries, at).unwrap();
        assert_eq!(one, pack(&entries, at).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(one)).unwrap();
        assert!(read.by_name("LÄS-MIG.txt").is_ok());
        assert!(pack(&entries, "1970-01-01T00:00:00Z".parse().unwrap()).is_ok());
    }
}
