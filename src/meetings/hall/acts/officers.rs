//! Choosing who leads the meeting, who adjusts its minutes, who counts votes.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;

use super::{board, tally};
use crate::{
    associations::{Post, Proof, office, standing::covers},
    kit::{App, Fault},
    meetings::{
        ChosenId, Role, Seat, State,
        hall::{
            draft::OfficersDraft,
            rules::{self, Chosen, Crowd},
        },
        meeting, meeting_officer,
        planning::{self, view::MeetingView},
        store,
    },
    members::{MemberId, member},
};

/// Chooses chair, secretary, adjusters and tellers, all of them at once: who is not named any more is
/// no longer chosen. How many adjusters the bylaws ask for is seen to when the meeting closes. Of a
/// meeting that is over the people stand; only a mailbox that was missing can be told, for with
/// another's mailbox somebody could confirm the minutes in their name.
///
/// # Errors
/// Forbidden; Invalid, with every field at fault; Stale; Conflict `meeting_not_open`, `officers_settled`.
pub async fn choose_officers(
    app: &App,
    seat: &Seat,
    version: i64,
    draft: &OfficersDraft,
) -> Result<MeetingView, Fault> {
    seat.must_lead()?;
    let named = draft.check()?;
    app.write(async |txn| {
        let mut chosen = named.clone();
        store::hold_still(txn, seat, seat.id()).await?;
        let row = store::find_at(txn, seat, seat.id(), version).await?;
        let before = store::chosen(txn, seat, row.id).await?;
        may_choose(&row, &chosen, &before)?;
        // While it is adjourned nobody is there: then it is enough to have come.
        let came = if row.adjourned_to.is_some() {
            tally::ever(txn, seat, row.id).await?
        } else {
            tally::present(txn, seat, row.id).await?
        };
        let there = Crowd::of(&came);
        let faults = rules::faults_of(&chosen, (row.state == State::Open).then_some(&there));
        if !faults.is_empty() {
            return Err(Fault::fields(faults));
        }
        for one in &mut chosen {
            make_known(txn, seat, &row, one, &before).await?;
        }
        meeting_officer::Entity::delete_many()
            .filter(meeting_officer::Column::AssociationId.eq(seat.association()))
            .filter(meeting_officer::Column::MeetingId.eq(row.id))
            .exec(txn)
            .await?;
        insert_all(app, txn, seat, &row, &chosen).await?;
        let row = store::save(app, txn, seat, row).await?;
        let count = |role: Role| chosen.iter().filter(|one| one.role == role).count();
        let detail = json!({ "adjusters": count(Role::Adjuster), "tellers": count(Role::Teller) });
        store::noted(app, txn, seat, "meeting.officers_chosen", row.id.0, detail).await?;
        planning::acts::view(app, txn, seat, row).await
    })
    .await
}

fn may_choose(row: &meeting::Model, chosen: &[Chosen], before: &[meeting_officer::Model]) -> Result<(), Fault> {
    match row.state {
        State::Called | State::Open => Ok(()),
        State::Draft if !row.kind.is_general() => Ok(()),
        State::Closed if is_same(chosen, before) => Ok(()),
        State::Closed => Err(Fault::conflict("officers_settled")),
        State::Draft | State::Cancelled => Err(Fault::conflict("meeting_not_open")),
    }
}

/// Whether the same people are named for the same things.
fn is_same(chosen: &[Chosen], before: &[meeting_officer::Model]) -> bool {
    let mut wanted: Vec<(Role, &str)> = chosen.iter().map(|one| (one.role, one.name_key.as_str())).collect();
    let mut known: Vec<(Role, &str)> = before.iter().map(|one| (one.role, one.name_key.as_str())).collect();
    wanted.sort_unstable();
    known.sort_unstable();
    let mailbox_stands = |one: &Chosen| {
        let old = before.iter().find(|old| old.name_key == one.name_key).and_then(|old| old.email.as_ref());
        old.is_none() || one.email.is_none() || one.email.as_ref() == old
    };
    wanted == known && chosen.iter().all(mailbox_stands)
}

/// Finds the member and the mailbox of somebody who was named, so that they can sign in to adjust: what
/// was known before, an office, the list. A name alone is enough where one member alone has it.
async fn make_known(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    one: &mut Chosen,
    before: &[meeting_officer::Model],
) -> Result<(), Fault> {
    let old = before.iter().find(|old| old.name_key == one.name_key);
    if let Some(old) = old {
        one.member_id = one.member_id.or(old.member_id);
        one.email = one.email.take().or_else(|| old.email.clone());
    }
    let known = member_of(txn, seat, row, one).await?;
    if one.member_id.is_some() && known.is_none() {
        return Err(Fault::field(&format!("{}.member_id", one.field), "member_unknown"));
    }
    // Whoever sits on the board signs in with that mailbox, also where the list has another.
    if one.email.is_none() {
        one.email = office_mailbox(txn, seat, row, &one.name_key).await?;
    }
    if let Some(known) = known {
        one.member_id = Some(known.id);
        one.email = one.email.take().or(known.email);
    }
    Ok(())
}

