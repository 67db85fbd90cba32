//! The days of a meeting: the one it was called to, the one on which it is held, and those to which
//! it was adjourned.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;

use super::weekday::next_weekday;
use crate::{
    calendar::zone::{self, LocalFault},
    kit::{Fault, FieldFault},
    meetings::{State, meeting},
};

/// For how long after the day it was called to a meeting may go on without a new call.
///
/// Source: custom, as the act on economic associations has it for theirs.
const WITHOUT_CALL: Days = Days::new(28);

/// The hour at which a night is over.
const MORNING: u32 = 6;

fn zone_of(row: &meeting::Model) -> Tz {
    zone::zone(&row.timezone).unwrap_or(zone::HOME)
}

/// An instant on the wall clock where a meeting is held.
pub fn local(row: &meeting::Model, at: DateTime<Utc>) -> NaiveDateTime {
    zone::local(at, zone_of(row))
}

/// When those concerned were told that a meeting is held: as it was called, or as it was adjourned.
pub fn announced(row: &meeting::Model) -> NaiveDateTime {
    row.adjourned_to.unwrap_or(row.starts)
}

/// When an adjourned meeting is still awaited on another day than today. After a break nobody else is.
pub fn awaited(row: &meeting::Model, now: DateTime<Utc>) -> Option<NaiveDateTime> {
    row.adjourned_to.filter(|to| to.date() > local(row, now).date() && !is_of_the_night(row, *to))
}

/// Whether a meeting that is adjourned to then takes but a break: it goes on the same day, or in the night
/// that follows. Those who are there stay, and nobody else is told.
pub fn is_break(row: &meeting::Model, now: DateTime<Utc>, to: NaiveDateTime) -> bool {
    to.date() == local(row, now).date() || is_of_the_night(row, to)
}

fn is_of_the_night(row: &meeting::Model, to: NaiveDateTime) -> bool {
    sitting(row).succ_opt() == Some(to.date()) && to.hour() < MORNING
}

/// The instant at which a meeting is planned to start, or to go on.
pub fn planned(row: &meeting::Model) -> DateTime<Utc> {
    zone::instant(announced(row), zone_of(row))
}

/// The day of a meeting where it is held: the one on which it was opened, else the planned one. The
/// roll is computed for it.
pub fn day(row: &meeting::Model) -> NaiveDate {
    row.opened.map_or_else(|| row.starts.date(), |at| local(row, at).date())
}

/// When a meeting began, local time: as it was planned, unless it was opened on another day; then the minute
/// at which it was.
pub fn began(starts: NaiveDateTime, opened: Option<DateTime<Utc>>, timezone: &str) -> NaiveDateTime {
    let zone = zone::zone(timezone).unwrap_or(zone::HOME);
    opened.map(|at| zone::minute(at, zone)).filter(|at| at.date() != starts.date()).unwrap_or(starts)
}

/// The day on which a meeting goes on, after it was adjourned, too.
fn sitting(row: &meeting::Model) -> NaiveDate {
    row.resumed.map_or_else(|| day(row), |at| local(row, at).date())
}

/// The day from which those elected have their posts, when a meeting is closed now. One that is
/// adjourned and closed without going on gives nobody a post for days that are over.
pub fn seated_from(row: &meeting::Model, now: DateTime<Utc>) -> NaiveDate {
    if row.adjourned_to.is_some() { local(row, now).date() } else { sitting(row) }
}

/// When the calendar has a meeting that was held: as it was planned; when it went on another day than the
/// one on which it was opened, from then, for as long as it was planned for.
pub fn held(row: &meeting::Model) -> (NaiveDateTime, NaiveDateTime) {
    let went_on = row.resumed.map(|at| zone::minute(at, zone_of(row))).filter(|at| at.date() != day(row));
    went_on.map_or((row.starts, row.ends), |at| (at, end_from(row, at)))
}

/// The instant at which the day began where the meeting is held.
pub fn midnight(row: &meeting::Model, now: DateTime<Utc>) -> DateTime<Utc> {
    zone::instant(local(row, now).date().and_time(NaiveTime::MIN), zone_of(row))
}

