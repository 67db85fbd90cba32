//! The county as an umbrella's office sees it: figures at a glance, map, and the list of affiliates.

use std::sync::Arc;

use askama::Template;
use poem::Response;

use super::{
    Options, kinds, municipalities, narrowed,
    picture::{self, Mark, Picture, whole},
};
use crate::{
    associations::{place::Here, right::SeeNetwork},
    kit::{
        App, Fault, Words,
        clock::HOME_ZONE,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    network::{
        Board, Search, Sort, acts, rules,
        search::municipality_name,
        view::{Affiliate, AffiliateView},
    },
};

/// Rows on a page: a whole county on one.
const ROWS: u64 = 300;
/// The fields of the filter.
const FILTER: [&str; 5] = ["q", "municipality", "kind", "board", "sort"];

#[derive(Template)]
#[template(path = "network/pages/county.html")]
struct CountyPage {
    shell: Shell,
    form: FormState,
    slug: String,
    api: String,
    tiles: Vec<Tile>,
    picture: Picture,
    municipalities: Options,
    kinds: Options,
    boards: Options,
    headings: Vec<Heading>,
    rows: Vec<Row>,
    count: String,
    is_empty: bool,
    is_narrowed: bool,
    download: String,
    first: Option<String>,
    next: Option<String>,
}

/// A figure at a glance.
pub(super) struct Tile {
    pub label: String,
    pub small: String,
    pub figure: String,
}

/// The heading of a column.
struct Heading {
    text: String,
    href: Option<String>,
    order: Option<&'static str>,
    is_figure: bool,
}

/// An affiliate in the list.
struct Row {
    name: String,
    slug: String,
    village: String,
    municipality: String,
    board: String,
    is_vacant: bool,
    members: String,
    events: String,
    meeting: String,
    changed: String,
    email: String,
}

/// The page.
///
/// # Errors
/// As [`crate::associations::permit()`]; Invalid for a cursor that is none.
pub(super) async fn show(app: &App, speech: &Speech, here: &Here, asked: Fields) -> Result<Response, Fault> {
    let permit = here.permit::<SeeNetwork>()?;
    let words = speech.words;
    let facts = acts::facts(app, &permit).await?;
    let picture = picture::draw(words, &facts.iter().map(|one| mark(&one.view)).collect::<Vec<_>>());
    let (all, tiles) = (facts.len(), tiles(words, &facts, &picture));
    let municipalities = municipalities(facts.iter().map(|one| one.view.municipality.as_str()));
    let search = Search::from_fields(&asked);
    let chosen = search.choose(&facts);
    let found = chosen.len();
    let page = search.cut(&chosen, Some(ROWS), asked.filled("after").as_deref())?;
    let address = |changed: &[(&str, &str)]| {
        Ok::<_, Fault>(format!("/{}/county{}", here.association.slug, narrowed(&asked, &FILTER, changed)?))
    };
    let page = CountyPage {
        shell: here.shell(speech, "county"),
        slug: here.association.slug.clone(),
        api: format!("/api/v1/umbrellas/{}", here.association.id),
        tiles,
        picture,
        municipalities,
        kinds: kinds(words),
        boards: boards(words),
        headings: headings(words, search.sort, &address)?,
        rows: page.items.into_iter().map(|one| row(words, one)).collect(),
        count: words.with2("county-count", ("found", found), ("all", all)),
        is_empty: all == 0,
        is_narrowed: found < all,
        download: narrowed(&asked, &FILTER, &[])?,
        first: asked.filled("after").map(|_| address(&[])).transpose()?,
        next: page.next.map(|next| address(&[("after", next.as_str())])).transpose()?,
        form: FormState { fields: asked, ..FormState::default() },
    };
    shell::html(&page)
}

fn mark(one: &AffiliateView) -> Mark<'_> {
    Mark {
        name: &one.name,
        village: one.village.as_deref(),
        slug: &one.slug,
        municipality: &one.municipality,
        position: one.position.map(|at| (at.lat, at.lon)),
    }
}

