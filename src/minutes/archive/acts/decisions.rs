//! What did we decide about the jetty? A search over the paragraphs of all years, among minutes that
//! the asker may read.

use std::{cmp::Reverse, collections::HashMap};

use chrono::NaiveDate;
use poem_openapi::Object;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    associations::{
        Permit,
        right::{BeInside, CommentMinutes, SeeBoardMeetings},
    },
    kit::{
        App, Fault, FieldFault,
        page::{self, Page},
        text,
    },
    meetings::{MeetingId, meeting},
    minutes::{MinutesId, ParagraphId, Series, State, minutes, paragraph},
};

/// How many minutes are looked through, the newest first.
const MOST_MINUTES: u64 = 1_000;
/// How many paragraphs.
const MOST_PARAGRAPHS: usize = 5_000;
/// The most characters that are searched for.
const ASKED_MAX: usize = 100;

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// Words, all of which must occur; upper case and accents do not matter.
    pub words: Option<&'a str>,
    /// The year of the minutes.
    pub year: Option<i32>,
    /// How many at most.
    pub limit: Option<u64>,
    /// Where the page before ended.
    pub after: Option<&'a str>,
}

/// A paragraph that was found.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct DecisionView {
    /// The paragraph's id.
    pub id: ParagraphId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The meeting's title.
    pub meeting_title: String,
    /// The meeting's day.
    pub day: NaiveDate,
    /// General meetings or the board's.
    pub series: Series,
    /// The year of the series.
    pub year: i32,
    /// The paragraph's number.
    pub number: i32,
    /// The heading.
    pub heading: String,
    /// What was said; may be empty.
    pub text: String,
    /// What was decided; may be empty.
    pub decision: String,
}

/// The place of a paragraph in the list: the newest meeting first, its paragraphs in order.
type Place = (Reverse<NaiveDate>, i32, ParagraphId);

impl DecisionView {
    fn place(&self) -> Place {
        (Reverse(self.day), self.number, self.id)
    }

    fn has(&self, wanted: &[String]) -> bool {
        let whole = text::fold(&format!("{}\n{}\n{}", self.heading, self.text, self.decision));
        wanted.iter().all(|word| whole.contains(word.as_str()))
    }
}

/// Paragraphs that hold every word, the newest meeting first: members search adjusted minutes of
/// general meetings; the board also locked ones and its own.
///
/// # Errors
/// Invalid, when what is asked for, limit or cursor is.
pub async fn decisions(app: &App, permit: &Permit<BeInside>, asked: &Asked<'_>) -> Result<Page<DecisionView>, Fault> {
    let limit = page::limit(asked.limit)?;
    let after = place_after(asked.after)?;
    let wanted = words(asked.words.unwrap_or_default())?;
    let mut found = all(app, permit, asked.year).await?;
    found.retain(|one| one.has(&wanted));
    found.sort_by_key(DecisionView::place);
    if let Some(after) = after {
        found.retain(|one| one.place() > after);
    }
    found.truncate(usize::try_from(limit + 1).unwrap_or(usize::MAX));
    Ok(Page::cut(found, limit, |one: &DecisionView| format!("{} {} {}", one.day, one.number, one.id)))
}

/// The words that are looked for, folded.
fn words(said: &str) -> Result<Vec<String>, Fault> {
    if said.chars().count() > ASKED_MAX {
        return Err(Fault::fields(vec![FieldFault::new("q", "text_too_long").with("most", ASKED_MAX)]));
    }
    Ok(text::fold(&text::one_line(said)).split(' ').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect())
}

fn place_after(cursor: Option<&str>) -> Result<Option<Place>, Fault> {
    let Some(key) = page::key(cursor)? else {
        return Ok(None);
    };
    let mut parts = key.split(' ');
    let mut read = || {
        let (day, number) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some((Reverse(day), number, parts.next()?.parse().ok()?))
    };
    read().map(Some).ok_or_else(|| Fault::field("after", "cursor_unknown"))
}

/// Every paragraph that the asker may read, of one year or of all.
async fn all(app: &App, permit: &Permit<BeInside>, year: Option<i32>) -> Result<Vec<DecisionView>, Fault> {
    let db = app.read();
    let minutes = readable(db, permit, year).await?;
    let meetings = meetings_of(db, permit, &minutes).await?;
    let mut newest: Vec<(&meeting::Model, &minutes::Model)> =
        minutes.iter().filter_map(|one| Some((meetings.get(&one.meeting_id)?, one))).collect();
    newest.sort_by_key(|(meeting, _)| Reverse((meeting.starts, meeting.id)));
    let mut paragraphs = paragraphs_of(db, permit, &minutes).await?;
    let mut found = Vec::new();
    for (meeting, minutes) in newest {
        for row in paragraphs.remove(&minutes.id).unwrap_or_default() {
            found.push(view(meeting, minutes, row));
        }
        if found.len() >= MOST_PARAGRAPHS {
            break;
        }
    }
    Ok(found)
}

