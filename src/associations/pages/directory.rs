//! The public directory: find a village's association.

use askama::Template;
use poem::{Request, Response, handler, web::Data};

use super::{Options, municipalities, municipality, options, query, said};
use crate::{
    associations::{
        Kind,
        acts::{self, Search},
        view::AssociationView,
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "associations/pages/directory.html")]
struct DirectoryPage {
    shell: Shell,
    form: FormState,
    municipalities: Options,
    kinds: Options,
    found: Vec<Found>,
    count: String,
    filters: Vec<String>,
    is_later: bool,
    first: String,
    next: Option<String>,
}

/// An association in the directory.
struct Found {
    name: String,
    slug: String,
    village: String,
    municipality: String,
    kind: String,
}

#[handler]
pub(super) async fn show_directory(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
) -> Result<Response, Fault> {
    let (words, fields) = (speech.words, query(request));
    let page = acts::directory(&app, &search(&fields)).await?;
    let shown = i64::try_from(page.items.len()).unwrap_or_default();
    let count = if page.next.is_some() { "directory-count-more" } else { "directory-count" };
    let page = DirectoryPage {
        shell: Shell::new(&speech, guest.called()),
        municipalities: municipalities(),
        kinds: options(words, "kind", Kind::ALL.iter().map(|kind| kind.key())),
        count: words.with(count, "count", shown),
        filters: filters(words, &fields),
        is_later: fields.filled("after").is_some(),
        first: address(&fields, None)?,
        next: page.next.map(|next| address(&fields, Some(next))).transpose()?,
        found: page.items.into_iter().map(|one| found(words, one)).collect(),
        form: FormState { fields, ..FormState::default() },
    };
    shell::html(&page)
}

fn search(fields: &Fields) -> Search {
    Search {
        q: fields.filled("q").map(|q| q.chars().take(LONGEST).collect()),
        municipality: fields.filled("municipality"),
        kind: Kind::from_key(fields.text("kind")),
        after: fields.filled("after"),
        ..Search::default()
    }
}

fn found(words: Words, one: AssociationView) -> Found {
    Found {
        name: one.name,
        slug: one.slug,
        village: one.village.unwrap_or_default(),
        municipality: municipality(&one.municipality),
        kind: said(words, "kind", one.kind.key()),
    }
}

/// What the list is narrowed to, a sentence each.
fn filters(words: Words, fields: &Fields) -> Vec<String> {
    let q = fields.filled("q").map(|q| words.with("directory-filter-q", "q", q));
    let place = fields
        .filled("municipality")
        .map(|code| words.with("directory-filter-municipality", "name", municipality(&code)));
    let kind = Kind::from_key(fields.text("kind"))
        .map(|kind| words.with("directory-filter-kind", "kind", said(words, "kind", kind.key())));
    [q, place, kind].into_iter().flatten().collect()
}

/// The address of the same search at another page.
fn address(fields: &Fields, after: Option<String>) -> Result<String, Fault> {
    let kept = ["q", "municipality", "kind"].into_iter().filter_map(|name| Some((name, fields.filled(name)?)));
    let pairs: Vec<(&str, String)> = kept.chain(after.map(|after| ("after", after))).collect();
    let query = serde_urlencoded::to_string(pairs).map_err(Fault::broken)?;
    Ok(if query.is_empty() { "/associations".to_owned() } else { format!("/associations?{query}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_keeps_the_search() {
        let fields =
            Fields(vec![("q".into(), "å b".into()), ("kind".into(), String::new()), ("after".into(), "x".into())]);
        assert_eq!(address(&fields, None).unwrap(), "/associations?q=%C3%A5+b");
        assert_eq!(address(&fields, Some("y".into())).unwrap(), "/associations?q=%C3%A5+b&after=y");
        assert_eq!(address(&Fields::default(), None).unwrap(), "/associations");
    }
}
