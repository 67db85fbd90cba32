//! Registering an association: the one who does becomes its chair.

use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    associations::{
        AssociationId, OfficeId, Post, association,
        draft::{AssociationDraft, Profile},
        office,
        view::AssociationView,
    },
    identity::{self, Caller, rules::name_key},
    journal::{self, Stamp},
    kit::{App, Fault, once::Once, text},
};

/// Registers an association with `caller` as its chair from today.
///
/// # Errors
/// Invalid, with every field at fault; Conflict, when slug or organisation number is taken.
pub async fn register(
    app: &App,
    caller: &Caller,
    once: &Once,
    draft: &AssociationDraft,
) -> Result<AssociationView, Fault> {
    let profile = draft.check(app.today())?;
    let chair = if caller.name.is_empty() {
        text::one_line(draft.chair.as_deref().unwrap_or_default())
    } else {
        caller.name.clone()
    };
    if chair.is_empty() {
        return Err(Fault::field("chair", "name_needed"));
    }
    app.write_once(caller.account.0, once, async |txn| {
        free(txn, &profile, None).await?;
        identity::acts::rename(app, txn, caller, &chair).await?;
        let row = row(app, &profile);
        let id = row.id;
        association::Entity::insert(active(row.clone())).exec_without_returning(txn).await?;
        let office = first_chair(app, id, &chair, &caller.email);
        office::Entity::insert(office).exec_without_returning(txn).await?;
        let stamp = Stamp { association: Some(id.0), actor: Some(caller.account.0), at: app.now() };
        journal::note(app, txn, stamp, "association.registered", id.0, json!({ "kind": profile.kind.key() })).await?;
        super::directory::noted(app, txn, stamp, id).await?;
        Ok(AssociationView::of(row, true))
    })
    .await
}

/// Refuses a slug or organisation number that another association has.
pub(super) async fn free(
    txn: &DatabaseTransaction,
    profile: &Profile,
    but: Option<AssociationId>,
) -> Result<(), Fault> {
    let others = |found: Option<association::Model>| found.is_some_and(|found| Some(found.id) != but);
    let by_slug = association::Entity::find().filter(association::Column::Slug.eq(&profile.slug)).one(txn).await?;
    if others(by_slug) {
        return Err(taken("slug", "slug_taken"));
    }
    if let Some(number) = &profile.organisation_number {
        let by_number =
            association::Entity::find().filter(association::Column::OrganisationNumber.eq(number)).one(txn).await?;
        if others(by_number) {
            return Err(taken("organisation_number", "organisation_number_taken"));
        }
    }
    Ok(())
}

fn taken(field: &str, code: &'static str) -> Fault {
    Fault { kind: crate::kit::Kind::Conflict, ..Fault::field(field, code) }
}

fn row(app: &App, profile: &Profile) -> association::Model {
    let now = app.now();
    let blank = association::Model {
        id: AssociationId(app.id()),
        kind: profile.kind,
        name: String::new(),
        sort_key: String::new(),
        search: String::new(),
        slug: String::new(),
        legal_form: profile.legal_form,
        organisation_number: None,
        municipality: String::new(),
        village: None,
        email: None,
        phone: None,
        website: None,
        street: None,
        postal_code: None,
        city: None,
        lat: None,
        lon: None,
        founded: None,
        about: None,
        languages: String::new(),
        version: 1,
        created: now,
        changed: now,
    };
    put(blank, profile)
}

/// The row with the profile's fields in place; version and times are the caller's to set.
pub(super) fn put(row: association::Model, profile: &Profile) -> association::Model {
    let municipality =
        crate::associations::municipality_list::NORRBOTTEN.iter().find(|one| one.code == profile.municipality);
    let place = format!(
        "{} {} {}",
        profile.name,
        profile.village.as_deref().unwrap_or_default(),
        municipality.map_or("", |one| one.name)
    );
    association::Model {
        kind: profile.kind,
        name: profile.name.clone(),
        sort_key: text::sort_key(&profile.name),
        search: format!(" {}", text::fold(&place)),
        slug: profile.slug.clone(),
        legal_form: profile.legal_form,
        organisation_number: profile.organisation_number.clone(),
        municipality: profile.municipality.clone(),
        village: profile.village.clone(),
        email: profile.email.clone(),
        phone: profile.phone.clone(),
        website: profile.website.clone(),
        street: profile.address.street.clone(),
        postal_code: profile.address.postal_code.clone(),
        city: profile.address.city.clone(),
        lat: profile.position.map(|at| at.lat),
        lon: profile.position.map(|at| at.lon),
        founded: profile.founded,
        about: profile.about.clone(),
        languages: profile.languages.join(" "),
        ..row
    }
}

/// The row, every column to be written.
pub(super) fn active(row: association::Model) -> association::ActiveModel {
    sea_orm::ActiveModelTrait::reset_all(association::ActiveModel::from(row))
}

fn first_chair(app: &App, association: AssociationId, name: &str, email: &str) -> office::ActiveModel {
    office::ActiveModel {
        id: Set(OfficeId(app.id())),
        association_id: Set(association),
        post: Set(Post::Chair),
        name: Set(name.to_owned()),
        name_key: Set(name_key(name)),
        email: Set(Some(email.to_owned())),
        member_id: Set(None),
        from_day: Set(app.today()),
        until_day: Set(None),
        public: Set(false),
        version: Set(1),
        created: Set(app.now()),
        changed: Set(app.now()),
    }
}
