//! The JSON door of the points of the agenda; that of elections is beside it.

mod elections;

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path},
    payload::Json,
    types::ToJSON,
};

use super::{
    acts,
    draft::{BallotDraft, ProposalDraft, RecordDraft, ReservationDraft, TaskDraft},
    view::{BallotView, PointView, ProposalView, ReservationView, TaskView},
};
use crate::{
    associations::AssociationId,
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        once::Once,
    },
    meetings::{AgendaItemId, BallotId, MeetingId, ProposalId, ReservationId, Seat, Tag, TaskId, seat},
};

pub use elections::ElectionsApi;

/// Operations at the points of an agenda.
pub struct PointsApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl PointsApi {
    /// See a point with all that happened there
    ///
    /// For those who hold the meeting, and those who may read its minutes while they are written.
    #[oai(path = "/associations/:association/meetings/:meeting/items/:item", method = "get", operation_id = "get_item")]
    async fn get(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
    ) -> Result<Got<PointView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::see_item(&app, &seat, item.0).await?))
    }

    /// Record what was said and decided at a point, and how far it has come
    ///
    /// Points are dealt with in any order, one at a time.
    #[oai(
        path = "/associations/:association/meetings/:meeting/items/:item",
        method = "put",
        operation_id = "record_item"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn record(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<RecordDraft>,
    ) -> Result<Got<PointView>, Fault> {
        let seat = holding(&app, who, association.0, meeting.0).await?;
        Ok(got(acts::record_item(&app, &seat, item.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Note a proposal at a point
    #[oai(
        path = "/associations/:association/meetings/:meeting/items/:item/proposals",
        method = "post",
        operation_id = "create_proposal"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn propose(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<ProposalDraft>,
    ) -> Result<Made<ProposalView>, Fault> {
        let at = (association.0, meeting.0, item.0);
        let (seat, once) = keyed(&app, who, at, (key.0, "create_proposal"), &draft.0).await?;
        let made = acts::create_proposal(&app, &seat, &once, item.0, &draft).await?;
        let place = place(&seat, "proposals", made.id);
        Ok(Made::at(made, &place, 1))
    }

    /// Take a proposal back
    #[oai(
        path = "/associations/:association/meetings/:meeting/proposals/:proposal",
        method = "delete",
        operation_id = "delete_proposal"
    )]
    async fn withdraw(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        proposal: Path<ProposalId>,
    ) -> Result<Gone, Fault> {
        let seat = holding(&app, who, association.0, meeting.0).await?;
        acts::delete_proposal(&app, &seat, proposal.0).await?;
        Ok(Gone::Gone)
    }

    /// Hold a vote at a point
    ///
    /// It is counted against the votes in the hall at this moment. What the majority asks for is
    /// computed from the bylaws, and the sum is in the answer.
    #[oai(
        path = "/associations/:association/meetings/:meeting/items/:item/ballots",
        method = "post",
        operation_id = "hold_ballot"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn hold_ballot(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<BallotDraft>,
    ) -> Result<Made<BallotView>, Fault> {
        let at = (association.0, meeting.0, item.0);
        let (seat, once) = keyed(&app, who, at, (key.0, "hold_ballot"), &draft.0).await?;
        let made = acts::hold_ballot(&app, &seat, &once, item.0, &draft).await?;
        let place = place(&seat, "ballots", made.id);
        Ok(Made::at(made, &place, 1))
    }

    /// Take away a vote that was entered by mistake
    #[oai(
        path = "/associations/:association/meetings/:meeting/ballots/:ballot",
        method = "delete",
        operation_id = "delete_ballot"
    )]
    async fn delete_ballot(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        ballot: Path<BallotId>,
    ) -> Result<Gone, Fault> {
        let seat = holding(&app, who, association.0, meeting.0).await?;
        acts::delete_ballot(&app, &seat, ballot.0).await?;
        Ok(Gone::Gone)
    }

    /// Note a reservation against a decision, before the meeting closes
    #[oai(
        path = "/associations/:association/meetings/:meeting/items/:item/reservations",
        method = "post",
        operation_id = "create_reservation"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn reserve(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<ReservationDraft>,
    ) -> Result<Made<ReservationView>, Fault> {
        let at = (association.0, meeting.0, item.0);
        let (seat, once) = keyed(&app, who, at, (key.0, "create_reservation"), &draft.0).await?;
        let made = acts::create_reservation(&app, &seat, &once, item.0, &draft).await?;
        let place = place(&seat, "reservations", made.id);
        Ok(Made::at(made, &place, 1))
    }

    /// Take a reservation back
    #[oai(
        path = "/associations/:association/meetings/:meeting/reservations/:reservation",
        method = "delete",
        operation_id = "delete_reservation"
    )]
    async fn delete_reservation(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        reservation: Path<ReservationId>,
    ) -> Result<Gone, Fault> {
        let seat = holding(&app, who, association.0, meeting.0).await?;
        acts::delete_reservation(&app, &seat, reservation.0).await?;
        Ok(Gone::Gone)
    }

    /// Give somebody a task at a point
    #[oai(
        path = "/associations/:association/meetings/:meeting/items/:item/tasks",
        method = "post",
        operation_id = "create_task"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn give_task(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        item: Path<AgendaItemId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<TaskDraft>,
    ) -> Result<Made<TaskView>, Fault> {
        let at = (association.0, meeting.0, item.0);
        let (seat, once) = keyed(&app, who, at, (key.0, "create_task"), &draft.0).await?;
        let made = acts::create_task(&app, &seat, &once, item.0, &draft).await?;
        let (place, version) = (place(&seat, "tasks", made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// Take back a task that this meeting gave, while it goes on
    #[oai(
        path = "/associations/:association/meetings/:meeting/tasks/:task",
        method = "delete",
        operation_id = "delete_task"
    )]
    async fn delete_task(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        task: Path<TaskId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let seat = holding(&app, who, association.0, meeting.0).await?;
        acts::delete_task(&app, &seat, task.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }
}

/// The seat of somebody who may hold the meeting.
async fn holding(app: &App, who: Known, association: AssociationId, meeting: MeetingId) -> Result<Seat, Fault> {
    seat(app, &who.caller(), association, meeting).await?.to_hold()
}

/// The same, with the key under which something is done once at a point, told apart by what is said.
async fn keyed(
    app: &App,
    who: Known,
    (association, meeting, item): (AssociationId, MeetingId, AgendaItemId),
    (key, operation): (Option<String>, &str),
    said: &(impl ToJSON + Sync),
) -> Result<(Seat, Once), Fault> {
    let seat = holding(app, who, association, meeting).await?;
    Ok((seat, Once::keyed(key, &format!("{operation} {item}"), said)?))
}

fn place(seat: &Seat, kind: &str, id: impl std::fmt::Display) -> String {
    let row = seat.meeting();
    format!("/associations/{}/meetings/{}/{kind}/{id}", row.association_id, row.id)
}

fn got(point: PointView) -> Got<PointView> {
    let version = point.version;
    Got::at(point, version)
}
