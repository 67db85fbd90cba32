//! Those whom a meeting elected take their seats: a result becomes offices with terms.

use chrono::{Datelike, Days, Months, NaiveDate};
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

/// A term that ends this many days after an election was meant to end at it.
const NEAR: Days = Days::new(60);

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
}

/// The last day of a term of so many years that begins at a meeting on a day: the last day that the
/// bylaws allow for the annual meeting of the year in which it ends, so that the term covers the
/// meeting at which the next one is elected.
pub fn term_end(bylaws: &BylawsDraft, day: NaiveDate, years: i32) -> Option<NaiveDate> {
    let (year, month) = (day.year() + years.max(1), u32::from(bylaws.annual_latest_month));
    (1..=u32::from(bylaws.annual_latest_day)).rev().find_map(|last| NaiveDate::from_ymd_opt(year, month, last))
}

/// Seats those whom a meeting elected on a day, inside the transaction that closes the meeting, and
/// ends the terms that they take over: of a post with one holder all others', of the rest those that
/// were to end at about this time. Terms that end stay on for the day of the meeting; who is elected
/// again has a new term from that day. Answers how many took a seat.
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
) -> Result<usize, Fault> {
    if elected.is_empty() {
        return Ok(0);
    }
    let mut before = all(txn, proof.association()).await?;
    before.retain(|old| old.covers(day));
    let until = |years| term_end(bylaws, day, years);
    let rows: Vec<_> = elected.iter().map(|one| row(app, proof, (day, until(one.years)), &before, one)).collect();
    for old in &before {
        if let Some(last) = last_day(old, &rows, day, bylaws) {
            end(app, txn, proof, old, last).await?;
        }
    }
    for row in &rows {
        let active = office::ActiveModel::from(row.clone()).reset_all();
        office::Entity::insert(active).exec_without_returning(txn).await?;
        let detail = json!({ "post": row.post.key(), "elected": true });
        journal::note(app, txn, proof.stamp(app), "office.appointed", row.id.0, detail).await?;
    }
    office_letters::tell(app, txn, proof, &before, &rows).await?;
    let has_chair = rules::has_chair(&all(txn, proof.association()).await?, day.max(app.today()));
    if rules::has_chair(&before, day) && !has_chair {
        return Err(Fault::conflict("last_chair"));
    }
    Ok(rows.len())
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
        public: one.public,
        version: 1,
        created: app.now(),
        changed: app.now(),
    }
}

/// The last day of a running term, when somebody of these takes it over.
fn last_day(old: &office::Model, new: &[office::Model], day: NaiveDate, bylaws: &BylawsDraft) -> Option<NaiveDate> {
    let mut seats = new.iter().filter(|row| row.post == old.post).peekable();
    seats.peek()?;
    if seats.any(|row| is_same_holder(row, old)) {
        return day.checked_sub_days(Days::new(1));
    }
    let is_over = has_one_holder(old.post) || near_end(old, day, bylaws);
    is_over.then_some(day).filter(|day| old.until_day.is_none_or(|until| until > *day))
}

/// A person is a name and a mailbox; of an old term the mailbox may not be known.
fn is_same_holder(one: &office::Model, other: &office::Model) -> bool {
    let is_same_mailbox = one.email.is_none() || other.email.is_none() || one.email == other.email;
    one.name_key == other.name_key && is_same_mailbox
}

fn has_one_holder(post: Post) -> bool {
    matches!(post, Post::Chair | Post::ViceChair | Post::Secretary | Post::Treasurer | Post::Contact)
}

/// Whether a term was to end at about a day. One without a last day has the length that the bylaws
/// give it: that of a board member, or a year.
fn near_end(old: &office::Model, day: NaiveDate, bylaws: &BylawsDraft) -> bool {
    let years = if old.post.on_board() { u32::from(bylaws.board_term_years) } else { 1 };
    let ends = old.until_day.or_else(|| old.from_day.checked_add_months(Months::new(12 * years)));
    let near = day.checked_add_days(NEAR).unwrap_or(day);
    ends.is_some_and(|ends| ends <= near)
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

    fn office(post: Post, name: &str, from: &str, until: Option<&str>) -> office::Model {
        office::Model {
            id: OfficeId(Uuid::nil()),
            association_id: AssociationId(Uuid::nil()),
            post,
            name: name.to_owned(),
            name_key: name_key(name),
            email: None,
            member_id: None,
            from_day: on(from),
            until_day: until.map(on),
            public: false,
            version: 1,
            created: chrono::DateTime::UNIX_EPOCH,
            changed: chrono::DateTime::UNIX_EPOCH,
        }
    }

    fn ends(old: &office::Model, new: &[(Post, &str)]) -> Option<NaiveDate> {
        let rows: Vec<_> = new.iter().map(|(post, name)| office(*post, name, "2026-03-28", None)).collect();
        last_day(old, &rows, on("2026-03-28"), &BylawsDraft::default())
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

    #[test]
    fn a_post_with_one_holder_is_handed_on() {
        let chair = office(Post::Chair, "Karin", "2020-03-01", None);
        assert_eq!(ends(&chair, &[(Post::Chair, "Olle")]), Some(on("2026-03-28")));
        assert_eq!(ends(&chair, &[(Post::Secretary, "Olle")]), None);
        assert_eq!(ends(&chair, &[(Post::Chair, "Karin")]), Some(on("2026-03-27")));
    }

    #[test]
    fn half_the_board_stays() {
        let new = [(Post::BoardMember, "Olle")];
        assert_eq!(ends(&office(Post::BoardMember, "Per", "2025-03-20", Some("2027-03-31")), &new), None);
        assert_eq!(
            ends(&office(Post::BoardMember, "Eva", "2024-03-20", Some("2026-03-31")), &new),
            Some(on("2026-03-28"))
        );
        assert_eq!(ends(&office(Post::BoardMember, "Bo", "2023-03-20", None), &new), Some(on("2026-03-28")));
        assert_eq!(ends(&office(Post::BoardMember, "Ulf", "2025-03-20", None), &new), None);
        assert_eq!(ends(&office(Post::BoardMember, "Tor", "2024-03-20", Some("2026-03-28")), &new), None);
    }
}
