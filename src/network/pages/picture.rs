//! The map of a page, and the table of the same numbers.

use crate::{
    kit::Words,
    network::{
        map::{self, Place, Shade},
        search::municipality_name,
    },
};

/// More marks than this hide each other and the county; then the areas speak alone.
const MOST_MARKS: usize = 400;

/// One association on the map.
pub(super) struct Mark<'a> {
    pub name: &'a str,
    pub village: Option<&'a str>,
    pub slug: &'a str,
    pub municipality: &'a str,
    pub position: Option<(f64, f64)>,
}

/// The map and its numbers.
pub(super) struct Picture {
    /// SVG, ready for the page.
    pub svg: String,
    /// Municipality and how many associations, sorted by name in Swedish.
    pub numbers: Vec<(String, String)>,
    /// How many municipalities have any.
    pub municipalities: usize,
    /// How many associations have no place on the map, as a sentence; empty when all have.
    pub placeless: String,
}

/// Draws these associations: how many in each municipality, and where each is.
pub(super) fn draw(words: Words, marks: &[Mark]) -> Picture {
    let counts = counts(marks);
    let labels: Vec<String> = counts
        .iter()
        .map(|(code, count)| words.with2("county-map-area", ("name", municipality_name(code)), ("count", *count)))
        .collect();
    let shades: Vec<Shade> =
        counts.iter().zip(&labels).map(|((code, count), label)| Shade { code, count: *count, label }).collect();
    let placed: Vec<(&Mark, (f64, f64))> = marks.iter().filter_map(|mark| Some((mark, mark.position?))).collect();
    let placeless = marks.len() - placed.len();
    let hrefs: Vec<(String, &Mark, (f64, f64))> = placed
        .iter()
        .filter(|_| placed.len() <= MOST_MARKS)
        .map(|(mark, position)| (format!("/{}", mark.slug), *mark, *position))
        .collect();
    let places: Vec<Place> = hrefs
        .iter()
        .map(|(href, mark, (lat, lon))| Place {
            name: mark.village.unwrap_or(mark.name),
            lat: *lat,
            lon: *lon,
            href,
            label: mark.name,
        })
        .collect();
    Picture {
        svg: map::county(&words.t("county-map-title"), &words.t("county-map-text"), &shades, &places),
        numbers: counts
            .iter()
            .map(|(code, count)| (municipality_name(code).to_owned(), words.number(whole(*count))))
            .collect(),
        municipalities: counts.len(),
        placeless: if placeless == 0 { String::new() } else { words.with("county-map-placeless", "count", placeless) },
    }
}

fn counts<'a>(marks: &[Mark<'a>]) -> Vec<(&'a str, usize)> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for mark in marks {
        match counts.iter_mut().find(|(code, _)| *code == mark.municipality) {
            Some((_, count)) => *count += 1,
            None => counts.push((mark.municipality, 1)),
        }
    }
    counts.sort_by_cached_key(|(code, _)| crate::kit::text::sort_key(municipality_name(code)));
    counts
}

/// A count as the words take it.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(municipality: &'static str, position: Option<(f64, f64)>) -> Mark<'static> {
        Mark { name: "Byn", village: None, slug: "byn", municipality, position }
    }

    #[test]
    fn municipalities_are_counted_and_the_placeless_are_told() {
        let marks = [mark("2582", Some((66.1, 21.8))), mark("2582", None), mark("2505", None)];
        let picture = draw(Words::default(), &marks);
        let numbers: Vec<_> = picture.numbers.iter().map(|(name, count)| (name.as_str(), count.as_str())).collect();
        assert_eq!(numbers, [("Arvidsjaur", "1"), ("Boden", "2")]);
        assert_eq!(picture.municipalities, 2);
        assert!(!picture.placeless.is_empty());
        assert_eq!(picture.svg.matches("href=\"/byn\"").count(), 1);
    }
}
