//! Sending: letters to the post office, and a receipt for each recipient and channel, all in the
//! transaction of the call.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use crate::{
    associations::{Proof, draft::Channel},
    kit::{App, Fault, letter},
    meetings::{
        CallId, Cause, MeetingId, ReceiptId, ReceiptState, call_receipt,
        calling::{
            rules::{Mailbox, Person, Plan, on_one_line},
            text::Matter,
        },
        meeting, meeting_call,
        planning::rules::Waiver,
    },
    notices,
};

/// How many receipts are written at once.
const BATCH: usize = 500;

/// What is sent to whom.
pub(super) struct Order<'a> {
    /// Why.
    pub cause: Cause,
    /// What it is made of.
    pub matter: &'a Matter,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// To whom.
    pub plan: Plan,
    /// The rules that are set aside.
    pub waived: Vec<Waiver>,
}

/// Sends, and keeps what was sent. The caller holds the meeting still.
///
/// # Errors
/// A fault of the store.
pub(super) async fn send(
    app: &App,
    txn: &DatabaseTransaction,
    proof: &impl Proof,
    meeting: &meeting::Model,
    order: Order<'_>,
) -> Result<meeting_call::Model, Fault> {
    let last = last_call(txn, proof, meeting.id).await?;
    let row = meeting_call::Model {
        id: CallId(app.id()),
        association_id: proof.association(),
        meeting_id: meeting.id,
        number: last.map_or(0, |call| call.number) + 1,
        cause: order.cause,
        subject: order.subject.clone(),
        body: order.body.clone(),
        waived: serde_json::to_string(&order.waived).map_err(Fault::broken)?,
        at: app.now(),
        actor: Some(proof.caller().account.0).filter(|account| !account.is_nil()),
    };
    let active = meeting_call::ActiveModel::from(row.clone()).reset_all();
    meeting_call::Entity::insert(active).exec_without_returning(txn).await?;
    let mut receipts = Vec::new();
    for mailbox in &order.plan.email {
        let letter = notices::hand_over(app, txn, draft(&order, mailbox)).await?;
        receipts.extend(mailbox.people.iter().map(|person| mailed(app, &row, person, &mailbox.address, letter)));
    }
    receipts.extend(in_print(app, &row, &order));
    insert(txn, receipts).await?;
    Ok(row)
}

/// The latest call of a meeting, whatever its cause.
pub(super) async fn last_call(
    db: &impl ConnectionTrait,
    proof: &impl Proof,
    id: MeetingId,
) -> Result<Option<meeting_call::Model>, Fault> {
    Ok(meeting_call::Entity::within(proof)
        .filter(meeting_call::Column::MeetingId.eq(id))
        .order_by_desc(meeting_call::Column::Number)
        .one(db)
        .await?)
}

fn draft(order: &Order<'_>, mailbox: &Mailbox) -> notices::Draft {
    let (matter, names) = (order.matter, mailbox.names());
    let text = format!("{}\n\n{}", matter.hello(&names), order.body);
    notices::Draft {
        association: Some(matter.association.id.0),
        purpose: "meeting_call",
        to: mailbox.address.clone(),
        to_name: names.join(", "),
        from_name: matter.association.name.clone(),
        reply_to: matter.association.email.clone(),
        html: Some(letter::html(matter.words.0, &order.subject, &text)),
        subject: order.subject.clone(),
        text,
    }
}

fn mailed(app: &App, call: &meeting_call::Model, person: &Person, address: &str, letter: Uuid) -> call_receipt::Model {
    let state = ReceiptState::HandedOver;
    call_receipt::Model { letter_id: Some(letter), state, ..fresh(app, call, person, Channel::Email, address) }
}

/// What is still to be printed, given by hand, put up or published. Those who share an envelope share
/// its id where those who share a mailbox share that of their letter.
fn in_print(app: &App, call: &meeting_call::Model, order: &Order<'_>) -> Vec<call_receipt::Model> {
    let mut receipts = Vec::new();
    for postal in &order.plan.post {
        let (envelope, address) = (app.id(), on_one_line(postal));
        receipts.extend(postal.people.iter().map(|person| call_receipt::Model {
            letter_id: Some(envelope),
            ..fresh(app, call, person, Channel::Letter, &address)
        }));
    }
    if order.plan.letter {
        let by_hand = order.plan.unreachable.iter();
        receipts.extend(by_hand.map(|person| fresh(app, call, person, Channel::Letter, "")));
    }
    for channel in order.plan.for_all() {
        receipts.push(fresh(app, call, &what(order.matter, channel), channel, ""));
    }
    receipts
}

/// What reaches everybody, in the place of a name.
pub(super) fn what(matter: &Matter, channel: Channel) -> Person {
    Person { member_id: None, name: matter.words.t(&format!("call-channel-{}", channel.key())) }
}

/// A receipt that waits.
pub(super) fn fresh(
    app: &App,
    call: &meeting_call::Model,
    person: &Person,
    channel: Channel,
    address: &str,
) -> call_receipt::Model {
    call_receipt::Model {
        id: ReceiptId(app.id()),
        association_id: call.association_id,
        meeting_id: call.meeting_id,
        call_id: call.id,
        member_id: person.member_id,
        name: person.name.clone(),
        channel,
        address: address.to_owned(),
        letter_id: None,
        state: ReceiptState::Waiting,
        at: None,
        by_name: None,
        document_id: None,
        created: app.now(),
    }
}

/// Writes receipts.
pub(super) async fn insert(txn: &DatabaseTransaction, receipts: Vec<call_receipt::Model>) -> Result<(), Fault> {
    for some in receipts.chunks(BATCH) {
        let rows: Vec<_> = some.iter().map(|row| call_receipt::ActiveModel::from(row.clone()).reset_all()).collect();
        call_receipt::Entity::insert_many(rows).exec_without_returning(txn).await?;
    }
    Ok(())
}
