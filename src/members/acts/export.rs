//! The whole list taken out as a file that can be read in again.

use std::collections::HashMap;

use sea_orm::{FromQueryResult, QueryOrder, QuerySelect};

use crate::{
    associations::{
        Permit,
        right::{ExportMembers, SeeFees},
    },
    kit::{App, Fault},
    members::{
        Category, HouseholdId, MemberId, fee_year, household, member,
        sheet::{self, Line},
    },
};

/// What an export has of a member.
#[derive(FromQueryResult)]
struct Row {
    id: MemberId,
    number: Option<String>,
    external_id: Option<String>,
    given_name: String,
    family_name: String,
    sort_key: String,
    email: Option<String>,
    phone: Option<String>,
    street: Option<String>,
    postal_code: Option<String>,
    city: Option<String>,
    birth_year: Option<i32>,
    category: Category,
    household_id: Option<HouseholdId>,
    joined: Option<chrono::NaiveDate>,
    left_day: Option<chrono::NaiveDate>,
    note: Option<String>,
}

const COLUMNS: [member::Column; 17] = [
    member::Column::Id,
    member::Column::Number,
    member::Column::ExternalId,
    member::Column::GivenName,
    member::Column::FamilyName,
    member::Column::SortKey,
    member::Column::Email,
    member::Column::Phone,
    member::Column::Street,
    member::Column::PostalCode,
    member::Column::City,
    member::Column::BirthYear,
    member::Column::Category,
    member::Column::HouseholdId,
    member::Column::Joined,
    member::Column::LeftDay,
    member::Column::Note,
];

/// Everybody on the list, past members among them, in an order that depends on nothing but what is
/// said of them. Paid years are there for those who may see them.
///
/// # Errors
/// A fault of the store.
pub async fn export(app: &App, permit: &Permit<ExportMembers>) -> Result<Vec<Line>, Fault> {
    let mut rows: Vec<Row> = member::Entity::named(permit)
        .select_only()
        .columns(COLUMNS)
        .order_by_asc(member::Column::SortKey)
        .into_model()
        .all(app.read())
        .await?;
    // Ids are made anew elsewhere: of two with one name the same must come first everywhere.
    rows.sort_by(|one, other| order(one).cmp(&order(other)));
    let mut years = years(app, permit).await?;
    let homes: HashMap<HouseholdId, String> = household::Entity::within(permit)
        .select_only()
        .columns([household::Column::Id, household::Column::Name])
        .into_tuple::<(HouseholdId, String)>()
        .all(app.read())
        .await?
        .into_iter()
        .collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let paid = years.remove(&row.id).unwrap_or_default();
            let household = row.household_id.and_then(|id| homes.get(&id).cloned());
            line(row, paid, household)
        })
        .collect())
}

/// The list as CSV that opens right in a Swedish Excel.
///
/// # Errors
/// A fault of the store.
pub async fn export_csv(app: &App, permit: &Permit<ExportMembers>) -> Result<Vec<u8>, Fault> {
    let lines = export(app, permit).await?;
    tokio::task::spawn_blocking(move || sheet::export_csv(&lines)).await.map_err(Fault::broken)
}

/// The list as a workbook.
///
/// # Errors
/// A fault of the store; Broken, when a note is longer than a workbook takes.
pub async fn export_xlsx(app: &App, permit: &Permit<ExportMembers>) -> Result<Vec<u8>, Fault> {
    let lines = export(app, permit).await?;
    let written = tokio::task::spawn_blocking(move || sheet::export_xlsx(&lines)).await.map_err(Fault::broken)?;
    written.map_err(Fault::broken)
}

/// What decides the order: everything by which two people of one name are told apart.
type Order<'a> = (&'a str, Option<&'a str>, Option<&'a str>, Option<i32>, Option<&'a str>, Option<&'a str>);

fn order(row: &Row) -> Order<'_> {
    (
        row.sort_key.as_str(),
        row.number.as_deref(),
        row.external_id.as_deref(),
        row.birth_year,
        row.email.as_deref(),
        row.street.as_deref(),
    )
}

async fn years(app: &App, permit: &Permit<ExportMembers>) -> Result<HashMap<MemberId, Vec<(i32, bool)>>, Fault> {
    let mut years: HashMap<MemberId, Vec<(i32, bool)>> = HashMap::new();
    if !permit.also::<SeeFees>() {
        return Ok(years);
    }
    let rows: Vec<(MemberId, i32)> = fee_year::Entity::within(permit)
        .select_only()
        .columns([fee_year::Column::MemberId, fee_year::Column::Year])
        .order_by_asc(fee_year::Column::Year)
        .into_tuple()
        .all(app.read())
        .await?;
    for (member, year) in rows {
        years.entry(member).or_default().push((year, true));
    }
    Ok(years)
}

fn line(row: Row, paid: Vec<(i32, bool)>, household: Option<String>) -> Line {
    Line {
        number: row.number,
        external_id: row.external_id,
        given_name: row.given_name,
        family_name: row.family_name,
        email: row.email,
        phone: row.phone,
        street: row.street,
        postal_code: row.postal_code,
        city: row.city,
        birth_year: row.birth_year,
        category: Some(row.category.into()),
        joined: row.joined,
        left: row.left_day,
        note: row.note,
        paid,
        household,
    }
}
