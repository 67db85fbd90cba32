//! Minutes signed in ink: the scan comes in, with those whose names stand on it, and is fetched.

use poem::{
    IntoResponse, Response, handler,
    web::{Data, Multipart, Path},
};

use super::{Room, adjust::again, reading::of_paper};
use crate::{
    identity::Guest,
    kit::{App, Fault, FieldFault, Kind, door::Speech, form::Fields, shell, text},
    meetings::{
        Purpose, Role,
        papers::{acts::Upload, api::DocumentFile},
    },
    minutes::{
        AddendumId, AdjustmentId,
        acts::{self, Scanned},
    },
};

/// What came with the form.
#[derive(Default)]
struct Received {
    file_name: String,
    bytes: Vec<u8>,
    signed: Vec<String>,
    addendum: String,
}

async fn received(mut parts: Multipart) -> Result<Received, Fault> {
    let unreadable = |error: poem::error::ParseMultipartError| Fault {
        source: Some(error.to_string().into()),
        ..Fault::new(Kind::Malformed, "body_unreadable")
    };
    let mut received = Received::default();
    while let Some(part) = parts.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(unreadable)?;
        match name.as_str() {
            "file" => (received.file_name, received.bytes) = (file_name, bytes),
            "signed" => received.signed.push(text::one_line(&String::from_utf8_lossy(&bytes))),
            "addendum_id" => received.addendum = text::one_line(&String::from_utf8_lossy(&bytes)),
            _ => {}
        }
    }
    Ok(received)
}

/// The form as it came, for a page that shows it again: who was ticked, and what the file was called.
fn kept(received: &Received) -> Fields {
    let named = |name: &str| of_paper(name, &received.addendum);
    let mut fields = vec![(named("again"), "1".to_owned())];
    fields.extend(received.signed.iter().map(|one| (named("signed"), one.clone())));
    let file = if received.bytes.is_empty() { String::new() } else { text::one_line(&received.file_name) };
    fields.push((named("file"), file));
    Fields(fields)
}

/// The fault with its fields called as they are on the page. A file that is too large is a fault of its
/// field, too.
fn placed(mut fault: Fault, addendum: &str) -> Fault {
    if fault.kind == Kind::Large {
        fault.fields.push(FieldFault::new("file", fault.code));
    }
    for one in &mut fault.fields {
        let name = if one.field == "file" { "file" } else { "signed" };
        one.field = of_paper(name, addendum);
    }
    fault
}

/// The form as the verb takes it; who signed is sent as `adjuster:Per Åström`.
fn scanned(received: Received, title: String) -> Result<Scanned, Fault> {
    let addendum_id: Option<AddendumId> = match received.addendum.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| Fault::absent())?),
    };
    let signed = received.signed.iter().filter_map(|one| {
        let (role, name) = one.split_once(':')?;
        Some((Role::from_key(role)?, name.to_owned()))
    });
    Ok(Scanned {
        signed: signed.collect(),
        scan: Upload {
            purpose: Purpose::Scan,
            item_id: None,
            title,
            file_name: received.file_name,
            bytes: received.bytes,
        },
        addendum_id,
    })
}

#[handler]
pub(super) async fn do_paper(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    parts: Multipart,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    let received = received(parts).await?;
    let (fields, addendum) = (kept(&received), received.addendum.clone());
    let scanned = scanned(received, speech.words.t("minutes-paper-scan"))?;
    match acts::adjust_with_scan(&app, &room.seat, &scanned).await {
        Ok(()) => Ok(shell::go(&format!("{}#adjust", room.done("minutes_signed")))),
        Err(fault) => again(&app, &room, &speech, fields, placed(fault, &addendum)).await,
    }
}

#[handler]
pub(super) async fn show_scan(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting, adjustment)): Path<(String, String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    let id: AdjustmentId = adjustment.parse().map_err(|_| Fault::absent())?;
    Ok(DocumentFile::of(acts::scan(&app, &room.seat, id).await?).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signed_is_read_with_their_role() {
        let signed = vec!["adjuster:Per: Åström".to_owned(), "boss:X".to_owned(), "chair".to_owned()];
        let received = Received { signed, ..Received::default() };
        let scanned = scanned(received, "Skannat".to_owned()).unwrap();
        assert_eq!(scanned.signed, [(Role::Adjuster, "Per: Åström".to_owned())]);
        assert_eq!(scanned.addendum_id, None);
    }

    #[test]
    fn a_form_that_comes_again_says_what_it_had() {
        let mut received = Received { signed: vec!["chair:Karin".to_owned()], ..Received::default() };
        assert!(kept(&received).ticked("again-minutes") && kept(&received).text("file-minutes").is_empty());
        (received.file_name, received.bytes) = ("skannat.pdf".to_owned(), vec![1]);
        received.addendum = "a1".to_owned();
        let fields = kept(&received);
        assert_eq!((fields.text("file-a1"), fields.text("signed-a1")), ("skannat.pdf", "chair:Karin"));
        let large = placed(Fault::new(Kind::Large, "document_too_large"), "a1");
        assert_eq!((large.fields[0].field.as_str(), large.fields[0].code), ("file-a1", "document_too_large"));
        assert_eq!(placed(Fault::field("name", "adjuster_not_asked"), "").fields[0].field, "signed-minutes");
    }
}
