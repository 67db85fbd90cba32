//! The seats that a meeting is to fill, and elections made from them.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::elections;
use crate::{
    associations::{self, Proof, office},
    kit::{App, Fault, once::Once, page::Page},
    meetings::{
        Kind, Seat, agenda_item,
        points::{
            draft::ElectionDraft,
            rules::{self, Held, Vacancy},
            view::ElectionView,
        },
        store,
    },
};

/// The seats that an annual meeting is to fill, as the bylaws count them; none at other meetings.
///
/// # Errors
/// A fault of the store.
pub async fn vacancies(app: &App, seat: &Seat) -> Result<Vec<Vacancy>, Fault> {
    counted(app.read(), seat).await
}

async fn counted(db: &impl ConnectionTrait, seat: &Seat) -> Result<Vec<Vacancy>, Fault> {
    let meeting = store::find(db, seat, seat.id()).await?;
    if meeting.kind != Kind::Annual {
        return Ok(Vec::new());
    }
    let bylaws = associations::acts::rules_of(db, seat.association()).await?;
    let offices = office::Entity::find().filter(office::Column::AssociationId.eq(seat.association())).all(db).await?;
    let held: Vec<Held> = offices
        .into_iter()
        .map(|row| Held { post: row.post, name_key: row.name_key, from: row.from_day, until: row.until_day })
        .collect();
    Ok(rules::vacancies(&bylaws, &held, meeting.starts.date()))
}

/// Makes the elections of an annual meeting from its vacancies, each at its point of the agenda.
///
/// # Errors
/// Forbidden; Conflict `elections_annual_only`, `elections_exist`, `election_meeting_over`.
pub async fn suggest_elections(app: &App, seat: &Seat, once: &Once) -> Result<Page<ElectionView>, Fault> {
    if !elections::may_nominate(seat) {
        return Err(Fault::forbidden());
    }
    app.write_once(seat.caller().account.0, once, async |txn| {
        let meeting = elections::going_on(txn, seat).await?;
        if meeting.kind != Kind::Annual {
            return Err(Fault::conflict("elections_annual_only"));
        }
        if !elections::all(txn, seat, meeting.id).await?.is_empty() {
            return Err(Fault::conflict("elections_exist"));
        }
        let items = store::agenda(txn, seat, meeting.id).await?;
        let found = counted(txn, seat).await?;
        for vacancy in &found {
            let row = elections::fresh(app, &meeting, &drafted(vacancy, &items));
            elections::insert(txn, &row).await?;
        }
        let detail = json!({ "meeting": meeting.id.0, "elections": found.len() });
        store::noted(app, txn, seat, "elections.suggested", meeting.id.0, detail).await?;
        Ok(Page::whole(elections::all(txn, seat, meeting.id).await?))
    })
    .await
}

fn drafted(vacancy: &Vacancy, items: &[agenda_item::Model]) -> ElectionDraft {
    let point = items.iter().find(|item| item.kind == rules::point_of(vacancy.post));
    ElectionDraft { item_id: point.map(|item| item.id), post: vacancy.post, seats: vacancy.seats, years: vacancy.years }
}
