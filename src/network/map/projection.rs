//! From degrees to the drawing's units: equirectangular, with degrees of longitude squeezed as at the middle latitude.

/// Width of the drawing, in its own units.
pub const WIDTH: f64 = 870.0;
/// Height of the drawing.
pub const HEIGHT: f64 = 990.0;

const WEST: f64 = 15.30;
const NORTH: f64 = 69.11;
const UNITS_PER_DEGREE: f64 = 240.0;
/// The cosine of 67.1 degrees, the county's middle latitude.
const SQUEEZE: f64 = 0.389;

/// A point as it is drawn: to the right, and down.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// Units from the left edge.
    pub x: f64,
    /// Units from the upper edge.
    pub y: f64,
}

/// Where a position in degrees (WGS 84) is drawn.
pub fn spot(lon: f64, lat: f64) -> Spot {
    Spot { x: (lon - WEST) * SQUEEZE * UNITS_PER_DEGREE, y: (NORTH - lat) * UNITS_PER_DEGREE }
}

/// Closed outlines as the `d` of a path.
pub fn closed_path(rings: &[Vec<(f64, f64)>]) -> String {
    rings.iter().map(|ring| format!("M{}Z", points(ring))).collect()
}

fn points(ring: &[(f64, f64)]) -> String {
    let pairs: Vec<String> = ring.iter().map(|(lon, lat)| pair(spot(*lon, *lat))).collect();
    pairs.join(" ")
}

fn pair(Spot { x, y }: Spot) -> String {
    format!("{x:.1},{y:.1}")
}
