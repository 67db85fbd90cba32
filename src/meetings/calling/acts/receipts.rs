//! Evidence that people note: what was printed and posted, what hangs where, and the letter for
//! whom an e-mail did not find.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    matter::matter,
    read,
    recipients::{households, of_member},
    send::{fresh, insert, what},
};
use crate::{
    associations::{Permit, Proof, draft::Channel, right::CallMeetings},
    kit::{App, Fault, once::Once},
    meetings::{
        CallId, MeetingId, Purpose, ReceiptId, ReceiptState, call_receipt,
        calling::{
            draft::{Done, Mark, PostingDraft, PrintingDraft, ReceiptDraft},
            rules::{self, Person, Postal, on_one_line},
            view::{CallView, ReceiptView},
        },
        meeting_call,
        papers::acts::{Upload, store_document},
        store,
    },
    members::member,
};

async fn found(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    (meeting, id): (MeetingId, ReceiptId),
) -> Result<call_receipt::Model, Fault> {
    call_receipt::Entity::within(proof)
        .filter(call_receipt::Column::MeetingId.eq(meeting))
        .filter(call_receipt::Column::Id.eq(id))
        .one(db)
        .await?
        .ok_or_else(Fault::absent)
}

async fn found_call(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    (meeting, id): (MeetingId, CallId),
) -> Result<meeting_call::Model, Fault> {
    meeting_call::Entity::within(proof)
        .filter(meeting_call::Column::MeetingId.eq(meeting))
        .filter(meeting_call::Column::Id.eq(id))
        .one(db)
        .await?
        .ok_or_else(Fault::absent)
}

async fn save(txn: &DatabaseTransaction, proof: &impl Proof, row: &call_receipt::Model) -> Result<(), Fault> {
    call_receipt::Entity::update_many()
        .set(call_receipt::ActiveModel::from(row.clone()).reset_all())
        .filter(call_receipt::Column::AssociationId.eq(proof.association()))
        .filter(call_receipt::Column::Id.eq(row.id))
        .exec(txn)
        .await?;
    Ok(())
}

/// Who did it: who is named, else who says so.
fn by_whom(proof: &impl Proof, done: &Done) -> Option<String> {
    Some(done.by_name.clone().unwrap_or_else(|| proof.caller().called().to_owned()))
}

/// Notes that a letter was printed and posted, or a poster put up. Noted again, the newer word stands.
///
/// # Errors
/// Absent; Invalid, with every field at fault; `receipt_state_unfit`, where the channel is another.
pub async fn mark(
    app: &App,
    permit: &Permit<CallMeetings>,
    place: (MeetingId, ReceiptId),
    draft: &ReceiptDraft,
) -> Result<ReceiptView, Fault> {
    let done = draft.check(app)?;
    app.write(async |txn| {
        let row = found(txn, permit, place).await?;
        let state = match (draft.state, row.channel) {
            (Mark::Printed, Channel::Letter) => ReceiptState::Printed,
            (Mark::Posted, channel) if rules::is_for_all(channel) => ReceiptState::Posted,
            _ => return Err(Fault::field("state", "receipt_state_unfit")),
        };
        let address = match &done.place {
            Some(where_it_hangs) if state == ReceiptState::Posted => where_it_hangs.clone(),
            _ => row.address.clone(),
        };
        let (at, by_name) = (Some(done.at), by_whom(permit, &done));
        let row = call_receipt::Model { state, at, by_name, address, ..row };
        save(txn, permit, &row).await?;
        noted(app, txn, permit, "call_receipt.marked", &row).await?;
        read::receipt(txn, permit, row).await
    })
    .await
}

async fn noted(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    verb: &str,
    row: &call_receipt::Model,
) -> Result<(), Fault> {
    let detail = json!({ "meeting": row.meeting_id.0, "channel": row.channel.key(), "state": row.state.key() });
    store::noted(app, txn, proof, verb, row.id.0, detail).await
}

/// Notes that all letters of a call that wait and have an address were printed and posted.
///
/// # Errors
/// Absent; Invalid, with every field at fault.
pub async fn mark_printed(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    place: (MeetingId, CallId),
    draft: &PrintingDraft,
) -> Result<CallView, Fault> {
    let done = draft.check(app)?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let call = found_call(txn, permit, place).await?;
        let waiting = call_receipt::Entity::within(permit)
            .filter(call_receipt::Column::CallId.eq(call.id))
            .filter(call_receipt::Column::Channel.eq(Channel::Letter))
            .filter(call_receipt::Column::State.eq(ReceiptState::Waiting))
            .filter(call_receipt::Column::Address.ne(""))
            .all(txn)
            .await?;
        let letters = waiting.len();
        for row in waiting {
            let (at, by_name) = (Some(done.at), by_whom(permit, &done));
            save(txn, permit, &call_receipt::Model { state: ReceiptState::Printed, at, by_name, ..row }).await?;
        }
        let detail = json!({ "meeting": call.meeting_id.0, "letters": letters });
        store::noted(app, txn, permit, "call.printed", call.id.0, detail).await?;
        read::one(txn, permit, call).await
    })
    .await
}

