//! Tests of whole rows, and of the round trip: what is exported and imported again is the same.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::kit::Language;
use crate::kit::tables::{Cell, TableRow, read as read_table};

const YEAR: i32 = 2026;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn texts(cells: &[&str]) -> TableRow {
    let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
    TableRow { line: 2, cells: cells.iter().map(cell).collect() }
}

fn read_line(columns: &[Column], cells: &[&str]) -> Result<Line, Vec<CellFault>> {
    line(columns, &texts(cells), false, YEAR).map_err(|misread| misread.faults)
}

fn import(bytes: &[u8]) -> Vec<Line> {
    let table = read_table(bytes).unwrap();
    let columns = guess(&table.headings, &table.rows);
    assert_eq!(refuses_personal_numbers(&columns), None);
    table.rows.iter().map(|row| line(&columns, row, false, YEAR).unwrap()).collect()
}

fn full() -> Line {
    Line {
        number: Some("0017".to_owned()),
        external_id: Some("a-1".to_owned()),
        given_name: "Åsa".to_owned(),
        family_name: "von Ek".to_owned(),
        email: Some("asa@example.org".to_owned()),
        phone: Some("+46701234567".to_owned()),
        street: Some("Byvägen 3".to_owned()),
        postal_code: Some("95431".to_owned()),
        city: Some("Töre".to_owned()),
        birth_year: Some(1956),
        category: Some(Category::Voting),
        joined: Some(day(2024, 3, 1)),
        left: Some(day(2025, 12, 31)),
        note: Some("rad ett\nrad \"två\"; slut".to_owned()),
        paid: vec![(2024, false), (2025, true)],
        household: Some("Ek 3".to_owned()),
    }
}

fn sparse() -> Line {
    Line {
        given_name: "=cmd".to_owned(),
        phone: Some("+358401234567".to_owned()),
        note: Some("-".to_owned()),
        paid: vec![(2026, true)],
        ..Line::default()
    }
}

#[test]
fn reads_a_row() {
    let columns = [
        Column::Number,
        Column::FullName,
        Column::Email,
        Column::Phone,
        Column::Street,
        Column::PostalCode,
        Column::BirthYear,
        Column::Category,
        Column::Joined,
        Column::Paid(2026),
        Column::Paid(2025),
        Column::Ignored,
    ];
    let found = read_line(
        &columns,
        &[
            "17",
            "Ek, Åsa",
            "mailto:asa@example.org",
            "070-123 45 67",
            " Byvägen  3 ",
            "954 31 Töre",
            "560312",
            "Stöd",
            "1/3-24",
            "200 kr",
            "",
            "x",
        ],
    )
    .unwrap();
    assert_eq!(
        found,
        Line {
            number: Some("17".to_owned()),
            given_name: "Åsa".to_owned(),
            family_name: "Ek".to_owned(),
            email: Some("asa@example.org".to_owned()),
            phone: Some("+46701234567".to_owned()),
            street: Some("Byvägen 3".to_owned()),
            postal_code: Some("95431".to_owned()),
            city: Some("Töre".to_owned()),
            birth_year: Some(1956),
            category: Some(Category::Supporting),
            joined: Some(day(2024, 3, 1)),
            paid: vec![(2026, true)],
            ..Line::default()
        }
    );
}

#[test]
fn tells_every_fault_at_once() {
    let columns = [
        Column::GivenName,
        Column::Email,
        Column::Phone,
        Column::PostalCode,
        Column::BirthYear,
        Column::Category,
        Column::Joined,
        Column::Left,
        Column::Paid(2026),
    ];
    let faults = read_line(&columns, &["Eva & Bo", "eva", "12345", "954", "i fjol", "barn", "våren", "snart", "halva"])
        .unwrap_err();
    let found: Vec<_> = faults.iter().map(|fault| (fault.field, fault.column, fault.code)).collect();
    assert_eq!(
        found,
        [
            ("given_name", 0, "name_several"),
            ("email", 1, "email_invalid"),
            ("phone", 2, "phone_invalid"),
            ("postal_code", 3, "postal_code_invalid"),
            ("birth_year", 4, "birth_year_invalid"),
            ("category", 5, "category_unknown"),
            ("joined", 6, "date_invalid"),
            ("left", 7, "date_invalid"),
            ("fee_years", 8, "paid_unclear"),
        ]
    );
    assert_eq!(faults[4].value, "i fjol");
}

