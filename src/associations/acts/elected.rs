//! Those whom a meeting elected take their seats: a result becomes offices with terms.

mod turn;

use chrono::{Datelike, NaiveDate};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::office_letters;
use crate::{
    associations::{AssociationId, OfficeId, Post, Proof, draft::BylawsDraft, office, rules},
    identity::rules::name_key,
    journal,
    kit::{App, Fault},
};

use turn::Turn;
pub use turn::Turnover;

/// Somebody whom a meeting elected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elected {
    /// To which post.
    pub post: Post,
    /// The name.
    pub name: String,
    /// The mailbox they sign in with.
    pub email: Option<String>,
    /// The member it is, when that is known.
    pub member_id: Option<Uuid>,
    /// Years in the term.
    pub years: i32,
    /// Whether they agree that post and name are shown to anybody.
    pub public: bool,
    /// The day to which the annual meeting was called that elected them; none at another meeting. A meeting
    /// held on another day hands on the terms that would have ended at the planned one.
    pub annual: Option<NaiveDate>,
}

/// The last day of a term of so many years that begins at a meeting on a day: the last day that the
/// bylaws allow for the annual meeting of the year in which it ends, so that the term covers the
/// meeting at which the next one is elected.
pub fn term_end(bylaws: &BylawsDraft, day: NaiveDate, years: i32) -> Option<NaiveDate> {
    let (year, month) = (day.year() + years.max(1), u32::from(bylaws.annual_latest_month));
    (1..=u32::from(bylaws.annual_latest_day)).rev().find_map(|last| NaiveDate::from_ymd_opt(year, month, last))
}

/// What came of it that those whom a meeting elected took their seats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatsTaken {
    /// How many took a seat.
    pub taken: usize,
    /// The offices about which no letter went out, since today's are used up.
    pub untold: Vec<OfficeId>,
}

/// Seats those whom a meeting elected on a day, inside the transaction that closes the meeting, and
/// ends the terms that they take over: of a post with one holder all others', of the rest those that
/// were to end at about this time or, at an annual meeting, before the next. Terms that end stay on for
/// the day of the meeting; who is elected again has a new term from that day. Answers how many took a seat,
/// and about which offices nobody was written to.
///
/// # Errors
/// Conflict `last_chair`, when the association had a chair and would have none; a fault of the store.
pub async fn seat_elected(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    day: NaiveDate,
    bylaws: &BylawsDraft,
    elected: &[Elected],
) -> Result<SeatsTaken, Fault> {
    if elected.is_empty() {
        return Ok(SeatsTaken::default());
    }
    let (before, rows) = taking_over(app, txn, proof, day, bylaws, elected).await?;
    let turn = Turn::of(day, bylaws, elected);
    for old in &before {
        if let Some(last) = turn.last_day(old, &rows) {
            end(app, txn, proof, old, last).await?;
        }
    }
    for row in &rows {
        let active = office::ActiveModel::from(row.clone()).reset_all();
        office::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "post": row.post.key(), "elected": true });
        journal::note(app, txn, proof.stamp(app), "office.appointed", row.id.0, detail).await?;
    }
    let untold = office_letters::tell(app, txn, proof, &before, &rows).await?;
    let has_chair = rules::has_chair(&all(txn, proof.association()).await?, day.max(app.today()));
    if rules::has_chair(&before, day) && !has_chair {
        return Err(Fault::conflict("last_chair"));
    }
    Ok(SeatsTaken { taken: rows.len(), untold })
}

/// What it will lead to that those whom a meeting elected take their seats on a day. It changes nothing.
///
/// # Errors
/// A fault of the store.
pub async fn turnover(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    day: NaiveDate,
    bylaws: &BylawsDraft,
    elected: &[Elected],
) -> Result<Turnover, Fault> {
    let (before, rows) = taking_over(app, db, proof, day, bylaws, elected).await?;
    Ok(Turn::of(day, bylaws, elected).turnover(&before, &rows))
}

/// The terms that run on a day, and those that begin on it.
async fn taking_over(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    day: NaiveDate,
    bylaws: &BylawsDraft,
    elected: &[Elected],
) -> Result<(Vec<office::Model>, Vec<office::Model>), Fault> {
    let mut before = all(db, proof.association()).await?;
    before.retain(|old| old.covers(day));
    let until = |years| term_end(bylaws, day, years);
    let rows = elected.iter().map(|one| row(app, proof, (day, until(one.years)), &before, one)).collect();
    Ok((before, rows))
}

async fn all(db: &impl ConnectionTrait, id: AssociationId) -> Result<Vec<office::Model>, Fault> {
    Ok(office::Entity::find().filter(office::Column::AssociationId.eq(id)).all(db).await?)
}

/// A term of somebody elected. A mailbox that nobody said is the one by which they are known already:
/// whoever is elected again must not lose the way in.
fn row(
    app: &App,
    proof: &impl Proof,
    (from_day, until_day): (NaiveDate, Option<NaiveDate>),
    before: &[office::Model],
    one: &Elected,
) -> office::Model {
    let name_key = name_key(&one.name);
    // Who agreed to be shown in a post is shown on when elected to it again.
    let was_public = before
        .iter()
        .any(|old| old.public && old.post == one.post && old.name_key == name_key && old.member_id == one.member_id);
    let known = before.iter().filter(|old| old.name_key == name_key).find_map(|old| old.email.clone());
    office::Model {
        id: OfficeId(app.id()),
        association_id: proof.association(),
        post: one.post,
        name: one.name.clone(),
        name_key,
        email: one.email.clone().or(known),
        member_id: one.member_id,
        from_day,
        until_day,
        public: one.public || was_public,
        version: 1,
        created: app.now(),
        changed: app.now(),
    }
}

/// A term that began on the very day on which it is replaced is taken away.
async fn end(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    old: &office::Model,
    last: NaiveDate,
) -> Result<(), Fault> {
    let verb = if old.from_day > last {
        office::Entity::delete_by_id(old.id).exec(txn).await?;
        "office.removed"
    } else {
        let ended =
            office::Model { until_day: Some(last), version: old.version + 1, changed: app.now(), ..old.clone() };
        office::ActiveModel::from(ended).reset_all().update(txn).await?;
        "office.changed"
    };
    journal::note(app, txn, proof.stamp(app), verb, old.id.0, json!({ "post": old.post.key() })).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_term_covers_the_annual_meeting_at_its_end() {
        let bylaws = BylawsDraft::default();
        assert_eq!(term_end(&bylaws, on("2026-03-28"), 1), Some(on("2027-03-31")));
        assert_eq!(term_end(&bylaws, on("2026-02-01"), 2), Some(on("2028-03-31")));
        let leap = BylawsDraft { annual_latest_month: 2, annual_latest_day: 29, ..BylawsDraft::default() };
        assert_eq!(term_end(&leap, on("2026-02-20"), 1), Some(on("2027-02-28")));
        assert_eq!(term_end(&leap, on("2026-02-20"), 2), Some(on("2028-02-29")));
    }
}
