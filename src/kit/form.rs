//! What a person typed in an HTML form: kept as typed, so that nothing is lost when it is shown again.

use chrono::{NaiveDate, NaiveDateTime};
use poem::{FromRequest, Request, RequestBody};

use super::{Fault, FieldFault, Kind};

/// The fields of a form, in the order they came. Repeated names are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// What was typed in `name`, trimmed; empty when it was left out.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// What was typed in `name`, or nothing when it was left empty.
    pub fn filled(&self, name: &str) -> Option<String> {
        let text = self.text(name);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Every value of a repeated field.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.0.iter().any(|(key, value)| key == name && !value.is_empty())
    }

    /// A value parsed, or nothing when left empty; what cannot be parsed is added to `faults`.
    pub fn parsed<T: std::str::FromStr>(
        &self,
        name: &str,
        code: &'static str,
        faults: &mut Vec<FieldFault>,
    ) -> Option<T> {
        let text = self.filled(name)?;
        text.replace([' ', '\u{a0}'], "").parse().map_err(|_| faults.push(FieldFault::new(name, code))).ok()
    }

    /// A date typed as 2026-03-01, or nothing when left empty.
    pub fn date(&self, name: &str, faults: &mut Vec<FieldFault>) -> Option<NaiveDate> {
        let text = self.filled(name)?;
        let told = |text: &str| if is_like_a_day(text) { "date_absent" } else { "date_malformed" };
        text.parse().map_err(|_| faults.push(FieldFault::new(name, told(&text)))).ok()
    }

    /// A date field and a time field together; an empty time is midnight.
    pub fn moment(&self, date: &str, time: &str, faults: &mut Vec<FieldFault>) -> Option<NaiveDateTime> {
        let day = self.date(date, faults)?;
        let Some(text) = self.filled(time) else {
            return day.and_hms_opt(0, 0, 0);
        };
        let text = text.replace('.', ":");
        chrono::NaiveTime::parse_from_str(&text, "%H:%M")
            .or_else(|_| chrono::NaiveTime::parse_from_str(&text, "%H:%M:%S"))
            .map_err(|_| faults.push(FieldFault::new(time, "time_malformed")))
            .ok()
            .map(|time| day.and_time(time))
    }

    /// The version the form was filled in from.
    ///
    /// # Errors
    /// Unconditional, when the form does not say.
    pub fn version(&self) -> Result<i64, Fault> {
        self.text("version").parse().map_err(|_| Fault::new(Kind::Unconditional, "if_match_needed"))
    }
}

/// Whether a text has the shape of a day, 2026-02-30, though no calendar has it.
fn is_like_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(is_number) && parts.first().is_some_and(|year| year.len() == 4)
}

/// The largest form, in bytes: an agenda with its motions' texts. Most addresses take far less, which
/// the outermost door sees to.
const LARGEST: usize = 1024 * 1024;

/// The most fields of a form: every member of a large association ticked, and more.
const MOST: usize = 5_000;

impl<'a> FromRequest<'a> for Fields {
    async fn from_request(_: &'a Request, body: &mut RequestBody) -> poem::Result<Self> {
        let bytes = body.take()?.into_bytes_limit(LARGEST).await.map_err(|error| match error {
            poem::error::ReadBodyError::PayloadTooLarge => Fault::new(Kind::Large, "body_too_large"),
            _ => Fault::new(Kind::Malformed, "body_unreadable"),
        })?;
        if bytes.split(|byte| *byte == b'&').count() > MOST {
            return Err(Fault::new(Kind::Large, "form_too_many_fields").into());
        }
        Ok(Self(decode(&bytes)))
    }
}

/// Reads `application/x-www-form-urlencoded` text: of a form's body or a query.
pub fn decode(bytes: &[u8]) -> Vec<(String, String)> {
    serde_urlencoded::from_bytes(bytes).unwrap_or_default()
}
