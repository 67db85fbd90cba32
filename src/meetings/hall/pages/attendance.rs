//! The page at the door: search, tap, and guests by name.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Top, address, api, base, is_shown, now, query, seat_of, shell as shell_of, top, vote_words};
use crate::{
    associations::place::Here,
    identity::Guest,
    kit::{
        App, Fault, FieldFault, Words,
        door::Speech,
        form::Fields,
        once::Once,
        shell::{self, FormState, Shell},
        text,
    },
    meetings::{
        Seat,
        hall::{
            acts::{self, Search},
            draft::{AttendanceDraft, Presence},
            rules,
            view::CandidateView,
        },
    },
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "meetings/hall/pages/attendance.html")]
pub(super) struct HallPage {
    shell: Shell,
    top: Top,
    form: FormState,
    api: String,
    takes: bool,
    count: String,
    rows: Vec<Row>,
    guests: Vec<String>,
}

/// Somebody to be ticked.
struct Row {
    id: String,
    field: &'static str,
    value: String,
    name: String,
    is_here: bool,
    vote: String,
    reason: String,
}

fn row(words: Words, one: CandidateView) -> Row {
    let (vote, reason) = match (one.vote, one.post) {
        (Some(vote), _) => {
            let (short, reason) = vote_words(words, vote);
            (short, if vote.is_plain() { String::new() } else { reason })
        }
        (None, Some(post)) => (words.t(&format!("post-{}", post.key().replace('_', "-"))), String::new()),
        (None, None) => (String::new(), String::new()),
    };
    let (field, value, id) = match one.member_id {
        Some(id) => ("member_id", id.to_string(), id.to_string()),
        None => ("guest", one.name.clone(), text::slug(&one.name)),
    };
    Row { id, field, value, name: one.name, is_here: one.present, vote, reason }
}

/// The page, with what was typed.
pub(super) async fn page(
    app: &App,
    speech: &Speech,
    here: &Here,
    seat: &Seat,
    form: FormState,
) -> Result<HallPage, Fault> {
    let words = speech.words;
    let search = Search { q: form.value("q").chars().take(LONGEST).collect(), present: form.ticked("present") };
    let found = acts::search_attendance(app, seat, &search).await?;
    let meeting = now(app.read(), seat).await?;
    let rows: Vec<Row> = found.into_iter().map(|one| row(words, one)).collect();
    let listed: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let came = acts::list_attendance(app, seat).await?.items;
    let guests = came.into_iter().filter(|one| one.guest && one.present && !listed.contains(&one.name.as_str()));
    Ok(HallPage {
        guests: guests.map(|one| one.name).collect(),
        shell: shell_of(here, speech),
        top: top(app, words, here, seat).await?,
        api: api(seat),
        takes: rules::takes_attendance(&meeting, app.now()).is_ok(),
        count: words.with("hall-count", "count", i64::try_from(rows.len()).unwrap_or_default()),
        rows,
        form,
    })
}

#[handler]
pub(super) async fn show_hall(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let form = FormState { fields: query(request), ..FormState::default() };
    shell::html(&page(&app, &speech, &here, &seat, form).await?)
}

fn draft(fields: &Fields) -> Result<AttendanceDraft, Fault> {
    let mut faults = Vec::new();
    let member_id = fields.parsed("member_id", "member_unknown", &mut faults);
    let presence = Presence::from_key(fields.text("presence"));
    if presence.is_none() {
        faults.push(FieldFault::new("presence", "attendance_presence_needed"));
    }
    match presence {
        Some(presence) if faults.is_empty() => {
            Ok(AttendanceDraft { member_id, guest: fields.filled("guest"), presence, at: None })
        }
        _ => Err(Fault::fields(faults)),
    }
}

#[handler]
pub(super) async fn do_tap(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let tapped = match draft(&fields) {
        Ok(draft) => acts::record_attendance(&app, &seat, &Once::free(), &draft).await,
        Err(fault) => Err(fault),
    };
    match tapped {
        Ok(one) => {
            let done = if one.present { "hall_arrived" } else { "hall_left" };
            Ok(shell::go(&address(&base(&here, seat.id()), &fields, &["q", "present"], done)?))
        }
        Err(fault) if is_shown(&fault) => {
            let form = FormState::refused(fields, &fault, speech.words);
            shell::refused(&page(&app, &speech, &here, &seat, form).await?, &fault)
        }
        Err(fault) => Err(fault),
    }
}
