//! Tests of reading, on files as villages have them and on files as attackers make them.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn texts(row: &TableRow) -> Vec<String> {
    row.cells.iter().map(Cell::text).collect()
}

/// A workbook with one sheet whose XML is given, and shared strings when they are.
fn handmade(sheet: &str, strings: Option<&str>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut parts = vec![
        (
            "_rels/.rels",
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .to_owned(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships><Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", sheet.to_owned()),
    ];
    if let Some(strings) = strings {
        parts.push(("xl/sharedStrings.xml", strings.to_owned()));
    }
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn reads_a_list_as_a_swedish_excel_saves_it() {
    let bytes = b"F\xF6rnamn;Efternamn;Ort;;\r\n\xC5sa;Lindstr\xF6m;\xD6verkalix;;\r\n;;;;\r\n\r\nKarl;Ek;T\xF6re\r\n";
    let table = read(bytes).unwrap();
    assert_eq!(table.headings, ["Förnamn", "Efternamn", "Ort"]);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(texts(&table.rows[0]), ["Åsa", "Lindström", "Överkalix"]);
    assert_eq!(table.rows[0].line, 2);
    assert_eq!(table.rows[1].line, 5);
}

#[test]
fn skips_a_title_above_the_headings() {
    let table = read("Medlemslista 2026;;\r\n\r\nNamn;Ort\r\nEva;Kalix;x\r\n".as_bytes()).unwrap();
    assert_eq!(table.headings, ["Namn", "Ort", ""]);
    assert_eq!(table.rows[0].line, 4);
    assert_eq!(table.rows[0].cell(2), &text("x"));
    assert_eq!(table.rows[0].cell(99), &Cell::Empty);
}

#[test]
fn reads_every_kind_of_text() {
    let wanted = ["Åsa", "Ek"];
    for body in ["Namn;Ort\nÅsa;Ek", "Namn,Ort\r\nÅsa,Ek\r\n", "Namn\tOrt\rÅsa\tEk", "sep=,\nNamn,Ort\nÅsa,Ek"] {
        let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(body.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(body);
        for bytes in [body.as_bytes(), format!("\u{feff}{body}").as_bytes(), &utf16[..], &latin[..]] {
            let table = read(bytes).unwrap();
            assert_eq!(table.headings, ["Namn", "Ort"], "{body}");
            assert_eq!(texts(&table.rows[0]), wanted, "{body}");
            assert_eq!(table.rows[0].line, 2, "{body}");
        }
    }
}

#[test]
fn a_single_column_is_a_table() {
    let table = read(b"Namn\nLarsson, Eva\nEk, Karl\n").unwrap();
    assert_eq!(table.headings, ["Namn"]);
    assert_eq!(texts(&table.rows[1]), ["Ek, Karl"]);
}

#[test]
fn keeps_line_breaks_in_cells_and_counts_rows_as_the_program_does() {
    let table = read(b"Namn;Not\n\"Eva\";\"rad ett\nrad tv\xC3\xA5\"\nKarl;x\n").unwrap();
    assert_eq!(texts(&table.rows[0]), ["Eva", "rad ett\nrad två"]);
    assert_eq!(table.rows[1].line, 3);
}

#[test]
fn refuses_what_is_no_table() {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x02\0\x08\x06";
    assert_eq!(read(png), Err(TableFault::NotATable));
    assert_eq!(read(b"%PDF-1.4\n1 0 obj"), Err(TableFault::NotATable));
    assert_eq!(read(b"<html><table>"), Err(TableFault::NotATable));
    assert_eq!(read(b""), Err(TableFault::Empty));
    assert_eq!(read(b"\r\n;;;\r\n  \r\n"), Err(TableFault::Empty));
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0"), Err(TableFault::OldExcel));
    let mut locked = COMPOUND_FILE.to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&locked), Err(TableFault::Locked));
    assert_eq!(read(b"PK\x03\x04 half an upload"), Err(TableFault::Damaged));
}

#[test]
fn keeps_to_its_limits() {
    assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(TableFault::TooLarge));
    let rows = |count: usize| format!("Titel\nNamn;Ort\n{}", "Eva;Kalix\n".repeat(count));
    assert_eq!(read(rows(MAX_ROWS).as_bytes()).unwrap().rows.len(), MAX_ROWS);
    assert_eq!(read(rows(MAX_ROWS + 1).as_bytes()), Err(TableFault::TooManyRows));
    let wide = |count: usize| format!("a;b\n{}x", ";".repeat(count - 1));
    assert_eq!(read(wide(MAX_COLUMNS).as_bytes()).unwrap().headings.len(), MAX_COLUMNS);
    assert_eq!(read(wide(MAX_COLUMNS + 1).as_bytes()), Err(TableFault::TooManyColumns(2)));
    assert_eq!(read(wide(5_000).as_bytes()), Err(TableFault::TooManyColumns(2)));
    let long = |count: usize| format!("a;b\nc;{}", "å".repeat(count));
    assert!(read(long(MAX_CELL_CHARS).as_bytes()).is_ok());
    let fault = read(long(MAX_CELL_CHARS + 1).as_bytes()).unwrap_err();
    assert_eq!(fault, TableFault::CellTooLong(Some(2)));
    assert_eq!((fault.code(), fault.line()), ("table_cell_too_long", Some(2)));
}

#[test]
fn takes_the_guard_off() {
    let table = read("Namn;Tel\nEva;'+46701234567\nBo;'tHooft\n".as_bytes()).unwrap();
    assert_eq!(texts(&table.rows[0]), ["Eva", "+46701234567"]);
    assert_eq!(texts(&table.rows[1]), ["Bo", "'tHooft"]);
}

#[test]
fn shows_cells_as_text() {
    assert_eq!(Cell::Number(701_234_567.0).text(), "701234567");
    assert_eq!(Cell::Number(-0.0).text(), "0");
    assert_eq!(Cell::Number(2.5).text(), "2.5");
    assert_eq!(Cell::Date(day(2024, 3, 1)).text(), "2024-03-01");
    assert_eq!(Cell::Bool(true).text(), "true");
    assert_eq!(serial_date(1.0), Some(day(1900, 1, 1)));
    assert_eq!(serial_date(61.0), Some(day(1900, 3, 1)));
    assert_eq!(serial_date(45_352.75), Some(day(2024, 3, 1)));
    assert_eq!(serial_date(0.5), None);
    assert_eq!(serial_date(f64::INFINITY), None);
    assert_eq!(serial_date(3_000_000.0), None);
}

/// A workbook as Excel makes it: a cover sheet, a hidden sheet, then the list.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Info").unwrap().write_string(2, 0, "Byns medlemmar").unwrap();
    let hidden = book.add_worksheet().set_name("Kod").unwrap().set_hidden(true);
    hidden.write_string(0, 0, "Kod").unwrap().write_string(0, 1, "Text").unwrap();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet().set_name("Medlemmar").unwrap();
    sheet.write_string(0, 0, "Lista").unwrap();
    for (column, heading) in (0..).zip(["Namn", "Född", "Medlem sedan", "Betalt", "Tel"]) {
        sheet.write_string(2, column, heading).unwrap();
    }
    sheet.write_string(3, 0, "Åsa Lindström").unwrap();
    sheet.write_number(3, 1, 1956).unwrap();
    sheet.write_datetime_with_format(3, 2, ExcelDateTime::from_ymd(2024, 3, 1).unwrap(), &date).unwrap();
    sheet.write_boolean(3, 3, true).unwrap();
    sheet.write_number(3, 4, 701_234_567).unwrap();
    sheet.write_string(6, 4, "sist").unwrap();
    sheet.write_blank(9, 7, &date).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn reads_a_workbook() {
    let table = read(&workbook()).unwrap();
    assert_eq!(table.headings, ["Namn", "Född", "Medlem sedan", "Betalt", "Tel"]);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[0].line, 4);
    assert_eq!(
        table.rows[0].cells,
        [
            text("Åsa Lindström"),
            Cell::Number(1956.0),
            Cell::Date(day(2024, 3, 1)),
            Cell::Bool(true),
            Cell::Number(701_234_567.0),
        ]
    );
    assert_eq!(table.rows[1].line, 7);
    assert_eq!(table.rows[1].cell(4), &text("sist"));
}

