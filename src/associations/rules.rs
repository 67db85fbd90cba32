//! What a sound association looks like: numbers, codes, names in addresses.

use chrono::NaiveDate;

use super::{Post, office};
use crate::kit::text;

/// Names in addresses that are taken by the product itself.
pub const RESERVED: &[&str] = &[
    "about",
    "admin",
    "api",
    "associations",
    "board",
    "byalag",
    "calendar",
    "county",
    "directory",
    "demo",
    "health",
    "help",
    "home",
    "key",
    "language",
    "login",
    "mail",
    "me",
    "members",
    "metrics",
    "minutes",
    "municipality",
    "municipalities",
    "network",
    "new",
    "office",
    "operator",
    "privacy",
    "robots",
    "search",
    "settings",
    "sign-in",
    "sign-out",
    "start",
    "static",
    "support",
    "unsubscribe",
    "umbrellas",
    "visible",
    "www",
];

/// The ten digits of an organisation number, or nothing when it is not one: an optional prefix 16,
/// third digit at least 2, last digit by Luhn (Skatteverket SKV 709).
pub fn organisation_number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '\u{a0}')).collect();
    let digits = match digits.len() {
        12 => digits.strip_prefix("16")?.to_owned(),
        _ => digits,
    };
    let sound = digits.len() == 10
        && digits.bytes().all(|b| b.is_ascii_digit())
        && digits.as_bytes().get(2).is_some_and(|digit| *digit >= b'2')
        && luhn(&digits);
    sound.then_some(digits)
}

/// As people write it: 898801-2772.
pub fn spoken_organisation_number(digits: &str) -> String {
    digits.split_at_checked(6).map_or_else(|| digits.to_owned(), |(head, tail)| format!("{head}-{tail}"))
}

/// Whether the last digit is right by Luhn's formula (ISO/IEC 7812-1 annex B).
pub fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte.saturating_sub(b'0'));
            let doubled = if place % 2 == 1 { digit * 2 } else { digit };
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The name in addresses, folded (å ä ö become a a o), or why it cannot be.
///
/// # Errors
/// `slug_malformed` when nothing is left of it, `slug_reserved` when the product uses it itself.
pub fn slug(text: &str) -> Result<String, &'static str> {
    let slug = text::slug(text);
    if slug.len() < 2 || slug.len() > 60 {
        return Err("slug_malformed");
    }
    if RESERVED.contains(&slug.as_str()) || uuid::Uuid::try_parse(&slug).is_ok() {
        return Err("slug_reserved");
    }
    Ok(slug)
}

/// Five digits of a Swedish postal code.
pub fn postal_code(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    (digits.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0')).then_some(digits)
}

/// A web address as people give it: `https://` is put before what lacks it.
pub fn website(text: &str) -> Option<String> {
    let text = text.trim();
    let full = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let rest = full.strip_prefix("https://").or_else(|| full.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let plain = !full.chars().any(|c| c.is_control() || c.is_whitespace() || "<>\"'".contains(c));
    let named = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
    (plain && named && full.len() <= 300).then_some(full)
}

/// Whether somebody is chair on that day, by these offices.
pub fn has_chair(offices: &[office::Model], day: NaiveDate) -> bool {
    offices.iter().any(|office| office.post == Post::Chair && office.covers(day))
}

/// Whether the board is complete: chair, secretary and treasurer, and as many seats as the bylaws ask.
pub fn is_complete(posts: &[Post], least: i32) -> bool {
    let seats = posts.iter().filter(|post| post.on_board() && **post != Post::Deputy).count();
    let named = [Post::Chair, Post::Secretary, Post::Treasurer].iter().all(|post| posts.contains(post));
    named && i32::try_from(seats).is_ok_and(|seats| seats >= least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers() {
        for (typed, kept) in
            [("898801-2772", "8988012772"), ("16212000-0142", "2120000142"), ("556036 0793", "5560360793")]
        {
            assert_eq!(organisation_number(typed).as_deref(), Some(kept));
        }
        for wrong in ["898801-2773", "811228-9874", "898801277", "", "abcdefghij"] {
            assert_eq!(organisation_number(wrong), None, "{wrong}");
        }
        assert_eq!(spoken_organisation_number("8988012772"), "898801-2772");
    }

    #[test]
    fn slugs_are_folded_and_reserved_words_refused() {
        assert_eq!(slug("Överkalix Bygderåd").as_deref(), Ok("overkalix-bygderad"));
        assert_eq!(slug("API"), Err("slug_reserved"));
        assert_eq!(slug("🎉🎉"), Err("slug_malformed"));
    }

    #[test]
    fn websites_and_postal_codes() {
        assert_eq!(website("gunnarsbyn.se").as_deref(), Some("https://gunnarsbyn.se"));
        for wrong in ["javascript:alert(1)", "ftp://x.se", "http://", "https://a b.se", "https://me@x.se"] {
            assert_eq!(website(wrong), None, "{wrong}");
        }
        assert_eq!(postal_code("961 77").as_deref(), Some("96177"));
        assert_eq!(postal_code("9617"), None);
    }

    #[test]
    fn a_board_is_complete_with_its_three_officers_and_enough_seats() {
        let posts = [Post::Chair, Post::Secretary, Post::Treasurer, Post::BoardMember, Post::BoardMember, Post::Deputy];
        assert!(is_complete(&posts, 5));
        assert!(!is_complete(&posts, 6));
        assert!(!is_complete(&posts[1..], 2));
    }
}
