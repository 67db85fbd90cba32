//! What is allowed in the hall, and what follows. The bylaws decide; where they say nothing, good
//! custom does, since an ideell förening has no act of its own.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    associations::draft::BylawsDraft,
    kit::Fault,
    meetings::{ItemState, Role, State, agenda_item, meeting, meeting_officer},
};

mod crowd;
mod days;
mod roll;
mod weekday;

pub use crowd::{Chosen, Crowd, faults_of};
pub use days::{
    announced, awaited, began, clock, day, end_from, goes_on, held, is_break, is_other_day, keeps_roll, last_day,
    local, may_adjourn, may_resume, midnight, moved, on_its_day, planned, seated_from, was_other_day,
};
pub use roll::{BoardSeat, Line, Quorum, board_votes, known_reason, quorum, shown, votes, voting};
pub use weekday::{is_weekday, next_weekday};

/// How long before its start people may be let in.
const DOORS: TimeDelta = TimeDelta::hours(1);
/// How long before its opening somebody can have come.
const EARLY: TimeDelta = TimeDelta::hours(2);
/// How far a telephone's clock may be ahead of ours.
const AHEAD: TimeDelta = TimeDelta::minutes(5);

/// Whether a meeting may be opened: once those concerned are called, and again once it is adjourned.
/// The board may meet without a call when it is at hand, as custom has it.
///
/// # Errors
/// Conflict `hall_not_called`, `meeting_begun`, `meeting_over`, `meeting_called_off`.
pub fn may_open(row: &meeting::Model) -> Result<(), Fault> {
    match row.state {
        State::Draft if row.kind.is_general() => Err(Fault::conflict("hall_not_called")),
        State::Draft | State::Called => Ok(()),
        State::Open if row.adjourned_to.is_some() => Ok(()),
        State::Open => Err(Fault::conflict("meeting_begun")),
        State::Closed => Err(Fault::conflict("meeting_over")),
        State::Cancelled => Err(Fault::conflict("meeting_called_off")),
    }
}

/// Whether somebody's coming and leaving may be noted: from an hour before the planned start, or the
/// opening, until the meeting is closed; while it is adjourned, from an hour before it goes on.
///
/// # Errors
/// Conflict `attendance_too_early`, `meeting_adjourned`, `meeting_not_open`.
pub fn takes_attendance(row: &meeting::Model, now: DateTime<Utc>) -> Result<(), Fault> {
    let is_early = now + DOORS < planned(row);
    match row.state {
        State::Called if is_early => Err(Fault::conflict("attendance_too_early")),
        State::Open if is_early && row.adjourned_to.is_some() => Err(Fault::conflict("meeting_adjourned")),
        State::Open | State::Called => Ok(()),
        State::Draft | State::Closed | State::Cancelled => Err(Fault::conflict("meeting_not_open")),
    }
}

