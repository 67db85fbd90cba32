//! What the bylaws ask of a meeting, and what about a plan does not fulfil it.
//!
//! Sources: the bylaws of the association come first. Where they say nothing, practice and good
//! custom decide, since an ideell förening has no act of its own.

use chrono::{Datelike, Days, NaiveDate};
use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};

use crate::{
    associations::{
        association::keyed,
        draft::{BylawsDraft, Channel},
    },
    kit::clock::HOME_ZONE,
    meetings::{ItemKind, Kind, State, agenda_item, meeting},
};

/// Days before the annual meeting at which the accounts go to the auditor. Custom: four weeks.
const AUDIT_DAYS: u64 = 28;

/// A rule that a meeting must follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case", rename = "MeetingRule")]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Members are called as many days before as the bylaws ask.
    NoticeTooShort,
    /// The annual meeting is held by the day that the bylaws set.
    AnnualTooLate,
    /// Every member is called by a channel that the bylaws know.
    ChannelMissing,
    /// The agenda has what an annual meeting must deal with.
    PointsMissing,
    /// A change of the bylaws stands in the call, word by word.
    BylawChangeNotNamed,
    /// Motions are in by their day.
    MotionLate,
    /// A meeting is called before it is held.
    InThePast,
}

keyed!(Rule {
    NoticeTooShort = "notice_too_short",
    AnnualTooLate = "annual_too_late",
    ChannelMissing = "channel_missing",
    PointsMissing = "points_missing",
    BylawChangeNotNamed = "bylaw_change_not_named",
    MotionLate = "motion_late",
    InThePast = "in_the_past",
});

/// A rule that the plan does not follow.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MeetingFinding")]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// Whether decisions can be declared void for it.
    pub voids: bool,
    /// The day that the rule gives.
    pub day: Option<NaiveDate>,
    /// Of `points_missing` the points that are missing, in the order of the usual agenda.
    pub points: Vec<ItemKind>,
}

impl Finding {
    /// A rule that is not followed, with the day that it gives.
    pub fn new(rule: Rule, voids: bool, day: Option<NaiveDate>) -> Self {
        Self { rule, voids, day, points: Vec::new() }
    }
}

/// What the bylaws ask of a meeting on its day.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MeetingDemands")]
pub struct Demands {
    /// The last day to call the members; null where the board meets.
    pub latest_call_day: Option<NaiveDate>,
    /// The channels that count as a call; empty where the board meets.
    pub channels: Vec<Channel>,
    /// The last day for motions to the annual meeting.
    pub motion_deadline: Option<NaiveDate>,
    /// When the accounts go to the auditor: by custom, four weeks before the annual meeting.
    pub accounts_to_auditor: Option<NaiveDate>,
    /// The last day for the annual meeting of that year.
    pub latest_annual: Option<NaiveDate>,
}

/// A rule that the board set aside: "we do so anyway".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(rename = "MeetingWaiver", deny_unknown_fields)]
pub struct Waiver {
    /// The rule.
    pub rule: Rule,
    /// Why.
    pub why: String,
    /// Who said so.
    pub by: String,
    /// When.
    pub day: NaiveDate,
}

/// What the bylaws ask of a meeting of that kind on that day. Bylaws have statutory notice for
/// general meetings alone; motions, accounts and the latest day are matters of the annual meeting.
pub fn demands(bylaws: &BylawsDraft, kind: Kind, day: NaiveDate) -> Demands {
    let before = |days: u64| day.checked_sub_days(Days::new(days));
    let is_annual = kind == Kind::Annual;
    Demands {
        latest_call_day: kind.is_general().then(|| before(bylaws.notice_min_days.into())).flatten(),
        channels: if kind.is_general() { bylaws.channels.clone() } else { Vec::new() },
        motion_deadline: bylaws.motion_deadline_days.filter(|_| is_annual).and_then(|days| before(days.into())),
        accounts_to_auditor: (is_annual && bylaws.auditors > 0).then(|| before(AUDIT_DAYS)).flatten(),
        latest_annual: is_annual.then(|| latest_annual(bylaws, day.year())).flatten(),
    }
}

/// The last day for the annual meeting of a year. Where a month has no such day (29 February), it
/// is the month's last.
fn latest_annual(bylaws: &BylawsDraft, year: i32) -> Option<NaiveDate> {
    let month = bylaws.annual_latest_month.into();
    let last = u32::from(bylaws.annual_latest_day);
    (1..=last).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
}

