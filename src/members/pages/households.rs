//! Households: those there are, and those that equal addresses suggest.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{is_shown, wording};
use crate::{
    associations::{
        place::Here,
        right::{KeepMembers, SeeContacts},
    },
    identity::Guest,
    kit::{
        App, Fault, FieldFault,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    members::{
        HouseholdId, acts,
        draft::HouseholdDraft,
        view::{HouseholdView, NamedMember, Sight},
    },
};

#[derive(Template)]
#[template(path = "members/pages/households.html")]
struct HouseholdsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    count: String,
    homes: Vec<HomeRow>,
    suggestions: Vec<SuggestionRow>,
    sight: Sight,
    may_keep: bool,
}

/// A household on the page.
struct HomeRow {
    view: HouseholdView,
    address: String,
    street: String,
    postal_code: String,
    city: String,
}

/// People at one address.
struct SuggestionRow {
    name: String,
    address: String,
    street: String,
    postal_code: String,
    city: String,
    members: Vec<NamedMember>,
}

async fn page(app: &App, here: &Here, speech: &Speech, form: FormState) -> Result<HouseholdsPage, Fault> {
    let permit = here.permit::<SeeContacts>()?;
    let homes = acts::list_households(app, &permit).await?;
    let may_keep = here.may::<KeepMembers>();
    let suggestions = if may_keep { acts::suggest_households(app, &permit).await? } else { Vec::new() };
    Ok(HouseholdsPage {
        shell: here.shell(speech, "members"),
        slug: here.association.slug.clone(),
        count: speech.words.with("members-households-count", "count", homes.len()),
        homes: homes.into_iter().map(home).collect(),
        suggestions: suggestions
            .into_iter()
            .map(|one| SuggestionRow {
                address: wording::on_one_line(&one.address),
                name: one.name,
                street: one.address.street.unwrap_or_default(),
                postal_code: one.address.postal_code.unwrap_or_default(),
                city: one.address.city.unwrap_or_default(),
                members: one.members,
            })
            .collect(),
        sight: Sight::of(&permit),
        may_keep,
        form,
    })
}

fn home(view: HouseholdView) -> HomeRow {
    let address = view.address.clone().unwrap_or_default();
    HomeRow {
        address: wording::on_one_line(&address),
        street: address.street.unwrap_or_default(),
        postal_code: address.postal_code.unwrap_or_default(),
        city: address.city.unwrap_or_default(),
        view,
    }
}

#[handler]
pub(super) async fn show_households(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&page(&app, &here, &speech, FormState::default()).await?)
}

async fn answer(
    app: &App,
    here: &Here,
    speech: &Speech,
    fields: Fields,
    done: Result<&str, Fault>,
) -> Result<Response, Fault> {
    match done {
        Ok(done) => Ok(shell::go(&format!("/{}/members/households?done={done}", here.association.slug))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(app, here, speech, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
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
    let made = match HouseholdDraft::from_fields(&fields) {
        Ok(draft) => acts::create_household(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    answer(&app, &here, &speech, fields, made.map(|_| "household_added")).await
}

fn household_id(text: &str) -> Result<HouseholdId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, household)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let id = household_id(&household)?;
    let changed = match (HouseholdDraft::from_fields(&fields), fields.version()) {
        (Ok(draft), Ok(version)) => acts::change_household(&app, &permit, id, version, &draft).await,
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    // The same field stands in many forms on this page: the fault is told above them all.
    let changed = changed.map_err(|fault| Fault { fields: told_above(fault.fields), ..fault });
    answer(&app, &here, &speech, Fields::default(), changed.map(|_| "saved")).await
}

fn told_above(faults: Vec<FieldFault>) -> Vec<FieldFault> {
    faults.into_iter().map(|fault| FieldFault { field: "households".to_owned(), ..fault }).collect()
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, household)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let id = household_id(&household)?;
    let removed = match fields.version() {
        Ok(version) => acts::remove_household(&app, &permit, id, version).await,
        Err(fault) => Err(fault),
    };
    answer(&app, &here, &speech, Fields::default(), removed.map(|()| "household_removed")).await
}
