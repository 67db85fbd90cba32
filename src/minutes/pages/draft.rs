//! The page of a draft: a form for each paragraph, and what the board says.

use askama::Template;

use super::{Options, Room, paragraphs};
use crate::{
    associations::Proof,
    kit::{
        App, Fault, Words,
        door::Speech,
        form::Fields,
        shell::{FormState, Shell, Tab},
    },
    meetings::State as MeetingState,
    minutes::{
        ParagraphId, State, acts, minutes_comment,
        rules::may_comment,
        view::{MinutesView, ParagraphView},
        wording,
    },
};

#[derive(Template)]
#[template(path = "minutes/pages/draft.html")]
pub(super) struct DraftPage {
    shell: Shell,
    tabs: Vec<Tab>,
    base: String,
    title: String,
    about: String,
    writes: bool,
    comments_here: bool,
    is_over: bool,
    left: String,
    editors: Vec<Editor>,
    comments: Vec<Said>,
    choices: Options,
    form: FormState,
}

/// A paragraph, to be written or read.
pub(super) struct Editor {
    id: ParagraphId,
    sign: String,
    heading: String,
    text: String,
    decision: String,
    version: i64,
    lines: Vec<String>,
    is_first: bool,
    is_last: bool,
    is_blank: bool,
    is_open: bool,
    /// What somebody else has written meanwhile.
    theirs: Option<Theirs>,
    faults: Vec<(String, String)>,
}

/// A paragraph as it stands, beside what was typed.
struct Theirs {
    heading: String,
    text: Vec<Vec<String>>,
    decision: Vec<Vec<String>>,
}

impl Theirs {
    fn is_empty(&self) -> bool {
        self.heading.is_empty() && self.text.is_empty() && self.decision.is_empty()
    }
}

/// A comment.
struct Said {
    id: String,
    about: String,
    head: String,
    text: Vec<Vec<String>>,
    own: bool,
}

impl Editor {
    fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|(field, _)| field == name).map(|(_, sentence)| sentence.as_str())
    }

    fn text_lines(&self) -> Vec<Vec<String>> {
        paragraphs(&self.text)
    }

    fn decision_lines(&self) -> Vec<Vec<String>> {
        paragraphs(&self.decision)
    }
}

/// The draft as it stands, for a form that comes again.
///
/// # Errors
/// Absent; Forbidden; Conflict `minutes_locked`, when it was locked meanwhile.
pub(super) async fn current(app: &App, room: &Room) -> Result<MinutesView, Fault> {
    let view = acts::see(app, &room.seat).await?;
    if view.state == State::Draft { Ok(view) } else { Err(Fault::conflict("minutes_locked")) }
}

/// What became of one paragraph's form.
pub(super) struct Refused<'a> {
    /// The paragraph.
    pub(super) id: ParagraphId,
    /// What was typed.
    pub(super) fields: &'a Fields,
    /// Why it was refused.
    pub(super) fault: &'a Fault,
    /// Whether somebody else has changed the paragraph.
    pub(super) is_stale: bool,
}

