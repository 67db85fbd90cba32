//! One member: what the list says, whether they may vote and why, their household, paid years.

use std::collections::BTreeSet;

use askama::Template;
use chrono::Datelike;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{member_id, said, wording};
use crate::{
    associations::{
        place::Here,
        right::{BeInside, KeepMembers, MarkFees, SeeContacts},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        phone,
        shell::{self, Shell},
    },
    members::{
        acts,
        view::{HouseholdView, MemberView},
    },
};

/// How many years back a fee can be marked on this page.
const YEARS_BACK: i32 = 2;
/// The month from which next year's fee can be marked.
const NEXT_YEAR_FROM: u32 = 10;

#[derive(Template)]
#[template(path = "members/pages/member.html")]
struct MemberPage {
    shell: Shell,
    slug: String,
    id: String,
    name: String,
    facts: Vec<Fact>,
    note: Vec<String>,
    vote: Option<(String, String)>,
    household: Option<HouseholdView>,
    fees: Option<Vec<FeeYear>>,
    marks_fees: bool,
    may_keep: bool,
}

/// Something that the list says, with a link when it can be followed.
struct Fact {
    label: String,
    value: String,
    href: Option<String>,
}

/// A year and whether its fee is paid.
struct FeeYear {
    year: i32,
    is_paid: bool,
}

fn facts(words: Words, one: &MemberView) -> Vec<Fact> {
    let fact = |field: &str, value: Option<String>, href: Option<String>| {
        value.filter(|value| !value.is_empty()).map(|value| Fact { label: wording::label(words, field), value, href })
    };
    let mail = one.email.as_ref().map(|email| format!("mailto:{email}"));
    let call = one.phone.as_ref().map(|phone| format!("tel:{phone}"));
    [
        fact("number", one.number.clone(), None),
        fact("category", Some(said(words, "member-category", one.category.key())), None),
        fact("email", one.email.clone(), mail),
        fact("phone", one.phone.as_deref().map(phone::spoken), call),
        fact("address", one.address.as_ref().map(wording::on_one_line), None),
        fact("birth_year", one.birth_year.map(|year| year.to_string()), None),
        fact("joined", one.joined.map(|day| words.date(&day)), None),
        fact("left", one.left.map(|day| words.date(&day)), None),
        fact("external_id", one.external_id.clone(), None),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The years that can be marked, the latest first: the last few, and all that are paid.
fn fee_years(paid: &[i32], today: chrono::NaiveDate) -> Vec<FeeYear> {
    let last = if today.month() >= NEXT_YEAR_FROM { today.year() + 1 } else { today.year() };
    let shown: BTreeSet<i32> = (today.year() - YEARS_BACK..=last).chain(paid.iter().copied()).collect();
    shown.into_iter().rev().map(|year| FeeYear { year, is_paid: paid.contains(&year) }).collect()
}

/// The household, for those who see everybody's addresses.
async fn household(app: &App, here: &Here, one: &MemberView) -> Result<Option<HouseholdView>, Fault> {
    match (one.household_id, here.permit::<SeeContacts>()) {
        (Some(id), Ok(permit)) => acts::see_household(app, &permit, id).await.map(Some),
        _ => Ok(None),
    }
}

#[handler]
pub(super) async fn show_member(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let words = speech.words;
    let here = Here::find(&app, guest, &slug).await?;
    let one = acts::see(&app, &here.permit::<BeInside>()?, member_id(&member)?).await?;
    let page = MemberPage {
        shell: here.shell(&speech, "members"),
        id: one.id.to_string(),
        name: one.full_name(),
        facts: facts(words, &one),
        note: one.note.iter().flat_map(|note| note.lines()).map(ToOwned::to_owned).collect(),
        vote: one.may_vote.map(|vote| wording::vote(words, vote)),
        household: household(&app, &here, &one).await?,
        fees: one.fee_years.as_ref().map(|paid| fee_years(paid, app.today())),
        marks_fees: here.permit::<MarkFees>().is_ok(),
        may_keep: here.permit::<KeepMembers>().is_ok(),
        slug,
    };
    shell::html(&page)
}

#[handler]
pub(super) async fn do_mark(
    app: Data<&App>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<MarkFees>()?;
    let year = fields.text("year").parse().map_err(|_| Fault::field("year", "fee_year_out_of_range"))?;
    let is_paid = fields.ticked("paid");
    let marked = acts::mark_fee(&app, &permit, member_id(&member)?, year, is_paid).await?;
    let done = if is_paid { "fee_marked" } else { "fee_unmarked" };
    Ok(shell::go(&format!("/{slug}/members/{}?done={done}", marked.id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_one_needs_can_be_marked() {
        let years = |day: &str, paid: &[i32]| {
            fee_years(paid, day.parse().unwrap()).iter().map(|one| (one.year, one.is_paid)).collect::<Vec<_>>()
        };
        assert_eq!(years("2026-03-01", &[2025]), [(2026, false), (2025, true), (2024, false)]);
        assert_eq!(
            years("2026-11-01", &[2019]),
            [(2027, false), (2026, false), (2025, false), (2024, false), (2019, true)]
        );
    }
}
