//! Checking that nothing of locked minutes was touched, whoever could have got past the guards.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;

use crate::{
    journal::entry,
    kit::{App, Fault, secret},
    meetings::{blob, document},
    minutes::{
        MinutesId, State, addendum, adjustment,
        content::{Content, ContentParagraph},
        content_of::AddendumContent,
        minutes, paragraph, rules,
    },
};

/// What the journal calls it when minutes are locked.
pub(super) const LOCKED: &str = "minutes.locked";

/// Checks every locked minutes of every association, and returns a sentence for each thing that is not
/// as it was locked: the text against its hash, the paragraphs against the text, the appendices'
/// bytes, the confirmations, the corrections, and what the journal noted. For whoever runs the
/// installation, on the machine itself; it shows no word of what was decided.
///
/// # Errors
/// A fault of the store.
pub async fn verify(app: &App) -> Result<Vec<String>, Fault> {
    let db = app.read();
    let ids: Vec<MinutesId> = minutes::Entity::find()
        .select_only()
        .column(minutes::Column::Id)
        .filter(minutes::Column::State.ne(State::Draft))
        .order_by_asc(minutes::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut told = unlocked(db).await?;
    for id in ids {
        if let Some(row) = minutes::Entity::find_by_id(id).one(db).await? {
            let differs = of_one(db, &row).await?;
            told.extend(differs.into_iter().map(|what| format!("minutes of the meeting {}: {what}", row.meeting_id)));
        }
    }
    Ok(told)
}

/// Minutes that the journal saw locked, and that are gone or written again.
async fn unlocked(db: &impl ConnectionTrait) -> Result<Vec<String>, Fault> {
    let locked: Vec<Option<MinutesId>> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Subject)
        .filter(entry::Column::Verb.eq(LOCKED))
        .into_tuple()
        .all(db)
        .await?;
    let mut told = Vec::new();
    for id in locked.into_iter().flatten() {
        let found = minutes::Entity::find_by_id(id).one(db).await?;
        if found.is_none_or(|row| row.state == State::Draft) {
            told.push(format!("the minutes {id} were locked and are no longer"));
        }
    }
    Ok(told)
}

async fn of_one(db: &impl ConnectionTrait, row: &minutes::Model) -> Result<Vec<String>, Fault> {
    let mut told = Vec::new();
    let text = row.content.as_deref().unwrap_or_default();
    let hash = row.content_hash.as_deref().unwrap_or_default();
    if rules::hash(text) != hash {
        told.push("the locked text does not have the hash it was locked with".to_owned());
    }
    match serde_json::from_str::<Content>(text) {
        Ok(content) => {
            told.extend(of_text(text, &content));
            told.extend(of_paragraphs(db, row, &content).await?);
            told.extend(of_appendices(db, row, &content).await?);
        }
        Err(error) => told.push(format!("the locked text cannot be read: {error}")),
    }
    let addenda = addenda_of(db, row.id).await?;
    told.extend(addenda.iter().filter_map(|one| of_addendum(one, hash)));
    told.extend(of_confirmations(db, row, &addenda).await?);
    told.extend(of_files(db, row).await?);
    told.extend(of_journal(db, row).await?);
    Ok(told)
}

fn of_text(text: &str, content: &Content) -> Option<String> {
    let again = serde_json::to_value(content).ok().map(|value| rules::canonical(&value));
    (again.as_deref() != Some(text)).then(|| "the locked text is not canonical".to_owned())
}

async fn of_paragraphs(
    db: &impl ConnectionTrait,
    row: &minutes::Model,
    content: &Content,
) -> Result<Vec<String>, Fault> {
    let rows = paragraph::Entity::find()
        .filter(paragraph::Column::MinutesId.eq(row.id))
        .order_by_asc(paragraph::Column::Place)
        .all(db)
        .await?;
    let mut told = Vec::new();
    if rows.len() != content.paragraphs.len() {
        told.push(format!("{} paragraphs were locked, {} are there", content.paragraphs.len(), rows.len()));
    }
    let differing = content.paragraphs.iter().zip(&rows).filter(|(locked, found)| !is_same(locked, found));
    told.extend(differing.map(|(locked, _)| format!("paragraph {} is not as it was locked", locked.number)));
    Ok(told)
}

fn is_same(locked: &ContentParagraph, found: &paragraph::Model) -> bool {
    let record = serde_json::from_str(&found.record).ok();
    locked.heading == found.heading
        && locked.text == found.text
        && locked.decision == found.decision
        && record.as_ref() == Some(&locked.record)
}

