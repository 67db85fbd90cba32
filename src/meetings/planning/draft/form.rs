//! The form of a meeting: day and times apart, and back.
//!
//! Inputs: `kind`, `title`, `starts`, `starts_time`, `ends_time`, `ends` (another last day),
//! `place`, `remote_url`, `visibility`, `timezone`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{MeetingDraft, home, next_day};
use crate::{
    calendar::Visibility,
    kit::{Fault, FieldFault, form::Fields, shell::FormState},
    meetings::{Kind, meeting},
};

impl MeetingDraft {
    /// From a form. An end before the start is past midnight, unless another day is given.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let kind = Kind::from_key(fields.text("kind"));
        if kind.is_none() {
            faults.push(FieldFault::new("kind", "meeting_kind_needed"));
        }
        if fields.filled("starts").is_none() {
            faults.push(FieldFault::new("starts", "meeting_day_needed"));
        }
        let first = fields.date("starts", &mut faults);
        if fields.filled("starts_time").is_none() {
            faults.push(FieldFault::new("starts_time", "meeting_time_needed"));
        }
        let starts = first.zip(time(fields, "starts_time", &mut faults)).map(|(day, time)| day.and_time(time));
        let last = fields.date("ends", &mut faults);
        let ends_time = time(fields, "ends_time", &mut faults);
        let ends = last.or(first).zip(ends_time).map(|(day, time)| day.and_time(time));
        let is_past_midnight = last.is_none() && ends <= starts;
        if !faults.is_empty() {
            return Err(Fault::fields(faults));
        }
        Ok(Self {
            kind: kind.unwrap_or(Kind::Board),
            title: fields.filled("title"),
            starts: starts.unwrap_or_default(),
            ends: if is_past_midnight { ends.map(next_day) } else { ends },
            timezone: fields.filled("timezone").unwrap_or_else(home),
            place: fields.filled("place"),
            remote_url: fields.filled("remote_url"),
            visibility: Visibility::from_key(fields.text("visibility")),
        })
    }
}

fn time(fields: &Fields, name: &str, faults: &mut Vec<FieldFault>) -> Option<NaiveTime> {
    let text = fields.filled(name)?.replace('.', ":");
    let read = ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok());
    if read.is_none() {
        faults.push(FieldFault::new(name, "time_malformed"));
    }
    read
}

/// The form filled in with a meeting.
pub fn form_of(row: &meeting::Model) -> FormState {
    let mut values = vec![
        ("version", row.version.to_string()),
        ("kind", row.kind.key().to_owned()),
        ("title", row.title.clone()),
        ("starts", row.starts.date().to_string()),
        ("starts_time", row.starts.format("%H:%M").to_string()),
        ("ends_time", row.ends.format("%H:%M").to_string()),
        ("place", row.place.clone().unwrap_or_default()),
        ("remote_url", row.remote_url.clone().unwrap_or_default()),
        ("visibility", row.visibility.key().to_owned()),
        ("timezone", row.timezone.clone()),
    ];
    if let Some(last) = last_day(row.starts, row.ends) {
        values.push(("ends", last.to_string()));
    }
    FormState::filled(values)
}

/// The day of the end, where the times do not say it already: on the same day and past midnight it
/// says nothing new, and would keep a moved meeting from moving.
fn last_day(starts: NaiveDateTime, ends: NaiveDateTime) -> Option<NaiveDate> {
    let day = starts.date().and_time(ends.time());
    let said = if day <= starts { next_day(day) } else { day };
    (said != ends).then(|| ends.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_has_a_day_of_its_own_only_where_the_times_do_not_say_it() {
        let day = |ends: &str| last_day("2026-03-12T22:00:00".parse().unwrap(), ends.parse().unwrap());
        assert_eq!(day("2026-03-12T23:00:00"), None);
        assert_eq!(day("2026-03-13T00:30:00"), None);
        assert_eq!(day("2026-03-13T22:00:00"), None);
        assert_eq!(day("2026-03-13T23:00:00"), "2026-03-13".parse().ok());
        assert_eq!(day("2026-03-15T01:00:00"), "2026-03-15".parse().ok());
    }
}
