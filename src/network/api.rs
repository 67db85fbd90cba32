//! The JSON door of the network, with the same lists as tables.

use poem::web::Data;
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{
    Board, Search, Sort, acts, sheet,
    view::{AffiliateView, FiguresView},
};
use crate::{
    associations::{AssociationId, Kind, permit},
    identity::Known,
    kit::{App, Fault, door::Speech, page::Page},
};

/// The groups of operations.
#[derive(Tags)]
pub enum Tag {
    /// What an umbrella sees of its affiliates: facts and counts, never a person.
    Network,
}

/// A table as CSV.
#[derive(ApiResponse)]
pub enum CsvTable {
    /// The table: UTF-8 with byte order mark, `;` between fields, headings in the language asked for.
    #[oai(status = 200, content_type = "text/csv; charset=utf-8")]
    Table(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

/// A table as a workbook.
#[derive(ApiResponse)]
pub enum XlsxTable {
    /// The table: one sheet, headings in the language asked for.
    #[oai(status = 200, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    Table(
        Binary<Vec<u8>>,
        /// A name for the file.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

pub use crate::kit::answer::attachment;

/// Operations of the network.
pub struct NetworkApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Network")]
impl NetworkApi {
    /// List the affiliates of an umbrella with their facts
    #[oai(path = "/umbrellas/:id/associations", method = "get", operation_id = "list_affiliates")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn affiliates(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The beginning of any word of name, village or municipality; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// A municipality's four digits.
        municipality: Query<Option<String>>,
        /// A kind.
        kind: Query<Option<Kind>>,
        /// Whether the board is complete.
        board: Query<Option<Board>>,
        /// What to sort by; the name unless told otherwise.
        sort: Query<Option<Sort>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before, in the same order.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<AffiliateView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let search = Search {
            q: q.0,
            municipality: municipality.0,
            kind: kind.0,
            board: board.0,
            sort: sort.0.unwrap_or_default(),
        };
        let chosen = search.choose(&acts::facts(&app, &permit).await?);
        Ok(Json(search.cut(&chosen, limit.0, after.0.as_deref())?))
    }

    /// Take the affiliates out as CSV
    #[oai(path = "/umbrellas/:id/associations.csv", method = "get", operation_id = "export_affiliates_csv")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn affiliates_csv(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// The beginning of any word of name, village or municipality; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// A municipality's four digits.
        municipality: Query<Option<String>>,
        /// A kind.
        kind: Query<Option<Kind>>,
        /// Whether the board is complete.
        board: Query<Option<Board>>,
        /// What to sort by; the name unless told otherwise.
        sort: Query<Option<Sort>>,
    ) -> Result<CsvTable, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let sort = sort.0.unwrap_or_default();
        let search = Search { q: q.0, municipality: municipality.0, kind: kind.0, board: board.0, sort };
        let chosen = search.choose(&acts::facts(&app, &permit).await?);
        let table = sheet::affiliates(speech.words, &chosen).csv();
        Ok(CsvTable::Table(Binary(table), attachment("associations.csv")))
    }

    /// Take the affiliates out as a workbook
    #[oai(path = "/umbrellas/:id/associations.xlsx", method = "get", operation_id = "export_affiliates_xlsx")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn affiliates_xlsx(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// The beginning of any word of name, village or municipality; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// A municipality's four digits.
        municipality: Query<Option<String>>,
        /// A kind.
        kind: Query<Option<Kind>>,
        /// Whether the board is complete.
        board: Query<Option<Board>>,
        /// What to sort by; the name unless told otherwise.
        sort: Query<Option<Sort>>,
    ) -> Result<XlsxTable, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let sort = sort.0.unwrap_or_default();
        let search = Search { q: q.0, municipality: municipality.0, kind: kind.0, board: board.0, sort };
        let chosen = search.choose(&acts::facts(&app, &permit).await?);
        let table = sheet::affiliates(speech.words, &chosen).xlsx()?;
        Ok(XlsxTable::Table(Binary(table), attachment("associations.xlsx")))
    }

    /// See the figures of an umbrella by municipality
    ///
    /// Sums of members are made of the counts that are shown and say how many associations they
    /// leave out, so that no small count can be computed from them.
    #[oai(path = "/umbrellas/:id/figures", method = "get", operation_id = "get_figures")]
    async fn figures(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The year of the events; this year unless told otherwise.
        year: Query<Option<i32>>,
    ) -> Result<Json<FiguresView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(acts::figures(&app, &permit, year.0).await?))
    }

    /// Take the figures out as CSV
    #[oai(path = "/umbrellas/:id/figures.csv", method = "get", operation_id = "export_figures_csv")]
    async fn figures_csv(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// The year of the events; this year unless told otherwise.
        year: Query<Option<i32>>,
    ) -> Result<CsvTable, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let figures = acts::figures(&app, &permit, year.0).await?;
        let name = format!("figures-{}.csv", figures.year);
        Ok(CsvTable::Table(Binary(sheet::figures(speech.words, &figures).csv()), attachment(&name)))
    }

    /// Take the figures out as a workbook
    #[oai(path = "/umbrellas/:id/figures.xlsx", method = "get", operation_id = "export_figures_xlsx")]
    async fn figures_xlsx(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// The year of the events; this year unless told otherwise.
        year: Query<Option<i32>>,
    ) -> Result<XlsxTable, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let figures = acts::figures(&app, &permit, year.0).await?;
        let name = format!("figures-{}.xlsx", figures.year);
        Ok(XlsxTable::Table(Binary(sheet::figures(speech.words, &figures).xlsx()?), attachment(&name)))
    }
}
