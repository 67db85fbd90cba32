//! What a call says: as a letter, on a poster, in a newspaper. It speaks the association's own
//! language and calls its organs what the bylaws call them.

use chrono::NaiveDate;

use crate::{
    associations::{association, draft::BylawsDraft},
    calendar::wording,
    kit::{Words, text},
    meetings::{Cause, ItemState, Kind, agenda_item, meeting, motion, planning::rules, planning::view::DocumentView},
};

/// All that a call is made of.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Speaks the association's language.
    pub words: Words,
    /// Whose meeting it is.
    pub association: association::Model,
    /// What its bylaws say.
    pub bylaws: BylawsDraft,
    /// The points of the agenda, in order.
    pub items: Vec<agenda_item::Model>,
    /// The motions that they deal with.
    pub motions: Vec<motion::Model>,
    /// The documents that go with it.
    pub documents: Vec<DocumentView>,
    /// The meeting's page.
    pub url: String,
    /// The day on which it is said.
    pub today: NaiveDate,
}

/// When and where, line by line: the block that a change is known by.
pub fn facts(words: Words, row: &meeting::Model) -> String {
    let mut lines = vec![words.with("call-letter-when", "when", words.moment(&row.starts))];
    if let Some(place) = &row.place {
        lines.push(words.with("call-letter-where", "place", place.as_str()));
    }
    if let Some(url) = &row.remote_url {
        lines.push(words.with("call-letter-remote", "url", url.as_str()));
    }
    lines.join("\n")
}

/// Whether a text that was sent says when and where as it is now.
pub fn tells(body: &str, facts: &str) -> bool {
    body.split("\n\n").any(|part| part == facts)
}

impl Matter {
    /// The subject, unless the board has its own.
    pub fn subject(&self, row: &meeting::Model, cause: Cause) -> String {
        let key = match cause {
            Cause::Call => "call-subject-call",
            Cause::Change => "call-subject-change",
            Cause::Cancellation => "call-subject-cancellation",
            Cause::Adjournment => "call-subject-adjournment",
        };
        self.words.with2(key, ("title", row.title.as_str()), ("when", self.words.moment(&row.starts)))
    }

    /// The text without the greeting by name, which differs from letter to letter. Blocks are parted
    /// by an empty line.
    pub fn body(&self, row: &meeting::Model, cause: Cause, message: Option<&str>) -> String {
        let mut parts: Vec<String> = message.map(str::to_owned).into_iter().collect();
        parts.push(self.opening(row, cause));
        parts.push(facts(self.words, row));
        if cause == Cause::Call {
            parts.extend(self.agenda());
            parts.extend(self.documents());
            parts.extend(self.deadline(row));
        }
        if cause == Cause::Adjournment {
            parts.extend(self.remaining());
        }
        parts.push(format!("{}\n{}", self.words.t("call-letter-page"), self.url));
        let (association, board) = (self.association.name.as_str(), self.bylaws.board_name.as_str());
        parts.push(self.words.with2("call-letter-regards", ("association", association), ("board", board)));
        parts.join("\n\n")
    }

    fn opening(&self, row: &meeting::Model, cause: Cause) -> String {
        let (title, association) = (row.title.as_str(), self.association.name.as_str());
        let key = match cause {
            Cause::Call => "call-letter-opening-call",
            Cause::Change => "call-letter-opening-change",
            Cause::Cancellation => "call-letter-opening-cancellation",
            Cause::Adjournment => "call-letter-opening-adjournment",
        };
        let opening = self.words.with2(key, ("title", title), ("association", association));
        let meeting = self.bylaws.meeting_name.as_str();
        if cause == Cause::Call && row.kind == Kind::Annual && !names(title, meeting) {
            let what = self.words.with("call-letter-annual", "meeting", meeting);
            return format!("{opening} {what}");
        }
        opening
    }

    /// The points, line by line, and then what is said about them, a block each.
    fn agenda(&self) -> Vec<String> {
        if self.items.is_empty() {
            return Vec::new();
        }
        let mut lines = vec![self.words.t("call-letter-agenda")];
        lines.extend(self.headings());
        let mut parts = vec![lines.join("\n")];
        parts.extend(self.items.iter().filter_map(|item| self.point(item)));
        parts
    }

