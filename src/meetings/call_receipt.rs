//! Evidence of a call: one row for each recipient and channel, and for each poster and advert. Kept permanently.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;

use super::{CallId, DocumentId, MeetingId, ReceiptId};
use crate::{
    associations::{AssociationId, Proof, association::keyed, draft::Channel},
    members::MemberId,
};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call_receipt")]
/// Evidence of a call: one row for each recipient and channel, and for each poster and advert. Kept permanently.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ReceiptId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The call.
    pub call_id: CallId,
    /// The member; none for a poster or advert.
    pub member_id: Option<MemberId>,
    /// The member's name then; what was put up or printed.
    pub name: String,
    /// The channel.
    pub channel: Channel,
    /// Where it went: the mailbox, the postal address on one line, the place of the poster, the newspaper.
    pub address: String,
    /// The letter in the post office; members of one mailbox share one.
    pub letter_id: Option<Uuid>,
    /// How far it has come, as far as this row knows; the post office knows more of letters.
    pub state: ReceiptState,
    /// When it was printed, put up or published.
    pub at: Option<ChronoDateTimeUtc>,
    /// Who printed it or put it up.
    pub by_name: Option<String>,
    /// A picture of the poster.
    pub document_id: Option<DocumentId>,
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

/// How far a call to one recipient has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "ReceiptState")]
pub enum ReceiptState {
    /// To be printed, put up or published.
    Waiting,
    /// Given to the post office.
    HandedOver,
    /// A mail server took it.
    Delivered,
    /// It could not be delivered.
    Bounced,
    /// Printed and posted.
    Printed,
    /// Put up in the village, or published.
    Posted,
}

keyed!(ReceiptState {
    Waiting = "waiting",
    HandedOver = "handed_over",
    Delivered = "delivered",
    Bounced = "bounced",
    Printed = "printed",
    Posted = "posted",
});
