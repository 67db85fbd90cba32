//! Text with separators, record by record (RFC 4180, and what spreadsheets make of it).
//!
//! Written here rather than taken from a crate for two reasons: a person must find "line 14" at
//! line 14 of the spreadsheet (an empty line counts there, a line break inside a cell does not),
//! and one stray quotation mark must not swallow the rest of the list without a word.

use std::borrow::Cow;

/// Fields kept of one record; what stands beyond is only noticed.
const MAX_FIELDS: usize = 1_000;

/// Records looked at to find the separator.
const SAMPLE: usize = 60;

/// Reads records from text.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    separator: u8,
    /// No closing quotation mark stands in the rest of the text: those to come are plain
    /// characters. Remembered, so that the rest is not searched again for each.
    unquotable: bool,
    overflowed: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, separator: u8) -> Self {
        Self { text, at: 0, separator, unquotable: false, overflowed: false }
    }

    /// Whether the last record held something beyond [`MAX_FIELDS`] fields.
    pub(super) fn overflowed(&self) -> bool {
        self.overflowed
    }

    /// Reads the next record, `false` at the end. An empty line is a record with one empty field.
    pub(super) fn next_into(&mut self, fields: &mut Vec<Cow<'a, str>>) -> bool {
        fields.clear();
        self.overflowed = false;
        if self.at >= self.text.len() {
            return false;
        }
        loop {
            let field = self.field();
            if fields.len() < MAX_FIELDS {
                fields.push(field);
            } else if !field.trim().is_empty() {
                self.overflowed = true;
            }
            if !self.pass_separator() {
                return true;
            }
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn field(&mut self) -> Cow<'a, str> {
        let rest = self.rest();
        if rest.starts_with('"') && !self.unquotable {
            if let Some((value, used)) = self.quoted(rest) {
                self.at += used;
                return Cow::Owned(value);
            }
            self.unquotable = true;
        }
        let end = rest.bytes().position(|byte| self.ends_field(byte)).unwrap_or(rest.len());
        self.at += end;
        Cow::Borrowed(rest.get(..end).unwrap_or_default())
    }

    /// The value of a quoted field and the bytes it takes, or nothing when it never closes. A
    /// quotation mark closes only before a separator or a line end: `"Kalle "Kula" Berg"` is one
    /// field.
    fn quoted(&self, rest: &str) -> Option<(String, usize)> {
        let mut value = String::new();
        let mut from = 1;
        loop {
            let tail = rest.get(from..)?;
            let quote = tail.find('"')?;
            value.push_str(tail.get(..quote)?);
            let after = from + quote + 1;
            let following = rest.get(after..)?;
            if following.starts_with('"') {
                value.push('"');
                from = after + 1;
            } else if let Some(spaces) = self.closes(following) {
                return Some((value, after + spaces));
            } else {
                value.push('"');
                from = after;
            }
        }
    }

    /// The number of blanks after a closing quotation mark, or nothing when it does not close.
    fn closes(&self, following: &str) -> Option<usize> {
        let spaces = following.bytes().take_while(|byte| *byte == b' ').count();
        match following.as_bytes().get(spaces) {
            Some(byte) if !self.ends_field(*byte) => None,
            _ => Some(spaces),
        }
    }

    fn ends_field(&self, byte: u8) -> bool {
        byte == self.separator || byte == b'\r' || byte == b'\n'
    }

    /// Steps over what ends a field; `true` when another field of the same record follows.
    fn pass_separator(&mut self) -> bool {
        let rest = self.rest();
        match rest.as_bytes().first() {
            None => false,
            Some(byte) if *byte == self.separator => {
                self.at += 1;
                true
            }
            Some(_) => {
                self.at += if rest.starts_with("\r\n") { 2 } else { 1 };
                false
            }
        }
    }
}

/// The separator that Excel's first line `sep=;` tells, and the text after that line. The
/// program hides the line, so it is not counted.
pub(super) fn declared(text: &str) -> Option<(u8, &str)> {
    if !text.get(..4)?.eq_ignore_ascii_case("sep=") {
        return None;
    }
    let separator = *text.as_bytes().get(4)?;
    if !matches!(separator, b';' | b',' | b'\t' | b'|') {
        return None;
    }
    let rest = text.get(5..)?.trim_start_matches(char::from(separator));
    let body = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']))?;
    Some((separator, body))
}