#[test]
fn falls_back_on_a_sheet_of_one_column() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Namn").unwrap();
    sheet.write_string(1, 0, "Eva").unwrap();
    let table = read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!((table.headings, table.rows.len()), (vec!["Namn".to_owned()], 1));
    let mut empty = Workbook::new();
    empty.add_worksheet();
    assert_eq!(read(&empty.save_to_buffer().unwrap()), Err(TableFault::Empty));
}

#[test]
fn reads_handmade_sheets() {
    let sheet = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Namn</t></is></c><c t=\"str\"><v>Ort</v></c></row>\
                 <row><c t=\"s\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>";
    let table = read(&handmade(sheet, Some("<sst><si><t>Eva</t></si></sst>"))).unwrap();
    assert_eq!(table.headings, ["Namn", "Ort"]);
    assert_eq!(texts(&table.rows[0]), ["Eva", "#N/A"]);
}

#[test]
fn refuses_hostile_sheets() {
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let cases = [
        (sheet("<row r=\"1\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>"), TableFault::Damaged),
        (
            sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"),
            TableFault::Damaged,
        ),
        (sheet("<row r=\"1\"><c r=\"IV1\"><v>1</v></c></row>"), TableFault::TooManyColumns(1)),
        (sheet(&"<c/>".repeat(MAX_CELLS + 1)), TableFault::TooLarge),
        (sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"), TableFault::Damaged),
        ("<worksheet><dimension ref=\"B2:A1\"/><sheetData/></worksheet>".to_owned(), TableFault::Damaged),
        ("<!DOCTYPE x><worksheet/>".to_owned(), TableFault::Damaged),
    ];
    for (sheet, fault) in cases {
        assert_eq!(read(&handmade(&sheet, None)), Err(fault), "{:?}", sheet.get(..60));
    }
}

#[test]
fn a_shared_string_in_many_cells_does_not_grow_without_bound() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(9_000));
    let row = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(1_000);
    let sheet = format!("<worksheet><sheetData>{row}</sheetData></worksheet>");
    assert_eq!(read(&handmade(&sheet, Some(&strings))), Err(TableFault::TooLarge));
}

