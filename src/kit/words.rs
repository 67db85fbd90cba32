//! Words: every text a person reads, in Swedish, English and Finnish (Project Fluent).
//!
//! Each room keeps its texts in `texts/{sv,en,fi}.ftl`; they are compiled into the binary here.

use std::{borrow::Cow, fmt::Write, sync::OnceLock};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::clock::HOME_ZONE;

/// A language the product speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, poem_openapi::Enum, serde::Serialize, serde::Deserialize,
)]
#[oai(rename_all = "lowercase")]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Swedish, the first language.
    #[default]
    Sv,
    /// English.
    En,
    /// Finnish.
    Fi,
}

impl Language {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Sv, Self::En, Self::Fi];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
            Self::Fi => "fi",
        }
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Sv => "Svenska",
            Self::En => "English",
            Self::Fi => "Suomi",
        }
    }

    /// The language with that tag, if we speak it; `sv-SE` is `sv`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The first language of an `Accept-Language` header that we speak, by weight (RFC 9110 12.5.4).
    pub fn negotiate(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let language = Self::from_tag(pieces.next()?.trim())?;
                let weight = pieces.find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok()).unwrap_or(1.0);
                (weight > 0.0).then_some((weight, language))
            })
            .collect();
        wanted.sort_by(|left, right| right.0.total_cmp(&left.0));
        wanted.first().map(|(_, language)| *language)
    }
}

macro_rules! texts {
    ($($room:literal),+) => {
        /// Every text file: room, language, content.
        pub const TEXTS: &[(&str, Language, &str)] = &[$(
            ($room, Language::Sv, include_str!(concat!("../", $room, "/texts/sv.ftl"))),
            ($room, Language::En, include_str!(concat!("../", $room, "/texts/en.ftl"))),
            ($room, Language::Fi, include_str!(concat!("../", $room, "/texts/fi.ftl"))),
        )+];
    };
}

texts!(
    "kit",
    "notices",
    "identity",
    "associations",
    "members",
    "calendar",
    "meetings",
    "meetings/calling",
    "meetings/hall",
    "meetings/papers",
    "meetings/points",
    "minutes",
    "minutes/archive",
    "network",
    "web"
);

type Bundle = FluentBundle<FluentResource>;

fn bundles() -> &'static [Bundle; 3] {
    static BUNDLES: OnceLock<[Bundle; 3]> = OnceLock::new();
    BUNDLES.get_or_init(|| Language::ALL.map(bundle))
}

fn bundle(language: Language) -> Bundle {
    let tag = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| number(value, ","),
        Language::Sv | Language::Fi => |value, _| number(value, "\u{202f}"),
    }));
    for (_, _, text) in TEXTS.iter().filter(|(_, of, _)| *of == language) {
        // A file with a mistake still gives its sound entries; the language test names the rest.
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// Whole numbers in groups of three: 1 240.
fn number(value: &FluentValue, separator: &str) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    (number.value.fract() == 0.0).then(|| grouped(&format!("{:.0}", number.value), separator))
}

fn grouped(digits: &str, separator: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("-", rest));
    let mut text = sign.to_owned();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// Speaks one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Language);

impl Words {
    /// The text under `key`. A key nobody wrote comes back as itself; the language test finds it.
    pub fn t(&self, key: &str) -> String {
        self.args(key, None)
    }

