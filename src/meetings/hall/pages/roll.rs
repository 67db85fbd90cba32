//! The voting roll as a page: who may vote and why, and settling it.

use askama::Template;
use poem::{
    Request, Response, handler,
    web::{Data, Path},
};

use super::{Top, base, named, now, query, seat_of, shell as shell_of, top, vote_words};
use crate::{
    associations::place::Here,
    identity::{Guest, rules::name_key},
    kit::{
        App, Fault, Words,
        door::Speech,
        once::Once,
        shell::{self, Shell},
    },
    meetings::{
        State,
        hall::{
            acts::{self, Mark},
            rules,
            view::{RollLineView, RollView},
        },
        meeting,
    },
    members::rules::{search_words, vote::Vote},
};

/// How many lines are shown of a search.
const MOST: usize = 100;
/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "meetings/hall/pages/roll.html")]
struct RollPage {
    shell: Shell,
    top: Top,
    explained: String,
    may_settle: bool,
    is_searched: bool,
    q: String,
    counts: Vec<String>,
    groups: Vec<Group>,
    proxies: Vec<String>,
}

/// Those who may vote, or those who may not.
struct Group {
    heading: String,
    rows: Vec<Row>,
}

/// A line.
struct Row {
    href: Option<String>,
    name: String,
    reason: String,
    note: Option<String>,
    is_here: String,
}

/// Why, in words: by the bylaws, or the post where the board meets.
pub(super) fn reason(words: Words, line: &RollLineView) -> String {
    match (line.reason, line.post) {
        (Some(reason), _) => vote_words(words, Vote { may: line.may, reason }).1,
        (None, Some(post)) => words.t(&format!("post-{}", post.key().replace('_', "-"))),
        (None, None) => String::new(),
    }
}

/// What the meeting said about a line, or when its bearer came.
pub(super) fn note(words: Words, line: &RollLineView) -> Option<String> {
    if line.note.is_empty() {
        return None;
    }
    let key = if line.corrected { "hall-roll-corrected" } else { "hall-roll-came" };
    Some(words.pairs(key, &[("note", line.note.clone())]))
}

fn row(words: Words, base: &str, meeting: &meeting::Model, (line, mark): (&RollLineView, Option<&Mark>)) -> Row {
    let id = line.member_id.filter(|_| line.post.is_none() && !rules::is_settled(meeting));
    let is_here = match (meeting.state == State::Closed, line.present) {
        (false, true) => "hall-is-here",
        (false, false) => "hall-is-away",
        (true, true) => "hall-was-here",
        (true, false) => "hall-was-away",
    };
    Row {
        href: id.map(|id| format!("{base}/roll/{id}")),
        name: named(words, &line.name, mark),
        reason: reason(words, line),
        note: note(words, line),
        is_here: words.t(is_here),
    }
}

fn explained(words: Words, row: &meeting::Model) -> String {
    match row.roll_frozen {
        _ if !row.kind.is_general() => words.t("hall-roll-of-board"),
        Some(at) => words.with("hall-roll-settled-at", "time", rules::clock(row, at)),
        None => words.t("hall-roll-computed"),
    }
}

/// Whether the roll has a known few on it: once it is settled, and where the board meets. Until then
/// it is the whole list, and a list of thousands is no page: those are shown who are there.
fn is_whole(row: &meeting::Model) -> bool {
    rules::is_settled(row) || !row.kind.is_general()
}

/// How many of all may vote, how many of these are here, and which of them the list shows.
fn counts(words: Words, row: &meeting::Model, roll: &RollView, is_searched: bool) -> Vec<String> {
    let number = |count: usize| i64::try_from(count).unwrap_or_default();
    let (entitled, refused) = (number(roll.entitled.len()), number(roll.refused.len()));
    let here = number(roll.entitled.iter().filter(|line| line.present).count());
    let is_whole = is_whole(row);
    let mut counts = Vec::new();
    if !is_whole {
        counts.push(words.with("hall-roll-members", "count", entitled + refused));
    }
    counts.push(words.with2("hall-roll-count", ("entitled", entitled), ("refused", refused)));
    let is_over = row.state == State::Closed;
    counts.push(words.with(if is_over { "hall-roll-stayed" } else { "hall-roll-here" }, "count", here));
    counts.push(match (is_searched, is_whole) {
        (true, false) => words.with("hall-roll-shows-found", "most", number(MOST)),
        (true, true) => words.t("hall-roll-shows-some"),
        (false, false) => words.t("hall-roll-shows-here"),
        (false, true) => words.t("hall-roll-shows-all"),
    });
    counts
}

#[handler]
pub(super) async fn show_roll(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    request: &Request,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let words = speech.words;
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    let meeting = now(app.read(), &seat).await?;
    let roll = acts::get_roll(&app, &seat).await?;
    let base = base(&here, meeting.id);
    let q: String = query(request).text("q").chars().take(LONGEST).collect();
    let (looked_for, is_settled) = (search_words(&q), rules::is_settled(&meeting));
    let is_whole = is_whole(&meeting);
    let is_shown = |line: &&RollLineView| {
        let is_usual = is_whole || line.present || line.corrected;
        if looked_for.is_empty() { is_usual } else { rules::fits(&name_key(&line.name), &looked_for) }
    };
    let people = roll.entitled.iter().chain(&roll.refused).filter(is_shown);
    let people: Vec<_> = people.filter_map(|line| Some((line.member_id?, line.name.clone()))).collect();
    let marks = acts::tell_apart(&app, &seat, &people).await?;
    let mark = |line: &RollLineView| line.member_id.and_then(|id| marks.get(&id));
    let group = |heading: &str, lines: &[RollLineView]| Group {
        heading: words.t(heading),
        rows: lines
            .iter()
            .filter(is_shown)
            .take(if is_whole || looked_for.is_empty() { usize::MAX } else { MOST })
            .map(|line| row(words, &base, &meeting, (line, mark(line))))
            .collect(),
    };
    let proxies = roll
        .proxies
        .iter()
        .map(|one| words.pairs("hall-proxy-line", &[("giver", one.giver.clone()), ("holder", one.holder.clone())]));
    let page = RollPage {
        shell: shell_of(&here, &speech),
        top: top(&app, words, &here, &seat).await?,
        explained: explained(words, &meeting),
        may_settle: rules::goes_on(&meeting) && meeting.kind.is_general() && !is_settled,
        is_searched: meeting.kind.is_general(),
        counts: counts(words, &meeting, &roll, !looked_for.is_empty()),
        q,
        groups: vec![group("hall-roll-entitled", &roll.entitled), group("hall-roll-refused", &roll.refused)],
        proxies: proxies.collect(),
    };
    shell::html(&page)
}

#[handler]
pub(super) async fn do_settle(
    app: Data<&App>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let here = Here::find(&app, guest, &slug).await?;
    let seat = seat_of(&app, &here, &meeting).await?;
    acts::freeze_roll(&app, &seat, &Once::free()).await?;
    Ok(shell::go(&format!("{}/roll?done=hall_roll_settled", base(&here, seat.id()))))
}