/// The rules that a plan does not follow, by day, by when the members were (or would be) called, and
/// by the kinds of its points. Whether a change of the bylaws is named takes the points' texts: see
/// [`of`].
///
/// A late annual meeting is held late, but what it decides stands. Missing points void where the
/// usual bylaws demand them and the meeting could not take them up without a call that names them
/// (accounts, audit, discharge, elections of chair, board and auditors); the others (roll, duly
/// called, adjusters) can be dealt with all the same, and are but told.
pub fn findings(
    bylaws: &BylawsDraft,
    kind: Kind,
    day: NaiveDate,
    called_on: NaiveDate,
    items: &[ItemKind],
) -> Vec<Finding> {
    let asked = demands(bylaws, kind, day);
    let mut found = Vec::new();
    let mut find = |rule, voids, day| found.push(Finding::new(rule, voids, day));
    if day < called_on {
        find(Rule::InThePast, true, Some(day));
    }
    if let Some(latest) = asked.latest_call_day.filter(|latest| called_on > *latest) {
        find(Rule::NoticeTooShort, true, Some(latest));
    }
    if let Some(latest) = asked.latest_annual.filter(|latest| day > *latest) {
        find(Rule::AnnualTooLate, false, Some(latest));
    }
    let missing = missing_points(bylaws, kind, items);
    if !missing.is_empty() {
        let voids = missing.iter().any(|point| is_demanded(*point));
        found.push(Finding { points: missing, ..Finding::new(Rule::PointsMissing, voids, None) });
    }
    found
}

/// The points that an annual meeting lacks, in the order of the usual agenda.
pub fn missing_points(bylaws: &BylawsDraft, kind: Kind, items: &[ItemKind]) -> Vec<ItemKind> {
    if kind != Kind::Annual {
        return Vec::new();
    }
    let always = [
        ItemKind::Roll,
        ItemKind::DulyCalled,
        ItemKind::Adjusters,
        ItemKind::Accounts,
        ItemKind::Discharge,
        ItemKind::ElectChair,
        ItemKind::ElectBoard,
    ];
    let audited = [ItemKind::AuditReport, ItemKind::ElectAuditors];
    let mut wanted = always.to_vec();
    if bylaws.auditors > 0 {
        wanted.extend(audited);
    }
    wanted.retain(|point| !items.contains(point));
    wanted.sort_unstable();
    wanted
}

/// Whether an annual meeting is not one without that point.
fn is_demanded(point: ItemKind) -> bool {
    !matches!(point, ItemKind::Roll | ItemKind::DulyCalled | ItemKind::Adjusters)
}

/// Every rule that a planned or called meeting does not follow, its points' texts included. What is
/// over or cancelled has none: nothing about it can be put right any more.
pub fn of(bylaws: &BylawsDraft, row: &meeting::Model, items: &[agenda_item::Model], today: NaiveDate) -> Vec<Finding> {
    if !is_live(row.state) {
        return Vec::new();
    }
    let kinds: Vec<ItemKind> = items.iter().map(|item| item.kind).collect();
    let mut found = findings(bylaws, row.kind, row.starts.date(), called_on(row, today), &kinds);
    let is_unnamed = |item: &agenda_item::Model| item.kind == ItemKind::BylawChange && item.text.trim().is_empty();
    if items.iter().any(is_unnamed) {
        found.push(Finding::new(Rule::BylawChangeNotNamed, true, None));
    }
    found
}

/// Whether a meeting is still to be held, or going on.
pub fn is_live(state: State) -> bool {
    matches!(state, State::Draft | State::Called | State::Open)
}

/// The day on which the members were called: that of the first call, else of the meeting's opening,
/// else today.
pub fn called_on(row: &meeting::Model, today: NaiveDate) -> NaiveDate {
    row.called.or(row.opened).map_or(today, |at| at.with_timezone(&HOME_ZONE).date_naive())
}

/// The rules that the board set aside for a meeting.
pub fn waivers(row: &meeting::Model) -> Vec<Waiver> {
    serde_json::from_str(&row.waived).unwrap_or_default()
}

/// The findings that void and are not set aside.
pub fn unmet(findings: &[Finding], waived: &[Waiver]) -> Vec<Finding> {
    let is_waived = |rule: Rule| waived.iter().any(|waiver| waiver.rule == rule);
    findings.iter().filter(|finding| finding.voids && !is_waived(finding.rule)).cloned().collect()
}

#[cfg(test)]
mod tests;
