//! Files of a meeting: looked at, kept once, read, taken away.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde_json::json;

use crate::{
    associations::{
        Proof,
        right::{PlanMeetings, SeeBoardMeetings},
    },
    kit::{App, Fault, FieldFault, Kind, once::Once, secret, text},
    meetings::{
        AgendaItemId, DocumentId, MeetingId, Purpose, Seat, State, blob, document,
        papers::{LARGEST, rules},
        planning::view::DocumentView,
        store,
    },
};

/// The most characters of a title.
const TITLE_MAX: usize = 200;

/// A file as it came in.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What it is for.
    pub purpose: Purpose,
    /// The point that it belongs to.
    pub item_id: Option<AgendaItemId>,
    /// What it is called in lists; the file's name when it is empty.
    pub title: String,
    /// The name it came with.
    pub file_name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What is kept of a file, every part of it checked.
struct Checked {
    title: String,
    file_name: String,
    media_type: &'static str,
    sha256: String,
    size: i64,
}

impl Upload {
    fn check(&self) -> Result<Checked, Fault> {
        if self.bytes.len() > LARGEST {
            return Err(Fault::new(Kind::Large, "document_too_large"));
        }
        if self.bytes.is_empty() {
            return Err(Fault::field("file", "document_file_needed"));
        }
        let unknown = || Fault::field("file", "document_type_unknown");
        let media_type = rules::media_type(&self.bytes).ok_or_else(unknown)?;
        let file_name = rules::file_name(&self.file_name, media_type).ok_or_else(unknown)?;
        let title = text::one_line(&self.title);
        if title.chars().count() > TITLE_MAX {
            return Err(Fault::fields(vec![FieldFault::new("title", "text_too_long").with("most", TITLE_MAX)]));
        }
        Ok(Checked {
            title: if title.is_empty() { file_name.clone() } else { title },
            file_name,
            media_type,
            sha256: secret::sha256(&self.bytes),
            size: i64::try_from(self.bytes.len()).unwrap_or(i64::MAX),
        })
    }
}

/// Keeps a file of a meeting, in the caller's transaction: the bytes once by hash, and a row that
/// says what it is for. The caller has seen to it that its bearer may do so.
///
/// # Errors
/// Large `document_too_large`; Invalid `document_file_needed`, `document_type_unknown`,
/// `document_item_unknown`; Conflict `document_minutes_locked` for an appendix of locked minutes.
pub async fn store_document(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    meeting: MeetingId,
    draft: &Upload,
) -> Result<document::Model, Fault> {
    let checked = draft.check()?;
    if let Some(item) = draft.item_id {
        let known = store::item(txn, proof, meeting, item).await;
        known.map_err(|_| Fault::field("item_id", "document_item_unknown"))?;
    }
    store::hold_still(txn, proof, meeting).await?;
    keep_bytes(app, txn, proof, &checked, &draft.bytes).await?;
    let row = document::Model {
        id: DocumentId(app.id()),
        association_id: proof.association(),
        meeting_id: meeting,
        item_id: draft.item_id,
        purpose: draft.purpose,
        title: checked.title,
        file_name: checked.file_name,
        media_type: checked.media_type.to_owned(),
        size: checked.size,
        sha256: checked.sha256,
        place: next_place(txn, proof, meeting).await?,
        added_by: Some(proof.caller().account.0),
        created: app.now(),
    };
    let active = document::ActiveModel::from(row.clone()).reset_all();
    document::Entity::insert(active).exec_without_returning(txn).await.map_err(locked)?;
    let detail = json!({ "meeting": meeting.0, "purpose": row.purpose.key(), "size": row.size, "sha256": row.sha256 });
    store::noted(app, txn, proof, "document.added", row.id.0, detail).await?;
    Ok(row)
}

async fn keep_bytes(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    checked: &Checked,
    bytes: &[u8],
) -> Result<(), Fault> {
    let row = blob::Model {
        association_id: proof.association(),
        sha256: checked.sha256.clone(),
        size: checked.size,
        bytes: bytes.to_vec(),
        created: app.now(),
    };
    let active = blob::ActiveModel::from(row).reset_all();
    blob::Entity::insert(active).on_conflict_do_nothing().exec_without_returning(txn).await?;
    Ok(())
}