#[test]
fn a_row_needs_a_name() {
    let columns = [Column::Number, Column::GivenName, Column::FamilyName];
    let faults = read_line(&columns, &["1", "-", ""]).unwrap_err();
    assert_eq!((faults[0].code, faults[0].column, faults.len()), ("name_missing", 1, 1));
    assert_eq!(read_line(&columns, &["1", "", "Ingen"]).unwrap().family_name, "Ingen");
    let long = "x".repeat(10_000);
    let faults = read_line(&columns, &["1", &long, ""]).unwrap_err();
    assert_eq!((faults[0].code, faults[0].value.len(), faults.len()), ("too_long", 80, 1));
}

#[test]
fn keeps_silent_about_what_is_missing() {
    let columns = [Column::GivenName, Column::Email, Column::Phone, Column::Joined, Column::Paid(2026)];
    let found = read_line(&columns, &["Eva", "saknas", "-", "?", ""]).unwrap();
    assert_eq!(found, Line { given_name: "Eva".to_owned(), ..Line::default() });
    let found = read_line(&columns, &["Eva", "", "", "", "-"]).unwrap();
    assert_eq!(found.paid, [(2026, false)]);
}

#[test]
fn never_keeps_or_shows_a_personal_number() {
    let columns = [Column::GivenName, Column::PersonalNumber];
    let row = texts(&["Eva", "811218-9876"]);
    assert_eq!(refuses_personal_numbers(&columns), Some(1));
    assert_eq!(line(&columns, &row, false, YEAR).unwrap().birth_year, None);
    assert_eq!(line(&columns, &row, true, YEAR).unwrap().birth_year, Some(1981));
    let columns = [Column::GivenName, Column::BirthYear];
    let faults = line(&columns, &row, false, YEAR).unwrap_err().faults;
    assert_eq!((faults[0].code, faults[0].value.as_str()), ("personal_number_refused", ""));
    assert_eq!(line(&columns, &row, true, YEAR).unwrap().birth_year, Some(1981));
    for column in [Column::Note, Column::Number, Column::Phone, Column::Category, Column::Email, Column::Household] {
        let faults = line(&[Column::GivenName, column], &row, true, YEAR).unwrap_err().faults;
        assert!(faults.iter().all(|fault| fault.value.is_empty()), "{column:?}");
    }
}

#[test]
fn combines_names_from_several_columns() {
    let columns = [Column::FullName, Column::GivenName];
    let found = read_line(&columns, &["Eva Ek", "Eva Maria"]).unwrap();
    assert_eq!((found.given_name.as_str(), found.family_name.as_str()), ("Eva Maria", "Ek"));
    let found = read_line(&[Column::FamilyNameFirst], &["Ek Eva"]).unwrap();
    assert_eq!((found.given_name.as_str(), found.family_name.as_str()), ("Eva", "Ek"));
}

#[test]
fn takes_addresses_apart() {
    let found = read_line(&[Column::GivenName, Column::Street], &["Eva", "Byvägen 3, 954 31 Töre"]).unwrap();
    assert_eq!(found.street.as_deref(), Some("Byvägen 3"));
    assert_eq!((found.postal_code.as_deref(), found.city.as_deref()), (Some("95431"), Some("Töre")));
    let found = read_line(&[Column::GivenName, Column::City], &["Eva", "954 31 Töre"]).unwrap();
    assert_eq!((found.postal_code.as_deref(), found.city.as_deref()), (Some("95431"), Some("Töre")));
    let columns = [Column::GivenName, Column::PostalCode, Column::City];
    let found = read_line(&columns, &["Eva", "954 31 Kalix", "Töre"]).unwrap();
    assert_eq!(found.city.as_deref(), Some("Töre"));
}

#[test]
fn reads_what_a_workbook_tells_apart() {
    let columns =
        [Column::GivenName, Column::Phone, Column::PostalCode, Column::Joined, Column::Paid(2026), Column::Number];
    let row = TableRow {
        line: 2,
        cells: vec![
            Cell::Text("Eva".to_owned()),
            Cell::Number(701_234_567.0),
            Cell::Number(95_431.0),
            Cell::Number(45_352.0),
            Cell::Bool(true),
            Cell::Number(17.0),
        ],
    };
    let found = line(&columns, &row, false, YEAR).unwrap();
    assert_eq!(found.phone.as_deref(), Some("+46701234567"));
    assert_eq!(found.postal_code.as_deref(), Some("95431"));
    assert_eq!(found.joined, Some(day(2024, 3, 1)));
    assert_eq!((found.paid, found.number.as_deref()), (vec![(2026, true)], Some("17")));
}

