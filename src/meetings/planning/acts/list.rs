//! The list of an association's meetings.

use chrono::NaiveDateTime;
use poem_openapi::Enum;
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::views;
use crate::{
    associations::{
        Permit,
        association::keyed,
        right::{BeInside, SeeBoardMeetings},
    },
    kit::{
        App, Fault,
        page::{self, Page},
    },
    meetings::{Kind, MeetingId, State, meeting, planning::view::MeetingView},
};

/// Which meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "MeetingWhen")]
pub enum When {
    /// Those that are still to be held, or going on.
    Coming,
    /// Those that are over.
    Past,
}

keyed!(When { Coming = "coming", Past = "past" });

/// A page of meetings, the newest first. Members see general meetings from the call on; the board
/// sees all.
///
/// # Errors
/// Invalid, when limit or cursor is.
pub async fn list(
    app: &App,
    permit: &Permit<BeInside>,
    when: Option<When>,
    limit: Option<u64>,
    after: Option<&str>,
) -> Result<Page<MeetingView>, Fault> {
    let limit = page::limit(limit)?;
    let mut query = meeting::Entity::within(permit)
        .order_by_desc(meeting::Column::Starts)
        .order_by_desc(meeting::Column::Id)
        .limit(limit + 1);
    // What comes with an office is for those who signed in recently.
    if !(permit.also::<SeeBoardMeetings>() && permit.caller().recent) {
        let general = Kind::ALL.iter().copied().filter(|kind| kind.is_general());
        query = query.filter(meeting::Column::Kind.is_in(general)).filter(meeting::Column::State.ne(State::Draft));
    }
    if let Some(when) = when {
        query = query.filter(at(when, app.clock().local()));
    }
    if let Some((starts, id)) = place_after(after)? {
        let same_start = Condition::all().add(meeting::Column::Starts.eq(starts)).add(meeting::Column::Id.lt(id));
        query = query.filter(Condition::any().add(meeting::Column::Starts.lt(starts)).add(same_start));
    }
    let rows = query.all(app.read()).await?;
    let shown = views(app, app.read(), permit, rows).await?;
    Ok(Page::cut(shown, limit, |one: &MeetingView| format!("{:?} {}", one.starts, one.id)))
}

/// A meeting that goes on is coming, however late it is; one that was closed is past.
fn at(when: When, now: NaiveDateTime) -> Condition {
    let state = meeting::Column::State;
    match when {
        When::Coming => {
            let waits = Condition::all().add(state.ne(State::Closed)).add(meeting::Column::Ends.gte(now));
            Condition::any().add(state.eq(State::Open)).add(waits)
        }
        When::Past => {
            let is_over = Condition::any().add(state.eq(State::Closed)).add(meeting::Column::Ends.lt(now));
            Condition::all().add(state.ne(State::Open)).add(is_over)
        }
    }
}

fn place_after(cursor: Option<&str>) -> Result<Option<(NaiveDateTime, MeetingId)>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    key.split_once(' ')
        .and_then(|(starts, id)| Some((starts.parse().ok()?, id.parse().ok()?)))
        .map(Some)
        .ok_or_else(|| Fault::field("after", "cursor_unknown"))
}
