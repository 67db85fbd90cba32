//! Takes combined names apart: "Efternamn, Förnamn", "Förnamn Efternamn", "Efternamn Förnamn".

use crate::kit::text::one_line;

/// Words that begin a family name and stay with it.
const PARTICLES: [&str; 17] =
    ["von", "af", "av", "de", "der", "den", "van", "la", "le", "du", "di", "da", "ter", "ten", "zu", "zum", "el"];

/// A given name and a family name; either may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Name {
    pub(super) given: String,
    pub(super) family: String,
}

/// Takes a name apart that has the given name first, unless a comma says otherwise. The family
/// name is the last word with the particles before it; a single word is taken for a given name.
pub(super) fn given_first(text: &str) -> Name {
    let text = one_line(text);
    if let Some(name) = at_comma(&text) {
        return name;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut start = words.len().saturating_sub(1);
    if start == 0 {
        return Name { given: text, family: String::new() };
    }
    while start > 1 && words.get(start - 1).is_some_and(|word| is_particle(word)) {
        start -= 1;
    }
    apart(&words, start)
}

/// Takes a name apart that has the family name first: its particles and the word after them.
pub(super) fn family_first(text: &str) -> Name {
    let text = one_line(text);
    if let Some(name) = at_comma(&text) {
        return name;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let particles = words.iter().take_while(|word| is_particle(word)).count();
    let end = (particles + 1).min(words.len());
    let Name { given: family, family: given } = apart(&words, end);
    Name { given, family }
}

/// Whether a cell names two people: "Eva och Karl". Each member has a row and a vote of their
/// own, so such a row is for the board to divide.
pub(super) fn is_several(text: &str) -> bool {
    let text = one_line(text);
    let words: Vec<&str> = text.split(' ').collect();
    let between = words.iter().enumerate().any(|(at, word)| {
        let joins = matches!(*word, "och" | "o" | "and" | "&" | "+" | "/" | "samt");
        joins && at > 0 && at + 1 < words.len()
    });
    between || text.split(['/', '&']).filter(|part| !part.trim().is_empty()).count() > 1
}

fn at_comma(text: &str) -> Option<Name> {
    let (family, given) = text.split_once(',')?;
    Some(Name { given: one_line(&given.replace(',', " ")), family: one_line(family) })
}

fn apart(words: &[&str], at: usize) -> Name {
    let (given, family) = words.split_at(at.min(words.len()));
    Name { given: given.join(" "), family: family.join(" ") }
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(given: &str, family: &str) -> Name {
        Name { given: given.to_owned(), family: family.to_owned() }
    }

    #[test]
    fn takes_names_apart() {
        assert_eq!(given_first("Eva Larsson"), name("Eva", "Larsson"));
        assert_eq!(given_first("Larsson, Eva"), name("Eva", "Larsson"));
        assert_eq!(given_first("von Sydow, Max"), name("Max", "von Sydow"));
        assert_eq!(given_first("Max von Sydow"), name("Max", "von Sydow"));
        assert_eq!(given_first("Hilma af Klint"), name("Hilma", "af Klint"));
        assert_eq!(given_first("Ludvig Van Der Berg"), name("Ludvig", "Van Der Berg"));
        assert_eq!(given_first("Karl Erik Johansson"), name("Karl Erik", "Johansson"));
        assert_eq!(given_first("Anna-Lena  Ek-Åström"), name("Anna-Lena", "Ek-Åström"));
        assert_eq!(given_first("Eva"), name("Eva", ""));
        assert_eq!(given_first("Larsson,"), name("", "Larsson"));
        assert_eq!(given_first("Ek, Karl Erik, dr"), name("Karl Erik dr", "Ek"));
        assert_eq!(given_first("von Sydow"), name("von", "Sydow"));
        assert_eq!(given_first(""), name("", ""));
    }

    #[test]
    fn takes_names_apart_from_the_other_end() {
        assert_eq!(family_first("Larsson Eva Maria"), name("Eva Maria", "Larsson"));
        assert_eq!(family_first("von Sydow Max"), name("Max", "von Sydow"));
        assert_eq!(family_first("Larsson, Eva"), name("Eva", "Larsson"));
        assert_eq!(family_first("Larsson"), name("", "Larsson"));
        assert_eq!(family_first("von"), name("", "von"));
        assert_eq!(family_first(""), name("", ""));
    }

    #[test]
    fn sees_two_people() {
        for text in ["Eva och Karl", "Eva & Karl Larsson", "Eva o Karl", "Eva/Karl", "Eva + Karl", "Ek&Ek"] {
            assert!(is_several(text), "{text}");
        }
        for text in ["Eva", "Karl O Svensson", "Eva-Lena", "Och", "och Eva", "Eva och", "/", ""] {
            assert!(!is_several(text), "{text}");
        }
    }
}
