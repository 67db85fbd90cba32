//! How minutes grow out of a meeting: each point of its agenda becomes a paragraph.

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder};
use serde::Deserialize;

use crate::{
    associations::{self, Proof},
    kit::{App, Fault, Words},
    meetings::{
        self, AgendaItemId, ItemState, Majority, MeetingId, State, agenda_item, ballot, candidate, election, meeting,
        planning::agenda::own_words, points::rules::named, proposal, reservation, task,
    },
    minutes::{
        MinutesId, ParagraphId, paragraph,
        record::{Dissent, ElectionRecord, OptionRecord, Record, TaskRecord, VoteRecord},
    },
};

/// A choice as a ballot keeps it; what else it may hold is passed over.
#[derive(Deserialize)]
struct Choice {
    text: String,
    #[serde(default)]
    votes: Option<i32>,
}

/// What was proposed, counted, said against, given to do and elected at a meeting.
struct Happened {
    proposals: Vec<proposal::Model>,
    ballots: Vec<ballot::Model>,
    reservations: Vec<reservation::Model>,
    tasks: Vec<task::Model>,
    elections: Vec<election::Model>,
    candidates: Vec<candidate::Model>,
}

/// A paragraph for each point of the agenda, in order.
///
/// # Errors
/// Broken, when what is stored cannot be read.
pub(super) async fn grown(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    meeting: &meeting::Model,
    minutes: MinutesId,
) -> Result<Vec<paragraph::Model>, Fault> {
    let items = meetings::store::agenda(db, proof, meeting.id).await?;
    let happened = happened(db, proof, meeting.id).await?;
    let words = own_words(&associations::acts::by_id(db, proof.association()).await?);
    let numbered = (1..).zip(items);
    numbered
        .map(|(place, item)| {
            let record = happened.at(item.id)?;
            Ok(paragraph::Model {
                id: ParagraphId(app.id()),
                association_id: proof.association(),
                minutes_id: minutes,
                item_id: Some(item.id),
                place,
                text: happened.told(words, &item, meeting.state),
                heading: item.heading,
                decision: item.decision,
                record: serde_json::to_string(&record).map_err(Fault::broken)?,
                version: 1,
                created: app.now(),
                changed: app.now(),
            })
        })
        .collect()
}

/// What was said; of a point that the meeting did not come to, a suggestion. Minutes are written in
/// the association's language.
fn said(words: Words, item: &agenda_item::Model, state: State) -> String {
    let is_bare = item.notes.is_empty() && item.decision.is_empty();
    match item.state {
        ItemState::Deferred if is_bare => words.t("minutes-put-off"),
        ItemState::Waiting if is_bare && state == State::Closed => words.t("minutes-not-dealt-with"),
        _ => item.notes.clone(),
    }
}

/// "Karin Öman yrkade: 250 kronor".
fn proposed_by(words: Words, one: &proposal::Model) -> String {
    match one.proposer.as_str() {
        "" => words.with("minutes-proposal", "text", one.text.as_str()),
        who => words.with2("minutes-proposed", ("who", who), ("text", one.text.as_str())),
    }
}

async fn happened(db: &impl ConnectionTrait, proof: &impl Proof, id: MeetingId) -> Result<Happened, Fault> {
    Ok(Happened {
        proposals: proposal::Entity::within(proof)
            .filter(proposal::Column::MeetingId.eq(id))
            .order_by_asc(proposal::Column::Number)
            .order_by_asc(proposal::Column::Id)
            .all(db)
            .await?,
        ballots: ballot::Entity::within(proof)
            .filter(ballot::Column::MeetingId.eq(id))
            .order_by_asc(ballot::Column::At)
            .order_by_asc(ballot::Column::Id)
            .all(db)
            .await?,
        reservations: reservation::Entity::within(proof)
            .filter(reservation::Column::MeetingId.eq(id))
            .order_by_asc(reservation::Column::At)
            .order_by_asc(reservation::Column::Id)
            .all(db)
            .await?,
        tasks: task::Entity::within(proof)
            .filter(task::Column::MeetingId.eq(id))
            .order_by_asc(task::Column::Created)
            .order_by_asc(task::Column::Id)
            .all(db)
            .await?,
        elections: election::Entity::within(proof)
            .filter(election::Column::MeetingId.eq(id))
            .order_by_asc(election::Column::Created)
            .order_by_asc(election::Column::Id)
            .all(db)
            .await?,
        candidates: candidate::Entity::within(proof)
            .filter(candidate::Column::MeetingId.eq(id))
            .filter(candidate::Column::Elected.eq(true))
            .order_by_asc(candidate::Column::Place)
            .all(db)
            .await?,
    })
}

impl Happened {
    /// What was said at a point, and what was proposed there.
    fn told(&self, words: Words, item: &agenda_item::Model, state: State) -> String {
        let proposed = self.proposals.iter().filter(|one| one.item_id == item.id);
        let lines: Vec<String> = proposed.map(|one| proposed_by(words, one)).collect();
        let said = if lines.is_empty() { said(words, item, state) } else { item.notes.clone() };
        // Text that was typed comes first; a blank line begins a paragraph.
        [said, lines.join("\n")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    /// What a paragraph records of a point.
    fn at(&self, item: AgendaItemId) -> Result<Record, Fault> {
        let votes = self.ballots.iter().filter(|one| one.item_id == item).map(vote).collect::<Result<_, _>>()?;
        let dissents = self.reservations.iter().filter(|one| one.item_id == item);
        let tasks = self.tasks.iter().filter(|one| one.item_id == Some(item));
        let elections = self.elections.iter().filter(|one| one.item_id == Some(item));
        Ok(Record {
            votes,
            dissents: dissents.map(|one| Dissent { name: one.name.clone(), text: one.text.clone() }).collect(),
            tasks: tasks.map(|one| TaskRecord { what: one.what.clone(), who: one.who.clone(), due: one.due }).collect(),
            elections: elections.flat_map(|one| self.elected(one)).collect(),
        })
    }

    fn elected(&self, election: &election::Model) -> Vec<ElectionRecord> {
        let elected = self.candidates.iter().filter(|one| one.election_id == election.id);
        elected.map(|one| ElectionRecord { post: election.post, name: one.name.clone(), years: one.years }).collect()
    }
}

fn vote(row: &ballot::Model) -> Result<VoteRecord, Fault> {
    let choices: Vec<Choice> = serde_json::from_str(&row.options).map_err(Fault::broken)?;
    Ok(VoteRecord {
        method: row.method,
        majority: row.majority,
        percent: row.percent.filter(|_| row.majority == Majority::Bylaws),
        options: choices.into_iter().map(|one| OptionRecord { text: one.text, votes: one.votes }).collect(),
        abstained: row.abstained,
        entitled: row.entitled,
        seats: Some(named(row.majority, row.seats)).filter(|seats| *seats > 1),
        casting: row.casting,
        winner: row.winner,
    })
}
