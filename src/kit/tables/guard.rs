//! The guard against formulas (safety.md, rule 12; OWASP "CSV Injection").
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, tab, CR or LF as something to
//! compute. Such text is written with an apostrophe before it, in CSV and in XLSX alike, because
//! a workbook is often saved as CSV by the next person. Reading takes exactly one apostrophe off
//! again. Text that already looks guarded gets one more, so that every text comes back as it was.
//!
//! A phone number stays readable: `'+358 40 123 4567` is text to every program, while without
//! the guard it would become the number 3,58401E+11.

use std::borrow::Cow;

/// Whether text begins with what starts a formula, or with guards before such a beginning.
fn needs_guard(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// The text as it may stand in a file.
pub(super) fn guarded(text: &str) -> Cow<'_, str> {
    if needs_guard(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`guarded`].
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if needs_guard(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn guards_what_a_spreadsheet_would_compute() {
        for text in ["=1+1", "+46701234567", "-5", "@SUM(A1)", "\tx", "\rx", "\nx"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in ["", "Eva", "'", "'Eva", "070-123 45 67", " =1", "a=b"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn takes_exactly_one_guard_off() {
        assert_eq!(unguarded("'=1"), "=1");
        assert_eq!(unguarded("''=1"), "'=1");
        assert_eq!(unguarded("'Eva"), "'Eva");
        assert_eq!(unguarded("'"), "'");
        assert_eq!(unguarded("=1"), "=1");
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(text in "['=+@\\-\t\r\na ]{0,6}") {
            let written = guarded(&text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
            prop_assert_eq!(unguarded(&written), text.as_str());
        }
    }
}