    /// The points that a meeting has not dealt with when it is adjourned; the one that is open among them.
    fn remaining(&self) -> Option<String> {
        let left = self.items.iter().filter(|item| is_left(item));
        let mut lines = vec![self.words.t("call-letter-remaining")];
        lines.extend(left.map(numbered));
        (lines.len() > 1).then(|| lines.join("\n"))
    }

    /// The same with the points alone that are left.
    #[must_use]
    pub fn of_the_rest(mut self) -> Self {
        self.items.retain(is_left);
        self
    }

    /// "1. Mötets öppnande".
    pub fn headings(&self) -> Vec<String> {
        self.items.iter().map(numbered).collect()
    }

    /// A point with its text, and its motion with the board's opinion; none when there is no more
    /// than a heading.
    fn point(&self, item: &agenda_item::Model) -> Option<String> {
        let mut lines = vec![numbered(item)];
        if !item.text.is_empty() {
            lines.push(item.text.clone());
        }
        if let Some(motion) = self.motions.iter().find(|motion| Some(motion.id) == item.motion_id) {
            lines.push(self.words.with("call-letter-proposer", "name", motion.proposer.as_str()));
            lines.push(motion.text.clone());
            if !motion.opinion.is_empty() {
                let (board, opinion) = (self.bylaws.board_name.as_str(), motion.opinion.as_str());
                lines.push(self.words.with2("call-letter-opinion", ("board", board), ("opinion", opinion)));
            }
        }
        (lines.len() > 1).then(|| lines.join("\n"))
    }

    fn documents(&self) -> Option<String> {
        if self.documents.is_empty() {
            return None;
        }
        let titles: Vec<&str> = self.documents.iter().map(|one| one.title.as_str()).collect();
        Some(self.words.with("call-letter-documents", "titles", titles.join(", ")))
    }

    /// Until when motions are taken, as long as that is to come.
    fn deadline(&self, row: &meeting::Model) -> Option<String> {
        let last = rules::demands(&self.bylaws, row.kind, row.starts.date()).motion_deadline?;
        (last >= self.today).then(|| self.words.with("call-letter-motions", "day", self.words.long_date(&last)))
    }

    /// The greeting that stands first in a letter.
    pub fn hello(&self, names: &[String]) -> String {
        self.words.with("call-letter-hello", "names", wording::list(self.words, names))
    }

    /// A few lines for a newspaper.
    pub fn advert(&self, row: &meeting::Model) -> String {
        let (title, association) = (row.title.as_str(), self.association.name.as_str());
        let calls = if row.adjourned_to.is_some() { "call-advert-goes-on" } else { "call-advert-calls" };
        let headings: Vec<&str> = self.items.iter().map(|item| item.heading.as_str()).collect();
        let mut lines = vec![
            association.to_owned(),
            self.words.with2(calls, ("title", title), ("association", association)),
            facts(self.words, row),
        ];
        if !headings.is_empty() {
            lines.push(self.words.with("call-advert-agenda", "points", headings.join(", ")));
        }
        lines.push(self.words.with("call-advert-more", "url", self.url.as_str()));
        lines.push(self.words.t("call-advert-welcome"));
        lines.join("\n") + "\n"
    }
}

/// Whether a title says already what the meeting is called: "Årsmöte 2027".
fn names(title: &str, meeting: &str) -> bool {
    text::fold(title).contains(&text::fold(meeting))
}

fn numbered(item: &agenda_item::Model) -> String {
    format!("{}. {}", item.number, item.heading)
}

fn is_left(item: &agenda_item::Model) -> bool {
    matches!(item.state, ItemState::Waiting | ItemState::Open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_title_says_is_not_said_again() {
        assert!(names("Årsmöte 2027", "årsmöte") && names("Byastämma med kaffe", "byastämma"));
        assert!(!names("Vårens stora möte", "årsmöte"));
    }

    #[test]
    fn a_change_is_known_by_the_block_that_differs() {
        let body = "Hej!\n\nNär: lördag 28 mars 2026 kl. 18.00\nVar: Bygdegården\n\nVälkommen!";
        assert!(tells(body, "När: lördag 28 mars 2026 kl. 18.00\nVar: Bygdegården"));
        assert!(!tells(body, "När: lördag 28 mars 2026 kl. 18.00"));
        assert!(!tells(body, "När: lördag 28 mars 2026 kl. 19.00\nVar: Bygdegården"));
    }
}
