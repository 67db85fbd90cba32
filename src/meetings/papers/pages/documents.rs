//! The files of a meeting: brought, listed, downloaded, taken away.

use askama::Template;
use poem::{
    IntoResponse, Response, handler,
    web::{Data, Multipart, Path},
};

use super::{Options, choose_again, is_shown, named, said, seat_at};
use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault, Kind,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        AgendaItemId, Purpose, Seat,
        papers::{
            acts::{self, Upload},
            api::DocumentFile,
        },
        planning::pages::nav,
        store,
    },
};

/// What a kilobyte and a megabyte are in lists.
const KIB: i64 = 1024;

#[derive(Template)]
#[template(path = "meetings/papers/pages/documents.html")]
struct DocumentsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    meeting: String,
    base: String,
    may_change: bool,
    rows: Vec<Row>,
    items: Options,
    form: FormState,
    /// Says which file has to be chosen again: browsers empty the field when a page is shown anew.
    again: Option<String>,
}

/// A file in the list.
struct Row {
    id: String,
    title: String,
    about: String,
    item: String,
    may_remove: bool,
}

async fn page(app: &App, here: &Here, speech: &Speech, seat: &Seat, form: FormState) -> Result<DocumentsPage, Fault> {
    let words = speech.words;
    let may_change = acts::keeps_documents(seat);
    let none = (String::new(), words.t("paper-document-no-item"));
    let points = store::agenda(app.read(), seat, seat.id()).await?;
    let named = points.iter().map(|one| (one.id.to_string(), format!("{}. {}", one.number, one.heading)));
    let items: Options = std::iter::once(none).chain(named).collect();
    let heading = |id: Option<AgendaItemId>| {
        let id = id?.to_string();
        items.iter().find(|(value, _)| *value == id).map(|(_, text)| text.clone())
    };
    let documents = acts::list_documents(app, seat).await?;
    let rows = documents.into_iter().map(|one| Row {
        id: one.id.to_string(),
        about: words.with2("paper-document-about", ("file", one.file_name.as_str()), ("size", size(one.size))),
        item: match one.purpose {
            Purpose::Appendix => heading(one.item_id).unwrap_or_default(),
            other => said(words, "paper-purpose", other.key()),
        },
        may_remove: may_change && one.purpose == Purpose::Appendix,
        title: one.title,
    });
    let rows: Vec<Row> = rows.collect();
    Ok(DocumentsPage {
        shell: here.shell(speech, "meetings"),
        tabs: nav(here, seat, words, "agenda"),
        meeting: seat.meeting().title.clone(),
        base: format!("/{}/meetings/{}/documents", here.association.slug, seat.id()),
        may_change,
        rows,
        items,
        form,
        again: None,
    })
}

/// "340 KB", "2,1 MB": rounded up.
fn size(octets: i64) -> String {
    let kib = (octets + KIB - 1) / KIB;
    if kib < KIB { format!("{kib} KB") } else { format!("{},{} MB", kib / KIB, kib % KIB * 10 / KIB) }
}

#[handler]
pub(super) async fn show_documents(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    shell::html(&page(&app, &here, &speech, &seat, FormState::default()).await?)
}

/// What came with the form: the file, and what was typed beside it. The point that it belongs to is
/// still to be read.
async fn received(mut parts: Multipart) -> Result<(Upload, Fields), Fault> {
    let unreadable = |error: poem::error::ParseMultipartError| Fault {
        source: Some(error.to_string().into()),
        ..Fault::new(Kind::Malformed, "body_unreadable")
    };
    let (mut file_name, mut bytes, mut fields) = (String::new(), Vec::new(), Fields::default());
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let named = part.file_name().unwrap_or_default().to_owned();
        let content = part.bytes().await.map_err(unreadable)?;
        if name == "file" {
            (file_name, bytes) = (named, content);
        } else {
            fields.0.push((name, String::from_utf8_lossy(&content).into_owned()));
        }
    }
    let upload =
        Upload { purpose: Purpose::Appendix, item_id: None, title: fields.text("title").to_owned(), file_name, bytes };
    Ok((upload, fields))
}

/// The point that was chosen.
fn item(fields: &Fields) -> Result<Option<AgendaItemId>, Fault> {
    let item = fields.filled("item_id").map(|id| id.parse::<AgendaItemId>()).transpose();
    item.map_err(|_| Fault::field("item_id", "document_item_unknown"))
}

#[handler]
pub(super) async fn do_upload(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    parts: Multipart,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    let (upload, fields) = received(parts).await?;
    let again = choose_again(speech.words, &upload.file_name);
    let kept = match item(&fields) {
        Ok(item_id) => acts::create_document(&app, &seat, &Once::free(), &Upload { item_id, ..upload }).await,
        Err(fault) => Err(fault),
    };
    match kept {
        Ok(_) => Ok(shell::go(&format!("/{slug}/meetings/{}/documents?done=document_added", seat.id()))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            // Where the file itself was refused, the same once more would help nobody.
            let again = again.filter(|_| fault.kind != Kind::Large && form.fault("file").is_none());
            let page = DocumentsPage { again, ..page(&app, &here, &speech, &seat, form).await? };
            shell::refused(&page, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn show_file(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting, document)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    Ok(DocumentFile::of(acts::read_document(&app, &seat, named(&document)?).await?).into_response())
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, document)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_at(&app, &here, &meeting).await?;
    match acts::remove_document(&app, &seat, named(&document)?).await {
        Ok(()) => Ok(shell::go(&format!("/{slug}/meetings/{}/documents?done=document_removed", seat.id()))),
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(Fields::default(), &fault, speech.words);
            shell::refused(&page(&app, &here, &speech, &seat, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_in_what_people_know() {
        assert_eq!(size(1), "1 KB");
        assert_eq!(size(1024 * 1023), "1023 KB");
        assert_eq!(size(20 * 1024 * 1024), "20,0 MB");
        assert_eq!(size(1024 * 1024 * 3 / 2), "1,5 MB");
    }
}
