//! Affiliations: ask an umbrella, see how it stands, end it; as an umbrella, answer those who ask.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Options, is_shown, said};
use crate::{
    associations::{
        AffiliationId, Kind,
        acts::{self, Search},
        affiliation::{Shared, State},
        draft::AffiliationDraft,
        place::Here,
        right::EditAffiliations,
        view::AffiliationView,
    },
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        page,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "associations/pages/affiliations.html")]
struct AffiliationsPage {
    shell: Shell,
    slug: String,
    form: FormState,
    above: Vec<Edge>,
    waiting: Vec<Edge>,
    below: Vec<Edge>,
    umbrellas: Options,
    is_umbrella: bool,
    may_edit: bool,
}

/// An affiliation, seen from here.
struct Edge {
    id: String,
    version: i64,
    name: String,
    state: String,
    shared: String,
    from: String,
    until: String,
    is_open: bool,
}

fn edge(words: Words, name: String, view: &AffiliationView) -> Edge {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| words.date(&day));
    let shared: Vec<String> = view.shared.iter().map(|shared| said(words, "shared", shared.key())).collect();
    Edge {
        id: view.id.to_string(),
        version: view.version,
        name,
        state: said(words, "affiliation-state", view.state.key()),
        shared: shared.join(", "),
        from: day(view.from),
        until: day(view.until),
        is_open: view.state != State::Ended,
    }
}

async fn assemble(app: &App, speech: &Speech, here: &Here, form: FormState) -> Result<AffiliationsPage, Fault> {
    let (words, id) = (speech.words, here.association.id);
    let edges = acts::list_affiliations(app, &here.permit()?).await?;
    let upwards = edges.iter().filter(|view| view.association_id == id);
    let downwards = |state: State| -> Vec<Edge> {
        let edges = edges.iter().filter(move |view| view.umbrella_id == id && view.state == state);
        edges.map(|view| edge(words, view.association_name.clone(), view)).collect()
    };
    Ok(AffiliationsPage {
        shell: here.shell(speech, "settings"),
        slug: here.association.slug.clone(),
        umbrellas: umbrellas(app, here, words, &edges).await?,
        above: upwards.map(|view| edge(words, view.umbrella_name.clone(), view)).collect(),
        waiting: downwards(State::Requested),
        below: downwards(State::Affiliated),
        is_umbrella: here.association.kind != Kind::Association,
        may_edit: here.may::<EditAffiliations>(),
        form,
    })
}

/// The umbrellas that can be asked: not oneself, and none with which something is open.
async fn umbrellas(app: &App, here: &Here, words: Words, edges: &[AffiliationView]) -> Result<Options, Fault> {
    let id = here.association.id;
    let mut all = vec![(String::new(), words.t("affiliations-choose"))];
    for kind in [Kind::Network, Kind::Council] {
        let search = Search { kind: Some(kind), limit: Some(page::MOST), ..Search::default() };
        for umbrella in acts::directory(app, &search).await?.items {
            let open = edges
                .iter()
                .any(|view| view.association_id == id && view.umbrella_id == umbrella.id && view.state != State::Ended);
            if umbrella.id != id && !open {
                all.push((umbrella.id.to_string(), umbrella.name));
            }
        }
    }
    Ok(all)
}

#[handler]
pub(super) async fn show_affiliations(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    shell::html(&assemble(&app, &speech, &here, FormState::default()).await?)
}

#[handler]
pub(super) async fn do_request(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit()?;
    let asked = match draft(&fields) {
        Ok(draft) => acts::request(&app, &permit, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    settle(&app, &speech, &here, asked.map(|_| "affiliation_requested"), fields).await
}

fn draft(fields: &Fields) -> Result<AffiliationDraft, Fault> {
    let umbrella_id =
        fields.text("umbrella_id").parse().map_err(|_| Fault::field("umbrella_id", "umbrella_unknown"))?;
    let shared = if fields.ticked("shared") { vec![Shared::Board] } else { Vec::new() };
    Ok(AffiliationDraft { umbrella_id, shared })
}

#[handler]
pub(super) async fn do_approve(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, affiliation)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit()?;
    let approved = acts::approve(&app, &permit, id(&affiliation)?, fields.version()?).await;
    settle(&app, &speech, &here, approved.map(|_| "affiliation_approved"), Fields::default()).await
}

#[handler]
pub(super) async fn do_end(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, affiliation)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit()?;
    let ended = acts::end(&app, &permit, id(&affiliation)?, fields.version()?).await.map(|view| match view.from {
        Some(_) => "affiliation_ended",
        None if view.umbrella_id == here.association.id => "affiliation_refused",
        None => "affiliation_withdrawn",
    });
    settle(&app, &speech, &here, ended, Fields::default()).await
}

fn id(text: &str) -> Result<AffiliationId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// Back to the page with what was done, or with what was in the way.
async fn settle(
    app: &App,
    speech: &Speech,
    here: &Here,
    done: Result<&str, Fault>,
    typed: Fields,
) -> Result<Response, Fault> {
    match done {
        Ok(done) => Ok(shell::go(&format!("/{}/settings/affiliations?done={done}", here.association.slug))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(typed, &fault, speech.words);
            shell::refused(&assemble(app, speech, here, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
