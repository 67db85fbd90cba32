//! The JSON door of the archive: print, packages, search.

use poem::web::Data;
use poem_openapi::{
    ApiResponse, OpenApi,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::acts::{self, Asked, DecisionView, File};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{App, Fault, page::Page},
    meetings::{MeetingId, seat},
    minutes::Tag,
};

/// The years whose meetings can be packed.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Operations of the archive.
pub struct ArchiveApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Minutes")]
impl ArchiveApi {
    /// Print the minutes as PDF
    ///
    /// PDF/A-2a and PDF/UA-1. A draft says on its first page that it is one.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes.pdf",
        method = "get",
        operation_id = "export_minutes_pdf"
    )]
    async fn minutes(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<PdfFile, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(PdfFile::of(acts::minutes_pdf(&app, &seat).await?))
    }

    /// Print one paragraph as PDF, to be certified by two
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/paragraphs/:number",
        method = "get",
        operation_id = "export_extract_pdf"
    )]
    async fn extract(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The paragraph's number and `.pdf`: `12.pdf`.
        number: Path<String>,
    ) -> Result<PdfFile, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(PdfFile::of(acts::extract_pdf(&app, &seat, number_in(&number.0, ".pdf")?).await?))
    }

    /// Take out everything that belongs to a meeting's minutes
    ///
    /// A zip archive: PDF, canonical text, appendices, evidence, index, checksums, and how to check them.
    #[oai(
        path = "/associations/:association/meetings/:meeting/archive.zip",
        method = "get",
        operation_id = "export_archive"
    )]
    async fn archive(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<ZipFile, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(ZipFile::of(acts::meeting_zip(&app, &seat).await?))
    }

    /// Take out a year's minutes with all that belongs to them
    #[oai(path = "/associations/:association/archive/:file", method = "get", operation_id = "export_year_archive")]
    async fn year(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        /// The year and `.zip`: `2026.zip`.
        file: Path<String>,
    ) -> Result<ZipFile, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(ZipFile::of(acts::year_zip(&app, &permit, year_in(&file.0)?).await?))
    }

    /// Search what was decided
    ///
    /// Members search adjusted minutes of general meetings; the board also locked ones and its own.
    #[oai(path = "/associations/:id/decisions", method = "get", operation_id = "search_decisions")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn decisions(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Words, all of which must occur; upper case, accents and Swedish endings do not matter.
        q: Query<Option<String>>,
        /// The year of the minutes.
        year: Query<Option<i32>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<DecisionView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let asked = Asked { words: q.0.as_deref(), year: year.0, limit: limit.0, after: after.0.as_deref() };
        Ok(Json(acts::decisions(&app, &permit, &asked).await?))
    }
}

/// The number in a file's name: `12.pdf`.
///
/// # Errors
/// Absent.
pub(super) fn number_in(name: &str, ending: &str) -> Result<i32, Fault> {
    let number = name.strip_suffix(ending).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    number.and_then(|digits| digits.parse().ok()).ok_or_else(Fault::absent)
}

/// The year in a file's name: `2026.zip`.
///
/// # Errors
/// Absent.
pub(super) fn year_in(name: &str) -> Result<i32, Fault> {
    number_in(name, ".zip").ok().filter(|year| YEARS.contains(year)).ok_or_else(Fault::absent)
}

/// A printed document.
#[derive(ApiResponse)]
pub enum PdfFile {
    /// The document.
    #[oai(status = 200, content_type = "application/pdf")]
    File(
        Binary<Vec<u8>>,
        /// A name for the file; browsers show it.
        #[oai(header = "Content-Disposition")]
        String,
        /// It is made for one person.
        #[oai(header = "Cache-Control")]
        String,
    ),
}

impl PdfFile {
    fn of(file: File) -> Self {
        let named = disposition("inline", &file.name);
        Self::File(Binary(file.bytes), named, "private, no-store".to_owned())
    }
}

/// A package.
#[derive(ApiResponse)]
pub enum ZipFile {
    /// The package.
    #[oai(status = 200, content_type = "application/zip")]
    File(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
        /// It is made for one person.
        #[oai(header = "Cache-Control")]
        String,
    ),
}

impl ZipFile {
    fn of(file: File) -> Self {
        let named = disposition("attachment", &file.name);
        Self::File(Binary(file.bytes), named, "private, no-store".to_owned())
    }
}

/// How a browser treats a file, and its name (RFC 6266). The names of the archive are ASCII.
pub(super) fn disposition(how: &str, name: &str) -> String {
    format!("{how}; filename=\"{name}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_its_number_or_nothing() {
        assert_eq!(number_in("12.pdf", ".pdf").unwrap(), 12);
        assert_eq!(year_in("2026.zip").unwrap(), 2026);
        for wrong in ["12", ".pdf", "-1.pdf", "+1.pdf", "1.5.pdf", "99999999999.pdf", "å.pdf"] {
            assert!(number_in(wrong, ".pdf").is_err(), "{wrong}");
        }
        assert!(year_in("1.zip").is_err() && year_in("2026").is_err());
    }
}
