//! What the load sends: events, members and whole lists, all fictional.

use std::fmt::Write;

use byalag::{demo::names, kit::clock::Clock};
use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value, json};

use super::report::Fallible;

/// The fields of an event that people say.
const EVENT: [&str; 14] = [
    "title",
    "description",
    "location",
    "category",
    "visibility",
    "all_day",
    "starts",
    "ends",
    "timezone",
    "recurrence",
    "excluded",
    "status",
    "url",
    "capacity",
];
/// The fields of a member that people say.
const MEMBER: [&str; 14] = [
    "number",
    "external_id",
    "given_name",
    "family_name",
    "email",
    "phone",
    "address",
    "birth_year",
    "category",
    "household_id",
    "joined",
    "left",
    "fee_years",
    "note",
];

/// Today in Sweden.
pub fn today() -> NaiveDate {
    Clock::System.today()
}

/// An evening in the village.
pub fn event(title: &str, day: NaiveDate) -> Value {
    json!({
        "title": title,
        "description": "Vi träffas och går igenom vad som är på gång i byn.",
        "location": "Byagården",
        "visibility": "public",
        "all_day": false,
        "starts": format!("{day}T18:00:00"),
        "ends": format!("{day}T20:00:00"),
        "timezone": "Europe/Stockholm",
    })
}

/// Somebody who joins.
pub fn member(number: u64) -> Value {
    json!({
        "given_name": names::given_name(1970, number),
        "family_name": names::family_name(number),
        "email": format!("ny.{number}@example.org"),
        "birth_year": 1970,
    })
}

/// An event as it was shown, to be sent back with another title.
pub fn event_again(shown: &Value, title: &str) -> Value {
    again(shown, &EVENT, "title", title)
}

/// A member as they were shown, to be sent back with another note.
pub fn member_again(shown: &Value, note: &str) -> Value {
    again(shown, &MEMBER, "note", note)
}

fn again(shown: &Value, fields: &[&str], changed: &str, to: &str) -> Value {
    let kept = fields.iter().filter_map(|field| Some(((*field).to_owned(), shown.get(*field)?.clone())));
    let mut draft: Map<String, Value> = kept.filter(|(_, value)| !value.is_null()).collect();
    draft.insert(changed.to_owned(), Value::from(to));
    Value::Object(draft)
}

/// The version of what was shown.
///
/// # Errors
/// When it has none.
pub fn version(shown: &Value) -> Fallible<i64> {
    shown.get("version").and_then(Value::as_i64).ok_or_else(|| "no version in the answer".into())
}

/// A membership list as a village has it, of so many rows.
pub fn sheet(rows: u64) -> String {
    let year = today().year();
    let mut sheet = format!(
        "Medlemsnummer;Förnamn;Efternamn;E-post;Mobil;Adress;Postnummer;Ort;Födelseår;Kategori;Medlem sedan;Betalt {};Betalt {year}\r\n",
        year - 1
    );
    for number in 1..=rows {
        let born = 1935 + number % 70;
        let given = names::given_name(i32::try_from(born).unwrap_or_default(), number);
        let family = names::family_name(number / 3);
        let street = names::street(number / 60);
        let category = if number.is_multiple_of(17) { "Stödmedlem" } else { "Röstberättigad" };
        let paid = if number.is_multiple_of(4) { "" } else { "x" };
        // Writing to a String cannot fail.
        let _ = write!(
            sheet,
            "{number};{given};{family};medlem.{number}@example.org;070-{:07};{street} {};961 77;Gunnarsbyn;{born};{category};{}-01-15;x;{paid}\r\n",
            number * 487 % 10_000_000,
            number / 3 % 90 + 1,
            1990 + number % 30,
        );
    }
    sheet
}
