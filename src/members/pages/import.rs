//! A list comes in: the file is brought, and when it is written, taken back if it was wrong.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Multipart, Path},
};

use crate::{
    associations::{Permit, place::Here, right::KeepMembers},
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
    members::{
        ImportDraftId, ImportId, acts,
        view::{RunView, UndoView},
    },
};

#[derive(Template)]
#[template(path = "members/pages/upload.html")]
struct UploadPage {
    shell: Shell,
    slug: String,
    form: FormState,
}

#[derive(Template)]
#[template(path = "members/pages/imported.html")]
struct DonePage {
    shell: Shell,
    slug: String,
    run: RunView,
    rejected: String,
    review: Option<String>,
    undone: Option<Undone>,
    summary: Option<String>,
}

/// What undoing did.
struct Undone {
    told: String,
    kept: Vec<(String, String)>,
}

/// What came with the form.
struct Upload {
    file_name: String,
    bytes: Vec<u8>,
    pasted: String,
}

#[handler]
pub(super) async fn show_upload(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<KeepMembers>()?;
    shell::html(&UploadPage { shell: here.shell(&speech, "members"), slug, form: FormState::default() })
}

/// The file of a form, or the text that was pasted instead.
async fn received(mut parts: Multipart) -> Result<Upload, Fault> {
    let unreadable = |error: poem::error::ParseMultipartError| Fault {
        source: Some(error.to_string().into()),
        ..Fault::new(Kind::Malformed, "body_unreadable")
    };
    let mut upload = Upload { file_name: String::new(), bytes: Vec::new(), pasted: String::new() };
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(unreadable)?;
        match name.as_str() {
            "file" => (upload.file_name, upload.bytes) = (file_name, bytes),
            "pasted" => upload.pasted = String::from_utf8_lossy(&bytes).into_owned(),
            _ => {}
        }
    }
    Ok(upload)
}

#[handler]
pub(super) async fn do_upload(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    parts: Multipart,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let upload = received(parts).await?;
    let pasted = upload.pasted.clone();
    match keep(&app, &permit, upload).await {
        Ok(id) => Ok(shell::go(&format!("/{slug}/members/import/{id}"))),
        Err(fault) if matches!(fault.kind, Kind::Invalid | Kind::Large | Kind::Unavailable) => {
            let detail = fault.detail(speech.words);
            let field = if pasted.is_empty() { "file" } else { "pasted" };
            let form = FormState {
                fields: Fields(vec![("pasted".to_owned(), pasted)]),
                faults: vec![(field.to_owned(), detail)],
                summary: Some(speech.words.t("members-import-refused")),
            };
            shell::refused(&UploadPage { shell: here.shell(&speech, "members"), slug, form }, &fault)
        }
        Err(fault) => Err(fault),
    }
}

async fn keep(app: &App, permit: &Permit<KeepMembers>, upload: Upload) -> Result<ImportDraftId, Fault> {
    let bytes = if upload.bytes.is_empty() { upload.pasted.into_bytes() } else { upload.bytes };
    if bytes.is_empty() {
        return Err(Fault::invalid("import_file_needed"));
    }
    let table = acts::read_table(bytes).await?;
    acts::keep_draft(app, permit, &upload.file_name, table).await
}

fn run_id(text: &str) -> Result<ImportId, Fault> {
    text.parse().map_err(|_| Fault::absent())
}

/// The way back to the rows that were refused, while the file still waits: its id comes first in
/// the address, then what its columns were taken to be.
fn review(slug: &str, request: &Request) -> Option<String> {
    let rest = request.uri().query()?.strip_prefix("draft=")?;
    let (draft, columns) = rest.split_once('&').unwrap_or((rest, ""));
    let draft: ImportDraftId = draft.parse().ok()?;
    Some(format!("/{slug}/members/import/{draft}?{columns}"))
}

#[handler]
pub(super) async fn show_done(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, run)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let run = acts::run(&app, &permit, run_id(&run)?).await?;
    let page = DonePage {
        shell: here.shell(&speech, "members"),
        rejected: speech.words.with("members-import-rejected-text", "count", run.rejected),
        review: review(&slug, request).filter(|_| run.rejected > 0),
        undone: None,
        summary: None,
        run,
        slug,
    };
    shell::html(&page)
}

#[handler]
pub(super) async fn do_undo(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, run)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<KeepMembers>()?;
    let id = run_id(&run)?;
    let done = acts::undo(&app, &permit, &Once::free(), id).await;
    let run = acts::run(&app, &permit, id).await?;
    let page = |undone: Option<Undone>, summary: Option<String>| DonePage {
        shell: here.shell(&speech, "members"),
        slug: slug.clone(),
        rejected: String::new(),
        review: None,
        run: run.clone(),
        undone,
        summary,
    };
    match done {
        Ok(done) => shell::html(&page(Some(undone(&speech, done)), None)),
        Err(fault) if fault.kind == Kind::Conflict => {
            shell::refused(&page(None, Some(fault.detail(speech.words))), &fault)
        }
        Err(fault) => Err(fault),
    }
}

fn undone(speech: &Speech, done: UndoView) -> Undone {
    Undone {
        told: speech.words.with2("members-import-undone-text", ("removed", done.removed), ("restored", done.restored)),
        kept: done.kept.into_iter().map(|one| (one.id.to_string(), one.name)).collect(),
    }
}
