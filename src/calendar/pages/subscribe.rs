//! Subscribing: a button for each kind of calendar, the plain link, and links of one's own.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use crate::{
    associations::{
        place::Here,
        right::{BeInside, Right},
    },
    calendar::{
        acts::{self, FeedKeyDraft},
        view::FeedKeyView,
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "calendar/pages/subscribe.html")]
struct SubscribePage {
    shell: Shell,
    slug: String,
    intro: String,
    links: Links,
    is_inside: bool,
    is_stranger: bool,
    fresh: Option<Links>,
    keys: Vec<Key>,
    form: FormState,
}

/// One calendar's address in the forms that programs take.
struct Links {
    plain: String,
    webcal: String,
    google: String,
    outlook: String,
}

impl Links {
    fn of(url: String, name: &str) -> Result<Self, Fault> {
        let rest = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
        let webcal = format!("webcal://{rest}");
        // Google takes no https address here, only webcal.
        let google = serde_urlencoded::to_string([("cid", webcal.as_str())]).map_err(Fault::broken)?;
        let outlook = serde_urlencoded::to_string([("url", url.as_str()), ("name", name)]).map_err(Fault::broken)?;
        Ok(Self {
            google: format!("https://calendar.google.com/calendar/r?{google}"),
            outlook: format!("https://outlook.live.com/calendar/0/addfromweb?{outlook}"),
            plain: url,
            webcal,
        })
    }
}

/// A link of one's own.
struct Key {
    id: String,
    purpose: String,
    created: String,
    used: String,
}

impl Key {
    fn of(words: Words, key: FeedKeyView) -> Self {
        Self {
            id: key.id.to_string(),
            purpose: if key.purpose == "calendar" { words.t("calendar-key-usual") } else { key.purpose },
            created: words.instant(&key.created),
            used: key.last_used.map_or_else(|| words.t("never"), |at| words.instant(&at)),
        }
    }
}

async fn page(app: &App, here: &Here, speech: &Speech, form: FormState) -> Result<SubscribePage, Fault> {
    let words = speech.words;
    let (slug, name) = (here.association.slug.clone(), here.association.name.as_str());
    let is_inside = BeInside::held(&here.standing);
    let keys = if is_inside { acts::list_keys(app, &here.permit::<BeInside>()?).await? } else { Vec::new() };
    Ok(SubscribePage {
        shell: here.shell(speech, "calendar"),
        intro: words.with("calendar-subscribe-intro", "name", name),
        links: Links::of(format!("{}/calendar/{slug}.ics", app.config().base()), name)?,
        is_inside,
        is_stranger: here.caller.is_none(),
        fresh: None,
        keys: keys.into_iter().map(|key| Key::of(words, key)).collect(),
        form,
        slug,
    })
}

#[handler]
pub(super) async fn show_subscribe(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&page(&app, &here, &speech, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_create_key(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    match acts::create_key(&app, &permit, &FeedKeyDraft { purpose: fields.filled("purpose") }).await {
        Ok(link) => {
            let mut page = page(&app, &here, &speech, FormState::default()).await?;
            page.fresh = Some(Links::of(link.url, &here.association.name)?);
            shell::html(&page)
        }
        Err(fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &here, &speech, form).await?, &fault)
        }
    }
}

#[handler]
pub(super) async fn do_revoke_key(
    app: Data<&App>,
    guest: Guest,
    Path((slug, key)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<BeInside>()?;
    acts::revoke_key(&app, &permit, key.parse().map_err(|_| Fault::absent())?).await?;
    Ok(shell::go(&format!("/{slug}/subscribe?done=feed_key_revoked")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_program_gets_the_address_it_takes() {
        let links = Links::of("https://byalag.example.org/calendar/ava.ics".to_owned(), "Åva & Co").unwrap();
        assert_eq!(links.webcal, "webcal://byalag.example.org/calendar/ava.ics");
        assert_eq!(
            links.google,
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fbyalag.example.org%2Fcalendar%2Fava.ics"
        );
        assert!(links.outlook.ends_with("ava.ics&name=%C3%85va+%26+Co"));
    }
}
