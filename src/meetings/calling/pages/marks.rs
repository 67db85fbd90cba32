//! What people note in the evidence: posted, put up, photographed, sent as a letter instead.

use poem::{
    Response, handler,
    web::{Data, Multipart, Path},
};

use super::{calls, is_shown, named, rows::Refused, seat_at};
use crate::{
    associations::{place::Here, right::CallMeetings},
    identity::Guest,
    kit::{App, Fault, Kind as FaultKind, door::Speech, form::Fields, once::Once, shell},
    meetings::calling::{
        acts,
        draft::{PostingDraft, PrintingDraft, ReceiptDraft},
    },
};

/// Goes back to the evidence when it is done; shows it again with the form that was refused.
async fn settled(
    app: &App,
    speech: &Speech,
    (here, meeting): (&Here, &str),
    (key, fields): (String, Fields),
    done: Result<&'static str, Fault>,
) -> Result<Response, Fault> {
    let place = format!("/{}/meetings/{meeting}/calls", here.association.slug);
    match done {
        Ok(done) => Ok(shell::go(&format!("{place}?done={done}"))),
        Err(fault) if is_shown(&fault) => {
            let words = speech.words;
            let faults = fault.fields.iter().map(|one| (one.field.clone(), words.code(one.code, &one.args))).collect();
            let refused = Refused { key, fields, faults };
            let seat = seat_at(app, here, meeting).await?;
            let page = calls::page(app, speech, (here, &seat), false, Some((refused, fault.detail(words)))).await?;
            shell::refused(&page, &fault)
        }
        Err(fault) => Err(fault),
    }
}

/// Marks one letter or poster.
#[handler]
pub(super) async fn do_mark(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, receipt)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let place = (named(&meeting)?, named(&receipt)?);
    let done = match ReceiptDraft::from_fields(&fields) {
        Ok(draft) => acts::mark(&app, &permit, place, &draft).await.map(|_| "receipt_marked"),
        Err(fault) => Err(fault),
    };
    settled(&app, &speech, (&here, &meeting), (receipt, fields), done).await
}

/// Sends a letter to whom an e-mail did not find.
#[handler]
pub(super) async fn do_letter(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, receipt)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let place = (named(&meeting)?, named(&receipt)?);
    let done = acts::call_by_letter(&app, &permit, &Once::free(), place).await.map(|_| "letter_added");
    settled(&app, &speech, (&here, &meeting), (receipt, Fields::default()), done).await
}

/// "Alla brev är postade."
#[handler]
pub(super) async fn do_print(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, call)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let place = (named(&meeting)?, named(&call)?);
    let done = match PrintingDraft::from_fields(&fields) {
        Ok(draft) => acts::mark_printed(&app, &permit, &Once::free(), place, &draft).await.map(|_| "letters_printed"),
        Err(fault) => Err(fault),
    };
    settled(&app, &speech, (&here, &meeting), (format!("printing-{call}"), fields), done).await
}

/// One more poster or advert.
#[handler]
pub(super) async fn do_post(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, call)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let place = (named(&meeting)?, named(&call)?);
    let done = match PostingDraft::from_fields(&fields) {
        Ok(draft) => acts::add_posting(&app, &permit, &Once::free(), place, &draft).await.map(|_| "posting_added"),
        Err(fault) => Err(fault),
    };
    settled(&app, &speech, (&here, &meeting), (format!("posting-{call}"), fields), done).await
}

/// The picture of a form.
async fn received(mut parts: Multipart) -> Result<(String, Vec<u8>), Fault> {
    let unreadable = |error: poem::error::ParseMultipartError| Fault {
        source: Some(error.to_string().into()),
        ..Fault::new(FaultKind::Malformed, "body_unreadable")
    };
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        if part.name() == Some("photo") {
            let file_name = part.file_name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(unreadable)?;
            return Ok((file_name, bytes));
        }
    }
    Ok((String::new(), Vec::new()))
}

/// Files are looked at as files; here the one that is wrong is the picture.
fn at_photo(mut fault: Fault) -> Fault {
    for one in fault.fields.iter_mut().filter(|one| one.field == "file") {
        "photo".clone_into(&mut one.field);
    }
    fault
}

/// Keeps a picture of a poster.
#[handler]
pub(super) async fn do_photo(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, receipt)): Path<(String, String, String)>,
    parts: Multipart,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let permit = here.permit::<CallMeetings>()?;
    let place = (named(&meeting)?, named(&receipt)?);
    let photo = received(parts).await?;
    let fields = Fields(vec![("photo".to_owned(), photo.0.clone())]);
    let done = acts::add_photo(&app, &permit, place, photo).await.map(|_| "photo_added").map_err(at_photo);
    settled(&app, &speech, (&here, &meeting), (receipt, fields), done).await
}
