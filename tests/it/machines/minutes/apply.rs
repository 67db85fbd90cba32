//! What a step that is done changes, and what the database must say of the minutes afterwards.

use serde_json::Value;

use super::{
    Act, SIGNERS, Words,
    model::{ASKED, Model, Paragraph, Phase, asked_as},
};
use crate::machines::world::{PEOPLE, Who, text};

/// What the minutes take in from each point of these meetings.
pub const NOTES: &str = "Punkten gicks igenom.";

impl Model {
    /// Does a step that was done; ids of what was made are in the answer.
    pub fn apply(&mut self, who: Who, act: &Act, answer: &Value) {
        match act {
            Act::Close => self.closed = true,
            Act::Begin => {
                (self.phase, self.version) = (Phase::Draft, 1);
                self.paragraphs = (0..self.agenda.len()).map(|item| self.grown(item)).collect();
                self.learn_ids(answer);
            }
            Act::Write { place, words, .. } => self.write(*place, *words),
            Act::Rewrite { turned, dropped, added, .. } => {
                self.rewrite(*turned, *dropped, *added);
                self.learn_ids(answer);
            }
            Act::Renew => {
                self.renew();
                self.learn_ids(answer);
            }
            Act::Comment => self.comments.push((text(&answer["id"]), who)),
            Act::Uncomment { comment } => {
                let place = self.comment(*comment).unwrap();
                self.comments.remove(place);
            }
            Act::Lock { .. } => {
                self.phase = Phase::Locked;
                self.version += 1;
            }
            Act::Adjust { of, .. } => self.confirm(asked_as(who).unwrap(), *of),
            Act::Sign { signer, of } => self.confirm(*signer, *of),
            Act::Correct { .. } => self.addenda.push((text(&answer["content_hash"]), text(&answer["id"]))),
            Act::Read | Act::Attack { .. } => {}
        }
    }

    fn grown(&self, item: usize) -> Paragraph {
        Paragraph {
            id: String::new(),
            item: Some(item),
            heading: self.agenda[item].clone(),
            text: NOTES.to_owned(),
            decision: String::new(),
            version: 1,
        }
    }

    /// Each paragraph has the id that the answer gives it.
    fn learn_ids(&mut self, answer: &Value) {
        let shown = answer["paragraphs"].as_array().unwrap();
        assert_eq!(shown.len(), self.paragraphs.len(), "{answer}");
        for (paragraph, shown) in self.paragraphs.iter_mut().zip(shown) {
            let id = text(&shown["id"]);
            assert!(paragraph.id.is_empty() || paragraph.id == id, "{answer}");
            paragraph.id = id;
        }
    }

    fn write(&mut self, place: usize, words: Words) {
        let place = place % self.paragraphs.len();
        let before = self.paragraphs[place].clone();
        let after = Paragraph { id: before.id.clone(), item: before.item, version: before.version, ..of(words) };
        if after != before {
            self.paragraphs[place] = Paragraph { version: before.version + 1, ..after };
            self.version += 1;
        }
    }

    /// The paragraphs turned round, without one, with a new one last.
    pub fn rewritten(&self, turned: usize, dropped: Option<usize>, added: Option<Words>) -> Vec<Paragraph> {
        let mut paragraphs = self.paragraphs.clone();
        if let Some(place) = dropped.and_then(|number| number.checked_rem(paragraphs.len())) {
            paragraphs.remove(place);
        }
        if let Some(turned) = turned.checked_rem(paragraphs.len()) {
            paragraphs.rotate_left(turned);
        }
        paragraphs.extend(added.map(of));
        paragraphs
    }

    fn rewrite(&mut self, turned: usize, dropped: Option<usize>, added: Option<Words>) {
        self.paragraphs = self.rewritten(turned, dropped, added);
        self.version += 1;
    }

    /// Points without a paragraph get one, and what is empty is filled in; what is written stays.
    fn renew(&mut self) {
        let before = self.paragraphs.clone();
        for item in 0..self.agenda.len() {
            let grown = self.grown(item);
            match self.paragraphs.iter_mut().find(|one| one.item == Some(item)) {
                None => self.paragraphs.push(grown),
                Some(old) if old.text.is_empty() && old.decision.is_empty() => {
                    old.text = grown.text;
                    old.version += 1;
                }
                Some(_) => {}
            }
        }
        self.version += i64::from(self.paragraphs != before);
    }

    /// The minutes are adjusted by the last of those who are asked, and by nothing else.
    fn confirm(&mut self, signer: usize, of: super::Of) {
        self.confirmed.push((signer, self.addendum(of)));
        if self.phase == Phase::Locked && self.confirmations(None) == ASKED {
            self.phase = Phase::Adjusted;
            self.version += 1;
        }
    }

    /// What the database must say, a line each, sorted.
    pub fn facts(&self) -> Vec<String> {
        let mut facts = vec![format!("meeting|{}", if self.closed { "closed" } else { "open" })];
        facts.extend(self.state());
        for (place, one) in (1_usize..).zip(&self.paragraphs) {
            let words = format!("{}|{}|{}", one.heading, one.text, one.decision);
            facts.push(format!("paragraph|{place}|{words}|{}", one.version));
        }
        facts.extend((1..=self.addenda.len()).map(|number| format!("addendum|{number}|Rätt år är 2026.")));
        facts.extend(self.confirmed.iter().map(|(signer, of)| {
            let (role, name) = SIGNERS[*signer];
            format!("adjustment|{}|{role}|{name}|over its hash", of.map_or(0, |place| place + 1))
        }));
        let names = self.comments.iter().filter_map(|(_, who)| who.person());
        facts.extend(names.map(|person| format!("comment|{}", PEOPLE[person])));
        facts.sort();
        facts
    }

    fn state(&self) -> Vec<String> {
        let state = match self.phase {
            Phase::Unbegun => return Vec::new(),
            Phase::Draft => "draft|-",
            Phase::Locked => "locked|-",
            Phase::Adjusted => "adjusted|adjusted",
        };
        let Some(locked) = &self.locked else {
            return vec![format!("minutes|{state}|{}|-|-", self.version)];
        };
        let minutes = format!("minutes|{state}|{}|{}|{}", self.version, locked.first, locked.hash);
        vec![minutes, format!("content|{}", locked.content)]
    }
}

/// A new paragraph of these words.
fn of(words: Words) -> Paragraph {
    Paragraph {
        id: String::new(),
        item: None,
        heading: words.heading.to_owned(),
        text: words.text.to_owned(),
        decision: words.decision.to_owned(),
        version: 1,
    }
}
