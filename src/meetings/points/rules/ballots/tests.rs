//! Votes as villages hold them, and the sums that they give.

use super::*;

const HALL: Frame =
    Frame { entitled: 31, seats: 1, percent: 67, casting_vote: true, is_election: false, lacks_election: false };

fn options(votes: &[i32]) -> Vec<Choice> {
    votes
        .iter()
        .enumerate()
        .map(|(place, votes)| Choice { text: format!("Förslag {place}"), votes: Some(*votes) })
        .collect()
}

fn hands(choices: &[Choice], majority: Majority) -> Count<'_> {
    Count { method: Method::ShowOfHands, majority, choices, abstained: None, winner: None }
}

fn codes(found: Result<Verdict, Vec<FieldFault>>) -> Vec<(String, &'static str)> {
    found.unwrap_err().into_iter().map(|fault| (fault.field, fault.code)).collect()
}

#[test]
fn the_most_votes_win_when_nothing_more_is_asked() {
    let choices = options(&[10, 12, 9]);
    let verdict = evaluate(&hands(&choices, Majority::Simple), &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.casting, verdict.carried), (Some(2), false, true));
    assert_eq!((verdict.sum.votes, verdict.sum.given, verdict.sum.needed), (Some(12), Some(31), None));
    assert_eq!(verdict.sum.decided_by, DecidedBy::Votes);
}

#[test]
fn an_absolute_majority_is_more_than_half_of_the_votes_given() {
    let choices = options(&[10, 12, 9]);
    let verdict = evaluate(&hands(&choices, Majority::Absolute), &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.carried, verdict.sum.needed), (None, false, Some(16)));
    let choices = options(&[16, 15]);
    assert_eq!(evaluate(&hands(&choices, Majority::Absolute), &HALL).unwrap().winner, Some(1));
    // Who abstains is not counted.
    let choices = options(&[6, 5]);
    let count = Count { abstained: Some(20), ..hands(&choices, Majority::Absolute) };
    assert_eq!(evaluate(&count, &HALL).unwrap().winner, Some(1));
}

#[test]
fn a_change_of_the_bylaws_needs_their_share() {
    let choices = options(&[23, 8]);
    let verdict = evaluate(&hands(&choices, Majority::Bylaws), &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.sum.needed, verdict.sum.percent), (Some(1), Some(21), Some(67)));
    let choices = options(&[20, 11]);
    let verdict = evaluate(&hands(&choices, Majority::Bylaws), &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.carried, verdict.sum.decided_by), (None, false, DecidedBy::Nothing));
    let choices = options(&[8, 23]);
    assert_eq!(evaluate(&hands(&choices, Majority::Bylaws), &HALL).unwrap().winner, Some(2));
}

#[test]
fn sixty_seven_percent_means_two_thirds() {
    for (yes, no, wins) in [(20, 10, true), (2, 1, true), (19, 11, false), (1, 1, false)] {
        let choices = options(&[yes, no]);
        let verdict = evaluate(&hands(&choices, Majority::Bylaws), &HALL).unwrap();
        assert_eq!(verdict.carried, wins, "{yes} to {no}");
    }
    let choices = options(&[20, 10]);
    let frame = Frame { percent: 75, ..HALL };
    let verdict = evaluate(&hands(&choices, Majority::Bylaws), &frame).unwrap();
    assert_eq!((verdict.winner, verdict.sum.needed), (None, Some(23)));
}

#[test]
fn the_chair_breaks_equal_votes_where_the_bylaws_say_so() {
    let choices = options(&[15, 15]);
    let count = hands(&choices, Majority::Simple);
    assert_eq!(codes(evaluate(&count, &HALL)), [("winner".to_owned(), "casting_vote_needed")]);
    let verdict = evaluate(&Count { winner: Some(2), ..count }, &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.casting, verdict.sum.decided_by), (Some(2), true, DecidedBy::CastingVote));
    let without = Frame { casting_vote: false, ..HALL };
    let verdict = evaluate(&count, &without).unwrap();
    assert_eq!((verdict.winner, verdict.carried), (None, false));
    assert_eq!(
        codes(evaluate(&Count { winner: Some(2), ..count }, &without)),
        [("winner".to_owned(), "winner_by_votes")]
    );
}

#[test]
fn the_lot_decides_in_elections_and_secret_votes() {
    let choices = options(&[15, 15, 1]);
    let count = hands(&choices, Majority::Simple);
    let election = Frame { is_election: true, ..HALL };
    assert_eq!(codes(evaluate(&count, &election)), [("winner".to_owned(), "lot_needed")]);
    let verdict = evaluate(&Count { winner: Some(1), ..count }, &election).unwrap();
    assert_eq!((verdict.winner, verdict.casting, verdict.sum.decided_by), (Some(1), false, DecidedBy::Lot));
    let secret = Count { method: Method::Secret, winner: Some(2), ..count };
    assert_eq!(evaluate(&secret, &HALL).unwrap().sum.decided_by, DecidedBy::Lot);
    // The lot falls on one of those who are equal.
    assert_eq!(codes(evaluate(&Count { winner: Some(3), ..secret }, &HALL)), [("winner".to_owned(), "lot_needed")]);
}

