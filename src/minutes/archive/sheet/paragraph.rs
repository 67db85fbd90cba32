//! A paragraph as data for the paper: text, votes, elections, decision, reservations, tasks.

use fluent::FluentArgs;
use serde_json::{Value, json};

use super::prose;
use crate::{
    kit::Words,
    meetings::{
        Method,
        points::rules::{came_of, outcome},
    },
    minutes::{
        content::ContentParagraph,
        record::{Dissent, ElectionRecord, TaskRecord, VoteRecord},
    },
};

/// The paragraph with everything that it records.
pub(super) fn data(words: Words, one: &ContentParagraph) -> Value {
    let record = &one.record;
    let decision = prose(&one.decision);
    json!({
        "heading": heading(words, one),
        "text": prose(&one.text),
        "votes": record.votes.iter().map(|vote| voted(words, vote)).collect::<Vec<_>>(),
        "elections": record.elections.iter().map(|election| elected(words, election)).collect::<Vec<_>>(),
        "decision": (!decision.is_empty()).then(|| json!({ "label": words.t("archive-decision"), "text": decision })),
        "dissents_label": words.t("archive-dissents"),
        "dissents": record.dissents.iter().map(|dissent| dissented(words, dissent)).collect::<Vec<_>>(),
        "tasks": tasks(words, &record.tasks),
    })
}

fn heading(words: Words, one: &ContentParagraph) -> String {
    // As text: a number of the year is never grouped.
    words.with2("archive-paragraph", ("number", one.number.to_string()), ("heading", one.heading.as_str()))
}

fn voted(words: Words, vote: &VoteRecord) -> Value {
    json!({ "sentence": sentences(words, vote).join(" "), "table": table(words, vote) })
}

/// What is said of a vote, sentence by sentence.
fn sentences(words: Words, vote: &VoteRecord) -> Vec<String> {
    let mut said = vec![words.t(&format!("archive-vote-{}", vote.method.key().replace('_', "-")))];
    if vote.method != Method::Acclamation {
        said.push(words.with("archive-vote-entitled", "count", i64::from(vote.entitled)));
        said.push(match vote.percent {
            Some(percent) => words.with("archive-vote-majority-percent", "percent", i64::from(percent)),
            None => words.t(&format!("archive-vote-majority-{}", vote.majority.key().replace('_', "-"))),
        });
    }
    if vote.casting {
        said.push(words.t("archive-vote-casting"));
    }
    let options: Vec<_> = vote.options.iter().map(|option| (option.text.as_str(), option.votes)).collect();
    said.push(came_of(words, outcome(&options, vote.winner, vote.seats.unwrap_or(1)).as_ref()));
    said
}

/// The votes by what they were given for, where they were counted.
fn table(words: Words, vote: &VoteRecord) -> Option<Value> {
    if vote.options.iter().all(|option| option.votes.is_none()) {
        return None;
    }
    let number = |votes: Option<i32>| votes.map(|votes| words.number(votes)).unwrap_or_default();
    let mut rows: Vec<[String; 2]> =
        vote.options.iter().map(|option| [option.text.clone(), number(option.votes)]).collect();
    if vote.abstained.is_some() {
        rows.push([words.t("archive-vote-abstained"), number(vote.abstained)]);
    }
    Some(json!({ "head": [words.t("archive-vote-option"), words.t("archive-vote-votes")], "rows": rows }))
}

fn elected(words: Words, one: &ElectionRecord) -> String {
    let mut args = FluentArgs::new();
    args.set("name", one.name.as_str());
    args.set("post", words.t(&format!("post-{}", one.post.key().replace('_', "-"))));
    args.set("years", i64::from(one.years));
    words.args("archive-elected", Some(&args))
}

/// A reservation: who, and why in lines of its own.
fn dissented(words: Words, one: &Dissent) -> Vec<String> {
    let mut lines = vec![words.with("archive-dissent", "name", one.name.as_str())];
    lines.extend(one.text.lines().filter(|line| !line.trim().is_empty()).map(ToOwned::to_owned));
    lines
}

fn tasks(words: Words, tasks: &[TaskRecord]) -> Option<Value> {
    if tasks.is_empty() {
        return None;
    }
    let due = |one: &TaskRecord| one.due.map(|day| words.date(&day)).unwrap_or_default();
    let rows: Vec<[String; 3]> = tasks.iter().map(|one| [one.what.clone(), one.who.clone(), due(one)]).collect();
    let head = ["archive-task-what", "archive-task-who", "archive-task-due"].map(|key| words.t(key));
    Some(json!({ "head": head, "rows": rows }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{meetings::Majority, minutes::record::OptionRecord};

    fn vote(method: Method, votes: [Option<i32>; 2], winner: Option<i32>) -> VoteRecord {
        let option = |text: &str, votes| OptionRecord { text: text.to_owned(), votes };
        VoteRecord {
            method,
            majority: Majority::Simple,
            percent: None,
            options: vec![option("Ny brygga", votes[0]), option("Avslag", votes[1])],
            abstained: Some(1),
            entitled: 16,
            seats: None,
            casting: false,
            winner,
        }
    }

    #[test]
    fn counted_votes_have_a_table_and_the_sum() {
        let words = Words::default();
        let counted = vote(Method::ShowOfHands, [Some(12), Some(3)], Some(1));
        let rows = table(words, &counted).unwrap()["rows"].clone();
        assert_eq!(rows, json!([["Ny brygga", "12"], ["Avslag", "3"], [words.t("archive-vote-abstained"), "1"]]));
        let said = sentences(words, &counted).join(" ");
        assert!(said.contains("16") && said.ends_with("Mötet biföll: Ny brygga."), "{said}");
    }

    #[test]
    fn an_acclamation_has_no_table_and_a_strange_winner_breaks_nothing() {
        let words = Words::default();
        assert!(table(words, &vote(Method::Acclamation, [None, None], Some(1))).is_none());
        for winner in [None, Some(0), Some(-1), Some(9)] {
            let said = sentences(words, &vote(Method::Acclamation, [None, None], winner));
            assert!(said.contains(&words.t("point-ballot-nothing")));
        }
    }
}
