//! The usual bylaws, and two other villages'.

use super::*;
use crate::meetings::planning::agenda;

fn on(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn annual() -> Vec<ItemKind> {
    agenda::template(Kind::Annual).iter().map(|(kind, _)| *kind).collect()
}

/// Six days, by poster; the annual meeting by the end of February.
fn poster() -> BylawsDraft {
    BylawsDraft {
        notice_min_days: 6,
        channels: vec![Channel::Poster],
        annual_latest_month: 2,
        annual_latest_day: 29,
        motion_deadline_days: None,
        auditors: 0,
        ..BylawsDraft::default()
    }
}

/// The annual meeting by midsummer.
fn midsummer() -> BylawsDraft {
    BylawsDraft { annual_latest_month: 6, annual_latest_day: 24, notice_min_days: 10, ..BylawsDraft::default() }
}

fn rules(found: &[Finding]) -> Vec<Rule> {
    found.iter().map(|finding| finding.rule).collect()
}

#[test]
fn the_usual_bylaws_ask_two_weeks_and_march() {
    let asked = demands(&BylawsDraft::default(), Kind::Annual, on(3, 28));
    assert_eq!(asked.latest_call_day, Some(on(3, 14)));
    assert_eq!(asked.channels, [Channel::Email, Channel::Letter, Channel::Poster]);
    assert_eq!(asked.motion_deadline, Some(on(3, 14)));
    assert_eq!(asked.accounts_to_auditor, Some(on(2, 28)));
    assert_eq!(asked.latest_annual, Some(on(3, 31)));
}

#[test]
fn the_board_meets_without_statutory_notice() {
    for kind in [Kind::Board, Kind::Constituting] {
        let asked = demands(&BylawsDraft::default(), kind, on(3, 28));
        assert_eq!((asked.latest_call_day, asked.motion_deadline, asked.latest_annual), (None, None, None));
        assert!(asked.channels.is_empty());
        assert!(findings(&BylawsDraft::default(), kind, on(3, 28), on(3, 28), &[]).is_empty());
    }
    let asked = demands(&BylawsDraft::default(), Kind::Member, on(3, 28));
    assert_eq!((asked.latest_call_day, asked.latest_annual), (Some(on(3, 14)), None));
}

#[test]
fn six_days_and_a_poster() {
    let asked = demands(&poster(), Kind::Annual, on(2, 28));
    assert_eq!((asked.latest_call_day, asked.channels.as_slice()), (Some(on(2, 22)), [Channel::Poster].as_slice()));
    assert_eq!((asked.motion_deadline, asked.accounts_to_auditor), (None, None));
    assert_eq!(asked.latest_annual, Some(on(2, 28)));
    let of_audit = [ItemKind::AuditReport, ItemKind::ElectAuditors];
    let points: Vec<ItemKind> = annual().into_iter().filter(|kind| !of_audit.contains(kind)).collect();
    assert!(findings(&poster(), Kind::Annual, on(2, 28), on(2, 22), &points).is_empty());
    assert_eq!(rules(&findings(&poster(), Kind::Annual, on(2, 28), on(2, 23), &points)), [Rule::NoticeTooShort]);
}

#[test]
fn midsummer_is_soon_enough_for_some_and_a_day_later_is_not() {
    assert!(findings(&midsummer(), Kind::Annual, on(6, 24), on(6, 14), &annual()).is_empty());
    let late = findings(&midsummer(), Kind::Annual, on(6, 25), on(6, 1), &annual());
    assert_eq!(late, [Finding::new(Rule::AnnualTooLate, false, Some(on(6, 24)))]);
    assert!(unmet(&late, &[]).is_empty());
    let usual = findings(&BylawsDraft::default(), Kind::Annual, on(6, 24), on(6, 1), &annual());
    assert_eq!(rules(&usual), [Rule::AnnualTooLate]);
}

#[test]
fn notice_is_counted_to_the_day() {
    let called = |day| findings(&BylawsDraft::default(), Kind::Annual, on(3, 28), day, &annual());
    assert!(called(on(3, 14)).is_empty());
    assert_eq!(called(on(3, 15)), [Finding::new(Rule::NoticeTooShort, true, Some(on(3, 14)))]);
    assert_eq!(rules(&called(on(3, 29))), [Rule::InThePast, Rule::NoticeTooShort]);
}

#[test]
fn what_an_annual_meeting_must_deal_with_is_missed() {
    let without = |point: ItemKind| {
        let points: Vec<ItemKind> = annual().into_iter().filter(|kind| *kind != point).collect();
        findings(&BylawsDraft::default(), Kind::Annual, on(3, 28), on(3, 1), &points)
    };
    for point in [ItemKind::Discharge, ItemKind::Accounts, ItemKind::AuditReport, ItemKind::ElectBoard] {
        let missing = Finding { points: vec![point], ..Finding::new(Rule::PointsMissing, true, None) };
        assert_eq!(without(point), [missing]);
    }
    for point in [ItemKind::Roll, ItemKind::DulyCalled, ItemKind::Adjusters] {
        let missing = Finding { points: vec![point], ..Finding::new(Rule::PointsMissing, false, None) };
        assert_eq!(without(point), [missing]);
    }
    assert!(without(ItemKind::Fee).is_empty());
    assert!(findings(&BylawsDraft::default(), Kind::Member, on(3, 28), on(3, 1), &[]).is_empty());
}

#[test]
fn what_is_set_aside_is_no_longer_unmet() {
    let found = findings(&BylawsDraft::default(), Kind::Annual, on(3, 20), on(3, 10), &annual());
    let waiver = Waiver { rule: Rule::NoticeTooShort, why: "Alla vet.".into(), by: "Karin".into(), day: on(3, 10) };
    assert_eq!(rules(&unmet(&found, &[])), [Rule::NoticeTooShort]);
    assert!(unmet(&found, &[waiver]).is_empty());
}
