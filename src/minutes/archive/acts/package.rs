//! The package of one meeting: minutes, canonical text, appendices, evidence, index, checksums.

use askama::Template;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use super::{File, evidence, kept::Kept, print::readable};
use crate::{
    associations::{
        Proof,
        right::{CallMeetings, SeeBoardMeetings, SeeContacts},
    },
    kit::{App, Fault, Words, secret},
    meetings::{Purpose, Seat, blob, document},
    minutes::archive::{
        bundle::{self, Entry, numbered},
        sheet,
    },
};

/// How to check a package without us, in Swedish and in English.
const READ_ME: [(&str, &str); 2] =
    [("LÄS-MIG.txt", include_str!("../notes/las-mig.txt")), ("VERIFY.txt", include_str!("../notes/verify.txt"))];

#[derive(Template)]
#[template(path = "minutes/archive/pages/index.html")]
struct IndexPage {
    words: Words,
    association: String,
    title: String,
    when: String,
    hash: String,
    files: Vec<(String, String)>,
}

/// The package of a meeting whose minutes are locked, as a zip archive. The board's own: evidence of
/// the call names members.
///
/// # Errors
/// Absent; Forbidden for those who do not see the board's meetings; Conflict `archive_not_locked`.
pub async fn meeting_zip(app: &App, seat: &Seat) -> Result<File, Fault> {
    if !seat.holds::<SeeBoardMeetings>() {
        return Err(Fault::forbidden());
    }
    let kept = readable(app, seat).await?;
    let addresses = seat.holds::<SeeContacts>() || seat.holds::<CallMeetings>();
    let folder = kept.stem();
    let entries = bundle::inside(&folder, meeting_files(app, seat, &kept, addresses).await?);
    let bytes = bundle::packed(entries, kept.at()).await?;
    Ok(File { name: format!("{}-{folder}.zip", kept.association.slug), bytes })
}

/// Every file of a meeting's package, with their checksums as the last.
///
/// # Errors
/// Conflict `archive_not_locked`; Broken, when a kept file is not what it was.
pub(super) async fn meeting_files(
    app: &App,
    proof: &impl Proof,
    kept: &Kept,
    addresses: bool,
) -> Result<Vec<Entry>, Fault> {
    let (content, _) = kept.locked()?;
    let mut entries = vec![Entry::new("minutes.pdf", kept.pdf().await?), Entry::new("content.json", content)];
    for one in &kept.addenda {
        entries.push(Entry::new(format!("addenda/{:02}.json", one.number), one.content.as_str()));
    }
    let documents = documents(app, proof, kept).await?;
    entries.push(Entry::new("adjustments.json", evidence::pretty(&evidence::adjustments(kept, &documents))?));
    for one in &kept.content.appendices {
        let number = usize::try_from(one.number).unwrap_or_default();
        let bytes = bytes(app, proof, &one.sha256).await?;
        entries.push(Entry::new(format!("appendices/{}", numbered(number, &one.file_name)), bytes));
    }
    for (purpose, folder) in [(Purpose::Scan, "scans"), (Purpose::PosterPhoto, "posters")] {
        let of_purpose = documents.iter().filter(|document| document.purpose == purpose);
        for (place, document) in of_purpose.enumerate() {
            let name = numbered(place + 1, &document.file_name);
            entries.push(Entry::new(format!("{folder}/{name}"), bytes(app, proof, &document.sha256).await?));
        }
    }
    let calls = evidence::calls(app, proof, kept, addresses).await?;
    entries.push(Entry::new("call-evidence.json", evidence::pretty(&calls)?));
    entries.extend(READ_ME.map(|(name, text)| Entry::new(name, text)));
    let index = evidence::pretty(&evidence::index(kept, &entries))?;
    let page = page(kept, &entries)?;
    entries.extend([Entry::new("index.json", index), Entry::new("index.html", page)]);
    Ok(bundle::with_sums(entries))
}

async fn documents(app: &App, proof: &impl Proof, kept: &Kept) -> Result<Vec<document::Model>, Fault> {
    Ok(document::Entity::within(proof)
        .filter(document::Column::MeetingId.eq(kept.meeting.id))
        .order_by_asc(document::Column::Place)
        .all(app.read())
        .await?)
}

/// The bytes of a kept file, held against their hash.
async fn bytes(app: &App, proof: &impl Proof, sha256: &str) -> Result<Vec<u8>, Fault> {
    let found = blob::Entity::within(proof).filter(blob::Column::Sha256.eq(sha256)).one(app.read()).await?;
    match found {
        Some(row) if secret::sha256(&row.bytes) == sha256 => Ok(row.bytes),
        _ => Err(Fault::broken(format!("the kept file {sha256} is gone or not what it was"))),
    }
}

/// The same for people: a page that needs nothing but itself.
fn page(kept: &Kept, entries: &[Entry]) -> Result<String, Fault> {
    let (words, content) = (kept.words(), &kept.content);
    let page = IndexPage {
        words,
        association: content.association.name.clone(),
        title: sheet::title(words, content),
        when: sheet::when(words, content.meeting.starts, content.meeting.ends),
        hash: kept.minutes.content_hash.clone().unwrap_or_default(),
        files: entries.iter().map(|entry| (entry.path.clone(), entry.sha256())).collect(),
    };
    page.render().map_err(Fault::broken)
}

/// The texts that say how to check a package.
pub(super) fn read_me() -> Vec<Entry> {
    READ_ME.iter().map(|(name, text)| Entry::new(*name, *text)).collect()
}