async fn of_appendices(
    db: &impl ConnectionTrait,
    row: &minutes::Model,
    content: &Content,
) -> Result<Vec<String>, Fault> {
    let mut told = Vec::new();
    for one in &content.appendices {
        let what = format!("appendix {}", one.number);
        told.extend(of_bytes(db, row, &what, &one.sha256, one.size).await?);
        let known = document::Entity::find()
            .filter(document::Column::MeetingId.eq(row.meeting_id))
            .filter(document::Column::Sha256.eq(&one.sha256));
        if known.one(db).await?.is_none() {
            told.push(format!("{what} is no longer a document of the meeting"));
        }
    }
    Ok(told)
}

/// The bytes of a file against the hash and the size they are kept under.
async fn of_bytes(
    db: &impl ConnectionTrait,
    row: &minutes::Model,
    what: &str,
    sha256: &str,
    size: i64,
) -> Result<Option<String>, Fault> {
    let key = (row.association_id, sha256.to_owned());
    let Some(found) = blob::Entity::find_by_id(key).one(db).await? else {
        return Ok(Some(format!("the bytes of {what} are gone")));
    };
    let is_whole = secret::sha256(&found.bytes) == sha256 && i64::try_from(found.bytes.len()).ok() == Some(size);
    Ok((!is_whole).then(|| format!("the bytes of {what} are not those that were kept")))
}

/// The scans and pictures beside the appendices.
async fn of_files(db: &impl ConnectionTrait, row: &minutes::Model) -> Result<Vec<String>, Fault> {
    let rows = document::Entity::find()
        .filter(document::Column::MeetingId.eq(row.meeting_id))
        .filter(document::Column::Purpose.ne(crate::meetings::Purpose::Appendix))
        .order_by_asc(document::Column::Place)
        .all(db)
        .await?;
    let mut told = Vec::new();
    for one in rows {
        told.extend(of_bytes(db, row, &format!("document {}", one.id), &one.sha256, one.size).await?);
    }
    Ok(told)
}

async fn addenda_of(db: &impl ConnectionTrait, id: MinutesId) -> Result<Vec<addendum::Model>, Fault> {
    Ok(addendum::Entity::find()
        .filter(addendum::Column::MinutesId.eq(id))
        .order_by_asc(addendum::Column::Number)
        .all(db)
        .await?)
}

fn of_addendum(row: &addendum::Model, minutes_hash: &str) -> Option<String> {
    let content: Option<AddendumContent> = serde_json::from_str(&row.content).ok();
    let is_same = content.is_some_and(|content| {
        content.number == row.number && content.text == row.text && content.minutes_hash == minutes_hash
    });
    let is_whole = is_same && rules::hash(&row.content) == row.content_hash;
    (!is_whole).then(|| format!("addendum {} is not as it was added", row.number))
}

async fn of_confirmations(
    db: &impl ConnectionTrait,
    row: &minutes::Model,
    addenda: &[addendum::Model],
) -> Result<Vec<String>, Fault> {
    let rows = adjustment::Entity::find()
        .filter(adjustment::Column::MinutesId.eq(row.id))
        .order_by_asc(adjustment::Column::At)
        .order_by_asc(adjustment::Column::Id)
        .all(db)
        .await?;
    let wanted = |one: &adjustment::Model| match one.addendum_id {
        Some(id) => addenda.iter().find(|addendum| addendum.id == id).map(|addendum| addendum.content_hash.clone()),
        None => row.content_hash.clone(),
    };
    let differing = rows.iter().filter(|one| wanted(one).as_deref() != Some(one.content_hash.as_str()));
    let mut told: Vec<String> =
        differing.map(|one| format!("the adjustment {} is over another text", one.id)).collect();
    if row.state == State::Adjusted {
        let content = row.content.as_deref().and_then(|text| serde_json::from_str::<Content>(text).ok());
        let awaited = content.map(|content| rules::awaited(&rules::asked(&content), &rows, None).len());
        if awaited.is_some_and(|awaited| awaited > 0) {
            told.push("it stands as adjusted, but adjustments are missing".to_owned());
        }
    }
    Ok(told)
}

/// What the journal noted when the minutes were locked: its chain is checked by itself.
async fn of_journal(db: &impl ConnectionTrait, row: &minutes::Model) -> Result<Option<String>, Fault> {
    let line = entry::Entity::find()
        .filter(entry::Column::Chain.eq(row.association_id.0))
        .filter(entry::Column::Subject.eq(row.id.0))
        .filter(entry::Column::Verb.eq(LOCKED))
        .one(db)
        .await?;
    let noted = line.and_then(|line| serde_json::from_str::<Value>(&line.detail).ok());
    let hash = noted.as_ref().and_then(|detail| detail.get("content_hash")?.as_str());
    let is_same = hash.is_some() && hash == row.content_hash.as_deref();
    Ok((!is_same).then(|| "the journal noted another hash".to_owned()))
}
