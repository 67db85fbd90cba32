//! The list of an association's meetings.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use poem_openapi::Enum;
use sea_orm::{ColumnTrait, Condition, Order, QueryFilter, QueryOrder, QuerySelect, Select};

use super::views;
use crate::{
    associations::{
        Permit, Proof,
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

/// How many meetings a page of the HTML door shows at a time.
const SHOWN: u64 = 50;

/// Another annual meeting in the same year, if one is planned or was held: one too many, most often.
///
/// # Errors
/// A fault of the store.
pub async fn other_annual(app: &App, proof: &impl Proof, row: &MeetingView) -> Result<Option<meeting::Model>, Fault> {
    let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
    let year = row.starts.year();
    Ok(meeting::Entity::within(proof)
        .filter(meeting::Column::Kind.eq(Kind::Annual))
        .filter(meeting::Column::State.ne(State::Cancelled))
        .filter(meeting::Column::Id.ne(row.id))
        .filter(meeting::Column::Starts.gte(first(year)))
        .filter(meeting::Column::Starts.lt(first(year + 1)))
        .order_by_asc(meeting::Column::Starts)
        .one(app.read())
        .await?)
}

/// A page of meetings, the latest first; those to come with the next one first. Members see general
/// meetings from the call on; the board sees all.
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
    let mut query = in_order(app, permit, when).limit(limit + 1);
    if let Some((starts, id)) = place_after(after)? {
        let (at, of) = (meeting::Column::Starts, meeting::Column::Id);
        let (later, beside) =
            if when == Some(When::Coming) { (at.gt(starts), of.gt(id)) } else { (at.lt(starts), of.lt(id)) };
        let same_start = Condition::all().add(at.eq(starts)).add(beside);
        query = query.filter(Condition::any().add(later).add(same_start));
    }
    let rows = query.all(app.read()).await?;
    let shown = views(app, app.read(), permit, rows).await?;
    Ok(Page::cut(shown, limit, |one: &MeetingView| format!("{:?} {}", one.starts, one.id)))
}

/// The same page by page, counted from 1, for those who turn leaves both ways; and whether there are
/// more after it.
///
/// # Errors
/// A fault of the store.
pub async fn leaf(
    app: &App,
    permit: &Permit<BeInside>,
    when: When,
    number: u64,
) -> Result<(Vec<MeetingView>, bool), Fault> {
    let before = number.saturating_sub(1).saturating_mul(SHOWN);
    let query = in_order(app, permit, Some(when)).offset(before).limit(SHOWN + 1);
    let mut rows = query.all(app.read()).await?;
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let more = rows.len() > shown;
    rows.truncate(shown);
    Ok((views(app, app.read(), permit, rows).await?, more))
}

/// The meetings that somebody sees, in their order.
fn in_order(app: &App, permit: &Permit<BeInside>, when: Option<When>) -> Select<meeting::Entity> {
    let order = if when == Some(When::Coming) { Order::Asc } else { Order::Desc };
    let mut query = meeting::Entity::within(permit)
        .order_by(meeting::Column::Starts, order.clone())
        .order_by(meeting::Column::Id, order);
    // What comes with an office is for those who signed in recently.
    if !(permit.also::<SeeBoardMeetings>() && permit.caller().recent) {
        let general = Kind::ALL.iter().copied().filter(|kind| kind.is_general());
        query = query.filter(meeting::Column::Kind.is_in(general)).filter(meeting::Column::State.ne(State::Draft));
    }
    match when {
        Some(when) => query.filter(at(when, app.clock().local())),
        None => query,
    }
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
