//! The verbs of calling.

mod call;
mod cancel;
mod matter;
mod print;
mod read;
mod receipts;
mod recipients;
mod send;

pub use call::{announce_change, call, preview};
pub use cancel::{cancel, to_be_told};
pub(in crate::meetings) use cancel::{tell_adjourned, tell_over};
pub use print::{Size, advert, draft_letters_pdf, evidence_pdf, labels_pdf, letters_pdf, poster_pdf};
pub use read::{Evidence, calls, evidence, list};
pub use receipts::{add_photo, add_posting, call_by_letter, mark, mark_printed};
