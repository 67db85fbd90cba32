//! The JSON door of calling.

mod papers;
mod shapes;

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::{
    acts,
    draft::{CallDraft, CancellationDraft, PostingDraft, PrintingDraft, ReceiptDraft},
    view::{CallView, PreviewView, ReceiptView},
};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{App, Fault, answer::Got, once::Once, page::Page},
    meetings::{CallId, MeetingId, ReceiptId, Tag, planning::view::MeetingView},
};

pub use papers::CallPapersApi;
pub use shapes::{MadeCall, MadeReceipt, PdfPaper, TextPaper, attachment};

/// Operations of calling.
pub struct CallingApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl CallingApi {
    /// See what a call would do
    ///
    /// By the channels that are usual for the bylaws and the roll of today. Nothing is sent.
    #[oai(path = "/associations/:association/meetings/:meeting/call", method = "get", operation_id = "preview_call")]
    async fn preview(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<PreviewView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(Json(acts::preview(&app, &permit, meeting.0, &CallDraft::default()).await?))
    }

    /// Call to a meeting
    ///
    /// Refused with 409 `call_would_void` when it breaks a rule that would void the meeting and that
    /// the board has not set aside; `fields` names the rules.
    #[oai(path = "/associations/:association/meetings/:meeting/call", method = "post", operation_id = "call_meeting")]
    async fn call(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<CallDraft>,
    ) -> Result<MadeCall, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("call_meeting {}", meeting.0), &draft.0)?;
        let call = acts::call(&app, &permit, &once, meeting.0, &draft).await?;
        Ok(made(association.0, meeting.0, call))
    }

    /// List the calls to a meeting, with their evidence
    ///
    /// Where members live is there for those who may call.
    #[oai(path = "/associations/:association/meetings/:meeting/calls", method = "get", operation_id = "list_calls")]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<CallView>>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(Json(Page::whole(acts::list(&app, &permit, meeting.0).await?)))
    }

    /// Tell those who were called that time or place was changed
    ///
    /// Where the notice of the bylaws is broken by it, it is a new call and the rules are asked anew.
    #[oai(path = "/associations/:association/meetings/:meeting/calls", method = "post", operation_id = "create_call")]
    async fn announce(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<CallDraft>,
    ) -> Result<MadeCall, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("create_call {}", meeting.0), &draft.0)?;
        let call = acts::announce_change(&app, &permit, &once, meeting.0, &draft).await?;
        Ok(made(association.0, meeting.0, call))
    }

    /// Cancel a meeting
    ///
    /// All who were called are told.
    #[oai(
        path = "/associations/:association/meetings/:meeting/cancel",
        method = "post",
        operation_id = "cancel_meeting"
    )]
    async fn cancel(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<CancellationDraft>,
    ) -> Result<Got<MeetingView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("cancel_meeting {}", meeting.0), &draft.0)?;
        let cancelled = acts::cancel(&app, &permit, &once, meeting.0, &draft).await?;
        let version = cancelled.version;
        Ok(Got::at(cancelled, version))
    }

    /// Note that a letter was posted, or a poster put up
    #[oai(
        path = "/associations/:association/meetings/:meeting/receipts/:receipt",
        method = "put",
        operation_id = "mark_receipt"
    )]
    async fn mark(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        receipt: Path<ReceiptId>,
        draft: Json<ReceiptDraft>,
    ) -> Result<Json<ReceiptView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(Json(acts::mark(&app, &permit, (meeting.0, receipt.0), &draft).await?))
    }

    /// Call somebody by letter whom an e-mail did not find
    #[oai(
        path = "/associations/:association/meetings/:meeting/receipts/:receipt/letter",
        method = "post",
        operation_id = "call_by_letter"
    )]
    async fn call_by_letter(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        receipt: Path<ReceiptId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<MadeReceipt, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("call_by_letter {}", receipt.0), &receipt.0.to_string())?;
        let made = acts::call_by_letter(&app, &permit, &once, (meeting.0, receipt.0)).await?;
        Ok(made_receipt(association.0, meeting.0, made))
    }

    /// Note that all letters of a call were printed and posted
    #[oai(
        path = "/associations/:association/meetings/:meeting/calls/:call/printing",
        method = "post",
        operation_id = "mark_printed"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn mark_printed(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        call: Path<CallId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<PrintingDraft>,
    ) -> Result<Json<CallView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("mark_printed {}", call.0), &draft.0)?;
        Ok(Json(acts::mark_printed(&app, &permit, &once, (meeting.0, call.0), &draft).await?))
    }

    /// Note one more poster, advert or place on the web
    #[oai(
        path = "/associations/:association/meetings/:meeting/calls/:call/postings",
        method = "post",
        operation_id = "create_posting"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn add_posting(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        call: Path<CallId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<PostingDraft>,
    ) -> Result<MadeReceipt, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("create_posting {}", call.0), &draft.0)?;
        let made = acts::add_posting(&app, &permit, &once, (meeting.0, call.0), &draft).await?;
        Ok(made_receipt(association.0, meeting.0, made))
    }
}

fn made(association: AssociationId, meeting: MeetingId, call: CallView) -> MadeCall {
    MadeCall::Made(Json(call), format!("/api/v1/associations/{association}/meetings/{meeting}/calls"))
}

fn made_receipt(association: AssociationId, meeting: MeetingId, receipt: ReceiptView) -> MadeReceipt {
    let place = format!("/api/v1/associations/{association}/meetings/{meeting}/receipts/{}", receipt.id);
    MadeReceipt::Made(Json(receipt), place)
}
