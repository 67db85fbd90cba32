//! Weighs a workbook's parts before calamine reads them.
//!
//! calamine trusts what a workbook says of itself: it reserves room for as many shared strings
//! as are announced, copies fonts and borders into every cell format, and computes cell
//! references without looking for overflow. Here each of these is counted or checked, so that
//! reading takes no more memory than a list is worth and no arithmetic goes astray.

use super::markup::{MAX_RUN, Visitor, attributes, local_name, name};
use super::{MAX_CELLS, MAX_TEXT, TableFault};

/// The most text of one cell or shared string, in bytes of XML, over all its runs.
const MAX_ENTRY_TEXT: usize = 2 * MAX_RUN;
/// The most fonts, fills, borders, number formats and cell formats.
const MAX_FORMATS: usize = 30_000;
/// The most bytes that cell formats may take once fonts and number formats are copied into each.
const MAX_FORMAT_BYTES: usize = 16 * 1024 * 1024;
/// What a cell format takes beside the name of its font and its number format, in bytes.
const FORMAT_COST: usize = 512;
/// What an entry of a list takes beside its text, in bytes.
const ENTRY_COST: usize = 64;
/// The deepest nesting; the parser remembers every element that is open. Workbooks need 30.
const MAX_DEPTH: usize = 256;
/// The most bytes of sheet names, defined names and relationships.
const MAX_LISTED_BYTES: usize = 2 * 1024 * 1024;
/// The most `[` in a number format; the parser counts them in one byte.
const MAX_BRACKETS: usize = 200;

/// What was counted so far, over all parts of one workbook.
#[derive(Default)]
pub(super) struct Tally {
    cells: usize,
    strings: usize,
    formats: usize,
    cell_formats: usize,
    listed_bytes: usize,
    shared_text: usize,
    /// The longest name of a font and the longest number format, in bytes of XML.
    longest_name: usize,
    longest_format: usize,
    /// The names of the elements that are open, one after the other, and where each begins.
    open_names: Vec<u8>,
    open_starts: Vec<usize>,
    entry: Entry,
    entry_text: usize,
    row: Option<usize>,
}

/// What the text that comes next belongs to.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Entry {
    #[default]
    Other,
    Cell,
    SharedString,
    DefinedName,
}

impl Tally {
    /// To be called after each part: every element was closed.
    pub(super) fn end_part(&mut self) -> Result<(), TableFault> {
        self.row = None;
        sound(self.open_starts.is_empty())
    }

    /// The last check, over all parts together.
    pub(super) fn finish(&self) -> Result<(), TableFault> {
        let each = FORMAT_COST + self.longest_name + self.longest_format;
        within(self.cell_formats.saturating_mul(each), MAX_FORMAT_BYTES)
    }

    fn open(&mut self, name: &[u8], tag: &[u8]) -> Result<(), TableFault> {
        match name {
            b"c" => {
                self.cells += 1;
                self.enter(Entry::Cell, tag)?;
                check_references(tag, b"r")?;
                within(self.cells, MAX_CELLS)
            }
            b"row" => {
                check_references(tag, b"r")?;
                self.row = row_number(tag);
                Ok(())
            }
            b"dimension" => check_dimension(tag),
            b"si" => {
                self.strings += 1;
                self.enter(Entry::SharedString, tag)?;
                within(self.strings, MAX_CELLS)
            }
            b"sst" => check_announced(tag),
            b"xf" => {
                self.cell_formats += 1;
                self.count_format()
            }
            b"font" | b"fill" | b"border" => self.count_format(),
            b"name" => {
                self.longest_name = self.longest_name.max(tag.len());
                Ok(())
            }
            b"numFmt" => {
                self.longest_format = self.longest_format.max(tag.len());
                check_brackets(tag)?;
                self.count_format()
            }
            b"definedName" | b"sheet" | b"Relationship" => {
                if name == b"definedName" {
                    self.enter(Entry::DefinedName, tag)?;
                }
                self.list(tag.len() + ENTRY_COST)?;
                check_relationship(tag)
            }
            _ => Ok(()),
        }
    }

    /// Remembers an element until its closing tag.
    fn push(&mut self, tag: &[u8]) -> Result<(), TableFault> {
        self.open_starts.push(self.open_names.len());
        self.open_names.extend_from_slice(name(tag));
        sound(self.open_starts.len() <= MAX_DEPTH)
    }

    /// Closes an element. calamine does not compare names; here they must match, so that what
    /// text belongs to is known for certain.
    fn pop(&mut self, tag: &[u8]) -> Result<(), TableFault> {
        let start = self.open_starts.pop().ok_or(TableFault::Damaged)?;
        sound(self.open_names.get(start..) == Some(name(tag)))?;
        self.open_names.truncate(start);
        if matches!(local_name(tag), b"c" | b"si" | b"definedName") {
            self.entry = Entry::Other;
        }
        Ok(())
    }

    /// Begins a cell or another entry; none stands inside another.
    fn enter(&mut self, entry: Entry, tag: &[u8]) -> Result<(), TableFault> {
        sound(self.entry == Entry::Other)?;
        if !tag.ends_with(b"/") {
            self.entry = entry;
        }
        self.entry_text = 0;
        Ok(())
    }

