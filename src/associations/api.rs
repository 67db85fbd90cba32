//! The JSON door of associations.

use poem::web::Data;
use poem_openapi::{
    OpenApi, Tags,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    AffiliationId, AssociationId, Kind, OfficeId, acts,
    draft::{AffiliationDraft, AssociationDraft, BylawsDraft, HandoverDraft, OfficeDraft},
    permit,
    view::{AffiliationView, AssociationView, BylawsView, MunicipalityView, OfficeView},
};
use crate::{
    identity::{Known, Who},
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        once::Once,
        page::Page,
    },
};

/// The groups of operations.
#[derive(Tags)]
pub enum Tag {
    /// Associations, their bylaws, offices and umbrellas.
    Associations,
}

/// Operations of associations.
pub struct AssociationsApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Associations")]
impl AssociationsApi {
    /// List the fourteen municipalities
    #[oai(path = "/municipalities", method = "get", operation_id = "list_municipalities")]
    async fn municipalities(&self, app: Data<&App>) -> Result<Json<Page<MunicipalityView>>, Fault> {
        Ok(Json(Page::whole(acts::municipalities(app.read()).await?)))
    }

    /// Search the public directory
    #[oai(path = "/associations", method = "get", operation_id = "list_associations")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn list(
        &self,
        app: Data<&App>,
        /// The beginning of any word of name, village or municipality; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// A municipality's four digits.
        municipality: Query<Option<String>>,
        /// A kind.
        kind: Query<Option<Kind>>,
        /// Only those below this umbrella.
        umbrella: Query<Option<AssociationId>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<AssociationView>>, Fault> {
        let search = acts::Search {
            q: q.0,
            municipality: municipality.0,
            kind: kind.0,
            umbrella: umbrella.0,
            limit: limit.0,
            after: after.0,
        };
        Ok(Json(acts::directory(&app, &search).await?))
    }

    /// Register an association; you become its chair
    #[oai(path = "/associations", method = "post", operation_id = "create_association")]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AssociationDraft>,
    ) -> Result<Made<AssociationView>, Fault> {
        let once = Once::keyed(key.0, "create_association", &draft.0)?;
        let made = acts::register(&app, &who.caller(), &once, &draft).await?;
        let (place, version) = (format!("/associations/{}", made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// See an association
    #[oai(path = "/associations/:id", method = "get", operation_id = "get_association")]
    async fn get(&self, app: Data<&App>, who: Who, id: Path<AssociationId>) -> Result<Got<AssociationView>, Fault> {
        let row = acts::by_id(app.read(), id.0).await?;
        let seen = acts::see(&app, who.caller().as_ref(), row).await?;
        let version = seen.version;
        Ok(Got::at(seen, version))
    }

    /// See an association by its name in addresses
    #[oai(path = "/associations/by-slug/:slug", method = "get", operation_id = "get_association_by_slug")]
    async fn get_by_slug(&self, app: Data<&App>, who: Who, slug: Path<String>) -> Result<Got<AssociationView>, Fault> {
        let row = acts::by_slug(app.read(), &slug).await?;
        let seen = acts::see(&app, who.caller().as_ref(), row).await?;
        let version = seen.version;
        Ok(Got::at(seen, version))
    }

    /// Change an association
    #[oai(path = "/associations/:id", method = "put", operation_id = "change_association")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<AssociationDraft>,
    ) -> Result<Got<AssociationView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let changed = acts::change_profile(&app, &permit, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// See the bylaws
    #[oai(path = "/associations/:id/bylaws", method = "get", operation_id = "get_bylaws")]
    async fn bylaws(&self, app: Data<&App>, who: Known, id: Path<AssociationId>) -> Result<Got<BylawsView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let found = acts::bylaws_with_permit(&app, &permit).await?;
        let version = found.version;
        Ok(Got::at(found, version))
    }

    /// Change the bylaws
    #[oai(path = "/associations/:id/bylaws", method = "put", operation_id = "change_bylaws")]
    async fn change_bylaws(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<BylawsDraft>,
    ) -> Result<Got<BylawsView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let changed = acts::change_bylaws(&app, &permit, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// List offices
    #[oai(path = "/associations/:id/offices", method = "get", operation_id = "list_offices")]
    async fn offices(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Also those whose term is over.
        past: Query<Option<bool>>,
    ) -> Result<Json<Page<OfficeView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_offices(&app, &permit, past.0.unwrap_or(false)).await?)))
    }

    /// Appoint somebody to an office
    #[oai(path = "/associations/:id/offices", method = "post", operation_id = "create_office")]
    async fn appoint(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<OfficeDraft>,
    ) -> Result<Made<OfficeView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_office {}", id.0), &draft.0)?;
        let made = acts::appoint(&app, &permit, &once, &draft).await?;
        let (place, version) = (format!("/associations/{}/offices/{}", id.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// Hand over to the next board
    #[oai(path = "/associations/:id/handover", method = "post", operation_id = "hand_over")]
    async fn hand_over(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        draft: Json<HandoverDraft>,
    ) -> Result<Json<Page<OfficeView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::hand_over(&app, &permit, &draft).await?)))
    }

    /// Change an office
    #[oai(path = "/associations/:association/offices/:office", method = "put", operation_id = "change_office")]
    async fn change_office(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        office: Path<OfficeId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<OfficeDraft>,
    ) -> Result<Got<OfficeView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let changed = acts::change_office(&app, &permit, office.0, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// Remove an office that was entered by mistake
    #[oai(path = "/associations/:association/offices/:office", method = "delete", operation_id = "delete_office")]
    async fn remove_office(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        office: Path<OfficeId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove(&app, &permit, office.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// List affiliations, upwards and downwards
    #[oai(path = "/associations/:id/affiliations", method = "get", operation_id = "list_affiliations")]
    async fn affiliations(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
    ) -> Result<Json<Page<AffiliationView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_affiliations(&app, &permit).await?)))
    }

    /// Ask an umbrella for affiliation
    #[oai(path = "/associations/:id/affiliations", method = "post", operation_id = "create_affiliation")]
    async fn affiliate(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<AffiliationDraft>,
    ) -> Result<Made<AffiliationView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_affiliation {}", id.0), &draft.0)?;
        let made = acts::request(&app, &permit, &once, &draft).await?;
        let (place, version) = (format!("/associations/{}/affiliations/{}", id.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// Approve an affiliation, as the umbrella
    #[oai(
        path = "/associations/:association/affiliations/:affiliation/approval",
        method = "post",
        operation_id = "approve_affiliation"
    )]
    async fn approve(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        affiliation: Path<AffiliationId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Got<AffiliationView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let approved = acts::approve(&app, &permit, affiliation.0, version(if_match.0.as_ref())?).await?;
        let version = approved.version;
        Ok(Got::at(approved, version))
    }

    /// End an affiliation, or refuse it
    #[oai(
        path = "/associations/:association/affiliations/:affiliation",
        method = "delete",
        operation_id = "delete_affiliation"
    )]
    async fn end(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        affiliation: Path<AffiliationId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::end(&app, &permit, affiliation.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }
}
