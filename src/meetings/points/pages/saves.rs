//! What the forms of a point's page do. A refused one shows the page again with what was typed.

use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{
    ItemPath, Room, ballot, cards, done, election_id, is_shown,
    item::{self, Typed},
    named, once,
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

/// The place of a point's page, with the election that an address names there.
async fn at_election(
    app: &App,
    guest: Guest,
    Path((slug, meeting, item, election)): ElectionPath,
) -> Result<(Room, AgendaItemId, ElectionId), Fault> {
    let (room, id) = Room::at(app, guest, Path((slug, meeting, item))).await?;
    Ok((room, id, election_id(&election)?))
}

/// On with the point, where it is told what was done; or the page again, with what was typed in one of
/// its forms.
async fn told<T: Send>(
    app: &App,
    speech: &Speech,
    (room, id): (&Room, AgendaItemId),
    fields: Fields,
    (saved, what): (Result<T, Fault>, &str),
) -> Result<Response, Fault> {
    match saved {
        Ok(_) => Ok(done(&room.point(id), what)),
        Err(fault) if is_shown(&fault) => {
            let typed = Typed::refused(fields, &fault, speech.words);
            shell::refused(&item::page(app, speech, room, id, typed).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_propose(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let draft = proposal_of(&fields);
    let once = once(&fields, &format!("create_proposal {id}"), &draft)?;
    let saved = acts::create_proposal(&app, &room.seat, &once, id, &draft).await;
    let saved = saved.map_err(|fault| prefixed(fault, "proposal"));
    told(&app, &speech, (&room, id), fields, (saved, "point_proposal_noted")).await
}

#[handler]
pub(super) async fn do_vote(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let held = match ballot_of(&fields) {
        Ok((draft, rows)) => {
            let once = once(&fields, &format!("hold_ballot {id}"), &draft)?;
            let held = acts::hold_ballot(&app, &room.seat, &once, id, &draft).await;
            held.map_err(|fault| ballot::in_place(fault, &rows))
        }
        Err(fault) => Err(fault),
    };
    told(&app, &speech, (&room, id), fields, (held, "point_ballot_held")).await
}

#[handler]
pub(super) async fn do_reserve(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let draft = reservation_of(&fields);
    let once = once(&fields, &format!("create_reservation {id}"), &draft)?;
    let saved = acts::create_reservation(&app, &room.seat, &once, id, &draft).await;
    let saved = saved.map_err(|fault| prefixed(fault, "reservation"));
    told(&app, &speech, (&room, id), fields, (saved, "point_reservation_noted")).await
}

#[handler]
pub(super) async fn do_give_task(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let given = match task_of(&fields) {
        Ok(draft) => {
            let once = once(&fields, &format!("create_task {id}"), &draft)?;
            acts::create_task(&app, &room.seat, &once, id, &draft).await.map_err(|fault| prefixed(fault, "task"))
        }
        Err(fault) => Err(fault),
    };
    told(&app, &speech, (&room, id), fields, (given, "point_task_given")).await
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    path: ItemPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id) = Room::at(&app, guest, path).await?;
    let removed = removed(&app, &room, &fields).await;
    told(&app, &speech, (&room, id), Fields::default(), (removed, "removed")).await
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
    path: ElectionPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id, election) = at_election(&app, guest, path).await?;
    let nominated = nominated(&app, &room, election, &fields).await;
    told(&app, &speech, (&room, id), fields, (nominated, "point_nominated")).await
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
    path: ElectionPath,
    fields: Fields,
) -> Result<Response, Fault> {
    let (room, id, election) = at_election(&app, guest, path).await?;
    let draft = ResultDraft {
        elected: fields.all("elected").filter_map(|text| text.parse().ok()).collect(),
        without_quorum: fields.ticked(&format!("{}.without_quorum", cards::form_name(election))),
    };
    let recorded = match fields.version() {
        Ok(version) => acts::record_result(&app, &room.seat, election, version, &draft).await,
        Err(fault) => Err(fault),
    };
    let recorded = recorded.map_err(|fault| prefixed(fault, &cards::form_name(election)));
    told(&app, &speech, (&room, id), fields, (recorded, "point_elected")).await
}
