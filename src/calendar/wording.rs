//! Times and recurrences as people say them, in their language.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};
use chrono_tz::Tz;
use fluent::FluentArgs;

use super::{
    recurrence::{Ending, Repeat, recognise_at},
    rules::last_day_of,
};
use crate::kit::{Language, Words};

/// "19.00", "19:00".
pub fn clock(words: Words, at: NaiveDateTime) -> String {
    match words.0 {
        Language::Sv => format!("{:02}.{:02}", at.hour(), at.minute()),
        Language::En => format!("{:02}:{:02}", at.hour(), at.minute()),
        Language::Fi => format!("{}.{:02}", at.hour(), at.minute()),
    }
}

/// "i dag", "i morgon", else "torsdag 17 december 2026".
pub fn day(words: Words, day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => words.t("calendar-today"),
        1 => words.t("calendar-tomorrow"),
        _ => words.long_date(&day),
    }
}

/// When something takes place, whole: "torsdag 17 december 2026 kl. 18.00–20.00".
pub fn when(words: Words, (starts, ends): (NaiveDateTime, NaiveDateTime), all_day: bool, today: NaiveDate) -> String {
    let first = day(words, starts.date(), today);
    let last = if all_day { last_day_of(starts, ends) } else { ends.date() };
    let same_day = last == starts.date();
    let texts =
        [("day", first), ("last", day(words, last, today)), ("from", clock(words, starts)), ("to", clock(words, ends))];
    words.pairs(
        match (all_day, same_day) {
            (true, true) => "calendar-when-day",
            (true, false) => "calendar-when-days",
            (false, true) => "calendar-when-hours",
            (false, false) => "calendar-when-long",
        },
        &texts,
    )
}

/// The hours alone, beside a day that is said already: "kl. 18.00–20.00", "hela dagen".
pub fn hours(words: Words, (starts, ends): (NaiveDateTime, NaiveDateTime), all_day: bool) -> String {
    if all_day {
        return words.t("calendar-all-day");
    }
    let texts = [("from", clock(words, starts)), ("to", clock(words, ends)), ("last", words.date(&ends.date()))];
    let same_day = ends.date() == starts.date();
    words.pairs(if same_day { "calendar-hours" } else { "calendar-hours-long" }, &texts)
}

/// "kl. 18.00": when something begins, where its end is only a guess.
pub fn begins(words: Words, starts: NaiveDateTime) -> String {
    words.with("calendar-begins", "at", clock(words, starts))
}

/// When something takes place whose end is a guess: "i dag kl. 18.00, beräknas sluta kl. 21.00".
pub fn about(words: Words, (starts, ends): (NaiveDateTime, NaiveDateTime), today: NaiveDate) -> String {
    let texts = [("day", day(words, starts.date(), today)), ("from", clock(words, starts)), ("to", clock(words, ends))];
    words.pairs("calendar-when-about", &texts)
}

/// Hours with the day they are on: "i dag kl. 18.00–20.00".
pub fn at_day(words: Words, on: NaiveDate, today: NaiveDate, hours: String) -> String {
    words.pairs("calendar-day-hours", &[("day", day(words, on, today)), ("hours", hours)])
}

/// "måndag, onsdag och fredag".
pub fn list(words: Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., last] => words.pairs("calendar-list", &[("list", rest.join(", ")), ("last", last.clone())]),
    }
}

/// The recurrence as a sentence: "Varje torsdag, till och med 17 december 2026."
pub fn repeats(words: Words, rule: &str, starts: NaiveDateTime, zone: Tz) -> String {
    let (repeat, ending) = recognise_at(rule, starts, zone);
    let mut args = FluentArgs::new();
    args.set("repeat", repeat_phrase(words, &repeat, starts));
    let sentence = match ending {
        Ending::Never => words.args("calendar-repeats", Some(&args)),
        Ending::Until(day) => {
            args.set("date", words.date(&day));
            words.args("calendar-repeats-until", Some(&args))
        }
        Ending::Times(times) => {
            args.set("count", times);
            words.args("calendar-repeats-times", Some(&args))
        }
    };
    match &repeat {
        Repeat::MonthlyOnDay { day, .. } if repeat.skips_months() => {
            words.pairs("calendar-repeats-skipping", &[("sentence", sentence), ("day", day.to_string())])
        }
        _ => sentence,
    }
}

fn repeat_phrase(words: Words, repeat: &Repeat, starts: NaiveDateTime) -> String {
    match repeat {
        Repeat::Never => words.t("calendar-repeat-never"),
        Repeat::Daily { every } => stepped(words, "calendar-repeat-daily", *every, &[]),
        Repeat::Weekly { every, days } => weekly(words, *every, days, starts),
        Repeat::MonthlyOnWeekday { every, nth, day } => {
            let nth = words.t(&format!("calendar-nth-{}", if *nth < 0 { "last".to_owned() } else { nth.to_string() }));
            stepped(words, "calendar-repeat-weekday", *every, &[("nth", nth), ("day", weekday(words, *day))])
        }
        Repeat::MonthlyOnDay { every, day } => {
            stepped(words, "calendar-repeat-day", *every, &[("day", day.to_string())])
        }
        Repeat::MonthlyLastDay { every } => stepped(words, "calendar-repeat-last-day", *every, &[]),
        Repeat::Yearly => words.with("calendar-repeat-yearly", "date", day_and_month(words, starts.date())),
        Repeat::Own(rule) => words.with("calendar-repeat-own", "rule", rule.clone()),
    }
}

