//! What a file is, by its bytes; how its name is made safe; when a motion is late.

mod media;

use chrono::{Days, NaiveDate};

use crate::kit::text;

pub use media::media_type;

/// The most bytes of one document: 20 MiB.
pub const LARGEST: usize = 20 * 1024 * 1024;
/// The most characters of a file's name.
const NAME_MAX: usize = 120;
/// Characters that some system cannot have in a file's name.
const FORBIDDEN: [char; 9] = ['"', '*', ':', '<', '>', '?', '|', '/', '\\'];

/// Every type that is kept.
pub const TYPES: [&str; 12] = [
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/webp",
    media::DOCX,
    media::XLSX,
    media::PPTX,
    media::ODT,
    media::ODS,
    "application/msword",
    "application/vnd.ms-excel",
    "text/plain",
];

/// How files of a type end, the usual ending first.
pub fn endings(media_type: &str) -> &'static [&'static str] {
    match media_type {
        "application/pdf" => &["pdf"],
        "image/png" => &["png"],
        "image/jpeg" => &["jpg", "jpeg", "jpe"],
        "image/webp" => &["webp"],
        media::DOCX => &["docx"],
        media::XLSX => &["xlsx"],
        media::PPTX => &["pptx"],
        media::ODT => &["odt"],
        media::ODS => &["ods"],
        "application/msword" => &["doc"],
        "application/vnd.ms-excel" => &["xls"],
        "text/plain" => &["txt", "md", "csv", "text"],
        _ => &[],
    }
}

/// The name of a file without folders, marks that turn the reading direction, control characters
/// and what some system cannot have in a name; none when its ending says another type than its
/// bytes. A name without an ending gets the usual one.
pub fn file_name(said: &str, media_type: &str) -> Option<String> {
    let line = text::one_line(said.rsplit(['/', '\\']).next().unwrap_or_default());
    let clean: String = line.chars().filter(|c| !FORBIDDEN.contains(c)).collect();
    let clean = clean.trim_matches(['.', ' ']);
    let endings = endings(media_type);
    let usual = endings.first()?;
    let (stem, ending) = match clean.rsplit_once('.') {
        Some((stem, ending)) if is_ending(ending) => (stem.trim_end_matches(['.', ' ']), ending.to_lowercase()),
        _ => (clean, (*usual).to_owned()),
    };
    if !endings.contains(&ending.as_str()) {
        return None;
    }
    let stem: String = stem.chars().take(NAME_MAX - ending.len() - 1).collect();
    let stem = if stem.is_empty() { "dokument" } else { stem.trim_end() };
    Some(format!("{stem}.{ending}"))
}

/// Whether what stands after the last dot is an ending and not a part of the name ("Protokoll nr. 7").
fn is_ending(text: &str) -> bool {
    (1..=8).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_alphanumeric())
        && text.chars().any(|c| c.is_ascii_alphabetic())
}

/// The last day for motions to a meeting on `day`; none when the bylaws set none.
pub fn motion_deadline(deadline_days: Option<u16>, day: NaiveDate) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(deadline_days?.into()))
}

/// Whether a motion came in after the last day for it. It is taken in all the same: the meeting decides.
pub fn is_late(deadline_days: Option<u16>, day: NaiveDate, received: NaiveDate) -> bool {
    motion_deadline(deadline_days, day).is_some_and(|last| received > last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_folders_and_tricks() {
        let named = |said: &str| file_name(said, "application/pdf");
        assert_eq!(named("C:\\Mina dokument\\Bokslut.PDF").as_deref(), Some("Bokslut.pdf"));
        assert_eq!(named("../../etc/passwd").as_deref(), Some("passwd.pdf"));
        assert_eq!(named("faktura\u{202e}fdp.exe"), None);
        assert_eq!(named("a\u{202e}b.pdf").as_deref(), Some("ab.pdf"));
        assert_eq!(named("Protokoll nr. 7").as_deref(), Some("Protokoll nr. 7.pdf"));
        assert_eq!(named("").as_deref(), Some("dokument.pdf"));
        assert_eq!(named("...").as_deref(), Some("dokument.pdf"));
        assert_eq!(named("bild.png"), None);
        assert!(named(&"å".repeat(500)).is_some_and(|name| name.chars().count() <= NAME_MAX));
        assert_eq!(file_name("bild.JPEG", "image/jpeg").as_deref(), Some("bild.jpeg"));
        assert_eq!(file_name("sida.html", "text/plain"), None);
    }

    #[test]
    fn a_motion_is_late_after_its_last_day() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(!is_late(Some(14), day("2026-03-28"), day("2026-03-14")));
        assert!(is_late(Some(14), day("2026-03-28"), day("2026-03-15")));
        assert!(!is_late(None, day("2026-03-28"), day("2026-03-28")));
    }
}
