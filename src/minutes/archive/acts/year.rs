//! The package of a year: a folder for each meeting whose minutes are locked.

use std::collections::{BTreeSet, HashSet};

use askama::Template;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    File, evidence,
    kept::{Kept, kept},
    package::{meeting_files, read_me},
};
use crate::{
    associations::{
        self, Permit,
        right::{CallMeetings, CommentMinutes, SeeBoardMeetings, SeeContacts},
    },
    kit::{App, Fault, Words},
    meetings::{MeetingId, meeting, planning::agenda::own_words},
    minutes::{
        State,
        archive::{
            bundle::{self, Entry},
            sheet,
        },
        minutes,
    },
};

/// The package's own page: it needs nothing but itself.
#[derive(Template)]
#[template(path = "minutes/archive/pages/year.html")]
struct YearPage {
    words: Words,
    association: String,
    title: String,
    meetings: Vec<Folder>,
}

/// A meeting's folder on the page.
struct Folder {
    name: String,
    title: String,
    when: String,
    hash: String,
    /// Where the files are, and what they are called in their folder.
    files: Vec<(String, String)>,
}

impl Folder {
    fn of(name: &str, kept: &Kept, files: &[Entry]) -> Self {
        let (words, meeting) = (kept.words(), &kept.content.meeting);
        Self {
            name: name.to_owned(),
            title: meeting.title.clone(),
            when: sheet::when(words, meeting.starts, meeting.ends),
            hash: kept.minutes.content_hash.clone().unwrap_or_default(),
            files: files.iter().map(|entry| (format!("{name}/{}", entry.path), entry.path.clone())).collect(),
        }
    }
}

/// Everything that a year's meetings left behind, as a zip archive for the association's archive.
/// Meetings whose minutes are not locked yet are not in it.
///
/// # Errors
/// Absent, when no minutes of that year are locked.
pub async fn year_zip(app: &App, permit: &Permit<SeeBoardMeetings>, year: i32) -> Result<File, Fault> {
    let association = associations::acts::by_id(app.read(), permit.association()).await?;
    let addresses = permit.also::<SeeContacts>() || permit.also::<CallMeetings>();
    let (mut entries, mut meetings, mut folders) = (Vec::new(), Vec::new(), Vec::new());
    let (mut taken, mut at) = (BTreeSet::new(), DateTime::<Utc>::UNIX_EPOCH);
    for meeting in meetings_of(app, permit, year).await? {
        let Some(row) = locked_of(app, permit, meeting.id).await? else { continue };
        let kept = kept(app, app.read(), permit, meeting, row).await?;
        let folder = bundle::free(&mut taken, &kept.stem());
        at = at.max(kept.at());
        meetings.push(json!({
            "folder": folder,
            "title": kept.content.meeting.title,
            "starts": kept.content.meeting.starts,
            "content_hash": kept.minutes.content_hash,
        }));
        let files = meeting_files(app, permit, &kept, addresses).await?;
        folders.push(Folder::of(&folder, &kept, &files));
        entries.extend(bundle::inside(&folder, files));
    }
    if meetings.is_empty() {
        return Err(Fault::absent());
    }
    entries.extend(read_me());
    let index = json!({
        "format": evidence::FORMAT,
        "association": association.name,
        "organisation_number": association.organisation_number,
        "year": year,
        "meetings": meetings,
        "files": evidence::files(&entries),
    });
    let words = own_words(&association);
    let page = YearPage {
        words,
        title: words.with("archive-year-title", "year", year.to_string()),
        association: association.name.clone(),
        meetings: folders,
    };
    let page = page.render().map_err(Fault::broken)?;
    entries.extend([Entry::new("index.json", evidence::pretty(&index)?), Entry::new("index.html", page)]);
    let bytes = bundle::packed(bundle::with_sums(entries), at).await?;
    Ok(File { name: format!("{}-arkiv-{year}.zip", association.slug), bytes })
}

/// The years that have a package, the latest first.
///
/// # Errors
/// A fault of the store.
pub async fn years(app: &App, permit: &Permit<SeeBoardMeetings>) -> Result<Vec<i32>, Fault> {
    let locked: Vec<MeetingId> = minutes::Entity::within(permit)
        .select_only()
        .column(minutes::Column::MeetingId)
        .filter(minutes::Column::State.is_in(packed(permit).iter().copied()))
        .into_tuple()
        .all(app.read())
        .await?;
    let begun: Vec<(MeetingId, NaiveDateTime)> = meeting::Entity::within(permit)
        .select_only()
        .columns([meeting::Column::Id, meeting::Column::Starts])
        .into_tuple()
        .all(app.read())
        .await?;
    let locked: HashSet<MeetingId> = locked.into_iter().collect();
    let years: BTreeSet<i32> =
        begun.into_iter().filter(|(id, _)| locked.contains(id)).map(|(_, starts)| starts.year()).collect();
    Ok(years.into_iter().rev().collect())
}

/// How far minutes must have come to be packed for them.
fn packed(permit: &Permit<SeeBoardMeetings>) -> &'static [State] {
    if permit.also::<CommentMinutes>() { &[State::Locked, State::Adjusted] } else { &[State::Adjusted] }
}

/// The meetings that began in a year, in order.
async fn meetings_of(app: &App, permit: &Permit<SeeBoardMeetings>, year: i32) -> Result<Vec<meeting::Model>, Fault> {
    let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).map(|day| day.and_time(NaiveTime::MIN));
    let (Some(from), Some(until)) = (first(year), first(year + 1)) else {
        return Err(Fault::absent());
    };
    Ok(meeting::Entity::within(permit)
        .filter(meeting::Column::Starts.gte(from))
        .filter(meeting::Column::Starts.lt(until))
        .order_by_asc(meeting::Column::Starts)
        .order_by_asc(meeting::Column::Id)
        .all(app.read())
        .await?)
}

async fn locked_of(
    app: &App,
    permit: &Permit<SeeBoardMeetings>,
    id: MeetingId,
) -> Result<Option<minutes::Model>, Fault> {
    Ok(minutes::Entity::within(permit)
        .filter(minutes::Column::MeetingId.eq(id))
        .filter(minutes::Column::State.is_in(packed(permit).iter().copied()))
        .one(app.read())
        .await?)
}
