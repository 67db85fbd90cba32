//! Phone numbers: what people write, stored as E.164, spoken as Swedes read them aloud.
//!
//! E.164 is ITU-T Recommendation E.164: a plus sign, a country code, at most 15 digits in all.
//! Swedish numbers follow the national plan (PTS): area codes of one to three digits after the
//! trunk prefix 0, mobile numbers 070, 072, 073, 076 and 079 with seven digits.

use std::fmt;

/// The text is not a phone number that can be called from abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAPhone;

impl fmt::Display for NotAPhone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a phone number")
    }
}

impl std::error::Error for NotAPhone {}

/// Swedish area codes of two digits (without the 0). One digit: Stockholm's 8. All others,
/// among them every code of Norrbotten (0911 to 0981), have three.
const SHORT_AREAS: [&str; 22] = [
    "10", "11", "13", "16", "18", "19", "20", "21", "23", "26", "31", "33", "35", "36", "40", "42", "44", "46", "54",
    "60", "63", "90",
];

/// Country codes of two digits (ITU-T E.164 annex); 1 and 7 have one, the rest three.
const TWO_DIGIT_COUNTRIES: [&str; 44] = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51",
    "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90",
    "91", "92", "93", "94", "95", "98",
];

/// Reads a phone number as people write it and gives it in E.164 (`+46701234567`).
///
/// Numbers without a country code are Swedish. Spaces, hyphens, dots, slashes and brackets may
/// stand anywhere; `+46 (0)70 …`, `0046 …` and `tel:` are understood. Two numbers in one text, a
/// number without its area code, letters and emergency numbers are [`NotAPhone`].
pub fn phone(text: &str) -> Result<String, NotAPhone> {
    let text = text.trim();
    let text = strip_scheme(text);
    let (international, digits) = digits(text)?;
    let whole = if international { digits } else { with_country(&digits)? };
    let checked = checked(&whole).ok_or(NotAPhone)?;
    Ok(format!("+{checked}"))
}

/// Writes a stored number as people say it: `070-123 45 67` and `0926-123 45` for Swedish
/// numbers, `+358 40 123 4567` for others. [`phone`] reads every such text back to the same
/// number. What is not E.164 is given back unchanged.
pub fn spoken(e164: &str) -> String {
    let Some(digits) = e164.strip_prefix('+').filter(|rest| is_digits(rest)) else {
        return e164.to_owned();
    };
    match digits.strip_prefix("46") {
        Some(national) => swedish(national),
        None => foreign(digits),
    }
}

fn strip_scheme(text: &str) -> &str {
    match text.get(..4) {
        Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text.get(4..).unwrap_or_default(),
        _ => text,
    }
}

/// The digits of the text, and whether a plus sign stood before them.
fn digits(text: &str) -> Result<(bool, String), NotAPhone> {
    let mut plus = false;
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if digits.is_empty() && !plus => plus = true,
            '-' | '–' | '‑' | '‐' | '.' | '/' | '(' | ')' => {}
            _ if c.is_whitespace() || is_direction_mark(c) => {}
            _ => return Err(NotAPhone),
        }
    }
    Ok((plus, digits))
}

/// Invisible marks that come along when a number is copied from a phone's contacts.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn with_country(digits: &str) -> Result<String, NotAPhone> {
    if let Some(rest) = digits.strip_prefix("00") {
        return Ok(rest.to_owned());
    }
    if let Some(rest) = digits.strip_prefix('0') {
        return Ok(format!("46{rest}"));
    }
    // A mobile number that lost its zero in a spreadsheet, or its plus sign, is still certain.
    if digits.len() == 9 && digits.starts_with('7') {
        return Ok(format!("46{digits}"));
    }
    if digits.len() == 11 && digits.starts_with("467") {
        return Ok(digits.to_owned());
    }
    Err(NotAPhone)
}

/// The digits of E.164 when the number can exist, without a trunk zero after the country code.
fn checked(digits: &str) -> Option<String> {
    if let Some(rest) = digits.strip_prefix("46") {
        let national = rest.strip_prefix('0').unwrap_or(rest);
        return is_swedish(national).then(|| format!("46{national}"));
    }
    if let Some(rest) = digits.strip_prefix("358") {
        let national = rest.strip_prefix('0').unwrap_or(rest);
        let fits = (5..=12).contains(&national.len()) && !national.starts_with('0');
        return fits.then(|| format!("358{national}"));
    }
    if let Some(national) = digits.strip_prefix("47") {
        let fits = national.len() == 8 && !national.starts_with('0');
        return fits.then(|| digits.to_owned());
    }
    let fits = (8..=15).contains(&digits.len()) && !digits.starts_with('0');
    fits.then(|| digits.to_owned())
}

