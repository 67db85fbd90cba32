//! Content lines: escaped, folded at 75 octets, ended by CRLF (RFC 5545 3.1 and 3.3.11).
//!
//! A fold never parts a character, an escape such as `\n`, or an emoji from what modifies it.
//! Nor does it leave a space at the end of a line, where some readers trim it away.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};

/// The most octets in a line, its end not counted.
const LONGEST: usize = 75;
/// The most octets that are kept together, and the most spaces that are carried over a fold:
/// together less than a line, so that a fold always moves on.
const TOGETHER: usize = 32;

/// How a property gives local times.
#[derive(Debug, Clone, Copy)]
pub(super) enum Clock {
    /// As dates.
    Days,
    /// As wall time in the zone of this name.
    Zone(&'static str),
}

/// A text under way, line by line.
pub(super) struct Lines {
    text: String,
    /// Octets in the present line.
    octets: usize,
}

impl Lines {
    /// An empty text with room for so many octets.
    pub(super) fn with_capacity(octets: usize) -> Self {
        Self { text: String::with_capacity(octets), octets: 0 }
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// A short line that we made ourselves.
    pub(super) fn fixed(&mut self, line: &str) {
        self.text.push_str(line);
        self.close();
    }

    /// Ready lines with their ends.
    pub(super) fn block(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// A TEXT value made of several pieces; `name` includes the colon.
    pub(super) fn text(&mut self, name: &str, pieces: &[&str]) {
        self.open(name);
        for piece in pieces {
            self.escaped(piece);
        }
        self.close();
    }

    /// A value that is not TEXT, such as a URI or a rule: nothing is escaped, and white space
    /// and control characters, which it cannot hold, are left out.
    pub(super) fn bare(&mut self, name: &str, value: &str) {
        self.open(name);
        for piece in value.split(|c: char| c.is_whitespace() || c.is_control()) {
            let mut rest = piece;
            while !rest.is_empty() {
                let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
                let (run, tail) = rest.split_at_checked(ascii).unwrap_or(("", rest));
                self.run(run);
                let (together, tail) = cluster(tail);
                self.unit(together);
                rest = tail;
            }
        }
        self.close();
    }

    /// A number.
    pub(super) fn number(&mut self, name: &str, value: u32) {
        self.open(name);
        self.run(&value.to_string());
        self.close();
    }

    /// An instant in UTC.
    pub(super) fn instant(&mut self, name: &str, at: DateTime<Utc>) {
        let at = at.naive_utc();
        self.text.push_str(name);
        self.date(at.date());
        self.time(at);
        self.text.push('Z');
        self.close();
    }

    /// A local date or date with time, in one form for DTSTART, DTEND, EXDATE and RECURRENCE-ID.
    pub(super) fn local(&mut self, name: &str, at: NaiveDateTime, clock: Clock) {
        self.text.push_str(name);
        match clock {
            Clock::Days => {
                self.text.push_str(";VALUE=DATE:");
                self.date(at.date());
            }
            Clock::Zone(zone) => {
                self.text.push_str(";TZID=");
                self.text.push_str(zone);
                self.text.push(':');
                self.date(at.date());
                self.time(at);
            }
        }
        self.close();
    }

    fn date(&mut self, date: NaiveDate) {
        let year = u32::try_from(date.year()).unwrap_or(0).min(9999);
        self.two(year / 100);
        self.two(year % 100);
        self.two(date.month());
        self.two(date.day());
    }

    fn time(&mut self, at: NaiveDateTime) {
        self.text.push('T');
        self.two(at.hour());
        self.two(at.minute());
        self.two(at.second());
    }

    fn two(&mut self, number: u32) {
        for digit in [number / 10, number % 10] {
            self.text.push(char::from_digit(digit, 10).unwrap_or('0'));
        }
    }

    fn open(&mut self, name: &str) {
        self.text.push_str(name);
        self.octets = name.len();
    }

    fn close(&mut self) {
        self.text.push_str("\r\n");
        self.octets = 0;
    }

    fn escaped(&mut self, value: &str) {
        let mut rest = value;
        while !rest.is_empty() {
            let plain = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
            // A mark that modifies a letter takes the letter along.
            let modified = rest.get(plain..).is_some_and(|tail| tail.starts_with(modifies));
            let plain = if modified { plain.saturating_sub(1) } else { plain };
            let (run, tail) = rest.split_at_checked(plain).unwrap_or(("", rest));
            self.run(run);
            rest = self.special(tail);
        }
    }

    /// Writes the first character, or what stands for it, and answers the rest.
    fn special<'a>(&mut self, tail: &'a str) -> &'a str {
        let mut chars = tail.chars();
        let Some(first) = chars.next() else {
            return "";
        };
        let rest = chars.as_str();
        match first {
            '\\' => self.unit("\\\\"),
            ';' => self.unit("\\;"),
            ',' => self.unit("\\,"),
            '\n' | '\u{2028}' | '\u{2029}' => self.unit("\\n"),
            '\r' => {
                self.unit("\\n");
                return rest.strip_prefix('\n').unwrap_or(rest);
            }
            '\t' => self.unit(" "),
            _ if first.is_control() || first == '\u{feff}' => {}
            _ => {
                let (together, rest) = cluster(tail);
                self.unit(together);
                return rest;
            }
        }
        rest
    }

