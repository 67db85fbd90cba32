//! Words for what the pages show: states, posts, votes and their sums.

use fluent::FluentArgs;

use crate::{
    associations::Post,
    kit::Words,
    meetings::{
        ItemState, Majority, Method,
        points::{
            rules::{DecidedBy, came_of},
            view::{BallotView, ElectionView},
        },
    },
};

/// Values to choose from, each with its text.
pub(super) type Options = Vec<(String, String)>;

/// The text for a value of the contract.
pub(super) fn said(words: Words, prefix: &str, key: &str) -> String {
    words.t(&format!("{prefix}-{}", key.replace('_', "-")))
}

/// How votes may be held.
pub(super) fn methods(words: Words) -> Options {
    Method::ALL.iter().map(|one| (one.key().to_owned(), said(words, "point-method", one.key()))).collect()
}

/// What votes may be asked to reach.
pub(super) fn majorities(words: Words, percent: u8) -> Options {
    let text = |one: &Majority| {
        let key = format!("point-majority-{}", one.key());
        words.with(&key, "percent", i64::from(percent))
    };
    Majority::ALL.iter().map(|one| (one.key().to_owned(), text(one))).collect()
}

/// The posts that may be elected to.
pub(super) fn posts(words: Words) -> Options {
    Post::ALL.iter().map(|one| (one.key().to_owned(), said(words, "post", one.key()))).collect()
}

/// How far a point has come, and the look of it.
pub(super) fn state(words: Words, state: ItemState) -> (String, &'static str) {
    let class = match state {
        ItemState::Waiting => "badge",
        ItemState::Open => "badge changed",
        ItemState::Done => "badge same",
        ItemState::Deferred => "badge warn",
    };
    (said(words, "point-state", state.key()), class)
}

/// "ledamot: 3 platser, 2 år".
pub(super) fn election(words: Words, one: &ElectionView) -> String {
    seats(words, one.post, one.seats, one.years)
}

/// The same of seats that are to be filled.
pub(super) fn seats(words: Words, post: Post, seats: i32, years: i32) -> String {
    let mut args = FluentArgs::new();
    args.set("post", said(words, "post", post.key()));
    args.set("seats", seats);
    args.set("years", years);
    words.args("point-election-title", Some(&args))
}

/// A vote in sentences: what was chosen, the sum, who else could have voted.
pub(super) fn ballot(words: Words, one: &BallotView) -> Vec<String> {
    let mut lines = vec![came_of(words, one.outcome().as_ref()), sum(words, one)];
    if one.method != Method::Acclamation {
        let mut args = FluentArgs::new();
        args.set("entitled", one.entitled);
        args.set("abstained", one.abstained.unwrap_or_default());
        let key = if one.abstained.is_some() { "point-sum-entitled-abstained" } else { "point-sum-entitled" };
        lines.push(words.args(key, Some(&args)));
        if one.seats > 1 {
            lines.push(words.with("point-sum-seats", "seats", one.seats));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// "23 av 31 röster, 67 % krävs: 21."
fn sum(words: Words, one: &BallotView) -> String {
    let sum = &one.sum;
    let mut args = FluentArgs::new();
    args.set("votes", sum.votes.unwrap_or_default());
    args.set("given", sum.given.unwrap_or_default());
    args.set("needed", sum.needed.unwrap_or_default());
    args.set("percent", sum.percent.unwrap_or_default());
    let key = match (sum.decided_by, sum.needed, sum.percent) {
        (DecidedBy::Acclamation, _, _) => "point-sum-acclamation",
        (DecidedBy::CastingVote, _, _) => "point-sum-casting-vote",
        (DecidedBy::Lot, _, _) => "point-sum-lot",
        (_, Some(_), Some(_)) => "point-sum-bylaws",
        (_, Some(_), None) => "point-sum-absolute",
        // What the bylaws asked for was not kept.
        (_, None, None) if one.majority == Majority::Bylaws && sum.votes.is_some() => "point-sum-votes",
        (DecidedBy::Votes | DecidedBy::Nothing, _, _) => "point-sum-simple",
    };
    words.args(key, Some(&args))
}

/// The votes of each option, where they were counted: "Ja: 12".
pub(super) fn options(words: Words, one: &BallotView) -> Vec<String> {
    let line = |text: &str, votes: i32| words.with2("point-ballot-option", ("choice", text), ("votes", votes));
    one.options.iter().filter_map(|option| Some(line(&option.text, option.votes?))).collect()
}
