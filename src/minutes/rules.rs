//! What minutes must be before they are locked, who confirms them, who reads them, and how their
//! paragraphs are numbered.

mod canonical;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::{AddendumId, Series, State, adjustment, content::Content, minutes};
use crate::{
    associations::{
        draft::BylawsDraft,
        right::{CommentMinutes, SeeBoardMeetings},
    },
    identity::rules::name_key,
    kit::{FieldFault, secret},
    meetings::{Kind, Role, Seat},
};

pub use canonical::canonical;

/// How long after signing in somebody may adjust, in minutes.
pub const FRESH_MINUTES: i64 = 5;
/// How long between two reminders to one person, in hours.
pub const REMINDER_HOURS: i64 = 24;

/// SHA-256 of a canonical text, lower-case hex.
pub fn hash(canonical: &str) -> String {
    secret::hash(canonical)
}

/// Which series of paragraph numbers a kind of meeting belongs to.
pub fn series(kind: Kind) -> Series {
    if kind.is_general() { Series::General } else { Series::Board }
}

/// Numbers that other minutes of the series and year have taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    /// Their first.
    pub first: i32,
    /// How many paragraphs they have.
    pub count: i32,
    /// Whether their meeting was held before.
    pub earlier: bool,
    /// Whether they are locked, so that their numbers stay.
    pub locked: bool,
}

/// The first number of minutes with `count` paragraphs where numbers run through the year: the one
/// after those of earlier meetings. Where later minutes were locked first and have taken it, the one
/// after all of them: no number is used twice.
pub fn first_number(count: i32, others: &[Used]) -> i32 {
    let wanted = after(others.iter().filter(|one| one.earlier));
    let until = wanted + count.max(1);
    let is_taken = others.iter().any(|one| one.locked && one.first < until && wanted < one.first + one.count);
    if is_taken { after(others.iter().filter(|one| one.earlier || one.locked)) } else { wanted }
}

fn after<'a>(others: impl Iterator<Item = &'a Used>) -> i32 {
    others.map(|one| one.first + one.count).max().unwrap_or(1).max(1)
}

/// What is missing before minutes can be locked: words in each paragraph, and those who shall
/// confirm them. General meetings choose chair, secretary and as many adjusters as the bylaws say; the
/// board's minutes are confirmed by its chair, an adjuster, or both.
pub fn missing(kind: Kind, bylaws: &BylawsDraft, content: &Content) -> Vec<FieldFault> {
    let chosen = &content.chosen;
    let mut faults = Vec::new();
    if kind.is_general() {
        if chosen.chair.is_none() {
            faults.push(FieldFault::new("chair", "minutes_chair_needed"));
        }
        if chosen.secretary.is_none() {
            faults.push(FieldFault::new("secretary", "minutes_secretary_needed"));
        }
        if chosen.adjusters.len() < usize::from(bylaws.adjusters) {
            faults.push(FieldFault::new("adjusters", "minutes_adjusters_needed").with("count", bylaws.adjusters));
        }
    } else if chosen.chair.is_none() && chosen.adjusters.is_empty() {
        faults.push(FieldFault::new("adjusters", "minutes_somebody_needed"));
    }
    if content.paragraphs.is_empty() {
        faults.push(FieldFault::new("paragraphs", "minutes_empty"));
    }
    for (place, one) in content.paragraphs.iter().enumerate() {
        if one.heading.is_empty() || (one.text.is_empty() && one.decision.is_empty()) {
            faults.push(FieldFault::new(format!("paragraphs.{place}"), "paragraph_empty").with("number", one.number));
        }
    }
    faults
}

/// Whether a text has what phrases have where something is to be filled in.
pub fn has_gap(text: &str) -> bool {
    text.contains('…') || text.contains("___")
}

/// Somebody whose confirmation is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Asked {
    /// As what.
    pub role: Role,
    /// Their name, as it is locked.
    pub name: String,
    /// The name folded.
    pub name_key: String,
}

/// Whose confirmations complete the minutes: the meeting's chair and each adjuster, as they are named
/// in the locked text.
pub fn asked(content: &Content) -> Vec<Asked> {
    let chair = content.chosen.chair.iter().map(|name| (Role::Chair, name));
    let adjusters = content.chosen.adjusters.iter().map(|name| (Role::Adjuster, name));
    let mut seen = HashSet::new();
    chair
        .chain(adjusters)
        .map(|(role, name)| Asked { role, name: name.clone(), name_key: name_key(name) })
        .filter(|one| seen.insert((one.role, one.name_key.clone())))
        .collect()
}

/// Who of those asked has not confirmed yet: the minutes, or one addendum.
pub fn awaited(asked: &[Asked], given: &[adjustment::Model], addendum: Option<AddendumId>) -> Vec<Asked> {
    let has_given = |one: &Asked| {
        given.iter().any(|adjustment| {
            adjustment.addendum_id == addendum
                && adjustment.role == one.role.key()
                && adjustment.name_key == one.name_key
        })
    };
    asked.iter().filter(|one| !has_given(one)).cloned().collect()
}

/// How somebody stands to minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reader {
    /// A member, or somebody with an office.
    inside: bool,
    /// Chosen at the meeting.
    chosen: bool,
    /// May comment on drafts.
    comments: bool,
    /// May see the board's meetings.
    board: bool,
}

/// The matrix: drafts and what is not adjusted yet are the board's and the chosen ones'; adjusted
/// minutes of general meetings are every member's, those of the board stay with it and the auditors.
fn reads(reader: Reader, is_general: bool, state: State) -> bool {
    reader.chosen
        || match state {
            State::Draft | State::Locked => reader.comments,
            State::Adjusted => {
                if is_general {
                    reader.inside
                } else {
                    reader.board
                }
            }
        }
}

/// Whether somebody may read these minutes.
pub fn may_read(seat: &Seat, row: &minutes::Model) -> bool {
    let reader = Reader {
        inside: seat.standing().inside(),
        chosen: !seat.roles().is_empty(),
        comments: seat.holds::<CommentMinutes>() || seat.may_write(),
        board: seat.holds::<SeeBoardMeetings>(),
    };
    reads(reader, seat.meeting().kind.is_general(), row.state)
}

/// Whether somebody may say something about a draft, and read what others said.
pub fn may_comment(seat: &Seat) -> bool {
    seat.holds::<CommentMinutes>() || seat.may_write()
}
