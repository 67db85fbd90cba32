//! What calling prints, through the JSON door.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Path, Query},
    payload::{Binary, Json, PlainText},
};

use super::{PdfPaper, TextPaper, attachment};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{App, Fault},
    meetings::{
        MeetingId, Tag,
        calling::{
            acts::{self, Size},
            draft::CallDraft,
        },
    },
};

/// Operations that print what calling needs.
pub struct CallPapersApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl CallPapersApi {
    /// Print the letters for those whom no e-mail reaches
    ///
    /// One PDF for window envelopes with the window to the right, by postal code.
    #[oai(
        path = "/associations/:association/meetings/:meeting/call/letters.pdf",
        method = "get",
        operation_id = "export_call_letters"
    )]
    async fn letters(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<PdfPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let bytes = acts::letters_pdf(&app, &permit, meeting.0).await?;
        Ok(PdfPaper::Paper(Binary(bytes), attachment("kallelse-brev.pdf")))
    }

    /// Print the letters that a call would send now
    ///
    /// The same before anything is sent: with the own words, the subject and the channels of a draft. Nothing
    /// is changed.
    #[oai(
        path = "/associations/:association/meetings/:meeting/call/letters.pdf",
        method = "post",
        operation_id = "preview_call_letters"
    )]
    async fn draft_letters(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        draft: Json<CallDraft>,
    ) -> Result<PdfPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let bytes = acts::draft_letters_pdf(&app, &permit, meeting.0, &draft.0).await?;
        Ok(PdfPaper::Paper(Binary(bytes), attachment("kallelse-brev.pdf")))
    }

    /// Print address labels for the same letters: 3 by 8 on A4, 70 by 37 mm
    #[oai(
        path = "/associations/:association/meetings/:meeting/call/labels.pdf",
        method = "get",
        operation_id = "export_call_labels"
    )]
    async fn labels(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<PdfPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let bytes = acts::labels_pdf(&app, &permit, meeting.0).await?;
        Ok(PdfPaper::Paper(Binary(bytes), attachment("kallelse-etiketter.pdf")))
    }

    /// Print a poster with a QR code to the meeting's page
    #[oai(
        path = "/associations/:association/meetings/:meeting/call/poster.pdf",
        method = "get",
        operation_id = "export_call_poster"
    )]
    async fn poster(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The size; A4 when left out.
        size: Query<Option<Size>>,
    ) -> Result<PdfPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let bytes = acts::poster_pdf(&app, &permit, meeting.0, size.0.unwrap_or_default()).await?;
        Ok(PdfPaper::Paper(Binary(bytes), attachment("kallelse-anslag.pdf")))
    }

    /// Get a few lines for a newspaper
    #[oai(
        path = "/associations/:association/meetings/:meeting/call/advert.txt",
        method = "get",
        operation_id = "export_call_advert"
    )]
    async fn advert(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<TextPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let text = acts::advert(&app, &permit, meeting.0).await?;
        Ok(TextPaper::Text(PlainText(text), attachment("kallelse-annons.txt")))
    }

    /// Print the evidence: was the meeting duly called?
    ///
    /// Where members live is there for those who may call.
    #[oai(
        path = "/associations/:association/meetings/:meeting/calls/evidence.pdf",
        method = "get",
        operation_id = "export_call_evidence"
    )]
    async fn evidence(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<PdfPaper, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let bytes = acts::evidence_pdf(&app, &permit, meeting.0).await?;
        Ok(PdfPaper::Paper(Binary(bytes), attachment("kallelse-bevis.pdf")))
    }
}
