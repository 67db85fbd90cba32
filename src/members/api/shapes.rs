//! What goes over the wire beside JSON: a list as a file, in and out.

use poem::Request;
use poem_openapi::{ApiRequest, ApiResponse, Tags, payload::Binary};

use crate::kit::{Fault, Kind};

/// The groups of operations.
#[derive(Tags)]
pub enum Tag {
    /// Membership lists, households, paid years, lists in and out.
    Members,
}

/// What a list in a file is labelled as by the programs that send one.
const LABELS: [&str; 7] = [
    "text/csv",
    "text/plain",
    "text/tab-separated-values",
    "application/csv",
    "application/octet-stream",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/// A list in a file: CSV with `;`, `,` or tab, or a workbook. What it holds decides, not its label.
#[derive(ApiRequest)]
pub enum ListFile {
    /// Text with separators.
    #[oai(content_type = "text/csv")]
    Csv(Binary<Vec<u8>>),
    /// A workbook.
    #[oai(content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    Workbook(Binary<Vec<u8>>),
    /// Either.
    Any(Binary<Vec<u8>>),
}

impl ListFile {
    /// The bytes of the file.
    ///
    /// # Errors
    /// Type `content_type_unknown`, when the request is labelled as something else altogether.
    pub fn bytes(self, request: &Request) -> Result<Vec<u8>, Fault> {
        let label = request.content_type().unwrap_or_default();
        let essence = label.split(';').next().unwrap_or_default().trim();
        if !LABELS.iter().any(|known| known.eq_ignore_ascii_case(essence)) {
            return Err(Fault::new(Kind::Type, "content_type_unknown"));
        }
        match self {
            Self::Csv(bytes) | Self::Workbook(bytes) | Self::Any(bytes) => Ok(bytes.0),
        }
    }
}

/// The list as CSV.
#[derive(ApiResponse)]
pub enum CsvList {
    /// The list: UTF-8 with byte order mark, `;` between fields, Swedish headings.
    #[oai(status = 200, content_type = "text/csv; charset=utf-8")]
    List(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

/// The list as a workbook.
#[derive(ApiResponse)]
pub enum XlsxList {
    /// The list: one sheet, Swedish headings.
    #[oai(status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    List(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

pub use crate::kit::answer::attachment;
