//! The text of minutes as a whole: of a draft gathered from its rows and the meeting's, of locked
//! minutes read from their canonical bytes.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

use super::{
    content::{
        Content, ContentAppendix, ContentAssociation, ContentChosen, ContentMeeting, ContentParagraph, ContentPresence,
        ContentProxy, ContentRoll, FORMAT,
    },
    minutes, paragraph,
};
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    calendar::zone,
    identity::rules::name_key,
    kit::{App, Fault, Words, text},
    meetings::{
        MeetingId, Purpose, Role, attendance, document,
        hall::{acts::board_of, rules},
        meeting, meeting_officer,
        planning::{
            agenda,
            rules::{demands, waivers},
            wording,
        },
        proxy, roll_entry,
        store::{self, names},
    },
    members::MemberId,
};

/// The name of an addendum's shape.
pub const ADDENDUM_FORMAT: &str = "byalag-addendum-1";

/// The text of an addendum: what is hashed and adjusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddendumContent {
    /// [`ADDENDUM_FORMAT`].
    pub format: String,
    /// The hash of the minutes that are corrected.
    pub minutes_hash: String,
    /// Its place, from 1.
    pub number: i32,
    /// What is corrected.
    pub text: String,
}

/// The text of minutes. Of locked ones it is what was locked, whatever happened to members since.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub async fn content(
    _: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &minutes::Model,
) -> Result<Content, Fault> {
    match &row.content {
        Some(text) => serde_json::from_str(text).map_err(Fault::broken),
        None => gathered(db, proof, row).await,
    }
}

async fn gathered(db: &impl ConnectionTrait, proof: &impl Proof, row: &minutes::Model) -> Result<Content, Fault> {
    let meeting = store::find(db, proof, row.meeting_id).await?;
    let bylaws = associations::acts::rules_of(db, proof.association()).await?;
    let zone = zone::zone(&meeting.timezone).unwrap_or(zone::HOME);
    let whose = associations::acts::by_id(db, proof.association()).await?;
    let attendance = attendance_of(db, proof, meeting.id).await?;
    let board = if meeting.kind.is_general() { None } else { Some(board_of(db, proof, &meeting).await?) };
    Ok(Content {
        format: FORMAT.to_owned(),
        meeting: about(&meeting, zone, agenda::own_words(&whose), &bylaws),
        association: association(whose, &bylaws),
        series: row.series,
        year: row.year,
        chosen: chosen(&store::chosen(db, proof, meeting.id).await?),
        roll: roll(db, proof, &meeting, &bylaws, &attendance).await?,
        attendance: presences(&attendance, board.as_deref(), &meeting, zone),
        paragraphs: paragraphs(db, proof, row).await?,
        appendices: appendices(db, proof, meeting.id).await?,
    })
}

fn association(whose: associations::association::Model, bylaws: &BylawsDraft) -> ContentAssociation {
    ContentAssociation {
        name: whose.name,
        organisation_number: whose.organisation_number,
        meeting_name: bylaws.meeting_name.clone(),
        board_name: bylaws.board_name.clone(),
        chair_name: bylaws.chair_name.clone(),
    }
}

fn about(meeting: &meeting::Model, zone: Tz, words: Words, bylaws: &BylawsDraft) -> ContentMeeting {
    let demands = demands(bylaws, meeting.kind, meeting.starts.date());
    ContentMeeting {
        id: meeting.id,
        kind: meeting.kind,
        title: meeting.title.clone(),
        starts: meeting.opened.map_or(meeting.starts, |at| zone::minute(at, zone)),
        ends: meeting.closed.map_or(meeting.ends, |at| zone::minute(at, zone)),
        timezone: meeting.timezone.clone(),
        place: meeting.place.clone(),
        called: meeting.called,
        waived: waivers(meeting).iter().map(|waiver| wording::waived(words, waiver, &demands)).collect(),
    }
}

fn chosen(rows: &[meeting_officer::Model]) -> ContentChosen {
    ContentChosen {
        chair: names(rows, Role::Chair).into_iter().next(),
        secretary: names(rows, Role::Secretary).into_iter().next(),
        adjusters: names(rows, Role::Adjuster),
        tellers: names(rows, Role::Teller),
    }
}

