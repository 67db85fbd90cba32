//! The type of a file, found by looking at its bytes. What a file or a browser says is not asked.

use std::io::Cursor;

use zip::ZipArchive;

/// Word.
pub(super) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Excel.
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// PowerPoint.
pub(super) const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/// LibreOffice Writer.
pub(super) const ODT: &str = "application/vnd.oasis.opendocument.text";
/// LibreOffice Calc.
pub(super) const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// How each entry of a zip directory begins (APPNOTE.TXT 4.3.12).
const DIRECTORY_ENTRY: &[u8] = b"PK\x01\x02";
/// The most entries of an office file that is looked into.
const MAX_ENTRIES: usize = 5_000;
/// How a compound file begins (MS-CFB 2.2): Word and Excel before 2007.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The type of a file by its bytes: PDF, pictures, office files without macros, plain text in UTF-8.
/// None for everything else, which is not kept.
pub fn media_type(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        Some("application/pdf")
    } else if bytes.starts_with(&[0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n']) {
        Some("image/png")
    } else if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some("image/jpeg")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        Some("image/webp")
    } else if bytes.starts_with(b"PK\x03\x04") {
        packed(bytes)
    } else if bytes.starts_with(COMPOUND) {
        compound(bytes)
    } else {
        is_text(bytes).then_some("text/plain")
    }
}

/// An office file is a zip archive with certain names in it. Only the directory is read; nothing is
/// unpacked, so that nothing can burst.
fn packed(bytes: &[u8]) -> Option<&'static str> {
    let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| *window == DIRECTORY_ENTRY);
    if entries.count() > MAX_ENTRIES {
        return None;
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let lower = |name: &[u8]| String::from_utf8_lossy(name).to_lowercase();
    let names: Vec<String> = archive.file_names_raw().map(lower).collect();
    let has = |name: &str| names.iter().any(|one| one == name);
    if names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return None;
    }
    // The first entry of an OpenDocument file is `mimetype`, stored as it is (ODF 1.3 part 2, 3.3).
    if let Some(said) = bytes.get(30..).and_then(|rest| rest.strip_prefix(b"mimetype".as_slice())) {
        let is = |kind: &str| said.strip_prefix(kind.as_bytes()).is_some_and(|rest| !rest.starts_with(b"-"));
        return [ODT, ODS].into_iter().find(|kind| is(kind)).filter(|_| has("content.xml"));
    }
    if !has("[content_types].xml") {
        return None;
    }
    [("word/document.xml", DOCX), ("xl/workbook.xml", XLSX), ("ppt/presentation.xml", PPTX)]
        .into_iter()
        .find_map(|(name, kind)| has(name).then_some(kind))
}

/// A compound file names its streams in UTF-16.
fn compound(bytes: &[u8]) -> Option<&'static str> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if has("_VBA_PROJECT") {
        None
    } else if has("WordDocument") {
        Some("application/msword")
    } else if has("Workbook") {
        Some("application/vnd.ms-excel")
    } else {
        None
    }
}

/// Text that a person wrote: UTF-8 without control characters.
fn is_text(bytes: &[u8]) -> bool {
    let sound = |c: char| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    !bytes.is_empty() && std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(sound))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

    use super::*;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, content) in parts {
            zip.start_file(*name, options).unwrap();
            zip.write_all(content.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn the_bytes_say_what_a_file_is() {
        assert_eq!(media_type(b"%PDF-1.7\n%\xE2\xE3"), Some("application/pdf"));
        assert_eq!(media_type(&[0xFF, 0xD8, 0xFF, 0xE0, 0]), Some("image/jpeg"));
        assert_eq!(media_type(b"RIFF\x10\0\0\0WEBPVP8 "), Some("image/webp"));
        assert_eq!(media_type("Räksmörgås\r\n".as_bytes()), Some("text/plain"));
        let types = ("[Content_Types].xml", "<Types/>");
        assert_eq!(media_type(&archive(&[types, ("word/document.xml", "<w/>")])), Some(DOCX));
        assert_eq!(media_type(&archive(&[types, ("xl/workbook.xml", "<w/>")])), Some(XLSX));
        assert_eq!(media_type(&archive(&[types, ("ppt/presentation.xml", "<p/>")])), Some(PPTX));
        assert_eq!(media_type(&archive(&[("mimetype", ODT), ("content.xml", "<o/>")])), Some(ODT));
        assert_eq!(media_type(&archive(&[("mimetype", ODS), ("content.xml", "<o/>")])), Some(ODS));
        let mut old = COMPOUND.to_vec();
        old.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(media_type(&old), Some("application/msword"));
    }

    #[test]
    fn what_is_something_else_is_not_known() {
        for bytes in [
            b"".as_slice(),
            b"MZ\x90\0\x03",
            b"\x7FELF\x02\x01",
            b"PK\x03\x04 and nothing more",
            b"GIF89a\0\0",
            &[0xC3, 0x28],
        ] {
            assert_eq!(media_type(bytes), None, "{bytes:?}");
        }
        let types = ("[Content_Types].xml", "<Types/>");
        assert_eq!(media_type(&archive(&[("hemligt.exe", "MZ")])), None);
        assert_eq!(media_type(&archive(&[types, ("word/document.xml", ""), ("word/vbaProject.bin", "")])), None);
        assert_eq!(media_type(&archive(&[("mimetype", "application/epub+zip"), ("content.xml", "")])), None);
        let names: Vec<String> = (0..=MAX_ENTRIES).map(|number| number.to_string()).collect();
        let mut parts = vec![types, ("word/document.xml", "")];
        parts.extend(names.iter().map(|name| (name.as_str(), "")));
        assert_eq!(media_type(&archive(&parts)), None);
    }
}
