//! Entering and changing a member.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Options,
    differences::{self, Difference},
    is_shown, member_id, options, wording,
};
use crate::{
    associations::{Permit, place::Here, right::KeepMembers},
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        once::Once,
        phone,
        shell::{self, FormState, Shell},
        text,
    },
    members::{Category, MemberId, acts, draft::MemberDraft, view::MemberView},
};

/// The fields that are compared when two people change one member.
const NAMES: [&str; 15] = [
    "given_name",
    "family_name",
    "email",
    "phone",
    "address.street",
    "address.postal_code",
    "address.city",
    "category",
    "joined",
    "left",
    "number",
    "birth_year",
    "household_id",
    "external_id",
    "note",
];
/// The fields that few fill in; shown when one of them is at fault.
const MORE: [&str; 4] = ["birth_year", "household_id", "external_id", "note"];

#[derive(Template)]
#[template(path = "members/pages/form.html")]
struct MemberForm {
    shell: Shell,
    title: String,
    action: String,
    back: String,
    form: FormState,
    categories: Options,
    households: Options,
    is_new: bool,
    opens_more: bool,
    conflict: Option<Vec<Difference>>,
}

async fn page(
    app: &App,
    here: &Here,
    speech: &Speech,
    member: Option<&MemberView>,
    form: FormState,
) -> Result<MemberForm, Fault> {
    let (words, slug) = (speech.words, &here.association.slug);
    let households = acts::household_names(app, &here.permit::<KeepMembers>()?).await?;
    let none = (String::new(), words.t("member-household-none"));
    let list = format!("/{slug}/members");
    let back = member.map_or_else(|| list.clone(), |member| format!("{list}/{}", member.id));
    Ok(MemberForm {
        shell: here.shell(speech, "members"),
        title: member
            .map_or_else(|| words.t("member-new"), |member| words.with("member-edit", "name", member.full_name())),
        action: member.map_or_else(|| format!("{list}/new"), |_| format!("{back}/edit")),
        back,
        categories: options(words, "member-category", Category::ALL.iter().map(|category| category.key())),
        households: std::iter::once(none)
            .chain(households.into_iter().map(|(id, name)| (id.to_string(), name)))
            .collect(),
        is_new: member.is_none(),
        opens_more: MORE.iter().any(|field| form.fault(field).is_some()),
        conflict: None,
        form,
    })
}

fn form_of(member: &MemberView) -> FormState {
    let text = |value: Option<&String>| value.cloned().unwrap_or_default();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let address = member.address.clone().unwrap_or_default();
    FormState::filled([
        ("version", member.version.to_string()),
        ("given_name", member.given_name.clone()),
        ("family_name", member.family_name.clone()),
        ("email", text(member.email.as_ref())),
        ("phone", member.phone.as_deref().map(phone::spoken).unwrap_or_default()),
        ("address.street", text(address.street.as_ref())),
        ("address.postal_code", address.postal_code.as_deref().map(text::postal_code).unwrap_or_default()),
        ("address.city", text(address.city.as_ref())),
        ("category", member.category.key().to_owned()),
        ("joined", day(member.joined)),
        ("left", day(member.left)),
        ("number", text(member.number.as_ref())),
        ("birth_year", member.birth_year.map(|year| year.to_string()).unwrap_or_default()),
        ("household_id", member.household_id.map(|id| id.to_string()).unwrap_or_default()),
        ("external_id", text(member.external_id.as_ref())),
        ("note", text(member.note.as_ref())),
    ])
}

#[handler]
pub(super) async fn show_new(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let form =
        FormState::filled([("category", Category::Voting.key().to_owned()), ("joined", app.today().to_string())]);
    shell::html(&page(&app, &here, &speech, None, form).await?)
}

#[handler]
pub(super) async fn do_create(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let made = match MemberDraft::from_fields(&fields, app.today()) {
        Ok(draft) => acts::create(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(made) => Ok(shell::go(&format!("/{slug}/members/{}?done=member_added", made.id))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &here, &speech, None, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn show_edit(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<KeepMembers>()?;
    let found = acts::see(&app, &here.permit()?, member_id(&member)?).await?;
    shell::html(&page(&app, &here, &speech, Some(&found), form_of(&found)).await?)
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, member)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let id = member_id(&member)?;
    let fault = match change(&app, &permit, id, &fields).await {
        Ok(()) => return Ok(shell::go(&format!("/{slug}/members/{id}?done=saved"))),
        Err(fault) if is_shown(&fault) => fault,
        Err(fault) => return Err(fault),
    };
    let now = acts::see(&app, &here.permit()?, id).await?;
    if fault.kind == Kind::Stale {
        let shown = page(&app, &here, &speech, Some(&now), differences::onto(now.version, fields.clone())).await?;
        let rows = compared(speech.words, &now, &fields, &shown.households);
        return shell::refused(&MemberForm { conflict: Some(rows), ..shown }, &fault);
    }
    let form = FormState::refused(fields, &fault, speech.words);
    shell::refused(&page(&app, &here, &speech, Some(&now), form).await?, &fault)
}

async fn change(app: &App, permit: &Permit<KeepMembers>, id: MemberId, fields: &Fields) -> Result<(), Fault> {
    let version = fields.version()?;
    let draft = MemberDraft::from_fields(fields, app.today())?;
    acts::change(app, permit, id, version, &draft).await.map(|_| ())
}

fn compared(words: Words, now: &MemberView, typed: &Fields, households: &Options) -> Vec<Difference> {
    let theirs = form_of(now).fields;
    differences::differences(words, &NAMES, (&theirs, typed), |name, value| match name {
        "household_id" => households
            .iter()
            .find(|(id, _)| id == value)
            .map_or_else(|| value.to_owned(), |(_, household)| household.clone()),
        // The form has telephones as they are spoken already.
        "phone" => value.to_owned(),
        _ => wording::value(words, name, value),
    })
}