/// An instant on the wall clock of the hall: "18.42".
pub fn clock(row: &meeting::Model, at: DateTime<Utc>) -> String {
    local(row, at).format("%H.%M").to_string()
}

/// Whether a meeting goes on at this moment: opened, not adjourned, not over.
pub fn goes_on(row: &meeting::Model) -> bool {
    row.state == State::Open && row.adjourned_to.is_none()
}

/// Whether today is another day than the one its members were told. Boards meet when they agree to.
pub fn is_other_day(row: &meeting::Model, now: DateTime<Utc>) -> bool {
    let today = local(row, now).date();
    let is_told = row.adjourned_to.map_or_else(
        || is_planned(row, today),
        // A break over midnight may be over before it.
        |to| today == to.date() || (is_of_the_night(row, to) && today == sitting(row)),
    );
    row.kind.is_general() && !is_told
}

/// Whether a meeting of the members was opened on another day than they were called to.
pub fn was_other_day(row: &meeting::Model) -> bool {
    row.kind.is_general() && !is_planned(row, day(row))
}

fn is_planned(row: &meeting::Model, day: NaiveDate) -> bool {
    (row.starts.date()..=row.ends.date()).contains(&day)
}

/// Whether a meeting of the members may be opened today. On another day than they were told, whoever
/// opens it must say that this is meant: those who came on the day could void what it decides.
///
/// # Errors
/// Conflict `meeting_other_day`.
pub fn on_its_day(row: &meeting::Model, now: DateTime<Utc>, is_meant: bool) -> Result<(), Fault> {
    if is_meant || !is_other_day(row, now) {
        return Ok(());
    }
    Err(Fault::conflict("meeting_other_day").with("day", announced(row).date()))
}

/// The last day on which a meeting may go on without a new call: four weeks after the one it was
/// called to.
pub fn last_day(row: &meeting::Model) -> NaiveDate {
    row.starts.date().checked_add_days(WITHOUT_CALL).unwrap_or(NaiveDate::MAX)
}

/// Whether a meeting may be adjourned to a local time: later than now, and no more than four weeks
/// after the day it was called to.
///
/// # Errors
/// Invalid `adjournment_needs_call`, `adjournment_not_ahead`, `local_time_nonexistent`,
/// `local_time_doubled`.
pub fn may_adjourn(row: &meeting::Model, to: NaiveDateTime, now: DateTime<Utc>) -> Result<(), Fault> {
    if to.date() > last_day(row) {
        let late = FieldFault::new("to", "adjournment_needs_call").with("day", last_day(row));
        return Err(Fault::fields(vec![late]));
    }
    if to <= local(row, now) {
        return Err(Fault::field("to", "adjournment_not_ahead"));
    }
    zone::sound(to, zone_of(row)).map_err(|fault| match fault {
        LocalFault::Nonexistent => Fault::field("to", "local_time_nonexistent"),
        LocalFault::Doubled => Fault::field("to", "local_time_doubled"),
    })
}

/// Whether an adjourned meeting may still go on without a new call.
///
/// # Errors
/// Conflict `adjournment_needs_call`.
pub fn may_resume(row: &meeting::Model, now: DateTime<Utc>) -> Result<(), Fault> {
    if local(row, now).date() <= last_day(row) {
        return Ok(());
    }
    Err(Fault::conflict("adjournment_needs_call").with("day", last_day(row)))
}

/// The end that is planned of a meeting that goes on then: as long as it was planned for; an hour later
/// where the clocks skip that time or show it twice.
pub fn end_from(row: &meeting::Model, to: NaiveDateTime) -> NaiveDateTime {
    let length = row.ends - row.starts;
    let after = |hours| to.checked_add_signed(length + TimeDelta::hours(hours)).unwrap_or(to);
    if zone::sound(after(0), zone_of(row)).is_ok() { after(0) } else { after(1) }
}

