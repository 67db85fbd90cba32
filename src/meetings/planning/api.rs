//! The JSON door of planning: meetings, their agendas, and rules set aside.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    acts::{self, When},
    draft::{AgendaDraft, MeetingDraft, WaiverDraft},
    view::{AgendaView, MeetingView},
};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        once::Once,
        page::Page,
    },
    meetings::{MeetingId, Tag, seat, store},
};

/// Operations of planning.
pub struct PlanningApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl PlanningApi {
    /// List meetings, the latest first; those to come with the next one first
    ///
    /// Members see general meetings once they are called; those who see the board's meetings see all.
    #[oai(path = "/associations/:id/meetings", method = "get", operation_id = "list_meetings")]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Those to come, or those that are over.
        when: Query<Option<When>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<MeetingView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(acts::list(&app, &permit, when.0, limit.0, after.0.as_deref()).await?))
    }

    /// Plan a meeting, with the usual agenda of its kind
    #[oai(path = "/associations/:id/meetings", method = "post", operation_id = "create_meeting")]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<MeetingDraft>,
    ) -> Result<Made<MeetingView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_meeting {}", id.0), &draft.0)?;
        Ok(made(acts::create(&app, &permit, &once, &draft).await?))
    }

    /// See a meeting, with what the bylaws ask of it
    #[oai(path = "/associations/:association/meetings/:meeting", method = "get", operation_id = "get_meeting")]
    async fn get(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Got<MeetingView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let row = store::find(app.read(), &seat, meeting.0).await?;
        Ok(got(acts::view(&app, app.read(), &seat, row).await?))
    }

    /// Change a meeting that is not opened; its event in the calendar follows
    #[oai(path = "/associations/:association/meetings/:meeting", method = "put", operation_id = "change_meeting")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<MeetingDraft>,
    ) -> Result<Got<MeetingView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got(acts::change(&app, &permit, meeting.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Remove a meeting that nobody is called to
    #[oai(path = "/associations/:association/meetings/:meeting", method = "delete", operation_id = "delete_meeting")]
    async fn remove(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove(&app, &permit, meeting.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// See the agenda
    #[oai(path = "/associations/:association/meetings/:meeting/agenda", method = "get", operation_id = "get_agenda")]
    async fn agenda(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Got<AgendaView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got_agenda(acts::agenda(&app, &seat).await?))
    }

    /// Change the whole agenda
    #[oai(path = "/associations/:association/meetings/:meeting/agenda", method = "put", operation_id = "change_agenda")]
    async fn change_agenda(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The version of the meeting that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<AgendaDraft>,
    ) -> Result<Got<AgendaView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got_agenda(acts::change_agenda(&app, &permit, meeting.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Set a rule of the bylaws aside, with the reason
    ///
    /// It is recorded with name and day, and stands in the evidence of the call and in the minutes. A
    /// reason has no address of its own, and said again the newer one stands: the answer is the
    /// meeting with 200, as it is where a meeting is opened, closed or cancelled.
    #[oai(path = "/associations/:association/meetings/:meeting/waivers", method = "post", operation_id = "waive_rule")]
    async fn waive(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<WaiverDraft>,
    ) -> Result<Got<MeetingView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("waive_rule {}", meeting.0), &draft.0)?;
        Ok(got(acts::waive(&app, &permit, &once, meeting.0, &draft).await?))
    }
}

fn got(meeting: MeetingView) -> Got<MeetingView> {
    let version = meeting.version;
    Got::at(meeting, version)
}

fn got_agenda(agenda: AgendaView) -> Got<AgendaView> {
    let version = agenda.version;
    Got::at(agenda, version)
}

fn made(meeting: MeetingView) -> Made<MeetingView> {
    let place = format!("/associations/{}/meetings/{}", meeting.association_id, meeting.id);
    let version = meeting.version;
    Made::at(meeting, &place, version)
}
