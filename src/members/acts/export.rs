//! The whole list taken out as a file that can be read in again.

use std::collections::HashMap;

use sea_orm::QuerySelect;

use super::shelf::{self, Person};
use crate::{
    associations::{
        Permit,
        right::{ExportMembers, SeeFees},
    },
    kit::{App, Fault},
    members::{
        HouseholdId, household, member,
        sheet::{self, Line},
    },
};

/// Everybody on the list, past members among them, in an order that depends on nothing but what is
/// said of them. Paid years are there for those who may see them.
///
/// # Errors
/// A fault of the store.
pub async fn export(app: &App, permit: &Permit<ExportMembers>) -> Result<Vec<Line>, Fault> {
    let list = shelf::list_of(app, permit).await?;
    let mut people: Vec<&Person> = list.people.iter().map(AsRef::as_ref).collect();
    // Ids are made anew elsewhere: of two with one name the same must come first everywhere.
    people.sort_by(|one, other| order(&one.row).cmp(&order(&other.row)));
    let homes: HashMap<HouseholdId, String> = household::Entity::within(permit)
        .select_only()
        .columns([household::Column::Id, household::Column::Name])
        .into_tuple::<(HouseholdId, String)>()
        .all(app.read())
        .await?
        .into_iter()
        .collect();
    let fees = permit.also::<SeeFees>();
    Ok(people
        .into_iter()
        .map(|one| {
            let paid = one.years.iter().filter(|_| fees).map(|year| (*year, true)).collect();
            let household = one.row.household_id.and_then(|id| homes.get(&id).cloned());
            line(&one.row, paid, household)
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

fn order(row: &member::Model) -> Order<'_> {
    (
        row.sort_key.as_str(),
        row.number.as_deref(),
        row.external_id.as_deref(),
        row.birth_year,
        row.email.as_deref(),
        row.street.as_deref(),
    )
}

fn line(row: &member::Model, paid: Vec<(i32, bool)>, household: Option<String>) -> Line {
    Line {
        number: row.number.clone(),
        external_id: row.external_id.clone(),
        given_name: row.given_name.clone(),
        family_name: row.family_name.clone(),
        email: row.email.clone(),
        phone: row.phone.clone(),
        street: row.street.clone(),
        postal_code: row.postal_code.clone(),
        city: row.city.clone(),
        birth_year: row.birth_year,
        category: Some(row.category.into()),
        joined: row.joined,
        left: row.left_day,
        note: row.note.clone(),
        paid,
        household,
    }
}
