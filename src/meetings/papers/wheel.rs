//! The year wheel (årshjul): what comes when, computed from the bylaws and the meetings that are there.
//!
//! Source: the association's bylaws; where they are silent, good custom (accounts with the auditor four
//! weeks before, the new board meets right after the annual meeting).

use chrono::{Datelike, NaiveDate};

use super::view::{Mark, Standing, WheelEntry, YearWheel};
use crate::{
    associations::draft::{BylawsDraft, FeeRule},
    meetings::{Kind, State, meeting, planning::rules::demands},
};

/// What comes when in a year, as it stands today.
pub fn wheel(bylaws: &BylawsDraft, year: i32, today: NaiveDate, meetings: &[meeting::Model]) -> YearWheel {
    let Some(first) = NaiveDate::from_ymd_opt(year, 1, 1) else {
        return YearWheel { year, items: Vec::new() };
    };
    let latest = demands(bylaws, Kind::Annual, first).latest_annual;
    let annual = of_kind(meetings, year, Kind::Annual);
    let base = annual.map(|one| one.starts.date()).or(latest).unwrap_or(first);
    let mut items = around(bylaws, base, today, annual);
    items.push(entry(Mark::AnnualMeeting, base, annual_state(annual, base, today), annual));
    items.push(constituting(meetings, year, base, today, annual));
    if let Some(day) = fiscal_year_end(bylaws, year) {
        items.push(entry(Mark::FiscalYearEnd, day, by_day(day, today), None));
    }
    if bylaws.fee_rule != FeeRule::None {
        items.push(entry(Mark::Fees, base, passed(annual, base, today), None));
    }
    items.sort_by_key(|one| (one.day, one.mark));
    YearWheel { year, items }
}

/// What has its day before the annual meeting.
fn around(bylaws: &BylawsDraft, base: NaiveDate, today: NaiveDate, annual: Option<&meeting::Model>) -> Vec<WheelEntry> {
    let asked = demands(bylaws, Kind::Annual, base);
    let mut items = Vec::new();
    for (mark, day) in [(Mark::AccountsToAuditor, asked.accounts_to_auditor), (Mark::MotionsIn, asked.motion_deadline)]
    {
        items.extend(day.map(|day| entry(mark, day, passed(annual, day, today), annual)));
    }
    items.extend(asked.latest_call_day.map(|day| entry(Mark::CallBy, day, call_state(annual, day, today), annual)));
    items
}

fn entry(mark: Mark, day: NaiveDate, state: Standing, meeting: Option<&meeting::Model>) -> WheelEntry {
    WheelEntry { mark, day, state, meeting_id: meeting.map(|meeting| meeting.id) }
}

/// The first meeting of a kind in a year that was not cancelled.
fn of_kind(meetings: &[meeting::Model], year: i32, kind: Kind) -> Option<&meeting::Model> {
    meetings
        .iter()
        .filter(|one| one.kind == kind && one.state != State::Cancelled && one.starts.year() == year)
        .min_by_key(|one| one.starts)
}

/// The last day of the financial year that ends in a calendar year.
fn fiscal_year_end(bylaws: &BylawsDraft, year: i32) -> Option<NaiveDate> {
    match bylaws.fiscal_year_starts {
        0 | 1 => NaiveDate::from_ymd_opt(year, 12, 31),
        month => NaiveDate::from_ymd_opt(year, month.into(), 1)?.pred_opt(),
    }
}

/// What a calendar alone decides.
fn by_day(day: NaiveDate, today: NaiveDate) -> Standing {
    if day < today { Standing::Done } else { Standing::Ahead }
}

/// What nobody tells us: done once the annual meeting was held; before, its day tells.
fn passed(annual: Option<&meeting::Model>, day: NaiveDate, today: NaiveDate) -> Standing {
    match annual {
        Some(annual) if annual.state == State::Closed => Standing::Done,
        _ if day < today => Standing::Missing,
        Some(_) => Standing::Planned,
        None => Standing::Ahead,
    }
}

fn call_state(annual: Option<&meeting::Model>, day: NaiveDate, today: NaiveDate) -> Standing {
    match annual {
        Some(annual) if annual.called.is_some() => Standing::Done,
        annual => passed(annual, day, today),
    }
}

fn annual_state(annual: Option<&meeting::Model>, day: NaiveDate, today: NaiveDate) -> Standing {
    match annual {
        Some(annual) if annual.state == State::Open => Standing::Planned,
        annual => passed(annual, day, today),
    }
}

