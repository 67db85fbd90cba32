//! The verbs at the points of the agenda.

mod ballots;
mod candidates;
mod count;
mod elections;
mod items;
mod notes;
mod proposals;
mod quorum;
mod search;
mod shown;
mod suggest;

pub use ballots::{delete as delete_ballot, hold as hold_ballot};
pub use candidates::{nominate, record_result, withdraw as delete_candidate};
pub use elections::{
    change as change_election, create as create_election, list as list_elections, may_nominate, may_plan,
    remove as delete_election,
};
pub use items::record as record_item;
pub use notes::{create_reservation, create_task, delete_reservation, delete_task};
pub use proposals::{create as create_proposal, delete as delete_proposal};
pub use search::{MOST_FOUND, may_search, search_members};
pub use shown::{facts, motion_of, see as see_item};
pub use suggest::{suggest_elections, vacancies};
