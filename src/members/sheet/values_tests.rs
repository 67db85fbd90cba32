//! Tests of single cells.

use chrono::NaiveDate;

use super::*;

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

#[test]
fn reads_addresses_of_mail() {
    for (written, wanted) in [
        ("eva@example.org", "eva@example.org"),
        (" Eva.Ek@Example.ORG ", "Eva.Ek@example.org"),
        ("mailto:eva@example.org", "eva@example.org"),
        ("Eva Ek <eva@example.org>", "eva@example.org"),
        ("eva@example.org;", "eva@example.org"),
        ("eva+byn@xn--tre-sna.example", "eva+byn@xn--tre-sna.example"),
        ("eva@töre.example", "eva@töre.example"),
    ] {
        assert_eq!(email(written).as_deref(), Ok(wanted), "{written}");
    }
}

#[test]
fn refuses_addresses_that_are_none() {
    for written in [
        "eva",
        "eva@",
        "@example.org",
        "eva@example",
        "eva@.org",
        "eva@example..org",
        "eva ek@example.org",
        ".eva@example.org",
        "eva@-example.org",
        "eva@1.2.3.4",
        "eva@example.org (hem)",
        "",
    ] {
        assert_eq!(email(written), Err("email_invalid"), "{written}");
    }
    assert_eq!(email(&format!("{}@example.org", "x".repeat(65))), Err("email_invalid"));
    assert_eq!(email(&format!("eva@{}org", "example.".repeat(40))), Err("email_invalid"));
    assert_eq!(email("eva@example.org, bo@example.org"), Err("email_several"));
    assert_eq!(email("eva@example.org bo@example.org"), Err("email_several"));
    // Control characters cannot come through: they are dropped before anything is looked at.
    assert_eq!(email("eva\u{0}@example.org").as_deref(), Ok("eva@example.org"));
}

#[test]
fn mends_phone_numbers_of_spreadsheets() {
    assert_eq!(phone_number(&text("070-123 45 67")).as_deref(), Some("+46701234567"));
    assert_eq!(phone_number(&Cell::Number(701_234_567.0)).as_deref(), Some("+46701234567"));
    assert_eq!(phone_number(&Cell::Number(92_612_345.0)).as_deref(), Some("+4692612345"));
    assert_eq!(phone_number(&Cell::Number(46_701_234_567.0)).as_deref(), Some("+46701234567"));
    assert_eq!(phone_number(&Cell::Number(358_401_234_567.0)).as_deref(), Some("+358401234567"));
    assert_eq!(phone_number(&Cell::Number(12.0)), None);
    assert_eq!(phone_number(&text("12345")), None);
}

#[test]
fn reads_postal_codes() {
    let code = |text: &str| postal_code(text).map(|(code, city)| (code, city.unwrap_or_default()));
    let pair = |code: &str, city: &str| Some((code.to_owned(), city.to_owned()));
    assert_eq!(code("954 31"), pair("95431", ""));
    assert_eq!(code("95431"), pair("95431", ""));
    assert_eq!(code("SE-954 31"), pair("95431", ""));
    assert_eq!(code("S-95431 Töre"), pair("95431", "Töre"));
    assert_eq!(code("954 31  Töre"), pair("95431", "Töre"));
    assert_eq!(code("954 31, TÖRE"), pair("95431", "TÖRE"));
    assert_eq!(code("FI-99400 Enontekiö"), pair("99400", "Enontekiö"));
    assert_eq!(code("9845 Tana"), pair("9845", "Tana"));
    for written in ["", "954", "954 311", "Töre", "Box 954 31", "954 31 Töre 2", "12345678"] {
        assert_eq!(code(written), None, "{written}");
    }
}

#[test]
fn takes_whole_addresses_apart() {
    let (street, code, city) = whole_address("Byvägen 3, 954 31 Töre").unwrap();
    assert_eq!((street.as_str(), code.as_str(), city.as_str()), ("Byvägen 3", "95431", "Töre"));
    assert_eq!(whole_address("Byvägen 3"), None);
    assert_eq!(whole_address("Byvägen 3, uppe"), None);
    assert_eq!(whole_address(", 954 31 Töre"), None);
}

#[test]
fn knows_the_words_for_categories() {
    for word in ["Röstberättigad", "AKTIV", "Ordinarie medlem", "voting", "Active"] {
        assert_eq!(category(word), Some(Category::Voting), "{word}");
    }
    for word in ["Stöd", "Stödmedlem", "stödjande", "Passiv", "Supporting"] {
        assert_eq!(category(word), Some(Category::Supporting), "{word}");
    }
    for word in ["Heders", "Hedersmedlem", "Honorary member"] {
        assert_eq!(category(word), Some(Category::Honorary), "{word}");
    }
    assert_eq!(category("barn"), None);
}

#[test]
fn reads_ticks_sums_and_dates() {
    let read = |written: &str| paid(&text(written), 2026);
    for written in [
        "x",
        "X",
        "ja",
        "Betalt",
        "yes",
        "1",
        "true",
        "200",
        "200 kr",
        "200:-",
        "kr 200",
        "1 200,50",
        "2026-02-01",
        "3/2 2026",
        "3 feb 2026",
        "✓",
        "OK!",
    ] {
        assert_eq!(read(written), Ok(Some(true)), "{written}");
    }
    for written in ["nej", "No", "0", "-", "0 kr", "ej betalt", "false"] {
        assert_eq!(read(written), Ok(Some(false)), "{written}");
    }
    assert_eq!(read(" "), Ok(None));
    assert_eq!(paid(&Cell::Empty, 2026), Ok(None));
    assert_eq!(paid(&Cell::Bool(true), 2026), Ok(Some(true)));
    assert_eq!(paid(&Cell::Number(0.0), 2026), Ok(Some(false)));
    assert_eq!(paid(&Cell::Number(200.0), 2026), Ok(Some(true)));
    assert_eq!(paid(&Cell::Date(NaiveDate::MIN), 2026), Ok(Some(true)));
    for written in ["halva", "kanske", "200 eller 300", "-200"] {
        assert_eq!(read(written), Err("paid_unclear"), "{written}");
    }
}

#[test]
fn knows_how_people_say_nothing() {
    for written in ["", " ", "-", "–", "Saknas", "finns ej", "#N/A"] {
        assert!(says_nothing(written), "{written}");
    }
    assert!(!says_nothing("Ek"));
}