#[test]
fn sparse_rows_do_not_grow_without_bound() {
    let mut rows = String::new();
    for row in 1..=5_000 {
        rows += &format!("<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>");
    }
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    assert_eq!(read(&handmade(&sheet, None)), Err(TableFault::TooLarge));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn never_panics_on_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
        let _ = read_text(&bytes);
    }

    #[test]
    fn never_panics_on_text(text in "[a-zåäö0-9;,\t\r\n\"'=@+ -]{0,400}") {
        let _ = read(text.as_bytes());
    }

    #[test]
    fn never_panics_on_a_broken_workbook(at in 0_usize..6_000, value in any::<u8>(), cut in 0_usize..6_000) {
        let mut bytes = workbook();
        let length = bytes.len();
        bytes[at % length] = value;
        let _ = read(&bytes);
        bytes.truncate(cut % length);
        let _ = read(&bytes);
    }

    #[test]
    fn never_panics_on_odd_cells(
        rows in "(<row( r=\"[0-9]{1,3}\")?>(<c( r=\"[A-Z]{1,3}[0-9]{1,3}\")?( s=\"[0-9]{1,3}\")?( t=\"(s|b|e|n|d|str|inlineStr|x)\")?>(<v>([0-9e.-]{0,5}|&#[0-9]{1,6};)</v>|<is><t>[a-z]{0,3}</t></is>)</c>){0,4}</row>){0,6}"
    ) {
        let _ = read(&handmade(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), None));
    }
}
