//! The JSON door of minutes once they are locked: confirmed, corrected.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::place;
use crate::{
    associations::AssociationId,
    identity::Known,
    kit::{App, Fault, answer::Made, once::Once, page::Page},
    meetings::{MeetingId, papers::api::DocumentFile, seat},
    minutes::{
        AdjustmentId, Tag, acts,
        draft::{AddendumDraft, AdjustmentDraft, PaperAdjustmentDraft},
        view::{AddendumView, AdjustmentView, RemindedView},
    },
};

/// Operations of minutes that are locked.
pub struct AdjustmentsApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Minutes")]
impl AdjustmentsApi {
    /// List the confirmations of the minutes so far
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/adjustments",
        method = "get",
        operation_id = "list_adjustments"
    )]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<AdjustmentView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(acts::list_adjustments(&app, &seat).await?))
    }

    /// Confirm the minutes or an addendum, as their chair or adjuster
    ///
    /// Only in person: with a session whose sign-in is at most five minutes old, never with a token.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/adjustments",
        method = "post",
        operation_id = "adjust_minutes"
    )]
    async fn adjust(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AdjustmentDraft>,
    ) -> Result<Made<AdjustmentView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("adjust_minutes {}", meeting.0), &draft.0)?;
        let view = acts::adjust(&app, &seat, &once, &draft).await?;
        Ok(Made::at(view, &format!("{}/adjustments", place(association.0, meeting.0)), 1))
    }

    /// Note that somebody has signed on paper
    ///
    /// The scan is brought first, as a document of the meeting with purpose `scan`.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/adjustments/paper",
        method = "post",
        operation_id = "adjust_on_paper"
    )]
    async fn adjust_on_paper(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<PaperAdjustmentDraft>,
    ) -> Result<Made<AdjustmentView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("adjust_on_paper {}", meeting.0), &draft.0)?;
        let view = acts::adjust_on_paper(&app, &seat, &once, &draft).await?;
        Ok(Made::at(view, &format!("{}/adjustments", place(association.0, meeting.0)), 1))
    }

    /// Download the scan of a confirmation on paper
    ///
    /// For the board and those chosen at the meeting; always as an attachment.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/adjustments/:adjustment/scan",
        method = "get",
        operation_id = "export_adjustment_scan"
    )]
    async fn scan(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        adjustment: Path<AdjustmentId>,
    ) -> Result<DocumentFile, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(DocumentFile::of(acts::scan(&app, &seat, adjustment.0).await?))
    }

    /// Add a correction to locked minutes
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/addenda",
        method = "post",
        operation_id = "create_addendum"
    )]
    async fn correct(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AddendumDraft>,
    ) -> Result<Made<AddendumView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("create_addendum {}", meeting.0), &draft.0)?;
        let view = acts::create_addendum(&app, &seat, &once, &draft).await?;
        Ok(Made::at(view, &place(association.0, meeting.0), 1))
    }

    /// Remind those who have not confirmed yet, each at most once a day
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/reminders",
        method = "post",
        operation_id = "remind_adjusters"
    )]
    async fn remind(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<RemindedView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(acts::remind(&app, &seat).await?))
    }
}
