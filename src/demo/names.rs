//! Names for the people of the demo. Every person is a chance meeting of a given name and a family name: fictional.
//!
//! The caller brings the chance (a number from anywhere), so that the same number always gives the same name.

/// Given names that were common around one decade.
struct Decade {
    female: &'static [&'static str],
    male: &'static [&'static str],
}

/// The 1930s first. The common ones stand first in each row; names from Finnish, Meänkieli and Sámi are among them.
// Read as rows: a name a line would be four hundred lines.
#[rustfmt::skip]
const DECADES: [Decade; 9] = [
    Decade {
        female: &[
            "Karin", "Elsa", "Ingrid", "Märta", "Gunborg", "Helmi", "Signe", "Astrid", "Aune", "Hjördis", "Lempi",
            "Máret",
        ],
        male: &[
            "Karl", "Erik", "Sven", "Nils", "Gustav", "Toivo", "Helge", "Eino", "Arvid", "Hilding", "Oskar",
            "Niillas",
        ],
    },
    Decade {
        female: &[
            "Gun", "Barbro", "Inga", "Birgitta", "Maj-Britt", "Siv", "Ulla", "Aili", "Gunvor", "Irma", "Rauha",
            "Biret",
        ],
        male: &[
            "Bengt", "Rolf", "Bertil", "Åke", "Stig", "Reino", "Sixten", "Hans", "Evert", "Valdemar", "Allan",
            "Ánte",
        ],
    },
    Decade {
        female: &[
            "Eva", "Kerstin", "Margareta", "Anita", "Lena", "Solveig", "Monica", "Raija", "Gerd", "Maj-Lis", "Elle",
            "Ritva",
        ],
        male: &[
            "Lars", "Jan", "Leif", "Göran", "Per-Erik", "Kurt", "Tage", "Raimo", "Börje", "Sture", "Aslak", "Seppo",
        ],
    },
    Decade {
        female: &[
            "Marie", "Annika", "Susanne", "Carina", "Agneta", "Helena", "Pia", "Tuula", "Ann-Christin", "Yvonne",
            "Inger-Marie", "Sire",
        ],
        male: &[
            "Anders", "Peter", "Mats", "Thomas", "Ulf", "Stefan", "Kent", "Jouni", "Håkan", "Roger", "Jouko",
            "Per-Jonas",
        ],
    },
    Decade {
        female: &[
            "Anna", "Maria", "Åsa", "Ulrika", "Katarina", "Jenny", "Marika", "Malin", "Päivi", "Monika",
            "Ellen-Sara", "Satu",
        ],
        male: &[
            "Fredrik", "Magnus", "Johan", "Mikael", "Tomas", "Jonas", "Robert", "Kari", "Patrik", "Urban",
            "Jon-Nila", "Mika",
        ],
    },
    Decade {
        female: &[
            "Sara", "Johanna", "Emma", "Frida", "Linda", "Elin", "Hanna", "Jonna", "Sanna", "Ida", "Anne-Risten",
            "Heidi",
        ],
        male: &[
            "Daniel", "Marcus", "Andreas", "Mattias", "Erik", "David", "Jimmy", "Niklas", "Juha", "Simon", "Mihkkal",
            "Ante",
        ],
    },
    Decade {
        female: &[
            "Amanda", "Sofia", "Rebecka", "Matilda", "Josefin", "Moa", "Elina", "Lovisa", "Ronja", "Sárá", "Felicia",
            "Inka",
        ],
        male: &[
            "Viktor", "Oscar", "Alexander", "Anton", "Jesper", "Filip", "Isak", "Rasmus", "Joel", "Lásse", "Kevin",
            "Aleksi",
        ],
    },
    Decade {
        female: &[
            "Wilma", "Ebba", "Alva", "Nellie", "Tuva", "Elsa", "Thea", "Agnes", "Ella", "Risten", "Ellinor", "Siiri",
        ],
        male: &[
            "Elias", "Lucas", "Hugo", "Gustav", "Albin", "Melvin", "Liam", "Edvin", "Nils", "Máhtte", "Viggo",
            "Eemil",
        ],
    },
    Decade {
        female: &[
            "Astrid", "Selma", "Vera", "Alice", "Signe", "Freja", "Stina", "Iris", "Áile", "Juni", "Maija", "Lykke",
        ],
        male: &[
            "Noah", "Adam", "Olle", "Sixten", "Matteo", "Frans", "Vidar", "Ture", "Jovnna", "Loke", "Arvo", "Elliot",
        ],
    },
];

