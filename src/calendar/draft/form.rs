//! The form of an event: dates and times apart, the recurrence as people say it, and back.
//!
//! Inputs: `starts`, `starts_time`, `ends` (the last day), `ends_time`; `recurrence` is a choice,
//! with `every`, `days`, `nth`, `weekday`, `rule` beside it; `ending` with `until` and `times`.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::EventDraft;
use crate::{
    calendar::{
        Category, Status, Visibility,
        recurrence::{Ending, Repeat, Rule, Series, recognise_at},
        rules,
        view::EventView,
        zone,
    },
    kit::{Fault, FieldFault, form::Fields, shell::FormState},
};

/// The days of the week by their letters in a rule.
pub const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

impl EventDraft {
    /// From a form.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let all_day = fields.ticked("all_day");
        let (starts, ends) = span(fields, all_day, &mut faults);
        let ending = ending(fields, &mut faults);
        let repeat = starts.map_or(Repeat::Never, |starts| repeat(fields, starts, &mut faults));
        let visibility = Visibility::from_key(fields.text("visibility"));
        if visibility.is_none() {
            faults.push(FieldFault::new("visibility", "event_visibility_needed"));
        }
        let draft = Self {
            title: fields.text("title").to_owned(),
            description: fields.filled("description"),
            location: fields.filled("location"),
            category: Category::from_key(fields.text("category")),
            visibility: visibility.unwrap_or(Visibility::Board),
            all_day,
            starts: starts.unwrap_or_default(),
            ends: ends.unwrap_or_default(),
            timezone: fields.filled("timezone").unwrap_or_else(super::home),
            recurrence: repeat.rule(&ending),
            excluded: Vec::new(),
            status: Status::from_key(fields.text("status")).unwrap_or(Status::Confirmed),
            url: fields.filled("url"),
            capacity: fields.parsed("capacity", "number_malformed", &mut faults),
        };
        let apart = ["starts", "ends", "recurrence", "excluded"];
        let mut draft = Fault::unread(faults, draft, &apart, Self::check)?;
        draft.excluded =
            draft.still_given(&fields.all("excluded").filter_map(|at| at.parse().ok()).collect::<Vec<_>>());
        Ok(draft)
    }

    /// What had been taken out before, as far as the series still gives it: a form that moves the
    /// series must not fail over occurrences that it does not show.
    pub(in crate::calendar) fn still_given(&self, before: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
        let zone = zone::zone(&self.timezone).unwrap_or(zone::HOME);
        let rule = self.recurrence.as_deref().and_then(|rule| Rule::parse(rule, self.starts, self.all_day, zone).ok());
        let Some(rule) = rule.filter(|_| !before.is_empty()) else {
            return Vec::new();
        };
        let series = Series {
            starts: self.starts,
            ends: self.ends,
            all_day: self.all_day,
            zone,
            rule: Some(rule.text()),
            excluded: &[],
        };
        rules::realigned(before, &series)
    }
}

/// Start and exclusive end. Without a last day it is the first; a time before the start is then
/// past midnight.
pub(super) fn span(
    fields: &Fields,
    all_day: bool,
    faults: &mut Vec<FieldFault>,
) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    if fields.filled("starts").is_none() {
        faults.push(FieldFault::new("starts", "event_date_needed"));
    }
    let first = fields.date("starts", faults);
    let last = fields.date("ends", faults).or(first);
    if all_day {
        let after = last.and_then(|day| day.checked_add_days(Days::new(1)));
        return (first.map(midnight), after.map(midnight));
    }
    for name in ["starts_time", "ends_time"] {
        if fields.filled(name).is_none() {
            faults.push(FieldFault::new(name, "event_time_needed"));
        } else if time_of(fields, name).is_none() {
            faults.push(FieldFault::new(name, "time_malformed"));
        }
    }
    let starts = first.zip(time_of(fields, "starts_time")).map(|(day, time)| day.and_time(time));
    let ends = last.zip(time_of(fields, "ends_time")).map(|(day, time)| day.and_time(time));
    if fields.filled("ends").is_some() || ends > starts {
        return (starts, ends);
    }
    (starts, ends.and_then(|ends| ends.checked_add_days(Days::new(1))))
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

fn time_of(fields: &Fields, name: &str) -> Option<NaiveTime> {
    let text = fields.filled(name)?.replace('.', ":");
    ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok())
}

fn repeat(fields: &Fields, starts: NaiveDateTime, faults: &mut Vec<FieldFault>) -> Repeat {
    let every = fields.parsed("every", "number_malformed", faults).unwrap_or(1_u16);
    if !(1..=99).contains(&every) {
        faults.push(FieldFault::new("every", "number_out_of_range").with("least", 1).with("most", 99));
    }
    match fields.text("recurrence") {
        "daily" => Repeat::Daily { every },
        "weekly" => Repeat::Weekly { every, days: days(fields) },
        "monthly_weekday" => Repeat::MonthlyOnWeekday {
            every,
            nth: fields.text("nth").parse().unwrap_or_else(|_| nth_of(starts)),
            day: weekday(fields.text("weekday")).unwrap_or(starts.weekday()),
        },
        "monthly_day" => Repeat::MonthlyOnDay { every, day: u8::try_from(starts.day()).unwrap_or(1) },
        "monthly_last" => Repeat::MonthlyLastDay { every },
        "yearly" => Repeat::Yearly,
        "own" => match fields.filled("rule") {
            Some(rule) => Repeat::Own(rule),
            None => {
                faults.push(FieldFault::new("rule", "event_rule_needed"));
                Repeat::Never
            }
        },
        _ => Repeat::Never,
    }
}

