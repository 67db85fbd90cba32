//! Whom a call reaches by which channel, and whom it does not.
//!
//! Source: the bylaws say which channels count. A member who shares a mailbox is called by a letter
//! that names both; a household at one address gets one envelope.

mod answer;
mod envelope;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use poem_openapi::Object;

use crate::{
    associations::draft::Channel,
    kit::{Fault, FieldFault, text},
    meetings::{
        Kind,
        planning::rules::{Finding, Rule},
    },
    members::MemberId,
};

pub use answer::{Answer, answer};
pub use envelope::{on_one_line, told};

/// Where a letter by post goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// Street and number, or a box.
    pub street: String,
    /// Four or five digits.
    pub postal_code: String,
    /// Post town.
    pub city: String,
}

/// Somebody to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The member; none for an officer or an affiliate.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
    /// A mailbox in lower case.
    pub email: Option<String>,
    /// A full address.
    pub home: Option<Home>,
    /// Those of one household at one address share an envelope.
    pub household: String,
}

/// Somebody by name.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "CallPerson")]
pub struct Person {
    /// The member; null for an officer or an affiliate.
    pub member_id: Option<MemberId>,
    /// The name.
    pub name: String,
}

/// One letter by e-mail.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "CallMailbox")]
pub struct Mailbox {
    /// The mailbox.
    pub address: String,
    /// Those whom it calls.
    pub people: Vec<Person>,
}

/// One letter by post.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "CallEnvelope")]
pub struct Postal {
    /// Those whom it calls.
    pub people: Vec<Person>,
    /// Street and number, or a box.
    pub street: String,
    /// Four or five digits.
    pub postal_code: String,
    /// Post town.
    pub city: String,
}

/// What a call does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Letters by e-mail.
    pub email: Vec<Mailbox>,
    /// Letters by post, by postal code and name.
    pub post: Vec<Postal>,
    /// Those whom neither finds.
    pub unreachable: Vec<Person>,
    /// Whether letters are sent by post at all: then what finds nobody's address is given by hand.
    pub letter: bool,
    /// Whether a poster is put up.
    pub poster: bool,
    /// Whether an advert is printed.
    pub advert: bool,
    /// Whether it is published on the website.
    pub website: bool,
}

impl Recipient {
    fn person(&self) -> Person {
        Person { member_id: self.member_id, name: self.name.clone() }
    }
}

impl Mailbox {
    /// The names, in order.
    pub fn names(&self) -> Vec<String> {
        names(&self.people)
    }
}

impl Postal {
    /// The names, in order.
    pub fn names(&self) -> Vec<String> {
        names(&self.people)
    }
}

impl Plan {
    /// How many people get a letter by e-mail.
    pub fn mailed(&self) -> usize {
        self.email.iter().map(|mailbox| mailbox.people.len()).sum()
    }

    /// Whether it reaches nobody by any channel.
    pub fn is_empty(&self) -> bool {
        self.email.is_empty() && self.post.is_empty() && self.unreachable.is_empty() && self.for_all().is_empty()
    }

    /// How many people get a letter by post.
    pub fn posted(&self) -> usize {
        self.post.iter().map(|postal| postal.people.len()).sum()
    }

    /// What is put up, printed or published once for all.
    pub fn for_all(&self) -> Vec<Channel> {
        [(Channel::Poster, self.poster), (Channel::Advert, self.advert), (Channel::Website, self.website)]
            .into_iter()
            .filter_map(|(channel, is_chosen)| is_chosen.then_some(channel))
            .collect()
    }
}

fn names(people: &[Person]) -> Vec<String> {
    people.iter().map(|person| person.name.clone()).collect()
}

/// Whether a channel reaches everybody at once, and nobody by name.
pub fn is_for_all(channel: Channel) -> bool {
    matches!(channel, Channel::Poster | Channel::Advert | Channel::Website)
}

/// The channels that count as a call: the bylaws' word for members, e-mail where the board meets.
pub fn counted(kind: Kind, bylaws: &[Channel]) -> Vec<Channel> {
    if kind.is_general() { bylaws.to_vec() } else { vec![Channel::Email] }
}

/// The channels that can be chosen.
pub fn possible(kind: Kind) -> &'static [Channel] {
    if kind.is_general() { Channel::ALL } else { &[Channel::Email] }
}

