//! Counting tries in the database, so that every node counts the same.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    identity::{attempt, session, sign_in_code},
    kit::{App, Fault, Kind, once::answered, secret},
};

/// Counts a try and refuses it when there were too many: `burst` at once, then one per `every`.
pub async fn count(app: &App, kind: &str, subject: &str, burst: i32, every: Duration) -> Result<(), Fault> {
    let subject = format!("{kind}:{}", secret::hash(subject));
    let now = app.now();
    app.write(async |txn| {
        let tries: Vec<DateTime<Utc>> = attempt::Entity::find()
            .select_only()
            .column(attempt::Column::At)
            .filter(attempt::Column::Subject.eq(&subject))
            .filter(attempt::Column::At.gt(now - Duration::days(1)))
            .order_by_asc(attempt::Column::At)
            .into_tuple()
            .all(txn)
            .await?;
        if is_empty(&tries, burst, every, now) {
            return Err(Fault::new(Kind::Busy, "too_many_tries").with("minutes", every.num_minutes().max(1)));
        }
        let row = attempt::ActiveModel { id: Set(app.id()), subject: Set(subject.clone()), at: Set(now) };
        attempt::Entity::insert(row).exec_without_returning(txn).await?;
        Ok(())
    })
    .await
}

/// Whether a bucket of `burst` tries that fills by one every `every` is empty after these tries.
fn is_empty(tries: &[DateTime<Utc>], burst: i32, every: Duration, now: DateTime<Utc>) -> bool {
    let room = every * burst;
    let mut left = room;
    let mut last = None;
    for at in tries {
        left = (left + last.map_or(Duration::zero(), |last| *at - last)).min(room) - every;
        last = Some(*at);
    }
    left = (left + last.map_or(Duration::zero(), |last| now - last)).min(room);
    left < every
}

/// Erases what has had its time: tries, codes (7 days), sessions (30 days), answers (24 hours).
///
/// # Errors
/// A fault of the store.
pub async fn forget_old(app: &App) -> Result<(), Fault> {
    let now = app.now();
    app.write(async |txn| {
        attempt::Entity::delete_many().filter(attempt::Column::At.lt(now - Duration::days(1))).exec(txn).await?;
        sign_in_code::Entity::delete_many()
            .filter(sign_in_code::Column::Created.lt(now - Duration::days(7)))
            .exec(txn)
            .await?;
        let month = now - Duration::days(30);
        let over = Condition::any().add(session::Column::Ended.lt(month)).add(session::Column::Seen.lt(month));
        session::Entity::delete_many().filter(over).exec(txn).await?;
        answered::Entity::delete_many()
            .filter(answered::Column::Created.lt(now - Duration::hours(24)))
            .exec(txn)
            .await?;
        Ok(())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_at_once_then_one_a_minute() {
        let minute = Duration::minutes(1);
        let start = DateTime::UNIX_EPOCH;
        let at = |seconds: i64| start + Duration::seconds(seconds);
        let five: Vec<_> = (0..5).map(at).collect();
        assert!(!is_empty(&five[..4], 5, minute, at(4)));
        assert!(is_empty(&five, 5, minute, at(5)));
        assert!(!is_empty(&five, 5, minute, at(61)));
        let six = [five, vec![at(61)]].concat();
        assert!(is_empty(&six, 5, minute, at(62)));
    }
}
