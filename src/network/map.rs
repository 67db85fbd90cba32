//! The county as a picture: the fourteen municipalities, shaded by a count, with a mark for each association.
//!
//! Drawn by us, so that no third party learns who looks. The picture only repeats what the page says in a table; it
//! carries classes and no colours, and the stylesheet decides how `map`, `map-area`, `shade-0` to `shade-4`,
//! `map-border`, `map-label`, `map-place` and `map-place-label` look. Captions are laid out for `map-label` at 15 and
//! `map-place-label` at 12 units.

mod draw;
mod labels;
// Tables of numbers, read as rows of points: one point a line would hide the shape.
#[rustfmt::skip]
mod lines;
mod outline;
mod projection;
#[cfg(test)]
mod tests;

use outline::AREAS;

/// An association to be marked on the map.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The village, written beside the mark where there is room.
    pub name: &'a str,
    /// Degrees north, WGS 84.
    pub lat: f64,
    /// Degrees east, WGS 84.
    pub lon: f64,
    /// Where the mark leads.
    pub href: &'a str,
    /// What the mark is called, for a pointer and for a screen reader; it should contain `name`.
    pub label: &'a str,
}

/// How dark one municipality is drawn, and why.
#[derive(Debug, Clone, Copy)]
pub struct Shade<'a> {
    /// Municipality code, four digits; an unknown one is left out.
    pub code: &'a str,
    /// The number that is shown; the largest on the map gets the darkest shade, none the lightest.
    pub count: usize,
    /// A sentence for the pointer: "Boden: 12 föreningar".
    pub label: &'a str,
}

/// The whole county as an SVG element, ready for a page. One map a page: its title has a fixed id.
///
/// The picture of the areas is an image to assistive technology, the marks beside it are links: an image may not
/// contain links (WAI-ARIA 1.2, "children presentational"), so the outer element is a group with the same name.
pub fn county(title: &str, description: &str, shades: &[Shade], places: &[Place]) -> String {
    let most = shades.iter().map(|shade| shade.count).max().unwrap_or(0);
    let shade_of = |code: &str| shades.iter().find(|shade| shade.code == code);
    let areas: String = AREAS.iter().map(|area| draw::area(area, shade_of(area.code), most)).collect();
    let mut room = labels::Room::default();
    let names: String = AREAS.iter().map(|area| draw::name(area.code, shade_of(area.code), &mut room)).collect();
    let picture = format!("{areas}{}{names}", draw::border());
    draw::sheet(title, description, &picture, &draw::places(places, &mut room))
}

/// The code of the municipality at a position, to about two kilometres; `None` at sea and abroad.
pub fn municipality_at(lat: f64, lon: f64) -> Option<&'static str> {
    AREAS.iter().find(|area| area.holds(lon, lat)).map(|area| area.code)
}
