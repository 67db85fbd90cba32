//! Addresses on one line, as receipts keep them for ever, and back again; and whom earlier calls
//! reached, so that a change reaches the same.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Home, Mailbox, Person, Plan, Postal, by_postal_code};
use crate::{associations::draft::Channel, kit::text, meetings::call_receipt};

/// "Byavägen 1, 961 77 Gunnarsbyn".
pub fn on_one_line(postal: &Postal) -> String {
    format!("{}, {} {}", postal.street, text::postal_code(&postal.postal_code), postal.city)
}

/// The address that was written on one line.
pub fn home_of(line: &str) -> Option<Home> {
    let (street, rest) = line.rsplit_once(", ")?;
    let city = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let code = rest.strip_suffix(city)?;
    let postal_code: String = code.chars().filter(char::is_ascii_digit).collect();
    (!postal_code.is_empty()).then(|| Home { street: street.to_owned(), postal_code, city: city.to_owned() })
}

/// All who were called, by the channels that they were called by: each mailbox and envelope once.
pub fn told(receipts: &[call_receipt::Model]) -> Plan {
    let used = |channel: Channel| receipts.iter().any(|receipt| receipt.channel == channel);
    let mut plan = Plan {
        letter: used(Channel::Letter),
        poster: used(Channel::Poster),
        advert: used(Channel::Advert),
        website: used(Channel::Website),
        ..Plan::default()
    };
    let mut envelopes: HashMap<(Option<Uuid>, String), usize> = HashMap::new();
    for receipt in receipts {
        let person = Person { member_id: receipt.member_id, name: receipt.name.clone() };
        match receipt.channel {
            Channel::Email => mail(&mut plan.email, &receipt.address, person),
            Channel::Letter => match home_of(&receipt.address) {
                Some(home) => {
                    let next = plan.post.len();
                    let key = (receipt.letter_id, receipt.address.clone());
                    let place = *envelopes.entry(key).or_insert(next);
                    post(&mut plan.post, place, &home, person);
                }
                None => add(&mut plan.unreachable, person),
            },
            Channel::Poster | Channel::Advert | Channel::Website => {}
        }
    }
    without_repeats(&mut plan.post);
    by_postal_code(&mut plan.post);
    plan
}

fn mail(email: &mut Vec<Mailbox>, address: &str, person: Person) {
    match email.iter_mut().find(|mailbox| mailbox.address == address) {
        Some(mailbox) => add(&mut mailbox.people, person),
        None => email.push(Mailbox { address: address.to_owned(), people: vec![person] }),
    }
}

fn post(post: &mut Vec<Postal>, place: usize, home: &Home, person: Person) {
    match post.get_mut(place) {
        Some(postal) => add(&mut postal.people, person),
        None => {
            let Home { street, postal_code, city } = home.clone();
            post.push(Postal { people: vec![person], street, postal_code, city });
        }
    }
}

fn add(people: &mut Vec<Person>, person: Person) {
    if !people.contains(&person) {
        people.push(person);
    }
}

/// Who got an envelope at each of two calls gets one more, not two.
fn without_repeats(post: &mut Vec<Postal>) {
    let mut seen: Vec<Postal> = Vec::new();
    post.retain(|postal| {
        let is_new = !seen.contains(postal);
        if is_new {
            seen.push(postal.clone());
        }
        is_new
    });
}
