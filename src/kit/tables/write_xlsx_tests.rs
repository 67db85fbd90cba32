//! Tests of the XLSX writer, read back by our own reader and by calamine as a second opinion.

use std::io::Read as _;

use calamine::{Data, Reader as _, Xlsx};
use zip::ZipArchive;

use super::super::{Cell, MAX_CELL_CHARS, read};
use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text(text: &str) -> Out {
    Out::Text(text.to_owned())
}

fn sample() -> Vec<u8> {
    let rows = [
        vec![text("Åsa & <Bo>"), text("'+358 40"), Out::Number(1956.0), Out::Date(day(2024, 3, 1))],
        vec![text("=1+1"), text("0701"), Out::Number(2.5), Out::Date(day(1899, 5, 6))],
        vec![Out::Empty, text(" rad\tett\nrad två _x000D_ "), Out::Number(f64::NAN), Out::Empty],
    ];
    write_xlsx(&["Namn", "Telefon", "År", "Inträde"], rows.into_iter()).unwrap()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut content = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut content).unwrap();
    content
}

#[test]
fn comes_back_as_it_was() {
    let table = read(&sample()).unwrap();
    assert_eq!(table.headings, ["Namn", "Telefon", "År", "Inträde"]);
    assert_eq!(
        table.rows[0].cells,
        [
            Cell::Text("Åsa & <Bo>".to_owned()),
            Cell::Text("'+358 40".to_owned()),
            Cell::Number(1956.0),
            Cell::Date(day(2024, 3, 1)),
        ]
    );
    assert_eq!(
        table.rows[1].cells,
        [
            Cell::Text("=1+1".to_owned()),
            Cell::Text("0701".to_owned()),
            Cell::Number(2.5),
            Cell::Text("1899-05-06".to_owned()),
        ]
    );
    assert_eq!(table.rows[2].cells, [Cell::Empty, Cell::Text(" rad\tett\nrad två _x000D_ ".to_owned())]);
    assert_eq!(table.rows[2].line, 4);
}

#[test]
fn another_reader_agrees() {
    let bytes = sample();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes[..])).unwrap();
    assert_eq!(book.sheet_names(), ["Blad1"]);
    let range = book.worksheet_range("Blad1").unwrap();
    assert_eq!(range.get_value((0, 0)), Some(&Data::String("Namn".to_owned())));
    assert_eq!(range.get_value((2, 0)), Some(&Data::String("'=1+1".to_owned())));
    let formulas = book.worksheet_formula("Blad1").unwrap();
    assert!(formulas.used_cells().next().is_none());
}

#[test]
fn is_pleasant_to_open() {
    let bytes = sample();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""));
    assert!(sheet.contains("<autoFilter ref=\"A1:D4\"/>"));
    assert!(sheet.contains("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>"));
    assert!(sheet.contains("<c r=\"D2\" s=\"2\"><v>45352</v></c>"));
    assert!(sheet.contains("<col min=\"1\" max=\"1\" width=\"12\" customWidth=\"1\"/>"));
    assert!(!sheet.contains("<f>"));
    assert!(part(&bytes, "xl/workbook.xml").contains(">Blad1!$A$1:$D$4</definedName>"));
}

#[test]
fn writes_each_text_once() {
    let rows = (0..50).map(|_| vec![text("Överkalix"), text("Kalix")]);
    let bytes = write_xlsx(&["Ort", "Ort"], rows).unwrap();
    let strings = part(&bytes, "xl/sharedStrings.xml");
    assert!(strings.contains("count=\"102\" uniqueCount=\"3\""));
    assert_eq!(strings.matches("Överkalix").count(), 1);
}

#[test]
fn writes_only_headings() {
    let bytes = write_xlsx(&["Namn", "Ort"], std::iter::empty()).unwrap();
    let table = read(&bytes).unwrap();
    assert_eq!(table.headings, ["Namn", "Ort"]);
    assert!(table.rows.is_empty());
}

#[test]
fn drops_what_xml_cannot_hold() {
    let rows = std::iter::once(vec![text("a\u{1}b\u{ffff}c"), text("x\ry")]);
    let table = read(&write_xlsx(&["a", "b"], rows).unwrap()).unwrap();
    assert_eq!(table.rows[0].cells, [Cell::Text("abc".to_owned()), Cell::Text("x\ry".to_owned())]);
}

#[test]
fn refuses_text_that_excel_refuses() {
    let long = "å".repeat(MAX_TEXT_UNITS + 1);
    let fault = write_xlsx(&["a"], std::iter::once(vec![text(&long)])).unwrap_err();
    assert_eq!(fault, TableFault::CellTooLong(Some(2)));
    let longest = "å".repeat(MAX_CELL_CHARS);
    let bytes = write_xlsx(&["a", "b"], std::iter::once(vec![text(&longest), text("x")])).unwrap();
    assert_eq!(read(&bytes).unwrap().rows[0].cells[0], Cell::Text(longest));
}

#[test]
fn names_columns() {
    assert_eq!(letters(0), "A");
    assert_eq!(letters(25), "Z");
    assert_eq!(letters(26), "AA");
    assert_eq!(letters(701), "ZZ");
    assert_eq!(letters(702), "AAA");
    let mut xml = String::new();
    push_number(&mut xml, 0);
    push_number(&mut xml, 10_203);
    assert_eq!(xml, "010203");
}
