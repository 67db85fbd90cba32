//! The same from forms. One page has many forms: the fields of each have its name before theirs
//! (`proposal.text`), and so have the faults that are shown at them.

use super::{BallotDraft, CandidateDraft, ElectionDraft, ProposalDraft, RecordDraft, ReservationDraft, TaskDraft};
use crate::{
    associations::Post,
    kit::{Fault, FieldFault, form::Fields},
    meetings::{ItemState, Majority, Method, agenda_item, points::rules::Choice},
};

/// The most rows of a vote that are read.
const MOST_ROWS: usize = 60;

/// A fault with its fields as one form of the page names them.
#[must_use]
pub fn prefixed(mut fault: Fault, form: &str) -> Fault {
    for one in &mut fault.fields {
        one.field = format!("{form}.{}", one.field);
    }
    fault
}

/// What is recorded of a point; what the form does not have stays as it is.
pub fn record_of(fields: &Fields, row: &agenda_item::Model, state: ItemState) -> RecordDraft {
    let typed = |name: &str, now: &str| {
        let there = fields.0.iter().any(|(key, _)| key == name);
        if there { fields.text(name).to_owned() } else { now.to_owned() }
    };
    RecordDraft {
        notes: typed("notes", &row.notes),
        decision: typed("decision", &row.decision),
        state,
        without_quorum: fields.ticked("without_quorum"),
    }
}

/// A proposal.
pub fn proposal_of(fields: &Fields) -> ProposalDraft {
    ProposalDraft {
        text: fields.text("proposal.text").to_owned(),
        proposer: fields.text("proposal.proposer").to_owned(),
    }
}

/// A vote, and from which row of the form each of its options came. Empty rows are passed over.
///
/// # Errors
/// Invalid, with every field that cannot be read, as the form names them.
pub fn ballot_of(fields: &Fields) -> Result<(BallotDraft, Vec<usize>), Fault> {
    let mut faults = Vec::new();
    let method = Method::from_key(fields.text("ballot.method"));
    if method.is_none() {
        faults.push(FieldFault::new("ballot.method", "ballot_method_needed"));
    }
    let (mut options, mut rows) = (Vec::new(), Vec::new());
    for row in 0..rows_in(fields) {
        let text = fields.text(&format!("ballot.options.{row}.text")).to_owned();
        let votes = fields.parsed(&format!("ballot.options.{row}.votes"), "number_malformed", &mut faults);
        if !text.is_empty() || votes.is_some() {
            options.push(Choice { text, votes });
            rows.push(row);
        }
    }
    let draft = BallotDraft {
        method: method.unwrap_or(Method::Acclamation),
        majority: Majority::from_key(fields.text("ballot.majority")).unwrap_or(Majority::Simple),
        options,
        abstained: fields.parsed("ballot.abstained", "number_malformed", &mut faults),
        winner: winner_of(fields, &rows),
        without_quorum: fields.ticked("ballot.without_quorum"),
    };
    if faults.is_empty() { Ok((draft, rows)) } else { Err(Fault::fields(faults)) }
}

/// The form names the winner by its row, from 0; the vote by its option, from 1.
fn winner_of(fields: &Fields, rows: &[usize]) -> Option<i32> {
    let row: usize = fields.filled("ballot.winner")?.parse().ok()?;
    let place = rows.iter().position(|one| *one == row).unwrap_or(rows.len());
    i32::try_from(place + 1).ok()
}

fn rows_in(fields: &Fields) -> usize {
    let row = |name: &str| name.strip_prefix("ballot.options.")?.split('.').next()?.parse::<usize>().ok();
    let rows = fields.0.iter().filter_map(|(name, _)| row(name));
    rows.filter(|row| *row < MOST_ROWS).max().map_or(0, |last| last + 1)
}

/// A reservation.
pub fn reservation_of(fields: &Fields) -> ReservationDraft {
    ReservationDraft {
        name: fields.text("reservation.name").to_owned(),
        text: fields.text("reservation.text").to_owned(),
    }
}

