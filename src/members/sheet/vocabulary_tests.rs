//! Tests of what headings mean.

use super::*;

fn column(heading: &str) -> Option<Column> {
    match read(heading) {
        Hint::Is(column, _) => Some(column),
        _ => None,
    }
}

#[test]
fn knows_the_headings_of_villages() {
    for (heading, wanted) in [
        ("Förnamn", Column::GivenName),
        ("FNAMN", Column::GivenName),
        ("Förnamn 1", Column::GivenName),
        ("given_name", Column::GivenName),
        ("Efternamn:", Column::FamilyName),
        ("För- och efternamn", Column::FullName),
        ("Namn", Column::FullName),
        ("Efternamn, förnamn", Column::FamilyNameFirst),
        ("E-post", Column::Email),
        ("Epost", Column::Email),
        ("e-postadress", Column::Email),
        ("Mail", Column::Email),
        ("Mobilnr", Column::Phone),
        ("Mobiltelefon", Column::Phone),
        ("Tel bostad", Column::Phone),
        ("Tel. arb.", Column::Phone),
        ("Telefon/mobil", Column::Phone),
        ("Telefonnr 1", Column::Phone),
        ("Postnr", Column::PostalCode),
        ("Postnr/Ort", Column::PostalCode),
        ("Postort", Column::City),
        ("Född", Column::BirthYear),
        ("Födelsedatum", Column::BirthYear),
        ("Medl.nr", Column::Number),
        ("MEDLEMSNUMMER", Column::Number),
        ("Medlem sedan", Column::Joined),
        ("Inträde", Column::Joined),
        ("Utträdd", Column::Left),
        ("Medlem t.o.m.", Column::Left),
        ("Anm.", Column::Note),
        ("Övrigt", Column::Note),
        ("Hushåll", Column::Household),
        ("Medlemstyp", Column::Category),
        ("Syntymävuosi", Column::BirthYear),
    ] {
        assert_eq!(column(heading), Some(wanted), "{heading}");
    }
}

#[test]
fn finds_the_year_of_a_fee() {
    for heading in [
        "2026",
        "Betalt 2026",
        "betalt-2026",
        "Avgift -26",
        "Avgift'26",
        "Medlemsavgift 2026",
        "Betalt2026",
        "Medlem 2026",
        "År 2026",
        "paid_2026",
        "Fee 2026",
        "Bet. 26",
        "Maksettu 2026",
    ] {
        assert_eq!(column(heading), Some(Column::Paid(2026)), "{heading}");
    }
    for heading in
        ["Betalt", "26", "Årsmöte 2026", "Betalt 2025/2026", "2026-01-01", "Medlem sedan 2020", "Betalt 126", "3026"]
    {
        assert!(!matches!(column(heading), Some(Column::Paid(_))), "{heading}");
    }
}

#[test]
fn prefers_mobile_phones() {
    assert_eq!(read("Mobil"), Hint::Is(Column::Phone, 0));
    assert_eq!(read("Telefon"), Hint::Is(Column::Phone, 1));
    assert_eq!(read("Tel arbete"), Hint::Is(Column::Phone, 2));
    for heading in ["Telefax", "Mobil 2", "Telefon anhörig", "Hotell"] {
        assert_eq!(read(heading), Hint::Unknown, "{heading}");
    }
}

#[test]
fn leaves_what_the_cells_must_decide() {
    assert_eq!(read("Postadress"), Hint::PostalAddress);
    assert_eq!(read("Nr"), Hint::RowNumber);
    assert_eq!(read("Pers.nr"), Hint::PersonalNumber);
    assert_eq!(read("Status"), Hint::PerhapsCategory);
    assert_eq!(read(""), Hint::Unknown);
    assert_eq!(read("Skostorlek"), Hint::Unknown);
}
