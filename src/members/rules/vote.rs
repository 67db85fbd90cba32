//! Who may vote, by the bylaws and what the list says of a person, with the reason. Never stored.
//!
//! The law has no rule of its own for an association without economic purpose: the bylaws decide.

use chrono::{Datelike, NaiveDate};
use poem_openapi::{Enum, Object};

use crate::{
    associations::{
        association::keyed,
        draft::{BylawsDraft, FeeRule, VoteOf},
    },
    members::Category,
};

/// What the list says of a person, on a day.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// The kind of member.
    pub category: Category,
    /// The year of birth.
    pub birth_year: Option<i32>,
    /// The first day of the membership.
    pub joined: Option<NaiveDate>,
    /// The first day after it.
    pub left: Option<NaiveDate>,
    /// The years whose fee is paid.
    pub fee_years: &'a [i32],
    /// The day of the vote.
    pub on: NaiveDate,
}

/// Why somebody may vote, or may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Enum)]
#[oai(rename_all = "snake_case", rename = "VoteReason")]
pub enum Reason {
    /// Every condition is met.
    Entitled,
    /// They may; the household shares one vote.
    HouseholdVote,
    /// They may if they live in the village, which the list does not say.
    IfResident,
    /// They may; the year of birth is not known, and nothing says that they are too young.
    AgeUnknown,
    /// They may; they reach the age this year, and the list has the year alone.
    AgeThisYear,
    /// They may not: the membership has not begun.
    NotYetMember,
    /// They may not: the membership is over.
    MembershipEnded,
    /// They may not: supporting members have no vote.
    Supporting,
    /// They may not: too young.
    TooYoung,
    /// They may not: the fee that counts is not paid.
    FeeMissing,
    /// They may not: a condition is not met that the asker may not see.
    TermsUnmet,
}

keyed!(Reason {
    Entitled = "entitled", HouseholdVote = "household_vote", IfResident = "if_resident",
    AgeUnknown = "age_unknown", AgeThisYear = "age_this_year", NotYetMember = "not_yet_member",
    MembershipEnded = "membership_ended", Supporting = "supporting", TooYoung = "too_young",
    FeeMissing = "fee_missing", TermsUnmet = "terms_unmet",
});

/// Whether somebody may vote, with the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MemberVote")]
pub struct Vote {
    /// Whether they may.
    pub may: bool,
    /// Why.
    pub reason: Reason,
}

impl Vote {
    fn yes(reason: Reason) -> Self {
        Self { may: true, reason }
    }

    fn no(reason: Reason) -> Self {
        Self { may: false, reason }
    }

    /// Whether it goes without saying: they may, and nothing is in doubt.
    pub fn is_plain(self) -> bool {
        matches!(self.reason, Reason::Entitled | Reason::HouseholdVote)
    }

    /// For whoever may know who votes, but not who has paid.
    #[must_use]
    pub fn without_fees(self) -> Self {
        match self.reason {
            Reason::FeeMissing => Self::no(Reason::TermsUnmet),
            _ => self,
        }
    }
}

/// Whether somebody may vote on a day, by these bylaws.
///
/// An honorary member votes and owes no fee, as custom has it. Of two doubts that the list cannot
/// settle the first is told: residence, age, and that a household shares one vote.
pub fn may_vote(bylaws: &BylawsDraft, facts: &Facts) -> Vote {
    if let Some(reason) = refused(bylaws, facts) {
        return Vote::no(reason);
    }
    let doubts = [
        bylaws.residence_required.then_some(Reason::IfResident),
        age_in_doubt(bylaws, facts),
        (bylaws.vote_of == VoteOf::Household).then_some(Reason::HouseholdVote),
    ];
    Vote::yes(doubts.into_iter().flatten().next().unwrap_or(Reason::Entitled))
}

fn refused(bylaws: &BylawsDraft, facts: &Facts) -> Option<Reason> {
    if facts.joined.is_some_and(|joined| joined > facts.on) {
        Some(Reason::NotYetMember)
    } else if facts.left.is_some_and(|left| left <= facts.on) {
        Some(Reason::MembershipEnded)
    } else if facts.category == Category::Supporting {
        Some(Reason::Supporting)
    } else if age_this_year(facts).zip(bylaws.voting_age).is_some_and(|(age, least)| age < i32::from(least)) {
        Some(Reason::TooYoung)
    } else if facts.category != Category::Honorary && !has_paid(bylaws.fee_rule, facts) {
        Some(Reason::FeeMissing)
    } else {
        None
    }
}

/// The age that somebody reaches in the year of the vote.
fn age_this_year(facts: &Facts) -> Option<i32> {
    Some(facts.on.year() - facts.birth_year?)
}