    /// The text under `key` with one value put in.
    pub fn with<'a>(&self, key: &str, name: &'a str, value: impl Into<FluentValue<'a>>) -> String {
        let mut args = FluentArgs::new();
        args.set(name, value);
        self.args(key, Some(&args))
    }

    /// The text under `key` with two values put in.
    pub fn with2<'a>(
        &self,
        key: &str,
        one: (&'a str, impl Into<FluentValue<'a>>),
        two: (&'a str, impl Into<FluentValue<'a>>),
    ) -> String {
        let mut args = FluentArgs::new();
        args.set(one.0, one.1);
        args.set(two.0, two.1);
        self.args(key, Some(&args))
    }

    /// The text under `key` with text values put in by name.
    pub fn pairs(&self, key: &str, pairs: &[(&'static str, String)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in pairs {
            // A count chooses between one and many; what is larger may be a year, and is not grouped.
            match value.parse::<i32>() {
                Ok(count) if (0..1_000).contains(&count) && count.to_string() == *value => args.set(*name, count),
                _ => args.set(*name, value.as_str()),
            }
        }
        self.args(key, Some(&args))
    }

    /// The text under `key` with these arguments.
    pub fn args(&self, key: &str, args: Option<&FluentArgs>) -> String {
        self.find(key, args).unwrap_or_else(|| {
            tracing::warn!(key, language = self.0.tag(), "a text is missing");
            key.to_owned()
        })
    }

    /// The text under `key`, or nothing when it is not written.
    pub fn find(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let bundle = &bundles()[self.0 as usize];
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text: Cow<str> = bundle.format_pattern(pattern, args, &mut errors);
        Some(text.into_owned())
    }

    /// The sentence for a stable code: `email_invalid` is written under `code-email-invalid`. A day among its
    /// values is written out.
    pub fn code(&self, code: &str, args: &[(&'static str, String)]) -> String {
        let said = |(name, value): &(&'static str, String)| {
            let day = NaiveDate::parse_from_str(value, "%Y-%m-%d").ok();
            (*name, day.map_or_else(|| value.clone(), |day| self.date(&day)))
        };
        let args: Vec<(&'static str, String)> = args.iter().map(said).collect();
        self.pairs(&format!("code-{}", code.replace('_', "-")), &args)
    }

    /// A number with its digits grouped as the language does.
    pub fn number(&self, number: impl Into<i64>) -> String {
        let separator = if self.0 == Language::En { "," } else { "\u{202f}" };
        grouped(&number.into().to_string(), separator)
    }

    /// "17 december 2026".
    pub fn date(&self, date: &NaiveDate) -> String {
        let month = self.t(&format!("month-{}", date.month()));
        match self.0 {
            Language::Fi => format!("{}. {month}ta {}", date.day(), date.year()),
            _ => format!("{} {month} {}", date.day(), date.year()),
        }
    }

    /// "torsdag 17 december 2026".
    pub fn long_date(&self, date: &NaiveDate) -> String {
        format!("{} {}", self.weekday(date), self.date(date))
    }

    /// "torsdag".
    pub fn weekday(&self, date: &NaiveDate) -> String {
        self.t(&format!("weekday-{}", date.weekday().number_from_monday()))
    }

    /// "torsdag 17 december 2026 kl. 18.00".
    pub fn moment(&self, at: &NaiveDateTime) -> String {
        format!("{} {}", self.long_date(&at.date()), self.clock(at))
    }

    /// "kl. 18.00", "18:00", "klo 18.00".
    pub fn clock(&self, at: &NaiveDateTime) -> String {
        let mut text = String::new();
        let _ = match self.0 {
            Language::Sv => write!(text, "kl. {:02}.{:02}", at.hour(), at.minute()),
            Language::En => write!(text, "{:02}:{:02}", at.hour(), at.minute()),
            Language::Fi => write!(text, "klo {}.{:02}", at.hour(), at.minute()),
        };
        text
    }

    /// An instant as a moment on the Swedish wall clock.
    pub fn instant(&self, at: &DateTime<Utc>) -> String {
        self.moment(&at.with_timezone(&HOME_ZONE).naive_local())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_negotiated_by_weight() {
        assert_eq!(Language::negotiate("de, fi;q=0.5, en;q=0.8"), Some(Language::En));
        assert_eq!(Language::negotiate("sv-SE"), Some(Language::Sv));
        assert_eq!(Language::negotiate("de"), None);
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        assert_eq!(Words(Language::Sv).number(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(Words(Language::En).number(-1_240), "-1,240");
        assert_eq!(Words(Language::Sv).number(999), "999");
    }

    #[test]
    fn a_day_in_a_fault_is_written_out() {
        let last = [("day", "2026-11-26".to_owned())];
        let said = Words(Language::Sv).code("meeting_other_day", &last);
        assert!(said.contains("26 november 2026") && !said.contains("2026-11-26"), "{said}");
        assert!(Words(Language::Sv).code("text_too_long", &[("most", "120".to_owned())]).contains("120"));
    }

    #[test]
    fn a_moment_is_written_out() {
        let at = NaiveDate::from_ymd_opt(2026, 12, 17).and_then(|day| day.and_hms_opt(18, 0, 0)).unwrap();
        assert_eq!(Words(Language::Sv).moment(&at), "torsdag 17 december 2026 kl. 18.00");
        assert_eq!(Words(Language::En).moment(&at), "Thursday 17 December 2026 18:00");
        assert_eq!(Words(Language::Fi).moment(&at), "torstai 17. joulukuuta 2026 klo 18.00");
    }
}
