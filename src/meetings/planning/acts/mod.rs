//! The verbs of planning.

mod agenda;
mod event;
mod list;
mod plan;
mod points;
mod views;
mod waive;

pub use agenda::{agenda, agenda_of, change_agenda};
pub use event::{keep_event, url_of};
pub use list::{When, leaf, list, other_annual};
pub use plan::{change, create, create_in, remove};
pub use points::put_motion;
pub use views::{documents_of, view, views};
pub use waive::waive;