/// A task.
///
/// # Errors
/// Invalid, when the day cannot be read.
pub fn task_of(fields: &Fields) -> Result<TaskDraft, Fault> {
    let mut faults = Vec::new();
    let due = fields.date("task.due", &mut faults);
    let draft = TaskDraft { what: fields.text("task.what").to_owned(), who: fields.text("task.who").to_owned(), due };
    if faults.is_empty() { Ok(draft) } else { Err(Fault::fields(faults)) }
}

/// An election. The names of the fields have `form` before them.
///
/// # Errors
/// Invalid, with every field that cannot be read, as the form names them.
pub fn election_of(fields: &Fields, form: &str) -> Result<ElectionDraft, Fault> {
    let mut faults = Vec::new();
    let name = |field: &str| format!("{form}.{field}");
    let post = Post::from_key(fields.text(&name("post")));
    if post.is_none() {
        faults.push(FieldFault::new(name("post"), "post_needed"));
    }
    let seats: Option<i32> = fields.parsed(&name("seats"), "number_malformed", &mut faults);
    let years: Option<i32> = fields.parsed(&name("years"), "number_malformed", &mut faults);
    let draft = ElectionDraft {
        item_id: fields.filled(&name("item_id")).and_then(|text| text.parse().ok()),
        post: post.unwrap_or(Post::BoardMember),
        seats: seats.unwrap_or(1),
        years: years.unwrap_or(1),
    };
    if faults.is_empty() { Ok(draft) } else { Err(Fault::fields(faults)) }
}

/// Somebody nominated. The names of the fields have `form` before them.
///
/// # Errors
/// Invalid, with every field that cannot be read, as the form names them.
pub fn candidate_of(fields: &Fields, form: &str) -> Result<CandidateDraft, Fault> {
    let mut faults = Vec::new();
    let name = |field: &str| format!("{form}.{field}");
    let draft = CandidateDraft {
        name: fields.text(&name("name")).to_owned(),
        member_id: fields.parsed(&name("member_id"), "member_unknown", &mut faults),
        email: fields.filled(&name("email")),
        proposed_by: fields.text(&name("proposed_by")).to_owned(),
        years: fields.parsed(&name("years"), "number_malformed", &mut faults),
        public: fields.ticked(&name("public")),
    };
    if faults.is_empty() { Ok(draft) } else { Err(Fault::fields(faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn empty_rows_of_a_vote_are_passed_over() {
        let fields = typed(&[
            ("ballot.method", "show_of_hands"),
            ("ballot.options.0.text", "Ja"),
            ("ballot.options.0.votes", "12"),
            ("ballot.options.1.text", ""),
            ("ballot.options.1.votes", ""),
            ("ballot.options.2.text", "Nej"),
            ("ballot.options.2.votes", "1 0"),
            ("ballot.winner", "2"),
        ]);
        let (draft, rows) = ballot_of(&fields).unwrap();
        assert_eq!((draft.options.len(), rows.as_slice()), (2, [0, 2].as_slice()));
        assert_eq!((draft.options[1].votes, draft.winner), (Some(10), Some(2)));
    }

    #[test]
    fn a_vote_needs_a_method_and_numbers() {
        let fields = typed(&[("ballot.options.0.text", "Ja"), ("ballot.options.0.votes", "tolv")]);
        let fault = ballot_of(&fields).unwrap_err();
        let codes: Vec<&str> = fault.fields.iter().map(|one| one.code).collect();
        assert_eq!(codes, ["ballot_method_needed", "number_malformed"]);
    }

    #[test]
    fn faults_are_shown_in_their_form() {
        let fault =
            prefixed(ReservationDraft { name: " ".into(), text: String::new() }.check().unwrap_err(), "reservation");
        assert_eq!(fault.fields[0].field, "reservation.name");
    }
}
