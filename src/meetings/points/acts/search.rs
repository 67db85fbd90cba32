//! Finding a member to nominate on a list of thousands: by the beginning of any part of the name,
//! without a word of how to reach them.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::elections::may_nominate;
use crate::{
    associations::{Proof, right::SeeMembers},
    kit::{App, Fault},
    meetings::{
        Seat,
        hall::{acts::in_name, rules::day},
        points::view::FoundMember,
        store,
    },
    members::{member, rules::search_words},
};

/// How many are shown at once.
pub const MOST_FOUND: u64 = 20;

/// Whether somebody may look for members to nominate: who may nominate, and see the names on the list
/// or hold the meeting, where everybody's name is called.
pub fn may_search(seat: &Seat) -> bool {
    may_nominate(seat) && (seat.holds::<SeeMembers>() || seat.may_hold())
}

/// The members whose name fits, by family name; nobody when nothing is looked for. At most twenty: who
/// looks for somebody writes a letter more.
///
/// # Errors
/// Forbidden; a fault of the store.
pub async fn search_members(app: &App, seat: &Seat, q: &str) -> Result<Vec<FoundMember>, Fault> {
    if !may_search(seat) {
        return Err(Fault::forbidden());
    }
    let words = search_words(q);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let row = store::find(app.read(), seat, seat.id()).await?;
    let mut query = member::Entity::find()
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::belongs_on(day(&row)));
    for word in words {
        query = query.filter(in_name(&word));
    }
    let found = query
        .order_by_asc(member::Column::SortKey)
        .order_by_asc(member::Column::Id)
        .limit(MOST_FOUND)
        .all(app.read())
        .await?;
    Ok(found.into_iter().map(|one| FoundMember { member_id: one.id, name: one.name() }).collect())
}
