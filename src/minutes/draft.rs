//! What a person may say about minutes: as JSON or as a form, checked the same way.

mod check;
#[cfg(test)]
mod tests;

use poem_openapi::Object;

use check::{Check, tidied};

use super::{AddendumId, ParagraphId, record::Record};
use crate::{
    kit::{Fault, FieldFault, form::Fields},
    meetings::{DocumentId, Role},
};

/// The most paragraphs of minutes.
pub const MOST_PARAGRAPHS: usize = 200;
/// The most characters of a heading.
const HEADING: usize = 200;
/// The most characters of a paragraph's text.
const TEXT: usize = 20_000;
/// The most characters of a decision.
const DECISION: usize = 20_000;
/// The most characters of a note or a comment.
const NOTE: usize = 2_000;

/// Minutes as they are written, whole.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MinutesDraft {
    /// The paragraphs, in order; what is not among them goes.
    pub paragraphs: Vec<NumberedParagraphDraft>,
}

/// A paragraph among the others.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields, rename = "MinutesParagraphDraft")]
pub struct NumberedParagraphDraft {
    /// Which paragraph it is; none for a new one.
    pub id: Option<ParagraphId>,
    /// The heading, one line of at most 200 characters.
    pub heading: String,
    /// What was said, at most 20,000 characters.
    #[oai(default)]
    pub text: String,
    /// What was decided, at most 20,000 characters.
    #[oai(default)]
    pub decision: String,
    /// Votes, dissents, tasks and elections; as they are when left out.
    pub record: Option<Record>,
}

/// One paragraph.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ParagraphDraft {
    /// The heading, one line of at most 200 characters.
    pub heading: String,
    /// What was said, at most 20,000 characters.
    #[oai(default)]
    pub text: String,
    /// What was decided, at most 20,000 characters.
    #[oai(default)]
    pub decision: String,
    /// Votes, dissents, tasks and elections; as they are when left out.
    pub record: Option<Record>,
}

/// A paragraph, every field checked and tidied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which paragraph it is; none for a new one.
    pub id: Option<ParagraphId>,
    /// One line.
    pub heading: String,
    /// Clean lines.
    pub text: String,
    /// Clean lines.
    pub decision: String,
    /// As JSON, where it was said.
    pub record: Option<String>,
}

impl MinutesDraft {
    /// The paragraphs, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Vec<Written>, Fault> {
        let mut check = Check::default();
        if self.paragraphs.len() > MOST_PARAGRAPHS {
            check.0.push(FieldFault::new("paragraphs", "minutes_too_many").with("most", MOST_PARAGRAPHS));
        }
        let mut written = Vec::new();
        for (place, one) in self.paragraphs.iter().enumerate() {
            let at = format!("paragraphs.{place}.");
            let draft = ParagraphDraft {
                heading: one.heading.clone(),
                text: one.text.clone(),
                decision: one.decision.clone(),
                record: one.record.clone(),
            };
            let is_twice = one.id.is_some() && self.paragraphs.iter().take(place).any(|other| other.id == one.id);
            if is_twice {
                check.0.push(FieldFault::new(format!("{at}id"), "paragraph_twice"));
            }
            written.push(draft.checked(one.id, &at, &mut check));
        }
        check.done(written)
    }
}

impl ParagraphDraft {
    /// From a form. The record is not changed there.
    pub fn from_fields(fields: &Fields) -> Self {
        Self {
            heading: fields.text("heading").to_owned(),
            text: fields.text("text").to_owned(),
            decision: fields.text("decision").to_owned(),
            record: None,
        }
    }

    /// The paragraph, with every field checked.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self, id: ParagraphId) -> Result<Written, Fault> {
        let mut check = Check::default();
        let written = self.checked(Some(id), "", &mut check);
        check.done(written)
    }

    fn checked(&self, id: Option<ParagraphId>, at: &str, check: &mut Check) -> Written {
        let record = self.record.as_ref().map(|record| {
            let tidy = tidied(record, at, check);
            serde_json::to_string(&tidy).unwrap_or_default()
        });
        Written {
            id,
            heading: check.line(format!("{at}heading"), &self.heading, HEADING),
            text: check.lines(format!("{at}text"), &self.text, TEXT),
            decision: check.lines(format!("{at}decision"), &self.decision, DECISION),
            record,
        }
    }
}

/// What somebody says of a draft.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MinutesCommentDraft {
    /// The paragraph; none for the whole.
    pub paragraph_id: Option<ParagraphId>,
    /// What, at most 2,000 characters.
    pub text: String,
}

impl MinutesCommentDraft {
    /// The comment's text.
    ///
    /// # Errors
    /// Invalid `minutes_comment_needed`, `text_too_long`.
    pub fn check(&self) -> Result<String, Fault> {
        said("text", &self.text, NOTE, "minutes_comment_needed")
    }
}

/// A confirmation.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AdjustmentDraft {
    /// A dissenting note, at most 2,000 characters.
    pub note: Option<String>,
    /// The hash of what was read: of the minutes, or of the addendum.
    pub content_hash: String,
    /// The addendum; none for the minutes themselves.
    pub addendum_id: Option<AddendumId>,
    /// As what, for somebody who is asked as both: chair or adjuster.
    #[oai(rename = "as")]
    pub role: Option<Role>,
}

impl AdjustmentDraft {
    /// From a form.
    ///
    /// # Errors
    /// Absent, for an addendum that cannot be.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let addendum = fields.filled("addendum_id");
        Ok(Self {
            note: fields.filled("note"),
            content_hash: fields.text("content_hash").to_owned(),
            addendum_id: addendum.map(|id| id.parse().map_err(|_| Fault::absent())).transpose()?,
            role: Role::from_key(fields.text("as")),
        })
    }

    /// The note; empty when there is none.
    ///
    /// # Errors
    /// Invalid `text_too_long`.
    pub fn check(&self) -> Result<String, Fault> {
        let mut check = Check::default();
        let note = check.lines("note".to_owned(), self.note.as_deref().unwrap_or_default(), NOTE);
        check.done(note)
    }
}

/// A confirmation in ink.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct PaperAdjustmentDraft {
    /// As what: chair or adjuster.
    pub role: Role,
    /// The name, as it stands in the minutes.
    pub name: String,
    /// The scan of what was signed: a document of the meeting with purpose `scan`.
    pub document_id: DocumentId,
    /// The addendum; none for the minutes themselves.
    pub addendum_id: Option<AddendumId>,
}

/// A correction.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AddendumDraft {
    /// What is corrected, at most 20,000 characters.
    pub text: String,
}

impl AddendumDraft {
    /// The correction's text.
    ///
    /// # Errors
    /// Invalid `addendum_text_needed`, `text_too_long`.
    pub fn check(&self) -> Result<String, Fault> {
        said("text", &self.text, DECISION, "addendum_text_needed")
    }
}

fn said(field: &str, value: &str, most: usize, needed: &'static str) -> Result<String, Fault> {
    let mut check = Check::default();
    let text = check.lines(field.to_owned(), value, most);
    if text.is_empty() {
        check.0.push(FieldFault::new(field, needed));
    }
    check.done(text)
}
