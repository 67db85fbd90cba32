//! The JSON door of the calendar.

mod shapes;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use poem::web::Data;
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::Json,
};

use super::{
    EventId, FeedKeyId, Sight,
    acts::{self, FeedKeyDraft, Span},
    draft::{EventDraft, OccurrenceDraft},
    sight::audience,
    view::{EventView, FeedKeyView, ImportedView, OccurrenceView},
};
use crate::{
    associations::{self, AssociationId, permit},
    identity::{Known, Who},
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        door::Speech,
        once::Once,
        page::Page,
        secret,
    },
};

pub use shapes::{CalendarFile, Ics, MadeLink, Tag};

/// How many days of occurrences are shown unless asked otherwise.
const DAYS: u64 = 92;

/// Operations of the calendar.
pub struct CalendarApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Calendar")]
impl CalendarApi {
    /// List events and series
    ///
    /// Anybody sees the public ones; members and the board see theirs, too.
    #[oai(path = "/associations/:id/events", method = "get", operation_id = "list_events")]
    async fn list(
        &self,
        app: Data<&App>,
        who: Who,
        id: Path<AssociationId>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<EventView>>, Fault> {
        let sight = seen(&app, who, id.0).await?;
        Ok(Json(acts::list(&app, &sight, limit.0, after.0.as_deref()).await?))
    }

    /// Make an event or a series
    #[oai(path = "/associations/:id/events", method = "post", operation_id = "create_event")]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<EventDraft>,
    ) -> Result<Made<EventView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_event {}", id.0), &draft.0)?;
        Ok(made(acts::create(&app, &permit, &once, &draft).await?))
    }

    /// Import a calendar from elsewhere
    ///
    /// Events that are here already, by their UID, are left alone. Alarms and invited people are passed over.
    #[oai(path = "/associations/:id/events/import", method = "post", operation_id = "import_events")]
    async fn import(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        file: CalendarFile,
    ) -> Result<Json<ImportedView>, Fault> {
        let CalendarFile::Ics(Ics(bytes)) = file;
        let permit = permit(&app, &who.caller(), id.0).await?;
        let hash = secret::hash(&String::from_utf8_lossy(&bytes));
        let once = Once::keyed(key.0, &format!("import_events {}", id.0), &hash)?;
        Ok(Json(acts::import(&app, &permit, &once, &bytes, speech.words).await?))
    }

    /// See an event
    #[oai(path = "/associations/:association/events/:event", method = "get", operation_id = "get_event")]
    async fn get(
        &self,
        app: Data<&App>,
        who: Who,
        association: Path<AssociationId>,
        event: Path<EventId>,
    ) -> Result<Got<EventView>, Fault> {
        let sight = seen(&app, who, association.0).await?;
        Ok(got(acts::see(&app, &sight, event.0).await?.into()))
    }

    /// Change an event; of a series, all of it
    #[oai(path = "/associations/:association/events/:event", method = "put", operation_id = "change_event")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        event: Path<EventId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<EventDraft>,
    ) -> Result<Got<EventView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        Ok(got(acts::change(&app, &permit, event.0, version(if_match.0.as_ref())?, &draft).await?))
    }

    /// Remove an event from pages and feeds at once
    ///
    /// What will not be held is better cancelled, by its status: then it stays in sight and says so.
    #[oai(path = "/associations/:association/events/:event", method = "delete", operation_id = "delete_event")]
    async fn remove(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        event: Path<EventId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove(&app, &permit, event.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// Move, change or cancel one occurrence
    #[oai(
        path = "/associations/:association/events/:event/occurrences/:original_start",
        method = "put",
        operation_id = "change_occurrence"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn change_occurrence(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        event: Path<EventId>,
        /// The start that the rule gives it, local time: `2026-12-13T18:00:00`.
        original_start: Path<NaiveDateTime>,
        /// The version of the event that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<OccurrenceDraft>,
    ) -> Result<Got<OccurrenceView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let (one, version) = ((event.0, original_start.0), version(if_match.0.as_ref())?);
        let changed = acts::change_occurrence(&app, &permit, one, version, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// Take the change of one occurrence back
    #[oai(
        path = "/associations/:association/events/:event/occurrences/:original_start",
        method = "delete",
        operation_id = "restore_occurrence"
    )]
    async fn restore_occurrence(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        event: Path<EventId>,
        /// The start that the rule gives it, local time: `2026-12-13T18:00:00`.
        original_start: Path<NaiveDateTime>,
        /// The version of the event that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let one = (event.0, original_start.0);
        acts::restore_occurrence(&app, &permit, one, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// Change one occurrence and all that follow
    ///
    /// The series ends before it, and what is said becomes a new event with an id and a UID of its own.
    #[oai(
        path = "/associations/:association/events/:event/occurrences/:original_start/following",
        method = "post",
        operation_id = "split_event"
    )]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn split(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        event: Path<EventId>,
        /// The start that the rule gives it, local time: `2026-12-13T18:00:00`.
        original_start: Path<NaiveDateTime>,
        /// The version of the event that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<EventDraft>,
    ) -> Result<Made<EventView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let one = (event.0, original_start.0);
        let once = Once::keyed(key.0, &format!("split_event {} {}", one.0, one.1), &draft.0)?;
        let version = version(if_match.0.as_ref())?;
        Ok(made(acts::this_and_following(&app, &permit, &once, one, version, &draft).await?))
    }

    /// List occurrences in a span of days, series spread out
    ///
    /// An umbrella's list holds the public ones of its affiliates, too.
    #[oai(path = "/associations/:id/occurrences", method = "get", operation_id = "list_occurrences")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn occurrences(
        &self,
        app: Data<&App>,
        who: Who,
        id: Path<AssociationId>,
        /// The first day; today when left out.
        from: Query<Option<NaiveDate>>,
        /// The day after the last one, at most two years later; about three months when left out.
        until: Query<Option<NaiveDate>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<OccurrenceView>>, Fault> {
        let row = associations::acts::by_id(app.read(), id.0).await?;
        let audience = audience(&app, who.caller().as_ref(), id.0).await?;
        let sight = Sight::with_affiliates(&app, &row, audience).await?;
        let span = span(from.0.unwrap_or_else(|| app.today()), until.0);
        Ok(Json(acts::page_of_occurrences(&app, &sight, span, limit.0, after.0.as_deref()).await?))
    }

    /// List one's own links to the calendar
    #[oai(path = "/associations/:id/feed-keys", method = "get", operation_id = "list_feed_keys")]
    async fn keys(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
    ) -> Result<Json<Page<FeedKeyView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_keys(&app, &permit).await?)))
    }

    /// Make a link of one's own to the calendar
    ///
    /// It shows what you may see, for as long as you may. A link for the same purpose is replaced.
    #[oai(path = "/associations/:id/feed-keys", method = "post", operation_id = "create_feed_key")]
    async fn create_key(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        draft: Json<FeedKeyDraft>,
    ) -> Result<MadeLink, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let link = acts::create_key(&app, &permit, &draft).await?;
        let place = format!("/api/v1/associations/{}/feed-keys/{}", id.0, link.id);
        Ok(MadeLink::Made(Json(link), place))
    }

    /// Revoke one of one's own links
    #[oai(path = "/associations/:association/feed-keys/:key", method = "delete", operation_id = "delete_feed_key")]
    async fn revoke_key(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        key: Path<FeedKeyId>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::revoke_key(&app, &permit, key.0).await?;
        Ok(Gone::Gone)
    }
}

/// What the asker may see of one association.
async fn seen(app: &App, who: Who, id: AssociationId) -> Result<Sight, Fault> {
    associations::acts::by_id(app.read(), id).await?;
    let audience = audience(app, who.caller().as_ref(), id).await?;
    Ok(Sight::of_one(id, audience))
}

fn span(from: NaiveDate, until: Option<NaiveDate>) -> Span {
    let until = until.or_else(|| from.checked_add_days(Days::new(DAYS))).unwrap_or(from);
    Span { from: from.and_time(NaiveTime::MIN), until: until.and_time(NaiveTime::MIN) }
}

fn got(event: EventView) -> Got<EventView> {
    let version = event.version;
    Got::at(event, version)
}

fn made(event: EventView) -> Made<EventView> {
    let (place, version) = (format!("/associations/{}/events/{}", event.association_id, event.id), event.version);
    Made::at(event, &place, version)
}
