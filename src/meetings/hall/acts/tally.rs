//! The sum of the hall: who is there, which lines of the roll are theirs, which proxies they hold.
//! It asks for those who are there, not for the whole list, so that it is quick at every tap.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::board;
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    kit::Fault,
    meetings::{
        MeetingId, attendance,
        hall::rules::{self, Crowd, Line, Quorum},
        meeting, proxy, roll_entry,
    },
    members::{
        MemberId, fee_year, member,
        rules::vote::{Facts, Vote, may_vote},
    },
};

/// What counts at a general meeting, now.
pub(super) struct Tally {
    /// The bylaws.
    pub(super) bylaws: BylawsDraft,
    /// Those who are there.
    pub(super) present: Vec<attendance::Model>,
    /// Corrections, or the settled roll.
    pub(super) entries: Vec<roll_entry::Model>,
    /// Proxies, in the order they were given.
    pub(super) proxies: Vec<proxy::Model>,
    /// The lines of those who are there and of those in proxies, and all that were entered.
    pub(super) lines: HashMap<MemberId, Line>,
}

impl Tally {
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        proof: &impl Proof,
        row: &meeting::Model,
    ) -> Result<Self, Fault> {
        let bylaws = associations::acts::rules_of(db, proof.association()).await?;
        let present = present(db, proof, row.id).await?;
        let entries = entries(db, proof, row.id).await?;
        let proxies = proxies(db, proof, row.id).await?;
        let mut ids: HashSet<MemberId> = present.iter().filter_map(|one| one.member_id).collect();
        ids.extend(proxies.iter().flat_map(|one| [one.giver_id, one.holder_id]));
        let mut lines = lines_of(db, proof, &bylaws, rules::day(row), &ids).await?;
        lines.extend(entries.iter().map(|entry| (entry.member_id, Line::entered(entry))));
        Ok(Self { bylaws, present, entries, proxies, lines })
    }

    /// The members who are there.
    pub(super) fn members(&self) -> HashSet<MemberId> {
        self.present.iter().filter_map(|one| one.member_id).collect()
    }

    fn given(&self) -> Vec<(MemberId, MemberId)> {
        self.proxies.iter().map(|one| (one.giver_id, one.holder_id)).collect()
    }

    /// Those whose vote is in the hall.
    fn voting(&self) -> Vec<MemberId> {
        rules::voting(&self.lines, &self.members(), &self.given(), &self.bylaws)
    }

    /// The votes in the hall.
    pub(super) fn votes(&self) -> i32 {
        rules::votes(&self.lines, &self.members(), &self.given(), &self.bylaws)
    }
}

/// How many votes those present have now: at a general meeting by roll, households and proxies; where
/// the board meets, of its ordinary members and the deputies who step in.
///
/// # Errors
/// A fault of the store.
pub async fn votes_present(db: &impl ConnectionTrait, proof: &impl Proof, row: &meeting::Model) -> Result<i32, Fault> {
    if row.kind.is_general() {
        return Ok(Tally::read(db, proof, row).await?.votes());
    }
    let crowd = Crowd::of(&present(db, proof, row.id).await?);
    Ok(rules::board_votes(&board::seats(db, proof, row, &crowd).await?))
}

/// The lines of those whose vote is in the hall of a general meeting now: of those there, and of those
/// whose proxies count.
///
/// # Errors
/// A fault of the store.
pub(in crate::meetings) async fn voting_now(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Vec<Line>, Fault> {
    let tally = Tally::read(db, proof, row).await?;
    Ok(tally.voting().iter().filter_map(|id| tally.lines.get(id)).cloned().collect())
}

/// How many are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Members, and those of the board where it meets.
    pub members: i32,
    /// Guests.
    pub guests: i32,
    /// Votes.
    pub votes: i32,
}

