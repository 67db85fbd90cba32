//! What may be said of an agenda, the whole of it at once, and of a rule that is set aside.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};

use crate::{
    kit::{Fault, FieldFault, text},
    meetings::{AgendaItemId, ItemKind, MotionId, planning::rules::Rule},
};

/// The most points that an agenda may have.
pub const MOST_POINTS: usize = 100;
/// The longest heading, in characters.
const HEADING: usize = 200;
/// The longest text of a point, in characters.
const TEXT: usize = 10_000;
/// How long a reason may be, in characters.
const WHY: std::ops::RangeInclusive<usize> = 5..=500;

/// A point of an agenda, as templates keep it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(rename = "AgendaItemDraft", deny_unknown_fields)]
pub struct ItemDraft {
    /// What it is about.
    pub kind: ItemKind,
    /// The heading, one line of 1 to 200 characters.
    pub heading: String,
    /// What the call says about it, at most 10,000 characters.
    #[oai(default)]
    #[serde(default)]
    pub text: String,
    /// The motion that it deals with.
    #[serde(default)]
    pub motion_id: Option<MotionId>,
}

/// A point of a meeting's agenda, new or one that is there.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "AgendaPointDraft", deny_unknown_fields)]
pub struct ItemDraftWithId {
    /// The point that is there; null for a new one.
    pub id: Option<AgendaItemId>,
    /// What it is about.
    pub kind: ItemKind,
    /// The heading, one line of 1 to 200 characters.
    pub heading: String,
    /// What the call says about it, at most 10,000 characters.
    #[oai(default)]
    pub text: String,
    /// The motion that it deals with.
    pub motion_id: Option<MotionId>,
}

/// A whole agenda, in order. Points that are left out are removed.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct AgendaDraft {
    /// The points, 1 to 100.
    pub items: Vec<ItemDraftWithId>,
}

/// A rule to be set aside for a meeting.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MeetingWaiverDraft", deny_unknown_fields)]
pub struct WaiverDraft {
    /// The rule, which the plan does not follow now.
    pub rule: Rule,
    /// Why, 5 to 500 characters.
    pub why: String,
}

impl ItemDraft {
    /// The point with heading and text in their normal form. `field` is where it stands in the
    /// draft: `items.3.`.
    #[must_use]
    pub fn checked(&self, field: &str, faults: &mut Vec<FieldFault>) -> Self {
        let (heading, text) = (text::one_line(&self.heading), text::lines(&self.text));
        if heading.is_empty() {
            faults.push(FieldFault::new(format!("{field}heading"), "agenda_heading_needed"));
        }
        for (name, said, most) in [("heading", &heading, HEADING), ("text", &text, TEXT)] {
            if said.chars().count() > most {
                faults.push(FieldFault::new(format!("{field}{name}"), "text_too_long").with("most", most));
            }
        }
        Self { kind: self.kind, heading, text, motion_id: self.motion_id }
    }
}

impl ItemDraftWithId {
    /// The point without its id.
    pub fn item(&self) -> ItemDraft {
        ItemDraft { kind: self.kind, heading: self.heading.clone(), text: self.text.clone(), motion_id: self.motion_id }
    }

    /// A point with that id, or a new one.
    pub fn of(id: Option<AgendaItemId>, item: ItemDraft) -> Self {
        Self { id, kind: item.kind, heading: item.heading, text: item.text, motion_id: item.motion_id }
    }
}

impl AgendaDraft {
    /// The points in their normal form.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Vec<ItemDraftWithId>, Fault> {
        let mut faults = Vec::new();
        if self.items.is_empty() || self.items.len() > MOST_POINTS {
            faults.push(FieldFault::new("items", "agenda_length").with("most", MOST_POINTS));
        }
        let mut points: Vec<ItemDraftWithId> = Vec::new();
        for (place, one) in self.items.iter().take(MOST_POINTS).enumerate() {
            if one.id.is_some_and(|id| points.iter().any(|other| other.id == Some(id))) {
                faults.push(FieldFault::new(format!("items.{place}.id"), "agenda_item_twice"));
            }
            let item = one.item().checked(&format!("items.{place}."), &mut faults);
            points.push(ItemDraftWithId::of(one.id, item));
        }
        if faults.is_empty() { Ok(points) } else { Err(Fault::fields(faults)) }
    }
}

impl WaiverDraft {
    /// The reason in its normal form.
    ///
    /// # Errors
    /// Invalid, when it is too short or too long.
    pub fn check(&self) -> Result<String, Fault> {
        let why = text::lines(&self.why);
        let length = why.chars().count();
        if length < *WHY.start() {
            return Err(Fault::field("why", "waiver_why_needed"));
        }
        if length > *WHY.end() {
            return Err(Fault::fields(vec![FieldFault::new("why", "text_too_long").with("most", WHY.end())]));
        }
        Ok(why)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(heading: &str, id: Option<u128>) -> ItemDraftWithId {
        let item = ItemDraft { kind: ItemKind::General, heading: heading.into(), text: String::new(), motion_id: None };
        ItemDraftWithId::of(id.map(|id| AgendaItemId(uuid::Uuid::from_u128(id))), item)
    }

    fn codes(items: Vec<ItemDraftWithId>) -> Vec<(String, &'static str)> {
        let fault = AgendaDraft { items }.check().unwrap_err();
        fault.fields.into_iter().map(|one| (one.field, one.code)).collect()
    }

    #[test]
    fn an_agenda_has_points_with_headings_and_an_end() {
        assert_eq!(codes(Vec::new()), [("items".to_owned(), "agenda_length")]);
        assert_eq!(codes(vec![point("x", None); 101]), [("items".to_owned(), "agenda_length")]);
        let long = "å".repeat(201);
        assert_eq!(
            codes(vec![point("Ett", Some(1)), point(" \n ", Some(1)), point(&long, None)]),
            [
                ("items.1.id".to_owned(), "agenda_item_twice"),
                ("items.1.heading".to_owned(), "agenda_heading_needed"),
                ("items.2.heading".to_owned(), "text_too_long"),
            ]
        );
        let tidy = AgendaDraft { items: vec![point("  Brygg\tan ", None)] }.check().unwrap();
        assert_eq!(tidy[0].heading, "Brygg an");
    }

    #[test]
    fn templates_read_what_they_keep() {
        let item = point("Bryggan", None).item();
        let kept = serde_json::to_string(&item).unwrap();
        assert_eq!(serde_json::from_str::<ItemDraft>(&kept).unwrap(), item);
        let short: ItemDraft = serde_json::from_str(r#"{"kind":"general","heading":"Bryggan"}"#).unwrap();
        assert_eq!(short, item);
    }

    #[test]
    fn a_reason_is_a_sentence() {
        let draft = |why: &str| WaiverDraft { rule: Rule::NoticeTooShort, why: why.into() };
        assert_eq!(draft("ja  ").check().unwrap_err().fields[0].code, "waiver_why_needed");
        assert_eq!(draft(&"x".repeat(501)).check().unwrap_err().fields[0].code, "text_too_long");
        assert_eq!(draft(" Alla vet. ").check().unwrap(), "Alla vet.");
    }
}