fn tiles(words: Words, facts: &[Arc<Affiliate>], picture: &Picture) -> Vec<Tile> {
    let facts: Vec<&AffiliateView> = facts.iter().map(|one| &one.view).collect();
    let boards = |board: Board| facts.iter().filter(|one| one.board == board).count();
    let members = rules::sum(facts.iter().map(|one| one.member_count));
    let meetings = facts.iter().filter(|one| one.next_annual_meeting.is_some()).count();
    let tile = |key: &str, small: String, figure: String| Tile {
        label: words.t(&format!("county-tile-{key}")),
        small,
        figure,
    };
    vec![
        tile(
            "associations",
            words.with("county-in-municipalities", "count", picture.municipalities),
            words.number(whole(facts.len())),
        ),
        tile("members", left_out(words, members.left_out), sum(words, members.persons)),
        tile(
            "boards",
            words.with2("county-boards-not", ("vacant", boards(Board::Vacant)), ("unknown", boards(Board::Unknown))),
            words.number(whole(boards(Board::Complete))),
        ),
        tile(
            "events",
            words.t("county-events-public"),
            words.number(facts.iter().map(|one| one.events_this_year).sum::<i64>()),
        ),
        tile("meetings", words.t("county-meetings-known"), words.number(whole(meetings))),
    ]
}

/// A sum of members; a dash where there is none to show.
pub(super) fn sum(words: Words, persons: Option<i64>) -> String {
    persons.map_or_else(|| "–".to_owned(), |persons| words.number(persons))
}

/// What a sum of members leaves out.
pub(super) fn left_out(words: Words, associations: i64) -> String {
    if associations == 0 {
        words.t("county-members-counted")
    } else {
        words.with("county-members-without", "count", associations)
    }
}

fn boards(words: Words) -> Options {
    Board::ALL
        .iter()
        .map(|board| (board.key().to_owned(), words.t(&format!("network-board-{}", board.key()))))
        .collect()
}

fn headings(
    words: Words,
    sort: Sort,
    address: &impl Fn(&[(&str, &str)]) -> Result<String, Fault>,
) -> Result<Vec<Heading>, Fault> {
    let columns = [
        ("name", Some(Sort::Name)),
        ("municipality", Some(Sort::Municipality)),
        ("board", None),
        ("members", Some(Sort::Members)),
        ("events-this-year", None),
        ("annual-meeting", None),
        ("changed", Some(Sort::Changed)),
    ];
    let heading = |(key, by): (&str, Option<Sort>)| {
        let order = if matches!(by, Some(Sort::Members | Sort::Changed)) { "descending" } else { "ascending" };
        Ok::<_, Fault>(Heading {
            text: words.t(&format!("network-column-{key}")),
            href: by.map(|by| address(&[("sort", by.key())])).transpose()?,
            order: (by == Some(sort)).then_some(order),
            is_figure: matches!(key, "members" | "events-this-year"),
        })
    };
    columns.into_iter().map(heading).collect()
}

fn row(words: Words, one: AffiliateView) -> Row {
    Row {
        name: one.name,
        slug: one.slug,
        village: one.village.unwrap_or_default(),
        municipality: municipality_name(&one.municipality).to_owned(),
        board: words.t(&format!("network-board-{}", one.board.key())),
        is_vacant: one.board == Board::Vacant,
        members: one.member_count.map_or_else(|| words.t("network-fewer"), |count| words.number(count)),
        events: words.number(one.events_this_year),
        // Days in figures: the columns have no room for the names of months.
        meeting: one.next_annual_meeting.map_or_else(|| words.t("county-meeting-unknown"), |day| day.to_string()),
        changed: one.last_changed.with_timezone(&HOME_ZONE).date_naive().to_string(),
        email: one.email.unwrap_or_default(),
    }
}