/// The constituting meeting: right after the annual one, unless it is planned for another day.
fn constituting(
    meetings: &[meeting::Model],
    year: i32,
    base: NaiveDate,
    today: NaiveDate,
    annual: Option<&meeting::Model>,
) -> WheelEntry {
    let held_or_planned = of_kind(meetings, year, Kind::Constituting);
    let day = held_or_planned.map_or(base, |one| one.starts.date());
    let is_held = annual.is_some_and(|annual| annual.state == State::Closed);
    let state = match held_or_planned {
        Some(one) if one.state == State::Closed => Standing::Done,
        Some(_) if day >= today => Standing::Planned,
        None if !is_held && day >= today => Standing::Ahead,
        _ => Standing::Missing,
    };
    entry(Mark::Constituting, day, state, held_or_planned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        associations::AssociationId,
        calendar::{EventId, Visibility},
        meetings::MeetingId,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn meeting(kind: Kind, on: &str, state: State) -> meeting::Model {
        let starts = day(on).and_hms_opt(18, 0, 0).unwrap();
        let now = starts.and_utc();
        meeting::Model {
            id: MeetingId(uuid::Uuid::nil()),
            association_id: AssociationId(uuid::Uuid::nil()),
            event_id: EventId(uuid::Uuid::nil()),
            kind,
            title: String::new(),
            starts,
            ends: starts,
            timezone: "Europe/Stockholm".to_owned(),
            place: None,
            remote_url: None,
            visibility: Visibility::Public,
            state,
            waived: "[]".to_owned(),
            called: (state != State::Draft).then_some(now),
            opened: None,
            adjourned_to: None,
            resumed: None,
            roll_frozen: None,
            closed: (state == State::Closed).then_some(now),
            cancelled: None,
            version: 1,
            created: now,
            changed: now,
        }
    }

    fn said(wheel: &YearWheel, mark: Mark) -> (NaiveDate, Standing) {
        let one = wheel.items.iter().find(|one| one.mark == mark).unwrap();
        (one.day, one.state)
    }

    #[test]
    fn without_a_meeting_the_bylaws_alone_speak() {
        let year = wheel(&BylawsDraft::default(), 2026, day("2026-03-10"), &[]);
        assert_eq!(said(&year, Mark::AnnualMeeting), (day("2026-03-31"), Standing::Ahead));
        assert_eq!(said(&year, Mark::CallBy), (day("2026-03-17"), Standing::Ahead));
        assert_eq!(said(&year, Mark::AccountsToAuditor), (day("2026-03-03"), Standing::Missing));
        assert_eq!(said(&year, Mark::FiscalYearEnd), (day("2026-12-31"), Standing::Ahead));
        let late = wheel(&BylawsDraft::default(), 2026, day("2026-04-01"), &[]);
        assert_eq!(said(&late, Mark::AnnualMeeting).1, Standing::Missing);
    }

    #[test]
    fn a_meeting_sets_the_days() {
        let called = meeting(Kind::Annual, "2026-03-28", State::Called);
        let year = wheel(&BylawsDraft::default(), 2026, day("2026-03-20"), std::slice::from_ref(&called));
        assert_eq!(said(&year, Mark::AnnualMeeting), (day("2026-03-28"), Standing::Planned));
        assert_eq!(said(&year, Mark::CallBy), (day("2026-03-14"), Standing::Done));
        assert_eq!(said(&year, Mark::MotionsIn), (day("2026-03-14"), Standing::Missing));
        assert_eq!(said(&year, Mark::Constituting), (day("2026-03-28"), Standing::Ahead));
    }

    #[test]
    fn a_held_year_is_done_but_for_the_new_board() {
        let held = meeting(Kind::Annual, "2026-03-28", State::Closed);
        let year = wheel(&BylawsDraft::default(), 2026, day("2026-03-29"), std::slice::from_ref(&held));
        assert_eq!(said(&year, Mark::AnnualMeeting).1, Standing::Done);
        assert_eq!(said(&year, Mark::Constituting).1, Standing::Missing);
        let both = [held, meeting(Kind::Constituting, "2026-03-28", State::Closed)];
        let year = wheel(&BylawsDraft::default(), 2026, day("2026-03-29"), &both);
        assert_eq!(said(&year, Mark::Constituting).1, Standing::Done);
    }

    #[test]
    fn a_broken_financial_year_ends_in_the_year() {
        let bylaws = BylawsDraft { fiscal_year_starts: 7, ..BylawsDraft::default() };
        assert_eq!(fiscal_year_end(&bylaws, 2026), Some(day("2026-06-30")));
        assert_eq!(fiscal_year_end(&BylawsDraft::default(), 2026), Some(day("2026-12-31")));
        let cancelled = meeting(Kind::Annual, "2026-02-01", State::Cancelled);
        let year = wheel(&bylaws, 2026, day("2026-01-01"), &[cancelled]);
        assert_eq!(said(&year, Mark::AnnualMeeting).0, day("2026-03-31"));
    }
}
