//! The usual agendas, one for each kind of meeting, as data. Headings and texts are in the room's
//! texts, in the association's own language.
//!
//! Source of the annual meeting's 23 points and of their order: good custom, as most bylaws have it.

use fluent::FluentArgs;

use super::draft::ItemDraft;
use crate::{
    associations::{association, draft::BylawsDraft, rules::spoken_organisation_number},
    kit::{Language, Words},
    meetings::{ItemKind, Kind, MotionId, motion},
};

/// A point of a template: what it is about, and the name of its texts (`meeting-point-…`).
pub type Point = (ItemKind, &'static str);

/// The annual meeting: 23 points.
const ANNUAL: &[Point] = &[
    (ItemKind::Opening, "opening"),
    (ItemKind::Roll, "roll"),
    (ItemKind::DulyCalled, "duly-called"),
    (ItemKind::Agenda, "agenda"),
    (ItemKind::Chair, "chair"),
    (ItemKind::Secretary, "secretary"),
    (ItemKind::Adjusters, "adjusters"),
    (ItemKind::PreviousMinutes, "previous-minutes"),
    (ItemKind::ActivityReport, "activity-report"),
    (ItemKind::Accounts, "accounts"),
    (ItemKind::AuditReport, "audit-report"),
    (ItemKind::Discharge, "discharge"),
    (ItemKind::Fee, "fee"),
    (ItemKind::PlanAndBudget, "plan-and-budget"),
    (ItemKind::ElectChair, "elect-chair"),
    (ItemKind::ElectBoard, "elect-board"),
    (ItemKind::ElectAuditors, "elect-auditors"),
    (ItemKind::ElectNominators, "elect-nominators"),
    (ItemKind::Signatories, "elect-signatories"),
    (ItemKind::Motions, "motions"),
    (ItemKind::BoardProposals, "board-proposals"),
    (ItemKind::OtherBusiness, "other-business"),
    (ItemKind::Closing, "closing"),
];

/// An extra annual meeting deals with what it was called for, and nothing else.
const EXTRA_ANNUAL: &[Point] = &[
    (ItemKind::Opening, "opening"),
    (ItemKind::Roll, "roll"),
    (ItemKind::DulyCalled, "duly-called"),
    (ItemKind::Agenda, "agenda"),
    (ItemKind::Chair, "chair"),
    (ItemKind::Secretary, "secretary"),
    (ItemKind::Adjusters, "adjusters"),
    (ItemKind::General, "matter"),
    (ItemKind::Closing, "closing"),
];

const MEMBER: &[Point] = &[
    (ItemKind::Opening, "opening"),
    (ItemKind::DulyCalled, "duly-called"),
    (ItemKind::Agenda, "agenda"),
    (ItemKind::Chair, "chair"),
    (ItemKind::Secretary, "secretary"),
    (ItemKind::Adjusters, "adjusters"),
    (ItemKind::PreviousMinutes, "previous-minutes"),
    (ItemKind::General, "information"),
    (ItemKind::OtherBusiness, "other-business"),
    (ItemKind::Closing, "closing"),
];

const BOARD: &[Point] = &[
    (ItemKind::Opening, "opening"),
    (ItemKind::Agenda, "agenda"),
    (ItemKind::Adjusters, "adjuster"),
    (ItemKind::PreviousMinutes, "previous-minutes"),
    (ItemKind::Tasks, "tasks"),
    (ItemKind::General, "economy"),
    (ItemKind::General, "reports"),
    (ItemKind::General, "letters"),
    (ItemKind::General, "other-matters"),
    (ItemKind::General, "next-meeting"),
    (ItemKind::Closing, "closing"),
];

/// The first meeting of a new board: who does what, who signs, who reaches the bank.
const CONSTITUTING: &[Point] = &[
    (ItemKind::Opening, "opening"),
    (ItemKind::Chair, "chair"),
    (ItemKind::Secretary, "secretary"),
    (ItemKind::Adjusters, "adjuster"),
    (ItemKind::General, "posts"),
    (ItemKind::Signatories, "signatories"),
    (ItemKind::Bank, "bank"),
    (ItemKind::General, "next-meeting"),
    (ItemKind::Closing, "closing"),
];

/// The points that have a text of their own (`meeting-point-…-text`).
const WITH_TEXT: [&str; 5] = ["other-business", "discharge", "posts", "signatories", "bank"];

/// The usual agenda of a kind of meeting.
pub fn template(kind: Kind) -> &'static [Point] {
    match kind {
        Kind::Annual => ANNUAL,
        Kind::ExtraAnnual => EXTRA_ANNUAL,
        Kind::Member => MEMBER,
        Kind::Board => BOARD,
        Kind::Constituting => CONSTITUTING,
    }
}

/// The usual agenda in words, ready to be put in: with the association's name and number where banks
/// ask for them, and with each motion as a point of its own under the motions.
pub fn items(
    kind: Kind,
    words: Words,
    bylaws: &BylawsDraft,
    association: &association::Model,
    motions: &[motion::Model],
) -> Vec<ItemDraft> {
    let mut args = FluentArgs::new();
    args.set("count", i64::from(bylaws.adjusters));
    args.set("chair", bylaws.chair_name.clone());
    args.set("association", association.name.clone());
    args.set("number", number_of(words, association));
    let mut items = Vec::new();
    for (point, name) in template(kind) {
        let key = format!("meeting-point-{name}");
        let text = WITH_TEXT.contains(name).then(|| words.args(&format!("{key}-text"), Some(&args)));
        items.push(ItemDraft {
            kind: *point,
            heading: words.args(&key, Some(&args)),
            text: text.unwrap_or_default(),
            motion_id: None,
        });
        if *point == ItemKind::Motions {
            items.extend(motions.iter().map(|one| motion_item(words, one.id, &one.title)));
        }
    }
    items
}

fn number_of(words: Words, association: &association::Model) -> String {
    let number = association.organisation_number.as_deref();
    number.map_or_else(|| words.t("meeting-number-missing"), spoken_organisation_number)
}

/// The point that deals with one motion.
pub fn motion_item(words: Words, id: MotionId, title: &str) -> ItemDraft {
    let heading: String = words.with("meeting-point-motion", "title", title).chars().take(200).collect();
    ItemDraft { kind: ItemKind::Motion, heading, text: String::new(), motion_id: Some(id) }
}

/// Speaks the association's own language: Swedish, unless it says that it speaks another of ours and
/// not Swedish.
pub fn own_words(association: &association::Model) -> Words {
    let mut spoken = association.languages.split_whitespace().filter_map(Language::from_tag);
    let first = spoken.next().unwrap_or_default();
    Words(if spoken.any(|one| one == Language::Sv) { Language::Sv } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annual_meeting_has_23_points() {
        assert_eq!(template(Kind::Annual).len(), 23);
    }

    #[test]
    fn every_point_of_every_kind_has_its_words() {
        for language in Language::ALL {
            let words = Words(language);
            for kind in Kind::ALL {
                for (_, name) in template(*kind) {
                    assert!(words.find(&format!("meeting-point-{name}"), None).is_some(), "{name} {}", language.tag());
                }
            }
            for name in WITH_TEXT {
                assert!(words.find(&format!("meeting-point-{name}-text"), None).is_some(), "{name} {}", language.tag());
            }
        }
    }

    #[test]
    fn a_motion_has_a_heading_that_fits() {
        let item = motion_item(Words::default(), MotionId(uuid::Uuid::nil()), &"å".repeat(200));
        assert_eq!(item.heading.chars().count(), 200);
        assert!(item.heading.starts_with("Motion: "));
    }
}
