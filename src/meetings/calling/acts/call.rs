//! Calling to a meeting, and telling those who were called that it was moved.

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use serde_json::json;

use super::{
    matter::matter,
    read,
    recipients::recipients,
    send::{Order, last_call, send},
};
use crate::{
    associations::{Permit, Proof, draft::Channel, right::CallMeetings},
    calendar::feed,
    kit::{App, Fault, once::Once},
    meetings::{
        Cause, ItemKind, MeetingId, State, call_receipt,
        calling::{
            draft::{CallDraft, Said},
            rules::{self, Person, Plan},
            text::{self, Matter},
            view::{CallView, PreviewView, number},
        },
        meeting,
        planning::{
            acts::keep_event,
            rules::{self as planning, Finding, Rule, Waiver},
        },
        store,
    },
};

/// A call that is made up and not sent.
struct Ready {
    matter: Matter,
    cause: Cause,
    subject: String,
    body: String,
    counted: Vec<Channel>,
    channels: Vec<Channel>,
    plan: Plan,
    missed: Vec<Person>,
    findings: Vec<Finding>,
    waived: Vec<Waiver>,
}

/// What a call would do now: to whom, by what, in which words, and which rules it would break.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Conflict, when there is nothing to call to:
/// `meeting_begun`, `meeting_over`, `meeting_called_off`, `call_nothing_changed`.
pub async fn preview(
    app: &App,
    permit: &Permit<CallMeetings>,
    id: MeetingId,
    draft: &CallDraft,
) -> Result<PreviewView, Fault> {
    let said = draft.check()?;
    let row = store::find(app.read(), permit, id).await?;
    let ready = make_ready(app, app.read(), permit, &row, &said).await?;
    Ok(PreviewView {
        cause: ready.cause,
        people: number(ready.plan.mailed() + ready.plan.posted()),
        unmet: planning::unmet(&ready.findings, &ready.waived),
        possible: rules::possible(row.kind).to_vec(),
        subject: ready.subject,
        body: ready.body,
        counted: ready.counted,
        channels: ready.channels,
        email: ready.plan.email,
        post: ready.plan.post,
        unreachable: ready.plan.unreachable,
        missed: ready.missed,
        findings: ready.findings,
        waived: ready.waived,
    })
}

/// Calls to a meeting. From here on its members see it, and its agenda is fixed.
///
/// # Errors
/// Absent; Invalid, with every field at fault; Conflict `call_would_void` with the rules that are
/// neither followed nor set aside, `meeting_called_already`, `meeting_begun`, `meeting_over`,
/// `meeting_called_off`.
pub async fn call(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    id: MeetingId,
    draft: &CallDraft,
) -> Result<CallView, Fault> {
    issue(app, permit, once, (id, State::Draft), draft).await
}

/// Tells those who were called that time or place was changed. Where the notice of the bylaws is
/// broken by it, a message is not enough: then it is a new call, to the roll of today, and the rules
/// are asked anew.
///
/// # Errors
/// Absent; Invalid; Conflict `meeting_not_called`, `call_nothing_changed`, `call_would_void`,
/// `meeting_begun`, `meeting_over`, `meeting_called_off`.
pub async fn announce_change(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    id: MeetingId,
    draft: &CallDraft,
) -> Result<CallView, Fault> {
    issue(app, permit, once, (id, State::Called), draft).await
}

async fn issue(
    app: &App,
    permit: &Permit<CallMeetings>,
    once: &Once,
    (id, expected): (MeetingId, State),
    draft: &CallDraft,
) -> Result<CallView, Fault> {
    let said = draft.check()?;
    let _outdated = feed::outdate(app, permit.association())?;
    app.write_once(permit.caller().account.0, once, async |txn| {
        store::hold_still(txn, permit, id).await?;
        let row = store::find(txn, permit, id).await?;
        stands(&row, expected)?;
        let ready = make_ready(app, txn, permit, &row, &said).await?;
        rules::refuse(&planning::unmet(&ready.findings, &ready.waived))?;
        let waived = serde_json::to_string(&ready.waived).map_err(Fault::broken)?;
        let called = row.called.or_else(|| Some(app.now()));
        let row = store::save(app, txn, permit, meeting::Model { state: State::Called, called, waived, ..row }).await?;
        keep_event(app, txn, permit, &row, Some(row.event_id)).await?;
        let counts = (ready.plan.email.len(), ready.plan.post.len(), ready.plan.unreachable.len());
        let order = Order {
            cause: ready.cause,
            matter: &ready.matter,
            subject: ready.subject,
            body: ready.body,
            plan: ready.plan,
            waived: ready.waived,
        };
        let call = send(app, txn, permit, &row, order).await?;
        let verb = if call.cause == Cause::Call { "meeting.called" } else { "meeting.change_told" };
        let (mailboxes, envelopes, unreachable) = counts;
        let detail = json!({
            "call": call.id.0, "number": call.number, "mailboxes": mailboxes, "envelopes": envelopes,
            "unreachable": unreachable,
        });
        store::noted(app, txn, permit, verb, id.0, detail).await?;
        read::one(txn, permit, call).await
    })
    .await
}