/// Notes one more poster, advert or place on the web.
///
/// # Errors
/// Absent; Invalid, with every field at fault.
pub async fn add_posting(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    place: (MeetingId, CallId),
    draft: &PostingDraft,
) -> Result<ReceiptView, Fault> {
    let done = draft.check(app)?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        let call = found_call(txn, permit, place).await?;
        let meeting = store::find(txn, permit, call.meeting_id).await?;
        let matter = matter(app, txn, permit, &meeting).await?;
        let hangs = done.place.clone().unwrap_or_default();
        let row = call_receipt::Model {
            state: ReceiptState::Posted,
            at: Some(done.at),
            by_name: by_whom(permit, &done),
            ..fresh(app, &call, &what(&matter, draft.channel), draft.channel, &hangs)
        };
        insert(txn, vec![row.clone()]).await?;
        noted(app, txn, permit, "call_receipt.added", &row).await?;
        read::receipt(txn, permit, row).await
    })
    .await
}

/// Calls somebody by a letter whom an e-mail did not find. It waits to be printed.
///
/// # Errors
/// Absent; Conflict `receipt_not_bounced`, `receipt_letter_there`, `receipt_no_address`.
pub async fn call_by_letter(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    place: (MeetingId, ReceiptId),
) -> Result<ReceiptView, Fault> {
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::hold_still(txn, permit, place.0).await?;
        let mailed = found(txn, permit, place).await?;
        let call = found_call(txn, permit, (place.0, mailed.call_id)).await?;
        if read::receipt(txn, permit, mailed.clone()).await?.state != ReceiptState::Bounced {
            return Err(Fault::conflict("receipt_not_bounced"));
        }
        if has_letter(txn, permit, &mailed).await? {
            return Err(Fault::conflict("receipt_letter_there"));
        }
        let address = address(txn, permit, &mailed).await?.ok_or_else(|| Fault::conflict("receipt_no_address"))?;
        let person = Person { member_id: mailed.member_id, name: mailed.name };
        let row =
            call_receipt::Model { letter_id: Some(app.id()), ..fresh(app, &call, &person, Channel::Letter, &address) };
        insert(txn, vec![row.clone()]).await?;
        noted(app, txn, permit, "call_receipt.added", &row).await?;
        read::receipt(txn, permit, row).await
    })
    .await
}

async fn has_letter(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    mailed: &call_receipt::Model,
) -> Result<bool, Fault> {
    let letters = call_receipt::Entity::within(proof)
        .filter(call_receipt::Column::CallId.eq(mailed.call_id))
        .filter(call_receipt::Column::Channel.eq(Channel::Letter))
        .all(txn)
        .await?;
    Ok(letters.iter().any(|letter| letter.member_id == mailed.member_id && letter.name == mailed.name))
}

/// Where the member lives now, on one line.
async fn address(
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    mailed: &call_receipt::Model,
) -> Result<Option<String>, Fault> {
    let Some(id) = mailed.member_id else {
        return Ok(None);
    };
    let row = member::Entity::find()
        .filter(member::Column::AssociationId.eq(proof.association()))
        .filter(member::Column::Id.eq(id))
        .one(txn)
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let households = households(txn, proof).await?;
    let home = of_member(&row, &households).home;
    let postal = |home: rules::Home| Postal {
        people: Vec::new(),
        street: home.street,
        postal_code: home.postal_code,
        city: home.city,
    };
    Ok(home.map(|home| on_one_line(&postal(home))))
}

/// Keeps a picture that shows a poster where it hangs.
///
/// # Errors
/// Absent; Invalid `receipt_state_unfit` where nothing hangs, `receipt_photo_type`; else as
/// [`store_document`].
pub async fn add_photo(
    app: &App,
    permit: &Permit<CallMeetings>,
    place: (MeetingId, ReceiptId),
    (file_name, bytes): (String, Vec<u8>),
) -> Result<ReceiptView, Fault> {
    app.write(async |txn| {
        let row = found(txn, permit, place).await?;
        if !rules::is_for_all(row.channel) {
            return Err(Fault::field("photo", "receipt_state_unfit"));
        }
        let title = if row.address.is_empty() { row.name.clone() } else { row.address.clone() };
        let upload = Upload {
            purpose: Purpose::PosterPhoto,
            item_id: None,
            title,
            file_name: file_name.clone(),
            bytes: bytes.clone(),
        };
        let kept = store_document(app, txn, permit, row.meeting_id, &upload).await?;
        if !kept.media_type.starts_with("image/") {
            return Err(Fault::field("photo", "receipt_photo_type"));
        }
        let row = call_receipt::Model { document_id: Some(kept.id), ..row };
        save(txn, permit, &row).await?;
        noted(app, txn, permit, "call_receipt.photo_added", &row).await?;
        read::receipt(txn, permit, row).await
    })
    .await
}
