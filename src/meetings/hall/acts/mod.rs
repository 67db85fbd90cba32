//! The verbs of the hall.

mod attendance;
mod board;
mod candidates;
mod flow;
mod officers;
mod outlook;
mod proxies;
mod roll;
mod tally;

pub use attendance::{list_attendance, record_attendance};
pub use candidates::{Search, search_attendance};
pub use flow::{close, open};
pub use officers::choose_officers;
pub use outlook::{Outlook, Seated, outlook};
pub use proxies::{give_proxy, withdraw_proxy};
pub use roll::{correct_roll, freeze_roll, get_roll};
pub use tally::{Count, count_present, quorum_now, votes_present};