/// Whether a meeting stands where it must, to be called to or to be told of.
fn stands(row: &meeting::Model, expected: State) -> Result<(), Fault> {
    match (row.state, expected) {
        (State::Draft, State::Called) => Err(Fault::conflict("meeting_not_called")),
        (State::Called, State::Draft) => Err(Fault::conflict("meeting_called_already")),
        _ => to_come(row),
    }
}

/// Whether a meeting is still to come.
///
/// # Errors
/// Conflict `meeting_begun`, `meeting_over`, `meeting_called_off`.
pub(super) fn to_come(row: &meeting::Model) -> Result<(), Fault> {
    match row.state {
        State::Draft | State::Called => Ok(()),
        State::Open => Err(Fault::conflict("meeting_begun")),
        State::Closed => Err(Fault::conflict("meeting_over")),
        State::Cancelled => Err(Fault::conflict("meeting_called_off")),
    }
}

async fn make_ready(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
    said: &Said,
) -> Result<Ready, Fault> {
    to_come(row)?;
    let matter = matter(app, db, proof, row).await?;
    let cause = cause(app, db, proof, row, &matter).await?;
    let ready = if cause == Cause::Change {
        let plan = rules::told(&receipts(db, proof, row.id).await?);
        telling(row, matter, plan)
    } else {
        let everybody = recipients(app, db, proof, &matter.association, row.kind).await?;
        calling(app, proof, row, matter, &everybody, said)?
    };
    Ok(Ready {
        subject: said.subject.clone().unwrap_or_else(|| ready.matter.subject(row, cause)),
        body: ready.matter.body(row, cause, said.message.as_deref()),
        ..ready
    })
}

/// A called meeting is told of when it says another time or place than the latest letter did.
async fn cause(
    app: &App,
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    row: &meeting::Model,
    matter: &Matter,
) -> Result<Cause, Fault> {
    if row.state == State::Draft {
        return Ok(Cause::Call);
    }
    let last = last_call(db, proof, row.id).await?;
    if last.is_some_and(|last| text::tells(&last.body, &text::facts(matter.words, row))) {
        return Err(Fault::conflict("call_nothing_changed"));
    }
    // The new day is told today: that the first call was in time helps nobody who comes on the old day.
    let kinds: Vec<ItemKind> = matter.items.iter().map(|item| item.kind).collect();
    let found = planning::findings(&matter.bylaws, row.kind, row.starts.date(), app.today(), &kinds);
    let is_broken = found.iter().any(|finding| finding.rule == Rule::NoticeTooShort);
    Ok(if is_broken { Cause::Call } else { Cause::Change })
}

/// All receipts of a meeting's calls.
pub(super) async fn receipts(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Vec<call_receipt::Model>, Fault> {
    let mut rows = call_receipt::Entity::within(proof).filter(call_receipt::Column::MeetingId.eq(id)).all(db).await?;
    rows.sort_by_key(|row| row.id);
    Ok(rows)
}

/// A message of a change: to those who were called, without asking the rules.
fn telling(row: &meeting::Model, matter: Matter, plan: Plan) -> Ready {
    let mut channels = plan.for_all();
    channels.extend((!plan.email.is_empty()).then_some(Channel::Email));
    channels.extend(plan.letter.then_some(Channel::Letter));
    channels.sort_unstable();
    Ready {
        cause: Cause::Change,
        subject: String::new(),
        body: String::new(),
        counted: rules::counted(row.kind, &matter.bylaws.channels),
        channels,
        plan,
        missed: Vec::new(),
        findings: Vec::new(),
        waived: planning::waivers(row),
        matter,
    }
}

/// A call: to everybody, with the rules asked as if it were the first, today.
fn calling(
    app: &App,
    proof: &impl Proof,
    row: &meeting::Model,
    matter: Matter,
    everybody: &[rules::Recipient],
    said: &Said,
) -> Result<Ready, Fault> {
    let counted = rules::counted(row.kind, &matter.bylaws.channels);
    let possible = rules::possible(row.kind);
    let channels = said.channels.clone().unwrap_or_else(|| rules::usual(everybody, &counted));
    if channels.iter().any(|channel| !possible.contains(channel)) {
        return Err(Fault::field("channels", "call_channel_unfit"));
    }
    let uncalled = meeting::Model { called: None, ..row.clone() };
    let mut findings = planning::of(&matter.bylaws, &uncalled, &matter.items, app.today());
    let mut waived = planning::waivers(row);
    let missed = if row.kind.is_general() { rules::missed(everybody, &channels, &counted) } else { Vec::new() };
    if !missed.is_empty() {
        findings.push(Finding::new(Rule::ChannelMissing, true, None));
        if let Some(why) = said.anyway.clone() {
            let by = proof.caller().called().to_owned();
            waived.retain(|waiver| waiver.rule != Rule::ChannelMissing);
            waived.push(Waiver { rule: Rule::ChannelMissing, why, by, day: app.today() });
        }
    }
    Ok(Ready {
        cause: Cause::Call,
        subject: String::new(),
        body: String::new(),
        plan: rules::plan(everybody, &channels, &counted),
        counted,
        channels,
        missed,
        findings,
        waived,
        matter,
    })
}
