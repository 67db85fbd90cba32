//! A package as it is unpacked in memory: of each file its checksum, of a few the text. It may come
//! from anywhere, so that it is bounded in every way.

use std::{
    collections::BTreeMap,
    fmt::Display,
    io::{self, Read, Seek},
};

use memchr::memmem;
use zip::{ZipArchive, read::ZipFile};

use super::{Faults, folder};
use crate::{kit::secret, minutes::archive::bundle::SUMS};

/// How each entry of a zip directory begins (APPNOTE.TXT 4.3.12).
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
/// So much is looked through at a time.
const CHUNK: u64 = 1 << 20;

/// How much a package may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The most files.
    pub files: usize,
    /// The most bytes that one file unpacks to.
    pub one: u64,
    /// The most bytes that all of them unpack to.
    pub all: u64,
    /// The most bytes of those that are kept as texts.
    pub text: u64,
}

/// A year of many meetings with all their appendices is far within them.
pub(super) const LIMITS: Limits = Limits { files: 100_000, one: 64 << 20, all: 8 << 30, text: 256 << 20 };

/// A file of a package.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// The bytes of those that are read, too.
    pub text: Option<Vec<u8>>,
}

/// The files by their paths; none for what could not be unpacked.
pub(super) type Files = BTreeMap<String, Option<File>>;

/// Every file of a package. What cannot be unpacked is noted.
///
/// # Errors
/// A sentence, when the archive cannot be read at all or is too large.
pub(super) fn unpacked(mut reader: impl Read + Seek, limits: &Limits, faults: &mut Faults) -> Result<Files, String> {
    // Before the archive is opened: a directory of a million entries takes little room in a file.
    let entries = entries(&mut reader).map_err(broken)?;
    if entries > limits.files.saturating_mul(2) {
        return Err(too_many(limits));
    }
    let mut archive = ZipArchive::new(reader).map_err(broken)?;
    if archive.len() > limits.files {
        return Err(too_many(limits));
    }
    if archive.has_duplicate_names() || archive.has_overlapping_entries().map_err(broken)? {
        return Err("the archive has files that lie over each other".to_owned());
    }
    let (mut files, mut left) = (Files::new(), *limits);
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let path = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() {
            continue;
        }
        let file = unpack(entry, &path, &mut left).map_err(|full| match full {
            Full::All => format!("the archive unpacks to more than {} bytes", limits.all),
            Full::Text => format!("the texts in the archive are longer than {} bytes", limits.text),
        })?;
        let file = file.map_err(|what| faults.add(&path, what)).ok();
        if files.insert(path, file).is_some() {
            return Err("the archive has two files of one name".to_owned());
        }
    }
    Ok(files)
}

fn broken(error: impl Display) -> String {
    format!("the archive cannot be read: {error}")
}

fn too_many(limits: &Limits) -> String {
    format!("the archive has more than {} files", limits.files)
}

/// How many entries the archive's directory can have at most.
fn entries(reader: &mut (impl Read + Seek)) -> io::Result<usize> {
    let (mut window, mut count) = (Vec::new(), 0);
    while reader.by_ref().take(CHUNK).read_to_end(&mut window)? > 0 {
        count += memmem::find_iter(&window, DIRECTORY_ENTRY).count();
        window.drain(..window.len().saturating_sub(DIRECTORY_ENTRY.len() - 1));
    }
    reader.rewind()?;
    Ok(count)
}

/// What there is no room left for.
enum Full {
    All,
    Text,
}

/// Unpacks a file, within what is left; the inner fault is the file's own.
fn unpack<R: Read>(entry: ZipFile<'_, R>, path: &str, left: &mut Limits) -> Result<Result<File, String>, Full> {
    let mut bytes = Vec::new();
    let most = left.one.min(left.all);
    let read = entry.take(most.saturating_add(1)).read_to_end(&mut bytes);
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > left.all {
        return Err(Full::All);
    }
    left.all -= size;
    if size > left.one {
        return Ok(Err(format!("unpacks to more than {} bytes", left.one)));
    }
    if let Err(error) = read {
        return Ok(Err(format!("cannot be unpacked: {error}")));
    }
    let sha256 = secret::sha256(&bytes);
    if !is_read(path) {
        return Ok(Ok(File { sha256, text: None }));
    }
    left.text = left.text.checked_sub(size).ok_or(Full::Text)?;
    Ok(Ok(File { sha256, text: Some(bytes) }))
}

/// Whether a file's text is looked into.
fn is_read(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    [SUMS, folder::CONTENT, folder::INDEX, folder::ADJUSTMENTS].contains(&name) || folder.ends_with(folder::ADDENDA)
}
