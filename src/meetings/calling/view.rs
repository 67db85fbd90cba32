//! What is shown of calls, and to whom how much of it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::rules::{Mailbox, Person, Postal};
use crate::{
    associations::draft::Channel,
    meetings::{
        CallId, Cause, DocumentId, ReceiptId, ReceiptState, call_receipt, meeting_call,
        planning::rules::{Finding, Waiver},
    },
    members::MemberId,
};

/// A call to a meeting, or a message that it was changed or cancelled, with its evidence.
#[derive(Clone, Debug, Object)]
pub struct CallView {
    /// Its id.
    pub id: CallId,
    /// Which call to this meeting it is, from 1.
    pub number: i32,
    /// Why it was sent.
    pub cause: Cause,
    /// The subject.
    pub subject: String,
    /// The text, as it was sent.
    pub body: String,
    /// When it was handed over.
    pub at: DateTime<Utc>,
    /// Rules that the board had set aside then.
    pub waived: Vec<Waiver>,
    /// How far it has come, in numbers.
    pub counts: CallCounts,
    /// The evidence: a row for each recipient and channel.
    pub receipts: Vec<ReceiptView>,
}

/// Evidence of a call to one recipient by one channel.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "CallReceiptView")]
pub struct ReceiptView {
    /// Its id.
    pub id: ReceiptId,
    /// The member; null for a poster, an advert, an officer or an affiliate.
    pub member_id: Option<MemberId>,
    /// The name then; of a poster or an advert what it is.
    pub name: String,
    /// The channel.
    pub channel: Channel,
    /// Where it went: a mailbox, an address, the place of a poster. Of persons, for those who call alone.
    pub address: Option<String>,
    /// Whether it is a letter that is given by hand, since nobody knows an address.
    pub by_hand: bool,
    /// How far it has come.
    pub state: ReceiptState,
    /// When it was delivered, printed or put up.
    pub at: Option<DateTime<Utc>>,
    /// Who printed it or put it up.
    pub by_name: Option<String>,
    /// A picture of the poster.
    pub document_id: Option<DocumentId>,
    /// What the mail server said, for those who call alone.
    pub detail: Option<String>,
}

/// How far a call has come: how many receipts stand where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Object)]
pub struct CallCounts {
    /// People called by name.
    pub people: u32,
    /// People called by e-mail.
    pub email: u32,
    /// Letters by e-mail; people who share a mailbox share one.
    pub mailboxes: u32,
    /// People called by a letter by post.
    pub letter: u32,
    /// People whose address nobody knows: their letter is given by hand.
    pub by_hand: u32,
    /// To be printed, put up or published.
    pub waiting: u32,
    /// On their way.
    pub handed_over: u32,
    /// Delivered.
    pub delivered: u32,
    /// Not delivered.
    pub bounced: u32,
    /// Printed and posted.
    pub printed: u32,
    /// Put up or published.
    pub posted: u32,
}

/// What a call would do now.
#[derive(Clone, Debug, Object)]
#[oai(rename = "CallPreview")]
pub struct PreviewView {
    /// Whether it is a call or tells of a change.
    pub cause: Cause,
    /// The subject.
    pub subject: String,
    /// The text, without the greeting by name.
    pub body: String,
    /// The channels that can be chosen.
    pub possible: Vec<Channel>,
    /// The channels that count as a call.
    pub counted: Vec<Channel>,
    /// The channels that are chosen.
    pub channels: Vec<Channel>,
    /// Letters by e-mail, one a mailbox.
    pub email: Vec<Mailbox>,
    /// Letters by post, one a household, by postal code.
    pub post: Vec<Postal>,
    /// Those whom neither finds.
    pub unreachable: Vec<Person>,
    /// Those whom no channel reaches that counts.
    pub missed: Vec<Person>,
    /// How many people get a letter.
    pub people: u32,
    /// The rules that are not followed.
    pub findings: Vec<Finding>,
    /// Those of them that would void the meeting and are not set aside: with these it is refused.
    pub unmet: Vec<Finding>,
    /// The rules that the board set aside.
    pub waived: Vec<Waiver>,
}

impl CallView {
    /// The view of a row with its receipts. A damaged list of waivers is shown as empty.
    pub fn of(row: meeting_call::Model, receipts: Vec<ReceiptView>) -> Self {
        Self {
            id: row.id,
            number: row.number,
            cause: row.cause,
            subject: row.subject,
            body: row.body,
            at: row.at,
            waived: serde_json::from_str(&row.waived).unwrap_or_default(),
            counts: CallCounts::of(&receipts),
            receipts,
        }
    }

    /// The same for those who may not see where members live.
    #[must_use]
    pub fn without_addresses(self) -> Self {
        Self { receipts: self.receipts.into_iter().map(ReceiptView::without_address).collect(), ..self }
    }
}

impl ReceiptView {
    /// The view of a row as it stands, without the post office's word.
    pub fn of(row: call_receipt::Model) -> Self {
        Self {
            id: row.id,
            member_id: row.member_id,
            name: row.name,
            channel: row.channel,
            by_hand: row.channel == Channel::Letter && row.address.is_empty(),
            address: Some(row.address).filter(|address| !address.is_empty()),
            state: row.state,
            at: row.at,
            by_name: row.by_name,
            document_id: row.document_id,
            detail: None,
        }
    }

    fn without_address(self) -> Self {
        let is_personal = matches!(self.channel, Channel::Email | Channel::Letter);
        Self { address: self.address.filter(|_| !is_personal), detail: None, ..self }
    }
}

impl CallCounts {
    /// Counts receipts.
    pub fn of(receipts: &[ReceiptView]) -> Self {
        let count = |is: &dyn Fn(&ReceiptView) -> bool| number(receipts.iter().filter(|one| is(one)).count());
        let state = |state: ReceiptState| count(&|one| one.state == state);
        let channel = |channel: Channel| count(&|one| one.channel == channel);
        let personal = |one: &&ReceiptView| matches!(one.channel, Channel::Email | Channel::Letter);
        let people: BTreeSet<_> =
            receipts.iter().filter(personal).map(|one| (one.member_id, one.name.as_str())).collect();
        let mailed = receipts.iter().filter(|one| one.channel == Channel::Email);
        let mailboxes: BTreeSet<_> = mailed.filter_map(|one| one.address.as_deref()).collect();
        Self {
            people: number(people.len()),
            email: channel(Channel::Email),
            mailboxes: number(mailboxes.len()),
            letter: channel(Channel::Letter),
            by_hand: count(&|one| one.by_hand),
            waiting: state(ReceiptState::Waiting),
            handed_over: state(ReceiptState::HandedOver),
            delivered: state(ReceiptState::Delivered),
            bounced: state(ReceiptState::Bounced),
            printed: state(ReceiptState::Printed),
            posted: state(ReceiptState::Posted),
        }
    }
}

/// A count as the contract writes it.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
