//! The points of the agenda while the meeting goes on: the open one first, then the others in order.

use askama::Template;
use poem::{
    Response, handler,
    web::{Data, Path},
};

use super::{Room, labels};
use crate::{
    identity::Guest,
    kit::{
        App, Fault, Words,
        door::Speech,
        shell::{self, FormState, Shell},
    },
    meetings::{
        ItemState, agenda_item,
        hall::{
            pages::{Top, top},
            rules::goes_on,
        },
        store,
    },
};

#[derive(Template)]
#[template(path = "meetings/points/pages/list.html")]
pub(super) struct ListPage {
    shell: Shell,
    top: Top,
    form: FormState,
    goes_on: bool,
    lead: String,
    rows: Vec<Row>,
}

struct Row {
    title: String,
    href: String,
    state: String,
    class: &'static str,
    decision: String,
    version: i64,
    /// What the button says that opens it, where it can be opened.
    opens: Option<String>,
}

/// The page of all points.
pub(super) async fn page(app: &App, speech: &Speech, room: &Room, form: FormState) -> Result<ListPage, Fault> {
    let words = speech.words;
    let meeting = store::find(app.read(), &room.seat, room.seat.id()).await?;
    let mut items = store::agenda(app.read(), &room.seat, meeting.id).await?;
    let lead = lead(words, &items);
    items.sort_by_key(|item| (item.state != ItemState::Open, item.number));
    let goes_on = goes_on(&meeting);
    Ok(ListPage {
        shell: room.here.shell(speech, "meetings"),
        top: top(app, words, &room.here, &room.seat).await?,
        form,
        goes_on,
        lead,
        rows: items.into_iter().map(|item| row(words, room, item, goes_on)).collect(),
    })
}

/// How many points are left, and when none is how many were put off.
fn lead(words: Words, items: &[agenda_item::Model]) -> String {
    let count = |state: ItemState| {
        let found = items.iter().filter(|item| item.state == state).count();
        i64::try_from(found).unwrap_or_default()
    };
    match (count(ItemState::Waiting) + count(ItemState::Open), count(ItemState::Deferred)) {
        (0, put_off) if put_off > 0 => words.with("point-list-put-off", "count", put_off),
        (left, _) => words.with("point-list-lead", "left", left),
    }
}

fn row(words: Words, room: &Room, item: agenda_item::Model, goes_on: bool) -> Row {
    let (state, class) = labels::state(words, item.state);
    let may_open = goes_on && item.state != ItemState::Open;
    Row {
        title: title(words, item.number, &item.heading),
        href: room.point(item.id),
        state,
        class,
        decision: item.decision.lines().next().unwrap_or_default().to_owned(),
        version: item.version,
        opens: may_open.then(|| words.with("point-open", "number", item.number)),
    }
}

/// "5. Val av mötesordförande".
pub(super) fn title(words: Words, number: i32, heading: &str) -> String {
    words.with2("point-title", ("number", number), ("heading", heading))
}

#[handler]
pub(super) async fn show_points(
    app: Data<&App>,
    speech: Data<&Speech>,
    guest: Guest,
    Path((slug, meeting)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let room = Room::hold(&app, guest, &slug, &meeting).await?;
    shell::html(&page(&app, &speech, &room, FormState::default()).await?)
}
