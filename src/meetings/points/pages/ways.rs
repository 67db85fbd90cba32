//! Points whose work is done on another page: who is chosen for the meeting, the voting roll, the
//! evidence of the call.

use super::Room;
use crate::{
    associations::right::SeeBoardMeetings,
    kit::Words,
    meetings::{
        ItemKind, Kind,
        hall::rules::goes_on,
        points::{
            acts,
            rules::{self, Facts},
        },
    },
};

/// A page where the work of a point is done.
pub(super) struct Way {
    pub(super) href: String,
    pub(super) text: String,
    /// What follows when it is done, a sentence, where it is not done yet.
    pub(super) first: Option<String>,
}

/// Where the work of a point is done, for those who may do it there.
pub(super) fn way(words: Words, room: &Room, kind: ItemKind, facts: &Facts) -> Option<Way> {
    match kind {
        ItemKind::Chair => choice(words, room, facts, "point-choose-chair"),
        ItemKind::Secretary => choice(words, room, facts, "point-choose-secretary"),
        ItemKind::Adjusters => choice(words, room, facts, "point-choose-adjusters"),
        ItemKind::Roll if goes_on(room.seat.meeting()) && !facts.settled => Some(Way {
            href: format!("{}/hall/roll", room.base()),
            text: words.t("point-to-roll"),
            first: Some(words.t("point-roll-first")),
        }),
        ItemKind::DulyCalled if room.here.may::<SeeBoardMeetings>() => {
            Some(Way { href: format!("{}/calls", room.base()), text: words.t("point-see-evidence"), first: None })
        }
        _ => None,
    }
}

/// The page where the meeting says whom it chose, for those who lead it.
fn choice(words: Words, room: &Room, facts: &Facts, label: &str) -> Option<Way> {
    if !room.seat.may_lead() || !goes_on(room.seat.meeting()) {
        return None;
    }
    let is_chosen = !facts.names.is_empty();
    Some(Way {
        href: format!("{}/hall/officers", room.base()),
        text: words.t(if is_chosen { "point-choose-again" } else { label }),
        first: (!is_chosen).then(|| words.t("point-choose-first")),
    })
}

/// Where the elections are made, from a point that elects and has none: what is only written as decided
/// gives nobody a post.
pub(super) fn to_elections(words: Words, room: &Room, kind: ItemKind) -> Option<Way> {
    let meeting = room.seat.meeting();
    let is_still = meeting.kind == Kind::Annual && rules::takes_nominations(meeting.state);
    (rules::fills_posts(kind) && is_still && acts::may_nominate(&room.seat)).then(|| Way {
        href: format!("{}/elections", room.base()),
        text: words.t("point-suggest"),
        first: Some(words.t("point-elections-first")),
    })
}
