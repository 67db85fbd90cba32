//! Text as people mean it: folding for search, addresses for pages, Swedish order, tidy lines.
//!
//! Nothing here asks the database or the locale: the same input gives the same bytes on every
//! engine, so that `SQLite` (`BINARY`) and `PostgreSQL` (`COLLATE "C"`) find and sort alike.

use std::fmt::Write as _;

/// The longest slug, in characters (all of them ASCII).
pub const SLUG_MAX: usize = 60;

/// Folds text for search: lower case, accents dropped (`å ä ö` become `a a o`, `ß` becomes `ss`).
///
/// Letters of scripts that have no Latin base are kept in lower case. Folding twice changes
/// nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii() {
            folded.push(c);
        } else if !is_mark(c) {
            match base(c) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(c),
            }
        }
    }
    folded
}

/// Makes the readable part of an address: folded, `a-z0-9` and single hyphens, at most
/// [`SLUG_MAX`] characters. Text without any usable letter (emoji, say) gives an empty string,
/// which the caller refuses.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        if slug.len() == SLUG_MAX {
            break;
        }
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !is_apostrophe(c) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    while slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// A postal code as it is written, "961 77"; other than five digits stay as they are.
pub fn postal_code(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((head, tail)) if tail.len() == 2 => format!("{head} {tail}"),
        _ => code.to_owned(),
    }
}

/// A key that sorts as Swedish does when compared byte by byte: `å ä ö` after `z` in that order,
/// upper and lower case alike, `æ` as `ä`, `ø` as `ö`, `ü` as `y`. The key is pure ASCII.
///
/// Letters outside the Latin alphabet sort after everything else, in code point order.
pub fn sort_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut chars = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(first) = chars.next() {
        let whole = chars.peek().and_then(|mark| compose(first, *mark));
        if whole.is_some() {
            chars.next();
        }
        push_sort_key(whole.unwrap_or(first), &mut key);
    }
    while key.ends_with(' ') {
        key.pop();
    }
    key
}

/// One clean line: white space collapsed, ends trimmed, control characters and invisible
/// direction marks dropped, letters with a separate accent (as macOS writes them) put together.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !is_unwanted(c) {
            push_composed(c, &mut line);
        }
    }
    if line.ends_with(' ') {
        line.pop();
    }
    line
}

/// Several clean lines: each as [`one_line`], line ends become `\n`, empty lines at both ends go.
pub fn lines(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let clean: Vec<String> = unified.split('\n').map(one_line).collect();
    clean.join("\n").trim_matches('\n').to_owned()
}

fn push_composed(c: char, line: &mut String) {
    let whole = line.chars().next_back().and_then(|last| compose(last, c));
    if let Some(whole) = whole {
        line.pop();
        line.push(whole);
    } else {
        line.push(c);
    }
}

fn push_sort_key(c: char, key: &mut String) {
    match c {
        'å' => key.push('{'),
        'ä' | 'æ' => key.push('|'),
        'ö' | 'ø' => key.push('}'),
        'ü' => key.push('y'),
        _ if c.is_ascii_alphanumeric() => key.push(c),
        _ if c.is_whitespace() || matches!(c, '-' | '_' | '/' | '.' | '‐' | '–') => {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        }
        _ if c.is_ascii() || is_mark(c) => {}
        _ => match base(c) {
            Some(letters) => key.push_str(letters),
            None if c.is_alphanumeric() => {
                // Writing to a String cannot fail.
                let _ = write!(key, "~{:06x}", u32::from(c));
            }
            None => {}
        },
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '´' | '`')
}

/// A combining mark: an accent written as a character of its own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Characters that no name holds but that travel along when text is pasted: controls, soft
/// hyphens, byte order marks and the direction overrides that make text read as something else.
fn is_unwanted(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2064}'
                | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}