#[test]
fn equal_votes_break_no_higher_bar() {
    let choices = options(&[10, 10, 5]);
    assert_eq!(evaluate(&hands(&choices, Majority::Absolute), &HALL).unwrap().winner, None);
    let choices = options(&[15, 15]);
    assert_eq!(evaluate(&hands(&choices, Majority::Bylaws), &HALL).unwrap().winner, None);
    let halves = Count { winner: Some(1), ..hands(&choices, Majority::Absolute) };
    assert!(evaluate(&halves, &HALL).unwrap().casting);
    let choices = options(&[0, 0]);
    assert_eq!(evaluate(&hands(&choices, Majority::Simple), &HALL).unwrap().winner, None);
}

#[test]
fn no_more_votes_than_there_are_in_the_hall() {
    let choices = options(&[20, 12]);
    let count = hands(&choices, Majority::Simple);
    let fault = evaluate(&count, &HALL).unwrap_err().remove(0);
    assert_eq!((fault.field.as_str(), fault.code), ("options", "votes_above_entitled"));
    assert_eq!(fault.args, [("given", "32".to_owned()), ("entitled", "31".to_owned())]);
    let choices = options(&[20, 11]);
    let abstained = Count { abstained: Some(1), ..hands(&choices, Majority::Simple) };
    assert_eq!(codes(evaluate(&abstained, &HALL)), [("options".to_owned(), "votes_above_entitled")]);
    let choices = options(&[i32::MAX, -1]);
    let found = codes(evaluate(&hands(&choices, Majority::Simple), &HALL));
    assert_eq!(found[0].1, "votes_above_entitled");
    assert_eq!(found[1], ("options.1.votes".to_owned(), "number_out_of_range"));
}

#[test]
fn a_vote_for_several_seats_counts_several_names_on_each_paper() {
    let choices = options(&[20, 25, 25]);
    let frame = Frame { seats: 3, is_election: true, ..HALL };
    let verdict = evaluate(&hands(&choices, Majority::Simple), &frame).unwrap();
    assert_eq!(verdict.winner, None);
    let choices = options(&[31, 31, 31, 1]);
    assert_eq!(
        codes(evaluate(&hands(&choices, Majority::Simple), &frame)),
        [("options".to_owned(), "votes_above_entitled")]
    );
    let one_seat = Frame { seats: 1, lacks_election: true, ..frame };
    assert_eq!(
        codes(evaluate(&hands(&choices, Majority::Simple), &one_seat)),
        [("options".to_owned(), "votes_above_seat")]
    );
    let choices = options(&[32, 1]);
    let found = codes(evaluate(&hands(&choices, Majority::Simple), &frame));
    assert_eq!(found, [("options.0.votes".to_owned(), "votes_above_entitled")]);
}

#[test]
fn by_acclamation_the_chair_says_what_was_heard_and_nothing_is_counted() {
    let choices = [Choice { text: "Ja".into(), votes: None }, Choice { text: "Nej".into(), votes: None }];
    let count = Count {
        method: Method::Acclamation,
        majority: Majority::Simple,
        choices: &choices,
        abstained: None,
        winner: Some(1),
    };
    let verdict = evaluate(&count, &HALL).unwrap();
    assert_eq!((verdict.winner, verdict.sum.decided_by, verdict.sum.given), (Some(1), DecidedBy::Acclamation, None));
    assert_eq!(codes(evaluate(&Count { winner: None, ..count }, &HALL)), [("winner".to_owned(), "winner_needed")]);
    assert_eq!(codes(evaluate(&Count { winner: Some(3), ..count }, &HALL)), [("winner".to_owned(), "winner_unknown")]);
    let counts = options(&[1, 2]);
    let found = codes(evaluate(&Count { choices: &counts, ..count }, &HALL));
    assert_eq!(found[0], ("options.0.votes".to_owned(), "votes_uncounted"));
    // And where it is counted, every option has its number.
    let secret = Count { method: Method::Secret, winner: None, ..count };
    let found = codes(evaluate(&secret, &HALL));
    assert_eq!(found, [("options.0.votes".to_owned(), "votes_needed"), ("options.1.votes".to_owned(), "votes_needed")]);
}

#[test]
fn a_vote_is_between_two_things_at_least() {
    let choices = options(&[1]);
    assert_eq!(codes(evaluate(&hands(&choices, Majority::Simple), &HALL))[0].1, "ballot_options_few");
    let choices = [Choice { text: "Ja".into(), votes: Some(1) }, Choice { text: "Ja".into(), votes: Some(1) }];
    assert_eq!(codes(evaluate(&hands(&choices, Majority::Simple), &HALL))[0].1, "ballot_option_twice");
    let choices = [Choice { text: String::new(), votes: Some(1) }, Choice { text: "Nej".into(), votes: Some(1) }];
    assert_eq!(codes(evaluate(&hands(&choices, Majority::Simple), &HALL))[0].1, "ballot_option_needed");
}
