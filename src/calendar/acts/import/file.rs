//! What an iCalendar file (RFC 5545) says, event by event.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use ical::{IcalParser, parser::ical::component::IcalEvent, property::Property};

use crate::{
    associations::rules::website,
    calendar::{
        Status, Visibility,
        draft::{EventDraft, OccurrenceDraft, Plan},
        ics::CANCELLED,
        zone,
    },
    kit::{Fault, FieldFault, Kind, secret},
};

/// The largest file, in bytes (safety rule 11).
pub const MOST: usize = 2 * 1024 * 1024;
/// The most events in a file.
const MOST_EVENTS: usize = 2_000;
/// The longest UID that is kept.
const LONGEST_UID: usize = 200;

/// An event of the file: its UID and title, and what it says or why it cannot be taken.
pub(super) struct Read {
    pub uid: String,
    pub title: String,
    pub said: Result<Said, FieldFault>,
}

/// What an event of the file is.
pub(super) enum Said {
    /// An event or a whole series.
    Event(Box<Plan>),
    /// One occurrence of the series with the same UID (RFC 5545 3.8.4.4).
    Occurrence(Box<Moved>),
}

/// One occurrence that the file puts elsewhere than its series does.
pub(super) struct Moved {
    original: Time,
    starts: Time,
    ends: Ends,
    title: String,
    location: Option<String>,
    cancelled: bool,
    /// Whether it is for fewer than all.
    is_private: bool,
}

enum Ends {
    At(Time),
    After(TimeDelta),
    AsInTheSeries,
}

impl Moved {
    /// The start that the rule gives it, in its series' zone.
    pub fn original(&self, zone: Tz) -> NaiveDateTime {
        self.original.local(zone)
    }

    /// Whether its times are of the series' kind: whole days, or by the clock.
    pub fn is_like(&self, all_day: bool) -> bool {
        matches!(self.starts, Time::Day(_)) == all_day
    }

    /// The occurrence as it shall be, in its series' zone. Of one that is private in a series that is not,
    /// nothing is told but when it is.
    pub fn draft(&self, zone: Tz, series: Visibility) -> OccurrenceDraft {
        let is_told = !self.is_private || series != Visibility::Public;
        let starts = self.starts.local(zone);
        OccurrenceDraft {
            starts: Some(starts),
            ends: match &self.ends {
                Ends::At(end) => Some(end.local(zone)),
                Ends::After(long) => starts.checked_add_signed(*long),
                Ends::AsInTheSeries => None,
            },
            title: Some(self.title.clone()).filter(|title| is_told && !title.trim().is_empty()),
            location: self.location.clone().filter(|_| is_told),
            status: None,
            cancelled: self.cancelled,
        }
    }
}

/// Reads a file.
///
/// # Errors
/// Large; Invalid `import_unreadable`, `import_empty` or `import_too_many`.
pub(super) fn read(file: &[u8]) -> Result<Vec<Read>, Fault> {
    if file.len() > MOST {
        return Err(Fault::new(Kind::Large, "import_too_large"));
    }
    let text = String::from_utf8_lossy(file);
    let mut found = Vec::new();
    for calendar in IcalParser::new(text.trim_start_matches('\u{feff}').as_bytes()) {
        let calendar = calendar
            .map_err(|error| Fault { source: Some(error.to_string().into()), ..Fault::invalid("import_unreadable") })?;
        found.extend(calendar.events.iter().map(one));
        if found.len() > MOST_EVENTS {
            return Err(Fault::invalid("import_too_many"));
        }
    }
    if found.is_empty() { Err(Fault::invalid("import_empty")) } else { Ok(found) }
}

fn one(event: &IcalEvent) -> Read {
    let title = title_of(event);
    let start = value_of(event, "DTSTART").unwrap_or_default();
    let named = value_of(event, "UID").map(str::trim);
    let uid = named
        .filter(|uid| !uid.is_empty() && uid.len() <= LONGEST_UID && !uid.chars().any(char::is_control))
        .map_or_else(|| secret::hash(&format!("{title}\n{start}")), ToOwned::to_owned);
    let said = match property(event, "RECURRENCE-ID") {
        Some(original) => moved(event, original, &title).map(|moved| Said::Occurrence(Box::new(moved))),
        None => plan(event, &title).map(|plan| Said::Event(Box::new(plan))),
    };
    Read { uid, title, said }
}

