//! The fourteen municipalities as closed outlines, put together from the shared lines.

use super::lines::{self, Line};
use Side::{Ahead, Back};

/// A line as one area walks along it, clockwise round itself.
#[derive(Clone, Copy)]
pub enum Side {
    /// From the line's first point to its last.
    Ahead(Line),
    /// From its last point to its first: the neighbour walks the other way.
    Back(Line),
}

/// One municipality's place on the map.
pub struct Area {
    /// Municipality code, four digits.
    pub code: &'static str,
    /// The mainland, clockwise.
    pub sides: &'static [Side],
    /// Islands that are large enough to be seen, each a closed line.
    pub islands: &'static [Line],
}

impl Area {
    /// The closed outlines, mainland first, as (longitude, latitude); the first point is not repeated at the end.
    pub fn rings(&self) -> Vec<Vec<(f64, f64)>> {
        let mut rings: Vec<Vec<(f64, f64)>> = vec![self.sides.iter().copied().flat_map(walk).collect()];
        rings.extend(self.islands.iter().copied().map(Ahead).map(walk));
        rings
    }

    /// Whether a position lies in this municipality.
    pub fn holds(&self, lon: f64, lat: f64) -> bool {
        self.rings().iter().any(|ring| surrounds(ring, lon, lat))
    }
}

/// The points of a side but its last, which is the first of the next side.
fn walk(side: Side) -> Vec<(f64, f64)> {
    let mut points = match side {
        Ahead(line) => line.to_vec(),
        Back(line) => line.iter().rev().copied().collect(),
    };
    points.pop();
    points
}

/// Ray casting: a point is inside if a line due east from it crosses the ring an odd number of times.
fn surrounds(ring: &[(f64, f64)], lon: f64, lat: f64) -> bool {
    let next = ring.iter().cycle().skip(1);
    let crossings = ring.iter().zip(next).filter(|((lon1, lat1), (lon2, lat2))| {
        (*lat1 > lat) != (*lat2 > lat) && lon < (lon2 - lon1) * (lat - lat1) / (lat2 - lat1) + lon1
    });
    crossings.count() % 2 == 1
}

/// The county's own outline and its islands, for the outer border.
pub fn county_rings() -> Vec<Vec<(f64, f64)>> {
    let mut rings: Vec<Vec<(f64, f64)>> = vec![COUNTY.iter().copied().map(Ahead).flat_map(walk).collect()];
    rings.extend(AREAS.iter().flat_map(|area| area.islands).copied().map(Ahead).map(walk));
    rings
}

/// The lines that have a municipality on one side only, clockwise from the south-west.
pub static COUNTY: [Line; 15] = [
    lines::ARJEPLOG_NORWAY,
    lines::JOKKMOKK_NORWAY,
    lines::GALLIVARE_NORWAY,
    lines::KIRUNA_NORWAY,
    lines::KIRUNA_FINLAND,
    lines::PAJALA_FINLAND,
    lines::OVERTORNEA_FINLAND,
    lines::HAPARANDA_FINLAND,
    lines::HAPARANDA_COAST,
    lines::KALIX_COAST,
    lines::LULEA_COAST,
    lines::PITEA_COAST,
    lines::PITEA_VASTERBOTTEN,
    lines::ARVIDSJAUR_VASTERBOTTEN,
    lines::ARJEPLOG_VASTERBOTTEN,
];

/// All fourteen, by code.
pub static AREAS: [Area; 14] = [
    ARVIDSJAUR, ARJEPLOG, JOKKMOKK, OVERKALIX, KALIX, OVERTORNEA, PAJALA, GALLIVARE, ALVSBYN, LULEA, PITEA, BODEN,
    HAPARANDA, KIRUNA,
];

const ARVIDSJAUR: Area = Area {
    code: "2505",
    sides: &[
        Ahead(lines::JOKKMOKK_ARVIDSJAUR),
        Ahead(lines::ARVIDSJAUR_ALVSBYN),
        Back(lines::ARVIDSJAUR_PITEA),
        Ahead(lines::ARVIDSJAUR_VASTERBOTTEN),
        Back(lines::ARJEPLOG_ARVIDSJAUR),
    ],
    islands: &[],
};

const ARJEPLOG: Area = Area {
    code: "2506",
    sides: &[
        Ahead(lines::ARJEPLOG_NORWAY),
        Ahead(lines::JOKKMOKK_ARJEPLOG),
        Ahead(lines::ARJEPLOG_ARVIDSJAUR),
        Ahead(lines::ARJEPLOG_VASTERBOTTEN),
    ],
    islands: &[],
};