    fn count_format(&mut self) -> Result<(), TableFault> {
        self.formats += 1;
        within(self.formats, MAX_FORMATS)
    }

    fn list(&mut self, bytes: usize) -> Result<(), TableFault> {
        self.listed_bytes += bytes;
        within(self.listed_bytes, MAX_LISTED_BYTES)
    }
}

impl Visitor for Tally {
    fn text(&mut self, length: usize) -> Result<(), TableFault> {
        match self.entry {
            Entry::Other => return Ok(()),
            Entry::DefinedName => return self.list(length),
            Entry::SharedString => self.shared_text += length,
            Entry::Cell => {}
        }
        self.entry_text += length;
        if self.entry_text > MAX_ENTRY_TEXT {
            return Err(self.too_long());
        }
        within(self.shared_text, MAX_TEXT)
    }

    fn tag(&mut self, tag: &[u8]) -> Result<(), TableFault> {
        // No tag of UTF-8 holds a zero; every tag of UTF-16 does.
        sound(!tag.contains(&0))?;
        if tag.starts_with(b"/") {
            return self.pop(tag);
        }
        if !tag.ends_with(b"/") {
            self.push(tag)?;
        }
        self.open(local_name(tag), tag)
    }

    fn too_long(&self) -> TableFault {
        TableFault::CellTooLong(self.row)
    }
}

fn within(count: usize, most: usize) -> Result<(), TableFault> {
    if count > most { Err(TableFault::TooLarge) } else { Ok(()) }
}

fn values<'t>(tag: &'t [u8], key: &'t [u8]) -> impl Iterator<Item = &'t [u8]> {
    attributes(tag).filter(move |(name, _)| *name == key).map(|(_, value)| value)
}

fn sound(holds: bool) -> Result<(), TableFault> {
    if holds { Ok(()) } else { Err(TableFault::Damaged) }
}

/// Every reference in this attribute is one that 32 bits hold.
fn check_references(tag: &[u8], key: &[u8]) -> Result<(), TableFault> {
    sound(values(tag, key).all(|value| reference(value).is_some()))
}

/// The range of a sheet does not end before it begins.
fn check_dimension(tag: &[u8]) -> Result<(), TableFault> {
    sound(values(tag, b"ref").all(|range| {
        let corners: Option<Vec<_>> = range.split(|byte| *byte == b':').map(reference).collect();
        match corners.as_deref() {
            Some([_]) => true,
            Some([first, last]) => first.0 <= last.0 && first.1 <= last.1,
            _ => false,
        }
    }))
}

/// Column (0 when there is none) and row of `BC23`: at most three letters and seven digits.
fn reference(value: &[u8]) -> Option<(u32, u32)> {
    let letters = value.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (column, row) = value.split_at_checked(letters)?;
    if column.len() > 3 || row.len() > 7 {
        return None;
    }
    let column = column.iter().fold(0, |sum, byte| sum * 26 + u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    let row = number(row).filter(|row| *row > 0)?;
    Some((column, row))
}

fn row_number(tag: &[u8]) -> Option<usize> {
    let (_, row) = values(tag, b"r").next().and_then(reference)?;
    usize::try_from(row).ok()
}

/// The announced number of shared strings, for which room is reserved at once.
fn check_announced(tag: &[u8]) -> Result<(), TableFault> {
    let most = u32::try_from(MAX_CELLS).unwrap_or(u32::MAX);
    let modest = values(tag, b"uniqueCount").all(|value| number(value).is_some_and(|count| count <= most));
    if modest { Ok(()) } else { Err(TableFault::TooLarge) }
}

fn number(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    std::str::from_utf8(digits).ok()?.parse().ok()
}

fn check_brackets(tag: &[u8]) -> Result<(), TableFault> {
    sound(tag.iter().filter(|byte| matches!(byte, b'[' | b'&')).count() <= MAX_BRACKETS)
}

/// The parts that a parser will open must be among those that were scanned.
fn check_relationship(tag: &[u8]) -> Result<(), TableFault> {
    let opened = values(tag, b"Type").any(|kind| {
        let last = kind.rsplit(|byte| *byte == b'/').next();
        matches!(last, Some(b"worksheet" | b"officeDocument"))
    });
    // An entity in a target could spell another name than the one that is checked here.
    let checked = |target: &[u8]| is_scanned(target) && !target.contains(&b'&');
    sound(!opened || values(tag, b"Target").all(checked))
}

/// Whether a part is scanned, by its name: XML, and none of what programs keep for themselves.
pub(super) fn is_scanned(name: &[u8]) -> bool {
    let name = name.to_ascii_lowercase();
    let aside = [&b"docprops/"[..], b"customxml/", b"docprops\\", b"customxml\\"]
        .iter()
        .any(|folder| name.windows(folder.len()).any(|window| window == *folder));
    !aside && (name.ends_with(b".xml") || name.ends_with(b".rels"))
}

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;
