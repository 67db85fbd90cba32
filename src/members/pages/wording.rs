//! What stands on the list, in words.

use chrono::NaiveDate;

use super::said;
use crate::{
    associations::draft::Address,
    kit::{Words, phone, text},
    members::rules::vote::Vote,
};

/// What a field of a member is called: `address.street` is under `member-address-street`.
pub(super) fn label(words: Words, field: &str) -> String {
    said(words, "member", field)
}

/// A field's value, as it stands in the contract, in words.
pub(super) fn value(words: Words, field: &str, raw: &str) -> String {
    match field {
        "phone" => phone::spoken(raw),
        "category" => said(words, "member-category", raw),
        "joined" | "left" => raw.parse().map_or_else(|_| raw.to_owned(), |day: NaiveDate| words.date(&day)),
        "address.postal_code" => text::postal_code(raw),
        _ => raw.to_owned(),
    }
}

/// Yes or no, and why.
pub(super) fn vote(words: Words, vote: Vote) -> (String, String) {
    let short = if vote.may { "member-may-vote" } else { "member-may-not-vote" };
    (words.t(short), said(words, "member-vote", vote.reason.key()))
}

/// "Byvägen 7, 961 77 Gunnarsbyn".
pub(super) fn on_one_line(address: &Address) -> String {
    let code = text::postal_code(address.postal_code.as_deref().unwrap_or_default());
    let town = format!("{code} {}", address.city.as_deref().unwrap_or_default());
    let parts = [address.street.clone().unwrap_or_default(), town.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "2025, 2026".
pub(super) fn years(years: &[i32]) -> String {
    years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_spoken() {
        let words = Words::default();
        assert_eq!(value(words, "phone", "+46701234567"), "070-123 45 67");
        assert_eq!(value(words, "joined", "2026-03-01"), "1 mars 2026");
        assert_eq!(value(words, "address.postal_code", "96177"), "961 77");
        assert_eq!(value(words, "note", "x"), "x");
        assert_eq!(text::postal_code("9845"), "9845");
    }

    #[test]
    fn an_address_stands_on_one_line() {
        let text = |text: &str| Some(text.to_owned());
        let whole = Address { street: text("Byvägen 7"), postal_code: text("96177"), city: text("Gunnarsbyn") };
        assert_eq!(on_one_line(&whole), "Byvägen 7, 961 77 Gunnarsbyn");
        assert_eq!(on_one_line(&Address { city: text("Gunnarsbyn"), ..Address::default() }), "Gunnarsbyn");
    }
}
