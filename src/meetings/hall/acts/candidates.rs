//! Finding people at the door: by the beginning of any part of the name, without a word of how to
//! reach them.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{board, tally};
use crate::{
    associations::{self, Proof, right::SeeFees},
    kit::{App, Fault},
    meetings::{
        Seat,
        hall::{
            rules::{self, BoardSeat, Crowd, Line},
            view::CandidateView,
        },
        meeting, roll_entry, store,
    },
    members::{MemberId, member, rules::search_words},
};

/// How many are shown at once.
pub const MOST_LISTED: u64 = 60;

/// Whom to look for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The beginning of any part of a name.
    pub q: String,
    /// Only those who are there.
    pub present: bool,
}

/// Those who may be ticked at the door, by family name; where the board meets, its members first, and
/// others when they are looked for. At most sixty: who looks for somebody writes a letter more.
///
/// # Errors
/// Forbidden, for whoever does not hold the meeting.
pub async fn search_attendance(app: &App, seat: &Seat, search: &Search) -> Result<Vec<CandidateView>, Fault> {
    if !seat.may_hold() || !seat.sees_hall() {
        return Err(Fault::forbidden());
    }
    let row = store::find(app.read(), seat, seat.id()).await?;
    let there = Crowd::of(&tally::present(app.read(), seat, row.id).await?);
    let words = search_words(&search.q);
    if row.kind.is_general() {
        return members(app, seat, &row, &there, search).await;
    }
    let seats = board::seats(app.read(), seat, &row, &there).await?;
    let mut found: Vec<CandidateView> = seats
        .iter()
        .filter(|one| (one.present || !search.present) && rules::fits(&one.name_key, &words))
        .map(of_seat)
        .collect();
    if search.present || !words.is_empty() {
        let others = members(app, seat, &row, &there, search).await?;
        let is_new = |one: &CandidateView| !seats.iter().any(|seat| is_of(seat, one));
        found.extend(others.into_iter().filter(is_new).map(|one| CandidateView { vote: None, ..one }));
    }
    Ok(found)
}

fn of_seat(seat: &BoardSeat) -> CandidateView {
    CandidateView {
        member_id: seat.member_id,
        name: seat.name.clone(),
        present: seat.present,
        vote: None,
        post: Some(seat.post),
    }
}

fn is_of(seat: &BoardSeat, one: &CandidateView) -> bool {
    seat.member_id.is_some() && seat.member_id == one.member_id
}

async fn members(
    app: &App,
    seat: &Seat,
    row: &meeting::Model,
    there: &Crowd,
    search: &Search,
) -> Result<Vec<CandidateView>, Fault> {
    let mut query = member::Entity::find()
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::belongs_on(rules::day(row)));
    for word in search_words(&search.q) {
        query = query.filter(in_name(&word));
    }
    if search.present {
        query = query.filter(member::Column::Id.is_in(there.members().iter().copied()));
    }
    let rows = query
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .limit(MOST_LISTED)
        .all(app.read())
        .await?;
    let ids: HashSet<MemberId> = rows.iter().map(|one| one.id).collect();
    let bylaws = associations::acts::rules_of(app.read(), seat.association()).await?;
    let mut lines = tally::lines_of(app.read(), seat, &bylaws, rules::day(row), &ids).await?;
    for entry in entered(app, seat, row, ids.into_iter().collect()).await? {
        lines.insert(entry.member_id, Line::entered(&entry));
    }
    let sees_fees = seat.holds::<SeeFees>();
    let view = |one: &member::Model| CandidateView {
        member_id: Some(one.id),
        name: one.name(),
        present: there.members().contains(&one.id),
        vote: lines.get(&one.id).map(|line| rules::shown(line, sees_fees)),
        post: None,
    };
    Ok(rows.iter().map(view).collect())
}

/// A name as it is typed at the door; a search must tell nothing but names.
pub(in crate::meetings) fn in_name(word: &str) -> Condition {
    let name = member::Column::NameKey;
    Condition::any()
        .add(name.starts_with(word))
        .add(name.contains(format!(" {word}")))
        .add(name.contains(format!("-{word}")))
}

async fn entered(
    app: &App,
    seat: &Seat,
    row: &meeting::Model,
    ids: Vec<MemberId>,
) -> Result<Vec<roll_entry::Model>, Fault> {
    Ok(roll_entry::Entity::within(seat)
        .filter(roll_entry::Column::MeetingId.eq(row.id))
        .filter(roll_entry::Column::MemberId.is_in(ids))
        .all(app.read())
        .await?)
}
