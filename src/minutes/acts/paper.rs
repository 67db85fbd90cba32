//! Adjusting in ink: the scan of what was signed is kept as evidence.

use sea_orm::{ColumnTrait, DatabaseTransaction, QueryFilter};

use super::{
    adjust::{CONFIRMING, blank, confirm, hash_of, held_locked},
    see::asked_of,
    store::{adjustments, find_of, writes},
};
use crate::{
    associations::Proof,
    identity::rules::name_key,
    kit::{App, Fault, FieldFault, once::Once},
    meetings::{
        DocumentId, Purpose, Role, Seat, blob, document,
        papers::acts::{Upload, shows, store_document},
    },
    minutes::{
        AddendumId, AdjustmentId, Way, adjustment,
        draft::PaperAdjustmentDraft,
        rules::{self, Asked},
        view::AdjustmentView,
    },
};

/// Notes that somebody has signed on paper.
///
/// # Errors
/// Forbidden; Absent; Invalid `adjuster_not_asked`, `minutes_scan_needed`; Conflict `minutes_not_locked`,
/// `adjusted_before`.
pub async fn adjust_on_paper(
    app: &App,
    seat: &Seat,
    once: &Once,
    draft: &PaperAdjustmentDraft,
) -> Result<AdjustmentView, Fault> {
    writes(seat)?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        find_of(txn, seat, seat.id()).await?;
        let scan = document::Entity::within(seat)
            .filter(document::Column::MeetingId.eq(seat.id()))
            .filter(document::Column::Id.eq(draft.document_id))
            .filter(document::Column::Purpose.eq(Purpose::Scan))
            .one(txn)
            .await?
            .ok_or_else(|| Fault::field("document_id", "minutes_scan_needed"))?;
        let (role, name) = (draft.role, draft.name.as_str());
        let kept = sign(app, txn, seat, (role, name), scan.id, draft.addendum_id).await?;
        Ok(AdjustmentView::from(kept))
    })
    .await
}

/// A scan and those whose names stand on it.
#[derive(Clone, Debug)]
pub struct Scanned {
    /// The scan.
    pub scan: Upload,
    /// Who has signed, each with their role.
    pub signed: Vec<(Role, String)>,
    /// The addendum; none for the minutes themselves.
    pub addendum_id: Option<AddendumId>,
}

/// Keeps a scan and notes everybody whose name stands on it: all of it, or nothing.
///
/// # Errors
/// Forbidden; Absent; Invalid `minutes_signed_needed`, `adjuster_not_asked`, or what the scan is refused for;
/// Conflict `minutes_not_locked`, `adjusted_before`.
pub async fn adjust_with_scan(app: &App, seat: &Seat, scanned: &Scanned) -> Result<(), Fault> {
    writes(seat)?;
    if scanned.signed.is_empty() {
        return Err(Fault::field("signed", "minutes_signed_needed"));
    }
    app.write(async |txn| {
        let scan = store_document(app, txn, seat, seat.id(), &scanned.scan).await?;
        for (role, name) in &scanned.signed {
            sign(app, txn, seat, (*role, name), scan.id, scanned.addendum_id).await?;
        }
        Ok(())
    })
    .await
}

async fn sign(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    (role, name): (Role, &str),
    scan: DocumentId,
    addendum: Option<AddendumId>,
) -> Result<adjustment::Model, Fault> {
    let row = held_locked(txn, seat).await?;
    let hash = hash_of(txn, seat, &row, addendum).await?;
    let asked = asked_of(app, txn, seat, &row).await?;
    let key = name_key(name);
    let is_asked = |one: &&Asked| CONFIRMING.contains(&role) && one.role == role && one.name_key == key;
    let person = asked.iter().find(is_asked).cloned();
    let person = person.ok_or_else(|| Fault::fields(vec![FieldFault::new("name", "adjuster_not_asked")]))?;
    let given = adjustments(txn, seat, row.id).await?;
    if !rules::awaited(&asked, &given, addendum).contains(&person) {
        return Err(Fault::conflict("adjusted_before"));
    }
    let confirmation = adjustment::Model {
        way: Way::Paper,
        document_id: Some(scan),
        ..blank(app, seat, &row, &person, addendum, hash)
    };
    confirm(app, txn, seat, row, &asked, confirmation).await
}

/// The scan of a confirmation in ink, with its bytes: for the board and those chosen at the meeting, as the
/// other scans. What people wrote on paper by hand is not for everybody.
///
/// # Errors
/// Absent, when it is not theirs to see, or the confirmation is not there or not in ink.
pub async fn scan(app: &App, seat: &Seat, id: AdjustmentId) -> Result<(document::Model, Vec<u8>), Fault> {
    let db = app.read();
    let row = find_of(db, seat, seat.id()).await?;
    if !rules::may_read(seat, &row) || !shows(seat, Purpose::Scan) {
        return Err(Fault::absent());
    }
    let given = adjustments(db, seat, row.id).await?;
    let scan = given.into_iter().find(|one| one.id == id).and_then(|one| one.document_id).ok_or_else(Fault::absent)?;
    let found = document::Entity::within(seat)
        .filter(document::Column::MeetingId.eq(seat.id()))
        .filter(document::Column::Id.eq(scan))
        .one(db)
        .await?
        .ok_or_else(Fault::absent)?;
    let kept = blob::Entity::within(seat).filter(blob::Column::Sha256.eq(&found.sha256)).one(db).await?;
    let kept = kept.ok_or_else(|| Fault::broken(format!("the bytes of document {scan} are gone")))?;
    Ok((found, kept.bytes))
}