/// Who gets what by the chosen channels. A letter by post goes to those whom no e-mail that counts
/// reaches.
pub fn plan(recipients: &[Recipient], chosen: &[Channel], counted: &[Channel]) -> Plan {
    let is_chosen = |channel: Channel| chosen.contains(&channel);
    let mut plan = Plan {
        letter: is_chosen(Channel::Letter),
        poster: is_chosen(Channel::Poster),
        advert: is_chosen(Channel::Advert),
        website: is_chosen(Channel::Website),
        ..Plan::default()
    };
    let mut mailboxes: HashMap<String, usize> = HashMap::new();
    let mut doors: HashMap<String, usize> = HashMap::new();
    for one in recipients {
        let mailbox = one.email.as_ref().filter(|_| is_chosen(Channel::Email));
        if let Some(address) = mailbox {
            let next = plan.email.len();
            let place = *mailboxes.entry(address.clone()).or_insert(next);
            if place == next {
                plan.email.push(Mailbox { address: address.clone(), people: Vec::new() });
            }
            if let Some(mailbox) = plan.email.get_mut(place) {
                mailbox.people.push(one.person());
            }
        }
        let is_called = mailbox.is_some() && counted.contains(&Channel::Email);
        match &one.home {
            Some(home) if plan.letter && !is_called => put(&mut plan.post, &mut doors, one, home),
            _ if mailbox.is_none() => plan.unreachable.push(one.person()),
            _ => {}
        }
    }
    by_postal_code(&mut plan.post);
    plan
}

/// Into the envelope of their household, or a new one.
fn put(post: &mut Vec<Postal>, doors: &mut HashMap<String, usize>, one: &Recipient, home: &Home) {
    let door = [&text::fold(&home.street), &home.postal_code, &text::fold(&home.city), &one.household];
    let next = post.len();
    let place = *doors.entry(door.map(String::as_str).join("\n")).or_insert(next);
    if place == next {
        let Home { street, postal_code, city } = home.clone();
        post.push(Postal { people: Vec::new(), street, postal_code, city });
    }
    if let Some(postal) = post.get_mut(place) {
        postal.people.push(one.person());
    }
}

/// As a postman sorts them: by postal code, then by the first name on the envelope.
fn by_postal_code(post: &mut [Postal]) {
    post.sort_by_cached_key(|postal| {
        let name = postal.people.first().map(|person| text::sort_key(&person.name)).unwrap_or_default();
        (postal.postal_code.clone(), name)
    });
}

/// The channels of the bylaws that lead to somebody: what is chosen unless the board says otherwise.
pub fn usual(recipients: &[Recipient], counted: &[Channel]) -> Vec<Channel> {
    let all = plan(recipients, counted, counted);
    let leads = |channel: &Channel| match channel {
        Channel::Email => !all.email.is_empty(),
        Channel::Letter => !all.post.is_empty() || !all.unreachable.is_empty(),
        Channel::Poster | Channel::Advert | Channel::Website => true,
    };
    let usual: Vec<Channel> = counted.iter().copied().filter(leads).collect();
    if usual.is_empty() { counted.to_vec() } else { usual }
}

/// Those whom no chosen channel reaches that counts. A poster, advert or website reaches everybody,
/// where the bylaws let it count.
pub fn missed(recipients: &[Recipient], chosen: &[Channel], counted: &[Channel]) -> Vec<Person> {
    let counts = |channel: Channel| chosen.contains(&channel) && counted.contains(&channel);
    if Channel::ALL.iter().any(|channel| is_for_all(*channel) && counts(*channel)) {
        return Vec::new();
    }
    let is_missed = |one: &&Recipient| {
        let by_mail = counts(Channel::Email) && one.email.is_some();
        let by_post = counts(Channel::Letter) && one.home.is_some();
        !by_mail && !by_post
    };
    recipients.iter().filter(is_missed).map(Recipient::person).collect()
}

/// Refuses a call that would void the meeting, with every rule that is not followed.
///
/// # Errors
/// Conflict `call_would_void`; its fields are named by the rules.
pub fn refuse(unmet: &[Finding]) -> Result<(), Fault> {
    if unmet.is_empty() {
        return Ok(());
    }
    let fields = unmet.iter().map(|finding| {
        let fault = FieldFault::new(finding.rule.key(), code(finding.rule));
        match finding.day {
            Some(day) => fault.with("day", day),
            None => fault,
        }
    });
    Err(Fault { fields: fields.collect(), ..Fault::conflict("call_would_void") })
}

/// The stable code of a rule that a call would break.
pub fn code(rule: Rule) -> &'static str {
    match rule {
        Rule::NoticeTooShort => "call_notice_too_short",
        Rule::AnnualTooLate => "call_annual_too_late",
        Rule::ChannelMissing => "call_channel_missing",
        Rule::PointsMissing => "call_points_missing",
        Rule::BylawChangeNotNamed => "call_bylaw_change_not_named",
        Rule::MotionLate => "call_motion_late",
        Rule::InThePast => "call_in_the_past",
    }
}