/// A meeting as it stands where it goes on then: in the calendar, in letters and on posters.
pub fn moved(row: &meeting::Model, to: NaiveDateTime) -> meeting::Model {
    meeting::Model { starts: to, ends: end_from(row, to), ..row.clone() }
}

/// Whether a settled roll still holds when an adjourned meeting goes on now: on the same day and the
/// next weekday. Later the meeting settles it anew, with those who are there then.
///
/// Source: custom, as the acts on companies (2005:551, 7 kap. 29 §: to a later day than "närmast följande
/// vardag") and on economic associations have it for theirs; what a weekday is stands at
/// [`super::is_weekday`].
pub fn keeps_roll(row: &meeting::Model, now: DateTime<Utc>) -> bool {
    next_weekday(sitting(row)).is_none_or(|last| local(row, now).date() <= last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meetings::{Kind, hall::rules::tests::row};

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn when(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    /// Called to Saturday the 28th of March at six in the evening, opened then.
    fn open() -> meeting::Model {
        meeting::Model { opened: Some(at("2026-03-28T17:05:00Z")), ..row(Kind::Annual, State::Open) }
    }

    fn codes(result: Result<(), Fault>) -> Vec<&'static str> {
        result.err().map_or_else(Vec::new, |fault| fault.fields.iter().map(|field| field.code).collect())
    }

    #[test]
    fn the_day_is_that_of_the_opening_where_the_meeting_is_held() {
        let planned = row(Kind::Annual, State::Called);
        assert_eq!(day(&planned).to_string(), "2026-03-28");
        let late = meeting::Model { opened: Some(at("2026-03-29T22:30:00Z")), ..planned };
        assert_eq!(day(&late).to_string(), "2026-03-30");
        assert_eq!(clock(&late, at("2026-03-29T22:30:00Z")), "00.30");
    }

    #[test]
    fn a_break_ends_on_the_same_day_or_in_the_night_after_it() {
        let row = open();
        let is_break = |now: &str, to: &str| is_break(&row, at(now), when(to));
        assert!(is_break("2026-03-28T20:00:00Z", "2026-03-28T23:00:00"));
        assert!(is_break("2026-03-28T22:50:00Z", "2026-03-29T00:30:00"));
        assert!(!is_break("2026-03-28T22:50:00Z", "2026-03-29T06:00:00"));
        assert!(!is_break("2026-03-28T20:00:00Z", "2026-03-30T00:30:00"));
        let adjourned = |to: &str| meeting::Model { adjourned_to: Some(when(to)), ..open() };
        let still = |to: &str| awaited(&adjourned(to), at("2026-03-28T22:50:00Z")).is_some();
        assert!(!still("2026-03-29T00:30:00") && still("2026-03-29T18:00:00"));
    }

    #[test]
    fn another_day_than_the_members_were_told_must_be_meant() {
        let called = row(Kind::Annual, State::Called);
        let asked = |row: &meeting::Model, now: &str| on_its_day(row, at(now), false).err().map(|fault| fault.code);
        // The day is Swedish: late in the evening of the 27th by UTC it has begun.
        assert_eq!(asked(&called, "2026-03-27T23:30:00Z"), None);
        assert_eq!(asked(&called, "2026-03-27T22:30:00Z"), Some("meeting_other_day"));
        assert_eq!(asked(&called, "2026-03-29T10:00:00Z"), Some("meeting_other_day"));
        assert!(on_its_day(&called, at("2026-03-10T11:00:00Z"), true).is_ok());
        assert_eq!(asked(&row(Kind::Board, State::Called), "2026-03-10T11:00:00Z"), None);
        let past_midnight = meeting::Model { ends: when("2026-03-29T01:00:00"), ..called };
        assert_eq!(asked(&past_midnight, "2026-03-28T23:30:00Z"), None);
        let adjourned = meeting::Model { adjourned_to: Some(when("2026-04-11T18:00:00")), ..open() };
        assert_eq!(asked(&adjourned, "2026-04-11T16:00:00Z"), None);
        assert_eq!(asked(&adjourned, "2026-03-28T17:00:00Z"), Some("meeting_other_day"));
    }

    #[test]
    fn a_meeting_goes_on_within_four_weeks_of_its_called_day() {
        let asked = |to: &str| codes(may_adjourn(&open(), when(to), at("2026-03-28T19:00:00Z")));
        assert!(asked("2026-03-28T20:30:00").is_empty() && asked("2026-04-25T23:59:00").is_empty());
        assert_eq!(asked("2026-04-26T00:00:00"), ["adjournment_needs_call"]);
        assert_eq!(asked("9999-12-31T00:00:00"), ["adjournment_needs_call"]);
        assert_eq!(asked("2026-03-28T20:00:00"), ["adjournment_not_ahead"]);
        assert_eq!(asked("2026-03-29T02:30:00"), ["local_time_nonexistent"]);
        assert!(may_resume(&open(), at("2026-04-25T21:59:00Z")).is_ok());
        assert_eq!(
            may_resume(&open(), at("2026-04-25T22:00:00Z")).err().map(|fault| fault.code),
            Some("adjournment_needs_call")
        );
        assert_eq!(end_from(&open(), when("2026-04-11T18:00:00")), when("2026-04-11T21:00:00"));
        assert_eq!(end_from(&open(), when("2026-03-28T23:30:00")), when("2026-03-29T03:30:00"));
    }

    #[test]
    fn a_settled_roll_holds_to_the_next_weekday() {
        // Opened on a Saturday: Monday is the next weekday.
        assert!(keeps_roll(&open(), at("2026-03-28T20:00:00Z")) && keeps_roll(&open(), at("2026-03-30T16:00:00Z")));
        assert!(!keeps_roll(&open(), at("2026-03-31T16:00:00Z")));
        let again = meeting::Model { resumed: Some(at("2026-03-31T16:00:00Z")), ..open() };
        assert!(keeps_roll(&again, at("2026-04-01T16:00:00Z")) && !keeps_roll(&again, at("2026-04-02T16:00:00Z")));
        // On the eve of Good Friday: after Easter comes a Tuesday.
        let eve = meeting::Model { resumed: Some(at("2026-04-02T16:00:00Z")), ..open() };
        assert!(keeps_roll(&eve, at("2026-04-07T16:00:00Z")) && !keeps_roll(&eve, at("2026-04-08T16:00:00Z")));
    }

    #[test]
    fn the_calendar_has_the_day_that_was_held() {
        let planned = (when("2026-03-28T18:00:00"), when("2026-03-28T21:00:00"));
        let left = meeting::Model { adjourned_to: Some(when("2026-04-11T18:00:00")), ..open() };
        let broken = meeting::Model { resumed: Some(at("2026-03-28T20:10:00Z")), ..open() };
        assert_eq!((held(&open()), held(&left), held(&broken)), (planned, planned, planned));
        let resumed = meeting::Model { resumed: Some(at("2026-04-11T16:07:31Z")), ..left };
        assert_eq!(held(&resumed), (when("2026-04-11T18:07:00"), when("2026-04-11T21:07:00")));
        assert_eq!(midnight(&open(), at("2026-03-29T20:00:00Z")), at("2026-03-28T23:00:00Z"));
        assert_eq!(midnight(&open(), at("2026-03-29T22:00:00Z")), at("2026-03-29T22:00:00Z"));
    }

    #[test]
    fn nobody_is_seated_for_days_that_are_over() {
        let now = at("2026-04-11T18:00:00Z");
        assert_eq!(seated_from(&open(), now).to_string(), "2026-03-28");
        let resumed = meeting::Model { resumed: Some(at("2026-04-11T16:00:00Z")), ..open() };
        assert_eq!(seated_from(&resumed, now).to_string(), "2026-04-11");
        let left = meeting::Model { adjourned_to: Some(when("2026-04-10T18:00:00")), ..open() };
        assert_eq!((seated_from(&left, now).to_string().as_str(), goes_on(&left)), ("2026-04-11", false));
    }
}
