//! What a person may say about motions, tasks and templates: as JSON or as a form, checked the same way.

use chrono::{Datelike, NaiveDate};
use poem_openapi::Object;

use crate::{
    kit::{Fault, FieldFault, form::Fields, text},
    meetings::{
        Kind, MeetingId,
        planning::draft::{ItemDraft, MOST_POINTS},
    },
};

/// The most characters of a title, a name or a task.
const LINE: usize = 200;
/// The most characters of a motion or of the board's opinion.
const TEXT: usize = 10_000;

/// A motion, as it is sent in.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct MotionDraft {
    /// The title, one line of 1 to 200 characters.
    pub title: String,
    /// What it asks and why, 1 to 10,000 characters.
    pub text: String,
    /// Who proposes it, when the board enters it for somebody; else whoever sends it in.
    pub proposer: Option<String>,
    /// The meeting that shall deal with it; the next annual meeting when left out.
    pub meeting_id: Option<MeetingId>,
}

/// A motion, as the board prepares it.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MotionChange {
    /// The title, one line of 1 to 200 characters.
    pub title: String,
    /// What it asks and why, 1 to 10,000 characters.
    pub text: String,
    /// What the board thinks of it, at most 10,000 characters.
    #[oai(default)]
    pub opinion: String,
    /// The meeting that shall deal with it.
    pub meeting_id: Option<MeetingId>,
}

/// A motion's texts in their normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MotionText {
    /// The title.
    pub title: String,
    /// What it asks.
    pub text: String,
    /// Who proposes it.
    pub proposer: Option<String>,
    /// What the board thinks of it.
    pub opinion: String,
}

/// A task as it shall be.
#[derive(Clone, Debug, Object)]
#[oai(rename = "TaskChange", deny_unknown_fields)]
pub struct TaskDraft {
    /// What, one line of 1 to 200 characters.
    pub what: String,
    /// Who, at most 200 characters; may be empty.
    #[oai(default)]
    pub who: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// Whether it is done.
    #[oai(default)]
    pub done: bool,
}

/// An own agenda.
#[derive(Clone, Debug, Object)]
#[oai(rename = "AgendaTemplateDraft", deny_unknown_fields)]
pub struct TemplateDraft {
    /// Its name, one line of 1 to 200 characters.
    pub name: String,
    /// The kind of meeting it is for.
    pub kind: Kind,
    /// The points, 1 to 100.
    pub items: Vec<ItemDraft>,
}

/// One clean line that must be there.
fn needed(field: &str, said: &str, code: &'static str, faults: &mut Vec<FieldFault>) -> String {
    let line = text::one_line(said);
    if line.is_empty() {
        faults.push(FieldFault::new(field, code));
    }
    within(field, &line, LINE, faults);
    line
}

fn within(field: &str, said: &str, most: usize, faults: &mut Vec<FieldFault>) {
    if said.chars().count() > most {
        faults.push(FieldFault::new(field, "text_too_long").with("most", most));
    }
}

fn done<T>(checked: T, faults: Vec<FieldFault>) -> Result<T, Fault> {
    if faults.is_empty() { Ok(checked) } else { Err(Fault::fields(faults)) }
}

fn motion(title: &str, said: &str, proposer: Option<&str>, opinion: &str) -> Result<MotionText, Fault> {
    let mut faults = Vec::new();
    let title = needed("title", title, "motion_title_needed", &mut faults);
    let (body, opinion) = (text::lines(said), text::lines(opinion));
    if body.is_empty() {
        faults.push(FieldFault::new("text", "motion_text_needed"));
    }
    within("text", &body, TEXT, &mut faults);
    within("opinion", &opinion, TEXT, &mut faults);
    let proposer = proposer.map(text::one_line).filter(|name| !name.is_empty());
    within("proposer", proposer.as_deref().unwrap_or_default(), LINE, &mut faults);
    done(MotionText { title, text: body, proposer, opinion }, faults)
}

impl MotionDraft {
    /// The texts in their normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<MotionText, Fault> {
        motion(&self.title, &self.text, self.proposer.as_deref(), "")
    }

    /// From a form.
    pub fn from_fields(fields: &Fields) -> Self {
        Self {
            title: fields.text("title").to_owned(),
            text: fields.text("text").to_owned(),
            proposer: fields.filled("proposer"),
            meeting_id: None,
        }
    }
}

impl MotionChange {
    /// The texts in their normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<MotionText, Fault> {
        motion(&self.title, &self.text, None, &self.opinion)
    }

    /// From a form.
    ///
    /// # Errors
    /// Invalid, when the meeting is none.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let meeting = fields.filled("meeting_id").map(|id| id.parse::<MeetingId>()).transpose();
        Ok(Self {
            title: fields.text("title").to_owned(),
            text: fields.text("text").to_owned(),
            opinion: fields.text("opinion").to_owned(),
            meeting_id: meeting.map_err(|_| Fault::field("meeting_id", "motion_meeting_unknown"))?,
        })
    }
}

impl TaskDraft {
    /// The task in its normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let what = needed("what", &self.what, "task_what_needed", &mut faults);
        let who = text::one_line(&self.who);
        within("who", &who, LINE, &mut faults);
        if self.due.is_some_and(|due| !(1900..=2200).contains(&due.year())) {
            faults.push(FieldFault::new("due", "date_out_of_range"));
        }
        done(Self { what, who, due: self.due, done: self.done }, faults)
    }

    /// From a form.
    ///
    /// # Errors
    /// Invalid, when the day cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let draft = Self {
            what: fields.text("what").to_owned(),
            who: fields.text("who").to_owned(),
            due: fields.date("due", &mut faults),
            done: fields.ticked("done"),
        };
        done(draft, faults)
    }
}

impl TemplateDraft {
    /// The template in its normal form. A motion belongs to one meeting and never to a template.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let name = needed("name", &self.name, "template_name_needed", &mut faults);
        if self.items.is_empty() || self.items.len() > MOST_POINTS {
            faults.push(FieldFault::new("items", "template_length").with("most", MOST_POINTS));
        }
        let mut items = Vec::new();
        for (place, item) in self.items.iter().take(MOST_POINTS).enumerate() {
            let checked = item.checked(&format!("items.{place}."), &mut faults);
            items.push(ItemDraft { motion_id: None, ..checked });
        }
        done(Self { name, kind: self.kind, items }, faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(fault: Fault) -> Vec<(String, &'static str)> {
        fault.fields.into_iter().map(|one| (one.field, one.code)).collect()
    }

    #[test]
    fn a_motion_says_something() {
        let empty = MotionDraft { title: " \n ".to_owned(), ..MotionDraft::default() };
        assert_eq!(
            codes(empty.check().unwrap_err()),
            [("title".to_owned(), "motion_title_needed"), ("text".to_owned(), "motion_text_needed")]
        );
        let long = MotionDraft { title: "å".repeat(201), text: "x".repeat(10_001), ..MotionDraft::default() };
        assert_eq!(codes(long.check().unwrap_err()).len(), 2);
    }

    #[test]
    fn a_task_is_a_line_with_a_day_of_our_time() {
        let task = |what: &str, due: &str| TaskDraft {
            what: what.to_owned(),
            who: String::new(),
            due: due.parse().ok(),
            done: false,
        };
        assert_eq!(task("Ta in\nanbud", "2026-05-01").check().unwrap().what, "Ta in anbud");
        assert_eq!(codes(task("", "1066-10-14").check().unwrap_err()).len(), 2);
    }
}
