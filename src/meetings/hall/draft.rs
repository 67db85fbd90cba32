//! What is said in the hall: somebody came, somebody left, somebody was chosen.

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};
use poem_openapi::{Enum, Object};

use super::rules::Chosen;
use crate::{
    associations::association::keyed,
    identity::rules::{email, name_key},
    kit::{Fault, FieldFault, form::Fields, text},
    meetings::Role,
    members::MemberId,
};

/// The most characters of a name.
const NAME_MAX: usize = 120;
/// How many characters a note on the roll has.
const NOTE: std::ops::RangeInclusive<usize> = 3..=300;
/// How many adjusters or tellers can be chosen.
const MOST: usize = 10;

/// Whether somebody came or left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename_all = "snake_case", rename = "AttendancePresence")]
pub enum Presence {
    /// They came.
    Arrived,
    /// They left.
    Left,
}

keyed!(Presence { Arrived = "arrived", Left = "left" });

/// Somebody came or left: a member, or a guest by name.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct AttendanceDraft {
    /// The member.
    pub member_id: Option<MemberId>,
    /// The guest's name, at most 120 characters.
    pub guest: Option<String>,
    /// Whether they came or left.
    pub presence: Presence,
    /// When, no later than now; now when left out.
    pub at: Option<DateTime<Utc>>,
}

/// Of whom it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// A member.
    Member(MemberId),
    /// A guest: the name, and the name folded.
    Guest(String, String),
}

impl AttendanceDraft {
    /// Of whom it is said.
    ///
    /// # Errors
    /// Invalid, with every field at fault.
    pub fn check(&self) -> Result<Person, Fault> {
        let guest = self.guest.as_deref().map(text::one_line).filter(|name| !name.is_empty());
        match (self.member_id, guest) {
            (Some(id), None) => Ok(Person::Member(id)),
            (None, Some(name)) if name.chars().count() > NAME_MAX => Err(too_long("guest", NAME_MAX)),
            (None, Some(name)) => {
                let key = name_key(&name);
                Ok(Person::Guest(name, key))
            }
            (None, None) => Err(Fault::field("guest", "attendance_who_needed")),
            (Some(_), Some(_)) => Err(Fault::field("guest", "attendance_member_or_guest")),
        }
    }
}

fn too_long(field: &str, most: usize) -> Fault {
    Fault::fields(vec![FieldFault::new(field, "text_too_long").with("most", most)])
}

/// A correction of the roll by the meeting.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields, rename = "RollCorrection")]
pub struct CorrectionDraft {
    /// Whether the member may vote.
    pub may: bool,
    /// What the meeting said about it, 3 to 300 characters.
    pub note: String,
}

impl CorrectionDraft {
    /// The note, in its normal form.
    ///
    /// # Errors
    /// Invalid `roll_note_needed`, `text_too_long`.
    pub fn check(&self) -> Result<String, Fault> {
        let note = text::one_line(&self.note);
        match note.chars().count() {
            length if NOTE.contains(&length) => Ok(note),
            length if length > *NOTE.end() => Err(too_long("note", *NOTE.end())),
            _ => Err(Fault::field("note", "roll_note_needed")),
        }
    }
}

/// A proxy: who votes for the member.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct ProxyDraft {
    /// The member who casts the vote.
    pub holder_id: MemberId,
}

/// When an adjourned meeting goes on.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields, rename = "MeetingAdjournment")]
pub struct AdjournmentDraft {
    /// When it goes on, local time in the meeting's `timezone`; no more than four weeks after the day that it
    /// was called to.
    pub to: NaiveDateTime,
}

impl AdjournmentDraft {
    /// From a form, with day and time apart.
    ///
    /// # Errors
    /// Invalid, with every field that cannot be read.
    pub fn from_fields(fields: &Fields) -> Result<Self, Fault> {
        let mut faults = Vec::new();
        let to = fields.moment("to", "to_time", &mut faults);
        for (field, code) in [("to", "meeting_day_needed"), ("to_time", "meeting_time_needed")] {
            if fields.filled(field).is_none() {
                faults.push(FieldFault::new(field, code));
            }
        }
        to.filter(|_| faults.is_empty()).map(|to| Self { to }).ok_or_else(|| Fault::fields(faults))
    }

    /// In whole seconds.
    pub fn whole(&self) -> NaiveDateTime {
        self.to.with_nanosecond(0).unwrap_or(self.to)
    }
}

/// Somebody to be chosen.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields, rename = "MeetingOfficerDraft")]
pub struct OfficerDraft {
    /// The name, at most 120 characters.
    pub name: String,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// The mailbox they sign in with; that of the member or the office when left out.
    pub email: Option<String>,
}

