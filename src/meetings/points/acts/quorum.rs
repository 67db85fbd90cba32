//! Deciding with fewer members there than the bylaws ask for. It is refused, unless it is said that the
//! meeting decides all the same; then the point tells it, so that the minutes do.

use sea_orm::DatabaseTransaction;

use super::{count, items::save};
use crate::{
    associations::{self, Proof, draft::BylawsDraft},
    kit::Fault,
    meetings::{
        AgendaItemId, ItemState, MeetingId, Seat, agenda_item, meeting, planning::agenda::own_words, points::rules,
        store,
    },
};

/// The most characters of what was said at a point.
const NOTES_MAX: usize = 20_000;

/// Refuses a decision when so few members are there that the bylaws let them decide nothing, unless it is
/// meant. Then it answers with the sentence that tells it, in the association's language.
///
/// Source: the bylaws. What is decided without their quorum can be challenged; whether it stands is not
/// ours to say.
///
/// # Errors
/// Conflict `quorum_missing`.
pub(super) async fn asked(
    txn: &DatabaseTransaction,
    seat: &Seat,
    meeting: &meeting::Model,
    bylaws: &BylawsDraft,
    is_meant: bool,
) -> Result<Option<String>, Fault> {
    let present = count::members_present(txn, seat, meeting).await?;
    if !rules::quorum_missing(meeting.kind, present, bylaws.quorum) {
        return Ok(None);
    }
    if !is_meant {
        return Err(Fault::conflict("quorum_missing").with("present", present).with("quorum", bylaws.quorum));
    }
    let words = own_words(&associations::acts::by_id(txn, seat.association()).await?);
    let needed = i32::from(bylaws.quorum);
    Ok(Some(words.with2("point-minutes-without-quorum", ("present", present), ("needed", needed))))
}

/// What was said with a sentence under it, once. Where there is no room for it the journal alone tells it.
pub(super) fn under(notes: &str, sentence: &str) -> String {
    if notes.contains(sentence) {
        return notes.to_owned();
    }
    let told = if notes.is_empty() { sentence.to_owned() } else { format!("{notes}\n{sentence}") };
    if told.chars().count() > NOTES_MAX { notes.to_owned() } else { told }
}

/// Puts the sentence under what was said at a point; where none is named, at the one that
/// is open, or the last that was.
///
/// # Errors
/// Stale, when somebody wrote at the point meanwhile: what they wrote stands.
pub(super) async fn tell(
    txn: &DatabaseTransaction,
    seat: &Seat,
    (meeting, item): (MeetingId, Option<AgendaItemId>),
    sentence: &str,
) -> Result<(), Fault> {
    let items = store::agenda(txn, seat, meeting).await?;
    let is_it = |row: &&agenda_item::Model| item.map_or(row.state == ItemState::Open, |id| row.id == id);
    let last = || items.iter().rev().find(|row| row.state == ItemState::Done);
    let Some(row) = items.iter().find(is_it).or_else(last).or(items.first()).cloned() else {
        return Ok(());
    };
    let version = row.version;
    let told = agenda_item::Model { notes: under(&row.notes, sentence), version: version + 1, ..row };
    save(txn, seat, &told, version).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_put_once_and_only_where_there_is_room() {
        assert_eq!(under("", "Åtta var här."), "Åtta var här.");
        assert_eq!(under("Kort fråga.", "Åtta var här."), "Kort fråga.\nÅtta var här.");
        assert_eq!(under("Åtta var här.\nSedan gick en.", "Åtta var här."), "Åtta var här.\nSedan gick en.");
        let full = "å".repeat(NOTES_MAX);
        assert_eq!(under(&full, "Åtta var här."), full);
    }
}
