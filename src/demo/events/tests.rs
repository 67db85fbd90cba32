//! Every village has a believable year that any calendar program can read.

use super::*;
use chrono::Timelike;
use rrule::RRuleSet;
use std::collections::BTreeSet;

const VILLAGES: usize = 60;

/// Every event of sixty villages in a leap year, the demo's year and one that starts on a Friday.
fn all() -> impl Iterator<Item = PlannedEvent> {
    [2024, 2026, 2027].into_iter().flat_map(|when| (0..VILLAGES).flat_map(move |village| year(village, when)))
}

fn templates() -> impl Iterator<Item = &'static EventTemplate> {
    habits::EVERYWHERE.iter().chain(habits::SOMEWHERE).chain(feasts::FEASTS)
}

#[test]
fn each_village_has_ten_to_twenty_five_events_and_several_come_back() {
    for village in 0..VILLAGES {
        let events = year(village, 2026);
        assert!((10..=25).contains(&events.len()), "{village}: {}", events.len());
        let again = events.iter().filter(|event| event.recurrence.is_some()).count();
        assert!(again >= 5, "{village}: {again}");
        assert!(events.is_sorted_by_key(|event| event.starts));
    }
}

#[test]
fn a_village_keeps_its_year_and_its_neighbour_has_another() {
    assert_eq!(year(3, 2026), year(3, 2026));
    let titles = |village| year(village, 2026).into_iter().map(|event| event.title).collect::<Vec<_>>();
    assert_ne!(titles(3), titles(4));
}

#[test]
fn every_template_is_used_somewhere_and_can_be_planned() {
    for template in templates() {
        let village = Village::numbered(1);
        let planned = (1990..2060).all(|when| village.plan(template, when).is_some());
        assert!(planned, "{}", template.title);
    }
    let begun: BTreeSet<&str> = templates().map(|template| template.title.split(" {").next().unwrap()).collect();
    let titles: BTreeSet<String> = all().map(|event| event.title).collect();
    for title in begun {
        assert!(titles.iter().any(|one| one.starts_with(title)), "{title}");
    }
}

#[test]
fn every_event_ends_after_it_starts_and_none_starts_when_clocks_change() {
    for event in all() {
        assert!(event.ends > event.starts, "{event:?}");
        assert!(event.starts.hour() != 2, "{event:?}");
        assert!(!event.all_day || event.starts.time() == chrono::NaiveTime::MIN, "{event:?}");
        assert!(!event.all_day || event.recurrence.is_none(), "{event:?}");
    }
}

#[test]
fn every_rule_begins_with_its_frequency_and_first_gives_the_start() {
    for event in all() {
        let Some(rule) = &event.recurrence else { continue };
        assert!(rule.starts_with("FREQ="), "{rule}");
        let text = format!("DTSTART;TZID=Europe/Stockholm:{}\nRRULE:{rule}", event.starts.format("%Y%m%dT%H%M%S"));
        let dates = text.parse::<RRuleSet>().unwrap().all(200).dates;
        assert_eq!(dates.first().unwrap().naive_local(), event.starts, "{event:?}");
        assert!(dates.len() >= 4, "{event:?}");
        assert_eq!(dates.last().unwrap().year(), event.starts.year(), "{event:?}");
    }
}

#[test]
fn every_template_that_comes_back_has_a_rule() {
    for template in templates() {
        let planned = Village::numbered(7).plan(template, 2026).unwrap();
        let once = matches!(template.repeats, Repeats::Once);
        assert_eq!(planned.recurrence.is_none(), once, "{}", template.title);
    }
}

#[test]
fn words_come_from_the_closed_lists_and_no_gap_is_left_unfilled() {
    for event in all() {
        assert!(CATEGORIES.contains(&event.category), "{event:?}");
        assert!(["public", "members", "board"].contains(&event.visibility), "{event:?}");
        for text in [&event.title, &event.description, &event.location] {
            assert!(!text.is_empty() && !text.contains(['{', '}', '\n']), "{event:?}");
        }
    }
}

#[test]
fn the_annual_meeting_is_held_in_february_or_march() {
    for village in 0..VILLAGES {
        let meeting = year(village, 2026).into_iter().find(|event| event.title == "Årsmöte").unwrap();
        assert!((2..=3).contains(&meeting.starts.month()) && meeting.status == "confirmed", "{meeting:?}");
    }
}

#[test]
fn the_year_has_its_exceptions() {
    let events: Vec<PlannedEvent> = (0..VILLAGES).flat_map(|village| year(village, 2026)).collect();
    let share =
        |test: fn(&PlannedEvent) -> bool| events.iter().filter(|event| test(event)).count() * 100 / events.len();
    assert!((1..=10).contains(&share(|event| event.status == "cancelled")));
    assert!((1..=10).contains(&share(|event| event.status == "tentative")));
    assert!((5..=40).contains(&share(|event| event.capacity.is_some())));
    assert!((5..=30).contains(&share(|event| event.visibility == "board")));
    assert!((5..=30).contains(&share(|event| event.visibility == "members")));
    assert!(events.iter().any(|event| event.all_day));
}
