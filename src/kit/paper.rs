//! Paper: Typst sources and data to PDF. The one place that knows Typst.
//!
//! What is to be kept is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) together: it can be read
//! in a hundred years, and by a screen reader today. The fonts are in the program; a character that
//! none of them has is printed as an empty box instead of failing the whole.

use std::sync::OnceLock;

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde_json::Value;
use typst::{
    foundations::{Bytes, Datetime, Smart},
    text::Font,
};
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{Fault, words::Language};

/// Stands where no font has the character that was written.
const BOX: char = '\u{25a1}';

/// Something to be printed.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The main source; it reads `json("data.json")`.
    pub source: &'static str,
    /// The title, in the data as `title` and in the document's own description.
    pub title: String,
    /// An object: everything that is said, in the language of the paper.
    pub data: Value,
    /// Files that the source reads by name, such as pictures.
    pub files: Vec<(String, Vec<u8>)>,
    /// The language, in the data as `lang`: for hyphenation and for screen readers.
    pub language: Language,
    /// The moment that the paper is of: the same content gives the same bytes.
    pub at: DateTime<Utc>,
}

/// The paper as PDF/A-2a and PDF/UA-1.
///
/// # Errors
/// Broken, when the source has a mistake or what it makes cannot be kept.
pub async fn pdf(paper: Paper) -> Result<Vec<u8>, Fault> {
    aside(paper, &[PdfStandard::A_2a, PdfStandard::Ua_1]).await
}

/// The paper as an ordinary PDF: for what is printed and thrown away.
///
/// # Errors
/// Broken, when the source has a mistake.
pub async fn plain_pdf(paper: Paper) -> Result<Vec<u8>, Fault> {
    aside(paper, &[]).await
}

/// Setting pages is work for a processor: it goes to a thread of its own.
async fn aside(paper: Paper, standards: &'static [PdfStandard]) -> Result<Vec<u8>, Fault> {
    tokio::task::spawn_blocking(move || print(paper, standards)).await.map_err(Fault::broken)?
}

/// Prints, on this very thread.
///
/// # Errors
/// As [`pdf`].
pub fn print(paper: Paper, standards: &[PdfStandard]) -> Result<Vec<u8>, Fault> {
    let mut data = readable(paper.data);
    if let Value::Object(fields) = &mut data {
        fields.insert("title".to_owned(), Value::String(printable(&paper.title)));
        fields.insert("lang".to_owned(), Value::String(paper.language.tag().to_owned()));
    }
    let mut files = paper.files;
    files.push(("data.json".to_owned(), data.to_string().into_bytes()));
    let named: Vec<(&str, Bytes)> =
        files.iter().map(|(name, bytes)| (name.as_str(), Bytes::new(bytes.clone()))).collect();
    let engine = TypstEngine::builder()
        .fonts(fonts().iter().cloned())
        .with_static_file_resolver(named)
        .main_file(("main.typ", paper.source))
        .build();
    let document: PagedDocument = engine.compile().output.map_err(|error| Fault::broken(format!("{error:?}")))?;
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("byalag".to_owned())),
        timestamp: timestamp(paper.at),
        standards: PdfStandards::new(standards).map_err(|error| Fault::broken(format!("{error:?}")))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| Fault::broken(format!("{errors:?}")))
}

fn timestamp(at: DateTime<Utc>) -> Option<Timestamp> {
    let small = |number: u32| u8::try_from(number).ok();
    let moment = Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )?;
    Some(Timestamp::new_utc(moment))
}

/// The fonts in the program, read once.
fn fonts() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect())
}

/// Every text in the data made printable; names of fields stay.
fn readable(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(printable(&text)),
        Value::Array(items) => Value::Array(items.into_iter().map(readable).collect()),
        Value::Object(fields) => Value::Object(fields.into_iter().map(|(name, one)| (name, readable(one))).collect()),
        other => other,
    }
}

/// The text with a box for what no font has, and without what cannot be seen: control characters,
/// marks that turn the direction of reading, joiners and selectors of pictures.
pub fn printable(text: &str) -> String {
    let seen = text.chars().filter(|c| *c == '\n' || !(c.is_control() || is_invisible(*c)));
    seen.map(|c| if c == '\n' || has_glyph(c) { c } else { BOX }).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

fn has_glyph(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    !private
        && (c.is_ascii_graphic() || c == ' ' || fonts().iter().any(|font| font.info().coverage.contains(u32::from(c))))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn paper(text: &str) -> Paper {
        Paper {
            source: "#let data = json(\"data.json\")\n#set document(title: data.title)\n#set text(lang: data.lang, font: \"Libertinus Serif\")\n= #data.title\n#data.text",
            title: "Årsmöte".to_owned(),
            data: json!({ "text": text }),
            files: Vec::new(),
            language: Language::Sv,
            at: "2026-03-10T11:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn the_same_paper_gives_the_same_bytes() {
        let standards = [PdfStandard::A_2a, PdfStandard::Ua_1];
        let one = print(paper("Räksmörgås å ä ö á š ž ŋ"), &standards).unwrap();
        assert_eq!(one, print(paper("Räksmörgås å ä ö á š ž ŋ"), &standards).unwrap());
        let text = String::from_utf8_lossy(&one);
        assert!(text.starts_with("%PDF-") && text.contains("pdfuaid:part") && text.contains("pdfaid:part"));
    }

    #[test]
    fn what_no_font_has_becomes_a_box_and_nothing_fails() {
        assert_eq!(printable("a\u{202e}b\u{7}c\nd"), "abc\nd");
        assert_eq!(printable("🎉"), "\u{25a1}");
        assert_eq!(printable("\u{e001}"), "\u{25a1}");
        print(paper("שלום السلام 🎉 👨‍👩‍👧 漢字 \u{202e}x"), &[PdfStandard::A_2a, PdfStandard::Ua_1]).unwrap();
    }
}