fn age_in_doubt(bylaws: &BylawsDraft, facts: &Facts) -> Option<Reason> {
    let least = bylaws.voting_age.filter(|least| *least > 0)?;
    match age_this_year(facts) {
        None => Some(Reason::AgeUnknown),
        Some(age) if age == i32::from(least) => Some(Reason::AgeThisYear),
        Some(_) => None,
    }
}

fn has_paid(rule: FeeRule, facts: &Facts) -> bool {
    let year = facts.on.year();
    match rule {
        FeeRule::None => true,
        FeeRule::ThisYear => facts.fee_years.contains(&year),
        FeeRule::ThisOrLastYear => facts.fee_years.iter().any(|paid| *paid == year || *paid == year - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn grown(fee_years: &[i32]) -> Facts<'_> {
        Facts {
            category: Category::Voting,
            birth_year: Some(1958),
            joined: Some(day("2020-03-01")),
            left: None,
            fee_years,
            on: day("2026-03-15"),
        }
    }

    fn reason(bylaws: &BylawsDraft, facts: &Facts) -> (bool, &'static str) {
        let vote = may_vote(bylaws, facts);
        (vote.may, vote.reason.key())
    }

    #[test]
    fn the_fee_of_this_or_last_year_counts() {
        let usual = BylawsDraft::default();
        assert_eq!(reason(&usual, &grown(&[2025])), (true, "entitled"));
        assert_eq!(reason(&usual, &grown(&[2026])), (true, "entitled"));
        assert_eq!(reason(&usual, &grown(&[2024, 2027])), (false, "fee_missing"));
        let strict = BylawsDraft { fee_rule: FeeRule::ThisYear, ..BylawsDraft::default() };
        assert_eq!(reason(&strict, &grown(&[2025])), (false, "fee_missing"));
        let free = BylawsDraft { fee_rule: FeeRule::None, ..BylawsDraft::default() };
        assert_eq!(reason(&free, &grown(&[])), (true, "entitled"));
    }

    #[test]
    fn membership_covers_the_day() {
        let usual = BylawsDraft::default();
        let facts = grown(&[2026]);
        assert_eq!(reason(&usual, &Facts { on: day("2020-02-29"), ..facts }), (false, "not_yet_member"));
        assert_eq!(reason(&usual, &Facts { left: Some(facts.on), ..facts }), (false, "membership_ended"));
        assert_eq!(reason(&usual, &Facts { left: Some(day("2026-03-16")), ..facts }), (true, "entitled"));
        assert_eq!(reason(&usual, &Facts { joined: None, ..facts }), (true, "entitled"));
    }

    #[test]
    fn age_is_counted_by_the_year() {
        let usual = BylawsDraft::default();
        let facts = grown(&[2026]);
        assert_eq!(reason(&usual, &Facts { birth_year: Some(2012), ..facts }), (false, "too_young"));
        assert_eq!(reason(&usual, &Facts { birth_year: Some(2011), ..facts }), (true, "age_this_year"));
        assert_eq!(reason(&usual, &Facts { birth_year: Some(2010), ..facts }), (true, "entitled"));
        assert_eq!(reason(&usual, &Facts { birth_year: None, ..facts }), (true, "age_unknown"));
        let any_age = BylawsDraft { voting_age: None, ..BylawsDraft::default() };
        assert_eq!(reason(&any_age, &Facts { birth_year: None, ..facts }), (true, "entitled"));
    }

    #[test]
    fn the_category_decides_first() {
        let usual = BylawsDraft::default();
        let supporting = Facts { category: Category::Supporting, ..grown(&[2026]) };
        assert_eq!(reason(&usual, &supporting), (false, "supporting"));
        let honorary = Facts { category: Category::Honorary, ..grown(&[]) };
        assert_eq!(reason(&usual, &honorary), (true, "entitled"));
    }

    #[test]
    fn doubts_are_told() {
        let resident = BylawsDraft { residence_required: true, vote_of: VoteOf::Household, ..BylawsDraft::default() };
        assert_eq!(reason(&resident, &grown(&[2026])), (true, "if_resident"));
        let household = BylawsDraft { vote_of: VoteOf::Household, ..BylawsDraft::default() };
        assert_eq!(reason(&household, &grown(&[2026])), (true, "household_vote"));
    }

    #[test]
    fn who_may_not_see_fees_learns_no_fee() {
        let vote = may_vote(&BylawsDraft::default(), &grown(&[]));
        assert_eq!(vote.without_fees(), Vote::no(Reason::TermsUnmet));
        assert_eq!(Vote::yes(Reason::Entitled).without_fees(), Vote::yes(Reason::Entitled));
    }
}
