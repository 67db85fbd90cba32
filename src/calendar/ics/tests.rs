//! Feeds as subscribers get them: the rules of the format one by one, one whole feed, and
//! random feeds read back by the `ical` crate.

use super::*;
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use ical::IcalParser;
use ical::parser::ical::component::IcalCalendar;
use proptest::collection::vec;
use proptest::prelude::*;

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn head() -> FeedHead {
    FeedHead {
        name: "Överkalix byaråd".to_owned(),
        description: String::new(),
        zone: zone::HOME,
        url: None,
        published: true,
    }
}

fn meeting() -> FeedEvent {
    FeedEvent {
        uid: feed_uid(Uuid::from_u128(7)),
        sequence: 2,
        created: at("2026-01-02T08:00:00").and_utc(),
        changed: at("2026-01-03T09:30:00").and_utc(),
        title: "Årsmöte; kaffe, bullar".to_owned(),
        description: "Ta med stol.\nVälkommen".to_owned(),
        location: "Bygdegården".to_owned(),
        category: Some("Möte".to_owned()),
        url: Some("https://example.org/e/7".to_owned()),
        all_day: false,
        starts: at("2026-10-08T19:00:00"),
        ends: at("2026-10-08T21:00:00"),
        zone: zone::HOME,
        rule: None,
        excluded: Vec::new(),
        status: Status::Confirmed,
        changes: Vec::new(),
    }
}

fn moved(original: &str, starts: &str, ends: &str) -> FeedChange {
    FeedChange {
        original_start: at(original),
        starts: at(starts),
        ends: at(ends),
        title: None,
        location: None,
        description: None,
        cancelled: false,
        sequence: 1,
        changed: at("2026-02-01T10:00:00").and_utc(),
    }
}

fn one(event: FeedEvent) -> String {
    let feed = write(&head(), &[event]);
    feed.split_once("BEGIN:VEVENT\r\n").map(|(_, event)| event.to_owned()).unwrap_or_default()
}

#[test]
fn a_feed_is_these_bytes() {
    let feed = write(&head(), &[meeting()]);
    let expected = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//byalag//byalag//SV\nCALSCALE:GREGORIAN\n\
        METHOD:PUBLISH\nNAME:Överkalix byaråd\nX-WR-CALNAME:Överkalix byaråd\n\
        X-WR-TIMEZONE:Europe/Stockholm\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\nX-PUBLISHED-TTL:PT4H\n\
        BEGIN:VTIMEZONE\nTZID:Europe/Stockholm\nBEGIN:STANDARD\nDTSTART:19701025T030000\n\
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nTZNAME:CET\n\
        END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n\
        TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nTZNAME:CEST\nEND:DAYLIGHT\nEND:VTIMEZONE\n\
        BEGIN:VEVENT\nUID:00000000-0000-0000-0000-000000000007\nDTSTAMP:20260103T093000Z\n\
        CREATED:20260102T080000Z\nLAST-MODIFIED:20260103T093000Z\nSEQUENCE:2\n\
        DTSTART;TZID=Europe/Stockholm:20261008T190000\nDTEND;TZID=Europe/Stockholm:20261008T210000\n\
        SUMMARY:Årsmöte\\; kaffe\\, bullar\n\
        DESCRIPTION:Ta med stol.\\nVälkommen\\n\\nhttps://example.org/e/7\nLOCATION:Bygdegården\n\
        CATEGORIES:Möte\nURL:https://example.org/e/7\nSTATUS:CONFIRMED\nTRANSP:OPAQUE\nEND:VEVENT\n\
        END:VCALENDAR\n";
    assert_eq!(feed.replace("\r\n", "\n"), expected);
    assert_eq!(feed.matches('\n').count(), feed.matches("\r\n").count());
    assert_eq!(feed, write(&head(), &[meeting()]));
}

