//! What the board says of a draft.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::store::{find_of, held_draft};
use crate::{
    associations::Proof,
    kit::{App, Fault, once::Once, page::Page},
    meetings::{Seat, store::noted},
    minutes::{
        CommentId, MinutesId, draft::MinutesCommentDraft, minutes_comment, paragraph, rules::may_comment,
        view::MinutesCommentView,
    },
};

fn comments(seat: &Seat) -> Result<(), Fault> {
    if may_comment(seat) { Ok(()) } else { Err(Fault::forbidden()) }
}

/// What was said, as it came.
///
/// # Errors
/// A fault of the store.
pub async fn comments_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MinutesId,
) -> Result<Vec<minutes_comment::Model>, Fault> {
    Ok(minutes_comment::Entity::within(proof)
        .filter(minutes_comment::Column::MinutesId.eq(id))
        .order_by_asc(minutes_comment::Column::Created)
        .order_by_asc(minutes_comment::Column::Id)
        .all(db)
        .await?)
}

/// What was said, for those who may say something.
///
/// # Errors
/// Forbidden; Absent, when the minutes are not begun.
pub async fn list_comments(app: &App, seat: &Seat) -> Result<Page<MinutesCommentView>, Fault> {
    comments(seat)?;
    let row = find_of(app.read(), seat, seat.id()).await?;
    let rows = comments_of(app.read(), seat, row.id).await?;
    let asker = seat.caller().account.0;
    Ok(Page::whole(rows.into_iter().map(|one| MinutesCommentView::of(one, asker)).collect()))
}

/// Says something of a draft, or of one of its paragraphs.
///
/// # Errors
/// Forbidden; Absent; Invalid; Conflict `minutes_locked`.
pub async fn comment(
    app: &App,
    seat: &Seat,
    once: &Once,
    draft: &MinutesCommentDraft,
) -> Result<MinutesCommentView, Fault> {
    comments(seat)?;
    let text = draft.check()?;
    let asker = seat.caller().account.0;
    app.write_once(asker, once, async |txn| {
        let row = held_draft(txn, seat).await?;
        if let Some(id) = draft.paragraph_id {
            let known = paragraph::Entity::within(seat)
                .filter(paragraph::Column::MinutesId.eq(row.id))
                .filter(paragraph::Column::Id.eq(id));
            known.one(txn).await?.ok_or_else(|| Fault::field("paragraph_id", "paragraph_unknown"))?;
        }
        let comment = minutes_comment::Model {
            id: CommentId(app.id()),
            association_id: seat.association(),
            minutes_id: row.id,
            paragraph_id: draft.paragraph_id,
            name: seat.caller().called().to_owned(),
            text: text.clone(),
            actor: asker,
            created: app.now(),
        };
        let active = minutes_comment::ActiveModel::from(comment.clone()).reset_all();
        minutes_comment::Entity::insert(active).exec_without_returning(txn).await?;
        noted(app, txn, seat, "minutes.commented", row.id.0, json!({ "comment": comment.id.0 })).await?;
        Ok(MinutesCommentView::of(comment, asker))
    })
    .await
}

/// Takes back what one said oneself.
///
/// # Errors
/// Forbidden; Absent, also for what somebody else said; Conflict `minutes_locked`.
pub async fn remove_comment(app: &App, seat: &Seat, id: CommentId) -> Result<(), Fault> {
    comments(seat)?;
    app.write(async |txn| {
        let row = held_draft(txn, seat).await?;
        let removed = minutes_comment::Entity::delete_many()
            .filter(minutes_comment::Column::AssociationId.eq(seat.association()))
            .filter(minutes_comment::Column::MinutesId.eq(row.id))
            .filter(minutes_comment::Column::Id.eq(id))
            .filter(minutes_comment::Column::Actor.eq(seat.caller().account.0))
            .exec(txn)
            .await?;
        if removed.rows_affected == 0 {
            return Err(Fault::absent());
        }
        noted(app, txn, seat, "minutes.comment_removed", row.id.0, json!({ "comment": id.0 })).await
    })
    .await
}
