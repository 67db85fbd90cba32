//! The figures of an umbrella by municipality.

use askama::Template;
use chrono::Datelike;
use poem::Response;

use super::{
    Options,
    county::{left_out, sum},
};
use crate::{
    associations::{place::Here, right::SeeNetwork},
    kit::{
        App, Fault, FieldFault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
    network::{acts, view::FigureRow},
};

/// How many years back one can choose.
const YEARS: i32 = 10;

#[derive(Template)]
#[template(path = "network/pages/figures.html")]
struct FiguresPage {
    shell: Shell,
    form: FormState,
    slug: String,
    api: String,
    year: String,
    intro: String,
    years: Options,
    rows: Vec<Row>,
    total: Row,
}

/// The figures of one municipality, or of all.
struct Row {
    name: String,
    associations: String,
    complete: String,
    vacant: String,
    unknown: String,
    members: String,
    left_out: String,
    events: String,
}

/// The page.
///
/// # Errors
/// As [`crate::associations::permit()`]; Invalid for a year that is none.
pub(super) async fn show(app: &App, speech: &Speech, here: &Here, asked: &Fields) -> Result<Response, Fault> {
    let permit = here.permit::<SeeNetwork>()?;
    let words = speech.words;
    let mut faults: Vec<FieldFault> = Vec::new();
    let year = asked.parsed("year", "year_malformed", &mut faults);
    if !faults.is_empty() {
        return Err(Fault::fields(faults));
    }
    let figures = acts::figures(app, &permit, year).await?;
    let this_year = app.today().year();
    let page = FiguresPage {
        shell: here.shell(speech, "county"),
        form: FormState::filled([("year", figures.year.to_string())]),
        slug: here.association.slug.clone(),
        api: format!("/api/v1/umbrellas/{}", here.association.id),
        year: figures.year.to_string(),
        intro: words.with2(
            "county-figures-intro",
            ("day", words.date(&figures.counted_on)),
            ("year", figures.year.to_string()),
        ),
        years: (0..=YEARS + 1)
            .map(|back| (this_year + 1 - back).to_string())
            .map(|year| (year.clone(), year))
            .collect(),
        rows: figures.items.into_iter().map(|one| row(words, one)).collect(),
        total: row(words, figures.total),
    };
    shell::html(&page)
}

fn row(words: Words, one: FigureRow) -> Row {
    Row {
        associations: words.number(one.associations),
        complete: words.number(one.boards_complete),
        vacant: words.number(one.boards_vacant),
        unknown: words.number(one.boards_unknown),
        members: sum(words, one.members),
        left_out: if one.suppressed { left_out(words, one.left_out) } else { String::new() },
        events: words.number(one.events),
        name: if one.municipality.is_some() { one.name } else { words.t("network-all") },
    }
}