#[test]
fn a_head_says_what_it_has() {
    let mut head = head();
    head.description = "Allt i byn".to_owned();
    head.url = Some("https://example.org/by".to_owned());
    head.published = false;
    let feed = write(&head, &[]);
    assert!(feed.contains("\r\nDESCRIPTION:Allt i byn\r\nX-WR-CALDESC:Allt i byn\r\n"));
    assert!(feed.contains("\r\nURL:https://example.org/by\r\n"));
    assert!(!feed.contains("METHOD"));
    assert!(feed.contains("BEGIN:VTIMEZONE"), "a calendar must hold a component");
}

#[test]
fn whole_days_are_dates_with_an_exclusive_end() {
    let mut event = meeting();
    event.all_day = true;
    event.starts = at("2026-06-19T00:00:00");
    event.ends = at("2026-06-21T00:00:00");
    let text = one(event.clone());
    assert!(text.contains("\r\nDTSTART;VALUE=DATE:20260619\r\nDTEND;VALUE=DATE:20260621\r\n"));
    assert!(text.contains("\r\nTRANSP:TRANSPARENT\r\n"));
    event.ends = event.starts;
    assert!(one(event).contains("\r\nDTEND;VALUE=DATE:20260620\r\n"));
}

#[test]
fn an_event_without_length_says_so() {
    let mut event = meeting();
    event.ends = event.starts;
    let text = one(event);
    assert!(text.contains("\r\nDURATION:PT0S\r\n"));
    assert!(!text.contains("DTEND"));
}

#[test]
fn a_series_holds_its_exceptions_in_the_form_of_its_start() {
    let mut event = meeting();
    event.rule = Some("FREQ=WEEKLY;UNTIL=20261231T180000Z".to_owned());
    event.excluded = vec![at("2026-10-29T19:00:00"), at("2026-10-15T19:00:00"), at("2026-10-15T19:00:00")];
    let mut cancelled = moved("2026-11-05T19:00:00", "2026-11-05T19:00:00", "2026-11-05T21:00:00");
    cancelled.cancelled = true;
    let mut shifted = moved("2026-10-22T19:00:00", "2026-10-23T18:00:00", "2026-10-23T20:00:00");
    shifted.sequence = 5;
    shifted.location = Some("Skolan".to_owned());
    event.changes = vec![
        cancelled,
        shifted,
        moved("2026-10-15T19:00:00", "2026-10-16T19:00:00", "2026-10-16T20:00:00"),
        moved("2026-10-09T19:00:00", "2026-10-10T19:00:00", "2026-10-10T20:00:00"),
    ];
    let text = one(event);
    let parts: Vec<&str> = text.split("BEGIN:VEVENT\r\n").collect();
    assert_eq!(parts.len(), 3, "the taken-out and the unknown override are left out");
    let (series, shifted, cancelled) = (parts[0], parts[1], parts[2]);
    assert!(series.contains(
        "\r\nRRULE:FREQ=WEEKLY;UNTIL=20261231T180000Z\r\nEXDATE;TZID=Europe/Stockholm:20261015T190000\r\n\
         EXDATE;TZID=Europe/Stockholm:20261029T190000\r\nSUMMARY:"
    ));
    assert!(!series.contains("RECURRENCE-ID"));
    for part in [shifted, cancelled] {
        assert!(part.starts_with("UID:00000000-0000-0000-0000-000000000007\r\nDTSTAMP:20260201T100000Z\r\n"));
        assert!(!part.contains("RRULE") && !part.contains("EXDATE"));
    }
    assert!(shifted.contains(
        "\r\nSEQUENCE:5\r\nRECURRENCE-ID;TZID=Europe/Stockholm:20261022T190000\r\n\
         DTSTART;TZID=Europe/Stockholm:20261023T180000\r\n"
    ));
    assert!(shifted.contains("\r\nLOCATION:Skolan\r\n") && shifted.contains("\r\nSTATUS:CONFIRMED\r\n"));
    assert!(cancelled.contains("\r\nSEQUENCE:2\r\n"), "never below the series'");
    assert!(cancelled.contains("\r\nSUMMARY:INSTÄLLT: Årsmöte\\; kaffe\\, bullar\r\n"));
    assert!(cancelled.contains("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"));
}

