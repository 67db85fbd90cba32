//! What a person may say about an event: as JSON or as a form, checked the same way.

mod check;
mod form;
mod occurrence;
#[cfg(test)]
mod tests;

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;
use poem_openapi::Object;

use super::{
    Category, Status, Visibility, event,
    recurrence::{Rule, Series, expand, produces},
    zone,
};
use crate::{
    associations::rules::website,
    kit::{Fault, FieldFault, text},
};
use check::Check;

pub use form::{WEEKDAYS, form_of, span_values};
pub use occurrence::{OccurrenceDraft, OccurrencePlan};

/// How many starts may be taken out of one series.
const MOST_EXCLUDED: usize = 500;
/// How many people an event may have room for.
const ROOM: std::ops::RangeInclusive<i32> = 1..=100_000;

/// An event, or a series of them.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct EventDraft {
    /// The title, one line of at most 200 characters.
    pub title: String,
    /// Plain text, at most 5,000 characters.
    pub description: Option<String>,
    /// The place, one line of at most 200 characters.
    pub location: Option<String>,
    /// The kind of event.
    pub category: Option<Category>,
    /// Who may see it.
    #[oai(default = "public")]
    pub visibility: Visibility,
    /// Whether whole days are meant.
    #[oai(default)]
    pub all_day: bool,
    /// The first start, local time in `timezone`.
    pub starts: NaiveDateTime,
    /// The first end, exclusive: for whole days 00:00 on the day after the last. At most 366 days after the start.
    pub ends: NaiveDateTime,
    /// Europe/Stockholm, Europe/Helsinki or Europe/Oslo.
    #[oai(default = "home")]
    pub timezone: String,
    /// The value of an RRULE (RFC 5545 3.3.10), daily or rarer; `starts` must be its first occurrence.
    pub recurrence: Option<String>,
    /// Starts taken out of the series, at most 500.
    #[oai(default)]
    pub excluded: Vec<NaiveDateTime>,
    /// Whether it will be held.
    #[oai(default = "confirmed")]
    pub status: Status,
    /// A link to more, http or https.
    pub url: Option<String>,
    /// How many may come, 1 to 100,000.
    pub capacity: Option<i32>,
}

fn public() -> Visibility {
    Visibility::Public
}

fn home() -> String {
    zone::HOME.name().to_owned()
}

fn confirmed() -> Status {
    Status::Confirmed
}

/// An event, every field checked and in its normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    title: String,
    description: Option<String>,
    location: Option<String>,
    category: Option<Category>,
    visibility: Visibility,
    all_day: bool,
    starts: NaiveDateTime,
    ends: NaiveDateTime,
    zone: Tz,
    rule: Option<Rule>,
    excluded: Vec<NaiveDateTime>,
    status: Status,
    url: Option<String>,
    capacity: Option<i32>,
}

impl EventDraft {
    /// The event, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Plan, Fault> {
        let mut check = Check::default();
        let title = check.line("title", Some(&self.title), 200);
        if title.is_none() {
            check.fault(FieldFault::new("title", "event_title_needed"));
        }
        let zone = zone::zone(&self.timezone);
        if zone.is_none() {
            check.fault(FieldFault::new("timezone", "event_timezone_unknown"));
        }
        let zone = zone.unwrap_or(zone::HOME);
        let (starts, ends) = check.span((self.starts, self.ends), self.all_day, zone);
        let rule = self.checked_rule(&mut check, starts, zone);
        if self.capacity.is_some_and(|capacity| !ROOM.contains(&capacity)) {
            check.fault(
                FieldFault::new("capacity", "number_out_of_range").with("least", ROOM.start()).with("most", ROOM.end()),
            );
        }
        let plan = Plan {
            title: title.unwrap_or_default(),
            description: check.text("description", self.description.as_deref(), 5_000),
            location: check.line("location", self.location.as_deref(), 200),
            category: self.category,
            visibility: self.visibility,
            all_day: self.all_day,
            starts,
            ends,
            zone,
            excluded: self.tidy_excluded(),
            rule,
            status: self.status,
            url: self.checked_url(&mut check),
            capacity: self.capacity,
        };
        plan.check_excluded(&mut check);
        check.done(plan)
    }

    fn checked_rule(&self, check: &mut Check, starts: NaiveDateTime, zone: Tz) -> Option<Rule> {
        let text = self.recurrence.as_deref().map(str::trim).filter(|text| !text.is_empty())?;
        Rule::parse(text, starts, self.all_day, zone)
            .map_err(|fault| check.fault(FieldFault::new("recurrence", fault.code())))
            .ok()
    }

    fn checked_url(&self, check: &mut Check) -> Option<String> {
        let text = self.url.as_deref().map(text::one_line).filter(|text| !text.is_empty())?;
        let url = website(&text);
        if url.is_none() {
            check.fault(FieldFault::new("url", "website_invalid"));
        }
        url
    }

    fn tidy_excluded(&self) -> Vec<NaiveDateTime> {
        let mut excluded: Vec<NaiveDateTime> =
            self.excluded.iter().map(|start| check::tidy(*start, self.all_day)).collect();
        excluded.sort_unstable();
        excluded.dedup();
        excluded
    }
}

impl Plan {
    /// The local start of the rule's last occurrence; none for a single event or an endless series.
    pub fn last(&self) -> Option<NaiveDateTime> {
        self.rule.as_ref().and_then(Rule::last)
    }

    /// The row with the plan's fields in place; identity, counts and times are the caller's to set.
    pub fn onto(&self, row: event::Model) -> event::Model {
        event::Model {
            title: self.title.clone(),
            description: self.description.clone(),
            location: self.location.clone(),
            category: self.category,
            visibility: self.visibility,
            all_day: self.all_day,
            starts: self.starts,
            ends: self.ends,
            timezone: self.zone.name().to_owned(),
            recurrence: self.rule.as_ref().map(|rule| rule.text().to_owned()),
            excluded: event::joined(&self.excluded),
            status: self.status,
            url: self.url.clone(),
            capacity: self.capacity,
            ..row
        }
    }

    fn series<'a>(&'a self, excluded: &'a [NaiveDateTime]) -> Series<'a> {
        Series {
            starts: self.starts,
            ends: self.ends,
            all_day: self.all_day,
            zone: self.zone,
            rule: self.rule.as_ref().map(Rule::text),
            excluded,
        }
    }

    /// What is taken out must be there, and something must be left.
    fn check_excluded(&self, check: &mut Check) {
        if self.excluded.is_empty() || check.found("recurrence") || check.found("starts") {
            return;
        }
        let whole = self.series(&[]);
        let code = if self.rule.is_none() {
            "event_excluded_without_rule"
        } else if self.excluded.len() > MOST_EXCLUDED {
            "event_excluded_too_many"
        } else if self.excluded.iter().any(|start| !produces(&whole, *start)) {
            "event_excluded_unknown"
        } else if !self.leaves_some() {
            "event_excluded_all"
        } else {
            return;
        };
        check.fault(FieldFault::new("excluded", code));
    }

    fn leaves_some(&self) -> bool {
        let until = self.last().unwrap_or(self.starts).max(self.starts);
        let until = until.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(until);
        self.last().is_none() || !expand(&self.series(&self.excluded), &[], self.starts, until, 1).is_empty()
    }
}