/// The separator that divides the first records most evenly: `;`, tab or `,`. In doubt `;`,
/// which is what a Swedish Excel writes.
pub(super) fn likely_separator(text: &str) -> u8 {
    let mut best = (b';', 0.0);
    for separator in [b';', b'\t', b','] {
        let score = score(text, separator);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// How evenly a separator divides: the share of records with the usual number of separators
/// (squared, so that a few rows full of commas do not outweigh the rest), weighed by how many
/// those are.
fn score(text: &str, separator: u8) -> f64 {
    let counts = separators(text, separator);
    let usual = counts
        .iter()
        .copied()
        .filter(|count| *count > 0)
        .max_by_key(|count| (counts.iter().filter(|other| *other == count).count(), *count));
    let Some(usual) = usual else {
        return 0.0;
    };
    // "Larsson, Eva" under the heading "Namn" is one column, not two.
    if separator == b',' && usual == 1 && counts.first() == Some(&0) {
        return 0.0;
    }
    let fit: usize = counts
        .iter()
        .map(|count| match *count {
            0 => 0,
            count if count == usual => 2,
            _ => 1,
        })
        .sum();
    let share = number(fit) / number(counts.len() * 2);
    share * share * number(usual + 1).ln()
}

/// How many separators each of the first records has; empty records are left out.
fn separators(text: &str, separator: u8) -> Vec<usize> {
    let mut records = Records::new(text, separator);
    let mut fields = Vec::new();
    let mut counts = Vec::with_capacity(SAMPLE);
    while counts.len() < SAMPLE && records.next_into(&mut fields) {
        if fields.iter().any(|field| !field.trim().is_empty()) {
            counts.push(fields.len() - 1);
        }
    }
    counts
}

fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, separator: u8) -> Vec<Vec<String>> {
        let mut records = Records::new(text, separator);
        let mut fields = Vec::new();
        let mut rows = Vec::new();
        while records.next_into(&mut fields) {
            rows.push(fields.iter().map(|field| field.clone().into_owned()).collect());
        }
        rows
    }

    #[test]
    fn divides_records() {
        assert_eq!(all("a;b\r\nc;d", b';'), [["a", "b"], ["c", "d"]]);
        assert_eq!(all("a;b\rc;d\r", b';'), [["a", "b"], ["c", "d"]]);
        assert_eq!(all("a;\n\nb;", b';'), [vec!["a", ""], vec![""], vec!["b", ""]]);
        assert_eq!(all("", b';'), Vec::<Vec<String>>::new());
    }

    #[test]
    fn respects_quotation_marks() {
        assert_eq!(all("\"a;b\";\"c\"\"d\"", b';'), [["a;b", "c\"d"]]);
        assert_eq!(all("\"en\r\ntvå\";b\nc;d", b';'), [["en\r\ntvå", "b"], ["c", "d"]]);
        assert_eq!(all("\"Kalle \"Kula\" Berg\";b", b';'), [["Kalle \"Kula\" Berg", "b"]]);
        assert_eq!(all("\"a\"  ;\"\";b", b';'), [["a", "", "b"]]);
        assert_eq!(all("5\" rör;b", b';'), [["5\" rör", "b"]]);
    }

    #[test]
    fn a_quotation_mark_that_never_closes_is_a_character() {
        assert_eq!(all("\"a;b\nc;d", b';'), [["\"a", "b"], ["c", "d"]]);
    }

    #[test]
    fn finds_the_separator() {
        assert_eq!(likely_separator("Namn;E-post\nLarsson, Eva;eva@example.org"), b';');
        assert_eq!(likely_separator("Namn,Ort,Tel\nEva,Kalix,1\nKarl,\"Töre; Siknäs\",2"), b',');
        assert_eq!(likely_separator("Namn\tAdress\nLarsson, Eva\tByvägen 1; uppe"), b'\t');
        assert_eq!(likely_separator("Medlemslista 2026\n\nNamn;Ort\nEva, f. Ek;Kalix"), b';');
        assert_eq!(likely_separator("Namn\nLarsson, Eva\nEk, Karl"), b';');
        assert_eq!(likely_separator(""), b';');
    }

    #[test]
    fn honours_a_told_separator() {
        assert_eq!(declared("sep=,\r\na,b"), Some((b',', "a,b")));
        assert_eq!(declared("SEP=;;;\na;b"), Some((b';', "a;b")));
        assert_eq!(declared("sep=x\na"), None);
        assert_eq!(declared("Namn;Ort"), None);
        assert_eq!(declared("sep=;"), None);
    }

    #[test]
    fn stays_quick_on_hostile_quotation_marks() {
        let text = "\"a;".repeat(200_000);
        assert_eq!(all(&text, b';').len(), 1);
        let wide = ";".repeat(300_000) + "x";
        let mut records = Records::new(&wide, b';');
        let mut fields = Vec::new();
        assert!(records.next_into(&mut fields));
        assert!(records.overflowed() && fields.len() == MAX_FIELDS);
    }
}
