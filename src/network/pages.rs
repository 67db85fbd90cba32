//! The HTML door of the network: the county for an umbrella's office, the directory for anybody.

use std::collections::BTreeSet;

use poem::{
    Request, Response, Route, get, handler,
    http::header,
    web::{Data, Path},
};

use super::{acts, api::attachment, search::municipality_name, sheet};
use crate::{
    associations::{Kind, place::Here, right::SeeNetwork},
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::{self, Fields},
        text,
    },
};

mod county;
mod directory;
mod figures;
mod picture;

/// The pages of this room.
pub fn routes(route: Route) -> Route {
    route
        .at("/:slug/county", get(show_county))
        .at("/:slug/county/figures", get(show_figures))
        .at("/network/:slug/associations.csv", get(show_csv))
}

/// What stands in a page's address after the question mark.
fn query(request: &Request) -> Fields {
    Fields(form::decode(request.uri().query().unwrap_or_default().as_bytes()))
}

/// The umbrella of that slug; an ordinary association has no county.
async fn umbrella(app: &App, guest: Guest, slug: &str) -> Result<Here, Fault> {
    let here = Here::find(app, guest, slug).await?;
    if here.association.kind == Kind::Association {
        return Err(Fault::absent());
    }
    Ok(here)
}

/// The office sees facts; everybody else, members of the umbrella included, the directory.
#[handler]
async fn show_county(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = umbrella(&app, guest, &slug).await?;
    let asked = query(request);
    if here.may::<SeeNetwork>() {
        county::show(&app, &speech, &here, asked).await
    } else {
        directory::show(&app, &speech, &here, asked).await
    }
}

#[handler]
async fn show_figures(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = umbrella(&app, guest, &slug).await?;
    figures::show(&app, &speech, &here, &query(request)).await
}

/// The directory of an umbrella as a table, for anybody (F0).
#[handler]
async fn show_csv(app: Data<&App>, speech: Data<&Speech>, Path(slug): Path<String>) -> Result<Response, Fault> {
    let here = umbrella(&app, Guest(None), &slug).await?;
    let list = acts::directory(&app, here.association.id).await?;
    Ok(Response::builder()
        .header(header::CONTENT_TYPE, "text/csv; charset=utf-8")
        .header(header::CONTENT_DISPOSITION, attachment(&format!("{slug}.csv")))
        .header(header::CACHE_CONTROL, "no-cache")
        .body(sheet::directory(speech.words, &list).csv()))
}

/// Values to choose from, each with its text.
type Options = Vec<(String, String)>;

/// Kinds, with their texts.
fn kinds(words: Words) -> Options {
    Kind::ALL.iter().map(|kind| (kind.key().to_owned(), words.t(&format!("kind-{}", kind.key())))).collect()
}

/// The municipalities with these codes, each once, sorted by name in Swedish.
fn municipalities<'a>(codes: impl Iterator<Item = &'a str>) -> Options {
    let codes: BTreeSet<&str> = codes.collect();
    let mut all: Options =
        codes.into_iter().map(|code| (code.to_owned(), municipality_name(code).to_owned())).collect();
    all.sort_by_cached_key(|(code, name)| (text::sort_key(name), code.clone()));
    all
}

/// A query of the fields that were filled in, with `changed` put in their place; an empty one is left out.
fn narrowed(asked: &Fields, names: &[&str], changed: &[(&str, &str)]) -> Result<String, Fault> {
    let kept = names.iter().filter(|name| !changed.iter().any(|(other, _)| other == *name));
    let kept = kept.filter_map(|name| Some((*name, asked.filled(name)?)));
    let changed =
        changed.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (*name, (*value).to_owned()));
    let query = serde_urlencoded::to_string(kept.chain(changed).collect::<Vec<_>>()).map_err(Fault::broken)?;
    Ok(if query.is_empty() { query } else { format!("?{query}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_what_was_asked_and_changes_one_thing() {
        let asked =
            Fields(vec![("q".into(), "å b".into()), ("kind".into(), String::new()), ("after".into(), "x".into())]);
        let names = ["q", "kind", "sort"];
        assert_eq!(narrowed(&asked, &names, &[("sort", "members")]).unwrap(), "?q=%C3%A5+b&sort=members");
        assert_eq!(narrowed(&asked, &names, &[("q", "")]).unwrap(), "");
    }

    #[test]
    fn municipalities_stand_once_in_swedish_order() {
        let names: Vec<String> =
            municipalities(["2560", "2582", "2505", "2582"].into_iter()).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["Arvidsjaur", "Boden", "Älvsbyn"]);
    }
}
