//! How long things last, what a token looks like, and which addresses can be mail addresses.

use chrono::{DateTime, Duration, Utc};

use crate::kit::{chance::Chance, secret, text};

/// How long a sign-in code lasts.
pub const CODE_LASTS: Duration = Duration::minutes(10);
/// Wrong tries a code stands.
pub const CODE_TRIES: i32 = 10;
/// How long a session lasts at most.
pub const SESSION_LASTS: Duration = Duration::days(30);
/// How long a session lasts without a visit.
pub const SESSION_IDLE: Duration = Duration::days(7);
/// How long after signing in an office may be used (safety rule 6).
pub const OFFICE_LASTS: Duration = Duration::hours(12);
/// How long an office may be used without a visit.
pub const OFFICE_IDLE: Duration = Duration::minutes(60);
/// How long a token lasts unless told otherwise, in days.
pub const TOKEN_DAYS: i64 = 365;

/// The address in lower case and trimmed, if it can be a mail address.
pub fn email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let (local, domain) = email.rsplit_once('@')?;
    let plain = |text: &str| {
        !text.is_empty() && !text.chars().any(|c| c.is_control() || c.is_whitespace() || "<>(),;:\"[]\\@".contains(c))
    };
    let labels = domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    let sound = plain(local)
        && plain(domain)
        && labels
        && dots
        && domain.contains('.')
        && local.len() <= 64
        && email.len() <= 254;
    (sound && email.parse::<lettre::Address>().is_ok()).then_some(email)
}

/// The name folded, to tell apart those who share a mailbox.
pub fn name_key(name: &str) -> String {
    text::fold(&text::one_line(name))
}

/// Whether a session still holds.
pub fn session_holds(created: DateTime<Utc>, seen: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - created < SESSION_LASTS && now - seen < SESSION_IDLE
}

/// Whether an office may be used in it, too.
pub fn office_holds(created: DateTime<Utc>, seen: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now - created < OFFICE_LASTS && now - seen < OFFICE_IDLE
}

/// A token: `byl_`, 256 bits, and a checksum by which a leaked one is recognised.
pub fn fresh_token(chance: &Chance) -> String {
    let secret = secret::fresh(chance);
    format!("byl_{secret}{}", checksum(&secret))
}

/// Whether a text has a token's form, before the database is asked.
pub fn is_token(text: &str) -> bool {
    text.strip_prefix("byl_")
        .and_then(|rest| rest.split_at_checked(rest.len().saturating_sub(6)))
        .is_some_and(|(secret, sum)| secret.len() == 43 && secret.is_ascii() && checksum(secret) == sum)
}

fn checksum(secret: &str) -> String {
    secret::hash(secret).chars().take(6).collect()
}

/// A place within this service to go to after signing in; anything else becomes the start page.
pub fn destination(text: &str) -> String {
    let within =
        text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '\r', '\n']) && text.len() <= 500;
    if within { text.to_owned() } else { "/me".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_are_checked() {
        assert_eq!(email(" Anna@Example.org "), Some("anna@example.org".into()));
        for wrong in [
            "",
            "anna",
            "anna@",
            "@example.org",
            "a b@example.org",
            "a@b",
            "a@b..se",
            "a\r\n@b.se",
            "a@b@c.se",
            "a,b@c.se",
        ] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_token_is_recognised_and_a_mistyped_one_is_not() {
        let token = fresh_token(&Chance::seeded(1));
        assert!(is_token(&token));
        assert!(!is_token(&token.replace("byl_", "abc_")));
        let mut mistyped = token.clone().into_bytes();
        mistyped[10] = if mistyped[10] == b'a' { b'b' } else { b'a' };
        assert!(!is_token(&String::from_utf8(mistyped).unwrap()));
        assert!(!is_token("byl_å"));
    }

    #[test]
    fn one_only_goes_to_places_within() {
        assert_eq!(destination("/gunnarsbyn/members?q=a"), "/gunnarsbyn/members?q=a");
        for outside in ["https://example.org", "//example.org", "/\\example.org", "members"] {
            assert_eq!(destination(outside), "/me");
        }
    }
}
