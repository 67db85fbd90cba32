//! The JSON door of minutes: written, commented, locked.

mod lasting;

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path},
    payload::Json,
};

use super::{
    CommentId, ParagraphId, Tag, acts,
    draft::{MinutesCommentDraft, MinutesDraft, ParagraphDraft},
    view::{MinutesCommentView, MinutesView, ParagraphView},
};
use crate::{
    associations::AssociationId,
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        once::Once,
        page::Page,
    },
    meetings::{MeetingId, seat},
};

pub use lasting::AdjustmentsApi;

/// Operations of minutes while they are written.
pub struct MinutesApi;

/// Where the minutes of a meeting live, below `/api/v1`.
fn place(association: AssociationId, meeting: MeetingId) -> String {
    format!("/associations/{association}/meetings/{meeting}/minutes")
}

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Minutes")]
impl MinutesApi {
    /// See the minutes of a meeting
    ///
    /// Drafts are for the board and those whom the meeting chose; adjusted minutes of general meetings
    /// for every member.
    #[oai(path = "/associations/:association/meetings/:meeting/minutes", method = "get", operation_id = "get_minutes")]
    async fn get(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Got<MinutesView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::see(&app, &seat).await?))
    }

    /// Begin the minutes of a meeting that goes on or is over
    ///
    /// Each point of the agenda becomes a paragraph, with what was noted, decided and counted.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes",
        method = "post",
        operation_id = "create_minutes"
    )]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Made<MinutesView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("create_minutes {}", meeting.0), &meeting.0.0)?;
        let view = acts::begin(&app, &seat, &once).await?;
        let version = view.version;
        Ok(Made::at(view, &place(association.0, meeting.0), version))
    }

    /// Take in what came to the meeting since the minutes were begun
    ///
    /// What is written stays as it is.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/renewal",
        method = "post",
        operation_id = "renew_minutes"
    )]
    async fn renew(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Got<MinutesView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::renew(&app, &seat).await?))
    }

    /// Write the minutes, whole
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes",
        method = "put",
        operation_id = "change_minutes"
    )]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<MinutesDraft>,
    ) -> Result<Got<MinutesView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::change(&app, &seat, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Write one paragraph
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/draft/:paragraph",
        method = "put",
        operation_id = "change_paragraph"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn change_paragraph(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        paragraph: Path<ParagraphId>,
        /// The paragraph's version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<ParagraphDraft>,
    ) -> Result<Got<ParagraphView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let version = version(if_match.0.as_ref())?;
        let view = acts::change_paragraph(&app, &seat, paragraph.0, version, &draft).await?;
        let version = view.version;
        Ok(Got::at(view, version))
    }

    /// List what the board says of the draft
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/comments",
        method = "get",
        operation_id = "list_minutes_comments"
    )]
    async fn comments(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<MinutesCommentView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(acts::list_comments(&app, &seat).await?))
    }

    /// Say something of the draft
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/comments",
        method = "post",
        operation_id = "create_minutes_comment"
    )]
    async fn comment(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<MinutesCommentDraft>,
    ) -> Result<Made<MinutesCommentView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("create_minutes_comment {}", meeting.0), &draft.0)?;
        let view = acts::comment(&app, &seat, &once, &draft).await?;
        let place = format!("{}/comments/{}", place(association.0, meeting.0), view.id);
        Ok(Made::at(view, &place, 1))
    }

    /// Take back what you said of the draft
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/comments/:comment",
        method = "delete",
        operation_id = "delete_minutes_comment"
    )]
    async fn remove_comment(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        comment: Path<CommentId>,
    ) -> Result<Gone, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        acts::remove_comment(&app, &seat, comment.0).await?;
        Ok(Gone::Gone)
    }

    /// Lock the minutes: their text never changes from here on
    ///
    /// The meeting's chair and adjusters are written to and asked to confirm them.
    #[oai(
        path = "/associations/:association/meetings/:meeting/minutes/lock",
        method = "post",
        operation_id = "lock_minutes"
    )]
    async fn lock(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Got<MinutesView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::lock(&app, &seat, version(if_match.0.as_ref())?).await?))
    }
}

fn got(view: MinutesView) -> Got<MinutesView> {
    let version = view.version;
    Got::at(view, version)
}
