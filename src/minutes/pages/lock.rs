//! Locking: a page that says exactly what happens and who is asked, since there is no way back.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::Room;
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::State as MeetingState,
    minutes::{acts, wording},
};

#[derive(Template)]
#[template(path = "minutes/pages/lock.html")]
struct LockPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    version: i64,
    numbers: String,
    people: Vec<String>,
    /// What is missing, each with where it is put right.
    missing: Vec<(String, String)>,
    is_open: bool,
    form: FormState,
}

async fn page(app: &App, room: &Room, speech: &Speech, form: FormState) -> Result<LockPage, Fault> {
    let words = speech.words;
    let (row, faults, readers) = acts::missing(app, &room.seat).await?;
    let rows = acts::paragraphs_of(app.read(), &room.seat, row.id).await?;
    let count = i32::try_from(rows.len()).unwrap_or(0);
    let missing = faults
        .iter()
        .map(|fault| {
            let place = fault.field.strip_prefix("paragraphs.").and_then(|place| place.parse::<usize>().ok());
            let href = match place.and_then(|place| rows.get(place)) {
                Some(one) => format!("{}/minutes#p-{}", room.base, one.id),
                None if fault.field == "paragraphs" => format!("{}/minutes", room.base),
                None => format!("{}/hall", room.base),
            };
            (href, words.code(fault.code, &fault.args))
        })
        .collect();
    let people = readers
        .iter()
        .map(|reader| {
            let roles: Vec<String> = reader.roles.iter().map(|role| wording::role(words, *role)).collect();
            told(words, &reader.name, &roles.join(", "), reader.email.is_some())
        })
        .collect();
    Ok(LockPage {
        shell: room.shell(speech),
        tabs: room.tabs(words),
        base: room.base.clone(),
        version: row.version,
        numbers: words.with2(
            "minutes-lock-numbers",
            ("first", row.first_number.to_string()),
            ("last", (row.first_number + count - 1).to_string()),
        ),
        people,
        missing,
        is_open: room.seat.meeting().state != MeetingState::Closed,
        form,
    })
}

/// "Per Åström (justerare) får ett brev med en länk."
fn told(words: Words, name: &str, roles: &str, by_letter: bool) -> String {
    let key = if by_letter { "minutes-lock-letter" } else { "minutes-lock-paper" };
    words.pairs(key, &[("name", name.to_owned()), ("roles", roles.to_owned())])
}

#[handler]
pub(super) async fn show_lock(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    match page(&app, &room, &speech, FormState::default()).await {
        Ok(page) => shell::html(&page),
        Err(fault) if fault.code == "minutes_locked" => Ok(shell::go(&format!("{}/minutes", room.base))),
        Err(fault) => Err(fault),
    }
}

#[handler]
pub(super) async fn do_lock(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let room = Room::find(&app, guest, &slug, &meeting).await?;
    let locked = match fields.version() {
        Ok(version) => acts::lock(&app, &room.seat, version).await.map(drop),
        Err(fault) => Err(fault),
    };
    match locked {
        Ok(()) => Ok(shell::go(&room.done("minutes_locked"))),
        Err(fault) if fault.code == "minutes_locked" => Ok(shell::go(&format!("{}/minutes", room.base))),
        Err(fault) if matches!(fault.kind, Kind::Invalid | Kind::Stale | Kind::Conflict | Kind::Unconditional) => {
            let summary = match fault.kind {
                Kind::Stale => speech.words.t("minutes-lock-overtaken"),
                _ => fault.detail(speech.words),
            };
            // What is missing stands on the page itself, with links to where it is put right.
            let form = FormState { summary: Some(summary), ..FormState::default() };
            shell::refused(&page(&app, &room, &speech, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
