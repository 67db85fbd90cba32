//! Who is there, and who of them may be chosen.

use std::collections::HashSet;

use crate::{
    identity::rules::name_key,
    kit::FieldFault,
    meetings::{Role, attendance},
    members::MemberId,
};

/// The people of some rows of attendance, by member and by name.
#[derive(Clone, Debug, Default)]
pub struct Crowd {
    members: HashSet<MemberId>,
    names: HashSet<String>,
}

impl Crowd {
    /// Those of these rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a attendance::Model>) -> Self {
        let mut crowd = Self::default();
        for row in rows {
            crowd.members.extend(row.member_id);
            crowd.names.insert(row.guest_key.clone().unwrap_or_else(|| name_key(&row.name)));
        }
        crowd
    }

    /// Whether somebody is among them: as the member, or under the name.
    pub fn has(&self, member: Option<MemberId>, name_key: &str) -> bool {
        member.is_some_and(|id| self.members.contains(&id)) || self.names.contains(name_key)
    }

    /// The members among them.
    pub fn members(&self) -> &HashSet<MemberId> {
        &self.members
    }
}

/// Somebody whom the meeting chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// For what.
    pub role: Role,
    /// Where they stand in what was sent: `adjusters.0`.
    pub field: String,
    /// The name.
    pub name: String,
    /// The name folded.
    pub name_key: String,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// The mailbox they sign in with, when it was said.
    pub email: Option<String>,
}

impl Chosen {
    fn is(&self, other: &Self) -> bool {
        self.name_key == other.name_key || (self.member_id.is_some() && self.member_id == other.member_id)
    }
}

/// What is wrong with a choice. Chair and secretary may come from outside. By custom an adjuster is
/// somebody else than the chair, who confirms the minutes anyway, and was there, as who counts votes is.
/// `present` is known once the meeting goes on.
pub fn faults_of(chosen: &[Chosen], present: Option<&Crowd>) -> Vec<FieldFault> {
    let mut faults = Vec::new();
    for (place, one) in chosen.iter().enumerate() {
        let field = format!("{}.name", one.field);
        let mut before = chosen.iter().take(place).filter(|other| other.role == one.role);
        if before.any(|other| other.is(one)) {
            faults.push(FieldFault::new(&field, "chosen_twice"));
        }
        let is_chair = chosen.iter().any(|other| other.role == Role::Chair && other.is(one));
        if one.role == Role::Adjuster && is_chair {
            faults.push(FieldFault::new(&field, "adjuster_is_chair"));
        }
        let is_absent = present.is_some_and(|crowd| !crowd.has(one.member_id, &one.name_key));
        match one.role {
            Role::Adjuster if is_absent => faults.push(FieldFault::new(&field, "adjuster_not_present")),
            Role::Teller if is_absent => faults.push(FieldFault::new(&field, "teller_not_present")),
            _ => {}
        }
    }
    faults
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{
        associations::AssociationId,
        meetings::{AttendanceId, ChosenId, MeetingId, meeting_officer},
    };
    use chrono::DateTime;
    use uuid::Uuid;

    pub fn crowd(names: &[&str]) -> Crowd {
        let row = |name: &&str| attendance::Model {
            id: AttendanceId(Uuid::nil()),
            association_id: AssociationId(Uuid::nil()),
            meeting_id: MeetingId(Uuid::nil()),
            member_id: None,
            name: (*name).to_owned(),
            guest_key: Some(name_key(name)),
            arrived: DateTime::UNIX_EPOCH,
            left_at: None,
        };
        Crowd::of(&names.iter().map(row).collect::<Vec<_>>())
    }

    pub fn chosen(role: Role, name: &str) -> meeting_officer::Model {
        meeting_officer::Model {
            id: ChosenId(Uuid::nil()),
            association_id: AssociationId(Uuid::nil()),
            meeting_id: MeetingId(Uuid::nil()),
            role,
            place: 1,
            name: name.to_owned(),
            name_key: name_key(name),
            email: None,
            member_id: None,
            created: DateTime::UNIX_EPOCH,
        }
    }

    fn one(role: Role, field: &str, name: &str) -> Chosen {
        let name_key = name_key(name);
        Chosen { role, field: field.to_owned(), name: name.to_owned(), name_key, member_id: None, email: None }
    }

    fn codes(chosen: &[Chosen], present: Option<&Crowd>) -> Vec<(String, &'static str)> {
        faults_of(chosen, present).into_iter().map(|fault| (fault.field, fault.code)).collect()
    }

    #[test]
    fn who_adjusts_was_there_and_is_not_the_chair() {
        let there = crowd(&["Per Åström", "Karin Nilsson"]);
        let people = [
            one(Role::Chair, "chair", "Karin Nilsson"),
            one(Role::Secretary, "secretary", "Utifrån Kommen"),
            one(Role::Adjuster, "adjusters.0", "karin nilsson"),
            one(Role::Adjuster, "adjusters.1", "Nils Borta"),
            one(Role::Teller, "tellers.0", "Nils Borta"),
        ];
        assert_eq!(
            codes(&people, Some(&there)),
            [
                ("adjusters.0.name".to_owned(), "adjuster_is_chair"),
                ("adjusters.1.name".to_owned(), "adjuster_not_present"),
                ("tellers.0.name".to_owned(), "teller_not_present"),
            ]
        );
        assert_eq!(codes(&people, None), [("adjusters.0.name".to_owned(), "adjuster_is_chair")]);
    }

    #[test]
    fn nobody_is_chosen_twice_for_one_thing() {
        let people = [
            one(Role::Adjuster, "adjusters.0", "Per Åström"),
            one(Role::Adjuster, "adjusters.1", "per  åström"),
            one(Role::Teller, "tellers.0", "Per Åström"),
        ];
        assert_eq!(codes(&people, None), [("adjusters.1.name".to_owned(), "chosen_twice")]);
    }
}
