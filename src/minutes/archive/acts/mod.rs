//! The verbs of the archive: printing, extracting, packing, searching. None of them changes anything.

mod decisions;
mod evidence;
mod kept;
mod package;
mod print;
mod stem;
mod year;

pub use decisions::{Asked, DecisionView, decisions};
pub use package::meeting_zip;
pub use print::{extract_pdf, minutes_pdf};
pub use year::{year_zip, years};

/// A file to be handed out.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
