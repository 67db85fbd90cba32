//! From one point to others: those before and after it on the agenda, and the one that the meeting goes
//! on with when this one is put off.

use super::{Room, list::title};
use crate::{
    kit::Words,
    meetings::{ItemState, agenda_item, hall::rules::goes_on},
};

/// Where one gets to from a point.
pub(super) struct Steps {
    pub(super) before: Option<Step>,
    pub(super) after: Option<Step>,
    /// The point that is opened next, where this one is put off and no other is open.
    pub(super) onward: Option<Step>,
}

/// Another point.
pub(super) struct Step {
    pub(super) href: String,
    pub(super) text: String,
    pub(super) version: i64,
}

/// Where one gets to from the point with this number.
pub(super) fn steps(words: Words, room: &Room, agenda: &[agenda_item::Model], number: i32) -> Steps {
    let named = |item: &agenda_item::Model| Step {
        href: room.point(item.id),
        text: title(words, item.number, &item.heading),
        version: item.version,
    };
    let is_put_off = agenda.iter().any(|item| item.number == number && item.state == ItemState::Deferred);
    let is_free = agenda.iter().all(|item| item.state != ItemState::Open);
    let goes_on = is_put_off && is_free && goes_on(room.seat.meeting());
    let onward = next_waiting(agenda, number).filter(|_| goes_on).map(named);
    Steps {
        before: agenda.iter().rev().find(|item| item.number < number).map(named),
        after: agenda.iter().find(|item| item.number > number).map(named),
        onward: onward.map(|step| Step { text: words.with("point-onward", "point", step.text.as_str()), ..step }),
    }
}

/// The point that waits after this one, or else the first that waits.
pub(super) fn next_waiting(agenda: &[agenda_item::Model], number: i32) -> Option<&agenda_item::Model> {
    let is_waiting = |item: &&agenda_item::Model| item.state == ItemState::Waiting;
    let later = agenda.iter().filter(|item| item.number > number).find(is_waiting);
    later.or_else(|| agenda.iter().find(is_waiting))
}
