//! A point with all that happened there, and what its phrases speak of.

use chrono::Datelike;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};

use super::{count, elections};
use crate::{
    associations::{self, right::CommentMinutes},
    kit::{App, Fault},
    meetings::{
        AgendaItemId, ItemKind, Role, Seat, State, agenda_item, ballot,
        hall::rules::is_settled,
        meeting, motion,
        points::{
            rules::{Chosen, Facts},
            view::{BallotView, Belongings, ElectionView, PointView, ProposalView, ReservationView, TaskView},
        },
        proposal, reservation, store, task,
    },
};

/// A point with all that happened there, for those who hold the meeting or may read its minutes
/// while they are written.
///
/// # Errors
/// Forbidden; Absent.
pub async fn see(app: &App, seat: &Seat, id: AgendaItemId) -> Result<PointView, Fault> {
    if !seat.may_hold() && !seat.holds::<CommentMinutes>() {
        return Err(Fault::forbidden());
    }
    let meeting = store::find(app.read(), seat, seat.id()).await?;
    let row = store::item(app.read(), seat, meeting.id, id).await?;
    view(app.read(), seat, &meeting, row).await
}

/// The view of a row, with what belongs to it.
///
/// # Errors
/// A fault of the store.
pub(super) async fn view(
    db: &impl ConnectionTrait,
    seat: &Seat,
    meeting: &meeting::Model,
    row: agenda_item::Model,
) -> Result<PointView, Fault> {
    let bylaws = associations::acts::rules_of(db, meeting.association_id).await?;
    let entitled = match meeting.state {
        State::Open => Some(count::entitled(db, seat, meeting, row.kind, &bylaws).await?),
        State::Draft | State::Called | State::Closed | State::Cancelled => None,
    };
    let all = belongings(db, seat, row.id).await?;
    let all = Belongings { elections: elections::of_item(db, seat, meeting.id, row.id).await?, ..all };
    Ok(PointView::of(row, entitled, all))
}

async fn belongings(db: &impl ConnectionTrait, seat: &Seat, item: AgendaItemId) -> Result<Belongings, Fault> {
    let proposals = proposal::Entity::within(seat)
        .filter(proposal::Column::ItemId.eq(item))
        .order_by_asc(proposal::Column::Number)
        .all(db)
        .await?;
    let ballots = ballot::Entity::within(seat)
        .filter(ballot::Column::ItemId.eq(item))
        .order_by_asc(ballot::Column::At)
        .order_by_asc(ballot::Column::Id)
        .all(db)
        .await?;
    let reservations = reservation::Entity::within(seat)
        .filter(reservation::Column::ItemId.eq(item))
        .order_by_asc(reservation::Column::At)
        .order_by_asc(reservation::Column::Id)
        .all(db)
        .await?;
    let tasks = task::Entity::within(seat)
        .filter(task::Column::ItemId.eq(item))
        .order_by_asc(task::Column::Created)
        .order_by_asc(task::Column::Id)
        .all(db)
        .await?;
    Ok(Belongings {
        proposals: proposals.into_iter().map(ProposalView::from).collect(),
        ballots: ballots.into_iter().map(BallotView::of).collect(),
        reservations: reservations.into_iter().map(ReservationView::from).collect(),
        tasks: tasks.into_iter().map(TaskView::from).collect(),
        elections: Vec::new(),
    })
}

/// What the phrases of a point speak of.
///
/// # Errors
/// A fault of the store.
pub async fn facts(app: &App, seat: &Seat, point: &PointView) -> Result<Facts, Fault> {
    let row = seat.meeting();
    let bylaws = associations::acts::rules_of(app.read(), row.association_id).await?;
    let chosen = store::chosen(app.read(), seat, row.id).await?;
    let names = match point.kind {
        ItemKind::Chair => store::names(&chosen, Role::Chair),
        ItemKind::Secretary => store::names(&chosen, Role::Secretary),
        ItemKind::Adjusters => store::names(&chosen, Role::Adjuster),
        _ => Vec::new(),
    };
    let elected = |one: &ElectionView| Chosen { post: one.post, names: one.elected(), years: one.years };
    Ok(Facts {
        meeting: row.kind,
        year: row.starts.date().year() - 1,
        votes: point.entitled.unwrap_or_default(),
        settled: is_settled(row) || !row.kind.is_general(),
        names,
        tellers: store::names(&chosen, Role::Teller),
        elected: point.elections.iter().map(elected).collect(),
        winner: point.ballots.last().and_then(BallotView::outcome),
        again: bylaws.change_meetings > 1,
    })
}

/// The motion that a point deals with.
///
/// # Errors
/// A fault of the store.
pub async fn motion_of(app: &App, seat: &Seat, point: &PointView) -> Result<Option<motion::Model>, Fault> {
    let Some(id) = point.motion_id else {
        return Ok(None);
    };
    Ok(motion::Entity::within(seat).filter(motion::Column::Id.eq(id)).one(app.read()).await?)
}
