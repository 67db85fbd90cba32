//! Looks at a zip archive before it is opened as a workbook: how many entries, how much they
//! unpack to by their own word and in truth, and what stands in them.

use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::TableFault;
use super::markup::{fault, scan};
use super::tally::{Tally, is_scanned};

/// The most entries.
const MAX_ENTRIES: usize = 64;
/// The most bytes that all entries unpack to.
const MAX_UNPACKED: u64 = 50 * 1024 * 1024;
/// How each entry of a zip directory begins (APPNOTE.TXT 4.3.12).
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";

/// Checks that the bytes are a workbook that may be read: within the limits, whole, and without
/// anything that makes the parser take more than it should.
pub(super) fn check(bytes: &[u8]) -> Result<(), TableFault> {
    check_within(bytes, MAX_UNPACKED)
}

fn check_within(bytes: &[u8], most: u64) -> Result<(), TableFault> {
    // Before the archive is opened: a directory of 100,000 entries fits in 5 MiB.
    let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| *window == DIRECTORY_ENTRY);
    if entries.count() > MAX_ENTRIES {
        return Err(TableFault::ZipBomb);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableFault::Damaged)?;
    check_directory(&mut archive, most)?;
    let mut left = most;
    let mut tally = Tally::default();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| TableFault::Damaged)?;
        let scanned = is_scanned(entry.name_raw());
        let metered = Metered { inner: entry, left: &mut left };
        if scanned {
            scan(BufReader::new(metered), &mut tally)?;
            tally.end_part()?;
        } else {
            drain(metered)?;
        }
    }
    tally.finish()
}

fn check_directory(archive: &mut ZipArchive<Cursor<&[u8]>>, most: u64) -> Result<(), TableFault> {
    if archive.len() > MAX_ENTRIES {
        return Err(TableFault::ZipBomb);
    }
    let mut declared = 0_u64;
    let mut workbook = false;
    for index in 0..archive.len() {
        let entry = archive.by_index_data(index).map_err(|_| TableFault::Damaged)?;
        declared = declared.saturating_add(entry.size());
        workbook |= entry.name_raw().to_ascii_lowercase().starts_with(b"xl");
    }
    if declared > most {
        return Err(TableFault::ZipBomb);
    }
    if !workbook {
        return Err(TableFault::NotATable);
    }
    if archive.has_duplicate_names() {
        return Err(TableFault::Damaged);
    }
    match archive.has_overlapping_entries() {
        Ok(false) => Ok(()),
        Ok(true) => Err(TableFault::ZipBomb),
        Err(_) => Err(TableFault::Damaged),
    }
}

/// Reads to the end without keeping anything, so that a lie about the size and a wrong checksum
/// come to light.
fn drain(mut entry: impl Read) -> Result<(), TableFault> {
    io::copy(&mut entry, &mut io::sink()).map_err(|error| fault(&error))?;
    Ok(())
}

/// A reader that stops when all entries together have given more than they may.
struct Metered<'a, R> {
    inner: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let cost = u64::try_from(read).unwrap_or(u64::MAX);
        match self.left.checked_sub(cost) {
            Some(left) => {
                *self.left = left;
                Ok(read)
            }
            None => Err(io::Error::from(io::ErrorKind::FileTooLarge)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// Writes another unpacked size into the local header and the directory of the only entry.
    fn lie(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
        let directory = bytes.windows(4).position(|window| window == DIRECTORY_ENTRY).unwrap();
        bytes[22..26].copy_from_slice(&size.to_le_bytes());
        bytes[directory + 24..directory + 28].copy_from_slice(&size.to_le_bytes());
        bytes
    }

    #[test]
    fn lets_a_small_workbook_pass() {
        let bytes = archive(&[("xl/workbook.xml", "<workbook/>"), ("docProps/thumbnail.jpeg", "\u{1}")]);
        assert_eq!(check(&bytes), Ok(()));
    }

    #[test]
    fn refuses_many_entries() {
        let names: Vec<String> = (0..=MAX_ENTRIES).map(|n| format!("xl/{n}.xml")).collect();
        let parts: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "<a/>")).collect();
        assert_eq!(check(&archive(&parts)), Err(TableFault::ZipBomb));
    }

    #[test]
    fn refuses_what_unpacks_to_much() {
        let sheet = " ".repeat(2_000_000);
        let bytes = archive(&[("xl/worksheets/sheet1.xml", sheet.as_str())]);
        assert!(bytes.len() < 20_000);
        assert_eq!(check_within(&bytes, 1_000_000), Err(TableFault::ZipBomb));
        assert_eq!(check(&lie(bytes, 60 * 1024 * 1024)), Err(TableFault::ZipBomb));
    }

    #[test]
    fn a_lying_header_does_not_help() {
        let sheet = format!("<a>{}</a>", "<b/>".repeat(500_000));
        let bytes = lie(archive(&[("xl/worksheets/sheet1.xml", sheet.as_str())]), 100);
        let fault = check_within(&bytes, 1_000_000).unwrap_err();
        assert!(matches!(fault, TableFault::ZipBomb | TableFault::Damaged));
    }

    #[test]
    fn the_meter_counts_what_really_comes() {
        let mut left = 10;
        assert_eq!(drain(Metered { inner: &[0_u8; 10][..], left: &mut left }), Ok(()));
        assert_eq!(left, 0);
        let one_more = Metered { inner: &[0_u8; 1][..], left: &mut left };
        assert_eq!(drain(one_more), Err(TableFault::ZipBomb));
    }

    #[test]
    fn refuses_other_archives_and_halves() {
        let letter = archive(&[("word/document.xml", "<w/>")]);
        assert_eq!(check(&letter), Err(TableFault::NotATable));
        let bytes = archive(&[("xl/workbook.xml", "<workbook/>")]);
        assert_eq!(check(&bytes[..bytes.len() / 2]), Err(TableFault::Damaged));
        let directory = bytes.windows(4).position(|window| window == DIRECTORY_ENTRY).unwrap();
        let mut flipped = bytes;
        flipped[directory - 4] ^= 0xFF;
        assert!(check(&flipped).is_err());
    }
}
