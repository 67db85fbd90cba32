//! What may be said of an election, of somebody nominated, and of the result.

use poem_openapi::Object;

use super::{Check, NAME_MAX};
use crate::{
    associations::Post,
    identity::rules::email,
    kit::{Fault, FieldFault},
    meetings::{AgendaItemId, CandidateId},
    members::MemberId,
};

/// The most seats of an election.
const MOST_SEATS: i32 = 25;
/// The longest term, in years.
const MOST_YEARS: i32 = 6;

/// An election to a post.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct ElectionDraft {
    /// The point where it is held.
    pub item_id: Option<AgendaItemId>,
    /// The post.
    pub post: Post,
    /// How many are to be elected, 1 to 25.
    pub seats: i32,
    /// Years in the term, 1 to 6.
    pub years: i32,
}

impl ElectionDraft {
    /// Looks the numbers over.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<(), Fault> {
        let mut check = Check::default();
        check.within("seats", self.seats, 1, MOST_SEATS);
        check.within("years", self.years, 1, MOST_YEARS);
        check.done(())
    }
}

/// Somebody nominated.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields)]
pub struct CandidateDraft {
    /// The name; the member's own when it is left empty.
    #[oai(default)]
    pub name: String,
    /// The member it is, when that is known.
    pub member_id: Option<MemberId>,
    /// The mailbox they will sign in with; the member's own when it is left out.
    pub email: Option<String>,
    /// Who nominates: the nominating committee, or a name.
    #[oai(default)]
    pub proposed_by: String,
    /// Years in the term; those of the election when left out.
    pub years: Option<i32>,
    /// Whether they agree that post and name are shown to anybody.
    #[oai(default)]
    pub public: bool,
}

/// Somebody nominated, every field checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nomination {
    /// The name; empty when it is the member's own.
    pub name: String,
    /// The mailbox in lower case.
    pub email: Option<String>,
    /// Who nominates; may be empty.
    pub proposed_by: String,
}

impl CandidateDraft {
    /// Looks over what was said.
    ///
    /// # Errors
    /// Invalid, with every field at fault at once.
    pub fn check(&self) -> Result<Nomination, Fault> {
        let mut check = Check::default();
        let name = check.line("name", &self.name, NAME_MAX);
        if self.member_id.is_none() {
            check.needed("name", &name, "name_needed");
        }
        let typed = self.email.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let mailbox = typed.and_then(email);
        if typed.is_some() && mailbox.is_none() {
            check.0.push(FieldFault::new("email", "email_invalid"));
        }
        let proposed_by = check.line("proposed_by", &self.proposed_by, NAME_MAX);
        check.within("years", self.years.unwrap_or(1), 1, MOST_YEARS);
        check.done(Nomination { name, email: mailbox, proposed_by })
    }
}

/// Whom the meeting elected.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
#[oai(deny_unknown_fields, rename = "ElectionResultDraft")]
pub struct ResultDraft {
    /// The candidates who were elected, no more than there are seats; none when the seats stay empty.
    pub elected: Vec<CandidateId>,
    /// Whether the meeting elects all the same, though fewer members are there than the bylaws ask for.
    /// The point tells it then.
    #[oai(default)]
    pub without_quorum: bool,
}
