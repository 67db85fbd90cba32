//! Minutes signed in ink: the scan comes in, with those whose names stand on it.

use poem::{
    Response, handler,
    web::{Data, Multipart, Path},
};

use super::{Room, adjust::again};
use crate::{
    identity::Guest,
    kit::{App, Fault, Kind, door::Speech, form::Fields, shell, text},
    meetings::{Purpose, Role, papers::acts::Upload},
    minutes::{
        AddendumId,
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
    let scanned = scanned(received(parts).await?, speech.words.t("minutes-paper-scan"))?;
    match acts::adjust_with_scan(&app, &room.seat, &scanned).await {
        Ok(()) => Ok(shell::go(&format!("{}#adjust", room.done("minutes_signed")))),
        Err(fault) => again(&app, &room, &speech, Fields::default(), fault).await,
    }
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
}