async fn member_of(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    one: &Chosen,
) -> Result<Option<member::Model>, Fault> {
    let members = member::Entity::find()
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::Column::Erased.is_null());
    if let Some(id) = one.member_id {
        return Ok(members.filter(member::Column::Id.eq(id)).one(txn).await?);
    }
    let mut namesakes = members
        .filter(member::belongs_on(rules::day(row)))
        .filter(member::Column::NameKey.eq(&one.name_key))
        .all(txn)
        .await?;
    Ok(if namesakes.len() == 1 { namesakes.pop() } else { None })
}

async fn office_mailbox(
    txn: &DatabaseTransaction,
    seat: &Seat,
    row: &meeting::Model,
    name_key: &str,
) -> Result<Option<String>, Fault> {
    let held = office::Entity::find()
        .filter(office::Column::AssociationId.eq(seat.association()))
        .filter(office::Column::NameKey.eq(name_key))
        .filter(office::Column::Email.is_not_null())
        .filter(covers(rules::day(row)))
        .one(txn)
        .await?;
    Ok(held.and_then(|held| held.email))
}

/// Those chosen who are neither members nor hold an office, by their folded names: not every association
/// lets them adjust its minutes.
///
/// # Errors
/// A fault of the store.
pub async fn outsiders(app: &App, seat: &Seat, chosen: &[meeting_officer::Model]) -> Result<Vec<String>, Fault> {
    let mut names: Vec<String> =
        chosen.iter().filter(|one| one.member_id.is_none()).map(|one| one.name_key.clone()).collect();
    if names.is_empty() {
        return Ok(names);
    }
    let held = office::Entity::find()
        .filter(office::Column::AssociationId.eq(seat.association()))
        .filter(office::Column::NameKey.is_in(names.clone()))
        .filter(covers(rules::day(seat.meeting())))
        .all(app.read())
        .await?;
    names.retain(|name| !held.iter().any(|one| one.name_key == *name));
    Ok(names)
}

async fn insert_all(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
    chosen: &[Chosen],
) -> Result<(), Fault> {
    for one in chosen {
        let place = chosen.iter().take_while(|other| *other != one).filter(|other| other.role == one.role).count() + 1;
        let fresh = meeting_officer::Model {
            id: ChosenId(app.id()),
            association_id: proof.association(),
            meeting_id: row.id,
            role: one.role,
            place: i32::try_from(place).unwrap_or(i32::MAX),
            name: one.name.clone(),
            name_key: one.name_key.clone(),
            email: one.email.clone(),
            member_id: one.member_id,
            created: app.now(),
        };
        let active = meeting_officer::ActiveModel::from(fresh).reset_all();
        meeting_officer::Entity::insert(active).exec_without_returning(txn).await?;
    }
    Ok(())
}

/// Where the board meets, its chair and its secretary lead the meeting unless it chooses others, as
/// custom has it. A chair who was chosen to adjust its minutes does not: they would be confirmed twice by
/// one person. Then nobody chairs until the meeting says who.
pub(super) async fn let_the_board_lead(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<(), Fault> {
    if row.kind.is_general() {
        return Ok(());
    }
    let before = store::chosen(txn, proof, row.id).await?;
    let offices = board::offices(txn, proof, row).await?;
    let mut leaders = Vec::new();
    for (role, post) in [(Role::Chair, Post::Chair), (Role::Secretary, Post::Secretary)] {
        if before.iter().any(|one| one.role == role) {
            continue;
        }
        let leader = offices.iter().find(|held| held.post == post).map(|held| of_office(role, held));
        leaders.extend(leader.filter(|one| role != Role::Chair || !adjusts(one, &before)));
    }
    insert_all(app, txn, proof, row, &leaders).await
}

/// Whether somebody is among those chosen to adjust the minutes.
fn adjusts(one: &Chosen, chosen: &[meeting_officer::Model]) -> bool {
    let is_same = |other: &meeting_officer::Model| {
        other.name_key == one.name_key || (one.member_id.is_some() && other.member_id == one.member_id)
    };
    chosen.iter().any(|other| other.role == Role::Adjuster && is_same(other))
}

fn of_office(role: Role, held: &office::Model) -> Chosen {
    Chosen {
        role,
        field: role.key().to_owned(),
        name: held.name.clone(),
        name_key: held.name_key.clone(),
        member_id: held.member_id.map(MemberId),
        email: held.email.clone(),
    }
}

/// The mailbox of each of these members, for those who are written to when they are elected.
pub(super) async fn mailboxes(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    ids: Vec<MemberId>,
) -> Result<Vec<(MemberId, Option<String>)>, Fault> {
    let rows = member::Entity::find()
        .filter(member::Column::AssociationId.eq(proof.association()))
        .filter(member::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.email)).collect())
}