async fn attendance_of(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<attendance::Model>, Fault> {
    let mut rows = attendance::Entity::within(proof).filter(attendance::Column::MeetingId.eq(id)).all(db).await?;
    rows.sort_by_cached_key(|one| (one.member_id.is_none(), text::sort_key(&one.name), one.arrived, one.id));
    Ok(rows)
}

/// Who came, the guests last: those who are no members, or where the board meets, not on it.
fn presences(
    rows: &[attendance::Model],
    board: Option<&[(Option<MemberId>, String)]>,
    meeting: &meeting::Model,
    zone: Tz,
) -> Vec<ContentPresence> {
    let before_the_end = |at: &DateTime<Utc>| meeting.closed.is_none_or(|closed| *at < closed);
    let is_guest = |one: &attendance::Model| match board {
        Some(seats) => {
            let key = name_key(&one.name);
            !seats.iter().any(|(id, name)| (id.is_some() && *id == one.member_id) || *name == key)
        }
        None => one.member_id.is_none(),
    };
    let mut came: Vec<ContentPresence> = rows
        .iter()
        .map(|one| ContentPresence {
            name: one.name.clone(),
            guest: is_guest(one),
            arrived: zone::minute(one.arrived, zone),
            left: one.left_at.filter(before_the_end).map(|at| zone::minute(at, zone)),
        })
        .collect();
    came.sort_by_key(|one| one.guest);
    came
}

async fn roll(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: &meeting::Model,
    bylaws: &BylawsDraft,
    attendance: &[attendance::Model],
) -> Result<Option<ContentRoll>, Fault> {
    let Some(frozen) = meeting.roll_frozen else {
        return Ok(None);
    };
    let mut entries =
        roll_entry::Entity::within(proof).filter(roll_entry::Column::MeetingId.eq(meeting.id)).all(db).await?;
    entries.sort_by(|one, other| (&one.sort_key, one.member_id).cmp(&(&other.sort_key, other.member_id)));
    let mut proxies = proxy::Entity::within(proof).filter(proxy::Column::MeetingId.eq(meeting.id)).all(db).await?;
    proxies.sort_by_key(|one| (one.created, one.giver_id));
    let here = present_at(attendance, frozen);
    let called: HashMap<MemberId, &str> = entries.iter().map(|one| (one.member_id, one.name.as_str())).collect();
    let lines: HashMap<MemberId, rules::Line> =
        entries.iter().map(|one| (one.member_id, rules::Line::entered(one))).collect();
    let before = proxies.iter().filter(|one| one.created <= frozen);
    let given: Vec<(MemberId, MemberId)> = before.map(|one| (one.giver_id, one.holder_id)).collect();
    let name = |id: &MemberId| called.get(id).map_or_else(String::new, |name| (*name).to_owned());
    Ok(Some(ContentRoll {
        frozen,
        entitled: entries
            .iter()
            .filter(|one| one.may && here.contains(&one.member_id))
            .map(|one| one.name.clone())
            .collect(),
        proxies: proxies
            .iter()
            .map(|one| ContentProxy { giver: name(&one.giver_id), holder: name(&one.holder_id) })
            .collect(),
        votes: rules::votes(&lines, &here, &given, bylaws),
    }))
}

/// The members who were there at an instant.
fn present_at(attendance: &[attendance::Model], at: DateTime<Utc>) -> HashSet<MemberId> {
    let was_there = |one: &&attendance::Model| one.arrived <= at && one.left_at.is_none_or(|left| left > at);
    attendance.iter().filter(was_there).filter_map(|one| one.member_id).collect()
}

async fn paragraphs(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &minutes::Model,
) -> Result<Vec<ContentParagraph>, Fault> {
    let rows = paragraph::Entity::within(proof)
        .filter(paragraph::Column::MinutesId.eq(row.id))
        .order_by_asc(paragraph::Column::Place)
        .all(db)
        .await?;
    let numbered = (row.first_number..).zip(rows);
    numbered
        .map(|(number, one)| {
            Ok(ContentParagraph {
                number,
                heading: one.heading,
                text: one.text,
                decision: one.decision,
                record: serde_json::from_str(&one.record).map_err(Fault::broken)?,
            })
        })
        .collect()
}

async fn appendices(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<ContentAppendix>, Fault> {
    let rows = document::Entity::within(proof)
        .filter(document::Column::MeetingId.eq(id))
        .filter(document::Column::Purpose.eq(Purpose::Appendix))
        .order_by_asc(document::Column::Place)
        .order_by_asc(document::Column::Id)
        .all(db)
        .await?;
    let numbered = (1..).zip(rows);
    Ok(numbered
        .map(|(number, one)| ContentAppendix {
            number,
            title: one.title,
            file_name: one.file_name,
            media_type: one.media_type,
            size: one.size,
            sha256: one.sha256,
        })
        .collect())
}
