//! Calls as they are shown: receipts with what the post office knows of their letters.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{call::receipts, matter::matter};
use crate::{
    associations::{
        Permit, Proof,
        draft::Channel,
        right::{CallMeetings, SeeBoardMeetings},
    },
    kit::{App, Fault},
    meetings::{
        MeetingId, ReceiptState, State, call_receipt,
        calling::{
            rules::{self, Answer},
            text::{self, Matter},
            view::{CallView, ReceiptView},
        },
        hall, meeting, meeting_call,
        planning::rules as planning,
        store,
    },
    notices::{self, letter},
};

/// What the post office says of a letter: its id, how far it has come, when, and what went wrong.
type Fate = (Uuid, notices::State, Option<DateTime<Utc>>, Option<String>);

/// How many letters are asked for at once.
const BATCH: usize = 1_000;

/// What the post office knows of letters: state, when a mail server took it, what it said last.
type Letters = HashMap<Uuid, (notices::State, Option<DateTime<Utc>>, Option<String>)>;

/// All that answers whether a meeting was duly called.
pub struct Evidence {
    /// The meeting.
    pub meeting: meeting::Model,
    /// What calls are made of.
    pub matter: Matter,
    /// The answer.
    pub answer: Answer,
    /// The last day on which to call, where the bylaws set one.
    pub latest: Option<NaiveDate>,
    /// The channels that count.
    pub counted: Vec<Channel>,
    /// The rules that the board set aside.
    pub waived: Vec<planning::Waiver>,
    /// The calls.
    pub calls: Vec<CallView>,
    /// Whether time or place was changed since the latest letter.
    pub is_moved: bool,
}

/// The calls to a meeting in order, with their evidence whole: addresses are the caller's to hide.
///
/// # Errors
/// Absent, when there is no such meeting.
pub async fn calls(
    _: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<CallView>, Fault> {
    store::find(db, proof, id).await?;
    let rows = meeting_call::Entity::within(proof)
        .filter(meeting_call::Column::MeetingId.eq(id))
        .order_by_asc(meeting_call::Column::Number)
        .all(db)
        .await?;
    let receipts = receipts(db, proof, id).await?;
    let letters = letters(db, proof, &receipts).await?;
    let view = |row: meeting_call::Model| {
        let of_it = receipts.iter().filter(|receipt| receipt.call_id == row.id);
        let shown = of_it.map(|receipt| joined(receipt.clone(), &letters)).collect();
        CallView::of(row, shown)
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The calls as the bearer of a permit sees them: where members live, for those who call alone.
///
/// # Errors
/// Absent, when there is no such meeting.
pub async fn list(app: &App, permit: &Permit<SeeBoardMeetings>, id: MeetingId) -> Result<Vec<CallView>, Fault> {
    let calls = calls(app, app.read(), permit, id).await?;
    Ok(shown(permit, calls))
}

fn shown(permit: &Permit<SeeBoardMeetings>, calls: Vec<CallView>) -> Vec<CallView> {
    if permit.also::<CallMeetings>() {
        return calls;
    }
    calls.into_iter().map(CallView::without_addresses).collect()
}

/// All that answers whether a meeting was duly called, as the bearer of a permit sees it.
///
/// # Errors
/// Absent, when there is no such meeting.
pub async fn evidence(app: &App, permit: &Permit<SeeBoardMeetings>, id: MeetingId) -> Result<Evidence, Fault> {
    let meeting = store::find(app.read(), permit, id).await?;
    let matter = matter(app, app.read(), permit, &meeting).await?;
    let calls = calls(app, app.read(), permit, id).await?;
    let counted = rules::counted(meeting.kind, &matter.bylaws.channels);
    let latest = planning::demands(&matter.bylaws, meeting.kind, meeting.starts.date()).latest_call_day;
    let waived = planning::waivers(&meeting);
    let is_told = calls.last().is_none_or(|call| text::tells(&call.body, &text::facts(matter.words, &meeting)));
    let answer = rules::answer(&calls, &counted, latest, &waived);
    let is_other_day = hall::rules::was_other_day(&meeting);
    Ok(Evidence {
        answer: if is_other_day && answer != Answer::No { Answer::OtherDay } else { answer },
        is_moved: meeting.state == State::Called && !is_told,
        calls: shown(permit, calls),
        meeting,
        matter,
        latest,
        counted,
        waived,
    })
}

/// One call.
pub(super) async fn one(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    call: meeting_call::Model,
) -> Result<CallView, Fault> {
    let mut rows = receipts(db, proof, call.meeting_id).await?;
    rows.retain(|row| row.call_id == call.id);
    let letters = letters(db, proof, &rows).await?;
    let shown = rows.into_iter().map(|row| joined(row, &letters)).collect();
    Ok(CallView::of(call, shown))
}

/// One receipt.
pub(super) async fn receipt(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: call_receipt::Model,
) -> Result<ReceiptView, Fault> {
    let letters = letters(db, proof, std::slice::from_ref(&row)).await?;
    Ok(joined(row, &letters))
}

/// What the post office knows of the letters that were sent by e-mail. Their texts are not read.
async fn letters(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    receipts: &[call_receipt::Model],
) -> Result<Letters, Fault> {
    let mailed = receipts.iter().filter(|receipt| receipt.channel == Channel::Email);
    let mut ids: Vec<Uuid> = mailed.filter_map(|receipt| receipt.letter_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut letters = Letters::new();
    for some in ids.chunks(BATCH) {
        let rows: Vec<Fate> = letter::Entity::find()
            .select_only()
            .columns([letter::Column::Id, letter::Column::State, letter::Column::Sent, letter::Column::Failure])
            .filter(letter::Column::AssociationId.eq(proof.association().0))
            .filter(letter::Column::Id.is_in(some.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        letters.extend(rows.into_iter().map(|(id, state, sent, failure)| (id, (state, sent, failure))));
    }
    Ok(letters)
}

/// The receipt with the post office's word. Without a letter there the row says what it knows.
fn joined(row: call_receipt::Model, letters: &Letters) -> ReceiptView {
    let known = row.letter_id.filter(|_| row.channel == Channel::Email).and_then(|id| letters.get(&id));
    let view = ReceiptView::of(row);
    match known {
        None => view,
        Some((notices::State::Queued | notices::State::Sending, _, _)) => {
            ReceiptView { state: ReceiptState::HandedOver, ..view }
        }
        Some((notices::State::Sent, sent, _)) => ReceiptView { state: ReceiptState::Delivered, at: *sent, ..view },
        Some((notices::State::Failed, _, failure)) => {
            ReceiptView { state: ReceiptState::Bounced, detail: failure.clone(), ..view }
        }
    }
}
