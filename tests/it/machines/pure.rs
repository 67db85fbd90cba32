//! Machines without a door: the rules that are plain functions, tried far more often than requests can.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet},
};

use byalag::{
    associations::draft::{BylawsDraft, VoteOf},
    meetings::{
        Majority, Method,
        hall::rules::{Line, votes},
        points::rules::{Choice, Count, Frame, evaluate},
    },
    members::{HouseholdId, MemberId, rules::vote::Reason},
    minutes::rules::{Used, canonical, first_number, hash},
};
use proptest::{
    arbitrary::any,
    bool as truth,
    collection::vec,
    option, prop_assert, prop_assert_eq, prop_oneof,
    strategy::{Just, Strategy},
};
use serde_json::Value;
use uuid::Uuid;

use super::harness::runner;

fn line() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..8).prop_map(|letters| letters.into_iter().collect())
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        truth::ANY.prop_map(Value::Bool),
        any::<i32>().prop_map(Value::from),
        line().prop_map(Value::String),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        let fields = vec((line(), inner.clone()), 0..6);
        prop_oneof![
            vec(inner, 0..6).prop_map(Value::Array),
            fields.prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

#[test]
fn canonical_json_is_one_text_for_one_value() {
    let tried = runner(31, 1_500).run(&json(), |value| {
        let text = canonical(&value);
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(canonical(&read), text.clone());
        prop_assert!(text.chars().all(|letter| !letter.is_control() || u32::from(letter) >= 0x7f), "{}", text);
        prop_assert_eq!(hash(&text).len(), 64);
        if let Value::Object(fields) = &value {
            let mut sorted: Vec<(Vec<u16>, String)> = fields
                .iter()
                .map(|(name, field)| {
                    let field = format!("{}:{}", canonical(&Value::from(name.as_str())), canonical(field));
                    (name.encode_utf16().collect(), field)
                })
                .collect();
            sorted.sort();
            let fields: Vec<String> = sorted.into_iter().map(|(_, field)| field).collect();
            prop_assert_eq!(format!("{{{}}}", fields.join(",")), text);
        }
        Ok(())
    });
    tried.unwrap();
}

/// What happens to the minutes of a year.
#[derive(Clone, Debug)]
enum Year {
    Begin { day: usize, count: i32 },
    Resize { which: usize, count: i32 },
    Lock { which: usize },
}

/// Minutes of a year: the day of their meeting, and their numbers.
#[derive(Clone, Copy, Debug)]
struct Numbered {
    day: usize,
    first: i32,
    count: i32,
    locked: bool,
}

/// The first number of some minutes beside the others, as it is computed when they are saved.
fn renumbered(all: &[Numbered], own: usize, count: i32) -> i32 {
    let mine = all[own];
    let others = all.iter().enumerate().filter(|(place, _)| *place != own).map(|(place, one)| Used {
        first: one.first,
        count: one.count,
        earlier: (one.day, place) < (mine.day, own),
        locked: one.locked,
    });
    first_number(count, &others.collect::<Vec<_>>())
}

#[test]
fn no_number_is_used_twice_in_a_year() {
    let step = prop_oneof![
        2 => (0_usize..30, 1_i32..25).prop_map(|(day, count)| Year::Begin { day, count }),
        3 => (0_usize..30, 1_i32..25).prop_map(|(which, count)| Year::Resize { which, count }),
        2 => (0_usize..30).prop_map(|which| Year::Lock { which }),
    ];
    let steps = Cell::new(0);
    let tried = runner(32, 400).run(&vec(step, 1..60), |year| {
        let mut all: Vec<Numbered> = Vec::new();
        for step in year {
            match step {
                Year::Begin { day, count } => {
                    all.push(Numbered { day, first: 1, count, locked: false });
                    let own = all.len() - 1;
                    all[own].first = renumbered(&all, own, count);
                }
                Year::Resize { which, count } => resize(&mut all, which, Some(count)),
                Year::Lock { which } => resize(&mut all, which, None),
            }
            let mut taken: Vec<(i32, i32)> =
                all.iter().filter(|one| one.locked).map(|one| (one.first, one.count)).collect();
            taken.sort_unstable();
            prop_assert!(taken.windows(2).all(|two| two[0].0 + two[0].1 <= two[1].0), "{:?}", taken);
            prop_assert!(all.iter().all(|one| one.first >= 1));
            steps.set(steps.get() + 1);
        }
        Ok(())
    });
    tried.unwrap();
    assert!(steps.get() >= 5_000, "{} steps", steps.get());
}

/// Saves a draft with another count, or locks it; what is locked stays.
fn resize(all: &mut [Numbered], which: usize, count: Option<i32>) {
    let Some(own) = which.checked_rem(all.len()).filter(|own| !all[*own].locked) else {
        return;
    };
    let saved = count.unwrap_or(all[own].count);
    let first = renumbered(all, own, saved);
    all[own] = Numbered { first, count: saved, locked: count.is_none(), ..all[own] };
}

/// What happens in a hall of eight.
#[derive(Clone, Debug)]
enum Hall {
    Come(usize),
    Leave(usize),
    Give(usize, usize),
    Correct(usize, bool),
}

fn member(place: usize) -> MemberId {
    MemberId(Uuid::from_u128(u128::try_from(place).unwrap() + 1))
}

fn entry(place: usize, home: Option<u64>) -> Line {
    Line {
        member: member(place),
        name: String::new(),
        sort_key: String::new(),
        household: home.map(|home| HouseholdId(Uuid::from_u128(u128::from(home)))),
        may: true,
        reason: Reason::Entitled,
        corrected: false,
        note: String::new(),
    }
}

#[test]
fn votes_are_those_of_the_hall_and_of_proxies_that_count() {
    let step = prop_oneof![
        4 => (0_usize..8).prop_map(Hall::Come),
        2 => (0_usize..8).prop_map(Hall::Leave),
        3 => (0_usize..8, 0_usize..8).prop_map(|(giver, holder)| Hall::Give(giver, holder)),
        1 => (0_usize..8, truth::ANY).prop_map(|(place, may)| Hall::Correct(place, may)),
    ];
    let life = (0_u8..4, vec(option::of(1_u64..4), 8_usize), vec(step, 1..40));
    let steps = Cell::new(0);
    let tried = runner(33, 500).run(&life, |(most, homes, life)| {
        let mut lines: HashMap<MemberId, Line> =
            homes.iter().enumerate().map(|(place, home)| (member(place), entry(place, *home))).collect();
        let (mut here, mut proxies) = (HashSet::new(), Vec::new());
        for step in life {
            match step {
                Hall::Come(place) => {
                    here.insert(member(place));
                }
                Hall::Leave(place) => {
                    here.remove(&member(place));
                }
                Hall::Give(giver, holder) => {
                    proxies.retain(|(other, _)| *other != member(giver));
                    proxies.push((member(giver), member(holder)));
                }
                Hall::Correct(place, may) => {
                    if let Some(line) = lines.get_mut(&member(place)) {
                        line.may = may;
                    }
                }
            }
            let bylaws = BylawsDraft { proxies: most, ..BylawsDraft::default() };
            let of_persons = votes(&lines, &here, &proxies, &bylaws);
            prop_assert_eq!(of_persons, counted(&lines, &here, &proxies, most));
            let of_homes = votes(&lines, &here, &proxies, &BylawsDraft { vote_of: VoteOf::Household, ..bylaws });
            prop_assert!(of_homes <= of_persons && (of_homes > 0) == (of_persons > 0));
            steps.set(steps.get() + 1);
        }
        Ok(())
    });
    tried.unwrap();
    assert!(steps.get() >= 5_000, "{} steps", steps.get());
}

/// The same sum, written down by hand: own votes, and for each holder as many as the bylaws let them hold.
fn counted(
    lines: &HashMap<MemberId, Line>,
    here: &HashSet<MemberId>,
    proxies: &[(MemberId, MemberId)],
    most: u8,
) -> i32 {
    let may = |id: MemberId| lines.get(&id).is_some_and(|line| line.may);
    let voting: Vec<MemberId> = here.iter().copied().filter(|id| may(*id)).collect();
    let held = voting.iter().map(|holder| {
        let given = proxies.iter().filter(|(giver, held_by)| held_by == holder && !here.contains(giver) && may(*giver));
        given.count().min(usize::from(most))
    });
    i32::try_from(voting.len() + held.sum::<usize>()).unwrap()
}

#[test]
fn a_count_that_stands_fits_the_hall_and_its_majority() {
    let method = prop_oneof![Just(Method::Acclamation), Just(Method::ShowOfHands), Just(Method::Secret)];
    let majority = prop_oneof![Just(Majority::Simple), Just(Majority::Absolute), Just(Majority::Bylaws)];
    let counts = vec(option::weighted(0.95, -1_i32..9), 1..5);
    let said = (method, majority, counts, option::weighted(0.3, -1_i32..5), option::weighted(0.3, 0_i32..6));
    let frame = (0_i32..20, 1_i32..4, truth::ANY, truth::ANY);
    let stood = Cell::new(0);
    let tried = runner(34, 6_000).run(&(said, frame), |((method, majority, counts, abstained, winner), frame)| {
        let (entitled, seats, casting_vote, is_election) = frame;
        let heard = method == Method::Acclamation;
        let choices: Vec<Choice> = (1..)
            .zip(&counts)
            .map(|(number, votes): (i32, _)| Choice { text: number.to_string(), votes: votes.filter(|_| !heard) })
            .collect();
        let abstained = abstained.filter(|_| !heard);
        let count = Count { method, majority, choices: &choices, abstained, winner };
        let lacks_election = is_election && seats == 1;
        let hall = Frame { entitled, seats, percent: 67, casting_vote, is_election, lacks_election };
        let Ok(verdict) = evaluate(&count, &hall) else {
            return Ok(());
        };
        stood.set(stood.get() + 1);
        prop_assert_eq!(verdict.carried, verdict.winner.is_some());
        if heard {
            prop_assert_eq!(verdict.winner, winner);
            return Ok(());
        }
        let given: i32 = choices.iter().filter_map(|choice| choice.votes).sum();
        prop_assert!(given <= (entitled - abstained.unwrap_or(0)) * seats);
        prop_assert!(choices.iter().all(|choice| choice.votes.is_some_and(|votes| (0..=entitled).contains(&votes))));
        let Some(won) = verdict.winner else {
            return Ok(());
        };
        let votes = choices[usize::try_from(won - 1).unwrap()].votes.unwrap();
        prop_assert_eq!(Some(votes), choices.iter().filter_map(|choice| choice.votes).max());
        match majority {
            Majority::Simple => prop_assert!(votes > 0),
            Majority::Absolute => prop_assert!(2 * votes >= given),
            Majority::Bylaws => prop_assert!(3 * votes >= 2 * given),
        }
        prop_assert!(!verdict.casting || (casting_vote && !is_election && method == Method::ShowOfHands));
        Ok(())
    });
    tried.unwrap();
    assert!(stood.get() >= 300, "{} counts stood", stood.get());
}