#[test]
fn our_own_headings_are_read_in_every_language() {
    let wanted = [
        Column::Number,
        Column::ExternalId,
        Column::GivenName,
        Column::FamilyName,
        Column::Email,
        Column::Phone,
        Column::Street,
        Column::PostalCode,
        Column::City,
        Column::BirthYear,
        Column::Category,
        Column::Joined,
        Column::Left,
        Column::Household,
        Column::Paid(2025),
        Column::Paid(2026),
        Column::Note,
    ];
    for language in Language::ALL {
        assert_eq!(guess(&headings(language, &[2025, 2026]), &[]), wanted, "{language:?}");
    }
}

#[test]
fn comes_back_from_both_formats() {
    let lines = [full(), sparse()];
    let csv = export_csv(&lines);
    let xlsx = export_xlsx(&lines).unwrap();
    assert_eq!(import(&csv), lines);
    assert_eq!(import(&xlsx), lines);
    assert_eq!(export_csv(&import(&xlsx)), csv);
    assert_eq!(export_xlsx(&import(&csv)).unwrap(), xlsx);
}

#[test]
fn writes_what_a_board_reads() {
    let csv = String::from_utf8(export_csv(&[full(), sparse()])).unwrap();
    let mut rows = csv.split("\r\n");
    assert_eq!(
        rows.next().unwrap(),
        "\u{feff}Medlemsnummer;Externt id;Förnamn;Efternamn;E-post;Telefon;Adress;Postnummer;Ort;Födelseår;\
         Kategori;Inträde;Utträde;Hushåll;Betalt 2024;Betalt 2025;Betalt 2026;Anteckning"
    );
    let first = rows.next().unwrap();
    assert!(first.starts_with("0017;a-1;Åsa;von Ek;asa@example.org;070-123 45 67;Byvägen 3;954 31;Töre;1956;"));
    assert!(first.contains(";Röstberättigad;2024-03-01;2025-12-31;Ek 3;nej;ja;;"));
    assert!(csv.contains(";'=cmd;;;'+358 40 123 4567;"));
}

fn any_line() -> impl Strategy<Value = Line> {
    let name = "[A-ZÅÄÖ][a-zåäöé'-]{1,8}( [A-Z][a-z]{1,6})?";
    let person = (
        proptest::option::of("[A-Z0-9][A-Z0-9-]{0,5}"),
        name,
        proptest::option::of(name),
        proptest::option::of("[a-z]{1,8}@[a-z]{1,8}\\.example"),
        proptest::option::of("7[0236][0-9]{7}"),
        proptest::option::of("[1-9][0-9]{4}"),
    );
    let membership = (
        proptest::option::of(1890..=YEAR),
        proptest::option::of(proptest::sample::select(vec![
            Category::Voting,
            Category::Supporting,
            Category::Honorary,
        ])),
        proptest::option::of((1900..=YEAR, 1_u32..=12, 1_u32..=28)),
        proptest::option::of("[=+@-]?[a-zåäö;,\"']{1,9}(\n[a-zåäö]{1,9})?"),
        proptest::collection::btree_map(2020..=YEAR, any::<bool>(), 0..4),
    );
    (person, membership).prop_map(|(person, membership)| {
        let (number, given_name, family_name, email, phone, postal_code) = person;
        let (birth_year, category, joined, note, paid) = membership;
        Line {
            number,
            given_name,
            family_name: family_name.unwrap_or_default(),
            email,
            phone: phone.map(|national| format!("+46{national}")),
            postal_code,
            birth_year,
            category,
            joined: joined.map(|(year, month, of)| day(year, month, of)),
            note,
            paid: paid.into_iter().collect(),
            ..Line::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_list_comes_back(lines in proptest::collection::vec(any_line(), 1..12)) {
        let csv = export_csv(&lines);
        let xlsx = export_xlsx(&lines).unwrap();
        prop_assert_eq!(&import(&csv), &lines);
        prop_assert_eq!(&import(&xlsx), &lines);
        prop_assert_eq!(export_csv(&import(&xlsx)), csv);
    }

    #[test]
    fn no_cell_panics(text in any::<String>(), number in any::<f64>()) {
        let columns: Vec<Column> = Column::plain().chain([Column::Paid(2026)]).collect();
        for cell in [Cell::Text(text.clone()), Cell::Number(number)] {
            let row = TableRow { line: 2, cells: vec![cell; columns.len()] };
            let _ = line(&columns, &row, true, YEAR);
            let _ = guess(&vec![text.clone(); columns.len()], &[row]);
        }
    }
}
