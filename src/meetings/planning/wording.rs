//! Rules and rules set aside, as sentences.

use chrono::NaiveDate;

use super::rules::{Demands, Rule, Waiver};
use crate::kit::Words;

/// What is told of a plan that does not follow a rule. `day` is the one that the rule asks for.
pub fn rule(words: Words, rule: Rule, day: Option<NaiveDate>) -> String {
    let day = day.map(|day| words.long_date(&day)).unwrap_or_default();
    words.with(&format!("meeting-rule-{}", rule.key().replace('_', "-")), "day", day)
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
