//! Two people at one member: what the other saved, what you wrote.

use super::wording::label;
use crate::kit::{Words, form::Fields, shell::FormState};

/// A field in which what was saved meanwhile is not what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// The field's name for people.
    pub label: String,
    /// What stands there now.
    pub theirs: String,
    /// What was typed.
    pub yours: String,
}

/// The fields that differ; `say` tells a field's value in words.
pub(super) fn differences(
    words: Words,
    names: &[&str],
    (theirs, yours): (&Fields, &Fields),
    say: impl Fn(&str, &str) -> String,
) -> Vec<Difference> {
    let told = |fields: &Fields, name: &str| {
        // Browsers send line breaks as CR LF; they are kept as LF.
        let typed = fields.text(name).replace("\r\n", "\n");
        if typed.is_empty() { words.t("conflict-empty") } else { say(name, &typed) }
    };
    names
        .iter()
        .map(|name| Difference { label: label(words, name), theirs: told(theirs, name), yours: told(yours, name) })
        .filter(|difference| difference.theirs != difference.yours)
        .collect()
}

/// What was typed, ready to be saved over the version that stands there now.
pub(super) fn onto(version: i64, mut fields: Fields) -> FormState {
    fields.0.retain(|(name, _)| name != "version");
    fields.0.push(("version".to_owned(), version.to_string()));
    FormState { fields, ..FormState::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn only_what_differs_is_told() {
        let theirs = fields(&[("phone", "1"), ("note", "ett\ntvå"), ("city", "")]);
        let yours = fields(&[("phone", "2"), ("note", "ett\r\ntvå"), ("city", " ")]);
        let found =
            differences(Words::default(), &["phone", "note", "city"], (&theirs, &yours), |_, value| value.to_owned());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].theirs.as_str(), found[0].yours.as_str()), ("1", "2"));
    }

    #[test]
    fn what_was_typed_gets_the_new_version() {
        let form = onto(8, fields(&[("version", "7"), ("phone", "1")]));
        assert_eq!((form.value("version"), form.value("phone")), ("8", "1"));
    }
}
