//! The association's own description, as its chair and secretary keep it.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    Options,
    differences::{self, Difference},
    is_shown, municipalities, municipality, options, said,
};
use crate::{
    associations::{
        Kind, Permit, acts, association,
        association::LegalForm,
        draft::{AssociationDraft, LANGUAGES},
        place::Here,
        right::EditProfile,
        rules,
        view::AssociationView,
    },
    identity::Guest,
    kit::{
        self, App, Fault, Words,
        door::Speech,
        form::Fields,
        phone,
        shell::{self, FormState, Shell},
        text,
    },
};

/// The fields that are compared when two people change the description.
const LABELS: [(&str, &str); 18] = [
    ("name", "profile-name"),
    ("kind", "profile-kind"),
    ("village", "profile-village"),
    ("municipality", "profile-municipality"),
    ("about", "profile-about"),
    ("website", "profile-website"),
    ("email", "profile-email"),
    ("phone", "profile-phone"),
    ("address.street", "profile-street"),
    ("address.postal_code", "profile-postal-code"),
    ("address.city", "profile-city"),
    ("legal_form", "profile-legal-form"),
    ("organisation_number", "profile-organisation-number"),
    ("founded", "profile-founded"),
    ("languages", "profile-languages"),
    ("lat", "profile-lat"),
    ("lon", "profile-lon"),
    ("slug", "profile-slug"),
];

#[derive(Template)]
#[template(path = "associations/pages/settings.html")]
struct SettingsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    kinds: Options,
    legal_forms: Options,
    municipalities: Options,
    tongues: Options,
    conflict: Option<Vec<Difference>>,
}

fn page(here: &Here, speech: &Speech, form: FormState) -> SettingsPage {
    let words = speech.words;
    SettingsPage {
        shell: here.shell(speech, "settings"),
        slug: here.association.slug.clone(),
        kinds: options(words, "kind", Kind::ALL.iter().map(|kind| kind.key())),
        legal_forms: options(words, "legal-form", LegalForm::ALL.iter().map(|legal_form| legal_form.key())),
        municipalities: municipalities(),
        tongues: options(words, "tongue", LANGUAGES.iter().copied()),
        conflict: None,
        form,
    }
}

fn form_of(row: &association::Model) -> FormState {
    let row = row.clone();
    let spoken = |number: String| rules::spoken_organisation_number(&number);
    let mut values = vec![
        ("version", row.version.to_string()),
        ("kind", row.kind.key().to_owned()),
        ("name", row.name),
        ("slug", row.slug),
        ("legal_form", row.legal_form.key().to_owned()),
        ("organisation_number", row.organisation_number.map(spoken).unwrap_or_default()),
        ("municipality", row.municipality),
        ("village", row.village.unwrap_or_default()),
        ("email", row.email.unwrap_or_default()),
        ("phone", row.phone.map(|number| phone::spoken(&number)).unwrap_or_default()),
        ("website", row.website.unwrap_or_default()),
        ("address.street", row.street.unwrap_or_default()),
        ("address.postal_code", row.postal_code.as_deref().map(text::postal_code).unwrap_or_default()),
        ("address.city", row.city.unwrap_or_default()),
        ("lat", row.lat.map(|degrees| degrees.to_string()).unwrap_or_default()),
        ("lon", row.lon.map(|degrees| degrees.to_string()).unwrap_or_default()),
        ("founded", row.founded.map(|year| year.to_string()).unwrap_or_default()),
        ("about", row.about.unwrap_or_default()),
    ];
    values.extend(row.languages.split_whitespace().map(|tag| ("languages", tag.to_owned())));
    FormState::filled(values)
}

#[handler]
pub(super) async fn show_settings(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditProfile>()?;
    shell::html(&page(&here, &speech, form_of(&here.association)))
}

#[handler]
pub(super) async fn do_settings(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditProfile>()?;
    match change(&app, &permit, &fields).await {
        Ok(changed) => Ok(shell::go(&format!("/{}/settings?done=saved", changed.slug))),
        Err(fault) if fault.kind == kit::Kind::Stale => {
            let now = acts::by_id(app.read(), here.association.id).await?;
            let rows = compared(speech.words, &now, &fields);
            let form = differences::onto(now.version, fields);
            let page = SettingsPage { conflict: Some(rows), ..page(&here, &speech, form) };
            shell::refused(&page, &fault)
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&here, &speech, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}

async fn change(app: &App, permit: &Permit<EditProfile>, fields: &Fields) -> Result<AssociationView, Fault> {
    let version = fields.version()?;
    let draft = AssociationDraft::from_fields(fields, app.today())?;
    let half_a_position = draft.position.is_none() && ["lat", "lon"].iter().any(|name| fields.filled(name).is_some());
    if half_a_position {
        return Err(Fault::field("position", "position_malformed"));
    }
    acts::change_profile(app, permit, version, &draft).await
}

fn compared(words: Words, now: &association::Model, typed: &Fields) -> Vec<Difference> {
    let labels = LABELS.iter().map(|(name, key)| (*name, words.t(key)));
    differences::differences(labels, &form_of(now).fields, typed, |name, value| match (name, value) {
        (_, "") => words.t("conflict-empty"),
        ("kind", key) => said(words, "kind", key),
        ("legal_form", key) => said(words, "legal-form", key),
        ("languages", tag) => said(words, "tongue", tag),
        ("municipality", code) => municipality(code),
        (_, value) => value.to_owned(),
    })
}
