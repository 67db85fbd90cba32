//! The list: search, filter, page by page.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Options, address, options, query, said, wording};
use crate::{
    associations::{
        Permit,
        place::Here,
        right::{ExportMembers, KeepMembers, SeeMembers},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        page, phone,
        shell::{self, FormState, Shell},
    },
    members::{
        Category,
        acts::{self, Search},
        rules::Vote,
        view::{MemberView, Sight},
    },
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "members/pages/roster.html")]
struct RosterPage {
    shell: Shell,
    slug: String,
    form: FormState,
    categories: Options,
    rows: Vec<Row>,
    count: String,
    filters: Vec<String>,
    is_later: bool,
    first: String,
    next: Option<String>,
    whole: Option<(String, String)>,
    sight: Sight,
    may_keep: bool,
    may_export: bool,
    labels: Labels,
}

/// The headings, said again at each value on a phone.
struct Labels {
    number: String,
    contact: String,
    category: String,
    vote: String,
    fees: String,
}

impl Labels {
    fn new(words: Words) -> Self {
        Self {
            number: words.t("member-number"),
            contact: words.t("members-contact"),
            category: words.t("member-category"),
            vote: words.t("members-may-vote"),
            fees: words.t("member-fee-years"),
        }
    }
}

/// A member on the list.
struct Row {
    id: String,
    name: String,
    number: String,
    phone: String,
    email: String,
    category: String,
    vote: String,
    reason: String,
    fees: String,
}

fn row(words: Words, one: MemberView) -> Row {
    let (vote, reason) = one.may_vote.map(|vote| wording::vote(words, vote)).unwrap_or_default();
    Row {
        id: one.id.to_string(),
        name: one.listed_name(),
        number: one.number.unwrap_or_default(),
        phone: one.phone.as_deref().map(phone::spoken).unwrap_or_default(),
        email: one.email.unwrap_or_default(),
        category: said(words, "member-category", one.category.key()),
        // "Yes" needs no reason on a list of hundreds; a doubt does.
        reason: if one.may_vote.is_some_and(Vote::is_plain) { String::new() } else { reason },
        vote,
        fees: wording::years(&one.fee_years.unwrap_or_default()),
    }
}

fn search(fields: &Fields) -> Search {
    Search {
        q: fields.filled("q").map(|q| q.chars().take(LONGEST).collect()),
        category: Category::from_key(fields.text("category")),
        on: fields.date("on", &mut Vec::new()),
        household: fields.text("household").parse().ok(),
        limit: fields.ticked("all").then_some(page::MOST),
        after: fields.filled("after"),
        ..Search::default()
    }
}

/// Whether so many fit on one page, to be printed together.
fn fits_one_page(total: usize) -> bool {
    u64::try_from(total).is_ok_and(|total| total <= page::MOST)
}

#[handler]
pub(super) async fn show_roster(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let (words, fields) = (speech.words, query(request));
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<SeeMembers>()?;
    let search = search(&fields);
    let (found, total) = acts::counted(&app, &permit, &search).await?;
    let shown = i64::try_from(found.items.len()).unwrap_or_default();
    let is_part = search.after.is_some() || found.next.is_some();
    let path = format!("/{slug}/members");
    let kept = |more: (&'static str, Option<String>)| {
        let of = |name: &'static str| (name, fields.filled(name));
        address(&path, &[of("q"), of("category"), of("on"), of("household"), more])
    };
    let whole = if is_part && fits_one_page(total) {
        Some((kept(("all", Some("yes".to_owned())))?, words.with("members-whole", "total", total)))
    } else {
        None
    };
    let page = RosterPage {
        shell: here.shell(&speech, "members"),
        categories: options(words, "member-category", Category::ALL.iter().map(|category| category.key())),
        count: words.with2("members-count", ("shown", shown), ("total", total)),
        filters: filters(&app, &permit, words, &search).await?,
        is_later: search.after.is_some(),
        first: kept(("after", None))?,
        next: found.next.map(|next| kept(("after", Some(next)))).transpose()?,
        whole,
        sight: Sight::of(&permit),
        may_keep: here.may::<KeepMembers>(),
        may_export: here.may::<ExportMembers>(),
        labels: Labels::new(words),
        rows: found.items.into_iter().map(|one| row(words, one)).collect(),
        form: FormState { fields, ..FormState::default() },
        slug,
    };
    shell::html(&page)
}

/// What the list is narrowed to, a sentence each.
async fn filters(app: &App, permit: &Permit<SeeMembers>, words: Words, search: &Search) -> Result<Vec<String>, Fault> {
    let household = match search.household {
        Some(id) => acts::household_names(app, permit).await?.into_iter().find(|(one, _)| *one == id),
        None => None,
    };
    let q = search.q.as_deref().map(|q| words.with("members-filter-q", "q", q));
    let category = search.category.map(|category| {
        words.with("members-filter-category", "category", said(words, "member-category", category.key()))
    });
    let on = search.on.map(|day| words.with("members-filter-on", "day", words.date(&day)));
    let household = household.map(|(_, name)| words.with("members-filter-household", "name", name));
    Ok([q, category, on, household].into_iter().flatten().collect())
}
