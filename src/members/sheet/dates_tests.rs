//! Tests of dates and years of birth.

use super::*;

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn joined(cell: &Cell) -> Option<String> {
    membership_date(cell, YearAlone::Begins, 2026).map(|date| date.to_string())
}

#[test]
fn reads_dates_as_boards_write_them() {
    for written in [
        "2024-03-01",
        "20240301",
        "240301",
        "1/3 2024",
        "1/3-24",
        "1/3 -24",
        "1/3/2024",
        "01.03.2024",
        "1-3-2024",
        "24-03-01",
        "1-3-24",
        "2024/03/01",
        "2024-03",
        "3/2024",
        "1 mars 2024",
        "1:a mars 2024",
        "mars 2024",
        "March 1, 2024",
        "2024-03-01 00:00:00",
        "2024-03-01T12:30",
        " 2024-03-01 ",
        "45352",
    ] {
        assert_eq!(joined(&text(written)).as_deref(), Some("2024-03-01"), "{written}");
    }
    assert_eq!(joined(&Cell::Number(45_352.0)).as_deref(), Some("2024-03-01"));
    assert_eq!(joined(&Cell::Number(20_240_301.0)).as_deref(), Some("2024-03-01"));
    assert_eq!(joined(&Cell::Number(1987.0)).as_deref(), Some("1987-01-01"));
    assert_eq!(joined(&text("1987")).as_deref(), Some("1987-01-01"));
    assert_eq!(joined(&text("12 aug 98")).as_deref(), Some("1998-08-12"));
    let left = membership_date(&text("2024"), YearAlone::Ends, 2026).unwrap();
    assert_eq!(left.to_string(), "2024-12-31");
}

#[test]
fn refuses_what_is_no_date() {
    for written in [
        "",
        "x",
        "okänt",
        "32/1 2024",
        "2024-13-01",
        "2024-02-30",
        "1/3",
        "12",
        "0012-01-01",
        "9999-01-01",
        "våren 2024",
        "1 2 3 4",
    ] {
        assert_eq!(joined(&text(written)), None, "{written}");
    }
    assert_eq!(joined(&Cell::Number(1.5)), None);
    assert_eq!(joined(&Cell::Bool(true)), None);
}

#[test]
fn reads_years_of_birth() {
    let year = |cell: Cell| birth_year(&cell, 2026);
    for written in [
        "1956",
        "1956-03-12",
        "19560312",
        "560312",
        "12/3 1956",
        "56",
        "-56",
        "'56",
        "560312-XXXX",
        "19560312-****",
        "56-03-12",
        "12 mars 1956",
    ] {
        assert_eq!(year(text(written)), Some(1956), "{written}");
    }
    assert_eq!(year(Cell::Number(1956.0)), Some(1956));
    assert_eq!(year(Cell::Number(20_526.0)), Some(1956));
    assert_eq!(year(Cell::Number(14_736.0)), Some(1940));
    assert_eq!(year(Cell::Number(560_312.0)), Some(1956));
    assert_eq!(year(Cell::Number(50_312.0)), Some(2005));
    assert_eq!(year(text("150312")), Some(2015));
    // Day numbers that a CSV file keeps as text. One that can be a date with a lost zero, too, is refused.
    assert_eq!(year(text("17566")), Some(1948));
    assert_eq!(year(text("50312")), Some(2005));
    assert_eq!(year(text("20312")), None);
    for written in ["15", "70 år", "2030", "1500", "811218-9876", "198112189876", "-"] {
        assert_eq!(year(text(written)), None, "{written}");
    }
}

#[test]
fn tells_dates_from_sums() {
    assert!(is_date("2026-02-01", 2026));
    assert!(is_date("3 mars 2026", 2026));
    assert!(!is_date("200", 2026));
    assert!(!is_date("ja", 2026));
}
