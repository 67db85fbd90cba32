//! One post for one person: appoint, change, end, or remove as a mistake.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{
    Options, after_offices,
    differences::{self, Difference},
    is_shown, options, query, said,
};
use crate::{
    associations::{
        OfficeId, Permit, Post, acts, draft::OfficeDraft, place::Here, right::EditOffices, view::OfficeView,
    },
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
};

/// The fields that are compared when two people change the same office.
const LABELS: [(&str, &str); 6] = [
    ("post", "office-post"),
    ("name", "office-name"),
    ("email", "office-email"),
    ("from", "office-from"),
    ("until", "office-until"),
    ("public", "office-public"),
];

#[derive(Template)]
#[template(path = "associations/pages/office.html")]
struct OfficePage {
    shell: Shell,
    slug: String,
    title: String,
    action: String,
    form: FormState,
    posts: Options,
    office: Option<String>,
    conflict: Option<Vec<Difference>>,
}

fn page(here: &Here, speech: &Speech, office: Option<&OfficeView>, form: FormState) -> OfficePage {
    let (words, slug) = (speech.words, here.association.slug.clone());
    let id = office.map(|office| office.id.to_string());
    let title = match office {
        Some(office) => words.with2(
            "office-title",
            ("post", said(words, "post", office.post.key())),
            ("name", office.name.as_str()),
        ),
        None => words.t("office-new"),
    };
    OfficePage {
        shell: here.shell(speech, "board"),
        title,
        action: format!("/{slug}/board/{}", id.as_deref().unwrap_or("new")),
        posts: options(words, "post", Post::ALL.iter().map(|post| post.key())),
        office: id,
        conflict: None,
        slug,
        form,
    }
}

fn form_of(office: &OfficeView) -> FormState {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    FormState::filled([
        ("version", office.version.to_string()),
        ("post", office.post.key().to_owned()),
        ("name", office.name.clone()),
        ("email", office.email.clone().unwrap_or_default()),
        ("member_id", office.member_id.map_or_else(String::new, |member| member.to_string())),
        ("from", day(Some(office.from))),
        ("until", day(office.until)),
        ("public", if office.public { "yes" } else { "" }.to_owned()),
    ])
}

/// The office of that id here, over or not.
async fn find(app: &App, here: &Here, id: &str) -> Result<OfficeView, Fault> {
    let id: OfficeId = id.parse().map_err(|_| Fault::absent())?;
    let offices = acts::list_offices(app, &here.permit()?, true).await?;
    offices.into_iter().find(|office| office.id == id).ok_or_else(Fault::absent)
}

#[handler]
pub(super) async fn show_new_office(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditOffices>()?;
    let post = Post::from_key(query(request).text("post")).unwrap_or(Post::BoardMember);
    let form = FormState::filled([("post", post.key().to_owned()), ("from", app.today().to_string())]);
    shell::html(&page(&here, &speech, None, form))
}

#[handler]
pub(super) async fn do_appoint(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditOffices>()?;
    let made = match OfficeDraft::from_fields(&fields, app.today()) {
        Ok(draft) => acts::appoint(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(made) => {
            let done = if made.letters_used_up { "office_appointed_untold" } else { "office_appointed" };
            after_offices(&app, &here, done).await
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, None, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn show_office(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, office)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditOffices>()?;
    let found = find(&app, &here, &office).await?;
    shell::html(&page(&here, &speech, Some(&found), form_of(&found)))
}

#[handler]
pub(super) async fn do_change_office(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, office)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditOffices>()?;
    let found = find(&app, &here, &office).await?;
    match change(&app, &permit, found.id, &fields).await {
        Ok(changed) => {
            let done = if changed.letters_used_up { "office_changed_untold" } else { "office_changed" };
            after_offices(&app, &here, done).await
        }
        Err(fault) if fault.kind == Kind::Stale => {
            let now = find(&app, &here, &office).await?;
            let rows = compared(speech.words, &now, &fields);
            let form = differences::onto(now.version, fields);
            let page = OfficePage { conflict: Some(rows), ..page(&here, &speech, Some(&now), form) };
            shell::refused(&page, &fault)
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, Some(&found), form), &fault)
        }
        Err(fault) => Err(fault),
    }
}

async fn change(app: &App, permit: &Permit<EditOffices>, id: OfficeId, fields: &Fields) -> Result<OfficeView, Fault> {
    let version = fields.version()?;
    let draft = OfficeDraft::from_fields(fields, app.today())?;
    acts::change_office(app, permit, id, version, &draft).await
}

fn compared(words: Words, now: &OfficeView, typed: &Fields) -> Vec<Difference> {
    let labels = LABELS.iter().map(|(name, key)| (*name, words.t(key)));
    differences::differences(labels, &form_of(now).fields, typed, |name, value| match (name, value) {
        ("public", "") => words.t("no"),
        ("public", _) => words.t("yes"),
        (_, "") => words.t("conflict-empty"),
        ("post", key) => said(words, "post", key),
        (_, value) => value.to_owned(),
    })
}

#[handler]
pub(super) async fn do_remove_office(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, office)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditOffices>()?;
    let found = find(&app, &here, &office).await?;
    let removed = match fields.version() {
        Ok(version) => acts::remove(&app, &permit, found.id, version).await,
        Err(fault) => Err(fault),
    };
    match removed {
        Ok(()) => after_offices(&app, &here, "office_removed").await,
        Err(fault) if is_shown(&fault) => {
            let form = FormState { summary: Some(fault.detail(speech.words)), ..form_of(&found) };
            shell::refused(&page(&here, &speech, Some(&found), form), &fault)
        }
        Err(fault) => Err(fault),
    }
}