/// The title; what a feed of ours puts before what is cancelled is no part of it.
fn title_of(event: &IcalEvent) -> String {
    let title = text_of(event, "SUMMARY").unwrap_or_default();
    match title.strip_prefix(CANCELLED) {
        Some(plain) if is_cancelled(event) => plain.to_owned(),
        _ => title,
    }
}

fn is_private(event: &IcalEvent) -> bool {
    value_of(event, "CLASS").is_some_and(|class| class != "PUBLIC")
}

fn is_cancelled(event: &IcalEvent) -> bool {
    value_of(event, "STATUS") == Some("CANCELLED")
}

fn unreadable(field: &str) -> FieldFault {
    FieldFault::new(field, "import_time_unreadable")
}

fn moved(event: &IcalEvent, original: &Property, title: &str) -> Result<Moved, FieldFault> {
    if original.params.iter().flatten().any(|(name, _)| name.eq_ignore_ascii_case("RANGE")) {
        return Err(FieldFault::new("recurrence", "import_following"));
    }
    let ends = match (property(event, "DTEND"), value_of(event, "DURATION").and_then(duration)) {
        (Some(end), _) => Ends::At(time(end).ok_or_else(|| unreadable("ends"))?),
        (None, Some(long)) => Ends::After(long),
        (None, None) => Ends::AsInTheSeries,
    };
    let starts = property(event, "DTSTART").and_then(time).ok_or_else(|| unreadable("starts"))?;
    let is_instant = match &ends {
        Ends::At(end) => end.local(starts.zone()) == starts.local(starts.zone()),
        Ends::After(long) => long.is_zero(),
        Ends::AsInTheSeries => false,
    };
    Ok(Moved {
        original: time(original).ok_or_else(|| unreadable("recurrence"))?,
        starts,
        ends: if is_instant { Ends::AsInTheSeries } else { ends },
        title: title.to_owned(),
        location: text_of(event, "LOCATION"),
        cancelled: is_cancelled(event),
        is_private: is_private(event),
    })
}

fn plan(event: &IcalEvent, title: &str) -> Result<Plan, FieldFault> {
    // Days beside the rule have no place in a series here; left out, they would be missed.
    if property(event, "RDATE").is_some() {
        return Err(FieldFault::new("recurrence", "import_extra_days"));
    }
    draft(event, title)?.check().map_err(first)
}

/// The first of the fields at fault.
pub(super) fn first(fault: Fault) -> FieldFault {
    fault.fields.into_iter().next().unwrap_or_else(|| FieldFault::new("title", "import_unreadable"))
}

fn draft(event: &IcalEvent, title: &str) -> Result<EventDraft, FieldFault> {
    let start = property(event, "DTSTART").and_then(time).ok_or_else(|| unreadable("starts"))?;
    let zone = start.zone();
    let (starts, all_day) = (start.local(zone), matches!(start, Time::Day(_)));
    let ends = match property(event, "DTEND") {
        Some(end) => time(end).ok_or_else(|| unreadable("ends"))?.local(zone),
        None => starts + value_of(event, "DURATION").and_then(duration).unwrap_or_default(),
    };
    let shortest = if all_day { TimeDelta::days(1) } else { TimeDelta::hours(1) };
    let mut draft = EventDraft {
        title: title.to_owned(),
        description: text_of(event, "DESCRIPTION"),
        location: text_of(event, "LOCATION"),
        category: None,
        visibility: if is_private(event) { Visibility::Board } else { Visibility::Public },
        all_day,
        starts,
        ends: if ends == starts { starts + shortest } else { ends },
        timezone: zone.name().to_owned(),
        recurrence: value_of(event, "RRULE").map(ToOwned::to_owned),
        excluded: Vec::new(),
        status: match value_of(event, "STATUS") {
            Some("CANCELLED") => Status::Cancelled,
            Some("TENTATIVE") => Status::Tentative,
            _ => Status::Confirmed,
        },
        // An address that is none elsewhere, either, is no reason to leave the event out.
        url: value_of(event, "URL").and_then(website),
        capacity: None,
    };
    draft.excluded = draft.still_given(&excluded(event, zone));
    Ok(draft)
}

