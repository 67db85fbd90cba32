//! From bytes to text: which encoding a file of text has, and whether it is text at all.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::TableFault;

/// One control character in so many characters is still a list (an old program's page break);
/// more is a picture.
const CHARS_PER_CONTROL: usize = 200;

/// How files begin that are text or nearly so, yet no list: PDF, RTF, pictures.
const SIGNATURES: [&[u8]; 7] = [b"%PDF", b"{\\rtf", b"\x89PNG", b"GIF8", b"\xFF\xD8\xFF", b"II*\0", b"MM\0*"];

/// The text of a file: by its byte order mark, else UTF-8 when it is valid, else Windows-1252
/// (which holds all of ISO-8859-1).
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, TableFault> {
    if SIGNATURES.iter().any(|signature| bytes.starts_with(signature)) {
        return Err(TableFault::NotATable);
    }
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        marked(encoding, bytes.get(mark..).unwrap_or_default())?
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        Cow::Borrowed(text)
    } else if bytes.contains(&0) {
        return Err(TableFault::NotATable);
    } else {
        WINDOWS_1252.decode_without_bom_handling(bytes).0
    };
    if is_list(&text) { Ok(text) } else { Err(TableFault::NotATable) }
}

fn marked<'a>(encoding: &'static Encoding, body: &'a [u8]) -> Result<Cow<'a, str>, TableFault> {
    let (text, broken) = encoding.decode_without_bom_handling(body);
    if broken { Err(TableFault::Damaged) } else { Ok(text) }
}

/// Text with few control characters that is no web page. Many systems hand out an HTML table
/// under the name of a spreadsheet; it is refused rather than misread.
fn is_list(text: &str) -> bool {
    if text.trim_start().starts_with('<') {
        return false;
    }
    let mut total = 0_usize;
    let mut controls = 0_usize;
    for c in text.chars() {
        total += 1;
        if c == '\0' {
            return false;
        }
        if c.is_control() && !is_layout(c) {
            controls += 1;
        }
    }
    controls * CHARS_PER_CONTROL <= total
}

/// Controls that lists hold by right: line ends, tabs, the line break inside a cell that some
/// databases write, the end mark of DOS.
fn is_layout(c: char) -> bool {
    matches!(c, '\t' | '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{1a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mut all = mark.to_vec();
        all.extend(text.encode_utf16().flat_map(bytes));
        all
    }

    #[test]
    fn knows_the_encodings_that_villages_have() {
        let wanted = "Åsa;Överkalix";
        assert_eq!(decode(wanted.as_bytes()).unwrap(), wanted);
        assert_eq!(decode("\u{feff}Åsa;Överkalix".as_bytes()).unwrap(), wanted);
        assert_eq!(decode(b"\xC5sa;\xD6verkalix").unwrap(), wanted);
        assert_eq!(decode(&utf16(wanted, [0xFF, 0xFE], u16::to_le_bytes)).unwrap(), wanted);
        assert_eq!(decode(&utf16(wanted, [0xFE, 0xFF], u16::to_be_bytes)).unwrap(), wanted);
        assert_eq!(decode(b"100 \x80 \x96 \x93x\x94").unwrap(), "100 € – “x”");
    }

    #[test]
    fn refuses_what_is_no_text() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0";
        let jpeg = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01";
        let html = "\r\n <table><tr><td>Namn</td></tr></table>";
        for bytes in [&png[..], &jpeg[..], b"%PDF-1.7\n", b"{\\rtf1 hej}", html.as_bytes(), b"a\0b"] {
            assert_eq!(decode(bytes), Err(TableFault::NotATable));
        }
        assert_eq!(decode(b"\x01\x02\x03\x04abc"), Err(TableFault::NotATable));
        assert_eq!(decode(b"\xEF\xBB\xBFa\xFF"), Err(TableFault::Damaged));
    }

    #[test]
    fn forgives_a_stray_control() {
        let text = format!("{}\u{1}{}\u{1a}", "Namn;Ort\r\n".repeat(20), "Eva;Kalix\r\n".repeat(20));
        assert!(decode(text.as_bytes()).is_ok());
    }
}
