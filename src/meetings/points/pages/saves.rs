//! What the forms of a point's page do. A refused one shows the page again with what was typed.

use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    ItemPath, Room, ballot, cards, done, election_id, is_shown,
    item::{self, Typed},
    item_id, named, once,
};
use crate::{
    identity::Guest,
    kit::{App, Fault, door::Speech, form::Fields, shell},
    meetings::{
        AgendaItemId, ElectionId,
        points::{
            acts,
            draft::{ResultDraft, ballot_of, candidate_of, prefixed, proposal_of, reservation_of, task_of},
        },
    },
};

type ElectionPath = Path<(String, String, String, String)>;

/// The page again, with what was typed in one of its forms.
async fn again(
    app: &App,
    speech: &Speech,
    room: &Room,
    id: AgendaItemId,
    (fields, fault): (Fields, Fault),
) -> Result<Response, Fault> {
    if !is_shown(&fault) {
        return Err(fault);
    }
    let typed = Typed::refused(fields, &fault, speech.words);
    shell::refused(&item::page(app, speech, room, id, typed).await?, &fault)
}

#[handler]
pub(super) async fn do_propose(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item)): ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let id = item_id(&item)?;
    let draft = proposal_of(&fields);
    let once = once(&fields, &format!("create_proposal {id}"), &draft)?;
    match acts::create_proposal(&app, &room.seat, &once, id, &draft).await {
        Ok(_) => Ok(done(&room.point(id), "point_proposal_noted")),
        Err(fault) => again(&app, &speech, &room, id, (fields, prefixed(fault, "proposal"))).await,
    }
}

#[handler]
pub(super) async fn do_vote(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item)): ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let id = item_id(&item)?;
    let held = match ballot_of(&fields) {
        Ok((draft, rows)) => {
            let once = once(&fields, &format!("hold_ballot {id}"), &draft)?;
            let held = acts::hold_ballot(&app, &room.seat, &once, id, &draft).await;
            held.map_err(|fault| ballot::in_place(fault, &rows))
        }
        Err(fault) => Err(fault),
    };
    match held {
        Ok(_) => Ok(done(&room.point(id), "point_ballot_held")),
        Err(fault) => again(&app, &speech, &room, id, (fields, fault)).await,
    }
}

#[handler]
pub(super) async fn do_reserve(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item)): ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let id = item_id(&item)?;
    let draft = reservation_of(&fields);
    let once = once(&fields, &format!("create_reservation {id}"), &draft)?;
    match acts::create_reservation(&app, &room.seat, &once, id, &draft).await {
        Ok(_) => Ok(done(&room.point(id), "point_reservation_noted")),
        Err(fault) => again(&app, &speech, &room, id, (fields, prefixed(fault, "reservation"))).await,
    }
}

#[handler]
pub(super) async fn do_give_task(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item)): ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let id = item_id(&item)?;
    let given = match task_of(&fields) {
        Ok(draft) => {
            let once = once(&fields, &format!("create_task {id}"), &draft)?;
            acts::create_task(&app, &room.seat, &once, id, &draft).await.map_err(|fault| prefixed(fault, "task"))
        }
        Err(fault) => Err(fault),
    };
    match given {
        Ok(_) => Ok(done(&room.point(id), "point_task_given")),
        Err(fault) => again(&app, &speech, &room, id, (fields, fault)).await,
    }
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item)): ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let id = item_id(&item)?;
    match removed(&app, &room, &fields).await {
        Ok(()) => Ok(done(&room.point(id), "removed")),
        Err(fault) => again(&app, &speech, &room, id, (Fields::default(), fault)).await,
    }
}

async fn removed(app: &App, room: &Room, fields: &Fields) -> Result<(), Fault> {
    let seat = &room.seat;
    match fields.text("kind") {
        "proposal" => acts::delete_proposal(app, seat, named(fields)?).await,
        "ballot" => acts::delete_ballot(app, seat, named(fields)?).await,
        "reservation" => acts::delete_reservation(app, seat, named(fields)?).await,
        "task" => acts::delete_task(app, seat, named(fields)?, fields.version()?).await,
        "candidate" => acts::delete_candidate(app, seat, named(fields)?).await,
        _ => Err(Fault::absent()),
    }
}

#[handler]
pub(super) async fn do_nominate(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item, election)): ElectionPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let (id, election) = (item_id(&item)?, election_id(&election)?);
    match nominated(&app, &room, election, &fields).await {
        Ok(()) => Ok(done(&room.point(id), "point_nominated")),
        Err(fault) => again(&app, &speech, &room, id, (fields, fault)).await,
    }
}

/// Nominates somebody as a form says.
pub(super) async fn nominated(app: &App, room: &Room, election: ElectionId, fields: &Fields) -> Result<(), Fault> {
    let form = cards::form_name(election);
    let draft = candidate_of(fields, &form)?;
    let once = once(fields, &format!("create_candidate {election}"), &draft)?;
    let made = acts::nominate(app, &room.seat, &once, election, &draft).await;
    made.map(|_| ()).map_err(|fault| prefixed(fault, &form))
}

#[handler]
pub(super) async fn do_elect(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, item, election)): ElectionPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    let (id, election) = (item_id(&item)?, election_id(&election)?);
    let draft = ResultDraft { elected: fields.all("elected").filter_map(|text| text.parse().ok()).collect() };
    let recorded = match fields.version() {
        Ok(version) => acts::record_result(&app, &room.seat, election, version, &draft).await,
        Err(fault) => Err(fault),
    };
    match recorded {
        Ok(_) => Ok(done(&room.point(id), "point_elected")),
        Err(fault) => {
            let fault = prefixed(fault, &cards::form_name(election));
            again(&app, &speech, &room, id, (fields, fault)).await
        }
    }
}
