//! A file that belongs to a meeting; its bytes are kept once, by hash.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;

use super::{AgendaItemId, DocumentId, MeetingId};
use crate::associations::{AssociationId, Proof, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document")]
/// A file that belongs to a meeting; its bytes are kept once, by hash.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The point that it belongs to.
    pub item_id: Option<AgendaItemId>,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is called in lists: "Bilaga 1, årsredovisning".
    pub title: String,
    /// The name it came with.
    pub file_name: String,
    /// Its type, found by looking at the bytes.
    pub media_type: String,
    /// Octets.
    pub size: i64,
    /// SHA-256 of the bytes, lower-case hex.
    pub sha256: String,
    /// Its place among those of the meeting, from 1.
    pub place: i32,
    /// The account that added it.
    pub added_by: Option<Uuid>,
    /// When it was made.
    pub created: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}

/// What a document is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "DocumentPurpose")]
pub enum Purpose {
    /// Bilaga to call and minutes.
    Appendix,
    /// A picture that shows the poster where it was put up.
    PosterPhoto,
    /// Minutes adjusted on paper.
    Scan,
}

keyed!(Purpose {
    Appendix = "appendix",
    PosterPhoto = "poster_photo",
    Scan = "scan",
});