#[test]
fn a_cancelled_event_says_so_once() {
    let mut event = meeting();
    event.status = Status::Cancelled;
    event.rule = Some("FREQ=WEEKLY".to_owned());
    event.changes = vec![moved("2026-10-15T19:00:00", "2026-10-15T18:00:00", "2026-10-15T20:00:00")];
    let text = one(event.clone());
    assert_eq!(text.matches("\r\nSTATUS:CANCELLED\r\n").count(), 2);
    assert_eq!(text.matches("\r\nSUMMARY:INSTÄLLT: Årsmöte").count(), 2);
    event.title = "INSTÄLLT: Årsmöte".to_owned();
    assert!(one(event).contains("\r\nSUMMARY:INSTÄLLT: Årsmöte\r\n"));
}

#[test]
fn a_single_event_carries_its_own_change() {
    let mut event = meeting();
    event.changes = vec![moved("2026-10-08T19:00:00", "2026-10-09T18:00:00", "2026-10-09T20:00:00")];
    let text = one(event);
    assert_eq!(text.matches("END:VEVENT").count(), 1);
    assert!(text.contains("\r\nDTSTART;TZID=Europe/Stockholm:20261009T180000\r\n"));
    assert!(!text.contains("RECURRENCE-ID"));
}

#[test]
fn the_link_stands_once_in_the_description() {
    let mut event = meeting();
    event.description = "Se https://example.org/e/7 och läs".to_owned();
    assert!(one(event.clone()).contains("\r\nDESCRIPTION:Se https://example.org/e/7 och läs\r\n"));
    event.description = String::new();
    assert!(one(event.clone()).contains("\r\nDESCRIPTION:https://example.org/e/7\r\n"));
    event.url = None;
    let text = one(event);
    assert!(!text.contains("DESCRIPTION") && !text.contains("URL"));
}

#[test]
fn events_come_in_order_with_the_zones_they_need() {
    let mut finnish = meeting();
    finnish.zone = chrono_tz::Europe::Helsinki;
    finnish.uid = "a".to_owned();
    let mut later = meeting();
    later.starts = at("2026-12-01T19:00:00");
    later.ends = at("2026-12-01T20:00:00");
    later.uid = "b".to_owned();
    let mut strange = meeting();
    strange.zone = chrono_tz::Europe::Berlin;
    let feed = write(&head(), &[later.clone(), meeting(), finnish.clone(), strange.clone()]);
    assert_eq!(feed, write(&head(), &[strange, finnish, later, meeting()]));
    assert_eq!(feed.matches("BEGIN:VTIMEZONE").count(), 2);
    assert!(feed.contains("\r\nDTSTART;TZID=Europe/Helsinki:20261008T190000\r\n"));
    assert!(!feed.contains("Oslo") && !feed.contains("Berlin"));
    let uids: Vec<&str> = feed.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect();
    assert_eq!(uids, ["00000000-0000-0000-0000-000000000007", "a", "b"]);
}

fn unfolded(feed: &str) -> Vec<String> {
    feed.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => plain.push(match chars.next().unwrap() {
                'n' => '\n',
                other => other,
            }),
            c => plain.push(c),
        }
    }
    plain
}

/// What is left of a text after the characters that no line can hold.
fn cleaned(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ")
        .chars()
        .filter(|c| *c == '\n' || !(c.is_control() || *c == '\u{feff}'))
        .collect()
}

/// Anything at all, with much of what breaks lines.
fn wild() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        6 => any::<char>(),
        3 => prop::sample::select("åäö aé🎉\u{301}\u{200d}👩🏽".chars().collect::<Vec<char>>()),
        2 => prop::sample::select("\r\n\\;,:\"\t\0\u{2028}\u{85}\u{feff} ".chars().collect::<Vec<char>>()),
    ];
    vec(character, 0..120).prop_map(|characters| characters.into_iter().collect())
}