const JOKKMOKK: Area = Area {
    code: "2510",
    sides: &[
        Ahead(lines::JOKKMOKK_NORWAY),
        Ahead(lines::JOKKMOKK_GALLIVARE),
        Back(lines::JOKKMOKK_BODEN),
        Back(lines::JOKKMOKK_ALVSBYN),
        Back(lines::JOKKMOKK_ARVIDSJAUR),
        Back(lines::JOKKMOKK_ARJEPLOG),
    ],
    islands: &[],
};

const OVERKALIX: Area = Area {
    code: "2513",
    sides: &[
        Ahead(lines::GALLIVARE_OVERKALIX),
        Ahead(lines::PAJALA_OVERKALIX),
        Ahead(lines::OVERKALIX_OVERTORNEA),
        Back(lines::OVERKALIX_KALIX),
        Back(lines::OVERKALIX_BODEN),
    ],
    islands: &[],
};

const KALIX: Area = Area {
    code: "2514",
    sides: &[
        Ahead(lines::OVERKALIX_KALIX),
        Ahead(lines::OVERTORNEA_KALIX),
        Ahead(lines::KALIX_HAPARANDA),
        Ahead(lines::KALIX_COAST),
        Back(lines::LULEA_KALIX),
        Ahead(lines::BODEN_KALIX),
    ],
    islands: &[],
};

const OVERTORNEA: Area = Area {
    code: "2518",
    sides: &[
        Ahead(lines::PAJALA_OVERTORNEA),
        Ahead(lines::OVERTORNEA_FINLAND),
        Back(lines::OVERTORNEA_HAPARANDA),
        Back(lines::OVERTORNEA_KALIX),
        Back(lines::OVERKALIX_OVERTORNEA),
    ],
    islands: &[],
};

const PAJALA: Area = Area {
    code: "2521",
    sides: &[
        Ahead(lines::KIRUNA_PAJALA),
        Ahead(lines::PAJALA_FINLAND),
        Back(lines::PAJALA_OVERTORNEA),
        Back(lines::PAJALA_OVERKALIX),
        Back(lines::GALLIVARE_PAJALA),
    ],
    islands: &[],
};

const GALLIVARE: Area = Area {
    code: "2523",
    sides: &[
        Ahead(lines::GALLIVARE_NORWAY),
        Ahead(lines::KIRUNA_GALLIVARE),
        Ahead(lines::GALLIVARE_PAJALA),
        Back(lines::GALLIVARE_OVERKALIX),
        Back(lines::GALLIVARE_BODEN),
        Back(lines::JOKKMOKK_GALLIVARE),
    ],
    islands: &[],
};

const ALVSBYN: Area = Area {
    code: "2560",
    sides: &[
        Ahead(lines::JOKKMOKK_ALVSBYN),
        Ahead(lines::ALVSBYN_BODEN),
        Ahead(lines::ALVSBYN_LULEA),
        Back(lines::PITEA_ALVSBYN),
        Back(lines::ARVIDSJAUR_ALVSBYN),
    ],
    islands: &[],
};

const LULEA: Area = Area {
    code: "2580",
    sides: &[
        Ahead(lines::BODEN_LULEA),
        Ahead(lines::LULEA_KALIX),
        Ahead(lines::LULEA_COAST),
        Back(lines::PITEA_LULEA),
        Back(lines::ALVSBYN_LULEA),
    ],
    islands: &[],
};

const PITEA: Area = Area {
    code: "2581",
    sides: &[
        Ahead(lines::PITEA_ALVSBYN),
        Ahead(lines::PITEA_LULEA),
        Ahead(lines::PITEA_COAST),
        Ahead(lines::PITEA_VASTERBOTTEN),
        Ahead(lines::ARVIDSJAUR_PITEA),
    ],
    islands: &[],
};

const BODEN: Area = Area {
    code: "2582",
    sides: &[
        Ahead(lines::JOKKMOKK_BODEN),
        Ahead(lines::GALLIVARE_BODEN),
        Ahead(lines::OVERKALIX_BODEN),
        Back(lines::BODEN_KALIX),
        Back(lines::BODEN_LULEA),
        Back(lines::ALVSBYN_BODEN),
    ],
    islands: &[],
};

const HAPARANDA: Area = Area {
    code: "2583",
    sides: &[
        Ahead(lines::HAPARANDA_FINLAND),
        Ahead(lines::HAPARANDA_COAST),
        Back(lines::KALIX_HAPARANDA),
        Ahead(lines::OVERTORNEA_HAPARANDA),
    ],
    islands: &[lines::SESKARO],
};

const KIRUNA: Area = Area {
    code: "2584",
    sides: &[
        Ahead(lines::KIRUNA_NORWAY),
        Ahead(lines::KIRUNA_FINLAND),
        Back(lines::KIRUNA_PAJALA),
        Back(lines::KIRUNA_GALLIVARE),
    ],
    islands: &[],
};
