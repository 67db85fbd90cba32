//! Reading minutes.

use sea_orm::ConnectionTrait;

use super::{
    content,
    store::{addenda_of, adjustments, find_of, paragraphs_of},
};
use crate::{
    associations::Proof,
    kit::{App, Fault},
    meetings::Seat,
    minutes::{
        State, minutes,
        rules::{self, Asked},
        view::{MinutesView, Parts},
    },
};

/// Whose confirmations complete these minutes; nobody's while they are written.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub(super) async fn asked_of(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &minutes::Model,
) -> Result<Vec<Asked>, Fault> {
    if row.state == State::Draft {
        return Ok(Vec::new());
    }
    Ok(rules::asked(&content(app, db, proof, row).await?))
}

/// The view of minutes.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: minutes::Model,
) -> Result<MinutesView, Fault> {
    let asked = asked_of(app, db, proof, &row).await?;
    let adjustments = adjustments(db, proof, row.id).await?;
    let addenda = addenda_of(db, proof, row.id).await?;
    let awaited = rules::awaited(&asked, &adjustments, None);
    let by_addendum = addenda.iter().map(|one| rules::awaited(&asked, &adjustments, Some(one.id))).collect();
    let paragraphs = paragraphs_of(db, proof, row.id).await?;
    MinutesView::of(row, Parts { paragraphs, adjustments, addenda, awaited: (awaited, by_addendum) })
}

/// The minutes of the meeting, for those who may read them.
///
/// # Errors
/// Absent, when they are not begun; Forbidden.
pub async fn see(app: &App, seat: &Seat) -> Result<MinutesView, Fault> {
    let row = find_of(app.read(), seat, seat.id()).await?;
    if !rules::may_read(seat, &row) {
        return Err(Fault::forbidden());
    }
    view(app, app.read(), seat, row).await
}
