//! The JSON door of own agendas, the year wheel and the constituting meeting.

use chrono::Datelike;
use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};

use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Made, version},
        once::Once,
        page::Page,
    },
    meetings::{
        MeetingId, Tag, TemplateId,
        papers::{
            acts,
            draft::TemplateDraft,
            view::{TemplateView, YearWheel},
        },
        planning::view::MeetingView,
    },
};

/// Operations of own agendas and of the association's year.
pub struct YearApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Meetings")]
impl YearApi {
    /// List the association's own agendas
    #[oai(path = "/associations/:id/agenda-templates", method = "get", operation_id = "list_agenda_templates")]
    async fn templates(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
    ) -> Result<Json<Page<TemplateView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_templates(&app, &permit).await?)))
    }

    /// Keep an own agenda to begin from
    #[oai(path = "/associations/:id/agenda-templates", method = "post", operation_id = "create_agenda_template")]
    async fn create_template(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<TemplateDraft>,
    ) -> Result<Made<TemplateView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_agenda_template {}", id.0), &draft.0)?;
        let made = acts::create_template(&app, &permit, &once, &draft).await?;
        let (place, version) = (format!("/associations/{}/agenda-templates/{}", id.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// Take an own agenda away
    #[oai(
        path = "/associations/:association/agenda-templates/:template",
        method = "delete",
        operation_id = "delete_agenda_template"
    )]
    async fn remove_template(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        template: Path<TemplateId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove_template(&app, &permit, template.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// See what comes when in a year, by the bylaws
    #[oai(path = "/associations/:id/year-wheel", method = "get", operation_id = "get_year_wheel")]
    async fn year_wheel(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The year; this one when left out.
        year: Query<Option<i32>>,
    ) -> Result<Json<YearWheel>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let year = year.0.unwrap_or_else(|| app.today().year());
        Ok(Json(acts::year_wheel(&app, &permit, year).await?))
    }

    /// Plan the new board's first meeting after a closed annual meeting
    ///
    /// When it is planned already, that one is the answer.
    #[oai(
        path = "/associations/:association/meetings/:meeting/constituting",
        method = "post",
        operation_id = "plan_constituting"
    )]
    async fn plan_constituting(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        meeting: Path<MeetingId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Made<MeetingView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let once = Once::keyed(key.0, &format!("plan_constituting {}", meeting.0), &String::new())?;
        let made = acts::plan_constituting(&app, &permit, &once, meeting.0).await?;
        let (place, version) = (format!("/associations/{}/meetings/{}", association.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }
}
