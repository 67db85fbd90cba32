//! Elections before the meeting: the seats to fill as the bylaws count them, and those whom the
//! nominating committee proposes.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{
    Room,
    cards::{self, Card},
    done, election_id, is_shown, labels, named, once, saves,
};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{
        Kind, agenda_item,
        points::{
            acts,
            draft::{election_of, prefixed},
            rules,
        },
        store,
    },
};

/// The form of a new election, before its fields.
const NEW: &str = "new";

#[derive(Template)]
#[template(path = "meetings/points/pages/elections.html")]
pub(super) struct ElectionsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    form: FormState,
    once: String,
    vacancies: Vec<String>,
    is_annual: bool,
    may_plan: bool,
    may_nominate: bool,
    cards: Vec<Card>,
    posts: labels::Options,
    points: labels::Options,
}

async fn page(app: &App, speech: &Speech, room: &Room, mut form: FormState) -> Result<ElectionsPage, Fault> {
    let (words, seat) = (speech.words, &room.seat);
    let meeting = seat.meeting();
    let elections = acts::list_elections(app, seat).await?;
    let found = acts::vacancies(app, seat).await?;
    let goes_on = rules::takes_nominations(meeting.state);
    let items = store::agenda(app.read(), seat, meeting.id).await?;
    let here = format!("{}/elections", room.base());
    let search = cards::search(app, seat, &form, (here.clone(), here)).await?;
    form.fields.0.retain(|(name, _)| name != "once");
    cards::fill(&mut form, &elections);
    for (name, value) in [("new.seats", "1"), ("new.years", "1"), ("new.post", "board_member")] {
        if !form.fields.0.iter().any(|(key, _)| key == name) {
            form.fields.0.push((name.to_owned(), value.to_owned()));
        }
    }
    Ok(ElectionsPage {
        shell: room.here.shell(speech, "meetings"),
        tabs: room.tabs(words, "elections"),
        base: room.base(),
        once: app.id().to_string(),
        vacancies: found.iter().map(|one| labels::seats(words, one.post, one.seats, one.years)).collect(),
        is_annual: meeting.kind == Kind::Annual,
        may_plan: goes_on && acts::may_plan(seat),
        may_nominate: goes_on && acts::may_nominate(seat),
        cards: elections.iter().map(|one| cards::card(words, one, &form, search.as_ref())).collect(),
        posts: labels::posts(words),
        points: points(words, &items),
        form,
    })
}

/// The points where an election can be held.
fn points(words: Words, items: &[agenda_item::Model]) -> labels::Options {
    let mut options = vec![(String::new(), words.t("point-election-no-point"))];
    let title = |item: &agenda_item::Model| super::list::title(words, item.number, &item.heading);
    options.extend(items.iter().map(|item| (item.id.to_string(), title(item))));
    options
}

async fn again(app: &App, speech: &Speech, room: &Room, (fields, fault): (Fields, Fault)) -> Result<Response, Fault> {
    if !is_shown(&fault) {
        return Err(fault);
    }
    let form = FormState::refused(fields, &fault, speech.words);
    shell::refused(&page(app, speech, room, form).await?, &fault)
}

#[handler]
pub(super) async fn show_elections(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    let form = cards::asked(request.uri().query());
    shell::html(&page(&app, &speech, &room, form).await?)
}

#[handler]
pub(super) async fn do_create(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    match created(&app, &room, &fields).await {
        Ok(()) => Ok(done(&format!("{}/elections", room.base()), "point_election_made")),
        Err(fault) => again(&app, &speech, &room, (fields, fault)).await,
    }
}

async fn created(app: &App, room: &Room, fields: &Fields) -> Result<(), Fault> {
    let draft = election_of(fields, NEW)?;
    let once = once(fields, &format!("create_election {}", room.seat.id()), &draft)?;
    let made = acts::create_election(app, &room.seat, &once, &draft).await;
    made.map(|_| ()).map_err(|fault| prefixed(fault, NEW))
}

#[handler]
pub(super) async fn do_suggest(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    let once = once(&fields, &format!("suggest_elections {}", room.seat.id()), &String::new())?;
    match acts::suggest_elections(&app, &room.seat, &once).await {
        Ok(_) => Ok(done(&format!("{}/elections", room.base()), "point_elections_suggested")),
        Err(fault) => again(&app, &speech, &room, (Fields::default(), fault)).await,
    }
}

#[handler]
pub(super) async fn do_change(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, election)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    let id = election_id(&election)?;
    let form = cards::change_name(id);
    let changed = match (fields.version(), election_of(&fields, &form)) {
        (Ok(version), Ok(draft)) => {
            let changed = acts::change_election(&app, &room.seat, id, version, &draft).await;
            changed.map(|_| ()).map_err(|fault| prefixed(fault, &form))
        }
        (Err(fault), _) | (_, Err(fault)) => Err(fault),
    };
    match changed {
        Ok(()) => Ok(done(&format!("{}/elections", room.base()), "saved")),
        Err(fault) => again(&app, &speech, &room, (fields, fault)).await,
    }
}

#[handler]
pub(super) async fn do_nominate(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, election)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    match saves::nominated(&app, &room, election_id(&election)?, &fields).await {
        Ok(()) => Ok(done(&format!("{}/elections", room.base()), "point_nominated")),
        Err(fault) => again(&app, &speech, &room, (fields, fault)).await,
    }
}

#[handler]
pub(super) async fn do_withdraw(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    match acts::delete_candidate(&app, &room.seat, named(&fields)?).await {
        Ok(()) => Ok(done(&format!("{}/elections", room.base()), "removed")),
        Err(fault) => again(&app, &speech, &room, (Fields::default(), fault)).await,
    }
}

#[handler]
pub(super) async fn do_remove(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting, election)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::enter(&app, guest, &slug, &meeting).await?;
    let id = election_id(&election)?;
    match acts::delete_election(&app, &room.seat, id, fields.version()?).await {
        Ok(()) => Ok(done(&format!("{}/elections", room.base()), "removed")),
        Err(fault) => again(&app, &speech, &room, (Fields::default(), fault)).await,
    }
}