    /// ASCII that may be folded anywhere.
    fn run(&mut self, ascii: &str) {
        let mut rest = ascii;
        while !rest.is_empty() {
            if self.octets >= LONGEST {
                self.fold();
            }
            let fits = (LONGEST - self.octets).min(rest.len());
            let (now, later) = rest.split_at_checked(fits).unwrap_or((rest, ""));
            self.text.push_str(now);
            self.octets += now.len();
            rest = later;
        }
    }

    /// What must stay together, at most [`TOGETHER`] octets.
    fn unit(&mut self, unit: &str) {
        if self.octets + unit.len() > LONGEST {
            self.fold();
        }
        self.text.push_str(unit);
        self.octets += unit.len();
    }

    fn fold(&mut self) {
        let spaces = self.text.len() - self.text.trim_end_matches(' ').len();
        let carried = if spaces > TOGETHER { 0 } else { spaces };
        self.text.truncate(self.text.len() - carried);
        self.text.push_str("\r\n ");
        for _ in 0..carried {
            self.text.push(' ');
        }
        self.octets = 1 + carried;
    }
}

/// Printable ASCII that TEXT holds as it is.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'\\' | b';' | b',')
}

/// The first character with all that modifies it, and the rest.
fn cluster(text: &str) -> (&str, &str) {
    let mut joined = false;
    let end = text
        .char_indices()
        .find(|(at, c)| {
            let belongs = *at == 0 || modifies(*c) || (joined && is_picture(*c));
            joined = *c == '\u{200d}';
            !belongs || at + c.len_utf8() > TOGETHER
        })
        .map_or(text.len(), |(at, _)| at);
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Combining marks, joiners, variants and skin tones. None is a control character or a break.
fn modifies(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> String {
        let mut lines = Lines::with_capacity(64);
        lines.text("SUMMARY:", &[value]);
        lines.finish()
    }

    fn sizes(text: &str) -> Vec<usize> {
        text.strip_suffix("\r\n").unwrap().split("\r\n").map(str::len).collect()
    }

    #[test]
    fn text_is_escaped_and_stays_in_its_line() {
        assert_eq!(text(r"a,b;c\d:e"), "SUMMARY:a\\,b\\;c\\\\d:e\r\n");
        assert_eq!(text("a\r\nb\nc\rd\n\re"), "SUMMARY:a\\nb\\nc\\nd\\n\\ne\r\n");
        assert_eq!(text("a\u{2028}b\tc\0\u{7}\u{85}\u{7f}\u{feff}d"), "SUMMARY:a\\nb cd\r\n");
        assert_eq!(text("x\r\nEND:VEVENT\r\nBEGIN:VEVENT"), "SUMMARY:x\\nEND:VEVENT\\nBEGIN:VEVENT\r\n");
        assert_eq!(text("\u{200d}\nX:1"), "SUMMARY:\u{200d}\\nX:1\r\n");
        assert_eq!(text(""), "SUMMARY:\r\n");
    }

    #[test]
    fn lines_fold_at_75_octets() {
        assert_eq!(sizes(&text(&"a".repeat(67))), [75]);
        assert_eq!(sizes(&text(&"a".repeat(68))), [75, 2]);
        assert_eq!(sizes(&text(&"a".repeat(67 + 74 + 1))), [75, 75, 2]);
    }

    #[test]
    fn a_fold_parts_no_character_and_no_escape() {
        // 66 octets leave one: neither two octets of å nor an escape fit in it.
        let lead = "a".repeat(66);
        for (tail, size) in [("å", 2), (",", 2), ("\n", 2), ("€", 3), ("🎉", 4), ("e\u{301}", 3)] {
            assert_eq!(sizes(&text(&format!("{lead}{tail}"))), [74, 1 + size], "{tail:?}");
        }
        let family = "👨\u{200d}👩\u{200d}👧";
        assert!(text(&format!("{lead}{family}")).ends_with(&format!("\r\n {family}\r\n")));
    }

    #[test]
    fn a_fold_leaves_no_space_behind() {
        let folded = text(&format!("{} b", "a".repeat(66)));
        assert_eq!(folded, format!("SUMMARY:{}\r\n  b\r\n", "a".repeat(66)));
        for line in text(&" ".repeat(300)).split("\r\n") {
            assert!(line.len() <= LONGEST);
        }
    }

    #[test]
    fn a_stack_of_marks_ends() {
        let stack = format!("a{}", "\u{301}".repeat(500));
        let folded = text(&stack);
        assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST));
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{stack}\r\n"));
    }

    #[test]
    fn other_values_hold_no_break() {
        let mut lines = Lines::with_capacity(64);
        lines.bare("URL:", "https://example.org/a b\r\nX:1,2;å\u{2028}");
        assert_eq!(lines.finish(), "URL:https://example.org/abX:1,2;å\r\n");
    }

    #[test]
    fn times_have_one_form() {
        let at: NaiveDateTime = "2026-03-09T07:05:00".parse().unwrap();
        let mut lines = Lines::with_capacity(64);
        lines.instant("DTSTAMP:", at.and_utc());
        lines.local("EXDATE", at, Clock::Zone("Europe/Oslo"));
        lines.local("DTSTART", at, Clock::Days);
        lines.number("SEQUENCE:", 7);
        assert_eq!(
            lines.finish(),
            "DTSTAMP:20260309T070500Z\r\nEXDATE;TZID=Europe/Oslo:20260309T070500\r\nDTSTART;VALUE=DATE:20260309\r\n\
             SEQUENCE:7\r\n"
        );
    }
}