/// When somebody came or left, if it can have been then. A telephone whose clock is a little ahead is
/// taken to mean now.
///
/// # Errors
/// Invalid `attendance_in_future`, `attendance_before_meeting`.
pub fn moment(row: &meeting::Model, asked: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<DateTime<Utc>, Fault> {
    let Some(at) = asked else {
        return Ok(now);
    };
    if at > now + AHEAD {
        return Err(Fault::field("at", "attendance_in_future"));
    }
    if at < row.opened.unwrap_or_else(|| planned(row)) - EARLY {
        return Err(Fault::field("at", "attendance_before_meeting"));
    }
    Ok(at.min(now))
}

/// Whether roll, proxies and the like may still be settled: while the meeting is called or goes on.
///
/// # Errors
/// Conflict `meeting_not_open`.
pub fn is_settling(row: &meeting::Model) -> Result<(), Fault> {
    match row.state {
        State::Called | State::Open => Ok(()),
        State::Draft | State::Closed | State::Cancelled => Err(Fault::conflict("meeting_not_open")),
    }
}

/// Whether the roll stands still: it was settled, or the meeting is over.
pub fn is_settled(row: &meeting::Model) -> bool {
    row.roll_frozen.is_some() || row.state == State::Closed
}

/// Everything that keeps a meeting from being closed, in the order in which it is best put right.
///
/// By custom the minutes of a general meeting are adjusted by its chair and as many as the bylaws say,
/// chosen among those who were there; without them nobody could adjust. Where a board chose somebody to
/// adjust, its chair does so, too.
pub fn hindrances(
    row: &meeting::Model,
    bylaws: &BylawsDraft,
    items: &[agenda_item::Model],
    chosen: &[meeting_officer::Model],
    ever: &Crowd,
) -> Vec<Fault> {
    let mut found = Vec::new();
    if let Some(item) = items.iter().find(|item| item.state == ItemState::Open) {
        found.push(Fault::conflict("item_open").with("number", item.number));
    }
    let of = |role: Role| chosen.iter().filter(move |one| one.role == role);
    let is_adjusted = row.kind.is_general() || of(Role::Adjuster).next().is_some();
    if is_adjusted && of(Role::Chair).next().is_none() {
        found.push(Fault::conflict("meeting_chair_missing"));
    }
    if row.kind.is_general() {
        if of(Role::Secretary).next().is_none() {
            found.push(Fault::conflict("meeting_secretary_missing"));
        }
        let wanted = usize::from(bylaws.adjusters);
        if of(Role::Adjuster).count() < wanted {
            found.push(Fault::conflict("adjusters_missing").with("wanted", wanted));
        }
    }
    let absent = of(Role::Adjuster).find(|one| !ever.has(one.member_id, &one.name_key));
    if let Some(one) = absent {
        found.push(Fault::conflict("adjuster_never_present").with("name", &one.name));
    }
    found
}

/// Whether each of these words, folded, is the beginning of a part of a name.
pub fn fits(name_key: &str, words: &[String]) -> bool {
    let begins = |word: &String| {
        let word = word.as_str();
        name_key.starts_with(word) || name_key.split([' ', '-']).any(|part| part.starts_with(word))
    };
    words.iter().all(begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meetings::{
        AgendaItemId, ItemKind, Kind,
        hall::rules::crowd::tests::{chosen, crowd},
    };
    use uuid::Uuid;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    pub(super) fn row(kind: Kind, state: State) -> meeting::Model {
        meeting::Model {
            id: crate::meetings::MeetingId(Uuid::nil()),
            association_id: crate::associations::AssociationId(Uuid::nil()),
            event_id: crate::calendar::EventId(Uuid::nil()),
            kind,
            title: String::new(),
            starts: "2026-03-28T18:00:00".parse().unwrap(),
            ends: "2026-03-28T21:00:00".parse().unwrap(),
            timezone: "Europe/Stockholm".to_owned(),
            place: None,
            remote_url: None,
            visibility: crate::calendar::Visibility::Members,
            state,
            waived: "[]".to_owned(),
            called: None,
            opened: None,
            adjourned_to: None,
            resumed: None,
            roll_frozen: None,
            closed: None,
            cancelled: None,
            version: 1,
            created: at("2026-03-01T12:00:00Z"),
            changed: at("2026-03-01T12:00:00Z"),
        }
    }

    fn adjourned() -> meeting::Model {
        let to = "2026-04-11T18:00:00".parse().unwrap();
        meeting::Model { adjourned_to: Some(to), ..row(Kind::Annual, State::Open) }
    }

    fn point(state: ItemState) -> agenda_item::Model {
        agenda_item::Model {
            id: AgendaItemId(Uuid::nil()),
            association_id: crate::associations::AssociationId(Uuid::nil()),
            meeting_id: crate::meetings::MeetingId(Uuid::nil()),
            number: 7,
            kind: ItemKind::General,
            heading: String::new(),
            text: String::new(),
            motion_id: None,
            state,
            notes: String::new(),
            decision: String::new(),
            opened: None,
            closed: None,
            version: 1,
        }
    }

    fn code(result: Result<(), Fault>) -> &'static str {
        result.err().map_or("", |fault| fault.code)
    }

    #[test]
    fn the_board_may_meet_without_a_call_and_the_members_not() {
        assert_eq!(code(may_open(&row(Kind::Annual, State::Draft))), "hall_not_called");
        assert_eq!(code(may_open(&row(Kind::Board, State::Draft))), "");
        assert_eq!(code(may_open(&row(Kind::Annual, State::Called))), "");
        assert_eq!(code(may_open(&row(Kind::Annual, State::Open))), "meeting_begun");
        assert_eq!(code(may_open(&row(Kind::Annual, State::Cancelled))), "meeting_called_off");
        assert_eq!(code(may_open(&adjourned())), "");
    }

    #[test]
    fn the_doors_open_an_hour_before() {
        let called = row(Kind::Annual, State::Called);
        // 18.00 in Sweden is 17.00 UTC on the eve of summer time.
        assert_eq!(code(takes_attendance(&called, at("2026-03-28T15:59:59Z"))), "attendance_too_early");
        assert_eq!(code(takes_attendance(&called, at("2026-03-28T16:00:00Z"))), "");
        assert_eq!(code(takes_attendance(&row(Kind::Annual, State::Open), at("2026-03-01T16:00:00Z"))), "");
        assert_eq!(code(takes_attendance(&adjourned(), at("2026-04-11T14:59:59Z"))), "meeting_adjourned");
        assert_eq!(code(takes_attendance(&adjourned(), at("2026-04-11T15:00:00Z"))), "");
        for state in [State::Draft, State::Closed, State::Cancelled] {
            assert_eq!(
                code(takes_attendance(&row(Kind::Annual, state), at("2026-03-28T17:00:00Z"))),
                "meeting_not_open"
            );
        }
    }

    #[test]
    fn a_moment_lies_within_the_meeting() {
        let open = meeting::Model { opened: Some(at("2026-03-28T17:00:00Z")), ..row(Kind::Annual, State::Open) };
        let now = at("2026-03-28T18:00:00Z");
        let asked = |text: &str| moment(&open, Some(at(text)), now).map_err(|fault| fault.fields[0].code);
        assert_eq!(moment(&open, None, now).ok(), Some(now));
        assert_eq!(asked("2026-03-28T17:30:00Z"), Ok(at("2026-03-28T17:30:00Z")));
        assert_eq!(asked("2026-03-28T15:00:00Z"), Ok(at("2026-03-28T15:00:00Z")));
        assert_eq!(asked("2026-03-28T14:59:59Z"), Err("attendance_before_meeting"));
        assert_eq!(asked("2026-03-28T18:04:00Z"), Ok(now));
        assert_eq!(asked("2026-03-28T18:06:00Z"), Err("attendance_in_future"));
    }

    #[test]
    fn people_are_found_by_the_beginning_of_any_part() {
        let key = crate::identity::rules::name_key("Anna-Lena Åström");
        let found = |q: &str| fits(&key, &crate::members::rules::search_words(q));
        assert!(found("an") && found("lena") && found("åst anna") && found("anna-l") && found(""));
        assert!(!found("nna") && !found("anna bo"));
    }

    #[test]
    fn a_meeting_that_nobody_could_adjust_does_not_close() {
        let codes = |kind, items: &[agenda_item::Model], people: &[meeting_officer::Model]| {
            let ever = crowd(&["Per Åström", "Ulla Ek"]);
            let found = hindrances(&row(kind, State::Open), &BylawsDraft::default(), items, people, &ever);
            found.into_iter().map(|fault| fault.code).collect::<Vec<_>>()
        };
        let leaders = [chosen(Role::Chair, "Karin"), chosen(Role::Secretary, "Sven")];
        assert_eq!(
            codes(Kind::Annual, &[point(ItemState::Open)], &[]),
            ["item_open", "meeting_chair_missing", "meeting_secretary_missing", "adjusters_missing"]
        );
        let mut people = leaders.to_vec();
        people.extend([chosen(Role::Adjuster, "Per Åström"), chosen(Role::Adjuster, "Nils Borta")]);
        assert_eq!(codes(Kind::Annual, &[point(ItemState::Waiting)], &people), ["adjuster_never_present"]);
        people.pop();
        people.push(chosen(Role::Adjuster, "ulla ek"));
        assert!(codes(Kind::Annual, &[point(ItemState::Done)], &people).is_empty());
        assert!(codes(Kind::Board, &[], &[]).is_empty());
        // Nobody adjusts a board's minutes alone.
        assert_eq!(codes(Kind::Board, &[], &[chosen(Role::Adjuster, "Ulla Ek")]), ["meeting_chair_missing"]);
        let both = [chosen(Role::Chair, "Karin"), chosen(Role::Adjuster, "Ulla Ek")];
        assert!(codes(Kind::Board, &[], &both).is_empty());
    }
}
