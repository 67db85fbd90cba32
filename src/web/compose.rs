//! Puts the product together: one application, and one endpoint with every room's doors.

use poem::{Endpoint, EndpointExt, Response, Route, get, middleware::CookieJarManager};
use poem_openapi::OpenApiService;

use super::{contract, door, health, meter::Meter, pages, statics};
use crate::{
    associations::{self, api::AssociationsApi},
    calendar::{self, api::CalendarApi},
    identity::{self, Directory, api::IdentityApi},
    kit::{App, Fault, chance::Chance, clock::Clock, config::Config, db::Db},
    meetings::{
        self,
        calling::api::{CallPapersApi, CallingApi},
        hall::api::HallApi,
        papers::api::{DocumentsApi, PapersApi, YearApi},
        planning::api::PlanningApi,
        points::api::{ElectionsApi, PointsApi},
    },
    members::{
        self,
        api::{MembersApi, OwnApi},
    },
    minutes::{
        self,
        api::{AdjustmentsApi, MinutesApi},
        archive::api::ArchiveApi,
    },
    network::{self, api::NetworkApi},
};
use byalag_migrations::{Migrator, MigratorTrait};

/// The APIs of meetings.
pub type MeetingApis =
    (PlanningApi, PapersApi, DocumentsApi, YearApi, CallingApi, CallPapersApi, HallApi, PointsApi, ElectionsApi);

/// The APIs of minutes.
pub type MinutesApis = (MinutesApi, AdjustmentsApi, ArchiveApi);

/// Every API of the contract.
pub type Apis = (IdentityApi, AssociationsApi, MembersApi, OwnApi, CalendarApi, MeetingApis, MinutesApis, NetworkApi);

/// The API as a service.
pub fn service() -> OpenApiService<Apis, ()> {
    let meetings =
        (PlanningApi, PapersApi, DocumentsApi, YearApi, CallingApi, CallPapersApi, HallApi, PointsApi, ElectionsApi);
    let minutes = (MinutesApi, AdjustmentsApi, ArchiveApi);
    let apis = (IdentityApi, AssociationsApi, MembersApi, OwnApi, CalendarApi, meetings, minutes, NetworkApi);
    OpenApiService::new(apis, "byalag", "1")
        .description("The platform on which the village associations of Norrbotten run themselves.")
}

/// Opens and migrates the database of the settings, and puts the application together.
///
/// # Errors
/// When the database cannot be reached, trusted or migrated.
pub async fn open(config: Config, clock: Clock, chance: Chance) -> Result<App, Fault> {
    let db = Db::open(&config.database_url).await?;
    Migrator::up(db.maintain(), None).await?;
    Ok(put_together(App::new(db, clock, chance, config)))
}

/// Hands the rooms below what the rooms above know.
pub fn put_together(app: App) -> App {
    let people = Directory(vec![
        Box::new(associations::acts::Offices),
        Box::new(members::acts::Roll),
        Box::new(meetings::Officers),
    ]);
    app.with(people)
        .with(associations::acts::DirectoryShelf::default())
        .with(members::acts::Shelf::default())
        .with(calendar::feed::Cache::default())
        .with(network::acts::Cache::default())
        .with(Meter::default())
}

/// Every door of the product, behind the outermost one.
pub fn doors(app: App) -> impl Endpoint<Output = Response> + use<> {
    let pages = Route::new()
        .nest_no_strip("/api", service())
        .at("/api/docs", get(contract::reference))
        .at("/api/docs/problems", get(contract::problems))
        .at("/api/openapi.json", get(contract::document_page))
        .at("/health/live", get(health::live))
        .at("/health/ready", get(health::ready))
        .at("/metrics", get(health::metrics))
        .at("/static/:file", get(statics::file))
        .at("/favicon.ico", get(statics::icon))
        .at("/robots.txt", get(statics::robots));
    let pages = pages::routes(pages);
    let pages = identity::pages::routes(pages);
    let pages = associations::pages::routes(pages);
    let pages = members::pages::routes(pages);
    let pages = calendar::pages::routes(pages);
    let pages = meetings::routes(pages);
    let pages = minutes::pages::routes(pages);
    let pages = minutes::archive::pages::routes(pages);
    let pages = network::pages::routes(pages);
    door::Outermost::new(app.clone(), pages.with(CookieJarManager::new()).data(app))
}
