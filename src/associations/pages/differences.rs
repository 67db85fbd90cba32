//! Two people at one form: what the other saved, what you wrote, and a form that keeps the latter.

use crate::kit::{form::Fields, shell::FormState};

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

/// The fields that differ; `say` tells a field's value in words, an empty one too.
pub(super) fn differences<'a>(
    labels: impl IntoIterator<Item = (&'a str, String)>,
    theirs: &Fields,
    yours: &Fields,
    say: impl Fn(&str, &str) -> String,
) -> Vec<Difference> {
    labels
        .into_iter()
        .map(|(name, label)| Difference {
            label,
            theirs: in_words(theirs, name, &say),
            yours: in_words(yours, name, &say),
        })
        .filter(|difference| difference.theirs != difference.yours)
        .collect()
}

/// Every value of a field in words.
pub(super) fn in_words(fields: &Fields, name: &str, say: &impl Fn(&str, &str) -> String) -> String {
    // Browsers send line breaks as CR LF; they are kept as LF.
    let values: Vec<String> = fields.all(name).map(|value| say(name, &value.replace("\r\n", "\n"))).collect();
    if values.is_empty() { say(name, "") } else { values.join(", ") }
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

    fn say(_: &str, value: &str) -> String {
        if value.is_empty() { "-".to_owned() } else { value.to_owned() }
    }

    #[test]
    fn only_what_differs_is_told() {
        let labels = || [("name", "Namn".to_owned()), ("about", "Om".to_owned()), ("languages", "Språk".to_owned())];
        let theirs = fields(&[("name", "Ava"), ("about", "ett\ntvå"), ("languages", "sv")]);
        let yours = fields(&[("name", "Ava"), ("about", "ett\r\ntvå"), ("languages", "sv"), ("languages", "fi")]);
        let found = differences(labels(), &theirs, &yours, say);
        assert_eq!(found, [Difference { label: "Språk".into(), theirs: "sv".into(), yours: "sv, fi".into() }]);
        let emptied = differences(labels(), &theirs, &fields(&[("name", ""), ("about", "ett\ntvå")]), say);
        assert_eq!(emptied.iter().map(|one| one.yours.as_str()).collect::<Vec<_>>(), ["-", "-"]);
    }

    #[test]
    fn what_was_typed_gets_the_new_version() {
        let form = onto(8, fields(&[("version", "7"), ("name", "Ava")]));
        assert_eq!((form.value("version"), form.value("name")), ("8", "Ava"));
    }
}