fn excluded(event: &IcalEvent, zone: Tz) -> Vec<NaiveDateTime> {
    let dates = event.properties.iter().filter(|one| one.name.eq_ignore_ascii_case("EXDATE"));
    let values = dates.flat_map(|one| {
        let values = one.value.as_deref().unwrap_or_default();
        values.split(',').map(|value| Property { value: Some(value.to_owned()), ..one.clone() })
    });
    values.filter_map(|one| time(&one)).map(|time| time.local(zone)).collect()
}

fn property<'a>(event: &'a IcalEvent, name: &str) -> Option<&'a Property> {
    event.properties.iter().find(|one| one.name.eq_ignore_ascii_case(name))
}

fn value_of<'a>(event: &'a IcalEvent, name: &str) -> Option<&'a str> {
    property(event, name)?.value.as_deref()
}

/// A TEXT value without its escapes (RFC 5545 3.3.11).
fn text_of(event: &IcalEvent, name: &str) -> Option<String> {
    let mut text = String::new();
    let mut chars = value_of(event, name)?.chars();
    while let Some(c) = chars.next() {
        let plain = if c == '\\' { chars.next() } else { None };
        match plain {
            Some('n' | 'N') => text.push('\n'),
            Some(escaped) => text.push(escaped),
            None => text.push(c),
        }
    }
    Some(text)
}

/// A time in one of the forms of RFC 5545 3.3.4 and 3.3.5.
enum Time {
    Day(NaiveDate),
    Floating(NaiveDateTime),
    Zoned(NaiveDateTime, Tz),
    Instant(DateTime<Utc>),
}

impl Time {
    /// The zone that an event beginning then is kept in.
    fn zone(&self) -> Tz {
        match self {
            Self::Zoned(_, zone) if zone::ZONES.contains(zone) => *zone,
            _ => zone::HOME,
        }
    }

    fn local(&self, zone: Tz) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::Floating(at) => *at,
            Self::Zoned(at, own) if *own == zone => *at,
            Self::Zoned(at, own) => zone::local(zone::instant(*at, *own), zone),
            Self::Instant(at) => zone::local(*at, zone),
        }
    }
}

fn time(property: &Property) -> Option<Time> {
    let value = property.value.as_deref()?.trim();
    if value.len() == "20260101".len() {
        return NaiveDate::parse_from_str(value, "%Y%m%d").ok().map(Time::Day);
    }
    let clock = value.strip_suffix('Z').unwrap_or(value);
    if clock.len() != "20260101T120000".len() {
        return None;
    }
    let at = NaiveDateTime::parse_from_str(clock, "%Y%m%dT%H%M%S").ok()?;
    if clock.len() < value.len() {
        return Some(Time::Instant(at.and_utc()));
    }
    let mut params = property.params.iter().flatten();
    let named = params.find(|(name, _)| name == "TZID").and_then(|(_, values)| values.first());
    Some(named.and_then(|name| name.parse().ok()).map_or(Time::Floating(at), |zone| Time::Zoned(at, zone)))
}

/// A DURATION (RFC 5545 3.3.6) of at most a year or so.
fn duration(text: &str) -> Option<TimeDelta> {
    let (mut total, mut number) = (0_i64, String::new());
    for c in text.trim_start_matches('+').strip_prefix('P')?.chars().filter(|c| *c != 'T') {
        if c.is_ascii_digit() && number.len() < 7 {
            number.push(c);
            continue;
        }
        let seconds = match c {
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        total = total.checked_add(number.parse::<i64>().ok()?.checked_mul(seconds)?)?;
        number.clear();
    }
    TimeDelta::try_seconds(total.min(400 * 86_400))
}
