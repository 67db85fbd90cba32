//! Elections: making, changing, removing and listing them.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use serde_json::json;

use crate::{
    associations::{
        Post, Proof,
        right::{CallMeetings, PlanMeetings, SeeContacts},
    },
    kit::{App, Fault, FieldFault, once::Once},
    meetings::{
        AgendaItemId, ElectionId, MeetingId, Seat, State, candidate, election, meeting,
        points::{
            draft::ElectionDraft,
            rules,
            view::{CandidateView, ElectionView},
        },
        store,
    },
};

/// Whether somebody may make elections: who plans the meeting, and who holds it.
pub fn may_plan(seat: &Seat) -> bool {
    seat.holds::<PlanMeetings>() || seat.may_hold()
}

/// Whether somebody may nominate: those, and until the meeting is opened the nominating committee.
pub fn may_nominate(seat: &Seat) -> bool {
    let is_before = seat.meeting().state != State::Open;
    may_plan(seat) || (is_before && seat.standing().posts.contains(&Post::Nominator))
}

/// Whether somebody sees the mailboxes of those nominated.
pub(super) fn sees_address(seat: &Seat) -> bool {
    seat.holds::<SeeContacts>() || seat.holds::<CallMeetings>()
}

/// The meeting, if elections may still be prepared by whoever asks: once it is opened, by those who hold
/// it, for then the meeting itself nominates.
pub(super) async fn going_on(txn: &DatabaseTransaction, seat: &Seat) -> Result<meeting::Model, Fault> {
    store::hold_still(txn, seat, seat.id()).await?;
    let meeting = store::find(txn, seat, seat.id()).await?;
    if !rules::takes_nominations(meeting.state) {
        return Err(Fault::conflict("election_meeting_over"));
    }
    if meeting.state == State::Open && !seat.may_hold() {
        return Err(Fault::forbidden());
    }
    Ok(meeting)
}

/// The elections of a meeting, with those nominated.
///
/// # Errors
/// A fault of the store.
pub async fn list(app: &App, seat: &Seat) -> Result<Vec<ElectionView>, Fault> {
    all(app.read(), seat, seat.id()).await
}

