//! The JSON door of motions and tasks; of files and plans beside it.

mod files;
mod plan;

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    acts,
    draft::{MotionChange, MotionDraft, TaskDraft},
    view::{MotionView, TaskView},
};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{
        App, Fault,
        answer::{Got, Made, version},
        once::Once,
        page::Page,
    },
    meetings::{MeetingId, MotionId, Tag, TaskId, seat},
};

pub use files::{DocumentFile, DocumentsApi, disposition};
pub use plan::YearApi;

/// Operations of motions and tasks.
pub struct PapersApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl PapersApi {
    /// List an association's motions
    ///
    /// Members see their own and those of meetings that they are called to.
    #[oai(path = "/associations/:id/motions", method = "get", operation_id = "list_motions")]
    async fn motions(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Those of one meeting alone.
        meeting: Query<Option<MeetingId>>,
    ) -> Result<Json<Page<MotionView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_motions(&app, &permit, meeting.0).await?)))
    }

    /// Send a motion in
    ///
    /// A late one is taken in, too, and said to be late.
    #[oai(path = "/associations/:id/motions", method = "post", operation_id = "create_motion")]
    async fn create_motion(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<MotionDraft>,
    ) -> Result<Made<MotionView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_motion {}", id.0), &draft.0)?;
        Ok(made(id.0, acts::create_motion(&app, &permit, &once, &draft).await?))
    }

    /// List the motions to a meeting
    #[oai(
        path = "/associations/:association/meetings/:meeting/motions",
        method = "get",
        operation_id = "list_meeting_motions"
    )]
    async fn meeting_motions(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<MotionView>>, Fault> {
        let caller = who.caller();
        seat(&app, &caller, association.0, meeting.0).await?;
        let permit = permit(&app, &caller, association.0).await?;
        Ok(Json(Page::whole(acts::list_motions(&app, &permit, Some(meeting.0)).await?)))
    }

    /// Send a motion in to a meeting
    #[oai(
        path = "/associations/:association/meetings/:meeting/motions",
        method = "post",
        operation_id = "create_meeting_motion"
    )]
    async fn create_meeting_motion(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<MotionDraft>,
    ) -> Result<Made<MotionView>, Fault> {
        let caller = who.caller();
        seat(&app, &caller, association.0, meeting.0).await?;
        let permit = permit(&app, &caller, association.0).await?;
        let once = Once::keyed(key.0, &format!("create_meeting_motion {}", meeting.0), &draft.0)?;
        let draft = MotionDraft { meeting_id: Some(meeting.0), ..draft.0 };
        Ok(made(association.0, acts::create_motion(&app, &permit, &once, &draft).await?))
    }

    /// See a motion
    #[oai(path = "/associations/:association/motions/:motion", method = "get", operation_id = "get_motion")]
    async fn motion(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        motion: Path<MotionId>,
    ) -> Result<Got<MotionView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got(acts::see_motion(&app, &permit, motion.0).await?))
    }

    /// Prepare a motion: the board's opinion, the meeting that deals with it
    #[oai(path = "/associations/:association/motions/:motion", method = "put", operation_id = "change_motion")]
    async fn change_motion(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        motion: Path<MotionId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<MotionChange>,
    ) -> Result<Got<MotionView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got(acts::change_motion(&app, &permit, motion.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Take a motion back
    #[oai(
        path = "/associations/:association/motions/:motion/withdrawal",
        method = "post",
        operation_id = "withdraw_motion"
    )]
    async fn withdraw_motion(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        motion: Path<MotionId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Got<MotionView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got(acts::withdraw_motion(&app, &permit, motion.0, version(if_match.0.as_ref())?).await?))
    }

    /// List what somebody shall do
    ///
    /// The open tasks first, by their day.
    #[oai(path = "/associations/:id/tasks", method = "get", operation_id = "list_tasks")]
    async fn tasks(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Open ones alone, or done ones alone.
        open: Query<Option<bool>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<TaskView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(acts::list_tasks(&app, &permit, open.0, limit.0, after.0.as_deref()).await?))
    }

    /// Change a task, or say that it is done
    #[oai(path = "/associations/:association/tasks/:task", method = "put", operation_id = "change_task")]
    async fn change_task(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        task: Path<TaskId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<TaskDraft>,
    ) -> Result<Got<TaskView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let changed = acts::change_task(&app, &permit, task.0, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }
}

fn made(association: AssociationId, motion: MotionView) -> Made<MotionView> {
    let (place, version) = (format!("/associations/{association}/motions/{}", motion.id), motion.version);
    Made::at(motion, &place, version)
}

fn got(motion: MotionView) -> Got<MotionView> {
    let version = motion.version;
    Got::at(motion, version)
}
