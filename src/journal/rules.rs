//! How a line is hashed.

use sha2::{Digest, Sha256};

use super::entry::Model;
use crate::kit::secret::hex;

/// SHA-256 over every field of the line, each preceded by its length, so that no two lines share bytes.
pub fn hash(line: &Model) -> String {
    let mut digest = Sha256::new();
    let actor = line.actor.map(|id| id.to_string()).unwrap_or_default();
    let subject = line.subject.map(|id| id.to_string()).unwrap_or_default();
    let fields = [
        line.id.to_string(),
        line.chain.to_string(),
        line.number.to_string(),
        line.at.timestamp_micros().to_string(),
        actor,
        line.verb.clone(),
        subject,
        line.detail.clone(),
        line.previous.clone(),
    ];
    for field in fields {
        digest.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(field.as_bytes());
    }
    hex(&digest.finalize())
}

/// The first number at which the chain is broken, if it is. `lines` are in order of number.
pub fn broken_at(lines: &[Model]) -> Option<i64> {
    let mut previous = String::new();
    for (place, line) in (1..).zip(lines) {
        if line.number != place || line.previous != previous || hash(line) != line.hash {
            return Some(place);
        }
        previous.clone_from(&line.hash);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn chain(length: i64) -> Vec<Model> {
        let mut lines: Vec<Model> = Vec::new();
        for number in 1..=length {
            let previous = lines.last().map(|line| line.hash.clone()).unwrap_or_default();
            let mut line = Model {
                id: Uuid::from_u128(u128::try_from(number).unwrap()),
                chain: Uuid::nil(),
                number,
                at: chrono::DateTime::UNIX_EPOCH,
                actor: None,
                verb: "test.done".into(),
                subject: None,
                detail: "{}".into(),
                previous,
                hash: String::new(),
            };
            line.hash = hash(&line);
            lines.push(line);
        }
        lines
    }

    #[test]
    fn a_sound_chain_is_sound() {
        assert_eq!(broken_at(&chain(5)), None);
        assert_eq!(broken_at(&[]), None);
    }

    #[test]
    fn an_edit_a_deletion_a_swap_and_an_insertion_are_found() {
        let mut edited = chain(5);
        edited[2].detail = "{\"more\":1}".into();
        assert_eq!(broken_at(&edited), Some(3));
        let mut deleted = chain(5);
        deleted.remove(1);
        assert_eq!(broken_at(&deleted), Some(2));
        let mut swapped = chain(5);
        swapped.swap(0, 1);
        assert_eq!(broken_at(&swapped), Some(1));
        let mut inserted = chain(5);
        let copy = inserted[4].clone();
        inserted.insert(4, copy);
        assert_eq!(broken_at(&inserted), Some(6));
    }
}
