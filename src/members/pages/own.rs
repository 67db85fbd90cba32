//! One's own row: telephone and address, which everybody keeps right themselves.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    differences::{self, Difference},
    is_shown, member_id, wording,
};
use crate::{
    associations,
    identity::Caller,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        phone,
        shell::{self, FormState, Shell},
        text,
    },
    members::{MemberId, acts::mine, draft::OwnDraft, member, rules, view::OwnMembershipView},
};

/// The fields that are compared when somebody else was faster.
const NAMES: [&str; 4] = ["phone", "address.street", "address.postal_code", "address.city"];

#[derive(Template)]
#[template(path = "members/pages/own.html")]
struct OwnPage {
    shell: Shell,
    id: String,
    intro: String,
    name: String,
    email: String,
    /// The role mailbox, to write to about name and mailbox; empty when there is none.
    board: String,
    form: FormState,
    is_over: bool,
    conflict: Option<Vec<Difference>>,
}

async fn page(
    app: &App,
    speech: &Speech,
    caller: &Caller,
    own: &OwnMembershipView,
    form: FormState,
) -> Result<OwnPage, Fault> {
    let association = associations::acts::by_id(app.read(), own.association_id).await?;
    Ok(OwnPage {
        shell: Shell::new(speech, Some(caller.called().to_owned())),
        id: own.member_id.to_string(),
        intro: speech.words.with("member-own-intro", "name", association.name.as_str()),
        name: rules::full_name(&own.given_name, &own.family_name),
        email: own.email.clone().unwrap_or_default(),
        board: association.email.unwrap_or_default(),
        is_over: member::is_over(own.left, app.today()),
        conflict: None,
        form,
    })
}

fn form_of(own: &OwnMembershipView) -> FormState {
    let address = own.address.clone().unwrap_or_default();
    FormState::filled([
        ("version", own.version.to_string()),
        ("phone", own.phone.as_deref().map(phone::spoken).unwrap_or_default()),
        ("address.street", address.street.unwrap_or_default()),
        ("address.postal_code", address.postal_code.as_deref().map(text::postal_code).unwrap_or_default()),
        ("address.city", address.city.unwrap_or_default()),
    ])
}

#[handler]
pub(super) async fn show_own(
    app: Data<&App>,
    speech: Data<&Speech>,
    caller: Caller,
    Path(member): Path<String>,
) -> Result<Response, Fault> {
    let own = mine::see(&app, &caller, member_id(&member)?).await?;
    shell::html(&page(&app, &speech, &caller, &own, form_of(&own)).await?)
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    caller: Caller,
    Path(member): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = member_id(&member)?;
    let fault = match change(&app, &caller, id, &fields).await {
        Ok(()) => return Ok(shell::go("/me/data?done=own_saved")),
        Err(fault) if is_shown(&fault) => fault,
        Err(fault) => return Err(fault),
    };
    let now = mine::see(&app, &caller, id).await?;
    if fault.kind == Kind::Stale {
        let rows = compared(speech.words, &now, &fields);
        let shown = page(&app, &speech, &caller, &now, differences::onto(now.version, fields)).await?;
        return shell::refused(&OwnPage { conflict: Some(rows), ..shown }, &fault);
    }
    let form = FormState::refused(fields, &fault, speech.words);
    shell::refused(&page(&app, &speech, &caller, &now, form).await?, &fault)
}

async fn change(app: &App, caller: &Caller, id: MemberId, fields: &Fields) -> Result<(), Fault> {
    let version = fields.version()?;
    mine::change(app, caller, id, version, &OwnDraft::from_fields(fields)).await.map(|_| ())
}

fn compared(words: Words, now: &OwnMembershipView, typed: &Fields) -> Vec<Difference> {
    let theirs = form_of(now).fields;
    differences::differences(words, &NAMES, (&theirs, typed), |name, value| match name {
        // The form has telephones as they are spoken already.
        "phone" => value.to_owned(),
        _ => wording::value(words, name, value),
    })
}