fn weekly(words: Words, every: u16, days: &[Weekday], starts: NaiveDateTime) -> String {
    let names: Vec<String> = days.iter().map(|day| weekday(words, *day)).collect();
    match names.as_slice() {
        [] => stepped(words, "calendar-repeat-weekly", every, &[("day", weekday(words, starts.weekday()))]),
        [one] => stepped(words, "calendar-repeat-weekly", every, &[("day", one.clone())]),
        many => stepped(words, "calendar-repeat-weekly-many", every, &[("days", list(words, many))]),
    }
}

fn stepped(words: Words, key: &str, every: u16, texts: &[(&'static str, String)]) -> String {
    let mut args = FluentArgs::new();
    args.set("every", every);
    for (name, text) in texts {
        args.set(*name, text.as_str());
    }
    words.args(key, Some(&args))
}

/// "torsdag".
pub fn weekday(words: Words, day: Weekday) -> String {
    words.t(&format!("weekday-{}", day.number_from_monday()))
}

/// "6 juni".
pub fn day_and_month(words: Words, day: NaiveDate) -> String {
    let month = words.t(&format!("month-{}", day.month()));
    words.pairs("calendar-day-and-month", &[("day", day.day().to_string()), ("month", month)])
}

/// "December 2026", as a heading.
pub fn month(words: Words, day: NaiveDate) -> String {
    let name = words.t(&format!("month-{}", day.month()));
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{} {}", letters.as_str(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::zone::HOME;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn say(language: Language, rule: &str) -> String {
        repeats(Words(language), rule, at("2026-10-08T19:00:00"), HOME)
    }

    #[test]
    fn a_rule_is_a_sentence_in_each_language() {
        for (rule, swedish, english, finnish) in [
            ("FREQ=WEEKLY", "Varje torsdag.", "Every Thursday.", "Joka torstai."),
            ("FREQ=WEEKLY;INTERVAL=2", "Varannan torsdag.", "Every other Thursday.", "Joka toinen torstai."),
            (
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE,TH;COUNT=5",
                "Var 3:e vecka: måndag, onsdag och torsdag, 5 gånger.",
                "Every 3 weeks: Monday, Wednesday and Thursday, 5 times.",
                "Joka 3. viikko: maanantai, keskiviikko ja torstai, 5 kertaa.",
            ),
            (
                "FREQ=MONTHLY;BYDAY=-1TH;UNTIL=20261217T180000Z",
                "Sista torsdagen i månaden, till och med 17 december 2026.",
                "The last Thursday of the month, until 17 December 2026.",
                "Kuukauden viimeinen torstai, 17. joulukuuta 2026 asti.",
            ),
            ("FREQ=YEARLY", "Varje år den 8 oktober.", "Every year on 8 October.", "Joka vuosi 8. lokakuuta."),
        ] {
            assert_eq!(say(Language::Sv, rule), swedish);
            assert_eq!(say(Language::En, rule), english);
            assert_eq!(say(Language::Fi, rule), finnish);
        }
    }

    #[test]
    fn months_without_the_day_are_named() {
        let starts = at("2026-10-31T19:00:00");
        assert_eq!(
            repeats(Words(Language::Sv), "FREQ=MONTHLY", starts, HOME),
            "Den 31 varje månad. Månader som inte har någon dag 31 hoppas över."
        );
    }

    #[test]
    fn when_is_said_whole() {
        let today = "2026-10-07".parse().unwrap();
        let say = |starts: &str, ends: &str, all_day| when(Words(Language::Sv), (at(starts), at(ends)), all_day, today);
        assert_eq!(
            say("2026-12-17T18:00:00", "2026-12-17T20:30:00", false),
            "torsdag 17 december 2026 kl. 18.00–20.30"
        );
        assert_eq!(say("2026-10-08T18:00:00", "2026-10-08T20:00:00", false), "i morgon kl. 18.00–20.00");
        assert_eq!(
            say("2026-12-19T00:00:00", "2026-12-21T00:00:00", true),
            "lördag 19 december 2026 till söndag 20 december 2026"
        );
        assert_eq!(say("2026-12-19T00:00:00", "2026-12-20T00:00:00", true), "lördag 19 december 2026, hela dagen");
        assert_eq!(
            say("2026-12-19T20:00:00", "2026-12-20T01:00:00", false),
            "lördag 19 december 2026 kl. 20.00 till söndag 20 december 2026 kl. 01.00"
        );
    }

    #[test]
    fn a_month_is_a_heading() {
        assert_eq!(month(Words(Language::Sv), "2026-12-01".parse().unwrap()), "December 2026");
    }
}
