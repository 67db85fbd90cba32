//! Who is to be called: the roll of the day, the affiliates of an umbrella, or the board.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    associations::{self, Proof, association, office, standing::covers},
    kit::{App, Fault, text},
    meetings::{
        Kind,
        calling::rules::{Home, Recipient},
    },
    members::{self, HouseholdId, household, member},
};

/// Everybody who is to be called to a meeting of that kind today, by name.
///
/// Source: all members are called, also those who may not vote; an umbrella's members are
/// associations as well; to a meeting of the board those who sit on it, auditors not.
pub(super) async fn recipients(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    association: &association::Model,
    kind: Kind,
) -> Result<Vec<Recipient>, Fault> {
    if !kind.is_general() {
        return board(app, db, proof).await;
    }
    let mut found = on_the_roll(app, db, proof).await?;
    if association.kind != associations::Kind::Association {
        found.extend(affiliates(db, association).await?);
    }
    Ok(found)
}

async fn board(app: &App, db: &impl ConnectionTrait, proof: &impl Proof) -> Result<Vec<Recipient>, Fault> {
    let mut rows = office::Entity::find()
        .filter(office::Column::AssociationId.eq(proof.association()))
        .filter(covers(app.today()))
        .all(db)
        .await?;
    rows.retain(|row| row.post.on_board());
    rows.sort_by_cached_key(|row| text::sort_key(&row.name));
    let mut seen = HashSet::new();
    rows.retain(|row| seen.insert((row.email.clone(), row.name_key.clone())));
    let recipient = |row: office::Model| Recipient {
        member_id: None,
        household: row.name_key,
        name: row.name,
        email: row.email,
        home: None,
    };
    Ok(rows.into_iter().map(recipient).collect())
}

async fn on_the_roll(app: &App, db: &impl ConnectionTrait, proof: &impl Proof) -> Result<Vec<Recipient>, Fault> {
    let voters = members::acts::voters(db, proof, app.today()).await?;
    let households = households(db, proof).await?;
    Ok(voters.into_iter().map(|voter| of_member(&voter.member, &households)).collect())
}

/// The households of the association, by id.
pub(super) async fn households(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
) -> Result<HashMap<HouseholdId, household::Model>, Fault> {
    let rows =
        household::Entity::find().filter(household::Column::AssociationId.eq(proof.association())).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A member, at their own address or else at their household's.
pub(super) fn of_member(row: &member::Model, households: &HashMap<HouseholdId, household::Model>) -> Recipient {
    let shared = row.household_id.and_then(|id| households.get(&id));
    let own = home([&row.street, &row.postal_code, &row.city]);
    Recipient {
        member_id: Some(row.id),
        name: row.name(),
        email: row.email.clone(),
        home: own.or_else(|| shared.and_then(|one| home([&one.street, &one.postal_code, &one.city]))),
        household: row.household_id.map_or_else(|| text::fold(&row.family_name), |id| id.to_string()),
    }
}

/// An address, when every part of it is there.
fn home(parts: [&Option<String>; 3]) -> Option<Home> {
    let [street, postal_code, city] = parts.map(|part| part.clone().filter(|text| !text.trim().is_empty()));
    Some(Home { street: street?, postal_code: postal_code?, city: city? })
}

async fn affiliates(db: &impl ConnectionTrait, umbrella: &association::Model) -> Result<Vec<Recipient>, Fault> {
    let below = associations::acts::affiliates(db, umbrella.id).await?;
    let mut rows = association::Entity::find().filter(association::Column::Id.is_in(below)).all(db).await?;
    rows.sort_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
    let recipient = |row: association::Model| Recipient {
        member_id: None,
        household: row.slug,
        email: row.email,
        home: home([&row.street, &row.postal_code, &row.city]),
        name: row.name,
    };
    Ok(rows.into_iter().map(recipient).collect())
}
