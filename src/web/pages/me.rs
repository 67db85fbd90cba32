//! "Mitt byalag": my associations, and what they keep about me.

use std::collections::BTreeMap;

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use crate::{
    associations::{AssociationId, Kind, acts, permit},
    calendar::{self, FeedKeyId},
    identity::Caller,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        phone,
        shell::{self, Shell},
        text,
    },
    members::{
        acts::mine::{self, Own},
        member,
    },
};

/// An association that is somebody's.
pub(super) struct Mine {
    pub id: AssociationId,
    pub name: String,
    pub slug: String,
    /// What they are there: posts, member.
    pub roles: String,
    pub is_umbrella: bool,
}

/// The associations in which somebody holds a post or is a member, sorted by name in Swedish.
///
/// # Errors
/// A fault of the store.
pub(super) async fn associations(app: &App, words: Words, caller: &Caller) -> Result<Vec<Mine>, Fault> {
    let mut roles: BTreeMap<AssociationId, Vec<String>> = BTreeMap::new();
    let mut offices = acts::offices_of(app, &caller.email, &caller.name_key).await?;
    offices.sort_by_key(|office| office.post);
    for office in offices {
        roles.entry(office.association_id).or_default().push(post(words, office.post.key()));
    }
    for (id, _) in mine::memberships(app, caller).await? {
        roles.entry(id).or_default().push(words.t("me-member"));
    }
    let mut mine = Vec::new();
    for (id, roles) in roles {
        let row = acts::by_id(app.read(), id).await?;
        mine.push(Mine {
            id,
            name: row.name,
            slug: row.slug,
            roles: roles.join(", "),
            is_umbrella: row.kind != Kind::Association,
        });
    }
    mine.sort_by_cached_key(|one| text::sort_key(&one.name));
    Ok(mine)
}

/// What a post is called.
pub(super) fn post(words: Words, key: &str) -> String {
    words.t(&format!("post-{}", key.replace('_', "-")))
}

#[derive(Template)]
#[template(path = "web/pages/me.html")]
struct MePage {
    shell: Shell,
    email: String,
    mine: Vec<Mine>,
    feeds: Vec<Feed>,
    is_operator: bool,
}

/// One of somebody's own links to a calendar.
struct Feed {
    id: String,
    association: String,
    name: String,
    purpose: String,
    used: String,
}

#[handler]
pub(super) async fn show_me(app: Data<&App>, speech: Data<&Speech>, caller: Caller) -> Result<Response, Fault> {
    let mine = associations(&app, speech.words, &caller).await?;
    let page = MePage {
        shell: Shell::new(&speech, Some(caller.called().to_owned())),
        feeds: feeds(&app, speech.words, &caller, &mine).await?,
        mine,
        is_operator: caller.operator,
        email: caller.email,
    };
    shell::html(&page)
}

/// The links that work: those of associations that one has left are dead.
async fn feeds(app: &App, words: Words, caller: &Caller, mine: &[Mine]) -> Result<Vec<Feed>, Fault> {
    let keys = calendar::acts::all_keys(app, caller.account).await?;
    let feed = |key: calendar::view::FeedKeyView| {
        let home = mine.iter().find(|one| one.id == key.association_id)?;
        Some(Feed {
            id: key.id.to_string(),
            association: key.association_id.to_string(),
            name: home.name.clone(),
            purpose: key.purpose,
            used: key.last_used.map_or_else(|| words.t("me-feeds-unused"), |at| words.instant(&at)),
        })
    };
    Ok(keys.into_iter().filter_map(feed).collect())
}

/// Closes one of one's own links: whatever uses it gets nothing more.
#[handler]
pub(super) async fn do_close_feed(
    app: Data<&App>,
    caller: Caller,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let association: AssociationId = fields.text("association").parse().map_err(|_| Fault::absent())?;
    let id: FeedKeyId = id.parse().map_err(|_| Fault::absent())?;
    let permit = permit(&app, &caller, association).await?;
    calendar::acts::revoke_key(&app, &permit, id).await?;
    Ok(shell::go("/me?done=me_feed_closed"))
}

#[derive(Template)]
#[template(path = "web/pages/data.html")]
struct DataPage {
    shell: Shell,
    cards: Vec<Card>,
}

/// What one association keeps about somebody.
struct Card {
    name: String,
    slug: String,
    /// The role mailbox, to write to when something is wrong.
    email: String,
    facts: Vec<(String, String)>,
    /// Where telephone and address are changed, while the membership lasts.
    change: Option<String>,
}

#[handler]
pub(super) async fn show_data(app: Data<&App>, speech: Data<&Speech>, caller: Caller) -> Result<Response, Fault> {
    let mut cards = Vec::new();
    for own in mine::own(&app, &caller).await? {
        let association = acts::by_id(app.read(), own.member.association_id).await?;
        cards.push(Card {
            name: association.name,
            slug: association.slug,
            email: association.email.unwrap_or_default(),
            change: (!member::is_over(own.member.left_day, app.today())).then(|| format!("/me/data/{}", own.member.id)),
            facts: facts(speech.words, own),
        });
    }
    cards.sort_by_cached_key(|card| text::sort_key(&card.name));
    let page = DataPage { shell: Shell::new(&speech, Some(caller.called().to_owned())), cards };
    shell::html(&page)
}

/// Everything in the row that is about the person, with what it is called. What is not known says so.
fn facts(words: Words, own: Own) -> Vec<(String, String)> {
    let Own { member, fee_years } = own;
    let name = format!("{} {}", member.given_name, member.family_name).trim().to_owned();
    let town = [member.postal_code, member.city].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = [member.street.unwrap_or_default(), town];
    let address = address.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ");
    let years = fee_years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| words.date(&day));
    let facts = [
        ("name", Some(name)),
        ("number", member.number),
        ("address", Some(address)),
        ("email", member.email),
        ("phone", member.phone.map(|number| phone::spoken(&number))),
        ("birth-year", member.birth_year.map(|year| year.to_string())),
        ("category", Some(words.t(&format!("me-category-{}", member.category.key())))),
        ("joined", day(member.joined)),
        ("left", day(member.left_day)),
        ("fee-years", Some(years)),
    ];
    let said =
        |value: Option<String>| value.filter(|value| !value.is_empty()).unwrap_or_else(|| words.t("me-data-unknown"));
    facts.into_iter().map(|(key, value)| (words.t(&format!("me-data-{key}")), said(value))).collect()
}
