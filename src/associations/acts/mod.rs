//! The verbs of associations.

mod affiliations;
mod bylaws;
mod directory;
mod elected;
mod office_letters;
mod offices;
mod people;
mod profile;
mod register;

pub use affiliations::{affiliates, approve, end, list as list_affiliations, request, umbrellas_of};
pub use bylaws::{change as change_bylaws, read as read_bylaws, rules_of, with_permit as bylaws_with_permit};
pub use directory::{Search, Shelf as DirectoryShelf, by_id, by_slug, directory, municipalities, names_at, offices_of};
pub use elected::{Elected, SeatsTaken, Turnover, seat_elected, term_end, turnover};
pub use offices::{appoint, change as change_office, hand_over, list as list_offices, public_board, remove};
pub use people::Offices;
pub use profile::{change as change_profile, see};
pub use register::register;
