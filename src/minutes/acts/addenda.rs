//! Correcting locked minutes: the text stands, what was wrong is added to it and confirmed by itself.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::{
    adjust::held_locked,
    letters::{self, Why},
    see::asked_of,
    store::{addenda_of, writes},
};
use crate::{
    associations::Proof,
    kit::{App, Fault, once::Once},
    meetings::{self, Seat, store::noted},
    minutes::{
        AddendumId, addendum,
        content_of::{ADDENDUM_FORMAT, AddendumContent},
        draft::AddendumDraft,
        rules,
        view::AddendumView,
    },
};

/// Adds a correction, and writes to those who confirm the minutes.
///
/// # Errors
/// Forbidden; Absent; Invalid; Conflict `minutes_not_locked`.
pub async fn create_addendum(
    app: &App,
    seat: &Seat,
    once: &Once,
    draft: &AddendumDraft,
) -> Result<AddendumView, Fault> {
    writes(seat)?;
    let text = draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        let row = held_locked(txn, seat).await?;
        let minutes_hash = row.content_hash.clone().ok_or_else(|| Fault::broken("locked minutes without a hash"))?;
        let last = addenda_of(txn, seat, row.id).await?.last().map_or(0, |one| one.number);
        let number = last + 1;
        let whole = AddendumContent { format: ADDENDUM_FORMAT.to_owned(), minutes_hash, number, text: text.clone() };
        let content = rules::canonical(&serde_json::to_value(&whole).map_err(Fault::broken)?);
        let addendum = addendum::Model {
            id: AddendumId(app.id()),
            association_id: seat.association(),
            minutes_id: row.id,
            number,
            text: text.clone(),
            content_hash: rules::hash(&content),
            content,
            actor: seat.caller().account.0,
            created: app.now(),
        };
        let active = addendum::ActiveModel::from(addendum.clone()).reset_all();
        addendum::Entity::insert(active).exec_without_returning(txn).await?;
        let meeting = meetings::store::find(txn, seat, seat.id()).await?;
        let asked = asked_of(app, txn, seat, &row).await?;
        letters::ask(app, txn, seat, &meeting, &asked, Why::Addendum).await?;
        let detail = json!({ "addendum": addendum.id.0, "number": number, "content_hash": addendum.content_hash });
        noted(app, txn, seat, "minutes.corrected", row.id.0, detail).await?;
        Ok(AddendumView::of(addendum, asked))
    })
    .await
}
