//! A point of a meeting's agenda, and what was said and decided there.

use poem_openapi::Enum;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{AgendaItemId, MeetingId, MotionId};
use crate::associations::{AssociationId, Proof, association::keyed};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agenda_item")]
/// A point of a meeting's agenda, and what was said and decided there.
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AgendaItemId,
    /// The association.
    pub association_id: AssociationId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Its place on the agenda, from 1.
    pub number: i32,
    /// What it is about.
    pub kind: ItemKind,
    /// The heading.
    pub heading: String,
    /// What the call says about it; may be empty.
    pub text: String,
    /// The motion that it deals with.
    pub motion_id: Option<MotionId>,
    /// How far it has come.
    pub state: ItemState,
    /// What was said, as the secretary writes it; may be empty.
    pub notes: String,
    /// What was decided; may be empty.
    pub decision: String,
    /// When it was opened.
    pub opened: Option<ChronoDateTimeUtc>,
    /// When it was closed.
    pub closed: Option<ChronoDateTimeUtc>,
    /// Counts changes.
    pub version: i64,
}

impl ActiveModelBehavior for ActiveModel {}

impl Entity {
    /// Those of the association that the proof is for.
    pub fn within(proof: &impl Proof) -> Select<Self> {
        Self::find().filter(Column::AssociationId.eq(proof.association()))
    }
}

/// What a point of the agenda is about.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "AgendaItemKind")]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Mötets öppnande.
    Opening,
    /// Röstlängd.
    Roll,
    /// Fråga om mötet är behörigen utlyst.
    DulyCalled,
    /// Dagordning.
    Agenda,
    /// Val av mötesordförande.
    Chair,
    /// Val av mötessekreterare.
    Secretary,
    /// Val av justerare tillika rösträknare.
    Adjusters,
    /// Föregående protokoll.
    PreviousMinutes,
    /// Verksamhetsberättelse.
    ActivityReport,
    /// Resultat- och balansräkning.
    Accounts,
    /// Revisionsberättelse.
    AuditReport,
    /// Ansvarsfrihet; the board does not vote.
    Discharge,
    /// Medlemsavgift.
    Fee,
    /// Verksamhetsplan och budget.
    PlanAndBudget,
    /// Val av ordförande.
    ElectChair,
    /// Val av ledamöter och suppleanter.
    ElectBoard,
    /// Val av revisorer.
    ElectAuditors,
    /// Val av valberedning.
    ElectNominators,
    /// Firmateckning.
    Signatories,
    /// Motioner.
    Motions,
    /// One motion.
    Motion,
    /// Styrelsens förslag.
    BoardProposals,
    /// Ändring av stadgarna.
    BylawChange,
    /// Övriga frågor; nothing binding is decided.
    OtherBusiness,
    /// Uppdrag från förra mötet.
    Tasks,
    /// Behörighet hos banken.
    Bank,
    /// Anything else.
    General,
    /// Mötets avslutande.
    Closing,
}

keyed!(ItemKind {
    Opening = "opening",
    Roll = "roll",
    DulyCalled = "duly_called",
    Agenda = "agenda",
    Chair = "chair",
    Secretary = "secretary",
    Adjusters = "adjusters",
    PreviousMinutes = "previous_minutes",
    ActivityReport = "activity_report",
    Accounts = "accounts",
    AuditReport = "audit_report",
    Discharge = "discharge",
    Fee = "fee",
    PlanAndBudget = "plan_and_budget",
    ElectChair = "elect_chair",
    ElectBoard = "elect_board",
    ElectAuditors = "elect_auditors",
    ElectNominators = "elect_nominators",
    Signatories = "signatories",
    Motions = "motions",
    Motion = "motion",
    BoardProposals = "board_proposals",
    BylawChange = "bylaw_change",
    OtherBusiness = "other_business",
    Tasks = "tasks",
    Bank = "bank",
    General = "general",
    Closing = "closing",
});

/// How far a point of the agenda has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, DeriveActiveEnum, Enum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "snake_case")]
#[oai(rename_all = "snake_case", rename = "AgendaItemState")]
pub enum ItemState {
    /// Not reached.
    Waiting,
    /// Being dealt with.
    Open,
    /// Dealt with.
    Done,
    /// Put off.
    Deferred,
}

keyed!(ItemState {
    Waiting = "waiting",
    Open = "open",
    Done = "done",
    Deferred = "deferred",
});
