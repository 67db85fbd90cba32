//! The part of a Swedish word that its forms share: `brygga`, `bryggan` and `bryggorna` are one word to
//! whoever looks for a decision.

/// Endings of Swedish nouns, verbs and adjectives, folded; those that hold others come first.
const ENDINGS: [&str; 17] = [
    "ornas", "arnas", "ernas", "orna", "arna", "erna", "ans", "ens", "ets", "or", "ar", "er", "an", "en", "et", "na",
    "a",
];
/// The fewest letters that are left of a word; a shorter rest would be found everywhere.
const LEAST: usize = 4;

/// A folded word without its ending; the whole word when too little would be left. What is looked for is
/// found within words, so that the parts of a compound are found, too.
pub(super) fn stem(word: &str) -> &str {
    let ending = ENDINGS.iter().find(|ending| word.ends_with(**ending));
    let rest = ending.and_then(|ending| word.strip_suffix(ending)).unwrap_or(word);
    if rest.chars().count() >= LEAST { rest } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_word_have_one_stem() {
        for form in ["brygga", "bryggan", "bryggor", "bryggorna", "bryggans", "bryggornas"] {
            assert_eq!(stem(form), "brygg", "{form}");
        }
        for form in ["stadgar", "stadgarna", "stadgan"] {
            assert_eq!(stem(form), "stadg", "{form}");
        }
        assert_eq!((stem("arsmotet"), stem("byggnaden")), ("arsmot", "byggnad"));
    }

    #[test]
    fn what_would_be_too_short_stays_whole() {
        for word in ["vagen", "bya", "et", "", "a", "avgift", "\u{5e9}\u{5dc}\u{5d5}\u{5dd}"] {
            assert_eq!(stem(word), word);
        }
    }
}
