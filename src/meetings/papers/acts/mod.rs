//! The verbs of papers.

mod constituting;
mod documents;
mod motions;
mod motions_seen;
mod tasks;
mod templates;
mod wheel;

pub use constituting::plan_constituting;
pub use documents::{
    Upload, create_document, keeps_documents, list_documents, read_document, remove_document, shows, store_document,
};
pub use motions::{change_motion, create_motion, withdraw_motion};
pub use motions_seen::{is_own, list_motions, open_to_motions, see_motion};
pub use tasks::{change_task, list_tasks, open_tasks, see_task, set_done, tasks_text};
pub use templates::{create_template, list_templates, remove_template, save_agenda};
pub use wheel::year_wheel;