/// The same, for use in a transaction.
pub(super) async fn all(
    db: &impl ConnectionTrait,
    seat: &Seat,
    meeting: MeetingId,
) -> Result<Vec<ElectionView>, Fault> {
    let mut rows = election::Entity::within(seat)
        .filter(election::Column::MeetingId.eq(meeting))
        .order_by_asc(election::Column::Created)
        .order_by_asc(election::Column::Id)
        .all(db)
        .await?;
    rows.sort_by_key(|row| row.post);
    let candidates = candidate::Entity::within(seat)
        .filter(candidate::Column::MeetingId.eq(meeting))
        .order_by_asc(candidate::Column::Place)
        .all(db)
        .await?;
    let sees = sees_address(seat);
    let view = |row: election::Model| {
        let mine = candidates.iter().filter(|one| one.election_id == row.id).cloned();
        let mine = mine.map(|one| CandidateView::of(one, sees)).collect();
        ElectionView::of(row, mine)
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The elections that are held at a point.
pub(super) async fn of_item(
    db: &impl ConnectionTrait,
    seat: &Seat,
    meeting: MeetingId,
    item: AgendaItemId,
) -> Result<Vec<ElectionView>, Fault> {
    let mut found = all(db, seat, meeting).await?;
    found.retain(|one| one.item_id == Some(item));
    Ok(found)
}

/// One election, with those nominated.
pub(super) async fn one(
    db: &impl ConnectionTrait,
    seat: &Seat,
    meeting: MeetingId,
    id: ElectionId,
) -> Result<ElectionView, Fault> {
    let found = all(db, seat, meeting).await?;
    found.into_iter().find(|one| one.id == id).ok_or_else(Fault::absent)
}

/// The row of an election of this meeting.
pub(super) async fn find(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: MeetingId,
    id: ElectionId,
) -> Result<election::Model, Fault> {
    election::Entity::within(seat)
        .filter(election::Column::MeetingId.eq(meeting))
        .filter(election::Column::Id.eq(id))
        .one(txn)
        .await?
        .ok_or_else(Fault::absent)
}

/// Saves an election over the version that was read.
pub(super) async fn save(txn: &DatabaseTransaction, seat: &Seat, row: &election::Model) -> Result<(), Fault> {
    let saved = election::Entity::update_many()
        .set(election::ActiveModel::from(row.clone()).reset_all())
        .filter(election::Column::AssociationId.eq(seat.association()))
        .filter(election::Column::Id.eq(row.id))
        .filter(election::Column::Version.eq(row.version - 1))
        .exec(txn)
        .await?;
    if saved.rows_affected == 1 { Ok(()) } else { Err(Fault::stale()) }
}

/// A fresh election.
pub(super) fn fresh(app: &App, meeting: &meeting::Model, draft: &ElectionDraft) -> election::Model {
    election::Model {
        id: ElectionId(app.id()),
        association_id: meeting.association_id,
        meeting_id: meeting.id,
        item_id: draft.item_id,
        post: draft.post,
        seats: draft.seats,
        years: draft.years,
        decided: None,
        version: 1,
        created: app.now(),
    }
}

/// Puts an election in.
pub(super) async fn insert(txn: &DatabaseTransaction, row: &election::Model) -> Result<(), Fault> {
    let active = election::ActiveModel::from(row.clone()).reset_all();
    election::Entity::insert(active).exec_without_returning(txn).await?;
    Ok(())
}

async fn at_point(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: MeetingId,
    draft: &ElectionDraft,
) -> Result<(), Fault> {
    let Some(item) = draft.item_id else {
        return Ok(());
    };
    store::item(txn, seat, meeting, item).await.map_err(|_| Fault::field("item_id", "election_item_unknown"))?;
    Ok(())
}

/// Makes an election to a post.
///
/// # Errors
/// Forbidden; Invalid, with every field at fault; Conflict `election_meeting_over`.
pub async fn create(app: &App, seat: &Seat, once: &Once, draft: &ElectionDraft) -> Result<ElectionView, Fault> {
    if !may_plan(seat) {
        return Err(Fault::forbidden());
    }
    draft.check()?;
    app.write_once(seat.caller().account.0, once, async |txn| {
        let meeting = going_on(txn, seat).await?;
        at_point(txn, seat, meeting.id, draft).await?;
        let row = fresh(app, &meeting, draft);
        insert(txn, &row).await?;
        let detail = json!({ "meeting": meeting.id.0, "post": row.post.key(), "seats": row.seats });
        store::noted(app, txn, seat, "election.created", row.id.0, detail).await?;
        Ok(ElectionView::of(row, Vec::new()))
    })
    .await
}

/// Changes an election: its point, post, seats or term.
///
/// # Errors
/// Forbidden; Absent; Stale; Invalid, with every field at fault; Conflict `election_meeting_over`.
pub async fn change(
    app: &App,
    seat: &Seat,
    id: ElectionId,
    version: i64,
    draft: &ElectionDraft,
) -> Result<ElectionView, Fault> {
    if !may_plan(seat) {
        return Err(Fault::forbidden());
    }
    draft.check()?;
    app.write(async |txn| {
        let meeting = going_on(txn, seat).await?;
        let old = find(txn, seat, meeting.id, id).await?;
        if old.version != version {
            return Err(Fault::stale());
        }
        at_point(txn, seat, meeting.id, draft).await?;
        let elected = one(txn, seat, meeting.id, id).await?.elected().len();
        if usize::try_from(draft.seats).unwrap_or_default() < elected {
            return Err(too_many("seats", draft.seats));
        }
        let row = election::Model {
            item_id: draft.item_id,
            post: draft.post,
            seats: draft.seats,
            years: draft.years,
            version: version + 1,
            ..old
        };
        save(txn, seat, &row).await?;
        let detail = json!({ "meeting": meeting.id.0, "post": row.post.key(), "seats": row.seats });
        store::noted(app, txn, seat, "election.changed", id.0, detail).await?;
        one(txn, seat, meeting.id, id).await
    })
    .await
}

/// More are elected than there are seats.
pub(super) fn too_many(field: &str, seats: i32) -> Fault {
    Fault::fields(vec![FieldFault::new(field, "too_many_elected").with("seats", seats)])
}

/// Removes an election that was made by mistake, and those nominated with it.
///
/// # Errors
/// Forbidden; Absent; Stale; Conflict `election_meeting_over`, `election_decided`.
pub async fn remove(app: &App, seat: &Seat, id: ElectionId, version: i64) -> Result<(), Fault> {
    if !may_plan(seat) {
        return Err(Fault::forbidden());
    }
    app.write(async |txn| {
        let meeting = going_on(txn, seat).await?;
        let row = find(txn, seat, meeting.id, id).await?;
        if row.version != version {
            return Err(Fault::stale());
        }
        if row.decided.is_some() {
            return Err(Fault::conflict("election_decided"));
        }
        candidate::Entity::delete_many()
            .filter(candidate::Column::AssociationId.eq(seat.association()))
            .filter(candidate::Column::ElectionId.eq(id))
            .exec(txn)
            .await?;
        election::Entity::delete_many()
            .filter(election::Column::AssociationId.eq(seat.association()))
            .filter(election::Column::Id.eq(id))
            .exec(txn)
            .await?;
        let detail = json!({ "meeting": meeting.id.0, "post": row.post.key() });
        store::noted(app, txn, seat, "election.removed", id.0, detail).await
    })
    .await
}
