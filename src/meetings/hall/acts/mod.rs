//! The verbs of the hall.

mod adjourning;
mod attendance;
mod board;
mod candidates;
mod flow;
mod namesakes;
mod officers;
mod outlook;
mod proxies;
mod roll;
mod tally;

pub use adjourning::adjourn;
pub use attendance::{list_attendance, record_attendance};
pub use board::board_of;
pub(in crate::meetings) use candidates::in_name;
pub use candidates::{MOST_LISTED, Search, search_attendance};
pub use flow::{close, open, open_on};
pub use namesakes::{Mark, tell_apart};
pub use officers::{choose_officers, outsiders};
pub use outlook::{Leaving, Outlook, Seated, Size, outlook};
pub use proxies::{give_proxy, withdraw_proxy};
pub use roll::{correct_roll, freeze_roll, get_roll};
pub(in crate::meetings) use tally::voting_now;
pub use tally::{Count, count_present, quorum_now, votes_present};
