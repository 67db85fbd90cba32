//! The JSON door of elections.

use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
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
    meetings::{
        CandidateId, ElectionId, MeetingId, Tag,
        points::{
            acts,
            draft::{CandidateDraft, ElectionDraft, ResultDraft},
            view::{CandidateView, ElectionView, FoundMember, VacancyView},
        },
        seat,
    },
};

/// Operations of elections.
pub struct ElectionsApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl ElectionsApi {
    /// See the seats that an annual meeting is to fill, as the bylaws count them
    #[oai(
        path = "/associations/:association/meetings/:meeting/vacancies",
        method = "get",
        operation_id = "get_vacancies"
    )]
    async fn vacancies(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<VacancyView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let found = acts::vacancies(&app, &seat).await?;
        Ok(Json(Page::whole(found.into_iter().map(VacancyView::from).collect())))
    }

    /// List the elections of a meeting, with those nominated
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections",
        method = "get",
        operation_id = "list_elections"
    )]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
    ) -> Result<Json<Page<ElectionView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(Page::whole(acts::list_elections(&app, &seat).await?)))
    }

    /// Make an election to a post
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections",
        method = "post",
        operation_id = "create_election"
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
        draft: Json<ElectionDraft>,
    ) -> Result<Made<ElectionView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("create_election {}", meeting.0), &draft.0)?;
        let made = acts::create_election(&app, &seat, &once, &draft).await?;
        let place = format!("/associations/{}/meetings/{}/elections/{}", association.0, meeting.0, made.id);
        let version = made.version;
        Ok(Made::at(made, &place, version))
    }

    /// Make the elections of an annual meeting from its vacancies, each at its point of the agenda
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections/suggestion",
        method = "post",
        operation_id = "suggest_elections"
    )]
    async fn suggest(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Json<Page<ElectionView>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("suggest_elections {}", meeting.0), &String::new())?;
        Ok(Json(acts::suggest_elections(&app, &seat, &once).await?))
    }

    /// Change an election: its point, post, seats or term
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections/:election",
        method = "put",
        operation_id = "change_election"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        election: Path<ElectionId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<ElectionDraft>,
    ) -> Result<Got<ElectionView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(got(acts::change_election(&app, &seat, election.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Remove an election that was made by mistake
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections/:election",
        method = "delete",
        operation_id = "delete_election"
    )]
    async fn remove(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        election: Path<ElectionId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        acts::delete_election(&app, &seat, election.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// Find a member to nominate
    ///
    /// At most twenty, by family name; names alone, without addresses.
    #[oai(
        path = "/associations/:association/meetings/:meeting/candidates",
        method = "get",
        operation_id = "search_candidates"
    )]
    async fn search(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// The beginning of any part of a name; å ä ö and case do not matter.
        q: Query<Option<String>>,
    ) -> Result<Json<Page<FoundMember>>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        Ok(Json(Page::whole(acts::search_members(&app, &seat, &q.0.unwrap_or_default()).await?)))
    }

    /// Nominate somebody
    ///
    /// The nominating committee may do so before the meeting; at the meeting, those who hold it.
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections/:election/candidates",
        method = "post",
        operation_id = "create_candidate"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn nominate(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        election: Path<ElectionId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<CandidateDraft>,
    ) -> Result<Made<CandidateView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        let once = Once::keyed(key.0, &format!("create_candidate {}", election.0), &draft.0)?;
        let made = acts::nominate(&app, &seat, &once, election.0, &draft).await?;
        let place = format!("/associations/{}/meetings/{}/candidates/{}", association.0, meeting.0, made.id);
        Ok(Made::at(made, &place, 1))
    }

    /// Take a nomination back
    #[oai(
        path = "/associations/:association/meetings/:meeting/candidates/:candidate",
        method = "delete",
        operation_id = "delete_candidate"
    )]
    async fn withdraw(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        candidate: Path<CandidateId>,
    ) -> Result<Gone, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?;
        acts::delete_candidate(&app, &seat, candidate.0).await?;
        Ok(Gone::Gone)
    }

    /// Record whom the meeting elected
    ///
    /// It may be recorded again until the meeting closes; then the elected get their offices.
    #[oai(
        path = "/associations/:association/meetings/:meeting/elections/:election/result",
        method = "put",
        operation_id = "record_result"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn record_result(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        election: Path<ElectionId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<ResultDraft>,
    ) -> Result<Got<ElectionView>, Fault> {
        let seat = seat(&app, &who.caller(), association.0, meeting.0).await?.to_hold()?;
        Ok(got(acts::record_result(&app, &seat, election.0, version(if_match.0.as_ref())?, &draft).await?))
    }
}

fn got(election: ElectionView) -> Got<ElectionView> {
    let version = election.version;
    Got::at(election, version)
}
