//! What the bylaws ask, rules that a plan does not follow, and rules set aside, as sentences.

use chrono::NaiveDate;

use super::rules::{Demands, Finding, Rule, Waiver};
use crate::{
    associations::draft::{BylawsDraft, Channel},
    calendar::wording::list,
    kit::Words,
    meetings::{ItemKind, Kind},
};

/// What is told of a plan that does not follow a rule. `day` is the one that the rule asks for.
pub fn rule(words: Words, rule: Rule, day: Option<NaiveDate>) -> String {
    let day = day.map(|day| words.long_date(&day)).unwrap_or_default();
    words.with(&format!("meeting-rule-{}", rule.key().replace('_', "-")), "day", day)
}

/// The same of a finding: the points that are missing are named.
pub fn finding(words: Words, one: &Finding) -> String {
    if one.points.is_empty() {
        return rule(words, one.rule, one.day);
    }
    words.with("meeting-rule-points-missing-named", "points", points(words, &one.points))
}

/// "röstlängd, ansvarsfrihet för styrelsen och val av styrelse".
pub fn points(words: Words, points: &[ItemKind]) -> String {
    let name = |point: &ItemKind| {
        let key = point.key().replace('_', "-");
        let usual = || words.t(&format!("meeting-item-{key}"));
        words.find(&format!("meeting-missing-{key}"), None).unwrap_or_else(usual)
    };
    list(words, &points.iter().map(name).collect::<Vec<_>>())
}

/// What the bylaws ask of a meeting on its day.
pub fn demands(words: Words, asked: &Demands) -> Vec<String> {
    let day = |day: NaiveDate| words.long_date(&day);
    let call = asked.latest_call_day.map(|latest| {
        let named = [("day", day(latest)), ("channels", channels(words, &asked.channels))];
        words.pairs("meeting-demand-call", &named)
    });
    let dated = |key: &str, at: Option<NaiveDate>| at.map(|at| words.with(key, "day", day(at)));
    let all = [
        call,
        dated("meeting-demand-motions", asked.motion_deadline),
        dated("meeting-demand-accounts", asked.accounts_to_auditor),
        dated("meeting-demand-latest", asked.latest_annual),
    ];
    or_nothing(words, all.into_iter().flatten().collect())
}

/// The same before there is a day to count from.
pub fn demands_of_kind(words: Words, bylaws: &BylawsDraft, kind: Kind) -> Vec<String> {
    let is_annual = kind == Kind::Annual;
    let call = kind.is_general().then(|| {
        let named = [("days", bylaws.notice_min_days.to_string()), ("channels", channels(words, &bylaws.channels))];
        words.pairs("meeting-asks-notice", &named)
    });
    let motions = bylaws.motion_deadline_days.filter(|_| is_annual);
    let all = [
        call,
        motions.map(|most| words.with("meeting-asks-motions", "days", i64::from(most))),
        (is_annual && bylaws.auditors > 0).then(|| words.t("meeting-asks-accounts")),
        latest_day(words, bylaws).filter(|_| is_annual).map(|day| words.with("meeting-asks-latest", "day", day)),
    ];
    or_nothing(words, all.into_iter().flatten().collect())
}

/// The last day for annual meetings without its year: "31 mars".
fn latest_day(words: Words, bylaws: &BylawsDraft) -> Option<String> {
    let (month, day) = (bylaws.annual_latest_month.into(), bylaws.annual_latest_day.into());
    let text = words.date(&NaiveDate::from_ymd_opt(2024, month, day)?);
    Some(text.rsplit_once(' ').map_or(text.clone(), |(day, _)| day.to_owned()))
}

fn or_nothing(words: Words, found: Vec<String>) -> Vec<String> {
    if found.is_empty() { vec![words.t("meeting-demand-none")] } else { found }
}

/// "e-post, brev, anslag i byn".
fn channels(words: Words, channels: &[Channel]) -> String {
    channels.iter().map(|one| words.t(&format!("meeting-channel-{}", one.key()))).collect::<Vec<_>>().join(", ")
}

/// The day that a rule asks for, of a plan with these demands.
fn day_of(rule: Rule, demands: &Demands) -> Option<NaiveDate> {
    match rule {
        Rule::NoticeTooShort => demands.latest_call_day,
        Rule::AnnualTooLate => demands.latest_annual,
        Rule::MotionLate => demands.motion_deadline,
        Rule::ChannelMissing | Rule::PointsMissing | Rule::BylawChangeNotNamed | Rule::InThePast => None,
    }
}

/// A rule that was set aside: what it asks, why, by whom and when.
pub fn waived(words: Words, one: &Waiver, demands: &Demands) -> String {
    let texts = [
        ("rule", rule(words, one.rule, day_of(one.rule, demands))),
        ("why", one.why.clone()),
        ("by", one.by.clone()),
        ("day", words.date(&one.day)),
    ];
    words.pairs("meeting-waived-by", &texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{kit::Language, meetings::planning::rules::missing_points};

    #[test]
    fn every_point_that_can_be_missing_has_its_name() {
        for words in Language::ALL.map(Words) {
            for point in missing_points(&BylawsDraft::default(), Kind::Annual, &[]) {
                let key = format!("meeting-missing-{}", point.key().replace('_', "-"));
                assert!(words.find(&key, None).is_some(), "{key}");
            }
        }
        let words = Words(Language::Sv);
        assert_eq!(points(words, &[ItemKind::Roll, ItemKind::ElectBoard]), "röstlängd och val av styrelse");
        assert_eq!(points(words, &[ItemKind::General]), "Annat ärende");
    }

    #[test]
    fn each_kind_is_told_what_is_asked_of_it_alone() {
        let (words, usual) = (Words(Language::Sv), BylawsDraft::default());
        let of = |kind| demands_of_kind(words, &usual, kind);
        assert_eq!(of(Kind::Board), ["Stadgarna har inga särskilda regler för det här mötet."]);
        assert_eq!(of(Kind::Constituting), of(Kind::Board));
        assert_eq!(of(Kind::Member).len(), 1);
        assert_eq!(of(Kind::Annual).first(), of(Kind::Member).first());
        assert!(of(Kind::Annual).iter().any(|one| one.contains("senast 31 mars")), "{:?}", of(Kind::Annual));
    }
}
