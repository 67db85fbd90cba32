//! Decisions in the words of minutes, for the secretary to choose and edit.

use fluent::FluentArgs;

use super::{
    is_election,
    outcome::{Outcome, sentence},
};
use crate::{
    associations::Post,
    calendar::wording::list,
    kit::Words,
    meetings::{ItemKind, Kind},
};

/// Who was chosen to a post, or to a task at the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The post.
    pub post: Post,
    /// Who.
    pub names: Vec<String>,
    /// For how many years.
    pub years: i32,
}

/// What phrases speak of.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The kind of meeting: "mötet" decides, or "styrelsen".
    pub meeting: Kind,
    /// The year that the meeting deals with: the one before its own.
    pub year: i32,
    /// How many votes the roll has.
    pub votes: i32,
    /// Whether the roll of a general meeting is settled; where the board meets there is none to settle.
    pub settled: bool,
    /// The names of those chosen at this point to chair, write or adjust.
    pub names: Vec<String>,
    /// The names of those chosen to count votes.
    pub tellers: Vec<String>,
    /// Who was elected at this point.
    pub elected: Vec<Chosen>,
    /// What came of the last vote at this point.
    pub winner: Option<Outcome>,
    /// Whether the bylaws are changed at more than one meeting.
    pub again: bool,
}

/// Sentences that fit a point: its own, what was voted, who was elected.
pub fn suggest(kind: ItemKind, facts: &Facts, words: Words) -> Vec<String> {
    let mut args = FluentArgs::new();
    let who = if facts.meeting.is_general() { "point-who-meeting" } else { "point-who-board" };
    args.set("who", words.t(who));
    args.set("year", facts.year.to_string());
    args.set("votes", facts.votes);
    args.set("names", list(words, &facts.names));
    args.set("tellers", list(words, &facts.tellers));
    let mut found: Vec<String> =
        facts.winner.iter().filter_map(|winner| voted(words, who, winner, is_election(kind))).collect();
    found.extend(facts.elected.iter().filter(|one| !one.names.is_empty()).map(|one| elected(words, facts, one)));
    found.extend(keys(kind, facts).iter().map(|key| words.args(&format!("point-phrase-{key}"), Some(&args))));
    found
}

/// "Mötet beslutade efter omröstning att bifalla förslaget."
fn voted(words: Words, who: &str, winner: &Outcome, is_election: bool) -> Option<String> {
    let mut args = FluentArgs::new();
    args.set("who", words.t(who));
    let key = match winner {
        Outcome::Approved => "point-phrase-approved",
        Outcome::Rejected(count) => {
            args.set("count", *count);
            "point-phrase-rejected"
        }
        Outcome::Carried(choice) => {
            args.set("choice", choice.as_str());
            "point-phrase-voted"
        }
        Outcome::Chose(choices) => {
            args.set("choice", list(words, choices));
            if is_election { "point-phrase-chose" } else { "point-phrase-voted" }
        }
        Outcome::Undecided => return None,
    };
    Some(sentence(&words.args(key, Some(&args))))
}

fn elected(words: Words, facts: &Facts, chosen: &Chosen) -> String {
    let mut args = FluentArgs::new();
    let who = if facts.meeting.is_general() { "point-who-meeting" } else { "point-who-board" };
    args.set("who", words.t(who));
    args.set("names", list(words, &chosen.names));
    let count = i64::try_from(chosen.names.len()).unwrap_or(i64::MAX);
    args.set("post", words.with(&format!("point-as-{}", chosen.post.key().replace('_', "-")), "count", count));
    args.set("years", chosen.years);
    words.args("point-phrase-elected", Some(&args))
}

