//! What is shown of members, households and imports, and to whom how much of it.

use chrono::NaiveDate;
use poem_openapi::{Enum, Object};

use super::{
    Category, HouseholdId, ImportId, MemberId, household, import_run, member,
    rules::{self, vote::Vote},
};
use crate::associations::{
    Permit,
    association::keyed,
    draft::Address,
    right::{Right, SeeContacts, SeeFees},
};

mod own;

pub use own::OwnMembershipView;

/// How much of a member somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight {
    /// Mailbox, telephone, address, year of birth (F3).
    pub contacts: bool,
    /// Who has paid (F4).
    pub fees: bool,
    /// The board's own notes and keys.
    pub notes: bool,
}

impl Sight {
    /// What every member sees of themselves.
    pub const OWN: Self = Self { contacts: true, fees: true, notes: false };

    /// What the bearer of a permit sees of everybody.
    pub fn of<R: Right>(permit: &Permit<R>) -> Self {
        let contacts = permit.also::<SeeContacts>();
        Self { contacts, fees: permit.also::<SeeFees>(), notes: contacts }
    }

    /// What either sees.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            contacts: self.contacts || other.contacts,
            fees: self.fees || other.fees,
            notes: self.notes || other.notes,
        }
    }

    /// Whether they may know who votes: those who keep the list or see who has paid.
    pub fn votes(self) -> bool {
        self.contacts || self.fees
    }
}

/// A member. What the asker may not see is null.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct MemberView {
    /// Its id.
    pub id: MemberId,
    /// The member number.
    pub number: Option<String>,
    /// The key in another system.
    pub external_id: Option<String>,
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The mailbox.
    pub email: Option<String>,
    /// The telephone, E.164.
    pub phone: Option<String>,
    /// The address.
    pub address: Option<Address>,
    /// The year of birth.
    pub birth_year: Option<i32>,
    /// The kind of member.
    pub category: Category,
    /// The household.
    pub household_id: Option<HouseholdId>,
    /// The first day of the membership.
    pub joined: Option<NaiveDate>,
    /// The first day on which they are no member any longer.
    pub left: Option<NaiveDate>,
    /// The years whose fee is paid.
    pub fee_years: Option<Vec<i32>>,
    /// The board's note.
    pub note: Option<String>,
    /// Whether they may vote on the day that was asked for (today unless told otherwise), and why.
    pub may_vote: Option<Vote>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl MemberView {
    /// As much of a member as somebody sees.
    pub fn of(row: member::Model, fee_years: Vec<i32>, vote: Vote, sight: Sight) -> Self {
        let address = Address { street: row.street, postal_code: row.postal_code, city: row.city };
        let vote = if sight.fees { vote } else { vote.without_fees() };
        Self {
            id: row.id,
            number: row.number,
            external_id: row.external_id.filter(|_| sight.notes),
            given_name: row.given_name,
            family_name: row.family_name,
            email: row.email.filter(|_| sight.contacts),
            phone: row.phone.filter(|_| sight.contacts),
            address: (sight.contacts && address != Address::default()).then_some(address),
            birth_year: row.birth_year.filter(|_| sight.contacts),
            category: row.category,
            household_id: row.household_id.filter(|_| sight.contacts),
            joined: row.joined,
            left: row.left_day,
            fee_years: sight.fees.then_some(fee_years),
            note: row.note.filter(|_| sight.notes),
            may_vote: sight.votes().then_some(vote),
            version: row.version,
        }
    }

    /// "Åkerlund, Sven".
    pub fn listed_name(&self) -> String {
        rules::listed_name(&self.given_name, &self.family_name)
    }

    /// "Sven Åkerlund".
    pub fn full_name(&self) -> String {
        rules::full_name(&self.given_name, &self.family_name)
    }
}

/// Somebody by name.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct NamedMember {
    /// Their id.
    pub id: MemberId,
    /// "Sven Åkerlund".
    pub name: String,
}

