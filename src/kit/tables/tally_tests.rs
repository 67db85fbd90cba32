//! Tests of the weighing, with documents as attackers make them.

use super::super::markup::scan;
use super::*;

fn weigh(document: &str) -> Result<(), TableFault> {
    let mut tally = Tally::default();
    scan(document.as_bytes(), &mut tally)?;
    tally.end_part()?;
    tally.finish()
}

#[test]
fn lets_an_ordinary_sheet_pass() {
    let sheet = "<worksheet><dimension ref=\"A1:C2\"/><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\">\
                 <v>0</v></c><c r=\"XFD1048576\"/></row></sheetData></worksheet>";
    assert_eq!(weigh(sheet), Ok(()));
    assert_eq!(weigh("<sst count=\"3\" uniqueCount=\"2\"><si><t>a</t></si></sst>"), Ok(()));
}

#[test]
fn refuses_references_that_overflow() {
    for document in [
        "<c r=\"ZZZZZZZZ1\"/>",
        "<c r=\"A99999999999\"/>",
        "<c r=\"A0\"/>",
        "<c r=\"1\" r=\"AAAAAAAA1\"/>",
        "<row r=\"99999999999\"/>",
        "<dimension ref=\"C5:A1\"/>",
        "<dimension ref=\"A1:B2:C3\"/>",
        "<dimension ref=\"\"/>",
    ] {
        assert_eq!(weigh(document), Err(TableFault::Damaged), "{document}");
    }
}

#[test]
fn refuses_promises_beyond_reason() {
    assert_eq!(weigh("<sst uniqueCount=\"99999999999999\"/>"), Err(TableFault::TooLarge));
    assert_eq!(weigh("<sst uniqueCount=\"500001\"/>"), Err(TableFault::TooLarge));
    assert_eq!(weigh(&"<si/>".repeat(MAX_CELLS + 1)), Err(TableFault::TooLarge));
    assert_eq!(weigh(&"<xf/>".repeat(MAX_FORMATS + 1)), Err(TableFault::TooLarge));
    assert_eq!(weigh(&"<font/>".repeat(MAX_FORMATS + 1)), Err(TableFault::TooLarge));
}

#[test]
fn weighs_formats_as_they_are_copied() {
    let font = format!("<font><name val=\"{}\"/></font>", "x".repeat(60_000));
    assert_eq!(weigh(&format!("{font}{}", "<xf/>".repeat(100))), Ok(()));
    assert_eq!(weigh(&format!("{font}{}", "<xf/>".repeat(1_000))), Err(TableFault::TooLarge));
    let brackets = format!("<numFmt formatCode=\"{}\"/>", "[".repeat(256));
    assert_eq!(weigh(&brackets), Err(TableFault::Damaged));
}

#[test]
fn bounds_the_depth() {
    let nested = |depth: usize| "<a>".repeat(depth) + &"</a>".repeat(depth);
    assert_eq!(weigh(&nested(MAX_DEPTH)), Ok(()));
    assert_eq!(weigh(&nested(MAX_DEPTH + 1)), Err(TableFault::Damaged));
    assert_eq!(weigh(&"<a><b/></a>".repeat(5_000)), Ok(()));
    assert_eq!(weigh("\u{feff}<\0a\0>"), Err(TableFault::Damaged));
}

#[test]
fn refuses_what_is_not_well_formed() {
    for document in ["<c><is></c></is>", "<si><c/></si>", "<si><si></si></si>", "<a></b>", "<x:a></y:a>", "</a>", "<a>"]
    {
        assert_eq!(weigh(document), Err(TableFault::Damaged), "{document}");
    }
}

#[test]
fn bounds_the_text_of_one_entry() {
    let run = format!("<r><t>{}</t></r>", "x".repeat(50_000));
    let cell = format!("<row r=\"7\"><c r=\"A7\"><is>{}</is></c></row>", run.repeat(3));
    assert_eq!(weigh(&cell), Err(TableFault::CellTooLong(Some(7))));
    let shared = format!("<si><t>{}</t></si>", "x".repeat(60_000));
    assert_eq!(weigh(&shared.repeat(120)), Err(TableFault::TooLarge));
    assert_eq!(
        weigh(&format!("<definedName>{}</definedName>", "x".repeat(60_000)).repeat(40)),
        Err(TableFault::TooLarge)
    );
}

#[test]
fn knows_which_parts_are_scanned() {
    assert!(is_scanned(b"xl/worksheets/Sheet1.XML"));
    assert!(is_scanned(b"_rels/.rels"));
    assert!(!is_scanned(b"/customXml/item1.xml"));
    assert!(!is_scanned(b"xl/media/image1.png"));
    let evil = "<Relationship Type=\"x/worksheet\" Target=\"media/a.bin\"/>";
    assert_eq!(weigh(evil), Err(TableFault::Damaged));
    let veiled = "<Relationship Type=\"worksheet\" Target=\"cust&#111;mXml/a.xml\"/>";
    assert_eq!(weigh(veiled), Err(TableFault::Damaged));
}
