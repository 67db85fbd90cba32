//! A scanner that walks through XML with bounded memory and says what it meets.
//!
//! It does not build anything. It exists so that a workbook can be weighed before a parser is
//! let loose on it: no tag and no run of text may be longer than [`MAX_RUN`], and what a parser
//! could read differently (document types, other encodings) is refused.

use std::io::{self, BufRead, Read};

use super::TableFault;

/// The longest tag or run of text, in bytes: a full cell with every character written as an
/// entity still fits.
pub(super) const MAX_RUN: usize = 64 * 1024;

/// What the scanner reports.
pub(super) trait Visitor {
    /// Text between two tags, by its length in bytes.
    fn text(&mut self, length: usize) -> Result<(), TableFault>;
    /// A tag without its angle brackets: `c r="A1"/`, `/c`.
    fn tag(&mut self, tag: &[u8]) -> Result<(), TableFault>;
    /// The fault for a run of text beyond [`MAX_RUN`].
    fn too_long(&self) -> TableFault;
}

/// Walks through a document to its end.
pub(super) fn scan(mut document: impl BufRead, visitor: &mut impl Visitor) -> Result<(), TableFault> {
    let mut run = Vec::new();
    loop {
        run.clear();
        read_to(&mut document, b'<', &mut run)?;
        let ends_in_tag = run.last() == Some(&b'<');
        if !ends_in_tag && run.len() >= MAX_RUN {
            return Err(visitor.too_long());
        }
        let length = run.len() - usize::from(ends_in_tag);
        visitor.text(length)?;
        if !ends_in_tag {
            return Ok(());
        }
        read_tag(&mut document, &mut run)?;
        match run.split_last() {
            Some((_, [b'?', instruction @ ..])) => check_encoding(instruction)?,
            Some((_, [b'!', b'[', ..])) => visitor.text(run.len())?,
            Some((_, [b'!', ..])) | None => {}
            Some((_, tag)) => visitor.tag(tag)?,
        }
    }
}

/// The name of an element as it stands, of an opening or a closing tag.
pub(super) fn name(tag: &[u8]) -> &[u8] {
    let tag = tag.strip_prefix(b"/").unwrap_or(tag);
    let end = tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/').unwrap_or(tag.len());
    tag.get(..end).unwrap_or_default()
}

/// The name of an element without its prefix.
pub(super) fn local_name(tag: &[u8]) -> &[u8] {
    name(tag).rsplit(|byte| *byte == b':').next().unwrap_or_default()
}

/// The attributes of a tag as they stand; it ends at the first that is malformed.
pub(super) fn attributes(tag: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let start = tag.iter().position(u8::is_ascii_whitespace).unwrap_or(tag.len());
    let mut rest = tag.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let equals = rest.iter().position(|byte| *byte == b'=')?;
        let key = rest.get(..equals)?.trim_ascii();
        let after = rest.get(equals + 1..)?.trim_ascii_start();
        let (quote, value) = after.split_first()?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let end = value.iter().position(|byte| byte == quote)?;
        rest = value.get(end + 1..)?;
        Some((key, value.get(..end)?))
    })
}

fn read_to(document: &mut impl BufRead, end: u8, run: &mut Vec<u8>) -> Result<(), TableFault> {
    let room = u64::try_from(MAX_RUN.saturating_sub(run.len())).unwrap_or(0);
    document.by_ref().take(room).read_until(end, run).map_err(|error| fault(&error))?;
    Ok(())
}

