//! What a paragraph records, in words: votes, dissents, tasks, elections.

use super::record::{ElectionRecord, Record, TaskRecord, VoteRecord};
use crate::{
    kit::Words,
    meetings::{
        Majority, Method, Role,
        points::rules::{bare, came_of, outcome, sentence},
    },
};

/// The record of a paragraph as sentences, in the order in which they are printed.
pub fn lines(words: Words, record: &Record) -> Vec<String> {
    let mut lines: Vec<String> = record.votes.iter().map(|vote| sum(words, vote)).collect();
    lines.extend(record.elections.iter().map(|one| elected(words, one)));
    lines.extend(record.dissents.iter().map(|one| match one.text.as_str() {
        "" => words.with("minutes-dissent", "name", one.name.clone()),
        text => words.pairs("minutes-dissent-text", &[("name", one.name.clone()), ("text", text.to_owned())]),
    }));
    lines.extend(record.tasks.iter().map(|one| task(words, one)));
    lines
}

/// "Att göra: Ringa kommunen. Ansvarig: Karin. Klart senast 1 maj 2026."
fn task(words: Words, one: &TaskRecord) -> String {
    let mut parts = vec![sentence(&words.with("minutes-task", "what", one.what.as_str()))];
    if !one.who.is_empty() {
        parts.push(sentence(&words.with("minutes-task-who", "who", one.who.as_str())));
    }
    parts.extend(one.due.map(|due| words.with("minutes-task-due", "due", words.date(&due))));
    parts.join(" ")
}

/// "Omröstning med handuppräckning: Bifall 12, Avslag 3. 1 avstod. De som fick rösta hade 18 röster. Mötet biföll
/// förslaget."
fn sum(words: Words, vote: &VoteRecord) -> String {
    let options: Vec<String> = vote
        .options
        .iter()
        .map(|option| match option.votes {
            Some(votes) => {
                let pairs = [("text", bare(&option.text).to_owned()), ("votes", words.number(votes))];
                words.pairs("minutes-vote-option", &pairs)
            }
            None => bare(&option.text).to_owned(),
        })
        .collect();
    let held = [("method", method(words, vote.method)), ("options", options.join(", "))];
    let mut parts = vec![sentence(&words.pairs("minutes-vote", &held))];
    if vote.majority != Majority::Simple {
        parts.push(match vote.percent {
            Some(percent) => words.with("minutes-majority-percent", "percent", percent),
            None => words.t(majority(vote.majority)),
        });
    }
    if let Some(abstained) = vote.abstained {
        parts.push(words.with("minutes-vote-abstained", "count", abstained));
    }
    if vote.method != Method::Acclamation {
        parts.push(words.with("minutes-vote-entitled", "count", vote.entitled));
    }
    let options: Vec<_> = vote.options.iter().map(|option| (option.text.as_str(), option.votes)).collect();
    parts.push(came_of(words, outcome(&options, vote.winner, vote.seats.unwrap_or(1)).as_ref()));
    if vote.casting {
        parts.push(words.t("minutes-vote-casting"));
    }
    parts.join(" ")
}

fn method(words: Words, method: Method) -> String {
    words.t(match method {
        Method::Acclamation => "minutes-method-acclamation",
        Method::ShowOfHands => "minutes-method-show-of-hands",
        Method::Secret => "minutes-method-secret",
    })
}

fn majority(majority: Majority) -> &'static str {
    match majority {
        Majority::Simple => "minutes-majority-simple",
        Majority::Absolute => "minutes-majority-absolute",
        Majority::Bylaws => "minutes-majority-bylaws",
    }
}

fn elected(words: Words, one: &ElectionRecord) -> String {
    let post = words.t(&format!("post-{}", one.post.key().replace('_', "-")));
    let mut args = fluent::FluentArgs::new();
    args.set("post", post);
    args.set("name", one.name.clone());
    args.set("years", one.years);
    words.args("minutes-elected", Some(&args))
}

/// As what somebody confirms: "mötesordförande", "justerare".
pub fn role(words: Words, role: Role) -> String {
    words.t(match role {
        Role::Chair => "minutes-role-chair",
        Role::Secretary => "minutes-role-secretary",
        Role::Adjuster => "minutes-role-adjuster",
        Role::Teller => "minutes-role-teller",
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        associations::Post,
        kit::Language,
        minutes::record::{Dissent, OptionRecord},
    };

    fn record() -> Record {
        let option = |text: &str, votes| OptionRecord { text: text.into(), votes };
        Record {
            votes: vec![VoteRecord {
                method: Method::ShowOfHands,
                majority: Majority::Absolute,
                percent: None,
                options: vec![option("Bifall", Some(12)), option("Avslag", Some(12))],
                abstained: Some(1),
                entitled: 26,
                seats: None,
                casting: true,
                winner: Some(1),
            }],
            dissents: vec![Dissent { name: "Per Åström".into(), text: String::new() }],
            tasks: vec![TaskRecord {
                what: "Ringa kommunen".into(),
                who: "Karin".into(),
                due: NaiveDate::from_ymd_opt(2026, 5, 1),
            }],
            elections: vec![ElectionRecord { post: Post::Chair, name: "Karin Nilsson".into(), years: 1 }],
        }
    }

    #[test]
    fn a_record_is_told_in_sentences() {
        let lines = lines(Words(Language::Sv), &record());
        assert_eq!(lines.len(), 4);
        for said in
            ["handuppräckning", "Bifall 12, Avslag 12.", "1 avstod", "26", "Mötet biföll förslaget.", "utslagsröst"]
        {
            assert!(lines[0].contains(said), "{said}: {}", lines[0]);
        }
        assert!(lines[1].contains("Karin Nilsson") && lines[1].contains("ordförande"), "{}", lines[1]);
        assert!(lines[2].contains("Per Åström"), "{}", lines[2]);
        assert_eq!(lines[3], "Att göra: Ringa kommunen. Ansvarig: Karin. Klart senast 1 maj 2026.");
    }

    #[test]
    fn no_sentence_ends_twice() {
        let mut record = record();
        record.tasks = vec![TaskRecord { what: "Ring!".into(), who: "Karin m.fl.".into(), due: None }];
        for (option, votes) in record.votes[0].options.iter_mut().zip([None, Some(3)]) {
            *option = OptionRecord { text: "Avgiften är oförändrad.".into(), votes };
        }
        let lines = lines(Words(Language::Sv), &record);
        assert!(lines[0].contains("oförändrad, Avgiften är oförändrad 3. "), "{}", lines[0]);
        assert!(!lines[0].contains(".."), "{}", lines[0]);
        assert_eq!(lines[3], "Att göra: Ring! Ansvarig: Karin m.fl.");
    }

    #[test]
    fn two_thirds_are_called_so() {
        let words = Words(Language::Sv);
        let said = |percent: i32| words.with("minutes-majority-percent", "percent", percent);
        assert!(said(67).contains("två tredjedelar") && !said(67).contains("67"), "{}", said(67));
        assert!(said(75).contains("75 procent"), "{}", said(75));
    }

    #[test]
    fn no_language_lacks_a_word() {
        for words in Language::ALL.map(Words) {
            for line in lines(words, &record()) {
                assert!(!line.contains("minutes-") && !line.contains('{') && !line.contains('$'), "{line}");
            }
            for one in Role::ALL {
                assert!(!role(words, *one).starts_with("minutes-"));
            }
        }
    }
}
