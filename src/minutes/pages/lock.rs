//! Locking: a page that says exactly what happens and who is asked, since there is no way back.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Room, seen};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Kind, Words,
        door::Speech,
        form::Fields,
        shell::{self, FormState, Shell, Tab},
    },
    meetings::{State as MeetingState, hall::acts::outsiders, store::chosen},
    minutes::{acts, minutes, paragraph, rules::has_gap, wording},
};

#[derive(Template)]
#[template(path = "minutes/pages/lock.html")]
struct LockPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    version: i64,
    numbers: String,
    seen: String,
    people: Vec<String>,
    /// What is missing, each with where it is put right.
    missing: Vec<(String, String)>,
    /// Where a gap may be left in the text, each with where it is filled in.
    gaps: Vec<(String, String)>,
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
    let chosen = chosen(app.read(), &room.seat, room.seat.id()).await?;
    let outside = outsiders(app, &room.seat, &chosen).await?;
    let people = readers
        .iter()
        .map(|reader| {
            let roles: Vec<String> = reader.roles.iter().map(|role| wording::role(words, *role)).collect();
            let key = match &reader.email {
                Some(_) if outside.contains(&reader.name_key) => "minutes-lock-letter-guest",
                Some(_) => "minutes-lock-letter",
                None => "minutes-lock-paper",
            };
            let email = reader.email.clone().unwrap_or_default();
            words.pairs(key, &[("name", reader.name.clone()), ("roles", roles.join(", ")), ("email", email)])
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
        seen: seen(words, &room.seat, false),
        people,
        missing,
        gaps: gaps(words, &room.base, &row, &rows),
        is_open: room.seat.meeting().state != MeetingState::Closed,
        form,
    })
}

/// The paragraphs where a phrase to fill in may have been left as it was.
fn gaps(words: Words, base: &str, row: &minutes::Model, rows: &[paragraph::Model]) -> Vec<(String, String)> {
    let numbered = (row.first_number..).zip(rows);
    let left =
        numbered.filter(|(_, one)| [&one.heading, &one.text, &one.decision].into_iter().any(|text| has_gap(text)));
    let line = |(number, one): (i32, &paragraph::Model)| {
        let sign = words.with("minutes-sign", "number", number.to_string());
        (format!("{base}/minutes#p-{}", one.id), format!("{sign} {}", one.heading))
    };
    left.map(line).collect()
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