async fn next_place(db: &impl ConnectionTrait, proof: &impl Proof, meeting: MeetingId) -> Result<i32, Fault> {
    let last: Option<i32> = document::Entity::within(proof)
        .select_only()
        .column(document::Column::Place)
        .filter(document::Column::MeetingId.eq(meeting))
        .order_by_desc(document::Column::Place)
        .into_tuple()
        .one(db)
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// The database itself refuses to change what belongs to locked minutes.
fn locked(error: DbErr) -> Fault {
    if error.to_string().contains("minutes are locked") {
        return Fault { source: Some(Box::new(error)), ..Fault::conflict("document_minutes_locked") };
    }
    error.into()
}

/// Whether somebody may bring files to the meeting and take them away.
pub fn keeps_documents(seat: &Seat) -> bool {
    seat.holds::<PlanMeetings>() || seat.may_write()
}

fn keeps(seat: &Seat) -> Result<(), Fault> {
    if keeps_documents(seat) { Ok(()) } else { Err(Fault::forbidden()) }
}

/// Whether somebody sees a file: appendices go with the call, evidence and scans are the board's.
pub fn shows(seat: &Seat, purpose: Purpose) -> bool {
    purpose == Purpose::Appendix || seat.holds::<SeeBoardMeetings>() || !seat.roles().is_empty()
}

/// Adds a file to a meeting.
///
/// # Errors
/// Forbidden; Conflict `document_meeting_cancelled`; else as [`store_document`].
pub async fn create_document(app: &App, seat: &Seat, once: &Once, draft: &Upload) -> Result<DocumentView, Fault> {
    keeps(seat)?;
    draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        let meeting = store::find(txn, seat, seat.id()).await?;
        if meeting.state == State::Cancelled {
            return Err(Fault::conflict("document_meeting_cancelled"));
        }
        Ok(DocumentView::from(store_document(app, txn, seat, meeting.id, draft).await?))
    })
    .await
}

/// The files of a meeting that its bearer sees, in order.
///
/// # Errors
/// A fault of the store.
pub async fn list_documents(app: &App, seat: &Seat) -> Result<Vec<DocumentView>, Fault> {
    let rows = document::Entity::within(seat)
        .filter(document::Column::MeetingId.eq(seat.id()))
        .order_by_asc(document::Column::Place)
        .all(app.read())
        .await?;
    Ok(rows.into_iter().filter(|row| shows(seat, row.purpose)).map(DocumentView::from).collect())
}

async fn found(db: &impl ConnectionTrait, seat: &Seat, id: DocumentId) -> Result<document::Model, Fault> {
    let row = document::Entity::within(seat)
        .filter(document::Column::MeetingId.eq(seat.id()))
        .filter(document::Column::Id.eq(id))
        .one(db)
        .await?;
    row.filter(|row| shows(seat, row.purpose)).ok_or_else(Fault::absent)
}

/// A file with its bytes.
///
/// # Errors
/// Absent.
pub async fn read_document(app: &App, seat: &Seat, id: DocumentId) -> Result<(document::Model, Vec<u8>), Fault> {
    let row = found(app.read(), seat, id).await?;
    let kept = blob::Entity::within(seat)
        .filter(blob::Column::Sha256.eq(&row.sha256))
        .one(app.read())
        .await?
        .ok_or_else(|| Fault::broken(format!("the bytes of document {id} are gone")))?;
    Ok((row, kept.bytes))
}

/// Takes a file away, as long as the meeting is not over. Bytes that no other document has go along.
///
/// # Errors
/// Forbidden; Absent; Conflict `document_kept` once the meeting is over, or when it is evidence of a call.
pub async fn remove_document(app: &App, seat: &Seat, id: DocumentId) -> Result<(), Fault> {
    keeps(seat)?;
    app.write(async |txn| {
        let meeting = store::find(txn, seat, seat.id()).await?;
        let row = found(txn, seat, id).await?;
        if !matches!(meeting.state, State::Draft | State::Called | State::Open) || row.purpose != Purpose::Appendix {
            return Err(Fault::conflict("document_kept"));
        }
        document::Entity::delete_many()
            .filter(document::Column::AssociationId.eq(seat.association()))
            .filter(document::Column::Id.eq(id))
            .exec(txn)
            .await
            .map_err(locked)?;
        drop_unused(txn, seat, &row.sha256).await?;
        let detail = json!({ "meeting": meeting.id.0, "sha256": row.sha256 });
        store::noted(app, txn, seat, "document.removed", id.0, detail).await
    })
    .await
}

async fn drop_unused(txn: &DatabaseTransaction, seat: &Seat, sha256: &str) -> Result<(), Fault> {
    let other = document::Entity::within(seat).filter(document::Column::Sha256.eq(sha256)).one(txn).await?;
    if other.is_none() {
        blob::Entity::delete_many()
            .filter(blob::Column::AssociationId.eq(seat.association()))
            .filter(blob::Column::Sha256.eq(sha256))
            .exec(txn)
            .await?;
    }
    Ok(())
}