fn days(fields: &Fields) -> Vec<Weekday> {
    WEEKDAYS
        .into_iter()
        .filter(|(letters, _)| fields.all("days").any(|day| day == *letters))
        .map(|(_, day)| day)
        .collect()
}

fn weekday(letters: &str) -> Option<Weekday> {
    WEEKDAYS.into_iter().find(|(known, _)| *known == letters).map(|(_, day)| day)
}

fn letters(day: Weekday) -> &'static str {
    WEEKDAYS.into_iter().find(|(_, known)| *known == day).map_or("MO", |(letters, _)| letters)
}

/// Which of its weekday in the month a day is; the fifth is taken as the last.
fn nth_of(starts: NaiveDateTime) -> i8 {
    match starts.day0() / 7 {
        nth @ 0..=3 => i8::try_from(nth + 1).unwrap_or(1),
        _ => -1,
    }
}

fn ending(fields: &Fields, faults: &mut Vec<FieldFault>) -> Ending {
    let before = faults.len();
    let (name, code, ending) = match fields.text("ending") {
        "until" => ("until", "event_until_needed", fields.date("until", faults).map(Ending::Until)),
        "times" => ("times", "number_needed", fields.parsed("times", "number_malformed", faults).map(Ending::Times)),
        _ => return Ending::Never,
    };
    if ending.is_none() && faults.len() == before {
        faults.push(FieldFault::new(name, code));
    }
    ending.unwrap_or(Ending::Never)
}

/// The form filled in with an event.
pub fn form_of(event: &EventView) -> FormState {
    let zone = zone::zone(&event.timezone).unwrap_or(zone::HOME);
    let (repeat, ending) = recognise_at(event.recurrence.as_deref().unwrap_or_default(), event.starts, zone);
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut values = vec![
        ("version", event.version.to_string()),
        ("title", event.title.clone()),
        ("location", optional(&event.location)),
        ("description", optional(&event.description)),
        ("url", optional(&event.url)),
        ("category", event.category.map(Category::key).unwrap_or_default().to_owned()),
        ("visibility", event.visibility.key().to_owned()),
        ("status", event.status.key().to_owned()),
        ("timezone", event.timezone.clone()),
        ("capacity", event.capacity.map(|capacity| capacity.to_string()).unwrap_or_default()),
    ];
    values.extend(span_values(event.starts, event.ends, event.all_day));
    values.extend(repeat_values(&repeat));
    values.extend(ending_values(ending));
    values.extend(event.excluded.iter().map(|start| ("excluded", start.format("%Y-%m-%dT%H:%M:%S").to_string())));
    FormState::filled(values)
}

/// Start and end as the inputs of a form.
pub fn span_values(starts: NaiveDateTime, ends: NaiveDateTime, all_day: bool) -> Vec<(&'static str, String)> {
    let last = if all_day { rules::last_day_of(starts, ends) } else { ends.date() };
    let mut values = vec![("starts", starts.date().to_string())];
    // The end's day says nothing new on the same day, and would keep a moved event from moving.
    if last != starts.date() {
        values.push(("ends", last.to_string()));
    }
    if all_day {
        values.push(("all_day", "yes".to_owned()));
    } else {
        values.push(("starts_time", starts.format("%H:%M").to_string()));
        values.push(("ends_time", ends.format("%H:%M").to_string()));
    }
    values
}

fn repeat_values(repeat: &Repeat) -> Vec<(&'static str, String)> {
    let choice = |key: &str| ("recurrence", key.to_owned());
    let step = |every: &u16| ("every", every.to_string());
    match repeat {
        Repeat::Never => vec![choice("never"), step(&1)],
        Repeat::Daily { every } => vec![choice("daily"), step(every)],
        Repeat::Weekly { every, days } => {
            let days = days.iter().map(|day| ("days", letters(*day).to_owned()));
            [choice("weekly"), step(every)].into_iter().chain(days).collect()
        }
        Repeat::MonthlyOnWeekday { every, nth, day } => vec![
            choice("monthly_weekday"),
            step(every),
            ("nth", nth.to_string()),
            ("weekday", letters(*day).to_owned()),
        ],
        Repeat::MonthlyOnDay { every, .. } => vec![choice("monthly_day"), step(every)],
        Repeat::MonthlyLastDay { every } => vec![choice("monthly_last"), step(every)],
        Repeat::Yearly => vec![choice("yearly"), step(&1)],
        Repeat::Own(rule) => vec![choice("own"), step(&1), ("rule", rule.clone())],
    }
}

fn ending_values(ending: Ending) -> Vec<(&'static str, String)> {
    match ending {
        Ending::Never => vec![("ending", "never".to_owned())],
        Ending::Until(day) => vec![("ending", "until".to_owned()), ("until", day.to_string())],
        Ending::Times(times) => vec![("ending", "times".to_owned()), ("times", times.to_string())],
    }
}
