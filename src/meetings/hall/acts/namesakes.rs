//! Telling apart people of one name, by no more than whoever looks may see of them.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    associations::{
        Proof,
        right::{SeeContacts, SeeMembers},
    },
    kit::{App, Fault},
    meetings::Seat,
    members::{MemberId, member},
};

/// What tells somebody from others of the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The year of birth, for those who see contacts.
    pub born: Option<i32>,
    /// The street, for those who see contacts.
    pub street: Option<String>,
    /// The number on the membership list, for those who see names alone.
    pub number: Option<String>,
}

/// The marks of those among these people whose name somebody else of them bears, too; of nobody else.
///
/// # Errors
/// A fault of the store.
pub async fn tell_apart(
    app: &App,
    seat: &Seat,
    people: &[(MemberId, String)],
) -> Result<HashMap<MemberId, Mark>, Fault> {
    let (alike, sees_contacts) = (alike(people), seat.holds::<SeeContacts>());
    if alike.is_empty() || !(sees_contacts || seat.holds::<SeeMembers>()) {
        return Ok(HashMap::new());
    }
    let rows = member::Entity::find()
        .filter(member::Column::AssociationId.eq(seat.association()))
        .filter(member::Column::Id.is_in(alike))
        .filter(member::Column::Erased.is_null())
        .all(app.read())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, mark(row, sees_contacts))).collect())
}

/// Those whose name somebody else bears, too.
fn alike(people: &[(MemberId, String)]) -> Vec<MemberId> {
    let mut bearers: HashMap<String, HashSet<MemberId>> = HashMap::new();
    for (id, name) in people {
        bearers.entry(name.to_lowercase()).or_default().insert(*id);
    }
    bearers.into_values().filter(|ids| ids.len() > 1).flatten().collect()
}

fn mark(row: member::Model, sees_contacts: bool) -> Mark {
    if sees_contacts {
        Mark { born: row.birth_year, street: row.street, number: None }
    } else {
        Mark { number: row.number, ..Mark::default() }
    }
}
