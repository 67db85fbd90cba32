//! The fourteen municipalities of Norrbotten (county 25), known from the start.

/// A municipality as every room may know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Municipality {
    /// Municipality code of Statistics Sweden, four digits.
    pub code: &'static str,
    /// Name as written in Swedish, without "kommun".
    pub name: &'static str,
    /// Latitude near the middle of its land, degrees north (WGS 84); its name stands here on the map.
    pub lat: f64,
    /// Longitude of the same point, degrees east.
    pub lon: f64,
    /// Tags of the minority languages it is an administrative area for (lag 2009:724 om nationella minoriteter och
    /// minoritetsspråk, 6 §). The act says "Sámi" without naming one of the languages: `se` stands for all.
    pub languages: &'static [&'static str],
}

/// All of them, by code.
pub const NORRBOTTEN: [Municipality; 14] = [
    Municipality { code: "2505", name: "Arvidsjaur", lat: 65.72, lon: 19.30, languages: &["se"] },
    Municipality { code: "2506", name: "Arjeplog", lat: 66.52, lon: 16.85, languages: &["se"] },
    Municipality { code: "2510", name: "Jokkmokk", lat: 66.92, lon: 18.40, languages: &["se"] },
    Municipality { code: "2513", name: "Överkalix", lat: 66.52, lon: 22.42, languages: &[] },
    Municipality { code: "2514", name: "Kalix", lat: 66.00, lon: 22.95, languages: &["fi", "fit"] },
    Municipality { code: "2518", name: "Övertorneå", lat: 66.42, lon: 23.42, languages: &["fi", "fit"] },
    Municipality { code: "2521", name: "Pajala", lat: 67.30, lon: 22.95, languages: &["fi", "fit"] },
    Municipality { code: "2523", name: "Gällivare", lat: 67.24, lon: 20.55, languages: &["fi", "fit", "se"] },
    Municipality { code: "2560", name: "Älvsbyn", lat: 65.76, lon: 20.72, languages: &[] },
    Municipality { code: "2580", name: "Luleå", lat: 65.64, lon: 21.80, languages: &["fi", "fit", "se"] },
    Municipality { code: "2581", name: "Piteå", lat: 65.48, lon: 20.75, languages: &[] },
    Municipality { code: "2582", name: "Boden", lat: 66.17, lon: 21.40, languages: &[] },
    Municipality { code: "2583", name: "Haparanda", lat: 65.92, lon: 23.80, languages: &["fi", "fit"] },
    Municipality { code: "2584", name: "Kiruna", lat: 68.08, lon: 20.25, languages: &["fi", "fit", "se"] },
];

/// The municipality with this code, if it is one of Norrbotten's.
pub fn by_code(code: &str) -> Option<&'static Municipality> {
    const ALL: &[Municipality] = &NORRBOTTEN;
    ALL.iter().find(|municipality| municipality.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_four_digits_of_county_25_and_rise() {
        assert!(NORRBOTTEN.iter().all(|one| one.code.len() == 4 && one.code.starts_with("25")));
        assert!(NORRBOTTEN.is_sorted_by(|one, next| one.code < next.code));
    }

    #[test]
    fn the_administrative_areas_are_those_of_the_act() {
        let with =
            |tag| NORRBOTTEN.iter().filter(|one| one.languages.contains(&tag)).map(|one| one.name).collect::<Vec<_>>();
        let finnish = ["Kalix", "Övertorneå", "Pajala", "Gällivare", "Luleå", "Haparanda", "Kiruna"];
        assert_eq!(with("fi"), finnish);
        assert_eq!(with("fit"), finnish);
        assert_eq!(with("se"), ["Arvidsjaur", "Arjeplog", "Jokkmokk", "Gällivare", "Luleå", "Kiruna"]);
    }

    #[test]
    fn a_code_finds_its_municipality_and_a_stranger_none() {
        assert_eq!(by_code("2582").map(|one| one.name), Some("Boden"));
        assert_eq!(by_code("0180"), None);
    }
}