/// The page of a draft; `form` is that of a comment, `refused` a paragraph's form that comes again.
pub(super) async fn page(
    app: &App,
    room: &Room,
    speech: &Speech,
    view: MinutesView,
    form: FormState,
    refused: Option<Refused<'_>>,
) -> Result<DraftPage, Fault> {
    let words = speech.words;
    let comments_here = may_comment(&room.seat);
    let rows = if comments_here { acts::comments_of(app.read(), &room.seat, view.id).await? } else { Vec::new() };
    let comments = rows.into_iter().map(|row| said(words, room, &view, row)).collect();
    let mut form = form;
    let count = view.paragraphs.len();
    let mut choices = vec![(String::new(), words.t("minutes-comment-whole"))];
    choices.extend(
        view.paragraphs.iter().map(|one| (one.id.to_string(), format!("{} {}", sign(words, one), one.heading))),
    );
    let editors: Vec<Editor> =
        view.paragraphs.into_iter().enumerate().map(|(place, one)| editor(words, one, (place, count))).collect();
    let mut editors =
        editors.into_iter().map(|one| came_again(words, one, refused.as_ref(), &mut form)).collect::<Vec<_>>();
    open_first(&mut editors);
    let blank = editors.iter().filter(|one| one.is_blank).count();
    Ok(DraftPage {
        shell: room.shell(speech),
        tabs: room.tabs(words),
        base: room.base.clone(),
        title: room.seat.meeting().title.clone(),
        about: room.about(words),
        writes: room.seat.may_write(),
        comments_here,
        is_over: room.seat.meeting().state == MeetingState::Closed,
        left: words.with2(
            "minutes-left",
            ("blank", i64::try_from(blank).unwrap_or(0)),
            ("count", i64::try_from(count).unwrap_or(0)),
        ),
        editors,
        comments,
        choices,
        form,
    })
}

/// One paragraph is open: the one whose form was refused, or else the first without text. A page with all of
/// them open is too long for a telephone.
fn open_first(editors: &mut [Editor]) {
    let is_any = editors.iter().any(|one| one.is_open);
    if let Some(first) = editors.iter_mut().find(|one| one.is_blank && !is_any) {
        first.is_open = true;
    }
}

/// "§ 3".
fn sign(words: Words, one: &ParagraphView) -> String {
    words.with("minutes-sign", "number", one.number.to_string())
}

fn editor(words: Words, one: ParagraphView, (place, count): (usize, usize)) -> Editor {
    let is_blank = one.heading.is_empty() || (one.text.is_empty() && one.decision.is_empty());
    Editor {
        id: one.id,
        sign: sign(words, &one),
        lines: wording::lines(words, &one.record),
        heading: one.heading,
        text: one.text,
        decision: one.decision,
        version: one.version,
        is_first: place == 0,
        is_last: place + 1 == count,
        is_blank,
        is_open: false,
        theirs: None,
        faults: Vec::new(),
    }
}

/// The editor whose form was refused, with what was typed; its faults also stand on top of the page.
fn came_again(words: Words, one: Editor, refused: Option<&Refused>, form: &mut FormState) -> Editor {
    let Some(refused) = refused.filter(|refused| refused.id == one.id) else {
        return one;
    };
    let fault = refused.fault;
    let faults: Vec<(String, String)> =
        fault.fields.iter().map(|field| (field.field.clone(), words.code(field.code, &field.args))).collect();
    form.summary = Some(fault.detail(words));
    form.faults = faults.iter().map(|(field, told)| (format!("{}-{field}", one.id), told.clone())).collect();
    if refused.is_stale {
        form.summary = Some(words.t("minutes-overtaken-title"));
        let go = words.with("minutes-overtaken-go", "sign", one.sign.as_str());
        form.faults = vec![(format!("{}-both", one.id), go)];
    }
    let theirs = refused.is_stale.then(|| Theirs {
        heading: one.heading.clone(),
        text: paragraphs(&one.text),
        decision: paragraphs(&one.decision),
    });
    let typed = |name: &str| refused.fields.text(name).to_owned();
    Editor {
        heading: typed("heading"),
        text: typed("text"),
        decision: typed("decision"),
        version: if refused.is_stale { one.version } else { refused.fields.version().unwrap_or(one.version) },
        is_open: true,
        theirs,
        faults,
        ..one
    }
}

fn said(words: Words, room: &Room, view: &MinutesView, row: minutes_comment::Model) -> Said {
    let about = row.paragraph_id.and_then(|id| view.paragraphs.iter().find(|one| one.id == id));
    Said {
        id: row.id.to_string(),
        about: about.map_or_else(String::new, |one| sign(words, one)),
        head: words.pairs("minutes-comment-by", &[("name", row.name), ("when", words.instant(&row.created))]),
        text: paragraphs(&row.text),
        own: row.actor == room.seat.caller().account.0,
    }
}
