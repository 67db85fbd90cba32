//! Elections as the pages show them: those nominated, and the names of the fields of each form.

use super::labels;
use crate::{
    kit::{Words, shell::FormState},
    meetings::points::view::{CandidateView, ElectionView},
};

/// An election on a page, with the fields of its forms.
pub(super) struct Card {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) post: &'static str,
    pub(super) item_id: String,
    pub(super) version: i64,
    pub(super) decided: Option<String>,
    pub(super) candidates: Vec<CandidateRow>,
    /// What is wrong with the result that was sent.
    pub(super) fault: Option<String>,
    pub(super) form: String,
    pub(super) name_field: String,
    pub(super) email_field: String,
    pub(super) by_field: String,
    pub(super) years_field: String,
    pub(super) public_field: String,
    /// The name of the form that changes it, before its fields.
    pub(super) change: String,
    pub(super) seats_field: String,
    pub(super) term_field: String,
}

/// Somebody nominated.
pub(super) struct CandidateRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) meta: Vec<String>,
    pub(super) ticked: bool,
    pub(super) elected: bool,
}

/// The name of the form of an election, before its fields.
pub(super) fn form_name(id: impl std::fmt::Display) -> String {
    format!("election-{id}")
}

/// The name of the form that changes an election, before its fields.
pub(super) fn change_name(id: impl std::fmt::Display) -> String {
    format!("change-{id}")
}

/// What the forms of elections begin with, where they were not sent.
pub(super) fn fill(form: &mut FormState, elections: &[ElectionView]) {
    for one in elections {
        let (name, change) = (form_name(one.id), change_name(one.id));
        let defaults = [
            (format!("{name}.years"), one.years.to_string()),
            (format!("{change}.seats"), one.seats.to_string()),
            (format!("{change}.years"), one.years.to_string()),
        ];
        for (field, value) in defaults {
            if !form.fields.0.iter().any(|(key, _)| *key == field) {
                form.fields.0.push((field, value));
            }
        }
    }
}

/// An election for a page, with what was typed.
pub(super) fn card(words: Words, one: &ElectionView, form: &FormState) -> Card {
    let (name, change) = (form_name(one.id), change_name(one.id));
    let field = |field: &str| format!("{name}.{field}");
    let fault = form.fault(&field("elected")).map(ToOwned::to_owned);
    // After a refused result, what was ticked stays ticked.
    let typed = fault.is_some() || form.value("election") == one.id.to_string();
    let row = |candidate: &CandidateView| {
        let id = candidate.id.to_string();
        CandidateRow {
            ticked: if typed { form.chosen("elected", &id) } else { candidate.elected },
            name: candidate.name.clone(),
            meta: meta(words, candidate),
            elected: candidate.elected,
            id,
        }
    };
    Card {
        id: one.id.to_string(),
        title: labels::election(words, one),
        post: one.post.key(),
        item_id: one.item_id.map(|id| id.to_string()).unwrap_or_default(),
        version: one.version,
        decided: one.decided.map(|_| decided(words, &one.elected())),
        candidates: one.candidates.iter().map(row).collect(),
        fault,
        name_field: field("name"),
        email_field: field("email"),
        by_field: field("proposed_by"),
        years_field: field("years"),
        public_field: field("public"),
        seats_field: format!("{change}.seats"),
        term_field: format!("{change}.years"),
        change,
        form: name,
    }
}

fn decided(words: Words, names: &[String]) -> String {
    if names.is_empty() {
        return words.t("point-election-none");
    }
    words.with("point-election-decided", "names", names.join(", "))
}

fn meta(words: Words, one: &CandidateView) -> Vec<String> {
    let mut lines = Vec::new();
    if !one.proposed_by.is_empty() {
        lines.push(words.with("point-candidate-by", "name", one.proposed_by.clone()));
    }
    lines.push(words.with("point-candidate-term", "years", one.years));
    lines.extend(one.email.clone());
    lines
}
