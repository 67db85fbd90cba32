//! The directory of an umbrella, for anybody: which associations there are, and where.

use askama::Template;
use poem::Response;

use super::{
    Options, kinds, municipalities,
    picture::{self, Mark, Picture},
};
use crate::{
    associations::{Kind, place::Here, view::AssociationView},
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
        text,
    },
    network::{acts, search::municipality_name},
};

#[derive(Template)]
#[template(path = "network/pages/directory.html")]
struct DirectoryPage {
    shell: Shell,
    form: FormState,
    name: String,
    slug: String,
    picture: Picture,
    municipalities: Options,
    kinds: Options,
    /// None: whether a board is complete is not for everybody.
    boards: Options,
    rows: Vec<Row>,
    count: String,
    is_empty: bool,
    is_narrowed: bool,
}

/// An affiliate in the list.
struct Row {
    name: String,
    slug: String,
    village: String,
    municipality: String,
    kind: String,
    website: String,
}

/// The page.
///
/// # Errors
/// A fault of the store.
pub(super) async fn show(app: &App, speech: &Speech, here: &Here, asked: Fields) -> Result<Response, Fault> {
    let words = speech.words;
    let mut list = acts::directory(app, here.association.id).await?;
    let picture = picture::draw(words, &list.iter().map(mark).collect::<Vec<_>>());
    let municipalities = municipalities(list.iter().map(|one| one.municipality.as_str()));
    let all = list.len();
    list.retain(|one| fits(one, &asked));
    let page = DirectoryPage {
        shell: here.shell(speech, "county"),
        name: here.association.name.clone(),
        slug: here.association.slug.clone(),
        picture,
        municipalities,
        kinds: kinds(words),
        boards: Options::new(),
        count: words.with2("county-count", ("found", list.len()), ("all", all)),
        is_empty: all == 0,
        is_narrowed: list.len() < all,
        rows: list.into_iter().map(|one| row(words, one)).collect(),
        form: FormState { fields: asked, ..FormState::default() },
    };
    shell::html(&page)
}

fn mark(one: &AssociationView) -> Mark<'_> {
    Mark {
        name: &one.name,
        village: one.village.as_deref(),
        slug: &one.slug,
        municipality: &one.municipality,
        position: one.position.map(|at| (at.lat, at.lon)),
    }
}

fn fits(one: &AssociationView, asked: &Fields) -> bool {
    let village = one.village.as_deref().unwrap_or_default();
    let place = text::fold(&format!(" {} {village} {}", one.name, municipality_name(&one.municipality)));
    let words = text::fold(asked.text("q"));
    words.split_whitespace().all(|word| place.contains(&format!(" {word}")))
        && asked.filled("municipality").is_none_or(|code| code == one.municipality)
        && Kind::from_key(asked.text("kind")).is_none_or(|kind| kind == one.kind)
}

fn row(words: Words, one: AssociationView) -> Row {
    Row {
        name: one.name,
        slug: one.slug,
        village: one.village.unwrap_or_default(),
        municipality: municipality_name(&one.municipality).to_owned(),
        kind: words.t(&format!("kind-{}", one.kind.key())),
        website: one.website.unwrap_or_default(),
    }
}
