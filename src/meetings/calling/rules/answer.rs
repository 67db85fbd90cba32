//! "Was the meeting duly called?": what the receipts answer, for the point of the agenda that asks.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Enum;

use super::is_for_all;
use crate::{
    associations::{association::keyed, draft::Channel},
    kit::clock::HOME_ZONE,
    meetings::{
        Cause, ReceiptState,
        calling::view::{CallView, ReceiptView},
        planning::rules::{Rule, Waiver},
    },
};

/// Whether a meeting was duly called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "CallAnswer")]
pub enum Answer {
    /// As the bylaws ask.
    Yes,
    /// Not in everything, and the board set that aside and said why.
    Waived,
    /// Not yet: something has to be sent, printed or put up, or its day is not noted.
    Waiting,
    /// It was held on another day than the one that the members were called to.
    OtherDay,
    /// No.
    No,
}

keyed!(Answer { Yes = "yes", Waived = "waived", Waiting = "waiting", OtherDay = "other_day", No = "no" });

/// How a call came to somebody; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    InTime,
    Late,
    Waiting,
    Failed,
}

/// What the receipts of the latest call answer. What is printed or put up counts from the day that
/// is noted; an e-mail from the day on which a mail server took it.
///
/// Source: the bylaws' notice and channels; a waived rule is the board's own word.
pub fn answer(calls: &[CallView], counted: &[Channel], latest: Option<NaiveDate>, waived: &[Waiver]) -> Answer {
    let Some(call) = calls.iter().rfind(|call| call.cause == Cause::Call) else {
        return Answer::No;
    };
    let is_waived = |rule: Rule| waived.iter().any(|waiver| waiver.rule == rule);
    match reached(call, counted, latest) {
        Some(Reach::InTime) if is_waived(Rule::NoticeTooShort) || is_waived(Rule::ChannelMissing) => Answer::Waived,
        Some(Reach::InTime) => Answer::Yes,
        Some(Reach::Late) if is_waived(Rule::NoticeTooShort) => Answer::Waived,
        Some(Reach::Late) => Answer::No,
        Some(Reach::Failed) | None if is_waived(Rule::ChannelMissing) => Answer::Waived,
        Some(Reach::Waiting | Reach::Failed) | None => Answer::Waiting,
    }
}

/// How everybody was reached: at once by what hangs in the village, or one by one. As long as a
/// poster is not noted as put up it is not known that it reached anybody, so that one waits for it.
fn reached(call: &CallView, counted: &[Channel], latest: Option<NaiveDate>) -> Option<Reach> {
    let counts = |receipt: &&ReceiptView| counted.contains(&receipt.channel);
    let reach = |receipt: &ReceiptView| reach(receipt, latest);
    let at_once = call.receipts.iter().filter(counts).filter(|one| is_for_all(one.channel)).map(reach).min();
    let mut people: BTreeMap<(Option<uuid::Uuid>, &str), Reach> = BTreeMap::new();
    for receipt in call.receipts.iter().filter(counts).filter(|one| !is_for_all(one.channel)) {
        let found = reach(receipt);
        let best = people.entry((receipt.member_id.map(|id| id.0), receipt.name.as_str())).or_insert(found);
        *best = (*best).min(found);
    }
    let each = people.into_values().max();
    match (at_once, each) {
        (Some(late @ (Reach::Late | Reach::Failed)), Some(each)) => Some(late.min(each)),
        (Some(_), _) => at_once,
        (None, each) => each,
    }
}

fn reach(receipt: &ReceiptView, latest: Option<NaiveDate>) -> Reach {
    match receipt.state {
        ReceiptState::Waiting | ReceiptState::HandedOver => Reach::Waiting,
        ReceiptState::Bounced => Reach::Failed,
        ReceiptState::Delivered | ReceiptState::Printed | ReceiptState::Posted => {
            let in_time = match (receipt.at, latest) {
                (Some(at), Some(latest)) => day_of(&at) <= latest,
                _ => true,
            };
            if in_time { Reach::InTime } else { Reach::Late }
        }
    }
}

/// The day in Sweden.
pub fn day_of(at: &DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&HOME_ZONE).date_naive()
}
