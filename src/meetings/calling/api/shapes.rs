//! The shapes of answers that only this door has: what was made, and what is printed.

use poem_openapi::{
    ApiResponse,
    payload::{Binary, Json, PlainText},
};

use crate::meetings::calling::view::{CallView, ReceiptView};

/// A call was sent.
#[derive(ApiResponse)]
pub enum MadeCall {
    /// The call with its evidence.
    #[oai(status = 201)]
    Made(
        Json<CallView>,
        /// Where the calls of the meeting are.
        #[oai(header = "Location")]
        String,
    ),
}

/// Evidence was added.
#[derive(ApiResponse)]
pub enum MadeReceipt {
    /// The evidence.
    #[oai(status = 201)]
    Made(
        Json<ReceiptView>,
        /// What to PUT to note what became of it.
        #[oai(header = "Location")]
        String,
    ),
}

/// Something to print.
#[derive(ApiResponse)]
pub enum PdfPaper {
    /// The paper.
    #[oai(status = 200, content_type = "application/pdf")]
    Paper(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

/// A text to hand on.
#[derive(ApiResponse)]
pub enum TextPaper {
    /// The text.
    #[oai(status = 200, content_type = "text/plain; charset=utf-8")]
    Text(
        PlainText<String>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

pub use crate::kit::answer::attachment;
