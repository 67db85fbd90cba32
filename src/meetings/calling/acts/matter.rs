//! What a call is made of, read from the rows.

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};

use crate::{
    associations::{self, Proof},
    kit::{App, Fault},
    meetings::{
        MotionId, MotionState,
        calling::text::Matter,
        meeting, motion,
        planning::{
            acts::{documents_of, url_of},
            agenda::own_words,
        },
        store,
    },
};

/// Reads what the call to a meeting is made of. A motion that was taken back is not sent to anybody,
/// even while its point stands on the agenda.
pub(super) async fn matter(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Matter, Fault> {
    let association = associations::acts::by_id(db, proof.association()).await?;
    let items = store::agenda(db, proof, row.id).await?;
    let wanted: Vec<MotionId> = items.iter().filter_map(|item| item.motion_id).collect();
    let motions = motion::Entity::within(proof)
        .filter(motion::Column::Id.is_in(wanted))
        .filter(motion::Column::State.ne(MotionState::Withdrawn))
        .all(db)
        .await?;
    Ok(Matter {
        words: own_words(&association),
        bylaws: associations::acts::rules_of(db, proof.association()).await?,
        documents: documents_of(db, proof, row.id).await?,
        url: url_of(app, &association, row),
        today: app.today(),
        association,
        items,
        motions,
    })
}
