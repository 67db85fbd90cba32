//! Importing a calendar file through a form.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Multipart, Path},
};

use crate::{
    associations::{place::Here, right::EditEvents},
    calendar::{
        acts,
        view::{Imported, ImportedView},
    },
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
    },
};

#[derive(Template)]
#[template(path = "calendar/pages/import.html")]
struct ImportPage {
    shell: Shell,
    slug: String,
    form: FormState,
    done: Option<Outcome>,
}

/// What became of a file.
struct Outcome {
    counts: Vec<(String, u32)>,
    rows: Vec<Row>,
}

struct Row {
    number: u32,
    title: String,
    badge: &'static str,
    outcome: String,
    detail: String,
}

impl Outcome {
    fn of(speech: &Speech, view: ImportedView) -> Self {
        let words = speech.words;
        let outcome = |one: Imported| words.t(&format!("calendar-import-{}", one.key()));
        let counts = [
            (Imported::Accepted, view.accepted),
            (Imported::Unchanged, view.unchanged),
            (Imported::Rejected, view.rejected),
        ];
        let rows = view.rows.into_iter().map(|row| Row {
            number: row.row,
            title: if row.title.is_empty() { words.t("calendar-import-untitled") } else { row.title },
            badge: match row.outcome {
                Imported::Accepted => "new",
                Imported::Unchanged => "same",
                Imported::Rejected => "refused",
            },
            outcome: outcome(row.outcome),
            detail: row.detail.unwrap_or_default(),
        });
        Self { rows: rows.collect(), counts: counts.map(|(one, count)| (outcome(one), count)).to_vec() }
    }
}

fn page(here: &Here, speech: &Speech, form: FormState, done: Option<Outcome>) -> ImportPage {
    ImportPage { shell: here.shell(speech, "calendar"), slug: here.association.slug.clone(), form, done }
}

#[handler]
pub(super) async fn show_import(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    here.permit::<EditEvents>()?;
    shell::html(&page(&here, &speech, FormState::default(), None))
}

#[handler]
pub(super) async fn do_import(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path(slug): Path<String>,
    multipart: Multipart,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<EditEvents>()?;
    let imported = match sent(multipart).await {
        Ok(bytes) => acts::import(&app, &permit, &Once::free(), &bytes, speech.words).await,
        Err(fault) => Err(fault),
    };
    match imported {
        Ok(view) => {
            let outcome = Outcome::of(&speech, view);
            shell::html(&page(&here, &speech, FormState::default(), Some(outcome)))
        }
        Err(fault) => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&page(&here, &speech, form, None), &fault)
        }
    }
}

/// The file that was sent.
async fn sent(mut multipart: Multipart) -> Result<Vec<u8>, Fault> {
    let unreadable = |_| Fault::new(Kind::Malformed, "body_unreadable");
    while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            let bytes = field.bytes().await.map_err(unreadable)?;
            return if bytes.is_empty() { Err(Fault::field("file", "import_file_needed")) } else { Ok(bytes) };
        }
    }
    Err(Fault::field("file", "import_file_needed"))
}