/// The phrases of a kind of point, as the texts name them. None has a gap where somebody's name or the
/// number of votes belongs: it is offered once that is known.
fn keys(kind: ItemKind, facts: &Facts) -> &'static [&'static str] {
    match kind {
        ItemKind::Roll if !facts.settled => &[],
        ItemKind::Chair | ItemKind::Secretary | ItemKind::Adjusters if facts.names.is_empty() => &[],
        ItemKind::Adjusters if facts.tellers.is_empty() => &["adjusters-only"],
        ItemKind::Adjusters if facts.tellers != facts.names => &["adjusters-tellers"],
        ItemKind::Opening => &["opening"],
        ItemKind::Roll => &["roll"],
        ItemKind::DulyCalled => &["duly-called", "not-duly-called"],
        ItemKind::Agenda => &["agenda", "agenda-changed"],
        ItemKind::Chair => &["chair"],
        ItemKind::Secretary => &["secretary"],
        ItemKind::Adjusters => &["adjusters"],
        ItemKind::PreviousMinutes => &["previous-minutes"],
        ItemKind::ActivityReport => &["activity-report"],
        ItemKind::Accounts => &["accounts"],
        ItemKind::AuditReport => &["audit-report"],
        ItemKind::Discharge => &["discharge", "no-discharge"],
        ItemKind::Fee => &["fee-same", "fee"],
        ItemKind::PlanAndBudget => &["plan-and-budget"],
        ItemKind::ElectChair | ItemKind::ElectBoard | ItemKind::ElectAuditors | ItemKind::ElectNominators => {
            if facts.elected.iter().any(|one| !one.names.is_empty()) { &[] } else { &["elect", "vacant"] }
        }
        ItemKind::Signatories => &["signatories-each", "signatories-both"],
        ItemKind::Motions | ItemKind::Motion => &["approve-motion", "reject-motion", "answered-motion", "as-board"],
        ItemKind::BoardProposals => &["as-board", "against-board"],
        ItemKind::BylawChange if facts.again => &["bylaws-first", "bylaws-second", "bylaws-rejected"],
        ItemKind::BylawChange => &["bylaws-changed", "bylaws-rejected"],
        ItemKind::OtherBusiness if facts.meeting.is_general() => &[],
        ItemKind::Tasks => &["tasks"],
        ItemKind::Bank => &["bank"],
        ItemKind::OtherBusiness | ItemKind::General => &["as-proposed", "noted", "deferred"],
        ItemKind::Closing => &["closing"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;

    fn facts() -> Facts {
        Facts {
            meeting: Kind::Annual,
            year: 2025,
            votes: 31,
            settled: true,
            names: Vec::new(),
            tellers: Vec::new(),
            elected: Vec::new(),
            winner: None,
            again: true,
        }
    }

    fn people(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn discharge_names_the_year_and_the_roll_its_votes() {
        let words = Words(Language::Sv);
        let discharge = suggest(ItemKind::Discharge, &facts(), words);
        assert_eq!(discharge[0], "Mötet beslutade att bevilja styrelsen ansvarsfrihet för verksamhetsåret 2025.");
        assert_eq!(suggest(ItemKind::Roll, &facts(), words), ["Röstlängden fastställdes till 31 röster."]);
    }

    #[test]
    fn those_elected_stand_in_the_phrase() {
        let names = ["Eva Ek", "Bo Bok", "Siv Sund"].map(str::to_owned).to_vec();
        let facts = Facts { elected: vec![Chosen { post: Post::BoardMember, names, years: 2 }], ..facts() };
        let found = suggest(ItemKind::ElectBoard, &facts, Words(Language::Sv));
        assert_eq!(found, ["Mötet valde Eva Ek, Bo Bok och Siv Sund till ledamöter i styrelsen för 2 år."]);
    }

    #[test]
    fn no_phrase_has_a_gap_for_what_is_not_known_yet() {
        let words = Words(Language::Sv);
        for kind in [ItemKind::Chair, ItemKind::Secretary, ItemKind::Adjusters] {
            assert!(suggest(kind, &facts(), words).is_empty(), "{kind:?}");
        }
        assert!(suggest(ItemKind::Roll, &Facts { settled: false, ..facts() }, words).is_empty());
        let chair = Facts { names: people(&["Eva Ek"]), ..facts() };
        assert_eq!(suggest(ItemKind::Chair, &chair, words), ["Mötet valde Eva Ek till mötesordförande."]);
        let both = Facts { names: people(&["Eva Ek", "Bo Bok"]), tellers: people(&["Eva Ek", "Bo Bok"]), ..facts() };
        let said = |facts: &Facts| suggest(ItemKind::Adjusters, facts, words).concat();
        assert_eq!(said(&both), "Mötet valde Eva Ek och Bo Bok att justera protokollet och räkna röster.");
        let others = Facts { tellers: people(&["Siv Sund"]), ..both.clone() };
        assert_eq!(
            said(&others),
            "Mötet valde Eva Ek och Bo Bok att justera protokollet, och Siv Sund att räkna röster."
        );
        let alone = Facts { tellers: Vec::new(), ..both };
        assert_eq!(said(&alone), "Mötet valde Eva Ek och Bo Bok att justera protokollet.");
    }

    #[test]
    fn what_was_voted_stands_in_the_phrase_with_one_full_stop() {
        let of = |kind: ItemKind, winner: Outcome| {
            let facts = Facts { winner: Some(winner), ..facts() };
            suggest(kind, &facts, Words(Language::Sv)).swap_remove(0)
        };
        let first = |winner: Outcome| of(ItemKind::General, winner);
        assert_eq!(first(Outcome::Approved), "Mötet beslutade efter omröstning att bifalla förslaget.");
        assert_eq!(first(Outcome::Rejected(2)), "Mötet beslutade efter omröstning att avslå förslagen.");
        let both = Outcome::Chose(vec!["Gun Mäki".into(), "Bo Ek".into()]);
        assert_eq!(of(ItemKind::ElectBoard, both), "Mötet valde efter omröstning: Gun Mäki och Bo Ek.");
        let one = Outcome::Chose(vec!["Ny brygga".into()]);
        assert_eq!(first(one), "Mötet beslutade efter omröstning enligt förslaget ”Ny brygga”.");
        let carried = "Mötet beslutade efter omröstning enligt förslaget ”Ny brygga”.";
        assert_eq!(first(Outcome::Carried("Ny brygga".into())), carried);
    }

    #[test]
    fn nothing_is_decided_under_other_business_of_a_general_meeting() {
        let words = Words(Language::Sv);
        assert!(suggest(ItemKind::OtherBusiness, &facts(), words).is_empty());
        let board = Facts { meeting: Kind::Board, ..facts() };
        assert!(suggest(ItemKind::OtherBusiness, &board, words)[0].starts_with("Styrelsen beslutade"));
    }

    #[test]
    fn every_phrase_is_written_in_every_language() {
        for language in Language::ALL {
            for kind in ItemKind::ALL {
                for meeting in Kind::ALL {
                    for (again, tellers, winner) in [
                        (true, vec![], Outcome::Approved),
                        (false, vec!["Bo Bok".to_owned()], Outcome::Rejected(1)),
                        (true, vec![], Outcome::Carried("Ny brygga".to_owned())),
                        (true, vec![], Outcome::Chose(vec!["Bo Bok".to_owned()])),
                    ] {
                        let (names, winner) = (vec!["Eva Ek".to_owned()], Some(winner));
                        let facts = Facts { meeting: *meeting, again, winner, names, tellers, ..facts() };
                        let found = suggest(*kind, &facts, Words(language));
                        assert!(
                            found.iter().all(|text| !text.starts_with("point-")),
                            "{kind:?} {language:?} {found:?}"
                        );
                    }
                }
            }
        }
    }
}
