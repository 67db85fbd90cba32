//! The SVG text of each part of the map. Only classes, no styles; every text from outside is escaped here.

use super::labels::{Caption, MARK, Room};
use super::outline::{Area, county_rings};
use super::projection::{HEIGHT, Spot, WIDTH, closed_path, spot};
use super::{Place, Shade};
use crate::associations::municipality_list;

/// The sheet with its title and description, the picture of the areas, and the marks over it.
pub fn sheet(title: &str, description: &str, picture: &str, places: &str) -> String {
    let size = format!(r#"viewBox="0 0 {WIDTH} {HEIGHT}""#);
    let names = r#"aria-labelledby="county-map-title" aria-describedby="county-map-description""#;
    let title = format!(r#"<title id="county-map-title">{}</title>"#, escape(title));
    let description = format!(r#"<desc id="county-map-description">{}</desc>"#, escape(description));
    let picture = format!(r#"<g role="img" aria-labelledby="county-map-title">{picture}</g>"#);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="map" role="group" {size} {names}>{title}{description}{picture}{places}</svg>"#
    )
}

/// One municipality, as dark as its share of the largest count.
pub fn area(area: &Area, shade: Option<&Shade>, most: usize) -> String {
    let darkness = darkness(shade.map_or(0, |shade| shade.count), most);
    let label = escape(shade.map_or(name_of(area.code), |shade| shade.label));
    let path = closed_path(&area.rings());
    format!(r#"<path class="map-area shade-{darkness}" d="{path}"><title>{label}</title></path>"#)
}

/// From 0, nothing, to 4, the most: quarters of the largest count.
fn darkness(count: usize, most: usize) -> usize {
    count.saturating_mul(4).div_ceil(most.max(1)).min(4)
}

/// The county's own border, over the areas.
pub fn border() -> String {
    format!(r#"<path class="map-border" d="{}"/>"#, closed_path(&county_rings()))
}

/// A municipality's name with its count: the shade alone would be colour alone.
pub fn name(code: &str, shade: Option<&Shade>, room: &mut Room) -> String {
    let Some(municipality) = municipality_list::by_code(code) else { return String::new() };
    let middle = spot(municipality.lon, municipality.lat);
    let text = match shade {
        Some(shade) => format!("{} ({})", municipality.name, shade.count),
        None => municipality.name.to_owned(),
    };
    room.keep_name(&text, middle);
    caption(r#"class="map-label""#, &text, Caption { spot: middle, anchor: "middle" })
}

fn name_of(code: &str) -> &'static str {
    municipality_list::by_code(code).map_or("", |municipality| municipality.name)
}

/// The marks, each a link, with the village's name where there is room for it.
pub fn places(places: &[Place], room: &mut Room) -> String {
    for place in places {
        room.keep_mark(spot(place.lon, place.lat));
    }
    places.iter().map(|place| mark(place, room)).collect()
}

/// The link is called what its circle's title says; the village's name beside it would only be said twice.
fn mark(place: &Place, room: &mut Room) -> String {
    let middle = spot(place.lon, place.lat);
    let Spot { x, y } = middle;
    let (href, label) = (escape(place.href), escape(place.label));
    let circle =
        format!(r#"<circle class="map-place" cx="{x:.1}" cy="{y:.1}" r="{MARK}"><title>{label}</title></circle>"#);
    let name = room.caption(place.name, middle).map_or_else(String::new, |beside| {
        caption(r#"class="map-place-label" aria-hidden="true""#, place.name, beside)
    });
    format!(r#"<a href="{href}">{circle}{name}</a>"#)
}

fn caption(attributes: &str, text: &str, Caption { spot: Spot { x, y }, anchor }: Caption) -> String {
    format!(r#"<text {attributes} x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{}</text>"#, escape(text))
}

/// Text made safe between tags and inside double quotes.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_count_is_darkest_and_nothing_is_lightest() {
        let shades: Vec<usize> = [0, 1, 3, 4, 6, 9, 12].map(|count| darkness(count, 12)).to_vec();
        assert_eq!(shades, [0, 1, 1, 2, 2, 3, 4]);
        assert_eq!(darkness(1, 1), 4);
        assert_eq!(darkness(0, 0), 0);
    }

    #[test]
    fn escaping_leaves_no_markup() {
        assert_eq!(escape(r#"<a b="c">&'"#), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
    }
}