/// The one character that a letter and a combining mark make together, for the letters that
/// names in Norrbotten hold.
fn compose(letter: char, mark: char) -> Option<char> {
    let whole = match (letter, mark) {
        ('a', '\u{30a}') => 'å',
        ('A', '\u{30a}') => 'Å',
        ('a', '\u{308}') => 'ä',
        ('A', '\u{308}') => 'Ä',
        ('o', '\u{308}') => 'ö',
        ('O', '\u{308}') => 'Ö',
        ('u', '\u{308}') => 'ü',
        ('U', '\u{308}') => 'Ü',
        ('e', '\u{301}') => 'é',
        ('E', '\u{301}') => 'É',
        ('e', '\u{300}') => 'è',
        ('E', '\u{300}') => 'È',
        ('a', '\u{301}') => 'á',
        ('A', '\u{301}') => 'Á',
        ('a', '\u{300}') => 'à',
        ('A', '\u{300}') => 'À',
        ('c', '\u{30c}') => 'č',
        ('C', '\u{30c}') => 'Č',
        ('s', '\u{30c}') => 'š',
        ('S', '\u{30c}') => 'Š',
        ('z', '\u{30c}') => 'ž',
        ('Z', '\u{30c}') => 'Ž',
        ('n', '\u{303}') => 'ñ',
        ('N', '\u{303}') => 'Ñ',
        _ => return None,
    };
    Some(whole)
}

/// The plain letters under a lower-case letter with accents.
fn base(c: char) -> Option<&'static str> {
    let letters = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ǟ' | 'ª' => "a",
        'æ' | 'ǽ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǥ' | 'ǧ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' | 'ĸ' | 'ǩ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ǿ' | 'º' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' | 'ʒ' | 'ǯ' => "z",
        _ => return None,
    };
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_the_letters_of_the_county() {
        assert_eq!(fold("Överkalix Åström Ängeså"), "overkalix astrom angesa");
        assert_eq!(fold("Šuoššjávri Áŋŋel Žižek"), "suossjavri annel zizek");
        assert_eq!(fold("Straße Œuvre Café"), "strasse oeuvre cafe");
        assert_eq!(fold("A\u{30a}sa O\u{308}berg"), "asa oberg");
        assert_eq!(fold("Ærø ÞÓR"), "aero thor");
        assert_eq!(fold("Москва"), "москва");
    }

    #[test]
    fn makes_slugs() {
        assert_eq!(slug("Överkalix byalag"), "overkalix-byalag");
        assert_eq!(slug("  Hej -- på & dig!  "), "hej-pa-dig");
        assert_eq!(slug("Jone's"), "jones");
        assert_eq!(slug("🎉🎉"), "");
        assert_eq!(slug("---"), "");
        let long = slug(&"by ".repeat(100));
        assert!(long.len() <= SLUG_MAX && !long.ends_with('-'));
    }

    #[test]
    fn sorts_as_swedish_does() {
        let mut names = ["Öberg", "Åberg", "Ärla", "Zackrisson", "ab", "Aa", "Abel", "ö"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Aa", "ab", "Abel", "Zackrisson", "Åberg", "Ärla", "ö", "Öberg"]);
    }

    #[test]
    fn sort_keys_meet_across_spellings() {
        assert_eq!(sort_key("A\u{30a}sa"), sort_key("åsa"));
        assert_eq!(sort_key("Anna-Lena"), sort_key("anna  lena"));
        assert_eq!(sort_key("Müller"), "myller");
        assert!(sort_key("Lars Erik") < sort_key("Larsson"));
        assert!(sort_key("Öst") < sort_key("Анна"));
        assert_eq!(sort_key("{|}~"), "");
    }

    #[test]
    fn tidies_lines() {
        assert_eq!(one_line("  Eva \t Larsson\r\n "), "Eva Larsson");
        assert_eq!(one_line("Eva\u{a0}Larsson\u{0}\u{7}"), "Eva Larsson");
        assert_eq!(one_line("\u{feff}Eva\u{202e}"), "Eva");
        assert_eq!(one_line("O\u{308}berg"), "Öberg");
        assert_eq!(one_line("\u{1}"), "");
        assert_eq!(lines("\n ett \r\n\ttvå\rtre\n\n"), "ett\ntvå\ntre");
    }

    proptest! {
        #[test]
        fn holds_for_any_text(text in any::<String>()) {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(one_line(&one_line(&text)), one_line(&text));
            prop_assert_eq!(lines(&lines(&text)), lines(&text));
            prop_assert!(sort_key(&text).is_ascii());
            let slug = slug(&text);
            prop_assert!(slug.len() <= SLUG_MAX && !slug.contains("--"));
        }
    }
}