/// Swedish first, then names from Finnish and Meänkieli, then from Sámi families, mixed as in a telephone directory.
#[rustfmt::skip]
const FAMILY_NAMES: &[&str] = &[
    "Johansson", "Andersson", "Lundström", "Nilsson", "Karlsson", "Lindberg", "Larsson", "Wikström", "Niemi",
    "Sundqvist", "Öhman", "Persson", "Lindström", "Isaksson", "Nordlund", "Åström", "Bergström", "Henriksson",
    "Norberg", "Öberg", "Lahti", "Stenman", "Hedman", "Marklund", "Lundmark", "Kemi", "Eriksson", "Mäki", "Fors",
    "Sandström", "Granström", "Rova", "Hedlund", "Engström", "Stålnacke", "Wallgren", "Keskitalo", "Burman",
    "Vikman", "Kero", "Edlund", "Renström", "Enbom", "Poromaa", "Lantto", "Holmbom", "Rantatalo", "Björnfot",
    "Ylipää", "Sarri", "Sjöberg", "Uusitalo", "Degerman", "Tornberg", "Pekkari", "Blom", "Labba", "Ökvist", "Lakso",
    "Forsgren", "Kuhmunen", "Mukkavaara", "Heikkilä", "Dahlberg", "Alatalo", "Utsi", "Kaarle", "Vallström", "Omma",
    "Suikki", "Nutti", "Juntti", "Äijä", "Länta", "Ollila", "Ström", "Svonni", "Rytiniemi", "Päiviö", "Wennberg",
    "Taavo", "Inga", "Ekorre", "Sevä", "Grape", "Marakatt", "Knuts",
];

/// Village roads; a house number is the caller's.
#[rustfmt::skip]
const STREETS: &[&str] = &[
    "Byavägen", "Skolvägen", "Älvvägen", "Kyrkvägen", "Strandvägen", "Björkvägen", "Sjövägen", "Tallvägen",
    "Stationsvägen", "Norra Byavägen", "Södra Byavägen", "Åkervägen", "Kvarnvägen", "Sågvägen", "Myrvägen",
    "Granstigen", "Forsvägen", "Hjortronstigen", "Lingonvägen", "Bäckvägen", "Renvägen", "Fiskarvägen",
    "Mejerivägen", "Nybyggarvägen", "Hedvägen", "Ladvägen", "Marknadsvägen", "Smedjevägen", "Bagarstigen",
    "Tjärdalsvägen", "Ängsvägen", "Timmervägen", "Rönnvägen", "Harrstigen", "Laxvägen", "Norrskensvägen",
];

/// A given name for someone born in that year; half are women's names, half men's.
pub fn given_name(birth_year: i32, random: u64) -> &'static str {
    let chance = mixed(random);
    if chance & 1 == 0 { female_name(birth_year, chance) } else { male_name(birth_year, chance) }
}

/// A woman's given name as common around that year; years before 1930 and after 2019 count as the nearest decade.
pub fn female_name(birth_year: i32, random: u64) -> &'static str {
    pick_common(decade(birth_year).female, random)
}

/// A man's given name as common around that year.
pub fn male_name(birth_year: i32, random: u64) -> &'static str {
    pick_common(decade(birth_year).male, random)
}

/// A family name; those first in the list come oftener.
pub fn family_name(random: u64) -> &'static str {
    pick_common(FAMILY_NAMES, random)
}

/// The name of a village road.
pub fn street(random: u64) -> &'static str {
    pick_common(STREETS, random)
}

fn decade(birth_year: i32) -> &'static Decade {
    const OLDEST: &Decade = &DECADES[0];
    let index = usize::try_from(birth_year.saturating_sub(1930) / 10).unwrap_or(0);
    DECADES.get(index.min(DECADES.len() - 1)).unwrap_or(OLDEST)
}

/// The earlier of two chances, so that the first names of a list are the common ones.
fn pick_common(list: &'static [&'static str], random: u64) -> &'static str {
    let spread = mixed(random);
    let (high, low) = (spread >> 32, spread & u64::from(u32::MAX));
    let length = u64::try_from(list.len()).unwrap_or(1).max(1);
    let index = (high % length).min(low % length);
    usize::try_from(index).ok().and_then(|index| list.get(index)).copied().unwrap_or_default()
}

/// Spreads a small or regular number over all bits (the finisher of `SplitMix64`): callers may count 0, 1, 2.
pub(super) fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_number_gives_the_same_person() {
        assert_eq!(given_name(1961, 7), given_name(1961, 7));
        assert_eq!(family_name(7), family_name(7));
    }

    #[test]
    fn a_name_is_never_empty_whatever_the_year() {
        for year in [i32::MIN, 1899, 1930, 1939, 1940, 1975, 2019, 2030, i32::MAX] {
            for random in [0, 1, u64::MAX / 2, u64::MAX] {
                assert!(!given_name(year, random).is_empty(), "{year} {random}");
            }
        }
    }

    #[test]
    fn both_lists_of_given_names_are_used() {
        let drawn: BTreeSet<&str> = (0..4_000).map(|number| given_name(1955, number)).collect();
        let fifties = decade(1955);
        assert!(fifties.female.iter().chain(fifties.male).all(|name| drawn.contains(name)), "{drawn:?}");
    }

    #[test]
    fn every_family_name_and_street_is_reached_and_listed_once() {
        let families: BTreeSet<&str> = (0..100_000).map(family_name).collect();
        let streets: BTreeSet<&str> = (0..100_000).map(street).collect();
        assert_eq!((families.len(), streets.len()), (FAMILY_NAMES.len(), STREETS.len()));
    }

    #[test]
    fn the_first_family_name_is_commoner_than_the_last() {
        let drawn: Vec<&str> = (0..20_000).map(family_name).collect();
        let count = |name: &str| drawn.iter().filter(|one| **one == name).count();
        assert!(count("Johansson") > 3 * count("Knuts"));
    }
}
