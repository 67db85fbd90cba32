//! The verbs of members.

mod drafts;
mod erase;
mod export;
mod fees;
mod households;
mod import;
mod keep;
mod list;
pub mod mine;
mod people;
mod plan;
mod roster;
mod shelf;
mod store;
mod suggest;
mod undo;
mod voters;

pub use drafts::{Draft, drop_draft, keep_draft, read_draft};
pub use erase::{KEPT_DAYS, erase_overdue, remove};
pub use export::{export, export_csv, export_xlsx};
pub use fees::{mark_fee, paid_count};
pub use households::{
    change_household, create_household, household_names, list_households, remove_household, see_household,
};
pub use import::{Order, import, import_file, preview, read_table};
pub use keep::{change, create, see};
pub use list::{Search, count, counted, list};
pub use people::Roll;
pub use shelf::Shelf;
pub use suggest::suggest_households;
pub use undo::{run, undo};
pub use voters::{Voter, voters};
