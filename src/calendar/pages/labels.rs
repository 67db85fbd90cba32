//! The words for what a form offers: keys on the wire, labels for people.

use crate::{
    calendar::{Category, Status, Visibility, draft::WEEKDAYS, view::OccurrenceView, wording},
    kit::{Words, form::Fields},
};

/// Choices as a select takes them: value and label.
pub(super) type Options = Vec<(String, String)>;

fn options(words: Words, prefix: &str, keys: &[&str]) -> Options {
    keys.iter().map(|key| ((*key).to_owned(), words.t(&format!("{prefix}-{}", key.replace('_', "-"))))).collect()
}

/// The kinds of event, with none first.
pub(super) fn categories(words: Words) -> Options {
    let none = (String::new(), words.t("calendar-category-none"));
    let rest = Category::ALL.iter().map(|one| (one.key().to_owned(), category(words, *one)));
    std::iter::once(none).chain(rest).collect()
}

/// A kind of event.
pub(super) fn category(words: Words, category: Category) -> String {
    words.t(&format!("calendar-category-{}", category.key().replace('_', "-")))
}

/// Who may see an event.
pub(super) fn visibilities(words: Words) -> Options {
    options(words, "calendar-visibility", &["public", "members", "board"])
}

/// Whether it will be held.
pub(super) fn statuses(words: Words) -> Options {
    options(words, "calendar-status", &["confirmed", "tentative", "cancelled"])
}

/// How an event comes back.
pub(super) fn recurrences(words: Words) -> Options {
    let keys = ["never", "daily", "weekly", "monthly_weekday", "monthly_day", "monthly_last", "yearly", "own"];
    options(words, "calendar-recurrence", &keys)
}

/// When a series ends.
pub(super) fn endings(words: Words) -> Options {
    options(words, "calendar-ending", &["never", "until", "times"])
}

/// The days of the week.
pub(super) fn weekdays(words: Words) -> Options {
    WEEKDAYS.iter().map(|(letters, day)| ((*letters).to_owned(), wording::weekday(words, *day))).collect()
}

/// The days of the week, with the one of the start first.
pub(super) fn weekdays_of_month(words: Words) -> Options {
    std::iter::once((String::new(), words.t("calendar-weekday-of-start"))).chain(weekdays(words)).collect()
}

/// First to fourth and last, with that of the start first.
pub(super) fn places_in_month(words: Words) -> Options {
    let keys = [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("-1", "last")];
    let named = keys.iter().map(|(value, key)| ((*value).to_owned(), words.t(&format!("calendar-nth-{key}"))));
    std::iter::once((String::new(), words.t("calendar-nth-of-start"))).chain(named).collect()
}

/// What is not plain about an occurrence, in words: for whom it is, and whether it is certain.
pub(super) fn notes(words: Words, one: &OccurrenceView) -> Vec<String> {
    let visibility = match one.visibility {
        Visibility::Public => None,
        Visibility::Members => Some("calendar-only-members"),
        Visibility::Board => Some("calendar-only-board"),
    };
    let tentative = (one.status == Status::Tentative).then_some("calendar-tentative");
    visibility.into_iter().chain(tentative).map(|key| words.t(key)).collect()
}

/// A field in which what was saved meanwhile is not what was typed.
pub(super) struct Difference {
    pub(super) label: String,
    pub(super) theirs: String,
    pub(super) yours: String,
}

/// The fields that differ between what is saved and what was typed, in words.
pub(super) fn differences(words: Words, theirs: &Fields, yours: &Fields) -> Vec<Difference> {
    let plain = [
        ("title", "calendar-form-title"),
        ("location", "calendar-form-location"),
        ("starts", "calendar-form-starts"),
        ("starts_time", "calendar-form-starts-time"),
        ("ends", "calendar-form-ends"),
        ("ends_time", "calendar-form-ends-time"),
        ("all_day", "calendar-form-all-day"),
        ("recurrence", "calendar-form-recurrence"),
        ("every", "calendar-form-every"),
        ("days", "calendar-form-days"),
        ("ending", "calendar-form-ending"),
        ("until", "calendar-form-until"),
        ("times", "calendar-form-times"),
        ("visibility", "calendar-form-visibility"),
        ("status", "calendar-form-status"),
        ("category", "calendar-form-category"),
        ("description", "calendar-form-description"),
        ("url", "calendar-form-url"),
        ("capacity", "calendar-form-capacity"),
    ];
    let differing = plain.into_iter().map(|(name, key)| Difference {
        label: words.t(key),
        theirs: told(words, theirs, name),
        yours: told(words, yours, name),
    });
    differing.filter(|difference| difference.theirs != difference.yours).collect()
}

/// Every value of a field, by its label where it is a choice.
fn told(words: Words, fields: &Fields, name: &str) -> String {
    let choices = match name {
        "recurrence" => recurrences(words),
        "ending" => endings(words),
        "visibility" => visibilities(words),
        "status" => statuses(words),
        "category" => categories(words),
        "days" => weekdays(words),
        "all_day" => vec![("yes".to_owned(), words.t("yes"))],
        _ => Vec::new(),
    };
    let label = |value: &str| {
        let chosen = choices.iter().find(|(key, _)| key == value);
        chosen.map_or_else(|| value.replace("\r\n", "\n"), |(_, label)| label.clone())
    };
    let values: Vec<String> = fields.all(name).filter(|value| !value.is_empty()).map(label).collect();
    if values.is_empty() { words.t("calendar-nothing") } else { values.join(", ") }
}
