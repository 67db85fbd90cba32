//! Importing a calendar that the board has elsewhere, as an iCalendar file (RFC 5545).

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use ical::{IcalParser, parser::ical::component::IcalEvent, property::Property};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{events::fresh, store};
use crate::{
    associations::{Permit, right::EditEvents},
    calendar::{
        Status, Visibility,
        draft::{EventDraft, Plan},
        event, feed,
        view::{Imported, ImportedRow, ImportedView},
        zone,
    },
    kit::{App, Fault, FieldFault, Kind, Words, once::Once, secret},
};

/// The largest file, in bytes (safety rule 11).
pub const MOST: usize = 2 * 1024 * 1024;
/// The most events in a file.
const MOST_EVENTS: usize = 2_000;
/// The longest UID that is kept.
const LONGEST_UID: usize = 200;

/// An event of the file: its UID and title, and what it says or why it cannot be taken.
struct Read {
    uid: String,
    title: String,
    plan: Result<Plan, FieldFault>,
}

/// Imports the events of a file. Those that are here already, by their UID, are left alone, so that
/// the same file can be imported again. Alarms and invited people are passed over.
///
/// # Errors
/// Large; Invalid `import_unreadable`, `import_empty` or `import_too_many`.
pub async fn import(
    app: &App,
    permit: &Permit<EditEvents>,
    once: &Once,
    file: &[u8],
    words: Words,
) -> Result<ImportedView, Fault> {
    let read = read(file)?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let mut known = known(txn, permit, &read).await?;
        let mut rows = Vec::with_capacity(read.len());
        for (number, one) in (1..).zip(&read) {
            let row = match &one.plan {
                Ok(_) if known.contains(&one.uid) => told(number, one, Imported::Unchanged, None, words),
                Ok(plan) => {
                    let row = event::Model { uid: one.uid.clone(), ..fresh(app, permit.association(), plan) };
                    store::insert(txn, &row).await?;
                    known.insert(one.uid.clone());
                    told(number, one, Imported::Accepted, None, words)
                }
                Err(fault) => told(number, one, Imported::Rejected, Some(fault), words),
            };
            rows.push(row);
        }
        let view = summed(rows);
        if view.accepted > 0 {
            store::noted(app, txn, permit, "events.imported", None::<Uuid>, json!({ "accepted": view.accepted }))
                .await?;
        }
        Ok(view)
    })
    .await
}

/// Those of the file's UIDs that the association has.
async fn known(
    db: &impl ConnectionTrait,
    permit: &Permit<EditEvents>,
    read: &[Read],
) -> Result<HashSet<String>, Fault> {
    let known: Vec<String> = event::Entity::within(permit)
        .select_only()
        .column(event::Column::Uid)
        .filter(event::Column::Uid.is_in(read.iter().map(|one| one.uid.as_str())))
        .into_tuple()
        .all(db)
        .await?;
    Ok(known.into_iter().collect())
}

fn told(row: u32, one: &Read, outcome: Imported, fault: Option<&FieldFault>, words: Words) -> ImportedRow {
    ImportedRow {
        row,
        outcome,
        title: one.title.clone(),
        code: fault.map(|fault| fault.code.to_owned()),
        field: fault.map(|fault| fault.field.clone()),
        detail: fault.map(|fault| words.code(fault.code, &fault.args)),
    }
}

fn summed(rows: Vec<ImportedRow>) -> ImportedView {
    let count =
        |outcome: Imported| u32::try_from(rows.iter().filter(|row| row.outcome == outcome).count()).unwrap_or(u32::MAX);
    ImportedView {
        accepted: count(Imported::Accepted),
        unchanged: count(Imported::Unchanged),
        rejected: count(Imported::Rejected),
        rows,
    }
}

fn read(file: &[u8]) -> Result<Vec<Read>, Fault> {
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
    let title = text_of(event, "SUMMARY").unwrap_or_default();
    let start = value_of(event, "DTSTART").unwrap_or_default();
    let named = value_of(event, "UID").map(str::trim);
    let uid = named
        .filter(|uid| !uid.is_empty() && uid.len() <= LONGEST_UID && !uid.chars().any(char::is_control))
        .map_or_else(|| secret::hash(&format!("{title}\n{start}")), ToOwned::to_owned);
    let plan = draft(event, &title).and_then(|draft| {
        let first = |fault: Fault| fault.fields.into_iter().next();
        draft.check().map_err(|fault| first(fault).unwrap_or_else(|| FieldFault::new("title", "import_unreadable")))
    });
    Read { uid, title, plan }
}

fn draft(event: &IcalEvent, title: &str) -> Result<EventDraft, FieldFault> {
    if property(event, "RECURRENCE-ID").is_some() {
        return Err(FieldFault::new("recurrence", "import_occurrence"));
    }
    let unreadable = |field: &str| FieldFault::new(field, "import_time_unreadable");
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
        visibility: if value_of(event, "CLASS").is_none_or(|class| class == "PUBLIC") {
            Visibility::Public
        } else {
            Visibility::Board
        },
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
        url: value_of(event, "URL").filter(|url| url.starts_with("http")).map(ToOwned::to_owned),
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

#[cfg(test)]
mod tests;