/// Those whom the meeting chooses, all of them at once.
#[derive(Clone, Debug, Default, Object)]
#[oai(deny_unknown_fields, rename = "MeetingOfficersDraft")]
pub struct OfficersDraft {
    /// Who chairs the meeting; may come from outside.
    pub chair: Option<OfficerDraft>,
    /// Who takes the minutes; may come from outside.
    pub secretary: Option<OfficerDraft>,
    /// Who adjust the minutes; they were there, and none of them is the chair.
    #[oai(default)]
    pub adjusters: Vec<OfficerDraft>,
    /// Who count votes.
    #[oai(default)]
    pub tellers: Vec<OfficerDraft>,
}

impl OfficersDraft {
    /// Those to be chosen, in order.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Vec<Chosen>, Fault> {
        let mut faults = Vec::new();
        let mut chosen = Vec::new();
        let singles = [(Role::Chair, "chair", &self.chair), (Role::Secretary, "secretary", &self.secretary)];
        for (role, field, one) in singles {
            chosen.extend(one.iter().map(|one| person(role, field.to_owned(), one, &mut faults)));
        }
        let several = [(Role::Adjuster, "adjusters", &self.adjusters), (Role::Teller, "tellers", &self.tellers)];
        for (role, field, all) in several {
            if all.len() > MOST {
                faults.push(FieldFault::new(field, "officers_too_many").with("most", MOST));
            }
            for (place, one) in all.iter().enumerate() {
                chosen.push(person(role, format!("{field}.{place}"), one, &mut faults));
            }
        }
        if faults.is_empty() { Ok(chosen) } else { Err(Fault::fields(faults)) }
    }
}

fn person(role: Role, field: String, one: &OfficerDraft, faults: &mut Vec<FieldFault>) -> Chosen {
    let name = text::one_line(&one.name);
    if name.is_empty() {
        faults.push(FieldFault::new(format!("{field}.name"), "name_needed"));
    }
    if name.chars().count() > NAME_MAX {
        faults.push(FieldFault::new(format!("{field}.name"), "text_too_long").with("most", NAME_MAX));
    }
    let said = one.email.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let mailbox = said.and_then(email);
    if said.is_some() && mailbox.is_none() {
        faults.push(FieldFault::new(format!("{field}.email"), "email_invalid"));
    }
    Chosen { role, field, name_key: name_key(&name), name, member_id: one.member_id, email: mailbox }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn attendance(member: bool, guest: Option<&str>) -> Result<Person, Fault> {
        let member_id = member.then(|| MemberId(Uuid::nil()));
        let draft =
            AttendanceDraft { member_id, guest: guest.map(str::to_owned), presence: Presence::Arrived, at: None };
        draft.check()
    }

    #[test]
    fn it_is_said_of_a_member_or_a_guest() {
        assert!(matches!(attendance(true, None), Ok(Person::Member(_))));
        assert!(
            matches!(attendance(false, Some(" Åsa  Ek ")), Ok(Person::Guest(name, key)) if name == "Åsa Ek" && key == "asa ek")
        );
        for (member, guest) in [(true, Some("Åsa")), (false, None), (false, Some(" \u{7} "))] {
            assert!(attendance(member, guest).is_err(), "{member} {guest:?}");
        }
        assert!(attendance(false, Some(&"å".repeat(121))).is_err());
    }

    #[test]
    fn a_correction_says_why() {
        let note = |note: &str| CorrectionDraft { may: true, note: note.to_owned() }.check();
        assert_eq!(note(" betalade i  dörren ").ok().as_deref(), Some("betalade i dörren"));
        assert!(note("ja").is_err() && note(&"x".repeat(301)).is_err());
    }

    #[test]
    fn an_adjournment_has_a_day_and_a_time() {
        let typed = |day: &str, time: &str| {
            let fields = [("to", day), ("to_time", time)].map(|(name, value)| (name.to_owned(), value.to_owned()));
            AdjournmentDraft::from_fields(&Fields(fields.to_vec()))
        };
        let codes = |day, time| typed(day, time).unwrap_err().fields.iter().map(|one| one.code).collect::<Vec<_>>();
        assert_eq!(typed("2026-04-11", "18.30").unwrap().whole().to_string(), "2026-04-11 18:30:00");
        assert_eq!(codes("", ""), ["meeting_day_needed", "meeting_time_needed"]);
        assert_eq!(codes("2026-04-11", ""), ["meeting_time_needed"]);
        assert_eq!(codes("i april", "18"), ["date_malformed"]);
    }

    #[test]
    fn every_fault_of_a_choice_is_told_at_once() {
        let one = |name: &str, email: Option<&str>| OfficerDraft {
            name: name.to_owned(),
            member_id: None,
            email: email.map(str::to_owned),
        };
        let draft = OfficersDraft {
            chair: Some(one(" ", None)),
            adjusters: vec![one("Per", Some("per@")), one("Ulla", Some(" "))],
            ..OfficersDraft::default()
        };
        let faults = draft.check().unwrap_err().fields;
        let codes: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
        assert_eq!(codes, [("chair.name", "name_needed"), ("adjusters.0.email", "email_invalid")]);
    }
}