/// Reads a tag after its `<` up to and with its `>`; quoted values and comments may hold `>`.
fn read_tag(document: &mut impl BufRead, tag: &mut Vec<u8>) -> Result<(), TableFault> {
    tag.clear();
    let mut quote = None;
    loop {
        let seen = tag.len();
        read_to(document, b'>', tag)?;
        if tag.last() != Some(&b'>') || tag.len() == seen {
            return Err(TableFault::Damaged);
        }
        let whole = match tag.as_slice() {
            // Where these end is read differently by different parsers.
            [b'!', b'-', b'-', b'>', ..] | [b'!', b'-', b'-', b'-', b'>', ..] | [b'?', b'>', ..] => {
                return Err(TableFault::Damaged);
            }
            [b'!', b'-', b'-', comment @ ..] => comment.ends_with(b"-->"),
            [b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', data @ ..] => data.ends_with(b"]]>"),
            [b'?', instruction @ ..] => instruction.ends_with(b"?>"),
            [b'!', ..] => return Err(TableFault::Damaged),
            _ => {
                quote = open_quote(quote, tag.get(seen..).unwrap_or_default());
                quote.is_none()
            }
        };
        if whole {
            return Ok(());
        }
    }
}

/// The quotation mark that is open after these bytes, if any.
fn open_quote(before: Option<u8>, bytes: &[u8]) -> Option<u8> {
    bytes.iter().fold(before, |open, byte| match open {
        Some(quote) if quote == *byte => None,
        None if matches!(byte, b'"' | b'\'') => Some(*byte),
        _ => open,
    })
}

/// Only UTF-8 is scanned byte by byte; a declaration of another encoding could hide tags.
fn check_encoding(instruction: &[u8]) -> Result<(), TableFault> {
    for (key, value) in attributes(instruction) {
        let known = value.eq_ignore_ascii_case(b"utf-8") || value.eq_ignore_ascii_case(b"us-ascii");
        if key == b"encoding" && !known {
            return Err(TableFault::Damaged);
        }
    }
    Ok(())
}

/// A metered reader reports what is too much as [`io::ErrorKind::FileTooLarge`].
pub(super) fn fault(error: &io::Error) -> TableFault {
    if error.kind() == io::ErrorKind::FileTooLarge { TableFault::ZipBomb } else { TableFault::Damaged }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Seen {
        tags: Vec<String>,
        text: usize,
    }

    impl Visitor for Seen {
        fn text(&mut self, length: usize) -> Result<(), TableFault> {
            self.text += length;
            Ok(())
        }

        fn tag(&mut self, tag: &[u8]) -> Result<(), TableFault> {
            self.tags.push(String::from_utf8_lossy(tag).into_owned());
            Ok(())
        }

        fn too_long(&self) -> TableFault {
            TableFault::CellTooLong(None)
        }
    }

    fn seen(document: &str) -> Result<Seen, TableFault> {
        let mut seen = Seen::default();
        scan(document.as_bytes(), &mut seen).map(|()| seen)
    }

    #[test]
    fn meets_tags_and_text() {
        let found = seen("<?xml version='1.0' encoding=\"UTF-8\"?><a b=\"x>y\">hej</a><!-- <c> --><d/>").unwrap();
        assert_eq!(found.tags, ["a b=\"x>y\"", "/a", "d/"]);
        assert_eq!(found.text, 3);
        assert_eq!(seen("<a><![CDATA[<b>]]></a>").unwrap().tags, ["a", "/a"]);
    }

    #[test]
    fn refuses_what_a_parser_may_read_differently() {
        for document in [
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
            "<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>",
            "<a",
            "<a b=\"x>",
            "<!-- never closed",
            "<!-->",
        ] {
            assert_eq!(seen(document).err(), Some(TableFault::Damaged), "{document}");
        }
    }

    #[test]
    fn bounds_every_run() {
        let text = format!("<t>{}</t>", "x".repeat(MAX_RUN + 1));
        assert_eq!(seen(&text).err(), Some(TableFault::CellTooLong(None)));
        let tag = format!("<t a=\"{}\"/>", ">".repeat(MAX_RUN));
        assert_eq!(seen(&tag).err(), Some(TableFault::Damaged));
    }

    #[test]
    fn takes_tags_apart() {
        assert_eq!(local_name(b"x:c r=\"A1\"/"), b"c");
        assert_eq!(local_name(b"/row"), b"row");
        assert_eq!(local_name(b"c/"), b"c");
        let tag = b"c r = 'A1' s=\"2\" x";
        let found: Vec<_> = attributes(tag).collect();
        assert_eq!(found, [(&b"r"[..], &b"A1"[..]), (&b"s"[..], &b"2"[..])]);
    }
}