/// How many are there now, and how many votes they have.
///
/// # Errors
/// A fault of the store.
pub async fn count_present(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
) -> Result<Count, Fault> {
    let rows = present(db, proof, row.id).await?;
    let members = if row.kind.is_general() {
        rows.iter().filter(|one| one.member_id.is_some()).count()
    } else {
        board::seats(db, proof, row, &Crowd::of(&rows)).await?.iter().filter(|seat| seat.present).count()
    };
    let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    Ok(Count {
        members: number(members),
        guests: number(rows.len().saturating_sub(members)),
        votes: votes_present(db, proof, row).await?,
    })
}

/// Whether enough members are there now to decide.
///
/// # Errors
/// A fault of the store.
pub async fn quorum_now(db: &impl ConnectionTrait, proof: &impl Proof, row: &meeting::Model) -> Result<Quorum, Fault> {
    let bylaws = associations::acts::rules_of(db, proof.association()).await?;
    let members = present(db, proof, row.id).await?.iter().filter(|one| one.member_id.is_some()).count();
    Ok(rules::quorum(&bylaws, row.kind, members))
}

/// Those who are there, as they came; of a meeting that is over, those who stayed to the end.
pub(super) async fn present(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<attendance::Model>, Fault> {
    Ok(attendance::Entity::within(proof)
        .filter(attendance::Column::MeetingId.eq(id))
        .filter(attendance::Column::LeftAt.is_null())
        .order_by_asc(attendance::Column::Arrived)
        .order_by_asc(attendance::Column::Id)
        .all(db)
        .await?)
}

/// Everybody who ever came, as they came.
pub(super) async fn ever(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<attendance::Model>, Fault> {
    Ok(attendance::Entity::within(proof)
        .filter(attendance::Column::MeetingId.eq(id))
        .order_by_asc(attendance::Column::Arrived)
        .order_by_asc(attendance::Column::Id)
        .all(db)
        .await?)
}

/// The lines that were entered, as they sort.
pub(super) async fn entries(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<roll_entry::Model>, Fault> {
    Ok(roll_entry::Entity::within(proof)
        .filter(roll_entry::Column::MeetingId.eq(id))
        .order_by_asc(roll_entry::Column::SortKey)
        .order_by_asc(roll_entry::Column::MemberId)
        .all(db)
        .await?)
}

/// The proxies, in the order they were given.
pub(super) async fn proxies(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<proxy::Model>, Fault> {
    Ok(proxy::Entity::within(proof)
        .filter(proxy::Column::MeetingId.eq(id))
        .order_by_asc(proxy::Column::Created)
        .order_by_asc(proxy::Column::GiverId)
        .all(db)
        .await?)
}

/// The line of each of these members, as the bylaws have it on a day. Who is no member then has none.
pub(super) async fn lines_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    bylaws: &BylawsDraft,
    day: NaiveDate,
    ids: &HashSet<MemberId>,
) -> Result<HashMap<MemberId, Line>, Fault> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = member::Entity::find()
        .filter(member::Column::AssociationId.eq(proof.association()))
        .filter(member::Column::Id.is_in(ids.iter().copied()))
        .filter(member::belongs_on(day))
        .all(db)
        .await?;
    let mut years = years_of(db, proof, ids).await?;
    let line = |row: member::Model| {
        let vote = vote_of(bylaws, &row, &years.remove(&row.id).unwrap_or_default(), day);
        (row.id, Line::computed(&row, vote))
    };
    Ok(rows.into_iter().map(line).collect())
}

async fn years_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    ids: &HashSet<MemberId>,
) -> Result<HashMap<MemberId, Vec<i32>>, Fault> {
    let mut years: HashMap<MemberId, Vec<i32>> = HashMap::new();
    let paid = fee_year::Entity::find()
        .filter(fee_year::Column::AssociationId.eq(proof.association()))
        .filter(fee_year::Column::MemberId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    for one in paid {
        years.entry(one.member_id).or_default().push(one.year);
    }
    Ok(years)
}

fn vote_of(bylaws: &BylawsDraft, row: &member::Model, years: &[i32], day: NaiveDate) -> Vote {
    let facts = Facts {
        category: row.category,
        birth_year: row.birth_year,
        joined: row.joined,
        left: row.left_day,
        fee_years: years,
        on: day,
    };
    may_vote(bylaws, &facts)
}
