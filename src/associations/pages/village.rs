//! The village's own page: what anybody may know, and for those inside what they can do next.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    board::{covers, of_today},
    municipality, said,
};
use crate::{
    associations::{
        Kind, acts,
        draft::Address,
        place::Here,
        right::{BeInside, EditProfile, SeeMembers},
        rules,
        view::{AssociationView, OfficeView},
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        phone,
        shell::{self, Shell},
        text,
    },
};

#[derive(Template)]
#[template(path = "associations/pages/village.html")]
struct VillagePage {
    shell: Shell,
    name: String,
    slug: String,
    place: String,
    about: Vec<String>,
    facts: Vec<Fact>,
    board: Vec<(String, String)>,
    umbrellas: Vec<(String, String)>,
    is_umbrella: bool,
    posts: String,
    tasks: Vec<Task>,
}

/// Something to know, with a link when it can be followed.
struct Fact {
    label: String,
    value: String,
    href: Option<String>,
}

/// Something to do next.
struct Task {
    href: String,
    title: String,
    text: String,
}

#[handler]
pub(super) async fn show_village(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let words = speech.words;
    let here = Here::find(&app, guest, &slug).await?;
    let seen = acts::see(&app, here.caller.as_ref(), here.association.clone()).await?;
    let posts: Vec<String> = here.standing.posts.iter().map(|post| said(words, "post", post.key())).collect();
    let page = VillagePage {
        shell: here.shell(&speech, "start"),
        board: board(&app, &here, words).await?,
        umbrellas: umbrellas(&app, &here).await?,
        is_umbrella: seen.kind != Kind::Association,
        facts: facts(words, &seen),
        tasks: tasks(words, &here),
        posts: posts.join(", "),
        place: seen.village.iter().cloned().chain([municipality(&seen.municipality)]).collect::<Vec<_>>().join(", "),
        about: seen
            .about
            .iter()
            .flat_map(|about| about.lines())
            .filter(|line| !line.trim().is_empty())
            .map(ToOwned::to_owned)
            .collect(),
        name: seen.name,
        slug: seen.slug,
    };
    shell::html(&page)
}

/// Who sits on the board today: for those inside everybody, for others those who agreed to be shown.
async fn board(app: &App, here: &Here, words: Words) -> Result<Vec<(String, String)>, Fault> {
    let board = if here.may::<BeInside>() {
        let mut offices = acts::list_offices(app, &here.permit::<BeInside>()?, false).await?;
        offices.retain(|office| covers(office, app.today()));
        offices
    } else {
        acts::public_board(app, here.association.id).await?
    };
    let today = app.today();
    let named = |office: OfficeView| match office.until {
        Some(until) if until == today => format!("{} ({})", office.name, words.t("board-ends-today")),
        _ => office.name,
    };
    let board = of_today(board, today).into_iter();
    Ok(board.map(|office| (said(words, "post", office.post.key()), named(office))).collect())
}

async fn umbrellas(app: &App, here: &Here) -> Result<Vec<(String, String)>, Fault> {
    let mut found = Vec::new();
    for id in acts::umbrellas_of(app.read(), here.association.id).await? {
        let umbrella = acts::by_id(app.read(), id).await?;
        found.push((umbrella.name, umbrella.slug));
    }
    found.sort();
    Ok(found)
}

fn facts(words: Words, seen: &AssociationView) -> Vec<Fact> {
    let tongues: Vec<String> = seen.languages.iter().map(|tag| said(words, "tongue", tag)).collect();
    let fact = |label: &str, value: Option<String>, href: Option<String>| {
        value.map(|value| Fact { label: words.t(label), value, href })
    };
    [
        fact("village-kind", Some(said(words, "kind", seen.kind.key())), None),
        fact("village-website", seen.website.clone(), seen.website.clone()),
        fact("village-email", seen.email.clone(), seen.email.as_ref().map(|email| format!("mailto:{email}"))),
        fact(
            "village-phone",
            seen.phone.as_deref().map(phone::spoken),
            seen.phone.as_ref().map(|phone| format!("tel:{phone}")),
        ),
        fact("village-address", seen.address.as_ref().map(on_one_line), None),
        fact("village-legal-form", Some(said(words, "legal-form", seen.legal_form.key())), None),
        fact(
            "village-organisation-number",
            seen.organisation_number.as_deref().map(rules::spoken_organisation_number),
            None,
        ),
        fact("village-founded", seen.founded.map(|year| year.to_string()), None),
        fact("village-languages", (!tongues.is_empty()).then(|| tongues.join(", ")), None),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// "Byvägen 1, 961 77 Gunnarsbyn".
fn on_one_line(address: &Address) -> String {
    let code = text::postal_code(address.postal_code.as_deref().unwrap_or_default());
    let town = format!("{code} {}", address.city.as_deref().unwrap_or_default());
    let parts = [address.street.clone().unwrap_or_default(), town.trim().to_owned()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn tasks(words: Words, here: &Here) -> Vec<Task> {
    let slug = &here.association.slug;
    let task = |may: bool, page: &str, key: &str| {
        may.then(|| Task {
            href: format!("/{slug}/{page}"),
            title: words.t(&format!("village-do-{key}")),
            text: words.t(&format!("village-do-{key}-text")),
        })
    };
    [
        task(here.may::<BeInside>(), "meetings", "meetings"),
        task(here.may::<SeeMembers>(), "members", "members"),
        task(here.may::<BeInside>(), "board", "board"),
        task(here.may::<EditProfile>(), "settings", "settings"),
        task(here.may::<BeInside>() && !here.may::<EditProfile>(), "settings/bylaws", "bylaws"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stands_on_one_line() {
        let text = |text: &str| Some(text.to_owned());
        let whole = Address { street: text("Byvägen 1"), postal_code: text("96177"), city: text("Gunnarsbyn") };
        assert_eq!(on_one_line(&whole), "Byvägen 1, 961 77 Gunnarsbyn");
        assert_eq!(on_one_line(&Address { city: text("Gunnarsbyn"), ..Address::default() }), "Gunnarsbyn");
        assert_eq!(on_one_line(&Address { street: text("Box 3"), ..Address::default() }), "Box 3");
    }
}
