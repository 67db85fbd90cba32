//! The form of a vote: a row for each thing that can be voted for, filled in from the proposals.

use crate::{
    kit::{Fault, Words, form::Fields, shell::FormState},
    meetings::{
        ItemKind,
        points::{rules, view::PointView},
    },
};

/// Rows under those that are filled in.
const EMPTY: usize = 2;
/// The most rows that are shown.
const MOST: usize = 42;

/// A row of the form.
pub(super) struct Row {
    pub(super) legend: String,
    pub(super) place: String,
    pub(super) text_field: String,
    pub(super) votes_field: String,
    pub(super) chosen: bool,
}

/// What a new vote begins with.
pub(super) fn defaults(words: Words, point: &PointView) -> Vec<(String, String)> {
    let majority = if point.kind == ItemKind::BylawChange { "bylaws" } else { "simple" };
    let mut fields = vec![
        ("ballot.method".to_owned(), "acclamation".to_owned()),
        ("ballot.majority".to_owned(), majority.to_owned()),
    ];
    let options = options(words, point);
    fields.extend((0..).zip(options).map(|(row, text): (usize, String)| (format!("ballot.options.{row}.text"), text)));
    fields
}

/// Those nominated, else the proposals, else yes and no. One proposal alone is for or against.
fn options(words: Words, point: &PointView) -> Vec<String> {
    let names: Vec<String> =
        point.elections.iter().flat_map(|one| one.candidates.iter().map(|candidate| candidate.name.clone())).collect();
    if names.len() > 1 {
        return names;
    }
    let mut proposals: Vec<String> = point.proposals.iter().map(|one| rules::as_option(&one.text)).collect();
    if point.kind == ItemKind::Motion {
        // What the motion asks for is a proposal of its own.
        let ends = [words.t("point-ballot-approve"), words.t("point-ballot-reject")];
        proposals.retain(|proposal| !ends.contains(proposal));
        let [approve, reject] = ends;
        proposals.insert(0, approve);
        proposals.push(reject);
        return proposals;
    }
    match proposals.len() {
        0 => vec![words.t("point-ballot-yes"), words.t("point-ballot-no")],
        1 => {
            proposals.push(words.t("point-ballot-reject"));
            proposals
        }
        _ => proposals,
    }
}

/// The rows of the form as they stand.
pub(super) fn rows(words: Words, form: &FormState) -> Vec<Row> {
    let place = |name: &str| name.strip_prefix("ballot.options.")?.split('.').next()?.parse::<usize>().ok();
    let filled = |(name, value): &(String, String)| if value.trim().is_empty() { None } else { place(name) };
    let last = form.fields.0.iter().filter_map(filled).max().map_or(0, |last| last + 1);
    let row = |row: usize| Row {
        legend: words.with("point-ballot-row", "number", i64::try_from(row + 1).unwrap_or_default()),
        place: row.to_string(),
        text_field: format!("ballot.options.{row}.text"),
        votes_field: format!("ballot.options.{row}.votes"),
        chosen: form.chosen("ballot.winner", &row.to_string()),
    };
    (0..(last + EMPTY).min(MOST)).map(row).collect()
}

/// The verb counts options; the form counts rows, the empty ones too.
#[must_use]
pub(super) fn in_place(mut fault: Fault, rows: &[usize]) -> Fault {
    for one in &mut fault.fields {
        let option = one.field.strip_prefix("options.").and_then(|rest| rest.split_once('.'));
        let found = option.and_then(|(option, name)| Some((*rows.get(option.parse::<usize>().ok()?)?, name)));
        one.field = match found {
            Some((row, name)) => format!("ballot.options.{row}.{name}"),
            None => format!("ballot.{}", one.field),
        };
    }
    fault
}

/// What was typed, with this form's defaults only where it was not sent.
pub(super) fn filled(words: Words, point: &PointView, fields: &mut Fields) {
    if !fields.0.iter().any(|(name, _)| name.starts_with("ballot.")) {
        fields.0.extend(defaults(words, point));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::FieldFault;

    #[test]
    fn faults_find_their_row() {
        let fault = Fault::fields(vec![
            FieldFault::new("options.1.votes", "votes_needed"),
            FieldFault::new("options", "votes_above_entitled"),
            FieldFault::new("winner", "winner_needed"),
        ]);
        let fields: Vec<String> = in_place(fault, &[0, 3]).fields.into_iter().map(|one| one.field).collect();
        assert_eq!(fields, ["ballot.options.3.votes", "ballot.options", "ballot.winner"]);
    }

    #[test]
    fn there_is_always_an_empty_row() {
        let fields = vec![("ballot.options.4.text".to_owned(), "Ja".to_owned())];
        let form = FormState { fields: Fields(fields), ..FormState::default() };
        assert_eq!(rows(Words::default(), &form).len(), 7);
        assert_eq!(rows(Words::default(), &FormState::default()).len(), EMPTY);
    }
}
