//! The JSON door of members.

mod own;
mod shapes;

use chrono::NaiveDate;
use poem::{Request, web::Data};
use poem_openapi::{
    OpenApi,
    param::{Header, Path, Query},
    payload::{Binary, Json},
};

use super::{
    Category, HouseholdId, ImportId, MemberId,
    acts::{self, Order, Search},
    draft::{HouseholdDraft, MemberDraft},
    view::{HouseholdSuggestion, HouseholdView, ImportView, MemberView, UndoView},
};
use crate::{
    associations::{AssociationId, permit},
    identity::Known,
    kit::{
        App, Fault,
        answer::{Gone, Got, Made, version},
        door::Speech,
        once::Once,
        page::Page,
        secret,
    },
};

pub use own::OwnApi;
pub use shapes::{CsvList, ListFile, Tag, XlsxList, attachment};

/// Operations of members.
pub struct MembersApi;

#[OpenApi(prefix_path = "/api/v1", tag = "Tag::Members")]
impl MembersApi {
    /// List members
    ///
    /// Board members without access to contacts get names alone; paid years are there for those
    /// who may see them.
    #[oai(path = "/associations/:id/members", method = "get", operation_id = "list_members")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn list(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The beginning of any part of a name, of a mailbox or a telephone; å ä ö and case do not matter.
        q: Query<Option<String>>,
        /// A kind of member.
        category: Query<Option<Category>>,
        /// The day on which they are members; today unless told otherwise.
        on: Query<Option<NaiveDate>>,
        /// A household.
        household: Query<Option<HouseholdId>>,
        /// How many at most, 1 to 500.
        limit: Query<Option<u64>>,
        /// The `next` of the page before.
        after: Query<Option<String>>,
    ) -> Result<Json<Page<MemberView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let search = Search {
            q: q.0,
            category: category.0,
            on: on.0,
            household: household.0,
            fee: None,
            limit: limit.0,
            after: after.0,
        };
        Ok(Json(acts::list(&app, &permit, &search).await?))
    }

    /// Enter a member
    #[oai(path = "/associations/:id/members", method = "post", operation_id = "create_member")]
    async fn create(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<MemberDraft>,
    ) -> Result<Made<MemberView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_member {}", id.0), &draft.0)?;
        let made = acts::create(&app, &permit, &once, &draft).await?;
        let (place, version) = (format!("/associations/{}/members/{}", id.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// See a member
    ///
    /// Everybody may see themselves.
    #[oai(path = "/associations/:association/members/:member", method = "get", operation_id = "get_member")]
    async fn get(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        member: Path<MemberId>,
    ) -> Result<Got<MemberView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let seen = acts::see(&app, &permit, member.0).await?;
        let version = seen.version;
        Ok(Got::at(seen, version))
    }

    /// Change a member
    ///
    /// What is left out is emptied, paid years excepted.
    #[oai(path = "/associations/:association/members/:member", method = "put", operation_id = "change_member")]
    async fn change(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        member: Path<MemberId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<MemberDraft>,
    ) -> Result<Got<MemberView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let changed = acts::change(&app, &permit, member.0, version(if_match.0.as_ref())?, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// Remove a member
    ///
    /// Name and contact are erased at once; a row without a name stays for counts.
    #[oai(path = "/associations/:association/members/:member", method = "delete", operation_id = "delete_member")]
    async fn remove(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        member: Path<MemberId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove(&app, &permit, member.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }

    /// Mark a year's fee as paid
    #[oai(
        path = "/associations/:association/members/:member/fee-years/:year",
        method = "put",
        operation_id = "mark_fee_year"
    )]
    async fn mark_fee(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        member: Path<MemberId>,
        /// The year, four digits.
        year: Path<i32>,
    ) -> Result<Got<MemberView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let marked = acts::mark_fee(&app, &permit, member.0, year.0, true).await?;
        let version = marked.version;
        Ok(Got::at(marked, version))
    }

    /// Take the mark of a paid year away
    #[oai(
        path = "/associations/:association/members/:member/fee-years/:year",
        method = "delete",
        operation_id = "unmark_fee_year"
    )]
    async fn unmark_fee(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        member: Path<MemberId>,
        /// The year, four digits.
        year: Path<i32>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::mark_fee(&app, &permit, member.0, year.0, false).await?;
        Ok(Gone::Gone)
    }

    /// Import a list
    ///
    /// Members are met again by number, by the other system's key, or by name with year of birth,
    /// mailbox or address. Only what the file says is changed: an empty cell leaves the old value.
    /// Rows that do not fit are told and left aside; all others are written together, or not at all.
    #[oai(path = "/associations/:id/members/import", method = "post", operation_id = "import_members")]
    #[expect(clippy::too_many_arguments, reason = "one for each parameter of the contract")]
    async fn import(
        &self,
        app: Data<&App>,
        speech: Data<&Speech>,
        who: Known,
        id: Path<AssociationId>,
        /// Says what would happen, and changes nothing.
        dry_run: Query<Option<bool>>,
        /// The board's consent to take the year of birth from personnummer, and nothing else. Without
        /// it a file with a column of personnummer is refused.
        keep_birth_year: Query<Option<bool>>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        request: &Request,
        file: ListFile,
    ) -> Result<Json<ImportView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let keep = keep_birth_year.0.unwrap_or_default();
        let bytes = file.bytes(request)?;
        let what = format!("import_members {} {keep}", id.0);
        let once = Once::keyed(key.0, &what, &secret::sha256(&bytes))?;
        let order = Order::guessed(acts::read_table(bytes).await?, keep);
        let done = if dry_run.0.unwrap_or_default() {
            acts::preview(&app, &permit, order, speech.words).await?
        } else {
            acts::import(&app, &permit, &once, order, speech.words).await?
        };
        Ok(Json(done))
    }

    /// Undo an import
    ///
    /// Whoever was changed since stays as they are, and is told.
    #[oai(path = "/associations/:id/members/import/:undo/undo", method = "post", operation_id = "undo_member_import")]
    async fn undo(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// The `undo` of the import.
        undo: Path<ImportId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
    ) -> Result<Json<UndoView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, "undo_member_import", &undo.0.to_string())?;
        Ok(Json(acts::undo(&app, &permit, &once, undo.0).await?))
    }

    /// Take the list out as CSV
    #[oai(path = "/associations/:id/members.csv", method = "get", operation_id = "export_members_csv")]
    async fn export_csv(&self, app: Data<&App>, who: Known, id: Path<AssociationId>) -> Result<CsvList, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let list = acts::export_csv(&app, &permit).await?;
        Ok(CsvList::List(Binary(list), attachment(&format!("members-{}.csv", app.today()))))
    }

    /// Take the list out as a workbook
    #[oai(path = "/associations/:id/members.xlsx", method = "get", operation_id = "export_members_xlsx")]
    async fn export_xlsx(&self, app: Data<&App>, who: Known, id: Path<AssociationId>) -> Result<XlsxList, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let list = acts::export_xlsx(&app, &permit).await?;
        Ok(XlsxList::List(Binary(list), attachment(&format!("members-{}.xlsx", app.today()))))
    }

    /// List households
    #[oai(path = "/associations/:id/households", method = "get", operation_id = "list_households")]
    async fn households(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
    ) -> Result<Json<Page<HouseholdView>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::list_households(&app, &permit).await?)))
    }

    /// Make a household
    #[oai(path = "/associations/:id/households", method = "post", operation_id = "create_household")]
    async fn create_household(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
        /// Makes a repeat harmless.
        #[oai(name = "Idempotency-Key")]
        key: Header<Option<String>>,
        draft: Json<HouseholdDraft>,
    ) -> Result<Made<HouseholdView>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        let once = Once::keyed(key.0, &format!("create_household {}", id.0), &draft.0)?;
        let made = acts::create_household(&app, &permit, &once, &draft).await?;
        let (place, version) = (format!("/associations/{}/households/{}", id.0, made.id), made.version);
        Ok(Made::at(made, &place, version))
    }

    /// Suggest households from equal addresses
    #[oai(path = "/associations/:id/households/suggestions", method = "get", operation_id = "suggest_households")]
    async fn suggestions(
        &self,
        app: Data<&App>,
        who: Known,
        id: Path<AssociationId>,
    ) -> Result<Json<Page<HouseholdSuggestion>>, Fault> {
        let permit = permit(&app, &who.caller(), id.0).await?;
        Ok(Json(Page::whole(acts::suggest_households(&app, &permit).await?)))
    }

    /// Change a household
    #[oai(path = "/associations/:association/households/:household", method = "put", operation_id = "change_household")]
    async fn change_household(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        household: Path<HouseholdId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
        draft: Json<HouseholdDraft>,
    ) -> Result<Got<HouseholdView>, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        let version = version(if_match.0.as_ref())?;
        let changed = acts::change_household(&app, &permit, household.0, version, &draft).await?;
        let version = changed.version;
        Ok(Got::at(changed, version))
    }

    /// Dissolve a household; its members stay on the list
    #[oai(
        path = "/associations/:association/households/:household",
        method = "delete",
        operation_id = "delete_household"
    )]
    async fn remove_household(
        &self,
        app: Data<&App>,
        who: Known,
        association: Path<AssociationId>,
        household: Path<HouseholdId>,
        /// The version that you read.
        #[oai(name = "If-Match")]
        if_match: Header<Option<String>>,
    ) -> Result<Gone, Fault> {
        let permit = permit(&app, &who.caller(), association.0).await?;
        acts::remove_household(&app, &permit, household.0, version(if_match.0.as_ref())?).await?;
        Ok(Gone::Gone)
    }
}
