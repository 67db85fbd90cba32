//! The page at the door: search, tap, and guests by name.

use std::collections::HashSet;

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Top, address, api, base, is_shown, named, now, query, seat_of, shell as shell_of, top, vote_words};
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
        Seat, State,
        hall::{
            acts::{self, MOST_LISTED, Mark, Search},
            draft::{AttendanceDraft, Presence},
            rules,
            view::CandidateView,
        },
    },
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;
/// How many members are seen before anybody is looked for.
const FEW: usize = 15;

#[derive(Template)]
#[template(path = "meetings/hall/pages/attendance.html")]
pub(super) struct HallPage {
    shell: Shell,
    top: Top,
    form: FormState,
    api: String,
    takes: bool,
    /// What is said of those who are there: that they are, or were.
    is_here: String,
    only_present: String,
    count: String,
    rows: Vec<Row>,
    /// How many of the rows are seen at once; the others are folded, and there when the line is down.
    few: usize,
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

fn row(words: Words, one: CandidateView, mark: Option<&Mark>) -> Row {
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
    Row { id, field, value, name: named(words, &one.name, mark), is_here: one.present, vote, reason }
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
    let listed: HashSet<String> = found.iter().map(|one| one.name.clone()).collect();
    let came = acts::list_attendance(app, seat).await?.items;
    let guests = came.into_iter().filter(|one| one.guest && one.present && !listed.contains(&one.name));
    let people: Vec<_> = found.iter().filter_map(|one| Some((one.member_id?, one.name.clone()))).collect();
    let marks = acts::tell_apart(app, seat, &people).await?;
    let is_cut = meeting.kind.is_general() && search == Search::default() && found.len() > FEW;
    let is_more = is_cut || u64::try_from(found.len()).is_ok_and(|count| count >= MOST_LISTED);
    let marked = |one: CandidateView| {
        let mark = one.member_id.and_then(|id| marks.get(&id));
        row(words, one, mark)
    };
    let rows: Vec<Row> = found.into_iter().map(marked).collect();
    let is_over = meeting.state == State::Closed;
    let few = if is_cut { FEW } else { rows.len() };
    let count = i64::try_from(few).unwrap_or_default();
    Ok(HallPage {
        guests: guests.map(|one| one.name).collect(),
        is_here: words.t(if is_over { "hall-was-here" } else { "hall-is-here" }),
        only_present: words.t(if is_over { "hall-only-stayed" } else { "hall-only-present" }),
        shell: shell_of(here, speech),
        top: top(app, words, here, seat).await?,
        api: api(seat),
        takes: rules::takes_attendance(&meeting, app.now()).is_ok(),
        count: words.with(if is_more { "hall-count-more" } else { "hall-count" }, "count", count),
        rows,
        few,
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
