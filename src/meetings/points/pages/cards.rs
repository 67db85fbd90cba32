//! Elections as the pages show them: those nominated, the names of the fields of each form, and the
//! members who were looked for.

use std::collections::HashMap;

use super::labels;
use crate::{
    kit::{
        App, Fault, Words,
        form::{self as kit_form, Fields},
        shell::FormState,
    },
    meetings::{
        Seat,
        hall::{
            acts::{Mark, tell_apart},
            pages::named,
        },
        points::{
            acts,
            view::{CandidateView, ElectionView, FoundMember},
        },
    },
    members::MemberId,
};

/// The longest text that is searched for, in characters.
const LONGEST: usize = 100;

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
    pub(super) member_field: String,
    pub(super) without_field: String,
    /// Looking for a member, for those who may.
    pub(super) look: Option<Look>,
    /// Whether the form of a nomination is shown open.
    pub(super) is_open: bool,
    /// The name of the form that changes it, before its fields.
    pub(super) change: String,
    pub(super) seats_field: String,
    pub(super) term_field: String,
}

/// Looking for a member to nominate in an election.
pub(super) struct Look {
    /// The page that shows what was found.
    pub(super) page: String,
    /// Where a nomination is sent.
    pub(super) action: String,
    /// What the search is called: there is one for each election on the page.
    pub(super) label: String,
    /// What was looked for here.
    pub(super) q: String,
    /// How many were found, a sentence, where somebody was looked for here.
    pub(super) count: Option<String>,
    /// What is wrong with the one that was chosen.
    pub(super) fault: Option<String>,
    /// Those who were found.
    pub(super) hits: Vec<Hit>,
}

/// A member who was found.
pub(super) struct Hit {
    pub(super) id: String,
    pub(super) name: String,
}

/// What is looked for in one election of a page, and who was found.
pub(super) struct Search {
    page: String,
    elections: String,
    election: String,
    q: String,
    found: Vec<FoundMember>,
    marks: HashMap<MemberId, Mark>,
}

/// Looks for the members that a page's address or a refused form asks for; nothing for those who may
/// not. `elections` is below which address nominations are sent.
pub(super) async fn search(
    app: &App,
    seat: &Seat,
    form: &FormState,
    (page, elections): (String, String),
) -> Result<Option<Search>, Fault> {
    if !acts::may_search(seat) {
        return Ok(None);
    }
    let q: String = form.value("q").chars().take(LONGEST).collect();
    let found = acts::search_members(app, seat, &q).await?;
    let people: Vec<_> = found.iter().map(|one| (one.member_id, one.name.clone())).collect();
    let marks = tell_apart(app, seat, &people).await?;
    Ok(Some(Search { page, elections, election: form.value("in_election").to_owned(), q, found, marks }))
}

/// What a page's address says of a search, and nothing else: no address fills in a form.
pub(super) fn asked(query: Option<&str>) -> FormState {
    let all = kit_form::decode(query.unwrap_or_default().as_bytes());
    let named = all.into_iter().filter(|(name, _)| name == "q" || name == "in_election");
    FormState { fields: Fields(named.collect()), ..FormState::default() }
}

fn look(words: Words, one: &ElectionView, search: &Search, fault: Option<String>) -> Look {
    let is_here = search.election == one.id.to_string() && !search.q.is_empty();
    let count = i64::try_from(search.found.len()).unwrap_or_default();
    let most = i64::try_from(acts::MOST_FOUND).unwrap_or_default();
    let hit = |found: &FoundMember| Hit {
        id: found.member_id.to_string(),
        name: named(words, &found.name, search.marks.get(&found.member_id)),
    };
    Look {
        page: search.page.clone(),
        action: format!("{}/{}/candidates", search.elections, one.id),
        label: words.with("point-member-search-for", "election", labels::election(words, one)),
        q: if is_here { search.q.clone() } else { String::new() },
        count: is_here.then(|| words.with2("point-members-found", ("count", count), ("most", most))),
        fault,
        hits: if is_here { search.found.iter().map(hit).collect() } else { Vec::new() },
    }
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

/// An election for a page, with what was typed and who was looked for.
pub(super) fn card(words: Words, one: &ElectionView, form: &FormState, search: Option<&Search>) -> Card {
    let (name, change) = (form_name(one.id), change_name(one.id));
    let field = |field: &str| format!("{name}.{field}");
    let fault = form.fault(&field("elected")).map(ToOwned::to_owned);
    let look = search.map(|search| look(words, one, search, form.fault(&field("member_id")).map(ToOwned::to_owned)));
    let is_asked = look.as_ref().is_some_and(|look| look.count.is_some());
    let is_wrong = ["name", "email", "years"].iter().any(|name| form.fault(&field(name)).is_some());
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
        member_field: field("member_id"),
        without_field: field("without_quorum"),
        is_open: is_asked || is_wrong,
        look,
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
