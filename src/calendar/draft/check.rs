//! Collects faults while the fields of a draft are checked one by one.

use chrono::{Datelike, Days, NaiveDateTime, NaiveTime, Timelike};
use chrono_tz::Tz;

use crate::{
    calendar::{
        rules,
        zone::{self, LocalFault},
    },
    kit::{Fault, FieldFault, text},
};

/// The years in which events may take place.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Check(Vec<FieldFault>);

impl Check {
    /// Adds a fault.
    pub(super) fn fault(&mut self, fault: FieldFault) {
        self.0.push(fault);
    }

    /// Whether a field is at fault.
    pub(super) fn found(&self, field: &str) -> bool {
        self.0.iter().any(|fault| fault.field == field)
    }

    /// What was checked, if nothing is at fault.
    pub(super) fn done<T>(self, checked: T) -> Result<T, Fault> {
        if self.0.is_empty() { Ok(checked) } else { Err(Fault::fields(self.0)) }
    }

    /// One clean line: line breaks and control characters do not survive it.
    pub(super) fn line(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let line = text::one_line(value?);
        self.fits(field, &line, most);
        (!line.is_empty()).then_some(line)
    }

    /// Several clean lines.
    pub(super) fn text(&mut self, field: &str, value: Option<&str>, most: usize) -> Option<String> {
        let lines = text::lines(value?);
        self.fits(field, &lines, most);
        (!lines.is_empty()).then_some(lines)
    }

    fn fits(&mut self, field: &str, value: &str, most: usize) {
        if value.chars().count() > most {
            self.fault(FieldFault::new(field, "text_too_long").with("most", most));
        }
    }

    /// Start and end as they are kept: whole seconds, whole days where they are meant. A time that
    /// the clocks skip or show twice is refused, since no two calendar programs agree on it.
    pub(super) fn span(
        &mut self,
        (starts, ends): (NaiveDateTime, NaiveDateTime),
        all_day: bool,
        zone: Tz,
    ) -> (NaiveDateTime, NaiveDateTime) {
        for (field, at) in [("starts", starts), ("ends", ends)] {
            if !YEARS.contains(&at.year()) {
                self.fault(FieldFault::new(field, "date_out_of_range"));
            } else if !all_day && let Err(fault) = zone::sound(at, zone) {
                self.fault(FieldFault::new(field, local_code(fault)));
            }
        }
        let (starts, ends) = (tidy(starts, all_day), if all_day { day_after(ends) } else { tidy(ends, false) });
        if ends <= starts {
            self.fault(FieldFault::new("ends", "event_ends_before_start"));
        } else if ends - starts > rules::LONGEST {
            self.fault(FieldFault::new("ends", "event_too_long"));
        }
        (starts, ends)
    }
}

/// A start in whole seconds, or the beginning of its day.
pub(super) fn tidy(at: NaiveDateTime, all_day: bool) -> NaiveDateTime {
    if all_day { at.date().and_time(NaiveTime::MIN) } else { at.with_nanosecond(0).unwrap_or(at) }
}

/// An exclusive end of whole days; a time within a day counts the day in.
fn day_after(ends: NaiveDateTime) -> NaiveDateTime {
    let day = ends.date();
    let next = if ends.time() == NaiveTime::MIN { Some(day) } else { day.checked_add_days(Days::new(1)) };
    next.unwrap_or(day).and_time(NaiveTime::MIN)
}

fn local_code(fault: LocalFault) -> &'static str {
    match fault {
        LocalFault::Nonexistent => "local_time_nonexistent",
        LocalFault::Doubled => "local_time_doubled",
    }
}
