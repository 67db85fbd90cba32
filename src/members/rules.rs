//! What the list makes of a name, a mailbox and a telephone: how they are shown, sorted and found.

use super::member;
use crate::{identity, kit::text};

pub mod likeness;
pub mod vote;

pub use vote::Vote;

/// The longest sort key, in characters (all of them ASCII). Names alike until there are sorted by id.
const SORT_KEY_MAX: usize = 200;
/// The longest search text, in bytes: an index entry of `PostgreSQL` holds 2,704.
const SEARCH_MAX: usize = 1_000;
/// Digits by which a text counts as a telephone number.
const PHONE_DIGITS: usize = 3;
/// Words that are searched for; more are left aside.
const WORDS_MAX: usize = 8;
/// The first and last year that a fee can be for.
pub const FEE_YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// "Sven Åkerlund".
pub fn full_name(given: &str, family: &str) -> String {
    format!("{given} {family}").trim().to_owned()
}

/// "Åkerlund, Sven".
pub fn listed_name(given: &str, family: &str) -> String {
    if given.is_empty() || family.is_empty() { full_name(given, family) } else { format!("{family}, {given}") }
}

/// The whole name as identity folds it: by this and the mailbox somebody is known.
pub fn name_key(given: &str, family: &str) -> String {
    identity::rules::name_key(&full_name(given, family))
}

/// The key by which the list is sorted: family name first, as Swedish sorts.
pub fn sort_key(given: &str, family: &str) -> String {
    let mut key = text::sort_key(&format!("{family} {given}"));
    key.truncate(SORT_KEY_MAX);
    key
}

/// What a member is found by: words of the name and their parts, mailbox, telephone as abroad and
/// at home, number. Each has a blank before it.
pub fn search_text(row: &member::Model) -> String {
    let mut search = String::new();
    let mut push = |word: &str| {
        if !word.is_empty() && search.len() + word.len() < SEARCH_MAX {
            search.push(' ');
            search.push_str(word);
        }
    };
    for word in text::fold(&row.name()).split_whitespace() {
        push(word);
        for part in word.split(['-', '\'', '’', '.']).skip(1) {
            push(part);
        }
    }
    if let Some(email) = &row.email {
        push(&text::fold(email));
    }
    if let Some(digits) = row.phone.as_deref().map(|phone| phone.trim_start_matches('+')) {
        push(digits);
        if let Some(national) = digits.strip_prefix("46") {
            push(&format!("0{national}"));
        }
    }
    if let Some(number) = &row.number {
        push(&text::fold(number));
    }
    search
}

/// The words to look for, folded; each is to be the beginning of a word in [`search_text`].
pub fn search_words(q: &str) -> Vec<String> {
    let folded = text::fold(q);
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let is_phone = digits.len() >= PHONE_DIGITS
        && folded.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-()/.".contains(c));
    if is_phone {
        return vec![as_stored(&digits)];
    }
    // Nobody means these; `_` stands in mail addresses.
    let plain = |word: &str| word.chars().filter(|c| !matches!(c, '%' | '\\')).collect::<String>();
    folded.split_whitespace().map(plain).filter(|word| !word.is_empty()).take(WORDS_MAX).collect()
}

/// `0046 …` and `+46 (0)70 …` as [`search_text`] has them.
fn as_stored(digits: &str) -> String {
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    digits.strip_prefix("460").map_or_else(|| digits.to_owned(), |national| format!("46{national}"))
}

/// What two equal addresses have in common; nothing without a street.
pub fn address_key(street: Option<&str>, postal_code: Option<&str>) -> Option<String> {
    let street: String = text::fold(street?).chars().filter(|c| c.is_alphanumeric()).collect();
    (!street.is_empty()).then(|| format!("{street} {}", postal_code.unwrap_or_default()))
}

/// What to call a household: its family names, each once, and the street.
pub fn household_name<'a>(families: impl Iterator<Item = &'a str>, street: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for family in families.filter(|family| !family.is_empty()) {
        if !names.contains(&family) {
            names.push(family);
        }
    }
    let whole =
        [names.join(" & ").as_str(), street].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    whole.chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::members::rules::likeness::tests::row;

    #[test]
    fn names_are_written_both_ways() {
        assert_eq!(listed_name("Sven", "Åkerlund"), "Åkerlund, Sven");
        assert_eq!(listed_name("Sven", ""), "Sven");
        assert_eq!(full_name("", "Åkerlund"), "Åkerlund");
        assert_eq!(name_key("Åsa  Lena", "Ek"), name_key("asa lena", "EK"));
    }

    #[test]
    fn the_list_is_sorted_by_family_name() {
        let mut names = [("Bo", "Öberg"), ("Åsa", "Ek"), ("Anna", "Ekman"), ("Bo", "Ek"), ("Cissi", "")];
        names.sort_by_key(|(given, family)| sort_key(given, family));
        assert_eq!(names, [("Cissi", ""), ("Bo", "Ek"), ("Åsa", "Ek"), ("Anna", "Ekman"), ("Bo", "Öberg")]);
        assert!(sort_key(&"Анна".repeat(100), "").len() <= SORT_KEY_MAX);
    }

    #[test]
    fn everybody_is_found_by_what_one_remembers() {
        let mut member = row("Anna-Lena", "Ek Åström");
        member.email = Some("anna_lena@example.org".to_owned());
        member.phone = Some("+46701234567".to_owned());
        member.number = Some("A17".to_owned());
        let found = |q: &str| search_words(q).iter().all(|word| search_text(&member).contains(&format!(" {word}")));
        for q in [
            "an",
            "LENA",
            "lena astr",
            "Åström",
            "ek anna-l",
            "anna_l",
            "070-123",
            "+46 (0)70 12",
            "0046 70",
            "a17",
            "",
        ] {
            assert!(found(q), "{q}");
        }
        for q in ["nna", "tröm", "123 45", "anna bo", "8017"] {
            assert!(!found(q), "{q}");
        }
    }

    #[test]
    fn a_search_holds_no_wildcards() {
        assert_eq!(search_words("100% \\ %"), ["100"]);
        assert_eq!(search_words("17"), ["17"]);
        assert!(search_words(&"ord ".repeat(30)).len() <= WORDS_MAX);
    }

    #[test]
    fn the_search_text_has_an_end() {
        let member = row(&"а ".repeat(2_000), "Ek");
        assert!(search_text(&member).len() <= SEARCH_MAX);
    }

    #[test]
    fn addresses_meet_across_spellings() {
        assert_eq!(address_key(Some("Byvägen 7 B"), Some("96177")), address_key(Some("byvagen 7b"), Some("96177")));
        assert_eq!(address_key(Some(" "), Some("96177")), None);
        assert_eq!(address_key(None, Some("96177")), None);
    }

    #[test]
    fn households_are_called_by_their_names() {
        assert_eq!(household_name(["Ek", "Ek", "Lund"].into_iter(), "Byvägen 7"), "Ek & Lund, Byvägen 7");
        assert_eq!(household_name(["", ""].into_iter(), "Byvägen 7"), "Byvägen 7");
    }
}
