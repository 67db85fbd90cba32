//! What did we decide about the jetty? A search over the paragraphs of all years, among minutes that
//! the asker may read.

use std::{cmp::Reverse, collections::HashMap};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use poem_openapi::Object;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};

use super::stem::stem;
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
    meetings::{MeetingId, hall::rules::began, meeting},
    minutes::{MinutesId, ParagraphId, Series, State, minutes, paragraph},
};

/// How many minutes are looked through at a time.
const ROUND: usize = 100;
/// The most characters that are searched for.
const ASKED_MAX: usize = 100;

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Asked<'a> {
    /// Words, all of which must occur; upper case, accents and Swedish endings do not matter.
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
/// general meetings; the board also locked ones and its own. They are read from the newest minutes on,
/// some at a time, until there are enough.
///
/// # Errors
/// Invalid, when what is asked for, limit or cursor is.
pub async fn decisions(app: &App, permit: &Permit<BeInside>, asked: &Asked<'_>) -> Result<Page<DecisionView>, Fault> {
    let limit = page::limit(asked.limit)?;
    let after = place_after(asked.after)?;
    let wanted = words(asked.words.unwrap_or_default())?;
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut kept = readable(app.read(), permit, asked.year).await?;
    if let Some((from, ..)) = after {
        kept.retain(|one| Reverse(one.day) >= from);
    }
    let mut found: Vec<DecisionView> = Vec::new();
    for round in kept.chunks(ROUND) {
        // Meetings of one day are told together: what was found is enough only from another day on.
        let is_enough = found.len() > most && found.last().map(|last| last.day) != round.first().map(|one| one.day);
        if is_enough {
            break;
        }
        let fresh = paragraphs_of(app.read(), permit, round).await?;
        let is_next = |one: &DecisionView| after.is_none_or(|after| one.place() > after);
        found.extend(fresh.into_iter().filter(|one| is_next(one) && one.has(&wanted)));
    }
    found.sort_by_key(DecisionView::place);
    found.truncate(most.saturating_add(1));
    Ok(Page::cut(found, limit, |one: &DecisionView| format!("{} {} {}", one.day, one.number, one.id)))
}

/// The words that are looked for, folded, each without its ending.
fn words(said: &str) -> Result<Vec<String>, Fault> {
    if said.chars().count() > ASKED_MAX {
        return Err(Fault::fields(vec![FieldFault::new("q", "text_too_long").with("most", ASKED_MAX)]));
    }
    let folded = text::fold(&text::one_line(said));
    Ok(folded.split(' ').filter(|word| !word.is_empty()).map(|word| stem(word).to_owned()).collect())
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

/// Minutes that are searched.
struct Kept {
    id: MinutesId,
    meeting_id: MeetingId,
    series: Series,
    year: i32,
    first_number: i32,
    title: String,
    day: NaiveDate,
}

/// Minutes that the asker may read and that no longer change, the newest meeting first.
async fn readable(db: &impl ConnectionTrait, permit: &Permit<BeInside>, year: Option<i32>) -> Result<Vec<Kept>, Fault> {
    let mut query = minutes::Entity::within(permit)
        .select_only()
        .columns([
            minutes::Column::Id,
            minutes::Column::MeetingId,
            minutes::Column::Series,
            minutes::Column::Year,
            minutes::Column::FirstNumber,
        ])
        .filter(minutes::Column::State.ne(State::Draft));
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
    let rows: Vec<(MinutesId, MeetingId, Series, i32, i32)> = query.into_tuple().all(db).await?;
    let mut meetings = meetings_of(db, permit).await?;
    let known = rows.into_iter().filter_map(|(id, meeting_id, series, year, first_number)| {
        let (title, starts) = meetings.remove(&meeting_id)?;
        Some((starts, Kept { id, meeting_id, series, year, first_number, title, day: starts.date() }))
    });
    let mut known: Vec<(NaiveDateTime, Kept)> = known.collect();
    known.sort_by_key(|(starts, one)| Reverse((*starts, one.meeting_id)));
    Ok(known.into_iter().map(|(_, one)| one).collect())
}

/// A meeting: its title, its planned start, when it was opened, and its zone.
type Begun = (MeetingId, String, NaiveDateTime, Option<DateTime<Utc>>, String);

/// The title and the beginning of each meeting.
async fn meetings_of(
    db: &impl ConnectionTrait,
    permit: &Permit<BeInside>,
) -> Result<HashMap<MeetingId, (String, NaiveDateTime)>, Fault> {
    let rows: Vec<Begun> = meeting::Entity::within(permit)
        .select_only()
        .columns([meeting::Column::Id, meeting::Column::Title, meeting::Column::Starts])
        .columns([meeting::Column::Opened, meeting::Column::Timezone])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(id, title, starts, opened, zone)| (id, (title, began(starts, opened, &zone)))).collect())
}

/// The paragraphs of some minutes, those of the newest meeting first, each in their order.
async fn paragraphs_of(
    db: &impl ConnectionTrait,
    permit: &Permit<BeInside>,
    kept: &[Kept],
) -> Result<Vec<DecisionView>, Fault> {
    let rows: Vec<(ParagraphId, MinutesId, i32, String, String, String)> = paragraph::Entity::within(permit)
        .select_only()
        .columns([
            paragraph::Column::Id,
            paragraph::Column::MinutesId,
            paragraph::Column::Place,
            paragraph::Column::Heading,
            paragraph::Column::Text,
            paragraph::Column::Decision,
        ])
        .filter(paragraph::Column::MinutesId.is_in(kept.iter().map(|one| one.id)))
        .into_tuple()
        .all(db)
        .await?;
    let by_id: HashMap<MinutesId, &Kept> = kept.iter().map(|one| (one.id, one)).collect();
    let views = rows.into_iter().filter_map(|(id, minutes, place, heading, text, decision)| {
        let of = by_id.get(&minutes)?;
        Some(DecisionView {
            id,
            meeting_id: of.meeting_id,
            meeting_title: of.title.clone(),
            day: of.day,
            series: of.series,
            year: of.year,
            number: of.first_number + place - 1,
            heading,
            text,
            decision,
        })
    });
    let mut views: Vec<DecisionView> = views.collect();
    views.sort_by_key(DecisionView::place);
    Ok(views)
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
        for (said, has) in [
            ("bryggan", true),
            ("brygga", true),
            ("bryggor", true),
            ("LANGVIKEN ny", true),
            ("långvik", true),
            ("brygga båt", false),
            ("", true),
        ] {
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
