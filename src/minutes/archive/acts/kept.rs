//! Minutes with everything that stands beside them, read once for print and package.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};

use crate::{
    associations::{self, Proof, association},
    kit::{
        App, Fault, Words,
        paper::{self, Paper},
    },
    meetings::{meeting, planning::agenda::own_words},
    minutes::{
        State, acts, addendum, adjustment,
        archive::{
            bundle::short_slug,
            sheet::{self, Stand},
        },
        content::Content,
        minutes::Model,
    },
};

const MINUTES: &str = include_str!("../typ/minutes.typ");
const EXTRACT: &str = include_str!("../typ/extract.typ");

/// Minutes with what stands beside them.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    pub association: association::Model,
    pub meeting: meeting::Model,
    pub minutes: Model,
    pub content: Content,
    pub adjustments: Vec<adjustment::Model>,
    pub addenda: Vec<addendum::Model>,
}

/// The minutes of a meeting. Whether the asker may read them is the caller's to see to.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub(super) async fn kept(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: meeting::Model,
    minutes: Model,
) -> Result<Kept, Fault> {
    let content = acts::content(app, db, proof, &minutes).await?;
    let adjustments = adjustment::Entity::within(proof)
        .filter(adjustment::Column::MinutesId.eq(minutes.id))
        .order_by_asc(adjustment::Column::At)
        .order_by_asc(adjustment::Column::Id)
        .all(db)
        .await?;
    let addenda = addendum::Entity::within(proof)
        .filter(addendum::Column::MinutesId.eq(minutes.id))
        .order_by_asc(addendum::Column::Number)
        .all(db)
        .await?;
    let association = associations::acts::by_id(db, proof.association()).await?;
    Ok(Kept { association, meeting, minutes, content, adjustments, addenda })
}

impl Kept {
    /// Speaks the association's own language.
    pub fn words(&self) -> Words {
        own_words(&self.association)
    }

    /// What stands beside the text.
    fn stand(&self) -> Stand<'_> {
        Stand {
            state: self.minutes.state,
            hash: self.minutes.content_hash.as_deref(),
            adjustments: &self.adjustments,
            addenda: &self.addenda,
        }
    }

    /// The moment that print and package are of: the last thing that happened to the minutes.
    pub fn at(&self) -> DateTime<Utc> {
        let begun = self.minutes.locked.unwrap_or(self.minutes.changed);
        let adjusted = self.adjustments.iter().map(|one| one.at);
        let added = self.addenda.iter().map(|one| one.created);
        adjusted.chain(added).fold(begun, Ord::max)
    }

    /// The canonical text with its hash.
    ///
    /// # Errors
    /// Conflict `archive_not_locked`.
    pub fn locked(&self) -> Result<(&str, &str), Fault> {
        match (self.minutes.content.as_deref(), self.minutes.content_hash.as_deref()) {
            (Some(content), Some(hash)) if self.minutes.state != State::Draft => Ok((content, hash)),
            _ => Err(Fault::conflict("archive_not_locked")),
        }
    }

    /// What files about the meeting are called: `2026-03-28-arsmote-2026`.
    pub fn stem(&self) -> String {
        let meeting = &self.content.meeting;
        format!("{}-{}", meeting.starts.date(), short_slug(&meeting.title, "mote"))
    }

    /// The minutes as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// Broken, when it cannot be printed.
    pub async fn pdf(&self) -> Result<Vec<u8>, Fault> {
        let words = self.words();
        let data = sheet::minutes(words, &self.content, &self.stand());
        self.print(MINUTES, sheet::title(words, &self.content), data).await
    }

    /// One paragraph as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    /// Conflict `archive_not_locked`; Absent, when there is no such paragraph.
    pub async fn extract(&self, number: i32) -> Result<Vec<u8>, Fault> {
        self.locked()?;
        let words = self.words();
        let data = sheet::extract(words, &self.content, number, &self.stand()).ok_or_else(Fault::absent)?;
        self.print(EXTRACT, sheet::extract_title(words, &self.content), data).await
    }

    async fn print(&self, source: &'static str, title: String, data: serde_json::Value) -> Result<Vec<u8>, Fault> {
        let language = self.words().0;
        paper::pdf(Paper { source, title, data, files: Vec::new(), language, at: self.at() }).await
    }
}