/// A household.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct HouseholdView {
    /// Its id.
    pub id: HouseholdId,
    /// What the list calls it.
    pub name: String,
    /// Its address.
    pub address: Option<Address>,
    /// Who is in it.
    pub members: Vec<NamedMember>,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

impl HouseholdView {
    /// A household with those in it.
    pub fn of(row: household::Model, members: Vec<NamedMember>) -> Self {
        let address = Address { street: row.street, postal_code: row.postal_code, city: row.city };
        Self {
            id: row.id,
            name: row.name,
            address: (address != Address::default()).then_some(address),
            members,
            version: row.version,
        }
    }
}

/// Members without a household who have the same address.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct HouseholdSuggestion {
    /// What the household could be called.
    pub name: String,
    /// The address that they share.
    pub address: Address,
    /// Who they are.
    pub members: Vec<NamedMember>,
}

/// What becomes of a row of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Enum)]
#[oai(rename_all = "snake_case", rename = "MemberImportOutcome")]
pub enum Outcome {
    /// It is not taken; `code` and `detail` say why.
    Rejected,
    /// Somebody on the list gets new values.
    Changed,
    /// Somebody new.
    New,
    /// It says nothing that the list does not say.
    Unchanged,
}

keyed!(Outcome { Rejected = "rejected", Changed = "changed", New = "new", Unchanged = "unchanged" });

/// A value that an import changes.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MemberChange")]
pub struct Change {
    /// The field, as a member's draft names it.
    pub field: String,
    /// What stood there.
    pub old: Option<String>,
    /// What stands there now.
    pub new: Option<String>,
}

/// What becomes of one row.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MemberImportRow")]
pub struct ImportRow {
    /// The line, as one sees it in the spreadsheet program; 1 is the first.
    pub row: u32,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Whose row it is.
    #[oai(skip_serializing_if_is_none)]
    pub name: Option<String>,
    /// Why it is refused: stable, programs decide by this.
    pub code: Option<String>,
    /// The field at fault.
    pub field: Option<String>,
    /// Why it is refused, for people.
    pub detail: Option<String>,
    /// What changes.
    #[oai(skip_serializing_if_is_none)]
    pub changes: Option<Vec<Change>>,
}

/// What an import does, or did.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MemberImport")]
pub struct ImportView {
    /// How many members are new.
    pub accepted: u32,
    /// How many members are changed.
    pub updated: u32,
    /// How many rows say nothing new.
    pub unchanged: u32,
    /// How many rows are refused.
    pub rejected: u32,
    /// Every row, in the order of the file.
    pub rows: Vec<ImportRow>,
    /// Whether paid years of members who were there already were left as they are, because the
    /// asker may not mark fees.
    pub fees_left: bool,
    /// Undoes it; null when nothing was written.
    pub undo: Option<ImportId>,
}

/// An import that was written, without its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunView {
    /// Its id.
    pub id: ImportId,
    /// How many members are new.
    pub accepted: i32,
    /// How many members are changed.
    pub updated: i32,
    /// How many rows said nothing new.
    pub unchanged: i32,
    /// How many rows were refused.
    pub rejected: i32,
    /// Whether it was undone.
    pub undone: bool,
    /// Whether it still can be.
    pub can_undo: bool,
}

impl From<import_run::Model> for RunView {
    fn from(row: import_run::Model) -> Self {
        Self {
            id: row.id,
            accepted: row.accepted,
            updated: row.updated,
            unchanged: row.unchanged,
            rejected: row.rejected,
            undone: row.undone.is_some(),
            can_undo: row.undone.is_none() && !row.before.is_empty(),
        }
    }
}

/// What undoing an import did.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(rename = "MemberImportUndo")]
pub struct UndoView {
    /// How many members who came with it are gone again.
    pub removed: u32,
    /// How many members have their old values back.
    pub restored: u32,
    /// Those who were changed since, and stay as they are.
    pub kept: Vec<NamedMember>,
}
