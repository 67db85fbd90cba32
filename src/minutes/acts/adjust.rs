//! Adjusting (justera): those whom the meeting chose confirm what they have read.

use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    see::asked_of,
    store::{adjustments, find_of, held, save},
};
use crate::{
    associations::Proof,
    identity::acts::signed_in_within,
    kit::{App, Fault, Kind as FaultKind, once::Once, page::Page, secret},
    meetings::{Role, Seat, store::noted},
    minutes::{
        AddendumId, AdjustmentId, State, Way, addendum, adjustment,
        draft::AdjustmentDraft,
        minutes,
        rules::{self, Asked, FRESH_MINUTES},
        view::AdjustmentView,
    },
};

/// The roles in which somebody confirms.
pub(super) const CONFIRMING: [Role; 2] = [Role::Chair, Role::Adjuster];

/// The confirmations so far, for those who may read the minutes.
///
/// # Errors
/// Absent, when the minutes are not begun; Forbidden.
pub async fn list_adjustments(app: &App, seat: &Seat) -> Result<Page<AdjustmentView>, Fault> {
    let row = find_of(app.read(), seat, seat.id()).await?;
    if !rules::may_read(seat, &row) {
        return Err(Fault::forbidden());
    }
    let rows = adjustments(app.read(), seat, row.id).await?;
    Ok(Page::whole(rows.into_iter().map(AdjustmentView::from).collect()))
}

/// Confirms the locked minutes, or one addendum, by one's own hand: signed in within five minutes, over
/// the hash of what was read. A dissenting note changes no word of the text.
///
/// # Errors
/// Forbidden, for whom the meeting did not choose; Unknown `sign_in_to_adjust`; Absent; Invalid;
/// Conflict `minutes_not_locked`, `content_differs`, `adjusted_before`.
pub async fn adjust(app: &App, seat: &Seat, once: &Once, draft: &AdjustmentDraft) -> Result<AdjustmentView, Fault> {
    if !seat.roles().iter().any(|role| CONFIRMING.contains(role)) {
        return Err(Fault::forbidden());
    }
    let note = draft.check()?;
    if !signed_in_within(app, seat.caller(), FRESH_MINUTES).await? {
        return Err(Fault::new(FaultKind::Unknown, "sign_in_to_adjust"));
    }
    app.write_once(seat.caller().account.0, once, async |txn| {
        let row = held_locked(txn, seat).await?;
        let hash = hash_of(txn, seat, &row, draft.addendum_id).await?;
        if !secret::same(&hash, &draft.content_hash) {
            return Err(Fault::conflict("content_differs"));
        }
        let asked = asked_of(app, txn, seat, &row).await?;
        let given = adjustments(txn, seat, row.id).await?;
        let person = chosen_as(seat, &asked, &given, draft)?;
        let confirmation = adjustment::Model {
            account: Some(seat.caller().account.0),
            note: note.clone(),
            ..blank(app, seat, &row, &person, draft.addendum_id, hash)
        };
        let confirmation = confirm(app, txn, seat, row, &asked, confirmation).await?;
        Ok(AdjustmentView::from(confirmation))
    })
    .await
}

/// As what the caller confirms: as they say, else in the first role in which they have not yet.
fn chosen_as(
    seat: &Seat,
    asked: &[Asked],
    given: &[adjustment::Model],
    draft: &AdjustmentDraft,
) -> Result<Asked, Fault> {
    let is_theirs = |one: &&Asked| {
        one.name_key == seat.caller().name_key
            && seat.roles().contains(&one.role)
            && draft.role.is_none_or(|role| role == one.role)
    };
    if !asked.iter().any(|one| is_theirs(&one)) {
        return Err(Fault::forbidden());
    }
    let awaited = rules::awaited(asked, given, draft.addendum_id);
    awaited.iter().find(is_theirs).cloned().ok_or_else(|| Fault::conflict("adjusted_before"))
}

/// The minutes, held still, once they are locked.
///
/// # Errors
/// Absent; Conflict `minutes_not_locked`.
pub(super) async fn held_locked(txn: &DatabaseTransaction, seat: &Seat) -> Result<minutes::Model, Fault> {
    let row = held(txn, seat).await?;
    if row.state == State::Draft { Err(Fault::conflict("minutes_not_locked")) } else { Ok(row) }
}

/// The hash of what is confirmed.
///
/// # Errors
/// Absent, when there is no such addendum.
pub(super) async fn hash_of(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &minutes::Model,
    addendum: Option<AddendumId>,
) -> Result<String, Fault> {
    let Some(id) = addendum else {
        return row.content_hash.clone().ok_or_else(|| Fault::broken("locked minutes without a hash"));
    };
    let found = addendum::Entity::within(seat)
        .filter(addendum::Column::MinutesId.eq(row.id))
        .filter(addendum::Column::Id.eq(id))
        .one(txn)
        .await?;
    found.map(|one| one.content_hash).ok_or_else(Fault::absent)
}

/// A confirmation by somebody, yet without how.
pub(super) fn blank(
    app: &App,
    seat: &Seat,
    row: &minutes::Model,
    person: &Asked,
    addendum: Option<AddendumId>,
    hash: String,
) -> adjustment::Model {
    adjustment::Model {
        id: AdjustmentId(app.id()),
        association_id: seat.association(),
        minutes_id: row.id,
        addendum_id: addendum,
        role: person.role.key().to_owned(),
        name: person.name.clone(),
        name_key: person.name_key.clone(),
        account: None,
        way: Way::Signed,
        note: String::new(),
        content_hash: hash,
        document_id: None,
        at: app.now(),
    }
}

/// Keeps a confirmation. When the set is complete the minutes are adjusted.
///
/// # Errors
/// A fault of the store.
pub(super) async fn confirm(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: minutes::Model,
    asked: &[Asked],
    confirmation: adjustment::Model,
) -> Result<adjustment::Model, Fault> {
    let active = adjustment::ActiveModel::from(confirmation.clone()).reset_all();
    adjustment::Entity::insert(active).exec_without_returning(txn).await?;
    let detail = json!({
        "adjustment": confirmation.id.0,
        "addendum": confirmation.addendum_id.map(|id| id.0),
        "role": confirmation.role,
        "way": confirmation.way.key(),
        "dissent": !confirmation.note.is_empty(),
        "content_hash": confirmation.content_hash,
    });
    noted(app, txn, seat, "minutes.confirmed", row.id.0, detail).await?;
    let given = adjustments(txn, seat, row.id).await?;
    if row.state == State::Locked && rules::awaited(asked, &given, None).is_empty() {
        let adjusted = minutes::Model { state: State::Adjusted, adjusted: Some(app.now()), ..row };
        let row = save(app, txn, seat, adjusted).await?;
        noted(app, txn, seat, "minutes.adjusted", row.id.0, json!({ "version": row.version })).await?;
    }
    Ok(confirmation)
}