/// Minutes that the asker may read and that no longer change.
async fn readable(
    db: &impl ConnectionTrait,
    permit: &Permit<BeInside>,
    year: Option<i32>,
) -> Result<Vec<minutes::Model>, Fault> {
    let mut query = minutes::Entity::within(permit)
        .filter(minutes::Column::State.ne(State::Draft))
        .order_by_desc(minutes::Column::Year)
        .order_by_desc(minutes::Column::Id)
        .limit(MOST_MINUTES);
    if !(permit.also::<SeeBoardMeetings>() && permit.caller().recent) {
        query = query
            .filter(minutes::Column::State.eq(State::Adjusted))
            .filter(minutes::Column::Series.eq(Series::General));
    }
    if !permit.also::<CommentMinutes>() {
        // Auditors read the board's minutes, once they are adjusted.
        query = query.filter(minutes::Column::State.eq(State::Adjusted));
    }
    if let Some(year) = year {
        query = query.filter(minutes::Column::Year.eq(year));
    }
    Ok(query.all(db).await?)
}

async fn meetings_of(
    db: &impl ConnectionTrait,
    permit: &Permit<BeInside>,
    minutes: &[minutes::Model],
) -> Result<HashMap<MeetingId, meeting::Model>, Fault> {
    let rows = meeting::Entity::within(permit)
        .filter(meeting::Column::Id.is_in(minutes.iter().map(|one| one.meeting_id)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The paragraphs of minutes, each in their order.
async fn paragraphs_of(
    db: &impl ConnectionTrait,
    permit: &Permit<BeInside>,
    minutes: &[minutes::Model],
) -> Result<HashMap<MinutesId, Vec<paragraph::Model>>, Fault> {
    let rows = paragraph::Entity::within(permit)
        .filter(paragraph::Column::MinutesId.is_in(minutes.iter().map(|one| one.id)))
        .order_by_asc(paragraph::Column::Place)
        .all(db)
        .await?;
    let mut found: HashMap<MinutesId, Vec<paragraph::Model>> = HashMap::new();
    for row in rows {
        found.entry(row.minutes_id).or_default().push(row);
    }
    Ok(found)
}

fn view(meeting: &meeting::Model, minutes: &minutes::Model, row: paragraph::Model) -> DecisionView {
    DecisionView {
        id: row.id,
        meeting_id: meeting.id,
        meeting_title: meeting.title.clone(),
        day: meeting.starts.date(),
        series: minutes.series,
        year: minutes.year,
        number: minutes.first_number + row.place - 1,
        heading: row.heading,
        text: row.text,
        decision: row.decision,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(heading: &str, decision: &str) -> DecisionView {
        DecisionView {
            id: ParagraphId(uuid::Uuid::nil()),
            meeting_id: MeetingId(uuid::Uuid::nil()),
            meeting_title: "Årsmöte".to_owned(),
            day: "2026-03-28".parse().unwrap(),
            series: Series::General,
            year: 2026,
            number: 7,
            heading: heading.to_owned(),
            text: String::new(),
            decision: decision.to_owned(),
        }
    }

    #[test]
    fn every_word_must_occur_and_accents_do_not_matter() {
        let found = one("Bryggan vid Långviken", "Mötet beslutade att bygga ny brygga.");
        for (said, has) in [("bryggan", true), ("LANGVIKEN ny", true), ("brygga båt", false), ("", true)] {
            assert_eq!(found.has(&words(said).unwrap()), has, "{said}");
        }
        assert!(words(&"x".repeat(101)).is_err());
    }

    #[test]
    fn a_cursor_says_where_the_page_ended() {
        let found = one("Bryggan", "");
        let key = format!("{} {} {}", found.day, found.number, found.id);
        assert_eq!(place_after(Some(&page::cursor(&key))).unwrap(), Some(found.place()));
        for wrong in ["x", "2026-03-28", "2026-03-28 x y"] {
            assert!(place_after(Some(&page::cursor(wrong))).is_err());
        }
        assert!(place_after(None).unwrap().is_none());
    }
}
