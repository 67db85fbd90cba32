//! Counting: the only place where this room touches members, and it touches no row of theirs.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use super::below::Below;
use crate::{
    associations::{AssociationId, association},
    calendar::{Status, Visibility, event},
    identity::account,
    kit::{App, Fault},
    members::member,
    network::rules,
};

/// How many members each affiliate has today; nothing where there are too few to be shown.
///
/// Safety rule 1: the engine counts (`GROUP BY` association); no member's row or name is read, so
/// none can leave. Safety rule 24: counts below five are dropped here, before anything above can
/// sum, sort or print them. An affiliate that is not in the answer has too few, or keeps no list.
///
/// # Errors
/// A fault of the store.
pub(super) async fn members(app: &App, below: &Below) -> Result<HashMap<AssociationId, i64>, Fault> {
    let counts: Vec<(AssociationId, i64)> = member::Entity::find()
        .select_only()
        .column(member::Column::AssociationId)
        .column_as(member::Column::Id.count(), "members")
        .filter(member::Column::AssociationId.is_in(below.ids()))
        .filter(is_member(app.today()))
        .group_by(member::Column::AssociationId)
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(counts.into_iter().filter_map(|(id, count)| Some((id, rules::shown(count)?))).collect())
}

/// Whether somebody is a member on a day; a person who was erased is none.
fn is_member(day: NaiveDate) -> Condition {
    let left = member::Column::LeftDay;
    let stays = Condition::any().add(left.is_null()).add(left.gt(day));
    let joined = member::Column::Joined;
    let came = Condition::any().add(joined.is_null()).add(joined.lte(day));
    Condition::all().add(member::Column::Erased.is_null()).add(stays).add(came)
}

/// How many public events and series of each affiliate take place in a year, cancelled ones not
/// counted. A series counts once, however often it comes back.
///
/// # Errors
/// A fault of the store.
pub(super) async fn events(app: &App, below: &Below, year: i32) -> Result<HashMap<AssociationId, i64>, Fault> {
    let (Some(first), Some(next)) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year + 1, 1, 1))
    else {
        return Ok(HashMap::new());
    };
    let last_day = event::Column::LastDay;
    let lasts = Condition::any().add(last_day.is_null()).add(last_day.gte(first));
    let counts: Vec<(AssociationId, i64)> = event::Entity::find()
        .select_only()
        .column(event::Column::AssociationId)
        .column_as(event::Column::Id.count(), "events")
        .filter(event::Column::AssociationId.is_in(below.ids()))
        .filter(event::Column::Visibility.eq(Visibility::Public))
        .filter(event::Column::Status.ne(Status::Cancelled))
        .filter(event::Column::Starts.lt(next.and_time(NaiveTime::MIN)))
        .filter(lasts)
        .group_by(event::Column::AssociationId)
        .into_tuple()
        .all(app.read())
        .await?;
    Ok(counts.into_iter().collect())
}

/// How much there is in the installation, for whoever runs it: how many rows, nothing of what
/// stands in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Installation {
    /// Associations of every kind.
    pub associations: u64,
    /// People who have signed in, or whom a board has named.
    pub accounts: u64,
}

/// Counts what there is in the installation.
///
/// # Errors
/// A fault of the store.
pub async fn installation(app: &App) -> Result<Installation, Fault> {
    Ok(Installation {
        associations: association::Entity::find().count(app.read()).await?,
        accounts: account::Entity::find().count(app.read()).await?,
    })
}
