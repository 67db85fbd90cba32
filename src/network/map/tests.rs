//! The map holds together, and the demo's villages lie where they should.

use super::lines::Line;
use super::outline::{AREAS, COUNTY, Side};
use super::*;
use crate::associations::municipality_list::NORRBOTTEN;
use std::collections::BTreeSet;

const VILLAGES: &str = include_str!("../../demo/villages.tsv");

fn villages() -> Vec<Vec<&'static str>> {
    VILLAGES.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

fn ends(side: &Side) -> [(f64, f64); 2] {
    match side {
        Side::Ahead(line) => [*line.first().unwrap(), *line.last().unwrap()],
        Side::Back(line) => [*line.last().unwrap(), *line.first().unwrap()],
    }
}

/// How often a line is walked ahead and back, over all areas.
fn walked(line: Line) -> (usize, usize) {
    let sides = || AREAS.iter().flat_map(|area| area.sides);
    let ahead = sides().filter(|side| matches!(side, Side::Ahead(one) if *one == line)).count();
    let back = sides().filter(|side| matches!(side, Side::Back(one) if *one == line)).count();
    (ahead, back)
}

#[test]
fn each_area_closes() {
    for area in &AREAS {
        let next = area.sides.iter().cycle().skip(1);
        for (side, next) in area.sides.iter().zip(next) {
            assert_eq!(ends(side)[1], ends(next)[0], "{}", area.code);
        }
    }
}

#[test]
fn neighbours_share_their_border_so_nothing_gapes_or_overlaps() {
    for line in COUNTY {
        assert_eq!(walked(line), (1, 0), "{line:?}");
    }
    for side in AREAS.iter().flat_map(|area| area.sides) {
        let (Side::Ahead(line) | Side::Back(line)) = *side;
        let outer = COUNTY.contains(&line);
        assert_eq!(walked(line), if outer { (1, 0) } else { (1, 1) }, "{line:?}");
    }
}

#[test]
fn the_areas_are_the_municipalities() {
    let drawn: Vec<&str> = AREAS.iter().map(|area| area.code).collect();
    let known: Vec<&str> = NORRBOTTEN.iter().map(|one| one.code).collect();
    assert_eq!(drawn, known);
    for one in NORRBOTTEN {
        assert_eq!(municipality_at(one.lat, one.lon), Some(one.code), "{}", one.name);
    }
}

#[test]
fn the_sea_and_other_counties_belong_to_nobody() {
    assert_eq!(municipality_at(65.40, 23.00), None);
    assert_eq!(municipality_at(64.75, 20.95), None);
    assert_eq!(municipality_at(68.44, 17.43), None);
    assert_eq!(municipality_at(67.60, 24.20), None);
}

#[test]
fn every_village_of_the_demo_lies_in_its_municipality() {
    for village in villages() {
        let (lat, lon) = (village[4].parse().unwrap(), village[5].parse().unwrap());
        assert_eq!(municipality_at(lat, lon), Some(village[3]), "{}", village[0]);
    }
}

#[test]
fn the_demo_names_every_municipality_and_no_village_twice() {
    let villages = villages();
    let slugs: BTreeSet<&str> = villages.iter().map(|village| village[0]).collect();
    assert!(villages.len() >= 32 && slugs.len() == villages.len());
    let plain = |slug: &&str| slug.chars().all(|one| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-');
    assert!(slugs.iter().all(plain));
    let codes: BTreeSet<&str> = villages.iter().map(|village| village[3]).collect();
    let known: BTreeSet<&str> = NORRBOTTEN.iter().map(|one| one.code).collect();
    assert_eq!(codes, known);
}

#[test]
fn the_demo_has_its_hard_cases() {
    let villages = villages();
    assert!(villages.iter().all(|village| village.len() == 14));
    assert!(villages.iter().any(|village| village[1].chars().count() == 40));
    let members: Vec<u32> = villages.iter().map(|village| village[10].parse().unwrap()).collect();
    assert_eq!(members.iter().filter(|count| **count == 4).count(), 1);
    assert!(members.iter().all(|count| *count == 4 || (40..=300).contains(count)));
    assert!(villages.iter().any(|village| village[11].starts_with("vacant:")));
    assert!(villages.iter().any(|village| village[12] == "unknown"));
}

fn drawn() -> String {
    let shades: Vec<Shade> =
        NORRBOTTEN.iter().zip(0..).map(|(one, count)| Shade { code: one.code, count, label: one.name }).collect();
    let villages = villages();
    let places: Vec<Place> = villages
        .iter()
        .map(|village| Place {
            name: village[2],
            lat: village[4].parse().unwrap(),
            lon: village[5].parse().unwrap(),
            href: village[0],
            label: village[1],
        })
        .collect();
    county("Föreningar i Norrbotten", "En karta", &shades, &places)
}

#[test]
fn the_drawing_has_every_area_and_every_mark() {
    let drawing = drawn();
    assert_eq!(drawing.matches(r#"class="map-area shade-"#).count(), 14);
    assert_eq!(drawing.matches(r#"class="map-label""#).count(), 14);
    assert_eq!(drawing.matches(r#"class="map-place""#).count(), villages().len());
    for shade in 0..=4 {
        assert!(drawing.contains(&format!("shade-{shade}")), "{shade}");
    }
    assert!(drawing.contains("<title>Haparanda</title>") && drawing.contains("Haparanda (12)"));
}

#[test]
fn most_villages_have_room_for_their_name() {
    let named = drawn().matches(r#"class="map-place-label""#).count();
    assert!(named * 10 >= villages().len() * 9, "{named}");
}

#[test]
fn nothing_in_the_drawing_is_styled_inline_or_unescaped() {
    let shade = Shade { code: "2582", count: 1, label: "<script>" };
    let place = Place { name: "A&B", lat: 65.8, lon: 21.7, href: "/x?a=\"1\"&b", label: "\"><img>" };
    let drawing = county("T<", "D>", &[shade], &[place]);
    assert!(!drawing.contains("style=") && !drawing.contains("<script>") && !drawing.contains("<img>"));
    assert!(drawing.contains(r#"href="/x?a=&quot;1&quot;&amp;b""#) && drawing.contains("A&amp;B"));
}

#[test]
fn an_empty_county_is_still_a_map() {
    let drawing = county("Karta", "Tom", &[], &[]);
    assert_eq!(drawing.matches("shade-0").count(), 14);
    assert!(drawing.contains("<title>Kiruna</title>") && !drawing.contains("<a "));
}
