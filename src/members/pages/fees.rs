//! The treasurer's list: who has paid which year, ticked row by row.

use askama::Template;
use chrono::Datelike;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Options, address, member_id, query};
use crate::{
    associations::{
        place::Here,
        right::{MarkFees, SeeFees, SeeMembers},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    members::{
        acts::{self, Search},
        rules,
        view::{MemberView, Sight},
    },
};

/// How many years back there is a list.
const YEARS_BACK: i32 = 5;

#[derive(Template)]
#[template(path = "members/pages/fees.html")]
struct FeesPage {
    shell: Shell,
    slug: String,
    form: FormState,
    year: i32,
    title: String,
    years: Vec<(i32, bool)>,
    choices: Options,
    rows: Vec<Row>,
    paid: String,
    count: String,
    is_narrowed: bool,
    is_later: bool,
    all: String,
    first: String,
    next: Option<String>,
    back: String,
    sight: Sight,
    marks_fees: bool,
}

/// A member on the list.
struct Row {
    id: String,
    name: String,
    number: String,
    is_paid: bool,
}

/// The year that the list is of: this year unless the address says another.
fn year(fields: &Fields, today: chrono::NaiveDate) -> i32 {
    fields.text("year").parse().ok().filter(|year| rules::FEE_YEARS.contains(year)).unwrap_or(today.year())
}

/// The years that have a list, and whether it is this one.
fn years(today: i32, chosen: i32) -> Vec<(i32, bool)> {
    let mut years: Vec<i32> = (today - YEARS_BACK..=today + 1).rev().collect();
    if !years.contains(&chosen) {
        years.push(chosen);
    }
    years.into_iter().map(|year| (year, year == chosen)).collect()
}

fn search(fields: &Fields, year: i32) -> Search {
    let fee = match fields.text("show") {
        "paid" => Some((year, true)),
        "unpaid" => Some((year, false)),
        _ => None,
    };
    Search { q: fields.filled("q"), fee, after: fields.filled("after"), ..Search::default() }
}

fn row(one: &MemberView, year: i32) -> Row {
    Row {
        id: one.id.to_string(),
        name: one.listed_name(),
        number: one.number.clone().unwrap_or_default(),
        is_paid: one.fee_years.as_ref().is_some_and(|years| years.contains(&year)),
    }
}

fn choices(words: Words) -> Options {
    let choice = |key: &str, text: &str| (key.to_owned(), words.t(text));
    vec![
        choice("", "members-fees-show-all"),
        choice("unpaid", "members-fees-show-unpaid"),
        choice("paid", "members-fees-show-paid"),
    ]
}

#[handler]
pub(super) async fn show_fees(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let (words, fields) = (speech.words, query(request));
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<SeeFees>()?;
    let permit = here.permit::<SeeMembers>()?;
    let year = year(&fields, app.today());
    let search = search(&fields, year);
    let page = acts::list(&app, &permit, &search).await?;
    let (paid, members) = acts::paid_count(&app, &permit, year).await?;
    let path = format!("/{slug}/members/fees");
    let kept = |after: Option<String>| {
        let of = |name: &'static str| (name, fields.filled(name));
        address(&path, &[("year", Some(year.to_string())), of("q"), of("show"), ("after", after)])
    };
    let shown = i64::try_from(page.items.len()).unwrap_or_default();
    let page = FeesPage {
        shell: here.shell(&speech, "members"),
        title: words.with("members-fees-title", "year", year.to_string()),
        years: years(app.today().year(), year),
        choices: choices(words),
        paid: words.pairs(
            "members-fees-count",
            &[("year", year.to_string()), ("paid", words.number(paid)), ("members", words.number(members))],
        ),
        count: words.with("members-fees-shown", "shown", shown),
        is_narrowed: search.q.is_some() || search.fee.is_some(),
        is_later: search.after.is_some(),
        all: address(&path, &[("year", Some(year.to_string()))])?,
        first: kept(None)?,
        next: page.next.map(|next| kept(Some(next))).transpose()?,
        back: kept(search.after.clone())?,
        sight: Sight::of(&permit),
        marks_fees: here.may::<MarkFees>(),
        rows: page.items.iter().map(|one| row(one, year)).collect(),
        form: FormState { fields, ..FormState::default() },
        year,
        slug,
    };
    shell::html(&page)
}

/// Ticks one row and comes back to it.
#[handler]
pub(super) async fn do_mark(
    app: Data<&App>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<MarkFees>()?;
    let id = member_id(fields.text("member"))?;
    let year = fields.text("year").parse().map_err(|_| Fault::field("year", "fee_year_out_of_range"))?;
    acts::mark_fee(&app, &permit, id, year, fields.ticked("paid")).await?;
    let list = format!("/{slug}/members/fees");
    let back = fields.text("back");
    let within = back == list || back.starts_with(&format!("{list}?"));
    let back = if within && !back.contains(['\r', '\n', '#']) { back } else { list.as_str() };
    Ok(shell::go(&format!("{back}#m-{id}")))
}
