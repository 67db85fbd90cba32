//! The recurrence rule of a template, so written that the start is its first occurrence (interop: RFC 5545 3.8.5.3).

use super::template::{EventTemplate, Repeats, When};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeZone, Weekday};
use chrono_tz::Europe::Stockholm;

/// The value of the RRULE for an event that first starts then; `None` if it does not come back.
pub fn rule(template: &EventTemplate, starts: NaiveDateTime) -> Option<String> {
    match template.repeats {
        Repeats::Once => None,
        Repeats::WeeksCounted(every, month, day) => {
            let times = steps(starts, every, month, day)?.checked_add(1)?;
            Some(format!("{};COUNT={times}", weekly(every, starts.weekday())))
        }
        Repeats::WeeksUntil(every, month, day) => {
            let after = steps(starts, every, month, day)?.checked_mul(u64::try_from(7 * every).ok()?)?;
            let last = starts.checked_add_days(Days::new(after))?;
            Some(format!("{};UNTIL={}", weekly(every, starts.weekday()), instant(last)?))
        }
        Repeats::Months(times) => {
            Some(format!("FREQ=MONTHLY;BYDAY={}{};COUNT={times}", nth(template.when)?, code(starts.weekday())))
        }
    }
}

fn weekly(every: i64, weekday: Weekday) -> String {
    let weekday = code(weekday);
    if every == 1 {
        format!("FREQ=WEEKLY;BYDAY={weekday}")
    } else {
        format!("FREQ=WEEKLY;INTERVAL={every};BYDAY={weekday}")
    }
}

/// How often the event comes back after its start, through a month and day of the same year.
fn steps(starts: NaiveDateTime, every: i64, month: u32, day: u32) -> Option<u64> {
    let last = NaiveDate::from_ymd_opt(starts.year(), month, day)?;
    let weeks = last.signed_duration_since(starts.date()).num_weeks();
    u64::try_from(weeks.checked_div(every)?).ok().filter(|steps| *steps > 0)
}

/// The last occurrence itself as UTC: what RFC 5545 3.3.10 asks of UNTIL when the start has a zone.
fn instant(local: NaiveDateTime) -> Option<String> {
    let instant = Stockholm.from_local_datetime(&local).earliest()?;
    Some(instant.naive_utc().format("%Y%m%dT%H%M%SZ").to_string())
}

fn nth(when: When) -> Option<String> {
    match when {
        When::Nth(nth, _, _) => Some(nth.to_string()),
        When::Last(_, _) => Some("-1".to_owned()),
        _ => None,
    }
}

fn code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
