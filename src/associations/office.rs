//! A post held by a person for a term. Rights begin and end on its days.

use chrono::NaiveDate;
use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{AssociationId, OfficeId, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "office")]
/// A post held by a person for a term.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OfficeId,
    /// The association.
    pub association_id: AssociationId,
    /// Which post.
    pub post: Post,
    /// The person's name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// The mailbox they sign in with.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<Uuid>,
    /// The first day.
    pub from_day: NaiveDate,
    /// The last day; none when it runs until somebody else is elected.
    pub until_day: Option<NaiveDate>,
    /// Whether the person agrees that post and name are shown to anybody.
    pub public: bool,
    /// Counts changes.
    pub version: i64,
    /// When it was entered.
    pub created: ChronoDateTimeUtc,
    /// When it was last changed.
    pub changed: ChronoDateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether the term covers a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from_day <= day && self.until_day.is_none_or(|until| until >= day)
    }
}

/// A post.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Post {
    /// Ordförande.
    Chair,
    /// Vice ordförande.
    ViceChair,
    /// Sekreterare.
    Secretary,
    /// Kassör.
    Treasurer,
    /// Ledamot.
    BoardMember,
    /// Suppleant.
    Deputy,
    /// Revisor.
    Auditor,
    /// Valberedning.
    Nominator,
    /// Contact person or officer without a seat on the board.
    Contact,
}

keyed!(Post {
    Chair = "chair", ViceChair = "vice_chair", Secretary = "secretary", Treasurer = "treasurer",
    BoardMember = "board_member", Deputy = "deputy", Auditor = "auditor", Nominator = "nominator",
    Contact = "contact",
});

impl Post {
    /// Whether it is a seat on the board.
    pub fn on_board(self) -> bool {
        matches!(
            self,
            Self::Chair | Self::ViceChair | Self::Secretary | Self::Treasurer | Self::BoardMember | Self::Deputy
        )
    }
}
