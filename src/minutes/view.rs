//! What is shown of minutes.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{
    AddendumId, AdjustmentId, CommentId, MinutesId, ParagraphId, Series, State, Way, addendum, adjustment, minutes,
    minutes_comment, paragraph, record::Record, rules::Asked,
};
use crate::{
    kit::Fault,
    meetings::{AgendaItemId, DocumentId, MeetingId, Role},
};

/// The minutes of a meeting.
#[derive(Clone, Debug, Object)]
pub struct MinutesView {
    /// Their id.
    pub id: MinutesId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Which numbers the paragraphs take.
    pub series: Series,
    /// The year of the series.
    pub year: i32,
    /// How far they have come.
    pub state: State,
    /// SHA-256 of the canonical text, lower-case hex; none while they are written.
    pub content_hash: Option<String>,
    /// When they were locked.
    pub locked: Option<DateTime<Utc>>,
    /// When the last confirmation that is asked for came.
    pub adjusted: Option<DateTime<Utc>>,
    /// The paragraphs, in order.
    pub paragraphs: Vec<ParagraphView>,
    /// The confirmations so far.
    pub adjustments: Vec<AdjustmentView>,
    /// Whose confirmations are still awaited.
    pub awaited: Vec<AwaitedView>,
    /// Corrections.
    pub addenda: Vec<AddendumView>,
    /// Counts changes of the minutes and their paragraphs; the `ETag`.
    pub version: i64,
}

/// A paragraph (§).
#[derive(Clone, Debug, Object)]
pub struct ParagraphView {
    /// Its id.
    pub id: ParagraphId,
    /// Its number; of a draft, as it would be today.
    pub number: i32,
    /// The point of the agenda that it grew from.
    pub item_id: Option<AgendaItemId>,
    /// The heading.
    pub heading: String,
    /// What was said; may be empty.
    pub text: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// Votes, dissents, tasks and elections.
    pub record: Record,
    /// Counts changes.
    pub version: i64,
}

/// A confirmation.
#[derive(Clone, Debug, Object)]
pub struct AdjustmentView {
    /// Its id.
    pub id: AdjustmentId,
    /// The addendum; none for the minutes themselves.
    pub addendum_id: Option<AddendumId>,
    /// As what: chair or adjuster.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// How they confirmed.
    pub way: Way,
    /// A dissenting note; may be empty.
    pub note: String,
    /// The hash of what they confirmed.
    pub content_hash: String,
    /// The scan, on paper.
    pub document_id: Option<DocumentId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Somebody whose confirmation is awaited.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AwaitedAdjustment")]
pub struct AwaitedView {
    /// As what: chair or adjuster.
    pub role: Role,
    /// Their name.
    pub name: String,
}

/// A correction of locked minutes.
#[derive(Clone, Debug, Object)]
pub struct AddendumView {
    /// Its id.
    pub id: AddendumId,
    /// Its place, from 1.
    pub number: i32,
    /// What is corrected.
    pub text: String,
    /// SHA-256 of its canonical text, lower-case hex.
    pub content_hash: String,
    /// Whose confirmations are still awaited.
    pub awaited: Vec<AwaitedView>,
    /// When it was made.
    pub created: DateTime<Utc>,
}

/// What somebody says of a draft.
#[derive(Clone, Debug, Object)]
pub struct MinutesCommentView {
    /// Its id.
    pub id: CommentId,
    /// The paragraph; none for the whole.
    pub paragraph_id: Option<ParagraphId>,
    /// Who says it.
    pub name: String,
    /// What.
    pub text: String,
    /// Whether it is the asker's own, which they may take back.
    pub own: bool,
    /// When it was made.
    pub created: DateTime<Utc>,
}

/// Who was reminded.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AdjustersReminded")]
pub struct RemindedView {
    /// Their names.
    pub reminded: Vec<String>,
}

/// The rows of minutes, put together by [`MinutesView::of`].
pub(super) struct Parts {
    /// The paragraphs, in order.
    pub paragraphs: Vec<paragraph::Model>,
    /// The confirmations.
    pub adjustments: Vec<adjustment::Model>,
    /// The corrections.
    pub addenda: Vec<addendum::Model>,
    /// Whose confirmations are awaited: for the minutes, then for each correction.
    pub awaited: (Vec<Asked>, Vec<Vec<Asked>>),
}

impl MinutesView {
    /// The view of minutes.
    ///
    /// # Errors
    /// Broken, when what is stored cannot be read.
    pub(super) fn of(row: minutes::Model, parts: Parts) -> Result<Self, Fault> {
        let numbered = (row.first_number..).zip(parts.paragraphs);
        let (awaited, by_addendum) = parts.awaited;
        let addenda = parts.addenda.into_iter().zip(by_addendum);
        Ok(Self {
            paragraphs: numbered.map(|(number, one)| ParagraphView::of(one, number)).collect::<Result<_, _>>()?,
            adjustments: parts.adjustments.into_iter().map(AdjustmentView::from).collect(),
            awaited: awaited.into_iter().map(AwaitedView::from).collect(),
            addenda: addenda.map(|(one, awaited)| AddendumView::of(one, awaited)).collect(),
            id: row.id,
            meeting_id: row.meeting_id,
            series: row.series,
            year: row.year,
            state: row.state,
            content_hash: row.content_hash,
            locked: row.locked,
            adjusted: row.adjusted,
            version: row.version,
        })
    }
}

impl ParagraphView {
    /// The view of a paragraph with its number.
    ///
    /// # Errors
    /// Broken, when what is stored cannot be read.
    pub(super) fn of(row: paragraph::Model, number: i32) -> Result<Self, Fault> {
        Ok(Self {
            id: row.id,
            number,
            item_id: row.item_id,
            heading: row.heading,
            text: row.text,
            decision: row.decision,
            record: serde_json::from_str(&row.record).map_err(Fault::broken)?,
            version: row.version,
        })
    }
}

impl AddendumView {
    /// The view of a correction with those whose confirmations are awaited.
    pub(super) fn of(row: addendum::Model, awaited: Vec<Asked>) -> Self {
        Self {
            id: row.id,
            number: row.number,
            text: row.text,
            content_hash: row.content_hash,
            awaited: awaited.into_iter().map(AwaitedView::from).collect(),
            created: row.created,
        }
    }
}

impl From<adjustment::Model> for AdjustmentView {
    fn from(row: adjustment::Model) -> Self {
        Self {
            id: row.id,
            addendum_id: row.addendum_id,
            role: Role::from_key(&row.role).unwrap_or(Role::Adjuster),
            name: row.name,
            way: row.way,
            note: row.note,
            content_hash: row.content_hash,
            document_id: row.document_id,
            at: row.at,
        }
    }
}

impl From<Asked> for AwaitedView {
    fn from(asked: Asked) -> Self {
        Self { role: asked.role, name: asked.name }
    }
}

impl MinutesCommentView {
    /// The view of a comment for the account that asks.
    pub(super) fn of(row: minutes_comment::Model, asker: uuid::Uuid) -> Self {
        Self {
            id: row.id,
            paragraph_id: row.paragraph_id,
            name: row.name,
            text: row.text,
            own: row.actor == asker,
            created: row.created,
        }
    }
}
