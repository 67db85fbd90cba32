//! The JSON door of the hall.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    acts,
    draft::{AdjournmentDraft, AttendanceDraft, CorrectionDraft, OfficersDraft, ProxyDraft},
    view::{AttendanceList, AttendanceView, CandidateView, ProxyView, RollLineView, RollView},
};
use crate::{
    associations::AssociationId,
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Got, version},
        once::Once,
        page::Page,
    },
    meetings::{MeetingId, Seat, Tag, planning::view::MeetingView, seat},
    members::MemberId,
};

/// Operations of a meeting while it goes on.
pub struct HallApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl HallApi {
    /// Open a meeting, or go on with one that was adjourned
    ///
    /// Once those concerned are called. The board may meet without a call. On another day than its
    /// members were told, say that it is meant; else it is refused with `meeting_other_day`.
    #[oai(path = "/associations/:association/meetings/:meeting/open", method = "post", operation_id = "open_meeting")]
    async fn open(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Whether it is meant that today is another day than the one it was called or adjourned to.
        other_day: Query<Option<bool>>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Got<MeetingView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let is_meant = other_day.0.unwrap_or_default();
        let once = Once::keyed(key.0, "open_meeting", &format!("{} {is_meant}", meeting.0))?;
        Ok(got(acts::open_on(&app, &seat, &once, is_meant).await?))
    }

    /// Adjourn a meeting
    ///
    /// Nothing is decided until it is opened again, no more than four weeks after the day that it was
    /// called to. When that is another day, those who are there leave, the calendar follows, and all who
    /// were called are told by the channels of the call.
    #[oai(
        path = "/associations/:association/meetings/:meeting/adjournment",
        method = "post",
        operation_id = "adjourn_meeting"
    )]
    async fn adjourn(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AdjournmentDraft>,
    ) -> Result<Got<MeetingView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("adjourn_meeting {}", meeting.0), &draft.0)?;
        Ok(got(acts::adjourn(&app, &seat, &once, &draft).await?))
    }

    /// Close a meeting
    ///
    /// Those whom it elected take their seats from its day on.
    #[oai(path = "/associations/:association/meetings/:meeting/close", method = "post", operation_id = "close_meeting")]
    async fn close(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Got<MeetingView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let once = Once::keyed(key.0, "close_meeting", &meeting.0.to_string())?;
        Ok(got(acts::close(&app, &seat, &once).await?))
    }

    /// Choose chair, secretary, adjusters and tellers
    ///
    /// All of them at once: who is not named any more is no longer chosen.
    #[oai(
        path = "/associations/:association/meetings/:meeting/officers",
        method = "put",
        operation_id = "choose_officers"
    )]
    async fn choose(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version of the meeting that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<OfficersDraft>,
    ) -> Result<Got<MeetingView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        Ok(got(acts::choose_officers(&app, &seat, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// List who came and left
    #[oai(
        path = "/associations/:association/meetings/:meeting/attendance",
        method = "get",
        operation_id = "list_attendance"
    )]
    async fn attendance(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<AttendanceList>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(acts::list_attendance(&app, &seat).await?))
    }

    /// Note that somebody came or left
    ///
    /// It may be said twice: who is there already is not noted again.
    #[oai(
        path = "/associations/:association/meetings/:meeting/attendance",
        method = "post",
        operation_id = "record_attendance"
    )]
    async fn record(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AttendanceDraft>,
    ) -> Result<Json<AttendanceView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("record_attendance {}", meeting.0), &draft.0)?;
        Ok(Json(acts::record_attendance(&app, &seat, &once, &draft).await?))
    }

    /// Find somebody at the door
    ///
    /// At most sixty, by family name; names alone, without addresses.
    #[oai(
        path = "/associations/:association/meetings/:meeting/attendance/candidates",
        method = "get",
        operation_id = "search_attendance"
    )]
    async fn candidates(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The beginning of any part of a name; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// Only those who are there.
        present: Query<Option<bool>>,
    ) -> Result<Json<Page<CandidateView>>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let search = acts::Search { q: q.0.unwrap_or_default(), present: present.0.unwrap_or_default() };
        Ok(Json(Page::whole(acts::search_attendance(&app, &seat, &search).await?)))
    }

    /// See the voting roll, with the reason for each
    #[oai(path = "/associations/:association/meetings/:meeting/roll", method = "get", operation_id = "get_roll")]
    async fn roll(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<RollView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(acts::get_roll(&app, &seat).await?))
    }

    /// Settle the voting roll
    ///
    /// Its lines stand still from then on; who comes later is added.
    #[oai(path = "/associations/:association/meetings/:meeting/roll", method = "post", operation_id = "freeze_roll")]
    async fn freeze(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Json<RollView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        let once = Once::keyed(key.0, "freeze_roll", &meeting.0.to_string())?;
        Ok(Json(acts::freeze_roll(&app, &seat, &once).await?))
    }

    /// Correct the voting roll
    ///
    /// The meeting decides otherwise than the bylaws' sum, until the roll is settled. The bylaws' own
    /// answer takes a correction back.
    #[oai(
        path = "/associations/:association/meetings/:meeting/roll/:member",
        method = "put",
        operation_id = "correct_roll"
    )]
    async fn correct(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        member: Path<MemberId>,
        draft: Json<CorrectionDraft>,
    ) -> Result<Json<RollLineView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        Ok(Json(acts::correct_roll(&app, &seat, member.0, &draft).await?))
    }

    /// Note a proxy
    ///
    /// It counts while its holder is there and its giver is not.
    #[oai(
        path = "/associations/:association/meetings/:meeting/proxies/:giver",
        method = "put",
        operation_id = "give_proxy"
    )]
    async fn give(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The member who is not there.
        giver: Path<MemberId>,
        draft: Json<ProxyDraft>,
    ) -> Result<Json<ProxyView>, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        Ok(Json(acts::give_proxy(&app, &seat, giver.0, &draft).await?))
    }

    /// Take a proxy back
    #[oai(
        path = "/associations/:association/meetings/:meeting/proxies/:giver",
        method = "delete",
        operation_id = "withdraw_proxy"
    )]
    async fn withdraw(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The member who gave it.
        giver: Path<MemberId>,
    ) -> Result<Gone, Fault> {
        let seat = held(&app, who, association.0, meeting.0).await?;
        acts::withdraw_proxy(&app, &seat, giver.0).await?;
        Ok(Gone::Gone)
    }
}

/// The seat of somebody who may hold the meeting.
async fn held(app: &App, who: Known, association: AssociationId, meeting: MeetingId) -> Result<Seat, Fault> {
    seat(app, &who.caller(), association, meeting).await?.to_hold()
}

fn got(meeting: MeetingView) -> Got<MeetingView> {
    let version = meeting.version;
    Got::at(meeting, version)
}