/// A national significant number, without the trunk zero.
fn is_swedish(national: &str) -> bool {
    match national.as_bytes().first() {
        None | Some(b'0') => false,
        Some(b'7') => national.len() == 9,
        Some(_) => (7..=9).contains(&national.len()),
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn swedish(national: &str) -> String {
    let area = area_length(national);
    let (Some(code), Some(subscriber)) = (national.get(..area), national.get(area..)) else {
        return format!("0{national}");
    };
    let sizes: &[usize] = match subscriber.len() {
        5 => &[3, 2],
        6 => &[2, 2, 2],
        7 => &[3, 2, 2],
        8 => &[3, 3, 2],
        _ => &[],
    };
    format!("0{code}-{}", grouped(subscriber, sizes))
}

fn area_length(national: &str) -> usize {
    if national.starts_with('8') {
        return 1;
    }
    let two = national.get(..2).unwrap_or_default();
    let mobile = matches!(two, "70" | "72" | "73" | "76" | "79");
    if mobile || SHORT_AREAS.contains(&two) { 2 } else { 3 }
}

fn foreign(digits: &str) -> String {
    let code = country_length(digits);
    let (Some(country), Some(rest)) = (digits.get(..code), digits.get(code..)) else {
        return format!("+{digits}");
    };
    let sizes: &[usize] = match (country, rest.len()) {
        ("47", 8) if rest.starts_with(['4', '9']) => &[3, 2, 3],
        ("47", 8) => &[2, 2, 2, 2],
        ("358", _) => &[2, 3],
        _ => &[3, 3],
    };
    format!("+{country} {}", grouped(rest, sizes))
}

fn country_length(digits: &str) -> usize {
    if digits.starts_with(['1', '7']) {
        return 1;
    }
    let two = digits.get(..2).unwrap_or_default();
    if TWO_DIGIT_COUNTRIES.contains(&two) { 2 } else { 3 }
}

/// The text in groups of the given sizes with spaces between; what is left makes the last one.
fn grouped(text: &str, sizes: &[usize]) -> String {
    let mut groups = Vec::with_capacity(sizes.len() + 1);
    let mut rest = text;
    for size in sizes {
        let Some((group, after)) = rest.split_at_checked(*size) else {
            break;
        };
        groups.push(group);
        rest = after;
    }
    if !rest.is_empty() {
        groups.push(rest);
    }
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_swedish_numbers() {
        for text in [
            "070-123 45 67",
            "0701234567",
            "+46 (0)70 123 45 67",
            "+46701234567",
            "0046 70-123 45 67",
            "+46 070 1234567",
            "070/123.45.67",
            "701234567",
            "46701234567",
            " tel:+46-70-1234567 ",
            "070\u{a0}123\u{a0}45\u{a0}67",
            "\u{202a}070-1234567\u{202c}",
        ] {
            assert_eq!(phone(text).as_deref(), Ok("+46701234567"), "{text}");
        }
        assert_eq!(phone("0926-12345").as_deref(), Ok("+4692612345"));
        assert_eq!(phone("(0920) 12 34 56").as_deref(), Ok("+46920123456"));
        assert_eq!(phone("08-123 456 78").as_deref(), Ok("+46812345678"));
        assert_eq!(phone("0771-12 34 56").as_deref(), Ok("+46771123456"));
    }

    #[test]
    fn reads_the_neighbours() {
        assert_eq!(phone("+358 40 123 4567").as_deref(), Ok("+358401234567"));
        assert_eq!(phone("+358 (0)40 1234567").as_deref(), Ok("+358401234567"));
        assert_eq!(phone("00358-40-1234567").as_deref(), Ok("+358401234567"));
        assert_eq!(phone("+47 412 34 567").as_deref(), Ok("+4741234567"));
        assert_eq!(phone("+1 212 555 0123").as_deref(), Ok("+12125550123"));
    }

    #[test]
    fn refuses_what_cannot_be_called() {
        for text in [
            "",
            "12345",
            "112",
            "070-123 45 6",
            "070-123 45 678",
            "070-1234567, 0926-12345",
            "0926-12345/0926-54321",
            "saknas",
            "070-12O 45 67",
            "+",
            "+0701234567",
            "++46701234567",
            "+47 123",
            "+46 112",
            "000000000",
            "1234567890123456",
        ] {
            assert_eq!(phone(text), Err(NotAPhone), "{text}");
        }
    }

    #[test]
    fn speaks_as_swedes_do() {
        assert_eq!(spoken("+46701234567"), "070-123 45 67");
        assert_eq!(spoken("+4692612345"), "0926-123 45");
        assert_eq!(spoken("+46920123456"), "0920-12 34 56");
        assert_eq!(spoken("+46981123456"), "0981-12 34 56");
        assert_eq!(spoken("+468123456"), "08-12 34 56");
        assert_eq!(spoken("+46812345678"), "08-123 456 78");
        assert_eq!(spoken("+4690123456"), "090-12 34 56");
        assert_eq!(spoken("+46771123456"), "0771-12 34 56");
        assert_eq!(spoken("+358401234567"), "+358 40 123 4567");
        assert_eq!(spoken("+4741234567"), "+47 412 34 567");
        assert_eq!(spoken("+4776123456"), "+47 76 12 34 56");
        assert_eq!(spoken("+441632960123"), "+44 163 296 0123");
        assert_eq!(spoken("not a number"), "not a number");
    }

    proptest! {
        #[test]
        fn speaks_what_it_can_read(text in "[+0]?[0-9 ()/-]{5,18}") {
            if let Ok(stored) = phone(&text) {
                prop_assert_eq!(phone(&spoken(&stored)), Ok(stored.clone()));
                prop_assert_eq!(phone(&stored), Ok(stored));
            }
        }

        #[test]
        fn never_panics(text in any::<String>()) {
            let _ = phone(&text);
            let _ = spoken(&text);
        }
    }
}
