//! Registering an association: whoever does becomes its chair.

use askama::Template;
use poem::{Response, handler, web::Data};

use super::{Options, is_shown, municipalities, options};
use crate::{
    associations::{Kind, acts, association::LegalForm, draft::AssociationDraft},
    identity::Caller,
    kit::{
        App, Fault,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
};

/// The fields that few fill in; shown when one of them is at fault.
const MORE: &[&str] = &["legal_form", "organisation_number", "website", "slug"];

#[derive(Template)]
#[template(path = "associations/pages/register.html")]
struct RegisterPage {
    shell: Shell,
    form: FormState,
    kinds: Options,
    legal_forms: Options,
    municipalities: Options,
    asks_name: bool,
    opens_more: bool,
}

fn page(speech: &Speech, caller: &Caller, form: FormState) -> RegisterPage {
    let words = speech.words;
    let choose = (String::new(), words.t("municipality-choose"));
    RegisterPage {
        shell: Shell::new(speech, Some(caller.called().to_owned())),
        kinds: options(words, "kind", Kind::ALL.iter().map(|kind| kind.key())),
        legal_forms: options(words, "legal-form", LegalForm::ALL.iter().map(|legal_form| legal_form.key())),
        municipalities: std::iter::once(choose).chain(municipalities()).collect(),
        asks_name: caller.name.is_empty(),
        opens_more: MORE.iter().any(|field| form.fault(field).is_some()),
        form,
    }
}

#[handler]
pub(super) async fn show_register(speech: Data<&Speech>, caller: Caller) -> Result<Response, Fault> {
    let form = FormState::filled([
        ("kind", Kind::Association.key().to_owned()),
        ("legal_form", LegalForm::Nonprofit.key().to_owned()),
    ]);
    shell::html(&page(&speech, &caller, form))
}

#[handler]
pub(super) async fn do_register(
    app: Data<&App>,
    speech: Data<&Speech>,
    caller: Caller,
    fields: Fields,
) -> Result<Response, Fault> {
    let made = match AssociationDraft::from_fields(&fields, app.today()) {
        Ok(draft) => acts::register(&app, &caller, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match made {
        Ok(made) => Ok(shell::go(&format!("/{}?done=registered", made.slug))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&speech, &caller, form), &fault)
        }
        Err(fault) => Err(fault),
    }
}