fn event() -> impl Strategy<Value = FeedEvent> {
    let kind = (any::<bool>(), 0..3_usize, 0..3_usize, 0..4_usize, prop::option::of(wild()));
    (wild(), wild(), wild(), prop::option::of(wild()), kind, 0..4000_u64, 0..1440_i64, 0..4000_i64).prop_map(
        |(title, description, location, category, (all_day, zone, status, rule, url), day, minute, length)| {
            let day = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + Days::new(day);
            let minute = if all_day { 0 } else { minute };
            let starts = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute);
            let ends = if all_day { starts + TimeDelta::days(length % 5) } else { starts + TimeDelta::minutes(length) };
            let second = starts + TimeDelta::days(7);
            let change = FeedChange {
                original_start: second,
                starts: second,
                ends: second + (ends - starts),
                title: category.clone(),
                location: Some(title.clone()),
                description: None,
                cancelled: length % 2 == 0,
                sequence: u32::MAX,
                changed: second.and_utc(),
            };
            let rules = [None, Some("FREQ=WEEKLY"), Some("FREQ=DAILY;COUNT=30"), Some("FREQ=YEARLY")];
            FeedEvent {
                uid: feed_uid(Uuid::from_u128(u128::try_from(minute).unwrap())),
                sequence: u32::try_from(minute).unwrap(),
                created: starts.and_utc(),
                changed: starts.and_utc(),
                title,
                description,
                location,
                category,
                url,
                all_day,
                starts,
                ends,
                zone: zone::ZONES[zone],
                rule: rules[rule].map(str::to_owned),
                excluded: vec![starts + TimeDelta::days(14)],
                status: [Status::Confirmed, Status::Tentative, Status::Cancelled][status],
                changes: vec![change],
            }
        },
    )
}

fn read(feed: &str) -> IcalCalendar {
    let found: Result<Vec<IcalCalendar>, _> = IcalParser::new(feed.as_bytes()).collect();
    let mut calendars = found.unwrap();
    assert_eq!(calendars.len(), 1);
    calendars.remove(0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_feed_is_read_by_others(events in vec(event(), 0..6), name in wild()) {
        let feed = write(&FeedHead { name, ..head() }, &events);
        for line in feed.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {:?}", line.len(), line);
            prop_assert!(!line.contains(['\r', '\n']), "{:?}", line);
            prop_assert!(!line.contains(|c: char| c.is_control()), "{:?}", line);
        }
        prop_assert!(feed.ends_with("END:VCALENDAR\r\n"));
        let calendar = read(&feed);
        // A weekly and a daily series show their change as an override, a yearly one has none.
        let overrides = events
            .iter()
            .filter(|event| event.rule.as_deref().is_some_and(|rule| !rule.contains("YEARLY")))
            .count();
        prop_assert_eq!(calendar.events.len(), events.len() + overrides);
        prop_assert_eq!(calendar.alarms.len() + calendar.todos.len() + calendar.journals.len(), 0);
        for event in &calendar.events {
            for name in ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "STATUS"] {
                prop_assert_eq!(event.properties.iter().filter(|one| one.name == name).count(), 1, "{}", name);
            }
        }
    }

    #[test]
    fn every_text_comes_back(title in wild(), description in wild()) {
        let mut event = meeting();
        event.title = title;
        event.description = format!("x{description}");
        event.url = None;
        let lines = unfolded(&write(&head(), std::slice::from_ref(&event)));
        let value = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)).map(unescaped);
        prop_assert_eq!(value("SUMMARY:"), Some(cleaned(&event.title)));
        prop_assert_eq!(value("DESCRIPTION:"), Some(cleaned(&event.description)));
    }
}
