//! Adjourning a meeting, and going on with it.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::json;

use crate::{
    associations::{self, Proof},
    calendar::feed,
    kit::{App, Fault, Words, once::Once},
    meetings::{
        Seat, attendance,
        calling::{acts::tell_adjourned, rules::Plan},
        hall::{draft::AdjournmentDraft, rules},
        meeting,
        planning::{self, agenda::own_words, view::MeetingView},
        store,
    },
};

/// Adjourns a meeting to a later time. Until then nothing is decided. When it is another day, those who
/// are there leave, and the calendar follows; who comes then is noted anew. It goes on when it is
/// opened again. The minutes tell it at the point where it happened.
///
/// The meeting decides it, and those who were there know. When it is another day all who were called are
/// told, by the channels of the call, in the same transaction. After four weeks that is not enough, and
/// the members must be called anew.
///
/// # Errors
/// Forbidden; Invalid `adjournment_needs_call`, `adjournment_not_ahead`, `local_time_nonexistent`,
/// `local_time_doubled`; Conflict `meeting_not_open`, `meeting_adjourned`.
pub async fn adjourn(app: &App, seat: &Seat, once: &Once, draft: &AdjournmentDraft) -> Result<MeetingView, Fault> {
    seat.must_lead()?;
    let to = draft.whole();
    let _outdated = feed::outdate(app, seat.association())?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        store::hold_still(txn, seat, seat.id()).await?;
        let old = store::find_open(txn, seat, seat.id()).await?;
        let now = app.now();
        rules::may_adjourn(&old, to, now)?;
        let is_break = rules::is_break(&old, now, to);
        let row = store::save(app, txn, seat, meeting::Model { adjourned_to: Some(to), ..old }).await?;
        let mut told = Plan::default();
        if !is_break {
            everybody_leaves(txn, seat, &row, now).await?;
            let moved = rules::moved(&row, to);
            planning::acts::keep_event(app, txn, seat, &moved, Some(row.event_id)).await?;
            told = tell_adjourned(app, txn, seat, &moved).await?;
        }
        let words = words_of(txn, seat).await?;
        let at = words.moment(&rules::local(&row, now));
        let sentence = words.pairs("hall-minutes-adjourned", &[("at", at), ("to", words.moment(&to))]);
        store::tell_minutes(txn, seat, (row.id, None), &sentence).await?;
        let detail = json!({
            "to": to.to_string(), "break": is_break, "mailboxes": told.email.len(), "envelopes": told.post.len(),
            "by_hand": told.unreachable.len(),
        });
        store::noted(app, txn, seat, "meeting.adjourned", row.id.0, detail).await?;
        planning::acts::view(app, txn, seat, row).await
    })
    .await
}

/// Goes on with a meeting that was adjourned. A settled roll holds to the next weekday; later it is
/// opened, for the meeting to settle it anew: its lines stand, and those who are there come to them.
pub(super) async fn resume(
    app: &App,
    txn: &DatabaseTransaction,
    seat: &Seat,
    old: meeting::Model,
) -> Result<MeetingView, Fault> {
    let now = app.now();
    rules::may_resume(&old, now)?;
    let until = rules::planned(&old);
    let is_announced = rules::local(&old, now).date() == rules::announced(&old).date();
    let roll_frozen = old.roll_frozen.filter(|_| rules::keeps_roll(&old, now));
    let reopened = old.roll_frozen.is_some() && roll_frozen.is_none();
    let fresh = meeting::Model { adjourned_to: None, resumed: Some(now), roll_frozen, ..old };
    let row = store::save(app, txn, seat, fresh).await?;
    if !is_announced {
        // A break that lasted into another day, or a day on which nobody opened: nobody stayed.
        nobody_stayed(txn, seat, &row, (until.min(now), rules::midnight(&row, now))).await?;
        let (starts, ends) = rules::held(&row);
        let moved = meeting::Model { starts, ends, ..row.clone() };
        planning::acts::keep_event(app, txn, seat, &moved, Some(row.event_id)).await?;
    }
    let words = words_of(txn, seat).await?;
    let sentence = words.pairs("hall-minutes-resumed", &[("at", words.moment(&rules::local(&row, now)))]);
    store::tell_minutes(txn, seat, (row.id, None), &sentence).await?;
    let detail = json!({ "roll_opened": reopened, "announced_day": is_announced });
    store::noted(app, txn, seat, "meeting.resumed", row.id.0, detail).await?;
    planning::acts::view(app, txn, seat, row).await
}

/// Those who came by then and are still there have left.
async fn everybody_leaves(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    at: DateTime<Utc>,
) -> Result<(), Fault> {
    let left = attendance::ActiveModel { left_at: Set(Some(at)), ..Default::default() };
    attendance::Entity::update_many()
        .set(left)
        .filter(attendance::Column::AssociationId.eq(seat.association()))
        .filter(attendance::Column::MeetingId.eq(row.id))
        .filter(attendance::Column::LeftAt.is_null())
        .filter(attendance::Column::Arrived.lte(at))
        .exec(txn)
        .await?;
    Ok(())
}

/// Those who came before today and are still there left then, or as they came when they came later.
async fn nobody_stayed(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    (then, today): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Fault> {
    everybody_leaves(txn, seat, row, then.min(today)).await?;
    attendance::Entity::update_many()
        .col_expr(attendance::Column::LeftAt, Expr::col(attendance::Column::Arrived))
        .filter(attendance::Column::AssociationId.eq(seat.association()))
        .filter(attendance::Column::MeetingId.eq(row.id))
        .filter(attendance::Column::LeftAt.is_null())
        .filter(attendance::Column::Arrived.lt(today))
        .exec(txn)
        .await?;
    Ok(())
}

/// Minutes are written in the association's language.
async fn words_of(txn: &DatabaseTransaction, seat: &Seat) -> Result<Words, Fault> {
    Ok(own_words(&associations::acts::by_id(txn, seat.association()).await?))
}
